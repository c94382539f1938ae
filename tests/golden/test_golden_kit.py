"""The kits of small sites, written down: which files there are, and every text for a channel.

`pytest tests/golden --update-golden` writes down what they say now; look at the difference, and
read it aloud.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hcsite.app.build import build
from hcsite.engine.manifest import NAME
from tests.golden.digests import line_of
from tests.golden.sites import FOLDER, copy_site, options_for, read_files

SITES = ("full", "minimal")


@pytest.mark.parametrize("site", SITES)
def test_kit_is_as_written_down(site: str, tmp_path: Path, *, update_golden: bool) -> None:
    """Every file of the kit by the digest of its words, then each text as it is sent."""
    root = copy_site(site, tmp_path / "hub")
    kit = tmp_path / "kit"
    report = build(replace(options_for(root, aside=tmp_path), kit=kit))
    assert not report.failed
    files = {path: data for path, data in read_files(kit).items() if path != NAME}
    assert files
    text = "\n".join((*map(line_of, files, files.values()), "", *texts_of(files), ""))
    place = FOLDER / site / "kit.txt"
    if update_golden:
        place.write_text(text, encoding="utf-8")
    assert place.read_text(encoding="utf-8") == text


def texts_of(files: dict[str, bytes]) -> Iterator[str]:
    """Each text below its post, platform, variant and speaker, with its other fields."""
    for item in json.loads(files["teasers.json"]):
        yield "--- " + " · ".join(item[key] for key in ("post", "platform", "variant", "speaker"))
        yield from (f"[{part['name']}] {part['text']}" for part in item["parts"])
        yield item["text"]
