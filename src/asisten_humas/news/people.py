"""Persons in notes with the office they hold, in the many ways that notes write them.

`Wabup: Syafrizal`, `Kadis PUPR Wasman Kuryadi`, `Kapolsek (Budi Santoso)`, `Ina Lestari (kepala satker)`,
`Siti Aminah, pedagang`: each gives one person with a name span and the office as written. Where an office and a name
stand side by side without a mark, known places, words of offices, titles and the short names used elsewhere in the
notes decide where the name begins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from asisten_humas.models import Agency
from asisten_humas.news.spelling import BODIES, KNOWN_ACRONYMS, OFFICES
from asisten_humas.news.tables import word_set

_HEADS = (
    r"(?<![\w-])(?:(?:wakil|pj\.?|plt\.?|plh\.?|pjs\.?|penjabat|pelaksana tugas|mantan|wkl)\s+)*"
    r"(?:gubernur|bupati|wali ?kota|camat|lurah|kuwu|keuchik|penghulu|perbekel|pambakal"
    r"|wali ?nagari|kepala|ketua|sekretaris"
    r"|bendahara|direktur|manajer|manager|inspektur|asisten|staf ahli|staf|koordinator"
    r"|komandan|anggota|pejabat|menteri|dirjen"
    r"|rektor|dekan|perwakilan|juru bicara|jubir|pengawas|penanggung jawab|penyuluh"
    r"|kasatgas|ppk|general manager|pengelola"
    r"|pimpinan|pengurus|perajin|petani|nelayan|pedagang|warga|guru|dokter|bidan|kader"
    r"|siswa|siswi|mahasiswa|mahasiswi|orang tua"
    r"|wali murid|peternak|sopir|pemilik|pengunjung|peserta|juara|relawan|tokoh|imam|ustaz|pendamping|mandor|operator"
    r"|pelaku usaha|pelatih|atlet|ahli|peneliti|dosen|konsultan|penerima|pelanggan|penumpang|"
    + "|".join(sorted(map(re.escape, OFFICES), key=len, reverse=True))
    + r")(?:nya)?(?![\w-])"
)
_HEAD = re.compile(_HEADS, re.IGNORECASE)
_TITLES = word_set(
    "dr drg drs dra ir prof h hj hjh kh ust ustaz muh moh mohd mhd akp akbp kompol"
    " iptu ipda kombes letkol mayor kapten kol kolonel"
    " brigjen lettu aiptu bripka serma peltu tgk nyai gus ning raden r rr ny tn inf kav arm cba kombespol"
)
_HONORIFIC = re.compile(
    r"^(?:(?:tanya|kata|menurut|oleh|dari|bersama|dan|serta)\s+)?(?:(?:bapak|ibu|pak"
    r"|bu|sdr\.?|saudara|bang|mas|mbak)\s+)+",
    re.I,
)
_PARTICLES = word_set("bin binti van de la wa al el das")
# Parts of a full name that stand before the name people are called by.
_FORENAMES = word_set(
    "la wa ode andi siti nur muhammad mohammad ahmad i made ni wayan nyoman ketut putu kadek gede anak agung"
)
_DIRECTIONS = word_set(
    "barat timur utara selatan tengah tenggara pusat wetan kulon lor kidul hilir hulu ulu ilir laut darat"
)
_BODY_PREFIX = re.compile(
    r"(?:Bap+e|Bape|Dis[dhknpt]|Din[ks]|Kemen|Pem[kpd]|Bawas|Set[dw]|Satpol|Bakes|Kes[br]|Bagren|Labkes)\w+$"
)
_OFFICE_WORDS = word_set(
    """
    dinas badan bidang bagian seksi kantor unit pekerjaan umum penataan ruang kesehatan pendidikan kebudayaan
    pariwisata perhubungan pertanian pangan perikanan kelautan peternakan perkebunan kehutanan lingkungan hidup
    sosial tenaga kerja transmigrasi perdagangan perindustrian koperasi usaha mikro kecil menengah pemuda
    olahraga komunikasi informatika statistik persandian kependudukan pencatatan sipil pemberdayaan masyarakat
    desa perempuan perlindungan anak pengendalian penduduk keluarga berencana perumahan rakyat kawasan
    permukiman pertanahan perpustakaan kearsipan penanaman modal pelayanan terpadu satu pintu keuangan aset
    daerah pendapatan kepegawaian pengembangan sumber daya manusia perencanaan pembangunan penelitian
    penanggulangan bencana kesatuan bangsa politik ketahanan sarana prasarana bina marga cipta karya air
    pengairan irigasi jalan jembatan pasar kebersihan pertamanan pemadam kebakaran penyelamatan satuan polisi
    pamong praja lalu lintas resor sektor kepolisian kejaksaan negeri pengadilan agama kementerian direktorat
    jenderal balai besar wilayah sungai pelaksana teknis operasional cabang wilayah regional provinsi kabupaten
    kota kecamatan kelurahan nagari kampung dusun lingkungan gampong rukun warga tetangga ketenagakerjaan bank
    perusahaan listrik negara minum tirta rumah sakit puskesmas posyandu sekolah dasar atas kejuruan universitas
    fakultas program studi forum komunitas kelompok tani ternak nelayan karang taruna perkumpulan asosiasi
    ikatan himpunan persatuan yayasan lembaga adat majelis ulama dewan perwakilan komisi fraksi panitia tim
    verifikasi penggerak kesejahteraan pengadaan barang jasa hukum organisasi tata pemerintahan umum
    perekonomian hubungan protokol pimpinan sekretariat inspektorat manajer area satker harian museum taman
    terminal pelabuhan bandara stasiun utama muda madya ahli pertama anggaran komitmen kuasa pengguna aset
    evaluasi penyuluhan pencegahan penyakit gizi layanan kesiswaan kurikulum konservasi destinasi promosi
    ekonomi kreatif industri distribusi ketersediaan hortikultura tanaman perairan pesisir budidaya tangkap
    rehabilitasi rekonstruksi kedaruratan logistik kesiapsiagaan darurat parkir angkutan keselamatan penerangan
    pajak retribusi perbendaharaan akuntansi pemilihan satlantas nasional indonesia perum perumda umkm adat
    kerapatan musyawarah pengawas penyelenggara kebun binatang cagar budaya bank sampah pengelola tempat
    """
)
_LOWER_OFFICE = word_set(
    """
    tim forum anak verifikasi satuan kerja nagari desa dusun lingkungan kelompok tani rt rw panitia komite dewan
    pelaksana harian dan umum teknis lapangan kelas posyandu pasar pengurus badan regu bidang seksi bagian
    ekonomi perempuan pemuda adat kader kampung penggerak sekolah cabang wilayah kerja barang jasa bank sampah
    paguyuban pedagang komunitas nelayan
    """
)
_WORD = re.compile(r"[^\s,;:()\"“”/]+")
_STOP = re.compile(r"[,;:/\"“”]|\s[–—-]\s")


_ROLE = re.compile(
    r"(?:perajin|petani|nelayan|pedagang|warga|guru|dokter|bidan|kader|siswa|siswi"
    r"|mahasiswa|mahasiswi|orang tua|wali murid|peternak|sopir"
    r"|pemilik|pengunjung|peserta|juara|relawan|pelaku usaha|atlet|penerima|pelanggan|penumpang)\b"
)
_TERRITORIAL = re.compile(
    r"(?:.*\b)?(?:camat|lurah|kades|kepala desa|kuwu|keuchik|wali ?nagari|kadus|kaling|penghulu|perbekel)$", re.I
)
Token = tuple[str, int, int]
"""A word with its offsets in the stretch that is read."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the full name with its offsets in the notes, and the office as the notes give it (or '')."""

    name: str
    start: int
    end: int
    position: str = ""

    @property
    def short_name(self) -> str:
        """Return the part of the name that later mentions use: the first name without titles."""
        words = [
            word for word in self.name.split() if word.strip(".").lower() not in _TITLES and len(word.strip(".")) > 1
        ]
        if len(words) > 1 and words[0].lower() in _PARTICLES:
            return words[-1]
        return words[0] if words else self.name


class Names:
    """What the notes and the agency know about names: places, and first names used on their own."""

    def __init__(self, notes: str, agency: Agency | None = None) -> None:
        quoted = re.findall(r"(?:^|\n)Kutipan ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*), ", notes)
        sure = {word for name in quoted for word in name.split()}
        self.places = _places(notes, agency) - sure
        spoken = re.findall(r"(?:^|\n)[ \t*•-]*(?:Kutipan:?\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*(?::\s*)?[\"“]", notes)
        said = re.findall(r"\b([A-Z][a-z]+)(?=\s+(?:bilang|kata|ujar|menyebut|mengaku|berharap|menegaskan))", notes)
        labels = re.findall(r"(?:^|\n)[ \t]*([A-Z][a-z]{3,}):\s", notes)
        given = {name for name in (*spoken, *said, *labels) if not _HEAD.match(name) and name not in self.places}
        self.given = given | {name.split()[0] for name in (*given, *quoted)}


def _places(notes: str, agency: Agency | None) -> set[str]:
    """Return the single words that name places in the notes, after Kab., Kec., Desa, Pemkab, Pasar and the like."""
    words: set[str] = set()
    pattern = (
        r"(?<!wali )\b(?:kab(?:upaten)?|kota|kec(?:amatan)?|kel(?:urahan)?|desa|ds|nagari"
        r"|dusun|kampung|gampong|distrik|prov(?:insi)?|pemkab"
        r"|pemko|pemkot|pemprov|perumahan|perum|komplek(?:s)?|pasar|puskesmas|sungai|pulau"
        r"|teluk|danau|gunung|pantai|bendungan|jembatan|terminal|pelabuhan|dermaga)"
        r"\.?\s+((?:[A-Z][\w'-]+)(?:\s+(?:[A-Z][\w'-]+|[IVX]+))?)"
    )
    for match in re.finditer(pattern, notes, re.IGNORECASE):
        words |= {word for word in match[1].split() if word[0].isupper()}
    if agency:
        names = [
            agency.region,
            *agency.districts,
            *(village for villages in agency.districts.values() for village in villages),
        ]
        words |= {word for name in names for word in name.split()}
    return words - {"Kota", "Kabupaten"}


def find_people(text: str, offset: int, names: Names) -> list[Person]:
    """Return the persons with an office in a stretch of notes; `offset` is where the stretch begins in the notes."""
    found: list[Person] = []
    position = 0
    while match := _HEAD.search(text, position):
        position = match.end()
        if re.search(
            r"\b(?:kantor|aula|gedung|halaman|ruang|rumah(?: dinas)?|rumah jabatan|pendopo)\s+$",
            text[: match.start()],
            re.I,
        ):
            continue
        person, end = _after_head(text, match, offset, names)
        if person:
            found.append(person)
            position = max(position, end)
    for person, (start, end) in _name_first(text, offset, names):
        if any(other.name == person.name and other.position for other in found):
            continue
        found = [p for p in found if not (p.start < end and start < p.end)]
        found.append(person)
    return sorted(found, key=lambda person: person.start)


def _after_head(text: str, head: re.Match[str], offset: int, names: Names) -> tuple[Person | None, int]:
    """Read `HEAD [words of the office] [:|(] NAME` from the head on."""
    tokens, end = _run(text, head.end())
    colon = re.compile(r"\s*:\s*(?:(?:Pak|Bu|Bapak|Ibu)\s+)?").match(text, end)
    if colon:
        named, stop = _run(text, colon.end())
        if named and _is_name(named):
            return _person(text, head.start(), end, named, offset), stop
    bracket = re.compile(r"\s*\(([^()]{3,60})\)").match(text, end)
    if bracket:
        person, stop = _bracketed(text, head, tokens, bracket, offset, names)
        if person:
            return person, stop
    split = _name_start(tokens, names, territory=bool(_TERRITORIAL.match(head.group())))
    comma = re.compile(r",\s+(?:(?:Pak|Bu|Bapak|Ibu)\s+)?").match(text, end)
    territory = len(tokens) == 1 and _TERRITORIAL.match(head.group())
    if comma and (split >= len(tokens) or territory or not tokens):
        named, stop = _run(text, comma.end())
        if (
            len(named) > (1 if territory or not tokens else 0)
            and _is_name(named)
            and not any(_of_office(w, names) for w, _, _ in named)
        ):
            person = _person(text, head.start(), end, named, offset)
            after = re.compile(r"\s*\(([a-z][^()]{3,50})\)").match(text, stop)
            if after and _ROLE.match(after[1]):
                return replace(person, position=after[1]), after.end()
            return person, stop
    if split >= len(tokens) or not _is_name(tokens[split:]):
        return None, end
    office_end = tokens[split - 1][2] if split else head.end()
    return _person(text, head.start(), office_end, tokens[split:], offset), tokens[-1][2]


def _bracketed(
    text: str, head: re.Match[str], tokens: list[Token], bracket: re.Match[str], offset: int, names: Names
) -> tuple[Person | None, int]:
    """Read a bracket after an office: the name itself, the office of the name before it, or an explanation."""
    begin, stop = bracket.span(1)
    inner = [(match.group(), begin + match.start(), begin + match.end()) for match in _WORD.finditer(text[begin:stop])]
    split = _name_start(tokens, names)
    named = split < len(tokens) and _is_name(tokens[split:])
    if named and _HEAD.match(bracket[1]):
        # `perwakilan BBWS Intan (kepala satuan kerja)`: the bracket holds the office, the word before it the body.
        body = " ".join(word for word, _, _ in tokens[:split])
        person = _person(text, head.start(), head.end(), tokens[split:], offset)
        return replace(person, position=f"{bracket[1].strip()} {body}".strip()), bracket.end()
    if _is_name(inner) and (not named or (len(tokens) == 1 and len(inner) > 1)):
        return _person(text, head.start(), bracket.start(), inner, offset), bracket.end()
    after, final = _run(text, bracket.end())
    if after and not named and _is_name(after):
        return _person(text, head.start(), bracket.start(), after, offset), final
    return None, bracket.end()


def _person(text: str, start: int, office_end: int, name: list[Token], offset: int) -> Person:
    if len(name) > 1 and name[0][0] in ("Pak", "Bu", "Bapak", "Ibu"):
        name = name[1:]
    begin, end = name[0][1], name[-1][2]
    while text[end - 1] in ".," and not re.search(r"\b[A-Z]\.[A-Z]?\w*\.$", text[begin:end]):
        end -= 1
    office = " ".join(text[start:office_end].split()).strip(" :(")
    return Person(text[begin:end], offset + begin, offset + end, re.sub(r"(?<=[a-z]{4})nya$", "", office))


def _run(text: str, start: int) -> tuple[list[Token], int]:
    """Return the words from `start` that may belong to an office or a name, and where they end."""
    tokens: list[Token] = []
    position = start
    for match in _WORD.finditer(text, start):
        gap = text[position : match.start()]
        word = match.group()
        bare = word.strip(".")
        if gap.strip() or "\n" in gap:
            break
        capital = word[:1].isupper() or bare.lower() in _TITLES or (bare.lower() in _PARTICLES and bool(tokens))
        if not (capital or bare.lower() in _LOWER_OFFICE or re.fullmatch(r"\d{1,2}|&", word)):
            break
        if bare.lower() in ("dan", "&") and not _joins_office(text[match.end() :]):
            break
        tokens.append((word, match.start(), match.end()))
        position = match.end()
        if (
            word.endswith(".")
            and bare.lower() not in _TITLES
            and not re.fullmatch(r"[A-Z]\.|(?:[A-Z]\.)+\w*\.?|Kab\.|Kec\.|Kel\.", word)
        ):
            break
    return tokens, tokens[-1][2] if tokens else start


def _name_start(tokens: list[Token], names: Names, *, territory: bool = False) -> int:
    """Return the index of the word at which the name begins; the words before it belong to the office."""
    words = [word.strip(".") for word, _, _ in tokens]
    for index, word in enumerate(words):
        if (word.lower() in _TITLES and index + 1 <= len(words) and not word.isupper()) or word in ("AKP", "AKBP"):
            return index
    start = 0
    for index, word in enumerate(words):
        if _of_office(word, names):
            start = index + 1
    given = [index for index, word in enumerate(words) if index >= start and word in names.given]
    if given:
        index = given[0]
        while index > start and words[index - 1].lower() in _FORENAMES:
            index -= 1
        return index
    if start < len(words):
        remaining = len(words) - start
        firm = any(word in ("PT", "CV", "UD", "Yayasan", "Koperasi") for word in words[:start])
        if remaining > 2 and (firm or (territory and start == 0)):
            return len(words) - 2
        # A place that no list knows ("Sekda Sukamaju Raya Budi Santoso") leaves four words; names seldom have more.
        return start if remaining <= 3 else len(words) - 3
    return len(words)


def _of_office(word: str, names: Names) -> bool:
    lower = word.lower()
    acronym = len(word) > 1 and (
        word.isupper() or word in KNOWN_ACRONYMS or bool(re.fullmatch(r"[A-Z]+[a-z]*[A-Z]+\w*|[A-Z]+\d\w*", word))
    )
    return (
        lower in _OFFICE_WORDS
        or lower in _LOWER_OFFICE
        or lower in BODIES
        or word in names.places
        or lower in _DIRECTIONS
        or bool(_BODY_PREFIX.match(word))
        or acronym
        or word.isdigit()
    )


def _joins_office(rest: str) -> bool:
    word = _WORD.match(rest.lstrip())
    return bool(word and word.group().lower() in _OFFICE_WORDS and not _HEAD.match(rest.lstrip()))


def _is_name(tokens: list[Token]) -> bool:
    bare = [word.strip(".,") for word, _, _ in tokens]
    if not bare or len(bare) > 6:
        return False
    capital = [word for word in bare if word[:1].isupper() or word.lower() in _TITLES or word.lower() in _PARTICLES]
    offices = [word for word in bare if word.lower() in _OFFICE_WORDS or _HEAD.fullmatch(word)]
    odd = [word for word in bare if re.search(r"\d", word) or _BODY_PREFIX.match(word)]
    return (
        len(capital) == len(bare)
        and not (offices or odd)
        and any(len(word) > 2 and not word.isupper() for word in bare)
    )


_GIVEN_TITLE = r"(?:(?i:dr|drg|drs|dra|ir|prof|h|hj|kh|ust|muh|moh)\.?\s+)*"
_NAME = (
    _GIVEN_TITLE + r"[A-Z][\w'’-]*\.?(?:\s+(?:[A-Z][\w'’-]+|[A-Z]\.|bin|binti)){0,4}"
    r"(?:,\s*(?:[SMA]\.[A-Z]\w*\.?|S\.T\.|M\.M\.|Ph\.D\.))*"
)
_NAME_FIRST = (
    re.compile(rf"(?P<name>{_NAME})\s*\((?P<position>[^();:\"“\n]{{3,60}})\)"),
    re.compile(rf"(?P<name>{_NAME}),\s+(?P<position>[^(),;:\"“.\n]{{3,60}})"),
)


def _name_first(text: str, offset: int, names: Names) -> Iterable[tuple[Person, tuple[int, int]]]:
    """Read `NAME (OFFICE)` and `NAME, OFFICE`: the persons, each with the span of name and office in the notes."""
    for form in _NAME_FIRST:
        position = 0
        while match := form.search(text, position):
            position = match.start("position")
            person = _read_name_first(text, match, offset, names)
            if person:
                yield person, (person.start, offset + match.end("position"))


def _read_name_first(text: str, match: re.Match[str], offset: int, names: Names) -> Person | None:
    office = match["position"].strip()
    head = _HEAD.match(office) or re.match(r"RT|RW", office)
    if not head or _HEAD.match(match["name"]):
        return None
    tail, _ = _run(office, head.end())
    role = re.fullmatch(r"[a-z]+(?: [a-z]+| [A-Z][a-z]+){0,4}", office) and _ROLE.match(office)
    if role:
        tail = []
    elif _is_name(tail[_name_start(tail, names) :]) or len(tail) < len(office[head.end() :].split()):
        return None
    begin = match.start("name")
    label = re.match(r"(?:Kutipan|Komentar|Menurut|Kata|Dari|Oleh)\s+", match["name"])
    begin += label.end() if label else 0
    tokens = [
        (word.group(), begin + word.start(), begin + word.end())
        for word in _WORD.finditer(text[begin : match.end("name")])
    ]
    tokens = tokens[_name_start(tokens, names) :] if any(_of_office(word, names) for word, _, _ in tokens) else tokens
    if not tokens or not _is_name(tokens):
        return None
    # `Damkar (Pak La Ode Rizal, Kabid)`: the chat's writer is the body that the office belongs to.
    body = re.search(r"(?:^|\n)([A-Z]\w+) \((?:(?:Pak|Bu|Bapak|Ibu) )?$", text[:begin])
    person = _person(text, begin, begin, tokens, offset)
    return replace(person, position=f"{office} {body[1]}" if body and not tail else office)


def resolve(label: str, people: Iterable[Person]) -> Person | None:
    """Return the person that a short form means: an office (`Wabup`), a first name, or `dr Alfons`; else None."""
    people = list(people)
    wanted = _HONORIFIC.sub("", label.strip()).strip(" .,:")
    bare = [word for word in re.findall(r"[\w'’-]+", wanted) if word.lower() not in _TITLES]
    if not bare:
        return None
    by_name = [person for person in people if _has_all(person.name, bare)]
    if by_name:
        return by_name[0]
    head = _HEAD.match(wanted)
    if head:
        exact = [p for p in people if p.position and _office_key(p.position).startswith(_office_key(wanted))]
        return exact[0] if exact else None
    starts = [
        p for p in people if len(bare[-1]) > 3 and any(w.lower().startswith(bare[-1].lower()) for w in p.name.split())
    ]
    return starts[0] if len(starts) == 1 else None


def _has_all(name: str, words: list[str]) -> bool:
    own = {word.strip(".").lower() for word in name.split()}
    return all(word.lower() in own for word in words)


def _office_key(position: str) -> str:
    text = re.sub(r"\s+", " ", position.lower().replace(".", " ")).strip()
    for short in sorted(OFFICES, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", OFFICES[short].lower(), text)
    return text.replace("walikota", "wali kota").removeprefix("penjabat ").removeprefix("pelaksana tugas ")


def is_office(text: str) -> bool:
    """Return whether the text begins with the title of an office or a role ("Kadis …", "warga …")."""
    return bool(_HEAD.match(_HONORIFIC.sub("", text.strip())))
