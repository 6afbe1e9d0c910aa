"""What notes say to the writer and not to the reader: "JANGAN tulis …", "tulis dua desa saja", doubts, corrections.

Instructions are obeyed and never printed; a doubtful detail is left out and asked about.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS
from asisten_humas.news.layout import Piece
from asisten_humas.news.tables import word_set

_PUBLISH = (
    r"(?:tulis|ditulis|sebut|disebut|muat|dimuat|masuk(?:in|kan)|dimasukkan|bahas|dibahas"
    r"|simpulkan|disimpulkan|publikasi(?:kan)?"
    r"|dipublikasi(?:kan)?|publish|rilis|dirilis|ekspos|diekspos|expose|umumkan|diumumkan"
    r"|share|dishare|sebar|disebar|siarkan"
    r"|naik(?:kan|in)?|dinaikkan|cantumkan|dicantumkan|kutip|dikutip|tayang(?:kan)?|ditayangkan|singgung|disinggung)"
)
_FORBIDS = re.compile(
    rf"\b(?:jangan|jgn|tidak usah|tdk usah|ga(?:k)? usah|nggak usah|tak usah|tidak perlu"
    rf"|tdk perlu|ga(?:k)? perlu|tidak boleh|belum boleh"
    rf"|blm boleh|tdk boleh)\s+(?:dulu\s+|di\s*|sampai\s+)?{_PUBLISH}\b"
    r"|\b(?:jangan|jgn) (?:dulu )?(?:dipakai|dipake|pakai|pake)\b(?=[^.;\n]*\b(?:angka|data)\w*\b)"
    r"|\b(?:angka|data)(?:nya)?\b[^.,;\n]*\b(?:jangan|jgn) (?:dulu )?(?:dipakai|dipake)\b"
    r"|\boff (?:the )?record\b|\binternal (?:saja|aja|only)\b|\bbukan (?:utk|untuk)"
    r" (?:publik|rilis|dipublikasi\w*|diberitakan)"
    r"|\b(?:hanya|cuma) (?:utk|untuk) (?:internal|kita|tim)\b",
    re.IGNORECASE,
)
_ALLOWS = re.compile(r"\b(?:boleh|bisa|silakan)\s+(?:di)?" + _PUBLISH, re.IGNORECASE)
_TO_WRITER = re.compile(
    r"^\W*embargo\b|^(?:tolong|mohon|minta tolong|harap|pls|please|tlg|nanti)\b.*\b(?:tulis|rilis"
    r"|muat|cek|judul|foto|kirim|naik|berita|edit|koreksi"
    r"|tayang|caption|posting|upload)\w*"
    r"|^\(?(?:rilis|tayang|naik|kirim|terbit)\b[^.]*\b(?:hari ini|segera|besok|sekarang|nanti|malam ini)\b"
    r"|^\([^()]*\b(?:rilis|tayang|deadline|foto|caption|editor|redaksi)\b[^()]*\)$"
    r"|^foto(?:nya)?\b.*\b(?:menyusul|nyusul|dikirim|drive|grup|terlampir|dokumentasi)\b"
    r"|^foto\b.*\b(?:boleh|bisa|jangan|silakan) (?:di)?(?:pakai|pake|muat|unggah|upload|kirim|ambil)"
    r"|^\(?(?:peta|grafik|infografis|video|logo|tabel)\b[^.]*\b(?:menyusul|nyusul)\b"
    r"|^dokumentasi\b.*\b(?:menyusul|drive|terlampir)\b"
    r"|^(?:deadline|judulnya|angle|fokus(?:kan|nya)?|lead(?:nya)?|penulis|laporan singkat)\b[^.]*$"
    r"|^(?:sumber|narahubung|cp)\s*:",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(r"\?\s*(?:->|=>|→|—|–|-)?\s*bukan[!,.]?\s*", re.IGNORECASE)
_TOPIC = re.compile(r"^(?P<topic>[^?.,;:\n]{3,40})\?\s+(?=\w)")
_DICTATED = re.compile(
    r"\s*(?:->|=>|→|:|,|\()?\s*\b(?:tulis|sebut)(?:kan)?\s*(?:saja|aja)?\s*:?\s*[\"“](?P<words>[^\"”]+)[\"”]\s*(?:saja"
    r"|aja|ya)?\)?",
    re.IGNORECASE,
)
_DICTATED_BARE = re.compile(r"\s*(?:->|=>|→)\s*tulis\s+(?P<words>[^,.;()\"]+?)(?:\s+(?:saja|aja|ya))?$", re.IGNORECASE)
_DOUBT = (
    r"(?:\?|\b(?:blm|belum) (?:pasti|fix|jelas|konfirm\w*|confirm\w*)\b|\b(?:konfirmasi"
    r"|cek|dicek|tanya) (?:dulu|lagi|ulang)\b|\bkalau (?:ga|gak|tidak|tdk) salah\b"
    r"|\bkl tdk salah\b|\bcmiiw\b)"
)
_DOUBTFUL_BRACKET = re.compile(rf"\s*\((?=[^()]*{_DOUBT})[^()]*\)", re.IGNORECASE)
_SURE_BRACKET = re.compile(
    r"\s*\((?:pasti|sudah pasti|sdh pasti|fix|fixed|confirmed|konfirm|valid|resmi|final)\)", re.IGNORECASE
)
_DOUBTFUL = re.compile(
    r"\b(?:blm|belum) (?:pasti|fix|konfirm\w*|confirm\w*)\b|\b(?:ga|gak|tdk|tidak)"
    r" yakin\b|\bcmiiw\b|\bkalau (?:ga|gak|tidak|tdk) salah\b|\b(?:tolong|mohon) (?:dicek"
    r"|cek)\b",
    re.I,
)
_OPEN_DETAIL = re.compile(
    r",\s*(?:tgl|tanggal|jadwal|waktu|hari|jam|tempat|lokasi|jumlah|angka|anggaran|dana|rincian)(?:nya)?\s+(?:blm|belum)"
    r" (?:pasti|fix|jelas|ada)\b",
    re.IGNORECASE,
)
"""A detail that is said to be open: that much is sure, and so is the rest of the statement."""
_NAMELESS = re.compile(
    r"\s*(?:\((?=[^()]*\)\s*\.?$)|,\s+)(?:nama|identitas|inisial)(?:nya)?\b"
    r"(?=[^(),]*\b(?:jangan|jgn|(?:tidak|tdk|ga|gak) usah)\b)[^(),]*\)?\s*\.?$",
    re.IGNORECASE,
)
"""A ban on the name alone: "(nama JANGAN ditulis)", ", nama jgn"."""
_NO_NAME = re.compile(
    r"\b(?:" + "|".join((*MONTHS, *WEEKDAYS)) + r"|[A-Z]{2,}\d*)\b"
    r"|\b(?i:warga|penduduk|di|ke|dari|dr|desa|ds\.|dusun|kampung|kel\.|kelurahan|kec\.|kecamatan|pasar|jalan|jl\.) "
    r"[A-Z][\w'-]+(?! [A-Z])"
)
"""Capitals that name nobody: a month, an acronym, the place where somebody lives."""
_NAMED_SO = re.compile(
    r",\s*(?:jangan|jgn)\s+(?:di(?:tulis|sebut|bilang)(?:kan|in)?\s+(?:sbg |sebagai )?(?P<word>[a-z]{3,})"
    r"|(?:tulis|sebut|bilang)(?:kan|in)?\s+(?:sbg |sebagai )(?P<role>[a-z]{3,}))\W*$",
    re.IGNORECASE,
)
"""A ban on what something is called: "2 ruangan kosong krn apel, JANGAN ditulis bolos"."""
_DETAILS = word_set(
    """
    nama identitas inisial alamat umur usia angka jumlah harga nilai nominal biaya anggaran dana lokasi tempat jabatan
    sekolah perusahaan kontraktor merek foto detail rincian sumber sebab penyebab alasan kronologi pelaku korban
    dulu ini itu yang lagi dong dulunya semua apa siapa lah kak pak ibu min mas mbak bang tolong saja
    """
)
"""What such an order keeps back when it names a part of the statement, and words that only soften it."""


def obey(pieces: Iterable[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Return the pieces that may be told, those that staff forbid, and those that staff themselves doubt."""
    told: list[Piece] = []
    forbidden: list[Piece] = []
    doubtful: list[Piece] = []
    for piece in pieces:
        if (bare := _nameless(piece) or _called_otherwise(piece)) is not None:
            told.append(bare)
        elif _forbids(piece.text) and not _ALLOWS.search(piece.text):
            forbidden.append(piece)
            if re.match(r"(?:yg|yang)? ?(?:itu|tadi|ini)\b", piece.text, re.IGNORECASE) and told:
                forbidden.append(told.pop())
        elif _TO_WRITER.match(piece.text):
            continue
        elif not _DICTATED.search(piece.text) and (_is_question(piece.text) or _DOUBTFUL.search(_bare(piece.text))):
            doubtful.append(piece)
        else:
            told.extend(_corrected(piece))
    return told, forbidden, doubtful


def _forbids(text: str) -> bool:
    return bool(_FORBIDS.search(_unquoted(text)) or _NAMELESS.search(text))


def _nameless(piece: Piece) -> Piece | None:
    """Return the piece without a closing "(nama jgn ditulis)" when it names nobody; None when it might, or none is."""
    ban = _NAMELESS.search(piece.text)
    rest = piece.text[: ban.start()] if ban else ""
    if not rest or _FORBIDS.search(_unquoted(rest)) or re.search(r"(?<!^)\b[A-Z][a-z]+", _NO_NAME.sub("", rest)):
        return None
    return _part(piece, 0, len(rest))


def _called_otherwise(piece: Piece) -> Piece | None:
    """Return the piece without a closing ban on what it is to be called; None when there is none."""
    ban = _NAMED_SO.search(piece.text)
    word = (ban["word"] or ban["role"]).lower() if ban else ""
    rest = piece.text[: ban.start()] if ban else ""
    kept_back = word in _DETAILS or word.endswith("nya") or word in rest.lower()
    return None if not rest or kept_back or _FORBIDS.search(_unquoted(rest)) else _part(piece, 0, len(rest))


def _unquoted(text: str) -> str:
    # What a speaker forbids ("jangan masuk ke puing") is no instruction to the writer.
    return re.sub(r"\"[^\"]*\"|“[^”]*”", "", text)


def _bare(text: str) -> str:
    return _OPEN_DETAIL.sub("", _DOUBTFUL_BRACKET.sub("", text))


def _is_question(text: str) -> bool:
    return bool(re.search(r"\?\W*$", _bare(text)))


def _corrected(piece: Piece) -> list[Piece]:
    """Cut what the notes withdraw (`di Lapas? -> bukan! di SMAN 2`), and a question that only names a topic."""
    withdrawn = _WITHDRAWN.search(piece.text)
    if withdrawn:
        before = re.sub(
            r"\s+(?:di|ke|pada|oleh|jam|pukul|tgl|tanggal|hari)\s+[^,;]*$", "", piece.text[: withdrawn.start()]
        )
        after = piece.text[withdrawn.end() :]
        kept = [_part(piece, 0, len(before))] if before != piece.text[: withdrawn.start()] else []
        return [*kept, _part(piece, len(piece.text) - len(after), len(piece.text))]
    topic = _TOPIC.match(piece.text)
    if topic:
        return [replace(_part(piece, topic.end(), len(piece.text)), about=topic["topic"].strip())]
    return [piece]


def _part(piece: Piece, start: int, end: int) -> Piece:
    text = piece.text[start:end]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    return replace(piece, start=piece.start + start + lead, end=piece.start + start + lead + len(text), text=text)


def as_told(text: str, about: str = "") -> str:
    """Return the text with dictated wording in its place, and without doubtful details in brackets."""
    text = _SURE_BRACKET.sub("", _DOUBTFUL_BRACKET.sub("", text))
    match = _DICTATED.search(text) or _DICTATED_BARE.search(text)
    if not match:
        return text
    words, body = match["words"].strip(), text[: match.start()].strip(" ,:-–→")
    counted = re.match(
        r"(?:\d+|se\w+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|beberapa|sejumlah|puluhan|ratusan)\b", words
    )
    subject = re.search(r"(?<![\w.,])\d[\d.,]*\s+\w+", body)
    if counted and subject:
        return body[: subject.start()] + words + body[subject.end() :]
    return f"{about} {words}".strip() if about else words


def has_doubt(text: str) -> bool:
    """Return whether a bracket of the text holds a detail that staff mark as unsure."""
    return bool(_DOUBTFUL_BRACKET.search(text))
