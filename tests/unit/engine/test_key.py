"""Keys: whatever a job is made from is in its key."""

from __future__ import annotations

from dataclasses import replace

from hcsite.engine.codec import encode
from hcsite.engine.key import Keys
from tests.unit.engine.jobs import NoteView, job

TEXTS = {"content/a.md": "digest of a text", "content/b.md": "digest of another"}
SHARED = {"site": "digest of the site", "strings": "digest of the words"}


def key_of(engine: str = "e", *, text: str = "x", closure: str = "", site: str = "1") -> str:
    """The key of one job in one build."""
    keys = Keys(engine, {**SHARED, "site": site}, TEXTS)
    return keys.of(job("a.html", text, closure=closure)).key


def test_same_inputs_have_the_same_key() -> None:
    """In every build and on every machine."""
    assert key_of() == key_of()


def test_each_input_changes_the_key() -> None:
    """Our own code, templates, shared values and arguments."""
    keys = [key_of(), key_of("f"), key_of(text="y"), key_of(closure="t"), key_of(site="2")]
    assert 5 == len(set(keys))


def test_renderer_and_names_of_shared_values_change_the_key() -> None:
    """Another renderer makes something else of the same arguments."""
    keys, plain = Keys("e", SHARED, TEXTS), job("a.html")
    others = [replace(plain, renderer="m:other"), replace(plain, shared=("site", "strings"))]
    assert 3 == len({keys.of(item).key for item in (plain, *others)})


def test_place_and_source_do_not_change_the_key() -> None:
    """A renderer is not told where its bytes go, so that cannot matter."""
    keys = Keys("e", SHARED, TEXTS)
    assert keys.of(job("a.html")).key == keys.of(job("b.html", source="content/b.md")).key


def test_shared_values_that_a_job_does_not_name_do_not_change_its_key() -> None:
    """An icon is not drawn again because a word of the interface changed."""
    one, two = Keys("e", SHARED, TEXTS), Keys("e", {**SHARED, "strings": "other"}, TEXTS)
    assert one.of(job("a.html")).key == two.of(job("a.html")).key


def test_worker_gets_the_bytes_of_the_key() -> None:
    """What is not in them cannot be read."""
    assert encode(NoteView("x")) == Keys("e", SHARED, TEXTS).of(job("a.html")).args


def test_parts_are_named_for_explanations() -> None:
    """People are told which of them changed."""
    expected = {
        "hcsite itself": "e",
        "renderer": "tests.unit.engine.jobs:note",
        "templates": "t",
        "shared value “site”": "digest of the site",
    }
    keys, plain = Keys("e", SHARED, TEXTS), job("a.html", closure="t")
    assert expected == keys.parts(plain)
    text = {"the text of content/a.md": "digest of a text"}
    assert {**expected, **text} == keys.parts(replace(plain, texts=("content/a.md",)))


def test_a_new_text_changes_the_key_and_not_the_form() -> None:
    """So that a plan can stand while texts change."""
    told = replace(job("a.html"), texts=("content/a.md",))
    one, two = Keys("e", SHARED, TEXTS), Keys("e", SHARED, {**TEXTS, "content/a.md": "new"})
    assert one.of(told).form == two.of(told).form
    assert one.of(told).key != two.of(told).key
    other = replace(told, texts=("content/b.md",))
    assert 3 == len({one.of(item).key for item in (told, other, job("a.html"))})
