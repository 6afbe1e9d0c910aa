"""Labels and brackets inside a statement: "prioritas: A, B", "47: cuti 31, sakit 9", "(menunggu barang)"."""

import re
from collections.abc import Callable
from dataclasses import replace

from asisten_humas.news.frames import DATE, NUMBER, framed, with_prepositions
from asisten_humas.news.inventory import inverted, is_dimension, measure
from asisten_humas.news.joining import Said, alone, breakdown, link, with_shares
from asisten_humas.news.parts import HELD_COMMA, MONEY, PEOPLE, SITE, Part, amount_in, kind_of, split_parts
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.wording import active, is_base, joined, nominal

_LABEL = re.compile(r"^(?P<label>(?:dari \d[\d.]* [a-z]+(?: [a-z]+)?, )?[^:,;]{2,60}?):\s+(?P<rest>.+)$", re.DOTALL)
_VERBAL = re.compile(r"^(?P<noun>.+?) (?P<verb>ikut|masuk|hadir|lolos|terdaftar|selesai)(?P<until>.*)$")
_AS_WRITTEN = re.compile(r"(?:syarat|ketentuan|hadiah|rute|tema|slogan)")
_CONSISTS = re.compile(
    r"(?:paket|bantuan|materi|fasilitas|isi|menu|agenda|rangkaian|perlengkapan|sarana|layanan|tugas)(?:nya)?$"
)
_TROUBLE = re.compile(r"(?:masalah|kendala|kekurangan|hambatan|keluhan|temuan)(?:nya)?$")
_MONTH_RANGE = r"[A-Z][a-z]+–[A-Z][a-z]+"
_EMPTY = re.compile(r"(?:belum|sudah|catatan|info|keterangan|tambahan)$")
_STAGE = re.compile(r"(?:[Aa]ngkatan|[Tt]ahap|[Gg]elombang|[Tt]ermin|[Ss]esi|[Pp]utaran|[Bb]abak) (?:[IVX]+|\d+|\w+)$")
_DATA = re.compile(r"(?:[Dd]ata|[Cc]atatan|[Ll]aporan|[Hh]asil (?:survei|pendataan|simulasi)) ")
_FORECAST = re.compile(r"(?:potensi|risiko|peluang|kemungkinan|peringatan dini)\b")
_TOOLS = re.compile(r"(?:alat|peralatan|kendaraan|armada)(?:nya)?$")

Say = Callable[[str], list[Said]]


def labelled(text: str, say: Say) -> list[Said] | None:
    """Return the sentences of `label: rest`; None when the text has no such label. `say` tells what the rest says."""
    match = _LABEL.match(text)
    if not match:
        return None
    label, rest = match["label"].strip(), match["rest"].strip()
    items = [framed(item) for item in split_parts(rest)]
    kinds = [kind_of(item) for item in items]
    if label in ("kota", "kabupaten", "provinsi", "nasional", "kecamatan"):
        label = f"di tingkat {label}"
        return [replace(said, text=f"{label}, {said.text}") if not n else said for n, said in enumerate(say(rest))]
    own = _STAGE.match(label) or _DATA.match(label) or (label.isupper() and len(label) > 2)
    for reading in () if own else (_counted, _broken_down, _listed):
        said = reading(label, rest, items, kinds)
        if said:
            return [Said(said)]
    return _remark(label, rest, items, kinds, say)


def _counted(label: str, rest: str, items: list[str], kinds: list[Part]) -> str:
    """Read "disabilitas & forum anak ikut: 12 orang", "kasus 2024: 61"."""
    verbal = _VERBAL.match(label)
    if verbal and re.match(NUMBER, rest):
        first, *others = items
        tail = "".join(link(first, part, kind_of(part), last=True) + part for part in others)
        if first.endswith(" orang") and verbal["verb"] == "ikut" and " dan " in verbal["noun"]:
            return with_prepositions(f"sebanyak {first} dari {verbal['noun']} ikut serta{verbal['until']}{tail}")
        return with_prepositions(f"{verbal['noun']} yang {verbal['verb']}{verbal['until']} berjumlah {first}{tail}")
    dated = re.search(rf"\d|{DATE}|{_MONTH_RANGE}", label) and not re.match(r"(?:per|tanggal) |\W", label)
    compared = all(re.match(r"(?:pada |tahun |bulan |sebelumnya)", item) for item in items[1:])
    if dated and re.fullmatch(rf"{NUMBER}(?: \w+)?", items[0]) and compared:
        return with_prepositions(", sedangkan ".join([measure(f"{label} {items[0]}"), *items[1:]]))
    return ""


def _broken_down(label: str, rest: str, items: list[str], kinds: list[Part]) -> str:
    """Read an amount with what it consists of: "47: cuti 31, sakit 9", "5.000 pekerja didaftarkan: 2.750 nelayan"."""
    kind = kind_of(label)
    if (
        not re.search(r"\d", label)
        or re.match(r"(?:per|tanggal) |\W", label)
        or kind not in ("clause", "measure", "quantity")
    ):
        return ""
    if MONEY.search(items[0]) and not MONEY.search(label):
        return ""
    head = f"ada {label}" if kind == "quantity" else alone(label, kind)
    listed, tail = list(items), ""
    while len(listed) > 1 and kinds[len(listed) - 1] == "predicate" and not listed[-1][-1].isdigit():
        part = listed.pop()
        tail = link(listed[0], part, "predicate", last=True) + part + tail
    return f"{head}, yakni {breakdown(listed)}{tail}"


def _listed(label: str, rest: str, items: list[str], kinds: list[Part]) -> str:
    """Read a list under its label: "prioritas: jalan, air bersih", "ruas: A 2,6 kilometer, B 1,9 kilometer"."""
    own = _possessed(label)
    given = re.fullmatch(
        r"(?P<verb>di[a-z]{4,})(?: oleh)? (?P<who>[\ue100-\ue1ff]|(?:Wakil )?(?:Bupati|Wali Kota|Gubernur))", label
    )
    if given and is_base(given["verb"][2:]):
        return f"{given['who']} {active(given['verb'][2:])} {joined([inverted(item) for item in items])}"
    if kind_of(label) in ("predicate", "clause", "adverbial") and not _CONSISTS.match(label):
        return ""
    if len(items) > 1 and all(re.fullmatch(rf"[^\d]+ {NUMBER} \w+", item) for item in items):
        bracketed = [re.sub(rf"^(.+?) ({NUMBER} \w+)$", r"\1 (\2)", item) for item in items]
        return f"{own} ialah {joined(bracketed)}"
    if label.startswith("target") and len(items) == 1 and re.fullmatch(rf"{DATE}.*", rest):
        return f"{own} ialah {rest}"
    if len(items) == 2 and kinds[0] == "measure" and re.match(r"(?:sekarang|kini|tahun|baru|saat ini) ", items[1]):
        return f"{own} ialah {items[0]}, sedangkan {items[1]}"
    if _AS_WRITTEN.match(label) or own.startswith("yang ter"):
        return f"{own} ialah {joined(items)}"
    if _CONSISTS.match(label) and len(items) > 1 and not re.search(r"\b(?:belum|sudah|akan|tidak|di\w{4,})\b", rest):
        return f"{own} meliputi {joined([_acting(item) for item in items])}"
    told = predicate_of(items[0].split()) is not None
    if _TROUBLE.match(label) and not told and len(items) > 1 and set(kinds) <= {"measure", "quantity", "phrase"}:
        return f"{own} ialah {joined([inverted(item) for item in items])}"
    if label.startswith("target") and len(items) == 1 and kinds[0] == "quantity":
        return f"{label} ialah {items[0]}"
    hired = re.match(r"sewa(?:nya)? (?=Rp)", items[1]) if len(items) == 2 else None
    if _TOOLS.match(label) and hired:
        return f"{items[0]} disewa dengan biaya {items[1][hired.end() :]}"
    if len(items) == 2 and kinds[0] == "phrase" and kinds[1] == "measure" and is_dimension(items[1]):
        return f"{own} ialah {items[0]} dengan {items[1]}"
    if len(items) == 2 and kinds[0] == "quantity" and is_dimension(items[1]):
        return f"{own} ialah {items[0]} dengan {items[1]}"
    if _TROUBLE.match(label) and told:
        return ""
    if len(items) > 1 and all(kind in ("measure", "quantity") for kind in kinds):
        return f"{own} {'meliputi' if len(items) > 2 else 'ialah'} {joined([_opened_by_noun(item) for item in items])}"
    if re.fullmatch(rf"{DATE}.*|pukul .*", rest):
        return f"{label} berlangsung pada {rest}".replace("pada pukul", "pukul").replace(",", "")
    if all(kind == "phrase" for kind in kinds):
        return f"{own} {'meliputi' if len(items) > 1 else 'ialah'} {joined(items)}"
    return ""


def _remark(label: str, rest: str, items: list[str], kinds: list[Part], say: Say) -> list[Said]:
    """Read a remark under its label: "kekurangan: kawasan …", "RSUD: poli buka semua"."""
    items, kinds = with_shares(items, kinds)
    if kinds[0] == "quantity" and "clause" in kinds:
        counted = next(index for index, kind in enumerate(kinds) if kind != "quantity")
        return [Said(f"{_possessed(label)} ialah {joined(items[:counted])}"), *say(", ".join(items[counted:]))]
    if kinds[0] == "phrase" and kind_of(label) in ("clause", "predicate"):
        return []  # "sehari beres: sidang, buku nikah": what the list is to the clause nobody says
    inner = say(rest)
    if not inner or (kinds[0] in ("clause", "predicate") and _EMPTY.match(label)):
        return inner
    first, *others = inner
    if _TROUBLE.match(label) and predicate_of(items[0].split()) is not None:
        return [Said(f"{_possessed(label)}, {first.text}"), *others]
    if re.fullmatch(rf"{DATE}|{_MONTH_RANGE}(?: \d{{4}})?", label):
        return [Said(f"pada {label}, {first.text}"), *others]
    if _STAGE.match(label):
        return [Said(f"pada {label}, {first.text.removeprefix('sebanyak ')}"), *others]
    if _DATA.match(label):
        return [Said(f"menurut {label[0].lower()}{label[1:]}, {first.text}"), *others]
    if SITE.match(label) and not first.needs_subject:
        return [Said(f"di {label}, {first.text.removeprefix('sebanyak ')}"), *others]
    if label.isupper() or (label[:1].isupper() and kinds[0] == "clause"):
        return [Said(f"menurut {label}, {'ada ' if _FORECAST.match(first.text) else ''}{first.text}"), *others]
    if re.search(r"\d", label) and MONEY.search(items[0]):
        return [*say(label), *inner]
    between = {"clause": ", ", "predicate": " "}.get(kinds[0], " ialah ")
    if kinds[0] == "predicate" and (_TROUBLE.match(label) or kind_of(label) != "phrase"):
        between = ", "
    if kinds[0] == "predicate" and (" yang " in label or re.match(r"(?:me|ber|belum|sudah|tidak)\w*", first.text)):
        between = " "
    return [Said(f"{_possessed(label)}{between}{first.text.removeprefix('sebanyak ').removeprefix('ada ')}"), *others]


def _acting(item: str) -> str:
    """Return "ukur panjang badan" as "mengukur panjang badan"; other items as they are."""
    first, _, rest = item.partition(" ")
    return f"{active(first)} {rest}" if rest and is_base(first) else item


def _opened_by_noun(item: str) -> str:
    counted = re.fullmatch(r"([a-z]+(?: [a-z]+)*) (\d{1,4})( \([^()]*\))?", item)
    if counted and not is_dimension(item):
        return f"{counted[2]} {counted[1]}{counted[3] or ''}"
    words = item.split()
    item = " ".join([nominal(words[0]), *words[1:]])
    amount = amount_in(item)
    tail = item[amount.end() :].split() if amount else []
    if amount and amount.start() and tail and tail[0] in PEOPLE:
        return f"{item[: amount.start()]}bagi {item[amount.start() :]}"
    return item


def _possessed(label: str) -> str:
    if re.fullmatch(r"(?:tertinggi|terendah|terbanyak|terluas|terbesar|terkecil)", label):
        return f"yang {label}"
    single = len(label.split()) == 1 and label.islower() and not label.endswith("nya")
    return f"{label}nya" if single else label


def without_brackets(text: str) -> str:
    """Turn a bracket that holds a clause or a breakdown into running text; an explanation stays in its bracket."""
    text = re.sub(r"\b([a-z]+)((?: [a-z]+)*) \((\d+) \1\)", r"\3 \1\2", text)
    return re.sub(r"\s*\(([^()]*)\)(?!/)", _opened_bracket, text)


def _opened_bracket(match: re.Match[str]) -> str:
    if re.fullmatch(r"\d+/\d+/\d+", match[1]):
        return match.group()
    inside = match[1].strip().replace("!", ",").strip(" ,")
    if " / " in inside:
        return ""
    items = split_parts(inside)
    kinds = [kind_of(item) for item in items]
    if len(items) > 1 and all(kind in ("measure", "quantity") for kind in kinds):
        counted = joined([inverted(item) for item in items]).replace(", ", f"{HELD_COMMA} ")
        return f", yakni {counted}" if match.string[match.end() :].lstrip()[:1] in ("", ",", ";") else f" ({counted})"
    if re.match(rf"{NUMBER} persen\b", inside) and re.search(r"\d(?: [a-z]+)?\s*$", match.string[: match.start()]):
        return f" atau {inside}"
    aim = re.fullmatch(rf"target (?P<rest>{NUMBER}.*)", inside)
    if aim:
        return f", sedangkan targetnya {aim['rest']}"
    older = re.fullmatch(r"(?:yang )?lama (?P<rest>(?:hanya )?\d.+)", inside)
    if older:
        return f", sedangkan yang lama {older['rest']}"
    if re.match(r"ter(?:banyak|luas|besar|tinggi|rendah|parah)\b", inside):
        return f", {framed(inside)}"
    if re.match(r"(?:naik|turun|meningkat|menurun|bertambah|berkurang)\b", inside):
        return f", {inside}"
    if kinds[0] == "clause" and not match.string[match.end() :].strip() and ":" not in inside:
        return f"; {inside}"
    if kinds[0] != "predicate":
        return f" ({inside})"
    first, *others = items
    if inside.startswith("menunggu"):
        tail = f" ({', '.join(framed(other) for other in others)})" if others else ""
        return f" karena {first}{tail}"
    if len(items) == 1 and re.match(r"di\w{4}", inside):
        return f" dan {inside}"
    if re.match(r"(?:belum|karena)", inside):
        return "".join(f", {item}" for item in items)
    return f" ({inside})"
