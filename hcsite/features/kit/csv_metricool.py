"""The columns of Metricool's import file, of which few concern us but all must be there."""

from __future__ import annotations

from collections.abc import Mapping

PICTURES = 10
"""How many pictures a row can hold."""

HEADER = (
    *("Text", "Date", "Time", "Draft"),
    *("Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram", "Pinterest"),
    *("TikTok", "Youtube", "Threads", "Bluesky"),
    *(f"Picture Url {number}" for number in range(1, PICTURES + 1)),
    *(f"Alt text picture {number}" for number in range(1, PICTURES + 1)),
    *("Document title", "Shortener", "Video Thumbnail Url", "Video Cover Frame"),
    *("Twitter/X Can reply", "Twitter/X Type", "Twitter/X Poll Duration minutes"),
    *(f"Twitter/X Poll Option {number}" for number in range(1, 5)),
    *("Pinterest Board", "Pinterest Pin Title", "Pinterest Pin Link", "Pinterest Pin New Format"),
    *("Instagram Post Type", "Instagram Show Reel On Feed"),
    *("Youtube Video Title", "Youtube Video Type", "Youtube Video Privacy"),
    *("Youtube video for kids", "Youtube Video Category", "Youtube Video Tags"),
    *("Youtube playlist", "GBP Post Type", "Facebook Post Type", "Facebook Title"),
    *("First Comment Text", "TikTok Title", "TikTok disable comments", "TikTok disable duet"),
    *("TikTok disable stitch", "TikTok Post Privacy", "TikTok Branded Content"),
    *("TikTok Your Brand", "TikTok Auto Add Music", "TikTok Photo Cover Index"),
    *("TikTok musicId", "TikTok music title", "TikTok music author"),
    *("TikTok music previewUrl", "TikTok music thumbnailUrl", "TikTok music soundVolume"),
    *("TikTok music originalVolume", "TikTok music startMillis", "TikTok music endMillis"),
    *("TikTok is AI generated content", "LinkedIn Type", "LinkedIn Poll Question"),
    *(f"LinkedIn Poll Option {number}" for number in range(1, 5)),
    *("LinkedIn Poll Duration", "LinkedIn Show link preview", "LinkedIn Images as Carousel"),
    *("Threads Reply Control", "Threads Is Spoiler", "Threads Post Type"),
)
"""As the template of 2026 has them: 93."""

COLUMNS: Mapping[str, str] = {
    "facebook": "Facebook",
    "x": "Twitter/X",
    "linkedin_page": "LinkedIn",
    "linkedin": "LinkedIn",
    "gbp": "GBP",
    "instagram": "Instagram",
    "pinterest": "Pinterest",
    "threads": "Threads",
    "bluesky": "Bluesky",
}
"""The column by which a row says where it goes."""
