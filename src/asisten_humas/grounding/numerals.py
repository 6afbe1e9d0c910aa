"""Numbers in Indonesian words: "dua puluh lima", "seribu dua ratus", "tiga setengah", "satu koma lima juta"."""

import re
from decimal import Decimal

_ONES = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6,
    "semiliar": 10**9, "setriliun": 10**12,
}  # fmt: skip
_POWERS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_FRACTIONS = {
    ("setengah",): Decimal("0.5"),
    ("separuh",): Decimal("0.5"),
    ("seperempat",): Decimal("0.25"),
    ("tiga", "perempat"): Decimal("0.75"),
    ("sepertiga",): Decimal(1) / 3,
    ("dua", "pertiga"): Decimal(2) / 3,
    ("seperlima",): Decimal("0.2"),
    ("dua", "perlima"): Decimal("0.4"),
    ("tiga", "perlima"): Decimal("0.6"),
    ("empat", "perlima"): Decimal("0.8"),
    ("sepersepuluh",): Decimal("0.1"),
}
_WORDS = frozenset([*_ONES, *_POWERS, "belas", "puluh", "ratus", "koma"]).union(*_FRACTIONS)
NUMERAL = re.compile(
    r"\b(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?:[ \u00a0-](?:"
    + "|".join(sorted(_WORDS, key=len, reverse=True)) + r"))*\b",
    re.IGNORECASE,
)  # fmt: skip


def parse_numeral(words: str) -> Decimal | None:
    """Return the value of a number in words, or None when the words are no well-formed number.

    Grouping follows the language: hundreds, tens and ones within each power of a thousand, then powers falling
    ("dua juta tiga ratus ribu"), then an optional fraction or decimals.
    """
    parts = words.lower().replace("\u00a0", " ").replace("-", " ").split()
    total, rest = _fraction_only(parts)
    if total is not None and not rest:
        return total
    whole, parts = _whole(parts)
    if whole is None:
        return None
    decimals, parts = _decimals(parts)
    value = whole + decimals
    if parts and parts[0] in _POWERS:
        value *= _POWERS[parts.pop(0)]
    fraction, parts = _fraction_only(parts)
    return value + (fraction or 0) if not parts else None


def _fraction_only(parts: list[str]) -> tuple[Decimal | None, list[str]]:
    for words, value in _FRACTIONS.items():
        if tuple(parts[: len(words)]) == words:
            return value, parts[len(words) :]
    return None, parts


def _decimals(parts: list[str]) -> tuple[Decimal, list[str]]:
    if len(parts) < 2 or parts[0] != "koma":
        return Decimal(0), parts
    digits = ""
    parts = parts[1:]
    while parts and _ONES.get(parts[0], 10) < 10:
        digits += str(_ONES[parts.pop(0)])
    return (Decimal(f"0.{digits}"), parts) if digits else (Decimal(0), ["koma", *parts])


def _whole(parts: list[str]) -> tuple[Decimal | None, list[str]]:
    """Return the whole part and the words left over; None when the words break the grammar."""
    total, last_power = 0, None
    parts = list(parts)
    seen = False
    while parts:
        group, taken = _group(parts)
        if taken == 0:
            break
        following = parts[taken:]
        power = _POWERS.get(following[0]) if following else None
        if group >= 1000 or power is None:
            power = 1
        else:
            following = following[1:]
        weight = group * power if group < 1000 else group
        scale = power if group < 1000 else _scale(group)
        if last_power is not None and scale >= last_power:
            break
        total, last_power, seen, parts = total + weight, scale, True, following
        if scale == 1:
            break
    return (Decimal(total) if seen else None), parts


def _scale(value: int) -> int:
    return next(power for power in (10**12, 10**9, 10**6, 10**3) if value >= power)


def _group(parts: list[str]) -> tuple[int, int]:
    """Return the value of the leading group below a thousand (or "seribu", "sejuta") and how many words it took."""
    if _ONES.get(parts[0], 0) >= 1000:
        return _ONES[parts[0]], 1
    value = index = 0
    ceiling = 1000
    while index < len(parts):
        amount, taken = _piece(parts[index:])
        if amount is None or _rank(amount) >= ceiling:
            break
        value, index, ceiling = value + amount, index + taken, _rank(amount)
    return value, index


def _rank(amount: int) -> int:
    # A hundreds word may be followed by tens, a tens word by ones; teens and ones end the group.
    return 100 if amount >= 100 else 10 if amount >= 20 else 1


def _piece(parts: list[str]) -> tuple[int | None, int]:
    first = _ONES.get(parts[0])
    if first is None or first >= 1000:
        return None, 0
    second = parts[1] if len(parts) > 1 else ""
    if 1 <= first <= 9 and second in ("belas", "puluh", "ratus"):
        return {"belas": first + 10, "puluh": first * 10, "ratus": first * 100}[second], 2
    return first, 1
