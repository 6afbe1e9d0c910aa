"""What the moment and manner of a report add to the rules that are offered to a writer."""

import datetime as dt
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.occasions import occasions_of
from asisten_humas.complaints.rules import Lookup, gather
from asisten_humas.complaints.triage import triage
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Complaint

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
AGENCY = load_agency(KNOWLEDGE)
PLAIN = "Lubang di Jl. Nuri Kel. Mekarsari."
MONDAY = "2025-11-10T09:00+07:00"
DAYS, URGENT = {"working_days", "counted_from"}, {"emergency_meant", "emergency_line"}


def reported(text: str, at: str = MONDAY, facts: tuple[str, ...] = ()) -> Complaint:
    return Complaint(tracking_id="7", text=text, received_at=dt.datetime.fromisoformat(at), staff_facts=facts)


def occasions(text: str, at: str = MONDAY, facts: tuple[str, ...] = ()) -> set[str]:
    complaint = reported(text, at, facts)
    decided = triage(complaint, AGENCY, clock=fixed_clock(complaint.received_at))
    return set(occasions_of(complaint, text, decided, AGENCY))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Lubang di Jl. Nuri Kel. Mekarsari. Apakah cuti bersama tetap ada petugas?", MONDAY),
        ("Lampu mati di Jl. Kenanga Kel. Tegalsari, hari Minggu ada yang jaga tidak?", MONDAY),
        ("Saluran mampet di Jl. Anggrek Kel. Tegalsari, mohon sebelum Lebaran.", MONDAY),
        (PLAIN, "2025-11-15T10:00+07:00"),  # a Saturday
        (PLAIN, "2025-11-10T20:00+07:00"),  # after closing time
        (PLAIN, "2025-12-23T09:00+07:00"),  # Christmas lies ahead
    ],
)
def test_days_off_bring_the_rule_on_working_days(text: str, at: str) -> None:
    assert occasions(text, at) >= DAYS


@pytest.mark.parametrize(
    "text",
    [
        "Jalan amblas di Jl. Kenanga Kel. Tegalsari, motor tidak bisa lewat!",
        "Lubang di Jl. Nuri Kel. Mekarsari, kemarin anak saya jatuh.",
        "Trotoar pecah di Jl. Mawar Kel. Tegalsari. Ini sudah gawat.",
    ],
)
def test_urgency_brings_what_an_emergency_is(text: str) -> None:
    assert occasions(text) >= URGENT


def test_a_plain_report_on_a_working_day_adds_nothing() -> None:
    assert occasions(PLAIN) == set()
    assert occasions("Saluran mampet sudah dua minggu di Jl. Anggrek Kel. Tegalsari.") == set()


def test_an_allegation_and_thanks_add_nothing() -> None:
    assert occasions("Petugas minta uang rokok saat survei lubang, darurat, hari Minggu.") == set()
    assert occasions("Terima kasih, lubang di Jl. Nuri sudah ditambal sebelum Lebaran. Mantap.") == set()


def test_missing_data_stop_the_clock_and_a_delay_is_explained() -> None:
    assert "counting_anew" in occasions("Saluran mampet, bau sekali.")
    assert "delay" in occasions(PLAIN, facts=("Penambalan tertunda karena hujan",))


@pytest.fixture(scope="module")
def lookup(tmp_path_factory: pytest.TempPathFactory) -> Lookup:
    clock = fixed_clock(dt.datetime(2025, 11, 15, 5, tzinfo=dt.UTC))
    found = Knowledge.open(tmp_path_factory.mktemp("index"), embeddings=HashEmbeddings(), clock=clock)
    found.sync(one for one in load_documents(KNOWLEDGE) if one.pool == "kebijakan")
    return Lookup(found, clock)


def test_the_fitting_clause_is_found_and_nothing_else_is_lost(lookup: Lookup) -> None:
    decided = triage(reported(PLAIN), AGENCY)
    day = dt.date(2025, 11, 15)
    without = gather(decided, lookup, day, AGENCY)
    offered = gather(decided, lookup, day, AGENCY, occasions=tuple(sorted(DAYS | URGENT)))
    named = {need: offered[need].document_id for need in sorted(DAYS | URGENT) if offered[need]}
    assert named["working_days"] == named["counted_from"] == "K17"
    assert named["emergency_meant"] == "K06"
    assert set(without.passages()) <= set(offered.passages())
