"""The structure of Indonesian regulations, and headings of other texts."""

from itertools import pairwise

from asisten_humas.knowledge.structure import find_sections

REGULATION = """PERATURAN DAERAH KOTA HARAPAN NOMOR 5 TAHUN 2021 TENTANG PARKIR

Menimbang: a. bahwa parkir perlu diatur;

BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan Kota adalah Kota Harapan.
BAB II
PENYELENGGARAAN
Bagian Kesatu
Umum
Pasal 2
(1) Parkir diselenggarakan oleh Dinas.
(2) Ketentuan sebagaimana dimaksud dalam
Pasal 1
dan ayat (1) berlaku juga bagi swasta.
Bagian Kedua
Tarif
Paragraf 1
Besaran
Pasal 3
Tarif ditetapkan oleh Wali Kota.
PENJELASAN
ATAS
PERATURAN DAERAH KOTA HARAPAN NOMOR 5 TAHUN 2021
I. UMUM
Parkir kian padat.
II. PASAL DEMI PASAL
Pasal 1
Cukup jelas.
Pasal 2
Ayat (1)
Yang dimaksud dengan "Dinas" adalah Dinas Perhubungan.
Ayat (2)
Cukup jelas.
Pasal 3
Cukup jelas.
LAMPIRAN I
Denah parkir pasar.
"""


def read(text: str) -> dict[tuple[str, ...], str]:
    return {section.path: " ".join(text[section.start : section.end].split()) for section in find_sections(text)}


def test_articles_lie_in_their_chapters() -> None:
    sections = read(REGULATION)
    assert sections["BAB I", "Pasal 1"] == "Dalam Peraturan Daerah ini yang dimaksud dengan Kota adalah Kota Harapan."
    assert sections["BAB II", "Pasal 3"] == "Tarif ditetapkan oleh Wali Kota."
    assert "Menimbang" in sections["Pembukaan",]


def test_a_reference_broken_over_lines_is_no_heading() -> None:
    assert read(REGULATION)["BAB II", "Pasal 2"].endswith("Pasal 1 dan ayat (1) berlaku juga bagi swasta.")


def test_names_of_the_levels_are_context_and_no_text() -> None:
    (section,) = [s for s in find_sections(REGULATION) if s.path == ("BAB II", "Pasal 3")]
    assert section.context == "BAB II PENYELENGGARAAN; Bagian Kedua Tarif; Paragraf 1 Besaran"


def test_the_explanation_of_an_article_stands_apart_and_empty_ones_are_left_out() -> None:
    sections = read(REGULATION)
    assert sections["Penjelasan", "Umum"] == "Parkir kian padat."
    assert "Dinas Perhubungan" in sections["Penjelasan", "Pasal 2"]
    assert ("Penjelasan", "Pasal 1") not in sections
    assert ("Penjelasan", "Pasal 3") not in sections


def test_an_annex_ends_the_explanation() -> None:
    assert read(REGULATION)["Lampiran I",] == "Denah parkir pasar."


def test_an_amending_regulation_quotes_the_new_articles() -> None:
    text = (
        "Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 7 diubah sehingga berbunyi:\n"
        "Pasal 7\n(1) Laporan dijawab dalam 3 hari.\nPasal II\nPeraturan ini mulai berlaku hari ini.\n"
    )
    assert read(text) == {
        ("Pasal I",): "Beberapa ketentuan diubah sebagai berikut: 1. Ketentuan Pasal 7 diubah sehingga berbunyi:",
        ("Pasal I", "Pasal 7"): "(1) Laporan dijawab dalam 3 hari.",
        ("Pasal II",): "Peraturan ini mulai berlaku hari ini.",
    }


def test_markdown_explanations_name_the_ayat_they_explain() -> None:
    text = (
        "### Pasal 6\n\n(1) Satu.\n\n### Pasal 7\n\nDua.\n\n## Penjelasan\n\n**Umum.** Semua.\n\n"
        "**Pasal 6 ayat (3).** Batas waktu tidak dicantumkan.\n\n**Pasal 7 huruf b.** Contoh.\n"
    )
    sections = read(text)
    assert sections["Penjelasan", "Pasal 6 ayat (3)"] == "Batas waktu tidak dicantumkan."
    assert sections["Penjelasan", "Pasal 7 huruf b"] == "Contoh."


def test_other_texts_split_along_headings_and_bold_questions() -> None:
    text = (
        "# Tanya Jawab\n\nPengantar.\n\n## Lampu\n\n**Siapa yang memperbaiki?**\n\nDinas.\n\n## Pohon\n\nDinas lain.\n"
    )
    assert read(text) == {
        (): "Pengantar.",
        ("Lampu", "Siapa yang memperbaiki?"): "Dinas.",
        ("Pohon",): "Dinas lain.",
    }


def test_every_character_that_is_no_heading_lies_in_one_section() -> None:
    for text in (REGULATION, "Tanpa judul apa pun.\n\nDua alinea."):
        ends = [(section.start, section.end) for section in find_sections(text)]
        assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    assert read("Tanpa judul apa pun.") == {(): "Tanpa judul apa pun."}


def test_a_text_without_words_has_no_section() -> None:
    assert find_sections("\n\n---\n\n") == []
