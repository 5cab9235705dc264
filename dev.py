"""`python3 dev.py` opens the workbook, `python3 dev.py test` tests it: standard library only.

The first run makes `.venv` from `requirements.lock`, every package checked against its hash;
later runs start at once, until the lock changes. Other words: `check` (lint, types, import
contracts), `speed` (the benchmarks), `bundle` (the program with every package it runs on, in one
file, for a machine that is never online); anything else goes to `main.py` as it is.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / ".lock-sha256"
INSTALL = ("--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")
WHEELS = ROOT / "wheels"  # in a bundle: the packages lie here, and nothing is fetched
BUNDLED = ("dev.py", "main.py", "audit_app", "exports", "forms", "ui", "LICENSE", "README.md")
# The whole suite on every processor; a file's tests stay together, since they share what they make.
ALL_TESTS = ("-n", "auto", "--dist", "loadfile")
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
    where = ("--no-index", "--find-links", WHEELS) if WHEELS.is_dir() else ()
    installing = subprocess.run(
        [PYTHON, "-m", "pip", "install", *INSTALL, *where, "-r", LOCK], check=False
    )
    if installing.returncode != 0:
        sys.exit("The packages could not be installed. Nothing else was changed; run this again.")
    STAMP.write_text(wanted, encoding="ascii")


def check() -> int:
    """Run every house rule and say which do not hold; 0 when all do."""
    failures = [" ".join(words) for words in CHECKS if _python(*words) != 0]
    for words in failures:
        print(f"does not hold: {words}", file=sys.stderr)
    return 1 if failures else 0


def needed_to_run(lock: str) -> str:
    """The part of the lock that the program runs on, without what only tests and checks need.

    It follows what each installed package says that it needs, so `.venv` must be there.
    """
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [_name(line) for line in told["project"]["dependencies"]]
    pinned = {_name(part): part for part in re.split(r"\n(?=\S)", lock.strip())}
    kept: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name in pinned and name not in kept:
            kept.add(name)
            wanted += _needs_of(name)
    return "\n".join(part for name, part in pinned.items() if name in kept) + "\n"


def _needs_of(name: str) -> list[str]:
    asked = (
        "import sys; from importlib.metadata import requires; "
        "print(*(requires(sys.argv[1]) or ()), sep=chr(10))"
    )
    words = [str(PYTHON), "-c", asked, name]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return [_name(line) for line in told.splitlines() if line and "extra ==" not in line]


def _name(line: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", line)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def bundle() -> int:
    """Make `dist/audit-workbook.zip` for machines like this one: unpack it, `python3 dev.py`."""
    made = ROOT / "build" / "audit-workbook"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    for name in BUNDLED:
        source, target = ROOT / name, made / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    lock = made / LOCK.name
    lock.write_text(needed_to_run(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    wheels = str(made / WHEELS.name)
    fetched = _python("-m", "pip", "download", *INSTALL, "--dest", wheels, "-r", str(lock))
    if fetched != 0:
        sys.exit("The packages could not be fetched, so no bundle was made.")
    (ROOT / "dist").mkdir(exist_ok=True)
    print(shutil.make_archive(str(ROOT / "dist" / made.name), "zip", made.parent, made.name))
    return 0


def main(words: list[str]) -> int:
    """Do what the words on the command line ask for."""
    set_up()
    match words:
        case ["test", *rest]:
            return _python("-m", "pytest", *(rest or ALL_TESTS))
        case ["check"]:
            return check()
        case ["bundle"]:
            return bundle()
        case ["speed", *rest]:
            return _python("-m", "tests.speed", *rest)
        case _:
            return _python("main.py", *words)


def _python(*words: str) -> int:
    return subprocess.call([str(PYTHON), *words], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
