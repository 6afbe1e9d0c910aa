"""Acronyms: spelled out at the first mention, and asked about when nobody explains them."""

import re
from collections.abc import Iterable, Sequence

from asisten_humas.models import Agency, Block
from asisten_humas.news.plain import expansions
from asisten_humas.news.spelling import GENERAL_ACRONYMS, KNOWN_ACRONYMS

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")


class Glossary:
    """What acronyms mean: by the notes themselves, the agency's profile, then general government usage."""

    def __init__(self, notes: str, agency: Agency | None = None) -> None:
        own = expansions(notes)
        # "SPBE (stasiun pengisian)": what the notes say in brackets stands above the usual meaning.
        glossed = set(re.findall(r"\b([A-Z]{2,}) \((?=[a-z]{3})", notes))
        official = {key: words for key, words in GENERAL_ACRONYMS.items() if key not in glossed}
        official |= agency.acronyms if agency else {}
        # "DP3A (Pemberdayaan Perempuan …)" leaves out a word that the full name has.
        self.known = {
            **official,
            **{
                key: words
                for key, words in own.items()
                if len(words) > len(official.get(key, "")) or key not in official
            },
        }
        self._explained = set(own)

    def spelled(self, text: str) -> str:
        """Return the text with the acronyms that a general reader does not know in full."""
        for acronym, words in self.known.items():
            if acronym in text and acronym not in KNOWN_ACRONYMS:
                text = re.sub(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", words, text)
        return text

    def introduce(self, blocks: Sequence[Block]) -> Iterable[Block]:
        """Yield the blocks with each acronym spelled out where it first stands, outside quotations."""
        full = " ".join(block.text for block in blocks)
        done: set[str] = set()
        for block in blocks:
            sentences = []
            for sentence in block.sentences:
                text = sentence.text
                for acronym, words in self.known.items():
                    known = acronym in KNOWN_ACRONYMS and acronym not in self._explained
                    if acronym not in text or acronym in done or known:
                        continue
                    again = len(re.findall(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", full)) > 1
                    changed = self._first(text, acronym, words, again=again, told=full)
                    if changed is not None:
                        done.add(acronym)
                        text = changed
                sentences.append(sentence.model_copy(update={"text": text}))
            yield block.model_copy(update={"sentences": tuple(sentences)})

    @staticmethod
    def _first(text: str, acronym: str, words: str, *, again: bool, told: str) -> str | None:
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for match in re.finditer(rf"(?<![\w(-]){re.escape(acronym)}(?![\w-])", text):
            if any(start <= match.start() < end for start, end in quoted):
                continue
            if words.lower() in told.lower():
                return text
            # "Kepala Dinas DLH" → "Kepala Dinas Lingkungan Hidup (DLH)"
            before = text[: match.start()]
            first = words.split()[0]
            if before.rstrip().lower().endswith(first.lower()):
                words = words[len(first) :].strip()
            if re.search(r"\s[A-Z]\w+ $", before) and words.islower() and not before.endswith("– "):
                words = " ".join(
                    w if w in ("dan", "di", "untuk") else w[0].upper() + w[1:] for w in words.replace("/", "/ ").split()
                ).replace("/ ", "/")
                words = re.sub(r"/(\w)", lambda m: "/" + m[1].upper(), words)
            opening = words[0].upper() + words[1:] if re.fullmatch(r"\s*|.*[–—-]\s+", before) else words
            return f"{before}{opening}{f' ({acronym})' if again else ''}{text[match.end() :]}"
        return None
