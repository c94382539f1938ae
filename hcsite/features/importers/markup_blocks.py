"""From HTML to Markdown: the rules for blocks."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from hcsite.core.text import one_line
from hcsite.features.importers.markup import LineRules
from hcsite.features.importers.vault import BREAK, HOLE, TEXT, UNDER

_ALERT = re.compile(r"(?:^|[\s-])(?:alert|admonition|callout|usa-alert|notification|message)\b")
_LOUD = re.compile(r"warn|error|danger|caution|important|emergency|alert--?critical")
_TITLE_CLASS = re.compile(r"heading|title")
_ACCORDION = re.compile(r"accordion")
_PROCESS = re.compile(r"(?:^|\s)(?:usa-)?process(?:-list)?(?:\s|$)")
_BLANK = re.compile(r"[\s\ufdd2]*")
_NEXT_ITEM = re.compile(r"\n+(?=- |\d+\. )")
_BREAK_AROUND = re.compile(f"[ \t\n]*{BREAK}[ \t\n]*")


class Rules(LineRules):
    """The rules; texts and whole blocks of Markdown come in as marks, and stay marks."""

    def markdown(self, sound_html: str) -> str:
        """The Markdown of HTML whose nesting is sound."""
        return str(self.convert_soup(BeautifulSoup(sound_html, "html.parser")))

    def convert_hN(  # noqa: N802  # the name that MarkdownConverter calls
        self, n: int, el: Tag, text: str, parent_tags: set[str]
    ) -> str:
        """A heading; in a cell of a table only its words."""
        words = one_line(text.strip(f" \t\n{BREAK}"))
        if "td" in parent_tags or "th" in parent_tags or not words:
            return words
        anchor = self.anchor(el)
        mark = f"{anchor}\n\n" if anchor else ""
        return f"\n\n{mark}{'#' * n} {words}\n\n"

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A paragraph."""
        anchor = self.anchor(el)
        text = text.strip()
        if "_inline" in parent_tags:
            return f" {anchor}{text} "
        return f"\n\n{anchor}\n\n{text}\n\n" if anchor else f"\n\n{text}\n\n"

    def convert_div(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What lies in it; an alert becomes a block of its own."""
        if "_inline" in parent_tags:
            return f" {text.strip()} "
        anchor = self.anchor(el)
        body = text.strip()
        classes = " ".join(el.get_attribute_list("class") or []) if el.get("class") else ""
        if _ALERT.search(classes) and body and "li" not in parent_tags:
            body = self._alert(el, body, loud=bool(_LOUD.search(classes)))
        elif not body and any(key.startswith("data-") for key in el.attrs):
            words = "A script of the old page filled a box here; its content is not in the files."
            body = self.conversion.note(words, _opening(el), block=True)
        return f"\n\n{anchor}\n\n{body}\n\n"

    convert_section = convert_div
    convert_article = convert_div
    convert_aside = convert_div
    convert_main = convert_div
    convert_header = convert_div
    convert_footer = convert_div
    convert_nav = convert_div
    convert_center = convert_div
    convert_address = convert_div
    convert_fieldset = convert_div
    convert_hgroup = convert_div
    convert_dl = convert_div

    def _alert(self, el: Tag, body: str, *, loud: bool) -> str:
        """An alert: its first heading is its title, and what a break parts from it is text."""
        if el.find_parent(class_=_ALERT) is not None:
            return body
        title = ""
        heading = re.match(r"#{1,6} (.*)(?:\n|\Z)", body)
        if heading:
            title, _, rest = heading[1].partition(BREAK)
            title, body = self.words(title), f"{rest.strip()}\n\n{body[heading.end() :]}".strip()
        box = "warning" if loud else "note"
        return f":::: {f'{box} {title}'.strip()}\n\n{body}\n\n::::"

    def convert_button(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """The label of a part that opens: a heading below the one above it."""
        words = _BREAK_AROUND.sub(" ", text).strip()
        opens = el.get("aria-controls") or el.get("data-target") or el.get("data-bs-target")
        if not opens or not words or "_inline" in parent_tags:
            return text
        self.conversion.leave_out("buttons that opened and closed parts of the page")
        return f"\n\n{UNDER} {words}\n\n"

    def convert_ul(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A list; one of parts that open is no list any more."""
        anchor = self.anchor(el)
        items = el.find_all("li", recursive=False)
        if items and all(_opens(item) for item in items):
            return f"\n\n{text.strip()}\n\n"
        classes = " ".join(el.get_attribute_list("class") or []) if el.get("class") else ""
        text = text.strip("\n")
        if "\n\n" in text:
            text = _NEXT_ITEM.sub("\n\n", text)
        if "li" in parent_tags:
            return f"\n\n{text}\n\n" if "\n\n" in text else f"\n{text}\n"
        if el.name == "ol" and _PROCESS.search(classes):
            return f"\n\n{anchor}\n\n::: steps\n\n{text}\n\n:::\n\n"
        return f"\n\n{anchor}\n\n{text}\n\n"

    convert_ol = convert_ul
    convert_menu = convert_ul

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item; where it holds several blocks, an empty line follows it."""
        if _opens(el):
            return f"\n\n{text.strip()}\n\n"
        if _BLANK.fullmatch(text):
            return ""
        text = re.sub(r"\n{3,}", "\n\n", text.strip())
        made = str(super().convert_li(el, self.anchor(el) + text, parent_tags))  # type: ignore[misc]
        loose = "\n\n" in text
        return f"\n{made}\n" if loose else made

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """The line that is always seen."""
        del el, parent_tags
        return f"\n<summary>{one_line(_BREAK_AROUND.sub(' ', text))}</summary>\n\n"

    def convert_details(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A part that opens; a hub knows it as HTML."""
        del parent_tags
        opened = " open" if el.has_attr("open") else ""
        return f"\n\n{self.anchor(el)}\n\n<details{opened}>\n{text.strip()}\n\n</details>\n\n"

    def convert_figure(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A picture with its caption."""
        image, caption = el.find("img"), el.find("figcaption")
        if (
            not isinstance(image, Tag)
            or not isinstance(caption, Tag)
            or len(el.find_all("img")) > 1
        ):
            return self.convert_div(el, text, parent_tags)
        made = self.process_tag(caption, parent_tags=set())  # type: ignore[attr-defined]
        words = self.words(_BREAK_AROUND.sub(" ", str(made)))
        return f"\n\n{self.anchor(el)}\n\n{self.picture(image, words)}\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A cell on one line."""
        words = self.conversion.vault.restore(text, TEXT + HOLE).strip()
        words = re.sub(r"\n+(?:[-*] )?", f" {BREAK} ", words) if "\n" in words else words
        words = re.sub(r"(?<!\\)\|", r"\\|", words)
        return str(super().convert_td(el, words, parent_tags))  # type: ignore[misc]

    def convert_th(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A cell of the head."""
        return self.convert_td(el, text, parent_tags)

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A table; what Markdown cannot say of it is reported."""
        del parent_tags
        note = ""
        if el.find(["td", "th"], rowspan=True) or el.find("table"):
            said = "Cells of this table reached over several rows, or held tables; look at it."
            source = self.conversion.vault.restore(str(el), TEXT + HOLE)
            note = self.conversion.note(said, source, block=True)
        lines = [line for line in text.split("\n") if line.strip()]
        return f"\n\n{self.anchor(el)}\n\n" + "\n".join(lines) + f"\n\n{note}\n\n"


def _opens(item: Tag) -> bool:
    """Whether an item of a list is a part that a button opens."""
    return item.find("button", recursive=False) is not None


def _opening(el: Tag) -> str:
    """The opening tag of an element, to be shown."""
    given = "".join(
        f' {key}="{" ".join(value) if isinstance(value, list) else value}"'
        for key, value in el.attrs.items()
    )
    return f"<{el.name}{given}>"
