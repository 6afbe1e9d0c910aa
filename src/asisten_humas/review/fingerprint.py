"""The fingerprint: SHA-256 over everything that an approval vouches for, with the algorithm named in it."""

import hashlib
import json

from asisten_humas.models import Draft

BOUND = frozenset(
    {"kind", "subject", "title", "other_titles", "blocks", "sources", "fact_sheet", "gaps", "attachments"}
)
"""The fields of a draft that an approval binds. The report, the triage and the call records only describe it."""


def fingerprint(draft: Draft) -> str:
    """Return 'sha256:…' over the canonical JSON of the exact titles, text, blocks, fact sheet, sources,
    open gaps and attachments.

    Fields at their default are left out, so a later release that adds an optional field does not void approvals.
    """
    content = draft.model_dump(mode="json", include=set(BOUND), exclude_defaults=True)
    return digest({**content, "text": draft.text})


def digest(value: object) -> str:
    """Return 'sha256:…' over the canonical JSON of `value`."""
    return "sha256:" + hashlib.sha256(canonical(value).encode("ascii")).hexdigest()


def canonical(value: object) -> str:
    """Return the one JSON text of `value`: keys sorted, no spaces, ASCII only."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
