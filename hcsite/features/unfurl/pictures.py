"""The rules for the picture of a page: which one, where it lies, how large and heavy it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hcsite.features.unfurl.findings import Finding, ImageOf, Picture, names, tell
from hcsite.features.unfurl.head import Head, split_url
from hcsite.features.unfurl.readers import Frame, Read, Reader

LOST = 0.25
"""The part of a picture that may be cut off before anybody is told: 16:9 and 3:2 are well."""

HINT = "Use a JPEG of 1200 × 630 pixels and less than 300 kB: it is right everywhere."


def picture_findings(head: Head, reads: Sequence[Read], image_of: ImageOf) -> Iterator[Finding]:
    """Everything to be said of the pictures that a head names."""
    offered = [url for url in head.contents("og:image") if url]
    if not offered:
        message = "No picture goes along when somebody shares this page."
        hint = "Name one with image:, or one for all pages as share_image below [brand]."
        yield tell("HC892", message, hint=hint, official=False)
    if len(offered) > 1:
        message = f"The page offers {len(offered)} pictures, and each network chooses for itself."
        hint = "Leave one og:image in the head."
        yield tell("HC892", message, hint=hint)
    named = dict.fromkeys([*offered, *filter(None, head.contents("twitter:image"))])
    for url in named:
        picture = image_of(url)
        yield from _place(url, head, is_there=picture is not None)
        if picture is not None and picture[0]:
            yield from _likeness(picture, [r.reader for r in reads if r.whole.image == url])
    if len(offered) == 1:
        sized = [read.reader for read in reads if read.reader.picture.sized]
        picture = image_of(offered[0])
        yield from _described(head, picture if picture and picture[0] else None, sized)


def is_large(frame: Frame, head: Head, size: tuple[int, int] | None) -> bool:
    """Whether a picture gets the whole width of a preview; an unknown size is taken for enough."""
    if frame.large == "never":
        return False
    if frame.large == "card" and head.content("twitter:card") != "summary_large_image":
        return False
    if size is None:
        return True
    width, height = size
    wide, high = max(frame.large_from[0], frame.min[0]), max(frame.large_from[1], frame.min[1])
    return width >= wide and height >= high and (frame.large != "landscape" or width > height)


def _place(url: str, head: Head, *, is_there: bool) -> Iterator[Finding]:
    parts = split_url(url)
    own = split_url(head.content("og:url") or head.href("canonical")).netloc
    if parts.scheme != "https" or not parts.netloc:
        message = f"The address of the picture, “{url}”, is not a whole one with https."
        hint = "Set base_url in site.toml to the address that readers use, with https."
        yield tell("HC893", message, hint=hint)
    elif parts.netloc == own and not is_there:
        message = f"The picture {parts.path} is not among the files of the hub."
        hint = "Build again; if it stays, name another picture."
        yield tell("HC893", message, hint=hint)


def _likeness(picture: Picture, about: list[Reader]) -> Iterator[Finding]:
    """What readers do not like in a picture; each fault once, with the names of all of them."""
    width, height, size, kind = picture
    pixels = f"The picture has {width} × {height} pixels"
    if kind == "image/svg+xml":
        yield tell("HC894", "The picture is an SVG, which networks do not show.", hint=HINT)
        return
    faults = (
        (f"{pixels}; that is too small for {{}}.", _is_small),
        (f"{pixels}; that is too many for {{}}.", _is_big),
        (f"{pixels}; it is too long and thin for {{}}.", _is_thin),
        (f"{pixels}; it will only be small on {{}}.", _is_thumbnail),
        (f"The picture has {size:,} bytes; that is too many for {{}}.", _is_heavy),
        (f"The picture has {size:,} bytes; that may be too many for {{}}.", _is_weighty),
        (f"The picture is of the type {kind}, which is not for {{}}.", _is_strange),
        (f"{pixels}; a good part of it will be cut off on {{}}.", _is_cut),
    )
    for words, holds in faults:
        hit = [reader for reader in about if holds(reader.picture, picture)]
        if hit:
            firm = holds not in (_is_thumbnail, _is_weighty, _is_cut)
            official = firm and any(reader.picture.official for reader in hit)
            message = words.format(names(hit))
            yield tell("HC894", message, hint=HINT, about=hit, official=official)


def _is_small(frame: Frame, picture: Picture) -> bool:
    return picture[0] < frame.min[0] or picture[1] < frame.min[1]


def _is_big(frame: Frame, picture: Picture) -> bool:
    return any(most and side > most for side, most in zip(picture[:2], frame.max, strict=True))


def _is_thin(frame: Frame, picture: Picture) -> bool:
    return bool(frame.max_ratio) and _ratio(picture) > frame.max_ratio


def _is_thumbnail(frame: Frame, picture: Picture) -> bool:
    small = picture[0] < frame.large_from[0] or picture[1] < frame.large_from[1]
    return small and not _is_small(frame, picture)


def _is_heavy(frame: Frame, picture: Picture) -> bool:
    return bool(frame.max_bytes) and picture[2] > frame.max_bytes


def _is_weighty(frame: Frame, picture: Picture) -> bool:
    return bool(frame.safe_bytes) and frame.safe_bytes < picture[2] <= frame.max_bytes


def _is_strange(frame: Frame, picture: Picture) -> bool:
    return bool(frame.formats) and picture[3] not in frame.formats


def _is_cut(frame: Frame, picture: Picture) -> bool:
    """Whether much is lost where it is shown over the whole width."""
    if frame.large in ("never", "landscape") or _is_thumbnail(frame, picture):
        return False
    if _is_small(frame, picture) or _is_thin(frame, picture):
        return False
    shape, wanted = picture[0] / max(picture[1], 1), frame.frame[0] / frame.frame[1]
    return 1 - min(shape / wanted, wanted / max(shape, 0.001)) > LOST


def _ratio(picture: Picture) -> float:
    return max(picture[:2]) / max(min(picture[:2]), 1)


def _described(head: Head, picture: Picture | None, sized: list[Reader]) -> Iterator[Finding]:
    """Whether the page says what its picture is like, and truly."""
    hint = "A theme of your own must write all properties of og:image as home-base does."
    told = (head.content("og:image:width"), head.content("og:image:height"))
    if not all(told):
        message = f"The page does not tell the size of its picture, which {names(sized)} ask for."
        yield tell("HC895", message, hint=hint, about=sized)
    elif picture is not None and told != (str(picture[0]), str(picture[1])):
        message = (
            f"The page says that its picture has {told[0]} × {told[1]} pixels; "
            f"it has {picture[0]} × {picture[1]}."
        )
        yield tell("HC895", message, hint=hint)
    kind = head.content("og:image:type")
    if picture is not None and kind and kind != picture[3]:
        message = f"The page says that its picture is {kind}; it is {picture[3]}."
        yield tell("HC895", message, hint=hint)
    if not head.content("og:image:alt"):
        message = "The picture of the page has no text for people who do not see it."
        yield tell("HC895", message, hint="Write one as alt: of image:, or as share_image_alt.")
