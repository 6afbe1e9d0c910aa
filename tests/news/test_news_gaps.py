"""Gaps: what notes leave open or contradict, asked as short questions; complete notes are left alone."""

from collections.abc import Callable
from datetime import date

import pytest

from asisten_humas.models import Agency, Gap, NewsBrief
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.gaps import find_gaps

COMPLETE = """Apa: peresmian taman
Siapa: Lurah Budi Hartono, Camat Rina Wati
Kapan: Rabu 20 Mei 2026, 09.00 WIB
Di mana: Taman Melati
Mengapa: agar warga punya tempat bermain
Bagaimana:
- luas 400 m2
"""


def gaps_of(notes: str, today: date | None = None, agency: Agency | None = None) -> dict[str, Gap]:
    sheet = build_fact_sheet(NewsBrief(notes=notes), agency)
    return {gap.kind: gap for gap in find_gaps(sheet, agency, today=today)}


def test_complete_notes_leave_nothing_to_ask() -> None:
    assert gaps_of(COMPLETE, date(2026, 5, 21)) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Siapa: Lurah Budi Hartono, Camat Rina Wati\n", "siapa_kosong"),
        ("Kapan: Rabu 20 Mei 2026, 09.00 WIB\n", "kapan_kosong"),
        ("Di mana: Taman Melati\n", "di_mana_kosong"),
    ],
)
def test_a_missing_w_is_required(line: str, kind: str) -> None:
    gap = gaps_of(COMPLETE.replace(line, ""))[kind]
    assert gap.required
    assert gap.question.endswith("?")


def test_a_missing_reason_is_asked_and_not_required() -> None:
    gap = gaps_of(COMPLETE.replace("Mengapa: agar warga punya tempat bermain\n", ""))["mengapa_kosong"]
    assert not gap.required


def test_a_weekday_that_is_not_the_day() -> None:
    gap = gaps_of(COMPLETE.replace("Rabu 20", "Kamis 20"))["hari_tidak_cocok"]
    assert gap.required
    assert "Rabu" in gap.question


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("- sisanya 47: cuti 31, sakit 9, dinas luar 4", True),
        ("- sisanya 47: cuti 31, sakit 9, dinas luar 4, tanpa keterangan 3", False),
        ("- pengungsi 612 jiwa (lansia 74, balita 58)", False),
    ],
)
def test_sums_that_do_not_add_up(line: str, asked: bool) -> None:
    assert ("jumlah" in gaps_of(COMPLETE + line)) is asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("- dibantu KSOP setempat", True),
        ("- dibantu PLN dan BPBD", False),
        ("- pakai HPS (harga perkiraan sendiri)", False),
        ("- SPBN (solar nelayan) diusulkan", False),  # explained, if not letter by letter
        ("- prioritas ruas: Budi Utomo 2,6 km, Alamsyah RPN 1,9 km", False),  # part of a street's name
        ("- mesin tempel 15 PK", False),  # a unit
        ("- dibantu TP PKK", False),  # one name, known by its second half
        ("- RAMP CHECK ANGKUTAN digelar", False),  # shouted words
        ("- korban NIHIL, jalan SEDANG dicor, hasil TELAT", False),
        ("- dana DAK fisik Rp5 M", False),  # general usage
        ("- pengadaan lewat SPXQ 2 tahap", True),
    ],
)
def test_acronyms_that_nobody_explains(line: str, asked: bool) -> None:
    assert ("singkatan" in gaps_of(COMPLETE + line)) is asked


def test_a_heading_in_capitals_holds_words_and_no_acronyms() -> None:
    heading = "TEKEN PKS (perjanjian kerja sama) ISBAT NIKAH – KAB. BERAU\nRabu 20 Mei 2026, aula desa"
    assert "singkatan" not in gaps_of(heading)


def test_a_doubt_that_the_notes_resolve_is_not_asked() -> None:
    assert "belum_pasti" not in gaps_of(COMPLETE + "- nilai 704 (predikat Pratama→?) => predikat 2023: Madya")
    assert "belum_pasti" in gaps_of(COMPLETE + "- nilai 704 (predikat Pratama?)")


def test_a_speaker_with_age_and_trade_in_brackets_is_not_asked_about() -> None:
    notes = COMPLETE + 'Tumirah (52, buruh tani): "Saya bayar utang pupuk dulu, sisanya untuk cucu."'
    (quote,) = build_fact_sheet(NewsBrief(notes=notes)).quotes
    assert (quote.speaker, quote.position) == ("Tumirah", "buruh tani")
    assert "jabatan_kosong" not in gaps_of(notes)


def test_an_acronym_of_the_agency_is_known(agency: Agency) -> None:
    assert "singkatan" not in gaps_of(COMPLETE + "- dikerjakan DBMSDA", agency=agency)


def test_a_speaker_without_office() -> None:
    gap = gaps_of(COMPLETE + 'Tono: "Anak kami akhirnya punya tempat bermain."')["jabatan_kosong"]
    assert "Tono" in gap.question


def test_tense_against_the_day() -> None:
    told_as_past = COMPLETE + "- tadi sudah digelar"
    assert gaps_of(told_as_past, date(2026, 5, 1))["waktu_tidak_cocok"].required
    assert "waktu_tidak_cocok" not in gaps_of(told_as_past, date(2026, 5, 21))


def test_what_staff_doubt_is_asked(notes: Callable[[str], str]) -> None:
    assert "Parumaan" in gaps_of(notes("nota"))["belum_pasti"].question


def test_a_rule_needs_no_place(notes: Callable[[str], str]) -> None:
    assert not gaps_of(notes("kebijakan"))["di_mana_kosong"].required


def test_questions_are_short(any_notes: str, agency: Agency) -> None:
    for gap in gaps_of(any_notes, date(2026, 6, 1), agency).values():
        assert len(gap.question.split()) <= 20


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("- rumah pompa lama rusak diterjang banjir 2024", False),
        ("- pembangunan rumah pompa dipercepat krn musim hujan", False),
        ("- tenda panitia roboh diterjang angin", True),
        ("- kapasitas rumah pompa 500 liter per detik", True),
    ],
)
def test_a_reason_under_another_label_is_not_asked_again(line: str, asked: bool, agency: Agency) -> None:
    notes = f"Apa: peresmian rumah pompa Kali Melati\nKapan: Kamis, 12 Maret 2026\nBagaimana:\n{line}"
    gaps = find_gaps(build_fact_sheet(NewsBrief(notes=notes), agency), agency, today=date(2026, 3, 12))
    assert ("mengapa_kosong" in {gap.kind for gap in gaps}) is asked


def test_what_is_told_to_follow_in_running_notes_is_no_doubt_about_the_event() -> None:
    opening = "Pasar murah di halaman kecamatan, Selasa 2 September 2025"
    today = date(2025, 9, 3)
    assert "waktu_tidak_cocok" not in gaps_of(f"{opening}. Yang belum kebagian besok didahulukan.", today)
    assert "waktu_tidak_cocok" in gaps_of(f"{opening}, akan digelar pagi hari.", today)


CEREMONY = (
    "RUNDOWN – peletakan batu pertama Balai Melati, Selasa 2 Juni 2026\n"
    "09.20 sambutan Bupati (Rudi Hartanto){}\n11.00 selesai"
)


@pytest.mark.parametrize(
    ("step", "asked"),
    [
        (", lanjut peletakan batu", True),
        ("\n10.00 peletakan batu", True),
        ("\n10.00 peletakan batu oleh Rudi Hartanto", False),
        (", lanjut peletakan batu oleh Bupati", False),
        ("", False),  # nothing more is told of it
    ],
)
def test_who_does_the_one_deed_of_a_ceremony_is_asked(step: str, asked: bool) -> None:
    gap = gaps_of(CEREMONY.format(step)).get("pelaku_kosong")
    assert (gap is not None) is asked
    assert gap is None or not gap.required
