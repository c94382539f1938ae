"""An old site out of a few files, imported; each new file is read as the hub reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hcsite.features.importers.existing import Existing
from hcsite.features.importers.plan import plan_import
from hcsite.features.importers.site import Origin
from tests.unit.features.importers.old_site import Bring, Brought, errors_in


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Imports an old site that is given as its files."""

    def brought(
        files: Mapping[str, str | bytes],
        origin: Origin = "markdown",
        *,
        existing: Existing | None = None,
        as_pages: bool = False,
        time_zone: str = "UTC",
    ) -> Brought:
        source = tmp_path / "old"
        for name, content in files.items():
            path = source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        plan = plan_import(
            origin,
            source,
            existing=existing or Existing(),
            as_pages=as_pages,
            time_zone=time_zone,
        )
        made = {file.path: file.data for file in plan.files}
        assert [] == errors_in(made)
        return Brought(plan, made)

    return brought


@pytest.fixture
def body_of(bring: Bring) -> Callable[..., str]:
    """The body that one text becomes."""

    def converted(text: str, origin: Origin = "markdown", matter: str = "", **more: str) -> str:
        name = "_posts/2020-01-02-a.md" if origin == "jekyll" else "a.md"
        name = "content/posts/a.md" if origin == "hugo" else name
        head = f"---\ntitle: A\ndate: 2020-01-02\n{matter}---\n"
        made = bring({name: head + text, **more}, origin)
        target = made.report(name).target.removeprefix("content/")
        return made.body(target)

    return converted
