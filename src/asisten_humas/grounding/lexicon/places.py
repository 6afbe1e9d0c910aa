"""Words that a place or building name follows, and words that any place name may hold."""

from asisten_humas.grounding.lexicon import word_set

PLACE_HEADS = word_set(
    """
    jalan gang simpang perempatan pertigaan tugu alun-alun lapangan taman stadion gelanggang gedung aula balai
    pendopo kantor masjid musala gereja pura vihara kelenteng pesantren pasar plaza mal terminal stasiun bandara
    pelabuhan dermaga jembatan bendungan waduk embung bendung irigasi sungai kali danau telaga pantai teluk tanjung
    pulau gunung bukit hutan kebun sawah desa dusun kampung nagari gampong pekon lembang ohoi negeri jorong banjar
    lingkungan kelurahan kalurahan kapanewon kemantren kecamatan distrik kabupaten kota provinsi puskesmas pustu
    posyandu rsud rumah sekolah sd sdn smp smpn sma sman smk smkn slb slbn madrasah mts mtsn man kampus universitas
    hotel wisma perumahan kompleks blok rt rw ruas tpa tps rusunawa lapas rutan polres polsek kodim koramil ruang pt
    cv ud koperasi yayasan bank perumda perum hotel
    """
)
# Levels of government: "Kota X" and "Kabupaten X" are different places.
REGION_LEVELS = word_set("provinsi kabupaten kota kecamatan kelurahan desa nagari gampong pekon distrik")
# What tells apart places of one name.
SIDES = word_set("utara selatan timur barat tengah tenggara laut daya hulu hilir")
# "musrenbang kota Selasa 17 Maret" names no city.
WHEN = word_set(
    """
    senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober
    november desember
    """
)
# Words that stand in names of places and offices everywhere and identify none.
GENERIC_NAME_WORDS = word_set(
    """
    utara selatan timur barat tengah tenggara laut daya hulu hilir kota kabupaten provinsi kecamatan kelurahan desa
    pemerintah pemerintahan dinas badan kantor bagian bidang jalan pasar jembatan sungai pulau gunung raya lama
    besar kecil atas bawah lantai lobi dalam luar indonesia republik nusantara tuhan allah islam muslim natal paskah
    nyepi waisak imlek idulfitri iduladha lebaran ramadan ramadhan maulid isra mikraj proklamasi pancasila wib wita wit
    rp senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober
    november desember bapak ibu saudara saudari tim humas nomor tahun surat keputusan peraturan instruksi edaran
    pasal ayat tentang undang-undang waalaikumsalam wassalamualaikum assalamualaikum assalamu'alaikum shalom salam
    pemkab pemkot pemprov pemda perubahan
    """
)
# An office names its region: "Camat Nita" speaks of a kecamatan.
OFFICE_REGIONS = {
    "camat": "kecamatan", "lurah": "kelurahan", "kades": "desa", "bupati": "kabupaten", "wabup": "kabupaten",
    "gubernur": "provinsi", "pemkab": "kabupaten", "pemkot": "kota", "pemko": "kota", "pemprov": "provinsi",
    "walikota": "kota", "kapolsek": "kecamatan", "sekcam": "kecamatan", "kuwu": "desa",
    "keuchik": "gampong", "panewu": "kapanewon",
}  # fmt: skip
