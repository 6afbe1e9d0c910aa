"""Persons in notes with the office they hold, in the many ways that notes write them.

`Wabup: Syafrizal`, `Kadis PUPR Wasman Kuryadi`, `Kapolsek (Budi Santoso)`, `Ina Lestari (kepala satker)`,
`Siti Aminah, pedagang`: each gives one person with a name span and the office as written. Where an office and a name
stand side by side without a mark, known places, words of offices, titles and the short names used elsewhere in the
notes decide where the name begins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from asisten_humas.news.names import PARTICLES, WORD, Names, Token, is_name, name_start, read_run
from asisten_humas.news.offices import HEAD, HONORIFIC, ROLE, ROLES, TITLES, is_office
from asisten_humas.news.spelling import OFFICES
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_auxiliary, is_base, is_verb

_LABELLED = re.compile(
    r"(?:^|[.;,]\s+)(?P<label>[A-Z][^\W\d_]+(?: [^\W\d_]+){0,3}):\s+"
    r"(?P<name>(?:(?:dr|drg|Dr|Ir|Drs|Dra|Prof|Hj?|KH)\.? )*[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3}"
    r"(?:, (?:Sp|[SMA])\.[A-Z]\w*\.?)*)(?=[.;,]|\s*$|\s*\()"
)
_BODY_AND_NAME = re.compile(
    r"\b(?:Ponpes|Pondok Pesantren|Yayasan|PT|CV|Koperasi|Poktan|Gapoktan|Komunitas|Forum|Universitas"
    r"|SM[AKP]N?|SDN?|MTs|MAN) [A-Z][^(),;\n]{1,40} "
    r"\((?P<name>(?:(?:KH|Hj?|Dr|dr|Ir|Prof|Pak|Bu)\.? )*[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})\)"
)
_ROLE_AND_NAME = re.compile(
    rf"\b(?P<role>(?i:{ROLES})(?: [a-z]+){{1,3}}),\s+"
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3})\s*(?=[:,(]|bilang|kata|$)"
)
# "Pokdakan Mina Lestari (ketua Sutrisno)": the body that the office in the bracket belongs to.
_BODY_OF = re.compile(
    r"(?P<body>\b(?:[Kk]omunitas|[Pp]aguyuban|[Kk]elompok|[Ff]orum|PT|CV|UD|P[eo]k\w+|Po\w+an|KWT|[Kk]operasi|BUMDes"
    r"|[Yy]ayasan|Din\w+|Dis\w+|Badan|B[A-Z]\w+)(?: [^,;:()\n]{2,40})?) \(\W*$"
)
# "Ombudsman perwakilan: Rosa": the body whose representative speaks stands before the role.
_BODY_BEFORE = re.compile(r"(?:^|[.;,]\s+)\W*(?P<body>(?!Kutipan|Komentar|Pernyataan)[A-Z]\w+(?: [A-Z]\w+){0,2}) $")
_WORDED = re.compile(
    rf"(?P<head>{HEAD.pattern}) (?P<more>[a-z]{{3,}}(?: [a-z]{{3,}}){{0,2}})"
    r" (?P<name>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}))(?=\s*(?:[,.;)(\n]|$))",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}) \(\d{1,3}(?: (?:th|thn|tahun))?,\s*(?P<role>[a-z][^():,]{2,40})\)"
)
_SPEAKING = re.compile(
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}) \((?P<role>[a-z][^():,]{2,40})(?:, [^()]*)?\)\s*:?\s*[\"“]"
)
_BETWEEN = word_set("dan di ke dari yang untuk dengan oleh pada itu ini sama bersama para juga kata dari bareng")
_NAMED_BEHIND = re.compile(r"\s*(?:\(\d{1,2}(?: th| thn| tahun)?\b|:|bilang|kata|mengaku|[\"“])", re.IGNORECASE)
_TERRITORIAL = re.compile(
    r"(?:.*\b)?(?:camat|lurah|kades|kepala desa|kuwu|keuchik|wali ?nagari|kadus|kaling|penghulu|perbekel)$", re.I
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the full name with its offsets in the notes, and the office as the notes give it (or '')."""

    name: str
    start: int
    end: int
    position: str = ""

    @property
    def short_name(self) -> str:
        """Return the part of the name that later mentions use: the first name without titles."""
        words = [
            word for word in self.name.split() if word.strip(".").lower() not in TITLES and len(word.strip(".")) > 1
        ]
        if len(words) > 1 and words[0].lower() in PARTICLES:
            return words[-1]
        if len(words) > 1 and words[0].strip(".").lower() in ("muhammad", "mohammad", "mohamad", "muhamad", "abdul"):
            return words[1]
        return words[0] if words else self.name


def find_people(text: str, offset: int, names: Names) -> list[Person]:
    """Return the persons with an office in a stretch of notes; `offset` is where the stretch begins in the notes."""
    found: list[Person] = []
    position = 0
    while match := HEAD.search(text, position):
        position = match.end()
        if re.search(
            r"\b(?:kantor|aula|gedung|halaman|ruang|rumah(?: dinas)?|rumah jabatan|pendopo)\s+$",
            text[: match.start()],
            re.I,
        ):
            continue
        person, end = _after_head(text, match, offset, names)
        if person:
            found.append(person)
            position = max(position, end)
    for person, (start, end) in _name_first(text, offset, names):
        if any(other.name == person.name and other.position for other in found):
            continue
        found = [p for p in found if not (p.start < end and start < p.end)]
        found.append(person)
    found.extend(_by_label(text, offset, names, found))
    found.extend(_in_brackets(text, offset, names, found))
    found.extend(_by_role(text, offset, names, found))
    found.extend(_by_words(text, offset, names, found))
    found.extend(_by_age(text, offset, names, found))
    return sorted(found, key=lambda person: person.start)


def _by_label(text: str, offset: int, names: Names, found: list[Person]) -> Iterable[Person]:
    """Yield `LABEL: NAME` for a label that no list knows, where it stands among offices that are written so."""
    beside = any(re.search(r":\s*$", text[: person.start - offset]) for person in found)
    for match in _LABELLED.finditer(text):
        begin = match.start("name")
        tokens = [(m.group(), begin + m.start(), begin + m.end()) for m in WORD.finditer(match["name"])]
        taken = any(person.start <= offset + begin < person.end for person in found)
        if (
            not taken
            and (beside or HEAD.match(match["label"]))
            and is_name(tokens)
            and not any(names.is_of_office(word) for word, _, _ in tokens)
        ):
            yield Person(match["name"], offset + begin, offset + match.end("name"), match["label"].strip())


def _by_role(text: str, offset: int, names: Names, found: list[Person]) -> Iterable[Person]:
    """Yield the person of `ROLE IN SMALL LETTERS, NAME`: "Guru tertua, Siti Aisyah"."""
    for match in _ROLE_AND_NAME.finditer(text):
        begin = match.start("name")
        tokens = [(m.group(), begin + m.start(), begin + m.end()) for m in WORD.finditer(match["name"])]
        taken = any(person.start <= offset + begin < person.end for person in found)
        if not taken and is_name(tokens) and not any(names.is_of_office(word) for word, _, _ in tokens):
            role = match["role"][0].lower() + match["role"][1:]
            yield Person(match["name"], offset + begin, offset + match.end("name"), role)


def _by_words(text: str, offset: int, names: Names, found: list[Person]) -> Iterable[Person]:
    """Yield the person of `HEAD and small words NAME`: "pimpinan cabang bank penyalur Agus Wiratmoko"."""
    for match in _WORDED.finditer(text):
        words = match["more"].split()
        begin = match.start("name")
        tokens = [(m.group(), begin + m.start(), begin + m.end()) for m in WORD.finditer(match["name"])]
        taken = any(person.start < offset + match.end() and offset + match.start() < person.end for person in found)
        other = any(is_verb(word) or is_auxiliary(word) or is_base(word) or word in _BETWEEN for word in words)
        if not (taken or other) and is_name(tokens) and not any(names.is_of_office(word) for word, _, _ in tokens):
            role = f"{match['head']} {match['more']}"
            yield Person(match["name"], offset + begin, offset + match.end("name"), role)


def _by_age(text: str, offset: int, names: Names, found: list[Person]) -> Iterable[Person]:
    """Yield the person of `NAME (AGE, role)`, or of `NAME (role, place): "…"`: "Tumirah (52, buruh tani)"."""
    for match in (*_AGED.finditer(text), *_SPEAKING.finditer(text)):
        begin = match.start("name")
        tokens = [(m.group(), begin + m.start(), begin + m.end()) for m in WORD.finditer(match["name"])]
        taken = any(person.start <= offset + begin < person.end for person in found)
        if not taken and is_name(tokens):
            yield Person(match["name"], offset + begin, offset + match.end("name"), match["role"].strip())


def _in_brackets(text: str, offset: int, names: Names, found: list[Person]) -> Iterable[Person]:
    """Yield the person of `BODY (NAME)`: "Ponpes Darul Hikmah (KH Mustofa Bisri Anwar)"."""
    for match in _BODY_AND_NAME.finditer(text):
        begin = match.start("name")
        tokens = [(m.group(), begin + m.start(), begin + m.end()) for m in WORD.finditer(match["name"])]
        taken = any(person.start <= offset + begin < person.end for person in found)
        bare = [word for word, _, _ in tokens if word.strip(".").lower() not in TITLES]
        if not taken and is_name(tokens) and not any(map(names.is_of_office, bare)):
            yield Person(match["name"], offset + begin, offset + match.end("name"))


def _after_head(text: str, head: re.Match[str], offset: int, names: Names) -> tuple[Person | None, int]:
    """Read `HEAD [words of the office] [:|(] NAME` from the head on."""
    tokens, end = read_run(text, head.end())
    colon = re.compile(r"\s*:\s*(?:(?:Pak|Bu|Bapak|Ibu)\s+)?").match(text, end)
    if colon:
        named, stop = read_run(text, colon.end())
        if named and is_name(named):
            body = _BODY_BEFORE.search(text[: head.start()])
            return _person(text, body.start("body") if body else head.start(), end, named, offset), stop
    bracket = re.compile(r"\s*\(([^()]{3,60})\)").match(text, end)
    if bracket:
        person, stop = _bracketed(text, head, tokens, bracket, offset, names)
        if person:
            return person, stop
    split = name_start(tokens, names, territory=bool(_TERRITORIAL.match(head.group())))
    if tokens and re.fullmatch(r"I{1,3}|IV|V", tokens[0][0]) and head.group().lower().startswith(("asisten", "staf")):
        split = max(split, 1)
    else:
        split = _balinese(tokens, split)
    # "warga Kledung", "kelompok nelayan Lafakha": one word behind a group of people is where they live.
    group = ROLE.match(head.group().lower())
    many = re.match(r"penerima|peserta|juara|pengunjung|pelanggan|penumpang", head.group().lower())
    if (
        group
        and (len(tokens) == 1 or (many and not re.match(r"\s*[,(]", text[end:])))
        and not _NAMED_BEHIND.match(text, end)
    ):
        return None, end
    territory = len(tokens) == 1 and bool(_TERRITORIAL.match(head.group()))
    # "Kader Posyandu Melati, Yuliana Rambu": one word behind a word of an office may be the office's own.
    owned = split and split == len(tokens) - 1 and not tokens[split - 1][0].isupper()
    if split >= len(tokens) or territory or not tokens or owned:
        at_least = 1 if territory or not tokens or owned else 0
        person, stop = _after_comma(text, (head.start(), end), at_least, offset, names)
        if person:
            return person, stop
    if split >= len(tokens) or not is_name(tokens[split:]):
        return None, end
    office_end = tokens[split - 1][2] if split else head.end()
    return _person(text, head.start(), office_end, tokens[split:], offset), tokens[-1][2]


def _balinese(tokens: list[Token], split: int) -> int:
    """Return where a name begins when "I" or "Ni" opens it ("Sekda I Nyoman …", "Camat Ni Luh …"), else `split`."""
    words = [word for word, _, _ in tokens]
    opened = (at for at in range(len(words) - 1) if words[at] in ("I", "Ni") and words[at + 1].lower() in _BIRTH_ORDER)
    return next(opened, split)


_BIRTH_ORDER = word_set("wayan putu gede gde nengah made kadek nyoman komang ketut luh gusti dewa kade ngurah")


def _after_comma(
    text: str, office: tuple[int, int], at_least: int, offset: int, names: Names
) -> tuple[Person | None, int]:
    """Read `OFFICE, NAME` with more than `at_least` words of a name; `NAME (role)` behind it wins over the office."""
    comma = re.compile(r",\s+(?:(?:Pak|Bu|Bapak|Ibu)\s+)?").match(text, office[1])
    named, stop = read_run(text, comma.end()) if comma else ([], office[1])
    of_office = any(names.is_of_office(word) for word, _, _ in named)
    if len(named) <= at_least or not is_name(named) or of_office:
        return None, stop
    person = _person(text, *office, named, offset)
    role = re.compile(r"\s*\(([a-z][^()]{3,50})\)").match(text, stop)
    if role and ROLE.match(role[1]):
        return replace(person, position=role[1]), role.end()
    return person, stop


def _bracketed(
    text: str, head: re.Match[str], tokens: list[Token], bracket: re.Match[str], offset: int, names: Names
) -> tuple[Person | None, int]:
    """Read a bracket after an office: the name itself, the office of the name before it, or an explanation."""
    begin, stop = bracket.span(1)
    inner = [(match.group(), begin + match.start(), begin + match.end()) for match in WORD.finditer(text[begin:stop])]
    split = name_start(tokens, names)
    named = split < len(tokens) and is_name(tokens[split:])
    if named and is_office(bracket[1]):
        # `perwakilan BBWS Intan (kepala satuan kerja)`: the bracket holds the office, the word before it the body.
        body = " ".join(word for word, _, _ in tokens[:split])
        person = _person(text, head.start(), head.end(), tokens[split:], offset)
        return replace(person, position=f"{bracket[1].strip()} {body}".strip()), bracket.end()
    if is_name(inner) and (not named or (len(tokens) == 1 and len(inner) > 1)):
        return _person(text, head.start(), bracket.start(), inner, offset), bracket.end()
    after, final = read_run(text, bracket.end())
    if after and not named and is_name(after):
        return _person(text, head.start(), bracket.start(), after, offset), final
    return None, bracket.end()


def _person(text: str, start: int, office_end: int, name: list[Token], offset: int) -> Person:
    if len(name) > 1 and name[0][0] in ("Pak", "Bu", "Bapak", "Ibu"):
        name = name[1:]
    begin, end = name[0][1], name[-1][2]
    while text[end - 1] in ".," and not re.search(r"\b[A-Z]\.[A-Z]?\w*\.$", text[begin:end]):
        end -= 1
    office = re.sub(r"(?<=[a-z]{4})nya$", "", " ".join(text[start:office_end].split()).strip(" :("))
    body = _BODY_OF.search(text[:start]) if " " not in office else None
    return Person(text[begin:end], offset + begin, offset + end, f"{office} {body['body']}" if body else office)


_GIVEN_TITLE = r"(?:(?i:dr|drg|drs|dra|ir|prof|h|hj|kh|ust|muh|moh)\.?\s+)*"
_NAME = (
    _GIVEN_TITLE + r"[A-Z][\w'’-]*\.?(?:\s+(?:[A-Z][\w'’-]+|[A-Z]\.|bin|binti)){0,4}"
    r"(?:,\s*(?:[SMA]\.[A-Z]\w*\.?|S\.T\.|M\.M\.|Ph\.D\.))*"
)
_NAME_FIRST = (
    re.compile(rf"(?P<name>{_NAME})\s*\((?P<position>[^();:\"“\n]{{3,60}})\)"),
    re.compile(rf"(?P<name>{_NAME}),\s+(?P<position>[^(),;:\"“.\n]{{3,60}})"),
)


def _name_first(text: str, offset: int, names: Names) -> Iterable[tuple[Person, tuple[int, int]]]:
    """Read `NAME (OFFICE)` and `NAME, OFFICE`: the persons, each with the span of name and office in the notes."""
    for form in _NAME_FIRST:
        position = 0
        while match := form.search(text, position):
            position = match.start("position")
            person = _read_name_first(text, match, offset, names)
            if person:
                yield person, (person.start, offset + match.end("position"))


def _read_name_first(text: str, match: re.Match[str], offset: int, names: Names) -> Person | None:
    office = match["position"].strip()
    head = HEAD.match(office) or re.match(r"RT|RW", office)
    if not head or HEAD.match(match["name"]):
        return None
    tail, _ = read_run(office, head.end())
    role = re.fullmatch(r"[a-z]+(?: [a-z]+| [A-Z][a-z]+){0,4}", office) and ROLE.match(office)
    if role and any(is_auxiliary(word) or is_verb(word) for word in office.split()[1:]):
        return None  # "ke Sibolga, warga boleh ambil gratis" says what people may do
    if role:
        tail = []
    elif is_name(tail[name_start(tail, names) :]) or len(tail) < len(office[head.end() :].split()):
        return None
    begin = match.start("name")
    label = re.match(r"(?:Kutipan|Komentar|Menurut|Kata|Dari|Oleh)\s+", match["name"])
    begin += label.end() if label else 0
    tokens = [
        (word.group(), begin + word.start(), begin + word.end())
        for word in WORD.finditer(text[begin : match.end("name")])
    ]
    tokens = tokens[name_start(tokens, names) :] if any(names.is_of_office(word) for word, _, _ in tokens) else tokens
    if not tokens or not is_name(tokens):
        return None
    # `Damkar (Pak La Ode Rizal, Kabid)`: the chat's writer is the body that the office belongs to.
    body = re.search(r"(?:^|\n)([A-Z]\w+) \((?:(?:Pak|Bu|Bapak|Ibu) )?$", text[:begin])
    person = _person(text, begin, begin, tokens, offset)
    return replace(person, position=f"{office} {body[1]}" if body and not tail else office)


def resolve(label: str, people: Iterable[Person]) -> Person | None:
    """Return the person that a short form means: an office (`Wabup`), a first name, or `dr Alfons`; else None."""
    people = list(people)
    wanted = HONORIFIC.sub("", label.strip()).strip(" .,:")
    bare = [word for word in re.findall(r"[\w'’-]+", wanted) if word.lower() not in TITLES]
    if not bare:
        return None
    by_name = [person for person in people if _has_all(person.name, bare)]
    if by_name:
        return by_name[0]
    head = HEAD.match(wanted)
    if head:
        exact = [p for p in people if p.position and _office_key(p.position).startswith(_office_key(wanted))]
        return exact[0] if exact else None
    starts = [
        p for p in people if len(bare[-1]) > 3 and any(w.lower().startswith(bare[-1].lower()) for w in p.name.split())
    ]
    return starts[0] if len(starts) == 1 else None


def _has_all(name: str, words: list[str]) -> bool:
    own = {word.strip(".").lower() for word in name.split()}
    return all(word.lower() in own for word in words)


def _office_key(position: str) -> str:
    text = re.sub(r"\s+", " ", position.lower().replace(".", " ")).strip()
    for short in sorted(OFFICES, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", OFFICES[short].lower(), text)
    return text.replace("walikota", "wali kota").removeprefix("penjabat ").removeprefix("pelaksana tugas ")
