"""What happens around content: themes, settings, time, the output folder, the cache."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime

from hcsite.app.build import build
from hcsite.app.checking import check
from hcsite.app.options import Options
from tests.golden.sites import AS_OF
from tests.property.edits import Edit
from tests.property.world import World

HOUSE = "themes/house/templates"
BASE = "themes/home-base/templates"
MOMENTS = (
    AS_OF,
    datetime(2025, 12, 31, 23, tzinfo=UTC),
    datetime(2026, 6, 15, 12, 59, 59, tzinfo=UTC),
    datetime(2026, 6, 15, 13, tzinfo=UTC),
    datetime(2026, 7, 1, 5, tzinfo=UTC),
    datetime(2026, 9, 2, 5, tzinfo=UTC),
    datetime(2027, 6, 1, tzinfo=UTC),
)
"""Around each of them a piece of the full site changes its state."""


def edit_template(world: World) -> None:
    """Other words in a partial of the house theme, or in one of the default theme."""
    name = world.chance.choice([f"{HOUSE}/post.html", f"{BASE}/partials/footer.html"])
    world.write(name, world.read(name).replace("</p>", f"{world.chance.randint(0, 99)}</p>", 1))


def toggle_partial(world: World) -> None:
    """A partial that is included only where it is there."""
    world.toggle(f"{HOUSE}/partials/house-note.html", "<p>Ask us.</p>\n")


def toggle_override(world: World) -> None:
    """The house theme replaces a partial of the default theme, or does so no more."""
    world.toggle(f"{HOUSE}/partials/notice.html", "<p>{{ site.notice }}!</p>\n")


def toggle_parent(world: World) -> None:
    """A replacement that builds on the parent's version of itself."""
    text = '{% extends "parent:page.html" %}\n{% block toc %}{{ super() }}<hr>{% endblock %}\n'
    world.toggle(f"{HOUSE}/page.html", text)


def toggle_dynamic(world: World) -> None:
    """A template that includes another by a name that is only known when it runs."""
    part = "<p>{{ page.title }}</p>\n"
    world.toggle(f"{HOUSE}/partials/kind-post.html", part)
    name = f"{HOUSE}/partials/actions.html"
    world.toggle(name, '{% include "partials/kind-" ~ page.kind ~ ".html" ignore missing %}\n')


def lose_linked_page(world: World) -> None:
    """A page goes that a template links to by its address: pages that stay as they are notice."""
    world.write("content/pages/linked.md", "---\ntitle: Linked\n---\nHere.\n")
    name = f"{HOUSE}/partials/actions.html"
    world.write(name, '<p><a href="{{ site.home }}linked/">More</a></p>\n')
    build(world.options)
    (world.root / "content/pages/linked.md").unlink()


def edit_words(world: World) -> None:
    """Another word of the interface, one that stands in bodies."""
    world.write(
        "themes/house/strings/en.toml", f'block_warning = "W{world.chance.randint(0, 9)}"\n'
    )


def edit_style(world: World) -> None:
    """Another stylesheet, so another address of it."""
    world.write("themes/house/assets/house.css", f"p {{ top: {world.chance.randint(0, 99)}px }}\n")


def toggle_asset(world: World) -> None:
    """The house theme replaces a file of the default theme."""
    world.toggle("themes/house/assets/home-base.js", "// nothing\n")


def change_theme(world: World) -> None:
    """The default theme for the house theme, or back."""
    text = world.read("site.toml")
    one, two = 'theme = "house"', 'theme = "home-base"'
    world.write("site.toml", text.replace(one, two) if one in text else text.replace(two, one))


SETTINGS = (
    ('tagline = "Plain facts from your clinic"', 'tagline = "Facts"'),
    ("https://health.example.org/", "https://health.example.org/hub/"),
    ('default_lang = "en-US"', 'default_lang = "en-GB"'),
    ('"America/Chicago"', '"Pacific/Auckland"'),
    ('theme = "house"', 'theme = "house"\nfeed_limit = 2'),
    ('accent = "#0b5c63"', 'accent = "#7a1f5c"'),
    ('channels = ["whatsapp", "x", "pinterest", "email"]', 'channels = ["sms"]'),
    ('main = ["/posts/", ', "main = ["),
    ('feedback = "/about/"\n', ""),
    ('logo = "/media/logo.svg"\n', ""),
    ("clinical = { post = true,", "clinical = { post = false,"),
    ('name = "Riverside Health"', 'name = "Hillside"'),
)
"""Lines of `site.toml` and what to write instead."""


def edit_settings(world: World) -> None:
    """One setting changes, or changes back."""
    text = world.read("site.toml")
    one, two = world.chance.choice(SETTINGS)
    world.write("site.toml", text.replace(one, two) if one in text else text.replace(two, one, 1))


def move_time(world: World) -> None:
    """The hub is built for another moment, later or earlier."""
    world.as_of = world.chance.choice(MOMENTS)


def tamper(world: World) -> None:
    """Somebody edits a published file: other bytes of the same size, and the time set back."""
    path = world.output / world.chance.choice(world.written())
    status = path.stat()
    data = path.read_bytes()
    path.write_bytes(b"#" + data[1:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def lose_output(world: World) -> None:
    """Somebody deletes a published file."""
    (world.output / world.chance.choice(world.written())).unlink()


def replace_by_link(world: World) -> None:
    """Somebody puts a link in the place of a published file."""
    path = world.output / world.chance.choice(world.written())
    copy = world.folder / f"copy-{world.chance.randint(0, 9**9)}"
    shutil.copyfile(path, copy)
    path.unlink()
    path.symlink_to(copy)


def lose_folder(world: World) -> None:
    """Somebody deletes a folder of the output, with all that is in it."""
    shutil.rmtree(world.output / "posts", ignore_errors=True)
    for path in [path for path in world.foreign if path.startswith("posts/")]:
        del world.foreign[path]


def lose_all_output(world: World) -> None:
    """Somebody deletes the output."""
    shutil.rmtree(world.output)
    world.foreign.clear()


def add_foreign(world: World) -> None:
    """Somebody puts a file of their own into the output; it stays for good."""
    path = f"posts/own-{world.chance.randint(0, 9)}.txt"
    world.foreign[path] = b"mine"
    (world.output / path).parent.mkdir(exist_ok=True)
    (world.output / path).write_bytes(b"mine")


def lose_cache(world: World) -> None:
    """The cache is lost, in part or as a whole."""
    names = world.chance.choice([["*"], ["sources.db*"], ["output-*.db*"]])
    for path in (p for name in names for p in world.state.glob(name) if p.is_file()):
        path.unlink()


def damage_cache(world: World) -> None:
    """The cache is no database any more, or its end is missing."""
    for path in world.state.glob("*.db"):
        size = path.stat().st_size
        if world.chance.random() < 0.5:
            os.truncate(path, size // 2)
        else:
            path.write_bytes(b"nonsense" * (size // 8))


def lose_blobs(world: World) -> None:
    """Bodies and pictures are lost, all or some."""
    blobs = sorted((world.state / "blobs").glob("*/*"))
    for path in world.chance.sample(blobs, world.chance.choice([len(blobs), len(blobs) // 3])):
        path.unlink()


def damage_blobs(world: World) -> None:
    """Some bodies are torn: the disk lost its power before they were whole."""
    for path in world.chance.sample(sorted((world.state / "blobs").glob("*/*")), 5):
        path.write_bytes(path.read_bytes()[: world.chance.randint(0, 9)])


def leave_stage(world: World) -> None:
    """A build that was killed left what it had rendered."""
    stage = world.output / ".hcsite-stage"
    stage.mkdir(exist_ok=True)
    (stage / "half").write_bytes(b"half a page of a draft")


def build_otherwise(world: World) -> None:
    """Another build of the same hub: with drafts, for another address, into another folder."""
    other = Options(
        root=world.root,
        output=world.folder / "aside" / "other",
        state=world.state,
        as_of=MOMENTS[-1],
        base_url=world.chance.choice(["", "http://localhost:8000/"]),
        drafts=True,
        future=True,
        preview=True,
    )
    build(other)
    build(Options(root=world.root, output=world.output, state=world.state, as_of=MOMENTS[1]))


def only_check(world: World) -> None:
    """A check without a build reads everything too."""
    check(world.options)


def do_nothing(world: World) -> None:
    """Nothing at all."""
    del world


SURROUNDING_EDITS: tuple[Edit, ...] = (
    edit_template,
    toggle_partial,
    toggle_override,
    toggle_parent,
    toggle_dynamic,
    lose_linked_page,
    edit_words,
    edit_style,
    toggle_asset,
    change_theme,
    edit_settings,
    move_time,
    tamper,
    lose_output,
    replace_by_link,
    lose_folder,
    lose_all_output,
    add_foreign,
    lose_cache,
    damage_cache,
    lose_blobs,
    damage_blobs,
    leave_stage,
    build_otherwise,
    only_check,
    do_nothing,
)
