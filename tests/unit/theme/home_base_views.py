"""Views for the tests of the theme `home-base`: the barest and the fullest of each kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from markupsafe import Markup

from hcsite.model.document import Heading
from hcsite.model.site import Organisation, PostalAddress
from hcsite.model.trust import (
    AiUse,
    Correction,
    Credential,
    Emergency,
    Funding,
    Interests,
    Review,
    Source,
)
from hcsite.theme.environment import Pages
from hcsite.theme.folder import built_in, read_theme
from hcsite.theme.views import (
    AssetsView,
    BodyView,
    CaptionsView,
    Card,
    ChapterView,
    Head,
    HomeView,
    ImageView,
    LinkView,
    ListView,
    LogEntry,
    NotFoundView,
    NumbersView,
    PageView,
    PeopleView,
    PersonCard,
    PersonView,
    PostView,
    ReviewView,
    SeriesView,
    ShareLink,
    SignerView,
    SiteView,
    SourceCount,
    TopicCard,
    TopicsView,
    TopicView,
    TranslationView,
    TrustView,
    VideoView,
)

FOLDER = built_in()
THEME = read_theme(FOLDER.parents[1], "home-base")
STRINGS = THEME.strings("en-GB")

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DAY = date(2026, 9, 14)
LINK = LinkView("/hub/topics/heart/", "Heart <b>health</b>")
PICTURE = ImageView("/hub/media/a.1.jpg", 800, 600, "image/jpeg", "A cuff", "At rest", "Us", "Ann")
ANA = PersonCard(
    "ana",
    "/hub/people/ana/",
    "Ana Flores",
    "Dr",
    "MD",
    "GP",
    photo=PICTURE,
    health_professional=True,
)
TOM = PersonCard("tom", "/hub/people/tom/", "Tom Becker", role="Writer")
CARD = Card(
    "/hub/posts/salt/", "post", "Salt <script>", "Less", NOW, PICTURE, ("Ann",), "Food", DAY
)
CARDS = (CARD, replace(CARD, kind="infographic", review_state="due"), Card("/hub/x/", "post", "X"))
FILMS = (replace(CARD, kind="video", time="2:05"),)
TOPIC = TopicCard("/hub/topics/heart/", "Heart", "All of it", 3, PICTURE)
BODY = BodyView(
    "digest",
    headings=tuple(Heading(2, f"Part {n}", f"part-{n}") for n in "abcd"),
    words=600,
    terms=(("stent <b>", "A small tube & a net."),),
)
POST = PostView(
    url="/hub/posts/salt/",
    canonical="https://health.example.org/hub/posts/salt/",
    kind="post",
    title="Salt <script>alert(1)</script>",
    body=BODY,
    summary="Less & better",
    published=NOW,
    updated=datetime(2026, 9, 14, tzinfo=UTC),
    last_reviewed=DAY,
    review_due=date(2027, 9, 14),
    review_state="overdue",
    key_message="Eat less salt.",
    actions=("Read the label.", "Taste first."),
    authors=(ANA, TOM),
    reviewers=(ReviewView(ANA, Review("ana")), ReviewView(TOM, Review("tom"))),
    editor=replace(TOM, id="lee", name="Lee"),
    topics=(LINK,),
    image=PICTURE,
    series=SeriesView("Heart", 1, (LINK, LINK)),
    sources=(Source("A <i>trial</i>", authors="Roe.", doi="10.1/x", accessed=DAY), Source("Book")),
    funding=Funding("We paid.", "Acme"),
    ai=AiUse("assisted", ("a checker",), "tom"),
    license="CC BY 4.0",
    corrections=(Correction(DAY, "correction", "Wrong."), Correction(DAY, "update", "", "1", "2")),
    related=CARDS,
    emergency=(
        Emergency(("chest <b>pain",)),
        Emergency(("a rash",), "urgent"),
        Emergency(("a cough",), "soon"),
    ),
    translation_of=TranslationView("/hub/posts/sal/", "Sal <b>", "es", ANA),
    state="draft",
)
BARE_POST = PostView("/posts/a/", "https://a.example/posts/a/", "post", "A", BodyView())
PERSON = PersonView(
    url=ANA.url,
    canonical="https://health.example.org/hub/people/ana/",
    person=ANA,
    body=BODY,
    summary="A doctor.",
    affiliation=LinkView("", "Elsewhere"),
    specialties=("PrimaryCare", "Cardiovascular"),
    credentials=(
        Credential("MD", by="X", year="2008", number="7", verify_url="https://r.example/"),
    ),
    ids=(("orcid", "0000-0002-1825-0097"),),
    same_as=("https://www.r.example/ana/",),
    languages=("English",),
    interests=Interests("None.", none=True, date=DAY),
    active=False,
    written=CARDS,
    reviewed=CARDS,
    years=(LINK,),
    feeds=(LINK,),
)
HUB = "https://health.example.org/hub/"
REPORT = TrustView(
    url="/hub/trust/",
    canonical=f"{HUB}trust/",
    pieces=7,
    clinical=3,
    in_time=2,
    signers=(
        SignerView(ANA, PERSON.credentials, PERSON.interests, interests_old=True, reviewed=1),
        SignerView(TOM, interests=Interests(none=True), written=4),
    ),
    sources=(SourceCount("systematic-review", 2), SourceCount("other", 1)),
    corrections=(LogEntry(LINK, Correction(DAY, "correction", "Wrong <b>.", "1", "2")),),
    corrections_year=1,
    feeds=(LINK,),
)
VIEWS: dict[str, tuple[object, object]] = {
    "post.html": (BARE_POST, POST),
    "infographic.html": (
        replace(BARE_POST, kind="infographic"),
        replace(POST, kind="infographic", by_organisation=True),
    ),
    "video.html": (
        replace(BARE_POST, kind="video"),
        replace(
            POST,
            kind="video",
            video=VideoView(
                "/hub/media/a.mp4",
                "video/mp4",
                360,
                640,
                125,
                "2:05",
                (CaptionsView("/hub/media/a.vtt", "en", "English"),),
                (ChapterView("Rest <b>", 40, "0:40", "/hub/media/a.mp4#t=40"),),
            ),
        ),
    ),
    "page.html": (
        PageView("/a/", HUB, "A", BodyView()),
        PageView("/a/", HUB, "A", BODY, "S", updated=NOW, state="scheduled"),
    ),
    "person.html": (PersonView(TOM.url, HUB, TOM, BodyView()), PERSON),
    "people.html": (PeopleView("/p/", HUB), PeopleView("/p/", HUB, (ANA, TOM))),
    "topic.html": (
        TopicView("/t/", HUB, "Heart", BodyView()),
        TopicView("/t/", HUB, "Heart", BODY, "S", ("cor",), (), PICTURE, CARDS, (LINK,), (LINK,)),
    ),
    "topics.html": (TopicsView("/t/", HUB), TopicsView("/t/", HUB, (TOPIC,))),
    "archive.html": (
        ListView("/posts/", HUB, "posts"),
        ListView("/y/", HUB, "year", 2026, "post", LINK, CARDS, (LINK,)),
    ),
    "trust.html": (TrustView("/trust/", HUB), REPORT),
    "home.html": (
        HomeView("/", HUB),
        HomeView("/hub/", HUB, CARDS, CARDS, (TOPIC,), (ANA, TOM), FILMS),
    ),
    "404.html": (NotFoundView("/404.html"), NotFoundView("/404.html", (TOPIC,))),
}
BARE_SITE = SiteView("Hub", "/", "https://a.example", "/")
SITE = SiteView(
    name="Hub & Co",
    base="/hub/",
    origin="https://health.example.org",
    home="/hub/",
    lang="en-GB",
    tagline="Plain advice",
    description="Checked.",
    notice="A sample.",
    disclaimer="Ask your doctor.",
    org=Organisation(
        "Clinic",
        email="a@b.example",
        phone="+1 217 555",
        address=PostalAddress("1 Road", "Town"),
        same_as=("https://s.example/@clinic",),
    ),
    logo=PICTURE,
    nav=(LinkView("/hub/posts/", "Articles"), LinkView("/hub/about/", "About")),
    policies=(LinkView("/hub/rules/", "Rules"),),
    policy_urls={"editorial": "/hub/rules/", "feedback": "/hub/f/", "corrections": "/hub/c/"},
    feeds=(LinkView("/hub/feed.xml", "RSS"),),
    numbers=NumbersView(
        emergency=(LinkView("tel:999", "999"), LinkView("tel:112", "112")),
        advice=(LinkView("tel:111", "111"),),
    ),
    rel_me=("https://m.example/@clinic",),
    assets=AssetsView("/hub/a.css", "/hub/a.js", "/hub/i.svg", "/hub/i.png", "/hub/m.json"),
    csp="default-src 'none'",
)
HEAD = Head(
    title="Salt <script>",
    description="Less",
    canonical=HUB,
    robots="index",
    meta=(("author", "Ann"),),
    properties=(("og:type", "article"),),
    feeds=(("RSS", "application/rss+xml", f"{HUB}feed.xml"),),
    graphs=('{"@type":"WebPage","name":"\\u003cb>"}',),
    rel_me=("https://m.example/@clinic",),
)


def show(template: str, view: object, *, site: SiteView = SITE, full: bool = True) -> str:
    """A page of the theme, with a body, share links and a head where `full` is set."""
    context = {
        "page": view,
        "head": HEAD if full else Head("A", ""),
        "crumbs": (LINK, LINK) if full else (),
        "body": Markup('<h2 id="part-a">Part a</h2>') if full else Markup(""),
        "share": (ShareLink("x", "X", "/share"), ShareLink("new", "New", "/n")) if full else (),
        "minutes": 3 if full else 0,
        "csp": "default-src 'none'" if full else "",
        "plays": full,
    }
    return Pages(THEME, site, STRINGS).render(template, page_path="a/", context=context)
