"""A published picture keeps its rights and loses the rest, as exiftool and we read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import PngImagePlugin

from hcsite.pixels import exif, iptc, png, xmp
from hcsite.pixels.probe import probe
from hcsite.pixels.rights import MAX_CREATORS, MAX_TEXT, Rights, merged
from hcsite.pixels.strip import strip
from tests.unit.pixels import metadata, pictures

FULL = Rights(
    creators=("Zoë Example", "A. N. Other"),
    notice='© "Surgery" & <sons>',
    credit="The surgery",
    terms="Ask first.",
    marked="True",
    statement="https://a.example/terms",
    licence="https://creativecommons.org/licenses/by/4.0/",
    licensor_name="Surgery",
    licensor_url="https://a.example/ask",
    source_type=metadata.SOURCE,
)
XMP_TAGS = {
    "XMP-dc:Creator": [metadata.CREATOR],
    "XMP-dc:Rights": metadata.NOTICE,
    "XMP-photoshop:Credit": metadata.CREDIT,
    "XMP-xmpRights:UsageTerms": metadata.TERMS,
    "XMP-xmpRights:WebStatement": metadata.STATEMENT,
    "XMP-xmpRights:Marked": True,
    "XMP-plus:Licensor": [{"LicensorURL": metadata.LICENSOR}],
    "XMP-iptcExt:DigitalSourceType": metadata.SOURCE,
}
EXIF_TAGS = {"IFD0:Artist": metadata.CREATOR, "IFD0:Copyright": metadata.NOTICE}
IPTC_TAGS = {
    "IPTC:CodedCharacterSet": "UTF8",
    "IPTC:By-line": metadata.CREATOR,
    "IPTC:Credit": metadata.CREDIT,
    "IPTC:CopyrightNotice": metadata.NOTICE,
}
TURNED = {"IFD0:Orientation": "Rotate 90 CW"}
EXPECTED = {
    "jpg": {**XMP_TAGS, **EXIF_TAGS, **IPTC_TAGS, **TURNED},
    "png": {**XMP_TAGS, **EXIF_TAGS, **TURNED},
    "webp": {**XMP_TAGS, **EXIF_TAGS},
}
OF_THE_PICTURE = ("JFIF:", "PNG:", "RIFF:")
texts = st.text(max_size=40)


def published(data: bytes) -> bytes:
    """The bytes that readers get."""
    return strip(data, probe(data, path="a"))


def told(data: bytes) -> dict[str, object]:
    """What exiftool finds beyond the size and coding of the picture."""
    read = metadata.tags(data)
    return {name: value for name, value in read.items() if not name.startswith(OF_THE_PICTURE)}


@pytest.mark.parametrize("kind", EXPECTED)
def test_exiftool_finds_the_rights_and_nothing_else(tmp_path: Path, kind: str) -> None:
    """Place, date, camera, owner, faces, thumbnail, history go; each statement of rights stays."""
    old = metadata.OLD_RIGHTS if kind == "jpg" else ()
    data = metadata.telling(tmp_path, kind, *metadata.RIGHTS, *old).read_bytes()
    once = published(data)
    before = told(data)
    assert {"GPS:GPSLatitude", "ExifIFD:SerialNumber", "XMP-mwg-rs:RegionInfo"} <= before.keys()
    assert EXPECTED[kind] == told(once)
    assert pictures.PLANTED not in once
    assert once == published(once)
    shown = [metadata.decoded(b, tmp_path / f"a.{kind}").tobytes() for b in (data, once)]
    assert shown[0] == shown[1]


def test_a_picture_without_rights_keeps_its_way_up_alone(tmp_path: Path) -> None:
    """Where nobody claims anything, nothing is written in its place."""
    data = metadata.telling(tmp_path, "jpg").read_bytes()
    assert TURNED == told(published(data))


@pytest.mark.parametrize("kind", ["jpg", "webp"])
def test_a_copyright_in_exif_alone_is_kept(tmp_path: Path, kind: str) -> None:
    """Cameras and old programs know no other place; the artist beside it is a credit."""
    settings = (f"-EXIF:Copyright={metadata.NOTICE}", f"-EXIF:Artist={metadata.CREATOR}")
    data = metadata.telling(tmp_path, kind, *settings).read_bytes()
    found = told(published(data))
    assert EXIF_TAGS.items() <= found.items()
    assert metadata.NOTICE == found["XMP-dc:Rights"]


def test_rights_in_the_older_form_alone_are_kept(tmp_path: Path) -> None:
    """Pictures of agencies have been marked this way since 1991."""
    data = metadata.telling(tmp_path, "jpg", *metadata.OLD_RIGHTS).read_bytes()
    assert IPTC_TAGS.items() <= told(published(data)).items()


def test_a_sideways_webp_keeps_its_rights_when_it_is_turned(tmp_path: Path) -> None:
    """It is encoded again, and the statement goes with it."""
    path = tmp_path / "a.webp"
    pictures.painting().save(path, exif=pictures.exif(6))
    metadata.write(path, *metadata.RIGHTS)
    once = published(path.read_bytes())
    assert EXPECTED["webp"] == told(once)
    assert once == published(once)


def test_an_artist_alone_is_the_owner_of_the_camera() -> None:
    """Cameras write their owner's name there, who may be a patient's father."""
    assert Rights() == exif.rights_in(pictures.exif().tobytes())


def test_rights_in_xmp_come_back() -> None:
    """Every field is read as it was written."""
    assert FULL == xmp.rights_in(xmp.packet_of(FULL))


def test_rights_in_older_places_come_back() -> None:
    """The fields that these places have are read as they were written."""
    older = Rights(creators=FULL.creators, notice=FULL.notice, credit=FULL.credit)
    artist = Rights(creators=("Zoë Example; A. N. Other",), notice=FULL.notice)
    assert older == iptc.rights_in(iptc.segment_of(FULL))
    assert artist == exif.rights_in(exif.block_of(3, FULL))
    assert exif.orientation_in(exif.block_of(3, FULL)) == 3


@pytest.mark.parametrize("packed", [False, True])
def test_a_copyright_in_a_text_of_a_png_is_kept(*, packed: bool) -> None:
    """PNG has words of its own for it; an author alone is the owner of a program."""
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Zoë", zip=packed)
    alone = pictures.saved(pictures.painting(), "PNG", pnginfo=text)
    text.add_itxt("Copyright", "© Surgery", zip=packed)
    both = pictures.saved(pictures.painting(), "PNG", pnginfo=text)
    assert Rights() == png.rights_of(alone)
    assert Rights(creators=("Zoë",), notice="© Surgery") == png.rights_of(both)


def test_short_forms_of_xmp_are_read() -> None:
    """Properties may be attributes, and a licence a reference."""
    packet = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description
      xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="The surgery"
      xmlns:cc="http://creativecommons.org/ns#"><cc:license rdf:resource="https://a.example/l"/>
      </rdf:Description></rdf:RDF></x:xmpmeta>"""
    assert Rights(credit="The surgery", licence="https://a.example/l") == xmp.rights_in(packet)


def test_rights_of_other_pictures_in_it_are_not_its_own() -> None:
    """Montages list the pictures that they were made of, with names."""
    packet = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:RDF><rdf:Description
      xmlns:m="http://ns.adobe.com/xap/1.0/mm/"><m:Pantry><rdf:Bag><rdf:li><rdf:Description>
      <dc:creator><rdf:Seq><rdf:li>PLANTED</rdf:li></rdf:Seq></dc:creator></rdf:Description>
      </rdf:li></rdf:Bag></m:Pantry></rdf:Description></rdf:RDF></x:xmpmeta>"""
    assert Rights() == xmp.rights_in(packet)


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<",
        b"<a>" * 300_000,
        b'<!DOCTYPE x [<!ENTITY a "PLANTED">]><x>&a;</x>',
        b"\xff\xfe<\0",
        b" " * 1_000_000,
    ],
)
def test_a_hostile_packet_states_nothing(packet: bytes) -> None:
    """Entities, depths and rubbish are no reason to stop, and no way in."""
    assert Rights() == xmp.rights_in(packet)


def test_long_and_strange_values_are_cut_and_cleaned() -> None:
    """One line each, no control characters, a bound on length and number."""
    found = merged([Rights(creators=("a\0b\n c",) * 9, notice="©" * 5_000, terms=" \x07 ")])
    assert Rights(creators=("a b c",) * MAX_CREATORS, notice="©" * MAX_TEXT) == found


def test_the_largest_rights_fit_a_segment_of_a_jpeg() -> None:
    """65,533 bytes is all that one may have."""
    line = "&" * MAX_TEXT
    found = Rights((line,) * MAX_CREATORS, *(line,) * 9)
    assert len(xmp.packet_of(found)) < 65_000
    assert len(iptc.segment_of(found)) < 65_000


def test_the_first_that_says_something_counts() -> None:
    """Field by field: a newer place goes before an older one."""
    newer, older = Rights(notice="new"), Rights(notice="old", credit="who")
    assert Rights(notice="new", credit="who") == merged([newer, older])


@given(st.builds(Rights, creators=st.tuples(texts), notice=texts, credit=texts, terms=texts))
@settings(max_examples=50)
def test_any_cleaned_text_comes_back(rights: Rights) -> None:
    """Quotes, ampersands, emoji, right-to-left: what is written is read."""
    clean = merged([rights])
    assert clean == merged([xmp.rights_in(xmp.packet_of(clean))])


@given(st.binary(max_size=300))
@settings(max_examples=50)
def test_any_bytes_are_no_error(data: bytes) -> None:
    """Readers of old forms never raise."""
    iptc.rights_in(iptc.HEADER + b"8BIM\x04\x04" + data)
    assert Rights() == exif.rights_in(data)
