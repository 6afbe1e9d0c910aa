"""Claims without a basis get a warning; what a reply may say without a record stays unmarked."""

import datetime as dt
from pathlib import Path

import pytest

from asisten_humas.complaints.checks.bare_claims import check_bare_claims
from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.complaints.checks.reply import check_reply
from asisten_humas.complaints.sources import document_source, reply_sources
from asisten_humas.complaints.triage import triage
from asisten_humas.knowledge import load_documents
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import Complaint
from asisten_humas.statuses import Severity

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
AGENCY = load_agency(KNOWLEDGE)
DAY = dt.date(2025, 11, 10)
RULES = tuple(
    document_source(one) for one in load_documents(KNOWLEDGE) if one.pool == "kebijakan" and one.in_force(DAY)
)
HOLE = Complaint(
    tracking_id="77",
    text="Lubang di Jl. Nuri Kel. Mekarsari. Anak saya Bagas jatuh. Rumah saya Jl. Nuri No. 8 RT 05.",
    received_at=dt.datetime(2025, 11, 10, 2, tzinfo=dt.UTC),
    staff_facts=(
        "Nomor tiket KH-2511-0001",
        "Terverifikasi 2025-11-11",
        "Rambu sementara dipasang 2025-11-12",
        "Survei belum dilaksanakan",
    ),
)
CLAIMED = [
    "Petugas kami sudah mengenal lokasi itu.",
    "Wilayah ini rutin dipantau.",
    "Keluhan serupa telah kami tangani bulan lalu.",
    "Pihak kontraktor siap bertanggung jawab.",
    "Anggaran perbaikannya sudah tersedia.",
    "Kerusakan ini disebabkan truk bermuatan lebih.",
    "Ruas ini termasuk prioritas kami tahun ini.",
    "Kami memiliki regu khusus untuk kelurahan itu.",
    "Lurah setempat mendukung langkah kami.",
    "Kepala Dinas memberi perhatian khusus pada laporan ini.",
    "Kondisi jalan di sana umumnya baik.",
    "Tidak ada keluhan lain dari warga sekitar.",
    "Kerusakannya tergolong ringan.",
    "Lubang seperti ini biasa muncul pada musim hujan.",
    "Warga sekitar menyambut baik rencana kami.",
    "Koordinasi dengan kecamatan berjalan lancar.",
    "Alat berat standby di dekat lokasi.",
    "Tim kami hafal betul titik itu.",
    "Jalan tersebut masih aman dilalui.",
    "Saluran di lokasi itu berfungsi normal.",
    "Penyebabnya adalah sampah rumah tangga.",
    "Setiap pagi ada petugas yang berkeliling di wilayah itu.",
    "Perbaikan serupa di ruas sebelah hasilnya memuaskan.",
    "Rekanan kami berpengalaman menangani kerusakan seperti ini.",
    "Masalah ini hanya bersifat sementara.",
    "Bahan dan tenaga tersedia, tetapi izinnya belum ada.",
    "Foto Bapak/Ibu sesuai dengan temuan petugas.",
    "Ruas itu masuk daftar pemeliharaan tahunan.",
    "Pihak kelurahan mengetahui keadaan ini.",
    "Kami terus memantau perkembangannya setiap hari.",
    "Lokasi itu memang langganan banjir.",
    "Dana daruratnya cukup.",
    "Pimpinan menyetujui penanganannya.",
    "Petugas lapangan kami berjaga di sana.",
    "Truk pengangkut tanah adalah biang kerusakannya.",
    "Cuaca menjadi satu-satunya kendala kami.",
    "Laporan ini mendapat penanganan khusus dari pimpinan.",
    "Kualitas aspal di ruas itu memenuhi standar.",
    "Kami mengenal baik warga di sekitar lokasi.",
    "Desain jalannya memang kurang tepat.",
    "Tidak ada kendala dalam pekerjaan itu.",
    "Warga sekitar merasa puas dengan pelayanan kami.",
    "Mandor kami tinggal di dekat situ.",
    "Stok aspal kami melimpah.",
    "Pengawas kami memeriksa ruas itu tiap minggu.",
    "Akar masalahnya ialah galian utilitas.",
    "Pemilik toko bersedia memindahkan barangnya.",
    "Camat menyatakan dukungan penuh.",
    "Drainase di kawasan itu terawat.",
    "Kerusakan tersebut tidak parah.",
    "Ruas ini mendapat alokasi pada perubahan anggaran.",
    "Sebagian besar lubang di kelurahan itu tertangani.",
    "Lalu lintas di sana lancar.",
    "Perusahaan pemasang kabel mengakui kelalaiannya.",
    "Penanganan kami selalu tepat waktu.",
    "Kami punya data lengkap tentang ruas itu.",
    "Kepala UPTD mengikuti langsung perkembangan laporan ini.",
    "Pompa di kawasan itu bekerja penuh.",
    "Hasil pemeriksaan awal cukup menggembirakan.",
    "Tetangga Bapak/Ibu memberi keterangan yang sama.",
    "Jumlah regu kami memadai.",
    "Hujan lebat semalam memperburuk keadaan di titik itu.",
    "Ketua RW setempat menyanggupi pengawasan.",
    "Jalur itu jarang dilewati kendaraan besar.",
    "Peralatan kami lengkap dan modern.",
    "Di kelurahan itu hanya ada satu titik rusak.",
    "Pengembang menunjukkan itikad baik.",
    "Pengerjaan semacam ini biasanya singkat.",
    "Umur aspal di situ masih muda.",
    "Pejabat kami mengunjungi kelurahan itu secara berkala.",
    "Kecelakaan di ruas itu menurun.",
    "Rambu di sana mudah terlihat.",
    "Semua dokumen pekerjaan lengkap.",
    "Dinas menaruh perhatian besar terhadap kawasan itu.",
    "Sumber genangannya adalah pasar.",
    "Pelaksana menjamin mutu pekerjaannya.",
    "Kerusakan itu masih dalam batas wajar.",
    "Pemasok material berada dekat kota.",
    "Kami mengutamakan ruas yang ramai.",
    "Para pedagang di sana kooperatif.",
    "Tim teknis menguasai medan di kelurahan itu.",
    "Arus air di saluran itu stabil.",
    "Pihak sekolah setuju dengan penutupan jalur.",
    "Perlengkapan keselamatan regu kami komplet.",
    "Ruas tersebut mulus di bagian lainnya.",
    "Vendor pelaksana berasal dari kota ini.",
    "Hanya Bapak/Ibu yang mengeluhkan titik itu.",
    "Lubang itu terbentuk dari rembesan pipa.",
    "Pengaduan dari kawasan itu berkurang.",
    "Satuan tugas khusus menangani kawasan itu.",
    "Lapisan bawah jalan itu kuat.",
    "Aparat kelurahan menjaga titik itu siang malam.",
    "Persediaan rambu kami banyak.",
    "Pekerjaan di ruas itu diawasi konsultan.",
    "Masyarakat sekitar memaklumi keadaan itu.",
    "Kontrak pemeliharaannya berjalan.",
    "Penyebab utamanya kendaraan proyek.",
    "Wali Kota memantau langsung perbaikan itu.",
    "Gangguan itu bersifat musiman.",
]
ALLOWED = [
    "Terima kasih sudah melaporkan lubang di Jl. Nuri, Kelurahan Mekarsari.",
    "Kami prihatin mendengar Bagas terjatuh.",
    "Kami mohon maaf atas ketidaknyamanan ini.",
    "Laporan Bapak/Ibu telah kami terima.",
    "Laporan ini terverifikasi pada 11 November 2025 [K03].",
    "Rambu sementara terpasang sejak 12 November 2025 dan tidak dilepas sebelum perbaikan selesai [K04].",
    "Surveyor akan mengukur luas dan kedalaman lubang paling lambat 5 hari kerja setelah verifikasi [K21].",
    "Sampai hari ini survei belum dilaksanakan.",
    "Tanggal perbaikannya belum dapat kami sebutkan.",
    "Perkembangannya dapat ditanyakan lewat WhatsApp aduan 0811-1000-321 dengan menyebut nomor tiket KH-2511-0001.",
    "Kelas kerusakan ditentukan dari hasil survei [K21].",
    "Kami mengerti kekhawatiran Bapak/Ibu.",
    "Keselamatan anak-anak yang melintas tentu yang utama.",
    "Bila keadaannya memburuk, silakan hubungi call center 1500-321.",
    "Jl. Nuri merupakan ruas jalan kota.",
    "Penanganannya menjadi tugas Bidang Bina Marga.",
    "Nomor tiket itu menjadi acuan untuk menanyakan perkembangan [K01].",
    "Hasil survei akan kami sampaikan kepada Bapak/Ibu [K21].",
    "Menunggu tanpa kabar memang melelahkan.",
    "Data pribadi Bapak/Ibu tidak ditampilkan dalam tanggapan ini [K15].",
    "Jadwal perbaikan belum tercatat pada kami.",
    "Mohon melengkapi laporan dengan foto terbaru dan patokan terdekat.",
    "Semoga Bagas lekas pulih.",
    "Bapak/Ibu tidak perlu mengulang laporan.",
    "Lubang ringan ditambal paling lambat 3 hari kerja setelah survei [K04].",
    "Setelah survei, Kepala UPTD menetapkan kelas kerusakan dan jadwalnya [K04].",
    "Kami belum menerima hasil survei dari unit.",
    "Laporan Bapak/Ibu membantu kami menjaga keselamatan pengguna jalan.",
    "Selamat pagi, Bapak/Ibu.",
    "Kejadian yang menimpa Bagas tentu membuat Bapak/Ibu cemas.",
    "Lubang di dekat rumah memang berbahaya bagi anak-anak.",
    "Untuk ganti rugi, permohonan diajukan tertulis ke Bagian Hukum Setda [K13].",
    "Langkah berikutnya adalah survei lapangan.",
    "Laporan berstatus selesai hanya bila ada bukti foto sebelum dan sesudah pekerjaan [K20].",
    "Mohon simpan nomor tiket ini.",
    "Bapak/Ibu melaporkan bahwa lubang itu berada di Jl. Nuri.",
    "Kami tidak ingin memberi tanggal yang belum pasti.",
    "Laporan ini kami catat dengan nomor tiket KH-2511-0001.",
    "Salam hormat dari kami.",
    "Demikian keterangan yang dapat kami sampaikan.",
    "Kami turut menyesal atas jatuhnya anak Bapak/Ibu.",
    "Rasa khawatir itu sangat dapat kami pahami.",
    "Laporan tentang lubang di Jl. Nuri ini bernomor tiket KH-2511-0001.",
    "Survei lapangan belum dilaksanakan, sehingga kelas kerusakannya belum diketahui.",
    "Mohon berhati-hati saat melintas di Jl. Nuri.",
    "Rambu sementara berada di lokasi sejak 12 November 2025.",
    "Untuk menanyakan perkembangan, cukup sebutkan nomor tiketnya.",
    "Kami memilih jujur daripada memberi tanggal yang tidak pasti.",
    "Ini yang dapat kami sampaikan untuk saat ini.",
    "Lokasinya di Jl. Nuri, Kelurahan Mekarsari.",
    "Berikut langkah selanjutnya.",
    "Yang berwenang atas Jl. Nuri ialah DBMSDA Kota Harapan.",
    "Kabar berikutnya akan kami kirim lewat kanal yang sama.",
    "Setiap laporan bernomor tiket [K01].",
    "Bapak/Ibu menyebut bahwa anak Bapak/Ibu jatuh di sana.",
    "Nomornya KH-2511-0001.",
    "Wassalamualaikum.",
    "Hormat kami, Humas DBMSDA Kota Harapan.",
    "Kesabaran Bapak/Ibu sangat kami hargai.",
    "Anak-anak memang paling rentan di jalan berlubang.",
    "Terima kasih atas laporan dan perhatian Bapak/Ibu.",
    "Kami sedih mendengar kejadian itu.",
    "Tidak ada orang tua yang ingin mendengar anaknya jatuh.",
    "Berikut yang tercatat pada kami.",
    "Laporan ini masuk pada 10 November 2025.",
    "Jadwalnya ditetapkan setelah survei [K04].",
    "Penambalan menunggu hasil survei.",
    "Untuk sementara, rambu terpasang di lokasi.",
    "Kami akan jujur soal waktu.",
    "Tentang tanggal penambalan, kami belum punya catatan.",
    "Alasannya sederhana: kelas kerusakan ditentukan oleh survei [K21].",
    "Bapak/Ibu dapat menelepon 1500-321 kapan saja bila keadaannya membahayakan.",
    "Anak Bapak/Ibu jatuh di lubang itu.",
    "Jalan berlubang di jalur anak sekolah memang meresahkan.",
    "Pertanyaan Bapak/Ibu kami jawab satu per satu.",
    "Nomor tiketnya KH-2511-0001; mohon disimpan.",
    "Lubang di Jl. Nuri itu menjadi pokok laporan Bapak/Ibu.",
    "Sekali lagi, terima kasih.",
    "Keluhan Bapak/Ibu beralasan.",
    "Perbaikan mengikuti hasil survei itu.",
    "Selamat siang, Bapak/Ibu Pelapor.",
    "Peristiwa itu tentu mengejutkan keluarga Bapak/Ibu.",
    "Kami lega karena Bapak/Ibu segera melapor.",
    "Laporan Bapak/Ibu kami daftarkan sebagai KH-2511-0001.",
    "Dari catatan unit, rambu sementara dipasang pada 12 November 2025.",
    "Yang belum ada ialah hasil survei.",
    "Catatan dari lapangan dan jadwal penanganannya belum ada.",
    "Kami sampaikan apa adanya: hasil survei dan tanggal pengerjaan belum tercatat.",
    "Surveinya paling lambat 5 hari kerja setelah verifikasi [K21].",
    "Sebelum survei, tanggal perbaikan tidak disebutkan [K03].",
    "Kepastian tanggal menyusul dari hasil survei.",
    "Kami paham Bapak/Ibu menginginkan kepastian.",
    "Jawaban ini mungkin belum memuaskan.",
    "Silakan membalas pesan ini bila ada yang kurang jelas.",
    "Bila lubangnya melebar, mohon kabari kami.",
    "Rambu itu tetap di tempatnya sampai perbaikan selesai [K04].",
    "Nama Bapak/Ibu tidak kami cantumkan.",
    "Jl. Nuri berada di Kelurahan Mekarsari.",
    "Titik yang Bapak/Ibu laporkan ialah lubang di Jl. Nuri.",
    "Kejadian seperti ini tidak boleh dianggap sepele.",
    "Keterangan lain akan menyusul setelah survei [K21].",
    "Atas nama dinas, kami memohon maaf.",
]


def marked(text: str, complaint: Complaint = HOLE) -> list[Severity]:
    decided = triage(complaint, AGENCY)
    case = ReplyCase(text, complaint, decided, (*reply_sources(complaint, decided, AGENCY), *RULES), AGENCY)
    return [one.severity for one in check_bare_claims(case)]


@pytest.mark.parametrize("text", CLAIMED)
def test_a_claim_without_a_basis_is_marked(text: str) -> None:
    decided = triage(HOLE, AGENCY)
    sources = (*reply_sources(HOLE, decided, AGENCY), *RULES)
    found = check_reply(text, HOLE, sources, AGENCY, decided).findings
    assert [one for one in found if one.kind != "balasan_terlalu_singkat"]


@pytest.mark.parametrize("text", ALLOWED)
def test_what_needs_no_record_is_left_alone(text: str) -> None:
    assert marked(text) == []


def test_a_record_or_the_report_carries_a_claim() -> None:
    told = HOLE.model_copy(update={"staff_facts": ("Material penambalan tersedia di gudang",)})
    assert marked("Material penambalan tersedia di gudang.") == [Severity.WARNING]
    assert marked("Material penambalan tersedia di gudang.", told) == []
    flooded = HOLE.model_copy(update={"text": "Lubang di Jl. Nuri Kel. Mekarsari, lokasi langganan banjir."})
    assert marked("Lokasi itu memang langganan banjir.") == [Severity.WARNING]
    assert marked("Lokasi itu memang langganan banjir.", flooded) == []


def test_a_name_with_its_short_form_in_the_rule_is_the_same_body() -> None:
    decided = triage(HOLE, AGENCY)
    sources = (*reply_sources(HOLE, decided, AGENCY), *RULES)
    text = "Untuk ganti rugi, permohonan diajukan tertulis ke Bagian Hukum Setda [K13]."
    found = check_reply(text, HOLE, sources, AGENCY, decided).findings
    assert "wewenang_keliru" not in {one.kind for one in found}


def test_taking_a_matter_seriously_belittles_nobody() -> None:
    decided = triage(HOLE, AGENCY)
    found = check_reply("Kejadian seperti ini tidak boleh dianggap sepele.", HOLE, (), AGENCY, decided).findings
    assert "menyalahkan_warga" not in {one.kind for one in found}
