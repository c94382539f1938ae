"""Comments behind the fields of a front matter."""

from __future__ import annotations

from hcsite.features.scaffold.matter import commented
from hcsite.model.kinds import Kind


def test_comments_stand_behind_fields() -> None:
    """Each known field gets the words of its schema, and a note where there is one."""
    text = "---\ntitle: Salt\ntopics:\n# image:\n#   src: a.png\n---\nBody\n"
    expected = (
        "---\n"
        "title: Salt                # The title, as readers see it.\n"
        "topics:                    # Topics of the hub, from content/topics/. Here: [heart]\n"
        "# image:                   # The picture at its top and in shared links, with its alt"
        " text.\n"
        "#   src: a.png\n"
        "---\n"
        "Body\n"
    )
    assert expected == commented(text, Kind.POST, {"topics": "Here: [heart]"})


def test_other_lines_stay() -> None:
    """Long lines, lines with a comment, other keys and the body stay as they are."""
    long = f'title: "{"x" * 70}"'
    text = f"---\n{long}\nid: a # mine\nother: 1\n  nested: 2\n\n---\nsummary: no field\n---\n"
    assert text == commented(text, Kind.POST)
