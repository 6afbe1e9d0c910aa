"""Documents become citable passages."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from asisten_humas.knowledge.chunking import PASSAGE_CHARACTERS, cut_document
from asisten_humas.models import Document


def document(text: str, **fields: object) -> Document:
    return Document(
        **{"id": "K18", "pool": "kebijakan", "title": "Jalan", "number": "Perwal 12/2023", "text": text, **fields}
    )


def long_article() -> str:
    verses = [f"({n}) " + " ".join([f"Ketentuan nomor {n} diatur lebih lanjut."] * 14) for n in range(1, 6)]
    return "BAB III\nPEMELIHARAAN\nPasal 7\n" + "\n".join(verses) + "\nPasal 8\nCukup.\n"


def test_a_short_article_is_one_passage_cited_by_its_path() -> None:
    pieces = cut_document(document("BAB III\nPEMELIHARAAN\nPasal 7\n(1) Satu.\n(2) Dua.\nPasal 8\nTiga.\n"))
    assert [(p.passage.id, p.passage.label, p.passage.text) for p in pieces] == [
        ("K18#pasal-7", "Perwal 12/2023, BAB III, Pasal 7", "(1) Satu.\n(2) Dua."),
        ("K18#pasal-8", "Perwal 12/2023, BAB III, Pasal 8", "Tiga."),
    ]
    assert pieces[0].context == "BAB III PEMELIHARAAN"


def test_a_long_article_splits_into_groups_of_ayat() -> None:
    pieces = cut_document(document(long_article()))
    assert [p.passage.label for p in pieces[:3]] == [
        "Perwal 12/2023, BAB III, Pasal 7 ayat (1)–(2)",
        "Perwal 12/2023, BAB III, Pasal 7 ayat (3)–(4)",
        "Perwal 12/2023, BAB III, Pasal 7 ayat (5)",
    ]
    assert pieces[0].passage.id == "K18#pasal-7-ayat-1-2"
    assert len({p.section for p in pieces[:3]}) == 1
    assert pieces[3].section != pieces[0].section


def test_the_explanation_of_an_article_is_a_passage_of_its_own() -> None:
    text = "### Pasal 4\n\nSatu.\n\n### Pasal 5\n\nDua.\n\n## Penjelasan\n\n**Pasal 4.** Yang dimaksud ialah jalan.\n"
    last = cut_document(document(text))[-1].passage
    assert (last.id, last.label) == ("K18#penjelasan-pasal-4", "Perwal 12/2023, Penjelasan Pasal 4")


def test_same_headings_get_different_ids() -> None:
    ids = [p.passage.id for p in cut_document(document("## Umum\n\nSatu.\n\n## Umum\n\nDua.\n"))]
    assert ids == ["K18#umum", "K18#umum-2"]


def test_a_passage_knows_its_page_and_validity() -> None:
    text = "## Satu\n\nAwal.\n\n## Dua\n\nAkhir.\n"
    start = text.index("## Dua")
    cut = cut_document(
        document(text, pages=(0, start), valid_from=date(2024, 1, 1), valid_until=date(2024, 12, 31), replaced_by="K19")
    )
    assert [p.passage.page for p in cut] == [1, 2]
    assert {(p.passage.valid_from, p.passage.valid_until, p.passage.replaced_by) for p in cut} == {
        (date(2024, 1, 1), date(2024, 12, 31), "K19")
    }


def test_a_table_stays_whole_while_it_fits() -> None:
    table = "| Kelas | Batas |\n|---|---|\n| Ringan | 3 hari |\n| Sedang | 7 hari |"
    (piece,) = cut_document(document(f"## Batas\n\n{table}\n"))
    assert piece.passage.text == table


@given(st.text(alphabet="ab .;\n#*()12", max_size=4000))
def test_offsets_hold_lengths_are_bounded_and_ids_are_unique(text: str) -> None:
    passages = [piece.passage for piece in cut_document(document(text))]
    assert all(text[p.start : p.end] == p.text and p.text.strip() for p in passages)
    assert all(len(p.text) <= PASSAGE_CHARACTERS for p in passages)
    assert len({p.id for p in passages}) == len(passages)
    kept = sum(len(p.text.split()) for p in passages)
    assert kept <= len(text.split())
