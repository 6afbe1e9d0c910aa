"""Birth dates, and what a text says about a person's health."""

import re
from collections.abc import Iterator

from asisten_humas.privacy import names
from asisten_humas.privacy.kinds import Found, Kind

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|pebruari|mar(?:et)?|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|agu(?:s(?:tus)?)?|ags|"
    r"sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?)"
)
_DAY = (
    rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:19|20)?\d\d|\d{{1,2}}[ -]{_MONTH}[ -](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_BORN = re.compile(
    rf"\b(?:ttl|tgl\.? ?lahir|tanggal lahir|tempat,? ?(?:dan )?tanggal lahir|tempat ?/ ?tgl\.? lahir|lahir|"
    rf"kelahiran|lhr|dob|"
    rf"ulang tahun)(?:nya|ku)?\b(?: ?(?:saya|istri|suami|anak|ibu|bapak|ayah|beliau|korban|pelapor|pada|tanggal|"
    rf"tgl\.?|di))*"
    rf" ?[:;]? ?((?:[a-z]+(?: [a-z]+)?,? ?(?:tanggal |tgl\.? )?)?{_DAY})",
    re.IGNORECASE,
)
_BORN_IN_YEAR = re.compile(r"\b(?:kelahiran|lahir (?:pada )?(?:tahun|thn|th)) ((?:19|20)\d\d)\b", re.IGNORECASE)

_PERSON = re.compile(
    r"\b(?P<who>saya|sy|aku|gue|gw|kami|anak|istri|isteri|suami|ibu|bu|bapak|bpk|pak|ayah|mamah?|papah?|bunda|adik|"
    r"adek|kakak|abang|nenek|kakek|mbah|eyang|opa|oma|mertua|cucu|bayi|balita|ortu|orang ?tua|"
    r"tetangga|paman|bibi|tante|"
    r"om|keponakan|sepupu|beliau|dia|ia|siswa|murid|warga|korban|pasien|mas|mbak|sdri?\.?|almarhum(?:ah)?)(?:nya|ku)?\b",
    re.IGNORECASE,
)
_CONDITION = (
    r"(?:penyakit [a-z]+(?: [a-z]+)?|asma|tbc?|tuberkulosis|hiv(?:/aids)?|aids|diabetes|kencing manis|serangan jantung|"
    r"sakit jantung|lemah jantung|jantung|stroke|strok|(?:kanker|tumor)(?: (?:payudara|otak|paru|serviks|rahim|usus|"
    r"hati|darah|getah bening|tulang|kulit))?|hipertensi|darah tinggi|"
    r"epilepsi|ayan|autis(?:me)?|adhd|down ?syndrome|sindrom down|lumpuh|tunanetra|tuna netra|tunarungu|tuna rungu|"
    r"tunawicara|tunadaksa|tunagrahita|difabel|disabilitas(?: (?:fisik|mental|intelektual|sensorik|netra|daksa|"
    r"rungu|wicara|ganda))?|buta|tuli|bisu|depresi|skizofrenia|"
    r"gangguan (?:jiwa|mental|kecemasan)|odgj|bipolar|demensia|pikun|alzheimer|parkinson|gagal ginjal|ginjal|"
    r"cuci darah|"
    r"hemodialisa|demam berdarah|dbd|tifus|tipes|tipus|hepatitis(?: [abc])?|covid(?:-?19)?|leukemia|thalasemia|"
    r"talasemia|"
    r"hemofilia|lupus|keguguran|patah (?:tulang|kaki|tangan|lengan|rahang)|gegar otak|ispa|sesak na[fp]as|bronkitis|"
    r"pneumonia|paru-paru|alergi(?: (?:debu|dingin|obat|udara))?|katarak|glaukoma|vertigo|kusta|cacar|campak|"
    r"malaria|kolera|diare|"
    r"muntaber|leptospirosis|usus buntu|saraf kejepit|asam urat|kolesterol|maag|rematik|osteoporosis|"
    r"hamil(?: (?:tua|muda|besar|\d bulan|\d bln))?|"
    r"koma|kejang|gizi buruk|stunting|cacat)"
)
_ILL = re.compile(rf"\b{_CONDITION}\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:di)?(?:kena|terkena|menderita|derita|mengidap|idap|sakit|penderita|pengidap|penyandang|punya|riwayat|operasi|"
    r"dirawat|mengalami|alami|divonis|didiagnosa|didiagnosis|terserang|positif|lagi|sedang|jadi|menjadi|terapi|berobat)\b"
)
_HARDLY_APART = 14  # characters between "anak saya" and "autis" that need no verb
_REACH = 75
_OF_SOMEBODY = re.compile(r"(?:nya|ku)\b|[ ,(]*(?:(?:saya|sy|kami|aku|kandung|tetangga|dia|beliau)\b|[A-Z])")
_GROUPS = names.word_set("anak ibu bapak warga siswa murid bayi balita korban pasien bu pak ia isteri orang")
_AND_ALSO = re.compile(rf"(?:,| dan| serta| sama| juga)+ (?:\w+ )?({_CONDITION})\b", re.IGNORECASE)
# Illness as a danger, a place or a group is what the report is about, not somebody's health.
_GENERAL = re.compile(
    r"\b(?:takut|khawatir|kuatir|cemas|rawan|bisa|dapat|agar|jangan sampai|cegah|mencegah|potensi|berpotensi|rentan|"
    r"bahaya|sarang|jentik|nyamuk|wabah|kasus|untuk|bagi|seperti|para|kaum|ramah|akses|waspada|awas|nanti|kalau|klo|kalo|"
    r"supaya|biar)\b|\b(?:rs|rsud|rsia|rumah sakit|poli|klinik|pusat) $"
)


def find_birthdates(view: str) -> Iterator[Found]:
    """Yield dates of birth, with the place before them when one is given."""
    for pattern in (_BORN, _BORN_IN_YEAR):
        for match in pattern.finditer(view):
            yield Found(match.start(1), match.end(1), Kind.BIRTHDATE)


def find_health(view: str) -> Iterator[Found]:
    """Yield illnesses, disabilities and pregnancies that are told of a person, not as a danger to everybody."""
    for match in _ILL.finditer(view):
        if not _is_somebodys(view, match.start()):
            continue
        yield Found(match.start(), match.end(), Kind.HEALTH)
        also = _AND_ALSO.match(view, match.end())
        if also:
            yield Found(also.start(1), also.end(1), Kind.HEALTH)


def _is_somebodys(view: str, start: int) -> bool:
    begin = max(start - _REACH, *(view.rfind(mark, 0, start) + 1 for mark in ".!?;\n"), 0)
    for person in reversed(list(_PERSON.finditer(view, begin, start))):
        between = view[person.end() : start].lower()
        lead = view[max(begin, person.start() - 25) : start].lower()
        if _GENERAL.search(lead):
            return False
        # "ibu hamil", "anak penyandang disabilitas" are groups; "anak saya", "Ibu Tarmi" are somebody.
        somebody = person["who"].lower() not in _GROUPS or _OF_SOMEBODY.match(view, person.end("who"), start)
        if somebody and (_TOLD.search(between) or len(between) <= _HARDLY_APART):
            return True
    return False
