"""What every test shares: a screen that is not there, and nothing left behind."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test depends on a clock, so none has a deadline.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
