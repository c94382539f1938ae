"""What is said to writers about the teasers of a piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hcsite.core.diagnostics import Diagnostic, info, warning
from hcsite.features.teasers.links import tracking_of, traps
from hcsite.features.teasers.parts import NoRoom
from hcsite.features.teasers.scene import Piece
from hcsite.features.teasers.view import PieceView
from hcsite.model.platform import Platform
from hcsite.prose.claims import claims

ALIKE = "It shares some of its words with the text for another platform."

LONG = 100
"""Characters of a title that leave little room for anything else."""

_NAMED = 4
"""Platforms that are named before the rest is counted."""


def of_piece(piece: Piece) -> Iterator[Diagnostic]:
    """What is wrong with a piece before anything is made of it."""
    view = piece.view
    if piece.sensitive and not view.promotion.helpline:
        yield warning(
            "HC820",
            "This is about a sensitive subject and names no helpline, so it has no teasers.",
            path=view.path,
            line=view.line_of("tone", "title"),
            hint="Add “helpline:” with a whole sentence and the number, or “promote: no”.",
        )
    elif view.promotion.tone == "emergency" and not piece.material.safety:
        yield warning(
            "HC821",
            "This is about an emergency, and no field says which number to call.",
            path=view.path,
            line=view.line_of("tone", "title"),
            hint="Add “helpline:” with a whole sentence and the number.",
        )
    yield from _claims(view)


def forbids(piece: Piece) -> bool:
    """Whether no teaser may be made of a piece at all."""
    safety = piece.material.safety
    promotion = piece.view.promotion
    return (piece.sensitive and not promotion.helpline) or (
        promotion.tone == "emergency" and not safety
    )


def _claims(view: PieceView) -> Iterator[Diagnostic]:
    for key, text in (("title", view.title), ("summary", view.summary)):
        for claim in claims(text):
            if claim.level == "error":
                yield warning(
                    "HC822",
                    f"“{claim.words}” stands in the {key}, and so in teasers: {claim.why}",
                    path=view.path,
                    line=view.line_of(key),
                    hint=claim.instead,
                )


def foreign(view: PieceView, lang: str) -> Diagnostic:
    """There are no phrases in the language of a piece."""
    return info(
        "HC823",
        f"The theme has teasers' phrases in “{lang}” but not in “{view.lang}”, "
        "so teasers have the piece's own words alone.",
        path=view.path,
        line=view.line_of("lang"),
        hint=f"Add teasers/{view.lang.partition('-')[0]}.toml to your theme.",
    )


def no_room(view: PieceView, platform: Platform, problem: NoRoom) -> Diagnostic:
    """A field has no form that is short enough."""
    return warning(
        "HC824",
        f"{platform.name} has no teaser: “{problem.field}” is too long for its {problem.part}, "
        f"which takes {problem.limit.max} characters.",
        path=view.path,
        line=view.line_of(problem.field),
        hint=f"Shorten “{problem.field}”, or write “teasers: {{{platform.id}: …}}” by hand.",
    )


def of_silence(view: PieceView, silent: Sequence[Platform]) -> Iterator[Diagnostic]:
    """Platforms for which there was nothing left to say, or no room for it."""
    if silent:
        title = len(view.title) > LONG
        yield info(
            "HC825",
            f"There is no teaser for {_names(silent)}: what fits there would repeat another.",
            path=view.path,
            line=view.line_of("title" if title else "summary"),
            hint="Shorten the title: it is long for a post."
            if title
            else f"To get more, write {_wanting(view)}, in whole sentences.",
        )


def of_once(view: PieceView, *, again: bool) -> Iterator[Diagnostic]:
    """A piece that says too little to be told again later."""
    if not again:
        yield info(
            "HC825",
            "This is not told again after a week or a month: all that it says was posted by then.",
            path=view.path,
            line=view.line_of("summary", "title"),
            hint=f"To get more, write {_wanting(view)}, in whole sentences.",
        )


def _wanting(view: PieceView) -> str:
    """The fields of front matter from which more could be told: those that are empty."""
    promotion = view.promotion
    given = {
        "summary": view.summary,
        "key_message": view.key_message,
        "question": promotion.question,
        "key_points": promotion.key_points,
        "myth and fact": promotion.myth,
    }
    names = [name for name, value in given.items() if not value] or ["more key_points"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _names(platforms: Iterable[Platform]) -> str:
    names = [platform.name for platform in platforms]
    shown, rest = names[:_NAMED], len(names) - _NAMED
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def of_links(view: PieceView, platforms: Iterable[Platform]) -> Iterator[Diagnostic]:
    """What statistics would take amiss in links; each is said once."""
    told: dict[tuple[str, str], Diagnostic] = {}
    for platform in platforms:
        tracking = tracking_of(view, platform, "")
        for parameter, meaning in traps(tracking) if tracking else ():
            value = getattr(tracking, parameter)
            message = f"Statistics would take “utm_{parameter}={value}” for {meaning}."
            told.setdefault(
                (parameter, meaning),
                warning(
                    "HC826",
                    message,
                    path=view.path,
                    line=view.line_of("campaign"),
                    hint="Choose another word for the campaign."
                    if parameter == "campaign"
                    else f"Choose another medium for {platform.name} in site.toml.",
                ),
            )
    yield from told.values()
