"""What people do to files beside the texts: pictures, what is copied as it is, links, pages."""

from __future__ import annotations

import shutil

from hcsite.core.text import slugify
from tests.property.edits import WORDS, Edit
from tests.property.pictures import picture
from tests.property.world import World


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


FILE_EDITS: tuple[Edit, ...] = (
    replace_picture,
    rename_picture,
    edit_static,
    swap_static_kind,
    change_case,
    add_link,
    add_page,
)
