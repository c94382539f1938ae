"""What a teaser says, before anything is put around it, and what there is room for."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.features.teasers.units import Run, Told


@dataclass(frozen=True, slots=True)
class Content:
    """What a teaser says, before anything is put around it.

    `said` are the sentences that it is made of. `anchored`: it names its subject. `question` stands
    on a line of its own in front of `text`; `heading` above `points`; `under` is the heading that
    the text stands under in the piece, `name` what its subject is called.
    `scoped`: it holds only under that heading; `given`: a writer wrote it for this.
    `hanging`: it goes on where the title ends.
    """

    angle: str
    text: str = ""
    said: tuple[str, ...] = ()
    anchored: bool = False
    question: str = ""
    heading: str = ""
    points: tuple[str, ...] = ()
    ordered: bool = False
    under: str = ""
    name: str = ""
    scoped: bool = False
    given: bool = False
    hanging: bool = False


def size_of(content: Content) -> int:
    """About how many characters a content will have."""
    texts = (content.text, content.question, content.heading, *content.points)
    return sum(map(len, texts)) + 3 * len(content.points) + 2


@dataclass(frozen=True, slots=True)
class Shape:
    """What a platform has room for, in characters: for running text, and for a list.

    `own`: whether a sentence may say “I”, which only its author can. `floor` is the pull that its
    sentences have at least. `labels` are those of myth and fact.
    """

    room: int
    list_room: int
    sentences: int
    hook: int = 0
    own: bool = False
    phone: bool = True
    floor: float = 0.0
    labels: tuple[str, str] = ("", "")

    def takes(self, run: Run) -> bool:
        """Whether a run may stand in it."""
        if self.hook and run and len(run[0].text) > self.hook:
            return False
        return all((self.own or not s.own) and (self.phone or not s.phone) for s in run)

    def holds(self, told: Told) -> bool:
        """The same for a run of which it is known already."""
        if (told.own and not self.own) or (told.phone and not self.phone):
            return False
        return not self.hook or len(told.run[0].text) <= self.hook
