"""A hub whose every text tries to run a script in the browser of a reader.

Each value that a writer may choose freely holds markup that would break out of the place where
themes, feeds and data blocks put it, if anything forgot to escape it once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.support.site import write_files

SCRIPT = "<script>alert(1)</script>"
BREAK = '"><img src=x onerror=alert(1)>'
CLOSE = "'/></title></style></textarea></script>" + SCRIPT
TEMPLATE = "{{ site.name }} {% raw %} {n} ${7*7} %(x)s"
EVIL = f"{SCRIPT}{BREAK}{CLOSE}&lt;b&gt;]]>--> {TEMPLATE}"
"""What stands in every text."""

LINK = "https://x.example/\"><script>alert(1)</script>'onmouseover=alert(1)"
"""What stands in every address on the web: it begins as one must."""

WORD = '"><script>alert(1)</script>'
"""What stands where no spaces may be."""

FONT = "x');}body{background:url(javascript:alert(1))}.woff2"
"""The name of a file that would end its place in a stylesheet."""

PICTURE = {"alt": EVIL, "caption": EVIL, "credit": EVIL, "creator": EVIL, "license": EVIL}
CONSENT = {"people": "true", "consent": {"id": EVIL, "scope": EVIL, "expires": "2036-01-01"}}
SUBJECT = {
    "name": EVIL,
    "type": "MedicalCondition",
    "alt": [EVIL],
    "codes": {"mesh": EVIL, EVIL: "x"},
    "same_as": [LINK],
}
EXTRA = {"a": EVIL, "b": [EVIL], "c": {EVIL: EVIL}}

POST: Mapping[str, object] = {
    "title": f"Post {EVIL}",
    "summary": EVIL,
    "id": WORD,
    "published": "2026-03-02",
    "updated": "2026-03-05",
    "aliases": [f"/old{WORD}/"],
    "authors": ["ana-flores", "org"],
    "reviewers": [{"id": "ana-flores", "role": "clinical", "date": "2026-03-01"}],
    "editor": "ana-flores",
    "topics": ["heart"],
    "tags": [EVIL, "salt"],
    "series": {"name": EVIL, "part": 1},
    "image": {"src": "../media/plate.svg", **PICTURE, **CONSENT},
    "key_message": EVIL,
    "actions": [EVIL],
    "sources": [
        {
            "title": EVIL,
            "id": WORD,
            "authors": EVIL,
            "publisher": EVIL,
            "year": "2026",
            "url": LINK,
        },
        {"title": EVIL, "doi": f"10.1000/{WORD}"},
        {"title": EVIL, "pmid": "1"},
        {"title": EVIL, "isbn": "978-0-00-000000-0"},
    ],
    "kind": "condition",
    "risk": "high",
    "audience": "public",
    "clinical": "true",
    "about": [SUBJECT],
    "specialties": [EVIL],
    "last_reviewed": "2026-03-01",
    "review_due": "2026-05-01",
    "funding": {"statement": EVIL, "sponsor": f"Sponsor {EVIL}"},
    "ai": {"use": "assisted", "tools": [EVIL], "responsible": "ana-flores"},
    "license": EVIL,
    "promote": "true",
    "stat": {"text": EVIL, "source": EVIL, "year": "2026"},
    "quote": {"text": EVIL, "speaker": EVIL, "role": EVIL},
    "question": EVIL,
    "myth": EVIL,
    "fact": EVIL,
    "key_points": [EVIL, f"2 {EVIL}"],
    "helpline": EVIL,
    "local": {"what": EVIL, "where": EVIL, "when": EVIL, "who": EVIL},
    "corrections": [
        {"date": "2026-03-04", "type": kind, "note": EVIL, "was": EVIL, "now": EVIL}
        for kind in ("correction", "clarification", "update")
    ],
    "retired": {"date": "2026-03-04", "reason": EVIL, "successor": "/posts/"},
    "benefits": EVIL,
    "risks": EVIL,
    "unknowns": EVIL,
    "emergency": [{"level": "urgent", "if": [EVIL]}],
    "safety": {"dismiss": {WORD: EVIL}},
    "case_story": {"authorisation": EVIL, "changed": EVIL, "checked_by": "ana-flores"},
    "translation_of": {"id": EVIL, "reviewer": "ana-flores"},
    "extra": EXTRA,
}
RETRACTED = {
    **{key: POST[key] for key in ("summary", "published", "topics")},
    "title": f"Withdrawn {EVIL}",
    "corrections": [{"date": "2026-03-04", "type": "retraction", "note": EVIL}],
    "series": {"name": EVIL, "part": 2},
}
PERSON: Mapping[str, object] = {
    "name": f"Ana {EVIL}",
    "summary": EVIL,
    "aliases": [f"/people/old{WORD}/"],
    "honorific_prefix": EVIL,
    "honorific_suffix": EVIL,
    "health_professional": "true",
    "role": EVIL,
    "affiliation": {"name": EVIL, "url": LINK},
    "specialties": [EVIL],
    "credentials": [
        {"name": EVIL, "kind": "license", "by": EVIL, "number": EVIL, "verify_url": LINK}
    ],
    "ids": {"orcid": EVIL, EVIL: EVIL},
    "same_as": [LINK],
    "languages": ["en"],
    "interests": {"statement": EVIL, "date": "2026-03-01"},
    "photo": {"src": "../media/plate.svg", **PICTURE},
    "mastodon": "@ana@social.example",
    "voice": {"person": "i", "greeting": EVIL, "sign_off": EVIL, "avoid": [WORD]},
    "extra": EXTRA,
}
TOPIC: Mapping[str, object] = {
    "title": f"Heart {EVIL}",
    "summary": EVIL,
    "id": f"t{WORD}",
    "synonyms": [f"synonym {EVIL}"],
    "about": [SUBJECT],
    "image": {"src": "../media/plate.svg", **PICTURE},
    "extra": EXTRA,
}
PAGE: Mapping[str, object] = {
    "title": f"Page {EVIL}",
    "summary": EVIL,
    "id": f"p{WORD}",
    "aliases": [f"/older{WORD}"],
    "extra": EXTRA,
}
SITE: Mapping[str, Mapping[str, object]] = {
    "site": {
        "base_url": "https://health.example.org/hub/",
        "name": f"Hub {EVIL}",
        "time_zone": "UTC",
        "tagline": EVIL,
        "description": EVIL,
        "notice": EVIL,
        "disclaimer": EVIL,
    },
    "org": {
        "name": EVIL,
        "legal_name": EVIL,
        "email": "a'onclick='b@x.example",
        "phone": f"javascript:alert(1){EVIL}",
        "specialty": [EVIL],
        "address": dict.fromkeys(("street", "city", "region", "postcode", "country"), EVIL),
        "ids": {"npi": EVIL, EVIL: EVIL},
        "same_as": [LINK],
    },
    "brand": {
        "logo": "/media/plate.svg",
        "share_image": "/media/plate.svg",
        "share_image_alt": EVIL,
        "font_file": f"/media/{FONT}",
    },
    "policies": dict.fromkeys(("editorial", "corrections", "privacy", "feedback"), "/about/"),
    "social": {"rel_me": [LINK]},
    "privacy": {"analytics": EVIL},
    "severity": {"EVI-03": "off", "AUT-07": "off", "PRI-06": "off"},  # these refuse such words
    "extra": EXTRA,
}

SINGLE = BREAK.replace('"', "'")
ESCAPED = SCRIPT.replace("<", "\\<")
BODY = f"""\
{ESCAPED} and [a link]({"../pages/about.md"} "{SCRIPT.replace('"', "")}").

## {ESCAPED} heading {{#place}}

## Second {{onclick=alert(1) style=color:red .x" id=y"}}

`{SCRIPT}` and `{BREAK}`

```html"><script>
{SCRIPT}
{BREAK}
```

[web]({LINK.replace(" ", "%20")}) <https://x.example/"onmouseover=alert(1)>
[mail](mailto:a@x.example?subject="onclick=alert(1))

![{ESCAPED} " onerror=alert(1) x="](../media/plate.svg "{SINGLE}"){{onerror=alert(1)}}

::: warning {SCRIPT}
Text.
:::

| {ESCAPED} | b |
|---|---|
| {ESCAPED} | `{BREAK}` |

Term {ESCAPED}
: Meaning {ESCAPED}

- [ ] {ESCAPED}

A note.[^1]

[^1]: {ESCAPED}

&lt;script&gt;alert(1)&lt;/script&gt; {TEMPLATE}
"""

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 10 10" onload="alert(1)"><script>alert(1)</script>
<a xlink:href="javascript:alert(1)"><circle cx="5" cy="5" r="4" onclick="alert(1)"/></a>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>
<style>@import url(https://x.example/a.css);</style><text>words</text></svg>
"""


def content(matter: Mapping[str, object], body: str = BODY) -> str:
    """A content file; JSON is YAML too."""
    fields = "\n".join(f"{key}: {json.dumps(value)}" for key, value in matter.items())
    return f"---\n{fields}\n---\n{body}"


def plant(root: Path) -> None:
    """Writes the hub below `root`."""
    other = {"title": f"Infographic {EVIL}", "id": "i", "aliases": [], "series": EVIL}
    infographic = {**POST, **other}
    draft = {"title": f"Draft {EVIL}", "draft": "true", "topics": ["heart"]}
    write_files(
        root,
        {
            "site.toml": _toml(SITE),
            "content/media/plate.svg": SVG,
            "content/media/a'onload='alert(1).svg": SVG,
            f"content/media/{FONT}": b"wOF2" + bytes(60),
            "content/posts/evil.md": content(POST),
            "content/posts/withdrawn.md": content(RETRACTED),
            "content/posts/draft.md": content(draft),
            "content/posts/file.md": content(
                {"title": "File", "published": "2026-03-02"},
                "![A file](<../media/a'onload='alert(1).svg>)\n",
            ),
            "content/infographics/evil.md": content(infographic),
            "content/people/ana-flores.md": content(PERSON),
            "content/topics/heart.md": content(TOPIC),
            "content/pages/about.md": content(PAGE, BODY.replace("../pages/about.md", "about.md")),
        },
    )


def _toml(tables: Mapping[str, Mapping[str, object]]) -> str:
    parts: list[str] = []
    for name, table in tables.items():
        parts.append(f"[{name}]")
        parts.extend(f"{key} = {_toml_value(value)}" for key, value in table.items())
    return "\n".join([*parts, ""])


def _toml_value(value: object) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{json.dumps(key)} = {_toml_value(item)}" for key, item in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml_value, value))}]"
    return json.dumps(value)
