"""Photos on a draft: one of a kind, in order, and no word under them that the text itself could not say."""

import pytest

from asisten_humas.drafting.captions import with_photo, without_photo
from asisten_humas.errors import BlockedError
from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Agency, Attachment, Source, SourceKind
from sample_drafts import LEAD, news, reply

AGENCY = Agency(
    name="Dinas Kota Harapan", short_name="Dinas", region="Kota Harapan", dateline="KOTA HARAPAN", signature="(Humas)"
)
NOTES = Source(
    id="catatan",
    kind=SourceKind.NOTES,
    text=f"{LEAD} Panjangnya 24 meter. Kartini Rahayu, pedagang sayur, ikut hadir.",
)
DRAFT = news(sources=(NOTES,))


def photo(number: int, caption: str = "", alt: str = "") -> Attachment:
    return Attachment(name=f"{number}.jpg", hash=f"sha256:{number:064x}", caption=caption, alt=alt)


def added(draft: object, one: Attachment) -> object:
    return with_photo(draft, one, agency=AGENCY, checker=Checker(AGENCY))


def test_photos_keep_their_order_and_one_picture_is_one_photo() -> None:
    draft = added(added(DRAFT, photo(1)), photo(2))
    assert [one.name for one in draft.attachments] == ["1.jpg", "2.jpg"]
    again = added(draft, photo(1, "Panjang jembatan 24 meter."))
    assert [(one.name, one.caption) for one in again.attachments] == [
        ("1.jpg", "Panjang jembatan 24 meter."),
        ("2.jpg", ""),
    ]
    assert without_photo(again, "1.jpg").attachments == again.attachments[1:]
    assert without_photo(again, photo(2).hash).attachments == again.attachments[:1]
    assert without_photo(again, "lain.jpg") == again
    assert again.text == DRAFT.text and again.report == DRAFT.report


@pytest.mark.parametrize("words", ["", "Panjang jembatan 24 meter.", "Kartini Rahayu, pedagang sayur."])
def test_what_the_notes_say_may_stand_under_a_photo(words: str) -> None:
    assert added(DRAFT, photo(1, words, words)).attachments == (photo(1, words, words),)


@pytest.mark.parametrize("words", ["Panjang jembatan 42 meter.", "Jembatan dibuka Jumat (13/3/2026)."])
def test_what_they_do_not_say_may_not(words: str) -> None:
    for one in (photo(1, caption=words), photo(1, alt=words)):
        with pytest.raises(BlockedError, match="do not rest on the draft's sources"):
            added(DRAFT, one)


def test_personal_data_does_not_stand_under_a_photo() -> None:
    with pytest.raises(BlockedError, match="personal data") as caught:
        added(DRAFT, photo(1, "NIK 3299010101010001."))
    assert "3299" not in str(caught.value)
    report = Source(id="laporan", kind=SourceKind.COMPLAINT, text="Pak Slamet melaporkan lubang.")
    with pytest.raises(BlockedError, match="personal data"):  # a name in a reply is a citizen's
        added(reply("501", sources=(report,)), photo(1, "Pak Slamet di depan rumahnya."))
