"""What a query asks is read from its form."""

from asisten_humas.knowledge.query import read_query


def weights(text: str, acronyms: dict[str, str] | None = None) -> list[tuple[str, float]]:
    return [(" ".join(span.words), span.weight) for span in read_query(text, acronyms or {}).spans]


def test_quoted_words_count_threefold() -> None:
    assert weights('arti "ruang milik jalan" di kota') == [
        ("arti ruang milik jalan di kota", 1.0),
        ("ruang milik jalan", 2.0),
    ]


def test_the_defined_term_counts_threefold_with_or_without_quotes() -> None:
    spans = weights("Yang dimaksud dengan tarif progresif adalah tarif yang naik.")
    assert spans[1:] == [("tarif progresif", 2.0)]
    assert weights("Apa yang dimaksud dengan ruang milik jalan?")[1:] == [("ruang milik jalan", 2.0)]


def test_questions_are_told_from_statements() -> None:
    assert read_query("Berapa hari lubang ditambal?", {}).question
    assert read_query("siapa yang memangkas pohon", {}).question
    for request in (
        "bilakah perang berakhir",
        "darimana asal kopi",
        "Sebutkan syarat izin galian",
        "seberapa luas danau",
    ):
        assert read_query(request, {}).question
    assert not read_query("Lubang ditambal paling lambat tiga hari kerja.", {}).question
    assert not read_query("Jalan rusak. " * 30 + "Kapan diperbaiki?", {}).question


def test_a_report_tells_something_at_length() -> None:
    told = "Jalan di depan rumah saya berlubang sejak hujan minggu lalu dan sudah dua motor jatuh di sana"
    assert read_query(told, {}).report
    assert not read_query(
        "Kapan jalan di depan rumah saya yang berlubang sejak hujan minggu lalu itu ditambal?", {}
    ).report
    assert not read_query("tarif parkir", {}).report


def test_an_acronym_is_spelled_out_for_both_sides() -> None:
    query = read_query("SOP URC", {"urc": "Unit Reaksi Cepat"})
    assert query.text == "SOP URC (Unit Reaksi Cepat)"
    assert [(" ".join(span.words), span.weight) for span in query.spans][1:] == [("unit reaksi cepat", 0.5)]
    assert read_query("URC (Unit Reaksi Cepat)", {"urc": "Unit Reaksi Cepat"}).text == "URC (Unit Reaksi Cepat)"


def test_a_rule_named_in_passing_in_a_long_text_is_no_reference() -> None:
    assert read_query("pasal 7 perda 5 tahun 2021", {}).reference.rule == "perda 5 2021"
    long = "Warga mengeluh bahwa galian di depan rumahnya tidak dipulihkan " * 2 + "walaupun pasal 8 mewajibkannya."
    assert not read_query(long, {}).reference.names_something
