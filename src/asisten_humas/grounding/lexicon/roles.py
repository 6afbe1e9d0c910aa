"""Words of offices: who holds one, what kind of body it is, and the words that bodies are named with."""

from asisten_humas.grounding.lexicon import word_set

# The word that says which office it is; "wakil" or "sekretaris" in place of "kepala" makes it another person's.
ROLE_HEADS = word_set(
    """
    presiden wapres menteri wamen gubernur bupati wali walikota sekretaris kepala ketua camat lurah kuwu keuchik
    geuchik panewu hukumtua pambakal perbekel penghulu pesirah peratin tumenggung penjabat pelaksana pejabat
    direktur manajer manager komandan kapten danramil dandim asisten inspektur anggota koordinator bendahara staf
    bintara jubir rektor dekan kapolres kapolsek kajari supervisor deputi komisaris komisioner panglima legislator
    senator ajudan sekjen dirjen mantri penilik pengawas penyuluh pemimpin pimpinan wakil mantan kader bidan dokter
    guru perawat jaksa panitera pemilik pengelola pengurus analis auditor arsiparis operator
    """
)
# Roles that turn the office they stand before into another one.
ROLE_MODIFIERS = word_set(
    """
    wakil sekretaris penjabat pelaksana mantan asisten staf deputi ajudan anggota bendahara
    """
)
UNIT_TYPES = word_set(
    """
    dinas badan bagian bidang seksi subbagian subbidang puskesmas rsud rumah kantor satuan cabang kementerian
    kecamatan kelurahan inspektorat sekretariat balai unit kepolisian kejaksaan komando sekolah sma smp sd smk slb
    pengadilan mahkamah perusahaan dewan suku direktorat lembaga komisi forum tim yayasan universitas kampus desa
    komisariat ranting korwil rayon
    """
)
OFFICE_WORDS = word_set(
    """
    sarana prasarana bina marga cipta karya tata ruang penataan sumber daya air pengairan perdagangan perindustrian
    industri koperasi usaha mikro kecil menengah ukm tenaga kerja transmigrasi sosial kesehatan pendidikan
    kebudayaan pariwisata pemuda olahraga perhubungan komunikasi informatika statistik persandian pertanian pangan
    ketahanan perkebunan hortikultura peternakan hewan kelautan perikanan kehutanan lingkungan hidup energi mineral
    pekerjaan umum perumahan permukiman pertanahan kawasan penanaman modal pelayanan terpadu satu pintu perpustakaan
    kearsipan pemberdayaan perempuan perlindungan anak masyarakat desa pengendalian penduduk keluarga berencana
    kependudukan pencatatan sipil kepegawaian pengembangan manusia keuangan aset pendapatan perencanaan pembangunan
    penelitian riset inovasi kesatuan bangsa politik penanggulangan bencana pencegahan kesiapsiagaan kedaruratan
    logistik rehabilitasi rekonstruksi pemadam kebakaran penyelamatan polisi pamong praja lalu lintas reserse
    kriminal administrasi pemerintahan kesejahteraan rakyat hukum organisasi ekonomi perekonomian pengadaan barang jasa
    protokol program anggaran daerah kabupaten kota provinsi negara nasional republik indonesia pusat regional
    wilayah resor sektor distrik rayon militer negeri utama operasional teknis verifikasi komitmen pembuat kegiatan
    pengguna kuasa harian tugas sementara fraksi komisi panitia kelompok tani nelayan gabungan ikatan persatuan
    perwakilan rakyat adat agama ulama majelis kementerian direktorat jenderal balai besar loka instalasi penyakit
    menular gizi farmasi dasar menengah luar biasa atas pertama kejuruan tinggi kurikulum tenaga ketenagaan
    ketenagakerjaan kerjasama hubungan industrial pengawasan penyehatan pemeliharaan jalan jembatan irigasi rawa
    sungai pantai drainase pertamanan pemakaman kebersihan sampah persampahan penerangan angkutan terminal parkir
    bermotor keselamatan umum perlengkapan rumah tangga cabang teknik produksi distribusi pelanggan operasi
    """
)
# Heads only right before a name or in capitals: "pejabat Pemkot" names no office.
WEAK_HEADS = word_set(
    """
    pejabat pelaksana anggota staf kader bidan dokter guru perawat pengawas penyuluh pemimpin pimpinan mantan
    operator pemilik pengelola pengurus
    """
)
HONORIFICS = word_set(
    """
    pak bu bapak ibu bpk sdr sdri saudara saudari mas mbak kak kang gus ning tuan nyonya h hj kh dr drg drh drs dra
    ir prof ust ustaz ustazah tgk tengku teuku raden rd ra r ny tn suster bripka bripda brigadir aipda aiptu ipda
    iptu akp kompol akbp kombes sertu serma serka kopda praka letda lettu kapten mayor letkol kolonel letnan peltu
    pelda romo pdt pendeta pastor
    """
)
TITLES_AFTER = word_set(
    """
    st mt si sos pd sh mh se mm ak sp mp km kes ip ap stp kom ag farm keb psi hum skm phd ma
    """
)
"""Parts of academic degrees, as they come out when "S.T., M.Si." is cut at full stops."""
NOTE_LABELS = word_set(
    """
    kutipan nama catatan poin prioritas hasil acara susunan rundown agenda peserta narasumber pembicara sumber info
    grup update foto lampiran kronologi latar kata quote notulen notulensi ringkasan penulis tamu undangan data
    progres kendala temuan rencana target anggaran biaya dana usul usulan tambahan penting judul lead isi penutup
    """
)
"""Words that head a line of notes."""
