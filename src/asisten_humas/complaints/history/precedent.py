"""What past reports say about a complaint, for triage: below its rules, beside its reasons."""

from typing import NamedTuple

from asisten_humas.complaints.history.model import CONFIDENT, HistoryModel, Suggestion
from asisten_humas.complaints.history.table import Past
from asisten_humas.complaints.routing import Routing
from asisten_humas.models import Agency, Location, Unit


class Precedent(NamedTuple):
    """Category and unit where past reports are clear enough, and what is told about it in Indonesian."""

    category: str
    """"" where they are not clear enough."""

    routing: Routing | None
    confidence: float
    note: str
    """Why a human is asked; "" where past reports are clear."""


def find_precedent(text: str, location: Location, agency: Agency, history: HistoryModel) -> Precedent:
    """Return what the history suggests for a report's text and place.

    Staff's words for a place in the location go before the names that the text holds.
    """
    found = history.suggest([Past(text, "", "", location.district or "", location.village or "")])[0]
    category = found.category if found.category_confidence >= CONFIDENT else ""
    sure, percent = found.unit_confidence, f"{found.unit_confidence:.0%}"
    if sure < CONFIDENT:
        note = f"Laporan terdahulu yang mirip ditangani {found.unit}, tetapi keyakinannya {percent}: pastikan unitnya."
        return Precedent(category, None, sure, note)
    return Precedent(category, Routing(_unit(found, agency), _reason(found, percent), sure), sure, "")


def _unit(found: Suggestion, agency: Agency) -> Unit:
    # A unit that the profile does not list is taken for one of the agency's own: its history names it.
    return next((unit for unit in agency.units if unit.name == found.unit), Unit(name=found.unit))


def _reason(found: Suggestion, percent: str) -> str:
    alike = (
        f"seperti {found.precedents} laporan terdahulu berkategori “{found.category}”"
        if found.precedents
        else "menurut laporan terdahulu yang mirip"
    )
    return f"Diarahkan ke {found.unit} {alike} (keyakinan {percent})."
