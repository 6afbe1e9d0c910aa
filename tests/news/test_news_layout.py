"""Notes cut into pieces: every piece at its place, chat and labels told apart."""

from collections.abc import Callable

import pytest

from asisten_humas.models import FactKind
from asisten_humas.news.layout import read_layout


def test_every_piece_is_the_notes_own_text(any_notes: str) -> None:
    pieces = read_layout(any_notes)
    assert pieces
    assert all(any_notes[piece.start : piece.end] == piece.text and piece.text.strip() for piece in pieces)
    assert [piece.start for piece in pieces] == sorted(piece.start for piece in pieces)


@pytest.mark.parametrize(
    ("line", "field", "text"),
    [
        ("Apa: rapat", FactKind.WHAT, "rapat"),
        ("Hari/tgl : Senin 3 Maret", FactKind.WHEN, "Senin 3 Maret"),
        ("Di mana: aula", FactKind.WHERE, "aula"),
        ("Tindak lanjut: cek lagi", FactKind.NEXT, "cek lagi"),
        ("Who: Lurah Budi", FactKind.WHO, "Lurah Budi"),
        ("Why: sepi", FactKind.WHY, "sepi"),
    ],
)
def test_labels_name_the_field(line: str, field: FactKind, text: str) -> None:
    (piece,) = read_layout(line)
    assert (piece.field, piece.text) == (field, text)


def test_a_label_holds_for_its_bullets_until_an_empty_line() -> None:
    pieces = read_layout("Mengapa:\n- jalan rusak\n- macet\n\n- lain")
    assert [piece.field for piece in pieces] == [FactKind.WHY, FactKind.WHY, None]


def test_bullets_under_a_filled_label_are_no_part_of_it() -> None:
    pieces = read_layout("Nama: Bupati Rahmat Hidayat\n- bibit 2.000 batang")
    assert [piece.field for piece in pieces] == [FactKind.WHO, None]


def test_labels_inside_a_labelled_line_are_read() -> None:
    pieces = read_layout("- Pimpin: Sekda Timo Suryadi. Hadir: Kaban Kurnia Maulana")
    assert [(piece.field, piece.text) for piece in pieces] == [
        (FactKind.WHO, "Sekda Timo Suryadi."),
        (FactKind.WHO, "Kaban Kurnia Maulana"),
    ]


def test_columns_are_cut_at_their_bars() -> None:
    pieces = read_layout("Hari/tgl: Senin 3 Maret 2025 | Tempat: aula")
    assert [piece.field for piece in pieces] == [FactKind.WHEN, FactKind.WHERE]


def test_a_heading_without_a_field_opens_a_list_of_its_own() -> None:
    pieces = read_layout("Bagaimana:\n- satu\nQuotes:\nBudi: hadir")
    assert "Quotes:" not in [piece.text for piece in pieces]


def test_a_rundown_is_cut_at_its_times() -> None:
    pieces = read_layout("acara\n08.00 registrasi – 09.30 paparan Kadis – 11.00 penutup")
    assert [piece.text for piece in pieces if piece.form == "jadwal"] == [
        "08.00 registrasi",
        "09.30 paparan Kadis",
        "11.00 penutup",
    ]


def test_quotations_and_abbreviations_do_not_end_a_piece() -> None:
    pieces = read_layout('Kadis Ir. Budi: "Kami kerja. Kami tidak tidur." lalu pulang. Jl. Melati ditutup')
    assert [piece.text for piece in pieces] == [
        'Kadis Ir. Budi: "Kami kerja. Kami tidak tidur." lalu pulang.',
        "Jl. Melati ditutup",
    ]


class TestChat:
    def test_stamps_writers_greetings_and_thanks_are_left_out(self, notes: Callable[[str], str]) -> None:
        text = notes("obrolan")
        told = [piece.text for piece in read_layout(text)]
        assert told[0] == "operasi pasar murah"
        assert not [piece for piece in told if "Yanti" in piece or "makasih" in piece or "09.4" in piece]

    def test_a_question_gives_its_topic_to_the_answer(self, notes: Callable[[str], str]) -> None:
        pieces = read_layout(notes("kebijakan"))
        answers = {piece.text: piece.about for piece in pieces}
        assert answers["Pergub 12/2026"] == "dasar hukumnya"
        assert answers["Rp40 M"] == "target"

    def test_the_answer_to_where_is_the_place(self, notes: Callable[[str], str]) -> None:
        pieces = read_layout(notes("obrolan"))
        assert [piece.text for piece in pieces if piece.field is FactKind.WHERE] == [
            "Kel. Lodoyong, halaman kantor lurah."
        ]

    def test_offices_with_quotations_make_no_chat(self) -> None:
        text = 'Wabup: "Kami siap."\nKadis: "Kami juga."\nWabup: "Mulai besok."'
        assert all(piece.form != "chat" for piece in read_layout(text))


CHAT = "[WA humas]\nIna: sidak kantor Senin 2 Maret 2026\nHumas: {question}\nIna: {answer}\nHumas: ok"


@pytest.mark.parametrize("question", ["yg 7 dr mana", "yg 12 itu siapa aja", "dana 2025 brp", "sebabnya?"])
def test_a_question_that_holds_a_figure_is_no_statement(question: str) -> None:
    pieces = read_layout(CHAT.format(question=question, answer="Dinsos 4, Dinkes 3"))
    assert not any(question in piece.text for piece in pieces)


@pytest.mark.parametrize("answer", ["hadir 7 dr 9 orang", "7 dr Dinsos"])
def test_a_statement_with_a_figure_is_no_question(answer: str) -> None:
    assert any(piece.text == answer for piece in read_layout(CHAT.format(question="brp?", answer=answer)))


@pytest.mark.parametrize(
    ("question", "answer", "about"),
    [
        ("sebabnya?", "blm tau. kerugian msh dihitung", ["sebabnya", ""]),
        ("ketuanya ikut?", "ikut, dia minta kabel diganti. bangunannya 1994", ["ketuanya ikut", ""]),
        ("sebabnya?", "kompor meledak. api cepat besar", ["sebabnya", "sebabnya"]),
    ],
)
def test_an_answer_ends_the_question(question: str, answer: str, about: list[str]) -> None:
    pieces = read_layout(CHAT.format(question=question, answer=answer))
    assert [piece.about for piece in pieces if piece.start > 60][: len(about)] == about


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("mbak Sekar, bahan rilis longsor Kec. Melati", "bahan rilis longsor Kec. Melati"),
        ("bu Ani, ketua PKK, bawa 40 kader", "bu Ani, ketua PKK, bawa 40 kader"),
    ],
)
def test_whom_a_message_is_for(message: str, text: str) -> None:
    assert any(piece.text == text for piece in read_layout(CHAT.format(question="ya?", answer=message)))
