"""The problems that citizens report, recognised in their words and named as an office would name them.

General Indonesian for roads, water, lights, trees and public order. Which unit looks after a problem is not written
here: the agency's profile says so, in the duties of its units.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from asisten_humas.complaints.wording import normalise


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: `phrase` names it in a reply, `keys` are the words by which units' duties mention it.

    `on_road` problems follow the road's authority; `territorial` ones may go to the unit of a district.
    """

    category: str
    phrase: str
    keys: tuple[str, ...]
    emergency: bool = False
    on_road: bool = False
    territorial: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """Problems of one kind of object: words that name the object, and per problem the words of its fault.

    An empty object means that the words of the fault are enough. The first fault that stands in one sentence with the
    object names the problem, so the more special ones come first.
    """

    name: str
    objects: str
    faults: tuple[tuple[str, Problem], ...]
    unless: str = ""


_CHANNEL = (
    r"saluran(?:nya)?|selokan(?:nya)?|got(?:nya)?|parit(?:nya)?|gorong-gorong(?:nya)?|drainase(?:nya)?|kalinya"
    # "kali" is a river, and also "times", "this time" and "perhaps".
    r"|(?<!ada )(?<!dua )(?<!tiga )(?<!\d )(?<!berapa )(?<!lain )(?<!banyak )(?<!beberapa )(?<!satu )kali"
    r"(?! (?:ini|itu|ya|lipat|pertama|kedua|ketiga|saja|lagi|sudah|belum|tidak)\b)"
    r"|sungai"
    r"|irigasi|sodetan|tali air|bak kontrol|turap|tanggul|talud"
)
_TREE = r"pohon(?:nya)?|dahan(?:nya)?|ranting(?:nya)?|batang(?:nya)? pohon|trembesi|mahoni|angsana|beringin besar"
_FELL = (
    r"(?<!belum )(?<!jangan )(?<!menunggu )(?<!tunggu )(?<!nunggu )(?<!takut )(?<!sebelum )(?<!rawan )(?<!bisa"
    r" )(?:tumbang|roboh|ambruk|rubuh)(?! sih)"
)
_ROAD_WORDS = ("jalan rusak", "jalan", "lubang")
_DRAIN_WORDS = ("saluran", "selokan", "got", "drainase")
_LAMP_WORDS = ("lampu jalan", "penerangan jalan umum", "tiang lampu")


def _road(phrase: str, *keys: str, emergency: bool = False, territorial: bool = True) -> Problem:
    return Problem("jalan_rusak", phrase, (*keys, *_ROAD_WORDS), emergency, on_road=True, territorial=territorial)


def _drain(phrase: str, *keys: str, emergency: bool = False) -> Problem:
    return Problem("saluran_drainase", phrase, (*keys, *_DRAIN_WORDS), emergency, on_road=True, territorial=True)


FAMILIES = (
    Family(
        "pohon menutup saluran",
        _TREE,
        (
            (
                rf"(?:{_FELL}).*\b(?:{_CHANNEL})\b|\b(?:{_CHANNEL})\b.*(?:{_FELL})|(?:menutup|nutup|sumbat|menyumbat"
                rf"|melintang)\w*.{{0,25}}\b(?:{_CHANNEL})\b.*(?:{_FELL})",
                Problem(
                    "pohon",
                    "pohon tumbang yang menutup saluran",
                    ("pohon tumbang yang menutup saluran", "saluran"),
                    emergency=True,
                    territorial=True,
                ),
            ),
        ),
    ),
    Family(
        "pohon",
        _TREE,
        (
            (
                rf"\b(?:{_FELL})\b",
                Problem("pohon", "pohon tumbang", ("pohon tumbang yang tidak menutup saluran", "pohon")),
            ),
            (
                r"\b(?:pangkas|dipangkas|pemangkasan|memangkas|dipangkasin|tebang|ditebang|menebang|penebangan"
                r"|rimbun|condong|keropos|lapuk|miring|nyentuh|menyentuh"
                r"|menutup|nutup|menutupi|nutupin|rawan|patah|doyong|lebat|ditebas|ditutur|kering|rapuh)\b",
                Problem("pohon", "pohon yang perlu dipangkas", ("pohon", "dipangkas")),
            ),
        ),
    ),
    Family(
        "penerangan",
        r"lampu jalan|lampu penerangan|pju|penerangan jalan|tiang lampu|lampu(?:nya)?",
        (
            (
                r"tiang.{0,30}\b(?:roboh|ambruk|tumbang|rubuh|miring|patah|condong|keropos|doyong)\b",
                Problem("penerangan_jalan", "tiang lampu jalan yang roboh", _LAMP_WORDS),
            ),
            (
                r"\b(?:mati|padam|kedip\S*|kelap-kelip|redup|gelap|nyala|menyala|hidup|rusak|pecah|putus|byar-pet)\b",
                Problem("penerangan_jalan", "lampu jalan yang padam", _LAMP_WORDS),
            ),
        ),
        unless=r"lampu (?:merah|lalu lintas|motor|mobil|sein)",
    ),
    Family(
        "saluran",
        _CHANNEL + r"|(?:tembok|dinding|tutup|penutup|pelat|plat|besi) (?:saluran|got|selokan|kali)",
        (
            (
                r"\b(?:jebol|ambrol|runtuh|longsor|roboh)\w*\b",
                _drain("saluran yang jebol", "saluran jebol", emergency=True),
            ),
            (
                r"\b(?:dicor|di cor|cor|disemen|semen|nyemen|ngecor|mengecor|menyemen|dibeton|ditutup permanen"
                r"|ditutup beton|ditutup total|ditutup)\b",
                _drain("saluran yang ditutup cor secara permanen", "saluran ditutup cor", "bangunan di atas saluran"),
            ),
            (
                r"\b(?:di ?atas|bangunan|diurug|diuruk|dipersempit|ditimbun|dialihkan|menyempit karena bangunan"
                r"|dibangun\w*|bangun)\b",
                _drain("bangunan yang berdiri di atas saluran", "bangunan di atas saluran", "saluran diurug"),
            ),
            (
                r"\b(?:tutup|penutup|plat|pelat|besi|grill|manhole)(?:nya)?\b.*\b(?:hilang|patah|pecah|rusak|dicuri"
                r"|copot|lepas|lubang|tidak ada|menganga)\b",
                _drain("penutup saluran yang hilang atau rusak", "tutup got"),
            ),
            (
                r"\b(?:mampet|tersumbat|sumbat|nyumbat|menyumbat|buntu|dangkal|pendangkalan|penuh|endapan|lumpur"
                r"|sampah\w*|bau|meluap|luber|meluber|luap\w*|keruk|dikeruk"
                r"|pengerukan|sedimen\w*|macet|normalisasi|dibersihkan|bersihkan|kotor|mandek|mandeg)\b",
                _drain("saluran yang tersumbat", "mampet", "pengerukan"),
            ),
            (r"\b(?:rusak|retak|pecah|hancur|bocor|lubang|patah|miring)\b", _drain("saluran yang rusak", "saluran")),
        ),
        unless=r"tidak ada saluran|belum ada saluran|saluran baru",
    ),
    Family(
        "pompa",
        r"rumah pompa|pompa(?:nya)?|pintu air",
        (
            (
                r"\b(?:mati|rusak|macet|bocor|hidup|nyala|menyala|dibuka|ditutup|solar|dijalankan|jalan|kosong"
                r"|berfungsi)\b",
                Problem("pompa_pintu_air", "rumah pompa atau pintu air", ("rumah pompa", "pintu air")),
            ),
        ),
    ),
    Family(
        "banjir",
        "",
        (
            (
                r"(?<!menunggu )(?<!nunggu )(?<!tunggu )(?<!takut )(?<!pompa )(?<!bebas )(?<!sebelum )(?<!cegah"
                r" )(?<!sejak )(?<!setelah )(?<!pasca )(?<!akibat )(?<!habis )\bbanjir\b(?! (?:dulu|kiriman))"
                r"|\bair\b.{0,25}\b(?:naik cepat|sepinggang|selutut|sedada|sepaha|sebetis)\b",
                Problem("banjir", "banjir", ("banjir", "genangan"), emergency=True, territorial=True),
            ),
            (
                r"\b(?:genangan|tergenang|menggenang|nggenang|kerendam|terendam)\b",
                Problem("banjir", "genangan air", ("genangan", "tergenang"), territorial=True),
            ),
        ),
    ),
    Family(
        "galian",
        r"galian|gali|digali|menggali|penggalian|bongkaran",
        (
            (
                r"\b(?:kabel|pipa|pdam|fiber|optik|utilitas|telkom|gas|pln|provider|internet|air minum|terbengkalai"
                r"|dirapikan|dirapihin|tanpa izin|ditinggal|ditutup|bekas|kontraktor|proyek)\b",
                Problem(
                    "galian_utilitas",
                    "bekas galian yang belum dipulihkan",
                    ("bekas galian", "galian", "utilitas"),
                    on_road=True,
                ),
            ),
        ),
    ),
    Family(
        "trotoar",
        r"trotoar(?:nya)?|guiding block|jalur pemandu|ubin pemandu|pedestrian",
        (
            (
                r"\b(?:rusak|pecah|pecah-pecah|amblas|ambles|lepas|copot|terangkat|hilang|lubang|terputus|hancur"
                r"|retak|licin|menganga|turun|rata)\b",
                Problem("trotoar", "trotoar yang rusak", ("trotoar",), on_road=True),
            ),
        ),
    ),
    Family(
        "jembatan penyeberangan",
        r"jpo|jembatan penyeb(?:e)?rangan",
        (
            (
                r"\b(?:rusak|lubang|lapuk|goyang|keropos|patah|copot|hilang|lepas|karat\w*|berkarat|licin|lantai\w*"
                r"|tangga\w*|pagar\w*)\b",
                Problem(
                    "jembatan_penyeberangan",
                    "jembatan penyeberangan yang rusak",
                    ("jembatan penyeberangan", "jpo"),
                    on_road=True,
                ),
            ),
        ),
    ),
    Family(
        "pedagang",
        r"pkl|pedagang(?:nya)?|lapak(?:nya)?|gerobak(?:nya)?|jualan|berjualan|dagangan|tenda|warung liar",
        (
            (
                r"\b(?:trotoar\w*|bahu jalan|badan jalan|pinggir jalan|pejalan kaki|penertiban|ditertibkan|tertibkan"
                r"|menertibkan|digusur)\b",
                Problem("pedagang_trotoar", "pedagang yang menempati trotoar", ("pedagang", "pkl", "penertiban")),
            ),
        ),
    ),
    Family(
        "ketertiban",
        "",
        (
            (
                r"\b(?:bangunan liar|reklame liar|spanduk liar|baliho liar|pengamen|pengemis|miras|gelandangan)\b",
                Problem("ketertiban_umum", "gangguan ketertiban umum", ("ketertiban umum", "penertiban")),
            ),
        ),
    ),
    Family(
        "lalu lintas",
        "",
        (
            (
                r"\b(?:lampu merah|traffic light|lampu lalu lintas|rambu lalu lintas|zebra cross|cermin tikungan"
                r"|parkir liar|angkot ngetem|juru parkir|marka jalan)\b",
                Problem(
                    "lalu_lintas", "fasilitas lalu lintas", ("lampu lalu lintas", "rambu lalu lintas", "parkir liar")
                ),
            ),
        ),
    ),
    Family(
        "sampah",
        r"sampah(?:nya)?|tps|limbah",
        (
            (
                r"\b(?:menumpuk|numpuk|tumpukan|diangkut|angkut|berserakan|truk|pembakaran|dibakar|mencemari"
                r"|pencemaran)\b",
                Problem("sampah", "tumpukan sampah", ("sampah menumpuk", "truk sampah")),
            ),
        ),
    ),
    Family(
        "jembatan",
        "",
        (
            (
                r"(?<!depan )(?<!dekat )(?<!kolong )(?<!bawah )(?<!seberang )(?<!sebelum )(?<!sesudah )(?<!setelah"
                r" )(?<!arah )\bjembatan(?:nya)?\b"
                r"(?! penyeb| layang).{0,40}\b(?:rusak|putus|retak|lapuk|goyang|ambruk|miring|amblas|ambles|keropos)\b",
                _road("jembatan yang rusak", "jembatan"),
            ),
        ),
    ),
    Family(
        "jalan",
        "",
        (
            (
                r"(?<!trotoar )(?<!hampir )\bambl[ae]s\b|\b(?:jalan|aspal|bahu jalan"
                r"|badan jalan)\w*\b.{0,25}\blongsor\b",
                _road("jalan yang amblas", "amblas", emergency=True),
            ),
            (
                r"\b(?:sambungan|pertemuan|ketemu)\b.{0,40}\b(?:aspal|beton|pelat|plat|betonnya)\b"
                r"|\baspal\w*\b.{0,25}\b(?:ketemu|sambungan)\b",
                _road("permukaan aspal yang turun di sambungan"),
            ),
            (
                r"\b(?:lubang|berlubang|lubang-lubang|lubangnya|berlubang-lubang|cekungan)\b(?! (?:kontrol|resapan"
                r"|biopori"
                r"|got|angin|air|di trotoar|pembuangan|hidung))",
                _road("lubang di jalan", "lubang"),
            ),
            (
                r"\b(?:bergelombang|keriting|retak|retak-retak|kulit buaya)\b",
                _road("permukaan jalan yang bergelombang dan retak", "bergelombang"),
            ),
            (
                r"\b(?:conblok|paving|konblok|aspal)\w*\b.{0,40}\b(?:lepas|copot|ngelotok|mengelupas|terkelupas"
                r"|gompal|ngelupas)\b",
                _road("lapisan jalan yang lepas", "mengelupas"),
            ),
            (
                r"\b(?:jalan\w*|aspal\w*|bahu jalan|paving|conblok)\b.{0,80}\b(?:rusak|hancur|ancur|becek|jelek"
                r"|parah|gompal|gundul|tidak rata|licin|berdebu|ajur|bonyok|remuk|kubangan)\b"
                r"|\b(?:rusak|hancur|ancur)\b.{0,20}\bjalan\w*\b|\b(?:tambalan\w*|diaspal|pengaspalan|aspal ulang)\b",
                _road("jalan yang rusak", "jalan rusak"),
            ),
            (
                r"\b(?:polisi tidur|pembatas jalan|bahu jalan turun)\b",
                _road("kelengkapan jalan", "polisi tidur", "pembatas jalan"),
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A problem of a text. `sentence` is where it stands, in normalised spelling; `start` orders them."""

    family: str
    problem: Problem
    start: int
    sentence: str


def find_problems(text: str) -> list[FoundProblem]:
    """Return the separate problems of a text in the order in which they appear, at most one of each family."""
    plain = _without_landmarks(normalise(text))
    found = [hit for family in FAMILIES if (hit := _find(family, plain))]
    if not found:  # object and fault far apart: only when nothing stands closer
        found = [hit for family in FAMILIES if family.objects and (hit := _find(family, plain, anywhere=True))][:1]
    return sorted(_independent(found), key=lambda one: one.start)


# What only tells where the broken thing is: "sebelum jembatan kecil", "depan saluran", "cedhak jembatan cilik".
_LANDMARK = re.compile(
    r"\b(?:sebelum|sesudah|setelah|dekat|depan|sebelah|seberang|belakang|samping|arah|kolong|bawah|atas|ujung|pinggir"
    r"|cedhak|cedak|caket|gigireun|hareup|ngarep)\s+(?:jembatan|rumah pompa|pintu air|taman|tps|pasar|trotoar"
    r"|lampu merah|lampu lalu lintas|traffic light|zebra cross|jpo|polisi tidur)\b"
    r"(?!\s+(?:yang |sudah |ini )?(?:rusak|lubang|mampet|jebol|amblas|ambles|pecah|putus|retak|hancur))"
)


# Said not to be there, or part of another thing: "tidak ada banjir", "truk sampah", "batang pohonnya growong".
_NO_PROBLEM = re.compile(
    r"\b(?:tidak|bukan|belum) (?:ada |sampai |pernah )?banjir\b"
    r"|\b(?:truk|mobil|gerobak|tukang|petugas|bak|jadwal|iuran) sampah\b"
    r"|\b(?:batang|pohon)(?:nya)? (?:sudah )?lubang\b"
)


def _without_landmarks(plain: str) -> str:
    blank = _LANDMARK.sub(lambda found: " " * len(found[0]), plain)
    return _NO_PROBLEM.sub(lambda found: " " * len(found[0]), blank)


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _find(family: Family, plain: str, *, anywhere: bool = False) -> FoundProblem | None:
    named = _pattern(rf"\b(?:{family.objects})\b") if family.objects else None
    sentences = [(found.start(), found[0]) for found in re.finditer(r"[^.!?;\n]+(?:[.](?=\d)[^.!?;\n]*)*", plain)]
    # A fault named in the next sentence ("Gotnya di depan pasar. Sudah mampet.") still counts.
    pairs = [(at, f"{one} {sentences[n + 1][1]}") for n, (at, one) in enumerate(sentences[:-1])]
    whole = [(0, plain)]
    for windows in (whole,) if anywhere else (sentences, pairs if named else ()):
        for pattern, problem in family.faults:
            for at, window in windows:
                if family.unless and _pattern(family.unless).search(window):
                    continue
                hit = _pattern(pattern).search(window)
                if hit and (named is None or named.search(window)):
                    return FoundProblem(family.name, problem, at + hit.start(), window.strip())
    return None


# A family that another one explains: mud and flood belong to the drain that is blocked, a hole to the trench it was.
_EXPLAINED_BY = {
    "pohon": ("pohon menutup saluran",),
    "saluran": ("pohon menutup saluran",),
    "banjir": ("saluran", "pohon menutup saluran", "pompa"),
    "sampah": ("saluran", "pohon menutup saluran"),
    "jalan": ("galian", "jembatan"),
}


def _independent(found: list[FoundProblem]) -> list[FoundProblem]:
    families = {one.family for one in found}
    kept = [one for one in found if not families & set(_EXPLAINED_BY.get(one.family, ()))]
    if any(one.problem.phrase.startswith("penutup saluran") for one in kept):
        # The hole that a missing cover leaves is no second damage, whether in the pavement or in the road.
        kept = [one for one in kept if one.family not in ("trotoar", "jalan")]
    if any(one.family == "pedagang" for one in kept):
        # "turun ke jalan" is what walkers do when stalls fill the pavement.
        kept = [one for one in kept if one.family != "trotoar" or _BROKEN.search(one.sentence)]
    pavement = next((one for one in kept if one.family == "trotoar"), None)
    if pavement:
        # "Trotoar … ambles, bolong": the fault is the pavement's, unless the sentence names the road as well.
        road = re.search(r"\b(?:aspal|badan jalan|jalan (?:rusak|lubang))\b", pavement.sentence)
        kept = [one for one in kept if one.family != "jalan" or road or one.sentence != pavement.sentence]
    return [one for one in kept if not _only_holds_water(one, kept)]


_BROKEN = re.compile(r"\b(?:rusak|pecah\S*|amblas|ambles|lepas|copot|terangkat|hilang|lubang|hancur|retak)\b")


def _only_holds_water(one: FoundProblem, all_found: list[FoundProblem]) -> bool:
    """Return whether a puddle is only what a hole in the road makes of rain."""
    return one.problem.phrase == "genangan air" and any(other.family == "jalan" for other in all_found)
