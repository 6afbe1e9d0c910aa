"""Chat spelling and office shorthand → the written language. General Indonesian, no words of one agency.

Keys are lower case; a value is what stands in a news item. Ambiguous letters (m, M, dr, T) are decided by their
neighbours in `plain`, not here.
"""

from asisten_humas.news.tables import pairs, word_set

CHAT: dict[str, str] = pairs(
    """
yg=yang|dgn=dengan|dg=dengan|dngn=dengan|utk=untuk|u/=untuk|utuk=untuk|dri=dari|drpd=daripada|krn=karena
krna=karena|karna=karena|tp=tetapi|tpi=tetapi|tapi=tetapi|tdk=tidak|tak=tidak|gak=tidak|ga=tidak|gk=tidak
nggak=tidak|enggak=tidak|ndak=tidak|ngga=tidak|blm=belum|belom=belum|sdh=sudah|udh=sudah|udah=sudah|dah=sudah
jgn=jangan|bs=bisa|klo=kalau|kalo=kalau|kl=kalau|spy=supaya|skrg=sekarang|skr=sekarang|skrng=sekarang|smp=sampai
sampe=sampai|smpai=sampai|s/d=sampai|sd.=sampai|s.d.=sampai|sblm=sebelum|sblmnya=sebelumnya|stlh=setelah
stelah=setelah|setlh=setelah|ssdh=sesudah|jd=jadi|jdi=jadi|lg=lagi|lgi=lagi|dlm=dalam|pd=pada|kpd=kepada
ttg=tentang|thd=terhadap|trhdp=terhadap|tsb=tersebut|tsbt=tersebut|spt=seperti|sprti=seperti|sprt=seperti
mis=misalnya|bbrp=beberapa|bbrapa=beberapa|byk=banyak|bnyk=banyak|mgg=minggu|mggu=minggu|bln=bulan|thn=tahun
th=tahun|tgl=tanggal|jml=jumlah|jmlh=jumlah|kmrn=kemarin|kmrin=kemarin|bsk=besok|lgsg=langsung|lgs=langsung
lsg=langsung|msh=masih|masi=masih|msk=masuk|pake=memakai|pakai=memakai|bikin=membuat|kasih=memberi
dikasih=diberi|ngasih=memberi|kelar=selesai|cuma=hanya|cuman=hanya|aja=saja|doang=saja|muter=berkeliling
ngulang=mengulang|bareng=bersama|barengan=bersama|gantian=bergantian|diteken=ditandatangani
teken=penandatanganan|nunggu=menunggu|nungguin=menunggu|ngecek=memeriksa|dicek=diperiksa|cek=memeriksa
ngukur=mengukur|ngambil=mengambil|ngurus=mengurus|ketangkap=tertangkap|kerendem=terendam|kerendam=terendam
ketemu=bertemu|ketemuan=bertemu|ngomong=berbicara|konfirm=mengonfirmasi|hr=hari|mnt=menit|dtk=detik|org=orang
orng=orang|km/jam=kilometer per jam|rata2=rata-rata|kira2=kira-kira|dpt=mendapat|dapet=mendapat|bgt=sekali
banget=sekali|bener=benar|emang=memang|gitu=begitu|gini=begini|kayak=seperti|kek=seperti|abis=habis
abis itu=sesudah itu|habis itu=sesudah itu|trus=lalu|trs=lalu|lalin=lalu lintas|pas=saat|pas jam=pada jam
waktu itu=saat itu|jg=juga|jga=juga|kpn=kapan|dmn=di mana|dimana=di mana|diatas=di atas|dibawah=di bawah
didepan=di depan|disini=di sini|disana=di sana|ijin=izin|apotik=apotek|himbau=imbau|menghimbau=mengimbau
dihimbau=diimbau|jaman=zaman|aktifitas=aktivitas|resiko=risiko|praktek=praktik|kwalitas=kualitas|sekedar=sekadar
nasehat=nasihat|antri=antre|ngantri=mengantre|mengantri=mengantre|antrian=antrean|blanko=blangko
portable=portabel|sosbud=sosial budaya|rehab=rehabilitasi|rehab-rekon=rehabilitasi dan rekonstruksi
konpers=konferensi pers|rakor=rapat koordinasi|sidak=inspeksi mendadak|monev=pemantauan dan evaluasi
medsos=media sosial|mesin absen=mesin presensi|dr mana=dari mana|mou=nota kesepahaman|kades=kepala desa
adminduk=administrasi kependudukan|bimtek=bimbingan teknis|ttd=tanda tangan|sdg=sedang|disweeping=disisir
sweeping=penyisiran|berdasar=berdasarkan|brp=berapa|min.=minimal|bwh=bawah|bwah=bawah|sekitaran=sekitar
slm=selama|slma=selama|sluruh=seluruh|slrh=seluruh|stiap=setiap|tiap2=tiap-tiap|hbs=habis|krg=kurang|lbh=lebih
bgn=bagian|pnh=penuh|plg=paling|rmh=rumah|skolah=sekolah|jmt=jembatan|perbaikn=perbaikan|bnjr=banjir|wrga=warga
wrg=warga|ptgs=petugas|keg=kegiatan|keg.=kegiatan|pes=peserta|brg=barang|hsl=hasil|tmpt=tempat|tgh=tengah
kmdn=kemudian|kmudian=kemudian|sbg=sebagai|sbgai=sebagai|sbb=sebagai berikut|ttp=tetap|tlh=telah|dpn=depan
blkg=belakang|klg=keluarga|msg=masing-masing|msg2=masing-masing|masing2=masing-masing|hrs=harus|pnting=penting
blg=bilang|bilng=bilang|ngumpul=berkumpul|dibikin=dibuat|dikasi=diberi|nyusul=menyusul|ngasi=memberi
nyampe=sampai|nyari=mencari|ngobrol=berbincang|nanem=menanam|nyumbang=menyumbang|ngerjain=mengerjakan
ngejar=mengejar|kejual=terjual|kebakar=terbakar|kepake=terpakai|kepotong=terpotong|kebawa=terbawa
dibenerin=diperbaiki|diperbaikin=diperbaiki|dibersihin=dibersihkan|dipasangin=dipasang|ditutupin=ditutup
dibagiin=dibagikan|dibagi2=dibagi-bagikan|dibantuin=dibantu|narsum=narasumber|sosialisai=sosialisasi
walikota=wali kota|agst=Agustus|ags=Agustus|agt=Agustus|agu=Agustus|agustus=Agustus|ahad=Minggu|jum'at=Jumat
jumat=Jumat|senin=Senin|selasa=Selasa|rabu=Rabu|kamis=Kamis|sabtu=Sabtu|maks=maksimal|max=maksimal|plus=serta
sm=dan|ama=dan|dkk=dan kawan-kawan|dll=dan lain-lain|dr.=dr.|ybs=yang bersangkutan|a.l.=antara lain
al.=antara lain|kec=kecamatan|kel=kelurahan|kab=kabupaten|prov=provinsi|ds=desa|wilker=wilayah kerja
pemda=pemerintah daerah|ortu=orang tua|prosen=persen|pct=persen|difabel=penyandang disabilitas
bansos=bantuan sosial|faskes=fasilitas kesehatan|nakes=tenaga kesehatan|satgas=satuan tugas
korlap=koordinator lapangan|tsk=tersangka|mobil damkar=mobil pemadam kebakaran|damkar=pemadam kebakaran
gotroy=gotong royong|kerbak=kerja bakti|terlanjur=telanjur|analisa=analisis|tehnik=teknik
standarisasi=standardisasi|propinsi=provinsi|hutang=utang|tandatangan=tanda tangan
sertijab=serah terima jabatan
nulis=menulis|ngajar=mengajar
tdk pas=tidak tepat|tidak pas=tidak tepat|kurang pas=kurang tepat|bakal=akan|kilo=kilogram
nganggur=menganggur|phase=fase|shift=sif|smt=semester|obyek=objek
obyeknya=objeknya|tmt=terhitung mulai tanggal|separo=separuh
poktan=kelompok tani|gapoktan=gabungan kelompok tani|terimakasih=terima kasih
kerjasama=kerja sama|bekerjasama=bekerja sama|tanggungjawab=tanggung jawab|januari=Januari|februari=Februari
maret=Maret|april=April|mei=Mei|juni=Juni|juli=Juli|september=September|oktober=Oktober|november=November
desember=Desember|nopember=November|pebruari=Februari
kepakai=terpakai|mantau=memantau|masang=memasang|nyegel=menyegel|nyiram=menyiram|nyalurkan=menyalurkan|ngajak=mengajak
ngerjakan=mengerjakan|ngadain=mengadakan|dijadwal=dijadwalkan|nampung=menampung|nyiapkan=menyiapkan|nuntut=menuntut
dateng=datang|dicatet=dicatat|seneng=senang|denger=mendengar|rame=ramai|ludes=habis|numpang=menumpang|bumil=ibu hamil
pdhl=padahal|disediain=disediakan|nyimpen=menyimpan|nganterin=mengantar|bayarin=membayarkan|buru2=terburu-buru
numpuk=menumpuk|nyangkut=tersangkut|nyebrang=menyeberang|transport=transpor|dtng=datang|ksh=kasih
td=tadi|td pagi=tadi pagi|brgkt=berangkat|brangkat=berangkat|py=punya|pny=punya|pnya=punya|psgn=pasangan|psg=pasang
tau=tahu|gatau=tidak tahu|gaboleh=tidak boleh|gabisa=tidak bisa|gaada=tidak ada|gada=tidak ada|pengen=ingin
pingin=ingin|pgn=ingin|lelet=lambat|lemot=lambat|baksos=bakti sosial|nunduk=menunduk|nginep=menginap
jgnkan=jangankan|sblh=sebelah|dtg=datang|knp=kenapa|gmn=bagaimana|bgmn=bagaimana
krg lebih=kurang lebih|kurleb=kurang lebih|sktr=sekitar|skitar=sekitar|smntr=sementara|sementr=sementara|prlu=perlu
bnr=benar|bgus=bagus|cpt=cepat|lmbt=lambat|kntr=kantor|ktr=kantor|pgw=pegawai|krywn=karyawan|mhs=mahasiswa
kmps=kampus|pmrnth=pemerintah|pmkb=pemerintah kabupaten|tlpn=telepon|tlp=telepon|sosmed=media sosial
rekom=rekomendasi|klarif=klarifikasi|berkas2=berkas-berkas|petugas2=para petugas|surat2=surat-surat
ditolakin=ditolak|dianter=diantar|nganter=mengantar|ngirim=mengirim|nyiapin=menyiapkan|nyediain=menyediakan
mbantu=membantu|mbawa=membawa|nerima=menerima|nolak=menolak|naro=menaruh|naruh=menaruh|nutup=menutup|nambah=menambah
narik=menarik|nabung=menabung|nyerahin=menyerahkan|nyebar=menyebar|nyuci=mencuci|motong=memotong|mindahin=memindahkan
barengin=disertai|kegiatan2=kegiatan-kegiatan|pusling=puskesmas keliling
"""
)
"""Word or phrase as it is typed → as it is written."""

OFFICES: dict[str, str] = pairs(
    """
wabup=Wakil Bupati|wawali=Wakil Wali Kota|wawako=Wakil Wali Kota|wako=Wali Kota
wawalkot=Wakil Wali Kota|walkot=Wali Kota|wagub=Wakil Gubernur
gub=Gubernur|sekda=Sekretaris Daerah|sekdakab=Sekretaris Daerah|sekdako=Sekretaris Daerah
sekdaprov=Sekretaris Daerah|asda=Asisten Daerah|sekdis=Sekretaris Dinas|sekcam=Sekretaris Camat
sekdes=Sekretaris Desa|seklur=Sekretaris Lurah|kadis=Kepala Dinas|kadin=Kepala Dinas|kabid=Kepala Bidang
kabag=Kepala Bagian|kasi=Kepala Seksi|kasubbag=Kepala Subbagian|kasubag=Kepala Subbagian|kaban=Kepala Badan
kalaksa=Kepala Pelaksana|kalak=Kepala Pelaksana|kapus=Kepala Puskesmas|kepsek=Kepala Sekolah
wakasek=Wakil Kepala Sekolah|kades=Kepala Desa|kadus=Kepala Dusun|kaling=Kepala Lingkungan
kapolres=Kepala Kepolisian Resor|kapolresta=Kepala Kepolisian Resor Kota|kapolsek=Kepala Kepolisian Sektor
kasat lantas=Kepala Satuan Lalu Lintas|kasatlantas=Kepala Satuan Lalu Lintas|kasat=Kepala Satuan
kasatpol pp=Kepala Satpol PP|dandim=Komandan Kodim|danramil=Komandan Koramil|dirut=Direktur Utama
wadir=Wakil Direktur|kacab=Kepala Cabang|kajari=Kepala Kejaksaan Negeri|waket=Wakil Ketua|ketum=Ketua Umum
pj=Penjabat|pj.=Penjabat|plt=Pelaksana Tugas|plt.=Pelaksana Tugas|plh=Pelaksana Harian|plh.=Pelaksana Harian
pjs=Penjabat Sementara|kadishub=Kepala Dinas Perhubungan|kadinkes=Kepala Dinas Kesehatan
kadiskes=Kepala Dinas Kesehatan|kadisdik=Kepala Dinas Pendidikan
kadisdikbud=Kepala Dinas Pendidikan dan Kebudayaan|kadispar=Kepala Dinas Pariwisata
kadisdukcapil=Kepala Disdukcapil|kadukcapil=Kepala Disdukcapil|kadisnaker=Kepala Dinas Tenaga Kerja
kadisnakertrans=Kepala Dinas Tenaga Kerja dan Transmigrasi|kadisperdag=Kepala Dinas Perdagangan
kadisperindag=Kepala Dinas Perindustrian dan Perdagangan|kadisdag=Kepala Dinas Perdagangan
kadiskominfo=Kepala Dinas Komunikasi dan Informatika|kadinsos=Kepala Dinas Sosial|kadissos=Kepala Dinas Sosial
kadistan=Kepala Dinas Pertanian|kadispertan=Kepala Dinas Pertanian|kadis pertanian=Kepala Dinas Pertanian
kadiskan=Kepala Dinas Perikanan|kadispora=Kepala Dinas Pemuda dan Olahraga
kadisporapar=Kepala Dinas Pemuda, Olahraga, dan Pariwisata|kadis lh=Kepala Dinas Lingkungan Hidup
kadlh=Kepala Dinas Lingkungan Hidup|kadinkop=Kepala Dinas Koperasi|kadisbun=Kepala Dinas Perkebunan
kadisnak=Kepala Dinas Peternakan|kadispusip=Kepala Dinas Perpustakaan dan Kearsipan
kadisperkim=Kepala Dinas Perumahan dan Kawasan Permukiman|kapuskesmas=Kepala Puskesmas
kabagops=Kepala Bagian Operasi|kasi pemerintahan=Kepala Seksi Pemerintahan|kasatker=Kepala Satuan Kerja
kasubdit=Kepala Subdirektorat|kakanwil=Kepala Kantor Wilayah|kakankemenag=Kepala Kantor Kementerian Agama
kanit=Kepala Unit|dansat=Komandan Satuan
"""
)
"""Short title of an office → the full one."""

BODIES: dict[str, str] = pairs(
    """
pemkab=Pemerintah Kabupaten|pemkot=Pemerintah Kota|pemko=Pemerintah Kota|pemprov=Pemerintah Provinsi
pemdes=Pemerintah Desa|pemnag=Pemerintah Nagari|dishub=Dinas Perhubungan|dinkes=Dinas Kesehatan
diskes=Dinas Kesehatan|disdik=Dinas Pendidikan|disdikbud=Dinas Pendidikan dan Kebudayaan|dispar=Dinas Pariwisata
disparbud=Dinas Pariwisata dan Kebudayaan|dinsos=Dinas Sosial|distan=Dinas Pertanian|dispertan=Dinas Pertanian
diskan=Dinas Perikanan|disnaker=Dinas Tenaga Kerja|disperdag=Dinas Perdagangan|disdag=Dinas Perdagangan
disperindag=Dinas Perindustrian dan Perdagangan|diskominfo=Dinas Komunikasi dan Informatika
dlh=Dinas Lingkungan Hidup|disbudpar=Dinas Kebudayaan dan Pariwisata
disparpora=Dinas Pariwisata, Pemuda, dan Olahraga
disperkimtan=Dinas Perumahan, Kawasan Permukiman, dan Pertanahan|dinkopdag=Dinas Koperasi dan Perdagangan
diskominfosantik=Dinas Komunikasi, Informatika, Statistik, dan Persandian|dispora=Dinas Pemuda dan Olahraga
diskop=Dinas Koperasi|disnak=Dinas Peternakan|disbun=Dinas Perkebunan
disperkim=Dinas Perumahan dan Kawasan Permukiman|dispusip=Dinas Perpustakaan dan Kearsipan
satlantas=Satuan Lalu Lintas|opd=perangkat daerah|skpd=perangkat daerah|labfor=Laboratorium Forensik
ponpes=Pondok Pesantren|kemenag=Kementerian Agama|kemenkes=Kementerian Kesehatan
kemendagri=Kementerian Dalam Negeri|kemensos=Kementerian Sosial|kementan=Kementerian Pertanian
kejari=Kejaksaan Negeri|rt/rw=RT/RW
"""
)
"""Short name of a public body → the full one."""

OFFICES |= {f"ka{body}": f"Kepala {name}" for body, name in BODIES.items() if body.startswith(("dis", "din"))}

WRITTEN: dict[str, str] = pairs(
    """
wita=WITA|wib=WIB|wit=WIT|apbd=APBD|apbn=APBN|asn=ASN|pns=PNS|umkm=UMKM|pkl=PKL|rsud=RSUD|pdam=PDAM|pln=PLN
dprd=DPRD|bumd=BUMD|bumn=BUMN|ktp=KTP|puskesmas=puskesmas|polres=Polres|polsek=Polsek|pju=PJU|sd=SD|smp=SMP
sma=SMA|tni=TNI|polri=Polri|bpbd=BPBD|bmkg=BMKG|led=LED|kk=KK|rt=RT|rw=RW|tps=TPS|tpa=TPA|pkk=PKK|paud=PAUD
gor=GOR|jl=Jalan|jl.=Jalan|jln=Jalan|jln.=Jalan|gg.=Gang|gg=Gang|kab.=Kabupaten|kec.=Kecamatan|kel.=Kelurahan
prov.=Provinsi|ds.=Desa|dsn.=Dusun|dsn=Dusun|no.=Nomor|tgl.=tanggal|idr=Rp|youtube=YouTube
instagram=Instagram|facebook=Facebook|tiktok=TikTok|whatsapp=WhatsApp|wa=WhatsApp|zoom=Zoom|cab.=Cabang
"""
)
"""Forms that keep or take capitals, and address words."""

SHOUTED = word_set(
    """
    ADA AKAN AMAN ATAU BARU BATAL BELUM BENAR SALAH DITUTUP DIBUKA DILARANG RESMI
    PENTING BISA BLM BOLEH BUKAN CUMA DAN DARI DUA GAK GRATIS HANYA HARUS JANGAN JGN
    BUBAR GAGAL GANTI KALAH MUNDUR NIHIL NOL PINDAH RUNDOWN SEBAGIAN SEDANG SELESAI SISA TADI TELAT TERLAMBAT TUNDA
    LAGI LUNAS MASIH SAJA SDH SEGERA SEMUA SUDAH TANPA TAPI TDK TETAP TETAPI TIDAK TIGA ULANG UNTUK WAJIB YANG YG
    """
)
"""Common words that notes set in capitals for emphasis and that no acronym shares."""

UNITS: dict[str, str] = pairs(
    """
m=meter|km=kilometer|cm=sentimeter|mm=milimeter|ha=hektare|hektar=hektare|kg=kilogram|gr=gram|kw=kuintal
ltr=liter|lt=liter|l=liter|m2=meter persegi|m²=meter persegi|m3=meter kubik|m³=meter kubik|km2=kilometer persegi
km²=kilometer persegi|hr=hari|bln=bulan|thn=tahun|th=tahun|mnt=menit|dtk=detik|mgg=minggu|org=orang|jt=juta
jiwa=jiwa|kva=kVA|kwh=kWh|lbr=lembar|bh=buah|ekr=ekor|ttk=titik|eks=eksemplar|L=liter|rmh=rumah|sktr=sekitar
"""
)
"""Unit after a figure → the unit in words."""

KNOWN_ACRONYMS = word_set(
    """
    AC AIDS AKBP AKP APBD APBN ASN ATM BBM BLT BMKG BNPB BPBD BPJS BPKB BUMD BUMN Basarnas CCTV COVID CV DBD DIY DKI
    DPR DPRD GOR GPS HIV HP HUT ICU IGD IPB ISO ITB JKN KB KIP KIS KK KM KM. KPK KRI KTP KTP-el KUA KUR Kapolri
    Kodim Koramil LED LPG MAN MBG MI MPR MTQ MTs MoU NIK NTB NTT PAD PAUD PC PDAM PKH PKK PLN PMI PMK PNBP PNS PON
    POPDA PP PPPK PT PUPR Polda Polres Polri Polsek QR RI RS RSIA RSU RSUD RT RW SAR SD SDN SIM SLB SMA SMAN SMK
    SMKN SMP SMPN SMS SOP SPBU STNK Satpol TBC TK TNI TPA TV UGD UGM UI UMK UMKM UMP UNP UPTD USG UU VIP WA WIB WIT
    WITA e-KTP
    """
)
"""Acronyms that a general reader knows: never asked about and never expanded."""

GENERAL_ACRONYMS: dict[str, str] = pairs(
    """
PJU=penerangan jalan umum|Musrenbang=musyawarah perencanaan pembangunan|RKPD=Rencana Kerja Pemerintah Daerah
Disdukcapil=Dinas Kependudukan dan Pencatatan Sipil
BKPSDM=Badan Kepegawaian dan Pengembangan Sumber Daya Manusia|PPK=Pejabat Pembuat Komitmen
Bappeda=Badan Perencanaan Pembangunan Daerah|BBWS=Balai Besar Wilayah Sungai
DTSEN=Data Tunggal Sosial dan Ekonomi Nasional|HPS=harga perkiraan sendiri|IPAL=instalasi pengolahan air limbah
KIA=kartu identitas anak|IKD=identitas kependudukan digital|JKK=jaminan kecelakaan kerja|JKM=jaminan kematian
JHT=jaminan hari tua|DBHCHT=dana bagi hasil cukai hasil tembakau|BPS=Badan Pusat Statistik
BPN=Badan Pertanahan Nasional|BPKAD=Badan Pengelola Keuangan dan Aset Daerah|Bapenda=Badan Pendapatan Daerah
Kesbangpol=Badan Kesatuan Bangsa dan Politik|BPOM=Badan Pengawas Obat dan Makanan|BNN=Badan Narkotika Nasional
KPU=Komisi Pemilihan Umum|Bawaslu=Badan Pengawas Pemilihan Umum|ODGJ=orang dengan gangguan jiwa
LKPJ=laporan keterangan pertanggungjawaban
KUA-PPAS=Kebijakan Umum Anggaran serta Prioritas dan Plafon Anggaran Sementara
TPID=Tim Pengendalian Inflasi Daerah|TPPS=Tim Percepatan Penurunan Stunting|RTLH=rumah tidak layak huni
SPAM=sistem penyediaan air minum|RTH=ruang terbuka hijau|TPST=tempat pengolahan sampah terpadu
KLA=Kabupaten Layak Anak|BSU=bantuan subsidi upah|PBB=pajak bumi dan bangunan|PHK=pemutusan hubungan kerja
LKS=lembaga kerja sama|DP3A=Dinas Pemberdayaan Perempuan dan Perlindungan Anak|WTP=wajar tanpa pengecualian
BPK=Badan Pemeriksa Keuangan|SPM=standar pelayanan minimal|SPBE=sistem pemerintahan berbasis elektronik
TPP=tambahan penghasilan pegawai|DAK=dana alokasi khusus|DAU=dana alokasi umum|DBH=dana bagi hasil
BTT=belanja tidak terduga|DPA=dokumen pelaksanaan anggaran|RKA=rencana kerja dan anggaran
RPJMD=Rencana Pembangunan Jangka Menengah Daerah|RTRW=rencana tata ruang wilayah|RDTR=rencana detail tata ruang
UPT=unit pelaksana teknis|BLUD=badan layanan umum daerah|BKN=Badan Kepegawaian Negara
CSR=tanggung jawab sosial perusahaan|UKM=usaha kecil dan menengah|NIB=nomor induk berusaha|IPK=indeks prestasi kumulatif
SAKIP=sistem akuntabilitas kinerja instansi pemerintah|LKPD=laporan keuangan pemerintah daerah
"""
)
"""Acronyms of Indonesian government at large with their expansion; used where the notes or the agency give none."""
