"""The template writer: what a reply says, and that a queue does not read like one letter copied."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.chain import build_reply_chain
from asisten_humas.complaints.duplicates import link_duplicates
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.grounding import Checker
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Complaint, FieldState, FieldStatus

ROOT = Path(__file__).parents[3]
AGENCY = load_agency(ROOT / "knowledge")
NOW = fixed_clock(dt.datetime(2026, 2, 16, 3, tzinfo=dt.UTC))


@pytest.fixture(scope="module")
def reply(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    rules = Knowledge.open(tmp_path_factory.mktemp("index"), embeddings=HashEmbeddings(), clock=NOW)
    rules.sync(one for one in load_documents(ROOT / "knowledge") if one.pool == "kebijakan")
    chain = build_reply_chain(agency=AGENCY, knowledge=rules, checker=Checker(AGENCY), clock=NOW)

    def write(complaint: Complaint | str, **more: object) -> str:
        if isinstance(complaint, str):
            came = dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC)
            complaint = Complaint(tracking_id="60077", text=complaint, channel="WhatsApp", received_at=came, **more)
        draft = chain.invoke(complaint)
        assert not draft.blocked, draft.findings
        return draft.text

    return write


def test_closings_and_openings_of_a_queue_differ(reply: Callable[..., str]) -> None:
    queue = link_duplicates(read_complaints(ROOT / "examples" / "antrean-laporan.xlsx").complaints, AGENCY)
    texts = [reply(one) for one in queue]
    for part in (0, -1):
        said = Counter(_without_names(text.split("\n\n")[part]) for text in texts)
        assert said.most_common(1)[0][1] <= 2, said.most_common(3)


def _without_names(paragraph: str) -> str:
    """Return a paragraph without the number and the channel, which differ anyway."""
    paragraph = re.sub(r"\b(?:tiket|nomor) [\w-]*\d[\w-]*", "N", paragraph)
    return re.sub(r"(?:WhatsApp aduan|call center) [\d-]+|SP4N-LAPOR!|loket pengaduan di .+? No\. 1", "K", paragraph)


@pytest.mark.parametrize(
    "text",
    [
        "Lubang di Jl. Nuri Kel. Mekarsari, tolong ditambal.",
        "Pohon di Jl. Nuri Kel. Mekarsari perlu dipangkas.",
        "Mobil saya rusak masuk lubang di Jl. Nuri, saya minta ganti rugi. Kapan dibayar?",
        "Kami mengusulkan pelebaran Jl. Nuri Kel. Mekarsari.",
        "Petugas minta uang rokok 50 ribu, ini pungli.",
        "Jam berapa loket pengaduan buka?",
    ],
)
def test_every_reply_tells_where_to_ask_and_with_which_number(reply: Callable[..., str], text: str) -> None:
    last = reply(text).split("\n\n")[-1]
    assert "0811-1000-321" in last and "60077" in last


def test_a_place_in_the_middle_of_a_sentence_is_closed_by_a_comma(reply: Callable[..., str]) -> None:
    status = FieldStatus(state=FieldState.DONE, day=dt.date(2025, 11, 20), unit="Bidang Bina Marga", proof="foto")
    text = reply("Lubang di Jl. Nuri Kel. Mekarsari.", field_status=status)
    assert re.search(r"Kelurahan Mekarsari, (?:sudah )?selesai", text)


def test_who_was_sent_around_reads_what_it_is_about(reply: Callable[..., str]) -> None:
    text = reply("Lubang di Jl. Nuri Kel. Mekarsari. Ke kelurahan disuruh ke dinas, jangan pingpong.")
    assert "aaf" in text and "lubang di Jl. Nuri, Kelurahan Mekarsari" in text


def test_forwarding_of_an_allegation_is_told_as_a_rule_until_it_is_on_record(reply: Callable[..., str]) -> None:
    allegation = "Petugas minta uang rokok 50 ribu, ini pungli."
    ruled = reply(allegation)
    assert "Menurut kebijakan yang berlaku, " in ruled and "diteruskan ke Inspektorat" in ruled
    assert "telah diteruskan" not in ruled
    sent = reply(allegation, staff_facts=("Diteruskan Sekretariat ke Inspektorat melalui WBS 2025-11-12",))
    assert "Laporan ini telah diteruskan Sekretariat ke Inspektorat melalui WBS pada 12 November 2025" in sent


def test_nobody_is_said_to_be_at_work_without_a_record(reply: Callable[..., str]) -> None:
    text = reply("Pohon tumbang menutup saluran di Jl. Nuri Kel. Mekarsari, air masuk rumah, darurat!")
    assert "dalam penanganan" not in text and "siaga" not in text
    assert "1500-321" in text and "60077" in text


def test_a_fall_into_a_hole_is_not_made_worse(reply: Callable[..., str]) -> None:
    text = reply("Lobang di Jl. Nuri Kel. Mekarsari, tadi malam motor bapak saya kejeblos.")
    assert "ada yang terperosok" in text and "terjatuh" not in text


def test_who_asks_when_it_is_paid_is_told_that_no_day_can_be_named(reply: Callable[..., str]) -> None:
    asked = "Mobil saya rusak masuk lubang di Jl. Nuri, saya minta ganti rugi. Kapan ditransfer?"
    assert "tanggal pembayarannya tidak dapat kami sebutkan" in reply(asked)
