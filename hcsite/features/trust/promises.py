"""What a page says of the privacy of its readers, in signs by which PRI-12 goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from hcsite.features.trust.recipients import named_recipients
from hcsite.model.passage import Passage

NO_REQUESTS: Final = "promises no requests"
NO_COOKIES: Final = "promises no cookies"
NO_COUNTING: Final = "promises no counting"
NAMES_COUNTING: Final = "names the counting"
UNCOUNTED: Final = ("", "none")

_NOT: Final = r"(?:no|nothing|never|not|without|don[’']t)\b"
_PROMISES: Final = {
    NO_REQUESTS: re.compile(
        rf"\b{_NOT}[^.:;]{{0,40}}\b(?:third[ -]part(?:y|ies)"
        r"|other (?:companies|company|websites|sites|servers|services))\b",
        re.IGNORECASE,
    ),
    NO_COOKIES: re.compile(rf"\b{_NOT}[^.:;]{{0,25}}\bcookies?\b", re.IGNORECASE),
    NO_COUNTING: re.compile(
        rf"\b{_NOT}[^.:;]{{0,25}}\b(?:analytics|(?:visitor |visit )?statistics|visitors|visits)\b",
        re.IGNORECASE,
    ),
}
_NAME: Final = re.compile(r"(?<=[ (“\"])[A-Z][\w.-]+")


def privacy_signs(passages: Iterable[Passage], analytics: str) -> tuple[str, ...]:
    """The promises in a text, whom it names, whether it tells how visits are counted; sorted."""
    passages = tuple(passages)
    text = [item.text for item in passages]
    found = {sign for sign, promise in _PROMISES.items() for line in text if promise.search(line)}
    if analytics not in UNCOUNTED:
        whole = " ".join(" ".join(text).split()).casefold()
        names = [name.rstrip(".") for name in _NAME.findall(analytics)] or [analytics.rstrip(".")]
        if any(" ".join(name.split()).casefold() in whole for name in names):
            found.add(NAMES_COUNTING)
    found.update(named_recipients(passages))
    return tuple(sorted(found))
