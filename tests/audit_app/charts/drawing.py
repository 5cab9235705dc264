"""Charts with something in them, and what they say in the picture and beside it."""

from __future__ import annotations

from audit_app.charts import GRADES, Crossed, heatmap, judgement_bars, status_bar
from audit_app.document import Picture, Status
from audit_app.picture import Text

STATES = (Status("Not started", "ring", "muted"), Status("At risk", "triangle", "warn"),
          Status("Complete", "tick", "ok"))  # fmt: skip
AGENCIES = ("Police", "Health", "Housing")
STANDARDS = ("Voice of the child", "Supervision and the thinking that it tests")
JUDGED: dict[tuple[str, str], dict[str, int]] = {
    (STANDARDS[0], "Police"): {"outstanding": 1, "good": 3, "inadequate": 1},
    (STANDARDS[0], "Health"): {"good": 2, "inadequate": 2},
    (STANDARDS[1], "Police"): {"requires_improvement": 4},
}
ROWS: tuple[tuple[str, dict[str, int]], ...] = (
    (STANDARDS[0], {"good": 6, "inadequate": 1}),
    (STANDARDS[1], {}),
)


def words(picture: Picture) -> list[str]:
    return [mark.words for mark in picture.drawing.marks if isinstance(mark, Text)]


def said(picture: Picture) -> list[tuple[object, ...]]:
    assert picture.table is not None
    return [row.cells for row in picture.table.rows]


PICTURES = (
    status_bar("Where the actions stand", list(zip(STATES, (3, 24, 1), strict=True))),
    status_bar("Nothing", [(state, 0) for state in STATES]),
    judgement_bars("Judgements by standard", ROWS, GRADES),
    judgement_bars("Nothing", (), GRADES),
    heatmap("By agency", Crossed(STANDARDS, AGENCIES, JUDGED), GRADES),
    heatmap("Nothing", Crossed((), (), {}), GRADES),
)
