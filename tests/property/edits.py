"""What people do to content: each edit changes some files of a world."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable

from hcsite.core.text import slugify
from tests.property.pictures import picture
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
        text = world.read(name).replace("](", "](../").replace("](../#", "](#").replace("../../", "../../../")
        (world.root / name).unlink()
        (folder / "index.md").write_text(text.replace("](..//", "](/"), encoding="utf-8")


def edit_same_size(world: World) -> None:
    """One letter for another, and the time of the file set back: size and time tell nothing."""
    path = world.root / world.pick("posts")
    status = path.stat()
    data = bytearray(path.read_bytes())
    places = [i for i, byte in enumerate(data) if i > data.rfind(b"---") + 4 and chr(byte).isalpha()]
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
    _set(world, world.pick("posts"), "expires", world.chance.choice(["", "2026-05-31", "2027-01-01"]))


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
    old = os.path.basename(name).removesuffix(".md")
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
    _set(world, world.pick("posts"), "extra", world.chance.choice(["", f"{{bus: Take bus {number}.}}"]))


def replace_picture(world: World) -> None:
    """Other bytes under the same name."""
    names = ["content/media/dial.png", "content/people/ana-flores.png", "content/media/share.png"]
    size = (world.chance.randint(20, 60), world.chance.randint(20, 60))
    world.write(world.chance.choice(names), picture(size))


def rename_picture(world: World) -> None:
    """Another name for a picture, and for it in the post that shows it."""
    for old, new in (("dial.png", "Zifferblatt.PNG"), ("Zifferblatt.PNG", "dial.png")):
        path = world.root / "content/media" / old
        if path.exists():
            path.rename(path.with_name(new))
            for name in world.documents("posts"):
                if old in world.read(name):
                    world.swap(name, old, new)
            return


def edit_static(world: World) -> None:
    """A file that is copied as it is: more of it, or none."""
    world.toggle("content/static/robots-more.txt", "Disallow: /x\n")
    world.write("content/static/google1.html", f"<p>{world.chance.randint(0, 99)}</p>\n")


def swap_static_kind(world: World) -> None:
    """A file where a folder was, or a folder where a file was."""
    place = world.root / "content/static/kind"
    if place.is_dir():
        shutil.rmtree(place)
        place.write_text("a file\n", encoding="utf-8")
    else:
        place.unlink(missing_ok=True)
        world.write("content/static/kind/inner.txt", "in a folder\n")


def change_case(world: World) -> None:
    """A name in capital letters, or in small ones again."""
    small, large = "content/static/case.txt", "content/static/CASE.txt"
    if (world.root / small).exists():
        (world.root / small).rename(world.root / large)
    else:
        (world.root / large).unlink(missing_ok=True)
        world.write(small, "the same\n")


def add_link(world: World) -> None:
    """A link within the hub: the file for one of the posts."""
    target = world.root / "content/posts/linked.md"
    if target.is_symlink():
        target.unlink()
    else:
        target.symlink_to("sleep.md")


def add_page(world: World) -> None:
    """A page more or less, at the address that was an alias before."""
    title = slugify(world.chance.choice(WORDS))
    world.toggle("content/pages/about-us.md", f"---\ntitle: {title}\n---\nNew.\n")
    text = world.read("content/pages/about.md")
    aliased = "aliases: [/about-us/]\n"
    there = (world.root / "content/pages/about-us.md").exists()
    if there == (aliased in text):
        new = text.replace(aliased, "") if there else text.replace("---\n", f"---\n{aliased}", 1)
        world.write("content/pages/about.md", new)


CONTENT_EDITS: tuple[Edit, ...] = (
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
    replace_picture,
    rename_picture,
    edit_static,
    swap_static_kind,
    change_case,
    add_link,
    add_page,
)
