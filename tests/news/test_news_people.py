"""Persons with their offices, and quotations with their speakers, in the forms that notes give them."""

import pytest

from asisten_humas.news.names import Names
from asisten_humas.news.people import find_people, resolve
from asisten_humas.news.reading import read_notes
from asisten_humas.news.regions import region_of


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ("Wabup: Safri Marjono", [("Safri Marjono", "Wabup")]),
        ("Kadis PUPR Wasman Kuryono hadir", [("Wasman Kuryono", "Kadis PUPR")]),
        ("Kapolsek (Budi Santoso Putra)", [("Budi Santoso Putra", "Kapolsek")]),
        ("Siti Aminah Dewi, pedagang sayur", [("Siti Aminah Dewi", "pedagang sayur")]),
        ("Ina Lestarini (kepala sekolah)", [("Ina Lestarini", "kepala sekolah")]),
        ("Kadistan NTB Ir. Lalu Gede Surapati", [("Ir. Lalu Gede Surapati", "Kadistan NTB")]),
        ("Camat Tayu Imam Rifaiono", [("Imam Rifaiono", "Camat Tayu")]),
        ("ketua poktan Sago Jaya Ibu Yusnidar", [("Yusnidar", "ketua poktan Sago Jaya")]),
        ("Pokdakan Mina Lestari (ketua Sutrisnowo)", [("Sutrisnowo", "ketua Pokdakan Mina Lestari")]),
        ("Kader Posyandu Melati, Yuliana Rambu (52 th)", [("Yuliana Rambu", "Kader Posyandu Melati")]),
        ("Guru tertua, Siti Aisyah: hadir", [("Siti Aisyah", "guru tertua")]),
        (
            "Kadisdik: Dr. Maya Puspitasari. Ombudsman perwakilan: Rosa Amelinda",
            [("Dr. Maya Puspitasari", "Kadisdik"), ("Rosa Amelinda", "Ombudsman perwakilan")],
        ),
        ("Ponpes Darul Hikmah (KH Mustafa Anwari)", [("KH Mustafa Anwari", "")]),
        ("Bupati Tapin Yamin Sahputra", [("Yamin Sahputra", "Bupati Tapin")]),
        ("Sumirah (52, buruh pabrik)", [("Sumirah", "buruh pabrik")]),
        ('Wagiman (penjual bakso, Kec. Melati): "Sekarang jalannya terang sekali."', [("Wagiman", "penjual bakso")]),
        (
            "Ada pimpinan cabang bank penyalur Agus Wiryono",
            [("Agus Wiryono", "pimpinan cabang bank penyalur")],
        ),
        ("Asisten I Yondri Kusumo", [("Yondri Kusumo", "Asisten I")]),
        ("Camat Watu Pulo Sinta Rahmani hadir. Paling parah Watu Pulo", [("Sinta Rahmani", "Camat Watu Pulo")]),
        ("konsultan pengawas Irwan Toding", [("Irwan Toding", "konsultan pengawas")]),
        ("Ketua TP PKK kota Suryati Baharu hadir. Suryati minta maaf", [("Suryati Baharu", "Ketua TP PKK kota")]),
        ("ketua TP PKK kab. Endang Kusumo", [("Endang Kusumo", "ketua TP PKK kab.")]),
        ("ketua rukun nelayan Lamura, Hamdan Katong", [("Hamdan Katong", "ketua rukun nelayan Lamura")]),
        ("Wabup Lalu Hasim Anwari", [("Lalu Hasim Anwari", "Wabup")]),
        ("Kabid Lalu Lintas Rina Wati", [("Rina Wati", "Kabid Lalu Lintas")]),
        ("Kadis Damkarmat Bambang Setyo", [("Bambang Setyo", "Kadis Damkarmat")]),
        ("Kadis Dikbud Totok Purwono", [("Totok Purwono", "Kadis Dikbud")]),
        (
            "Kadis Koperasi, UMKM & Perdagangan Endang Wuryanti blg",
            [("Endang Wuryanti", "Kadis Koperasi, UMKM & Perdagangan")],
        ),
        ("Kadis PUPR, Kadis Perhubungan dan Camat Sri Wahyuni", [("Sri Wahyuni", "Camat")]),
        ("Kasat Pol PP & Damkar: Yohan Taluma", [("Yohan Taluma", "Kasat Pol PP & Damkar")]),
        ("PPTK Yulia Ngabi, kades Suriansyah", [("Yulia Ngabi", "PPTK"), ("Suriansyah", "kades")]),
        (
            'Manajer Bank Melati Kota Dian Kusuma\nDian: "Kami jaga mesinnya siang malam."',
            [("Dian Kusuma", "Manajer Bank Melati Kota")],
        ),
        (
            'Kadis T. Zulkifli Mahdi\nZulkifli: "Kami jaga pasar ini."',
            [("T. Zulkifli Mahdi", "Kadis")],
        ),
        (
            "lewat jembatan gantung Kebon Arum. Kades Kebon Arum Mahmud Hadi",
            [("Mahmud Hadi", "Kades Kebon Arum")],
        ),
        (
            'di Kebon Ayu. Kasatker Ni Luh Ayu Sukmadewi\nNi Luh: "Tebingnya runtuh lagi."\njembatan Kebon Ayu',
            [("Ni Luh Ayu Sukmadewi", "Kasatker")],
        ),
        ("dibuang di Sibara Nasam, warga boleh ambil gratis", []),
        ("14 warga Kledungan bertanya", []),
        ("untuk kelompok nelayan Lafakan", []),
        ("penerima Beasiswa Melati 2026", []),
        ("staf BPBD Senin 1 Desember", []),
        ("Kepala RSUD dr. Soedirman", []),
        ("rapat di kantor Bupati Sikka", []),
        ("warga RT 03 dan petugas Dinas Perhubungan", []),
    ],
)
def test_persons_and_offices(notes: str, found: list[tuple[str, str]]) -> None:
    people = find_people(notes, 0, Names(notes))
    assert [(person.name, person.position) for person in people] == found
    assert all(notes[person.start : person.end] == person.name for person in people)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Wabup", "Safri Marjono"),
        ("Safri", "Safri Marjono"),
        ("dr Alfons", "dr. Alfonsus Wodo"),
        ("bu kadis", "dr. Alfonsus Wodo"),
        ("Bupati", None),
    ],
)
def test_short_forms_mean_the_persons_listed_elsewhere(label: str, name: str | None) -> None:
    notes = "Wabup: Safri Marjono. Kadinkes: dr. Alfonsus Wodo"
    person = resolve(label, find_people(notes, 0, Names(notes)))
    assert (person.name if person else None) == name


def test_an_office_in_a_list_of_places_is_no_person() -> None:
    lines = "sidak 4 kantor: Dinkes, Dinsos, Camat Melur, Camat Kenari\nCamat Watu Sinta Rahmani"
    assert [person.name for person in read_notes(lines).people] == ["Sinta Rahmani"]


def test_the_short_name_leaves_titles_and_muhammad_out() -> None:
    (first, second) = find_people("Camat Muhammad Fauzan; Lurah Hj. Norsiah Umar", 0, Names(""))
    assert (first.short_name, second.short_name) == ("Fauzan", "Norsiah")


QUOTED = "Kadis Rina Wati Utomo dan Camat Budi Hartono hadir.\n"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('Kadis: "Kami kerjakan mulai besok pagi."', "Rina Wati Utomo"),
        ('Kutipan Budi: "Kami kerjakan mulai besok pagi."', "Budi Hartono"),
        ('Kutipan : Budi – "Kami kerjakan mulai besok pagi."', "Budi Hartono"),
        ('Rina bilang "Kami kerjakan mulai besok pagi"', "Rina Wati Utomo"),
        ('"Kami kerjakan mulai besok pagi," kata Budi.', "Budi Hartono"),
        ('"Kami kerjakan mulai besok pagi," tegas Camat.', "Budi Hartono"),
        ('Lurah Pak Joko Susilo Adi. "Kami kerjakan mulai besok pagi"', "Joko Susilo Adi"),
    ],
)
def test_the_speaker_of_a_quotation(line: str, speaker: str) -> None:
    notes = QUOTED + line
    (quote,) = read_notes(notes).quotes
    assert quote.speaker == speaker
    assert quote.position
    assert notes[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    "line",
    [
        'tulis "dua desa" saja',
        'acara bertajuk "Bersih Kali Kita Semua"',
        'bus wisata "Si Kenari" diluncurkan',
    ],
)
def test_titles_and_dictated_words_are_no_quotations(line: str) -> None:
    assert read_notes(QUOTED + line).quotes == ()


def test_a_chat_writer_is_not_the_speaker() -> None:
    stamp = "[1/2/2026 09.00] Yanti Humas: "
    notes = f'{stamp}halo\n{stamp}Kadis Rina Wati bilang "Kami buka besok pagi."'
    (quote,) = read_notes(notes).quotes
    assert quote.speaker == "Rina Wati"


@pytest.mark.parametrize(
    ("notes", "region"),
    [
        ("Rapat di Kab. Berau, Rabu", "Kabupaten Berau"),
        ("Wabup Bone Andi Akmal hadir", "Kabupaten Bone"),
        ("Penataan Taman Kota Selong\nKab. Lombok Timur", "Kabupaten Lombok Timur"),
        ("SDN 03 Kab. Hulu Sungai Selatan", "Kabupaten Hulu Sungai Selatan"),
        ("evaluasi Kabupaten Layak Anak", ""),
        ("Rembuk gizi Tarakan. Hadir Ketua TP PKK kota Suryati Baharu", "Kota Tarakan"),
        ("Bantuan nelayan Bitung\nYg teken Wali Kota Novri Tumewu", "Kota Bitung"),
        ("Kebakaran pasar, Sumba Timur\nKec. Kota Waingapu", "Kabupaten Sumba Timur"),
        ("Rapat di Kota Mandalawangi", "Kota Mandalawangi"),
    ],
)
def test_the_region_of_notes(notes: str, region: str) -> None:
    assert region_of(notes, None) == region
