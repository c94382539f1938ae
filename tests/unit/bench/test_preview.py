"""The latency of the preview is measured on a running one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import preview
from bench.corpus import Corpus
from bench.memory import PROC


@pytest.mark.skipif(not PROC.is_dir(), reason="the bench looks at /proc, which only Linux has")
def test_each_edit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many times as edits, none of them zero."""
    monkeypatch.setattr(preview, "QUIET", 0.4)
    taken = preview.latencies(Corpus(8, 60), tmp_path, 2)
    assert 2 == len(taken)
    assert min(taken) > 0
