"""Measures, counts and lists as sentences: "bentang 60 meter, lebar 7 meter", "24 indikator, 5 klaster"."""

import re

from asisten_humas.news.frames import DATE, NUMBER
from asisten_humas.news.parts import MEASURES, MONEY, PEOPLE, ROLE, SITE, SIZES, Part, amount_in, head_of
from asisten_humas.news.predicates import with_prefixes
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_verb, joined

_WHOLES = word_set("desain bangunan gedung pasar kantor fasilitas paket isi ruang kompleks")
_TERMS = word_set("kontrak nota masa perjanjian mou pks sewa kerja")
_VERDICTS = word_set(
    "nilai skor kasus angka jumlah total poin skala usia umur tahun indeks rasio peringkat isi usul sisa"
)
_EVENTS = re.compile(
    r"(?:[a-z]+ )?(?:[pk]e[a-z]{4,}an|uji|ujian|tes|rapat|musyawarah|musrenbang|lelang|sidang|konferensi|kontrol"
    r"|puncak|masa|lomba|festival|verifikasi|evaluasi|kunjungan|operasi|skrining|kerja|siaga|tanggap|upacara|hujan|seleksi|laporan"
    r"|panen|tanam|olah|imunisasi|vaksinasi|sosialisasi|jadwal|lanjutan|simulasi|audiensi|forum|serah|gladi|tahap|putaran"
    r"|babak|batas|tenggat|target|pawai|donor|bazar|pasar|acara|final|hari|musim|libur|cuti|SP\d|musrenbang)\b",
    re.IGNORECASE,
)
_RATES = word_set("retribusi pajak bunga diskon potongan iuran denda tarif keringanan pengurangan kenaikan kontribusi")
_LINES = word_set(
    "jalan saluran ruas rute jalur pipa tanggul drainase trotoar kabel pagar sungai parit irigasi selokan"
)
_COUNTED_VERBS = word_set("masuk hadir ikut lolos terdaftar terjual selesai lulus datang gagal terkumpul")
_TIME_BOUND = re.compile(r"(?:waktu|saat|ketika|pada|tahun|bulan|sekarang|kini|sebelumnya|sesudahnya|setelahnya|dulu) ")
_LIKE_IT = re.compile(rf"(?P<which>biasa|konvensional|lama|baru|normal|reguler|umum) (?P<amount>{NUMBER}.*)$")
_HAPPENS = re.compile(r"\b(?:di|me|ber|ter)\w{4,}|\b(?:selesai|mulai|akan|belum|sudah|baru|buka|tutup)\b")
_LOADS = rf"{NUMBER} (?:rit|truk|karung|kantong|bak|trip|drum|tangki)"
_NOT_COUNTED = re.compile(r"\b(?:ratio|rasio|indeks|nilai|skor|size|ukuran|tipe|kelas|grade|suhu)$")


def inventory(parts: list[str], kinds: list[Part]) -> str:
    """Return measures, quantities and noun phrases that stand together as one clause."""
    first, kind = parts[0], kinds[0]
    if len(parts) > 1 and (things := _things(parts)):
        return things
    if kind == "phrase":
        return _named(parts, kinds)
    if kind == "quantity":
        return _quantities(parts, kinds)
    opening = measure(first)
    rest = [
        part if kinds[number] != "measure" or is_dimension(part) else _second_measure(part)
        for number, part in enumerate(parts)
        if number
    ]
    if not rest:
        return opening
    return _with_second(opening, first, parts, rest, kinds)


def _things(parts: list[str]) -> str:
    """Return "rumah rusak 83 (berat 11, ringan 72), sekolah 2" as what there is: "ada 83 rumah rusak (…) dan …"."""
    found = [_THING.fullmatch(part) for part in parts]
    if not all(found) or any(m["noun"].split()[0] in MEASURES | PEOPLE or is_verb(m["noun"]) for m in found if m):
        return ""
    counted = [
        f"{m['count']} {m['noun']}"
        + (f" ({joined([inverted(one) for one in m['kinds'].split(', ')])})" if m["kinds"] else "")
        for m in found
        if m
    ]
    return f"ada {joined(counted)}" if any(" " in m["noun"] for m in found if m) else ""


_THING = re.compile(r"(?P<noun>[a-z]+(?: [a-z]+){0,2}) (?P<count>\d[\d.]*)(?: \((?P<kinds>[^()]+)\))?")


def _quantities(parts: list[str], kinds: list[Part]) -> str:
    """Return counts that there are: "ada 3 bus dengan kapasitas 30 penumpang", "ada 41 petani, 9 di antaranya …"."""
    counted = next((n for n, kind in enumerate(kinds) if kind == "measure"), len(parts))
    rest, sizes = parts[counted:], 0
    while sizes < len(rest) and is_dimension(rest[sizes]):
        sizes += 1
    text = f"ada {joined(parts[:counted])}" + (f" dengan {joined(rest[:sizes])}" if sizes else "")
    return "; ".join([text, *(measure(part) for part in rest[sizes:])])


def _with_second(opening: str, first: str, parts: list[str], rest: list[str], kinds: list[Part]) -> str:
    if rest[0].startswith("masing-masing "):
        return f"{opening}, {joined(rest)}"
    if re.search(r"Rp[\d.,]+(?: \w+)?$", opening) and re.match(r"Rp\d", rest[0]):
        return joined([opening, *rest])
    if _TIME_BOUND.match(rest[0]):
        return f"{opening}, sedangkan {joined([at_time(part) for part in rest])}"
    alike = _LIKE_IT.match(rest[0]) if len(rest) == 1 else None
    if alike:
        return f"{opening}, sedangkan yang {alike['which']} {alike['amount']}"
    goal = re.match(r"target\w*(?: (?P<year>\d{4}))? (?P<rest>.+)$", rest[0])
    if goal and len(rest) == 1:
        return f"{opening} dan ditargetkan {goal['rest']}" + (f" pada {goal['year']}" if goal["year"] else "")
    amount = amount_in(first)
    if head_of(first) in _WHOLES and amount and not any(is_dimension(one) or MONEY.search(one) for one in rest):
        return f"{first[: amount.start()].strip()} mencakup {joined([first[amount.start() :], *rest])}"
    if re.search(r"\d (?:meter kubik|ton|kilogram|kuintal|liter)\b", opening) and re.match(_LOADS, rest[0]):
        return f"{opening} atau {joined(rest)}"
    single = len(rest) == 1 and kinds[1] == "measure" and not is_dimension(rest[0])
    if single and head_of(first) in PEOPLE and head_of(parts[1]) in PEOPLE:
        return f"{opening} dan {measure(parts[1])}"
    if single and (second := amount_in(rest[0])) and _for_people(rest[0], second):
        return f"{opening} dan {rest[0][: second.start()]}bagi {rest[0][second.start() :]}"
    people = head_of(first) in PEOPLE
    counts = [
        k == "quantity" or (k == "phrase" and part_is_thing(one)) or (people and bool(re.match(NUMBER, one)))
        for k, one in zip(kinds[1:], rest, strict=True)
    ]
    if all(counts) or (is_dimension(rest[0]) and not is_dimension(first)):
        return f"{opening} dengan {joined(rest)}"
    if single:
        other = measure(parts[1]).removeprefix("sebanyak ")
        other = other.replace(" tercatat ", " ") if " tercatat " in opening else other
        return f"{opening} dan {other}" if other.startswith("ada ") else f"{opening}, sedangkan {other}"
    if any(kind == "phrase" for kind in kinds[1:]) and not all(map(part_is_thing, rest)):
        return f"{opening} → {joined(rest)}"  # another matter without a verb: the arrow keeps it out of print
    return joined([opening, *rest])


def part_is_thing(part: str) -> bool:
    """Return whether a phrase names what comes with a count ("makan siang"), and not another matter ("las semua")."""
    return not re.search(r"\b(?:semua|juga|saja|biasanya|antara lain|berikutnya|nikah|lahir)\b|\bal\.", part)


def at_time(part: str) -> str:
    """Return "2023 704" with the preposition its year lacks: "pada 2023 704"."""
    return re.sub(r"^(?:tahun )?((?:19|20)\d\d) ", r"pada \1 ", part)


def is_dimension(part: str) -> bool:
    """Return whether the part measures something by its own name ("lebar 7 meter")."""
    return head_of(part) in MEASURES


def _for_people(part: str, amount: re.Match[str]) -> bool:
    tail = part[amount.end() :].split()
    return bool(tail) and tail[0] in PEOPLE and head_of(part) not in PEOPLE


def _second_measure(part: str) -> str:
    if re.match(r"(?:lolos|gagal|lulus|rusak|hadir|ikut|menang)\b", part):
        return f"yang {part}"
    if part.startswith("yang "):
        return with_prefixes(part)
    return inverted(part) if re.search(r" \d{1,3}$", part) and "," not in part else part


def inverted(part: str) -> str:
    """Return "cuti 31" as "31 cuti", "polisi 12 orang" as "12 polisi", a body as "22 dari Dinas Perhubungan"."""
    money = re.match(rf"^(?P<noun>[A-Z][^\d(]*?)(?: sebesar)? (?P<sum>Rp{NUMBER})$", part)
    if money:
        return f"{money['sum']} dari {money['noun']}"
    match = re.match(rf"^(?P<noun>[^\d(]+?) (?P<number>{NUMBER})(?P<unit> (?:orang|unit|buah))?$", part)
    if not match or "," in match["number"] or MONEY.match(match["number"]) or _NOT_COUNTED.search(match["noun"]):
        return part
    link = "di " if SITE.match(match["noun"]) else "dari " if match["noun"][:1].isupper() else ""
    return f"{match['number']} {link}{match['noun']}"


# --- noun phrases ---


def _named(parts: list[str], kinds: list[Part]) -> str:
    """Return a noun phrase with what it has: "Jembatan baru memiliki bentang …", "Pelaksananya PT …"."""
    first, rest = parts[0], parts[1:]
    counted = [inverted(part) for part in rest]
    if len(rest) > 1 and all(kind == "measure" for kind in kinds[1:]) and all(re.match(NUMBER, one) for one in counted):
        return f"{first} terdiri atas {joined(counted)}"
    role = ROLE.match(first)
    if role:
        what = first[role.end() :]
        named = f"{role[1]}nya {what}" if what[0].isupper() else f"{role[1]}nya ialah {what}"
        return f"{named}; {joined(rest)}" if rest and kinds[1] == "measure" else joined([named, *rest])
    if not rest and (clause := timed(first)):
        return clause
    clock = re.match(r"^(?P<noun>[a-z][a-z ]+?) (?P<time>pukul [\d.]+(?: sampai [\d.]+)?(?: WI(?:B|TA|T))?)$", first)
    if clock and not rest and " ialah " not in first:
        return f"{clock['noun']} berlangsung {clock['time']}"
    if rest and all(kind == "measure" and is_dimension(part) for kind, part in zip(kinds[1:], rest, strict=True)):
        return f"{first} {'dengan' if ' ialah ' in first else 'memiliki'} {joined(rest)}"
    if rest and kinds[1] == "quantity" and re.fullmatch(rf"{NUMBER} (?:meter|kilometer)", rest[0]):
        return f"{first} sepanjang {rest[0]}"
    if len(rest) == 1 and kinds[1] == "quantity" and re.fullmatch(rf"{NUMBER} (?:ton|kilogram|liter|kuintal)", rest[0]):
        return f"{first} sebanyak {rest[0]}"
    return joined(parts)


def schedule(parts: list[str]) -> str:
    """Return dated events in a row as one clause; '' when a part is no dated event."""
    clauses = [timed(part).split(" berlangsung ", 1) for part in parts]
    named = not any(_HAPPENS.search(part) for part in parts)
    if len(parts) < 2 or not named or any(len(clause) != 2 for clause in clauses):
        return ""
    first, *others = clauses
    return joined([" berlangsung ".join(first), *(" ".join(clause) for clause in others)])


def timed(part: str) -> str:
    """Return "musyawarah 13 Oktober" as a clause; '' when the part is no such thing."""
    match = re.match(
        rf"^(?P<noun>.+?),? (?:pada )?(?P<date>{DATE}(?: sampai {DATE})?)"
        rf"(?P<time>,? pukul [\d.]+(?: sampai [\d.]+)?(?: \w{{3,4}})?)?"
        r"(?P<place> (?:di|ke) .+)?$",
        part,
    )
    if not match or re.search(r"\b(?:mulai|sejak|sampai|hingga|per|dan|di|ke|dari|untuk)$| ke ", match["noun"]):
        return ""
    if re.fullmatch(r"(?:tahun )?(?:19|20)\d\d", match["date"]) or not _EVENTS.match(match["noun"]):
        return ""  # "SK Bupati 1 Desember", "gedung lama 1986": a day or a year of a thing, not an event
    noun = re.sub(r" lagi$", " kembali", match["noun"])
    if re.match(r"(?:target|batas|tenggat|jadwal)\b", noun):
        return f"{noun} ialah {match['date']}{(match['time'] or '').replace(',', '')}"
    return f"{noun} berlangsung pada {match['date']}{(match['time'] or '').replace(',', '')}{match['place'] or ''}"


# --- one measure ---


def measure(part: str) -> str:
    """Return "peserta 310 orang" and its kin as a clause: most need no verb, counts of things that act take one."""
    part = with_prefixes(part)
    match = amount_in(part)
    if not match or re.search(
        r"\b(?:lama|banyak|maksimal|minimal|sebesar|mencapai|berjumlah|sebanyak|senilai|menjadi|sepanjang|selama|seluas|setinggi|sekitar)$",
        part[: match.start()].strip(),
    ):
        return part
    head, amount = part[: match.start()].strip(" :="), part[match.start() :]
    if re.fullmatch(
        r"(?:tahun|bulan|minggu|pekan) (?:lalu|ini)|kemarin|sebelumnya|sekarang|hari (?:pertama|kedua|terakhir|ini)",
        head,
    ):
        return f"{head} ada {amount}"
    return _counted_subject(head, amount) or _own_measure(head, amount) or _plain_measure(head, amount)


def _counted_subject(head: str, amount: str) -> str:
    """Return counts whose noun acts or is in a state: "usulan masuk 1.284" → "sebanyak 1.284 usulan masuk"."""
    words = head.split()
    whole = re.fullmatch(r"(?P<some>\d[\d.]*) dari (?P<all>\d[\d.]*)(?: (?P<noun>[a-z]+))?", amount)
    if (
        whole
        and whole["noun"] in (None, words[0])
        and len(words) > 1
        and words[0].islower()
        and head_of(head) not in MEASURES
    ):
        return f"sebanyak {whole['some']} dari {whole['all']} {head}"
    if len(words) == 1 and words[0].islower() and head_of(head) not in MEASURES | PEOPLE and not head.endswith("nya"):
        pieces = re.fullmatch(r"(\d[\d.]*) (?:unit|buah)", amount)
        if pieces:
            return f"ada {pieces[1]} {head}"
        return f"ada {amount} {head}" if re.fullmatch(r"\d[\d.]*", amount) and head not in _VERDICTS else ""
    if len(words) < 2 or not words[0].islower() or head_of(head) in MEASURES:
        return ""
    if re.fullmatch(r"\d[\d.]*", amount) and not re.search(r"\d", head) and words[0] not in PEOPLE:
        return f"ada {amount} {head}"
    if len(words) != 2:
        return ""
    number = re.match(rf"^(?P<number>{NUMBER})(?: (?:orang|unit|buah))?(?P<rest>(?: .*)?)$", amount)
    if words[1] in _COUNTED_VERBS and number and not number["number"].startswith(("hanya", "sekitar")):
        return f"sebanyak {number['number']} {words[0]} {words[1]}{number['rest']}"
    unit = re.match(r"^(?P<number>\d[\d.]*) (?:unit|buah)(?P<rest>(?: .*)?)$", amount)
    if unit:
        return f"ada {unit['number']} {head}{unit['rest']}"
    return ""


def _own_measure(head: str, amount: str) -> str:
    """Return measures that are named by their noun, with "-nya" and without a verb: "bentangnya 60 meter"."""
    words, noun = head.split(), head_of(head)
    single, bare = len(words) == 1, not head.endswith("nya")
    if noun == "sisa":
        return f"{head} tinggal {amount}" if not single else f"sisanya {amount}"
    if noun == "target":
        return f"{head} ialah {amount}"
    if noun in ("rute", "jalur", "lintasan") and single and re.match(rf"{NUMBER} (?:kilo)?meter", amount):
        return f"{noun} sepanjang {amount}"
    if noun == "uji" and len(words) == 2:
        return f"{head}nya {amount}"
    if re.match(rf"{NUMBER} (?:hari|minggu|bulan|tahun)\b", amount) and noun in _TERMS:
        return f"{head}{'nya' if single and head.islower() else ''} berjangka {amount}"
    if noun == "kontrak" and single and MONEY.match(amount):
        return f"nilai kontraknya {amount}"
    if noun in PEOPLE and single and bare:
        return f"{head}nya {amount}" + (" orang" if re.fullmatch(r"\d[\d.]*", amount) else "")
    if noun in MEASURES and bare and (single or (len(words) == 2 and noun in SIZES and words[1].islower())):
        return f"{head}nya {amount}"
    return f"{head} {amount}" if single and not bare else ""


def _plain_measure(head: str, amount: str) -> str:
    noun = head_of(head)
    if re.search(r" (?:susut|naik|turun|meningkat|menurun|bertambah|berkurang)$", head):
        return f"{head} {amount}"
    if len(head.split()) > 1 and is_verb(head.split()[-1]) and re.match(r"me\w{4,}", head.split()[-1]):
        return f"{head} {amount}"
    day = re.search(rf"(?<!\w)({DATE})$", head)
    bound = day and re.search(r"\b(?:pada|per|sejak|sampai|tahun) $", head[: day.start()])
    if (
        day
        and noun not in ("pagu", "apbd", "apbn")
        and not bound
        and not re.search(r"\b[A-Z]{3,} $", head[: day.start()])
    ):
        head = f"{head[: day.start()]}pada {day[1]}"
    if re.fullmatch(r"\d[\d.]*", amount) and re.search(r"(?:^| )[A-Z][a-z]+$", head):
        return f"{head} {amount}"  # "varietas Inpari 32": the figure is part of the name
    verb = _verb_of(noun, head, amount)
    return f"{head} {verb} {amount}" if verb else f"{head} {amount}"


def _verb_of(noun: str, head: str, amount: str) -> str:
    """Return the verb between a noun phrase and its figure; '' where running text does without one."""
    if amount.startswith("hanya"):
        return ""
    if noun in ("progres", "capaian", "realisasi", "omzet", "total", "produksi"):
        return "mencapai"
    if MONEY.match(amount):
        if re.match(r"pe\w{4,}an$|renovasi|rehabilitasi", noun):
            return "senilai"
        return "" if noun in ("harga", "tarif", "tiket") else "sebesar"
    if (
        re.match(rf"{NUMBER} (?:hari|minggu|bulan|tahun|jam|menit)(?:$| sampai| mulai)", amount)
        and noun not in MEASURES
    ):
        return "" if amount.startswith(("rata-rata", "sekitar")) else "selama"
    if re.match(rf"{NUMBER} hektare", amount):
        return "seluas"
    if re.match(rf"{NUMBER} meter persegi", amount):
        return "seluas"
    if re.match(rf"{NUMBER} (?:kilo)?meter$", amount) and noun not in MEASURES and len(head.split()) == 1:
        return "sepanjang" if noun in _LINES else ""
    if noun in MEASURES or amount.startswith(("rata-rata", "sekitar")):
        return "" if noun in SIZES or amount.startswith("rata-rata") else "tercatat"
    if re.match(rf"{NUMBER} (?:persen|poin)|\d+,\d", amount):
        return "sebesar" if noun in _RATES else "tercatat"
    counted = re.match(r"(?:kasus|angka|jumlah)", head) or re.match(rf"{NUMBER} (?:orang|anak|jiwa|KK)\b", amount)
    return "berjumlah" if counted or noun in PEOPLE else "sebanyak"
