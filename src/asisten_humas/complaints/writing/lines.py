"""Sentences with their evidence: how a template writer says that a sentence rests on a rule or a record."""

import re

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.records import Record
from asisten_humas.models import Sentence


def plain(text: str) -> Sentence:
    """Return a sentence that states nothing beyond the report itself."""
    return Sentence(text=_finished(text))


def ruled(text: str, *clauses: Clause | None) -> Sentence:
    """Return a sentence with the marks of the rules it rests on before its full stop."""
    ids = tuple(dict.fromkeys(clause.document_id for clause in clauses if clause))
    if not ids:
        return plain(text)
    return Sentence(text=_finished(f"{text.rstrip('. ')} [{', '.join(ids)}]"), passages=ids)


def on_record(text: str, *records: Record | str, clause: Clause | None = None) -> Sentence:
    """Return a sentence that rests on records (by source id), and on a rule when one is given."""
    ids = tuple(record if isinstance(record, str) else record.source_id for record in records)
    base = ruled(text, clause) if clause else plain(text)
    return Sentence(text=base.text, passages=(*ids, *base.passages))


def capitalised(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def decapitalised(text: str) -> str:
    """Return the text with a small letter at its start, unless it opens with an acronym or a name."""
    first = text.split(" ", 1)[0]
    keep = first.isupper() or re.search(r"[A-Z]", first[1:]) or first.rstrip(".") in ("Jl", "Kelurahan", "Kecamatan")
    return text if keep else text[:1].lower() + text[1:]


def listed(parts: list[str]) -> str:
    """Return parts as an enumeration: a, b, dan c."""
    if len(parts) <= 2:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"


def without_denial(words: str) -> str:
    """Return a rule without what it says is not so: "…, bukan dari foto pelapor" reads like a reproach."""
    return re.sub(r", bukan .+$", "", words)


def in_letters(number: int) -> str:
    """Return a small number as prose writes it: "dua"; larger ones stay figures."""
    words = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
    return words[number] if 0 <= number < len(words) else str(number)


def _finished(text: str) -> str:
    text = capitalised(re.sub(r"[ \t]+", " ", text).strip())
    return text if text.endswith((".", "!", "?", ":", ";")) else f"{text}."
