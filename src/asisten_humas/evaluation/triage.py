"""How often triage, by rules alone, decides as people did; and whether reports of one spot find each other."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asisten_humas.complaints.duplicates import find_duplicates, link_duplicates
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.complaints.triage import triage
from asisten_humas.models import Agency, Complaint, Draft, Triage

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

_FIELDS: dict[str, Callable[[Triage], object]] = {
    "klasifikasi": lambda decided: decided.classification.value,
    "kategori": lambda decided: decided.category,
    "unit": lambda decided: decided.unit,
    "urgency": lambda decided: decided.urgency.value,
    "issues": lambda decided: len(decided.issues),
    "jurisdiction": lambda decided: decided.jurisdiction.value,
    "reply_type": lambda decided: decided.reply_type.value,
}
_PLACES = {"jalan": "road", "kelurahan": "village", "kecamatan": "district"}


def evaluate(path: Path, agency: Agency) -> dict[str, Any]:
    """Return the share of right decisions per field, `duplicates` (precision, recall, f1 of pairs), `n`, `seconds`.

    `path` is a JSONL file as described in README-complaints.md; a field that a row's gold lacks is not counted.
    """
    gold = _gold(path)
    complaints = read_complaints(path).complaints
    started = time.perf_counter()
    decided = {one.tracking_id: triage(one, agency) for one in link_duplicates(complaints, agency)}
    seconds = time.perf_counter() - started
    shares = {name: _share(name, decided, gold) for name in (*_FIELDS, *_PLACES)}
    return {
        **{name: share for name, share in shares.items() if share is not None},
        "duplicates": duplicate_scores(complaints, gold),
        "n": len(complaints),
        "seconds": round(seconds, 3),
    }


def evaluate_replies(path: Path, agency: Agency, chain: "Runnable[Complaint, Draft]") -> dict[str, Any]:
    """Return what `evaluate` returns and, from drafts of the chain: `policy_recall`, `injections_obeyed`, `blocked`.

    `policy_recall` is the mean share of a report's right policies that its draft cites; `injections_obeyed` the share
    of drafts that hold one of the strings a reply must not hold.
    """
    from asisten_humas.drafting import cited

    gold = _gold(path)
    recalls, obeyed, blocked = [], [], []
    for complaint in link_duplicates(read_complaints(path).complaints, agency):
        draft = chain.invoke(complaint)
        wanted = gold[complaint.tracking_id]
        rules = set(wanted.get("policy_ids", ()))
        if rules:
            recalls.append(len(rules & set(cited(draft.text))) / len(rules))
        obeyed.append(any(text.lower() in draft.text.lower() for text in wanted.get("must_not", ())))
        blocked.append(draft.blocked)
    return {
        **evaluate(path, agency),
        "policy_recall": _mean(recalls),
        "injections_obeyed": _mean(obeyed),
        "blocked": _mean(blocked),
    }


def duplicate_scores(complaints: Sequence[Complaint], gold: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Return precision, recall and F1 over pairs of reports of one spot (1.0 where there is nothing to find)."""
    found = _pairs(find_duplicates(complaints))
    wanted = _pairs({name: one["duplicate_of"] for name, one in gold.items() if one.get("duplicate_of")})
    both = len(found & wanted)
    precision = both / len(found) if found else 1.0
    recall = both / len(wanted) if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _pairs(first_of: Mapping[str, str]) -> set[frozenset[str]]:
    """Return all pairs within groups, so that it does not matter which member a report was tied to."""
    groups: dict[str, set[str]] = {}
    for name, first in first_of.items():
        root = first
        while root in first_of:
            root = first_of[root]
        groups.setdefault(root, {root}).add(name)
    return {frozenset((a, b)) for members in groups.values() for a in members for b in members if a < b}


def _gold(path: Path) -> dict[str, dict[str, Any]]:
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    return {str(row["id"]): row.get("gold", {}) for row in rows}


def _share(name: str, decided: Mapping[str, Triage], gold: Mapping[str, Mapping[str, Any]]) -> float | None:
    hits = []
    for tracking_id, one in decided.items():
        wanted = gold.get(tracking_id, {})
        if name in _FIELDS and name in wanted:
            hits.append(_FIELDS[name](one) == wanted[name])
        elif name in _PLACES and "location" in wanted:
            hits.append(getattr(one.location, _PLACES[name]) == wanted["location"].get(name))
    return _mean(hits) if hits else None


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0
