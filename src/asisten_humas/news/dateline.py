"""The place in capitals that opens a news item."""

import re

from asisten_humas.models import Agency, FactKind, FactSheet
from asisten_humas.news.plain import plain
from asisten_humas.news.regions import region_of


def dateline(sheet: FactSheet, agency: Agency | None) -> str:
    """Return "KOTA HARAPAN –": the agency's own dateline, or the town that notes about another region name."""
    dash = agency.dateline_dash if agency else "–"
    region = region_of(sheet.notes, agency)
    if agency and region == agency.region:
        return f"{agency.dateline} {dash}"
    town = _town(sheet)
    return f"{(town or region.split(' ', 1)[-1] or '[lengkapi: tempat]').upper()} {dash}"


def _town(sheet: FactSheet) -> str:
    """Return a town named last in the place of the event ("Balai Mufakat, Tanjung Redeb")."""
    where = next((plain(fact.text) for fact in sheet.facts if fact.kind is FactKind.WHERE), "")
    if re.match(r"\d+ [a-z]+:", where):
        return ""  # several villages: the last one is no dateline
    parts = [part.strip() for part in where.split(",")]
    last = parts[-1]
    named = re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", last)
    generic = re.match(
        r"(?:Jalan|Gang|Kecamatan|Kelurahan|Desa|Kabupaten|Kota|Nagari|Pasar|Sungai|Puskesmas"
        r"|Aula|Balai|Gedung|Lapangan|Kantor|RSUD|SMAN|SD)\b",
        last,
    )
    return (
        last
        if named and not generic and (len(parts) > 1 or len(where.split()) == 1) and _is_town(last, sheet.notes)
        else ""
    )


def _is_town(name: str, notes: str) -> bool:
    # A district named without its word ("Metro Barat") is no dateline.
    return not re.search(rf"\b(?:Camat|Kec\.?|Kecamatan|Lurah|Kel\.?)\s+{re.escape(name)}\b", notes)
