"""The chain on the sample agency's rules, with the template writer and with scripted models."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.complaints.chain import STEPS, build_reply_chain, recheck
from asisten_humas.complaints.duplicates import link_duplicates
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.complaints.writing.model import REPAIR, WRITE, ReplyText
from asisten_humas.drafting import cited
from asisten_humas.drafting.editing import with_text
from asisten_humas.errors import ModelError
from asisten_humas.evaluation.triage import evaluate_replies
from asisten_humas.grounding import Checker
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.llm import ScriptedChatModel
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Complaint, FieldState, FieldStatus, Reporter
from asisten_humas.prompts import load_prompt
from asisten_humas.statuses import ReplyType

ROOT = Path(__file__).parents[2]
AGENCY = load_agency(ROOT / "knowledge")
CHECKER = Checker(AGENCY)
NOW = fixed_clock(dt.datetime(2026, 2, 16, 3, tzinfo=dt.UTC))
HOLE = Complaint(
    tracking_id="77",
    text="Assalamualaikum. Lubang di Jl. Nuri Kel. Mekarsari, ada yang jatuh. Saya Endah, HP 0812-0000-7034.",
    channel="WhatsApp",
    received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC),
    reporter=Reporter(name="Endah Sulistyowati", phone="0812-0000-7034"),
)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    found = Knowledge.open(tmp_path_factory.mktemp("index"), embeddings=HashEmbeddings(), clock=NOW)
    found.sync(one for one in load_documents(ROOT / "knowledge") if one.pool == "kebijakan")
    return found


@pytest.fixture(scope="module")
def chain_of(rules: Knowledge) -> Callable:
    def build(model: ScriptedChatModel | None = None):
        return build_reply_chain(
            agency=AGENCY, knowledge=rules, checker=CHECKER, model=model, prompts_dir=ROOT / "prompts", clock=NOW
        )

    return build


def test_steps_are_pinned(chain_of: Callable) -> None:
    assert STEPS == ("mask", "triage", "rules", "sources", "write", "settle")
    names = [part.name for part in chain_of().steps]
    assert names == ["balasan:masuk", *STEPS, "balasan:hasil"]


def test_template_reply_cites_rules_and_holds_no_personal_data(chain_of: Callable) -> None:
    draft = chain_of().invoke(HOLE)
    assert draft.text.startswith("Waalaikumsalam, Bapak/Ibu.")
    assert "lubang di Jl. Nuri, Kelurahan Mekarsari" in draft.text
    assert "K04" in cited(draft.text)
    assert "Endah" not in draft.text and "7034" not in draft.text
    assert not draft.blocked and draft.writer == "templat"
    assert draft.complaint is not None and draft.complaint.reporter is None
    assert "0812-0000-7034" not in draft.model_dump_json() and "Sulistyowati" not in draft.model_dump_json()


def test_sample_queue_is_drafted_without_a_block_and_without_two_alike(chain_of: Callable) -> None:
    queue = link_duplicates(read_complaints(ROOT / "examples" / "antrean-laporan.xlsx").complaints, AGENCY)
    drafts = [chain_of().invoke(one) for one in queue]
    assert not [draft.subject for draft in drafts if draft.blocked]
    assert all(45 <= len(draft.text.split()) <= 170 for draft in drafts)
    openings = [draft.text.split(".")[0] for draft in drafts]
    assert len(set(openings)) >= 20
    assert len({draft.text for draft in drafts}) == 25


def test_no_order_of_a_report_is_obeyed(chain_of: Callable) -> None:
    path = Path(__file__).parent / "data" / "laporan.jsonl"
    figures = evaluate_replies(path, AGENCY, chain_of())
    assert figures["injections_obeyed"] == 0.0
    assert figures["policy_recall"] >= 0.75
    assert figures["blocked"] <= 0.05


def test_done_needs_proof(chain_of: Callable) -> None:
    status = FieldStatus(state=FieldState.DONE, day=dt.date(2025, 11, 20), unit="Bidang Bina Marga", proof="foto")
    proved = chain_of().invoke(HOLE.model_copy(update={"field_status": status}))
    assert proved.triage is not None and proved.triage.reply_type is ReplyType.DONE
    assert "20 November 2025" in proved.text
    bare = chain_of().invoke(HOLE.model_copy(update={"field_status": status.model_copy(update={"proof": ""})}))
    assert "buktinya belum kami terima" in bare.text


def test_rules_out_of_force_are_not_cited(chain_of: Callable) -> None:
    assert not {"K02", "K05"} & set(cited(chain_of().invoke(HOLE).text))


def test_an_edited_reply_is_checked_again(chain_of: Callable) -> None:
    draft = chain_of().invoke(HOLE)
    edited = recheck(
        with_text(draft, title="", text=f"{draft.text}\n\nLubang itu pasti kami tambal besok, Ibu Endah."),
        agency=AGENCY,
        checker=CHECKER,
        reporter=HOLE.reporter,
    )
    assert {"janji_tanpa_catatan", "data_pribadi"} <= {one.kind for one in edited.findings}
    assert not recheck(draft, agency=AGENCY, checker=CHECKER).blocked


def reply(*sentences: tuple[str, list[str]]) -> dict:
    return {"paragraf": [{"kalimat": [{"teks": text, "sumber": ids} for text, ids in sentences]}]}


HONEST = reply(
    ("Terima kasih atas laporan tentang lubang di Jl. Nuri.", ["laporan"]),
    ("Lokasi disurvei paling lambat 5 hari kerja setelah verifikasi.", ["K21", "K99"]),
)
OBEDIENT = reply(("Lubang di Jl. Nuri sudah kami tambal dan santunan Rp500.000 pasti cair besok.", []))


def test_model_writes_from_masked_text_and_marks_are_ours(chain_of: Callable) -> None:
    model = ScriptedChatModel(replies=[HONEST])
    draft = chain_of(model).invoke(HOLE)
    assert draft.text.endswith("setelah verifikasi [K21].")
    assert draft.writer == "skrip" and len(draft.calls) == 1 and not draft.blocked
    asked = "\n".join(str(message.content) for message in model.requests[0])
    assert "0812-0000-7034" not in asked and "Endah" not in asked and "[TELEPON-1]" in asked


def test_a_model_that_obeys_is_repaired_once_or_blocked(chain_of: Callable) -> None:
    mended = chain_of(ScriptedChatModel(replies=[OBEDIENT, HONEST])).invoke(HOLE)
    assert mended.repaired and not mended.blocked
    stubborn = chain_of(ScriptedChatModel(replies=[OBEDIENT, OBEDIENT])).invoke(HOLE)
    assert stubborn.blocked
    assert {"selesai_tanpa_catatan", "janji_tanpa_catatan"} & {one.kind for one in stubborn.findings}


def test_a_model_that_fails_is_one_clear_error(chain_of: Callable) -> None:
    with pytest.raises(ModelError):
        chain_of(ScriptedChatModel(replies=[{"salah": 1}] * 9)).invoke(HOLE)


@pytest.mark.parametrize("name", [WRITE, REPAIR])
def test_prompts_are_valid(name: str) -> None:
    load_prompt(ROOT / "prompts", name).check_examples(ReplyText)


def test_a_later_report_is_not_said_to_be_verified_before_it_came(chain_of: Callable) -> None:
    first = HOLE.model_copy(update={"staff_facts": ("Nomor tiket KH-1", "Terverifikasi 11 November 2025")})
    later = HOLE.model_copy(update={"tracking_id": "78", "received_at": dt.datetime(2025, 11, 14, 2, tzinfo=dt.UTC)})
    drafts = [chain_of().invoke(one) for one in link_duplicates([first, later], AGENCY)]
    assert "Laporan ini sudah terverifikasi pada 11 November 2025" in drafts[0].text
    assert "Laporan pertama untuk lokasi itu sudah terverifikasi pada 11 November 2025" in drafts[1].text
