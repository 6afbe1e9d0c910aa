"""A proposal that was put forward is done as a proposal; what it asks for is not."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Rapat kebun, Desa Randu, Kec. Sukarasa, Senin 2 Maret 2026
- usul pagar kebun 60 m ke balai benih, blm dijawab
- usul pompa air ke provinsi
"""
LEAD = "SUKARASA – Rapat kebun digelar di Desa Randu, Senin (2/3/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Usulan pagar kebun sepanjang enam puluh meter sudah disampaikan kepada balai benih, tetapi belum dijawab.",
        "Usul pompa air telah dikirim ke provinsi.",
    ],
)
def test_a_proposal_told_as_put_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "selesai_tanpa_catatan" not in kinds(NOTES, LEAD + sentence)


def test_what_it_asks_for_told_as_done_is_found(kinds: Kinds) -> None:
    sentence = "Pagar kebun sepanjang enam puluh meter sudah dibangun balai benih."
    assert "selesai_tanpa_catatan" in kinds(NOTES, LEAD + sentence)
