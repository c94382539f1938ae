"""Texts that the script of the desk has to count, by the rules of all platforms."""

from __future__ import annotations

COUNTER = """\
<!doctype html><meta charset="utf-8"><script src="desk.js" defer></script>
<body data-free="{{length}}" data-about="about {{count}}">
<article data-text data-key="k" data-unit="{unit}" data-limit="0" data-length="0" data-url="">
<label><input type="checkbox" data-done></label><textarea data-area></textarea><b data-number></b>
<p data-changed><button data-reset>Back</button></p></article><p data-say></p></body>
"""
"""A page with one empty text, which is counted by the rule of a platform."""


COUNTS = (
    ("x_weighted", "a好 https://a.example/long/path?q=1. 👩‍⚕️🇬🇧 é", 1 + 2 + 1 + 23 + 2 + 4 + 2),
    ("grapheme", "e\u0301 👩‍⚕️ नमस्ते", 7),
    ("mastodon", "@ana@social.example https://a.example/x é", 4 + 1 + 23 + 2),
    ("threads", "é 😀👩‍⚕️", 2 + 4 + 13),
    ("utf16", "😀é", 3),
    ("codepoint", "😀é", 2),
    ("byte", "é好", 5),
    ("char", "😀é", 3),
    ("sms", "Salt: €5 [x] é", 17),
    ("sms", "Salt ą 😀", 9),
)
"""Units of platforms, texts, and their lengths."""
