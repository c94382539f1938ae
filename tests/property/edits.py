"""What people do to texts: each edit changes some content files of a world."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from tests.property.world import World

Edit = Callable[[World], None]

POST = """\
---
title: {title}
published: {day}
authors: [ben-okoro]
topics: [{topic}]
tags: [salt, {word}]
---
{title} in a few words. More in [salt](salt.md).
"""
DAYS = ("2024-02-29", "2025-12-31T23:30", "2026-01-15", "2026-05-31", "2026-06-02", "2026-12-24")
WORDS = "knee back ear water apple bread sun walk breath heart sugar hand".split()


def _set(world: World, name: str, key: str, value: str) -> None:
    """Gives a key of the front matter a value on one line; an empty value takes it away."""
    text = world.read(name)
    line = f"{key}: {value}\n" if value else ""
    if re.search(rf"^{key}:.*\n", text, re.MULTILINE):
        text = re.sub(rf"^{key}:.*\n", lambda _: line, text, count=1, flags=re.MULTILINE)
    else:
        text = text.replace("---\n", f"---\n{line}", 1)
    world.write(name, text)


def edit_body(world: World) -> None:
    """A sentence more at the end of any document."""
    folder = world.chance.choice(["posts", "pages", "people", "topics", "infographics"])
    name = world.pick(folder)
    world.write(name, f"{world.read(name)}\nOne more on {world.chance.choice(WORDS)}.\n")


def edit_title(world: World) -> None:
    """Another title for a post, page or topic."""
    name = world.pick(world.chance.choice(["posts", "pages", "topics"]))
    _set(world, name, "title", f"Of {world.chance.choice(WORDS)} & {world.chance.choice(WORDS)}")


def edit_summary(world: World) -> None:
    """Another summary, which lists and feeds show."""
    _set(world, world.pick("posts"), "summary", f"All about {world.chance.choice(WORDS)}.")


def edit_slug(world: World) -> None:
    """Another address, so that all who link here change too."""
    name = world.pick(world.chance.choice(["posts", "topics", "people"]))
    _set(world, name, "slug", f"{world.chance.choice(WORDS)}-{world.chance.randint(1, 9)}")


def add_post(world: World) -> None:
    """A post more, of any day."""
    word, day = world.chance.choice(WORDS), world.chance.choice(DAYS)
    text = POST.format(title=f"The {word}", day=day, topic="heart", word=word)
    world.write(f"content/posts/{word}-{world.chance.randint(1, 99)}.md", text)


def delete_post(world: World) -> None:
    """A post less."""
    (world.root / world.pick("posts")).unlink()


def rename_file(world: World) -> None:
    """Another file name for a post: another address, where no slug is given."""
    name = world.pick("posts")
    new = name.removesuffix(".md") + "-two.md"
    if not name.endswith("index.md") and not (world.root / new).exists():
        (world.root / name).rename(world.root / new)


def move_into_folder(world: World) -> None:
    """A post gets a folder of its own; its address stays."""
    name = world.pick("posts")
    if not name.endswith("index.md"):
        folder = world.root / name.removesuffix(".md")
        folder.mkdir(exist_ok=True)
        text = (
            world.read(name)
            .replace("](", "](../")
            .replace("](../#", "](#")
            .replace("../../", "../../../")
        )
        (world.root / name).unlink()
        (folder / "index.md").write_text(text.replace("](..//", "](/"), encoding="utf-8")


def edit_same_size(world: World) -> None:
    """One letter for another, and the time of the file set back: size and time tell nothing."""
    path = world.root / world.pick("posts")
    status = path.stat()
    data = bytearray(path.read_bytes())
    places = [
        i for i, byte in enumerate(data) if i > data.rfind(b"---") + 4 and chr(byte).isalpha()
    ]
    place = world.chance.choice(places[-8:])
    data[place] = ord("x") if data[place] != ord("x") else ord("y")
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def touch(world: World) -> None:
    """New times, the same content."""
    for name in (world.pick("posts"), world.pick("pages"), "site.toml"):
        os.utime(world.root / name)


def toggle_draft(world: World) -> None:
    """A post becomes a draft, or is one no more."""
    name = world.pick("posts")
    _set(world, name, "draft", "" if "draft: true" in world.read(name) else "true")


def move_day(world: World) -> None:
    """A post is published on another day: earlier, later, or still to come."""
    _set(world, world.pick("posts"), "published", world.chance.choice(DAYS))


def let_expire(world: World) -> None:
    """A post is to be taken away on a day, or never."""
    _set(
        world, world.pick("posts"), "expires", world.chance.choice(["", "2026-05-31", "2027-01-01"])
    )


def edit_tags(world: World) -> None:
    """Other words and topics: other related pieces."""
    name = world.pick("posts")
    _set(world, name, "tags", f"[{', '.join(world.chance.sample(WORDS, 3))}]")
    _set(world, name, "topics", world.chance.choice(["", "[heart]", "[food]", "[food, heart]"]))


def edit_series(world: World) -> None:
    """Another place in the series, or none."""
    part = world.chance.randint(1, 9)
    value = world.chance.choice(["", f"{{name: Look after your heart, part: {part}}}"])
    _set(world, world.pick("posts"), "series", value)


def edit_aliases(world: World) -> None:
    """Other old addresses."""
    value = world.chance.choice(["", "[/old/a/]", "[/old/a.html, /b]", "[/deep/er/old/]"])
    _set(world, world.pick("posts"), "aliases", value)


def exchange(world: World) -> None:
    """Two posts change places: each file has the other's content."""
    plain = [name for name in world.documents("posts") if not name.endswith("index.md")]
    one, two = world.chance.sample(plain, 2)
    first, second = world.read(one), world.read(two)
    world.write(one, second)
    world.write(two, first)


def rename_person(world: World) -> None:
    """A person gets another id; all who name it follow."""
    name = world.pick("people")
    old = Path(name).stem
    new = old.removesuffix("-md") if old.endswith("-md") else f"{old}-md"
    (world.root / name).rename(world.root / f"content/people/{new}.md")
    for folder in ("posts", "infographics", "pages", "people", "topics"):
        for other in world.documents(folder):
            text = world.read(other)
            changed = re.sub(rf"\b{old}\b(?!\.png)", new, text)
            if changed != text:
                world.write(other, changed)


def edit_person(world: World) -> None:
    """Another role, or no degree any more: bylines and cards show it."""
    _set(world, world.pick("people"), "role", f"{world.chance.choice(WORDS).title()} nurse")


def edit_topic(world: World) -> None:
    """Another word for a topic."""
    name = world.pick("topics")
    _set(world, name, "summary", f"On {world.chance.choice(WORDS)}.")


def edit_extra(world: World) -> None:
    """Fields of the author's own, which the house theme shows."""
    number = world.chance.randint(1, 40)
    _set(
        world,
        world.pick("posts"),
        "extra",
        world.chance.choice(["", f"{{bus: Take bus {number}.}}"]),
    )


TEXT_EDITS: tuple[Edit, ...] = (
    edit_body,
    edit_title,
    edit_summary,
    edit_slug,
    add_post,
    delete_post,
    rename_file,
    move_into_folder,
    edit_same_size,
    touch,
    toggle_draft,
    move_day,
    let_expire,
    edit_tags,
    edit_series,
    edit_aliases,
    exchange,
    rename_person,
    edit_person,
    edit_topic,
    edit_extra,
)
