"""Pictures with metadata that exiftool wrote, and what exiftool reads of others."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from PIL import Image

from tests.support import tools
from tests.unit.pixels import pictures

NOTICE = "© 2026 Willowbrook Surgery – “all” <rights> & more"
CREATOR = "Zoë Example"
CREDIT = "Willowbrook / 写真"
TERMS = "Free for teaching."
STATEMENT = "https://creativecommons.org/licenses/by/4.0/"
LICENSOR = "https://willowbrook.example/ask"
SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"

_SIZE, _AREA = "{W=48,H=32,Unit=pixel}", "{X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized}"
_FACES = f"{{AppliedToDimensions={_SIZE},RegionList=[{{Area={_AREA},Name=PLANTED,Type=Face}}]}}"
TELLING = (
    "-GPSLatitude=51.5",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=0.1",
    "-GPSLongitudeRef=W",
    "-XMP-exif:GPSLatitude=51.5",
    "-EXIF:SerialNumber=PLANTED-4711",
    "-EXIF:OwnerName=PLANTED",
    "-EXIF:ImageDescription=PLANTED",
    "-EXIF:DateTimeOriginal=2026:03:02 10:00:00",
    "-XMP-aux:SerialNumber=PLANTED",
    "-XMP-aux:OwnerName=PLANTED",
    "-XMP-dc:Description=PLANTED",
    "-XMP-iptcCore:CreatorWorkEmail=PLANTED@a.example",
    "-XMP-iptcExt:PersonInImage=PLANTED",
    "-XMP-xmpMM:DocumentID=PLANTED",
    "-XMP-xmpMM:HistoryParameters=PLANTED",
    f"-XMP-mwg-rs:RegionInfo={_FACES}",
)
"""What tells where, when, with which camera, by whom and of whom; for exiftool."""

OLD_TELLING = ("-IPTC:Caption-Abstract=PLANTED", "-IPTC:Keywords=PLANTED", "-IPTC:City=PLANTED")
RIGHTS = (
    f"-XMP-dc:Rights={NOTICE}",
    f"-XMP-dc:Creator={CREATOR}",
    f"-XMP-photoshop:Credit={CREDIT}",
    f"-XMP-xmpRights:UsageTerms={TERMS}",
    f"-XMP-xmpRights:WebStatement={STATEMENT}",
    "-XMP-xmpRights:Marked=True",
    f"-XMP-plus:LicensorURL={LICENSOR}",
    f"-XMP-iptcExt:DigitalSourceType={SOURCE}",
)
OLD_RIGHTS = (
    "-IPTC:CodedCharacterSet=UTF8",
    f"-IPTC:CopyrightNotice={NOTICE}",
    f"-IPTC:By-line={CREATOR}",
    f"-IPTC:Credit={CREDIT}",
)


def telling(folder: Path, kind: str, *settings: str) -> Path:
    """A picture of a kind with what a camera and an editor write, and further settings."""
    block = pictures.exif(6 if kind != "webp" else None)
    block.get_ifd(0x8769)[0x927C] = b"PLANTED maker note"
    del block[0x013B]
    path = folder / f"picture.{kind}"
    small = folder / "thumbnail.jpg"
    pictures.painting(16, 12).save(small)
    pictures.painting().save(path, {"jpg": "JPEG"}.get(kind, kind.upper()), exif=block)
    thumbnail = (f"-ThumbnailImage<={small}",) if kind == "jpg" else ()
    old = OLD_TELLING if kind == "jpg" else ()
    write(path, *TELLING, *old, *thumbnail, *settings)
    return path


def write(path: Path, *settings: str) -> None:
    """Sets tags of a picture; skips where exiftool is not installed."""
    command = [tools.program("exiftool"), "-q", "-m", "-overwrite_original", *settings, str(path)]
    subprocess.run(command, capture_output=True, check=True)


def tags(data: bytes) -> dict[str, object]:
    """All tags that exiftool knows of some bytes, by their group and name."""
    command = [tools.program("exiftool"), "-json", "-G1", "-a", "-u", "-ee", "-struct", "-"]
    found = subprocess.run(command, input=data, capture_output=True, check=True)
    (read,) = json.loads(found.stdout)
    about_the_file = {"SourceFile", "ExifTool", "System", "File", "Composite"}
    return {name: value for name, value in read.items() if name.split(":")[0] not in about_the_file}


def decoded(data: bytes, path: Path) -> Image.Image:
    """The pixels of some bytes."""
    path.write_bytes(data)
    with Image.open(path) as image:
        image.load()
        return image
