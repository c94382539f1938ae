"""Names and addresses that two pieces want."""

from __future__ import annotations

from hcsite.features.importers.existing import Existing
from tests.unit.features.importers.old_site import Bring, png

HEAD = "---\ntitle: {}\ndate: 2020-01-02\n{}---\nx"


def test_names_that_are_taken(bring: Bring) -> None:
    """The second gets a number, and so does one that the hub has already."""
    existing = Existing(frozenset(["content/posts/b/index.md"]))
    made = bring(
        {
            "x/a.md": HEAD.format("A", ""),
            "y/A.md": HEAD.format("A", ""),
            "b.md": HEAD.format("B", ""),
        },
        existing=existing,
    )
    assert ["content/posts/b-2.md", "content/posts/a.md", "content/posts/a-2.md"] == [
        report.target for report in made.plan.reports
    ]
    assert "slug: a-2" in made.matter("posts/a-2.md")
    assert 1 == len(made.said("y/A.md", "HC717"))


def test_a_piece_keeps_its_file(bring: Bring) -> None:
    """What an earlier import brought over is planned in the same place."""
    existing = Existing(
        frozenset(["content/posts/new-name/index.md"]),
        pieces=(("a", "content/posts/new-name/index.md"),),
        addresses=frozenset(["/posts/new-name/"]),
    )
    made = bring({"a.md": HEAD.format("A", "") + " ![p](p.png)", "p.png": png()}, existing=existing)
    assert "slug: new-name" in made.matter("posts/new-name/index.md")
    assert "content/posts/new-name/p.png" in made.files


def test_ids_differ(bring: Bring) -> None:
    """Two paths that look alike in plain letters get two ids."""
    made = bring({"é.md": HEAD.format("A", ""), "e.md": HEAD.format("B", "")})
    assert ["id: e", "id: e-2"] == [made.matter(f"posts/{n}.md")[1] for n in ("e", "e-2")]


def test_an_address_leads_to_one_piece(bring: Bring) -> None:
    """The first one has it; lists of the hub and its own pages are not taken away."""
    alias = "aliases: [/x/, /x, /posts/, /posts/b/, /]\n"
    made = bring({"a.md": HEAD.format("A", alias), "b.md": HEAD.format("B", "aliases: /x/\n")})
    assert "aliases: [/x/]" in made.matter("posts/a.md")
    assert not any(line.startswith("aliases") for line in made.matter("posts/b.md"))
    assert 2 == len(made.said("a.md", "HC717"))
    assert 1 == len(made.said("b.md", "HC717"))


def test_pages_keep_their_places(bring: Bring) -> None:
    """By their old address; a place that the hub needs itself gets another name."""
    files = {
        "about.md": "---\ntitle: A\npermalink: /us/about/\n---\nx",
        "posts.md": "---\ntitle: P\n---\nx",
        "index.md": "---\ntitle: Home\n---\nx",
        "odd.md": "---\ntitle: O\npermalink: /feed.xml\n---\nx",
    }
    made = bring(files, "jekyll")
    assert ["us/about", "home", "odd", "posts-page"] == [
        r.target.removeprefix("content/pages/").removesuffix(".md") for r in made.plan.reports
    ]
    assert not any(line.startswith("aliases") for line in made.matter("pages/us/about.md"))
