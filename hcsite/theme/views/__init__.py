"""What templates see: frozen, complete, narrow values. Their fields are the contract of themes.

Addresses (`url`) are links from the root of the host with the base path (`/hub/posts/salt/`);
`canonical` and feed links are absolute. Dates are `date` or aware `datetime` values. The words
below each field are those of the documentation (`python -m scripts.docs`).
"""

from __future__ import annotations

from hcsite.theme.views.basics import ImageView, LinkView, PictureSource, ScaledView
from hcsite.theme.views.body import BodyView, FilmView, HoleView, ShownView
from hcsite.theme.views.cards import Card, SeriesView, TopicCard
from hcsite.theme.views.head import Head, ShareLink
from hcsite.theme.views.lists import FilterView, HomeView, ListView, NotFoundView
from hcsite.theme.views.people import PeopleView, PersonCard, PersonView, ReviewView
from hcsite.theme.views.pieces import DrawnView, FigureView, PageView, PostView, TranslationView
from hcsite.theme.views.site import AssetsView, NumbersView, SiteView
from hcsite.theme.views.topics import TopicsView, TopicView
from hcsite.theme.views.trust import LogEntry, SignerView, SourceCount, TrustView
from hcsite.theme.views.video import CaptionsView, ChapterView, VideoView

__all__ = [
    "AssetsView",
    "BodyView",
    "CaptionsView",
    "Card",
    "ChapterView",
    "DrawnView",
    "FigureView",
    "FilmView",
    "FilterView",
    "Head",
    "HoleView",
    "HomeView",
    "ImageView",
    "LinkView",
    "ListView",
    "LogEntry",
    "NotFoundView",
    "NumbersView",
    "PageView",
    "PeopleView",
    "PersonCard",
    "PersonView",
    "PictureSource",
    "PostView",
    "ReviewView",
    "ScaledView",
    "SeriesView",
    "ShareLink",
    "ShownView",
    "SignerView",
    "SiteView",
    "SourceCount",
    "TopicCard",
    "TopicView",
    "TopicsView",
    "TranslationView",
    "TrustView",
    "VideoView",
]
