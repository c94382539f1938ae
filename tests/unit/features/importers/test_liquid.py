"""Liquid in texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring, png

BodyOf = Callable[..., str]


def jekyll(body_of: BodyOf, text: str, matter: str = "", **more: str) -> str:
    """A text of Jekyll."""
    return body_of(text, "jekyll", matter, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ page.title }}!", "A!"),
        ("{% assign x = 'y' %}{{ x }}", "y"),
        ("{% capture x %}a {{ page.title }}{% endcapture %}[{{ x }}]", "[a A]"),
        ("{% if page.title %}a{% else %}b{% endif %}", "a"),
        ("{% if page.none %}a{% elsif page.title %}b{% endif %}", "b"),
        ("{% if page.none %}a{% endif %}c", "c"),
        ("{% unless page.none %}a{% else %}b{% endunless %}", "a"),
        ("{% unless page.title %}a{% else %}b{% endunless %}", "b"),
        ("{% if page.title %}{% if page.none %}a{% else %}b{% endif %}c{% endif %}", "bc"),
        ("a{% comment %}b{% endcomment %}c", "ac"),
        ("{% raw %}{{ a }} b{% endraw %}", "`{{ a }}` b"),
        ("`{% raw %}{{ a }}{% endraw %}`", "`{{ a }}`"),
        ("```\n{% raw %}{{ a }}{% endraw %}\n```", "```\n{{ a }}\n```"),
        ("{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```"),
        ("{% highlight %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}", "```\n{{ x }}\n```"),
        ("[x]({{ site.url }}{{ site.baseurl }}/)", "[x](/)"),
        ("a\n\n{% youtube abc123 %}\n\nb",
         "a\n\n[Video on YouTube](https://www.youtube.com/watch?v=abc123)\n\nb"),
        ("{% vimeo 12345 %}", "[Video on Vimeo](https://vimeo.com/12345)"),
        ("{% gist ann/123 %}", "[Code on GitHub Gist](https://gist.github.com/ann/123)"),
        ("{% youtube https://youtu.be/abc1234 %}",
         "[Video on YouTube](https://www.youtube.com/watch?v=abc1234)"),
        ("{% img left /x.png 10 What it shows %}", "::: import-note"),
        ("a {% toc %} b", "a  b"),
        ("{%- if page.title -%}a{%- endif -%}", "a"),
    ],
)  # fmt: skip
def test_what_can_be_filled_in(body_of: BodyOf, text: str, expected: str) -> None:
    """Values, conditions, code and players."""
    assert jekyll(body_of, text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "a {{ site.data.x }} b",
            "a `{{ site.data.x }}` b\n\n::: import-note\nThe old site filled",
        ),
        ("{% for p in site.posts %}\nx\n{% endfor %}", "::: import-note\nThe old site made a list"),
        ("{% case x %}{% when 1 %}a{% endcase %}", "::: import-note\nThe old site made a list"),
        ("{% if site.x %}\nyes\n{% endif %}\n", "::: import-note\nThe old site showed the text"),
        ("a{% if site.x %}b{% else %}c{% endif %}", "ab\nc\n\n::: import-note"),
        ("{% odd thing %}", "::: import-note\nThe old site ran a command of its own here, “odd”."),
        ("{% endfor %}", "::: import-note\nThe old site ran a command"),
        ("{% for x in y %}", "::: import-note\nThe old site ran a command"),
        ("{% assign x = site.y %}{{ x }}", "`{{ x }}`"),
        ("{% include none.html %}", "::: import-note\nThe old site put a piece of its theme here"),
        ("{% include %}", "::: import-note\nThe old site put a piece of its theme here"),
        ("{% image %}", "::: import-note"),
    ],
)
def test_what_cannot(body_of: BodyOf, text: str, words: str) -> None:
    """It is shown where it stood, or noted at the end."""
    assert words in jekyll(body_of, text)


def test_a_small_mark_is_noted_once(body_of: BodyOf) -> None:
    """What stands in many sentences gets one note, with its number."""
    made = jekyll(
        body_of, "a {% include i.html %} b {% include i.html %}.\n\nc{% include i.html %}"
    )
    assert "a b.\n\nc\n\n::: import-note\n" in made
    assert 1 == made.count("::: import-note")
    assert "It stood here 3 times." in made


INCLUDES = {
    "_includes/call.html": "Call <b>{{ include.name }}</b>"
    "{% if include.on %} on {{ include.on }}{% endif %}",
    "_includes/loop.html": "{% for x in y %}{% endfor %}",
    "_includes/again.html": "{% include again.html %}",
    "_includes/two.html": "{% include call.html name=include.who %}!",
    "_includes/figure.html": "{{ site.data.nothing }}",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{% include call.html name="Sam" %}', "Call **Sam**"),
        ("{% include call.html name='S \"x\"' on=page.title %}", 'Call **S "x"** on A'),
        ("{% include call.html name=site.none %}", "Call"),
        ("{% include two.html who='Ann' %}", "Call **Ann**!"),
        ("{% include loop.html %}", "::: import-note"),
        ("{% include again.html %}", "::: import-note"),
        ("{% include_relative 2020-01-02-b.md %}", "::: import-note"),
        ('{% include video.html id="abc" %}', "[Video on YouTube]("),
        ('{% include video.html id="12" provider="vimeo" %}', "[Video on Vimeo]("),
        (
            '{% include alert.html type="warning" content="Stop *now*" %}',
            "::: warning\n\nStop *now*",
        ),
        ('{% include alert.html content="Well" %}', "> Well"),
    ],
)
def test_includes(body_of: BodyOf, text: str, expected: str) -> None:
    """Pieces of the theme are filled in where their files are there, or known by name."""
    made = jekyll(body_of, text, **INCLUDES)
    assert made.startswith(expected)


def test_an_include_that_is_a_picture(bring: Bring) -> None:
    """Its file, its description and its caption."""
    text = '---\ntitle: A\n---\n{% include image.html src="/a.png" alt="What" caption="Cap" %}\n'
    made = bring({"_posts/2020-01-02-a.md": text, "a.png": png()}, "jekyll")
    assert '![What](a.png "Cap")' == made.body("posts/a/index.md")


def test_an_include_that_is_no_text(bring: Bring) -> None:
    """It is left as a note."""
    files = {"_posts/2020-01-02-a.md": "---\ntitle: A\n---\n{% include x.html %}",
             "_includes/x.html": b"\x00\x00\x00\x00"}  # fmt: skip
    assert "::: import-note" in bring(files, "jekyll").body("posts/a.md")


def test_markdown_without_templates_is_not_touched(body_of: BodyOf) -> None:
    """Braces of R packages are no Liquid."""
    assert "{tidyverse} and [{x}](https://a.org)" == body_of("{tidyverse} and [{x}](https://a.org)")
