"""A news brief from a file: labelled fields in YAML or JSON, or notes in any text document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from asisten_humas.errors import DocumentError, InputError
from asisten_humas.models import NewsBrief, Quote

_FIELDS = {
    "apa": "event",
    "siapa": "who",
    "kapan": "when",
    "di_mana": "where",
    "dimana": "where",
    "mengapa": "why",
    "bagaimana": "how",
    "kutipan": "quotes",
    "jenis_acara": "event_type",
    "tanggal_rilis": "release_day",
    "catatan": "notes",
}
_QUOTE_FIELDS = {"teks": "text", "penutur": "speaker", "jabatan": "position"}
_STRUCTURED = {".yaml", ".yml", ".json"}


def read_brief(path: Path) -> NewsBrief:
    """Return the brief in a file: YAML or JSON with labelled fields, or notes (txt, md, html, docx, pdf).

    Field names may be Indonesian (`apa`, `di_mana`, `kutipan: [{teks, penutur, jabatan}]`) or English.
    Raises DocumentError for a file that cannot be read, InputError for a field that cannot be used.
    """
    path = Path(path)
    if path.suffix.lower() not in _STRUCTURED:
        from asisten_humas.knowledge.documents import read_text

        return _not_empty(NewsBrief(notes=read_text(path)), path)
    return _not_empty(brief_from_mapping(_load(path), name=path.name), path)


def brief_from_mapping(data: Any, *, name: str) -> NewsBrief:
    """Return the brief that a mapping of labelled fields describes; `name` is what errors call it."""
    if not isinstance(data, Mapping):
        raise InputError(
            f"{name}: expected fields such as 'apa:' and 'siapa:'; see examples/ for a brief",
            f"{name}: berkas ini harus berisi kolom seperti 'apa:' dan 'siapa:'; lihat contoh di folder examples/.",
        )
    fields: dict[str, Any] = {}
    for key, value in data.items():
        field = _FIELDS.get(str(key).strip().lower().replace(" ", "_"), str(key))
        if field not in NewsBrief.model_fields:
            raise InputError(
                f"{name}: unknown field '{key}'; use {', '.join(sorted(set(_FIELDS)))}",
                f"{name}: kolom '{key}' tidak dikenal; gunakan {', '.join(sorted(set(_FIELDS)))}.",
            )
        if value is not None:
            fields[field] = _quotes(value, name) if field == "quotes" else _value(field, value)
    try:
        return NewsBrief(**fields)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise InputError(
            f"{name}: the field '{where}' cannot be used: {error.errors()[0]['msg']}",
            f"{name}: isi kolom '{where}' tidak dapat dipakai; periksa bentuknya (tanggal ditulis 2025-11-05).",
        ) from error


def _load(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(
            f"cannot read {path.name}: {type(error).__name__}; give a readable UTF-8 file",
            f"{path.name} tidak dapat dibaca; berikan berkas teks UTF-8 yang dapat dibuka.",
        ) from error
    try:
        return json.loads(text) if path.suffix.lower() == ".json" else yaml.safe_load(text)
    except (json.JSONDecodeError, yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        place = f", line {line + 1}" if line is not None else ""
        raise DocumentError(
            f"{path.name}{place} is not valid {path.suffix[1:].upper()}; check indentation, colons and quotation marks",
            f"{path.name}{place.replace('line', 'baris')} bukan {path.suffix[1:].upper()} yang sah; "
            "periksa jorokan, titik dua, dan tanda kutip.",
        ) from error


def _quotes(value: Any, name: str) -> tuple[Quote, ...]:
    items = value if isinstance(value, list) else [value]
    quotes = []
    for item in items:
        if not isinstance(item, Mapping):
            raise InputError(
                f"{name}: each item of 'kutipan' needs 'teks' and 'penutur'",
                f"{name}: setiap butir 'kutipan' memerlukan 'teks' dan 'penutur'.",
            )
        fields = {
            _QUOTE_FIELDS.get(str(key).lower(), str(key)): str(text) for key, text in item.items() if text is not None
        }
        missing = {"text", "speaker"} - fields.keys()
        unknown = fields.keys() - {"text", "speaker", "position"}
        if missing or unknown:
            raise InputError(
                f"{name}: a quotation takes 'teks', 'penutur' and 'jabatan'; found {', '.join(map(str, item))}",
                f"{name}: kutipan memuat 'teks', 'penutur', dan 'jabatan'; yang tertulis {', '.join(map(str, item))}.",
            )
        words = " ".join(fields["text"].split()).strip('"“”')
        quotes.append(Quote(text=words, speaker=fields["speaker"], position=fields.get("position", "")))
    return tuple(quotes)


def _value(field: str, value: Any) -> Any:
    if field == "release_day":
        return value
    if isinstance(value, list):
        return "\n".join(f"- {item}" for item in value) if field in ("how", "notes") else "; ".join(map(str, value))
    return str(value).strip()


def _not_empty(brief: NewsBrief, path: Path) -> NewsBrief:
    if not brief.as_notes().strip():
        raise InputError(
            f"{path.name} holds no notes; write at least what happened, who was there and when",
            f"{path.name} tidak berisi catatan; tulis sedikitnya apa yang terjadi, siapa yang hadir, dan kapan.",
        )
    return brief
