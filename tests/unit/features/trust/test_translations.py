"""Translations: of another language than the original, and of what that says now."""

from __future__ import annotations

import pytest

from hcsite.features.trust.examination import Facts, Original
from hcsite.model.hub import Post
from hcsite.model.lifecycle import State
from hcsite.model.trust import Assurance, Translation
from tests.unit.features.trust.cases import clinical, clinician, findings

DIGEST = "9f2c41d07be3a865" + "0" * 48
PATH = "content/posts/sal.md"


def said(rule: str, made: Translation, *, lang: str = "es", digest: str = DIGEST) -> list[str]:
    """What a rule says of a translation of a piece that says this now."""
    original = clinical("salt", lang="en")
    copy = clinical("sal", lang=lang, assurance=Assurance(translation_of=made))
    anna = clinician(languages=("en", "fr"))
    post = Post(original, "/posts/salt/", original.path, State.LIVE)
    facts = Facts(originals={PATH: Original(post, digest)})
    found = findings(rule, original, copy, anna, facts=facts)
    return [f"{level}: {message}" for level, message in found]


@pytest.mark.parametrize(("lang", "wrong"), [("es", False), ("EN", True), ("en-GB", False)])
def test_another_language(lang: str, wrong: bool) -> None:
    """ACC-08: two pieces of one language are no translations of each other."""
    assert wrong == bool(said("ACC-08", Translation("salt"), lang=lang))


@pytest.mark.parametrize(
    ("made", "digest", "told"),
    [
        (Translation("salt", DIGEST[:16]), DIGEST, []),
        (Translation("salt", DIGEST), DIGEST, []),
        (Translation("salt", "12345678"), "", []),
        (
            Translation("salt", "12345678"),
            DIGEST,
            ["warning: content/posts/salt.md has changed since this was translated."],
        ),
        (
            Translation("salt"),
            DIGEST,
            ["info: Nothing tells which wording of content/posts/salt.md this translates."],
        ),
        (
            Translation("salt", DIGEST, "anna"),
            DIGEST,
            ["warning: Anna read this again, and does not name its language."],
        ),
        (Translation("salt", DIGEST, "ed"), DIGEST, []),
    ],
)
def test_of_what_is_said_now(made: Translation, digest: str, told: list[str]) -> None:
    """CUR-10: by the digest of the original's words, and by whom it was read again."""
    assert told == said("CUR-10", made, digest=digest)
