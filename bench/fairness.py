"""Do both programs make the same site? Files by kind, counted before anything is timed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from hcsite.core.digest import digest_bytes, digest_parts

TRUST = "page and feed on trust"
"""hcsite makes it of what it knows; it is one page more, and no reason to stop."""

_KINDS = (
    (TRUST, r"trust/[^/]+"),
    ("post pages", r"posts/post-\d+/index\.html"),
    ("archives by year", r"(?:posts|topics/[^/]+|people/[^/]+)/\d{4}/index\.html"),
    ("topic pages", r"topics/[^/]+/index\.html"),
    ("person pages", r"people/[^/]+/index\.html"),
    ("lists", r"(?:posts|topics|people)/index\.html"),
    ("home", r"index\.html"),
    ("page not found", r"404\.html"),
    ("plain pages", r"[^/]+/index\.html"),
    ("RSS feeds", r"(?:.+/)?feed\.xml"),
    ("Atom feeds", r"(?:.+/)?atom\.xml"),
    ("JSON feeds", r"(?:.+/)?feed\.json"),
    ("robots and manifest", r"robots\.txt|site\.webmanifest"),
    ("styles and scripts", r"(?!.*/video\.).+\.(?:css|js)"),
)
OTHER = "other files"
"""Icons, sitemaps (hcsite cuts long ones), host files, what pages of videos load
(neither site has any), and hcsite's list of what it wrote."""

_LOC = re.compile(rb"<loc>(?!https?://[^<]*/trust/<)")
"""An address in a sitemap, but for the page on trust."""


def kind_of(path: str) -> str:
    """The kind of a file of the output, by its path."""
    for kind, pattern in _KINDS:
        if re.fullmatch(pattern, path):
            return kind
    return OTHER


def census(output: Path) -> dict[str, int]:
    """How many files of each kind an output holds, and how many addresses its sitemaps name."""
    files = [path for path in output.rglob("*") if path.is_file()]
    counts = Counter(kind_of(path.relative_to(output).as_posix()) for path in files)
    maps = [path for path in files if path.name.startswith("sitemap") and path.suffix == ".xml"]
    named = sum(
        len(_LOC.findall(data)) for data in map(Path.read_bytes, maps) if b"<urlset" in data
    )
    order = [kind for kind, _ in _KINDS]
    return {kind: counts[kind] for kind in (*order, OTHER)} | {"addresses in sitemaps": named}


def weight(output: Path) -> int:
    """The bytes of all pages and feeds."""
    suffixes = {".html", ".xml", ".json"}
    return sum(path.stat().st_size for path in output.rglob("*") if path.suffix in suffixes)


def differences(ours: dict[str, int], theirs: dict[str, int]) -> list[str]:
    """The kinds of which one site has more; files that readers never ask for do not count."""
    compared = [kind for kind in ours if kind not in (OTHER, TRUST)]
    return [kind for kind in compared if ours[kind] != theirs.get(kind)]


def digest_of(output: Path) -> str:
    """The digest of all files of an output, names and bytes."""
    files = sorted(path for path in output.rglob("*") if path.is_file())
    return digest_parts(
        *(
            f"{path.relative_to(output).as_posix()} {digest_bytes(path.read_bytes())}"
            for path in files
        )
    )
