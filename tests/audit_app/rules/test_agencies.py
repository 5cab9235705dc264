"""Two agencies of one name are never counted as one."""

from __future__ import annotations

from audit_app.records import Agency
from audit_app.rules.agencies import told_apart


def test_agencies_of_one_name_are_told_apart_by_their_place_and_no_other_is_touched() -> None:
    named = (("a", "Probation"), ("b", "Police"), ("c", "Probation"))
    held = [Agency(identity, name, "OTH", None, 1) for identity, name in named]
    assert told_apart(held) == {"a": "Probation (1)", "b": "Police", "c": "Probation (2)"}
