"""What a step requires of the person, of the text on the screen and of the draft; each check raises its own error."""

from collections.abc import Sequence

from asisten_humas.errors import BlockedError, InputError, SamePersonError, StaleTextError
from asisten_humas.review.checked import is_blocked, is_checked
from asisten_humas.review.differences import compare_drafts
from asisten_humas.review.people import same_person, shown_name
from asisten_humas.review.rows import read_draft
from asisten_humas.review.rules import Rule
from asisten_humas.statuses import Severity
from asisten_humas.storage.drafts import DraftRow, VersionRow

_NOT_DECIDED = (
    "nothing was decided: read it again and decide then",
    "Keputusan belum disimpan; baca ulang, lalu putuskan.",
)
EDIT_NOT_STORED = (
    "the edit was not stored: read the new text and make it there",
    "Suntingan Anda belum disimpan; baca naskah yang baru, lalu sunting di sana.",
)
"""What a stale text means for a decision and for an edit, in English and Indonesian."""


def require_reason(rule: Rule, reason: str) -> None:
    """Raise InputError when the step needs a reason and none is given."""
    if rule.reason and not reason:
        raise InputError(
            f"'{rule.action.value}' needs a reason; say why",
            f"Naskah tidak dapat {rule.label} tanpa alasan; tuliskan alasannya.",
        )


def require_other_person(row: DraftRow, version: VersionRow, by: str) -> None:
    """Raise SamePersonError when `by` drafted the text or edited it last."""
    for name, english, indonesian in (
        (row.drafter, "drafted it", "menyusunnya"),
        (version.author, "edited it last", "terakhir menyuntingnya"),
    ):
        if same_person(by, name):
            raise SamePersonError(
                f"draft {row.id} cannot be approved by {shown_name(by)}, who {english}; ask another person",
                f"Naskah {row.id} tidak dapat disetujui oleh {shown_name(by)} karena {indonesian};"
                " mintalah orang lain memeriksanya.",
            )


def require_seen(
    row: DraftRow, versions: Sequence[VersionRow], seen: str, outcome: tuple[str, str] = _NOT_DECIDED
) -> None:
    """Raise StaleTextError when the text on the screen, fingerprint `seen`, is not the present one."""
    current = versions[-1]
    if seen == current.fingerprint:
        return
    shown = next((version for version in versions if version.fingerprint == seen), None)
    screen, layar = (f"version {shown.number}", f"versi {shown.number}") if shown else ("another text", "teks lain")
    what, apa = _what_changed(shown, current)
    raise StaleTextError(
        f"the screen showed {screen}, but draft {row.id} is at version {current.number} by {current.author}{what};"
        f" {outcome[0]}",
        f"Yang tampil di layar {layar}, sedangkan naskah {row.id} kini versi {current.number} suntingan "
        f"{current.author}{apa}. {outcome[1]}",
    )


def _what_changed(shown: VersionRow | None, current: VersionRow) -> tuple[str, str]:
    # The words themselves are left out: an error may end up in a log, and a text may hold names.
    if shown is None:
        return "", ""
    found = compare_drafts(read_draft(shown), read_draft(current))
    where = [name for name, pieces in (("title", found.title), ("text", found.text)) if len(pieces) > 1]
    names = {"title": "judul", "text": "isi"}
    if not where:
        return " (same words, other facts)", " (kata-katanya sama, faktanya berbeda)"
    return (
        f" ({found.words} words differ in {' and '.join(where)})",
        f" ({found.words} kata berbeda pada {' dan '.join(names[name] for name in where)})",
    )


def require_clean(version: VersionRow) -> None:
    """Raise BlockedError when a finding, an open required gap or a missing check stands in the way."""
    draft = read_draft(version)
    if not (version.blocked or is_blocked(draft)):
        return
    if not is_checked(draft):
        raise BlockedError(
            f"draft {version.draft_id} was not checked as it stands; check its text and store it again",
            f"Teks naskah {version.draft_id} belum diperiksa; jalankan pemeriksaan, lalu simpan lagi.",
        )
    blocks = sum(finding.severity is Severity.BLOCK for finding in draft.findings)
    gaps = sum(gap.required for gap in draft.gaps)
    raise BlockedError(
        f"draft {version.draft_id} has {blocks} blocking findings and {gaps} open questions; settle them first",
        f"Naskah {version.draft_id} masih memiliki {blocks} temuan yang memblokir dan {gaps} pertanyaan yang belum"
        " dijawab; bereskan dahulu.",
    )
