"""Files that look after a hub: what git leaves alone, and two ways to publish."""

from __future__ import annotations

from hcsite import __version__
from hcsite.features.scaffold.files import NewFile, packaged

_FOLDER = "starter/hosting"


def plan_hosting() -> tuple[NewFile, ...]:
    """The file that git reads, the workflow of GitHub Pages, and a script for any other host."""
    workflow = packaged(f"{_FOLDER}/pages.yml").replace("$version", _compatible(__version__))
    return (
        NewFile(".gitignore", packaged(f"{_FOLDER}/gitignore")),
        NewFile(".github/workflows/pages.yml", workflow),
        NewFile("publish.sh", packaged(f"{_FOLDER}/publish.sh")),
    )


def _compatible(version: str) -> str:
    """The versions that build a hub as this one does: `==0.1.*`; a night's build stays the same."""
    return f"=={'.'.join(version.split('.')[:2])}.*"
