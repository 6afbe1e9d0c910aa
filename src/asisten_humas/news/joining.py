"""The parts of a statement joined into sentences, with the linking words that such a series takes."""

import re
from dataclasses import dataclass

from asisten_humas.news.frames import DATE, NUMBER, framed
from asisten_humas.news.inventory import at_time, inventory, inverted, is_dimension, part_is_thing, schedule, timed
from asisten_humas.news.parts import CONNECTED, MONEY, Part, amount_in, kind_of
from asisten_humas.news.predicates import predicate_of, with_prefixes
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import (
    active,
    is_auxiliary,
    is_base,
    is_plain_verb,
    is_state,
    is_unit,
    is_verb,
    joined,
    nominal,
    passive,
)

_NEGATIVE = re.compile(r"^(?:belum|tidak|tanpa|bukan)\b|\b(?:belum|tidak)\b")
_SHORT_OF = re.compile(r"\b(?:belum|tidak|masih|hanya)\b|\bbaru (?:(?:ter|di)\w+ )?\d")
_EXISTS = re.compile(r"(?:tidak |belum |masih |sudah )?(?:ada|terdapat|terjadi|tersedia|beredar|muncul)\b")
_PRESENT = re.compile(r"(?:(?:turut |ikut |juga )?hadir|hadir(?: juga| pula)?) (?=[\ue100-\ue1ffA-Z\d])")
_AMONG = re.compile(
    r"(?P<number>\d[\d.]*) (?P<rest>(?:perempuan|laki-laki|wanita|pria|penyandang disabilitas|lansia)$"
    r"|(?:soal|tentang|terkait|akibat|berupa|belum|sudah|tidak|masih|sedang) .+)"
)
_SOMEWHERE = re.compile(r"(?P<what>[a-z]+(?: [a-z]+){0,3}?) (?P<where>di [\w(].+)$")
_RANKED = re.compile(r"\b(?:tahap|gelombang|kelas|angkatan|putaran|termin|zona|blok|nomor|tipe|jalur) $")
_LOOSE = ("quantity", "measure", "phrase")
_LONG = 20


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in the making, without capital and full stop. `needs_subject`: it opens with a bare predicate."""

    text: str
    needs_subject: bool = False


def assembled(parts: list[str], kinds: list[Part]) -> list[Said]:
    """Join the parts from left to right; a clause with another subject opens a sentence of its own."""
    parts, kinds = with_shares(*_series_of_subjects(parts, kinds))
    split = _money_and_things(parts, kinds)
    if split:
        return split
    if dated := schedule(parts):
        return [Said(dated)]
    if ranked := _ranked(parts):
        return [Said(ranked)]
    if counted := _counted_deeds(parts):
        return [Said(counted)]
    placed = _SOMEWHERE.match(parts[0]) if len(parts) == 1 and kinds[0] == "phrase" else None
    if placed:
        return [Said(f"{placed['what']} ada {placed['where']}")]
    if all(kind in _LOOSE for kind in kinds):
        return [Said(_opened(inventory(parts, kinds)))]
    return _Sentences(parts, kinds).said()


def _ranked(parts: list[str]) -> str:
    """Return "terbanyak Cermee 274, Tlogosari 251" as "yang terbanyak ialah Cermee (274) dan …"; '' for others."""
    first = re.fullmatch(r"(?P<most>ter[a-z]+|paling [a-z]+) (?P<rest>[A-Z].*)", parts[0])
    items = [first["rest"], *(re.sub(r"^lalu ", "", part) for part in parts[1:])] if first else []
    found = [re.fullmatch(r"(?P<name>[A-Z][\w ]*?) (?P<count>\d[\d.,]*(?: [a-z]+)?)", item) for item in items]
    if not first or len(items) < 2 or not all(found):
        return ""
    told = [f"{match['name']} ({match['count']})" for match in found if match]
    return f"yang {first['most']} ialah {joined(told)}"


def _counted_deeds(parts: list[str]) -> str:
    """Return "daftar 286, lolos skrining 118, dioperasi 109" as "sebanyak 286 mendaftar, 118 lolos …", or ''."""
    whole = re.match(
        r"(?:(?i:dari) \d[\d.]*(?: [a-z]+)?(?: itu)?|hari (?:ini|itu)|tahun (?:ini|lalu)),? (?=\w)", parts[0]
    )
    if whole is None and len(parts) > 2 and re.fullmatch(r"(?:hari|tahun|bulan) (?:ini|itu|lalu)", parts[0]):
        told = _counted_deeds(parts[1:])
        return f"{parts[0]}, {told.removeprefix('sebanyak ')}" if told else ""
    rest = parts[-1] if len(parts) > 2 and parts[-1].startswith("sisanya ") else ""
    parts = parts[:-1] if rest else parts
    found = [
        _DEED_AND_COUNT.fullmatch(part[whole.end() :] if whole and not n else part) for n, part in enumerate(parts)
    ]
    if len(parts) < 2 or not all(match and _is_deed(match["deed"]) for match in found):
        return ""
    told = joined([f"{m['count']} {_DEEDS.get(m['deed'], m['deed'])}{m['why'] or ''}" for m in found if m])
    tail = f", sedangkan {with_prefixes(rest)}" if rest else ""
    return f"{whole.group().strip(' ,')}, {told}{tail}" if whole else f"sebanyak {told}{tail}"


_DEED_AND_COUNT = re.compile(r"(?P<deed>[a-z]+(?: [a-z]+)?) (?P<count>\d[\d.]*)(?P<why> \([^()]*\))?")
_DEEDS = {
    "daftar": "mendaftar",
    "ikut uji": "mengikuti uji",
    "ikut tes": "mengikuti tes",
    "ikut": "ikut serta",
    "potong paksa": "dipotong paksa",
}


def _is_deed(text: str) -> bool:
    first = text.split()[0]
    known = text in _DEEDS or first in ("daftar", "ikut", "sembuh")
    return known or is_state(first) or (is_verb(first) and not is_base(first))


def _parts_of_a_count(current: str, parts: list[str]) -> str:
    """Return the parts that a count falls into as what it consists of: they open with figures that add up to it."""
    figures = [
        re.match(r"(\d[\d.]*) (?=karena|masih|belum|sudah|tidak|akibat|sedang|di\w{3}|ter\w{3}|ke\w{3})", p)
        for p in parts
    ]
    counted = list(re.finditer(r"(?<![\w.,])(\d[\d.]*)(?![\w,])", current))
    if len(parts) < 2 or not counted or not all(figures):
        return ""
    total = sum(int(match[1].replace(".", "")) for match in figures if match)
    return f", yakni {joined(parts)}" if str(total) == counted[-1][1].replace(".", "") else ""


def _series_of_subjects(parts: list[str], kinds: list[Part]) -> tuple[list[str], list[Part]]:
    """Join subjects that share a predicate: "Desa A, B, C terendam", "412 rumah, 3 sekolah, 1 puskesmas terdampak"."""
    last = next((index for index, kind in enumerate(kinds) if kind == "clause"), 0)
    before, words = parts[:last], parts[last].split() if parts else []
    place = predicate_of(words) if last else None
    if not before or place is None:
        return parts, kinds
    subject = words[:place]
    names = all(word[:1].isupper() for part in (*before, " ".join(subject)) for word in part.split())
    counts = all(kind == "quantity" for kind in kinds[:last]) and re.match(NUMBER, parts[last])
    if not (names or counts):
        return parts, kinds
    merged = f"{joined([*before, ' '.join(subject)])} {' '.join(words[place:])}"
    return [merged, *parts[last + 1 :]], ["clause", *kinds[last + 1 :]]


def with_shares(parts: list[str], kinds: list[Part]) -> tuple[list[str], list[Part]]:
    """Join a share to the count that it belongs to: "41 petani, 9 perempuan" → "41 petani, 9 di antaranya …"."""
    kept: list[tuple[str, Part]] = []
    for part, kind in zip(parts, kinds, strict=True):
        share = _AMONG.match(part)
        if share and kept and kept[-1][1] in ("quantity", "measure"):
            kept[-1] = (f"{kept[-1][0]}, {share['number']} di antaranya {share['rest']}", kept[-1][1])
        else:
            kept.append((part, kind))
    return [part for part, _ in kept], [kind for _, kind in kept]


def _money_and_things(parts: list[str], kinds: list[Part]) -> list[Said]:
    """Tell a sum and the things listed after it apart: "biaya Rp2 miliar, mesin pencacah 2"."""
    if len(parts) < 2 or kinds[0] != "measure" or not MONEY.search(parts[0]):
        return []
    if kinds[1] != "measure" or not re.fullmatch(r"[a-z ]+ \d{1,3}", parts[1]) or is_dimension(parts[1]):
        return []
    things = [inverted(part) for part in parts[1:]]
    return [Said(inventory(parts[:1], kinds[:1])), *assembled(things, [kind_of(thing) for thing in things])]


class _Sentences:
    """Joins parts one after the other into as many sentences as they need."""

    def __init__(self, parts: list[str], kinds: list[Part]) -> None:
        self.parts, self.kinds = parts, kinds
        self.made: list[Said] = []
        self.current, self.needs_subject, self.clauses = "", False, 0

    def said(self) -> list[Said]:
        """Return the sentences of all parts."""
        position = 0
        while position < len(self.parts):
            position = self._take(position)
        self.made.append(Said(self.current, self.needs_subject))
        return self.made

    def _take(self, at: int) -> int:
        part, kind = self.parts[at], self.kinds[at]
        if at and self.current and (shares := _parts_of_a_count(self.current, self.parts[at:])):
            self.current += shares
            return len(self.parts)
        if at and self.current and re.match(r"(?:yang \w+ ialah|sisanya) ", part):
            self.made.append(Said(self.current, self.needs_subject))
            self.current, self.needs_subject, self.clauses = alone(part, kind), False, 1
            return at + 1
        if at and self.current and _stands_apart(part, kind):
            self.made.append(Said(self.current, self.needs_subject))
            self.current, self.needs_subject, self.clauses = alone(part, kind), False, 0
            return at + 1
        if kind == "phrase" and self.current and not self.current.endswith(",") and (clause := timed(part)):
            if re.match(r"(?:batas|tenggat)", part):
                self.current += f" dengan {part}"
                return at + 1
            part, kind = clause, "clause"
        if kind == "clause":
            part = _figure_first(part)
        if not self.current:
            return self._open(at, part, kind)
        if self.current.endswith(","):
            self.current += " " + ("ada " if kind == "phrase" else "") + alone(part, kind, opening=False)
            self.clauses = 1
        elif kind == "predicate" and _PRESENT.match(part):
            self.made.append(Said(self.current, self.needs_subject))
            self.current, self.needs_subject, self.clauses = part, False, 1
        elif kind == "clause" and _starts_anew(self.current, part, self.clauses):
            self.made.append(Said(self.current, self.needs_subject))
            self.current, self.needs_subject, self.clauses = alone(_possessed(part), kind), False, 1
        elif kind in ("clause", "predicate"):
            between = link(self.current, part, kind, last=self._is_last(at))
            self.current += between + alone(_possessed(part) if self.clauses else part, kind, opening=False)
            self.clauses += 1
        elif kind in _LOOSE:
            run = self._run(at)
            self.current += _behind(self.current, self.parts[at : at + run], self.kinds[at : at + run], self.clauses)
            return at + run
        else:
            apart = re.fullmatch(DATE, part) or re.match(
                r"(?:mulai|termasuk|kalau|jika|meski|sehingga|tiap|setiap|pukul)\b", part
            )
            self.current += (", " if apart else " ") + with_prefixes(part)
        return at + 1

    def _open(self, at: int, part: str, kind: Part) -> int:
        run = self._run(at)
        self.clauses = int(kind in ("clause", "predicate"))
        if kind in ("adverbial", "reason") and at + 1 < len(self.parts):
            self.current = part + ","
        elif run > 1 and kind in _LOOSE:
            self.current = _opened(inventory(self.parts[at : at + run], self.kinds[at : at + run]))
            return at + run
        else:
            self.current = alone(part, kind)
            self.needs_subject = kind == "predicate" and not (_EXISTS.match(part) or _PRESENT.match(part))
        return at + 1

    def _run(self, at: int) -> int:
        end = at
        while end < len(self.kinds) and self.kinds[end] in _LOOSE:
            end += 1
        return max(1, end - at)

    def _is_last(self, at: int) -> bool:
        """Return whether no further clause will be joined to the one at hand."""
        if not any(kind in ("clause", "predicate") for kind in self.kinds[at + 1 :]):
            return True
        text = f"{self.current}, {self.parts[at]}"
        return self.kinds[at + 1] == "clause" and _starts_anew(text, self.parts[at + 1], self.clauses + 1)


def _stands_apart(part: str, kind: Part) -> bool:
    """Return whether a part cannot lean on the clause before it: "ombak 2,5 meter", "pasien biasanya ke kota"."""
    if re.match(r"[a-z]+ (?:biasanya|selalu|sering) |.*\b(?:besok|lusa)\b", part) and kind != "clause":
        return True
    measured = re.fullmatch(rf"(?P<head>[a-z]+) {NUMBER} (?:meter|sentimeter|kilometer)", part)
    return kind == "measure" and bool(measured) and not is_dimension(part)


def _possessed(part: str) -> str:
    """Return "pelaku belum tertangkap" after a sentence about a deed as "pelakunya belum tertangkap"."""
    match = re.fullmatch(r"(?P<noun>[a-z]{3,}) (?P<rest>(?:belum |sudah |masih )?(?P<verb>\w+))", part)
    if not match or match["noun"].endswith("nya") or match["noun"] in _NEVER_OWNED or is_auxiliary(match["noun"]):
        return part
    owned = re.match(r"(?:di|ter)\w{4}", match["verb"]) or is_state(match["verb"])
    return f"{match['noun']}nya {match['rest']}" if owned and not is_verb(match["noun"]) else part


_NEVER_OWNED = word_set("kanan kiri atas bawah depan belakang warga polisi korban mereka semua hal hari")


def _starts_anew(current: str, part: str, clauses: int) -> bool:
    """Return whether a clause opens its own sentence: two subjects without a bond are not glued by "dan"."""
    if CONNECTED.match(part) or re.match(r"\w+nya ialah ", current):
        return False
    if _NEGATIVE.search(current) and not _NEGATIVE.search(part):
        return True
    if len(f"{current} {part}".split()) > _LONG:
        return True
    if re.match(r"dari \d", part) or "berasal dari tahun" in current:
        return True
    brief = len(part.split()) <= 3 and len(current.split()) <= 16
    if clauses >= 2:
        return not brief
    contrast = bool(_SHORT_OF.search(part)) and not _NEGATIVE.search(current)
    return not (brief or contrast or re.match(r"(?:mereka|hal itu|keduanya) ", part))


def link(current: str, part: str, kind: Part, *, last: bool) -> str:
    """Return the linking words between a sentence so far and its next clause or predicate."""
    if CONNECTED.match(part) or (part.startswith("bukan ") and kind == "predicate"):
        return ", "
    if re.match(r"yang \w+ ialah ", part):
        return "; "
    if re.match(r"yang \w+ ialah ", current) and kind == "clause":
        return ", sedangkan "
    if re.search(r"\b(?:karena|akibat|sebab) [^,]*$", current) and (kind == "predicate" or len(part.split()) < 4):
        return " dan "
    if part.startswith("mereka ") or (re.match(r"\w+nya ialah ", current) and kind == "clause"):
        return "; "
    if (part.startswith("pada ") and " angkanya " in part) or re.match(r"(?:sekarang|kini|saat ini) ", part):
        return ", sedangkan "
    if re.match(r"(?:turun|naik|meningkat|menurun) dari ", part):
        return ", "
    if re.fullmatch(r"\w+ gratis", part):
        return " dengan "
    if re.match(r"selesai \d", part):
        return "; pelaksanaannya "
    if re.match(r"ter(?:luas|banyak|tinggi|besar|rendah|parah|jauh)\b|paling (?!lama|lambat)", part):
        return ", "
    if re.match(r"(?:setelah|sesudah) itu |(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) (?:libur|tutup)", part):
        return "; "
    return _contrast(current, part, kind) or _series(current, last)


def _contrast(current: str, part: str, kind: Part) -> str:
    if part.startswith("tidak ada ") and kind == "predicate":
        return " dan "
    if part.startswith("kurang ") and kind == "predicate":
        return ", " if re.match(r"kurang \d", part) else ", tetapi "
    # "sudah setuju, tetapi belum membayar" brings its own contrast.
    negative, before = bool(_NEGATIVE.search(part.split(" tetapi ")[0])), bool(_NEGATIVE.search(current))
    if negative and not before:
        return ", tetapi " if kind == "predicate" or len(part.split()) <= 4 else ", sedangkan "
    if kind == "clause" and ((before and not negative) or (_SHORT_OF.search(part) and not _SHORT_OF.search(current))):
        return ", sedangkan "
    return ""


def _series(current: str, last: bool) -> str:
    if not last:
        return ", "
    bare = re.sub(r"\([^()]*\)", "", current)
    return ", dan " if re.search(r",\s", bare) or " dan " in bare else " dan "


_TAKES_A_LIST = re.compile(
    r"\b(?:membawa|mendapat|menerima|menyerahkan|memuat|berisi|melampirkan|menyertakan)"
    r" (?:\d[\d.]* )?[a-z]+(?: [a-zA-Z]+)?$"
)


def _behind(current: str, parts: list[str], kinds: list[Part], clauses: int) -> str:
    """Return what a clause takes behind it: "sepanjang 640 meter", "dengan dua mobil", "dengan total Rp5 juta"."""
    single = parts[0] if len(parts) == 1 else ""
    if _PRESENT.match(current):
        return f" dan {joined([inverted(part) for part in parts])}"
    if re.match(r"tahap \d|terakhir ", single):
        return f"; {single}"
    if re.match(r"(?:tiap|setiap|masing-masing) ", parts[0]) or re.fullmatch(DATE, single):
        return f", {joined(parts)}"
    if re.fullmatch(rf"{NUMBER} (?:meter|kilometer)", single):
        return f" sepanjang {single}"
    if re.fullmatch(rf"{NUMBER} (?:hari|minggu|bulan|tahun|jam|menit)(?: \(.*\)| mulai {DATE})?", single):
        return f" selama {single}"
    if clauses > 1 and all(kind == "phrase" for kind in kinds):
        there = "ada " if re.match(r"[a-z]+ di ", parts[0]) else ""
        return f", serta {there}{joined(parts)}"
    if kinds[0] == "measure" and re.match(
        r"(?:waktu|saat|ketika|pada|tahun|bulan|sekarang|kini|sebelumnya|dulu) ", parts[0]
    ):
        return f", sedangkan {joined([at_time(part) for part in parts])}"
    if _TAKES_A_LIST.search(current):
        return f", {', '.join(parts[:-1])}, dan {parts[-1]}" if len(parts) > 1 else f" dan {parts[0]}"
    if re.match(r"dana (?:sebesar )?Rp", parts[0]):
        return f" dengan {joined(parts)}"
    if re.match(r"(?:APBD|APBN|dana)\b", parts[0]):
        return f" dari {joined(parts)}"
    listing = re.search(r"(?<![\w.,])\d[\d.]* [a-z]+(?: [a-z]+)?$", current) and not is_unit(current.split()[-1])
    if listing and kinds[0] == "quantity" and all(kind in ("quantity", "phrase") for kind in kinds):
        return f", {single}" if single else f", {', '.join(parts[:-1])}, dan {parts[-1]}"
    if any(
        kind == "phrase" and not amount_in(part) and not part_is_thing(part)
        for part, kind in zip(parts, kinds, strict=True)
    ):
        return f" → {joined(parts)}"  # another matter without a verb: the arrow keeps it out of print
    own = [
        kind == "measure" and not is_dimension(part) and not part.startswith("total ")
        for part, kind in zip(parts, kinds, strict=True)
    ]
    return f" dengan {joined([inverted(part) if mine else part for part, mine in zip(parts, own, strict=True)])}"


# --- one part by itself ---


def alone(part: str, kind: Part, *, opening: bool = True) -> str:
    """Return one part as it stands in running text; `opening` tells whether it opens the sentence."""
    if kind == "clause":
        text = _clause(part)
        return _opened(text) if opening else text.removeprefix("sebanyak ")
    if kind == "predicate":
        return _bare_predicate(part)
    if kind in _LOOSE:
        text = inventory([part], [kind])
        return _opened(text) if opening else text.removeprefix("sebanyak ")
    return with_prefixes(part)


def _figure_first(part: str) -> str:
    """Return "rambu baru 18 dipasang Sabtu" as "18 rambu baru dipasang Sabtu"."""
    swapped = re.match(rf"^((?:(?:[a-z]\w+|[A-Z]{{3,}}) ){{1,3}})({NUMBER})(?: orang| unit)? ((?:di|ter)\w+.*)$", part)
    money = swapped and MONEY.match(swapped[2])
    if not swapped or money or is_unit(swapped[3].split()[0]) or _RANKED.search(swapped[1]):
        return part
    return f"{swapped[2]} {swapped[1].strip()} {swapped[3]}"


def _clause(part: str) -> str:
    part = _figure_first(part)
    spent = re.search(r"\b(?:untuk|anggaran|dana|bantuan|APBD|APBN)\b.* [a-z]+ (?=Rp\d[\d.,]*(?: \w+)?$)", part)
    if spent and not re.search(
        r"\b(?:sebesar|senilai|mencapai|hanya|dari|menjadi|total|rata|dan|minimal|maksimal|sekitar) $", spent.group()
    ):
        part = f"{part[: spent.end()]}sebesar {part[spent.end() :]}"
    return with_prefixes(part)


def _bare_predicate(part: str) -> str:
    """Return a predicate without subject; a bare verb with a counted object turns into a passive clause."""
    words = part.split()
    if len(words) > 2 and words[1] in ("maksimal", "minimal", "paling") and nominal(words[0]) != words[0]:
        return f"{nominal(words[0])} {' '.join(words[1:])}"
    match = re.match(
        rf"^(?P<verb>\w+) (?P<object>{NUMBER} .+?)(?: dan (?P<verb2>[a-z]+) (?P<object2>{NUMBER} .+))?$", part
    )
    if match and is_base(match["verb"]) and re.match(rf"{NUMBER} (?:menit|jam|hari|minggu|bulan)\b", match["object"]):
        return f"{active(match['verb'])} selama {match['object']}"
    if match and is_base(match["verb"]) and (match["verb2"] is None or is_base(match["verb2"])):
        first = _passive_clause(match["verb"], match["object"])
        return f"{first} dan {_passive_clause(match['verb2'], match['object2'])}" if match["verb2"] else first
    if (
        len(words) > 1
        and is_base(words[0])
        and words[1] in ("di", "ke", "dari", "pada")
        and not is_plain_verb(words[0])
    ):
        return f"{passive(words[0])} {' '.join(words[1:])}"
    if words and is_base(words[0]) and len(words) > 1:
        words = [active(w) if index == 0 or words[index - 1] == "dan" else w for index, w in enumerate(words)]
    return with_prefixes(" ".join(words))


def _passive_clause(verb: str, rest: str) -> str:
    change = re.search(rf" (?:menjadi|jadi|ke|di|dengan|untuk|pada|mulai|sejak|{DATE})(?= |$)", rest)
    noun, tail = (rest[: change.start()], rest[change.start() :]) if change else (rest, "")
    return f"{noun} {passive(verb)}{tail}"


def _opened(text: str) -> str:
    """Return a clause that opens with a figure so that it opens with a word: "sebanyak 38 kios …"."""
    match = re.match(rf"^({NUMBER}) (\S+)", text)
    extent = match and match[2] in ("hektare", "meter", "kilometer")
    if not match or re.match(r"\D", match[1]) or (is_unit(match[2]) and not extent) or re.match(DATE, text):
        return text
    if extent:
        return f"{'seluas' if match[2] == 'hektare' else 'sepanjang'} {text}"
    if re.match(r"\S+ (?:lainnya|di antaranya|orang (?:luka|meninggal|tewas|hilang|selamat)) ", text):
        return text
    return f"sebanyak {text}"


def breakdown(items: list[str]) -> str:
    """Return the items behind "yakni": counts with their number first."""
    return joined([inverted(with_prefixes(framed(item))) for item in items])
