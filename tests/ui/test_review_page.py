"""Periksa: what the reviewer sees, and that only the seen text is approved, by another person."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app_pages import PAGES, OpenPage, button, labels, said
from asisten_humas import Assistant
from asisten_humas.models import CheckReport, Evidence, Gap, Source, SourceKind
from asisten_humas.statuses import DraftStatus
from photos import phone_photo
from sample_drafts import BODY, LEAD, checked, news

if TYPE_CHECKING:
    from asisten_humas.models import Draft
    from asisten_humas.review import Record


def submitted(assistant: Assistant, draft: "Draft | None" = None) -> "Record":
    """Return a draft that Sari has handed in."""
    return assistant.review.submit(assistant.review.add(draft or news(), "Sari").id, "Sari")


def test_the_reviewer_sees_the_text_as_it_leaves_and_each_sentence_with_its_source(
    open_page: OpenPage, assistant: Assistant
) -> None:
    evidence = Evidence(source_id="K18", start=0, end=9, text="panjang 24 m", title="Perwal 12/2023")
    lead, body = checked(LEAD, BODY).sentences
    report = CheckReport(sentences=(lead, body.model_copy(update={"evidence": (evidence,)})))
    record = submitted(assistant, news(report=report))
    page = open_page("review", "Budi", naskah=record.id)
    assert f"{LEAD}\n\nJembatan itu sepanjang 24 meter." in said(page), "citations do not leave"
    assert BODY in [element.value for element in page.text]
    assert "**K18 Perwal 12/2023** “panjang 24 m”" in said(page)
    assert record.fingerprint.removeprefix("sha256:")[:16] in [element.value for element in page.code]


def read_through(page: AppTest, record: "Record", minutes: int) -> None:
    """Make it so that the text was opened some minutes ago and its end was on the screen."""
    now = datetime.now(UTC)
    page.session_state["readings_opened"] = {record.fingerprint: now - timedelta(minutes=minutes)}
    page.session_state["readings_ended"] = {record.fingerprint}


def test_approval_by_another_person(open_page: OpenPage, assistant: Assistant) -> None:
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    read_through(page, record, minutes=2)
    button(page, "Setujui naskah ini").click().run()
    read = assistant.review.history(record.id)[-1].details["dibaca"]
    assert read["sampai_akhir"] is True and 120 <= read["detik"] < 180
    assert "Naskah disetujui dan siap diunduh." in said(page)
    assert assistant.review.get(record.id).status is DraftStatus.APPROVED


def test_a_text_that_changed_after_it_was_shown_is_not_approved(open_page: OpenPage, assistant: Assistant) -> None:
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    assistant.review.revise(record.id, news(LEAD, "Jembatan itu sepanjang 42 meter."), "Sari")
    assistant.review.submit(record.id, "Sari")
    read_through(page, record, minutes=2)
    button(page, "Setujui naskah ini").click().run()
    assert len(page.error) == 1
    assert assistant.review.get(record.id).status is DraftStatus.SUBMITTED


@pytest.mark.parametrize(
    ("minutes", "warned"),
    [(0, "naskah ini baru terbuka 0 detik"), (None, "Akhir naskah ini belum pernah tampil di layar Anda.")],
)
def test_a_hasty_approval_is_warned_about_before_it_is_accepted(
    open_page: OpenPage, assistant: Assistant, minutes: int | None, warned: str
) -> None:
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    if minutes is not None:
        read_through(page, record, minutes)
    button(page, "Setujui naskah ini").click().run()
    assert warned in said(page)
    assert assistant.review.get(record.id).status is DraftStatus.SUBMITTED

    button(page, "Tetap setujui").click().run()
    assert assistant.review.get(record.id).status is DraftStatus.APPROVED
    assert "dibaca" in assistant.review.history(record.id)[-1].details


def test_time_on_another_page_is_no_reading(open_page: OpenPage, assistant: Assistant) -> None:
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    read_through(page, record, minutes=60)
    page.switch_page(f"{PAGES}/start.py").run()
    page.switch_page(f"{PAGES}/review.py")
    page.query_params["naskah"] = str(record.id)
    button(page.run(), "Setujui naskah ini").click().run()
    assert "Tetap setujui" in labels(page)


def test_the_time_counts_anew_after_the_list(open_page: OpenPage, assistant: Assistant) -> None:
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    read_through(page, record, minutes=60)
    button(page, "Kembali ke daftar").click().run()
    button(page, "Periksa").click().run()
    button(page, "Setujui naskah ini").click().run()
    assert "Tetap setujui" in labels(page)


@pytest.mark.parametrize("person", ["Sari", "  sari "])
def test_the_drafter_is_told_why_there_is_no_button(open_page: OpenPage, assistant: Assistant, person: str) -> None:
    page = open_page("review", person, naskah=submitted(assistant).id)
    assert "orang lain yang harus memeriksanya" in said(page)
    assert "Setujui naskah ini" not in labels(page)


def test_what_blocks_is_said_and_cannot_be_approved(open_page: OpenPage, assistant: Assistant) -> None:
    gap = Gap(kind="kapan_kosong", question="Pukul berapa acara dimulai?", required=True)
    page = open_page("review", "Budi", naskah=submitted(assistant, news(blocking=True, gaps=(gap,))).id)
    assert button(page, "Setujui naskah ini").disabled
    assert "Angka tidak ada pada sumber" in said(page)
    assert "Pukul berapa acara dimulai" in said(page)


@pytest.mark.parametrize(
    ("label", "step", "status"),
    [("Kembalikan", "kembalikan", DraftStatus.RETURNED), ("Tolak", "tolak", DraftStatus.REJECTED)],
)
def test_a_refusal_needs_a_reason(
    open_page: OpenPage, assistant: Assistant, label: str, step: str, status: DraftStatus
) -> None:  # fmt: skip
    record = submitted(assistant)
    page = open_page("review", "Budi", naskah=record.id)
    button(page, label).click().run()
    assert len(page.error) == 1
    assert assistant.review.get(record.id).status is DraftStatus.SUBMITTED

    page.text_area(key=f"reason_{step}_{record.id}").set_value("Sumber panjang jembatan belum ada.")
    button(page, label).click().run()
    stored = assistant.review.get(record.id)
    assert (stored.status, stored.decisions[-1].reason) == (status, "Sumber panjang jembatan belum ada.")


def test_ones_own_drafts_are_listed_apart(open_page: OpenPage, assistant: Assistant) -> None:
    submitted(assistant)
    assert "Diperiksa orang lain" in said(open_page("review", "Sari"))
    assert labels(open_page("review", "Budi")).count("Periksa") == 1


def test_an_unknown_number_in_the_address_is_a_sentence(open_page: OpenPage) -> None:
    page = open_page("review", "Budi", naskah=99)
    assert len(page.error) == 1


@pytest.mark.parametrize("number", ["abc", "-1", "１２", "9" * 40])
def test_a_number_that_is_none_shows_the_list(open_page: OpenPage, number: str) -> None:
    assert "Tidak ada naskah yang menunggu Anda periksa." in said(open_page("review", "Budi", naskah=number))


@pytest.fixture
def roster(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Roles for everybody in these tests."""
    path = office.parent / "peran.yaml"
    path.write_text("Sari: [penyusun]\nBudi: [penyunting]\nDewi: [pengawas]\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(path))


@pytest.mark.usefixtures("roster")
def test_a_step_is_offered_only_to_whom_the_workflow_gives_it(open_page: OpenPage, office: Path) -> None:
    record = submitted(Assistant.open())
    steps = {"Setujui naskah ini", "Kembalikan", "Tolak"}
    assert steps <= set(labels(open_page("review", "Budi", naskah=record.id)))
    of_auditor = open_page("review", "Dewi", naskah=record.id)
    assert not steps & set(labels(of_auditor))
    assert "Persetujuan diberikan oleh penyunting atau penerbit." in said(of_auditor)
    assert "Diperiksa orang lain" in said(open_page("review", "Dewi"))


@pytest.mark.usefixtures("roster")
def test_who_may_not_write_is_told_so_before_typing(open_page: OpenPage) -> None:
    page = open_page("news", "Dewi")
    assert "Naskah disusun oleh penyusun atau penyunting." in said(page)
    assert not page.text_area and "Susun naskah" not in labels(page)
    assert open_page("news", "Sari").text_area


def test_the_photos_that_an_approval_covers_are_shown(
    open_page: OpenPage, assistant: Assistant, tmp_path: Path
) -> None:
    notes = Source(id="catatan", kind=SourceKind.NOTES, text="Jembatan sepanjang 24 meter dibuka untuk umum.")
    record = assistant.review.add(news(sources=(notes,)), "Sari")
    caption = "Jembatan dibuka untuk umum."
    assistant.attach(record.id, phone_photo(tmp_path / "jembatan.jpg"), "Sari", caption=caption)
    assistant.review.submit(record.id, "Sari")
    page = open_page("review", "Budi", naskah=record.id)
    assert len(page.image) == 1
    assert caption in said(page)
    (kept,) = (assistant.settings.data / "foto").iterdir()
    kept.unlink()
    assert "Berkas foto jembatan.jpg tidak ada di komputer ini." in said(page.run())
