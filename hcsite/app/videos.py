"""Videos: their files looked at, their captions read, and both as pages show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from hcsite.app.media import MediaReader
from hcsite.core.diagnostics import Diagnostic, Problems, error, warning
from hcsite.core.files import read
from hcsite.features.host.headers import csp
from hcsite.model.assembly import graded
from hcsite.model.directory import Directory
from hcsite.model.document import FEWEST_WORDS, Link
from hcsite.model.hub import Hub, Post
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.model.video import HOSTS, Recording, Track, Video, VideoSource, clock, transcript_of
from hcsite.theme.formats import language_name
from hcsite.theme.views import CaptionsView, ChapterView, ImageView, VideoView

Say = Callable[..., Diagnostic]


@dataclass(frozen=True, slots=True)
class Screened:
    """The videos of a hub: as pages show them, and their files, both by path; and the findings."""

    views: Mapping[str, VideoView] = field(default_factory=dict)
    media: Mapping[str, Medium] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def screened(hub: Hub, directory: Directory, media: MediaReader) -> Screened:
    """Every video of a hub; files are looked at only where readers see the piece."""
    views: dict[str, VideoView] = {}
    files: dict[str, Medium] = {}
    found: list[Diagnostic] = []
    for post in hub.posts:
        video = post.matter.video
        if video is None:
            continue
        shown = post.state in hub.shown and not post.is_retracted
        work = _Screening(hub, directory, media, post, video, shown, files, [])
        view = work.view()
        if view is not None and shown:
            views[post.document.path] = view
        found.extend(graded(work.found, State.DRAFT if post.is_retracted else post.state))
    return Screened(views, files, tuple(found))


def without_poster(
    hub: Hub, videos: Mapping[str, VideoView], cards: Mapping[str, ImageView]
) -> Iterator[Diagnostic]:
    """HC354 for each video that has neither a poster nor a card that could stand for it."""
    for post in hub.shown_posts if videos else ():
        path = post.document.path
        if path in videos and post.matter.image is None and path not in cards:
            message = "This video has no poster: readers would see a black box."
            hint = 'Write poster: {src: a-picture.jpg, alt: "what it shows"}'
            told = error(
                "HC354", message, path=path, line=post.document.line_of("video"), hint=hint
            )
            yield from graded([told], post.state)


@dataclass(slots=True)
class _Screening:
    hub: Hub
    directory: Directory
    media: MediaReader
    post: Post
    video: Video
    shown: bool
    files: dict[str, Medium]
    found: list[Diagnostic]

    def view(self) -> VideoView | None:
        """The video as its page shows it; None where there is none to be shown."""
        source = self.video.video
        if source is None:
            message = "This piece names no video."
            hint = "Write video: talk.mp4, or the address of the video."
            self._say(error, "HC212", message, hint, key="title")
            return None
        path = self._file(source.src, "video") if source.src else ""
        recording = self._recording(path) if path else None
        length = self.video.duration or (int(recording.seconds + 0.5) if recording else 0)
        missing = bool(source.src) and recording is None
        if not length and not missing:
            message = "Nobody says how long this video is."
            self._say(warning, "HC355", message, "Write duration: 2:05 (minutes and seconds).")
        tracks, captions = self._captions(length)
        if missing and self.shown:
            return None
        words = self.post.document.body.words
        told = tracks[0].cues if tracks and words < FEWEST_WORDS else ()
        view = VideoView(
            duration=length,
            time=clock(length) if length else "",
            captions=captions,
            transcript=transcript_of(told),
        )
        if recording is not None:
            url = self.hub.site.link(self.files[path].address)
            shape = (recording.width, recording.height)
            size = self.media.listing.entries[path].size
            view = replace(view, url=url, type=recording.type, size=size)
            view = replace(view, width=shape[0], height=shape[1])
        elif source.host:
            view = self._hosted(view, source)
        return replace(view, chapters=self._chapters(view, length))

    def _hosted(self, view: VideoView, source: VideoSource) -> VideoView:
        privacy = self.hub.site.privacy
        return replace(
            view,
            host=HOSTS[source.host],
            watch=source.watch,
            watch_domain=urlsplit(source.watch).netloc,
            frame=source.frame,
            frame_domain=urlsplit(source.frame).netloc,
            csp=csp(
                meta=True,
                origins=privacy.allow_origins,
                forms=privacy.forms,
                frames=(source.frame_origin,),
            ),
        )

    def _chapters(self, view: VideoView, length: int) -> tuple[ChapterView, ...]:
        source = self.video.video
        if length and not self.video.duration:
            for item in self.video.chapters:
                if item.start >= length:
                    message = f"“{item.title}” begins after the end of the video ({clock(length)})."
                    self._say(error, "HC211", message, "Correct its time.", key="chapters")
        return tuple(
            ChapterView(
                item.title,
                item.start,
                clock(item.start),
                source.watch_from(item.start)
                if source and source.host
                else f"{view.url}#t={item.start}",
            )
            for item in self.video.chapters
        )

    def _captions(self, length: int) -> tuple[list[Track], tuple[CaptionsView, ...]]:
        """The captions of the page's language first, and all of them as the page names them."""
        site = self.hub.site
        own = self.post.matter.lang or site.default_lang
        tracks: list[tuple[bool, Track, CaptionsView]] = []
        for item in self.video.captions.files:
            path = self._file(item.src, "captions")
            track = self._track(path, length) if path else None
            if track is None:
                continue
            lang = item.lang or own
            url = site.link(self.files[path].address)
            label = language_name(lang, own)
            foreign = lang.split("-")[0] != own.split("-")[0]
            tracks.append((foreign, track, CaptionsView(url, lang, label)))
        tracks.sort(key=lambda entry: entry[0])
        spoken = [track for foreign, track, _ in tracks if not foreign]
        return spoken, tuple(view for _, _, view in tracks)

    def _track(self, path: str, length: int) -> Track | None:
        from hcsite.content.webvtt import late_cues, read_captions  # few hubs have any
        from hcsite.features.trust.videos import told_in_captions

        medium = self.files[path]

        def read_now() -> Track:
            return read_captions(read(self.media.root / path, path), path=path)

        track = self.media.remembered(path, medium.digest, Track, read_now)
        self.found.extend(track.diagnostics)
        self.found.extend(told_in_captions(track, path, self.hub.site))
        if length:
            self.found.extend(late_cues(track, length, path=path))
        return track if track.cues else None

    def _recording(self, path: str) -> Recording | None:
        def probe() -> Recording:
            from hcsite.pixels.footage import probe_video  # only new files are looked at

            return probe_video(self.media.root / path, path)

        try:
            return self.media.remembered(path, self.files[path].digest, Recording, probe)
        except Problems as problems:
            self.found.extend(problems.diagnostics)
            return None

    def _file(self, name: str, key: str) -> str:
        """The path of a file that front matter names, among what is published; or nothing."""
        document = self.post.document
        link = Link(name, line=document.line_of(key))
        result = self.directory.find(link, path=document.path)
        if result.diagnostic is not None:
            message = result.diagnostic.message.replace("The link “", "The file “")
            message = message.replace("” leads nowhere.", "” is not there.")
            self.found.append(replace(result.diagnostic, message=message))
        if not result.medium or not self.shown:
            return ""
        self.files[result.medium] = self.media.fetch(result.medium)
        return result.medium

    def _say(self, say: Say, code: str, message: str, hint: str, *, key: str = "video") -> None:
        document = self.post.document
        self.found.append(
            say(code, message, path=document.path, line=document.line_of(key), hint=hint)
        )
