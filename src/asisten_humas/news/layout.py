"""The shape of staff notes: labelled lines, bullets, a rundown, chat messages or running text, cut into pieces.

Every piece keeps its exact place in the notes. Nothing is rewritten here; what belongs to the chat and not to the news
(greetings, thanks, questions between colleagues) is left out, but a question lends its topic to the answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS
from asisten_humas.models import FactKind

Form = Literal["judul", "label", "butir", "chat", "jadwal", "kalimat"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch `[start, end)` of the notes that stands by itself, with what the layout says about it.

    `field` is the W of the label it stands under; `about` is a free label, a section or the chat question it answers;
    `speaker` is who wrote the chat message.
    """

    start: int
    end: int
    text: str
    form: Form
    field: FactKind | None = None
    about: str = ""
    speaker: str = ""


_FIELDS: dict[FactKind, str] = {
    FactKind.WHAT: r"apa|kegiatan|nama kegiatan|acara|nama acara|agenda|perihal|judul|topik|tema|event|topic|what"
    r"|catatan liputan|liputan|bahan berita|bahan rilis|berita|rilis|laporan kegiatan|kejadian|peristiwa",
    FactKind.WHO: r"siapa|siapa saja|pimpin|dipimpin|pimpinan rapat"
    r"|yang hadir|yg hadir|hadir|dihadiri|peserta & pejabat|narasumber"
    r"|nama|nama-nama|nama2|pejabat"
    r"|pihak|pelaksana & pejabat|who|attendees|participants|present|tokoh",
    FactKind.WHEN: r"kapan|hari|tanggal|tgl|hari/tgl|hari/tanggal|hari, tanggal|hari & tanggal|waktu"
    r"|jadwal|when|date|time|pukul|jam|hari dan tanggal|waktu pelaksanaan|pelaksanaan",
    FactKind.WHERE: r"di ?mana|tempat|lokasi|lok|tkp|where|place|venue|location"
    r"|tempat acara|titik kumpul",
    FactKind.WHY: r"mengapa|kenapa|alasan|latar belakang|latar|tujuan|maksud|why|reason|purpose|background"
    r"|sebab|penyebab",
    FactKind.HOW: r"bagaimana|poin|poin-poin|poin penting|catatan|cat|hasil|hasil kegiatan|rincian"
    r"|data|isi|how|details|points|info|keterangan"
    r"|ket|lain-lain|temuan|temuan lain|tambahan|nb|susunan acara|rundown|kronologi|detail|ringkasan",
    FactKind.NEXT: r"langkah lanjut|lanjutan|kelanjutan|langkah lanjutan|tindak lanjut|tl|berikutnya|selanjutnya"
    r"|rencana"
    r" lanjut|next|next step|next steps|follow up|follow-up|ke depan",
}
_FIELD_OF_LABEL = {label: kind for kind, labels in _FIELDS.items() for label in labels.split("|") if "?" not in label}
_FIELD_OF_LABEL |= {"di mana": FactKind.WHERE, "dimana": FactKind.WHERE}

_BULLET = re.compile(r"[ \t]*(?:[•●▪◦*·‣➢✓#+~](?!\w)|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))[ \t]*")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:=\n\"“”]{0,44}?)[ \t]*[:=][ \t]*")
_STAMP = re.compile(
    r"\[?\d{1,2}[./:]\d{2}(?:[./:]\d{2})?(?:,? *\d{1,2}/\d{1,2}/\d{2,4})?\]?[ \t]*[-–]?[ \t]*(?=[^\W\d_][^:\n]{0,40}:)"
)
_DATED_STAMP = re.compile(
    r"\[?\d{1,2}/\d{1,2}/\d{2,4},? *(?:pukul )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]?[ \t]*[-–]?[ \t]*"
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?=[\s–-])")
_ASKS = re.compile(
    r"\?\s*$|\b(?:gmn|gimana|bgmn|bagaimana|siapa|siapa aja|sapa|kapan|kpn|berapa|brp"
    r"|knp|kenapa|dmn|di ?mana|mana|apa aja|apa saja)\b"
    r"|\bapa(?: (?:ya|pak|bu|kak|min|mas|mbak))*\W*$|\b(?:ga|gak|nggak|ngga|enggak)(?: (?:ya|pak|bu|kak|min))*\W*$",
    re.IGNORECASE,
)
_ENDS_ASKING = re.compile(
    r"\b(?:(?:dr|dari|ke|di) ?mana|dmn|siapa|sapa|berapa|brp|kapan|kpn|gmn|gimana|bgmn)"
    r"(?: (?:aja|saja|ya|pak|bu|kak))*\W*$",
    re.IGNORECASE,
)
"""A question that holds a figure: "yg 7 dr mana"."""
_UNKNOWN = re.compile(
    r"(?:(?:masih|msh) )?(?:belum|blm|tidak|tdk|gak|ga) (?:tau|tahu|diketahui|jelas|ada|pasti)\b\W*$", re.IGNORECASE
)
_AGREES = re.compile(
    r"(?:ya|iya|ikut|jadi|sudah|sdh|udah|hadir|datang|betul|benar|belum|blm|tidak|tdk|ga|gak)\b\s*(?:,|\W*$)", re.I
)
_ASKING_WORDS = re.compile(
    r"\b(?:gmn|gimana|bgmn|bagaimana|siapa|sapa|kapan|kpn|berapa|brp|knp|kenapa|dmn"
    r"|di ?mana|mana|apa|aja|saja|yg|yang|kok|dong|sih"
    r"|ya|pak|bu|bang|mas|mbak|kak|kaka|sus|itu|nya|ngomong)\b|[^\w\s/-]",
    re.IGNORECASE,
)
_CHATTER = re.compile(
    r"(?:(?:mantap|ok(?:e|ay)?|siap|si+p|baik|noted|makasih|terima ?kasih|thx|trims"
    r"|data cukup|cukup|lanjut|ya|iya|nggih|halo|(?:utk|untuk) (?:berita|rilis)"
    r"|hai|selamat (?:pagi|siang|sore|malam)|pagi|siang|sore|malam|asww?|assalamu'?alaikum|permisi|izin|mohon izin"
    r"|info \w+|kak|kaka|bang|mas|mbak|pak|bu|bapak|ibu|sus|bro|min|gan|rekan|rekan-rekan"
    r"|semua|teman|teman-teman|lapor|horas|salam|shalom|rahayu|sampurasun|tabik)\W*)+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:(?:selamat )?(?:pagi|siang|sore|malam)|halo|hai|assalamu\S*|asww?|permisi|(?:mohon )?izin)"
    r"(?: (?!ini\b|tadi\b|itu\b)\w+){0,2}[,.!]+\s+"
    r"|(?:siap|ok|oke|baik|iya|ya|noted|min|admin|pak|bu|kak|bang|mas|mbak|gan|bro)"
    r"(?: (?:pak|bu|kak|min|mas|mbak|bang))?,\s+"
    r"|(?:pak|bu|kak|bang|mas|mbak)(?: \w+){1,2},\s+"
    r"(?=(?:ini|mau|izin|mohon|info|bahan|laporan|hasil|update|kabar|berikut|tadi|td|kemarin|kmrn)\b))+",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:ini )?(?:info|bahan|kabar|update)(?: (?:dr|dari))?(?: \w+){0,2} (?:soal|ttg|tentang|mengenai) \D{3,50}",
    re.IGNORECASE,
)
_REPORTING = re.compile(r"^(?:(?:mohon )?izin |mau )?(?:lapor|melaporkan|info|update)[,:]?\s+(?=\w+ \w)", re.IGNORECASE)
_WHY_LABEL = re.compile(r"(?:knp|kenapa|mengapa)\b[^:?.\d\n]{0,25}:\s+(?=\w)", re.IGNORECASE)
"""A reason under the question that it answers, in one message: "knp di situ: 2025 ada 17 kecelakaan"."""
_ASKS_PLACE = re.compile(r"(?:lokasi|tempat)(?:nya)?", re.IGNORECASE)
PRESS_LINE = re.compile(
    r"\W*(?:bahan )?(?:rilis|berita)\s*[:=]\s*(?:hari |tgl\.? |tanggal )?"
    rf"(?:(?:{'|'.join(WEEKDAYS)})\b|\d{{1,2}}[ /-](?:\d|{'|'.join(MONTHS)})|(?:jam|pukul) \d)",
    re.IGNORECASE,
)
"""A line that says when and where the release is given out ("Rilis: Selasa 14 April jam 14.00"), not the event."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:jl|jln|gg|kab|kec|kel|ds|dsn|prov|no|tgl|dr|drg|drh|apt|tk|drs|dra|ir|hj|h|kh|muh|moh"
    r"|mhd|abd|prof|pj|plt|plh|tn|ny|sdr|rp|hlm"
    r"|jend|kol|letkol|brigjen|gub|dll|dsb|dst|sh|mh|st|mt|sp|se|mm|s\.\w{1,3}|m\.\w{1,3}"
    r"|a\.n|d\.a|u\.p|b\.d|rt|rw|min|maks|al|a\.l|a\.d|ub|ca"
    r"|ops|perk|pkl|cab|tlp|telp|dsk|dkk)|(?-i:\b[A-Z]))\.$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<=[.…])\s+|(?<=[.…])[\"”]\s+(?![a-z])|(?<=[!?])\s+(?=[A-Z][a-z])|;\s+|\n+")
_QUOTED = re.compile(r"\"[^\"\n]{2,}\"|“[^”\n]{2,}”|«[^»\n]{2,}»")


def read_layout(notes: str) -> list[Piece]:
    """Return the pieces of the notes in their order; quotations stay inside the piece they were written in."""
    lines = list(_lines(notes))
    chat = _chat_speakers(lines)
    reader = _ChatReader(chat) if chat else _SheetReader()
    return [piece for number, (start, text) in enumerate(lines) for piece in reader.read(start, text, number == 0)]


class _ChatReader:
    """Reads chat messages one line after the other; a question lends its topic to the message after it."""

    def __init__(self, speakers: set[str]) -> None:
        self._speakers = speakers
        self._speaker = ""
        self._about = ""

    def read(self, start: int, raw: str, first: bool) -> list[Piece]:
        """Return the pieces of one line."""
        _, start, text = _unbulleted(start, raw)
        stamp = _DATED_STAMP.match(text) or _STAMP.match(text)
        if stamp:
            start, text = _skip(start, text, stamp.end())
        if not text:
            self._about = ""
            return []
        label = _LABEL.match(text)
        if not (label and _key(label["label"]) in self._speakers):
            return _sentences(start, text, "judul" if first else "chat", speaker=self._speaker)
        self._speaker = label["label"].strip()
        pieces, self._about = _message(*_skip(start, text, label.end()), self._about, self._speaker)
        return pieces


class _SheetReader:
    """Reads labelled lines, bullets, a rundown or running text; a label or section holds until an empty line."""

    def __init__(self) -> None:
        self._field: FactKind | None = None
        self._about = ""

    def read(self, start: int, raw: str, first: bool) -> list[Piece]:
        """Return the pieces of one line."""
        bullet, at, text = _unbulleted(start, raw)
        if not text:
            self._field, self._about = None, ""
            return []
        pieces: list[Piece] = []
        for part_start, part in _columns(at, text):
            inherited = self._field if bullet or not _is_label(part) else None
            made, self._field, self._about = _labelled(part_start, part, bullet, first, inherited, self._about)
            pieces.extend(made)
        return pieces


def _unbulleted(start: int, raw: str) -> tuple[bool, int, str]:
    """Return whether the line is a bullet, and its text without the mark; "09.00 …" is a time and no number."""
    at, text = _strip(start, raw)
    bullet = None if _CLOCK.match(text) else _BULLET.match(text)
    if not bullet:
        return False, at, text
    return True, *_skip(at, text, bullet.end())


def _lines(notes: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in notes.split("\n"):
        yield position, line
        position += len(line) + 1


def _strip(start: int, text: str) -> tuple[int, str]:
    return start + len(text) - len(text.lstrip()), text.strip()


def _skip(start: int, text: str, length: int) -> tuple[int, str]:
    return _strip(start + length, text[length:])


def _key(label: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\(.*?\)", "", label)).strip().lower()


def _is_label(text: str) -> bool:
    match = _LABEL.match(text)
    return bool(match and _key(match["label"]) in _FIELD_OF_LABEL)


def _chat_speakers(lines: list[tuple[int, str]]) -> set[str]:
    """Return the names before the colons when the notes are a chat: at least two lines by a writer that recurs."""
    counts: dict[str, int] = {}
    bracketed = False
    for number, (_, line) in enumerate(lines):
        text = line.strip()
        bracketed |= number == 0 and bool(re.search(r"^\[.*\]$|\bchat\b|\bWA\b|\bgrup\b", text, re.IGNORECASE))
        for stamp in (_DATED_STAMP, _STAMP):
            text = stamp.sub("", text, count=1)
        match = _LABEL.match(text)
        if match and _key(match["label"]) not in _FIELD_OF_LABEL and not re.match(r"[\"“]", text[match.end() :]):
            key = _key(match["label"])
            counts[key] = counts.get(key, 0) + 1
    recurring = {key for key, count in counts.items() if count > 1 and len(key.split()) <= 4}
    if not recurring or (not bracketed and sum(counts[key] for key in recurring) < 4):
        return set()
    # In a chat a writer who speaks once ("Kadishub: siap") is known by the shortness of the name.
    return recurring | {key for key in counts if len(key.split()) <= 2} if bracketed else recurring


def _columns(start: int, text: str) -> Iterator[tuple[int, str]]:
    """Cut `Hari/tgl: … | Tempat: …` at its bars."""
    position = 0
    for part in text.split(" | "):
        yield _strip(start + position, part)
        position += len(part) + 3


def _message(start: int, text: str, about: str, speaker: str) -> tuple[list[Piece], str]:
    """Return the pieces of a chat message and the topic that it leaves for the next one."""
    asks = _ASKS.search(text) and (not re.search(r"\d", text) or _ENDS_ASKING.search(text))
    if not _QUOTED.search(text) and asks and len(text.split()) <= 7:
        return [], "" if re.search(r"\d", text) else " ".join(_ASKING_WORDS.sub(" ", text).split())
    for opening in (_GREETING, _REPORTING):
        greeting = opening.match(text)
        start, text = _skip(start, text, greeting.end()) if greeting else (start, text)
    why = _WHY_LABEL.match(text)
    start, text = _skip(start, text, why.end()) if why else (start, text)
    place = bool(_ASKS_PLACE.fullmatch(about))
    made = _sentences(start, text, "chat", about="" if place else about, speaker=speaker)
    pieces = [piece for piece in made if not _is_chatter(piece.text)]
    if (place or why) and pieces:
        pieces[0] = replace(pieces[0], field=FactKind.WHY if why else FactKind.WHERE)
    if pieces and (_UNKNOWN.match(pieces[0].text) or _AGREES.match(pieces[0].text)):
        # "sebabnya? – blm tau. Kerugian dihitung": that answers the question; what follows is told beside it.
        pieces[1:] = [replace(piece, about="") for piece in pieces[1:]]
    return pieces, "" if pieces else about


def _is_chatter(text: str) -> bool:
    bare = text.strip(" .,!?")
    return bool(_CHATTER.fullmatch(bare) or _ANNOUNCES.fullmatch(bare))


def _labelled(
    start: int, text: str, bullet: bool, first: bool, field: FactKind | None, about: str
) -> tuple[list[Piece], FactKind | None, str]:
    """Return the pieces of a line outside a chat, and the field and section that hold for the lines after it."""
    match = _LABEL.match(text)
    known = _FIELD_OF_LABEL.get(_key(match["label"])) if match else None
    if match and known and not PRESS_LINE.match(text):
        _, at, rest = _unbulleted(*_skip(start, text, match.end()))
        made = _relabelled(_sentences(at, rest, "butir" if bullet else "label", field=known))
        # A field inside a bullet list ("- catatan: …") does not end the list's own field; bullets under a label that
        # is filled already ("Nama: …") are no part of it.
        # So does "- alasan: …" among bullets that stand under no label.
        once = (FactKind.WHAT, FactKind.WHO, FactKind.WHEN, FactKind.WHERE)
        filled = bool(rest) and (bullet or known in once)
        return made, field if bullet and field else (None if filled else known), about
    if not bullet and not match and _FIELD_OF_LABEL.get(text.strip(" .:-–").lower()):
        return [], _FIELD_OF_LABEL[text.strip(" .:-–").lower()], about
    if re.fullmatch(r"[^\W\d_][\w /-]{1,24}:", text):
        # A heading that names no field ("Quotes:") opens a list of its own.
        return [], None, ""
    if _CLOCK.match(text):
        return list(_schedule(start, text)), field, about
    form: Form = "butir" if bullet else ("judul" if first and _is_heading(text) else "kalimat")
    return _sentences(start, text, form, field=field if bullet else None), field if bullet else None, about


def _relabelled(pieces: list[Piece]) -> list[Piece]:
    """Read labels inside a labelled line: "Pimpin: Sekda A. Hadir: Kaban B"."""
    made = []
    for number, piece in enumerate(pieces):
        match = _LABEL.match(piece.text) if number else None
        field = _FIELD_OF_LABEL.get(_key(match["label"])) if match else None
        if match and field:
            at, rest = _skip(piece.start, piece.text, match.end())
            made.append(replace(piece, start=at, text=rest, field=field))
        else:
            made.append(piece)
    return made


def _is_heading(text: str) -> bool:
    return len(text) <= 120 and not _QUOTED.search(text) and len(_sentences(0, text, "judul")) == 1


def _schedule(start: int, text: str) -> Iterator[Piece]:
    """Cut a rundown, one line or many, at the clock times that open its items."""
    cuts = [
        match.start()
        for match in re.finditer(r"(?:(?<=^)|(?<=[–—-] )|(?<=, )|(?<=\| ))\d{1,2}[.:]\d{2}(?=[\s–-])", text)
    ]
    for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        at, part = _strip(start + begin, text[begin:end].rstrip(" –—-,|"))
        yield Piece(at, at + len(part), part, "jadwal")


def _sentences(
    start: int, text: str, form: Form, *, field: FactKind | None = None, about: str = "", speaker: str = ""
) -> list[Piece]:
    """Cut text at full stops, semicolons and line ends, but not inside a quotation or after an abbreviation."""
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text)]
    begin, spans = 0, []
    for match in _CUT.finditer(text):
        before = text[begin : match.start()]
        if any(low < match.start() < high - 1 for low, high in quoted) or _ends_open(before, text[match.end() :]):
            continue
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, len(text)))
    pieces = []
    for low, high in spans:
        at, part = _strip(start + low, text[low:high])
        if part.strip(' .,;:!?–—-•*"”'):
            pieces.append(Piece(at, at + len(part), part, form, field, about, speaker))
    return pieces


_GOES_ON = re.compile(
    r"[A-Z][a-z]+ (?:dan|,)|(?:bl?m|belum|sdh|sudah|tdk|tidak|yg|yang|dan|di|ke|dr|dari|utk|untuk|dgn|dengan|pada|akan"
    r"|masih|msh|bisa|harus|hrs|ikut|se|me\w{3,}|di\w{3,}|ber\w{3,}|ter\w{3,})\b"
)


def _ends_open(before: str, after: str) -> bool:
    opened = before.count("(") > before.count(")")
    asked = before.endswith(("?", "!")) and len(before.split()) < 5
    # "34 tim dr 8 kec. tiap tim …", "total Rp10,7 M. tidak ada …": no name follows, so the stop ends the sentence.
    ended = re.search(r"\d (?:kec|kel|kab|prov|ds|dsn|M|T)\.$", before) and not _GOES_ON.match(after)
    return opened or asked or (bool(_ABBREVIATED.search(before)) and not ended)
