"""Reports of one spot: found in other words, kept apart from other spots, tied to the first."""

import datetime as dt
import time
from pathlib import Path

from asisten_humas.complaints.duplicates import compare, find_duplicates, link_duplicates
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import Complaint

AGENCY = load_agency(Path(__file__).parents[2] / "knowledge")


def report(name: str, text: str, day: int = 1, **more: object) -> Complaint:
    return Complaint(tracking_id=name, text=text, received_at=dt.datetime(2025, 11, day, tzinfo=dt.UTC), **more)


A = report("A", "Lubang di Jl. Pahlawan Kel. Marga Jaya Kec. Harapan Timur, depan bengkel las dekat tikungan.")
B = report("B", "lobang dpn bengkel las tikungan jl pahlawan marga jaya blm ditambal", 3)


def test_same_spot_in_other_words_with_a_reason() -> None:
    assert find_duplicates([B, A]) == {"B": "A"}
    (pair,) = compare([A, B])
    assert "pahlawan" in pair.reason and "bengkel" in pair.reason


def test_other_district_other_problem_and_long_after_are_apart() -> None:
    others = [
        report("C", "Lubang Jl. Pahlawan Kec. Harapan Utara dekat bengkel las", 3),
        report("D", "Lampu jalan mati di Jl. Pahlawan depan bengkel las tikungan", 3),
        report("E", "Lubang di Jl. Kenari depan bengkel las tikungan", 3),
        B.model_copy(update={"tracking_id": "F", "received_at": dt.datetime(2026, 5, 1, tzinfo=dt.UTC)}),
    ]
    for other in others:
        assert find_duplicates([A, other]) == {}, other.tracking_id


def test_later_report_takes_over_place_and_records() -> None:
    first = A.model_copy(update={"staff_facts": ("Nomor tiket T-1", "Rambu sementara dipasang 2025-11-02")})
    second = report("Z", "masih aja dibiarin, ngeri", 4, staff_facts=("Digabung ke tiket induk T-1",))
    tied = link_duplicates([first, second], AGENCY)[1]
    assert tied.duplicate_of == "A"
    assert tied.place is not None and tied.place.road == "Jl. Pahlawan"
    assert tied.staff_facts == ("Digabung ke tiket induk T-1", "Rambu sementara dipasang 2025-11-02")


def test_a_long_queue_is_grouped_quickly() -> None:
    queue = [report(str(n), f"Lubang di Jl. Mawar{n % 700} depan toko nomor {n}", n % 28 + 1) for n in range(1500)]
    started = time.perf_counter()
    find_duplicates(queue)
    assert time.perf_counter() - started < 30
