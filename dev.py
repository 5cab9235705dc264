"""`python3 dev.py` opens the workbook, `python3 dev.py test` tests it: standard library only.

The first run makes `.venv` from `requirements.lock`, every package checked against its hash;
later runs start at once, until the lock changes. Other words: `check` (lint, types, import
contracts), `speed` (the benchmarks); anything else goes to `main.py` as it is.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / ".lock-sha256"
INSTALL = ("--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")
CHECKS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"),
)


def set_up() -> None:
    """Make `.venv` from the lock, unless it already stands for this very lock.

    Raises SystemExit with a plain sentence when this Python cannot do it.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - a person may run this file with an older Python
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted:
        return
    print("Setting up (the first run, or the list of packages has changed)…", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(VENV)
    except subprocess.CalledProcessError:
        sys.exit(
            "This Python cannot make a virtual environment with pip. "
            "On Debian or Ubuntu: sudo apt install python3-venv"
        )
    installing = subprocess.run([PYTHON, "-m", "pip", "install", *INSTALL, "-r", LOCK], check=False)
    if installing.returncode != 0:
        sys.exit("The packages could not be installed. Nothing else was changed; run this again.")
    STAMP.write_text(wanted, encoding="ascii")


def check() -> int:
    """Run every house rule and say which do not hold; 0 when all do."""
    failures = [" ".join(words) for words in CHECKS if _python(*words) != 0]
    for words in failures:
        print(f"does not hold: {words}", file=sys.stderr)
    return 1 if failures else 0


def main(words: list[str]) -> int:
    """Do what the words on the command line ask for."""
    set_up()
    match words:
        case ["test", *rest]:
            return _python("-m", "pytest", *rest)
        case ["check"]:
            return check()
        case ["speed", *rest]:
            return _python("-m", "tests.speed", *rest)
        case _:
            return _python("main.py", *words)


def _python(*words: str) -> int:
    return subprocess.call([str(PYTHON), *words], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
