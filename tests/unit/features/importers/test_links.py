"""Links between pieces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring, png

BodyOf = Callable[..., str]
DEAD = (
    "::: import-note\nThe old page had links here that lead to nothing in this hub"
    " and became plain words:"
)
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
        ("[/gone/](/gone/)", "`/gone/`"),
        ("[t](/)", "[t](/)"),
        ("[t](https://a.org/\\(x\\))", "[t](https://a.org/%28x%29)"),
        ("[t](//a.org)", "[t](https://a.org)"),
        ("[t](mailto:a@b.org) [u](tel:911)", "[t](mailto:a@b.org) [u](tel:911)"),
        ('[t]({{< ref "two.md#part" >}})', "[t](../two.md#part)"),
        ('[t]({{< ref "b" >}})', "[t](../b/index.md)"),
        ("[t][r]\n\n[r]: two.md", "[t](../two.md)"),
        ("[t](one.md)", "[t](index.md)"),
    ],
)  # fmt: skip
def test_targets(bring: Bring, text: str, expected: str) -> None:
    """Files, old addresses, papers and other sites; what leads nowhere is no link."""
    made = bring(site(f"![q](../b/p.png)\n\n{text}"))
    assert f"![q](p.png)\n\n{expected}" == made.body("posts/one/index.md")


@pytest.mark.parametrize(
    ("link", "said", "words", "address"),
    [
        ("[t](/gone/?q=1)", "t", "t", "/gone/?q=1"),
        ("[*t* \\& `u`](javascript:x)", "*t* \\& `u`", "t & u", "javascript:x"),
        ("[t](draft.md)", "t", "t", "draft.md"),
        ("[t](../c/draft.md)", "t", "t", "../c/draft.md"),
        ("[![x](/b/p.png)](/gone/)", "![x](p.png)", "x", "/gone/"),
        ('[t]({{< ref "none" >}})', "t", "t", "none"),
        ("[t](/gone-->/)", "t", "t", "/gone--&gt;/"),
    ],
)  # fmt: skip
def test_dead_links(bring: Bring, link: str, said: str, words: str, address: str) -> None:
    """Readers get the words alone; editors get the address at the end, in what is not published."""
    made = bring(site(f"![q](../b/p.png)\n\nA {link}."))
    note = f"{DEAD} “{words}”.\n\n<!-- It was:\n{words}: {address}\n-->\n:::"
    assert f"![q](p.png)\n\nA {said}.\n\n{note}" == made.body("posts/one/index.md")


def test_all_dead_links_are_one_note(bring: Bring) -> None:
    """Each with its address, however often it stood there."""
    text = "[t](/x/) [t](/y/) [u](/x/) [t](/x/)"
    body = bring(site(text)).body("posts/one.md")
    note = f"{DEAD} “t”, “u”.\n\n<!-- It was:\nt: /x/\nt: /y/\nu: /x/\n-->\n:::"
    assert f"t t u t\n\n{note}" == body


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
    assert made.body("posts/a.md").startswith(f"x\n\n{DEAD} “x”.")


def test_links_of_jekyll(bring: Bring) -> None:
    """`post_url`, `link`, and addresses below the base."""
    files = {
        "_config.yml": "url: https://a.org\nbaseurl: /blog\npermalink: pretty\n",
        "_posts/2020-01-02-a.md": HEAD.format("A", "") + "[x]({% post_url 2020-03-04-b %}) "
        "[y]({% link _posts/2020-03-04-b.md %}#part) [z](https://a.org/blog/2020/03/04/b/) "
        "[v]({% post_url none %}) [w](https://a.org/blog/none/)",
        "_posts/2020-03-04-b.md": "---\ntitle: B\n---\n## Part\n",
    }
    expected = "[x](b.md) [y](b.md#part) [z](b.md) v [w](https://a.org/blog/none/)"
    body, _, note = bring(files, "jekyll").body("posts/a.md").partition("\n\n")
    assert expected == body
    assert "\nv: none\n" in note
