"""Which piece is a translation of which."""

from __future__ import annotations

from datetime import date
from typing import Any

from hcsite.features.pages.translations import translations_of
from hcsite.model.trust import Assurance, Correction, Translation
from hcsite.theme.views import TranslationView
from tests.unit.features.pages.hubs import hub, planned
from tests.unit.model.documents import PAST, person, post

SAL: dict[str, Any] = {"published": PAST, "lang": "es"}


def made_from(name: str, reviewer: str = "") -> Assurance:
    """The field that names the original."""
    return Assurance(translation_of=Translation(name, reviewer=reviewer))


def test_original_and_translations_name_each_other() -> None:
    """By file or by id, with the reader of the translation; nothing names itself."""
    built = hub(
        post("salt", published=PAST),
        post("sal", assurance=made_from("content/posts/salt.md", "ana"), **SAL),
        post("sel", assurance=made_from("content/posts/sel.md"), **SAL),
        person("ana"),
    )
    context, cards = planned(built)
    found = translations_of(context, cards)
    ana = cards.people["ana"]
    salt = TranslationView("/hub/posts/salt/", "Salt", "en", ana)
    assert {"content/posts/sal.md": salt} == found.originals
    sal = TranslationView("/hub/posts/sal/", "Sal", "es")
    assert {"content/posts/salt.md": (sal,)} == found.others


def test_what_was_taken_back_is_not_offered() -> None:
    """Neither as an original nor as a translation."""
    back = (Correction(date(2026, 1, 1), "retraction"),)
    built = hub(
        post("salt", published=PAST, corrections=back),
        post("sal", assurance=made_from("content/posts/salt.md"), **SAL),
        post("draft", assurance=made_from("content/posts/sal.md"), draft=True),
    )
    found = translations_of(*planned(built))
    assert ({}, {}) == (found.originals, found.others)
