"""Where the reported object is: road, kelurahan, kecamatan and landmark, as far as the text says so.

The object's place is the subject of the report and stays; the reporter's home address is no place of the object and is
never taken from the reporter's data.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from asisten_humas.complaints.coordinates import find_coordinates
from asisten_humas.complaints.wording import FUNCTION_WORDS, normalise, words
from asisten_humas.models import Agency, Location, Road

_NAME_WORD = r"(?:[A-Za-z][\w'’]*\.?|\d+|[IVX]+)"
# The name is looked at, not eaten: "lampu jalan mati di Jl. Pisang" has two marks close together.
_ROAD = re.compile(
    rf"\b(?P<mark>jl|jln|jalan|jlan|dalan)\b\.?\s*(?=(?P<name>{_NAME_WORD}(?:[ \t]+{_NAME_WORD}){{0,4}}))",
    re.IGNORECASE,
)
_VILLAGE = re.compile(
    r"\b(?:kel\.?|kelurahan|desa)\s+(?P<name>[A-Z][\w'’]+(?:\s+(?:[A-Z][\w'’]+|\d+\b|[IVX]+\b)){0,2})",
)
# "di kapuk raya": a road without its mark, since only roads are called raya.
_RAYA = re.compile(r"\b(?:di|sepanjang|lewat|dari)\s+(?P<name>[A-Za-z]\w+(?:\s+[A-Za-z]\w+)?\s+[Rr]aya)\b")
_VILLAGE_PLAIN = re.compile(r"\b(?:kel\.?|kelurahan)\s+(?P<name>[a-z][\w'’]+(?:\s+[a-z][\w'’]+)?)", re.IGNORECASE)
_DISTRICT = re.compile(r"\b(?i:kec(?:amatan|\.)?)\s+(?P<name>[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+)?)")
_AFTER_RW = re.compile(r"\b(?:RW|RT)\s*\.?\s*\d{1,3}\s+(?P<name>[A-Z][a-z'’]+(?:\s+[A-Z][a-z'’]+){0,2})")
_AFTER_COMMA = re.compile(r",\s*(?P<name>[A-Z][a-z'’]+(?:\s+[A-Z][a-z'’]+){0,2})\s*(?=[.!?;\n]|$)")
_ESTATE = re.compile(
    r"\b(?:perumahan|perum|komplek|kompleks|cluster|klaster)\b\.?\s+(?P<name>[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+){0,3})",
    re.IGNORECASE,
)
_LANDMARK = re.compile(
    r"\b(?P<mark>depan|dpn|dekat|dkt|deket|sebelah|seberang|sebrang|belakang|blkg|samping|kolong|bawah|antara|pertigaan"
    r"|perempatan|simpang|bundaran|tikungan|arah|patokan(?:nya)?|ujung|pintu\s+masuk|ruko|rumah\s+pompa)\b"
    r"(?P<name>[^,.;!?\n()]{2,60})",
    re.IGNORECASE,
)

# "roda depan", "tahun depan", "pintu belakang": the word before shows that no place is meant.
_NO_PLACE = re.compile(
    r"\b(?:roda|ban|lampu|tahun|thn|th|bulan|bln|minggu|mgg|pekan|pintu|kaca|bemper|ke|kursi|gang)\s+\Z", re.IGNORECASE
)
_VAGUE = re.compile(
    r"(?:rumah (?:saya|kami|adek|ibu|bapak|warga)|sini|situ|sana|itu|ini|mata|masuk|dan|yang|kemasukan|kebagian"
    r"|jembatan kecil"
    r"|orang|kami|saya|lagi|kantor saya|gang (?:kami|saya)|ke ujung|rumahnya|situ|sekolah kami|umum)\b"
)

# After "jalan" these words describe the road; they are not its name. General Indonesian only.
_NOT_A_NAME = frozenset(
    normalise(
        """
    rusak berlubang lubang berlubang-lubang becek amblas ambles hancur ancur jelek buruk aspal utama kampung raya umum
    kota provinsi nasional tol lingkungan desa setapak masuk keluar menuju arah antar akses alternatif protokol poros
    kecil besar sempit lebar gelap licin macet retak bergelombang gompal gundul mulus bagus baru lama ini itu tersebut
    nya yang di ke dari dan atau dengan depan belakang dekat samping sebelah seberang sekitar sepanjang kaki terus
    tembus buntu pintas tikus layang kereta inspeksi perumahan komplek kompleks gang warga orang kami kita saya sudah
    udah belum tidak gak ga nggak akan mau harus bisa sering banyak ada jadi kok ko lah dong sih kalau kalo klo
    tadi kemarin sore pagi malam siang cor beton paving conblok tanah batu ambrol longsor tergenang banjir padam mati
    lagi lewat situ sana sini mana doang aja saja sendiri keluarnya dilalui diperbaiki ditambal diaspal dibangun
    kel kelurahan kec kecamatan rt rw no nomor blok km kilometer tepat persis sisi antara ujung pertigaan perempatan
    simpang tikungan arah samping bawah kolong biasa lain kalian bapak ibu pak bu min admin mas mbak tolong mohon
    karena krn soalnya sampai sampe tiap setiap buat untuk pas waktu saat selama sejak oleh pada dalam atas parah
    banget bgt sekali sedikit dikit juga pun cuma hanya lebih paling makin semakin terlalu serta maupun agar supaya
    bau macet debu kedip kedip-kedip kedap-kedip lampu lampunya
    tahun bulan minggu
    pohon pohonnya saluran got gotnya aspalnya lubangnya ditutup tertutup
    """
    ).split()
) | {"selokan", "kota", "jalan"}


_MEASURE = re.compile(r"se(?:tinggi|lebar|panjang|dalam|besar|kecil|luas|jauh)\b")
_FAULT_WORDS = (
    "bobol jebol ambrol mampet tersumbat meluap luber meluber jeglong retak mengelupas terkelupas gelap roboh "
    "tumbang miring"
)
_FAULTS = frozenset(_FAULT_WORDS.split())


def find_location(
    text: str, agency: Agency, *, district: str = "", village: str = "", known: Location | None = None
) -> Location:
    """Return the place of the object.

    `district` and `village` are the export's columns and `known` is what staff or an earlier report of the spot gave;
    both count where the text is silent.

    Roads are written as "Jl. Nama"; names of the profile's directory win over the citizen's spelling.
    """
    road, taken = _road(text, agency)
    rest = _blanked(text, taken)
    found_village, found_district = _places(rest, agency)
    return Location(
        road=road or (known.road if known else None),
        village=found_village or village or (known.village if known else None),
        district=found_district or district or (known.district if known else None),
        landmark=_landmark(rest) or (known.landmark if known else None),
        coordinates=find_coordinates(text) or (known.coordinates if known else None),
    )


def road_entry(road: str | None, text: str, agency: Agency) -> Road | None:
    """Return the entry of the profile's table for a road or estate named in the text, or None when it has none."""
    named = _name_key(road) if road else ()
    for entry in agency.roads:
        key = _name_key(entry.name)
        if (named and named == key) or (not road and _mentions(text, key)):
            return entry
    return next(
        (entry for entry in agency.roads if entry.authority == "pengembang" and _mentions(text, _name_key(entry.name))),
        None,
    )


def district_of(village: str | None, agency: Agency) -> str | None:
    """Return the kecamatan that a kelurahan belongs to, by the profile."""
    if not village:
        return None
    return next(
        (name for name, members in agency.districts.items() if village.lower() in {m.lower() for m in members}), None
    )


def names_estate(text: str) -> str | None:
    """Return the name of the housing estate that the text names, or None."""
    found = _ESTATE.search(text)
    return re.sub(r"\s+(?:Kel|Kec|Kelurahan|Kecamatan|RT|RW|Blok)\b.*$", "", found["name"]).strip() if found else None


def _road(text: str, agency: Agency) -> tuple[str | None, tuple[int, int]]:
    best: tuple[int, str, tuple[int, int]] | None = None
    for found in _ROAD.finditer(text):
        name = _trimmed(found["name"], strict=found["mark"].lower() in ("jalan", "dalan"), agency=agency)
        if not name:
            continue
        # A capital is what tells a name from "jln rusak"; among equals the first road is the place.
        rank = 2 if name[0].isupper() or name[0].isdigit() else 1
        if best is None or rank > best[0]:
            shown = re.search(r"\s+".join(map(re.escape, name.split())), found["name"])
            end = found.start("name") + (shown.end() if shown else 0)
            best = rank, name, (found.start(), end)
    for entry in agency.roads:
        doubtful = entry.authority != "pengembang" and (best is None or best[0] < 2)
        if doubtful and (span := _mentioned_at(text, _name_key(entry.name))):
            return entry.name, span
    bare = _RAYA.search(text) if best is None else None
    if bare and normalise(bare["name"].split()[0]) not in _NOT_A_NAME:
        return _official(bare["name"], agency), bare.span()
    return (_official(best[1], agency), best[2]) if best else (None, (0, 0))


def _trimmed(name: str, *, strict: bool, agency: Agency) -> str:
    """Return the words that make up the road's name; with `strict`, the first of them must look like a name."""
    kept: list[str] = []
    places = tuple(place.lower() for place in _all_places(agency))
    for at, word in enumerate(name.split()):
        plain = normalise(word.strip(".")).strip()
        if kept and " ".join(name.split()[at:]).lower().startswith(places):
            break
        if _MEASURE.match(plain) or plain in _FAULTS:
            break
        if plain in _NOT_A_NAME and not (kept and plain == "raya") and not (not kept and plain == "raya"):
            break
        if kept and (word[0].islower() != kept[0][0].islower()) and not word[0].isdigit():
            break
        kept.append(word)
        if word.endswith(".") and len(word) > 5:
            break
        if len(kept) >= 2 and word.lower() == "raya":
            break
    if kept and kept[0][0].islower():
        kept = kept[:2]
    if strict and kept and kept[0][0].islower() and len(kept) > 2:
        kept = kept[:1]
    if [word.lower() for word in kept] == ["raya"]:
        return ""
    while len(kept) > 1 and kept[-1].strip(".").isdigit():
        kept.pop()  # a house number
    return " ".join(kept).strip(" .")


def _official(name: str, agency: Agency) -> str:
    key = _name_key(name)
    for entry in agency.roads:
        if _name_key(entry.name) == key:
            return entry.name
    shown = " ".join(word if _is_written_well(word) else word.capitalize() for word in name.split())
    return f"Jl. {shown}"


def _is_written_well(word: str) -> bool:
    return (word[0].isupper() and not (word.isupper() and len(word) > 3)) or word[0].isdigit()


@lru_cache(maxsize=4096)
def _name_key(name: str) -> tuple[str, ...]:
    plain = re.sub(r"^(?:jl|jln|jalan|perumahan|perum|komplek|kompleks)\b\.?\s*", "", normalise(name))
    plain = re.sub(r"^jalan\b\.?\s*", "", plain)
    spelled = {"jend": "jenderal", "jendral": "jenderal", "a": "ahmad", "r": "raya"}
    key = [spelled.get(word, word) for word in words(plain)]
    return tuple(word for word in key if word not in ("raya", "jenderal") or len(key) == 1)


def _mentions(text: str, key: Sequence[str]) -> bool:
    return _mentioned_at(text, key) is not None


def _mentioned_at(text: str, key: Sequence[str]) -> tuple[int, int] | None:
    # One common word ("perjuangan") is no road unless something marks it as one; two in a row are.
    if not key:
        return None
    mark = r"(?:jend(?:e?ral)?\b\.?\s*)" if len(key) == 1 else r"(?:jend(?:e?ral)?\b\.?\s*)?"
    found = re.search(r"\b" + mark + r"\W+".join(map(re.escape, key)) + r"\b", text, re.IGNORECASE)
    return found.span() if found else None


def _all_places(agency: Agency) -> list[str]:
    return [*agency.districts, *(name for members in agency.districts.values() for name in members)]


def _places(text: str, agency: Agency) -> tuple[str | None, str | None]:
    district = village = None
    villages = [name for members in agency.districts.values() for name in members]
    for name, kind in sorted(((n, "v") for n in villages), key=lambda pair: -len(pair[0])):
        if (at := _whole(text, name)) and kind == "v":
            village, text = village or name, _blanked(text, at)
    if found := _VILLAGE.search(text) or (None if village else _VILLAGE_PLAIN.search(text)):
        village, text = _title(_name_only(found["name"])) or village, _blanked(text, found.span())
    for name in sorted(agency.districts, key=len, reverse=True):
        if at := _whole(text, name):
            district, text = district or name, _blanked(text, at)
    if district is None and (found := _DISTRICT.search(text)):
        district = _name_only(found["name"]) or None
    if village is None:
        village = _unmarked_village(text)
    return village, district


def _unmarked_village(text: str) -> str | None:
    for pattern in (_AFTER_RW, _AFTER_COMMA):
        for found in pattern.finditer(text):
            name = found["name"]
            if not any(word.lower() in FUNCTION_WORDS or normalise(word) in _NOT_A_NAME for word in name.split()):
                return name
    return None


def _name_only(name: str) -> str:
    kept: list[str] = []
    for word in name.split():
        if normalise(word.strip(".")) in _NOT_A_NAME or word.lower() in FUNCTION_WORDS:
            break
        kept.append(word)
    return " ".join(kept)


def _title(name: str) -> str:
    return " ".join(word if word[:1].isupper() else word.capitalize() for word in name.split())


def _whole(text: str, name: str) -> tuple[int, int] | None:
    found = re.search(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None


def _landmark(text: str) -> str | None:
    best: tuple[int, str] | None = None
    for found in _LANDMARK.finditer(text):
        name = _cut(found["name"])
        if not name or _NO_PLACE.search(text[: found.start()]) or _VAGUE.match(normalise(name)):
            continue
        rank = 2 if re.search(r"[A-Z0-9]", name) else 1
        if best is None or rank > best[0]:
            best = rank, f"{_mark(found['mark'])} {name}".strip()
    return best[1] if best else None


def _mark(mark: str) -> str:
    plain = normalise(mark)
    return "" if plain.startswith("patokan") else plain


def _cut(name: str) -> str:
    kept: list[str] = []
    stop = {
        "ada",
        "sudah",
        "belum",
        "yang",
        "itu",
        "karena",
        "kalau",
        "mohon",
        "tolong",
        "ini",
        "tidak",
        "sampai",
        "ditutup",
        "dipangkas",
        "aspal",
        "lubang",
        "terputus",
        "terus",
        "mau",
        "jadi",
        "sejak",
        "gelap",
        "mati",
    }
    for word in name.split():
        if normalise(word.strip(".")) in stop and kept:
            break
        kept.append(word)
        if len(kept) == 8:
            break
    return " ".join(kept).strip(" -")


def _blanked(text: str, span: Iterable[int]) -> str:
    start, end = span
    return text[:start] + " " * (end - start) + text[end:]
