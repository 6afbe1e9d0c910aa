"""Acts told with a day or an hour that no record gives for them."""

import re

from asisten_humas.complaints.checks.acts import THANKED, by_citizen, same_family, without_days
from asisten_humas.complaints.checks.case import Clause, ReplyCase, best_share, keys, matter
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.grounding.dates import DateMention, find_dates

_RELATIVE_PAST = re.compile(
    r"\b(?:kemarin|tadi (?:pagi|siang|sore|malam)|semalam|pekan lalu|minggu lalu|bulan lalu|baru saja|barusan"
    r"|beberapa hari (?:lalu|yang lalu)|dua hari lalu)\b"
)
_PAST_ACT = re.compile(r"\b(?:me[mn]?[a-z]{4,}|di[a-z]{4,}|datang|turun|tiba|kami [a-z]{4,})\b")


def dated_act(clause: Clause, case: ReplyCase) -> tuple[int, int, str] | None:
    """Return the stretch that tells an act with a day or an hour that no record gives for it, or None."""
    plain = clause.text.lower()
    if not _PAST_ACT.search(plain) or re.search(r"\b(?:akan|dijadwalkan|rencana|mulai|bila|jika|jadwal)\b", plain):
        return None
    if (found := _RELATIVE_PAST.search(plain)) and not any(
        found[0] in one.text.lower() for one in (*case.records, *case.reported)
    ):
        return 0, len(clause.text), clause.text
    days = [mention for mention in find_dates(clause.text) if mention.day and mention.month]
    if not days or by_citizen(plain) or _only_reported(plain, days, case) or _only_received(plain, days, case):
        return None
    if _told_on_another_day(plain, days, case):
        return 0, len(clause.text), clause.text
    words = matter(without_days(clause.text))
    dated = [one for one in case.records for other in find_dates(one.text) if any(other.agrees(day) for day in days)]
    heads = {key[:5] for word in words for key in word if len(key) >= 5}
    if not dated or not words:
        return None  # a day that stands nowhere is the grounding checker's finding
    if any(key[:5] in heads or any(key in word for word in words) for one in dated for key in keys(one)):
        return None
    if any(same_family(act, one) for act in re.findall(r"\bdi[a-z]{3,}", plain) for one in dated):
        return None
    status = case.complaint.field_status
    own_day = find_dates(day_in_words(status.day)) if status and status.day else []
    # What staff recorded without a day was done on the day of the field status.
    if any(day.agrees(own) for day in days for own in own_day) and best_share(words, case.records) >= 0.5:
        return None
    return 0, len(clause.text), clause.text


def _told_on_another_day(plain: str, days: list[DateMention], case: ReplyCase) -> bool:
    """Return whether a record tells the act that a day is given for, with its own day, and it is none of these."""
    for act in re.findall(r"\b(di[a-z]{4,})(?: \w+){0,2} pada (?=\d)", plain):
        told = [one for one in case.records if one.source_id != "register" and act in one.text.lower()]
        known = [day for one in told for day in find_dates(one.text)]
        if known and not any(day.agrees(other) for day in days for other in known):
            return True
    return False


def _only_reported(plain: str, days: list[DateMention], case: ReplyCase) -> bool:
    """Return whether the clause says what a unit wrote down on the day of the field status, not that it was done."""
    status = case.complaint.field_status
    if (
        status is None
        or status.day is None
        or not re.search(r"\b(?:mencatat|melaporkan|tercatat|menurut catatan)\b", plain)
    ):
        return False
    return any(day.agrees(own) for day in days for own in find_dates(day_in_words(status.day)))


_RECEIVED = re.compile(
    r"\b(?:kami )?(?:terima|diterima|menerima\w*|masuk|catat|mencatat|dicatat|tercatat|dikirim\w*)\b"
)
_ACTS = re.compile(
    r"\b(?!mengenai\b|melalui\b|menurut\b|mengingat\b|menjadi\b)(?:me[mn]?[a-z]{4,}|di[a-z]{4,}|kami [a-z]{4,})\b"
)
_BESIDE = re.compile(r"\byang\s+(?:\w+ )?$|\b(?:dengan|sambil|untuk)\s+$")


def _only_received(plain: str, days: list[DateMention], case: ReplyCase) -> bool:
    """Return whether the clause says no more than that the report came on its day, in the register's words or others.

    What "yang …" says of the report or its matter is no act of that day.
    """
    received = case.received_day
    own = find_dates(day_in_words(received)) if received else []
    if not own or any(not day.agrees(one) for day in days for one in own):
        return False
    acts = [
        hit
        for hit in _ACTS.finditer(plain)
        if not _RECEIVED.fullmatch(hit[0]) and not _BESIDE.search(plain[: hit.start()])
    ]
    thanked = bool(THANKED.match(plain)) and re.search(r"\blaporan\w*\b", plain)
    return not acts and bool(_RECEIVED.search(plain) or thanked)
