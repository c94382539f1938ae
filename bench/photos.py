"""`python -m bench.photos`: photos to three WebP widths, by hcsite, Hugo and sharp, in turns.

hcsite and Hugo build a site of a post for each photo; sharp only makes the files, in a program of
a few lines (it is measured where Node.js and the package are there: --sharp FOLDER).
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.corpus import AS_OF
from bench.files import put
from bench.hub import SITE
from bench.measure import Failed, Run, measure
from bench.sites import REPOSITORY, hcsite_command, hugo_program
from bench.snapshots import write_photos

WIDTHS = (480, 960, 1440)
QUALITY = 80
COUNT = 40
GOALS = {"Hugo": 0.35, "sharp": 1.05}
"""The share of the time of each that hcsite may take."""

_HOOK = """\
{{- $picture := .Page.Resources.Get .Destination -}}
{{- $files := slice -}}
{{- range slice WIDTHS -}}
{{- $made := $picture.Resize (printf "%dx webp qQUALITY" .) -}}
{{- $files = $files | append (printf "%s %dw" $made.RelPermalink .) -}}
{{- end -}}
<img src="{{ $picture.RelPermalink }}" srcset="{{ delimit $files ", " }}" alt="{{ .PlainText }}">
"""
_PAGE = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}"

_SHARP = """\
const sharp = require("sharp"), fs = require("fs"), path = require("path");
const [from, to] = process.argv.slice(2);
fs.mkdirSync(to, { recursive: true });
Promise.all(fs.readdirSync(from).map(async (name) => {
  for (const width of [WIDTHS]) {
    const made = sharp(path.join(from, name)).rotate().resize({ width, withoutEnlargement: true });
    await made.webp({ quality: QUALITY }).toFile(path.join(to, `${name}-${width}.webp`));
  }
})).catch((problem) => { console.error(problem); process.exit(1); });
"""


@dataclass(frozen=True, slots=True)
class Maker:
    """A program that makes the widths: its command, and what it must not find of last time."""

    name: str
    command: tuple[str, ...]
    output: Path
    leftovers: tuple[Path, ...]
    folder: Path = REPOSITORY

    def make(self) -> Run:
        """Makes all of it from nothing."""
        for place in (self.output, *self.leftovers):
            shutil.rmtree(place, ignore_errors=True)
        return measure(self.command, folder=self.folder)

    def made(self) -> list[Path]:
        """The WebP files that lie in its output."""
        return sorted(self.output.rglob("*.webp"))


def hub(root: Path, photos: Path) -> Maker:
    """A hub with a post for each photo."""
    settings = SITE.partition("[policies]")[0]
    pictures = f'[kit]\nenabled = false\n[pictures]\nformats = ["webp"]\nwidths = {[*WIDTHS]}\n'
    put(root / "site.toml", f'{settings}{pictures}[nav]\nmain = ["/posts/"]\n')
    for photo in sorted(photos.iterdir()):
        folder = root / "content" / "posts" / photo.stem
        put(folder / "index.md", _post(photo))
        shutil.copy(photo, folder)
    command = (*hcsite_command(), "build", "-q", "-r", str(root), "--as-of", AS_OF)
    return Maker("hcsite", command, root / "public", (root / ".hcsite",))


def hugo_site(root: Path, photos: Path, program: Path) -> Maker:
    """The same as a site of Hugo, with a hook as its documentation describes it."""
    put(root / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Photos"\n')
    hook = _HOOK.replace("WIDTHS", " ".join(map(str, WIDTHS))).replace("QUALITY", str(QUALITY))
    put(root / "layouts" / "_markup" / "render-image.html", hook)
    for name in ("page", "section", "home"):
        put(root / "layouts" / f"{name}.html", _PAGE)
    for photo in sorted(photos.iterdir()):
        folder = root / "content" / "posts" / photo.stem
        put(folder / "index.md", _post(photo))
        shutil.copy(photo, folder)
    cache = root / "cache"
    command = (str(program), "build", "--quiet", "-s", str(root), "--cacheDir", str(cache))
    return Maker("Hugo", command, root / "public", (root / "resources", cache))


def sharp_program(root: Path, photos: Path, modules: Path) -> Maker:
    """A program for Node.js; `modules` is a folder in which `npm install sharp` was called."""
    script = _SHARP.replace("WIDTHS", ", ".join(map(str, WIDTHS))).replace("QUALITY", str(QUALITY))
    put(modules / "bench-photos.cjs", script)
    command = ("node", "bench-photos.cjs", str(photos), str(root))
    return Maker("sharp", command, root, (), modules)


def _post(photo: Path) -> str:
    return (
        f"---\ntitle: {photo.stem}\ndate: 2026-01-05\n---\n"
        f"A photo.\n\n![Nothing that anybody knows]({photo.name})\n"
    )


def compare(makers: Sequence[Maker], *, repeat: int, photos: int) -> dict[str, list[Run]]:
    """All programs in turns, so many times; raises Failed where one has not made all widths."""
    runs: dict[str, list[Run]] = {maker.name: [] for maker in makers}
    for _ in range(repeat):
        for maker in makers:
            runs[maker.name].append(maker.make())
            count = len(maker.made())
            if count != photos * len(WIDTHS):
                raise Failed(f"{maker.name} has made {count} files of {photos * len(WIDTHS)}")
    return runs


def table(makers: Sequence[Maker], runs: Mapping[str, Sequence[Run]]) -> str:
    """What each took, and the share of it that hcsite takes."""
    lines = ["program   wall s   CPU s   WebP MB   hcsite takes (wall, CPU)   goal"]
    ours = runs["hcsite"]
    for maker in makers:
        theirs = runs[maker.name]
        wall = median(run.seconds for run in ours) / median(run.seconds for run in theirs)
        cpu = median(run.cpu for run in ours) / median(run.cpu for run in theirs)
        goal = f"≤ {GOALS[maker.name]:.2f}" if maker.name in GOALS else ""
        size = sum(path.stat().st_size for path in maker.made()) / 1e6
        lines.append(
            f"{maker.name:8}{median(run.seconds for run in theirs):8.2f}"
            f"{median(run.cpu for run in theirs):8.2f}{size:10.2f}"
            f"{wall:14.2f} {cpu:10.2f}{goal:>11}"
        )
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Asked:
    """How many photos, how often, and where Hugo and sharp are (empty: find it, leave it out)."""

    photos: int = COUNT
    repeat: int = 3
    hugo: str = ""
    sharp: str = ""


def measured_photos(folder: Path, asked: Asked) -> tuple[str, dict[str, list[Run]]]:
    """Measures below a folder; gives a table, and all runs by the name of the program."""
    photos = folder / "photos"
    write_photos(photos, asked.photos)
    makers = [
        hub(folder / "photo-hub", photos),
        hugo_site(folder / "photo-hugo", photos, hugo_program(asked.hugo)),
    ]
    if asked.sharp:
        makers.append(sharp_program(folder / "photo-sharp", photos, Path(asked.sharp).resolve()))
    runs = compare(makers, repeat=asked.repeat, photos=asked.photos)
    return table(makers, runs), runs


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; 1 where a program has not done its work."""
    parser = argparse.ArgumentParser(prog="python -m bench.photos", description=__doc__)
    parser.add_argument("--photos", type=int, default=COUNT)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--hugo", default="", metavar="PROGRAM")
    parser.add_argument("--sharp", default="", metavar="FOLDER", help="where sharp is installed")
    parser.add_argument("--json", metavar="FILE", help="write all samples to FILE")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-photos-") as folder:
        try:
            asked = Asked(options.photos, options.repeat, options.hugo, options.sharp)
            told, runs = measured_photos(Path(folder), asked)
        except Failed as problem:
            print(problem, file=sys.stderr)
            return 1
    print(told)
    if options.json:
        found = {k: [(run.seconds, run.cpu) for run in v] for k, v in runs.items()}
        Path(options.json).write_text(f"{json.dumps(found, indent=1)}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
