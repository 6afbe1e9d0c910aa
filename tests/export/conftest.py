"""Approved records and the invented agency whose texts they are."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.models import Agency, Channel, Draft
from asisten_humas.review import Record, Review
from asisten_humas.storage import Store

Approve = Callable[[Draft], Record]


@pytest.fixture
def agency() -> Agency:
    return Agency(
        name="Dinas Bina Marga dan Sumber Daya Air Kota Harapan",
        short_name="DBMSDA Kota Harapan",
        region="Kota Harapan",
        dateline="KOTA HARAPAN",
        channels=(
            Channel(name="Call center", address="1500-321"),
            Channel(name="Situs", address="aduan.harapan.example"),
        ),
        signature="(Humas DBMSDA)",
    )


@pytest.fixture
def review(migrated_file: Path, tmp_path: Path) -> Iterator[Review]:
    shutil.copyfile(migrated_file, tmp_path / "humas.db")
    with Store.open(f"sqlite:///{tmp_path}/humas.db") as store:
        yield Review(store, fixed_clock(datetime(2026, 3, 12, 7, 5, tzinfo=UTC)))


@pytest.fixture
def approved(review: Review) -> Approve:
    """Stores a draft by Siti and has Budi approve it."""

    def approve(draft: Draft) -> Record:
        record = review.submit(review.add(draft, "Siti").id, "Siti")
        return review.approve(record.id, "Budi Santoso", record.fingerprint)

    return approve
