"""Nothing of what readers should not see yet is in any file that they can get."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.content.schema import known_keys
from hcsite.model.kinds import Kind
from tests.golden.sites import read_files
from tests.property.pictures import picture
from tests.unit.app.hubs import built, hub, post, write_files
from tests.unit.pixels.films import mp4

POST = """\
title: Canary title {name}
summary: Canary summary
slug: {slug}
id: canary-id-{name}
lang: en
aliases: [/canary-{name}/, /canary-{name}.html]
draft: {draft}
published: {published}
updated: 2026-03-03
expires: {expires}
authors: [{person}, org]
reviewers: [{{id: {person}, role: clinical, date: 2026-03-03}}]
editor: {person}
topics: [{topic}]
tags: [canary-tag, shared]
series: {{name: Shared series, part: {part}}}
image:
  src: canary-hero.png
  alt: Canary alt
  caption: Canary caption
  credit: Canary credit
  creator: Canary creator
  license: Canary licence
  people: true
  consent: {{id: canary-form, scope: canary web, expires: 2036-03-03}}
key_message: Canary key message
actions: [Canary action]
sources:
  - title: Canary source
    authors: Canary author
    publisher: Canary publisher
    year: "2025"
    url: https://canary.example/
clinical: true
kind: news
risk: high
audience: patient
about: [{{name: Canary subject, alt: [Canary word], codes: {{icd10: CANARY1}}}}]
specialties: [Canary specialty]
last_reviewed: 2026-03-03
review_due: 2027-03-03
funding: {{statement: Canary funding, sponsor: Canary sponsor}}
ai: {{use: assisted, tools: [Canary tool], responsible: {person}}}
license: Canary licence
corrections: [{{date: 2026-03-03, note: Canary note, was: canary was, now: canary now}}]
legacy: false
stat: {{text: Canary stat of 7., source: Canary counter, year: "2025"}}
quote: {{text: Canary quote., speaker: Canary speaker, role: Canary role}}
question: Canary question?
myth: Canary myth.
fact: Canary fact.
key_points: [Canary point.]
must_keep: [canary keep]
tone: normal
helpline: Canary helpline.
local: {{what: Canary event, where: Canary hall, when: Canary day, who: Canary guests}}
campaign: canary
promote: true
promote_until: 2036-03-03
teasers: {{x: Canary text. Canary helpline. Canary keep}}
approvals: [{{by: {person}, role: editor, date: 2026-03-03, sha256: 0123456789abcdef}}]
retired: {{date: 2026-03-03, reason: Canary reason, successor: /posts/}}
benefits: Canary benefit
risks: Canary risk
unknowns: Canary unknown
emergency: [{{level: urgent, if: [canary sign]}}]
safety: {{dismiss: {{stroke: Canary dismissal}}}}
case_story: {{authorisation: canary-1, changed: Canary change, checked_by: omar-lee}}
translation_of: {{id: canary-original, source_hash: 0123456789abcdef, reviewer: {person}}}
scores: [{{tool: cdc-index, by: {person}, date: 2026-03-03, points: 18, of: 20}}]
extra: {{canary: Canary extra}}
"""
VIDEO = """\
video: canary-film.mp4
captions: {en: canary-film.vtt}
chapters: ["0:00 Canary chapter"]
duration: 0:12
"""
BODY = """
# Canary heading

Canary text with [a link](../posts/salt.md), ![canary picture](canary-body.png) and
[a canary file](canary-talk.txt).
"""
DRAFTS = {"person": "canary-person", "topic": "canary-topic, heart"}
LIVE_ONES = {"person": "ana-flores", "topic": "heart", "draft": "false", "published": "2026-01-01"}
FOLDERS = ("posts", "infographics", "videos")
STATES = {
    "draft": {**DRAFTS, "draft": "true", "published": "2026-03-02"},
    "undated": {**DRAFTS, "draft": "false", "published": ""},
    "scheduled": {**DRAFTS, "draft": "false", "published": "2026-12-24"},
    "expired": {**LIVE_ONES, "expires": "2026-02-01"},
}
"""What nobody should see; what expired was right while it was public."""

PERSON = """\
---
name: Canary Person
draft: true
role: Canary role
photo: {src: canary-hero.png, alt: Canary portrait}
aliases: [/canary-person-old/]
---
Canary life.
"""
TOPIC = """\
---
title: Canary topic
draft: true
synonyms: [canary word]
image: {src: canary-hero.png, alt: Canary emblem}
---
Canary words.
"""
PAGE = "---\ntitle: Canary page\ndraft: true\naliases: [/canary-page-old/]\n---\nCanary words.\n"
LIVE = "See [the old news](canary-expired.md) and all [posts](/posts/)."


def piece(folder: str, state: str, *, slug: str = "", **changes: str) -> str:
    """A piece with a canary in each of its fields."""
    part = 2 + 10 * FOLDERS.index(folder) + list(STATES).index(state)
    name = f"{folder}-{state}"
    given = {"expires": "", **STATES[state], **changes}
    form = POST + (VIDEO.replace("{", "{{").replace("}", "}}") if folder == "videos" else "")
    text = form.format(name=name, slug=slug or f"canary-{state}", part=part, **given)
    kept = [line for line in text.splitlines() if not line.endswith(": ")]
    return "\n".join(("---", *kept, "---")) + BODY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub full of canaries: in pieces of every kind and of every state that nobody should see."""
    root = hub(
        tmp_path,
        people__canary_person=None,
        **{"people__omar-lee": "---\nname: Omar Lee\n---\n"},
        posts__open=post("Open", LIVE, tags="[shared]", series="{name: Shared series, part: 1}"),
        pages__canary=PAGE,
    )
    files: dict[str, str | bytes | None] = {
        "content/people/canary-person.md": PERSON,
        "content/topics/canary-topic.md": TOPIC,
    }
    files["content/videos/canary-film.mp4"] = mp4(inside=b"canary")
    files["content/videos/canary-film.vtt"] = "WEBVTT\n\n00:01.000 --> 00:02.000\nCanary"
    for folder in FOLDERS:
        for state in STATES:
            slug = "salt" if (folder, state) == ("posts", "draft") else ""
            files[f"content/{folder}/canary-{state}.md"] = piece(folder, state, slug=slug)
    for folder in (*FOLDERS, "people", "topics"):
        files[f"content/{folder}/canary-hero.png"] = picture((31, 17))
        files[f"content/{folder}/canary-body.png"] = picture((29, 19))
        files[f"content/{folder}/canary-talk.txt"] = "Canary talk"
    write_files(root, files)
    nav = (root / "site.toml").read_text(encoding="utf-8")
    (root / "site.toml").write_text(f'{nav}\n[nav]\nmain = ["/posts/salt/"]\n', encoding="utf-8")
    return root


def canaries(output: Path) -> list[str]:
    """The outputs that hold one, in their names or in their bytes."""
    secret = (picture((31, 17)), picture((29, 19)))
    return [
        path
        for path, data in read_files(output).items()
        if b"canary" in path.encode().lower() + b" " + data.lower() or data in secret
    ]


def test_every_field_has_a_canary() -> None:
    """A new field of the front matter must be planted here too."""
    planted = {line.partition(":")[0] for line in POST.splitlines() if line[0].isalpha()}
    assert set(known_keys(Kind.POST)) == planted
    more = {line.partition(":")[0] for line in VIDEO.splitlines()}
    assert set(known_keys(Kind.VIDEO)) == planted | more


def test_nothing_leaks(root: Path) -> None:
    """No page, feed, sitemap, redirect, picture or name of a file tells of what is not public.

    The one thing that stays is the text of a live post, whose link has been taken out.
    """
    report = built(root)
    assert not report.failed, report.diagnostics
    assert {"info"} == {item.level.value for item in report.diagnostics}
    output = root.parent / "public"
    assert [] == canaries(output)
    html = (output / "posts" / "open" / "index.html").read_text(encoding="utf-8")
    assert "See <a>the old news</a> and" in html


def test_nothing_leaks_after_it_was_public(root: Path) -> None:
    """A post that becomes a draft again, or expires, leaves nothing behind."""
    output = root.parent / "public"
    for folder in FOLDERS:
        for state in STATES:
            text = piece(folder, state, **{**LIVE_ONES, "expires": ""})
            (root / f"content/{folder}/canary-{state}.md").write_text(text, encoding="utf-8")
    report = built(root)
    assert not report.failed, report.diagnostics
    assert len(canaries(output)) > 20
    for folder in FOLDERS:
        for state in STATES:
            text = piece(folder, state)
            (root / f"content/{folder}/canary-{state}.md").write_text(text, encoding="utf-8")
    assert not built(root).failed
    assert [] == canaries(output)


def test_preview_shows_them(root: Path) -> None:
    """The canaries can sing: elsewhere, and only when asked for, drafts and future posts show."""
    (root / "content/posts/canary-draft.md").write_text(piece("posts", "draft"), encoding="utf-8")
    preview = root.parent / "preview"
    report = built(root, output=preview, drafts=True, future=True, preview=True)
    assert not report.failed, report.diagnostics
    shown = canaries(preview)
    for state, expected in (
        ("draft", True),
        ("undated", True),
        ("scheduled", True),
        ("expired", False),
    ):
        assert expected is (f"posts/canary-{state}/index.html" in shown)
