"""Turns of phrase of notes → turns of phrase of running text, as an ordered table of patterns.

A frame never adds a fact: it supplies the preposition, the linking word or the possessive that notes leave out.
Texts are plain Indonesian (see `plain`), one statement each, without quotations.
"""

import re
from collections.abc import Callable

from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_plain_verb, is_state, is_verb

_DAYS = r"Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"
_MONTHS = r"Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
DATE = (
    rf"(?:(?:{_DAYS}) \(\d+/\d+/\d+\)|(?:(?:{_DAYS}) )?\d{{1,2}}(?: sampai \d{{1,2}})? (?:{_MONTHS})(?: \d{{4}})?"
    rf"|(?:{_MONTHS})(?:–(?:{_MONTHS}))?(?: \d{{4}})?|(?:minggu|pekan) ke-?\w+ (?:{_MONTHS})(?: \d{{4}})?"
    rf"|bulan (?:{_MONTHS})(?: \d{{4}})?|(?:19|20)\d\d(?!\d|[.,]\d))"
)
"""A date as `plain` writes it: a day, a range, a week of a month, a month or a year."""

NUMBER = (
    r"(?:sekitar |minimal |maksimal |hanya |lebih dari |kurang dari |paling sedikit"
    r" |paling banyak |rata-rata )?(?:Rp)?\d[\d.,]*(?: (?:ribu|juta|miliar|triliun))?"
)
_PREPOSITION = (
    r"(?:pada|sejak|mulai|sampai|hingga|per|tanggal|bulan|tahun|di|dari|ke|sebelum"
    r"|sesudah|setelah|menjelang|selama|antara|dan|batas|tenggat"
    r"|lambat|untuk|target|predikat|nilai|APBD|APBN|APBD-P|RKPD|KLA|tender|anggaran"
    r"|pagu|HUT|setiap|tiap|hari|kemarin|malam|besok"
    r"|pagi|siang|sore|akhir|awal|pertengahan|Perubahan|angka|Pemilu|Pilkada|RPJMD"
    r"|Musrenbang|Agustus|data|nomor|versi|edisi|ialah|adalah|waktu"
    r"|sampai \d{1,2}|" + _DAYS + r")"
)

_MEASURED = word_set(
    "biaya anggaran dana target jumlah total kuota nilai harga tarif kapasitas luas panjang lebar waktu"
)
_COUNTED = r"undangan|pendaftar|peserta|pelamar|siswa|calon|tamu|anggota|pemohon|pasien|warga|pegawai|penerima"
_SCOPE = (
    r"(?:wilayah|cakupan|jangkauan|sasaran|jumlah|total|target|prioritas|lokasi|tempat|usulan|seluruh|semua|sisanya|di|dari"
    r"|finalis|pemenang|peserta|penerima|anggota|daerah|nominasi"
    r"|pada|untuk|ke|oleh|ada|tiap|setiap|kampung|desa)\b"
)


def _spread(match: re.Match[str]) -> str:
    """Return "pohon tumbang 19 titik" as "pohon tumbang ada di 19 titik", "listrik padam 5 desa" with "di"."""
    words = match[1].split()
    acts = (
        len(words) > 1
        and (is_plain_verb(words[-1]) or is_verb(words[-1]))
        and (words[0], words[-1]) != ("pohon", "tumbang")
    )
    return f"{match[1]} {'di' if acts else 'ada di'} {match[2]}"


def _for_what(match: re.Match[str]) -> str:
    """Return "mesin tempel bekas 6 untuk bongkar pasang" as "ada 6 mesin tempel bekas untuk …"; measures stay."""
    if match[1].split()[0] in _MEASURED:
        return match.group()
    return f"ada {match[2]} {match[1]} untuk {match[3]}"


def _done_to(match: re.Match[str]) -> str:
    """Return "hari itu disuntik 412 ekor" as "hari itu 412 ekor disuntik"."""
    when = f"{match[1].strip(' ,')} " if match[1] else ""
    return f"{when}{match[3]} {match[2]}"


def _some_of_them(match: re.Match[str]) -> str:
    """Return "pompa 42, rusak 9" with its share; of "sembuh 29, mati 5" neither outcome is part of the other."""
    first = match[1].split()[0]
    if is_verb(first) or is_state(first) or first in _OUTCOMES:
        return match.group()
    return f"ada {match[2]} {match[1]}, {match[4]} di antaranya {match[3]}"


_OUTCOMES = word_set("sembuh positif negatif luka sakit hidup mati hilang daftar hadir sisa sisanya")


def _spread_each(match: re.Match[str]) -> str:
    return f"{match[1]} ada di {match[2]}, masing-masing "


def _undertaken(match: re.Match[str]) -> str:
    """Return "sisanya PLN usahakan" as "sisanya diusahakan PLN"."""
    return f"sisanya di{match[2].removeprefix('meng').removeprefix('me')} {match[1]} "


def _changed(match: re.Match[str]) -> str:
    """Return "9,1 persen (2024) → 9,7 persen (2025)" with the direction that its figures have."""
    before, after = (re.sub(r"[^\d,]", "", match[n]).replace(",", ".") for n in (2, 4))
    if not before or not after or float(before) == float(after):
        return match.group()
    what = re.sub(r" (?:naik|turun|meningkat|menurun)(?: dari)?$", "", match[1])
    way = "naik" if float(after) > float(before) else "turun"
    when = f"pada {match[5]}" if match[5] else match[6]
    return f"{what} {way} dari {match[2].strip()} pada {match[3]} menjadi {match[4]} {when}"


_TABLE: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # from one year to another, before years in brackets are read one by one
    (rf"^(.+?) ({NUMBER} (?:persen|poin|orang|kasus|ton|hektare)?) ?\(((?:19|20)\d\d)\) (?:→|menjadi|ke) ({NUMBER}"
     r"(?: \w+)?) (?:\(((?:19|20)\d\d)\)|(tahun ini|bulan ini))$", _changed),
    (rf"^({DATE}) (libur[a-z ]*?),? (?:→ )?(?:di)?ganti(?:nya)? ({DATE})$", r"\2 pada \1 diganti pada \3"),
    (r"^(total|biaya|anggaran|dana)(nya)? (Rp[\d.,]+(?: ribu| juta| miliar| triliun)?), (?=(?:APBD|APBN|APBK|DAK|DAU)"
     r"[^,]* Rp)", r"\1\2 \3, yakni dari "),
    # sources of money
    (r"(Rp[\d.,]+(?: ribu| juta| miliar| triliun)?),? (?=(?:APBD|APBN|DAK|DAU|APBDes"
r"|dana|kas|CSR|hibah)\b)", r"\1 dari "),
    (r"^(?:sumber )?dana\w*: (.+?) dan sisanya (?!dari)(.+)$", r"dananya berasal dari \1, sedangkan sisanya dari \2"),
    (r"^(?:sumber )?dana\w*: (?!dari)(.+)$", r"dananya berasal dari \1"),
    (r"((?:APBD|APBN)[^\s\ue0f0]*(?: \d{4})?(?: (?!sebesar|senilai|dan|,)[a-z]+){0,4}) (Rp\d)", r"\1 sebesar \2"),
    (r"\b(dijual|dibeli)( (?!seharga)[a-z]+)? (Rp\d)", r"\1\2 seharga \3"),
    (r"\b(dibangun|dikerjakan|diperbaiki)( (?!senilai)[A-Za-z]+)? (Rp\d)", r"\1\2 senilai \3"),
    (r"^(?!dana|yakni|sisanya|.*\b(?:bukan|berasal|hanya|di\w{4,})\b)([a-z]+(?: [a-z]+)?) "
     r"(?=dari (?:APBD|APBN|Baznas|BAZNAS|CSR|DAK|DAU|hibah)\b)", r"\1 berasal "),
    (r"^(muatan(?: balik)?|bantuan|oleh-oleh|menu) (?=[a-z]+ (?:[a-z]+ )?dan )", r"\1 berupa "),
    (r"^(pelatihan|kegiatan|acara|festival|pameran|lomba|rapat|ujian|seleksi|pendaftaran|pekerjaan|perbaikan)"
     r" (\d+ (?:hari|minggu|bulan|jam))\b", r"\1 berlangsung selama \2"),
    (r"^(terhitung mulai) tanggal (?=\d)", r"\1 "),
    (r"^(kendala|masalah|hambatan) (?!ialah|utama|terbesar)"
     r"(?=[a-z]+ .*\b(?:belum|tidak|rusak|kurang)\b)", r"\1: "),
    (r"^((?:tahun|bulan) (?:ini|depan)),? target(?:nya)? (?=\d)", r"\1 ditargetkan "),
    (r" jadi (?=di\w{4,})", ", sehingga "),
    (rf"^((?:uji coba|program|layanan|kegiatan|distribusi|pe[a-z]+an) (?!.*\b(?:pindah|di\w{{4,}}|me\w{{4,}})\b)[^,]*?)"
     rf" mulai ({DATE})$", r"\1 dimulai pada \2"),
    (r"^bayar (?=paling|maksimal)", "pembayaran "),
    (r"\byang langgar\b", "yang melanggar"),
    (r"\bperkiraan (?=\d)", "diperkirakan "),
    (r"(?<=persen) (akhir|awal|pertengahan) ((?:19|20)\d\d)", r" pada \1 \2"),
    (r"^(?!.*\b(?:turun|naik|dari|menjadi)\b)([a-z][a-z ]+?) (\d[\d.,]* (?:persen|kasus|orang|anak|jiwa)) "
     r"\(((?:19|20)\d\d)\)", r"\1 pada \3 \2"),
    (r"^(?:nanti )?(evaluasi|pemeriksaan|penilaian|monitoring)(?: lagi)? (\d+ (?:hari|minggu|bulan|tahun) lagi)$",
     r"\1 akan dilakukan \2"),
    (r"^(rapat koordinasi) (?:lagi|ulang|berikutnya) (?=\d)", r"\1 berikutnya digelar "),
    (r"^(patroli|penjagaan|piket|pengawasan)( [^\d]+?)? (\d+) sif\b", r"\1\2 dilakukan dalam \3 sif"),
    (r"^(tahap \w+) mulai (?=[A-Z\d])", r"\1 dimulai pada "),
    (r"\b(turun|naik|meningkat|menurun) ke (?=\d)", r"\1 menjadi "),
    (r"^(materi|agenda|tugas)(?:nya)? (?=(?:ukur|isi|masak|buat|bikin|cara|latihan|praktik|pengenalan)\b)", r"\1: "),
    (r"^([a-z]+) (?:separuh|separo|setengah)(?: harga)?$", r"untuk \1 separuhnya"),
    (r"(?<!secara )\bsimbolis (?:ke|kepada) ", "secara simbolis kepada "),
    (r"^(evaluasi|rapat|pemeriksaan|musyawarah|pertemuan) (?:lagi|ulang|berikutnya)"
r" (?=\d|[A-Z]|(?!dilakukan)[a-z])", r"\1 berikutnya dilakukan "),
    (r"^(.+) sisa umur (\d+ \w+)$", r"sisa umur \1 \2"),
    (r"\bkena$", "terdampak"),
    (r"(Rp[\d.,]+(?: ribu| juta| miliar| triliun)?),? (?=(?:APBK|APBG|ADD|BOS|PAD|BTT|DBHCHT)\b)", r"\1 dari "),
    (r"^((?:APBD|APBN|APBK|APBDes|DAK|DAU|DBH|BTT|PAD)[^,]*?) (?<!sebesar )(?<!dari )(?<!total )"
     r"(Rp[\d.,]+(?: ribu| juta| miliar| triliun)?)"
     r"(?= (?!dari|sebesar)[a-z])", r"\1 sebesar \2"),
    (r"\b(DAK|DAU|DBH|dana desa|hibah|bantuan keuangan|APBK|CSR)((?: (?!sebesar)[a-z]+)?(?: \d{4})?)"
     r" (?<!sebesar )(?=Rp\d)", r"\1\2 sebesar "),
    (r",? sisanya (?!di|ke)((?:CSR|APBD|APBN|APBK|hibah|swadaya|dana|sponsor|PT|iuran|donatur)\b.*)$",
     r", sedangkan sisanya dari \1"),
    (r"^(total|biaya|anggaran|dana)(nya)? (Rp[\d.,]+(?: ribu| juta| miliar| triliun)?), (?=(?:APBD|APBN|APBK|DAK|DAU)"
     r"[^,]* Rp)", r"\1\2 \3, yakni dari "),
    # counts of people and things with what became of some of them
    (r"^(tiap|setiap) (tim|regu|kelompok|kelas|desa|posko|mobil|kapal|sesi|shift|rombongan|keluarga|kecamatan)"
     r" (\d+ (?:orang|anggota|personel|siswa|kader))\b", r"\1 \2 beranggotakan \3"),
    (rf"^({_COUNTED}) (\d[\d.]*)(?: orang)?, (?:yang )?((?:hadir|datang|diterima|lulus|lolos|ikut|selesai"
     rf"|sembuh|terpilih)(?: [a-z]+)?) (\d[\d.]*)(?= orang| |,|:|$)", r"dari \2 \1, \4 \3"),
    (r"^([a-z]+(?: [a-z]+)?) (\d[\d.]*)(?: unit| buah)?, (?:yang )?(rusak|mati|hilang|kosong|bocor|tutup|macet|aktif"
     r"|berfungsi|beroperasi) (\d[\d.]*)(?= |,|$)", _some_of_them),
    (r"\byang (\d+) (?=(?:rusak|mati|hilang|kosong|bocor|sakit|tutup|belum|sudah|masih|tidak|menunggu)\b)",
     r"\1 di antaranya "),
    (r"^(luka(?: ringan| berat)?|meninggal|tewas|hilang|selamat|terluka) (\d[\d.]*)(?: orang)?"
     r"(?=,|$| (?:ter|di|karena))",
     r"\2 orang \1"),
    (r"^(meninggal|tewas|luka|luka-luka|hilang) (?:nihil|tidak ada|0)$", r"tidak ada yang \1"),
    (r"^(korban(?: jiwa| meninggal| luka)?) nihil$", r"tidak ada \1"),
    (r"^(mengungsi|menginap|mendaftar|dirawat|dievakuasi) (\d[\d.]* [A-Za-z]+(?:/\d[\d.]* [a-z]+)?)((?: (?:ke|di|dari)"
     r" [^,:]+)?)(?=$|:)", r"sebanyak \2 \1\3"),
    (r"(\d[\d.]* KK)/(\d[\d.]* (?:jiwa|orang))", r"\1 (\2)"),
    (r"^daftar (\d[\d.]* (?:orang|pasang|pasangan|tim|siswa|peserta|keluarga|kelompok))$", r"sebanyak \1 mendaftar"),
    (r"^daftar (?=di |ke |lewat |melalui |pada |mulai |\d{1,2} (?:sampai|[A-Z]))", "pendaftaran dilakukan "),
    (r"^(?:pada |tahun )?((?:19|20)\d\d),? ((?:di|ter)\w{4,}) (\d[\d.]* (?:orang|anak|siswa|warga|unit|rumah|kasus"
     r"|peserta|pasien|keluarga))$", r"pada \1 ada \3 yang \2"),
    (rf"^(tahun ini|bulan ini|tahun lalu|tahap pertama),? ((?:di|ter)\w{{4,}}) ({NUMBER} [a-z]+)( dulu)?(?=,)",
     r"\1, \3 \2\4"),
    (r"\b(di\w{4,}) dulu(?=$|,)", r"\1 lebih dahulu"),
    (r"\b(rusak berat|[a-z]+) duluan$", r"\1 didahulukan"),
    (r"^(terbakar|terendam|tergenang|terdampak|gagal panen|rusak)((?: (?:tahun|bulan|minggu) (?:ini|lalu))?)"
     rf" ({NUMBER} hektare)$", r"yang \1\2 seluas \3"),
    (r"^paling (parah|banyak|luas|tinggi|terdampak|jauh|rendah) ([A-Z][^\d,]*)$", r"yang paling \1 ialah \2"),
    (r"^(setelah|sesudah) memeriksa (\w+),? (?:yang )?(di\w{4,}) (\d[\d.]*)$", r"\1 pemeriksaan \2, \4 \3"),
    # how far the many reach
    (rf"^(?!{_SCOPE})([a-z]+(?: [a-z]+)?) (?:di )?(\d[\d.]* (?:desa|kecamatan|kelurahan|titik|lokasi|kampung"
     rf"|dusun|nagari|pekon|gampong|distrik))$", _spread),
    (rf"^(?!{_SCOPE})([a-z]+(?: [a-z]+)?) (?:di )?(\d[\d.]* (?:desa|kecamatan|kelurahan|titik|lokasi|kampung|dusun)),"
     r" masing-masing (?=\d)", _spread_each),
    (r"\b(jalan|Jalan|ruas|saluran|drainase|tanggul|pipa|trotoar)((?: [A-Z][\w–-]*)*) (\d[\d.,]* (?:kilo)?meter)"
     r" (?=masih|belum|sudah|rusak|di\w{4})", r"\1\2 sepanjang \3 "),
    (r"\bmasih (tanah|kayu|bambu|kerikil)$", r"masih berupa \1"),
    (r"^(?:(triwulan|periode|semester|bulan|kuartal|tanggal|minggu) (?:yang )?sama (tahun lalu|tahun sebelumnya"
     r"|20\d\d)) (?=\d)", r"pada \1 yang sama \2 ada "),
    # who does it
    (r"^yang (?:buka|membuka) (\W+|[\ue100-\ue1ff])$", r"\1 membuka acara itu"),
    (r"^yang (?:tutup|menutup) ([\ue100-\ue1ff])$", r"\1 menutup acara itu"),
    (r"^yang (?:pimpin|memimpin) ([\ue100-\ue1ff])$", r"\1 memimpin acara itu"),
    (r"\byang bayar (pembeli|peserta|pemohon|warga|perusahaan|penjual|pemilik|pelanggan|pemerintah|dinas)\b",
     r"yang membayar ialah \1"),
    (r"^sisanya ([A-Z]{2,}) ([a-z]+kan) ", _undertaken),
    (r"\b([a-z]+) (ambil|kirim|buang|simpan|antar|jemput|beli) (dari|ke|di) (?=[A-Z\d])", r"\1 di\2 \3 "),
    (r"^([A-Z]{3,}D?) (belum|tidak) ada (?=[a-z])", r"\1 \2 punya "),
    (r"^((?:PT|CV|UD) [^,]+), kontrak (?=sampai)", r"\1 memegang kontrak "),
    (rf"(kontrak [^,]+), (rampung|selesai) ({DATE})$", r"\1, dan pekerjaannya \2 pada \3"),
    (r"^(pukul [\d.]+(?: WI[A-Z]+)?) ([\ue100-\ue1ff]) ke lokasi\b", r"\2 mendatangi lokasi pada \1"),
    (r"^((?:tiap|setiap) hari(?: kecuali [A-Z]\w+)?),? (pukul [\d.]+(?: sampai [\d.]+)?(?: WI[A-Z]+)?)$",
     r"jadwalnya ialah \1 \2"),
    (r"^([a-z][a-z ]+?) (?:men)?jadi (\d[\d.]* (?:lembar|unit|buah|keping|eksemplar|pasang))$",
     r"\1 yang jadi berjumlah \2"),
    (r"\b(\w+) nyala (?=\d|pukul)", r"\1 menyala "),
    (rf"(?<=[a-z])(?<!\bpada)(?<!tiap)(?<!dari)(?<!hari)(?<!sampai)(?<!mulai)(?<!sejak)(?<!kecuali)(?<!\bdan)(?<!\bper)"
     rf"(?<!malam)(?<!sebelum)(?<!setelah)(?<!sesudah)(?<!hingga) ({_DAYS})$", r" pada \1"),
    (r"^yang (me\w{4,}|ber\w{4,}|hadir|ikut|datang|lolos|lulus) (\d[\d.]*)$", r"yang \1 berjumlah \2"),
    (r"^(\d[\d.]* [a-z]+) daftar (?=sampai|pada|di|lewat|hari|mulai)", r"\1 mendaftar "),
    (r"\b(rusak|mati|bocor|putus) (menunggu) ", r"\1 dan \2 "),
    (r"^([a-z]+(?: [a-z]+){0,2}) (\d[\d.]*) untuk ([a-z ]+)$", _for_what),
    # there is, there is not
    (r"^(\w+(?: \w+)?) tidak ada(?=$|,)", r"tidak ada \1"),
    (r"^((?:sebab|penyebab|jumlah|identitas|kerugian|motif)(?:nya)?) (belum|tidak) (?:tahu"
r"|jelas|ketahuan)\b", r"\1 \2 diketahui"),
    (r"^sebab (?=belum|tidak)", "penyebabnya "),
    (r"^(\w+) bukan (?:dari )?([^,]+), (?:tetapi )?dari (.+)$", r"\1 bukan dari \2, melainkan dari \3"),
    (r"\b(belum|sudah|tidak) jalan\b", r"\1 berjalan"),
    (r"\byang jalan\b", "yang berjalan"),
    (r"\bkena\b", "terkena"),
    (r"\b(sudah|masih|sedang|harus) (rawat (?:jalan|inap)|operasi|perawatan|karantina)\b", r"\1 menjalani \2"),
    (r"\bmasih negosiasi\b", "masih dalam negosiasi"),
    (r"\bjadi (?=\d|[A-Z]{2}|Rp|se)", "menjadi "),
    (r"\bditarget\b", "ditargetkan"),
    (r"\b((?:APBD|APBN)(?:-P)? \d{4}) \(([a-z][a-z ]+)\)", r"\1 untuk \2"),
    (r"^(\w+ baru) rangka (baja|beton|kayu)\b", r"\1 berangka \2"),
    (r"^(\w+)(?<!nya) (lama|tua|sempit|kecil|usang)$", r"\1nya \2"),
    (r"\blapor masuk\b", "laporan masuk"),
    (r"^yang 2 (?:orang )?itu\b", "keduanya"),
    (r"^yang 3 (?:orang )?itu\b", "ketiganya"),
    (r"^yang 4 (?:orang )?itu\b", "keempatnya"),
    (r"^((?:PT|CV|UD) [^,]+), kontrak (?=\d|Rp|selama)", r"\1 memegang kontrak "),
    (r"^(aduan|laporan|keluhan|usulan|masukan|kritik) (lewat|melalui) ", r"\1 disampaikan \2 "),
    (r"^(pendaftaran|pembayaran|pengambilan|pemesanan|verifikasi|penjualan) (lewat|melalui|di) ", r"\1 dilakukan \2 "),
    (r"^diulang (?=di|pada|ke)", "pengulangan dilakukan "),
    (r"^((?:pasar|gedung|jembatan|bangunan|sekolah|kantor|bendungan|terminal|puskesmas"
r"|rumah|saluran|jalan)) ((?:19|20)\d\d)(?=,|$)", r"\1 itu berasal dari tahun \2"),
    (r"^jam (berlaku|buka|beroperasi) (?=pukul)", r"\1 "),
    (r"^jam (layanan|operasional|kerja|pelayanan|kunjungan) (?=pukul)", r"jam \1nya "),
    (r"^dalam (saluran|sungai|kolam|sumur|parit|drainase|kali|selokan) (?=sekarang|rata-rata"
r"|hanya|\d)", r"kedalaman \1 "),
    (r"\b(di\w{4,}|berlaku|berlangsung|ditutup|dibuka) (\d[\d.,]* (?:hari|minggu|bulan"
r"|tahun|jam|menit))(?=$|,)", r"\1 selama \2"),
    (r"\bsepekan sekali\b", "seminggu sekali"),
    (r"^satu arah bergantian\b", "secara bergantian satu arah"),
    (r"^(\d+) kali (banjir|longsor|kebakaran|kecelakaan|pencurian|gagal panen) ", r"\2 terjadi \1 kali "),
    # plans
    (rf"\brencana pindah (?=mulai|pada|{DATE})", "pemindahan direncanakan "),
    (r"^((?:19|20)\d\d) ditarget(?:kan)? (\w+)", r"\2 ditargetkan pada \1"),
    (r"\brencana(?:nya)? nyala\b", "direncanakan menyala"),
    (r"\brencana(?:nya)? terbit\b", "direncanakan terbit"),
    (r"\brencana(?:nya)? (?=(?:pindah|selesai|mulai|dibangun|dibuka|berangkat|rampung"
r"|jadi|berlaku)\b)", "direncanakan "),
    (rf"\brencana(?:nya)? ((?!(?:pembangunan|kerja|umum|aksi)\b)[a-z][a-z -]*?) ({DATE})$", r"\1 direncanakan pada \2"),
    (r"\b(pindah|selesai|mulai|rampung|berangkat) direncanakan (pada)", r"direncanakan \1 \2"),
    (rf"^(?:mulai|start) kerja ({DATE})", r"pekerjaan dimulai pada \1"),
    (rf"^mulai ({DATE})(?=,|$)", r"dimulai pada \1"),
    (rf"^(direncanakan )?selesai ({DATE})", r"\1selesai pada \2"),
    (rf"^lanjut(?:an)?(?: (?:di|ke))? (.+?),? ({DATE})$", r"dilanjutkan di \1 pada \2"),
    (r"\blanjut ((?:minggu|pekan|bulan|tahun) depan) (?!di|ke)(\w+[^,]*)", r"dilanjutkan \1 ke \2"),
    (r"(?<=\w) lanjut(?= (?:ke|di|pada|minggu|pekan|bulan|besok))", " dilanjutkan"),
    (r"\bperkiraan (?=" + _MONTHS + r")", "diperkirakan "),
    # changes
    (rf"\b(turun|naik|meningkat|berkurang|bertambah) (\d[^→]*?) → (?:menjadi )?({NUMBER})", r"\1 dari \2 menjadi \3"),
    (rf"({NUMBER} (?:persen|poin)[^→,]*?) → (\d)", r"\1, yakni \2"),
    (r"\b(dari \d[\d.]* (?!yang )[a-z]+) (di\w{4,})\b(?= ?(?:,|$|→))", r"\1 yang \2"),
    (r", rencana (\d[\d.,]* persen) → lebih (cepat|lambat|tinggi|rendah) (\d[\d.,]*"
r" \w+)$", r", lebih \2 \3 daripada rencana sebesar \1"),
    (r" → (?=(?:berakhir|selesai|sampai|lalu|kemudian)\b)", " dan "),
    (r" → (\w+) (\d{4}): ", r", dengan \1 "),
    (r" → (?=\w+nya )", "; "),
    (r" → (?=\d)", " menjadi "),
    (r" → ", ", lalu "),
    # share of a whole
    (rf"^(?:dari )?(\d[\d.,]*) ([a-z]\w+) (yang \w+) ((?:hanya )?{NUMBER})$", r"dari \1 \2, \4 \3"),
    (rf"^([a-z]\w+) (\d[\d.,]*) (yang \w+) ((?:hanya )?{NUMBER})$", r"dari \2 \1, \4 \3"),
    (r"^(dari [^,]+?),? yang (\w+) (\d[\d.]*(?: \w+)?)$", r"\1, \3 \2"),
    (r"^(\w+) (belum|tidak|sudah) ([^,\d]+?) (\d[\d.,]* dari \d[\d.,]*) \1$", r"sebanyak \4 \1 \2 \3"),
    (r"^pendaftar (\d[\d.]* [a-z]+), (?:yang )?([a-z][^\d,]*?) (\d[\d.]*), (?:dan )?(?:yang )?"
     r"([a-z][^\d,]*?) (\d[\d.]*)$",
     r"sebanyak \1 mendaftar, \3 di antaranya \2, dan \5 \4"),
    # who says, which data
    (r"^(.+) \(data ([^()]+)\)$", r"\1 menurut data \2"),
    (r",? kata ([\ue100-\ue1ff])$", r" menurut \1"),
    (r",? kata (petugas [^,]+|warga[^,]*|saksi[^,]*|pedagang[^,]*)$", r" menurut \1"),
    # times and places that lack their preposition
    (rf"^((?:{_DAYS}) \(\d+/\d+/\d+\)) (?=[^,\s])", r"pada \1, "),
    (r"^(sebelum|sesudah|setelah|sejak) ada (\w+) (?=\w+ (?:me|ber|di|ter|harus|sudah|bisa|tidak))", r"\1 ada \2, "),
    (r"^(setelah|sesudah) (\w+) (\d[\d.]*) (di\w+)", r"\1 \2, \3 \4"),
    (r"\bdi ((?:19|20)\d\d)\b", r"pada \1"),
    (r"\bmemeriksa (?=pukul|pada)", "melakukan pemeriksaan "),
    (r"\b(bidang|lahan|berkas|surat|dokumen)( \w+)? (sudah|belum) tanda tangan\b", r"\1\2 \3 ditandatangani"),
    (r"\b(sudah|belum) tanda tangan\b", r"\1 menandatangani"),
    (r"^harapan(?:nya)? \(([^()]*)\) menjadi (.+ per jam)$", r"kecepatannya diharapkan menjadi \2 menurut \1"),
    (r"^harapan(?:nya)? \(([^()]*)\) menjadi (.+)$", r"angka itu diharapkan menjadi \2 menurut \1"),
    (rf"^({_MONTHS}) (\d{{4}}) (?=[a-z])", r"pada \1 \2, "),
    (r"^(?:tahun |thn )?((?:19|20)\d\d) (?=(?:ada|terjadi|sudah|belum|tercatat|ditargetkan|terdapat)\b)", r"pada \1 "),
    (rf"^(?:pada )?((?:{_MONTHS})(?:–(?:{_MONTHS}))?(?: \d{{4}}|(?! \d{{4}}))|(?:tahun"
rf" )?(?:19|20)\d\d):? ({NUMBER}(?: (?:persen|kasus|orang|unit|kali|anak))?)$", r"pada \1 angkanya \2"),
    (r"^(tahun ini|bulan ini|minggu ini|hari ini|tahun lalu) (?![,\d])", r"\1, "),
    (r"^sementara: ", "untuk sementara, "),
    (r"^(per [^:]+): ", r"\1, "),
    (r"^sebaliknya (?=lewat|melalui|ke|dari)", "arah sebaliknya "),
    (r"^(arah|rute|jalur) (?=(?:dari|ke|lewat)\b)", r"\1nya "),
    (r"^((?:hari|Minggu|Sabtu)[^,]*?) tidak berlaku$", r"tidak berlaku pada \1"),
    (r"^(.*\S) tadi (pukul [\d.]+(?: \w+)?) ke lokasi$", r"\1 mendatangi lokasi pada \2"),
    (r"^(\W+|\S+(?: \S+)?) ke lokasi$", r"\1 mendatangi lokasi"),
    (r"\b(dicuri|ditemukan|dipasang|terjadi|tersebar) (\d+ (?:titik|lokasi|tempat|desa"
r"|kecamatan|kelurahan)) di\b", r"\1 pada \2 di"),
    (r"\bdilaporkan polisi\b", "dilaporkan kepada polisi"),
    (r"\bdialihkan (?=aplikasi|manual|jalan|Jalan)", "dialihkan ke "),
    (r"\b(jalan|berlaku|berjalan) penuh, hanya (\d+ dari \d+ (?:kecamatan|desa|kelurahan"
r"|sekolah))", r"\1 penuh, hanya di \2"),
    (r"\b(di\w{4,}) bukan (?=di\w)", r"\1, bukan "),
    (r"^(lebar|tinggi|panjang|luas|kapasitas|jumlah|harga|tarif)(?:nya)? dari "
     r"((?:Rp)?\d(?:[^,]|,\d)*?) menjadi (?=\d|Rp)",
     r"\1nya berubah dari \2 menjadi "),
    (r" jadi (?=terlambat|lebih |harus |tidak |belum )", ", sehingga "),
    (r"\b(janji|berjanji) (\w+) (\d+ (?:hari|minggu|bulan|tahun))$", r"\1 \2 dalam \3"),
    (r"\b(program|kegiatan|acara|masalah|lokasi|tempat|waktu|jumlah) sama (?=[a-z])", r"\1 yang sama "),
    (r"^bayar (bisa|dapat|boleh|harus|wajib) (?=di |lewat |melalui )", r"pembayaran \1 dilakukan "),
    (r"^daftar (bisa|dapat|boleh|harus|wajib) (?=di |lewat |melalui )", r"pendaftaran \1 dilakukan "),
    (r"^(?:ambil) (bisa|dapat|boleh|harus|wajib) (?=di |lewat |melalui )", r"pengambilan \1 dilakukan "),
    (r"\bkurang: ([^,]+), ([^,]+)$", r"yang kurang ialah \1 dan \2"),
    (rf"^nanti (?:pada |tanggal )?({DATE})", r"pada \1"),
    (r"\b(?:pada )?(tahun lalu|tahun sebelumnya|bulan lalu),? periode (?:yang )?sama:? (?=\d)",
     r"pada periode yang sama \1 "),
    (r"^periode (?:yang )?sama (tahun lalu|tahun sebelumnya):? (?=\d)", r"pada periode yang sama \1 "),
    (rf"\b((?:sampai|hingga|per|sejak|pada) {DATE}) ({NUMBER} hektare)\b", r"\1 seluas \2"),
    (r"^(ter(?:luas|banyak|tinggi|besar|rendah|parah|jauh)|paling \w+) (?!di |dari |ke )([A-Z][^\d]*?)"
     r" (\d[\d.,]* \w+)$", r"\1 di \2, yakni \3"),
    (rf"^((?:status|sertifikat|izin|aturan|tarif|surat|larangan|diskon|jadwal|kebijakan|ketentuan|moratorium)"
     rf"(?!.*\bberlaku)(?!.*\bdi\w{{4,}})[^,]*?) (?=(?:sejak|mulai|sampai|hingga) {DATE})", r"\1 berlaku "),
    (r"\s*\(((?:SK|Perda|Perbup|Perwali|Keputusan|Peraturan|Surat) [^()]+)\)", r" berdasarkan \1"),
    (r"^([Bb]esok|lusa|(?:[Mm]inggu|pekan|bulan|tahun) depan) (?:di)?lanjut(?:kan)?(?: dengan)? (?!di |ke |pada )"
     r"(?=\w)", r"\1 kegiatan dilanjutkan dengan "),
    (r"^([Bb]esok|lusa|(?:[Mm]inggu|pekan|bulan|tahun) depan) (?=di [A-Z])", r"\1 kegiatan itu digelar "),
    (r"^(?:per|tiap|setiap) ([A-Za-z]+) (?:mendapat )?((?:hanya |maksimal )?\d+ [a-z]+)$", r"setiap \1 mendapat \2"),
    (r"^(kompensasi|sanksi|hukuman|insentif)(?:nya)? potong ", r"\1nya berupa potongan "),
    (r"^([a-z][a-z ]+?) \((\d[\d.]* dari \d[\d.]*)\)$", r"sebanyak \2 \1"),
    (r"(\d[\d.,]* \w+) tahun ((?:19|20)\d\d)$", r"\1 pada \2"),
    (r"^([a-z]+ [a-z]+) sisa (?=\d)", r"\1 tersisa "),
    (r"^yang (\d+) (?=di\w{4,})", r"\1 "),
    (r"^yang (\d[\d.]*) lagi (?=belum|masih|tidak|sudah|me|di)", r"\1 lainnya "),
    (r"^yang daftar (\d[\d.]*)", r"yang mendaftar berjumlah \1"),
    (r"\b(belum|sudah) lelang$", r"\1 dilelang"),
    (r"^soal ([a-z]+(?: [a-z]+)?) (?=[A-Z\ue100-\ue1ff])", r"soal \1, "),
    (r", (sesudah|setelah) itu (?=Rp|\d)", r" dan \1 itu "),
    (r"^dibuka:? (?:oleh )?(?=[A-Z\ue100-\ue1ff])", "kegiatan itu dibuka "),
    (r"\b((?:Bupati|Wali Kota|Gubernur)) diwakili (?=[\ue100-\ue1ff])", r"\1 yang diwakili "),
    (r"^((?:[a-z]+ )?(?:paling tua|tertua|paling muda|termuda)) (\d+(?: dan \d+)? tahun)\b", r"\1 berusia \2"),
    (r"^yang (\d[\d.]*) (?!itu|orang itu)(?=[a-z])", r"\1 "),
    (r"^((?:hari itu|hari ini|kemarin|minggu ini),? )?(di(?!antara)\w{4,}) (\d[\d.]* (?!hari|minggu|bulan|tahun|jam"
     r"|menit|persen|kali|tahap|sesi|sif)[a-z]+)(?=$|:| \(|,)", _done_to),
    (rf"^((?:[a-z]+ )?[a-z]+) rencana(?:nya)? ({DATE})$", r"\1 direncanakan pada \2"),
    (r"^([a-z][\w ]*?[\w]) target (?=\d)", r"\1 ditargetkan "),
    (r"^sehari (\d+ (?:sesi|kali|gelombang|kelompok))", r"dalam sehari ada \1"),
    (r"^(usulan? awal) (\d[\d.]*), (di\w{4,}) (\d[\d.]*)", r"dari \2 \1, \4 \3"),
    (r"\btarget(?:nya)? (?=(?:selesai|rampung|tuntas|beroperasi|cair|dibuka)\b)", "ditargetkan "),
    (r"\bsiapa (bisa|mampu|mau) ", r"siapa yang \1 "),
    (rf"(?<=[a-z])(?<!pada)(?<!hari)(?<!tiap)(?<!sampai)(?<!sejak)(?<!mulai)(?<!dan)(?<!kecuali)"
     rf" ({_DAYS}) (?=pukul)", r" pada \1 "),
    (r"(?<=, )padam( total)? (?=pukul)", r"api padam\1 "),
    (r"^(juara (?:\d|[a-z]+)) (?=[A-Z])", r"\1 ialah "),
    (r"^([a-z]{3,}) baru$", r"ada \1 baru"),
    (r"^hari (?=Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)", ""),
    (r"^((?:19|20)\d\d) (?=[a-z]{3,} (?!persen)[a-z])(?!\d+ angkanya)", r"pada \1, "),
    # small words
    (r"\b(evaluasi|rapat|pemantauan|pemeriksaan|penilaian|laporan|monitoring) (?:tiap"
r"|setiap) ", r"\1 dilakukan setiap "),
    (r"\btiap (?=Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)", "setiap "),
    (r"\bkapan lalu\b", "beberapa waktu lalu"),
    (r"^khusus (\w+ penyandang disabilitas|\w+) (petugas|tim|panitia) ([^,]+), (tidak"
r" [^,]+)$", r"bagi \1, \2 \3; mereka \4"),
    (r"^khusus (\w+ penyandang disabilitas|\w+) (petugas|tim|panitia) ", r"bagi \1, \2 "),
    (r"^(\w+(?: \w+)?) stok (\d)", r"stok \1 \2"),
    (r"\b(?:bilang|katanya|blg) (?:bahwa )?", "menyatakan "),
    (r"\bkarena kewenangan\b", "karena merupakan kewenangan"),
    (r"\bresminya\b", "secara resmi"),
    (r"\bbuka semua\b", "semua buka"),
    (r"\bsiap bantu\b", "siap membantu"),
    (r"\bbelum ada anggaran\b", "belum ada anggarannya"),
)  # fmt: skip
_FRAMES = tuple((re.compile(pattern), form) for pattern, form in _TABLE)
_BARE_DATE = re.compile(rf"(?<!\()(?<!\w)(?P<date>{DATE})(?!\))")


def framed(text: str) -> str:
    """Return the statement with the table's turns of phrase applied in order."""
    for pattern, form in _FRAMES:
        text = pattern.sub(form, text)
    return text


def with_prepositions(text: str) -> str:
    """Return the text with "pada" before days and months that stand bare after a verb or a noun."""

    def insert(match: re.Match[str]) -> str:
        before = text[: match.start()].rstrip()
        if (
            not before
            or before.endswith((",", "(", "–", "-", ":", ";", "/"))
            or re.search(rf"(?<!\w){_PREPOSITION}$", before)
        ):
            return match.group()
        if re.fullmatch(r"(?:19|20)\d\d", match["date"]) and not re.search(
            r"\b(?:(?:di|ter|ber|me)\w+|wafat|hilang|selesai|lulus|mulai|pindah)$", before
        ):
            return match.group()
        return f"pada {match.group()}"

    return _BARE_DATE.sub(insert, text)
