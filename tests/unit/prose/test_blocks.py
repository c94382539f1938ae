"""Texts in blocks: plain ones, and HTML."""

from __future__ import annotations

from hcsite.prose.blocks import TextBlock, is_fragment, plain_blocks, prose, sentences_of
from hcsite.prose.html_blocks import explained_in, html_blocks


def test_each_line_is_a_block() -> None:
    """Lines of a copied page stay apart, whatever is before and between them."""
    expected = (TextBlock("paragraph", "One."), TextBlock("paragraph", "Two words"))
    assert expected == plain_blocks("\n\t One.\r\n\r\n\tTwo  words\n")


def test_marks_of_items_and_headings() -> None:
    """Those that people type are understood."""
    kinds = [(b.kind, b.text, b.level) for b in plain_blocks("## Salt\n- a\n2. b\n• c")]
    assert [("heading", "Salt", 2), ("item", "a", 0), ("item", "b", 0), ("item", "c", 0)] == kinds


def test_wrapped_lines_are_joined() -> None:
    """A paragraph that was broken at a margin is one block, and an item begins another."""
    text = (
        "Salt is in most of the food that we buy, and much of\n"
        "it comes with bread, cheese and sauces that nobody would\ncall salty.\n"
    )
    assert [" ".join(text.split())] == [block.text for block in plain_blocks(text)]
    listed = plain_blocks(
        f"{text.splitlines()[0]}\nwhat we make ourselves, but not in all of this food:\n- bread"
    )
    assert ["paragraph", "item"] == [block.kind for block in listed]


def test_short_lists_are_not_joined() -> None:
    """Items without marks stay apart, though they begin with small letters."""
    assert 3 == len(plain_blocks("fever\ncough\nsore throat"))


def test_fragments() -> None:
    """Fewer than eight words without a stop are no sentence."""
    seven = "one two three four five six seven"
    assert [True, False, False, False] == [
        is_fragment(text) for text in (seven, f"{seven} eight", "Rest.", "Take with you:")
    ]


def test_references_are_no_prose() -> None:
    """What stands below “References” is left out, up to the next heading of its level."""
    blocks = (
        TextBlock("heading", "References", 2),
        TextBlock("heading", "Books", 3),
        TextBlock("item", "Smith J. Salt. 2020."),
        TextBlock("heading", "What to do", 2),
        TextBlock("paragraph", "Eat less salt."),
    )
    assert [4] == [number for number, _ in prose(blocks)]


def test_every_block_ends_a_sentence() -> None:
    """Two items without a stop are two sentences, not one."""
    item = TextBlock("item", "one two three four five six seven eight")
    assert [8, 8] == [sentence.words for sentence in sentences_of((item, item))]


def test_html() -> None:
    """Each block has its kind; code, footnotes and their marks are not there."""
    html = (
        '<h2 id="a">Salt &amp; you</h2>\n<p>Eat <strong>less</strong>.<sup class="footnote-ref">'
        '<a href="#fn1">[1]</a></sup></p>\n'
        "<ul>\n<li>a\n<ul>\n<li><p>b</p></li>\n</ul>\n</li>\n</ul>"
        "<blockquote>\n<p>c</p>\n</blockquote><dl><dt>d</dt><dd>e</dd></dl><pre><code>f</code></pre>"
        '<table><tr><td>g</td></tr></table><div class="block"><p class="block-title">h</p></div>'
        '<figure><img src="x" alt=">"><figcaption>i</figcaption></figure><p>j<br>k</p>'
        '<section class="footnotes"><ol><li>l</li></ol></section><p lang="es">hola</p>m'
    )
    expected = [
        ("heading", "Salt & you"),
        ("paragraph", "Eat less."),
        ("item", "a"),
        ("item", "b"),
        ("quote", "c"),
        ("term", "d"),
        ("definition", "e"),
        ("cell", "g"),
        ("heading", "h"),
        ("caption", "i"),
        ("paragraph", "j k"),
        ("paragraph", "m"),
    ]
    assert expected == [(block.kind, block.text) for block in html_blocks(html)]


def test_broken_html_is_read_to_its_end() -> None:
    """What the gate would never give does no harm."""
    assert ["a", "b"] == [block.text for block in html_blocks("</p></div><p>a</li>b<pre>c")]
    assert len(html_blocks("<" * 100_000)) == 1


def test_explained_words() -> None:
    """Words in <dfn>, and in <abbr> with a title, are explained."""
    source = 'A <dfn>stent</dfn>, <abbr title="body mass index">BMI</abbr> and <abbr>GP</abbr>.'
    assert ("stent", "BMI") == explained_in(source)
    assert () == explained_in("plain")
