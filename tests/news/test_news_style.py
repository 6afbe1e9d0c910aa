"""House style: what it finds, and that a sound draft is left alone."""

from collections.abc import Callable

import pytest

from asisten_humas.models import Agency, Block, BlockKind, Draft, FactSheet, Sentence
from asisten_humas.news.headlines import as_sentence
from asisten_humas.news.style import check_style
from asisten_humas.statuses import Severity

TITLE = "Dinas Perhubungan Kota Harapan Pasang Lampu Jalan"
LEAD = "KOTA HARAPAN – Dinas Perhubungan memasang lampu jalan di Jalan Melati, Rabu (20/5/2026) pukul 10.00 WIB."


def draft(*paragraphs: str, title: str = TITLE, notes: str = "") -> Draft:
    kinds = [BlockKind.LEAD, *([BlockKind.BODY] * len(paragraphs))]
    blocks = tuple(
        Block(kind=kind, sentences=(Sentence(text=text),))
        for kind, text in zip(kinds, (LEAD, *paragraphs), strict=True)
    )
    sheet = FactSheet(notes=notes) if notes else None
    return Draft(kind="berita", subject="uji", title=title, blocks=blocks, writer="uji", fact_sheet=sheet)


def kinds(checked: Draft, agency: Agency) -> list[str]:
    return [finding.kind for finding in check_style(checked, agency)]


def test_a_sound_draft_is_left_alone(agency: Agency) -> None:
    text = (
        'Sebanyak 450 titik baru dipasang dengan biaya Rp5,4 miliar. Anak-anak berjalan pelan-pelan ke sekolah.',
        '"Disini dulu gelap, kami takut lewat jam 09.00," kata Rina. Pasar ke-9 itu buka pukul 09.00.',
        '"Kami pasang semua," ujar Budi.',
        "Menurut dr. Wulan, jarak ke Jl. Kenanga 3 km dan luasnya 90 m. Ia membuka kanal @humas.",
    )  # fmt: skip
    assert kinds(draft(*text), agency) == []


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("Biayanya Rp. 5 juta.", "ejaan"),
        ("Petugas berada disana sejak pagi.", "ejaan"),
        ("Warga diminta antri dengan tertib.", "ejaan"),
        ("Kehadirannya 90% dari undangan.", "ejaan"),
        ("Acara mulai jam 09.00 di aula.", "ejaan"),
        ("Kegiatan itu itu ditutup siang.", "ejaan"),
        ("450 titik dipasang.", "angka_awal_kalimat"),
        ("Acara itu dihadiri calon bupati nomor dua.", "netralitas"),
        ("Tempatnya di [lengkapi: tempat].", "perlu_dilengkapi"),
        ("Listrik di tiga desa blm menyala.", "catatan_mentah"),
        ("Iuran warga 450rb per anak.", "catatan_mentah"),
        ("Kontrak berjalan dari Mei → Desember.", "catatan_mentah"),
        ('"Kami siap kerja," kata Rina. "Kami juga siap," kata Budi.', "kata_kutip"),
        ("Pekerjaan itu ditangani DBMSDA.", "singkatan_pertama"),
        (" ".join(["kata"] * 2 + [f"kata{n}" for n in range(40)]) + ".", "kalimat_panjang"),
    ],
)
def test_what_it_finds(paragraph: str, kind: str, agency: Agency) -> None:
    checked = draft(paragraph)
    found = [finding for finding in check_style(checked, agency) if finding.kind == kind]
    assert found
    for finding in found:
        assert finding.severity is not Severity.BLOCK
        assert checked.text[finding.start : finding.end] in paragraph
        assert finding.message
        assert finding.remedy


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (f"{TITLE} {'Baru ' * 12}".strip(), "judul_panjang"),
        (f"{TITLE}.", "judul_titik"),
        (TITLE.upper(), "judul_kapital"),
        ("Lampu Jalan", "judul_pendek"),
    ],
)
def test_headlines(title: str, kind: str, agency: Agency) -> None:
    assert kinds(draft(title=title), agency) == [kind]


def test_limits_come_from_the_profile(agency: Agency) -> None:
    strict = agency.model_copy(update={"style": {"judul_kata_maks": 5}})
    assert kinds(draft(), strict) == ["judul_panjang"]


def test_an_embargo_in_the_notes_warns(agency: Agency) -> None:
    assert "embargo" in kinds(draft(notes="embargo sampai Senin\nApa: rapat"), agency)


def test_an_acronym_explained_at_first_mention_is_fine(agency: Agency) -> None:
    text = "Pekerjaan itu ditangani Dinas Bina Marga dan Sumber Daya Air (DBMSDA). DBMSDA memulainya kemarin."
    assert kinds(draft(text), agency) == []


def test_drafts_of_the_template_meet_the_house_style(draft_of: Callable[..., Draft], any_notes: str) -> None:
    own = {"kalimat_panjang", "perlu_dilengkapi"}
    found = {finding.kind for finding in draft_of(any_notes).findings if finding.severity is Severity.ADVICE}
    assert found <= own


@pytest.mark.parametrize(
    ("title", "text", "sentence"),
    [
        ("Wakil Bupati Pesisir Selatan Tinjau Jembatan", "jembatan di arah selatan, Pesisir Selatan",
         "Wakil Bupati Pesisir Selatan tinjau jembatan."),
        ("Dishub Pasang PJU di Kota Metro", "memasang PJU di kota", "Dishub pasang PJU di kota Metro."),
    ],
)  # fmt: skip
def test_headlines_as_sentences_keep_names(title: str, text: str, sentence: str) -> None:
    assert as_sentence(title, text) == sentence
