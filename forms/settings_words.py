"""The partnership's own words and lists, which a form leaves open until it is used."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from forms.codes import AGENCY_NAMES
from forms.model import Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SETTING = re.compile(r"(?<!\$)\{([a-z_]+)\}")
NOBODY = (Row("nobody", "Nobody"), Row("cannot_tell", "Cannot tell"))


@dataclass(frozen=True, slots=True)
class Wording:
    """What fills the places in braces: words, lists, and what the four grades are called.

    The names of listed items are for ever, as choices' are. A list that stands where words are
    wanted is read out: “neglect, exploitation and domestic abuse”.
    """

    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    lists: Mapping[str, tuple[Row, ...]] = field(default_factory=dict, hash=False)
    grade4: Mapping[str, str] = field(default_factory=dict, hash=False)

    def with_words(self, words: Mapping[str, str]) -> Wording:
        """The same wording with these words in place of the old ones; blanks are left alone."""
        given = {name: word.strip() for name, word in words.items() if word.strip()}
        return replace(self, words={**self.words, **given})

    def with_list(self, name: str, items: Sequence[Row]) -> Wording:
        """The same wording with this list in place of the old one."""
        return replace(self, lists={**self.lists, name: tuple(items)})

    def with_agencies(self, agencies: Sequence[Row]) -> Wording:
        """The same wording with the partnership's own agencies to choose from."""
        listed = self.with_list("agencies", agencies)
        return listed.with_list("agencies_or_nobody", (*agencies, *NOBODY))

    def with_grade4(self, labels: Mapping[str, str]) -> Wording:
        """The same wording with the four grades called something else, by choice name."""
        return replace(self, grade4={**self.grade4, **labels})

    def with_settings(self, settings: Mapping[str, Any]) -> Wording:
        """The same wording with everything a workbook's settings say of it.

        A word is text, a list is rows of name and label, and `grade4` is labels by choice name.
        Settings that are not about wording are left alone.
        """
        words = {key: value for key, value in settings.items() if key in DEFAULT_WORDING.words}
        wording = self.with_words(words).with_grade4(settings.get("grade4", {}))
        for name in sorted(DEFAULT_WORDING.lists.keys() & settings.keys()):
            items = [Row(item["name"], item["label"]) for item in settings[name]]
            agencies = name == "agencies"
            wording = wording.with_agencies(items) if agencies else wording.with_list(name, items)
        return wording

    def knows(self, name: str) -> bool:
        """Whether there is anything to put in the place of that name."""
        return name in self.words or name in self.lists

    def filled(self, text: str) -> str:
        """The text with every place in braces filled; a place we know nothing of is left."""
        if "{" not in text:
            return text
        written = SETTING.sub(lambda place: self._spoken(place[1], place[0]), text)
        return _begun(written) if SETTING.match(text) else written

    def _spoken(self, name: str, otherwise: str) -> str:
        if name in self.words:
            return self.words[name]
        items = [item.label for item in self.lists.get(name, ())]
        if not items:
            return otherwise
        return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def rows_of(labels: Sequence[str], before: Sequence[Row]) -> tuple[Row, ...]:
    """A list as it was typed, one label for each item; an item that stays keeps its name.

    The names are for ever, so a new item never gets a name that an old one has or had here.
    """
    kept = {row.label: row.name for row in before}
    taken = set(kept.values())
    rows = []
    for label in dict.fromkeys(held.strip() for held in labels if held.strip()):
        name = kept.get(label)
        if name is None:
            plain = re.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_") or "item"
            tries = itertools.chain((plain,), (f"{plain}_{at}" for at in itertools.count(2)))
            name = next(one for one in tries if one not in taken)
            taken.add(name)
        rows.append(Row(name, label))
    return tuple(rows)


def _begun(text: str) -> str:
    """A capital to begin with, save for a name that has its own, such as iThrive."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _rows(**labels: str) -> tuple[Row, ...]:
    return tuple(Row(name, label) for name, label in labels.items())


AGENCIES = tuple(Row(code.lower(), name) for code, name in AGENCY_NAMES.items())

DEFAULT_WORDING = Wording(
    words={
        "behaviour_programmes": "a programme for people who harm",
        "da_heading_adult": "The adult who was harmed",
        "da_heading_child": "The child",
        "da_heading_harm": "The person causing harm",
        "dip_focus": "the need",
        "early_help_assessment": "early help assessment",
        "early_help_level": "the early help level",
        "family_team": "team around the family",
        "front_door": "the front door for requests",
        "lens": "restorative practice",
        "levels_of_need": "the levels of need guidance",
        "local_risks": "risks in our area",
        "neglect_tool": "the neglect assessment tool",
        "opening_round": "One word for how you arrive today",
        "privacy_notice": "the partnership’s privacy notice",
        "resolution_policy": "the policy for settling disagreements",
        "trauma_word": "trauma-informed",
    },
    lists={
        "agencies": AGENCIES,
        "agencies_or_nobody": (*AGENCIES, *NOBODY),
        "learning_events": _rows(
            reflection_session="A reflection session",
            briefing="A briefing",
            training="Training",
            team_talk="A talk in our own team",
        ),
        "neglect_tool_areas": _rows(
            physical="Physical care",
            safety="Safety",
            affection="Love and affection",
            learning="Play and learning",
        ),
        "priorities": _rows(
            neglect="Neglect",
            exploitation="Harm outside the home",
            domestic_abuse="Domestic abuse",
            early_help="Early help",
        ),
        "record_systems": _rows(
            main="Our main case system",
            shared="A system shared with another agency",
            paper="Paper records",
            messages="E-mail or messages",
            other="Another record",
        ),
        "recording_systems": _rows(
            electronic="An electronic system for concerns",
            management="Our school management system",
            paper="Paper records",
            other="Another system",
        ),
        "role_groups": _rows(
            practitioner="Practitioner",
            first_line="Supervisor or team leader",
            leader="Senior leader",
            specialist="Safeguarding specialist",
            volunteer="Volunteer",
            other="Another role",
        ),
    },
)
"""Plain British English for every open place, for a partnership that has set nothing yet."""
