"""The words of schema.org 30.0 on which a choice depends, and the codes that it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping

SCHEMA = "https://schema.org/"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEDICAL_ORGANISATIONS = _words(
    """
    CovidTestingFacility Dentist DiagnosticLab Hospital IndividualPhysician MedicalClinic
    MedicalOrganization Pharmacy Physician PhysiciansOffice VeterinaryCare
    """
)
"""Types of organisation that have `medicalSpecialty`."""

SPECIALTIES = _words(
    """
    Anesthesia Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition
    Emergency Endocrine Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious
    LaboratoryScience Midwifery Musculoskeletal Neurologic Nursing Obstetric Oncologic Optometric
    Otolaryngologic Pathology Pediatric PharmacySpecialty Physiotherapy PlasticSurgery Podiatric
    PrimaryCare Psychiatric PublicHealth Pulmonary Renal RespiratoryTherapy Rheumatologic
    SpeechPathology Surgical Toxicologic Urologic
    """
)
"""The members of `MedicalSpecialty`."""

MEDICAL_ENTITIES = _words(
    """
    AnatomicalStructure AnatomicalSystem BloodTest DiagnosticProcedure Diet DietarySupplement Drug
    DrugClass ExercisePlan ImagingTest InfectiousDisease LifestyleModification MedicalCause
    MedicalCondition MedicalDevice MedicalEntity MedicalGuideline MedicalIndication
    MedicalProcedure MedicalRiskFactor MedicalSign MedicalSignOrSymptom MedicalSymptom MedicalTest
    MedicalTestPanel MedicalTherapy OccupationalTherapy PalliativeProcedure PathologyTest
    PhysicalActivity PhysicalExam PhysicalTherapy PsychologicalTreatment RadiationTherapy
    RespiratoryTherapy Substance SurgicalProcedure TherapeuticProcedure VitalSign
    """
)
"""Types of subject that have `code`: those that a page may be about."""

DIGITAL_SOURCES = _words(
    """
    AlgorithmicMedia AlgorithmicallyEnhanced Composite CompositeCapture CompositeSynthetic
    CompositeWithTrainedAlgorithmicMedia DataDrivenMedia DigitalArt DigitalCapture
    MinorHumanEdits MultiFrameComputationalCapture NegativeFilm PositiveFilm Print ScreenCapture
    TrainedAlgorithmicMedia VirtualRecording
    """
)
"""The members of `IPTCDigitalSourceEnumeration`, without the ending `DigitalSource`."""

CODE_SYSTEMS: Mapping[str, str] = {
    "atc": "ATC",
    "icd10": "ICD-10",
    "icd10cm": "ICD-10-CM",
    "icd11": "ICD-11",
    "loinc": "LOINC",
    "omim": "OMIM",
    "rxnorm": "RxNorm",
    "snomed": "SNOMED-CT",
    "snomedct": "SNOMED-CT",
    "umls": "UMLS",
}
"""The names of coding systems by their key in front matter."""

AUDIENCES: Mapping[str, str] = {
    "patient": "Patient",
    "carer": "Caregiver",
    "public": "General public",
    "clinician": "Clinician",
}
"""`audienceType` by the word of front matter."""

CREDENTIALS: Mapping[str, str] = {
    "degree": "degree",
    "license": "license",
    "licence": "license",
    "board": "board certification",
}
"""`credentialCategory` by the word of front matter."""

REGISTRIES: Mapping[str, tuple[str, str]] = {
    "npi": ("https://npiregistry.cms.hhs.gov/", "NPI"),
    "orcid": ("https://orcid.org/", "ORCID"),
    "ror": ("https://ror.org/", "ROR"),
}
"""The address and the name of registries of people and organisations."""

_CREATIVE_COMMONS = re.compile(r"cc-(by(?:-nc)?(?:-sa|-nd)?)-([0-9]\.[0-9])")


def specialty(name: str) -> str:
    """A medical specialty: the address of the term, or the words where it has none."""
    return SCHEMA + name if name in SPECIALTIES else name


def digital_source(name: str) -> str:
    """How a picture came to be, as the address of the term; nothing where it is not known."""
    bare = name.removesuffix("DigitalSource")
    return f"{SCHEMA}{bare}DigitalSource" if bare in DIGITAL_SOURCES else ""


def license_of(name: str) -> object:
    """A licence as its address; as a work with a name where its address is not known."""
    if not name or name.startswith(("https://", "http://")):
        return name
    key = name.lower().replace(" ", "-")
    if key.startswith("cc0"):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if match := _CREATIVE_COMMONS.fullmatch(key):
        return f"https://creativecommons.org/licenses/{match[1]}/{match[2]}/"
    return {"@type": "CreativeWork", "name": name}


def property_value(scheme: str, value: str) -> dict[str, object]:
    """An identifier that a registry gave."""
    key = scheme.lower()
    address, name = REGISTRIES.get(key, (scheme.upper(), scheme.upper()))
    return {"@type": "PropertyValue", "propertyID": address, "name": name, "value": value}
