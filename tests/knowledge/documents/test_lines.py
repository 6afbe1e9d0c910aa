"""Printed pages become paragraphs again."""

from asisten_humas.knowledge.documents.lines import join_pages


def joined(*pages: str) -> str:
    return join_pages(pages)[0]


def test_broken_lines_become_one_paragraph() -> None:
    assert (
        joined("Dinas wajib memasang rambu\nsementara pada jalan.")
        == "Dinas wajib memasang rambu sementara pada jalan."
    )


def test_a_word_broken_at_a_hyphen_is_mended_and_a_reduplication_kept() -> None:
    assert joined("ketentuan pera-\nturan daerah") == "ketentuan peraturan daerah"
    assert joined("hak anak-\nanak kota") == "hak anak-anak kota"


def test_list_items_ayat_and_headings_begin_anew() -> None:
    text = "Pasal 3\n(1) Jalan terdiri atas:\na. jalan kota; dan\nb. jalan desa.\n(2) Daftar ditetapkan."
    assert joined(text) == text


def test_running_headers_and_page_numbers_go_but_articles_stay() -> None:
    pages = [f"PEMERINTAH KOTA\n- {n} -\n\nPasal {n}\nIsi nomor {n}." for n in range(1, 5)]
    text, offsets = join_pages(pages)
    assert "PEMERINTAH" not in text
    assert [text[offset:].split("\n")[0] for offset in offsets] == [f"Pasal {n}" for n in range(1, 5)]


def test_a_paragraph_runs_over_the_page_break() -> None:
    text, offsets = join_pages(
        ["Laporan diteruskan kepada penyelenggara yang berwenang paling lambat", "dua hari kerja."]
    )
    assert text.endswith("paling lambat dua hari kerja.")
    assert text[offsets[1] :] == "dua hari kerja."


def test_empty_pages_have_an_offset_too() -> None:
    assert join_pages(["Satu.", "", "Tiga."]) == ("Satu.\n\nTiga.", (0, 5, 7))
