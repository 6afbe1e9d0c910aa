"""Names of private people: the reporter, neighbours, victims, whoever is accused.

No model and no list of persons: a word that announces a name ("nama saya", "Pak", "a.n.", "korban", a signature, a chat
sender) or a known Indonesian name written like one. What belongs to a road, a mosque or a shop is a place, and who is
named in office stays (see `officials`).
"""

import re
from collections.abc import Iterator

from asisten_humas.models import Agency
from asisten_humas.privacy import names, words
from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.officials import Officials
from asisten_humas.privacy.tokens import Words

_SELF = r"(?:saya|sy|aku|ku|gue|gw|kami|ane|beta)"
_KIN = (
    r"(?:anak|istri|isteri|suami|ibu|bapak|ayah|adik|adek|kakak|abang|nenek|kakek|mertua|cucu|keponakan|sepupu|"
    r"paman|bibi|"
    r"tetangga|teman|temen|saudara|ortu|orang tua|orangtua|wali murid|keluarga(?: besar)?|almarhum(?:ah)?|alm)"
)
_ROLE = (
    r"(?:pelapor|terlapor|korban|saksi|penanggung jawab|pengirim|penelepon|penelpon|kontak person|narahubung|"
    r"perwakilan(?: warga)?|"
    r"siswa|siswi|murid|mahasiswa|pasien|sopir|supir|driver(?: ojol)?|ojol|kurir|mandor|satpam|hansip|penjaga|"
    r"tukang(?: \w+)?|"
    r"jukir(?:nya)?|juru parkir|penjual(?: \w+)?|pedagang(?: \w+)?|bidan|perawat|dokter|guru|dosen|pemilik(?:nya)?|"
    r"pengelola(?: \w+)?|"
    r"penyewa|penghuni|pembantu|karyawan|buruh|pemborong|preman|calo|ahli waris|bendahara|oknum(?: petugas| pegawai|"
    r" \w+)?)"
)
_ANNOUNCED = re.compile(
    rf"\b(?:nama(?: (?:lengkap|panggilan|asli))?(?:(?: {_SELF}| {_KIN}(?: {_SELF})?| {_ROLE}| dia|"
    rf" beliau)\b)?(?: (?:adalah|yaitu|itu|ini))?[ :=]+|"
    r"nama(?:ku|nya)[ :]+|bernama[ :]+|dengan nama[ :]+|atas nama[ :]+|\ba\.n\.?[ :]*|\ban\.[ :]*|\ba/n\.?[ :]*|"
    r"nami abdi[ :]+|"
    r"asmane[ :]+|jenenge?(?:ku)?[ :]+|dipanggil[ :]+|panggil saja[ :]+|inisial[ :]+)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    rf"\b(?:{_KIN}(?:nya|ku)?(?: {_SELF})?|{_ROLE})(?:,| \(| ?:| yang bernama| bernama| namanya|)? (?=[\"(]?\w)",
    re.IGNORECASE,
)
_MYSELF = re.compile(
    rf"\b(?:{_SELF}|ini|abdi|kulo|kula|(?:^|halo|hai|pagi|siang|sore|malam)[ ,]*(?:dengan|dgn))[ ,]+(?=\w)",
    re.IGNORECASE,
)
_AFTER_SELF = re.compile(
    r"\s*(?:$|[,.(\n/;:-]|(?:dari|dr|warga|wrg|selaku|sebagai|pemilik|ketua|umur|usia|mahasiswa|mau|ingin|hendak|"
    r"melapor|"
    r"lapor|melaporkan|rt|di|penghuni|guru|pedagang|sopir|mohon|tinggal|beralamat|asal)\b)"
)
_APPOSITION = re.compile(
    rf"\s?,? ?(?:\((?:\d{{1,2}} ?(?:th|thn|tahun|bln)|{_KIN}\b|{_ROLE}\b)|\d{{1,2}} ?(?:th|thn|tahun)\b|(?:murid|"
    rf"siswa|siswi|kelas|"
    r"mahasiswa|umur|usia|berusia|anak dari|istri dari|tetangga|pemilik|mandor|pedagang|penjual)\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:terima ?kasih(?: banyak)?|makasih|mksh|trims|tks|thx|thanks|wass?alam(?:u'?alaikum)?(?: wr\.? ?wb\.?)?|"
    r"hormat (?:saya|kami)|salam(?: hormat)?|ttd|tertanda|regards|demikian)[ .,!:;)\n-]*",
    re.IGNORECASE,
)
_DASH = re.compile(r"(?:(?<=\s)|^)[-~]{1,2} ?(?=[A-Z])", re.MULTILINE)
_SIGNATURE_LINE = 60  # characters; a longer last line is a sentence
_CHAT = re.compile(
    r"^\W?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]?(?: -)? ~?([^:\n]{2,40}):", re.MULTILINE
)
_FIELD = re.compile(r"(?:^|\n|[;|] ?)(?:data|pelapor|nama|contact|kontak|cp)(?: \w+)? ?[:=] ?", re.IGNORECASE)
_SPELLED_OUT = names.word_set("bapak pak ibu bu kakak kak mas mbak abang bang saudara saudari kakek nenek om tante mba")
_AT_PLACE = names.word_set("di arah menuju sepanjang lewat melewati kawasan daerah ruas simpang via")
_NOT_RELATED = names.word_set("ini itu yang juga tidak sudah di ke dari dan atau kecil besar")
# Roads and squares all over the country carry these names, also without "Jalan" before them.
_NATIONAL_HEROES = re.compile(
    r"(?:jenderal |jend\.? |letjen |kapten |pangeran |raden |dr\.? |ki |prof\.? )?(?:ahmad yani|sudirman|"
    r"gatot subroto|diponegoro|"
    r"imam bonjol|hasanuddin|haryono|slamet riyadi|dewantara|kartini|cut nyak dien|teuku umar|agus salim|juanda|"
    r"soekarno|"
    r"hatta|yos sudarso|suprapto|wahidin(?: sudirohusodo)?|sutomo|otto iskandar ?dinata|dewi sartika|pattimura|"
    r"antasari|fatmawati|katamso|urip sumoharjo|basuki rahmat|sam ratulangi|panglima polim|hayam wuruk|gajah mada|"
    r"tendean)",
    re.IGNORECASE,
)


def find_people(view: str, agency: Agency | None) -> Iterator[Found]:
    """Yield the names of private people in a plain view, without their titles."""
    text, officials = Words(view), Officials(agency)
    ranges = dict.fromkeys(_candidates(text))
    private: list[tuple[int, int]] = []
    for first, last in ranges:
        if not officials.in_office(text, first, last):
            private.append((first, last))
    for match in _CHAT.finditer(view):
        yield Found(match.start(1), match.end(1), Kind.PERSON_PRIVATE)
    for first, last in private:
        yield Found(text.tokens[first].start, text.tokens[last - 1].end, Kind.PERSON_PRIVATE)
    yield from _again(text, private)


def find_reporter(view: str, name: str) -> Iterator[Found]:
    """Yield every mention of the reporter's name, in full or by one of its words written like a name."""
    text = Words(view)
    own = [word for word in re.findall(r"[^\W\d_]{2,}", name.split(",")[0]) if word.lower() not in words.HONORIFICS]
    lower = {word.lower() for word in own} - words.ABBREVIATED
    number = 0
    while number < len(text.tokens):
        last = number
        while last < len(text.tokens) and text.tokens[last].lower in lower and (last == number or text.joined(last)):
            last += 1
        if last > number and (last - number > 1 or _written_as_name(text, number)):
            yield Found(text.tokens[number].start, text.tokens[last - 1].end, Kind.PERSON_PRIVATE)
        number = max(last, number + 1)


def _written_as_name(text: Words, number: int) -> bool:
    token, before = text.tokens[number], text.tokens[number - 1] if number else None
    titled = before is not None and text.joined(number) and before.lower in words.HONORIFICS | {"saya", "sy", "aku"}
    everyday = token.lower in words.COMMON or token.lower in names.AMBIGUOUS
    return not text.in_place[number] and (titled or (not everyday and (text.proper(number) or text.sure(number))))


def _candidates(text: Words) -> Iterator[tuple[int, int]]:
    yield from _after_cues(text)
    yield from _after_titles(text)
    yield from _signatures(text)
    yield from _by_form(text)


def _after_cues(text: Words) -> Iterator[tuple[int, int]]:
    for pattern in (_ANNOUNCED, _RELATED, _MYSELF, _FIELD):
        for match in pattern.finditer(text.view):
            number = text.at(match.end())
            if number is None:
                continue
            number = _skip_titles(text, number)
            found = text.name_from(number, cued=True)
            if found is not None and _fits_cue(text, found, pattern):
                yield found


def _fits_cue(text: Words, found: tuple[int, int], pattern: re.Pattern[str]) -> bool:
    first, last = found
    token = text.tokens[first]
    sure = any(text.sure(number) for number in range(first, last))
    rest = text.view[text.tokens[last - 1].end : text.tokens[last - 1].end + 16].lower()
    if pattern is _ANNOUNCED:
        return sure or text.proper(first) or _AFTER_SELF.match(rest) is not None
    if pattern is _MYSELF:
        return (last - first > 1 and (sure or text.proper(first))) or _AFTER_SELF.match(rest) is not None
    return sure or (text.proper(first) and token.lower not in _NOT_RELATED)


def _skip_titles(text: Words, number: int) -> int:
    while number < len(text.tokens) - 1:
        token = text.tokens[number]
        titled = token.lower in words.HONORIFICS and not (text.proper(number) and token.lower in ("mang", "si"))
        abbreviated = (token.lower in words.ABBREVIATED and token.dot and len(token.text) > 1) or token.text in (
            "H",
            "Hj",
            "KH",
        )
        if not (titled or abbreviated):
            break
        number += 1
    return number


def _after_titles(text: Words) -> Iterator[tuple[int, int]]:
    for number, token in enumerate(text.tokens[:-1]):
        # "… terima kasih, Ibu. Menunggu …": a form of address with a full stop ends the sentence; "Bpk." does not.
        spelled_out = token.lower in words.HONORIFICS and not (token.dot and token.lower in _SPELLED_OUT)
        titled = spelled_out or (token.lower in ("h", "hj", "kh", "drs", "dra", "ir", "dr") and token.dot)
        if not titled or text.in_place[number]:
            continue
        name = _skip_titles(text, number + 1)
        while name < len(text.tokens) - 1 and text.tokens[name].lower in words.OFFICES and text.joined(name):
            name += 1
        if not text.joined(name) or text.in_place[name]:
            continue
        found = text.name_from(name, cued=True)
        if found is not None:
            yield found


def _signatures(text: Words) -> Iterator[tuple[int, int]]:
    for match in _CLOSING.finditer(text.view):
        yield from _signed(text, match.end())
    for match in _DASH.finditer(text.view):
        yield from _signed(text, match.end())
    last_line = text.view.rstrip().rfind("\n") + 1
    if last_line and len(text.view) - last_line <= _SIGNATURE_LINE:
        yield from _signed(text, last_line)


def _signed(text: Words, position: int) -> Iterator[tuple[int, int]]:
    number = text.at(position)
    if number is None:
        return
    found = text.name_from(_skip_titles(text, number), cued=True)
    if found is None or not (text.proper(found[0]) or text.sure(found[0]) or not text.cased):
        return
    rest = text.view[text.tokens[found[1] - 1].end :]
    if (
        re.match(r"[ .]*(?:$|\n|[,(/|]|\d|rt\b|blok\b|hp\b|wa\b|[-–] |warga\b|jl\b)", rest, re.IGNORECASE)
        or found[1] - found[0] > 1
    ):
        yield found


def _by_form(text: Words) -> Iterator[tuple[int, int]]:
    number = 0
    while number < len(text.tokens):
        found = text.name_from(number, cued=False)
        if found is None:
            number += 1
            continue
        if _is_person(text, *found):
            yield found
        number = found[1]


def _is_person(text: Words, first: int, last: int) -> bool:
    end = text.tokens[last - 1].end
    written = text.view[text.tokens[first].start : end]
    if _NATIONAL_HEROES.fullmatch(written) or (
        first and text.joined(first) and text.tokens[first - 1].lower in _AT_PLACE
    ):
        return False
    if text.proper(first) and _APPOSITION.match(text.view, end):
        return not text.everyday(first) and not _opens_sentence(text, first)
    sure = [number for number in range(first, last) if text.sure(number)]
    if not sure:
        return False
    if text.cased and not text.tokens[first].text[0].isupper():
        return (last - first > 1 and len(sure) > 1) or re.match(
            r"[ :,(/]{1,3}(?:\+|0|hp|wa)", text.view[end : end + 6]
        ) is not None
    return True


def _opens_sentence(text: Words, number: int) -> bool:
    lead = text.view[: text.tokens[number].start].rstrip(" \"'(")
    return not lead or lead[-1] in ".!?\n:"


def _again(text: Words, private: list[tuple[int, int]]) -> Iterator[Found]:
    """Yield later mentions of a private name by one of its words: "Hendi" after "Hendi Saputro"."""
    known = {
        text.tokens[number].text
        for first, last in private
        for number in range(first, last)
        if len(text.tokens[number].text) > 2 and text.tokens[number].text[0].isupper() and not text.everyday(number)
    }
    for number, token in enumerate(text.tokens):
        if token.text in known and not text.in_place[number]:
            yield Found(token.start, token.end, Kind.PERSON_PRIVATE)
