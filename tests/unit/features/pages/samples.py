"""A clinic's hub, its people and one page of each kind, as views."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from hcsite.features.pages.trails import Page
from hcsite.model.site import Organisation, PostalAddress
from hcsite.model.trust import (
    AiUse,
    Correction,
    Credential,
    Funding,
    Review,
    Source,
    Subject,
)
from hcsite.theme.views import (
    BodyView,
    Card,
    HomeView,
    ImageView,
    LinkView,
    ListView,
    NotFoundView,
    PageView,
    PeopleView,
    PersonCard,
    PersonView,
    PostView,
    ReviewView,
    SignerView,
    SiteView,
    TopicCard,
    TopicsView,
    TopicView,
    TrustView,
)

STRINGS: Mapping[str, str] = {
    "head_home": "Home",
    "head_latest": "Latest",
    "head_posts": "Posts",
    "head_infographics": "Infographics",
    "head_topics": "Topics",
    "head_people": "People",
    "head_trust": "How we keep it right",
    "head_trust_description": "Who checks, and what we put right.",
    "head_year": "{title}: {year}",
    "head_not_found": "Page not found",
    "head_written_by": "Written by",
    "head_reviewed": "Reviewed",
    "ai_none": "No AI was used.",
    "ai_assisted": "AI helped.",
    "ai_tools": "Tools: {names}.",
    "ai_responsible": "{name} answers for it.",
}

PUBLISHED = datetime(2026, 3, 2, 15, tzinfo=UTC)
UPDATED = datetime(2026, 9, 14, 15, 30, tzinfo=UTC)

LOGO = ImageView("/hub/media/logo.1a.png", 512, 512, "image/png")
SHARE = ImageView("/hub/media/share.2b.jpg", 1200, 630, "image/jpeg", alt="The clinic")
HERO = ImageView(
    "/hub/media/hero.3c.jpg",
    1200,
    675,
    "image/jpeg",
    alt="A nurse checks a person's blood pressure",
    credit="Riverside",
    creator="org",
    license="CC-BY-4.0",
    source_type="DigitalCapture",
)
PLATE = ImageView("/hub/media/plate.4d.png", 800, 1600, "image/png", alt="A plate in four parts")

SITE = SiteView(
    name="Riverside Health Hub",
    base="/hub/",
    origin="https://health.example.org",
    home="/hub/",
    lang="en-US",
    locale="en-US",
    time_zone="America/Chicago",
    tagline="Plain facts from your clinic",
    description="Plain facts on health from the people of Riverside.",
    org=Organisation(
        name="Riverside Family Clinic",
        type="MedicalClinic",
        legal_name="Riverside Family Clinic LLC",
        email="editor@health.example.org",
        phone="+1-217-555-0100",
        specialty=("PrimaryCare",),
        address=PostalAddress("1 River Rd", "Springfield", "IL", "62701", "US"),
        ids=(("npi", "1234567893"),),
        same_as=("https://www.youtube.com/@riversideclinic",),
    ),
    logo=LOGO,
    share_image=SHARE,
    policy_urls={
        "editorial": "/hub/editorial-policy/",
        "corrections": "/hub/corrections/",
        "ethics": "/hub/ethics/",
        "feedback": "/hub/feedback/",
        "funding": "/hub/funding/",
    },
    feeds=(LinkView("https://health.example.org/hub/feed.xml", "RSS"),),
    mastodon="@hub@social.example",
    x="riverside",
    rel_me=("https://social.example/@hub", "https://video.example/@hub"),
)

JANE = PersonCard(
    "j-doe",
    "/hub/people/j-doe/",
    "Jane Doe",
    honorific_prefix="Dr",
    honorific_suffix="MD, FAAFP",
    role="Family physician",
    health_professional=True,
    photo=ImageView("/hub/media/jane.5e.jpg", 600, 600, "image/jpeg", alt="Portrait of Jane Doe"),
    mastodon="@jane@social.example",
    x="@drjane",
)
ANIL = PersonCard(
    "a-rao", "/hub/people/a-rao/", "Anil Rao", honorific_prefix="Dr", role="Cardiologist"
)
ERIN = PersonCard("e-lee", "/hub/people/e-lee/", "Erin Lee", role="Health editor")

PRESSURE = Subject(
    "High blood pressure",
    alt=("Hypertension",),
    codes=(("icd10cm", "I10"), ("mesh", "D006973")),
    same_as=("https://medlineplus.gov/highbloodpressure.html",),
)
GUIDELINE = Source(
    "2017 Guideline for High Blood Pressure in Adults",
    authors="Whelton PK, et al.",
    publisher="American College of Cardiology",
    year="2018",
    doi="10.1016/j.jacc.2017.11.006",
)
PAGE_SOURCE = Source(
    "High Blood Pressure",
    publisher="National Library of Medicine",
    url="https://medlineplus.gov/highbloodpressure.html",
    updated=date(2025, 11, 3),
)

POST = PostView(
    url="/hub/posts/pressure/",
    canonical="https://health.example.org/hub/posts/pressure/",
    kind="post",
    title="High blood pressure: 5 things to do this week",
    body=BodyView(words=640, lead="High blood pressure has few signs. It can be treated."),
    summary="Plain facts on high blood pressure.",
    lang="en-US",
    published=PUBLISHED,
    updated=UPDATED,
    last_reviewed=date(2026, 9, 14),
    review_due=date(2027, 9, 14),
    review_state="current",
    key_message="High blood pressure has few signs. Check it at least once a year.",
    authors=(JANE,),
    reviewers=(ReviewView(ANIL, Review("a-rao", "clinical", date(2026, 9, 14))),),
    editor=ERIN,
    topics=(LinkView("/hub/topics/heart/", "Heart health"),),
    tags=("blood pressure", "salt"),
    image=HERO,
    sources=(GUIDELINE, PAGE_SOURCE),
    funding=Funding("Paid for by a fund.", "Springfield Community Fund"),
    ai=AiUse("none", (), "e-lee"),
    license="CC-BY-4.0",
    corrections=(Correction(date(2026, 5, 1), note="Wrong salt limit.", was="1,500", now="2,300"),),
    clinical=True,
    audience="patient",
    about=(PRESSURE,),
    specialties=("Cardiovascular",),
)
INFOGRAPHIC = PostView(
    url="/hub/infographics/salt/",
    canonical="https://health.example.org/hub/infographics/salt/",
    kind="infographic",
    title="How much salt is too much?",
    body=BodyView(words=80),
    summary="Most people eat too much salt.",
    lang="en-US",
    published=PUBLISHED,
    updated=UPDATED,
    last_reviewed=date(2026, 9, 14),
    review_state="current",
    authors=(JANE,),
    reviewers=(ReviewView(ANIL, Review("a-rao")),),
    editor=ERIN,
    image=HERO,
    sources=(PAGE_SOURCE,),
    clinical=True,
    audience="patient",
    about=(PRESSURE,),
    specialties=("Cardiovascular",),
)
PROFILE = PersonView(
    url="/hub/people/j-doe/",
    canonical="https://health.example.org/hub/people/j-doe/",
    person=JANE,
    body=BodyView(lead="Family doctor with 15 years of experience."),
    specialties=("Cardiovascular", "Home visits"),
    credentials=(
        Credential("MD", "degree", "Example University", "2008"),
        Credential(
            "Physician and Surgeon",
            "license",
            "Illinois IDFPR",
            number="036-000000",
            verify_url="https://idfpr.example/",
            expires=date(2027, 7, 31),
        ),
    ),
    ids=(("npi", "1234567893"), ("orcid", "0000-0002-1825-0097")),
    same_as=("https://orcid.org/0000-0002-1825-0097",),
    languages=("en", "es"),
    feeds=(LinkView("https://health.example.org/hub/people/j-doe/feed.json", "JSON"),),
)
CARDS = (
    Card("/hub/posts/pressure/", "post", POST.title, published=PUBLISHED),
    Card("/hub/infographics/salt/", "infographic", INFOGRAPHIC.title, published=PUBLISHED),
)
TOPIC = TopicView(
    url="/hub/topics/heart/",
    canonical="https://health.example.org/hub/topics/heart/",
    title="Heart health",
    body=BodyView(),
    summary="How to keep your heart well.",
    about=(PRESSURE,),
    cards=CARDS,
    feeds=(
        LinkView("https://health.example.org/hub/topics/heart/atom.xml", "Heart health (Atom)"),
    ),
)
POSTS = ListView(
    "/hub/posts/", "https://health.example.org/hub/posts/", "posts", kind="post", cards=CARDS
)
YEAR = ListView(
    "/hub/posts/2026/",
    "https://health.example.org/hub/posts/2026/",
    "year",
    year=2026,
    kind="post",
    cards=CARDS,
)
TOPICS = TopicsView(
    "/hub/topics/",
    "https://health.example.org/hub/topics/",
    (TopicCard("/hub/topics/heart/", "Heart health"),),
)
PEOPLE = PeopleView("/hub/people/", "https://health.example.org/hub/people/", (JANE, ANIL))
ABOUT = PageView(
    "/hub/about/",
    "https://health.example.org/hub/about/",
    "About us",
    BodyView(lead="We are a small clinic by the river."),
    lang="en-US",
    updated=UPDATED,
)
TRUST = TrustView(
    "/hub/trust/",
    "https://health.example.org/hub/trust/",
    signers=(SignerView(ANIL, reviewed=2), SignerView(JANE, written=3)),
    feeds=(LinkView("https://health.example.org/hub/trust/atom.xml", "Atom"),),
)
HOME = HomeView("/hub/", "https://health.example.org/hub/", latest=CARDS)
NOT_FOUND = NotFoundView("/hub/404.html")

PAGES: Mapping[str, Page] = {
    "post": POST,
    "infographic": INFOGRAPHIC,
    "profile": PROFILE,
    "topic": TOPIC,
    "list": POSTS,
    "year": YEAR,
    "topics": TOPICS,
    "people": PEOPLE,
    "page": ABOUT,
    "trust": TRUST,
    "home": HOME,
}
"""One page of each kind that can be shared."""
