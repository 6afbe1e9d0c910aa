"""One answer for all reports of a spot: own number and opening, the spot's records, checked against its own report."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.chain import build_reply_chain, recheck
from asisten_humas.complaints.duplicates import link_duplicates
from asisten_humas.complaints.fitting import fitted, group_of
from asisten_humas.drafting.editing import with_text
from asisten_humas.errors import InputError
from asisten_humas.grounding import Checker
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Complaint, Draft, FieldState, FieldStatus, NewsBrief

ROOT = Path(__file__).parents[2]
AGENCY = load_agency(ROOT / "knowledge")
CHECKER = Checker(AGENCY)
NOW = fixed_clock(dt.datetime(2026, 2, 16, 3, tzinfo=dt.UTC))
FIRST = Complaint(
    tracking_id="901",
    text="Selamat pagi. Lubang di Jl. Nuri depan SDN Mekarsari 2, Kel. Mekarsari, kemarin ada yang jatuh.",
    channel="WhatsApp",
    received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC),
    field_status=FieldStatus(
        state=FieldState.SCHEDULED, day=dt.date(2025, 11, 24), unit="Bidang Bina Marga", proof="berita acara survei"
    ),
)
SECOND = Complaint(
    tracking_id="902",
    text="Jl Nuri Kelurahan Mekarsari di depan SDN Mekarsari 2 berlubang, mohon diperbaiki.",
    channel="SP4N-LAPOR!",
    received_at=dt.datetime(2025, 11, 11, 2, tzinfo=dt.UTC),
)
ELSEWHERE = SECOND.model_copy(update={"tracking_id": "903", "text": "Saluran di Jl. Kamboja Kel. Sukamaju mampet."})


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft]:
    rules = Knowledge.open(tmp_path_factory.mktemp("index"), embeddings=HashEmbeddings(), clock=NOW)
    rules.sync(one for one in load_documents(ROOT / "knowledge") if one.pool == "kebijakan")
    chain = build_reply_chain(agency=AGENCY, knowledge=rules, checker=CHECKER, clock=NOW)
    queue = link_duplicates([FIRST, SECOND, ELSEWHERE], AGENCY)
    return {one.tracking_id: chain.invoke(one) for one in queue}


@pytest.fixture(scope="module")
def fit(drafts: dict[str, Draft]) -> Callable[..., Draft]:
    def fit(answer: Draft, member: str) -> Draft:
        return recheck(fitted(answer, drafts[member]), agency=AGENCY, checker=CHECKER)

    return fit


def test_the_member_gets_the_answer_with_its_own_number_and_opening(drafts: dict[str, Draft], fit: Callable) -> None:
    assert group_of(drafts["902"]) == group_of(drafts["901"]) == "901"
    found = fit(drafts["901"], "902")
    assert "Selamat pagi" in drafts["901"].text and "terjatuh" in drafts["901"].text
    body = drafts["901"].text.partition("dijadwalkan")[2].replace("901", "902")
    assert "24 November 2025" in body and found.text.endswith(body)
    assert "902" in found.text and "901" not in found.text
    assert "Selamat pagi" not in found.text and "terjatuh" not in found.text
    assert found.subject == "902" and not found.blocked


def test_what_a_reviewer_wrote_comes_along(drafts: dict[str, Draft], fit: Callable) -> None:
    answer = drafts["901"]
    edited = with_text(answer, title="", text=f"{answer.text}\n\nStatusnya dijadwalkan, bukan selesai.")
    assert fit(edited, "902").text.endswith("Statusnya dijadwalkan, bukan selesai.")


def test_a_claim_that_the_records_do_not_carry_blocks_the_member_too(drafts: dict[str, Draft], fit: Callable) -> None:
    answer = drafts["901"]
    edited = with_text(answer, title="", text=f"{answer.text}\n\nLubang itu sudah ditambal kemarin.")
    assert fit(edited, "902").blocked


def test_another_spot_and_a_news_item_are_refused(drafts: dict[str, Draft]) -> None:
    with pytest.raises(InputError, match="not of one spot"):
        fitted(drafts["901"], drafts["903"])
    news = drafts["901"].model_copy(update={"kind": "berita", "complaint": None, "brief": NewsBrief(notes="x")})
    with pytest.raises(InputError, match="no reply"):
        fitted(news, drafts["902"])
