"""Evidence is what carries a sentence, and nothing that merely shares a word with it."""

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind
from asisten_humas.statuses import SentenceStatus

NOTES = Source(
    id="catatan", kind=SourceKind.NOTES, text="Lurah Yohanes Lega meninjau saluran. Jalan licin sepanjang 40 m."
)
PROFILE = Source(
    id="profil",
    kind=SourceKind.AGENCY,
    text="PJU: penerangan jalan umum\nLurah Bumi Ayem: Yohanes Lega\nWhatsApp aduan: 0811-1000-321",
)


def test_a_profile_line_that_shares_a_common_word_is_no_evidence() -> None:
    (sentence,) = Checker().check("Jalan licin sepanjang 40 meter.", [NOTES, PROFILE]).sentences
    assert [evidence.text for evidence in sentence.evidence] == ["Jalan licin sepanjang 40 m."]


def test_a_profile_line_that_gives_the_office_is() -> None:
    (sentence,) = Checker().check("Saluran ditinjau Lurah Bumi Ayem Yohanes Lega.", [NOTES, PROFILE]).sentences
    assert "Lurah Bumi Ayem: Yohanes Lega" in [evidence.text for evidence in sentence.evidence]


def test_a_courtesy_shows_no_evidence() -> None:
    report = Source(id="laporan", kind=SourceKind.COMPLAINT, text="Jalan licin, mohon perhatian dan kesabaran petugas.")
    (sentence,) = Checker().check("Terima kasih atas laporan dan kesabaran Bapak/Ibu.", [report, PROFILE]).sentences
    assert (sentence.status, sentence.evidence) == (SentenceStatus.NO_CLAIM, ())
