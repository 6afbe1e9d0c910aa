"""The profile that staff write by hand: read whole, and every slip told with its place and its cure."""

from pathlib import Path

import pytest

from asisten_humas.errors import SettingsError
from asisten_humas.knowledge.agency import PROFILE_NAME, load_agency
from asisten_humas.models import Agency, Classification

SAMPLE = Path(__file__).resolve().parents[2] / "knowledge"

MINIMAL = """\
nama: Dinas Pengairan Kabupaten Contoh
nama_singkat: Dinas Pengairan
wilayah: Kabupaten Contoh
pembuka_berita: CONTOH
penutup_berita: (Humas)
"""


def _load(tmp_path: Path, text: str) -> Agency:
    (tmp_path / PROFILE_NAME).write_text(text, encoding="utf-8")
    return load_agency(tmp_path)


def _error(tmp_path: Path, text: str) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        _load(tmp_path, text)
    return caught.value


def test_the_sample_agency_is_whole() -> None:
    agency = load_agency(SAMPLE)
    assert agency.region == "Kota Harapan"
    assert {unit.name for unit in agency.units if not unit.internal} >= {"Dinas Perhubungan", "Inspektorat"}
    assert all(unit.duties for unit in agency.units)
    assert all(official.position for official in agency.officials)
    assert {rule.classification for rule in agency.deadlines} <= {"semua", *Classification}


def test_no_village_of_the_sample_lies_in_two_districts() -> None:
    villages = [village for names in load_agency(SAMPLE).districts.values() for village in names]
    assert len(villages) == len(set(villages))


def test_every_named_official_and_road_of_the_policies_is_in_the_profile() -> None:
    agency = load_agency(SAMPLE)
    policies = "\n".join(path.read_text(encoding="utf-8") for path in (SAMPLE / "kebijakan").glob("*.md"))
    for name in ("Ratna Wulandari", "Hendra Gunawan", "Dimas Prasetyo", "Siti Maryam Putri", "Agus Salim Harahap"):
        assert name in policies
        assert any(name in official.name for official in agency.officials)
    for road in ("Jl. Ahmad Yani", "Jl. Jenderal Sudirman", "Jl. Raya Siliwangi", "Jl. Perjuangan"):
        assert road in policies
        assert any(entry.name == road and entry.authority != "kota" for entry in agency.roads)


def test_what_is_left_out_or_left_empty_takes_its_default(tmp_path: Path) -> None:
    agency = _load(tmp_path, MINIMAL + "unit:\nlabel_waktu:\n")
    assert agency.units == ()
    assert agency.timezone_label == "WIB"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert _load(tmp_path, "\ufeff" + MINIMAL).dateline == "CONTOH"


def test_a_missing_profile_names_the_file_and_the_sample(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_agency(tmp_path)
    assert PROFILE_NAME in caught.value.english
    assert "HUMAS_KNOWLEDGE" in caught.value.indonesian
    assert "salin contoh" in caught.value.indonesian


def test_a_folder_in_place_of_the_profile_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / PROFILE_NAME).mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        load_agency(tmp_path)


def test_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / PROFILE_NAME).write_bytes(MINIMAL.replace("Contoh", "Contöh").encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_agency(tmp_path)


@pytest.mark.parametrize(
    ("text", "place", "cure"),
    [
        (MINIMAL + "kanal:\n  - nama: Loket\n   alamat: Jl. A\n", "baris 8", "jorokan"),
        (MINIMAL + "gaya:\n\tjudul_kata_maks: 16\n", "baris 7", "spasi"),
        (MINIMAL + "kanal:\n  - nama: IG\n    alamat: @contoh\n", "baris 8", "tanda kutip"),
        (MINIMAL + "wilayah: Kota Lain\n", "baris 6", "'wilayah' ditulis dua kali"),
        (MINIMAL + "unit:\n  - nama: A\n    nama: B\n", "baris 8", "'nama' ditulis dua kali"),
        (MINIMAL.replace("wilayah: Kabupaten Contoh\n", ""), "'wilayah'", "belum ada"),
        (MINIMAL + "pejabat:\n  - nama: Sari\n", "'pejabat[1].jabatan'", "belum ada"),
        (MINIMAL + "kanal:\n  - {nama: Telepon, alamat: 1500321}\n", "'kanal[1].alamat'", "tanda kutip"),
        (MINIMAL + "singkatn: {}\n", "'singkatn'", "Maksudnya 'singkatan'?"),
        (MINIMAL + "unit:\n  - {nama: A, warna: biru}\n", "'unit[1]'", "Kunci yang dikenal: nama, tugas, internal"),
        (MINIMAL + "unit: Bidang A\n", "'unit'", "diawali '- '"),
        (MINIMAL + "unit: [Bidang A]\n", "'unit[1]'", "pasangan kunci dan nilai: nama, tugas, internal"),
        (MINIMAL + "kecamatan: {Utara: Mekar}\n", "'kecamatan.Utara'", "daftar"),
        (MINIMAL + "singkatan: [A, B]\n", "'singkatan'", "pasangan kunci dan nilai"),
        (
            MINIMAL + "ruas:\n  - {nama: Jl. A, kewenangan: desa, penyelenggara: X, dasar: Y}\n",
            "'ruas[1].kewenangan'",
            "'kota', 'provinsi', 'nasional' atau 'pengembang'",
        ),
        (MINIMAL + "unit:\n  - {nama: A, internal: mungkin}\n", "'unit[1].internal'", "true atau false"),
        (MINIMAL + "label_waktu: WITA\n", "'label_waktu'", "memakai WIB"),
        (MINIMAL + "zona_waktu: Asia/Harapan\n", "'zona_waktu'", "Asia/Makassar"),
        ("hanya teks\n", "(isi berkas)", "pasangan kunci dan nilai"),
        ("", "(isi berkas)", "pasangan kunci dan nilai"),
        (MINIMAL + "gaya: {a: \x01}\n", PROFILE_NAME, "hapus karakter"),
    ],
)
def test_each_slip_is_told_with_its_place_and_its_cure(tmp_path: Path, text: str, place: str, cure: str) -> None:
    error = _error(tmp_path, text)
    assert place in error.indonesian
    assert cure in error.indonesian
    assert PROFILE_NAME in error.english
    assert "\n" not in error.english + error.indonesian


@pytest.mark.parametrize(("days", "count"), [("-1", "terverifikasi"), ("tiga", "terverifikasi"), ("3", "kapan saja")])
def test_a_deadline_needs_whole_days_and_a_known_start(tmp_path: Path, days: str, count: str) -> None:
    rule = f"{{nama: V, klasifikasi: semua, hari_kerja: {days}, dihitung_sejak: {count}, dasar: D}}"
    error = _error(tmp_path, MINIMAL + f"tenggat:\n  - {rule}\n")
    assert ("bilangan bulat" if count == "terverifikasi" else "'diterima' atau 'terverifikasi'") in error.indonesian


def test_a_deadline_for_an_unknown_class_is_refused(tmp_path: Path) -> None:
    rule = "{nama: V, klasifikasi: pengaduan, hari_kerja: 3, dihitung_sejak: diterima, dasar: D}"
    error = _error(tmp_path, MINIMAL + f"tenggat:\n  - {rule}\n")
    assert "'tenggat[1].klasifikasi'" in error.indonesian
    assert "pengaduan_berkadar" in error.indonesian


def test_the_closing_time_is_read_and_a_wrong_one_refused(tmp_path: Path) -> None:
    assert _load(tmp_path, MINIMAL + 'jam_tutup: "16.00"\n').closing_time == "16.00"
    for wrong in ("16.00", '"25.00"', '"sore"'):
        with pytest.raises(SettingsError, match="jam_tutup"):
            _load(tmp_path, MINIMAL + f"jam_tutup: {wrong}\n")
