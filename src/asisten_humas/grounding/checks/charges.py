"""Charges: what the sources call free, and speak of nobody who pays, is not told as paid for."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.comparable_numbers import tells_earlier
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import CONDITIONS, NEGATORS
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_CHARGES = re.compile(
    r"\b(?:(?:dipungut|dikenai|dikenakan|dibebani|ditarik|dimintai)\s{1,3}(?:biaya|bayaran|tarif|ongkos|iuran|retribusi)"
    r"|berbayar)\b",
    re.IGNORECASE,
)
_FREE = word_set("gratis cuma-cuma digratiskan")
# Sources with one of these tell of somebody who pays.
_PAID = word_set("bayar byr dibayar membayar berbayar dipungut tarif bertarif iuran retribusi karcis tiket")
# A clause with one of these denies the charge, or tells no fact of it.
_NOT_TOLD = NEGATORS | CONDITIONS | word_set("yang yg sebelum sebelumnya dulu dahulu biasanya selain bebas gratis")


def check_charges(case: Case) -> list[Finding]:
    """Return findings for "dipungut biaya" and the like where the sources have only "gratis"."""
    if not case.says(_CHARGES) or _FREE.isdisjoint(case.known_words) or not case.known_words.isdisjoint(_PAID):
        return []
    findings = []
    for clause in case.clauses:
        charge = _CHARGES.search(case.draft.text, clause.start, clause.end)
        told = charge and _NOT_TOLD.isdisjoint(word.lower for word in clause.words)
        if charge and told and not tells_earlier(case, case.sentence_text(clause.segment)):
            findings.append(
                case.finding(
                    "makna_terbalik",
                    Severity.WARNING,
                    charge.start(),
                    charge.end(),
                    f"Kata “{charge.group()}” tidak sama dengan sumber, yang menyebut gratis.",
                    "Samakan dengan sumber: periksa kata tidak atau tanpa.",
                )
            )
    return findings
