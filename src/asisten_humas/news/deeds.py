"""Events named by a noun, told as deeds: "pemasangan lampu" → somebody "memasang lampu", or "lampu dipasang"."""

import re
from dataclasses import dataclass

from asisten_humas.news.parts import kind_of
from asisten_humas.news.tables import pairs
from asisten_humas.news.wording import active, is_base, passive

_DEEDS = pairs(
    """
pemasangan=memasang dipasang|penandatanganan=menandatangani ditandatangani|peresmian=meresmikan diresmikan
pencanangan=mencanangkan dicanangkan|peluncuran=meluncurkan diluncurkan|launching=meluncurkan diluncurkan
penyerahan=menyerahkan diserahkan|pembagian=membagikan dibagikan|penyaluran=menyalurkan disalurkan
pelantikan=melantik dilantik|penertiban=menertibkan ditertibkan|pembukaan=membuka dibuka|penutupan=menutup ditutup
penanaman=menanam ditanam|pembersihan=membersihkan dibersihkan|perbaikan=memperbaiki diperbaiki
pembangunan=membangun dibangun|penanganan=menangani ditangani|normalisasi=menormalisasi dinormalisasi
revitalisasi=merevitalisasi direvitalisasi|peninjauan=meninjau ditinjau|pengaspalan=mengaspal diaspal
pengerukan=mengeruk dikeruk|pemangkasan=memangkas dipangkas|pelepasan=melepas dilepas
pengukuhan=mengukuhkan dikukuhkan|perekaman=merekam direkam|pemeriksaan=memeriksa diperiksa
rehabilitasi=merehabilitasi direhabilitasi|penambalan=menambal ditambal|pelebaran=melebarkan dilebarkan
pembongkaran=membongkar dibongkar|pengangkutan=mengangkut diangkut|pembahasan=membahas dibahas
penetapan=menetapkan ditetapkan|pemberian=memberikan diberikan|pengumuman=mengumumkan diumumkan
penggantian=mengganti diganti|pengalihan=mengalihkan dialihkan|monitoring=memantau dipantau|pemantauan=memantau dipantau
betonisasi=membeton dibeton|penataan=menata ditata|pendataan=mendata didata|penyemprotan=menyemprot disemprot
pengukuran=mengukur diukur|penjaringan=menjaring dijaring|pembinaan=membina dibina
klarifikasi=mengklarifikasi diklarifikasi|pemindahan=memindahkan dipindahkan|penataan=menata ditata
pelatihan kerja=melatih dilatih|pengesahan=mengesahkan disahkan|penjualan=menjual dijual|penutupan=menutup ditutup
serah terima=menyerahterimakan diserahterimakan
sosialisasi=menyosialisasikan disosialisasikan|uji coba=menguji_coba diuji_coba|progres=meninjau_progres ditinjau
"""
)
_HELD = re.compile(
    r"^(?:musyawarah|musrenbang|rapat|festival|lomba|upacara|apel|forum|pasar murah"
    r"|operasi|bazar|simulasi|jemput bola|kerja bakti"
    r"|gotong royong|sidak|inspeksi|razia|vaksinasi|imunisasi|seminar|lokakarya|bimbingan"
    r"|workshop|dialog|pameran|karnaval|pawai"
    r"|pentas|kirab|konser|bakti sosial|donor|pengobatan|pemilihan|turnamen|pekan|gebyar"
    r"|jalan sehat|senam|tes|ujian|seleksi"
    r"|wisuda|khitanan|pengajian|doa|gerakan|evaluasi|audiensi|patroli|kampanye|pelayanan"
    r"|layanan|ekspo|expo|panen|pencarian"
    r"|evakuasi|penyuluhan|peringatan|halal|pertemuan|konsultasi|pelatihan)\b",
    re.IGNORECASE,
)
_RUNS = re.compile(r"^(?:uji coba|penutupan|rekayasa|pemberlakuan|pengalihan|penerapan)\b", re.IGNORECASE)
_IN_FORCE = re.compile(
    r"^(?:pemutihan|penghapusan|pembebasan|keringanan|relaksasi|diskon|larangan|kenaikan|penurunan|tarif|jam kerja)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"^(?:posko|dapur umum|loket|gerai|pos|rumah singgah|sentra|taman bacaan|klinik)\b", re.IGNORECASE)
_GIVEN = re.compile(
    r"^(?:BLT|bantuan|bansos|santunan|beasiswa|insentif|subsidi|hibah|sembako|zakat"
    r"|dana (?:desa|hibah|bantuan|insentif))\b",
    re.IGNORECASE,
)
_HOLDING = re.compile(r"^(?:gelar|giat|kegiatan|acara|pelaksanaan|penyelenggaraan) (?=[a-z]{4})", re.IGNORECASE)
_COMMEMORATED = re.compile(r"^(?P<what>(?:HUT|Hari Jadi|hari jadi|peringatan)\b[^(]*?)(?: \((?P<how>[^()]+)\))?$")
_LABOUR = re.compile(r"^(?P<kind>kerja bakti|gotong royong|aksi) (?P<verb>\w+) (?P<what>.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done: the noun that names it, its verb with and without a doer, and what it is done to."""

    noun: str
    verb: str
    passive: str
    object: str

    @property
    def base(self) -> str:
        """Return the bare verb, as headlines use it: "pasang", "tinjau"; compounds part again: "tanda tangani"."""
        return re.sub(r"^(tanda|serah)(?=t)", r"\1 ", self.passive.removeprefix("di"))


def in_order(event: str) -> str:
    """Return the event without "gelar" before its name, and "SPMB – sosialisasi" as "sosialisasi SPMB"."""
    event = re.sub(
        r"^(?:gelar|giat|kegiatan|acara|pelaksanaan|penyelenggaraan) (?=[a-z]{4})", "", event, flags=re.IGNORECASE
    )
    outcome = re.match(r"hasil (?=\w)", event, re.IGNORECASE)
    if outcome and is_held(event[outcome.end() :]):
        event = event[outcome.end() :]
    match = re.fullmatch(r"(?P<what>[^–—]+?) [–—-] (?P<deed>[a-z]+(?: [a-z]+){0,2})", event)
    if not match or not (is_held(match["deed"]) or _deed(f"{match['deed']} {match['what']}")):
        return event
    return f"{match['deed']} {match['what']}"


def deeds_of(event: str) -> list[Deed]:
    """Return the deeds that an event names, in order; [] when its first noun names none.

    "pemasangan lampu dan sosialisasi kanal aduan" names two; a second part that names none belongs to the first.
    """
    parts = re.split(r"\s+(?:dan|serta|sekaligus)\s+(?=[a-z]+(?:an|asi)\b)", event)
    found = [_deed(part) for part in parts]
    if found[0] is None:
        return []
    if any(deed is None for deed in found):
        whole = _deed(event)
        return [whole] if whole else []
    return [deed for deed in found if deed is not None]


def _deed(event: str) -> Deed | None:
    for noun, verbs in _DEEDS.items():
        match = re.match(rf"{noun}\s+(?=\w)", event, re.IGNORECASE)
        if match:
            verb, passive_form = verbs.split(" ", 1)
            verb, passive_form = verb.replace("_", " "), passive_form.replace("_", " ")
            if noun == "progres":
                return Deed(noun, "meninjau", passive_form, f"progres {event[match.end() :]}")
            return Deed(noun, verb, passive_form, event[match.end() :])
    return None


def done_by(event: str) -> str:
    """Return the event as what its doer does: "memasang lampu serta menyosialisasikan kanal", "menggelar rapat …"."""
    deeds = deeds_of(event)
    if deeds:
        return " serta ".join(f"{deed.verb} {deed.object}" for deed in deeds)
    return held_by(event)


def held_by(event: str) -> str:
    """Return an event without a deed of its own as something that is held: "menggelar festival …"."""
    proper = re.match(r"\w+ [A-Z]", event)
    lower = event[0].lower() + event[1:] if event[1:2].islower() and not proper else event
    lower = re.sub(r"^hasil (?=inspeksi|sidak)", "", lower)
    lower = re.sub(r"(?<=mendadak )(?=hari (?:pertama|kedua|ini))", "pada ", lower)
    if re.match(r"(?:nota kesepahaman|perjanjian|kesepakatan|kerja sama)\b", lower):
        return f"menyepakati {lower}"
    if _GIVEN.match(lower):
        return f"menyalurkan {lower}"
    return f"menggelar {worded(lower)}" if _HELD.match(lower) else f"melaksanakan {lower}"


def happening(event: str, will: str = "", *, brief: bool = False) -> str:
    """Return the event without its doer: "lampu dipasang", "rapat … digelar", "saluran … dikeruk dalam kerja bakti".

    `brief` leaves out giver and receiver ("dari pengembang kepada …").
    """
    labour = _LABOUR.match(event)
    if labour and is_base(labour["verb"]):
        return f"{labour['what']} {will}{passive(labour['verb'])} dalam {labour['kind'].lower()}"
    day = _COMMEMORATED.match(event)
    if day:
        with_what = f" dengan {day['how']}" if day["how"] else ""
        return f"{day['what'].removeprefix('peringatan ')} {will}diperingati{with_what}"
    if _IN_FORCE.match(event):
        return f"{event} {will}berlaku"
    if _RUNS.match(event):
        return f"{event} {will}berlangsung"
    deeds = deeds_of(event)
    if deeds:
        return " serta ".join(
            f"{_subject(deed.object)} {will}{deed.passive}{'' if brief else _tail(deed.object)}" for deed in deeds
        )
    if _GIVEN.match(event):
        return f"{event} {will}disalurkan"
    return f"{worded(event)} {will}{'dibuka' if _OPENED.match(event) else 'digelar'}"


def _subject(what: str) -> str:
    """Return what the deed is done to, without the giver and receiver that follow it."""
    return re.split(r" (?=(?:dari|kepada|untuk|bagi|oleh) )", what, maxsplit=1)[0]


def _tail(what: str) -> str:
    return what[len(_subject(what)) :]


def worded(event: str) -> str:
    """Return "kerja bakti keruk saluran" with its verb written out: "kerja bakti mengeruk saluran"."""
    match = re.match(
        r"^(kerja bakti|gotong royong|aksi|gerakan|lomba|pelatihan|operasi) (\w+) (?=\w)", event, re.IGNORECASE
    )
    if match and is_base(match[2]):
        return f"{match[1]} {active(match[2])} {event[match.end() :]}"
    return event


def is_held(event: str) -> bool:
    """Return whether the event is of a kind that is held: a meeting, a festival, an inspection."""
    return bool(_HELD.match(event))


def is_clause(event: str) -> bool:
    """Return whether the event is told as a whole sentence ("BBWS menormalisasi Sungai …") and not as a name."""
    return kind_of(event) == "clause" and not deeds_of(event) and not is_held(event)
