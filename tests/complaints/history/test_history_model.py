"""Category and unit from past reports: learned, calibrated, kept on disk; rules of triage stand above them."""

import datetime as dt
import random
from pathlib import Path

import numpy as np
import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.history.features import Features, Places, plain
from asisten_humas.complaints.history.file import VERSION, load_history, save_history
from asisten_humas.complaints.history.linear import Linear, Sureness, margins
from asisten_humas.complaints.history.model import CONFIDENT, HistoryModel
from asisten_humas.complaints.history.table import Past
from asisten_humas.complaints.triage import triage
from asisten_humas.errors import InputError
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import Complaint, Jurisdiction
from asisten_humas.statuses import ReplyType

AGENCY = load_agency(Path(__file__).parents[3] / "knowledge")
NOON = dt.datetime(2025, 11, 20, 5, tzinfo=dt.UTC)
TROUBLES = {
    "Jalan Rusak": ("jalan berlubang", "aspal rusak parah", "jln bolong", "jalanan ancur"),
    "Drainase": ("got mampet", "selokan penuh lumpur", "saluran air meluap", "gorong-gorong buntu"),
    "Sampah": ("sampah menumpuk", "sampah belum diangkut", "TPS bau", "truk sampah tidak datang"),
}
PLACES = {"Barat": ("Mekar Wangi", "Cibuntu"), "Timur": ("Sukajadi", "Lembah Asri")}
ASIDES = ("tolong segera", "sudah seminggu", "warga resah", "mohon dicek pak", "dekat pasar", "tiap hari begini")


def past_reports(count: int, seed: int = 0) -> list[Past]:
    """Return reports whose unit hangs on trouble and place; every tenth unit is wrong, half lack their columns."""
    chance = random.Random(seed)
    rows = []
    for number in range(count):
        category = chance.choice(list(TROUBLES))
        district = chance.choice(list(PLACES))
        village = chance.choice(PLACES[district])
        text = f"{chance.choice(TROUBLES[category])} di {village}, {chance.choice(ASIDES)} {chance.choice(ASIDES)}"
        unit = "Dinas Lingkungan Hidup" if category == "Sampah" else f"UPTD {district}"
        if number % 10 == 0:
            unit = chance.choice(["Dinas Lingkungan Hidup", "UPTD Barat", "UPTD Timur"])
        columns = (district, village) if number % 2 else ("", "")
        rows.append(Past(text, category, unit, *columns))
    return rows


@pytest.fixture(scope="module")
def model() -> HistoryModel:
    return HistoryModel.learn(past_reports(400))


@pytest.mark.parametrize(
    ("report", "category", "unit"),
    [
        (Past("jalanan banyak lubang", "", "", "Barat", ""), "Jalan Rusak", "UPTD Barat"),
        (Past("jalanan banyak lubang", "", "", "Kec. TIMUR", ""), "Jalan Rusak", "UPTD Timur"),
        (Past("jalanan banyak lubang di lembah asri", "", ""), "Jalan Rusak", "UPTD Timur"),
        (Past("slokan mampt kelurahan Mekar Wangi", "", ""), "Drainase", "UPTD Barat"),
        (Past("sampah numpuk, bau", "", "", "Timur", ""), "Sampah", "Dinas Lingkungan Hidup"),
    ],
)
def test_unit_follows_trouble_and_place(model: HistoryModel, report: Past, category: str, unit: str) -> None:
    found = model.suggest([report])[0]
    assert (found.category, found.unit) == (category, unit)
    assert found.precedents > 20


def test_labels_of_new_reports_are_never_read(model: HistoryModel) -> None:
    bare = [Past(row.text, "", "", row.district, row.village) for row in past_reports(50, seed=1)]
    labelled = [row._replace(category="Sampah", unit="UPTD Timur") for row in bare]
    assert model.suggest(bare) == model.suggest(labelled)


def test_confidence_is_the_share_of_right_answers(model: HistoryModel) -> None:
    rows = past_reports(1000, seed=2)
    found = model.suggest(rows)
    sure = [one.unit == row.unit for one, row in zip(found, rows, strict=True) if one.unit_confidence >= CONFIDENT]
    told = [one.unit_confidence for one in found if one.unit_confidence >= CONFIDENT]
    assert len(sure) > 600
    assert sum(sure) / len(sure) == pytest.approx(sum(told) / len(told), abs=0.08)


def test_a_text_of_no_known_word_is_not_confident(model: HistoryModel) -> None:
    assert model.suggest([Past("zzz qqq", "", "")])[0].unit_confidence < CONFIDENT
    assert model.suggest([]) == []


def test_same_rows_same_model() -> None:
    rows, asked = past_reports(100), past_reports(20, seed=3)
    assert HistoryModel.learn(rows).suggest(asked) == HistoryModel.learn(rows).suggest(asked)


@pytest.mark.parametrize("labels", [("A",), ("A", "B")])
def test_one_or_two_labels_are_enough(labels: tuple[str, ...]) -> None:
    words = {"A": "got mampet sekali", "B": "sampah belum diangkut"}
    rows = [Past(words[label], label, label) for label in labels * 20]
    found = HistoryModel.learn(rows).suggest([Past(words[label], "", "") for label in labels])
    assert tuple((one.category, one.unit) for one in found) == tuple(zip(labels, labels, strict=True))


def test_too_few_rows_are_refused() -> None:
    with pytest.raises(InputError, match="5 labelled complaints are too few"):
        HistoryModel.learn(past_reports(5))


def test_a_label_of_one_report_does_not_stop_learning() -> None:
    rare = Past("makam tergenang", "Pemakaman", "UPTD Makam")
    model = HistoryModel.learn([*past_reports(60), rare])
    assert model.suggest([rare])[0].unit == "UPTD Makam"


def test_places_are_read_from_columns_then_from_the_text() -> None:
    places = Places.learn(
        [Past("", "", "", "Kecamatan Barat", "Kel. Mekar Wangi"), Past("", "", "", "Timur", "Cibuntu")]
    )
    names = [*places.districts, *places.villages]
    told = places.matrix(
        [
            Past("", "", "", "BARAT", ""),
            Past("got di mekar  wangi", "", ""),
            Past("x", "", "", "", "cibuntu"),
            Past("x", "", ""),
        ]
    )
    assert [{names[n] for n in row.indices} for row in told] == [
        {"barat"},
        {"barat", "mekar wangi"},
        {"timur", "cibuntu"},
        set(),
    ]


def test_numbers_of_citizens_are_not_learned_but_short_ones_are() -> None:
    assert plain("HP sy 0812-0000-4411 RW 05") == plain("HP sy 0857 0000 9999 RW 05")
    assert plain("RW 05") != plain("RW 06")


def test_features_of_a_row_do_not_hang_on_the_rows_beside_it() -> None:
    features, learned = Features.learn(past_reports(50))
    asked = past_reports(50)
    alone = np.vstack([features.matrix([row]).toarray() for row in asked])
    assert np.allclose(alone, learned.toarray(), atol=1e-6)


def test_sureness_never_falls_with_the_margin_and_one_label_is_told_apart() -> None:
    sureness = Sureness.fit(np.array([0.1, 0.2, 0.3, 0.4], np.float32), np.array([False, True, False, True]))
    shares = sureness.of(np.array([0.0, 0.25, 0.4, 9.0], np.float32))
    assert list(shares) == sorted(shares)
    assert 0.8 < shares[-1] < 1.0
    always = Linear(["A"], np.zeros((3, 1), np.float32), np.ones(1, np.float32))
    assert list(margins(always.scores(np.eye(3, dtype=np.float32)))) == [2.0, 2.0, 2.0]


def test_model_comes_back_from_disk_and_holds_no_words_of_reports(model: HistoryModel, tmp_path: Path) -> None:
    path = save_history(model, tmp_path / "data" / "riwayat.npz")
    asked = past_reports(30, seed=4)
    again = load_history(path).suggest(asked)
    assert [(one.category, one.unit) for one in again] == [(one.category, one.unit) for one in model.suggest(asked)]
    assert b"mampet" not in path.read_bytes()
    assert [one.name for one in path.parent.iterdir()] == ["riwayat.npz"]


def test_a_model_of_another_version_or_a_broken_one_is_refused(
    model: HistoryModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_history(model, tmp_path / "riwayat.npz")
    monkeypatch.setattr("asisten_humas.complaints.history.file.VERSION", VERSION + 1)
    with pytest.raises(InputError, match=r"was made by another version; learn again with humas triage"):
        load_history(path)
    for content in (b"", b"PK\x03\x04", path.read_bytes()[:5000]):
        path.write_bytes(content)
        with pytest.raises(InputError, match="is no readable model"):
            load_history(path)


def test_a_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "riwayat.npz"
    np.savez(path, about=np.array([{"version": VERSION}], dtype=object))
    with pytest.raises(InputError, match="is no readable model"):
        load_history(path)


def decide(text: str, model: HistoryModel | None, **more: object):
    complaint = Complaint(tracking_id="1", text=text, received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC), **more)
    return triage(complaint, AGENCY, clock=fixed_clock(NOON), history=model)


def test_triage_follows_clear_precedents_and_says_so(model: HistoryModel) -> None:
    found = decide("Got mampet di Jl. Nuri, Kelurahan Cibuntu", model)
    assert (found.unit, found.category, found.jurisdiction) == ("UPTD Barat", "Drainase", Jurisdiction.CITY)
    assert found.reasons["unit"].startswith("Diarahkan ke UPTD Barat seperti ")
    assert "laporan terdahulu berkategori “Drainase”" in found.reasons["unit"]


def test_unclear_precedents_leave_the_rules_and_ask_a_human(model: HistoryModel) -> None:
    text = "Trotoar Jl. Nuri pecah"
    alone, asked = decide(text, None), decide(text, model)
    assert asked.unit == alone.unit
    assert asked.confidence < CONFIDENT
    assert asked.reasons["unit"].endswith("pastikan unitnya.")


@pytest.mark.parametrize(
    ("text", "unit", "reply_type"),
    [
        (
            "Petugas minta uang rokok sebelum mengeruk got mampet di Cibuntu",
            "Inspektorat",
            ReplyType.REFER_INSPECTORATE,
        ),
        ("Jalan berlubang di Jl. Jenderal Sudirman", "Balai Besar Pelaksanaan Jalan Nasional", ReplyType.NOT_OURS),
        ("Apakah kantor buka hari Sabtu?", "Sekretariat/PPID", ReplyType.INFORMATION),
    ],
)
def test_rules_stand_above_precedents(model: HistoryModel, text: str, unit: str, reply_type: ReplyType) -> None:
    found = decide(text, model)
    assert (found.unit, found.reply_type) == (unit, reply_type)
