"""How much personal data is found, and how much is masked that should stay.

Input: JSON Lines, one text a line: `{"text": "…", "spans": [[start, end, type], …]}`, offsets half-open in characters.
Types are those of `privacy.Kind`; PERSON_OFFICIAL and OBJECT_LOCATION mark what must be kept. Other keys are ignored.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from asisten_humas.errors import InputError
from asisten_humas.models import Agency
from asisten_humas.privacy import Found, Kind, find

KEEP = ("PERSON_OFFICIAL", "OBJECT_LOCATION")

Finder = Callable[[str], Iterable[Found]]


class Row(NamedTuple):
    """A labelled text. Spans are (start, end, type)."""

    text: str
    spans: Sequence[tuple[int, int, str]]


def evaluate(path: Path | str, *, agency: Agency | None = None) -> dict[str, Any]:
    """Return the measures of a labelled file for `privacy.find`.

    `{"types": {type: {"precision", "recall", "f1", "n"}}, "keep_touched": share of the spans to be kept that a found
    piece overlaps, "keep": their number, "texts"}`. A span counts as found when a piece of its type overlaps it, a
    piece as right when it overlaps a span of its type. Raises InputError for a file of another form.
    """
    return measure(read_rows(Path(path)), lambda text: find(text, agency=agency))


def measure(rows: Sequence[Row], finder: Finder) -> dict[str, Any]:
    """Return the measures over the rows, with any finder (another library, for instance)."""
    spans: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    pieces: Counter[str] = Counter()
    right: Counter[str] = Counter()
    kept = touched = 0
    for row in rows:
        found = list(finder(row.text))
        for start, end, kind in row.spans:
            overlapping = {piece.kind for piece in found if piece.start < end and start < piece.end}
            if kind in KEEP:
                kept += 1
                touched += bool(overlapping)
            else:
                spans[kind] += 1
                hits[kind] += kind in overlapping
        for piece in found:
            pieces[piece.kind] += 1
            right[piece.kind] += any(
                kind == piece.kind and piece.start < end and start < piece.end for start, end, kind in row.spans
            )
    types = {kind: _figures(hits[kind], spans[kind], right[kind], pieces[kind]) for kind in sorted({*spans, *pieces})}
    return {"types": types, "keep_touched": _share(touched, kept), "keep": kept, "texts": len(rows)}


def read_rows(path: Path) -> list[Row]:
    """Return the labelled texts of a file. Raises InputError naming the line that cannot be used."""
    rows = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            spans = [(int(start), int(end), str(kind)) for start, end, kind in item["spans"]]
            row = Row(str(item["text"]), spans)
        except (ValueError, KeyError, TypeError) as error:
            raise _unusable(path, number, type(error).__name__) from None
        for start, end, kind in spans:
            if kind not in KEEP and kind not in Kind.__members__:
                raise _unusable(path, number, f"type {kind}")
            if not 0 <= start < end <= len(row.text):
                raise _unusable(path, number, f"span {start}-{end}")
        rows.append(row)
    return rows


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")  # a text may hold other line separators
    except (OSError, UnicodeDecodeError) as error:
        kind = type(error).__name__
        raise InputError(
            f"'{path}' cannot be read as UTF-8 ({kind}); give a JSON Lines file of labelled texts",
            f"'{path}' tidak dapat dibaca sebagai UTF-8 ({kind}); berikan berkas JSON Lines berisi teks berlabel.",
        ) from None


def _unusable(path: Path, number: int, what: str) -> InputError:
    form = '{"text": "…", "spans": [[0, 5, "PHONE"]]}'
    return InputError(
        f"line {number} of '{path}' cannot be used ({what}); write each line as {form}",
        f"Baris {number} pada '{path}' tidak dapat dipakai ({what}); tulis setiap baris sebagai {form}.",
    )


def _figures(hits: int, spans: int, right: int, pieces: int) -> dict[str, float]:
    recall, precision = _share(hits, spans), _share(right, pieces)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": round(f1, 4), "n": spans}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
