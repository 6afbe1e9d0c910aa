"""Rules turned round: each is caught, and faithful retellings of the same rules stay unmarked."""

import datetime as dt
from pathlib import Path

import pytest

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.complaints.checks.signs import Force, signed_words
from asisten_humas.complaints.checks.turned import check_turned
from asisten_humas.complaints.sources import document_source
from asisten_humas.complaints.triage import triage
from asisten_humas.knowledge import load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import Complaint, Finding
from asisten_humas.statuses import Severity

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
AGENCY = load_agency(KNOWLEDGE)
DAY = dt.date(2025, 11, 10)
RULES = tuple(
    document_source(one) for one in load_documents(KNOWLEDGE) if one.pool == "kebijakan" and one.in_force(DAY)
)
HOLE = Complaint(tracking_id="77", text="Lubang di Jl. Nuri.", received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC))

TURNED = [
    "Untuk menyampaikan laporan, Bapak/Ibu dikenai biaya pelaporan [K01].",
    "Pelaporan dipungut biaya melalui kanal mana pun [K01].",
    "Laporan yang unsurnya kurang akan ditolak [K01].",
    "Laporan tanpa foto tidak dapat dilengkapi dan ditolak [K01].",
    "Kabar perkembangan laporan dapat diberikan petugas tanpa nomor tiket [K01].",
    "Bapak/Ibu harus membuat laporan baru untuk pohon tersebut [K12].",
    "Bapak/Ibu perlu melapor ulang ke Dinas Perhubungan [K09].",
    "Petugas kami dapat menyebutkan tanggal perbaikan atas nama Dinas Perhubungan [K09].",
    "Layanan permohonan informasi dipungut biaya [K14].",
    "Permohonan informasi publik ini berbayar [K14].",
    "Perpanjangan jangka waktu dapat diberikan berkali-kali [K14].",
    "Penolakan disampaikan secara lisan beserta alasan [K14].",
    "Pertanyaan tentang jam layanan memerlukan formulir [K14].",
    "Permohonan ganti rugi dapat diproses lewat pesan WhatsApp [K13].",
    "Permohonan ganti rugi diajukan secara lisan ke Bagian Hukum [K13].",
    "Petugas humas berwenang menyetujui ganti rugi [K13].",
    "Pohon di ruang milik jalan boleh ditebang sendiri oleh warga [K12].",
    "Identitas pelapor diberitahukan kepada pemilik bangunan yang dilaporkan [K19].",
    "Nama pelapor tetap ditampilkan kepada unit yang menangani walaupun anonim [K15].",
    "Data pribadi pelapor boleh disalin ke grup percakapan [K15].",
    "Permintaan identitas pelapor dari pengembang dapat dipenuhi [K15].",
    "Laporan diteruskan ke Inspektorat melalui bidang yang dilaporkan [K16].",
    "Petugas humas boleh menyebut nama pegawai yang dilaporkan [K16].",
    "Bukti yang diserahkan pelapor disimpan bersama berkas pengaduan biasa [K16].",
    "Hari libur nasional dan cuti bersama tetap dihitung sebagai hari kerja [K17].",
    "Batas pemulihan bekas galian memakai hari kerja, bukan hari kalender [K10].",
    "Pemulihan bekas galian dihitung dengan hari kerja [K10].",
    "Piket darurat tidak berjalan pada hari libur nasional [K17].",
    "Foto kiriman pelapor dapat menggantikan foto dari unit [K20].",
    "Rambu boleh dilepas sebelum perbaikan selesai [K04].",
    "Lubang jalan termasuk keadaan darurat yang ditangani URC [K06].",
    "Menutup saluran secara tetap diperbolehkan [K19].",
    "Warga boleh mendirikan bangunan di atas saluran [K19].",
    "Pemilik bangunan memperoleh penggantian atas bangunan yang dibongkar [K19].",
    "Pembongkaran dilakukan tanpa pemberitahuan tertulis kepada pemilik bangunan [K19].",
    "Lubang pada bekas galian menjadi tanggung jawab regu tambal DBMSDA, bukan pemegang izin [K10].",
    "Penggali jalan tidak wajib memiliki izin galian [K10].",
    "Jaminan pemulihan diserahkan setelah izin terbit [K10].",
    "Usulan pembangunan lewat kanal pengaduan diproses sebagai pengaduan [K22].",
    "Anggaran kota dapat dipakai untuk memperbaiki jalan perumahan yang belum diserahterimakan [K07].",
    "Laporan yang diteruskan diberi status selesai, bukan diteruskan [K20].",
    "Kelas kerusakan ditetapkan dari foto pelapor [K04].",
    "Semua pelapor pada tiket yang digabung menerima tanggapan yang berbeda [K24].",
    "Laporan dengan banyak masalah digabung ke dalam satu tiket [K24].",
    "Surveyor boleh menerima pemberian dari warga [K21].",
    "Surveyor dapat menjanjikan tanggal perbaikan di lokasi [K21].",
    "Pelapor wajib memasang rambu sementara pada kerusakan yang membahayakan [K18].",
    "Pelaporan berbayar melalui semua kanal.",
    "Warga dikenai biaya untuk setiap laporan.",
    "Bapak/Ibu tidak perlu melampirkan identitas pemohon [K14].",
    "Laporan darurat wajib menunggu verifikasi [K03].",
    "Foto hasil rekayasa boleh dipakai sebagai bukti [K20].",
    "Warga boleh mengoperasikan pompa banjir [K11].",
    "Petugas humas boleh menyunting bukti dari unit [K20].",
    "Perubahan jam layanan tidak diumumkan [K17].",
    "Tanggapan boleh memuat data pribadi [K24].",
    "Kelas yang sudah ditetapkan dapat diubah tanpa survei ulang [K21].",
    "Usulan yang belum layak tidak dikembalikan kepada kelurahan [K22].",
    "Jaminan pemulihan tidak dikembalikan walaupun hasilnya baik [K10].",
    "Penyamaran wajah termasuk rekayasa [K20].",
    "DBMSDA memberikan izin berjualan di trotoar [K23].",
    "Satu laporan dengan banyak masalah tidak dipecah [K24].",
    "Dinas menjanjikan pembangunan dalam tanggapannya [K22].",
    "Surveyor tidak perlu membawa surat tugas [K21].",
    "Pelapor tidak diberi tahu hasil survei [K21].",
    "Pelapor tidak dapat meminta identitasnya dirahasiakan [K24].",
    "Endapan boleh ditimbun di tepi saluran [K08].",
]
FAITHFUL = [
    "Melapor tidak dipungut biaya melalui kanal mana pun [K01].",
    "Pelaporan ini gratis [K01].",
    "Laporan yang belum lengkap tidak ditolak; Bapak/Ibu hanya diminta melengkapinya [K01].",
    "Tanpa nomor tiket, petugas tidak dapat memberi kabar perkembangan laporan [K01].",
    "Mohon simpan nomor tiket karena hanya dengan nomor itu perkembangan dapat ditanyakan [K01].",
    "Bapak/Ibu tidak perlu membuat laporan baru [K12].",
    "Bapak/Ibu tidak usah melapor ulang karena laporan ini sudah kami teruskan [K09].",
    "Kami tidak dapat menyebutkan tanggal perbaikan karena jadwalnya ditentukan Dinas Perhubungan [K09].",
    "Layanan permohonan informasi tidak dipungut biaya, kecuali penggandaan bila ada [K14].",
    "Bila informasinya masih perlu dikumpulkan, waktunya dapat diperpanjang satu kali dengan surat [K14].",
    "Pertanyaan singkat seperti ini cukup dijawab lewat kanal pengaduan, tanpa formulir [K14].",
    "Permohonan ganti rugi harus diajukan tertulis ke Bagian Hukum Setda, bukan lewat WhatsApp [K13].",
    "Petugas tidak berwenang menyetujui atau menolak ganti rugi [K13].",
    "Perbaikan jalannya tetap kami proses, dengan atau tanpa permohonan ganti rugi [K13].",
    "Tidak ada kepastian permohonan akan dikabulkan; Bagian Hukum memeriksa bukti lebih dulu [K13].",
    "Pohon di tepi jalan hanya boleh ditebang dengan persetujuan Dinas Lingkungan Hidup [K12].",
    "Mohon jangan memangkas sendiri tanpa persetujuan Dinas Lingkungan Hidup [K12].",
    "Identitas Bapak/Ibu dirahasiakan dari pemilik bangunan [K19].",
    "Bila memilih anonim, nama dan kontak tidak ditampilkan, termasuk kepada unit yang menangani [K15].",
    "Data pribadi tidak kami muat dalam tanggapan [K15].",
    "Laporan ini diteruskan langsung oleh Sekretariat ke Inspektorat, tidak melalui bidang yang dilaporkan [K16].",
    "Kami tidak membenarkan ataupun membantah dugaan itu [K16].",
    "Bukti Bapak/Ibu disimpan terpisah dari berkas pengaduan biasa [K16].",
    "Laporan jenis ini diperlakukan rahasia walaupun pelapor tidak memintanya [K16].",
    "Hari libur dan cuti bersama tidak dihitung sebagai hari kerja [K17].",
    "Karena laporan masuk pada Sabtu, laporan dianggap diterima pada hari kerja berikutnya [K17].",
    "Pertanyaan tentang tiket biasa dijawab pada jam layanan, sedangkan piket darurat tetap berjalan [K17].",
    "Pemegang izin wajib memulihkan jalan, dan batasnya memakai hari kalender [K10].",
    "Foto dari pelapor tidak dapat dipakai sebagai bukti selesai; buktinya harus dari unit pelaksana [K20].",
    "Rambu tidak boleh dilepas sebelum perbaikan selesai [K04].",
    "Lubang jalan bukan keadaan darurat, sehingga mengikuti prosedur biasa [K06].",
    "Menutup saluran secara tetap dilarang [K19].",
    "Tidak seorang pun boleh mendirikan bangunan di atas saluran [K19].",
    "Pembongkaran harus didahului pemberitahuan tertulis kepada pemilik bangunan [K19].",
    "Bekas galian itu tanggung jawab pemegang izin, bukan regu kami [K10].",
    "Usulan seperti ini tidak diproses sebagai pengaduan, tetapi ditempuh melalui Musrenbang [K22].",
    "Selama belum diserahterimakan, anggaran kota tidak dapat dipakai untuk memperbaikinya [K07].",
    "Laporan yang diteruskan tidak berstatus selesai, melainkan diteruskan [K20].",
    "Kelas kerusakan ditetapkan dari survei di lapangan, tidak cukup dari foto [K04].",
    "Surveyor tidak diperkenankan menerima pemberian dan tidak menjanjikan tanggal perbaikan [K21].",
    "Bila ada kerusakan sekaligus usulan, bagian kerusakannya tetap ditangani sebagai pengaduan [K22].",
    "Perubahan jam layanan pada bulan Ramadan diumumkan lebih dahulu [K17].",
    "Bila belum puas, Bapak/Ibu dapat mengajukan keberatan tertulis kepada atasan PPID [K14].",
    "Kepala bidang dapat menutup jembatan itu sementara bila tidak aman [K23].",
    "Sanksinya dikenakan bertahap, tetapi bila menimbulkan genangan Dinas dapat langsung membuka saluran [K19].",
    "Pelapor dapat meminta agar isi pengaduannya dirahasiakan [K24].",
    "Waktu dua jam itu waktu tiba, bukan waktu selesai [K06].",
    "Kami tidak boleh menutup laporan ini tanpa meneruskannya [K07].",
    "Tiket dibuka kembali bila Bapak/Ibu menyatakan pekerjaan belum tuntas dan menyertakan foto terbaru [K20].",
    "Galian tanpa izin dihentikan di tempat [K10].",
    "Identitas pemohon perlu dilampirkan [K14].",
    "Keadaan darurat tidak menunggu verifikasi [K03].",
    "Foto rekayasa tidak boleh dipakai sebagai bukti [K20].",
    "Sabtu dan Minggu bukan hari kerja [K17].",
    "Mohon warga tidak mengoperasikan pompa sendiri [K11].",
    "Humas tidak menyunting atau melengkapi bukti itu sendiri [K20].",
    "Kelas kerusakan hanya berubah bila disurvei ulang [K21].",
    "Usulan yang belum layak dikembalikan ke kelurahan dengan alasannya [K22].",
    "Jaminan baru dikembalikan setelah pemulihan diperiksa dan dinyatakan baik [K10].",
    "Kami tidak menertibkan pedagang; itu tugas Satpol PP [K23].",
    "Karena memuat dua masalah, laporan ini dipecah menjadi dua tiket [K24].",
    "Kami tidak dapat menjanjikan pembangunan lewat tanggapan ini [K22].",
    "Surveyor membawa tanda pengenal dan surat tugas [K21].",
    "Hasil survei akan diberitahukan lewat kanal yang Bapak/Ibu pakai [K21].",
    "Endapan hasil pengerukan tidak ditimbun di tepi saluran [K08].",
    "Sebelum pekerjaan dimulai, penggali wajib memiliki izin [K10].",
    "Tiket gabungan ini dihitung dari laporan yang paling awal [K24].",
    "Bukti yang belum lengkap kami kembalikan ke unit [K20].",
    "Bila pelapor memilih anonim, surveyor tidak memperoleh kontaknya [K15].",
    "Pesan tetap dapat dikirim di luar jam layanan dan dijawab pada jam layanan berikutnya [K17].",
]


def findings(text: str) -> list[Finding]:
    return check_turned(ReplyCase(text, HOLE, triage(HOLE, AGENCY), RULES, AGENCY))


def severities(text: str) -> list[Severity]:
    return [one.severity for one in findings(text)]


@pytest.mark.parametrize("text", TURNED)
def test_a_rule_turned_round_is_caught(text: str) -> None:
    assert severities(text)


@pytest.mark.parametrize("text", FAITHFUL)
def test_a_rule_told_faithfully_is_left_alone(text: str) -> None:
    assert severities(text) == []


def test_only_a_plain_denial_of_the_cited_rule_blocks() -> None:
    assert severities("Rambu boleh dilepas sebelum perbaikan selesai [K04].") == [Severity.BLOCK]
    assert severities("Permohonan ganti rugi diajukan secara lisan ke Bagian Hukum [K13].") == [Severity.WARNING]
    assert severities("Pelaporan berbayar melalui semua kanal.") == [Severity.WARNING]


def test_the_rule_is_named_and_shown() -> None:
    [found] = findings("Pelaporan ini berbayar [K01].")
    assert found.kind == "aturan_terbalik"
    assert "K01" in found.message and "tidak dipungut biaya" in found.message


@pytest.mark.parametrize(
    ("text", "word", "force"),
    [
        ("Rambu tidak boleh dilepas.", "dilepas", Force.DENIED),
        ("Pelapor tidak wajib melampirkan surat.", "melampirkan", Force.NEED_NOT),
        ("Pelapor perlu melampirkan surat.", "melampirkan", Force.MUST),
        ("Menutup saluran secara tetap dilarang.", "menutup", Force.DENIED),
        ("Menutup saluran tanpa izin termasuk hal yang dilarang.", "menutup", Force.DENIED),
        ("Petugas tidak boleh membuat, menyunting, atau melengkapi bukti.", "melengkapi", Force.DENIED),
        ("Bukti yang tidak lengkap dikembalikan.", "lengkap", Force.BESIDE),
        ("Bukti yang tidak lengkap dikembalikan.", "dikembalikan", Force.SAID),
        ("Bila pohon perlu ditebang, laporan diteruskan.", "ditebang", Force.BESIDE),
        ("Pelaporan ini gratis.", "berbayar", Force.DENIED),
        ("Batasnya memakai hari kalender, bukan hari kerja.", "harikerja", Force.DENIED),
    ],
)
def test_the_force_of_a_word(text: str, word: str, force: Force) -> None:
    assert [one.force for one in signed_words(text) if one.text == word] == [force]
