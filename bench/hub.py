"""The corpus as a hub of hcsite: `site.toml` and `content/`."""

from __future__ import annotations

from pathlib import Path

from bench.corpus import BASE_URL, NAME, TAGLINE, Corpus, Entry, Post
from bench.files import put, quoted

SITE = f"""\
[site]
base_url = "{BASE_URL}"
name = "{NAME}"
tagline = "{TAGLINE}"
description = "{TAGLINE}. Everything here is made up to measure a program."
default_lang = "en-GB"
time_zone = "UTC"
profile = "blog"

[org]
type = "MedicalClinic"
name = "Harbour Lane Clinic"
email = "hello@harbour-lane.example"

[policies]
editorial = "/editorial-policy/"
corrections = "/corrections/"
privacy = "/privacy/"
accessibility = "/accessibility/"
feedback = "/feedback/"
funding = "/funding/"
ads = "none"

[share]
channels = ["whatsapp", "facebook", "x", "bluesky", "mastodon", "email"]

[kit]
enabled = false

[nav]
main = ["/posts/", "/topics/", "/people/", "/about/"]
"""


def write_hub(corpus: Corpus, root: Path) -> None:
    """Writes the hub into `root`."""
    put(root / "site.toml", SITE)
    content = root / "content"
    for person in corpus.people:
        put(content / "people" / f"{person.id}.md", _person(person))
    for topic in corpus.topics:
        put(content / "topics" / f"{topic.id}.md", _entry(topic))
    for page in corpus.pages:
        put(content / "pages" / f"{page.id}.md", _entry(page))
    for post in corpus.each_post():
        put(content / "posts" / f"{post.slug}.md", post_text(post))


def post_text(post: Post) -> str:
    """The file of a post."""
    sources = "".join(
        f"  - {{title: {quoted(s.title)}, url: {quoted(s.url)}, publisher: {s.publisher},"
        f' year: "{s.year}"}}\n'
        for s in post.sources
    )
    return (
        f"---\ntitle: {quoted(post.title)}\nsummary: {quoted(post.summary)}\n"
        f"published: {post.published:%Y-%m-%dT%H:%M:%SZ}\n"
        f"authors: [{post.author}]\n"
        f"reviewers:\n  - {{id: {post.reviewer}, role: clinical, date: {post.reviewed}}}\n"
        f"last_reviewed: {post.reviewed}\nreview_due: {_due(post)}\n"
        f"topics: [{', '.join(post.topics)}]\ntags: [{', '.join(post.tags)}]\n"
        f"key_message: {quoted(post.key_message)}\nsources:\n{sources}---\n{post.body}"
    )


def _person(person: Entry) -> str:
    return (
        f"---\nname: {person.title}\nsummary: {quoted(person.summary)}\nrole: {person.role}\n"
        "health_professional: true\naffiliation: org\ninterests: {none: true, date: 2026-01-05}\n"
        f"---\n{person.body}\n"
    )


def _entry(entry: Entry) -> str:
    return f"---\ntitle: {quoted(entry.title)}\nsummary: {quoted(entry.summary)}\n---\n{entry.body}"


def _due(post: Post) -> str:
    return str(post.reviewed.replace(year=post.reviewed.year + 3))
