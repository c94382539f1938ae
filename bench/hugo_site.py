"""The same corpus as a site of Hugo: our layouts from `bench/hugo/` and `content/`."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.corpus import Corpus, Entry, Post
from bench.files import put, quoted

LAYOUTS = Path(__file__).parent / "hugo"
ASSETS = Path(__file__).parents[1] / "themes" / "home-base" / "assets"
"""Both sites load the same style and script."""


def write_hugo_site(corpus: Corpus, root: Path) -> None:
    """Writes the site into `root`."""
    shutil.copytree(LAYOUTS, root, dirs_exist_ok=True)
    shutil.copytree(ASSETS, root / "assets", dirs_exist_ok=True)
    content = root / "content"
    for person in corpus.people:
        put(content / "people" / person.id / "_index.md", _entry(person))
    for topic in corpus.topics:
        put(content / "topics" / topic.id / "_index.md", _entry(topic))
    for page in corpus.pages:
        put(content / f"{page.id}.md", _entry(page))
    for post in corpus.each_post():
        put(content / "posts" / f"{post.slug}.md", post_text(post))
    for address, year in corpus.archives():
        name = f"{address.strip('/').replace('/', '-')}-{year}.md"
        put(content / "archives" / name, _archive(address, year))


def post_text(post: Post) -> str:
    """The file of a post."""
    sources = "".join(
        f"    - {{title: {quoted(s.title)}, url: {quoted(s.url)}, publisher: {s.publisher},"
        f' year: "{s.year}"}}\n'
        for s in post.sources
    )
    return (
        f"---\ntitle: {quoted(post.title)}\ndescription: {quoted(post.summary)}\n"
        f"date: {post.published:%Y-%m-%dT%H:%M:%SZ}\n"
        f"people: [{post.author}]\n"
        f"topics: [{', '.join(post.topics)}]\ntags: [{', '.join(post.tags)}]\n"
        f"params:\n  reviewers: [{post.reviewer}]\n"
        f"  last_reviewed: {post.reviewed}\n"
        f"  review_due: {post.reviewed.replace(year=post.reviewed.year + 3)}\n"
        f"  key_message: {quoted(post.key_message)}\n  sources:\n{sources}---\n{post.body}"
    )


def _entry(entry: Entry) -> str:
    role = f"params:\n  role: {entry.role}\n" if entry.role else ""
    return (
        f"---\ntitle: {quoted(entry.title)}\ndescription: {quoted(entry.summary)}\n"
        f"{role}---\n{entry.body}"
    )


def _archive(address: str, year: int) -> str:
    return (
        f'---\ntitle: "{year}"\nurl: {address}{year}/\ntype: archive\n'
        f"params:\n  list: {address.rstrip('/')}\n  year: {year}\n---\n"
    )
