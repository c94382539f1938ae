"""A new hub is whole, honest and readable."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from hcsite.cli.group import COMMANDS
from hcsite.content.config import read_config
from hcsite.content.document import Settings, read_document
from hcsite.content.schema import known_keys
from hcsite.features.scaffold.answers import PROFILE_NAMES, TYPES, Answers
from hcsite.features.scaffold.hub import plan_hub
from hcsite.model.kinds import FOLDERS, Kind
from hcsite.model.matter import PageMatter, PersonMatter, PostMatter

DAY = date(2028, 2, 29)
FILES = {file.path: file.text for file in plan_hub(Answers(), DAY)}
DOCUMENTS = [path for path in FILES if path.endswith(".md") and path.startswith("content/")]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_texts_have_no_finding(path: str) -> None:
    """Each starter text reads without a word of complaint, but for what is to be filled in."""
    kind = FOLDERS[path.split("/")[1]]
    record, _ = read_document(FILES[path].encode(), path=path, kind=kind, settings=Settings("UTC"))
    expected = {"HC318"} if "[[fill in" in FILES[path] else set()
    assert expected == {item.code for item in record.diagnostics}
    assert record.document is not None


@pytest.mark.parametrize("profile", PROFILE_NAMES)
def test_settings_hold_the_answers(profile: str) -> None:
    """The answers stand in the settings, and nothing in them is wrong."""
    answers = Answers('The "River" hub', profile, "cy", "Europe/London", "https://h.example/x/")
    text = next(f.text for f in plan_hub(answers, DAY) if f.path == "site.toml")
    site, found = read_config(text.encode())
    assert () == found
    assert site is not None
    given = (site.name, site.profile, site.default_lang, site.time_zone, site.base_url)
    assert (answers.name, profile, "cy", "Europe/London", "https://h.example/x/") == given
    assert TYPES[profile] == site.org.type


def test_settings_switched_off_are_right() -> None:
    """The settings behind a # can be switched on as they are."""
    lines = (re.sub(r"^# (?=\w+ = |\[)", "", line) for line in FILES["site.toml"].splitlines())
    site, found = read_config("\n".join(lines).encode())
    assert () == found
    assert site is not None
    assert "none" == site.policies.ads
    assert "@hub@social.example" == site.social.mastodon


def test_one_draft_shows_every_field() -> None:
    """The second post names each field of a post, most of them with a value."""
    matter = FILES["content/posts/every-field.md"].split("---\n")[1]
    named = set(re.findall(r"^(?:# )?([a-z_]+):", matter, re.MULTILINE))
    assert set(known_keys(Kind.POST)) - named <= {"lang", "id", "scores"}
    assert "draft: true" in matter


def test_what_is_public_and_what_is_not() -> None:
    """The welcome is public; the draft and the person to fill in are not."""
    states = {}
    for path in DOCUMENTS:
        kind = FOLDERS[path.split("/")[1]]
        record, _ = read_document(
            FILES[path].encode(), path=path, kind=kind, settings=Settings("UTC")
        )
        assert record.document is not None
        states[path] = record.document.matter.draft
    expected = {"content/posts/every-field.md", "content/people/your-name.md"}
    assert expected == {path for path, draft in states.items() if draft}


def test_marks_stand_where_facts_are_needed() -> None:
    """Texts that only the writer can end have marks; what is true as it stands has none."""
    marked = {path.rpartition("/")[2] for path in DOCUMENTS if "[[fill in:" in FILES[path]}
    assert marked == {
        "about.md",
        "accessibility.md",
        "ai-policy.md",
        "corrections.md",
        "editorial-policy.md",
        "ethics.md",
        "feedback.md",
        "funding.md",
        "your-name.md",
    }


@pytest.mark.parametrize(("lang", "expected"), [("en-GB", ""), ("EN", ""), ("es", "en")])
def test_language_of_the_starters(lang: str, expected: str) -> None:
    """In a hub of another language the English texts say that they are English."""
    for file in plan_hub(replace(Answers(), lang=lang), DAY):
        kind = FOLDERS.get(file.path.split("/")[1]) if "/" in file.path else None
        if kind not in (Kind.POST, Kind.PAGE):
            continue
        record, _ = read_document(
            file.text.encode(), path=file.path, kind=kind, settings=Settings("UTC")
        )
        assert record.document is not None
        matter = record.document.matter
        assert isinstance(matter, PostMatter | PageMatter)
        assert expected == matter.lang


def test_person_is_nobody_yet() -> None:
    """The person to fill in claims no qualification, and denies none."""
    path = "content/people/your-name.md"
    record, _ = read_document(
        FILES[path].encode(), path=path, kind=Kind.PERSON, settings=Settings("UTC")
    )
    assert record.document is not None
    matter = record.document.matter
    assert isinstance(matter, PersonMatter)
    assert matter.health_professional is None
    assert () == matter.credentials


def test_readme_names_commands_that_exist() -> None:
    """Each command that the texts tell is one."""
    named = {name for text in FILES.values() for name in re.findall(r"`hcsite (\w+)", text)}
    assert named
    assert named <= set(COMMANDS)


def test_paths_are_plain() -> None:
    """Every file lies inside, each once, and ends with a line end."""
    paths = [file.path for file in plan_hub(Answers(), DAY)]
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.startswith("/") or ".." in path]
    assert not [path for path, text in FILES.items() if text and not text.endswith("\n")]
