"""Pictures of a body."""

from __future__ import annotations

import pytest

from tests.unit.features.importers.old_site import Bring, png

HEAD = "---\ntitle: A\ndate: 2020-01-02\n---\n"
QUARTO = "---\ntitle: A\ndate: 2020-01-02\nformat: html\n---\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![What](img/a.png)", "![What](a.png)"),
        ('![What](img/a.png "Cap \\"x\\"")', '![What](a.png "Cap \\"x\\"")'),
        ('![What](img/a.png "What")', "![What](a.png)"),
        ("![](img/a.png){fig-alt='What'}", "![What](a.png)"),
        ('x ![What](img/a.png "Cap") y', "x ![What](a.png) y"),
        ('<img src="/img/a.png" alt="What" width=5>', "![What](a.png)"),
        ('<img src="/img/a.png" title="What">', "![What](a.png)"),
        ('<img alt="x">y ![x](img/a.png)', "y ![x](a.png)"),
        ('<figure><img src="img/a.png" alt="What"><figcaption>Cap <b>x</b></figcaption></figure>',
         "::: figure\n\n![What](a.png)\n\nCap **x**\n\n:::"),
        ('<figure><img src="img/a.png"><figcaption>Cap</figcaption></figure>', "![Cap](a.png)"),
        ('<figure><img src="img/a.png" alt="W"></figure>', "![W](a.png)"),
        ("[![What](img/a.png)](https://a.org)", "[![What](a.png)](https://a.org)"),
        ("![**What** `c`](img/a.png)", "![What c](a.png)"),
        ("![What][r]\n\n[r]: img/a.png", "![What](a.png)"),
    ],
)  # fmt: skip
def test_pictures_that_are_there(bring: Bring, text: str, expected: str) -> None:
    """They are copied, with description and caption."""
    made = bring({"a.md": HEAD + text, "img/a.png": png()})
    assert expected == made.body("posts/a/index.md")
    assert png() == made.files["content/posts/a/a.png"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Figure 1: Beds. More of it.](a.png)",
         '![Figure 1: Beds](a.png "Figure 1: Beds. More of it.")'),
        ('![Cap](a.png){fig-alt="What"}', '![What](a.png "Cap")'),
        ("![Screenshot of a menu](a.png)", "![Screenshot of a menu](a.png)"),
        ("![See [x](https://a.org)](a.png){fig-alt=What}",
         "::: figure\n\n![What](a.png)\n\nSee [x](https://a.org)\n\n:::"),
        ("x ![What](a.png)", "x ![What](a.png)"),
        ('As @fig-b and @fig-c.\n\n![Cap](a.png){#fig-b fig-alt="What"}',
         'As Figure 1 and the figure.\n\n![What](a.png "Figure 1: Cap")'),
        ('![](a.png){#fig-b fig-alt="What"}', '![What](a.png "Figure 1")'),
        (f"![{'long ' * 60}](a.png)", f"![{'long ' * 29}long](a.png \"{('long ' * 60).strip()}\")"),
    ],
)  # fmt: skip
def test_captions_of_quarto(bring: Bring, text: str, expected: str) -> None:
    """A picture alone in its paragraph had its words as caption."""
    made = bring({"a.md": QUARTO + text, "a.png": png()})
    assert expected == made.body("posts/a/index.md")


def test_a_picture_without_a_description(bring: Bring) -> None:
    """Its text says that there is none, and a warning names it."""
    made = bring({"a.md": HEAD + "![](img/wait-List_2.png)", "img/wait-List_2.png": png()})
    expected = "![Picture: wait List 2 (description missing)](wait-list-2.png)"
    assert expected == made.body("posts/a/index.md")
    assert ["The picture “wait-list-2.png” has no description; its text says so."] == made.said(
        "a.md", "HC710"
    )
    assert (("img/wait-List_2.png", "wait-list-2.png"),) == made.report("a.md").renamed


def test_names_that_collide(bring: Bring) -> None:
    """Different pictures get different names, the same one is copied once."""
    text = "![x](a/B%20C.PNG) ![x](b/b_c.png) ![x](a/B%20C.PNG) ![x](c/ü.png) ![x](c/图.png)"
    files = {"a/B C.PNG": png(), "b/b_c.png": png(3), "c/ü.png": png(4), "c/图.png": png(5)}
    made = bring({"a.md": HEAD + text, **files})
    expected = "![x](b-c.png) ![x](b-c-2.png) ![x](b-c.png) ![x](u.png) ![x](file.png)"
    assert expected == made.body("posts/a/index.md")


def test_a_wrong_ending_is_put_right(bring: Bring) -> None:
    """A hub looks at what a file is, not at its name."""
    made = bring({"a.md": HEAD + "![x](a.png)", "a.png": png(form="JPEG")})
    assert "![x](a.jpg)" == made.body("posts/a/index.md")
    assert ["“a.png” is in truth a JPG file."] == made.said("a.md", "HC716")


@pytest.mark.parametrize("data", [b"", b"<html>not found</html>"])
def test_a_picture_that_is_none(bring: Bring, data: bytes) -> None:
    """It is left out, with a note."""
    made = bring({"a.md": HEAD + "![x](a.png)\n\n![x](a.png)", "a.png": data})
    assert "which cannot be used." in made.body("posts/a.md")
    assert made.said("a.md", "HC709")[0].startswith("The picture “a.png” cannot be used.")


def test_a_drawing_that_is_a_template(bring: Bring) -> None:
    """Jekyll can put words into drawings; without them there is no picture."""
    made = bring({"a.md": HEAD + "![x](a.svg)", "a.svg": "---\n---\n<svg>{{ site.x }}</svg>"})
    assert "save the finished picture from there" in made.body("posts/a.md")


def test_a_missing_picture(bring: Bring) -> None:
    """Alone it leaves a note in its place, in a sentence its words."""
    made = bring({"a.md": HEAD + "![What](/x/b.png)\n\nx ![](c-d.png) y"})
    body = made.body("posts/a.md")
    assert body.startswith("::: import-note\nThe old page showed the picture “b.png” here")
    assert "x (missing picture: c d) y" in body
    assert 2 == len(made.said("a.md", "HC709"))


def test_a_picture_on_another_site(bring: Bring) -> None:
    """It becomes a link, for a hub loads nothing from elsewhere."""
    made = bring({"a.md": HEAD + "![What](https://b.org/c.png)\n\nx ![](//b.org/d.png)"})
    body = made.body("posts/a.md")
    assert body.startswith("[What](https://b.org/c.png)\n\n::: import-note\n")
    assert "x [Picture on b.org](https://b.org/d.png)" in body
    linked = bring({"a.md": HEAD + "[![W](https://b.org/c.png)](https://c.org)"})
    assert linked.body("posts/a.md").startswith("[W](https://c.org)")


def test_pictures_of_the_own_host(bring: Bring) -> None:
    """An absolute address of the old site itself is a file of it."""
    files = {"_posts/2020-01-02-a.md": HEAD + "![x](https://a.org/b/i/a.png) ![y](https://a.org/no.png)",
             "_config.yml": "url: https://a.org\nbaseurl: /b\n", "i/a.png": png()}  # fmt: skip
    made = bring(files, "jekyll").body("posts/a/index.md")
    assert made.startswith("![x](a.png) (missing picture: y)")


def test_pictures_in_the_text_itself(bring: Bring) -> None:
    """Data addresses are noted."""
    made = bring({"a.md": HEAD + "![x](data:image/png;base64,AAAA)"}).body("posts/a.md")
    assert "written into the text itself" in made


def test_a_file_that_breaks_off(bring: Bring) -> None:
    """A picture that was never ended is noted."""
    made = bring({"a.md": HEAD + "x\n\n![What it shows](img/a"}).body("posts/a.md")
    assert made.startswith("x\n\n::: import-note\nThe old file breaks off here")


def test_odd_ways_to_a_picture_are_told(bring: Bring) -> None:
    """Another case or folder is good enough, but said."""
    made = bring({"a.md": HEAD + "![x](/img/A.png) ![x](/q/b.png)", "img/a.PNG": png(),
                  "deep/q/b.png": png(3)})  # fmt: skip
    said = made.said("a.md", "HC716")
    assert any("in other upper or lower case" in message for message in said)
    assert any("in another folder" in message for message in said)
