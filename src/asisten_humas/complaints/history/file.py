"""The learned model on disk: arrays and JSON in one .npz, written whole or not at all; loading it runs no code."""

import json
import os
import zipfile
from pathlib import Path
from typing import Any

from asisten_humas.complaints.history.features import Features, Places, Terms
from asisten_humas.complaints.history.linear import Linear, Sureness
from asisten_humas.complaints.history.model import HistoryModel
from asisten_humas.errors import InputError

VERSION = 2
"""Raised with every change of features or of what is stored; a file of another version is refused."""

_TERMS = ("words", "characters")
_MACHINES = ("foretelling", "category", "unit")
_SURENESS = ("category_sureness", "unit_sureness")


def save_history(model: HistoryModel, path: Path) -> Path:
    """Write the model to `path` and return it. No text of a report is in the file: terms are kept as numbers."""
    import numpy as np

    arrays: dict[str, Any] = {"about": _bytes(_about(model))}
    for name in _TERMS:
        terms: Terms = getattr(model.features, name)
        arrays |= {f"{name}.columns": terms.columns, f"{name}.rarity": terms.rarity}
    for name in _MACHINES:
        machine: Linear = getattr(model, name)
        # Half precision moves no score by more than a thousandth, and halves a file of tens of megabytes.
        arrays |= {f"{name}.weights": machine.weights.astype(np.float16), f"{name}.offsets": machine.offsets}
    for name in _SURENESS:
        sureness: Sureness = getattr(model, name)
        arrays |= {f"{name}.margins": sureness.margins, f"{name}.shares": sureness.shares}
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            np.savez(file, **arrays)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def load_history(path: Path) -> HistoryModel:
    """Return the model of a file. Raises InputError for one that is broken or of another version."""
    import numpy as np

    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            about = json.loads(bytes(stored["about"]))
            if about["version"] != VERSION:
                raise _refused(path, "was made by another version", "dibuat oleh versi lain")
            return _model(about, stored)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise _refused(path, "is no readable model", "bukan model yang terbaca") from error


def _model(about: dict[str, Any], stored: Any) -> HistoryModel:
    import numpy as np

    def terms(name: str) -> Terms:
        return Terms(name, stored[f"{name}.columns"], stored[f"{name}.rarity"])

    def machine(name: str) -> Linear:
        return Linear(about[name], stored[f"{name}.weights"].astype(np.float32), stored[f"{name}.offsets"])

    def sureness(name: str) -> Sureness:
        return Sureness(stored[f"{name}.margins"], stored[f"{name}.shares"])

    places = Places(about["districts"], about["villages"], about["district_of"])
    return HistoryModel(
        features=Features(terms("words"), terms("characters"), places),
        foretelling=machine("foretelling"),
        category=machine("category"),
        unit=machine("unit"),
        category_sureness=sureness("category_sureness"),
        unit_sureness=sureness("unit_sureness"),
        precedents=about["precedents"],
    )


def _about(model: HistoryModel) -> dict[str, Any]:
    places = model.features.places
    return {
        "version": VERSION,
        "districts": places.districts,
        "villages": places.villages,
        "district_of": places.district_of,
        "precedents": model.precedents,
        **{name: getattr(model, name).labels for name in _MACHINES},
    }


def _bytes(document: dict[str, Any]) -> Any:
    import numpy as np

    return np.frombuffer(json.dumps(document).encode(), dtype=np.uint8)


def _refused(path: Path, english: str, indonesian: str) -> InputError:
    return InputError(
        f"'{path}' {english}; learn again with humas triage FILE --history CSV",
        f"Model riwayat laporan '{path.name}' {indonesian}; pelajari ulang dengan humas triage BERKAS --history CSV.",
    )
