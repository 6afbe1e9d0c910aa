"""The one gate to the outside: a record may leave only with an approval of exactly its text by another person."""

from asisten_humas.errors import NotApprovedError
from asisten_humas.review.fingerprint import fingerprint
from asisten_humas.review.people import same_person
from asisten_humas.review.records import Decision, Record
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus


def approval_of(record: Record) -> Decision:
    """Return the approval that lets `record` leave; the fingerprint is computed anew from its text.

    Raises NotApprovedError when there is none: not approved, approved for another text, or by its own author.
    """
    if record.status not in {DraftStatus.APPROVED, DraftStatus.PUBLISHED}:
        label = DRAFT_STATUSES[record.status].label.lower()
        raise NotApprovedError(
            f"draft {record.id} is '{record.status.value}'; only an approved text may leave, so have it approved first",
            f"Naskah {record.id} masih berstatus {label}; hanya naskah yang disetujui boleh keluar."
            " Mintakan persetujuan dahulu.",
        )
    approval = record.approval
    if approval is None or approval.fingerprint != fingerprint(record.draft):
        raise NotApprovedError(
            f"the text of draft {record.id} is not the one that was approved; submit it and have it approved again",
            f"Teks naskah {record.id} bukan teks yang disetujui; ajukan dan mintakan persetujuan lagi.",
        )
    if same_person(approval.by, record.drafter) or same_person(approval.by, record.editor):
        raise NotApprovedError(
            f"draft {record.id} was approved by its own author; another person has to approve it",
            f"Naskah {record.id} disetujui oleh penyusunnya sendiri; orang lain harus menyetujuinya.",
        )
    return approval
