"""Knowing what there is to ask costs the first window nothing heavy."""

from __future__ import annotations

import subprocess
import sys


def test_reading_and_compiling_forms_loads_no_xpath() -> None:
    told = (
        "import sys\n"
        "from forms import answers, check, compile, progress, rules, versions\n"
        "from forms.read import library\n"
        "compile.compile_form(library()['case-core'], [library()['theme-neglect']])\n"
        "print('elementpath' in sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
