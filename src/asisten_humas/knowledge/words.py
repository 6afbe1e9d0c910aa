"""Text → the words that the keyword index counts."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")


def _set_of(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


QUESTION_WORDS = _set_of(
    "apa apakah siapa siapakah kapan kapankah mana manakah dimana dimanakah kemana berapa berapakah bagaimana "
    "bagaimanakah gimana mengapa kenapa bolehkah bisakah dapatkah haruskah perlukah adakah benarkah bilakah darimana "
    "darimanakah kemanakah seberapa jelaskan sebutkan terangkan"
)
"""Words that make an Indonesian sentence a question, or ask in the form of a request."""

FUNCTION_WORDS = QUESTION_WORDS | _set_of(
    "yang dan atau di ke dari untuk dengan pada oleh itu ini dalam adalah ialah yaitu yakni akan telah sudah sebagai "
    "bagi para tentang terhadap juga agar jika bila kalau maka saya kami kita anda dia mereka nya ada tidak bisa boleh "
    "dapat harus saja sih dong tolong mohon"
)
"""A closed class: words that join, ask or point. They say nothing about the subject, so a query leaves them out."""


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case without accents, in order.

    Indonesian words are not stemmed: measured on statutes, stemming loses more than it finds.
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _WORD.findall(plain)
