"""The test of the test: a field that were not in the key would leave stale pages, and be caught."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from hcsite.app.verify import compare
from hcsite.core.digest import digest_parts
from hcsite.engine import run as engine_run
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs, Job, Rendered
from hcsite.engine.key import Keyed, Keys
from hcsite.engine.run import Report, Setting, run
from hcsite.theme.folder import read_theme
from hcsite.theme.views import SiteView
from tests.property import samples
from tests.property.bites import Change, all_fields, changes_of, forgetful, renderers

OWN = "the author's own fields, which only a theme of one's own shows"
THEMES = "a promise to themes; the default theme does without it"
TEXT = "comes with the text, which is in the key by its digest"
MESSAGES = "names the file in messages, which are kept with the result"
UNSEEN: Mapping[str, str] = {
    "body.BodyView.headings": TEXT,
    "body.BodyView.lead": TEXT,
    "body.BodyView.marks": TEXT,
    "body.BodyView.terms": TEXT,
    "lists.HomeView.url": THEMES,
    "lists.NotFoundView.url": MESSAGES,
    "people.PersonView.extra": OWN,
    "pieces.PageView.extra": OWN,
    "pieces.PostView.extra": OWN,
    "redirects.RedirectView.old": MESSAGES,
    "document.Heading.anchor": TEXT,
    "document.Heading.level": TEXT,
    "document.Heading.text": TEXT,
    "site.AssetsView.files": "for themes that bring files of their own",
    "site.SiteView.accent_dark": "the stylesheet has it",
    "site.SiteView.base": "pages write addresses that begin with it already",
    "site.NumbersView.crisis": THEMES,
    "site.NumbersView.poison": THEMES,
    "site.SiteView.bluesky": THEMES,
    "site.SiteView.extra": OWN,
    "site.SiteView.org_people": THEMES,
    "site.SiteView.profile": THEMES,
    "topics.TopicView.extra": OWN,
    "traces.CopyView.path": MESSAGES,
    "trust.Review.date": THEMES,
    "trust.SignerView.written": THEMES,
    "trust.Review.id": "the same as the id of the person beside it",
    "trust.Source.id": THEMES,
    "trust.Source.kind": THEMES,
    "view.FeedView.site_name": "no form of feed has a place for it",
    "pieces.DrawnView.card": "lists show it; it is the picture of their cards",
    "views.PictureView.path": MESSAGES,
    "views.RenditionView.path": MESSAGES,
    "views.RenditionView.widest": "it spares work; a picture this small is decoded whole",
}
"""Fields that no page of the default theme and no other file shows, and why they are there."""

FIELDS = {
    f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}.{name}": (kind, name)
    for kind, name in all_fields()
}


RENDERED: dict[tuple[str, bytes, bytes], bytes] = {}
"""What has been rendered: most samples are looked at once for each of their fields."""


@lru_cache(maxsize=1)
def surroundings() -> tuple[bytes, bytes]:
    """The default theme and its English words, as renderers get them."""
    theme = read_theme(Path("nowhere"), "home-base")
    return encode(theme), encode(theme.strings("en"))


def rendered(renderer: str, view: Any, site: SiteView) -> bytes:
    """What a renderer makes of a view; of the same view only once."""
    theme, strings = surroundings()
    shared = {"theme": theme, "strings": strings, "site": encode(site)}
    mark = (renderer, encode(view), shared["site"])
    if mark not in RENDERED:
        inputs = Inputs(samples.BLOBS, shared, samples.TEXTS)
        made: Rendered = renderers_by_name()[renderer].render(view, inputs)
        assert () == made.diagnostics
        RENDERED[mark] = made.data
    return RENDERED[mark]


@lru_cache(maxsize=1)
def renderers_by_name() -> Mapping[str, Any]:
    """Every renderer, looked for once."""
    return renderers()


def first_seen(name: str) -> Change | None:
    """The first change of a field that shows in what is rendered."""
    for change in changes_of(*FIELDS[name]):
        before = rendered(change.renderer, change.view, change.site)
        if before != rendered(change.renderer, change.changed, change.changed_site):
            return change
    return None


def job_of(change: Change, *, changed: bool) -> Job:
    """The job of a sample, before or after the change."""
    view = change.changed if changed else change.view
    named = encode(view).decode()
    return Job(
        path="page.html",
        renderer=change.renderer,
        args=view,
        shared=("site", "strings") if ".pages." in change.renderer else (),
        blobs=tuple(digest for digest in samples.BLOBS if digest in named),
        texts=tuple(name for name in samples.TEXTS if name in named),
    )


def publish(change: Change, folder: Path, *, changed: bool) -> Report:
    """Brings an output folder to what the job says, as a build does."""
    theme, strings = surroundings()
    blobs = Blobs(str(folder / "blobs"))
    for data in samples.BLOBS.values():
        blobs.put(data)
    site = blobs.put(encode(change.changed_site if changed else change.site))
    setting = Setting(
        output=folder / "public",
        blobs=blobs,
        engine="engine",
        shared={"site": site, "strings": blobs.put(strings)},
        context={"theme": blobs.put(theme)},
        texts={name: blobs.put(data) for name, data in samples.TEXTS.items()},
    )
    with Cache.opened(folder / "cache.db") as cache:
        jobs = [job_of(change, changed=changed)]
        report = run(jobs, setting=setting, cache=cache, gate=lambda _: False)
        cache.commit()
    return report


def test_every_renderer_has_a_sample() -> None:
    """A new kind of output cannot stay untested."""
    assert set(renderers()) == set(samples.SAMPLES)


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_forgotten_field_is_caught(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The field is in the key; without it the page would stay stale, and the comparison tells."""
    change = first_seen(name)
    assert (name in UNSEEN) == (change is None)
    if change is None:
        return
    kind, field = FIELDS[name]

    publish(change, tmp_path / "real", changed=False)
    assert 1 == publish(change, tmp_path / "real", changed=True).rendered
    assert 1 == publish(change, tmp_path / "clean", changed=True).rendered
    assert [] == compare(tmp_path / "real" / "public", tmp_path / "clean" / "public")

    class Forgetful(Keys):
        """Keys that leave the field out."""

        site = samples.SITE

        def of(self, job: Job) -> Keyed:
            """A key that is the same before and after the change."""
            parts = (forgetful(job.args, kind, field), forgetful(self.site, kind, field))
            form = digest_parts(job.renderer, *parts)
            return Keyed(job, encode(job.args), form, form)

    monkeypatch.setattr(engine_run, "Keys", Forgetful)
    publish(change, tmp_path / "stale", changed=False)
    Forgetful.site = change.changed_site
    assert 0 == publish(change, tmp_path / "stale", changed=True).rendered
    found = compare(tmp_path / "stale" / "public", tmp_path / "clean" / "public")
    assert [("HC607", "page.html")] == [(item.code, item.path) for item in found]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_field_is_in_the_key(name: str) -> None:
    """However a field changes, seen or not, the bytes that the key is made from change."""
    changes = list(changes_of(*FIELDS[name]))
    assert changes
    for change in changes:
        before = (encode(change.view), encode(change.site))
        assert before != (encode(change.changed), encode(change.changed_site))


def test_a_list_of_unseen_fields_names_no_others() -> None:
    """What is seen by now, or is gone, leaves the list."""
    assert [] == sorted(UNSEEN.keys() - FIELDS.keys())
