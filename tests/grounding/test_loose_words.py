"""Sentences made of words from nowhere, as weak models write them, and drafts that are full of them."""

from collections.abc import Callable

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import CheckReport, Source, SourceKind
from asisten_humas.statuses import Severity

Kinds = Callable[[str, str], set[str]]

NOTES = """Serah terima 5 perahu fiber, Dermaga Labuan, Kamis 7 Mei 2026 pukul 09.00 WITA.
Kadis Perikanan Yusran Tolaki; Ketua Kelompok Bahari Saman Lede.
Perahu 7 meter, mesin 15 PK, dana DAK Rp600 jt. 5 kelompok, 62 nelayan.
Saman: "Dulu kami sewa perahu, hasilnya habis untuk sewa." """


@pytest.mark.parametrize(
    "draft",
    [
        "Jika berjalan dan terkait, lalu mengajarkan ke dalam dan di atas kelompok.",
        "Kelompok diperlukan untuk menganalisis pemanfaatan.",
        "Perahu itu memengaruhi penataan lingkungan.",
        "Setiap peserta mengukur.",
    ],
)
def test_a_sentence_of_words_from_nowhere_is_doubted(kinds: Kinds, draft: str) -> None:
    assert "klaim_tanpa_sumber" in kinds(NOTES, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Rinciannya sebagai berikut.",
        "Hal itu disampaikan seusai acara.",
        "Perahu itu diserahkan kepada lima kelompok.",
        "Para nelayan menerima perahu fiber.",
        'Saman menceritakan keadaan sebelumnya. "Dulu kami sewa perahu, hasilnya habis untuk sewa," katanya.',
    ],
)
def test_plain_sentences_are_left_alone(kinds: Kinds, draft: str) -> None:
    assert "klaim_tanpa_sumber" not in kinds(NOTES, draft)


def test_a_word_of_some_rule_proves_nothing_of_the_event() -> None:
    rule = Source(id="K1", kind=SourceKind.POLICY, text="Pohon tumbang di jalan kota ditangani Dinas Lingkungan Hidup.")
    report = _report("Pohon tumbang di dermaga memengaruhi nelayan dan pelaku.", rule)
    assert "klaim_tanpa_sumber" in {finding.kind for finding in report.findings}
    told = _report("Pohon tumbang di jalan kota ditangani Dinas Lingkungan Hidup.", rule)
    assert "klaim_tanpa_sumber" not in {finding.kind for finding in told.findings}


OPENING = "LABUAN – Dinas Perikanan menyerahkan lima perahu fiber di Dermaga Labuan, Kamis (7/5/2026). "
DOUBTFUL = "Perahu itu memengaruhi penataan lingkungan."


def test_doubts_block_a_draft_that_is_full_of_them() -> None:
    strewn = OPENING + DOUBTFUL + " Kelompok diperlukan untuk menganalisis pemanfaatan. Nelayan mengajarkan penataan."
    assert {f.severity for f in _report(strewn).findings if f.kind == "klaim_tanpa_sumber"} == {Severity.BLOCK}


def test_one_doubt_among_sound_sentences_stays_a_doubt() -> None:
    sound = OPENING + DOUBTFUL + " Perahu sepanjang tujuh meter itu bermesin 15 PK. Dananya Rp600 juta dari DAK."
    assert {f.severity for f in _report(sound).findings if f.kind == "klaim_tanpa_sumber"} == {Severity.WARNING}


def _report(draft: str, *more: Source) -> CheckReport:
    return Checker().check(draft, [Source(id="catatan", kind=SourceKind.NOTES, text=NOTES), *more])


def test_what_leads_into_a_quotation_is_no_licence(kinds: Kinds) -> None:
    quoted = '"Dulu kami sewa perahu, hasilnya habis untuk sewa," kata Saman Lede.'
    assert "klaim_tanpa_sumber" in kinds(NOTES, f"Pohon itu memerlukan pelaku dan nama.\n\n{quoted}")
    assert "klaim_tanpa_sumber" not in kinds(NOTES, f"Hal itu menjadi alasan serah terima perahu.\n\n{quoted}")
