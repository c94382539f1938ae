"""What is said in a video, for teasers, where its piece has no text of its own."""

from __future__ import annotations

from html import escape
from pathlib import Path

from hcsite.app.kit_film import path_beside
from hcsite.core.diagnostics import Problems
from hcsite.core.files import read
from hcsite.model.document import FEWEST_WORDS
from hcsite.model.hub import Hub, Post
from hcsite.model.video import spoken_in


def spoken_html(hub: Hub, post: Post, root: Path) -> str:
    """The sentences of its captions as HTML; nothing where it has a text, or nobody speaks.

    What is wrong with captions is told where the video is looked at.
    """
    video = post.matter.video
    if video is None or post.document.body.words >= FEWEST_WORDS:
        return ""
    from hcsite.content.webvtt import read_captions  # few hubs have any

    own = (post.matter.lang or hub.site.default_lang).split("-")[0]
    for item in video.captions.files:
        if item.lang and item.lang.split("-")[0] != own:
            continue
        path = path_beside(post, item.src)
        try:
            track = read_captions(read(root / path, path), path=path)
        except Problems:
            continue
        return "".join(f"<p>{escape(text, quote=False)}</p>\n" for text in spoken_in(track.cues))
    return ""
