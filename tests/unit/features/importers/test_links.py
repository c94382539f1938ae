"""Links between pieces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring, png

BodyOf = Callable[..., str]
HEAD = "---\ntitle: {}\ndate: 2020-01-02\n{}---\n"


def site(text: str) -> dict[str, str | bytes]:
    """A small site; its first piece has the text."""
    return {
        "pages/a/one.md": HEAD.format("One", "") + text,
        "pages/a/two.md": HEAD.format("Two", "permalink: /old/two/\n") + "## Part\n\nx",
        "pages/b/index.md": HEAD.format("B", "") + "![x](p.png)",
        "pages/b/p.png": png(),
        "pages/c/draft.md": "---\ntitle: D\n---\nx",
        "docs/Leaf let.pdf": b"%PDF-1.4",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[t](two.md)", "[t](../two.md)"),
        ("[t](./two.md#part)", "[t](../two.md#part)"),
        ("[t](../b/index.md)", "[t](../b/index.md)"),
        ("[t](../b/)", "[t](../b/index.md)"),
        ("[t](/a/two/)", "[t](../two.md)"),
        ("[t](/A/Two.html?x=1#none)", "[t](../two.md)"),
        ("[t](/old/two)", "[t](../two.md)"),
        ("[t](/docs/Leaf%20let.pdf)", "[t](leaf-let.pdf)"),
        ('[t](two.md "T \\"x\\"")', '[t](../two.md "T &quot;x&quot;")'),
        ("[t](#)", "t"),
        ("[t]()", "t"),
        ("[t](/gone/?q=1)", "t (`/gone/?q=1`)"),
        ("[/gone/](/gone/)", "`/gone/`"),
        ("[t](/)", "[t](/)"),
        ("[t](https://a.org/\\(x\\))", "[t](https://a.org/%28x%29)"),
        ("[t](//a.org)", "[t](https://a.org)"),
        ("[t](mailto:a@b.org) [u](tel:911)", "[t](mailto:a@b.org) [u](tel:911)"),
        ("[t](javascript:x)", "t (`javascript:x`)"),
        ("[t](draft.md)", "t (`draft.md`)"),
        ("[t](../c/draft.md)", "t (`../c/draft.md`)"),
        ("[![x](/b/p.png)](/gone/)", "![x](p.png)"),
        ('[t]({{< ref "two.md#part" >}})', "[t](../two.md#part)"),
        ('[t]({{< ref "b" >}})', "[t](../b/index.md)"),
        ('[t]({{< ref "none" >}})', "t (`none`)"),
        ("[t][r]\n\n[r]: two.md", "[t](../two.md)"),
        ("[t](one.md)", "[t](index.md)"),
    ],
)  # fmt: skip
def test_targets(bring: Bring, text: str, expected: str) -> None:
    """Files, old addresses, papers and other sites; what leads nowhere is no link."""
    made = bring(site(f"![q](../b/p.png)\n\n{text}"))
    assert f"![q](p.png)\n\n{expected}" == made.body("posts/one/index.md")


def test_drafts_may_link_to_drafts(bring: Bring) -> None:
    """Nobody is led into a wall there."""
    made = bring({"a.md": "---\ntitle: A\n---\n[b](b.md)", "b.md": "---\ntitle: B\n---\nx"})
    assert "[b](b.md)" == made.body("posts/a.md")


def test_a_link_to_a_draft_is_told(bring: Bring) -> None:
    """The message says why it went."""
    made = bring({"a.md": HEAD.format("A", "") + "[b](b.md)", "b.md": "---\ntitle: B\n---\nx"})
    assert ["The link “b.md” leads to a draft and became plain text."] == made.said("a.md", "HC712")


def test_addresses_by_which_pieces_were_found_are_kept(bring: Bring) -> None:
    """What other pieces called a piece is an old address of it."""
    made = bring(site("[t](/a/two/) [u](/b/)"))
    assert "aliases: [/old/two/, /a/two/]" in made.matter("posts/two.md")
    assert "aliases: [/b/]" in made.matter("posts/b/index.md")


def test_names_that_fit_two_pieces_fit_none(bring: Bring) -> None:
    """A link is not sent to one of two by chance."""
    files = {f"{folder}/x.md": HEAD.format(folder, "") + "y" for folder in ("content", "docs")}
    made = bring({**files, "a.md": HEAD.format("A", "") + "[x](/x/)"})
    assert "x (`/x/`)" == made.body("posts/a.md")


def test_links_of_jekyll(bring: Bring) -> None:
    """`post_url`, `link`, and addresses below the base."""
    files = {
        "_config.yml": "url: https://a.org\nbaseurl: /blog\npermalink: pretty\n",
        "_posts/2020-01-02-a.md": HEAD.format("A", "") + "[x]({% post_url 2020-03-04-b %}) "
        "[y]({% link _posts/2020-03-04-b.md %}#part) [z](https://a.org/blog/2020/03/04/b/) "
        "[v]({% post_url none %}) [w](https://a.org/blog/none/)",
        "_posts/2020-03-04-b.md": "---\ntitle: B\n---\n## Part\n",
    }
    expected = "[x](b.md) [y](b.md#part) [z](b.md) v (`none`) [w](https://a.org/blog/none/)"
    assert expected == bring(files, "jekyll").body("posts/a.md")
