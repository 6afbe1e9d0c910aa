"""What leaves of an approved record: the public text, who approved it and when. Every format is made from this."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from asisten_humas.drafting import public_text
from asisten_humas.errors import BlockedError
from asisten_humas.models import Agency, Attachment
from asisten_humas.review import approval_of
from asisten_humas.review.records import Record

_TOKEN = re.compile(r"\[[A-Z]+(?:-[A-Z]+)*-\d+\]|\[lengkapi\b[^\]\n]*\]", re.IGNORECASE)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Leaving:
    """An approved text on its way out. `paragraphs` are public: no citation marks, no placeholders."""

    record_id: int
    version: int
    kind: Literal["berita", "balasan"]
    subject: str
    title: str
    paragraphs: tuple[str, ...]
    signature: str
    approved_by: str
    approved_at: datetime
    fingerprint: str
    attachments: tuple[Attachment, ...] = ()

    @property
    def body(self) -> str:
        """Return the paragraphs separated by blank lines."""
        return "\n\n".join(self.paragraphs)


Log = Callable[[Sequence[Leaving], str, str], AbstractContextManager[None]]
"""Texts, format and hash of the file → what the file takes its name inside (`log.ExportLog`)."""


def leaving(record: Record, agency: Agency, *, values: Mapping[str, str] | None = None) -> Leaving:
    """Return what leaves of `record`; `values` gives what its placeholders stand for.

    Raises NotApprovedError without an approval of exactly this text, BlockedError when a placeholder stays open.
    """
    approval = approval_of(record)
    paragraphs = tuple(_public(block.text, values or {}) for block in record.draft.blocks)
    title = _public(record.draft.title, values or {})
    attachments = record.draft.attachments
    _refuse_placeholders(
        record.id, title, *paragraphs, *(text for one in attachments for text in (one.caption, one.alt))
    )
    signed = record.draft.kind == "balasan" or (paragraphs and paragraphs[-1].endswith(agency.signature))
    return Leaving(
        record_id=record.id,
        version=record.version,
        kind=record.draft.kind,
        subject=_UNPRINTABLE.sub("", record.draft.subject),
        title=title,
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        signature="" if signed else agency.signature,
        approved_by=approval.by,
        approved_at=approval.at,
        fingerprint=approval.fingerprint,
        attachments=attachments,
    )


def heading(item: Leaving) -> str:
    """Return the title, or for a reply what it answers."""
    return item.title or f"Tanggapan atas laporan {item.subject}"


def approval_line(item: Leaving, agency: Agency) -> str:
    """Return who approved which text and when, in the agency's time, as one Indonesian sentence."""
    from babel.dates import format_datetime

    local = item.approved_at.astimezone(ZoneInfo(agency.timezone))
    when = format_datetime(local, "EEEE, d MMMM y 'pukul' HH.mm", locale="id")
    return (
        f"Disetujui oleh {item.approved_by}, {when} {agency.timezone_label}."
        f" Naskah {item.record_id} versi {item.version}, sidik {item.fingerprint}."
    )


def _public(text: str, values: Mapping[str, str]) -> str:
    # Characters that no document can hold are not visible to the reviewer either.
    text = _UNPRINTABLE.sub("", public_text(text)).strip()
    return _TOKEN.sub(lambda token: values.get(token[0], token[0]), text)


def _refuse_placeholders(record_id: int, *texts: str) -> None:
    for text in texts:
        found = _TOKEN.search(text)
        if found:
            raise BlockedError(
                f"draft {record_id} still holds the placeholder {found[0]}; edit the text and have it approved again",
                f"Naskah {record_id} masih memuat penanda {found[0]}; sunting teksnya dan mintakan persetujuan lagi.",
            )
