"""The sample's actions: in every status, from every source, each with how it will be known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """An action: `advice` is the place of its recommendation; days count from today.

    `goal` is the success measure, the baseline and the target; `look` is in how many days an open
    action is looked at next.
    """

    ask: str
    source: str
    owner: str
    lead: str
    due: int | None
    status: str = "on_track"
    code: str = ""
    advice: int | None = None
    evidence: str = ""
    impact: str = ""
    moved: int | None = None
    reason: str = ""
    note: str = ""
    goal: tuple[str, str, str] = ("", "", "")
    milestone: str = ""
    supporting: tuple[str, ...] = ()
    outcome: str = ""
    look: int = 120


DEEDS = (
    Deed("Write one page on what a good request for support holds", "case_audit", "Front door manager", "CSC", -600, "done", "EH24", 0, "The page, in use at the front door since March; 17 of 20 requests read against it hold all five parts", "Families are rung back with the right help; fewer are passed on.", goal=("Requests that hold all five parts", "9 of 20", "16 of 20"), supporting=("EH", "EDU"), outcome="embedded"),
    Deed("Add the page to the induction of every partner", "case_audit", "Workforce development lead", "EH", -520, "done", "EH24", 0, "Induction packs of five agencies", goal=("Requests from staff in their first year that hold all five parts", "Not known", "8 of 10"), note="Ten requests from staff in their first year were read: four held all five parts, as before.", outcome="impact_not_seen"),
    Deed("Run three sessions on early help assessment", "case_audit", "Workforce development lead", "EH", -480, "done", "EH24", 1, "Three sessions, 61 people", "Ten plans read since name the child’s day at school and at home.", goal=("Plans that name the child’s day", "3 of 10", "8 of 10"), outcome="embedded"),
    Deed("Name a co-ordinator for each family at level two", "case_audit", "Early help manager", "EH", -90, "at_risk", "EH24", 1, moved=20, reason="Two posts were empty", note="18 of 31 families have one.", goal=("Families at level two with a named co-ordinator", "4 of 28", "Every family"), milestone="Half of the families by the summer: met", look=30),
    Deed("Hold a monthly call for lead professionals", "case_audit", "Early help manager", "EH", -400, "done", "EH24", 2, "Call held 14 times; 6 to 11 people each", "Lead professionals stay with families for longer.", goal=("Lead professionals still in place after six months", "7 of 15", "12 of 15"), outcome="embedded"),
    Deed("Say in the levels-of-need guide what level two looks like", "case_audit", "Business manager", "CSC", -300, "done", "EH24", 2, "Guide, third edition", goal=("Partners who place three test requests at the same level", "11 of 16", "14 of 16"), supporting=("EH", "HV", "EDU"), outcome="still_open", look=75),
    Deed("Choose where early help assessments are kept", "case_audit", "Head of early help", "EH", -30, "on_track", "EH24", 3, moved=60, reason="The supplier’s date slipped", note="Two systems tried with ten families.", goal=("Assessments found by the next agency within a day", "2 of 12", "10 of 12"), milestone="Two systems tried: met", supporting=("CSC", "HV"), look=60),
    Deed("Draw the steps of help as a picture with six families", "case_audit", "Participation worker", "EH", -250, "done", "EH24", 4, "Picture on the walls of three family hubs", "Parents at the hub could say what they had agreed to.", goal=("Parents who can say what they agreed to", "3 of 9", "8 of 9"), outcome="embedded"),
    Deed("Review the form on which consent is recorded", "case_audit", "Information governance lead", "CSC", None, "no_longer_needed", "EH24", 4, outcome="no_longer_needed", note="A national form replaced it."),
    Deed("Use “was not brought” in every letter", "case_audit", "Named nurse", "ACU", -120, "done", "NEG25", 0, "Letter templates of four clinics", "Fourteen children were seen within a fortnight who would have been discharged.", goal=("Letters that say was not brought", "2 of 20", "18 of 20"), outcome="embedded"),
    Deed("Ask why at the first missed appointment", "case_audit", "Clinic manager", "ACU", -14, "on_track", "NEG25", 0, note="Two clinics of four do it.", goal=("Clinics that ask at the first missed appointment", "None of 4", "4 of 4"), supporting=("HV",), look=21),
    Deed("Share the finished neglect tool within five working days", "case_audit", "Team manager", "CSC", -40, "at_risk", "NEG25", 1, note="Six of nine shared in time.", goal=("Finished tools shared within five working days", "None of 8", "9 of 10"), supporting=("HV", "EDU"), look=28),
    Deed("Show the tool’s result on the front page of the plan", "case_audit", "Systems lead", "CSC", 45, "not_started", "NEG25", 1, goal=("Plans that show the result on their front page", "None of 12", "12 of 12"), look=50),
    Deed("Ask in supervision who the father is", "case_audit", "Practice supervisor", "CSC", 12, "on_track", "NEG25", 2, goal=("Plans in which the father is named", "4 of 10", "9 of 10"), milestone="Question on the supervision form: met", look=40),
    Deed("Offer evening visits to fathers who work", "case_audit", "Health visiting lead", "HV", -6, "on_track", "NEG25", 2, goal=("Fathers met by the second visit", "3 of 14", "8 of 14"), look=45),
    Deed("Invite housing to core groups about home conditions", "case_audit", "Conference chair", "CSC", 30, "not_started", "NEG26", 0, goal=("First core groups about the home with housing there", "1 of 9", "8 of 9"), supporting=("HSG",), look=90),
    Deed("Agree how housing tells the front door of damp", "reflection", "Tenancy manager", "HSG", 5, "on_track", "NEG25", goal=("Reports of damp with children in the home that are passed on", "Not known", "Every report"), supporting=("CSC",), look=33),
    Deed("Share the school’s attendance picture at the first meeting", "reflection", "Attendance lead", "EDU", -20, "at_risk", "NEG25", note="Shared in two of five meetings.", goal=("First meetings with the attendance picture", "None of 6", "5 of 6"), look=25),
    Deed("Bring three good letters to the next session", "reflection", "Named nurse", "HV", -60, "done", "NEG25", evidence="Three letters were read out at the learning group’s meeting", goal=("Letters that a parent found plain", "Not known", "3 of 3"), outcome="still_open", look=70),
    Deed("Put the step-down checklist into use with health visiting", "practice_review", "Team manager", "CSC", -12, "on_track", note="Checklist agreed; not yet in use.", goal=("Step-downs with the checklist on file", "None of 10", "10 of 10"), supporting=("HV",), look=35),
    Deed("Tell GPs when a plan ends", "practice_review", "Named doctor", "ACU", 80, "not_started", goal=("Ended plans of which the GP was told within a week", "3 of 15", "14 of 15"), look=100),
    Deed("Rehearse the first hour after a serious incident", "rapid_review", "Detective inspector", "POL", -200, "done", evidence="Rehearsed twice with five agencies", impact="In the two incidents since, the other children of the home were seen the same night.", goal=("Incidents in which every child of the home was seen the same night", "1 of 3", "Every incident"), outcome="embedded"),
    Deed("Keep one list of who is told at night", "rapid_review", "Duty manager", "CSC", 9, "on_track", goal=("Night calls that reached the right person first time", "5 of 11", "10 of 11"), look=38),
    Deed("Read six plans a month against the inspectors’ point on drift", "inspection", "Principal social worker", "CSC", 25, "on_track", goal=("Plans read that moved on within three months", "7 of 18", "15 of 18"), milestone="Twelve plans read: met", look=55),
    Deed("Publish what was learnt for staff", "inspection", "Business manager", "CSC", -150, "done", evidence="Briefing read by 212 people", goal=("Teams that can name one change since", "Not known", "8 of 10"), outcome="impact_not_seen", impact="Six of ten teams were asked; none could name a change."),
    Deed("Check that police notices reach the right school", "dip_sample", "Safeguarding sergeant", "POL", -25, "at_risk", moved=35, reason="The list of schools was out of date", goal=("Notices at the right school before the day begins", "6 of 10", "10 of 10"), supporting=("EDU",), look=42),
    Deed("Look again at ten notices in the spring", "dip_sample", "Safeguarding sergeant", "POL", 120, "not_started", look=125),
    Deed("See that every volunteer knows who to tell", "section_11", "Volunteer co-ordinator", "ASM", 60, "not_started", goal=("Volunteers who can say who to tell", "9 of 14", "14 of 14"), look=65),
    Deed("Write down how a worry about staff is raised", "section_11", "Operations lead", "HSG", -75, "done", evidence="Procedure agreed by the board", goal=("Staff asked who can say how", "Not known", "9 of 10"), outcome="still_open", look=80),
    Deed("Refresh training of designated leads on neglect", "school_audit", "Schools safeguarding officer", "EDU", 40, "on_track", goal=("Schools whose lead was trained within two years", "31 of 45", "45 of 45"), look=48),
)  # fmt: skip
