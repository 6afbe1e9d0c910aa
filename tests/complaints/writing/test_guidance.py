"""What a model is told about a report: its task, what is not on record, what must not be written."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.chain import build_reply_chain
from asisten_humas.grounding import Checker
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.llm import ScriptedChatModel
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Complaint, FieldState, FieldStatus

ROOT = Path(__file__).parents[3]
AGENCY = load_agency(ROOT / "knowledge")
NOW = fixed_clock(dt.datetime(2026, 2, 16, 3, tzinfo=dt.UTC))
HOLE = Complaint(
    tracking_id="77",
    text="Lubang di Jl. Nuri Kel. Mekarsari, hati-hati.",
    channel="WhatsApp",
    received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC),
)
SHORT = {"paragraf": [{"kalimat": [{"teks": "Terima kasih atas laporannya.", "sumber": []}]}]}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    rules = Knowledge.open(tmp_path_factory.mktemp("index"), embeddings=HashEmbeddings(), clock=NOW)
    rules.sync(one for one in load_documents(ROOT / "knowledge") if one.pool == "kebijakan")

    def ask(complaint: Complaint, *replies: dict) -> list[str]:
        model = ScriptedChatModel(replies=list(replies) or [SHORT])
        chain = build_reply_chain(
            agency=AGENCY,
            knowledge=rules,
            checker=Checker(AGENCY),
            model=model,
            prompts_dir=ROOT / "prompts",
            clock=NOW,
        )
        chain.invoke(complaint)
        return [str(request[-1].content) for request in model.requests]

    return ask


def test_nothing_from_the_field_is_told_as_nothing(asked: Callable[..., list[str]]) -> None:
    plain = asked(HOLE)[0]
    assert "Belum ada catatan dari lapangan" in plain
    assert "Laporan diterima dan sedang ditangani unit" not in plain
    ready = HOLE.model_copy(update={"field_status": FieldStatus(state=FieldState.SURVEYED, day=dt.date(2025, 11, 12))})
    assert "Belum ada catatan dari lapangan" not in asked(ready)[0]


def test_done_without_proof_is_to_be_told_as_it_is(asked: Callable[..., list[str]]) -> None:
    noted = HOLE.model_copy(update={"field_status": FieldStatus(state=FieldState.DONE, day=dt.date(2025, 11, 12))})
    assert "buktinya tidak ada" in asked(noted)[0].split("CATATAN")[0]


def test_forwarding_is_a_rule_until_it_is_on_record(asked: Callable[..., list[str]]) -> None:
    tree = HOLE.model_copy(update={"text": "Pohon di Jl. Nuri Kel. Mekarsari sudah tinggi, mohon dipangkas."})
    assert "Penerusan belum tercatat" in asked(tree)[0]
    sent = tree.model_copy(update={"staff_facts": ("Diteruskan ke Dinas Lingkungan Hidup 2025-11-11",)})
    assert "Penerusan sudah tercatat (S1)" in asked(sent)[0]


def test_a_receipt_is_short_and_tells_no_place(asked: Callable[..., list[str]]) -> None:
    text = "Petugas di Kel. Mekarsari minta uang rokok 50 ribu supaya jalan kami ditambal. Ini pungli."
    told = asked(HOLE.model_copy(update={"text": text}))[0]
    assert "PANJANG: 40 sampai 100 kata" in told
    assert "POKOK: dugaan penyalahgunaan wewenang\n" in told


def test_what_is_missing_is_named_and_no_unit(asked: Callable[..., list[str]]) -> None:
    told = asked(HOLE.model_copy(update={"text": "Ada lubang besar di jalan, tolong."}))[0]
    assert "Yang perlu diminta: nama jalan" in told
    assert "Unit yang menangani menurut tugasnya" not in told


def test_the_number_of_another_report_is_not_given_away(asked: Callable[..., list[str]]) -> None:
    later = HOLE.model_copy(update={"tracking_id": "78", "duplicate_of": "60061"})
    told = asked(later)[0]
    assert "laporan terdahulu tentang lokasi yang sama" in told and "60061" not in told


def test_only_acronyms_that_are_used_are_explained(asked: Callable[..., list[str]]) -> None:
    told = asked(HOLE)[0]
    assert "BMKG" not in told and "DBMSDA: Dinas Bina Marga" in told


def test_a_repair_gets_the_sources_the_limits_and_a_cure_that_a_writer_can_apply(
    asked: Callable[..., list[str]],
) -> None:
    kept = {"teks": "Laporan ini tercatat sebagai laporan nomor 77.", "sumber": ["register", "profil"]}
    false = {"teks": "Lubang itu sudah kami tambal.", "sumber": ["S9"]}
    first, second = asked(HOLE, {"paragraf": [{"kalimat": [kept, false]}]}, SHORT)
    held = second.split("NASKAH YANG DITAHAN")[1]
    assert '"register"' in held and '"profil"' in held
    assert "Hapus pernyataannya" in held and "catat status lapangan" not in held
    for line in ("PANJANG:", "PERHATIKAN:", "SEBUT SEBAGAI:"):
        assert line in first and line in second
