"""The words that the invented hub is made of."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


SUBJECTS = _phrases(
    """a nurse|your doctor|the clinic|any adult|a sister|a young child|an older person|a friend
    |someone at home|a midwife|the pharmacist|your neighbour|a short walk|plain water|fresh fruit
    |a good night|the first week|a small change|one step|the right dose"""
)

VERBS = _phrases(
    """can help with|often asks about|may need|will look at|should plan for|tends to notice
    |has time for|keeps a note of|talks about|makes room for|gets used to|starts with|stays near
    |comes back to|does well without|is glad of"""
)

OBJECTS = _phrases(
    """salt in bread|blood pressure at rest|a sore throat|the evening meal|a new medicine
    |sleep and worry
    |steps in the day|a clean wound|the second vaccine|a glass of water|pain in the knee
    |dry skin in winter|the label on a box|screen time|an early sign|a long cough
    |the morning reading|weak tea|a warm room|the next visit"""
)

TAILS = _phrases(
    """before the week is over|when the weather turns|even if it feels hard|after a meal
    |without any fuss|as often as it is safe|with a little practice|in the morning and at night
    |until the visit is done|at home and at work|when nothing else has changed
    |for as long as it lasts|more than people think|only if it is needed|because habits take time"""
)

TOPICS = {
    "allergy": "Allergy",
    "back-pain": "Back pain",
    "blood-pressure": "Blood pressure",
    "breathing": "Breathing",
    "cancer-screening": "Cancer screening",
    "children": "Children",
    "diabetes": "Diabetes",
    "eyes": "Eyes and sight",
    "first-aid": "First aid",
    "food": "Food and drink",
    "heart": "Heart",
    "infections": "Infections",
    "medicines": "Medicines",
    "mental-health": "Mental health",
    "movement": "Movement",
    "older-age": "Older age",
    "pregnancy": "Pregnancy",
    "skin": "Skin",
    "sleep": "Sleep",
    "vaccines": "Vaccines",
}

PEOPLE = (
    "Ada Lindgren",
    "Bruno Castell",
    "Chidi Amara",
    "Dana Kowal",
    "Eamon Birch",
    "Farah Nasser",
    "Greta Solheim",
    "Hiro Tanabe",
    "Ines Duarte",
    "Jonas Weller",
    "Keira Mackie",
    "Leon Abara",
)

ROLES = ("Nurse", "General practitioner", "Pharmacist", "Midwife", "Dietitian", "Physiotherapist")

_WHO = """adults babies boys carers drivers families girls grandparents helpers leaders men mothers
    neighbours newcomers nurses parents pupils runners sleepers students teachers travellers women
    workers""".split()

_WHAT = """bones breath checks colds cooking cough drink exercise eyes fever fruit habits hearing
    joints kidneys lungs meals pain rest safety salt skin stress sugar teeth""".split()

TAGS = tuple(f"{what} for {who}" for what in _WHAT for who in _WHO)
"""Free words, as many as writers of a large hub think of in ten years."""

PAGES = {
    "about": "About us",
    "accessibility": "Accessibility",
    "corrections": "Corrections",
    "editorial-policy": "How we write",
    "feedback": "Tell us",
    "funding": "Who pays",
    "privacy": "Privacy",
}
