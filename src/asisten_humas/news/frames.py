"""Turns of phrase of notes → turns of phrase of running text, as an ordered table of patterns.

A frame never adds a fact: it supplies the preposition, the linking word or the possessive that notes leave out.
Texts are plain Indonesian (see `plain`), one statement each, without quotations.
"""

import re

_DAYS = r"Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"
_MONTHS = r"Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
DATE = (
    rf"(?:(?:{_DAYS}) \(\d+/\d+/\d+\)|(?:(?:{_DAYS}) )?\d{{1,2}}(?: sampai \d{{1,2}})? (?:{_MONTHS})(?: \d{{4}})?"
    rf"|(?:{_MONTHS})(?: \d{{4}})?|(?:minggu|pekan) ke-?\w+ (?:{_MONTHS})(?: \d{{4}})?"
    rf"|bulan (?:{_MONTHS})(?: \d{{4}})?|(?:19|20)\d\d(?!\d|[.,]\d))"
)
"""A date as `plain` writes it: a day, a range, a week of a month, a month or a year."""

NUMBER = (
    r"(?:sekitar |minimal |maksimal |hanya |lebih dari |kurang dari |paling sedikit"
    r" |paling banyak |rata-rata )?(?:Rp)?\d[\d.,]*(?: (?:ribu|juta|miliar|triliun))?"
)
_PREPOSITION = (
    r"(?:pada|sejak|mulai|sampai|hingga|per|tanggal|bulan|tahun|di|dari|ke|sebelum"
    r"|sesudah|setelah|menjelang|selama|antara|dan"
    r"|lambat|untuk|target|predikat|nilai|APBD|APBN|APBD-P|RKPD|KLA|tender|anggaran"
    r"|pagu|HUT|setiap|tiap|hari|kemarin|malam|besok"
    r"|pagi|siang|sore|akhir|awal|pertengahan|Perubahan|angka|Pemilu|Pilkada|RPJMD"
    r"|Musrenbang|Agustus|data|nomor|versi|edisi|ialah|adalah|waktu"
    r"|sampai \d{1,2}|" + _DAYS + r")"
)

_TABLE: tuple[tuple[str, str], ...] = (
    # sources of money
    (r"(Rp[\d.,]+(?: ribu| juta| miliar| triliun)?),? (?=(?:APBD|APBN|DAK|DAU|APBDes"
r"|dana|kas|CSR|hibah)\b)", r"\1 dari "),
    (r"^(?:sumber )?dana\w*: (.+?) dan sisanya (?!dari)(.+)$", r"dananya berasal dari \1, sedangkan sisanya dari \2"),
    (r"^(?:sumber )?dana\w*: (?!dari)(.+)$", r"dananya berasal dari \1"),
    (r"((?:APBD|APBN)[^\s\ue0f0]*(?: \d{4})?(?: (?!sebesar|senilai|dan|,)[a-z]+){0,4}) (Rp\d)", r"\1 sebesar \2"),
    (r"\b(dijual|dibeli)( (?!seharga)[a-z]+)? (Rp\d)", r"\1\2 seharga \3"),
    (r"\b(dibangun|dikerjakan|diperbaiki)( (?!senilai)[A-Za-z]+)? (Rp\d)", r"\1\2 senilai \3"),
    (r"^(?!dana|sisanya|.*\b(?:bukan|berasal|hanya|di\w{4,})\b)([a-z]+(?: [a-z]+)?) "
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
    # there is, there is not
    (r"^(\w+(?: \w+)?) tidak ada\b", r"tidak ada \1"),
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
    (r"^((?:19|20)\d\d) ditarget(?:kan)? (\w+)", r"\2 ditargetkan pada \1"),
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
    (r"^(arah|rute|jalur) (?=dari|ke|lewat)", r"\1nya "),
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
     rf"(?!.*\bberlaku)[^,]*?) (?=(?:sejak|mulai|sampai|hingga) {DATE})", r"\1 berlaku "),
    (r"\s*\(((?:SK|Perda|Perbup|Perwali|Keputusan|Peraturan|Surat) [^()]+)\)", r" berdasarkan \1"),
    (r"^([Bb]esok|lusa|(?:[Mm]inggu|pekan|bulan|tahun) depan) (?:di)?lanjut(?:kan)?(?: dengan)? (?!di |ke |pada )"
     r"(?=\w)", r"\1 kegiatan dilanjutkan dengan "),
    (r"^([Bb]esok|lusa|(?:[Mm]inggu|pekan|bulan|tahun) depan) (?=di [A-Z])", r"\1 kegiatan itu digelar "),
    (r"^(?:per|tiap|setiap) ([A-Za-z]+) (?:mendapat )?((?:hanya |maksimal )?\d+ [a-z]+)$", r"setiap \1 mendapat \2"),
    (r"^(kompensasi|sanksi|hukuman|insentif)(?:nya)? potong ", r"\1nya berupa potongan "),
    (r"^([a-z][a-z ]+?) \((\d[\d.]* dari \d[\d.]*)\)$", r"sebanyak \2 \1"),
    (r"(\d[\d.,]* \w+) tahun ((?:19|20)\d\d)$", r"\1 pada \2"),
    (r"^([a-z]+ [a-z]+) sisa (?=\d)", r"\1 tersisa "),
    (r"^yang (\d+) (?=di\w{4,})", r"\1 di antaranya "),
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
