"""Posts, infographics and pages on their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from hcsite.model.trust import (
    AiUse,
    Correction,
    Emergency,
    Funding,
    Retirement,
    Source,
    Subject,
)
from hcsite.theme.views.basics import ImageView, LinkView
from hcsite.theme.views.body import BodyView
from hcsite.theme.views.cards import Card, SeriesView
from hcsite.theme.views.people import PersonCard, ReviewView
from hcsite.theme.views.video import VideoView


@dataclass(frozen=True, slots=True)
class TranslationView:
    """The same piece in another language."""

    url: str
    """The address of that page."""
    title: str
    """Its title, in its own language."""
    lang: str
    """Its language, as a code."""
    reviewer: PersonCard | None = None
    """Who read the translation again."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """What is drawn within the text of an infographic, beside words that say the same."""

    kind: str
    """`icon`, `bar`, `key` (the colour of a part), `people`, `parts` or `line`."""
    path: str = ""
    """The path of an icon or of the line of a chart; of people those who are counted."""
    rest: str = ""
    """The path of the other people; of the line of a chart its points."""
    width: float = 0.0
    """How wide the drawing is, in units of its own; of a bar how long it is, in parts of 100."""
    height: float = 0.0
    """How high the drawing is."""
    tone: int = 0
    """The number of the colour of a part, from 1 to 6."""
    parts: tuple[tuple[float, float, int], ...] = ()
    """The parts of a whole: where each begins and how long it is in parts of 100, its colour."""
    labels: tuple[tuple[float, float, str], ...] = ()
    """Words in the drawing: the middle of each, how low it stands, and what it says."""
    rules: tuple[float, ...] = ()
    """How low each rule of a chart stands; that of zero is the last."""


@dataclass(frozen=True, slots=True)
class DrawnView:
    """The pictures that were drawn from the text of an infographic."""

    svg: str
    """The address of the whole picture as a drawing; it stays the same."""
    png: str
    """The address of the same in pixels."""
    card: ImageView
    """The picture that stands for it in lists, as high as they want it."""


@dataclass(frozen=True, slots=True)
class PostView:
    """A post, an infographic or a video."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    kind: str
    """What it is: `post`, `infographic` or `video`."""
    title: str
    """Its title."""
    body: BodyView
    """Its text; of an infographic, all that the picture says; of a video, its transcript."""
    summary: str = ""
    """Its summary, or the beginning of its text."""
    lang: str = "en"
    """Its language, as a code."""
    direction: str = "ltr"
    """Which way that language is written: `ltr` or `rtl`."""
    published: datetime | None = None
    """When it was published."""
    updated: datetime | None = None
    """When it was last changed."""
    last_reviewed: date | None = None
    """The day on which somebody last reviewed it."""
    review_due: date | None = None
    """The day by which it is to be reviewed again."""
    review_state: str = "none"
    """Whether that is late: `none` (no date is given), `current`, `due` or `overdue`."""
    key_message: str = ""
    """The one thing to remember."""
    actions: tuple[str, ...] = ()
    """What readers can do now, one sentence each."""
    authors: tuple[PersonCard, ...] = ()
    """The people who wrote it."""
    by_organisation: bool = False
    """Whether the organisation signs it, alone or beside the authors."""
    reviewers: tuple[ReviewView, ...] = ()
    """Who reviewed it."""
    editor: PersonCard | None = None
    """Who edited it."""
    topics: tuple[LinkView, ...] = ()
    """Its topics."""
    tags: tuple[str, ...] = ()
    """Free words; they have no page."""
    image: ImageView | None = None
    """Its picture; of an infographic, the infographic itself; of a video, its poster."""
    drawn: DrawnView | None = None
    """The pictures of an infographic that were drawn from its text."""
    share_image: ImageView | None = None
    """The card that links to it show elsewhere; without one they show its picture."""
    video: VideoView | None = None
    """The video itself, where it is one."""
    series: SeriesView | None = None
    """The series that it is a part of."""
    sources: tuple[Source, ...] = ()
    """What it rests on."""
    funding: Funding = Funding()
    """Who paid."""
    ai: AiUse = AiUse()
    """How far software wrote it; `responsible` is the name of who answers for it."""
    license: str = ""
    """Under which licence others may use it."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected; one of type `retraction` takes the whole piece back."""
    clinical: bool = False
    """Whether the rules for clinical content hold."""
    audience: str = ""
    """For whom it is written."""
    about: tuple[Subject, ...] = ()
    """What it is about, in the words and codes of medicine."""
    specialties: tuple[str, ...] = ()
    """The medical specialties that it belongs to."""
    related: tuple[Card, ...] = ()
    """Pieces that are near to it."""
    glance: Card | None = None
    """Of a post, an infographic on the same topic; nothing where one stands in the text."""
    retired: Retirement | None = None
    """Since when, and why, it is no longer kept up; `successor` is the address of what follows."""
    benefits: str = ""
    """What speaks for what it advises."""
    risks: str = ""
    """What speaks against it, or can go wrong."""
    unknowns: str = ""
    """What nobody knows yet."""
    emergency: tuple[Emergency, ...] = ()
    """Signs that call for help, and how soon: `emergency`, `urgent` or `soon`."""
    translation_of: TranslationView | None = None
    """What it was translated from."""
    translations: tuple[TranslationView, ...] = ()
    """The same in other languages, where it is the original."""
    story_note: str = ""
    """In the story of a patient: the line that details were changed."""
    state: str = "live"
    """`live`; in a preview `draft`, `in review` or `scheduled` too."""
    extra: dict[str, object] = field(default_factory=dict)
    """The author's own fields, as they were written."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page such as "About us"."""

    url: str
    """The address of this page."""
    canonical: str
    """The same as a full URL."""
    title: str
    """Its title."""
    body: BodyView
    """Its text."""
    summary: str = ""
    """What it is about, in a sentence or two."""
    lang: str = "en"
    """Its language, as a code."""
    direction: str = "ltr"
    """Which way that language is written: `ltr` or `rtl`."""
    updated: datetime | None = None
    """When it was last changed."""
    state: str = "live"
    """`live`; in a preview `draft` too."""
    extra: dict[str, object] = field(default_factory=dict)
    """The author's own fields, as they were written."""
