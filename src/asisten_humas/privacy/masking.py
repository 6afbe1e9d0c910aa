"""Personal data out, placeholders in; and back for a person who may see it."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from asisten_humas.models import Agency, Reporter
from asisten_humas.privacy.birthdates import find_birthdates
from asisten_humas.privacy.contacts import find_emails, find_plates
from asisten_humas.privacy.health import find_health
from asisten_humas.privacy.homes import find_homes, find_known_home
from asisten_humas.privacy.kinds import TOKEN_NAMES, Found, Kind, settle_overlaps
from asisten_humas.privacy.numbers import find_numbers
from asisten_humas.privacy.people import find_people, find_reporter
from asisten_humas.privacy.plain import plain_view
from asisten_humas.privacy.secrets import find_secrets
from asisten_humas.privacy.spelled import find_spelled

_TOKEN = re.compile(r"\[[A-Z]+-\d+\]")
_BY_DIGITS = {Kind.NIK, Kind.KK, Kind.NPWP, Kind.PHONE, Kind.BPJS, Kind.BANK_ACCOUNT}


class Placeholder(NamedTuple):
    """One masked piece: the token that stands for it, its kind, its value, its offsets in the original text."""

    token: str
    kind: Kind
    value: str
    start: int
    end: int


class Masked(NamedTuple):
    """The text with tokens in place of personal data, and what each token stands for, in the text's order."""

    text: str
    placeholders: tuple[Placeholder, ...]


def find(
    text: str, *, agency: Agency | None = None, reporter: Reporter | None = None, people: bool = True
) -> list[Found]:
    """Return the personal data in `text`, in order and without overlaps; offsets are into `text`.

    The agency's own channels and its officials are not personal data here. With `people` False names are left, save
    the reporter's: for staff notes, where speakers and guests are named on purpose.
    """
    view = plain_view(text)
    found = [*find_secrets(view), *find_emails(view), *find_numbers(view), *find_spelled(view)]
    found += [*find_plates(view), *find_birthdates(view), *find_health(view)]
    if people:
        found += find_people(view, agency)
    if reporter is not None:
        found += _find_reporter(view, reporter)
    found += find_homes(view, sorted(piece for piece in found if piece.kind is not Kind.HEALTH))
    public = _public_spans(view, agency)
    return settle_overlaps(
        piece for piece in found if not any(piece.start < end and start < piece.end for start, end in public)
    )


def mask(text: str, *, agency: Agency | None = None, reporter: Reporter | None = None, people: bool = True) -> Masked:
    """Return `text` with personal data replaced by tokens such as [TELEPON-1]; see `find` for what counts.

    One value has one token wherever and however it is written, so that a reader still sees who is who. A token that
    the text itself contains is not used.
    """
    tokens = _Tokens(text)
    placeholders, parts, position = [], [], 0
    for piece in find(text, agency=agency, reporter=reporter, people=people):
        value = text[piece.start : piece.end]
        token = tokens.of(piece.kind, value)
        placeholders.append(Placeholder(token, piece.kind, value, piece.start, piece.end))
        parts += [text[position : piece.start], token]
        position = piece.end
    return Masked("".join([*parts, text[position:]]), tuple(placeholders))


def restore(text: str, placeholders: Iterable[Placeholder]) -> str:
    """Return `text` with each known token replaced by its value, as it was first written; unknown tokens stay."""
    values: dict[str, str] = {}
    for placeholder in placeholders:
        values.setdefault(placeholder.token, placeholder.value)
    return _TOKEN.sub(lambda match: values.get(match[0], match[0]), text)


class _Tokens:
    """Hands out tokens: the same one for the same value."""

    def __init__(self, text: str) -> None:
        self._taken = set(_TOKEN.findall(text))
        self._given: dict[tuple[Kind, str], str] = {}
        self._count: dict[Kind, int] = {}

    def of(self, kind: Kind, value: str) -> str:
        key = (kind, _canonical(kind, value))
        if key not in self._given:
            self._given[key] = self._same_person(*key) or self._next(kind)
        return self._given[key]

    def _next(self, kind: Kind) -> str:
        while True:
            self._count[kind] = self._count.get(kind, 0) + 1
            token = f"[{TOKEN_NAMES[kind]}-{self._count[kind]}]"
            if token not in self._taken:
                return token

    def _same_person(self, kind: Kind, name: str) -> str | None:
        # "Hendi" after "Hendi Saputro" is the same man; with two of that name nobody can tell.
        if kind is not Kind.PERSON_PRIVATE:
            return None
        bearers = {token for (other, full), token in self._given.items() if other is kind and name in full.split()}
        return bearers.pop() if len(bearers) == 1 else None


def _canonical(kind: Kind, value: str) -> str:
    if kind in _BY_DIGITS:
        digits = re.sub(r"\D", "", value)
        return re.sub(r"^(?:0062|62)(?=8)", "0", digits) or value.lower()
    if kind is Kind.PLATE:
        return re.sub(r"\W", "", value).upper()
    return " ".join(value.lower().split())


def _find_reporter(view: str, reporter: Reporter) -> list[Found]:
    found = list(find_reporter(view, plain_view(reporter.name))) if reporter.name else []
    if reporter.address:
        found += find_known_home(view, plain_view(reporter.address))
    for kind, value in ((Kind.NIK, reporter.national_id), (Kind.PHONE, reporter.phone), (Kind.EMAIL, reporter.email)):
        if value.strip():
            pattern = re.escape(plain_view(value.strip()))
            found += [Found(match.start(), match.end(), kind) for match in re.finditer(pattern, view, re.IGNORECASE)]
    return found


def _public_spans(view: str, agency: Agency | None) -> Sequence[tuple[int, int]]:
    """Return where the text gives one of the agency's own numbers, links or places."""
    spans: list[tuple[int, int]] = []
    for channel in agency.channels if agency else ():
        digits = re.sub(r"\D", "", channel.address)
        if len(digits) >= 6 and len(digits) >= len(re.sub(r"\W", "", channel.address)) - 2:
            pattern = r"[ .()-]{0,2}".join(digits)
            if digits.startswith("0"):
                pattern = rf"(?:0|\+?62[ -]?){pattern[1:].removeprefix('[ .()-]{0,2}')}"
            pattern = rf"(?<!\d){pattern}(?!\d)"
        else:
            pattern = rf"(?<!\w){re.escape(plain_view(channel.address))}(?!\w)"
        spans += [match.span() for match in re.finditer(pattern, view, re.IGNORECASE)]
    return spans
