"""People and their offices in notes and drafts."""

from collections.abc import Callable

import pytest

from asisten_humas.grounding import Checker
from asisten_humas.grounding.people import people
from asisten_humas.grounding.reading import read_draft, read_notes
from asisten_humas.models import Source, SourceKind

Kinds = Callable[[str, str], set[str]]


def offices(text: str, *, notes: bool = True) -> dict[str, frozenset[str]]:
    reading = read_notes(text) if notes else read_draft(text)
    return {" ".join(person.run.tokens): person.heads for person in people(reading) if person.heads}


@pytest.mark.parametrize(
    ("notes", "name", "heads"),
    [
        ("Wabup: Sarmidi Wiguna", "sarmidi wiguna", {"wakil", "bupati"}),
        ("Kadis PUPR: Desta Rahayu. PPK: Yoga", "desta rahayu", {"kepala"}),
        ("laporan Kepala Bapelitbang (Rusdi Efendi)", "rusdi efendi", {"kepala"}),
        ("Damkar (Pak Rizaldi, Kabid): api padam", "rizaldi", {"kepala"}),
        ("Intan Febrina (kepala satuan kerja) hadir", "intan febrina", {"kepala"}),
        ("Kabag PBJ (pengadaan barang/jasa) Dewa Ratna", "dewa ratna", {"kepala"}),
        ("Kasat Lantas AKP Tiur Mahai", "tiur mahai", {"kepala"}),
        ("ketua paguyuban Bu Etin Suryana", "etin suryana", {"ketua"}),
        ("Kadis PU Darto Wibisana, PPTK Ratna Sulung, kades Mulyadi", "ratna sulung", {"pejabat", "pelaksana"}),
        ("Kasat Pol PP & Damkar: Yosef Tamu Riwu", "yosef tamu riwu", {"kepala"}),
        ("Kapolres Kombes Pol. Arman Datu", "arman datu", {"kapolres", "kepala"}),
        ("panitera Dewi Arumsari", "dewi arumsari", {"panitera"}),
        ("Wabup Banyumas ke 3 puskesmas. Wabup Lintarsih: hadir", "lintarsih", {"wakil", "bupati"}),
    ],
)
def test_offices_in_notes(notes: str, name: str, heads: set[str]) -> None:
    assert offices(notes)[name] == heads


def test_the_region_of_an_office_is_no_part_of_the_name() -> None:
    draft = "Bupati Bojonegoro Satya Wirayuda hadir bersama Wakil Bupati Pesisir Selatan Sarmidi Wiguna."
    assert set(offices(draft, notes=False)) == {"satya wirayuda", "sarmidi wiguna"}


@pytest.mark.parametrize(
    "text",
    [
        "Aula Kantor Bupati, Langgur",
        "kontraktor PT Bangun Jaya",
        "kebakaran PASAR INPRES WAIKELO, Sumba",
        "menurut Perbup Nomor 7, Randu",
        "Kepala Suku Dinas Kebakaran",
        "pejabat Pemkot Salatiga",
    ],
)
def test_buildings_companies_and_bodies_are_nobody(text: str) -> None:
    assert offices(text) == {}


@pytest.mark.parametrize(
    ("office", "wrong"),
    [
        ("Kepala Badan Keuangan Daerah", True),
        ("Kepala Badan Perencanaan Pembangunan Daerah", False),
        ("Kepala Bappeda", False),
    ],
)
def test_an_office_of_one_type_that_looks_after_another_thing(office: str, wrong: bool) -> None:
    notes = "Rapat rencana kerja, Rabu 4 Maret 2026. Hadir Bupati Rahman Siregar, Kepala Bappeda Ilham Baskara."
    source = Source(id="catatan", kind=SourceKind.NOTES, text=notes, title="Catatan")
    found = Checker().check(f"Rapat itu dihadiri {office} Ilham Baskara.", [source]).findings
    assert ("jabatan_tidak_cocok" in {one.kind for one in found}) is wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pencanangan digelar di Salur Sipil, Kecamatan Sukamulya.", {"Salur"}),
        ("Telur dikirim kepada warga Kecamatan Sukamulya.", set()),
        ("Telur Dikirim kepada Warga Sukamulya", set()),
    ],
)
def test_a_synonym_in_capitals_is_another_name_but_in_a_headline(text: str, found: set[str]) -> None:
    notes = Source(id="catatan", kind=SourceKind.NOTES, text="Telur dikirim ke warga Kec. Sukamulya, dibantu kader.")
    names = {"nama_tanpa_sumber", "tempat_tanpa_sumber"}
    report = Checker().check(text, [notes])
    assert {text[f.start : f.end] for f in report.findings if f.kind in names} == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Katalog bernilai Rp2 miliar.", False),
        ("Insentif berlanjut.", False),
        ("Skema dilanjutkan.", False),
        ("Sumarno berharap pasar ramai.", True),
        ("Sumarno mengatakan pasar ramai.", True),
    ],
)
def test_who_opens_a_sentence_speaks_or_is_a_thing(kinds: Kinds, sentence: str, found: bool) -> None:
    assert ("nama_tanpa_sumber" in kinds("Rapat pasar, Rabu 8 Oktober 2025. Dana Rp2 M", sentence)) == found
