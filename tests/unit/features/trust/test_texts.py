"""What the rules find in the words of a file, from its bytes on: line, level, words, hint."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from hcsite.core.diagnostics import Level
from hcsite.model.site import EmergencyPolicy, PrivacyPolicy, ReadabilityPolicy
from tests.unit.features.trust.pieces import CLINIC, FIRST, asking, found, reading, told

FINDINGS = [
    ("PRI-01", "Bring MRN: 48215937 with you.", "error", "“MRN: ••••••37”"),
    ("PRI-02", "Mail jane.doe@mail.example to us.", "warning", "“j…"),
    ("PRI-02", "The patient John Smith was brave.", "warning", "“patient J… S…”"),
    ("SAF-01", "He took an overdose of pills.", "error", "“overdose”"),
    ("SAF-01", "You may have chest pain.", "warning", "“chest pain”"),
    ("SAF-02", "Call 911 at once.", "error", "“911”"),
    ("SAF-04", "She committed suicide last year.", "warning", "“committed suicide”"),
    ("SAF-06", "Take 5.0 mg at night.", "error", "“5.0 mg”"),
    ("EVI-11", "This tea works miracles.", "warning", "“miracles”"),
    ("LAN-05", "You may have dyspnoea.", "warning", "“dyspnoea”"),
    ("LAN-06", "Ask about your SBP today.", "warning", "“SBP”"),
    ("LAN-11", "She is suffering from asthma.", "warning", "“suffering from"),
]


@pytest.mark.parametrize(("rule", "words", "level", "said"), FINDINGS)
def test_findings_have_their_place(rule: str, words: str, level: str, said: str) -> None:
    """The line of the block, the level of the rule, the words (masked) and what to do."""
    item = found(rule, f"## Heading\n\nFirst.\n\n{words}")[0]
    assert (level, FIRST + 4, "content/posts/salt.md") == (item.level.value, item.line, item.path)
    assert item.message.startswith(said)
    assert item.hint


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("PRI-01", "Your NHS number has 10 digits, as 943 476 5870 in letters is none of yours 0."),
        ("PRI-02", "Call us on 01632 960123, or write to team@health.example.org."),
        ("PRI-02", "We are at 12 Mill Lane, Millbrook."),
        ("PRI-02", "Write to 20 Clairmont Rd., Suite 200, or to openfda@fda.hhs.example."),
        ("PRI-02", "The Patient Access app helps people aged 90 and over."),
        ("SAF-01", "This is not an overdose, and there is no chest pain."),
        ("SAF-02", "Call 999. In the United States call 911."),
        ("SAF-04", "She died by suicide."),
        ("SAF-06", "Take 5 mg or 0.5 mg at night. Section 5.0 tells more."),
        ("EVI-11", "There is no miracle cure for a cold."),
        ("LAN-05", "Dyspnoea (shortness of breath) tires people."),
        ("LAN-06", "Your systolic blood pressure (SBP) matters."),
        ("LAN-11", "She has asthma."),
    ],
)
def test_typical_false_alarms(rule: str, words: str) -> None:
    """What looks like a finding at first sight is none."""
    if rule == "PRI-01":
        words = "Your NHS number has 10 digits. Form DS-1500 is free."
    assert [] == told(rule, words)


def test_secrets_are_masked() -> None:
    """No finding repeats what it found: a log is public too."""
    body = "SSN 123-45-6789 of patient John Smith, jane.doe@mail.example, DOB: 01/02/1980"
    said = " ".join(item.message + item.hint for item in reading(body).diagnostics)
    for secret in ("123", "6789", "John", "Smith", "jane", "1980", "01/02"):
        assert secret not in said


@pytest.mark.parametrize(
    ("front", "key"),
    [
        ("summary: MRN 48215937", 3),
        ("lang: en-GB\nkey_message: MRN 48215937", 4),
        ("actions: [Rest., MRN 48215937]", 3),
        ("benefits: MRN 48215937", 3),
        ("unknowns: MRN 48215937", 3),
        ("corrections: [{date: 2026-01-01, note: MRN 48215937}]", 3),
        ("retired: {date: 2026-01-01, reason: MRN 48215937}", 3),
        ("funding: MRN 48215937", 3),
        ("emergency: [{level: urgent, if: [MRN 48215937]}]", 3),
        ("case_story: {changed: MRN 48215937}", 3),
        ("image: {src: a.png, alt: MRN 48215937}", 3),
        ("image: {src: a.png, alt: A cup, caption: MRN 48215937}", 3),
        ("image: {src: mrn-48215937.png, alt: A cup}", 3),
    ],
)
def test_fields_are_read(front: str, key: int) -> None:
    """Front matter that readers see, alt texts, captions and names of files."""
    assert [("error", key)] == [(i.level.value, i.line) for i in found("PRI-01", "Text.", front)]


@pytest.mark.parametrize(
    "body",
    [
        "![MRN 48215937](a.png)",
        "- One\n- MRN 48215937",
        "| A | B |\n| --- | --- |\n| 1 | MRN 48215937 |",
        "> MRN 48215937",
        "Word[^1].\n\n[^1]: MRN 48215937",
        "Term\n: MRN 48215937",
        "## MRN 48215937",
        "::: warning MRN 48215937\nText.\n:::",
        "<p>MRN 48215937</p>",
        "`MRN 48215937`",
        "**MRN** *48215937*",
    ],
)
def test_every_part_of_a_body_is_read(body: str) -> None:
    """Whatever a reader sees may tell who a patient is."""
    assert ["error"] == [item.level.value for item in found("PRI-01", body)]


def test_words_of_two_blocks_make_no_finding() -> None:
    """A heading that ends with “Policy number” and a paragraph that begins with a year."""
    assert [] == told("PRI-01", "## Your policy number\n\n20252026 was a long season.")
    assert 1 == len(told("PRI-01", "Your policy number: 20252026"))


def test_pages_and_profiles() -> None:
    """They are asked for what is wrong everywhere, and not for what their own business is."""
    body = "MRN 48215937. She committed suicide. A miracle cure. 5.0 mg. Call 911. +1 217 555 0199."
    for path in ("content/pages/about.md", "content/people/ana-reid.md", "content/topics/a.md"):
        codes = {item.code for item in reading(body, path=path).diagnostics}
        assert {"PRI-01", "SAF-02", "SAF-04", "SAF-06", "EVI-11"} == codes
    role = found("PRI-01", "Text.", "role: MRN 48215937", path="content/people/ana-reid.md")
    assert [3] == [item.line for item in role]


def test_stories_of_patients() -> None:
    """PRI-03: names with a title count in a story that says that it is one."""
    body = "Mrs Miller felt better after a week."
    assert [] == told("PRI-03", body)
    site = asking("PRI-03")
    assert [] == told("PRI-03", body, site=site)
    story = "case_story: {authorisation: f-1, changed: Names, checked_by: anna}"
    assert ["warning"] == [item[0] for item in told("PRI-03", body, story, site=site)]


def test_staff_are_no_patients() -> None:
    """PRI-02: who signs a piece may be called a resident or a client."""
    body = "Our resident Ana Flores wrote this."
    assert 1 == len(told("PRI-02", body))
    assert [] == told("PRI-02", body, "authors: [ana-flores]")
    assert [] == told("PRI-02", body, "editor: ana-flores")


@pytest.mark.parametrize(
    "front",
    [
        "emergency: [{level: urgent, if: [a sign]}]",
        "helpline: Samaritans, 116 123.",
        "safety: {dismiss: {overdose: only as a word}}",
    ],
)
def test_answered_flags(front: str) -> None:
    """SAF-01: a card, a helpline or a reason why none is needed."""
    body = "He took an overdose."
    assert ["error"] == [item[0] for item in told("SAF-01", body)]
    assert [] == told("SAF-01", body, front)


def test_cards_answer_flags() -> None:
    """SAF-01: a card in the text; a box that says something else is none."""
    assert [] == told("SAF-01", "Overdose.\n\n::: emergency Call 999 if:\n- you took it\n:::")
    assert [] == told("SAF-01", "Overdose.\n\n::: warning\nCall 111 now.\n:::")
    for box in ("fact\nIt is rare.", "warning\nMilk may be warm."):
        assert 1 == len(told("SAF-01", f"Overdose.\n\n::: {box}\n:::"))


def test_proven_with_sources() -> None:
    """EVI-11: the word is a promise where nothing bears it."""
    body = "Walking is proven to help."
    assert 1 == len(told("EVI-11", body))
    assert [] == told("EVI-11", "Walking is [proven to help](https://example.org/).")
    assert [] == told("EVI-11", body, "sources: [{title: A, url: https://example.org/a}]")
    assert 1 == len(told("EVI-11", "[Cures](https://example.org/) the flu."))


def test_contacts_of_others() -> None:
    """PRI-02: what a hub says is no patient's."""
    body = "Her number is 1-303-331-7809. Our resident Zoe Lane is at 5 River Road."
    assert 3 == len(told("PRI-02", body))
    contacts = ("+1 303 331 7809", "Zoe Lane", "5 River Road")
    site = replace(CLINIC, privacy=PrivacyPolicy(contacts=contacts))
    assert [] == told("PRI-02", body, site=site)


def test_each_flag_is_told_once() -> None:
    """SAF-01: at its first place; one that is dismissed leaves the others."""
    body = "Chest pain hurts.\n\nChest pain again.\n\nShe has sepsis."
    assert [FIRST, FIRST + 4] == [line for _, line, _ in told("SAF-01", body)]
    dismissed = "safety: {dismiss: {sepsis: a word}}"
    assert [FIRST + 1] == [line for _, line, _ in told("SAF-01", body, dismissed)]


def test_clinical_scope() -> None:
    """Plain language is asked of clinical pieces alone, danger signs of all."""
    body = "You may have dyspnoea and chest pain."
    assert [] == told("LAN-05", body, "clinical: false")
    assert 1 == len(told("SAF-01", body, "clinical: false"))


def test_clinicians_know_the_words() -> None:
    """No plain language for colleagues; safety and privacy hold."""
    body = "Dyspnoea and SBP. MRN 48215937."
    codes = {i.code for i in reading(body, "audience: clinician").diagnostics}
    assert "PRI-01" in codes
    assert not {code for code in codes if code.startswith("LAN-")}


def test_other_languages() -> None:
    """English words are not looked for in them; numbers of patients are."""
    body = "Dyspnoea, suicide, miracle cure. SSN 123-45-6789. 5.0 mg."
    codes = {i.code for i in reading(body, "lang: de").diagnostics}
    assert {"PRI-01", "SAF-06"} == codes
    german = replace(CLINIC, default_lang="de")
    assert codes == {i.code for i in reading(body, site=german).diagnostics}


def test_reading_level() -> None:
    """LAN-01: hard texts are told at the hub's own grades; short ones are not judged."""
    hard = "Cardiovascular deterioration necessitates immediate pharmacological intervention, "
    hard += "notwithstanding considerable individual variability. "
    assert ["warning"] == [item[0] for item in told("LAN-01", (hard + "\n\n") * 12)]
    assert [] == told("LAN-01", hard)
    expert = replace(CLINIC, readability=ReadabilityPolicy(audience="clinician"))
    assert [] == told("LAN-01", (hard + "\n\n") * 12, site=expert)
    strict = replace(CLINIC, readability=ReadabilityPolicy(error_fk=12.0))
    assert ["error"] == [item[0] for item in told("LAN-01", (hard + "\n\n") * 12, site=strict)]


def test_unsourced_figures() -> None:
    """EVI-05: off until it is wanted; a link or a mark beside the figure answers it."""
    body = "Salt raises your risk in 3 of 10 people, studies show."
    assert [] == told("EVI-05", body)
    site = asking("EVI-05")
    assert {"warning"} == {level for level, _, _ in told("EVI-05", body, site=site)}
    assert [] == told("EVI-05", body + " [Read](https://example.org/)", site=site)
    assert [] == told("EVI-05", body + "[^1]\n\n[^1]: There.", site=site)


def test_emergency_numbers_need_a_country() -> None:
    """SAF-02: where nobody knows the country, no number is foreign."""
    nowhere = replace(CLINIC, org=replace(CLINIC.org, address=type(CLINIC.org.address)()))
    assert [] == told("SAF-02", "Call 911.", site=nowhere)
    card = 'emergency: [{level: emergency, if: ["chest pain"]}]'
    missing = [(item.level, item.line) for item in found("SAF-02", "Rest.", card, site=nowhere)]
    assert [(Level.WARNING, 3)] == missing
    own = replace(nowhere, emergency=EmergencyPolicy(numbers=("119",)))
    assert [] == found("SAF-02", "Call 119.", card, site=own)
    assert [] != found("SAF-02", "Call 999.", card, site=own)


def test_rules_that_are_off_are_not_asked() -> None:
    """Whatever a hub does not want to hear."""
    body = "MRN 48215937 and chest pain."
    quiet = replace(CLINIC, severity={"PRI-01": "off", "SAF-01": "off"})
    codes = {i.code for i in reading(body, site=quiet).diagnostics}
    assert not codes & {"PRI-01", "SAF-01"}


@pytest.mark.parametrize(
    "line",
    [
        "a" * 400,
        "patient " * 60,
        "9" * 300,
        "1-2-3-4.5.6.7 " * 30,
        "“((([[[{{{'''\"\"\"" * 12,
        "chest pain suicide overdose miracle cure 5.0 mg " * 8,
        "DOB: DOB: MRN MRN ssn ssn 1/1/ " * 12,
        "病気です。" * 60 + "\u202e😀" * 20,
    ],
)
def test_hostile_texts_take_no_longer(line: str) -> None:
    """Four times as much takes about four times as long, not sixteen."""

    def cost(times: int) -> float:
        body = "\n\n".join([line.replace("[", "(")] * times)
        begun = time.process_time()
        reading(body)
        return time.process_time() - begun

    cost(10)
    small = min(cost(60) for _ in range(2))
    # A busy machine makes one reading seem long, but hardly five.
    assert any(cost(240) < 9 * small + 0.1 for _ in range(5))


def test_levels_come_from_the_rules() -> None:
    """A finding of the worse half of a rule weighs more."""
    levels = {
        i.level for i in reading("Chest pain and overdose.").diagnostics if i.code == "SAF-01"
    }
    assert {Level.ERROR, Level.WARNING} == levels
