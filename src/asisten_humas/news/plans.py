"""Next steps as notes jot them down: a noun without a verb, a bare verb without a doer."""

import re

from asisten_humas.news.deeds import is_held
from asisten_humas.news.frames import DATE
from asisten_humas.news.parts import kind_of, split_parts
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.wording import is_base, passive

_BEHIND = re.compile(
    r"(?<!\d)(?<!satu)(?<!dua)(?<!tiga)(?<!empat)(?<!enam) (?=(?:di|ke|dari|pada|untuk|dengan|mulai|sampai|selama|bulan"
    rf"|minggu|tahun|kalau|jika|agar|supaya|setelah|bagi|oleh|lewat|melalui|saat|{DATE})\b)"
)
_DONE = re.compile(r"(?:evaluasi|pemantauan|pemeriksaan|penilaian|patroli|verifikasi|penyuluhan)\b")


def planned(text: str) -> str:
    """Return the plan with the verbs that it lacks; parts that are sentences already stay as they are.

    "pelatihan kompos di 3 desa" → "pelatihan kompos akan digelar di 3 desa"; "tambah rute kalau …" → "rute akan
    ditambah kalau …".
    """
    return ", ".join(_planned(part) for part in split_parts(text))


def _planned(part: str) -> str:
    if re.search(r"\b(?:tiap|setiap)\b", part):
        return part
    first, _, rest = part.partition(" ")
    if is_base(first) and rest and not _BEHIND.match(part, len(first)):
        what, behind = _cut(rest)
        return part if predicate_of(what.split()[1:]) is not None else f"{what} akan {passive(first)}{behind}"
    if predicate_of(part.split()[1:]) is not None:
        return part
    if is_held(part) and kind_of(part) in ("phrase", "measure"):
        what, behind = _cut(re.sub(r" lagi\b(?! akan)", " berikutnya", part, count=1))
        return f"{what} akan {'dilakukan' if _DONE.match(what) else 'digelar'}{behind}"
    return part


def _cut(text: str) -> tuple[str, str]:
    match = _BEHIND.search(text)
    return (text[: match.start()], text[match.start() :]) if match else (text, "")
