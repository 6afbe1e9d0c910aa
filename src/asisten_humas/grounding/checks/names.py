"""Capitalised words: names of people, places, bodies and acronyms must stand in a source."""

import re
from difflib import get_close_matches

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from asisten_humas.grounding.lexicon.places import GENERIC_NAME_WORDS, PLACE_HEADS
from asisten_humas.grounding.lexicon.roles import HONORIFICS, OFFICE_WORDS, ROLE_HEADS, TITLES_AFTER, UNIT_TYPES
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.lexicon.synonyms import GROUPS
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.people import is_name_word
from asisten_humas.grounding.quotes import ATTRIBUTION
from asisten_humas.grounding.reading import Reading, Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_ALWAYS = (
    FUNCTION_WORDS
    | LIGHT_WORDS
    | GENERIC_NAME_WORDS
    | HONORIFICS
    | TITLES_AFTER
    | OFFICE_WORDS
    | UNIT_TYPES
    | PLACE_HEADS
)


_PREDICATE = re.compile(
    r"(?:tidak|belum|sudah|telah|akan|juga|pun|kini|ingin|bisa|dapat|ialah|adalah|me\w{4,}|ber\w{4,}|di\w{4,})$"
)
_SPEAKING = ("me", "ber", "bilang", "blg")
# "Pedagang", "Kegiatan": made of an affix and a word, so a thing or a kind of people.
_AFFIXED = re.compile(r"(?:pe[mnrl]?|ke|se)\w{4,}(?:an)?$|\w{4,}nya$")


# After these a common word is the whole name and must be the sources' own.
_PROPER_HEADS = word_set(
    """
    pasar lapangan taman jembatan gedung jalan terminal pelabuhan stadion dermaga simpang tugu
    """
)
# Levels of an office: in capitals they say whose office it is, so the sources must know them.
_RANKS = word_set("bidang bagian seksi subbagian subbidang asisten cabang")


def check_names(case: Case) -> list[Finding]:
    """Return a finding for every capitalised word (neighbours joined) that no source holds."""
    unknown = [
        position
        for position, word in enumerate(case.draft.reading.words)
        if _is_name(case, position, word) and not _is_known(case, position, word)
    ]
    return [_unknown(case, group) for group in _grouped(case, unknown)]


def _is_name(case: Case, position: int, word: Word) -> bool:
    if not word.capital or word.expanded or case.in_quote(word.start, word.end) or len(word.lower) < 2:
        return False
    if NUMERAL.fullmatch(word.lower) or word.lower[0].isdigit() or word.lower.startswith("rp"):
        return False
    if not _opens_sentence(case, position, word):
        return True
    return _opening_name(case, position, word)


def _opens_sentence(case: Case, position: int, word: Word) -> bool:
    reading = case.draft.reading
    if position == reading.first_word[word.segment]:
        return True
    before = case.draft.text[max(0, word.start - 3) : word.start]
    return before.rstrip(" ").endswith((" -", '"', "“", ":", "•", "|")) or before.endswith(("– ", "— "))


def _opening_name(case: Case, position: int, word: Word) -> bool:
    """Return whether the first word of a sentence is a name: unknown to the word lists and followed like one."""
    if not GROUPS.keys().isdisjoint(word.keys) or not case.known_keys.isdisjoint(word.keys):
        return False
    reading = case.draft.reading
    following = next((w for w in reading.words[position + 1 : position + 12] if not w.expanded), None)
    if following is None or following.segment != word.segment:
        return False
    if _is_dateline(case, word):
        return False
    # "Masa sanggah", "Tender dilanjutkan": a name speaks in a verb with its prefix, "Rara menyanggah".
    speaks = following.lower.startswith(_SPEAKING) and ATTRIBUTION.match(case.draft.text, following.start)
    if is_name_word(following) or speaks:
        return True
    return bool(_PREDICATE.match(following.lower)) and _only_as_name(case, word)


def _only_as_name(case: Case, word: Word) -> bool:
    """Return whether a word opens two sentences or more as the one who acts, and never stands in small letters."""
    same = [other for other in case.draft.reading.words if other.lower == word.lower and not other.expanded]
    return len(same) > 1 and all(other.capital for other in same) and not _AFFIXED.match(word.lower)


def _is_dateline(case: Case, word: Word) -> bool:
    return word.start < 40 and case.draft.text[word.start : word.end].isupper()


def _is_known(case: Case, position: int, word: Word) -> bool:
    lower = word.lower
    if _names_place(case, position):
        return False
    if (
        lower in case.known_words
        or (lower in _ALWAYS and lower not in _RANKS)
        or lower in SHORTHAND
        or _is_dateline(case, word)
    ):
        return True
    if lower in ROLE_HEADS or lower in _RANKS:
        return not case.known_keys.isdisjoint(word.keys)
    if lower in ("i", "ii", "iii") and position and case.draft.reading.words[position - 1].lower == "asisten":
        # Which of the three it is, the check of offices tells from what each looks after.
        return "asisten" in case.known_words
    parts = lower.split("-")
    if len(parts) > 1 and all(part in case.known_words or part in _ALWAYS for part in parts):
        return True
    title = case.is_title(word.segment)
    # In a headline a verb has a capital too: "Bupati Hadiri Peresmian". Elsewhere a synonym is another name.
    ordinary = title and not bare(word.keys).isdisjoint(LIGHT_WORDS | GROUPS.keys())
    if ordinary or not (word.keys if title else bare(word.keys)).isdisjoint(case.known_keys):
        return True
    return _is_spelled(case, position, word)


def _names_place(case: Case, position: int) -> bool:
    """Return whether an ordinary word is here the name of a place that no source names so: "Pasar Baru"."""
    words = case.draft.reading.words
    before, word = (words[position - 1] if position else None), words[position]
    if before is None or not before.capital or before.lower not in _PROPER_HEADS:
        return False
    if before.start in case.spelled and word.start in case.spelled:
        return False
    return not any(_stands_as_name(sourced.study.reading, before.lower, word.lower) for sourced in case.sources)


def _stands_as_name(reading: Reading, head: str, name: str) -> bool:
    for position in reading.index.get(name, ()):
        word = reading.words[position]
        if word.lower == name and (word.capital or (position and reading.words[position - 1].lower == head)):
            return True
    return False


def _is_spelled(case: Case, position: int, word: Word) -> bool:
    """Return whether an acronym stands for words at hand, or a word belongs to the expansion of a given acronym."""
    expansion = ACRONYMS.get(word.lower)
    if expansion and sum(part in case.known_words for part in expansion) * 2 >= len(expansion):
        return True
    written = case.draft.text[word.start : word.end]
    if written.isupper():
        return spelled_before(case, position, written)
    return _in_expansion(case, position)


def spelled_before(case: Case, position: int, acronym: str) -> bool:
    """Return whether the words before "(BBWS)" spell it with their first letters."""
    words = [word for word in case.draft.reading.words[max(0, position - 14) : position] if not word.expanded]
    for count in range(2, min(len(words), 10) + 1):
        if spells(acronym.lower(), [word.lower for word in words[-count:]]):
            return True
    return False


def spells(acronym: str, words: list[str]) -> bool:
    """Return whether the acronym is made of beginnings of the words in order; small words may be left out."""
    if not words:
        return not acronym
    first, rest = words[0], words[1:]
    if first in FUNCTION_WORDS and spells(acronym, rest):
        return True
    for length in range(1, min(len(first), len(acronym)) + 1):
        if first[:length] != acronym[:length]:
            return False
        if spells(acronym[length:], rest):
            return True
    return False


def _in_expansion(case: Case, position: int) -> bool:
    """Return whether a word stands in a phrase that spells an acronym of the sources."""
    return case.draft.reading.words[position].start in case.spelled


def _grouped(case: Case, positions: list[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    words = case.draft.reading.words
    for position in positions:
        if groups and not case.draft.text[words[groups[-1][-1]].end : words[position].start].strip(" .-"):
            groups[-1].append(position)
        else:
            groups.append([position])
    return groups


def _unknown(case: Case, group: list[int]) -> Finding:
    words = [case.draft.reading.words[position] for position in group]
    start, end = words[0].start, words[-1].end
    text = case.draft.text[start:end]
    near = _similar(case, words[0].lower)
    hint = f" Yang mirip pada sumber: “{near}”." if near else ""
    kind, thing = _kind(case, words)
    # "KTP" is a word of the language; who or what "KRD" is, only a source can say.
    common = kind == "singkatan_tanpa_sumber" and all(word.lower in ACRONYMS for word in words)
    return case.finding(
        kind,
        Severity.WARNING if common else Severity.BLOCK,
        start,
        end,
        f"{thing} “{text}” tidak ada pada sumber.{hint}",
        f"Ganti dengan “{near}” bila itu yang dimaksud, atau hapus." if near else "Hapus, atau catat dulu sumbernya.",
    )


def _kind(case: Case, words: list[Word]) -> tuple[str, str]:
    if words[0].lower in ROLE_HEADS:
        return "jabatan_tanpa_sumber", "Jabatan"
    if case.draft.text[words[0].start : words[0].end].isupper() and len(words[0].lower) < 9:
        return "singkatan_tanpa_sumber", "Singkatan"
    heads = {place.start for place in case.draft.places}
    if words[0].start in heads:
        return "tempat_tanpa_sumber", "Tempat"
    return "nama_tanpa_sumber", "Nama"


def _similar(case: Case, lower: str) -> str:
    names = {word.lower for s in case.sources for word in s.study.reading.words if word.capital and not word.expanded}
    close = get_close_matches(lower, names, n=1, cutoff=0.72)
    return close[0].capitalize() if close else ""
