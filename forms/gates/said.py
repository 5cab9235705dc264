"""A gate said in words, for a page that cannot open and close its questions: `Only if …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.gates.expressions import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from elementpath import XPathToken

# True or False where what is known settles it; else the words of what it hangs on.
Said = bool | str

AND = ", and "  # between things that must all be so
NO_WORDS = "the answers above ask for it"

_ALTERNATIVES = " or "


def said(gate: str, known: Mapping[str, str], word_of: Callable[[str, str], str]) -> Said:
    """What a gate hangs on, such as `G3.00 is “We made one”`; settled as far as facts are known.

    `known` are facts that no answer can change; `word_of` gives the words that people read for a
    question's answer. An expression of an unusual shape is said by `NO_WORDS`, never wrongly.
    """
    read = parsed(gate)
    names = {f"QUESTION_{nth}": name for nth, name in enumerate(read.names)}
    return _Reader(names, known, word_of).said(read.tree)


class _Reader:
    def __init__(
        self,
        names: Mapping[str, str],
        known: Mapping[str, str],
        word_of: Callable[[str, str], str],
    ) -> None:
        self._names, self._known, self._word_of = names, known, word_of

    def said(self, tree: XPathToken) -> Said:
        match tree.symbol:
            case "(":
                told = self.said(tree[0])
            case "or":
                told = _either(self.said(tree[0]), self.said(tree[1]))
            case "and":
                told = _both(self.said(tree[0]), self.said(tree[1]))
            case "not":
                told = _not(self.said(tree[0]))
            case "=" | "!=" | ">":
                told = self._compared(tree)
            case "selected":
                told = self._leaf(tree[0], tree[1], "includes", lambda held, word: word in held)
            case _:
                told = NO_WORDS
        return told

    def _compared(self, tree: XPathToken) -> Said:
        left, right = tree[0], tree[1]
        if tree.symbol == ">":
            name = self._name(left[0]) if left.symbol == "number" else None
            is_zero = right.symbol == "(integer)" and right.value == 0
            return f"{name} is more than 0" if name and is_zero else NO_WORDS
        if right.symbol == "(string)" and right.value == "":
            name = self._name(left)
            is_answered = "is answered" if tree.symbol == "!=" else "is left blank"
            return f"{name} {is_answered}" if name else NO_WORDS
        if tree.symbol == "=":
            return self._leaf(left, right, "is", lambda held, word: [word] == held)
        return self._leaf(left, right, "is not", lambda held, word: [word] != held)

    def _leaf(
        self,
        left: XPathToken,
        right: XPathToken,
        verb: str,
        test: Callable[[list[str], str], bool],
    ) -> Said:
        name = self._name(left)
        if name is None or right.symbol != "(string)":
            return NO_WORDS
        word = str(right.value)
        if name in self._known:
            return test(self._known[name].split(), word)
        return f"{name} {verb} “{self._word_of(name, word)}”"

    def _name(self, token: XPathToken) -> str | None:
        return self._names.get(str(token[0].value)) if token.symbol == "$" else None


def _not(inner: Said) -> Said:
    return (not inner) if isinstance(inner, bool) else f"it is not so that {inner}"


def _either(left: Said, right: Said) -> Said:
    if left is True or right is True:
        return True
    if left is False:
        return right
    if right is False:
        return left
    return _joined(left, right)


def _joined(left: str, right: str) -> str:
    """`G3.00 is “A” or “B”` rather than the question twice."""
    subject = left.partition(" “")[0]
    if " and " not in left and right.startswith(f"{subject} “"):
        return f"{left}{_ALTERNATIVES}{right.removeprefix(subject + ' ')}"
    return left if left == right else f"{left}{_ALTERNATIVES}{right}"


def _both(left: Said, right: Said) -> Said:
    if left is False or right is False:
        return False
    if left is True:
        return right
    if right is True:
        return left
    return f"{left}{AND}{right}"
