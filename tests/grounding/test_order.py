"""Before and after: the contrary of the notes is found, a connective is left alone."""

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = Source(
    id="catatan",
    kind=SourceKind.NOTES,
    text="06.45 arahan Kadis\n07.00 keruk saluran\nEndapan diukur sebelum dikeruk, tebalnya 52 cm.",
)


def _kinds(text: str) -> set[str]:
    return {finding.kind for finding in Checker().check(text, [NOTES]).findings}


def test_the_contrary_order_is_found() -> None:
    assert "arah_terbalik" in _kinds("Endapan diukur sesudah dikeruk, tebalnya 52 sentimeter.")


def test_a_connective_sets_nothing_in_order() -> None:
    assert "arah_terbalik" not in _kinds("Arahan dimulai pukul 06.45. Sesudah itu dikeruk saluran pada pukul 07.00.")
