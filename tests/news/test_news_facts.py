"""The fact sheet: every fact an exact span; the event, its day and place; what staff forbid stays out."""

from collections.abc import Callable
from datetime import date

import pytest

from asisten_humas.models import Agency, Fact, FactKind, FactSheet, NewsBrief
from asisten_humas.news.cast import Cast
from asisten_humas.news.event_day import told_on
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.setting import when_of, where_of


def sheet_of(notes: str, agency: Agency | None = None, day: date | None = None) -> FactSheet:
    return build_fact_sheet(NewsBrief(notes=notes), agency, day=day)


def texts(sheet: FactSheet, kind: FactKind) -> list[str]:
    return [fact.text for fact in sheet.facts if fact.kind is kind]


def test_every_fact_and_quotation_is_the_notes_own_text(any_notes: str, agency: Agency) -> None:
    sheet = sheet_of(any_notes, agency)
    assert len(sheet.facts) > 5
    for part in (*sheet.facts, *sheet.quotes):
        assert part.text.strip()
        assert sheet.notes[part.start : part.end] == part.text
    assert len({fact.id for fact in sheet.facts}) == len(sheet.facts)


@pytest.mark.parametrize(
    ("name", "what", "day", "where", "kind"),
    [
        (
            "isian",
            "Festival Kali Bening 2026 ke-9",
            date(2026, 7, 18),
            "bantaran Kali Bening, Jl. Benteng Jaya",
            "perayaan",
        ),
        ("butir", "banjir Kec. Kedungwaru", date(2026, 2, 12), None, "kebencanaan"),
        ("obrolan", "operasi pasar murah", date(2026, 5, 12), "Kel. Lodoyong, halaman kantor lurah", "layanan"),
        (
            "susunan",
            "launching Kampung Durian Nagari Simawang",
            date(2025, 11, 29),
            "Kampung Durian Nagari Simawang, Kab. Tanah Datar",
            "peresmian",
        ),
        ("uraian", None, date(2026, 4, 15), "Aula Hotel Tanto, Waingapu", "sosialisasi"),
        ("kebijakan", "pemutihan pajak kendaraan", date(2026, 5, 1), None, "kebijakan"),
        ("nota", None, date(2025, 10, 30), "Aula Kantor Bupati, Maumere", "penandatanganan"),
    ],
)
def test_the_event(
    notes: Callable[[str], str], name: str, what: str | None, day: date, where: str | None, kind: str
) -> None:
    sheet = sheet_of(notes(name))
    assert sheet.event_day == day
    assert sheet.event_type == kind
    if what:
        assert texts(sheet, FactKind.WHAT)[0] == what
    if where:
        assert texts(sheet, FactKind.WHERE)[0] == where


@pytest.mark.parametrize(
    ("notes", "what"),
    [
        ("SPMB online – sosialisasi\nRabu 27 Mei 2026", "SPMB online – sosialisasi"),
        ("Rundown & catatan HUT ke-18 Kota Lama\nMinggu, 8 November 2026", "HUT ke-18 Kota Lama"),
        (
            "Rabu siang tgl 4 Februari 2026 di SDN 03 Sungai Raya, Kadis Fauzan resmikan pustaka",
            "Kadis Fauzan resmikan pustaka",
        ),
        ("hasil rapat PDAM Tirta, Jumat 20 Maret 2026", "rapat PDAM Tirta"),
        ("klarifikasi kabar penutupan Pasar Wage\nSelasa, 14 Okt 2025", "klarifikasi kabar penutupan Pasar Wage"),
        (
            "Wawancara pintu (ketik cepat) – seleksi PPPK Kota Lama, hari pertama",
            "seleksi PPPK Kota Lama",
        ),
        ("Dr BPP Melati, ditulis penyuluh. Panen raya padi, Kamis 2 April 2026", "Panen raya padi"),
        ("Min izin lapor, tadi imunisasi polio, Selasa 10 Maret 2026", "imunisasi polio"),
        ("NOTULA AUDIENSI\nRabu, 15 April 2026\n1. PGRI minta verifikasi", "AUDIENSI"),
        ("pagi min. info dinas kmrn (Kamis, 9 April 2026) ada gerakan pangan murah, 900 warga", "gerakan pangan murah"),
        ("razia miras di 3 titik: Pasar Lama, Terminal\nRabu 22 Mei 2026", "razia miras"),
        (
            "min ini laporan dr lapangan ya. Sabtu 16 Mei 2026 ada pohon beringin tumbang, 2 mobil",
            "pohon beringin tumbang",
        ),
        ("Angin kencang td sktr jam 15.40 di Kec. Melati", "Angin kencang"),
        (
            "Rembuk gizi Tarakan, Kamis 16 April 2026, mulai jam 9 pagi WITA di Gedung Melati 2. Dibuka Wawali",
            "Rembuk gizi Tarakan",
        ),
        ("uji coba satu arah Jl. Wijaya, Kota Lama. Senin 13 April 2026", "uji coba satu arah Jl. Wijaya"),
        (
            "[WA Kominfo, Selasa 21/4/2026]\nYoga: mbak Ratih, bahan rilis kebakaran Ps Sari. padam 01.25\n"
            "Ratih: ok\nYoga: 31 lapak habis",
            "kebakaran Ps Sari",
        ),
        (
            "[WA Kominfo, Kamis 24/7/2025]\nLamhot: horas. jam 10 tadi Wabup cek normalisasi Sungai Aek Sigura, di Desa"
            " Hauna\nHumas: ok\nLamhot: 3,4 km",
            "Wabup cek normalisasi Sungai Aek Sigura",
        ),
        ("catatan liputan: revitalisasi trotoar Jl. Yani, Rabu 10 Juni 2026", "revitalisasi trotoar Jl. Yani"),
    ],
)
def test_the_words_that_name_the_event(notes: str, what: str) -> None:
    assert texts(sheet_of(notes), FactKind.WHAT)[0] == what


@pytest.mark.parametrize(
    ("notes", "where"),
    [
        ("apel siaga\nSenin 13 Juli 2026\nlapangan kantor bupati, jam 07.15", "lapangan kantor bupati"),
        ("sosialisasi SPMB\nRabu 27 Mei 2026 jam 10, aula Disdik Kota Lama", "aula Disdik Kota Lama"),
        ("rapat\nSelasa, 14 Okt 2025 - kantor Disperindag - 14.00", "kantor Disperindag"),
        ("evaluasi KLA\nJumat, 22 Agustus 2025, Sengkang", "Sengkang"),
        (
            "rapat PDAM, Jumat 20 Maret 2026 di kantor pusat Jl. Merdeka no 12, pukul 13.30",
            "kantor pusat Jl. Merdeka no 12",
        ),
        ("RAKOR SIAGA\nSelasa 14 Juli 2026 | R. Utama, Kantor Bupati | 08.30–12.00", "R. Utama, Kantor Bupati"),
        ("hari ini Senin 1 September 2025 konpers beasiswa, ruang rapat Dikbud, Manna", "ruang rapat Dikbud, Manna"),
        (
            "Paripurna DPRD\nRuang sidang utama, Lewoleba, Jumat 27 Maret 2026 (mulai 10.20)",
            "Ruang sidang utama, Lewoleba",
        ),
        ("uji coba bus Kota Lama, Senin 2 Maret 2026\nKadis memantau di Terminal Baru", "Terminal Baru"),
        ("pasar murah, Kamis 9 April 2026 di lapangan Melati\nrencana 23 April di Kec. Kenanga", "lapangan Melati"),
        ("banjir Senin 1 September 2025 di Kec. Melati sama Kenanga", "Kec. Melati sama Kenanga"),
        ("Rembuk gizi, Kamis 16 April 2026, mulai jam 9 pagi di Gedung Melati 2. Dibuka Wawali", "Gedung Melati 2"),
        (
            "lampu jalan\nRabu malam 21 Januari 2026 Camat nyalakan lampu di Jl. Melati, Kec. Seruni",
            "Jl. Melati, Kec. Seruni",
        ),
        ("kebakaran Ps Sari, Senin 1 September 2025\n1 luka dirawat di RSUD Genting", "Ps Sari"),
        ("sidak Selasa 8 April 2025 ke 2 tempat: Dinas A, RSUD dr. B", "2 tempat: Dinas A, RSUD dr. B"),
    ],
)
def test_the_place_of_the_event(notes: str, where: str) -> None:
    assert texts(sheet_of(notes), FactKind.WHERE) == [where]


@pytest.mark.parametrize(
    ("notes", "where"),
    [
        ("RAKOR – KAB. BERAU\nTempat: Balai Mufakat", ["Balai Mufakat", "KAB. BERAU"]),
        (
            "uji coba satu arah Jl. Merdeka, Senin 9 Februari 2026\narah dr simpang Tugu ke simpang Pos Kota, 640 m",
            ["Jl. Merdeka", "simpang Tugu ke simpang Pos Kota"],
        ),
    ],
)
def test_the_region_and_the_stretch_stand_behind_the_place(notes: str, where: list[str]) -> None:
    assert texts(sheet_of(notes), FactKind.WHERE) == where


@pytest.mark.parametrize(
    ("notes", "hour"),
    [
        ("Warga gotong royong Minggu 8 Maret 2026. Kerja bakti mulai jam 7 smp jam 11 siang", "jam 7 smp jam 11 siang"),
        ("longsor Senin 2 Maret 2026 sekitar pukul 21.30 WIB", "Senin 2 Maret 2026 sekitar pukul 21.30 WIB"),
        ("rapat Kamis 18 Juni 2026, aula camat, 08.30 sampai 15.30 wib", "08.30 sampai 15.30 wib"),
        ("[WA – Sabtu 22/11/2025]\nIna: hasil lomba menu\nIna: tadi jam 9 wit di Gedung PKK\nIna: 34 tim", "jam 9 wit"),
        ("Penyuluhan KB. Selasa 8 April 2025. Kadis keliling dari jam 7.30 sampai 10 WIB", "jam 7.30 sampai 10 WIB"),
        ("Sidak ASN Selasa 8 April 2025\njam 7.45 smpai 11.15 wita", "jam 7.45 smpai 11.15 wita"),
        (
            "Laporan BPBD, ditulis staf Senin 1 Desember 2025 jam 8 malam. Banjir td sktr jam 15.40 wita",
            "jam 15.40 wita",
        ),
    ],
)
def test_the_hour_of_the_event(notes: str, hour: str) -> None:
    assert hour in texts(sheet_of(notes), FactKind.WHEN)
    assert not any("jam 8 malam" in text for text in texts(sheet_of(notes), FactKind.WHEN)[:1])


@pytest.mark.parametrize(
    "notes",
    [
        "Kapan: penetapan Selasa 9 Juni 2026. Jumpa pers Kamis 11 Juni 09.30 WITA",  # another day's
        "[WA Kominfo, Selasa 9/6/2026]\nYoga: 31 lapak habis\nYoga: polisi olah TKP td jam 9, hasil msh nunggu",
    ],
)
def test_the_hour_of_something_else(notes: str) -> None:
    assert when_of(sheet_of(f"{notes}\nApa: tender pasar")).clock == ""


@pytest.mark.parametrize(
    ("notes", "day"),
    [
        ("Selasa malam 7 Oktober 2025, Kel. Melati\nSekda ke lokasi Rabu 8/10 jam 7 pagi", date(2025, 10, 7)),
        ("pasar th 1984\nRabu 8/10 sekda ke lokasi, dana 7 Oktober 2025", date(2025, 10, 8)),
        ("sidak Kamis 8/10", date(2026, 10, 8)),
    ],
)
def test_the_day_and_its_year(notes: str, day: date) -> None:
    assert build_fact_sheet(NewsBrief(notes=notes), day=date(2026, 8, 1)).event_day == day


class TestReasons:
    """Why: what notes call a reason, answer with one, or tell of the trouble that the event answers."""

    def reasons(self, *lines: str, what: str = "peninjauan jembatan") -> list[str]:
        return texts(sheet_of("\n".join([f"Apa: {what}", "Kapan: Senin 2 Maret 2026", *lines])), FactKind.WHY)

    def test_a_label_inside_running_notes(self) -> None:
        notes = "Penertiban PKL Jl. Melati, Senin 2 Maret 2026. Alasan: lapak nutup trotoar 350 m"
        assert texts(sheet_of(notes), FactKind.WHY) == ["Alasan: lapak nutup trotoar 350 m"]

    def test_the_answer_to_why(self) -> None:
        chat = "[WA humas]\nIna: pasar murah Senin 2 Maret 2026\nHumas: kenapa digelar?\nIna: harga beras naik\n"
        chat += "Humas: ok\nIna: ramai"
        assert texts(sheet_of(chat), FactKind.WHY) == ["harga beras naik"]

    def test_a_question_between_colleagues_is_no_statement(self) -> None:
        chat = "[WA humas]\nIna: vaksinasi Senin 2 Maret 2026\nHumas: alasannya apa pak digelar\nIna: ada 2 kasus\n"
        chat += "Humas: ok\nIna: ramai"
        assert texts(sheet_of(chat), FactKind.WHY) == ["ada 2 kasus"]
        assert not held(sheet_of(chat).facts, "alasannya")

    @pytest.mark.parametrize(
        ("what", "line"),
        [
            ("sosialisasi pajak", "- selama ini baru 40% restoran lapor"),
            ("peninjauan jembatan", "- jembatan putus diterjang banjir 7 Maret 2024"),
            ("isbat nikah terpadu", "- 1.940 pasangan blm punya buku nikah"),
            ("operasi katarak", "- RSUD blm ada dokter mata, pasien biasanya ke kota"),
            ("rakor siaga kekeringan", "- BMKG: puncak kemarau Agustus"),
            ("rakor pengendalian inflasi", "- cabai naik 18%"),
        ],
    )
    def test_trouble_that_the_event_answers(self, what: str, line: str) -> None:
        assert self.reasons(line, "- 40 orang hadir", what=what) == [line[2:]]

    @pytest.mark.parametrize(
        "line",
        [
            "- alat uji rusak 2, sdh diganti",  # a flaw in passing, nothing that the event answers
            "- 12 jembatan dicek, korban nihil",
            "- kunjungan wisata naik 18%",
            "- jembatan dicat ulang tiap tahun",
        ],
    )
    def test_what_is_no_reason(self, line: str) -> None:
        assert self.reasons(line) == []

    def test_a_reason_that_the_notes_give_stands_alone(self) -> None:
        assert self.reasons("- jembatan putus 7 Maret 2024", "Mengapa: warga minta") == ["warga minta"]

    def test_a_disaster_is_its_own_trouble(self) -> None:
        assert self.reasons("- 40 rumah terendam banjir sejak 2024", what="banjir di Ds. Melati") == []

    def test_a_cause_ends_before_the_next_figure_or_subject(self) -> None:
        found = self.reasons(
            "- 14 lembar kurang krn jaringan lelet, Zul Hadi janji diantar", "- 8 gagal krn flu, 5 krn batuk"
        )
        assert found == ["krn jaringan lelet", "krn flu"]


def test_an_item_of_the_agenda_is_no_figure() -> None:
    sheet = sheet_of("Apa: rapat\nKapan: Senin 2 Maret 2026\n08.30 registrasi 90 undangan\n09.00 laporan panitia")
    assert [fact.kind for fact in sheet.facts if fact.text.startswith("0")] == [FactKind.HOW, FactKind.HOW]


def test_a_day_told_as_yesterday_is_counted_from_the_day_of_writing() -> None:
    assert sheet_of("kemarin rapat koordinasi di aula kecamatan", day=date(2026, 3, 2)).event_day == date(2026, 3, 1)


def test_a_day_told_as_today_in_a_chat_is_the_day_of_its_stamp(notes: Callable[[str], str]) -> None:
    assert sheet_of(notes("obrolan"), day=date(2026, 12, 1)).event_day == date(2026, 5, 12)


def test_what_a_chat_tells_at_once_is_not_dated_by_a_later_plan() -> None:
    chat = "[10/03/26, 14.05] Rudi: tadi imunisasi polio\n[10/03/26, 14.06] Admin: siap\n"
    chat += (
        "[10/03/26, 14.07] Rudi: 40 balita\n[10/03/26, 14.08] Admin: ok\n[10/03/26, 14.09] Rudi: putaran 2 tgl 14 April"
    )
    assert sheet_of(chat).event_day == date(2026, 3, 10)


def test_last_night_in_a_chat_is_the_day_before_its_stamp() -> None:
    chat = "[08.12, 22/5/2026] Dani: td malem razia miras\n[08.14, 22/5/2026] Humas: ok\n"
    chat += "[08.15, 22/5/2026] Dani: 45 personel\n[08.16, 22/5/2026] Humas: siap"
    assert sheet_of(chat).event_day == date(2026, 5, 21)


def test_a_period_over_two_months_is_one_fact(notes: Callable[[str], str]) -> None:
    assert "1 Mei s/d 31 Juli 2026" in texts(sheet_of(notes("kebijakan")), FactKind.WHEN)


def test_kinds_of_statements() -> None:
    sheet = sheet_of(
        "Apa: rapat\nKapan: Senin 2 Maret 2026\n- krn jalan rusak\n- 40 orang hadir\n- akan dilanjut besok\n- ramai"
    )
    kinds = {fact.text: fact.kind for fact in sheet.facts}
    assert kinds["krn jalan rusak"] is FactKind.WHY
    assert kinds["40 orang hadir"] is FactKind.NUMBER
    assert kinds["akan dilanjut besok"] is FactKind.NEXT
    assert kinds["ramai"] is FactKind.HOW


def test_a_result_measured_by_a_plan_is_no_next_step() -> None:
    sheet = sheet_of("Apa: vaksinasi\nKapan: Senin 2 Maret 2026\n- 340 ekor divaksin dari rencana 400")
    assert next(fact for fact in sheet.facts if "340" in fact.text).kind is FactKind.NUMBER


def test_a_closed_road_is_no_place_of_the_event() -> None:
    notes = "pohon tumbang Sabtu 16 Mei 2026 di Jl. Yani depan pasar\njalan ketutup 1 jam"
    assert texts(sheet_of(notes), FactKind.WHERE) == ["Jl. Yani depan pasar"]


def test_days_and_causes_inside_a_statement_are_facts_too() -> None:
    notes = "Apa: rapat\nKapan: Senin 2 Maret 2026\n- atap roboh 7 Maret 2024 karena hujan lebat"
    found = {(fact.kind, fact.text) for fact in sheet_of(notes).facts}
    assert {(FactKind.WHEN, "7 Maret 2024"), (FactKind.WHY, "karena hujan lebat")} <= found


def held(facts: tuple[Fact, ...], words: str) -> bool:
    return any(words in fact.text for fact in facts)


class TestWhatStaffSayToTheWriter:
    def test_what_they_forbid_is_no_fact(self, notes: Callable[[str], str]) -> None:
        assert not held(sheet_of(notes("isian")).facts, "sponsor")
        assert not held(sheet_of(notes("butir")).facts, "Rp2 M")

    def test_a_ban_on_the_name_alone_leaves_the_statement(self) -> None:
        head = "Apa: isbat nikah\nKapan: Senin 2 Maret 2026\n"
        told = sheet_of(head + "- pasangan tertua 74 dan 69 th (nama jgn ditulis)").facts
        assert [fact.text for fact in told if fact.kind is FactKind.NUMBER] == ["pasangan tertua 74 dan 69 th"]
        for line in ("- korban Budi Santoso 74 th (nama jgn ditulis)", "- 74 th dari Girian (alamat jgn ditulis)"):
            assert not held(sheet_of(head + line).facts, "74 th")

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("motor jatuh 18 Februari 2025, 1 luka (nama JANGAN ditulis)", "motor jatuh 18 Februari 2025, 1 luka"),
            ("warga Melur protes terlalu gelap (nama JANGAN)", "warga Melur protes terlalu gelap"),
            ("3 siswa SMP luka, identitas jgn ditulis", "3 siswa SMP luka"),
            ("2 ruang kosong krn apel, JANGAN ditulis bolos", "2 ruang kosong krn apel"),
            ("proyek molor 2 bulan, jgn disebut mangkrak", "proyek molor 2 bulan"),
            ("warga setor 3 jt, jangan tulis sbg pungutan", "warga setor 3 jt"),
            ("korban Budi luka (nama jgn)", ""),
            ("warga Budi Hartono luka, nama jgn ditulis", ""),
            ("dana 3 M, jangan ditulis dulu", ""),
            ("dana 3 M, jangan ditulis angkanya", ""),
            ("dana 3 M, jangan ditulis nilai", ""),
            ("proyek mangkrak 2 bulan, jgn disebut mangkrak", ""),
        ],
    )
    def test_what_a_ban_keeps_back(self, line: str, told: str) -> None:
        sheet = sheet_of(f"Apa: rapat\nKapan: Senin 2 Maret 2026\n- {line}")
        statements = [fact.text for fact in sheet.facts if fact.kind in (FactKind.HOW, FactKind.NUMBER, FactKind.NEXT)]
        assert statements == ([told] if told else [])

    def test_what_will_be_sent_to_the_writer_is_no_fact(self) -> None:
        head = "Apa: rakor\nKapan: Senin 2 Maret 2026\n"
        assert not held(sheet_of(head + "(peta sebaran nyusul, jgn pakai yg lama)").facts, "peta")
        assert held(sheet_of(head + "- pakan nyusul bulan depan").facts, "pakan")

    def test_a_detail_said_to_be_open_is_no_doubt_about_the_rest(self) -> None:
        head = "Apa: isbat nikah\nKapan: Senin 2 Maret 2026\n"
        assert held(sheet_of(head + "- target 150 pasang, berikutnya Agustus, tgl blm pasti").facts, "150 pasang")
        assert not held(sheet_of(head + "- target 150 pasang blm pasti").facts, "150 pasang")

    def test_forbidding_the_line_before(self) -> None:
        sheet = sheet_of("Apa: rapat\nKapan: Senin 2 Maret 2026\n- dana 5 M\n- yg itu jgn ditulis\n- aman")
        assert not held(sheet.facts, "dana")
        assert held(sheet.facts, "aman")

    def test_what_a_speaker_forbids_is_said(self) -> None:
        notes = 'Apa: rapat\nKadis Rina Wati: "Warga jangan sebut ini bantuan, ini hak mereka."'
        (quote,) = sheet_of(notes).quotes
        assert quote.text.startswith("Warga jangan sebut")

    def test_what_they_withdraw_is_cut(self) -> None:
        notes = "Apa: perekaman KTP\nKapan: Senin 2 Maret 2026\nTempat: di Lapas? -> bukan! di SMAN 2"
        assert texts(sheet_of(notes), FactKind.WHERE) == ["di SMAN 2"]

    def test_what_they_doubt_is_no_fact(self) -> None:
        sheet = sheet_of(
            "Apa: rapat\nKapan: Senin 2 Maret 2026\n- hadir 30 org (blm pasti)\n- gubernur datang? cek lagi"
        )
        assert not held(sheet.facts, "gubernur")


FIRE = (
    "Catatan dr lokasi, Pasar Anyar, Kec. Bungur, Kab. Tanjung Biru. Api muncul Jumat malam 5 Juni 2026 ±20.15 WIB di"
    " blok ikan, padam 23.40. Habis 14 los. Damkar cuma 1 mobil, bantuan dr Kec. Cempaka 2.\n\n"
    "Sabtu 6/6 jam 8 pagi Bupati Rahmat Siregar ke lokasi."
)


@pytest.mark.parametrize(
    ("notes", "what", "kind"),
    [
        (FIRE, "Api muncul", "kebencanaan"),
        (
            "[WA Dishub, Kamis 4/6/2026]\nUjang: bahan lampu jalan. Rabu malam 3/6 jam 7 Wali Kota nyalakan lampu baru"
            " di Jl. Anggrek, Kec. Bungur\nRini: brp titik?\nUjang: 40 titik\nUjang: tahun lalu ada 9 kecelakaan malam",
            "Wali Kota nyalakan lampu baru di Jl. Anggrek",
            "umum",
        ),
        (
            "RUNDOWN – peletakan batu pertama Balai Latihan Bungur, Kab. Tanjung Biru, Selasa 2 Juni 2026\n"
            "09.00 sambutan\n10.00 tinjau kebun bibit",
            "peletakan batu pertama Balai Latihan Bungur",
            "peresmian",
        ),
        (
            "- Lelang gedung SD Melati (Desa Melati, Kec. Bungur) GAGAL → lelang ulang\n"
            "- Rilis: Selasa 2 Juni 2026 jam 13.00, ruang rapat dinas\n- gagal diumumkan Jumat 29 Mei",
            "Lelang gedung SD Melati (Desa Melati, Kec. Bungur) GAGAL → lelang ulang",
            "pengadaan",
        ),
        (
            "[WA Kominfo, Kamis 4/6/2026]\nUjang: ria, ini bahan rapat banjir tadi. di aula Camat Bungur jam 9\n"
            "Ria: yg hadir?\nUjang: 40 orang",
            "rapat banjir",
            "rapat",
        ),
        ("Acara: mulai cor lantai gedung, BUKAN peresmian\nKapan: Rabu 3 Juni 2026", None, "umum"),
    ],
)
def test_the_event_is_what_notes_tell_first_and_its_type_is_its_own(notes: str, what: str | None, kind: str) -> None:
    sheet = sheet_of(notes)
    assert what is None or texts(sheet, FactKind.WHAT) == [what]
    assert not any("bahan rapat" in fact.text for fact in sheet.facts)
    assert sheet.event_type == kind


def test_the_moment_of_the_release_is_not_that_of_the_event() -> None:
    notes = (
        "- Lelang meja belajar GAGAL\n- Rilis: Selasa 2 Juni 2026 jam 13.00, ruang rapat Dinas Cempaka\n"
        "- gagal diumumkan Jumat 29 Mei"
    )
    sheet = sheet_of(notes)
    assert sheet.event_day == date(2026, 5, 29)
    assert texts(sheet, FactKind.WHERE) == []
    assert "Rilis: Selasa 2 Juni 2026 jam 13.00, ruang rapat Dinas Cempaka" in texts(sheet, FactKind.NUMBER)


VISIT = ' Wabup: "Yang pertama kami urus dapur."'


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (FIRE + VISIT.replace("Wabup", "Bupati"), date(2026, 6, 6)),  # who is quoted came there
        (FIRE, date(2026, 6, 5)),  # whether the visit has been, nobody says
        (FIRE.replace("Sabtu 6/6 jam 8 pagi Bupati", "Sabtu 6/6 jam 8 pagi rencana Bupati") + VISIT, date(2026, 6, 5)),
        (FIRE.replace("Bupati Rahmat Siregar ke lokasi", "air sudah mengalir lagi"), date(2026, 6, 6)),
        (FIRE.replace("Bupati Rahmat Siregar ke lokasi", "air sudah harus mengalir"), date(2026, 6, 5)),
        (FIRE.replace("Sabtu 6/6 jam 8 pagi", "Selasa 16/6 jam 8 pagi sudah"), date(2026, 6, 5)),  # long after
        ("Rapat banjir, Jumat 5 Juni 2026\nSabtu 6/6 jam 9 Bupati Rahmat Siregar tinjau tanggul", date(2026, 6, 5)),
        ("[WA Dishub – Sabtu 6/6/2026]\nUjang: rapat banjir Jumat 5/6/2026 jam 9\nUjang: 40 orang", date(2026, 6, 6)),
        ("- Lelang meja GAGAL, diumumkan Jumat 5 Juni 2026\n- Rilis: Senin 8 Juni 2026 jam 9", date(2026, 6, 8)),
    ],
)
def test_notes_are_told_no_earlier_than_what_they_tell_as_past(notes: str, told: date) -> None:
    assert told_on(sheet_of(notes), date(2027, 1, 4)) == told


def test_notes_of_these_days_are_told_today() -> None:
    assert told_on(sheet_of(FIRE), date(2026, 6, 8)) == date(2026, 6, 8)


RUNDOWN = "RUNDOWN – {}, Kab. Tanjung Biru, Selasa 2 Juni 2026\n09.00 registrasi\n09.40 sambutan Bupati, lanjut {}\n{}"


@pytest.mark.parametrize(
    ("event", "step", "when"),
    [
        ("penandatanganan kerja sama sampah", "10.15 penandatanganan kerja sama", "Selasa (2/6/2026) pukul 10.15"),
        ("peletakan batu pertama Balai Melati", "10.15 foto", "Selasa (2/6/2026)"),  # "lanjut …" has no hour of its own
    ],
)
def test_the_hour_of_the_item_that_names_the_event_is_the_events(event: str, step: str, when: str) -> None:
    sheet = sheet_of(RUNDOWN.format(event, event, step))
    assert when_of(sheet).text == when
    assert not any("lanjut" in text for text in texts(sheet, FactKind.NEXT))


def test_a_reason_under_its_own_question_is_a_reason() -> None:
    sheet = sheet_of(
        "[WA Dishub]\nUjang: Rabu 3/6/2026 jam 7 pemasangan lampu Jl. Anggrek\n"
        "Ujang: knp di situ: 2025 ada 9 kecelakaan"
    )
    assert "2025 ada 9 kecelakaan" in texts(sheet, FactKind.WHY)


def test_opening_hours_are_not_the_hour_of_what_happened_at_night() -> None:
    sheet = sheet_of(
        "Apa: kebakaran Pasar Anyar\nKapan: Selasa malam 2 Juni 2026\nBagaimana:\n- posko di kantor camat 08.00–16.00"
    )
    assert when_of(sheet).text == "Selasa (2/6/2026) malam"


def test_the_deputy_mayor_is_a_person_by_the_short_form_too() -> None:
    assert "Hendra Saputra" in texts(sheet_of("Rapat banjir Rabu 3/6/2026. Dibuka Wawako Hendra Saputra"), FactKind.WHO)


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("Dibuka Sekda I Nyoman Suardana", "I Nyoman Suardana", "Sekda"),
        ("Dibuka Camat Melati Ni Luh Sri Wahyuni", "Ni Luh Sri Wahyuni", "Camat Melati"),
        ("Dibuka Asisten II Nasrul Hidayat", "Nasrul Hidayat", "Asisten II"),
    ],
)
def test_a_particle_of_balinese_names_belongs_to_the_name(line: str, name: str, office: str) -> None:
    people = [fact for fact in sheet_of(f"Rapat banjir Rabu 3/6/2026\n{line}").facts if fact.kind is FactKind.WHO]
    assert [(fact.text, fact.position) for fact in people] == [(name, office)]


def test_a_place_where_the_event_was_not_is_not_printed() -> None:
    notes = "Apa: rapat banjir\nKapan: Rabu 3 Juni 2026\nDi mana: aula Camat Bungur ({})"
    for denied in ("BUKAN pendopo spt undangan", "undangan tulis Lapangan Merdeka, salah"):
        sheet = sheet_of(notes.format(denied))
        assert where_of(sheet, Cast(sheet)).text == "aula Camat Bungur"
    sheet = sheet_of(notes.format("lantai 2"))
    assert "lantai 2" in where_of(sheet, Cast(sheet)).text
