"""What stands in each part of a teaser's layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hcsite.core.text import one_line
from hcsite.features.teasers.content import Content
from hcsite.features.teasers.language import restates
from hcsite.features.teasers.ledger import Ledger
from hcsite.features.teasers.scene import Scene
from hcsite.prose.typography import capital_first, end_sentence

NEWS = frozenset({"news", "event"})
"""Kinds of pieces that are told by their news, not by their parts."""

SUMMING_UP = frozenset({"points", "actions"})
"""Angles that tell a piece in short, not one list of it."""

FIELDS = frozenset({"key", "summary"})
"""Angles that are fields of front matter."""

LINKED = frozenset({"text"})
"""Places of a link that stands in the text itself."""

Slot = Callable[[Scene, Content, Ledger], str]

LONG_HOOK = 100
"""Characters of a title that leave no room in the first line of a caption."""

UNQUOTED = frozenset({"pointer", "overview", "title"})
"""Angles whose words are not those of the piece."""

BOLD = 140
"""Characters that can be bold without shouting."""

_SENSITIVE = "sensitive"


def slot_text(name: str, scene: Scene, content: Content, ledger: Ledger) -> str:
    """What a slot says; nothing where it has nothing to say."""
    own = SLOTS.get(name)
    return own(scene, content, ledger) if own else scene.phrase(name, ledger)


def content_text(scene: Scene, content: Content) -> str:
    """The content as the platform shows it, with its subject in front where it names none."""
    recipe = scene.recipe
    if content.points:
        return _list_text(scene, content)
    known = recipe.titled and restates(content.question, one_line(scene.piece.view.title))
    text = "\n".join(filter(None, ("" if known else content.question, content.text)))
    if content.question and not content.anchored and not recipe.titled:
        head = _headed(scene, _name(scene, content), content.question)
        return f"{bold(scene, head)}\n{content.text}"
    if recipe.ended:
        text = end_sentence(text)
    if recipe.titled and content.scoped:
        return f"{content.under}\n\n{text}"
    if (content.anchored and not content.scoped) or recipe.titled:
        return _bold_first(scene, text, content) if recipe.bold and not recipe.titled else text
    return _named(scene, text, content)


def _name(scene: Scene, content: Content) -> str:
    return content.name or scene.piece.material.subject


def _named(scene: Scene, text: str, content: Content) -> str:
    """A text with its subject in front, and the heading that it stood under where there is room."""
    subject, under = _name(scene, content), content.under
    aim = scene.platform.target or len(text) + len(subject)
    if content.scoped:
        return f"{bold(scene, _headed(scene, subject, under))}\n\n{text}"
    if under in scene.piece.material.outline and len(subject) + len(under) + len(text) <= aim:
        return f"{bold(scene, _headed(scene, subject, under))}\n\n{text}"
    if scene.recipe.bold:
        return f"{bold(scene, subject)}\n{text}"
    return f"{subject}\n\n{text}"


def _headed(scene: Scene, subject: str, under: str) -> str:
    """What a text is about, and the heading that it stood under: one colon between the two."""
    if subject.casefold() in under.casefold():
        return under
    if subject[-1:] in "?!" or ": " in subject:
        short = scene.piece.material.subject
        subject = "" if short[-1:] in "?!" or ": " in short else short
    first, _, rest = under.partition(" ")
    if first.casefold() in scene.piece.small:
        under = f"{first.lower()} {rest}".strip()
    return f"{subject}: {under}" if subject else capital_first(under)


def _list_text(scene: Scene, content: Content) -> str:
    bullet = scene.recipe.bullet if len(content.points) > 1 else ""
    lines = [
        f"{f'{number}. ' if content.ordered else bullet}{point}"
        for number, point in enumerate(content.points, start=1)
    ]
    heading = content.heading
    short = scene.piece.material.short
    if scene.recipe.titled and heading.startswith(f"{short}: "):
        heading = capital_first(heading.removeprefix(f"{short}: "))
    if heading and (heading[-1].isalnum() or heading[-1] in "”)"):
        heading = f"{heading}:"
    if scene.recipe.titled and content.under in scene.piece.material.outline:
        heading = f"{content.under}\n\n{heading}"
    unnamed = not content.anchored and not scene.recipe.titled
    if content.text:
        heading = f"{content.text if unnamed else bold(scene, content.text)}\n\n{heading}"
    if unnamed:
        name = _name(scene, content)
        if content.under in scene.piece.material.outline:
            name = _headed(scene, name, content.under)
        known = name.casefold() in heading.casefold()
        heading = heading if known else f"{bold(scene, name)}\n\n{heading}".strip()
    return "\n".join((heading, "", *lines) if heading else lines)


def bold(scene: Scene, text: str) -> str:
    """Words set off as the platform does it; plain where they hold its marks themselves."""
    half = len(scene.recipe.bold) // 2
    before, behind = scene.recipe.bold[:half], scene.recipe.bold[half:]
    return text if not half or before[0] in text else f"{before}{text}{behind}"


def _bold_first(scene: Scene, text: str, content: Content) -> str:
    first = content.said[0] if content.said else text
    fit = text.startswith(first) and len(first) <= BOLD
    return f"{bold(scene, first)}{text[len(first) :]}" if fit else text


def _content(scene: Scene, content: Content, _: Ledger) -> str:
    return content_text(scene, content)


def _quoted(scene: Scene, content: Content, _: Ledger) -> str:
    text = content_text(scene, content)
    return text if content.points or content.angle in UNQUOTED or text[:1] == "“" else f"“{text}”"


def _title(scene: Scene, _: Content, __: Ledger) -> str:
    return bold(scene, one_line(scene.piece.view.title).removesuffix("."))


def _cue(scene: Scene, content: Content, ledger: Ledger) -> str:
    kinds = (scene.platform.id, content.angle)
    return scene.phrase("cue", ledger, *kinds) if _link(scene, content, ledger) else ""


def _link(scene: Scene, _: Content, __: Ledger) -> str:
    return scene.url if scene.platform.link.place in LINKED else ""


def _tags(scene: Scene, _: Content, __: Ledger) -> str:
    return " ".join(tags_of(scene)) if scene.platform.hashtags.place != "field" else ""


def tags_of(scene: Scene) -> tuple[str, ...]:
    """The hashtags that the platform wants, of those that the piece has."""
    rule = scene.platform.hashtags
    longest = rule.length or 64
    fit = [tag for tag in scene.piece.tags if len(tag) - 1 <= longest]
    return tuple(fit[: min(rule.reco, rule.max)])


def _share(scene: Scene, _: Content, ledger: Ledger) -> str:
    piece = scene.piece
    news = "news" if piece.view.kind in NEWS else piece.view.audience
    return scene.phrase("share", ledger, _SENSITIVE if piece.sensitive else news)


def _unless_sensitive(name: str) -> Slot:
    def say(scene: Scene, content: Content, ledger: Ledger) -> str:
        piece = scene.piece
        grave = piece.sensitive or content.angle == "signs" or piece.view.kind in NEWS
        grave = grave or bool(piece.emergency.search(content.text))
        return "" if grave else scene.phrase(name, ledger, content.angle)

    return say


def _spoken_by_author(name: str) -> Slot:
    def say(scene: Scene, _: Content, ledger: Ledger) -> str:
        if scene.voice != "i":
            return ""
        several = "several" if len(scene.piece.view.authors) > 1 else ""
        return scene.phrase(name, ledger, several)

    return say


def _in_bio(name: str) -> Slot:
    def say(scene: Scene, _: Content, ledger: Ledger) -> str:
        return scene.phrase(name, ledger) if scene.platform.link.place == "bio" else ""

    return say


def _save(scene: Scene, content: Content, ledger: Ledger) -> str:
    """A list is worth to be kept; other texts have the title alone above them."""
    short = scene.piece.material.short
    if not content.points or scene.piece.view.kind in NEWS:
        return "" if content.angle in FIELDS else short
    if len(short) > LONG_HOOK:
        return scene.phrase("saved", ledger)
    if short[-1:] in "?!" or ": " in short:
        return f"{end_sentence(short)} {scene.phrase('saved', ledger)}".strip()
    return scene.phrase("save", ledger)


def _proof(scene: Scene, _: Content, ledger: Ledger) -> str:
    return "" if scene.voice == "staff" else scene.phrase("proof", ledger)


def _from(scene: Scene, _: Content, ledger: Ledger) -> str:
    return scene.phrase("from", ledger) or scene.phrase("sender", ledger)


def _covers(scene: Scene, _: Content, ledger: Ledger) -> str:
    outline = scene.piece.material.outline[:8]
    if len(outline) < 2 or scene.piece.view.chapters:
        return ""
    lines = (f"{scene.recipe.bullet}{heading}" for heading in outline)
    return "\n".join((scene.phrase("covers", ledger), *lines))


def _chapters(scene: Scene, _: Content, __: Ledger) -> str:
    return "\n".join(scene.piece.view.chapters)


def _disclaimer(scene: Scene, _: Content, ledger: Ledger) -> str:
    return scene.phrase("disclaimer", ledger) if scene.piece.view.clinical else ""


def _greeting(scene: Scene, _: Content, ledger: Ledger) -> str:
    return scene.manner.greeting or scene.phrase("greeting", ledger)


def _sign_off(scene: Scene, _: Content, __: Ledger) -> str:
    if scene.manner.sign_off:
        return scene.manner.sign_off
    return scene.speaker.name if scene.speaker else scene.values["org"]


def _offered(scene: Scene, content: Content, ledger: Ledger) -> str:
    placed = "offer_placed" if scene.values["place"] else "offer"
    del content
    return scene.phrase(placed, ledger)


def _neighbours(scene: Scene, _: Content, ledger: Ledger) -> str:
    return scene.phrase("neighbours", ledger) or scene.phrase("neighbours_nowhere", ledger)


def _tldr(scene: Scene, content: Content, _: Ledger) -> str:
    return scene.label("tldr") if content.angle in SUMMING_UP else ""


def _printed(scene: Scene, _: Content, ledger: Ledger) -> str:
    return scene.phrase("print", ledger) or scene.values["link"]


SLOTS: Mapping[str, Slot] = {
    "content": _content,
    "quoted": _quoted,
    "title": _title,
    "cue": _cue,
    "link": _link,
    "tags": _tags,
    "share": _share,
    "ask": _unless_sensitive("ask"),
    "feedback": _unless_sensitive("feedback"),
    "byline": _spoken_by_author("byline"),
    "wrote": _spoken_by_author("wrote"),
    "bio": _in_bio("bio"),
    "spoken": _in_bio("spoken"),
    "save": _save,
    "proof": _proof,
    "from": _from,
    "chapters": _chapters,
    "covers": _covers,
    "disclaimer": _disclaimer,
    "greeting": _greeting,
    "sign_off": _sign_off,
    "offered": _offered,
    "neighbours": _neighbours,
    "tldr": _tldr,
    "printed": _printed,
}
"""The slots that are more than a phrase of their own name."""
