"""What new pieces have to respect in a hub."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.features.scaffold.known import Known, read_known
from tests.support.site import write_files


def test_ids_addresses_and_names(tmp_path: Path) -> None:
    """Ids, slugs, file names and folders are read; what is no content file is passed over."""
    write_files(
        tmp_path,
        {
            "content/posts/salt.md": '---\ntitle: Salt\nid: "posts/salt-1"\nslug: less-salt\n---\n',
            "content/posts/Pepper/index.md": "---\ntitle: Pepper\n---\nid: not-this-one\n",
            "content/pages/help/contact.md": "---\ntitle: Contact\nid: c # forever\n---\n",
            "content/people/ana-flores.md": "---\nname: Ana\n---\n",
            "content/topics/heart/index.md": b"\xff\xfe broken",
            "content/posts/Pepper/plate.png": b"",
            "content/static/a.md": "---\nid: static\n---\n",
            "content/loose.md": "---\nid: loose\n---\n",
        },
    )
    expected = Known(
        ids=frozenset({"posts/salt-1", "c"}),
        addresses={
            "/posts/less-salt/": "content/posts/salt.md",
            "/posts/pepper/": "content/posts/Pepper/index.md",
            "/help/contact/": "content/pages/help/contact.md",
            "/people/ana-flores/": "content/people/ana-flores.md",
            "/topics/heart/": "content/topics/heart/index.md",
        },
        people=("ana-flores",),
        topics=("heart",),
    )
    assert expected == read_known(tmp_path)


def test_no_content(tmp_path: Path) -> None:
    """A hub without content knows nothing."""
    assert Known() == read_known(tmp_path)


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be opened still has its address."""
    write_files(tmp_path, {"content/posts/a.md": "---\nid: a\nslug: b\n---\n"})

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    expected = Known(addresses={"/posts/a/": "content/posts/a.md"})
    assert expected == read_known(tmp_path)
