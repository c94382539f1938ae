"""The exports as jobs, each with a view of its own."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs, Job, Renderer
from hcsite.features.kit.plan_exports import export_jobs
from hcsite.features.kit.schedule import plan_sends
from hcsite.features.kit.view import KitView, StaffTexts
from tests.unit.features.kit.export_samples import kit, letter, piece, teaser

FULL = kit(
    piece("salt", teaser("x"), teaser("sms"), letter()),
    piece("sugar", teaser("bluesky"), published="2026-09-01T08:00:00+00:00"),
)


def jobs(view: KitView) -> dict[str, Job]:
    """The jobs of a kit by their paths."""
    made = list(export_jobs(view, plan_sends(view)))
    found = {job.path: job for job in made}
    assert len(made) == len(found)
    return found


def bytes_of(job: Job) -> bytes:
    """What a worker makes of a job."""
    module, _, name = job.renderer.partition(":")
    renderer: Renderer[Any] = getattr(import_module(module), name)
    view = decode(encode(job.args), renderer.view)
    assert job.args == view
    return renderer.render(view, Inputs({}, {})).data


def test_every_job_can_be_done() -> None:
    """Each renderer is there, and takes the view of its job after a journey through JSON."""
    made = {path: bytes_of(job) for path, job in jobs(FULL).items()}
    assert {
        "teasers.json",
        "schedule/hcsite.csv",
        "schedule/metricool.csv",
        "schedule/publer/x.csv",
        "schedule/buffer/x.csv",
        "schedule/sprout/x.csv",
        "schedule/calendar.ics",
        "sms.txt",
        "sms.csv",
        "newsletter.html",
        "newsletter.txt",
        "newsletter.eml",
    } == set(made)
    assert all(made.values())


def test_an_edit_redoes_what_shows_it() -> None:
    """Another text for X leaves the letter and the messages as they are."""
    first = replace(FULL.pieces[0], teasers=(teaser("x", text="New."), *FULL.pieces[0].teasers[1:]))
    before, after = jobs(FULL), jobs(replace(FULL, pieces=(first, FULL.pieces[1])))
    changed = {path for path in before if encode(before[path].args) != encode(after[path].args)}
    assert changed == {path for path in before if path.startswith(("schedule/", "teasers"))}


def test_an_empty_kit() -> None:
    """Without pieces there are an empty list and an empty calendar."""
    assert {"teasers.json", "schedule/calendar.ics"} == set(jobs(replace(FULL, pieces=())))


def test_texts_for_staff_are_listed() -> None:
    """The list for programs has the texts for staff behind those of their piece."""
    texts = StaffTexts("content/posts/salt.md", (teaser(variant="staff-1"),))
    view = jobs(replace(FULL, staff=(texts,)))["teasers.json"].args
    assert ["day-0", "day-0", "day-0", "staff-1", "day-0"] == [t.variant for t in view.teasers]
