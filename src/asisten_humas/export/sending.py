"""From the order to send a text to what became of it: photos at hand, in line, and out."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from asisten_humas.errors import InputError
from asisten_humas.export.channel import Channel, Placement
from asisten_humas.export.outbox import Delivery, DeliveryStatus, Outbox
from asisten_humas.export.photos import KeptPhotos
from asisten_humas.review import approval_of
from asisten_humas.review.records import Record


def send(
    record: Record,
    channel: Channel,
    by: str,
    *,
    outbox: Outbox,
    photos: KeptPhotos,
    files: Sequence[Path] = (),
    placement: Placement = Placement(),  # noqa: B008  frozen
    due: datetime | None = None,
) -> Delivery:
    """Put an approved news item in line for a channel, send it when it is due, and return its delivery.

    A text that was sent is left alone, and its delivery returned.

    `files` are photos of the text that are not kept here yet. Raises what `Outbox.put` raises, InputError for a reply
    or a photo without its file, NotApprovedError for a file that is no photo of this text: then nothing is in line.
    """
    if record.draft.kind != "berita":
        # Its complaint may be secret or anonymous; the complaint system decides who may read it.
        raise InputError(
            f"draft {record.id} answers a complaint and goes back through its spreadsheet, not to a public site; use:"
            " humas export --format xlsx --complaints FILE",
            f"Naskah {record.id} adalah balasan laporan; kembalikan lewat lembar laporan, bukan ke situs publik.",
        )
    approval_of(record)
    for earlier in outbox.list(record.id):
        if (earlier.version, earlier.channel, earlier.status) == (record.version, channel.name, DeliveryStatus.SENT):
            return earlier
    photos.complete(record.draft.attachments, files)
    delivery = outbox.put(record.id, channel.name, by, due=due, placement=placement)
    if delivery.status is not DeliveryStatus.WAITING:
        return delivery
    done = outbox.send_due([channel], draft_id=record.id)
    return next((one for one in done if one.id == delivery.id), delivery)
