"""The files of the schedulers hold what each of them wants."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs, Rendered
from hcsite.features.kit.csv_files import csv_views, render_csv
from hcsite.features.kit.csv_formats import FORMATS
from hcsite.features.kit.csv_metricool import HEADER
from hcsite.features.kit.csv_view import CsvView
from hcsite.features.kit.schedule import plan_sends
from hcsite.features.kit.view import KitPiece, KitView
from hcsite.model.teaser import Part
from tests.unit.features.kit.export_samples import HOSTILE, LONG_URL, PLATFORMS, kit, piece, teaser

NONE = Inputs({}, {})
ALL = tuple(teaser(platform.id) for platform in PLATFORMS)


def files(view: KitView) -> dict[str, CsvView]:
    """The views of all files by their paths."""
    return dict(csv_views(plan_sends(view).sends, view))


def rendered(view: CsvView) -> Rendered:
    """A file, from a view that went to a worker and came back."""
    return render_csv(decode(encode(view), CsvView), NONE)


def rows(view: KitView, path: str) -> list[dict[str, str]]:
    """The rows of a file by the names of its columns."""
    text = rendered(files(view)[path]).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def sole(view: KitView, path: str) -> dict[str, str]:
    """The only row of a file, without its empty cells."""
    (row,) = rows(view, path)
    return {name: cell for name, cell in row.items() if cell}


def test_paths() -> None:
    """Each scheduler has the platforms that it takes; nothing is a file without posts."""
    paths = set(files(kit(piece("salt", *ALL))))
    assert {"hcsite.csv", "metricool.csv", "publer/x.csv", "buffer/x.csv", "sprout/x.csv"} < paths
    assert {"publer/gbp.csv", "buffer/pinterest.csv"} < paths
    assert set() == {path for path in paths if "whatsapp" in path or "newsletter" in path}
    assert {} == files(kit(piece("salt", held="Stale.")))


def test_headers() -> None:
    """The first line is what each of them states, to the letter."""
    made = files(kit(piece("salt", *ALL)))
    lines = {path: rendered(view).data.decode().split("\r\n")[0] for path, view in made.items()}
    assert lines["buffer/x.csv"] == "Text,Image URL,Tags,Posting Time"
    assert lines["buffer/pinterest.csv"] == "Text,Image URL,Tags,Posting Time,Board Name"
    assert lines["sprout/x.csv"] == "date,time_24hr,message_text,public_image_url"
    assert lines["publer/x.csv"] == (
        "Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s),"
        "Board/Album,Post subtype,CTA,Reminder"
    )
    assert lines["hcsite.csv"] == (
        "\ufeffdate,time,tz,platform,author,text,link,image,alt,title,hashtags,status"
    )
    assert lines["metricool.csv"].startswith(
        "Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,"
    )
    assert (93, 93) == (len(HEADER), len(set(HEADER)))
    assert 19 == sum(name.startswith("TikTok ") for name in HEADER)


def test_publer() -> None:
    """A text that has its link is all; a colon parts hours and minutes."""
    expected = {"Date": "2026-11-20 08:05", "Text": ALL[0].text}
    assert expected == sole(kit(piece("salt", *ALL)), "publer/x.csv")


def test_publer_link_beside_the_text() -> None:
    """A link that belongs beside the text has its column; a comma in it would be a second link."""
    told = piece("salt", teaser("bluesky", url="https://clinic.example/?a=1,2"))
    assert "https://clinic.example/?a=1%2C2" == sole(kit(told), "publer/bluesky.csv")["Link(s)"]


def test_publer_picture() -> None:
    """Where a picture must be, it comes with its description, in which no bars part texts."""
    row = sole(kit(piece("salt", teaser("instagram"), og_alt="A || B")), "publer/instagram.csv")
    assert "https://clinic.example/cards/salt.abc.jpg" == row["Media URL(s)"]
    assert "A | | B" == row["Alt text(s)"]
    assert "Link(s)" not in row


def test_buffer_has_no_field_for_links() -> None:
    """The link goes to the end of the text, in the longest form that fits."""
    short = sole(kit(piece("salt", teaser("bluesky"))), "buffer/bluesky.csv")
    assert short["Text"].endswith(
        "\nhttps://clinic.example/posts/salt/?utm_source=x&utm_medium=social"
    )
    assert "2026-11-20 08:35" == short["Posting Time"]
    tight = piece("salt", teaser("bluesky", text="a" * 250, limit=300))
    assert (
        "https://clinic.example/posts/salt/" == sole(kit(tight), "buffer/bluesky.csv")["Text"][251:]
    )


def test_no_room_for_the_link() -> None:
    """Where no form fits, the row is left out and we say so; a file with a field has it still."""
    view = kit(piece("salt", teaser("bluesky", text="a" * 295, limit=300)))
    made = {path: rendered(file) for path, file in files(view).items()}
    assert ["HC871"] == [item.code for item in made["buffer/bluesky.csv"].diagnostics]
    assert [] == rows(view, "buffer/bluesky.csv")
    assert () == made["publer/bluesky.csv"].diagnostics


def test_buffer_takes_jpeg_and_png_by_their_names() -> None:
    """An address with another ending is left out: Buffer would refuse the row."""
    view = kit(piece("salt", teaser("instagram"), og_image="https://clinic.example/card.webp"))
    assert "Image URL" not in sole(view, "buffer/instagram.csv")


def test_metricool() -> None:
    """A row says where it goes by one column, and nothing else is switched on."""
    row = sole(kit(piece("salt", teaser("x"))), "metricool.csv")
    assert ["Twitter/X"] == [name for name, cell in row.items() if cell == "TRUE"]
    assert ("2026-11-20", "08:05:00") == (row["Date"], row["Time"])


def test_metricool_has_one_linkedin() -> None:
    """Where there are a page and a member, the page is sent; alone, each is."""
    both = kit(piece("salt", teaser("linkedin"), teaser("linkedin_page")))
    assert "page" in sole(both, "metricool.csv")["Text"]
    alone = sole(kit(piece("salt", teaser("linkedin"))), "metricool.csv")
    assert ("TRUE", "TRUE") == (alone["LinkedIn"], alone["LinkedIn Show link preview"])


def test_metricool_pin() -> None:
    """A pin has its title and its link in their columns."""
    pin = teaser("pinterest", parts=(Part("title", "Salt in food"),))
    row = sole(kit(piece("salt", pin)), "metricool.csv")
    assert ("Salt in food", pin.url) == (row["Pinterest Pin Title"], row["Pinterest Pin Link"])


@pytest.mark.parametrize(("lang", "day"), [("en-GB", "20/11/2026"), ("en-US", "11/20/2026")])
def test_sprout_dates(lang: str, day: str) -> None:
    """Day first, but in the United States."""
    row = sole(kit(piece("salt", teaser("x")), lang=lang), "sprout/x.csv")
    assert (day, "08:05") == (row["date"], row["time_24hr"])


def test_generic() -> None:
    """Our own file tells everything."""
    told = teaser("x", hashtags=("#Salt", "#HeartHealth"), speaker="ana")
    assert {
        "date": "2026-11-20",
        "time": "08:05",
        "tz": "Europe/London",
        "platform": "x",
        "author": "Ana Flores",
        "text": told.text,
        "link": told.url,
        "image": "https://clinic.example/cards/salt.abc.jpg",
        "alt": "A spoon of salt",
        "hashtags": "#Salt #HeartHealth",
        "status": "ready",
    } == sole(kit(piece("salt", told)), "hcsite.csv")


def test_rows_are_parted() -> None:
    """More rows than a scheduler takes are several files, none of which is too long."""
    texts = (teaser("x"), teaser("x", "week-1"), teaser("x", "month-1"))
    first = datetime(2026, 11, 1, 7, tzinfo=UTC)
    days = [(first + timedelta(days=n)).isoformat() for n in range(40)]
    crowd = [piece(f"p{n}", *texts, published=day) for n, day in enumerate(days)]
    view = kit(*crowd, as_of="2026-11-01T00:00:00Z", day="2026-11-01")
    made = files(view)
    assert [100, 20] == [len(rows(view, f"buffer/x{n}.csv")) for n in ("", "-2")]
    assert 120 == len(rows(view, "sprout/x.csv"))
    together = made["buffer/x.csv"].posts + made["buffer/x-2.csv"].posts
    assert together == made["publer/x.csv"].posts


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts(text: str) -> None:
    """In no file does a text break a row, or become a formula."""
    told = [replace(own, text=text, url=LONG_URL, limit=0) for own in ALL]
    view = kit(replace(piece("salt", *told), title=text, og_alt=text))
    for path, file in files(view).items():
        data = rendered(file).data.decode("utf-8-sig")
        read = list(csv.reader(io.StringIO(data, newline=""), strict=True))
        assert 1 + len(file.posts) == len(read), path
        assert {len(read[0])} == {len(row) for row in read}, path
        assert [] == [c for row in read[1:] for c in row if re.match("[=+@\t\r\uff1d-]", c)], path


def test_a_formula_is_told_of() -> None:
    """The writer hears of a text that begins like a formula, with its file."""
    view = kit(piece("salt", teaser("x", text="=1+1")))
    (said,) = rendered(files(view)["publer/x.csv"]).diagnostics
    assert ("HC870", "content/posts/salt.md") == (said.code, said.path)


def test_a_missing_picture_is_told_of() -> None:
    """Instagram without a picture would fail days later: it is left out now, but from our own."""
    view = kit(piece("salt", teaser("instagram"), og_image=""))
    made = {path: rendered(file) for path, file in files(view).items()}
    assert ["HC872"] == [item.code for item in made["publer/instagram.csv"].diagnostics]
    assert [] == rows(view, "publer/instagram.csv")
    assert 1 == len(rows(view, "hcsite.csv"))


def test_views_are_narrow() -> None:
    """An edit of a text for X changes the files of X and those for all platforms, no other."""
    before = kit(piece("salt", *ALL))
    edited: KitPiece = piece("salt", *(replace(ALL[0], text="New."), *ALL[1:]))
    old, new = files(before), files(kit(edited))
    changed = {path for path in old if encode(old[path]) != encode(new[path])}
    alone = {f"{name}/x.csv" for name, form in FORMATS.items() if form.each}
    assert alone | {"hcsite.csv", "metricool.csv"} == changed
