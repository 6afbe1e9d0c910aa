"""What a model is shown of a fact sheet: roles, plans, causes and steps inside a statement, lines that go on."""

from datetime import date

import pytest

from asisten_humas.models import FactKind, FactSheet, NewsBrief
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.roles import role_of
from asisten_humas.news.setting import when_of
from asisten_humas.news.shown import acronym_lines, fact_lines, read_lines

NOTES = """Apa: peresmian balai latihan
Siapa: Bupati Rudi Hartanto (meresmikan), Kadis Sri Wahyuni
Kapan: Rabu 20 Mei 2026; rencana teken kontrak 28 Mei; mulai kerja 2 Juni
Di mana: Ds. Melati
Bagaimana:
- sawah terendam 860 ha di 5 desa; tambak 310 ha
- pagu turun 3% krn dana pusat menyusut, HPS Rp5 M
- mesin datang 25 Mei
- mesin lama dilepas 18 Mei
Rudi: "Kami mulai dari sini."
"""


@pytest.fixture
def sheet() -> FactSheet:
    return build_fact_sheet(NewsBrief(notes=NOTES))


def line(lines: str, words: str) -> str:
    return next(one for one in lines.splitlines() if words in one)


def test_what_is_to_come_is_marked_as_a_plan(sheet: FactSheet) -> None:
    on_the_day = fact_lines(sheet, date(2026, 5, 20))
    assert "rencana]" in line(on_the_day, "mesin datang 25 Mei")
    assert "rencana]" not in line(on_the_day, "dilepas 18 Mei")
    assert "rencana]" in line(on_the_day, "mulai kerja 2 Juni")
    # Even long after, a date behind a plan from which a semicolon parts it stays planned.
    later = fact_lines(sheet, date(2026, 12, 1))
    assert "rencana]" in line(later, "mulai kerja 2 Juni")
    assert "rencana]" not in line(later, "mesin datang 25 Mei")


def test_a_line_says_which_one_it_goes_on_from(sheet: FactSheet) -> None:
    lines = fact_lines(sheet)
    first = line(lines, "sawah terendam").split()[0]
    assert line(lines, "tambak 310 ha").endswith(f"(lanjutan {first})")
    assert "lanjutan" not in line(lines, "sawah terendam")


def test_a_statement_says_that_it_holds_a_cause(sheet: FactSheet) -> None:
    assert "[angka, mengapa]" in line(fact_lines(sheet), "pagu turun")


def test_what_rules_have_read_is_shown_in_the_words_of_the_notes(sheet: FactSheet) -> None:
    for one in read_lines(sheet).splitlines():
        text = one.split("] ", 1)[1].split(" (jabatan:")[0]
        assert text in NOTES


def test_official_abbreviations_come_with_their_words(sheet: FactSheet) -> None:
    assert "HPS = harga perkiraan sendiri" in acronym_lines(sheet, None).splitlines()


SIGNED = (
    "Siapa: Pemkab Melati – BPJS. Teken: Wabup Rudi Hartanto (bupati cuti) & Kepala BPJS Cabang Melati Sri Wahyuni."
    " Hadir Kadisnaker Teguh Winarno"
)
LISTED = "Siapa:\n• Kadis PPPA (pemberdayaan perempuan & perlindungan anak) Sri Wahyuni\n• Wabup Rudi Hartanto"


@pytest.mark.parametrize(
    ("notes", "name", "role"),
    [
        (NOTES, "Rudi Hartanto", "dikutip pada Q1; catatan: meresmikan"),
        (NOTES, "Sri Wahyuni", "tercantum di bawah Siapa"),
        ("Rapat banjir. Dipimpin Sekda Rudi Hartanto, hadir Kadis Sri Wahyuni", "Rudi Hartanto", "catatan: dipimpin"),
        ("Rapat banjir. Dipimpin Sekda Rudi Hartanto, hadir Kadis Sri Wahyuni", "Sri Wahyuni", "catatan: hadir"),
        ("Diresmikan Camat Teguh Winarno disaksikan Kades Sri Wahyuni", "Sri Wahyuni", "catatan: disaksikan"),
        ("Rapat banjir. hadir Sekda Rudi Hartanto, Kadis Sri Wahyuni", "Sri Wahyuni", "catatan: hadir"),
        ("Rapat banjir. Kadis Sri Wahyuni minta pompa diperbaiki", "Sri Wahyuni", ""),
        (SIGNED, "Rudi Hartanto", "catatan: teken"),
        (SIGNED, "Sri Wahyuni", "catatan: teken"),
        (SIGNED, "Teguh Winarno", "catatan: hadir"),
        ("Dibuka Sekda Rudi Hartanto, Kadis Sri Wahyuni paparkan cara warga menjaga sungai", "Sri Wahyuni", ""),
        ("Rapat banjir\nttd: Bupati Rudi Hartanto, Kadis Sri Wahyuni", "Sri Wahyuni", "catatan: ttd"),
        ("Rabu 3/6 jam 7 Bupati Rudi Hartanto ke lokasi sama Camat Sri Wahyuni", "Rudi Hartanto", "catatan: ke lokasi"),
        ("Rabu 3/6 jam 7 Bupati Rudi Hartanto ke lokasi sama Camat Sri Wahyuni", "Sri Wahyuni", "catatan: sama"),
        ("Rapat banjir. Bupati Rudi Hartanto datang minggu depan", "Rudi Hartanto", ""),
        ("Rapat banjir. Wabup batal, diganti Asisten II Sri Wahyuni", "Sri Wahyuni", "catatan: diganti"),
        (LISTED, "Sri Wahyuni", "tercantum di bawah Siapa"),
        (LISTED, "Rudi Hartanto", "tercantum di bawah Siapa"),
    ],
)
def test_a_person_has_the_role_that_the_notes_give(notes: str, name: str, role: str) -> None:
    sheet = build_fact_sheet(NewsBrief(notes=notes))
    person = next(fact for fact in sheet.facts if fact.kind is FactKind.WHO and fact.text == name)
    assert role_of(person, sheet) == role


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("Rabu 20 Mei 2026, jam 8.30 sampai 11 wib", "Rabu (20/5/2026) pukul 08.30 sampai 11.00 WIB"),
        ("Rabu 20 Mei 2026. Brgkt 07.00, tiba 09.45", "Rabu (20/5/2026) pukul 07.00"),
        ("Rabu 20 Mei 2026 jam 9 pagi", "Rabu (20/5/2026) pukul 09.00"),
    ],
)
def test_the_time_of_the_event_carries_no_text(when: str, told: str) -> None:
    sheet = build_fact_sheet(NewsBrief(notes=f"Apa: rapat\nKapan: {when}\nDi mana: aula desa"))
    assert when_of(sheet).text == told


def test_an_item_of_the_agenda_is_not_the_hour_of_the_event() -> None:
    sheet = build_fact_sheet(NewsBrief(notes="Apa: rapat\nKapan: Rabu 20 Mei 2026\n08.30 penerimaan tim"))
    item = next(fact for fact in sheet.facts if "penerimaan" in fact.text)
    retyped = tuple(fact.model_copy(update={"kind": FactKind.WHEN}) if fact is item else fact for fact in sheet.facts)
    assert when_of(sheet.model_copy(update={"facts": retyped})).text == "Rabu (20/5/2026)"
