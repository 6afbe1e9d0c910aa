"""One statement of the notes → one or two grammatical sentences, with nothing added and nothing lost.

The statement is cut at its commas; each part is told apart (a clause, a predicate without subject, a measure, a
quantity, a bare noun phrase, an adverbial) and the parts are joined by the linking words that such a series takes in
written Indonesian.
"""

import re
from dataclasses import dataclass
from typing import Literal

from asisten_humas.news.frames import DATE, NUMBER, framed, with_prepositions
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import (
    active,
    in_words,
    is_auxiliary,
    is_base,
    is_state,
    is_unit,
    is_verb,
    joined,
    nominal,
    passive,
)

Part = Literal["clause", "predicate", "measure", "quantity", "phrase", "adverbial", "reason"]

_ADVERBIAL = re.compile(
    r"(?:di|ke|dari|pada|mulai|selama|sampai|hingga|untuk|per|dengan|lewat|melalui"
    r"|oleh|tanpa|termasuk|sejak|bagi|menurut|khusus"
    r"|dalam|atas|antara|sepanjang|tahun ini|bulan ini|minggu depan|pekan depan|sekarang"
    r"|kini|kemarin|besok|paling lama|paling lambat)\b"
)
_REASON = re.compile(
    r"(?:karena|akibat|sebab|agar|supaya|sehingga|kalau|jika|apabila|bila|setelah|sesudah"
    r"|sebelum|saat|ketika|asal|meski)\b"
)
_NUMBER = re.compile(rf"(?<![\w.,/(]){NUMBER}(?![\w/])")
# Figures that count nothing: days, clock times, and the numbers of schools, wards, ranks and stages.
_NOT_AMOUNT = re.compile(
    rf"{DATE}|\bpukul \d\d\.\d\d(?: \w{{3,4}})?(?: sampai \d\d\.\d\d)?|\b(?:SDN?|SMPN?"
    rf"|SMAN?|SMKN?|MIN?|MTs|MAN?|TK|RT|RW|BAB|PP|UU|KM|KRI|RPJMD|peringkat|nomor|pasal"
    rf"|kelas|tahap|blok|ruas|km"
    r"|gelombang|kategori|tipe|golongan|angkatan|juara|Peraturan \w+|setelah|umur|usia) \d+\b|\b\d+x\d+"
)
_MEASURES = word_set(
    """
    panjang lebar tinggi bentang tebal dalam luas kapasitas beban bobot jarak volume biaya anggaran iuran nilai
    harga tarif pagu kontrak masa durasi umur usia debit suhu kedalaman ketinggian jumlah total target denda
    sewa upah dana kerugian skor progres omzet produksi angka capaian persentase cakupan tingkat prevalensi
    rasio santunan insentif honor subsidi hadiah tunjangan
    """
)
_FIGURES = word_set("angka jumlah total persentase cakupan tingkat prevalensi capaian")
_SIZES = word_set("panjang lebar tinggi bentang tebal luas kedalaman ketinggian jarak kapasitas")
_PEOPLE = word_set(
    """
    peserta personel petugas warga pendaftar pengunjung korban siswa guru pegawai anggota relawan penerima
    pedagang teknisi tenaga pekerja petani nelayan anak balita lansia ibu kader pasien jemaah atlet penumpang
    pengungsi mahasiswa panitia polisi penyandang pemuda santri pelajar pelamar calon undangan
    """
)
_COUNTED_VERBS = word_set("masuk hadir ikut lolos gagal lulus selesai hilang wafat meninggal datang daftar")
_MONEY = re.compile(r"Rp\d")
_ROLES = re.compile(
    r"^(pelaksana|penyedia|kontraktor|pemenang|penyelenggara|mitra|narasumber|lokasi"
    r"|tema|tujuan|syarat|pemateri|sumber|prioritas"
    r"|sasaran|kendala|hambatan|materi|hadiah|fasilitas|manfaat|dampak|kekurangan|kelebihan"
    r"|alasan|program|moderator|pemandu)\s+(?=\S)"
)
_COMPOUNDS = frozenset(
    {
        ("air", "bersih"),
        ("rumah", "sakit"),
        ("air", "minum"),
        ("pasar", "murah"),
        ("orang", "sakit"),
        ("tenaga", "ahli"),
        ("cuti", "sakit"),
        ("air", "kotor"),
        ("sekolah", "tinggi"),
        ("kejaksaan", "tinggi"),
        ("alat", "berat"),
        ("truk", "berat"),
        ("ruang", "terbuka"),
        ("kursi", "kosong"),
        ("rumah", "kosong"),
        ("gagal", "panen"),
    }
)
_CONNECTED = re.compile(r"(?:tetapi|melainkan|sedangkan|lalu|dan|lebih|yakni|yaitu|atau)\b")
_NEGATIVE = re.compile(r"^(?:belum|tidak|tanpa|bukan)\b|\b(?:belum|tidak)\b")
_LABEL = re.compile(r"^(?P<label>[^:,;]{2,60}?):\s+(?P<rest>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in the making, without capital and full stop. `needs_subject`: it opens with a bare predicate."""

    text: str
    needs_subject: bool = False


def say(text: str, *, about: str = "") -> list[Said]:
    """Return the sentences that a plain statement makes; an empty list when it cannot be said safely."""
    text = re.sub(r"^(?:dan|tetapi|lalu|serta)\s+", "", _brackets(text.strip(" .;,")))
    text = framed(text)
    labelled = _labelled(text)
    if labelled is not None:
        return labelled
    parts = [framed(part) for part in _split(text)]
    kinds = [kind_of(part) for part in parts]
    about = re.sub(r"^(?:ada|apa|soal|kalau) ", "", about)
    if (
        about
        and kinds[0] == "predicate"
        and not re.match(r"(?:tidak |belum )?ada\b", parts[0])
        and not re.search(r"\b(?:uang|yang|apa|siapa)\b", about)
    ):
        parts[0], kinds[0] = f"{about} {parts[0]}", "clause"
    return [said for said in _assembled(parts, kinds) if said.text]


def kind_of(part: str) -> Part:
    """Return what a part of a statement is, told by its first predicate and its numbers."""
    words = part.split()
    if re.match(r"(?:sedangkan|tetapi|melainkan|lalu|yakni|yaitu|atau)\b|dari \d[\d.]* \w+, yang ", part):
        return "clause"
    if (part.startswith("pada ") and " angkanya " in part) or re.match(r"\d+ di antaranya ", part):
        return "clause"
    if re.match(r"(?:sekarang|kini) (?:baru|sudah|hanya|tinggal|masih) ", part):
        return "clause"
    if words[0] == "mulai" and len(words) > 1 and is_verb(words[1]):
        return "predicate"
    if _ROLES.match(part) and not re.search(r"\b(?:di\w{3,}|belum|sudah|tidak|akan)\b", part):
        return "phrase" if _amount_in(part) is None else "measure"
    if _REASON.match(part) and not re.match(r"(?:setelah|sebelum|saat|sesudah) \w+(?: \w+)? \d", part):
        return "reason"
    place = _predicate(words)
    if _ADVERBIAL.match(part) and (
        place is None or place == 0 or (_ADVERBIAL.match(words[0]) and not _fronted(words, place))
    ):
        return "adverbial"
    number = _amount_in(part)
    if number and _is_measure(part, words, place, number):
        return "measure"
    if place == 0:
        counted = number and re.match(r"(?:lolos|gagal|lulus|hadir|ikut|menang)\b", part) and number.end() == len(part)
        listed = number and is_base(words[0]) and nominal(words[0]) != words[0] and number.start() > len(words[0]) + 1
        return "measure" if counted or listed else "predicate"
    if place is not None:
        return "clause"
    if number is None:
        return "phrase"
    return "quantity" if number.start() == 0 else "measure"


def _amount_in(part: str) -> re.Match[str] | None:
    """Return the first figure of the part that counts or measures something."""
    taken = [match.span() for match in _NOT_AMOUNT.finditer(part)]
    for match in _NUMBER.finditer(part):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            return match
    return None


def _fronted(words: list[str], place: int) -> bool:
    # "selama uji coba tidak ada tilang", "dari 40 kios, 3 rusak": an adverbial, then a clause.
    return (
        place >= 2
        and not _ADVERBIAL.match(words[place - 1])
        and words[0] not in ("untuk", "dengan", "tanpa", "termasuk")
    )


def _predicate(words: list[str]) -> int | None:
    """Return the index of the first word that can be the predicate, outside relative clauses and brackets."""
    relative = False
    depth = 0
    for index, word in enumerate(words):
        depth += word.count("(")
        if depth == 0:
            if word == "yang":
                relative = True
            elif is_auxiliary(word) and not relative:
                return index
            elif is_verb(word) or is_state(word) or is_base(word):
                if not relative and not _is_noun_here(words, index) and not _in_time_clause(words, index):
                    return index
                if not is_auxiliary(word):
                    relative = False
        depth -= word.count(")")
    return None


def _in_time_clause(words: list[str], index: int) -> bool:
    """Return whether the verb belongs to a time clause inside the phrase: "endapan sebelum dikeruk"."""
    return index > 1 and words[index - 1].lower() in ("sebelum", "sesudah", "setelah", "saat", "ketika")


def _is_noun_here(words: list[str], index: int) -> bool:
    """Return whether a verb or state modifies a noun here: "hibah dari", "uji coba", "pekerja lepas tidak …", "air bersih"."""
    word = words[index].lower()
    before = words[index - 1].lower() if index else ""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if (before, word) in _COMPOUNDS or (word, after) in _COMPOUNDS:
        return True
    if word in ("janji", "minta", "ajak", "imbau", "usul"):
        return index == 0
    if (
        is_base(words[index])
        and index
        and after in ("dari", "di", "ke", "dengan", "oleh", "pada", "untuk", "")
        and not is_auxiliary(before)
    ):
        return True
    if is_base(words[index]) and index and (is_auxiliary(after) or re.match(r"(?:di|ber|ter)\w{4}", after)):
        return True
    if before in (
        "di",
        "ke",
        "dari",
        "per",
        "tiap",
        "setiap",
        "untuk",
        "jumlah",
        "hasil",
        "masa",
        "biaya",
        "rencana",
        "alat",
        "uji",
        "anak",
        "lewat",
        "melalui",
        "dana",
        "bantuan",
        "cakupan",
        "mesin",
        "dengan",
    ):
        return not word.startswith(("di", "me"))
    if word in ("uji", "coba", "hibah", "usul", "lapor", "kirim") and index == 0:
        return word in ("uji", "usul", "hibah")
    return is_base(word) and index == 0 and len(words) > 1 and words[1] == "dan"


def _is_measure(part: str, words: list[str], place: int | None, number: re.Match[str]) -> bool:
    """Return whether the part says how much or how many of something there is."""
    if number.start() == 0:
        return False
    if place is None:
        return not _ADVERBIAL.match(part)
    if place == 0:
        return False
    head = words[0].lower().removesuffix("nya")
    verb = words[place]
    before_number = part[: number.start()].split()
    if head in _FIGURES and number.end() <= len(" ".join(words[:place])):
        return True
    simple = is_state(verb) or verb in _COUNTED_VERBS or bool(re.match(r"ter\w{4}", verb))
    tail = part[number.end() :].split()
    if head in _MEASURES and _MONEY.search(number.group()) and not tail:
        return True
    if tail and re.match(r"(?:menit|jam|hari|bulan|tahun|minggu)\b", tail[0]):
        return False
    return simple and len(before_number) == place + 1 and len(tail) <= 4 and not (tail and is_verb(tail[0]))


# --- joining ---


def _split(text: str) -> list[str]:
    parts, depth, current = [], 0, ""
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in ",;" and depth <= 0 and text[index + 1 : index + 2] == " ":
            parts.append(current)
            current = ""
        else:
            current += char
    parts.append(current)
    return [part.strip() for part in parts if part.strip()]


def _series_of_subjects(parts: list[str], kinds: list[Part]) -> tuple[list[str], list[Part]]:
    """Join subjects that share one predicate: "Desa A, B, C terendam", "412 rumah, 3 sekolah, 1 puskesmas terdampak"."""
    last = next((index for index, kind in enumerate(kinds) if kind == "clause"), 0)
    before, words = parts[:last], parts[last].split() if parts else []
    place = _predicate(words) if last else None
    if not before or place is None:
        return parts, kinds
    subject = words[:place]
    names = all(word[:1].isupper() for part in (*before, " ".join(subject)) for word in part.split())
    counts = all(
        re.match(NUMBER, part) and kind == "quantity" for part, kind in zip(before, kinds, strict=False)
    ) and re.match(NUMBER, parts[last])
    if not (names or counts):
        return parts, kinds
    merged = f"{joined([*before, ' '.join(subject)])} {' '.join(words[place:])}"
    return [merged, *parts[last + 1 :]], ["clause", *kinds[last + 1 :]]


def _assembled(parts: list[str], kinds: list[Part]) -> list[Said]:
    """Join the parts from left to right; a new sentence starts where a clause would grow too long."""
    parts, kinds = _series_of_subjects(parts, kinds)
    if (
        kinds[0] == "measure"
        and len(parts) > 1
        and _MONEY.search(parts[0])
        and kinds[1] == "measure"
        and re.fullmatch(r"[a-z ]+ \d{1,3}", parts[1])
    ):
        rest = [_inverted(part) for part in parts[1:]]
        return [Said(_inventory(parts[:1], kinds[:1])), *_assembled(rest, [kind_of(part) for part in rest])]
    if all(kind in ("measure", "quantity", "phrase") for kind in kinds):
        return [Said(_inventory(parts, kinds))]
    made: list[Said] = []
    current, needs_subject, clauses = "", False, 0
    position = 0
    while position < len(parts):
        part, kind = parts[position], kinds[position]
        run = _run_length(kinds, position)
        following = kinds[position + 1] if position + 1 < len(kinds) else None
        if kind == "phrase" and (clause := _timed(part)) and current and not current.endswith(","):
            part, kind = clause, "clause"
        if not current:
            if kind in ("adverbial", "reason") and following:
                current = part + ","
            elif run > 1 and kind in ("quantity", "measure", "phrase"):
                current = _inventory(parts[position : position + run], kinds[position : position + run])
                position += run - 1
            else:
                current = _alone(part, kind)
                needs_subject = kind == "predicate" and not re.match(
                    r"(?:tidak |belum |masih |sudah )?(?:ada|terdapat|terjadi|tersedia)\b", part
                )
            clauses = kind in ("clause", "predicate")
        elif current.endswith(","):
            current += " " + ("ada " if kind == "phrase" else "") + _alone(part, kind, opening=False)
            clauses = 1
        elif kind == "clause" and _starts_anew(current, part, clauses):
            made.append(Said(current, needs_subject))
            current, needs_subject, clauses = _alone(part, kind), False, 1
        elif kind in ("clause", "predicate"):
            last = not any(k in ("clause", "predicate") for k in kinds[position + 1 :]) or (
                following == "clause" and _starts_anew(f"{current}, {part}", parts[position + 1], clauses + 1)
            )
            current += _link(current, part, kind, last) + _alone(part, kind, opening=False)
            clauses += 1
        elif kind in ("quantity", "measure", "phrase"):
            current += _extra(current, parts[position : position + run], kinds[position : position + run], clauses)
            position += run - 1
        else:
            current += (", " if re.match(r"(?:mulai|termasuk|kalau|jika|meski|sehingga)\b", part) else " ") + _verbs(
                part
            )
        position += 1
    made.append(Said(current, needs_subject))
    return made


def _starts_anew(current: str, part: str, clauses: int) -> bool:
    """Return whether a clause opens a sentence of its own: two are enough for one, and long ones stand alone."""
    if _CONNECTED.match(part):
        return False
    short = len(part.split()) <= 4 and len(current.split()) <= 16
    opposite = bool(_NEGATIVE.search(current)) and not _NEGATIVE.search(part)
    return opposite or (clauses >= 2 and not short) or len((current + " " + part).split()) > 20


def _run_length(kinds: list[Part], start: int) -> int:
    end = start
    while end < len(kinds) and kinds[end] in ("quantity", "measure", "phrase"):
        end += 1
    return max(1, end - start)


def _link(current: str, part: str, kind: Part, last: bool) -> str:
    if part.startswith("tidak ada ") and kind == "predicate":
        return " dan "
    if part.startswith("mereka "):
        return "; "
    if part.startswith("pada ") and " angkanya " in part:
        return ", sedangkan "
    if re.match(r"\w+nya ialah ", current) and kind == "clause":
        return "; "
    negative, before = bool(_NEGATIVE.search(part)), bool(_NEGATIVE.search(current))
    if _CONNECTED.match(part):
        return ", "
    if re.search(r"\b(?:karena|akibat|sebab) [^,]*$", current) and kind == "predicate":
        return " dan "
    if re.fullmatch(r"\w+ gratis", part):
        return " dengan "
    if re.match(r"(?:sekarang|kini|saat ini) ", part):
        return ", sedangkan "
    if re.match(r"selesai \d", part):
        return "; pelaksanaannya "
    if negative and not before:
        return ", tetapi " if kind == "predicate" or len(part.split()) <= 4 else ", sedangkan "
    if before and not negative and kind == "clause":
        return ", sedangkan "
    bare = re.sub(r"\([^()]*\)", "", current)
    return (" dan " if "," not in bare and " dan " not in bare else ", dan ") if last else ", "


def _extra(current: str, parts: list[str], kinds: list[Part], clauses: int) -> str:
    """Return what a clause takes behind it: "sepanjang 640 meter", "dengan 2 mobil dan 10 teknisi", "dengan total Rp5 juta"."""
    if len(parts) == 1 and re.fullmatch(rf"{NUMBER} (?:meter|kilometer)", parts[0]):
        return f" sepanjang {parts[0]}"
    if len(parts) == 1 and re.fullmatch(rf"{NUMBER} (?:hari|minggu|bulan|tahun|jam|menit)(?: \(.*\))?", parts[0]):
        return f" selama {parts[0]}"
    if clauses > 1 and all(kind == "phrase" for kind in kinds):
        return f", serta {joined(parts)}"
    if kinds[0] == "measure" and re.match(
        r"(?:waktu|saat|ketika|pada|tahun|bulan|sekarang|kini|sebelumnya|dulu) ", parts[0]
    ):
        return f", sedangkan {joined([_at_time(part) for part in parts])}"
    if re.match(r"(?:APBD|APBN|dana)\b", parts[0]):
        return f" dari {joined(parts)}"
    if (
        re.search(r"(?<![\w.,])\d[\d.]* [a-z]+(?: [a-z]+)?$", current)
        and not is_unit(current.split()[-1])
        and all(k == "quantity" for k in kinds)
    ):
        return f", {joined(parts)}" if len(parts) == 1 else f", {', '.join(parts[:-1])}, dan {parts[-1]}"
    items = [
        _inverted(part) if kind == "measure" and part.split()[0] not in (*_MEASURES, "total") else part
        for part, kind in zip(parts, kinds, strict=True)
    ]
    return f" dengan {joined(items)}"


def _at_time(part: str) -> str:
    return re.sub(r"^(?:tahun )?((?:19|20)\d\d) ", r"pada \1 ", part)


def _timed(part: str) -> str:
    """Return "musyawarah 13 Oktober" as a clause; '' when the part is no such thing."""
    match = re.match(rf"^(?P<noun>.+?),? (?:pada )?(?P<date>{DATE})(?P<time>,? pukul .+)?$", part)
    if not match or re.search(r"\b(?:mulai|sejak|sampai|hingga|per|dan|di|ke|dari|untuk)$", match["noun"]):
        return ""
    noun = re.sub(r" lagi$", " kembali", match["noun"])
    return f"{noun} berlangsung pada {match['date']}{(match['time'] or '').replace(',', '')}"


def _alone(part: str, kind: Part, *, opening: bool = True) -> str:
    if kind == "clause":
        return _clause(part, opening)
    if kind == "predicate":
        return _bare_predicate(part)
    if kind in ("quantity", "measure", "phrase"):
        return _inventory([part], [kind])
    return _verbs(part)


def _clause(part: str, opening: bool) -> str:
    # "rambu baru 18 dipasang Sabtu" → "18 rambu baru dipasang Sabtu"
    swapped = re.match(rf"^((?:[a-z]\w+ ){{1,3}})({NUMBER}) ((?:di|ter)\w+.*)$", part)
    if swapped and not is_unit(swapped[3].split()[0]):
        part = f"{swapped[2]} {swapped[1].strip()} {swapped[3]}"
    part = (
        re.sub(
            r"(?<=[a-z] )(?<!sebesar )(?<!senilai )(?<!mencapai )(?<!hanya )(?<!dari )(?<!menjadi"
            r" )(?<!total )(?<!rata )(?<!dan )(?<!minimal )(?<!maksimal )(?<!sekitar )(?=Rp\d)",
            "sebesar ",
            part,
        )
        if _plain_money(part)
        else part
    )
    part = _verbs(part)
    return _counted(part) if opening else part


def _plain_money(part: str) -> bool:
    return bool(re.search(r"\b(?:untuk|anggaran|dana|bantuan|APBD|APBN)\b.* [a-z]+ Rp\d[\d.,]*(?: \w+)?$", part))


def _bare_predicate(part: str) -> str:
    """Return a predicate without subject; a bare verb with a counted object turns into a passive clause."""
    words = part.split()
    match = re.match(
        rf"^(?P<verb>\w+) (?P<object>{NUMBER} .+?)(?: dan (?P<verb2>[a-z]+) (?P<object2>{NUMBER} .+))?$", part
    )
    if match and is_base(match["verb"]) and (match["verb2"] is None or is_base(match["verb2"])):
        first = _passive_clause(match["verb"], match["object"])
        return f"{first} dan {_passive_clause(match['verb2'], match['object2'])}" if match["verb2"] else first
    if words and is_base(words[0]) and len(words) > 1:
        words = [active(word) if index == 0 or words[index - 1] == "dan" else word for index, word in enumerate(words)]
    return _verbs(" ".join(words))


def _passive_clause(verb: str, rest: str) -> str:
    change = re.search(r" (?:menjadi|jadi|ke|di|dengan|untuk) ", rest)
    noun, tail = (rest[: change.start()], rest[change.start() :]) if change else (rest, "")
    return f"{noun} {passive(verb)}{tail}"


def _verbs(text: str) -> str:
    """Give a bare verb its prefix where it is the predicate or follows an auxiliary or "yang"; not where it is a noun."""
    text = re.sub(
        r"\blagi (?=(?:me|di)\w{3}|(?:normalisasi|bangun|perbaiki|keruk|bersihkan|pasang)\b)", "sedang ", text
    )
    words = text.split()
    place = _predicate(words)
    for index, word in enumerate(words):
        before = words[index - 1].lower() if index else ""
        follows = words[index + 1] if index + 1 < len(words) else ""
        governed = index == place or before in _GOVERNORS or is_auxiliary(before)
        if not is_base(word) or not governed or not index or not follows or follows in ("dan", "atau"):
            continue
        if before.startswith("di") or (_is_noun_here(words, index) and before not in _GOVERNORS):
            continue
        words[index] = active(word)
    return " ".join(words)


_GOVERNORS = word_set(
    "yang berjanji janji siap bisa boleh akan hendak ingin perlu harus wajib dapat belum sudah sedang"
)


def _counted(text: str) -> str:
    """Return a clause that opens with a figure so that it opens with a word: "Sebanyak 38 kios …"."""
    match = re.match(rf"^({NUMBER}) (\S+)", text)
    if (
        not match
        or match[1].startswith(("Rp", "sekitar", "hanya", "lebih", "kurang", "paling", "rata"))
        or is_unit(match[2])
    ):
        return text
    return f"sebanyak {text}"


def _inverted(part: str) -> str:
    """Return "cuti 31" as "31 cuti", "polisi 12 orang" as "12 polisi", a body as "22 dari Dinas Perhubungan"."""
    match = re.match(rf"^(?P<noun>[^\d(]+?) (?P<number>{NUMBER})(?P<unit> (?:orang|unit|buah|org))?$", part)
    if (
        not match
        or "," in match["number"]
        or match["number"].startswith("Rp")
        or re.search(r"\b(?:ratio|rasio|indeks|nilai|skor)$", match["noun"])
    ):
        return part
    link = "dari " if match["noun"][:1].isupper() else ""
    return f"{match['number']} {link}{match['noun']}"


# --- inventories: "bentang 60 meter, lebar 7 meter", "24 indikator, 5 klaster" ---


def _inventory(parts: list[str], kinds: list[Part]) -> str:
    first, kind = parts[0], kinds[0]
    if kind == "phrase":
        return _named(parts, kinds)
    if kind == "quantity":
        return f"ada {joined(parts)}"
    opening = _measure(first)
    rest = [
        part if kinds[number] != "measure" or _is_dimension(part) else _second_measure(part)
        for number, part in enumerate(parts)
        if number
    ]
    if not rest:
        return opening
    if re.match(
        r"(?:waktu|saat|ketika|pada|tahun|bulan|sekarang|kini|sebelumnya|sesudahnya|setelahnya|dulu) ", rest[0]
    ):
        return f"{opening}, sedangkan {joined([_at_time(part) for part in rest])}"
    if re.match(r"target\w*(?: \d{4})? ", rest[0]) and len(rest) == 1:
        goal = re.match(r"target\w*(?: (?P<year>\d{4}))? (?P<rest>.+)$", rest[0])
        year = f" pada {goal['year']}" if goal and goal["year"] else ""
        return f"{opening} dan ditargetkan {goal['rest'] if goal else ''}{year}"
    if words_of(first)[0] in _WHOLES and all(
        k != "measure" or "," not in p for k, p in zip(kinds[1:], rest, strict=True)
    ):
        amount = _amount_in(first)
        if amount:
            return f"{first[: amount.start()].strip()} mencakup {joined([first[amount.start() :], *rest])}"
    if re.search(r"\d (?:meter kubik|ton|kilogram|kuintal|liter)\b", opening) and re.match(
        rf"{NUMBER} (?:rit|truk|karung|kantong|bak|trip|drum|tangki)", rest[0]
    ):
        return f"{opening} atau {joined(rest)}"
    if (
        len(rest) == 1
        and kinds[1] == "measure"
        and not _is_dimension(rest[0])
        and (amount := _amount_in(rest[0]))
        and _for_people(rest[0], amount)
    ):
        return f"{opening} dan {rest[0][: amount.start()]}bagi {rest[0][amount.start() :]}"
    people = words_of(first)[0] in _PEOPLE
    counted = all(
        k in ("quantity", "phrase") or (people and re.match(NUMBER, one))
        for k, one in zip(kinds[1:], rest, strict=True)
    )
    if counted or (_is_dimension(rest[0]) and not _is_dimension(first)):
        return f"{opening} dengan {joined(rest)}"
    if len(rest) == 1 and kinds[1] == "measure" and not _is_dimension(rest[0]):
        return f"{opening}, sedangkan {_measure(parts[1])}"
    return joined([opening, *rest])


def _for_people(part: str, amount: re.Match[str]) -> bool:
    tail = part[amount.end() :].split()
    return bool(tail) and tail[0] in _PEOPLE and part.split()[0].lower() not in _PEOPLE


_WHOLES = word_set("desain bangunan gedung pasar kantor fasilitas paket isi ruang kompleks")


def words_of(part: str) -> list[str]:
    """Return the words of a part in lower case."""
    return part.lower().split()


def _is_dimension(part: str) -> bool:
    return part.split()[0].lower().removesuffix("nya") in _MEASURES


def _second_measure(part: str) -> str:
    if re.match(r"(?:lolos|gagal|lulus|rusak|hadir|ikut|menang)\b", part):
        return f"yang {part}"
    if part.startswith("yang "):
        return _verbs(part)
    return _inverted(part) if re.search(r" \d{1,3}$", part) and "," not in part else part


def _named(parts: list[str], kinds: list[Part]) -> str:
    """Return a noun phrase with what it has: "Jembatan baru memiliki bentang …", "Pelaksananya PT …"."""
    first, rest = parts[0], parts[1:]
    role = _ROLES.match(first)
    if role:
        named = (
            f"{role[1]}nya ialah {first[role.end() :]}"
            if not first[role.end()].isupper()
            else f"{role[1]}nya {first[role.end() :]}"
        )
        return f"{named}; {joined(rest)}" if rest and kinds[1] == "measure" else joined([named, *rest])
    timed = _timed(first)
    if timed and not rest:
        return timed
    clock = re.match(r"^(?P<noun>[a-z][\w ]+?) (?P<time>pukul .+)$", first)
    if clock and not rest:
        return f"{clock['noun']} berlangsung {clock['time']}"
    if rest and all(kind == "measure" and _is_dimension(part) for kind, part in zip(kinds[1:], rest, strict=True)):
        return f"{first} memiliki {joined(rest)}"
    if rest and kinds[1] == "quantity" and re.fullmatch(rf"{NUMBER} (?:meter|kilometer)", rest[0]):
        return f"{first} sepanjang {rest[0]}"
    return joined(parts)


def _measure(part: str) -> str:
    """Return "peserta 310 orang" and its kin with the predicate that such a measure takes."""
    part = _verbs(part)
    match = _amount_in(part)
    if not match:
        return part
    head, amount = part[: match.start()].strip(" :="), part[match.start() :]
    words = head.split()
    if re.fullmatch(r"(?:tahun|bulan|minggu|pekan) (?:lalu|ini)|kemarin|sebelumnya|sekarang", head):
        return f"{head} ada {amount}"
    noun = words[0].lower().removesuffix("nya")
    if re.search(r"\b(?:sebesar|mencapai|berjumlah|sebanyak|senilai|menjadi|sepanjang|selama)$", head):
        return part
    if len(words) == 2 and is_state(words[1]) and noun in _PEOPLE:
        return f"{head} berjumlah {amount}"
    if len(words) == 2 and words[1] in ("masuk", "hadir", "ikut", "lolos", "terdaftar", "terjual", "selesai", "lulus"):
        return f"{words[0]} yang {words[1]} {_verb_of_amount(amount)} {amount}"
    if noun == "sisa":
        return f"{head} tinggal {amount}" if len(words) > 1 else f"sisanya {amount}"
    if noun == "target":
        return f"{head} ialah {amount}"
    if re.match(rf"{NUMBER} (?:hari|minggu|bulan|tahun)\b", amount) and noun in (
        "kontrak",
        "nota",
        "masa",
        "perjanjian",
        "mou",
        "sewa",
    ):
        return f"{head}{'nya' if len(words) == 1 else ''} berjangka {amount}"
    if noun == "kontrak" and len(words) == 1 and amount.startswith("Rp"):
        return f"nilai kontraknya {amount}"
    if (
        noun in _MEASURES
        and not head.endswith("nya")
        and (len(words) == 1 or (len(words) == 2 and noun in _SIZES and words[1].islower()))
    ):
        return f"{head}nya {amount}"
    if len(words) == 1 and (noun in _PEOPLE or head[0].islower()) and not head.endswith("nya"):
        whom = " orang" if noun in _PEOPLE and re.fullmatch(r"\d[\d.]*", amount) else ""
        return f"{head} berjumlah {amount}{whom}" if noun in _PEOPLE else f"{head} {_verb_of_amount(amount)} {amount}"
    if head.endswith("nya") and len(words) == 1:
        return f"{head} {amount}"
    day = re.search(rf"(?<!\w)({DATE})$", head)
    if (
        day
        and noun not in ("pagu", "apbd", "apbn")
        and not re.search(r"\b(?:pada|per|sejak|sampai|tahun) $", head[: day.start()])
    ):
        head = f"{head[: day.start()]}pada {day[1]}"
    return f"{head} {_verb_of_amount(amount, noun)} {amount}"


def _verb_of_amount(amount: str, noun: str = "") -> str:
    if (
        noun in _MEASURES
        or re.match(rf"{NUMBER} (?:persen|hektare|meter|kilometer|ton|kilogram|liter|kilometer per jam)", amount)
        or amount.startswith("Rp")
    ):
        return "mencapai"
    if amount.startswith(("hanya", "sekitar", "rata-rata")):
        return "" if amount.startswith("hanya") else "mencapai"
    return "mencapai" if "," in amount.split()[0] else "berjumlah"


# --- labels inside a statement ---


def _labelled(text: str) -> list[Said] | None:
    """Read `label: rest`: an amount with its breakdown, a list, a remark; None when there is no such label."""
    match = _LABEL.match(text)
    if not match:
        return None
    label, rest = match["label"].strip(), match["rest"].strip()
    items = [framed(item) for item in _split(rest)]
    kinds = [kind_of(item) for item in items]
    verbal = re.match(r"^(?P<noun>.+?) (?P<verb>ikut|masuk|hadir|lolos|terdaftar|selesai)(?P<until>.*)$", label)
    if verbal and re.match(NUMBER, rest):
        first, *others = items
        tail = "".join(_link(first, part, kind_of(part), True) + part for part in others)
        return [
            Said(with_prepositions(f"{verbal['noun']} yang {verbal['verb']}{verbal['until']} berjumlah {first}{tail}"))
        ]
    if (re.search(r"\d", label) and not re.match(r"(?:per|tanggal) ", label)) or re.match(r"[^\w\s]", label):
        if re.fullmatch(rf"{NUMBER}(?: \w+)?", rest) and not re.match(r"[^\w\s]", label):
            return [Said(with_prepositions(_measure(f"{label} {rest}")))]
        if kind_of(label) in ("clause", "measure", "quantity") and not re.match(r"[^\w\s]", label):
            head = _alone(label, kind_of(label)) if kind_of(label) != "quantity" else f"ada {label}"
            listed, tail = _list_and_tail(items, kinds)
            return [Said(f"{head}, yakni {joined([_inverted(_verbs(item)) for item in listed])}{tail}")]
    if len(items) > 1 and all(re.fullmatch(rf"[^\d]+ {NUMBER} \w+", item) for item in items):
        bracketed = [re.sub(rf"^(.+?) ({NUMBER} \w+)$", r"\1 (\2)", item) for item in items]
        return [Said(f"{_possessed(label)} ialah {joined(bracketed)}")]
    if len(items) == 2 and kinds[0] == "measure" and re.match(r"(?:sekarang|kini|tahun|baru|saat ini) ", items[1]):
        return [Said(f"{_possessed(label)} ialah {items[0]}, sedangkan {items[1]}")]
    if re.match(r"(?:syarat|ketentuan|hadiah|materi|fasilitas|isi|menu|rute|tema|slogan)", label):
        return [Said(f"{_possessed(label)} ialah {joined(items)}")]
    if label.startswith("target") and len(items) == 1 and kinds[0] == "quantity":
        return [Said(f"{label} ialah {items[0]}")]
    if len(items) == 2 and kinds[0] == "quantity" and _is_dimension(items[1]):
        return [Said(f"{_possessed(label)} ialah {items[0]} dengan {items[1]}")]
    if len(items) > 1 and all(kind in ("measure", "quantity") for kind in kinds):
        return [Said(f"{_possessed(label)} ialah {joined([_opened_by_noun(item) for item in items])}")]
    if re.fullmatch(rf"{DATE}.*|pukul .*", rest):
        return [Said(f"{label} berlangsung pada {rest}".replace("pada pukul", "pukul").replace(",", ""))]
    if all(kind == "phrase" for kind in kinds):
        return [Said(f"{_possessed(label)} {'meliputi' if len(items) > 1 else 'ialah'} {joined(items)}")]
    if label.isupper() or (label[:1].isupper() and kinds[0] == "clause"):
        inner = say(rest)
        return [Said(f"di {label}, {inner[0].text}"), *inner[1:]] if inner else []
    if kinds[0] in ("clause", "predicate") and re.match(r"(?:belum|sudah|catatan|info|keterangan|tambahan)$", label):
        return say(rest)
    inner = say(rest)
    if not inner:
        return []
    lead = _possessed(label)
    link = ", " if kinds[0] in ("clause", "predicate") else " ialah "
    return [Said(f"{lead}{link}{inner[0].text.removeprefix('sebanyak ')}"), *inner[1:]]


def _opened_by_noun(item: str) -> str:
    words = item.split()
    item = " ".join([nominal(words[0]), *words[1:]])
    amount = _amount_in(item)
    if amount and amount.start() and item[amount.end() :].split() and item[amount.end() :].split()[0] in _PEOPLE:
        return f"{item[: amount.start()]}bagi {item[amount.start() :]}"
    return item


def _possessed(label: str) -> str:
    words = label.split()
    return f"{label}nya" if len(words) == 1 and not label.endswith("nya") and label.islower() else label


def _list_and_tail(items: list[str], kinds: list[Part]) -> tuple[list[str], str]:
    listed = list(items)
    tail = ""
    while len(listed) > 1 and kinds[len(listed) - 1] == "predicate" and kinds[0] != "predicate":
        part = listed.pop()
        tail = _link(listed[0], part, "predicate", True) + part + tail
    return listed, tail


def _brackets(text: str) -> str:
    """Turn a bracket that holds a clause or a breakdown into running text; an explanation stays in its bracket."""

    def open_up(match: re.Match[str]) -> str:
        inside = match[1].strip().replace("!", ",").strip(" ,")
        if " / " in inside:
            return ""
        items = _split(inside)
        kinds = [kind_of(item) for item in items]
        if len(items) > 1 and all(kind in ("measure", "quantity") for kind in kinds):
            return f" ({joined([_inverted(item) for item in items])})"
        if kinds[0] == "predicate" and re.match(r"(?:menunggu|belum|karena)", inside):
            first, *others = items
            cause = "karena " if inside.startswith("menunggu") else ""
            tail = (
                f" ({', '.join(framed(other) for other in others)})"
                if others and cause
                else "".join(f", {other}" for other in others)
            )
            return f"{' ' if cause else ', '}{cause}{first}{tail}"
        return f" ({inside})"

    return re.sub(
        r"\s*\(([^()]*)\)(?!/)", lambda m: m.group() if re.fullmatch(r"\d+/\d+/\d+", m[1]) else open_up(m), text
    )


def finished(said: Said) -> str:
    """Return the sentence's text with bare dates given their preposition."""
    return with_prepositions(said.text)


__all__ = ["Said", "finished", "in_words", "kind_of", "say"]
