"""Facts corrected by staff before anything is written: the correction goes into the notes, where evidence points.

The notes stay the one source of a draft. A changed fact replaces its span, a removed one leaves it out, and a new one
is added as a line; so every sentence still rests on words that somebody put on record.
"""

from collections.abc import Mapping, Sequence

from asisten_humas.errors import InputError
from asisten_humas.models import FactKind, FactSheet

LABELS: dict[FactKind, str] = {
    FactKind.WHAT: "Apa",
    FactKind.WHO: "Siapa",
    FactKind.WHEN: "Kapan",
    FactKind.WHERE: "Di mana",
    FactKind.WHY: "Mengapa",
    FactKind.HOW: "Bagaimana",
    FactKind.NUMBER: "Bagaimana",
    FactKind.NEXT: "Tindak lanjut",
}
"""The label under which an added fact stands in the notes."""


def corrected_notes(sheet: FactSheet, changed: Mapping[str, str], added: Sequence[tuple[FactKind, str]] = ()) -> str:
    """Return the sheet's notes with facts changed by id (an empty text removes one) and others added at the end.

    Raises InputError for an id that the sheet does not hold, and where two changed facts share words of the notes.
    """
    facts = {fact.id: fact for fact in sheet.facts}
    unknown = [id_ for id_ in changed if id_ not in facts]
    if unknown:
        raise InputError(f"no fact {unknown[0]} in the sheet", f"Fakta {unknown[0]} tidak ada dalam lembar fakta.")
    edits = sorted(
        (facts[id_].start, facts[id_].end, id_, " ".join(text.split()))
        for id_, text in changed.items()
        if text.split() != facts[id_].text.split()
    )
    notes, last, last_id = sheet.notes, len(sheet.notes) + 1, ""
    for start, end, id_, text in reversed(edits):
        if end > last:
            raise InputError(
                f"facts {id_} and {last_id} share words of the notes; change one of them",
                f"Fakta {id_} dan {last_id} memakai kata yang sama dalam bahan; ubah salah satunya saja.",
            )
        notes = notes[:start] + text + notes[end:]
        last, last_id = start, id_
    lines = [f"{LABELS[kind]}: {' '.join(text.split())}" for kind, text in added if text.strip()]
    return "\n\n".join([notes.rstrip(), *lines]) if lines else notes
