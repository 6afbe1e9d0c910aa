"""The template writer: drafts that a head of PR could sign, true to the notes, without a model."""

import random
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Agency, BlockKind, Draft, NewsBrief, Source, SourceKind
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.gaps import find_gaps
from asisten_humas.news.template import TemplateWriter
from asisten_humas.news.writing import Material

NOTES_SPELLING = re.compile(
    r"\b(?:yg|dgn|krn|tdk|blm|sdh|utk|org|jgn|dr(?!\.)|jt|rb|hr|bln|Kec\.|Kab\.|Jl\.|Kadis|Wabup|jam \d)\b|→|\d ?%|±"
)


def written(notes: str, agency: Agency | None = None, today: date = date(2026, 12, 31)) -> Draft:
    return TemplateWriter(agency).write(build_fact_sheet(NewsBrief(notes=notes), agency, day=today), Material(today))


def unquoted(text: str) -> str:
    return re.sub(r"\"[^\"]*\"", "", text)


def test_a_draft_passes_the_checks(any_notes: str, agency: Agency, checker: Checker) -> None:
    draft = written(any_notes, agency)
    source = Source(id="catatan", kind=SourceKind.NOTES, text=any_notes, title="Catatan")
    assert draft.fact_sheet
    findings = checker.check(draft.text, (source,), day=draft.fact_sheet.event_day).findings
    assert [finding.message for finding in findings if finding.severity.value == "blokir"] == []


def test_a_draft_is_in_the_written_language(any_notes: str, agency: Agency) -> None:
    text = unquoted(written(any_notes, agency).text)
    assert NOTES_SPELLING.findall(text) == []
    for sentence in (s.text for block in written(any_notes, agency).blocks for s in block.sentences):
        assert sentence[-1] in '."'
        assert sentence[0].isupper() or sentence[0] in '"['
        assert sentence.count("(") == sentence.count(")")


def test_every_sentence_names_facts_of_the_sheet(any_notes: str, agency: Agency) -> None:
    draft = written(any_notes, agency)
    assert draft.fact_sheet
    known = {fact.id for fact in draft.fact_sheet.facts} | {quote.id for quote in draft.fact_sheet.quotes}
    for block in draft.blocks:
        for sentence in block.sentences:
            assert sentence.facts
            assert set(sentence.facts) <= known


def test_quotations_stand_word_for_word_with_their_speaker_once(any_notes: str, agency: Agency) -> None:
    draft = written(any_notes, agency)
    assert draft.fact_sheet
    for quote in draft.fact_sheet.quotes:
        assert draft.text.count(quote.text.rstrip(".,")) == 1
        block = next(block for block in draft.blocks if quote.text.rstrip(".,") in block.text)
        assert block.kind is BlockKind.QUOTE
        assert any(name in block.text for name in quote.speaker.split())


def test_verbs_of_saying_vary(any_notes: str, agency: Agency) -> None:
    verbs = re.findall(r"\" (kata|ujar|tutur|ucap)\b", written(any_notes, agency).text)
    assert all(first != second for first, second in pairwise(verbs))


def test_the_draft_opens_with_dateline_and_lead(any_notes: str, agency: Agency) -> None:
    draft = written(any_notes, agency)
    assert draft.blocks[0].kind is BlockKind.LEAD
    assert re.match(r"[A-Z][A-Z ]+ – [A-Z]", draft.text)
    assert 3 <= len(draft.title.split()) <= 16


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        (
            "isian",
            (
                "KOTA HARAPAN – Pemerintah Kota Harapan menggelar Festival Kali Bening 2026 ke-9 di bantaran"
                " Kali Bening, Jalan Benteng Jaya, Sabtu (18/7/2026) pukul 08.00 WIB.",
                "Kegiatan itu digelar untuk menghidupkan ekonomi warga bantaran dan mengenalkan budaya peh cun.",
                "Pengunjung hari pertama berjumlah 8.500 orang dan ditargetkan 20.000 selama dua hari.",
            ),
        ),
        (
            "butir",
            (
                "Banjir melanda Kecamatan Kedungwaru, Kabupaten Tulungagung, Kamis (12/2/2026).",
                "Sebanyak 412 rumah, 3 sekolah, dan 1 puskesmas pembantu terdampak.",
                "BPBD menurunkan 4 perahu karet, 2 dapur umum, dan 52 personel.",
            ),
        ),
        (
            "kebijakan",
            (
                "Pemutihan pajak kendaraan berlaku pada 1 Mei sampai 31 Juli 2026.",
                "Dasar hukumnya ialah Peraturan Gubernur Nomor 12 Tahun 2026.",
                "kata Kepala Badan Arif Wibowosari.",
            ),
        ),
        (
            "susunan",
            (
                "Peluncuran itu dihadiri Bupati Tanah Datar Edi Pranoto Dinata, Kepala Dinas Pertanian Yulfiardi,"
                " Wali Nagari Simawang Zulkifli, dan Ketua Kelompok Tani Sago Jaya Yusnidar.",
                "Panen pertama diperkirakan lima tahun lagi.",
            ),
        ),
        (
            "uraian",
            (
                "dr. Maria Ledewara membuka pelatihan kader posyandu di Aula Hotel Tanto, Waingapu, Rabu (15/4/2026)",
                "ujar Maria.",
                "kata Yuliana Rambu, kader Posyandu Melati.",
            ),
        ),
        ("nota", ("Dua desa belum mengirim data.", "Tujuh nelayan wafat pada 2024")),
    ],
)  # fmt: skip
def test_sentences_of_drafts(
    notes: Callable[[str], str], agency: Agency, name: str, sentences: tuple[str, ...]
) -> None:
    text = written(notes(name), agency).text
    assert [sentence for sentence in sentences if sentence not in text] == []


def test_what_staff_forbid_or_doubt_is_not_printed(notes: Callable[[str], str], agency: Agency) -> None:
    assert "sponsor" not in written(notes("isian"), agency).text
    assert "Rp2" not in written(notes("butir"), agency).text
    assert "Parumaan" not in written(notes("nota"), agency).text


def test_an_event_that_lies_ahead_is_told_as_a_plan(notes: Callable[[str], str], agency: Agency) -> None:
    assert "akan menggelar Festival" in written(notes("isian"), agency, date(2026, 7, 1)).text
    assert "akan menggelar" not in written(notes("isian"), agency, date(2026, 7, 20)).text


def test_missing_ws_ask_to_be_filled_in(agency: Agency) -> None:
    draft = written("rapat koordinasi banjir\n- 40 orang hadir", agency)
    assert "[lengkapi: hari dan tanggal]" in draft.text


def test_titles_are_clauses_without_names(notes: Callable[[str], str], agency: Agency) -> None:
    assert written(notes("isian"), agency).title == "Pemerintah Kota Harapan Gelar Festival Kali Bening 2026 Ke-9"
    assert written(notes("butir"), agency).title == "Banjir Melanda Kecamatan Kedungwaru"
    assert (
        written(notes("kebijakan"), agency).title == "Pemutihan Pajak Kendaraan Berlaku pada 1 Mei sampai 31 Juli 2026"
    )


def test_a_fragment_that_cannot_be_read_is_left_out(agency: Agency) -> None:
    draft = written("Apa: rapat\nKapan: Rabu 20 Mei 2026\nTempat: aula\n- 40 orang hadir\n- (xyz", agency)
    assert "xyz" not in draft.text
    assert "40 orang" in draft.text


@pytest.mark.parametrize(
    ("event", "opening"),
    [
        ("kunjungan kerja Bupati Harapan ke Kec. Melati, cek sekolah\nSiapa: Bupati Rina Sari",
         "Bupati Harapan Rina Sari melakukan kunjungan kerja ke Kecamatan Melati dan memeriksa sekolah"),
        ("hasil lomba masak ikan", "Lomba memasak ikan digelar"),
        ("BLT petani garam", "BLT petani garam disalurkan"),
        ("angin kencang + hujan lebat", "Angin kencang dan hujan lebat terjadi"),
    ],
)  # fmt: skip
def test_events_have_their_own_verbs(event: str, opening: str) -> None:
    draft = written(f"Apa: {event}\nKapan: Rabu 20 Mei 2026\nDi mana: Kab. Harapan")
    assert f"– {opening}" in draft.text


def test_a_statement_that_is_taken_back_is_not_told() -> None:
    notes = "Apa: rapat pangan\nKapan: Rabu 20 Mei 2026\n- paling tua 91 thn dr Melati. eh salah, dr Cempaka"
    text = written(notes).text
    assert "Melati" not in text and "Cempaka" not in text


def test_what_nobody_is_said_to_do_is_left_out() -> None:
    text = written(
        "Apa: rapat pangan\nKapan: Rabu 20 Mei 2026\n- bawa KTP asli\n- dibuka jam 9 pagi\n- 40 orang hadir"
    ).text
    assert "KTP" not in text
    assert "itu dibuka pukul 09.00" in text


def test_the_hour_of_departure_is_not_the_hour_of_the_event() -> None:
    text = written("Apa: rapat pangan\nKapan: Rabu 20 Mei 2026. Berangkat dr Melati 07.00, tiba 09.45").text
    assert "(20/5/2026) pukul 07.00" not in text


def test_a_period_has_its_weekdays_at_their_dates() -> None:
    text = written("Apa: pelatihan las\nKapan: Senin–Rabu 13–15 Oktober 2025\nDi mana: Kab. Harapan").text
    assert "Senin (13/10/2025) sampai Rabu (15/10/2025)" in text


def test_the_day_of_a_chat_is_not_the_day_of_an_event_that_has_its_own() -> None:
    notes = (
        "[WA Humas – Kamis 25/9/2025]\nYuni: lapor bakti sosial operasi mata di Kab. Harapan\n"
        "Yuni: skrining Senin 22/9, operasi Rabu 24/9, hari ini kontrol\nArif: siap"
    )
    lead = written(notes).blocks[0].text
    assert "Rabu (24/9/2025)" in lead and "25/9/2025" not in lead


def test_those_who_sign_by_the_rundown_stand_in_the_lead() -> None:
    draft = written(
        "TEKEN kerja sama air bersih – Kab. Harapan\nRabu 10 Juni 2026, Pendopo\n\n09.00 laporan Kabag Hukum Rini\n"
        "09.30 sambutan Wabup Lia Andriani\n10.00 teken: Wabup, Direktur PDAM Joko Susilo"
    )
    assert "Lia Andriani dan Direktur PDAM Joko Susilo menandatangani kerja sama air bersih" in draft.blocks[0].text
    assert "pukul 10.00" not in draft.text


def mutated(text: str, rng: random.Random) -> str:
    for _ in range(rng.randint(1, 6)):
        lines, at = text.split("\n"), rng.randrange(len(text) + 1)
        match rng.randint(0, 3):
            case 0:
                lines.pop(rng.randrange(len(lines)))
                text = "\n".join(lines)
            case 1:
                text = text[:at] + text[at + rng.randint(1, 20) :]
            case 2:
                rng.shuffle(lines)
                text = "\n".join(lines)
            case _:
                text = text[:at] + rng.choice((",", ":", "(", '"', "\n", " – ", "?", "12", "Rp", "→", ";")) + text[at:]
    return text


def test_no_notes_make_it_fail(any_notes: str, agency: Agency) -> None:
    rng = random.Random(20260501)
    for _ in range(7):
        notes = mutated(any_notes, rng).strip()
        if not notes:
            continue
        sheet = build_fact_sheet(NewsBrief(notes=notes), agency, day=date(2026, 6, 1))
        assert all(sheet.notes[fact.start : fact.end] == fact.text != "" for fact in sheet.facts)
        find_gaps(sheet, agency, today=date(2026, 6, 1))
        assert TemplateWriter(agency).write(sheet, Material(date(2026, 6, 1))).text


def test_an_unknown_event_is_a_blank_in_small_letters(draft_of: Callable[..., Draft]) -> None:
    chat = "[WA humas, Kamis 12/2/2026]\nAyu: Sekda jadi datang?\nUdin: jadi, 10.00 wib"
    chat += "\nUdin: Kadis Sri Wahyuni, Camat Budi Hartono\nUdin: gantinya tiang lama\nAyu: ok"
    draft = draft_of(chat)
    assert "[lengkapi: apa yang terjadi]" in draft.text.lower()
    assert "[Lengkapi" not in f"{draft.title} {draft.text}"
    assert any(gap.kind == "apa_kosong" for gap in draft.gaps)
