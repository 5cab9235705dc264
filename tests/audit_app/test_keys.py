"""The passphrase's key and the recovery key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.problems import Problem
from audit_app.safety.keys import Key, derive, read_recovery_key, recovery_key


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=16, max_size=16))
def test_a_recovery_key_typed_back_opens_the_same_workbook(raw: bytes, salt: bytes) -> None:
    key = Key(raw, salt)
    typed = recovery_key(key).lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_recovery_key(typed) == key


@given(st.binary(min_size=32, max_size=32), st.integers(0, 78))
def test_a_slip_in_a_recovery_key_is_noticed(raw: bytes, place: int) -> None:
    letters = recovery_key(Key(raw, b"s" * 16)).replace("-", "")
    swapped = letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
    if swapped == letters:
        return
    with pytest.raises(Problem):
        read_recovery_key(swapped)


def test_a_blank_passphrase_opens_nothing() -> None:
    with pytest.raises(Problem) as refused:
        derive("   ", b"s" * 16)
    assert refused.value.code == "blank-passphrase"
