"""What blocks and what only warns: a turned meaning blocks on a strong ground, or when two checks find it."""

from collections.abc import Callable

import pytest

from asisten_humas.models import CheckReport
from asisten_humas.statuses import Severity

Check = Callable[[str, str], CheckReport]

NOTES = """Rapat koperasi Kel. Sumberayu, Selasa 9 Juni 2026 jam 13.00 WIB
- pinjaman anggota TDK dikenai bunga, syarat kartu anggota
- 40 berkas ditolak, bukan kewenangan koperasi
- simpanan wajib naik 2,5 persen
- sisi selatan gudang 12 rak, sisi utara kosong
- atap gudang blm diganti, tukang dr Waru baru disurvei
- arisan ibu2 di teras gudang baru diusulkan
"""


@pytest.fixture
def severities(check: Check) -> Callable[[str], set[Severity]]:
    """The severities of the findings about the meaning of a sentence."""
    kinds = {"makna_terbalik", "arah_terbalik", "selesai_tanpa_catatan"}
    return lambda draft: {finding.severity for finding in check(NOTES, draft).findings if finding.kind in kinds}


@pytest.mark.parametrize(
    "draft",
    [
        "Pinjaman anggota dikenai bunga.",
        "Sebanyak 40 berkas ditolak karena merupakan kewenangan koperasi.",
        "Simpanan wajib turun 2,5 persen.",
        "Atap gudang sudah diganti.",
    ],
)
def test_the_very_word_turned_blocks(severities: Callable[[str], set[Severity]], draft: str) -> None:
    assert Severity.BLOCK in severities(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Rak ditempatkan di sisi utara gudang.",
        "Pembagian rak di gudang sudah tuntas.",
    ],
)
def test_a_thing_told_of_elsewhere_does_not_block(severities: Callable[[str], set[Severity]], draft: str) -> None:
    assert Severity.BLOCK not in severities(draft)
