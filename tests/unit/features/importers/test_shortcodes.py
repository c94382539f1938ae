"""Shortcodes of Hugo and Quarto."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring, png

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{< youtube w7Ft2 >}}", "[Video on YouTube](https://www.youtube.com/watch?v=w7Ft2)"),
        ('{{< youtube id="w7Ft2" >}}', "[Video on YouTube](https://www.youtube.com/watch?v=w7Ft2)"),
        ("{{< vimeo 123 >}}", "[Video on Vimeo](https://vimeo.com/123)"),
        ("{{< video https://www.youtube.com/embed/abcdef1 >}}",
         "[Video on YouTube](https://www.youtube.com/watch?v=abcdef1)"),
        ('{{< video "https://a.org/x" title="My *film*" >}}', "[My film](https://a.org/x)"),
        ("{{< gist ann 12 >}}", "[Code on GitHub Gist](https://gist.github.com/ann/12)"),
        ("{{< tweet 12 >}}", "[Post on X](https://x.com/i/status/12)"),
        ("{{< instagram ab >}}", "[Post on Instagram](https://www.instagram.com/p/ab/)"),
        ("{{< param title >}}", "A"),
        ("{{< meta title >}}", "A"),
        ("{{< kbd Ctrl-C >}}", "<kbd>Ctrl-C</kbd>"),
        ("a {{< pagebreak >}}b", "a b"),
        ("{{% notice warning %}}\nHot\n{{% /notice %}}", "::: warning\n\nHot\n\n:::"),
        ('{{< callout type="danger" title="Stop" >}}x{{< /callout >}}', "::: warning Stop\n\nx"),
        ("{{< tip >}}x{{< /tip >}}", "> x"),
        ('{{< details summary="More" >}}\n**x**\n{{< /details >}}',
         "<details>\n<summary>More</summary>\n\n**x**\n\n</details>"),
        ("{{< center >}}x{{< /center >}}", "x"),
        ("{{< rawhtml >}}<b>x</b>{{< /rawhtml >}}", "**x**"),
        ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```"),
        ('{{</* literal "x" */>}}', '`{{< literal "x" >}}`'),
        ("```\n{{</* literal */>}}\n```", "```\n{{< literal >}}\n```"),
        ("{{< center >}}a {{< center >}}b{{< /center >}} c{{< /center >}}", "a\n\nb\n\nc"),
        ("a\n\n{{< /stray >}}\n\nb", "a\n\nb"),
    ],
)  # fmt: skip
def test_known_ones(body_of: BodyOf, text: str, expected: str) -> None:
    """They become Markdown or a plain link."""
    assert expected in body_of(text, "hugo")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{< odd x=1 >}}", "used its shortcode “odd” here"),
        ("{{< odd />}}", "used its shortcode “odd” here"),
        (
            "{{< odd >}}inner *text*{{< /odd >}}",
            "framed the text near here with its shortcode “odd”",
        ),
        ("{{< param none >}}", "used its shortcode “param” here"),
        ("{{< youtube >}}", "used its shortcode “youtube” here"),
        ("{{< gist >}}", "used its shortcode “gist” here"),
        ("{{< tweet >}}", "used its shortcode “tweet” here"),
        ("{{< instagram >}}", "used its shortcode “instagram” here"),
        ("{{< figure >}}", "used its shortcode “figure” here"),
        ("{{< include none.md >}}", "used its shortcode “include” here"),
        ("{{ .Title }}", "mark of the old site's templates"),
    ],
)
def test_unknown_ones(body_of: BodyOf, text: str, words: str) -> None:
    """They are noted; the text within them stays."""
    made = body_of(text, "hugo")
    assert words in made
    assert ("inner *text*" in text) is made.startswith("inner *text*")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ('src="a.png" alt="What"', "![What](a.png)"),
        ('src="a.png" alt="What" caption="Cap"', '![What](a.png "Cap")'),
        ('src="a.png" title="T" caption="Cap"', '![T](a.png "T. Cap")'),
        ('src="a.png" title="T"', "![T](a.png)"),
        ('src="a.png" alt="What" link="https://a.org"', "[![What](a.png)](https://a.org)"),
        ('src="a.png" alt="W" attr="Me" attrlink="https://me.org"',
         "::: figure\n\n![W](a.png)\n\n[Me](https://me.org)\n\n:::"),
        ('"a.png" "What"', "![What](a.png)"),
    ],
)  # fmt: skip
def test_figures(bring: Bring, arguments: str, expected: str) -> None:
    """Description, title, caption and credit."""
    files = {"content/posts/a.md": f"---\ntitle: A\n---\n{{{{< figure {arguments} >}}}}\n"}
    made = bring({**files, "static/a.png": png()}, "hugo")
    assert expected == made.body("posts/a/index.md")


def test_a_figure_around_its_caption(bring: Bring) -> None:
    """The text within is the caption."""
    text = '---\ntitle: A\n---\n{{< figure src="a.png" alt="W" >}}Cap{{< /figure >}}\n'
    made = bring({"content/posts/a.md": text, "static/a.png": png()}, "hugo")
    assert '![W](a.png "Cap")' == made.body("posts/a/index.md")


def test_files_that_are_included(bring: Bring) -> None:
    """The text of a file beside the page is taken in; its own shortcodes are shown."""
    files: dict[str, str | bytes] = {
        "a.md": "---\ntitle: A\n---\n{{< include part.md >}}\n\n{{< include b.bin >}}",
        "part.md": "---\nx: 1\n---\nPart {{< odd >}}",
        "b.bin": b"\x00\x00\x00\x00",
    }
    made = bring(files)
    assert made.body("posts/a.md").startswith("Part `{{< odd >}}`\n\n::: import-note")


def test_settings_of_the_site(bring: Bring) -> None:
    """`param` asks front matter first, then the settings."""
    text = "---\ntitle: A\nlist: [1]\n---\n{{< param phone >}} {{< param list >}}"
    made = bring({"content/posts/a.md": text, "hugo.toml": "[params]\nphone = '1'\n"}, "hugo")
    assert made.body("posts/a.md").startswith("1\n\n::: import-note")
