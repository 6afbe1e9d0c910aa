"""Replies on one spot side by side: full bodies, what differs marked, each approved on its own."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app_pages import OpenPage, button, labels, said
from asisten_humas.statuses import DraftStatus
from sample_drafts import reply, same_spot

if TYPE_CHECKING:
    from asisten_humas import Assistant
    from asisten_humas.review import Record

ANSWER = "Lubang di Jl. Nuri ditangani UPTD [K04]."


@pytest.fixture
def group(assistant: "Assistant") -> "list[Record]":
    """Three replies that wait, two of them on one spot."""
    review, stored = assistant.review, []
    for tracking_id, first in (("9001", None), ("9002", "9001"), ("9003", None)):
        text = (f"Laporan nomor {tracking_id} kami terima.", ANSWER)
        record = review.add(reply(tracking_id, *text, triage=same_spot(first)), "Sari")
        stored.append(review.submit(record.id, "Sari"))
    return stored


def test_the_whole_bodies_stand_side_by_side_with_what_differs_marked(
    open_page: OpenPage, group: "list[Record]"
) -> None:
    page = open_page("review", "Budi")
    assert "2 balasan tentang titik yang sama" in said(page)
    button(page, "Bandingkan").click().run()
    assert page.query_params["kelompok"] == "9001"
    bodies = [element.value.replace("\\", "") for element in page.markdown if "orange" in element.value]
    assert bodies == [
        f"Laporan nomor :orange-background[**{number}**] kami terima.\n\nLubang di Jl. Nuri ditangani UPTD."
        for number in ("9001", "9002")
    ]
    assert labels(page).count("Setujui naskah ini") == 2
    assert "9003" not in said(page)


def test_each_is_approved_on_its_own(open_page: OpenPage, assistant: "Assistant", group: "list[Record]") -> None:
    page = open_page("review", "Budi", kelompok="9001")
    first, second, _ = group
    opened = datetime.now(UTC) - timedelta(minutes=2)
    page.session_state["readings_opened"] = {first.fingerprint: opened, second.fingerprint: opened}
    page.session_state["readings_ended"] = {first.fingerprint, second.fingerprint}
    page.button(key=f"approve_{first.id}").click().run()
    statuses = [assistant.review.get(record.id).status for record in group]
    assert statuses == [DraftStatus.APPROVED, DraftStatus.SUBMITTED, DraftStatus.SUBMITTED]
    assert labels(page).count("Setujui naskah ini") == 1, "the approved body stays beside the other one"
    assert "Laporan nomor" in said(page) and "9001" in said(page)

    read = assistant.review.history(first.id)[-1].details["dibaca"]
    assert isinstance(read, dict) and read["detik"] >= 120
    page.session_state["readings_opened"] = {second.fingerprint: datetime.now(UTC) - timedelta(seconds=5)}
    page.button(key=f"approve_{second.id}").click().run()
    assert assistant.review.get(second.id).status is DraftStatus.APPROVED, "only the number was new to the reviewer"
    read = assistant.review.history(second.id)[-1].details["dibaca"]
    assert isinstance(read, dict) and read["detik"] < 60, "time spent on the first one does not count again"


def test_there_is_no_button_for_several_at_once(open_page: OpenPage, group: "list[Record]") -> None:
    for parameters in ({}, {"kelompok": "9001"}):
        page = open_page("review", "Budi", **parameters)
        assert not [label for label in labels(page) if "semua" in label.lower()]
        assert not page.checkbox and not page.multiselect


def test_an_unknown_group_is_a_sentence(open_page: OpenPage, group: "list[Record]") -> None:
    assert "Tidak ada balasan dalam kelompok ini" in said(open_page("review", "Budi", kelompok="<b>"))
