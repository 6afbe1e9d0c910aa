"""What a text says about a person's health: specific personal data of UU 27/2022, article 4 (2).

Illness as a danger to everybody ("rawan DBD"), a place ("RS Jantung") or a group ("ibu hamil dan lansia") is what the
report is about and stays.
"""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of, word_set

_WHO = any_of("""
    saya, sy, aku, gue, gw, kami, anak, istri, isteri, suami, ibu, bu, bapak, bpk, pak, ayah, mama, mamah, papa,
    papah, bunda, adik, adek, kakak, abang, nenek, kakek, mbah, eyang, opa, oma, mertua, cucu, bayi, balita, ortu,
    orang tua, orangtua, tetangga, paman, bibi, tante, om, keponakan, sepupu, beliau, dia, ia, siswa, murid,
    warga, korban, pasien, mas, mbak, sdr, sdri, almarhum, almarhumah, lansia, kaki, tangan, kepala, mata, telinga
""")
_PERSON = re.compile(rf"\b(?P<who>{_WHO})(?:nya|ku)?\b", re.IGNORECASE)
_GROUPS = word_set(
    "anak ibu bapak warga siswa murid bayi balita korban pasien bu pak ia isteri lansia kaki tangan kepala mata telinga"
)
_OF_SOMEBODY = re.compile(r"(?:nya|ku)\b|[ ,(]*(?:(?:saya|sy|kami|aku|kandung|tetangga|dia|beliau)\b|[A-Z])")

_CONDITION = any_of("""
    asma, asma akut, tb, tbc, tuberkulosis, hiv, hiv/aids, aids, diabetes, kencing manis, jantung, sakit jantung,
    lemah jantung, serangan jantung, stroke, stroke ringan, strok, kanker, kanker payudara, kanker otak, kanker
    paru, kanker serviks, kanker rahim, kanker usus, kanker hati, kanker darah, kanker getah bening, kanker
    tulang, kanker kulit, tumor, tumor otak, hipertensi, darah tinggi, darah rendah, epilepsi, ayan, autis,
    autisme, adhd, down syndrome, sindrom down, cerebral palsy, lumpuh, lumpuh layu, tunanetra, tuna netra,
    tunarungu, tuna rungu, tunawicara, tunadaksa, tuna daksa, tunagrahita, difabel, disabilitas, disabilitas
    fisik, disabilitas mental, disabilitas intelektual, disabilitas netra, disabilitas daksa, disabilitas rungu,
    buta, tuli, bisu, depresi, skizofrenia, gangguan jiwa, gangguan mental, gangguan kecemasan, odgj, bipolar,
    demensia, pikun, alzheimer, parkinson, gagal ginjal, ginjal, cuci darah, hemodialisa, demam berdarah, dbd,
    tifus, tipes, tipus, hepatitis, hepatitis a, hepatitis b, hepatitis c, covid, covid-19, leukemia, talasemia,
    thalasemia, hemofilia, lupus, keguguran, patah tulang, patah kaki, patah tangan, patah lengan, gegar otak,
    ispa, sesak napas, sesak nafas, bronkitis, pneumonia, paru-paru, infeksi paru, alergi, alergi debu, alergi
    dingin, alergi obat, katarak, glaukoma, vertigo, kusta, cacar, campak, malaria, kolera, diare, muntaber,
    leptospirosis, usus buntu, saraf kejepit, asam urat, kolesterol, maag, rematik, osteoporosis, hamil, hamil
    tua, hamil muda, hamil besar, koma, kejang, gizi buruk, stunting, cacat, baby blues, trauma berat
""")
_ILL = re.compile(rf"\b{_CONDITION}\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b"
    + any_of("""
        kena, dikena, terkena, menderita, diderita, mengidap, sakit, penderita, pengidap, penyandang, punya,
        riwayat, operasi, dioperasi, dirawat, mengalami, dialami, divonis, didiagnosa, didiagnosis, terserang,
        positif, lagi, sedang, jadi, menjadi, terapi, berobat, jatuh, tertabrak, ditabrak, sampai, sampe, hingga
    """)
    + r"\b"
)
_AND_ALSO = re.compile(rf"(?:,| dan| serta| sama| juga)+ (?:\w+ )?({_CONDITION})\b", re.IGNORECASE)
_GENERAL = re.compile(
    r"\b"
    + any_of("""
        takut, khawatir, kuatir, cemas, rawan, bisa, dapat, agar, jangan sampai, cegah, mencegah, potensi,
        berpotensi, rentan, bahaya, sarang, jentik, nyamuk, wabah, kasus, waspada, awas, nanti, kalau, klo,
        kalo, supaya, biar
    """)
    + r"\b|\b(?:rs|rsud|rsia|rumah sakit|poli|klinik|pusat) $"
)
_HARDLY_APART = 18  # characters between "anak saya" and "autis" that need no verb
_REACH = 75  # characters that a sentence may put between a person and the illness


def find_health(view: str) -> Iterator[Found]:
    """Yield illnesses, disabilities and pregnancies that are told of a person."""
    for match in _ILL.finditer(view):
        if not _is_somebodys(view, match.start()):
            continue
        yield Found(match.start(), match.end(), Kind.HEALTH)
        also = _AND_ALSO.match(view, match.end())
        if also:
            yield Found(also.start(1), also.end(1), Kind.HEALTH)


def _is_somebodys(view: str, start: int) -> bool:
    earliest = max(0, start - _REACH)
    begin = max(earliest, *(view.rfind(mark, earliest, start) + 1 for mark in ".!?;\n"))
    persons = list(_PERSON.finditer(view, begin, start))
    if not persons or _GENERAL.search(view[max(begin, persons[-1].start() - 25) : start].lower()):
        return False
    person = persons[-1]
    # "ibu hamil", "anak penyandang disabilitas" are groups; "anak saya", "Ibu Tarmi" are somebody.
    somebody = person["who"].lower() not in _GROUPS or _OF_SOMEBODY.match(view, person.end("who"), start)
    between = view[person.end() : start].lower()
    return bool(somebody and (_TOLD.search(between) or len(between) <= _HARDLY_APART))
