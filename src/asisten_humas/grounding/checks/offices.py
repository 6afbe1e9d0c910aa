"""Offices: each person keeps the office that the sources give, and each name is one person's."""

import re
from collections.abc import Iterable
from itertools import pairwise

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS
from asisten_humas.grounding.lexicon.roles import HONORIFICS, OFFICE_WORDS, ROLE_HEADS, ROLE_MODIFIERS, UNIT_TYPES
from asisten_humas.grounding.people import Person, is_plain_name
from asisten_humas.grounding.reading import expansion_of
from asisten_humas.grounding.rivals import Claim, claims_of, rival_of
from asisten_humas.grounding.speakers import Identity, PersonMention, holders, identities, mentions_of, resolve
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_FORMERLY = word_set("tadinya semula sebelumnya dulu dulunya eks mantan bekas dahulu")
_SHORT = 8
_PARTICLE = 2
_ATTENDED = re.compile(
    r"\b(?:hadir|dihadiri|menghadiri|menyaksikan|disaksikan|mendampingi|didampingi|bersama|mengikuti|diikuti)\b",
    re.IGNORECASE,
)


def check_offices(case: Case) -> list[Finding]:
    """Return findings for persons with another office than theirs, and for names mixed of two people."""
    findings: list[Finding] = []
    known = [(sourced, identity) for sourced in case.sources for identity in identities(sourced.study)]
    everyone = [identity for _, identity in known]
    for person in case.draft.people:
        if case.in_quote(person.run.start, person.run.end):
            continue
        if finding := _mixed(case, person, everyone):
            findings.append(finding)
    for person in holders(case.draft.people):
        findings.extend(_office(case, person, known))
    return findings + _acting(case)


def _acting(case: Case) -> list[Finding]:
    """People whom the draft lets do or say what the sources tell of somebody else."""
    return [finding for sourced in case.sources for finding in _acting_by(case, sourced)]


def _acting_by(case: Case, sourced: Sourced) -> list[Finding]:
    known = identities(sourced.study)
    theirs = mentions_of(sourced.study, known)
    held = {person.run.start for person in holders(case.draft.people)}
    ours = [
        mention
        for mention in mentions_of(case.draft, known)
        if mention.start not in held and not case.in_quote(mention.start, mention.end) and not _quoting(case, mention)
    ]

    def candidates(other: Sourced) -> list[PersonMention]:
        return theirs if other is sourced else []

    claims = claims_of(case, ours, candidates, lambda *_: True, lambda a, b: not set(a.who).isdisjoint(b.who))
    return [finding for claim in claims if (finding := _other_actor(case, claim))]


def _quoting(case: Case, mention: PersonMention) -> bool:
    # Who speaks a quotation is settled by the quotation, and a list of those who came says nothing else of them.
    number, sentence = case.sentence(mention.start)
    quoted = {case.draft.reading.segment_at(quote.start) for quote in case.draft.quotes}
    return bool(_ATTENDED.search(sentence)) or not quoted.isdisjoint((number, number + 1))


def _other_actor(case: Case, claim: Claim[PersonMention]) -> Finding | None:
    rival, _ = rival_of(claim)
    if rival is None:
        return None
    text = case.draft.text[claim.mention.start : claim.mention.end]
    return case.finding(
        "orang_tertukar",
        Severity.WARNING,
        claim.mention.start,
        claim.mention.end,
        f"Menurut sumber, ini tentang “{rival.text}”, bukan “{text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )


def _mixed(case: Case, person: Person, known: list[Identity]) -> Finding | None:
    # "I" of "I Ketut Merta" stands before half of the names of an island.
    tokens = tuple(token for token in person.run.tokens if len(token) > 1)
    if len(tokens) < 2 or resolve(tokens, known):
        return None
    # "I", "Ni" and initials stand in the names of many.
    telling = [token for token in tokens if len(token) > _PARTICLE]
    owners = [identity for identity in known if any(token in identity.tokens for token in telling)]
    split = [identity for identity in owners if not all(token in identity.tokens for token in tokens)]
    if len(split) < 2 or any(token not in case.known_words for token in tokens):
        return None
    text = case.draft.text[person.run.start : person.run.end]
    name = " ".join(token.capitalize() for token in split[0].tokens)
    return case.finding(
        "nama_tercampur",
        Severity.WARNING,
        person.run.start,
        person.run.end,
        f"Nama “{text}” mencampur dua orang pada sumber.",
        f"Tulis nama yang benar, misalnya “{name}”.",
    )


def _office(case: Case, person: Person, known: list[tuple[Sourced, Identity]]) -> list[Finding]:
    owners = resolve(person.run.tokens, [identity for _, identity in known])
    mine = [(s, identity) for s, identity in known if identity in owners]
    if not mine:
        return _held_by_other(case, person, known)
    if any(_fits(person, sourced, identity, known) for sourced, identity in mine):
        return []
    if "mantan" in person.heads and any(_held_before(person, s, identity) for s, identity in mine):
        return []
    identity = mine[0][1]
    office = case.draft.text[person.office_start : person.run.start].strip(" ,:(")
    name = case.draft.text[person.run.start : person.run.end]
    return [
        case.finding(
            "jabatan_tidak_cocok",
            Severity.BLOCK if identity.heads and person.heads - identity.heads else Severity.WARNING,
            person.office_start,
            person.run.end,
            f"Jabatan “{office}” bukan jabatan {name} menurut sumber ({_spelled(identity)}).",
            f"Perbaiki jabatan {name} menurut catatan, atau ganti orangnya.",
        )
    ]


def _held_before(person: Person, sourced: Sourced, identity: Identity) -> bool:
    """Return whether a statement about somebody tells this office as a former one: "(tadinya Kabag Umum)"."""
    reading = sourced.study.reading
    office = person.office - {"mantan"} - FUNCTION_WORDS
    for word in (word for segment in identity.statements for word in reading.words_of(segment)):
        if word.lower in _FORMERLY:
            behind = sourced.study.text.find(")", word.end)
            stop = behind if behind >= 0 else reading.segments[word.segment].end
            told = {other.lower for other in reading.words_of(word.segment) if word.end <= other.start < stop}
            if office <= told:
                return True
    return False


def _is_placed(case: Case, person: Person) -> bool:
    """Return whether a name is that of a place of the sources: "Wakil Bupati Pesisir Selatan meninjau"."""
    places = (
        sourced.study.text[place.start : place.end].lower().split()
        for sourced in case.sources
        for place in sourced.study.places
        if not place.by_office
    )
    return any(set(person.run.tokens).issubset(place) for place in places)


def _held_by_other(case: Case, person: Person, known: list[tuple[Sourced, Identity]]) -> list[Finding]:
    """A name without office in the notes, wearing an office that the notes give to somebody else."""
    if case.is_title(person.run.segment):
        # "Wakil Bupati Pesisir Selatan Tinjau Jembatan": in a headline the verb has a capital too.
        return []
    if not all(token in case.known_words for token in person.run.tokens) or _is_placed(case, person):
        return []
    unit = {word for word in person.office if not is_plain_name(word)} - FUNCTION_WORDS
    owners = [i for _, i in known if i.heads == person.heads and not unit - i.office]
    # "Perbekel Les" of "Perbekel Les Nyoman Artawan": the name is the office's village.
    if len(person.run.tokens) == 1 and all(len(i.tokens) == 1 for i in owners):
        # "Camat Paranggupito & Giritontro": districts, nobody's names.
        return []
    if not owners or any(i.office.issuperset(person.run.tokens) for i in owners):
        return []
    if any(len(i.tokens) < len(person.run.tokens) == len({*i.tokens, *person.run.tokens}) for i in owners):
        # "Ketua kelompok Mekar Ujang Sobandi" for "Ujang Sobandi, ketua kelompok Mekar": the group's name and his.
        return []
    office = case.draft.text[person.office_start : person.run.start].strip(" ,:(")
    name = " ".join(token.capitalize() for token in owners[0].tokens)
    return [
        case.finding(
            "jabatan_tidak_cocok",
            Severity.WARNING,
            person.office_start,
            person.run.end,
            f"Menurut sumber, jabatan “{office}” dipegang {name}.",
            f"Ganti namanya dengan {name}, atau perbaiki jabatannya.",
        )
    ]


def _fits(person: Person, sourced: Sourced, identity: Identity, known: list[tuple[Sourced, Identity]]) -> bool:
    unnamed = not identity.heads and person.heads <= _words_near(sourced, identity)
    heads = {_LEADS.get(head, head) for head in identity.heads}
    if (
        {_LEADS.get(head, head) for head in person.heads} - heads
        and not unnamed
        and not _both_of_village(person, identity)
    ):
        return False
    desks = _same_desk(person, identity)
    if desks is not None:
        return desks
    if _other_level(person, identity) or _other_director(person, identity):
        return False
    if _below_head(person, identity, _words_near(sourced, identity)):
        return False
    if (identity.heads - person.heads) & ROLE_MODIFIERS:
        return False
    nearby = _words_near(sourced, identity)
    ours, theirs = person.office & UNIT_TYPES, identity.office & UNIT_TYPES
    fields = person.office & OFFICE_WORDS, identity.office & OFFICE_WORDS
    if ours & theirs and all(fields) and fields[0].isdisjoint(fields[1]):
        # "Kepala Bidang Angkutan" for "Kabid Lalin".
        return False
    if ours & theirs and _other_fields(person.office, identity.office):
        return False
    if (ours and theirs and ours.isdisjoint(theirs)) or _regions(person, identity):
        return False
    if _between_head_and_unit(person) - identity.office - nearby:
        return False
    if _of_other_bureau(person, identity):
        return False
    if _nothing_shared(person, sourced, identity, nearby):
        return False
    # Notes that give no unit beside the name ("Rektor Dr. Wily:") leave it to the rest of what they say.
    types = ours - theirs - _ANY_TYPE - {word.removesuffix("n") for word in identity.office & _STATE_SCHOOLS}
    if ours & theirs:
        types -= _of_short_name(person, identity)
    # So do notes that give a part of the body: "Kabid Kedaruratan" in a chat with BPBD.
    if types - (nearby if theirs and not ours & theirs else {word.lower for word in sourced.study.reading.words}):
        return False
    others = set().union(*(other.office for _, other in known if other is not identity)) - identity.office - nearby
    units = person.office - ROLE_HEADS - UNIT_TYPES
    return not (units & others and types)


def _of_short_name(person: Person, identity: Identity) -> set[str]:
    """Return the types that the draft sets before a short name of the notes: "Dinas PUTR" for "Kabid Sungai PUTR"."""
    return {
        one for one, name in pairwise(person.spelled) if one in UNIT_TYPES and name in identity.office & ACRONYMS.keys()
    }


_LEADS = {"pemimpin": "pimpinan"}
_STATE_SCHOOLS = frozenset(("sdn", "smpn", "sman", "smkn", "mtsn"))
_VILLAGE_HEADS = word_set("perbekel kuwu keuchik geuchik pambakal peratin hukumtua")


def _both_of_village(person: Person, identity: Identity) -> bool:
    """Return whether the draft says "Kepala Desa" of whom the notes call by the region's own word ("Perbekel")."""
    return person.heads == {"kepala"} and "desa" in person.office and not identity.heads.isdisjoint(_VILLAGE_HEADS)


# The three assistants of a regional secretary look after the same matters everywhere.
_DESKS = {
    1: word_set("i 1 pemerintahan kesra kesejahteraan rakyat"),
    2: word_set("ii 2 ekonomi perekonomian pembangunan ekbang"),
    3: word_set("iii 3 administrasi adm umum"),
}


def _same_desk(person: Person, identity: Identity) -> bool | None:
    """Return whether two assistants have one desk ("Asisten II", "Asisten Ekbang"), None when one names none."""
    if "asisten" not in person.heads & identity.heads:
        return None
    # "Asisten I Darmo" reads like a name that begins with "I".
    first = {*person.run.tokens[:1]} & {"i"} - {*identity.tokens[:1]}
    ours, theirs = _desks({*person.office, *first}), _desks(identity.office)
    return not ours.isdisjoint(theirs) if ours and theirs else None


def _desks(office: set[str]) -> set[int]:
    return {desk for desk, words in _DESKS.items() if not words.isdisjoint(office)}


_LEVELS = (
    word_set("desa kampung lembang pekon gampong nagari ohoi"),
    word_set("dusun banjar jorong lingkungan"),
    word_set("kecamatan distrik kapanewon"),
    word_set("cabang wilayah"),
    word_set("gudang"),
    word_set("pabrik"),
    word_set("toko"),
)


def _other_level(person: Person, identity: Identity) -> bool:
    """Return whether a head of one level stands for one of another: "Kepala Kampung" for "Kepala Distrik"."""
    behind = next((word for word in person.spelled if word not in ROLE_HEADS and word not in HONORIFICS), "")
    own = next((level for level in _LEVELS if behind in level), None)
    known = [level for level in _LEVELS if not level.isdisjoint(identity.office)]
    return own is not None and bool(known) and own not in known


def _other_director(person: Person, identity: Identity) -> bool:
    """Return whether another director stands for the first one: "Direktur Umum" for "Dirut"."""
    if "direktur" not in person.heads or "utama" not in identity.office or "utama" in person.office:
        return False
    return any(word in OFFICE_WORDS for word in person.inner)


def _between_head_and_unit(person: Person) -> set[str]:
    """Return the words that make another office of it, from head to unit: "Kepala Tata Usaha UPTD"."""
    return {word for word in person.inner if word in OFFICE_WORDS}


_BUREAUS = frozenset({"bidang", "bagian", "seksi", "subbagian", "subbidang"})


def _below_head(person: Person, identity: Identity, nearby: set[str]) -> bool:
    """Return whether the head of a bureau stands for the head of the whole body: "Kepala Bidang BPBD"."""
    bureaus = {*person.spelled[1:2]} & _BUREAUS
    bodies = identity.office & UNIT_TYPES
    return bool(bureaus and bodies) and bodies.isdisjoint(_BUREAUS) and bureaus.isdisjoint(nearby)


def _of_other_bureau(person: Person, identity: Identity) -> bool:
    """Return whether notes name a bureau by a short form that the draft's words do not make: "Kabid Keswan"."""
    theirs = identity.office - _spelled_out(identity.office)
    if not person.office & identity.office & _BUREAUS or theirs & OFFICE_WORDS:
        return False
    body = _spelled_out(person.office)
    ours = [word for word in person.spelled if word in OFFICE_WORDS and word not in body]
    known = ROLE_HEADS | UNIT_TYPES | FUNCTION_WORDS
    short = [word for word in theirs - known if len(word) <= _SHORT and not expansion_of(word)]
    letters = "".join(ours)
    return bool(ours and short) and not any(word in person.office or _within(word, letters) for word in short)


def _spelled_out(office: Iterable[str]) -> set[str]:
    """Return what the acronyms of an office stand for: "pekerjaan umum" of "Dinas PU" is no bureau's field."""
    return {word for acronym in office for word in ACRONYMS.get(acronym, ())}


def _within(short: str, letters: str) -> bool:
    """Return whether the letters of a short form stand in this order in the words: "damkar" in "pemadam kebakaran"."""
    rest = iter(letters)
    return all(letter in rest for letter in short)


def _nothing_shared(person: Person, sourced: Sourced, identity: Identity, nearby: set[str]) -> bool:
    """Return whether an office of other words than the notes give, words that the notes use elsewhere, was put on.

    "Kepala Terminal Simpang Periuk" for "Kepala UPTD PKB", where the terminal is the place of the event.
    """
    plain = ROLE_HEADS | UNIT_TYPES | FUNCTION_WORDS | _ANY_OFFICE
    ours, theirs = set(person.office) - plain, identity.office - plain
    if not ours or not theirs or not ours.isdisjoint(theirs | nearby) or _spells_out(ours, theirs):
        return False
    return ours <= {word.lower for word in sourced.study.reading.words}


def _spells_out(ours: set[str], theirs: set[str]) -> bool:
    """Return whether a word of one office may be an acronym of the other's: "PKB" of "pengujian kendaraan bermotor"."""
    initials = {word[0] for word in ours}
    return any(len(word) <= 5 and set(word) <= initials for word in theirs)


def _other_fields(ours: frozenset[str], theirs: set[str]) -> bool:
    """Return whether two offices of one type look after different things: "Badan Keuangan" and "Badan Perencanaan"."""
    mine, known = (office - ROLE_HEADS - UNIT_TYPES - FUNCTION_WORDS - _ANY_OFFICE for office in (ours, set(theirs)))
    named = {word for word in known if not is_plain_name(word)}
    return bool(mine & OFFICE_WORDS and len(named) > 1) and mine.isdisjoint(known)


_ANY_TYPE = frozenset({"kantor"})
"""Types that say no more than that there is an office: "Kepala Kantor Kementerian Agama" is the "Kepala Kemenag"."""
_ANY_OFFICE = frozenset({"daerah", "kota", "kabupaten", "provinsi", "umum", "pembangunan"})
"""Words that many offices share."""


def _regions(person: Person, identity: Identity) -> bool:
    """Return whether both name a region and it is not the same one: "Camat Talibura" for "Camat Nita".

    What the draft's words spell with their first letters is none: "SDA" of "Bidang Sumber Daya Air".
    """
    initials = "".join(word[0] for word in person.spelled)
    draft = {word for word in person.office if is_plain_name(word)}
    notes = {word for word in identity.office if is_plain_name(word) and word not in initials}
    return bool(draft and notes) and draft.isdisjoint(notes)


def _words_near(sourced: Sourced, identity: Identity) -> set[str]:
    reading = sourced.study.reading
    return {word.lower for segment in identity.statements for word in reading.words_of(segment)}


def _spelled(identity: Identity) -> str:
    return " ".join(sorted(identity.heads)) or "tidak disebut"
