"""A video in the words of schema.org: VideoObject, as search engines want it."""

from __future__ import annotations

from hcsite.features.pages.jsonld.publisher import organisation_id
from hcsite.features.pages.jsonld.text import Node, kept, ref
from hcsite.features.pages.jsonld.webpage import page_id
from hcsite.features.pages.outline import Outline, instant
from hcsite.features.pages.trails import absolute
from hcsite.model.video import iso_duration
from hcsite.theme.views import BodyView, PostView, SiteView, VideoView


def video_id(outline: Outline) -> str:
    """The id of the video of a page."""
    return f"{outline.canonical}#video"


def video_node(
    view: PostView, video: VideoView, site: SiteView, outline: Outline, *, text: str
) -> Node:
    """The video of a page; `text` is its transcript."""
    poster = view.image or view.share_image
    own = bool(video.url)
    return kept(
        {
            "@type": "VideoObject",
            "@id": video_id(outline),
            "name": outline.title,
            "description": outline.description,
            "thumbnailUrl": [absolute(site, poster.url)] if poster else None,
            "uploadDate": outline.published,
            "duration": iso_duration(video.duration),
            "contentUrl": absolute(site, video.url) if own else None,
            "encodingFormat": video.type,
            "embedUrl": video.frame,
            "width": video.width or None,
            "height": video.height or None,
            "inLanguage": outline.lang,
            "transcript": text,
            "caption": [
                {
                    "@type": "MediaObject",
                    "contentUrl": absolute(site, track.url),
                    "encodingFormat": "text/vtt",
                    "inLanguage": track.lang,
                }
                for track in video.captions
            ],
            "accessibilityFeature": [
                *(["captions"] if video.captions else []),
                *(["transcript"] if text else []),
            ],
            "isFamilyFriendly": True,
            "creator": ref(organisation_id(site)),
            "publisher": ref(organisation_id(site)),
            "mainEntityOfPage": ref(page_id(outline)),
            "hasPart": _clips(video, outline) if own and video.chapters else None,
        }
    )


def film_id(site: SiteView, url: str) -> str:
    """The id of a video in a text: that which it has on its own page, at `url`."""
    return f"{absolute(site, url)}#video"


def film_nodes(body: BodyView, site: SiteView) -> list[Node]:
    """The videos in a text, in short: chapters, captions and transcript stand on their pages."""
    return [
        kept(
            {
                "@type": "VideoObject",
                "@id": film_id(site, url),
                "name": film.title,
                "description": film.description,
                "thumbnailUrl": [absolute(site, film.image.url)] if film.image else None,
                "uploadDate": instant(film.published, site),
                "duration": iso_duration(film.video.duration),
                "contentUrl": absolute(site, film.video.url) if film.video.url else None,
                "encodingFormat": film.video.type,
                "embedUrl": film.video.frame,
                "inLanguage": film.lang,
                "url": absolute(site, url),
            }
        )
        for url, film in body.films
    ]


def _clips(video: VideoView, outline: Outline) -> list[Node]:
    """The chapters. Each leads to the page with the second in its query, which our script reads."""
    ends = [part.start for part in video.chapters[1:]] + [video.duration]
    return [
        {
            "@type": "Clip",
            "name": part.title,
            "startOffset": part.start,  # the first one is 0, which is not nothing
            **({"endOffset": end} if end else {}),
            "url": f"{outline.canonical}?t={part.start}",
        }
        for part, end in zip(video.chapters, ends, strict=True)
    ]
