"""Who is responsible for the reported object: from staff's record, the road table, the units' duties; never guessed."""

import re
from typing import NamedTuple

from asisten_humas.complaints.location import names_estate, road_entry
from asisten_humas.complaints.wording import normalise
from asisten_humas.models import Agency, Complaint, Jurisdiction, Location, Unit

_AUTHORITY = {
    "kota": Jurisdiction.CITY,
    "kabupaten": Jurisdiction.CITY,
    "provinsi": Jurisdiction.PROVINCE,
    "nasional": Jurisdiction.NATIONAL,
    "pengembang": Jurisdiction.DEVELOPER,
}
_ROAD_STATUS = re.compile(r"\b(?:jalan|ruas)(?: jalan)? (?P<status>kota|kabupaten|provinsi|nasional)\b", re.IGNORECASE)
_NOT_HANDED_OVER = re.compile(
    r"\b(?:belum|tidak) (?:pernah )?(?:di)?serah ?terima(?:kan)?\b|\bbelum (?:di)?serahkan\b|\bbelum serah\b",
    re.IGNORECASE,
)
_HANDED_OVER = re.compile(
    r"\b(?:sudah|telah) (?:di)?serah ?terima(?:kan)?\b|\b(?:sudah|telah) diserahkan\b", re.IGNORECASE
)
_DEVELOPER = re.compile(r"\b(?:developer\w*|pengembang\w*|pt properti|belum serah terima)\b")
_INSIDE_ESTATE = re.compile(r"\b(?:perumahan|perum|komplek|kompleks|cluster|klaster|dalam perum\w*)\b")


class Responsible(NamedTuple):
    """Jurisdiction, the responsible body ('' when unknown), and why."""

    jurisdiction: Jurisdiction
    body: str
    reason: str


def find_responsible(
    complaint: Complaint,
    text: str,
    location: Location,
    agency: Agency,
    *,
    on_road: bool,
    unit: Unit | None,
    placed: bool,
) -> Responsible:
    """Return who is responsible for a physical problem.

    `unit` is the unit by duties, `on_road` whether the road's authority decides, `placed` whether the place is known.
    """
    if recorded := _recorded(complaint, agency):
        return recorded
    if unit is not None and not unit.internal and not _is_keeper(unit, agency):
        return Responsible(Jurisdiction.OTHER_BODY, unit.name, f"Menurut profil instansi, hal ini tugas {unit.name}.")
    if on_road and (entry := road_entry(location.road, text, agency)):
        return Responsible(
            _AUTHORITY[entry.authority],
            entry.keeper,
            f"{entry.name} ada dalam daftar ruas profil instansi: {entry.source}.",
        )
    if on_road and (estate := _estate(text, agency)):
        return estate
    own = unit.name if unit else agency.short_name
    if placed:
        return Responsible(
            Jurisdiction.CITY, own, "Lokasinya tidak termasuk ruas atau kawasan milik pihak lain dalam profil instansi."
        )
    return Responsible(Jurisdiction.UNKNOWN, "", "Lokasi belum cukup jelas untuk mengetahui siapa yang berwenang.")


def keeper_of(authority: str, agency: Agency) -> str:
    """Return the body that looks after roads of this authority ('' when the profile names none)."""
    return next((road.keeper for road in agency.roads if road.authority == authority), "")


def developer_unit(agency: Agency) -> str:
    """Return the profile's name for the developer of an estate."""
    return next(
        (unit.name for unit in agency.units if not unit.internal and "pengembang" in unit.name.lower()), "Pengembang"
    )


def _recorded(complaint: Complaint, agency: Agency) -> Responsible | None:
    for fact in complaint.staff_facts:
        reason = f"Dicatat staf: “{fact}”."
        if _NOT_HANDED_OVER.search(fact):
            return Responsible(Jurisdiction.DEVELOPER, developer_unit(agency), reason)
        found = _ROAD_STATUS.search(fact)
        if found and not re.search(r"\bbukan\b", fact[: found.start()], re.IGNORECASE):
            status = found["status"].lower()
            body = keeper_of(status, agency) if status in ("provinsi", "nasional") else ""
            return Responsible(_AUTHORITY[status], body, reason)
    return None


def _estate(text: str, agency: Agency) -> Responsible | None:
    plain = normalise(text)
    name = names_estate(text)
    if not name and not _INSIDE_ESTATE.search(plain):
        return None
    if _HANDED_OVER.search(plain) and not _NOT_HANDED_OVER.search(plain):
        return None
    if _NOT_HANDED_OVER.search(plain) or _DEVELOPER.search(plain):
        reason = "Pelapor menyebut kawasan perumahan yang belum diserahterimakan atau masih dipegang pengembang."
        return Responsible(Jurisdiction.DEVELOPER, developer_unit(agency), reason)
    return None


def _is_keeper(unit: Unit, agency: Agency) -> bool:
    # Road keepers and developers are responsible by place, not by the words of a report.
    return unit.name in {road.keeper for road in agency.roads} or "pengembang" in unit.name.lower()
