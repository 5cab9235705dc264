"""Whatever registers and links say, taking them keeps the workbook whole, and once is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.rules.schools.threads import loops
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.schools.taking import held, take
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources
from tests.audit_app.intake.register.files import links, register, setting

if TYPE_CHECKING:
    from pathlib import Path

URNS = [f"99910{at}" for at in range(7)]
ROWS = st.lists(
    st.builds(
        setting,
        st.sampled_from(URNS),
        name=st.sampled_from(["Eelgrass", "Samphire", "Gannet’s"]),
        status=st.sampled_from(["Open", "Closed", "Proposed to open", "Created in error"]),
        type=st.sampled_from(["Community school", "Academy converter", "Children's centre"]),
        la=st.sampled_from(["Marram Bay", "Dunlin County"]),
        opened=st.sampled_from(["", "01-09-2001", "31-02-2001"]),
        trust_uid=st.sampled_from(["", "4321", "4322"]),
        trust=st.sampled_from(["", "Marram Trust", "Dunlin Trust"]),
    ),
    max_size=9,
)
LINKS = st.lists(
    st.tuples(
        st.sampled_from(URNS),
        st.sampled_from(URNS),
        st.sampled_from(["", "Before"]),
        st.sampled_from(
            ["Successor", "Predecessor", "Predecessor - merged", "Result of Amalgamation", "Other"]
        ),
        st.sampled_from(["", "31-08-2019"]),
    ),
    max_size=9,
)


@given(st.lists(st.tuples(ROWS, LINKS), min_size=1, max_size=3))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_imports_keep_the_workbook_whole_and_say_nothing_the_second_time(
    tmp_path: Path,
    empty_workbook: Path,
    imports: list[tuple[list[dict[str, str]], list[tuple[str, ...]]]],
) -> None:
    path = tmp_path / "w.audit"
    path.write_bytes(empty_workbook.read_bytes())
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(), Author("Officer", "laptop-1"))
    try:
        for rows, pairs in imports:
            read = read_register(register(tmp_path / "r.csv", rows, columns=20))
            said = read_links(links(tmp_path / "l.csv", pairs))
            take(book, compare(read, said, held(book), "Marram Bay").would)
            again = compare(read, said, held(book), "Marram Bay")
            assert again.would == ()
        assert loops(book.schools.successions()) == ()
        urns = [school.urn for school in book.schools.all()]
        assert len(urns) == len(set(urns))
        assert check(file).faults == ()
        while book.undo() is not None:
            pass
        assert book.schools.all() == []
    finally:
        file.close()
