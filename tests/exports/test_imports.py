from __future__ import annotations

import grimp

OURS = ("audit_app", "exports", "forms", "ui")
ALLOWED = {"audit_app.document", "audit_app.picture", "audit_app.problems"}


def test_the_writers_see_documents_pictures_and_problems_and_nothing_else_of_ours() -> None:
    graph = grimp.build_graph(*OURS, cache_dir=None)
    seen = {
        imported
        for module in graph.modules
        if module.split(".")[0] == "exports"
        for imported in graph.find_modules_directly_imported_by(module)
        if not imported.startswith("exports")
    }
    assert seen == ALLOWED


def test_what_every_document_is_said_in_loads_nothing_heavy() -> None:
    graph = grimp.build_graph(*OURS, include_external_packages=True, cache_dir=None)
    heavy = {"openpyxl", "reportlab", "pikepdf", "fontTools", "PIL", "msoffcrypto"}
    first = graph.find_modules_directly_imported_by("exports.aside")
    for room in ("audit_app.document", "audit_app.picture"):
        for module in {room} | graph.find_descendants(room):
            first |= graph.find_modules_directly_imported_by(module)
    assert not first & heavy
