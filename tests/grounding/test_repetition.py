"""A sentence that stands twice is found; alike but different sentences are left alone."""

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = Source(id="catatan", kind=SourceKind.NOTES, text="Saluran dikeruk sepanjang 40 m. Saluran dikeruk selebar 2 m.")


def _repeated(text: str) -> list[str]:
    report = Checker().check(text, [NOTES])
    return [text[f.start : f.end] for f in report.findings if f.kind == "kalimat_berulang"]


def test_a_loop_is_found_each_time_after_the_first() -> None:
    sentence = "Saluran dikeruk sepanjang 40 meter."
    assert _repeated(f"{sentence} {sentence}\n\n{sentence}") == [sentence, sentence]


def test_sentences_that_differ_in_a_figure_are_no_repetition() -> None:
    assert _repeated("Saluran dikeruk sepanjang 40 meter. Saluran dikeruk selebar 2 meter.") == []


def test_short_words_of_courtesy_may_stand_twice() -> None:
    assert _repeated("Terima kasih. Saluran dikeruk sepanjang 40 meter. Terima kasih.") == []


def test_a_name_twice_in_a_row_is_found_but_for_one_that_the_notes_write_so() -> None:
    def doubled(text: str, notes: str) -> bool:
        source = Source(id="catatan", kind=SourceKind.NOTES, text=notes)
        return any(f.kind == "kata_berulang" for f in Checker().check(text, [source]).findings)

    assert doubled("Larangan itu dipasang di Cantigi Cantigi.", "larangan dipasang di Cantigi")
    assert not doubled("Rapat digelar di Pulau Bau Bau.", "rapat di Bau Bau")
    assert not doubled("Warga datang beramai-ramai ke Cantigi.", "warga ke Cantigi")
