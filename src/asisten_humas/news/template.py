"""The template writer: plain Indonesian from the fact sheet, without a model. It says what the notes say, no more."""

import re
from dataclasses import replace
from datetime import date

from asisten_humas.models import (
    Agency,
    Block,
    BlockKind,
    Draft,
    FactKind,
    FactSheet,
    Finding,
    ModelCall,
    Quote,
    Sentence,
)
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.cast import Cast
from asisten_humas.news.dateline import dateline
from asisten_humas.news.lead import Lead, event_noun, write_lead
from asisten_humas.news.numerals import numbers_in_words
from asisten_humas.news.ordering import paragraphs, quote_places
from asisten_humas.news.presence import attendance
from asisten_humas.news.quoting import attributed
from asisten_humas.news.smoothing import smoothed
from asisten_humas.news.telling import Told, tell
from asisten_humas.news.titles import headlines
from asisten_humas.news.wording import sentence_case
from asisten_humas.news.writing import Material
from asisten_humas.statuses import Severity

_LEAD_WORDS = 34
_CONTRAST = re.compile(r"(?<=[\w)]) (?=(?:tetapi|sedangkan|melainkan|antara lain)\b)")
_TITLE_WORDS = 16


class TemplateWriter:
    """Writes a news item by rules: the same facts and the same checks as a model's text, instantly and offline."""

    name = "templat"
    uses_model = False

    def __init__(self, agency: Agency | None = None) -> None:
        self.agency = agency

    def propose(self, sheet: FactSheet) -> tuple[FactSheet, tuple[ModelCall, ...]]:
        """Return the sheet as it is: rules have read all that rules can read."""
        return sheet, ()

    def write(self, sheet: FactSheet, material: Material | None = None) -> Draft:
        """Return the draft of a fact sheet, unchecked. Facts that cannot be told safely are left out, never guessed.

        The material's day decides whether the event lies ahead; its passages are not used: a template adds no rule.
        """
        return _Item(sheet, self.agency, material.today if material else None).draft()

    def repair(self, draft: Draft, findings: tuple[Finding, ...], material: Material) -> Draft:
        """Return the draft without the body sentences that a check blocks: what cannot be told safely is asked about.

        Title, lead and quotations stay as they are; what is wrong there has to be seen.
        """
        blocked = [one.sentence for one in findings if one.severity is Severity.BLOCK]
        blocks = []
        for block in draft.blocks:
            kept = tuple(s for s in block.sentences if not any(s.text in one or one in s.text for one in blocked))
            if block.kind in (BlockKind.LEAD, BlockKind.QUOTE):
                blocks.append(block)
            elif kept:
                blocks.append(block.model_copy(update={"sentences": kept}))
        return draft.model_copy(update={"blocks": tuple(blocks)})


class _Item:
    """One news item while it is being written."""

    def __init__(self, sheet: FactSheet, agency: Agency | None, today: date | None) -> None:
        self.sheet, self.agency, self.today = sheet, agency, today
        self.cast = Cast(sheet, agency)
        self.glossary = Glossary(sheet.notes, agency)

    def draft(self) -> Draft:
        """Return the item as a draft."""
        body = tell(self.sheet, self.cast, self.today)
        future = bool(self.today and self.sheet.event_day and self.sheet.event_day > self.today)
        lead = write_lead(self.sheet, self.cast, future=future, rest=body.rest)
        lead = replace(lead, facts=(*lead.facts, *body.rest_facts))
        told = smoothed([one for one in body.told if not set(one.facts) <= set(lead.used)])
        titles = self._titles(lead, told)
        what = next((fact.text for fact in self.sheet.facts if fact.kind is FactKind.WHAT), titles[0])
        return Draft(
            kind="berita",
            subject=what,
            title=titles[0],
            other_titles=tuple(titles[1:]),
            blocks=self._blocks(lead, told),
            writer=TemplateWriter.name,
            fact_sheet=self.sheet,
        )

    def _titles(self, lead: Lead, told: list[Told]) -> list[str]:
        limit = self.agency.style.get("judul_kata_maks", _TITLE_WORDS) if self.agency else _TITLE_WORDS
        found = headlines(lead, [one.text for one in told], self.cast, self.glossary, limit=int(limit))
        return found or ["[lengkapi: judul]"]

    def _blocks(self, lead: Lead, told: list[Told]) -> tuple[Block, ...]:
        self.cast.restart()
        opening, told = self._opening(lead, told)
        body = paragraphs([one for one in told if not one.last])
        closing = [one for one in told if one.last]
        if len(closing) == 1 and body and len(body[-1]) == 1:
            body[-1].extend(closing)
            closing = []
        blocks = [Block(kind=BlockKind.LEAD, sentences=self._sentences(opening, dateline(self.sheet, self.agency)))]
        places = quote_places(self.sheet.quotes, [" ".join(one.text for one in paragraph) for paragraph in body])
        spoken = 0
        for index, paragraph in enumerate(body or [[]]):
            if paragraph:
                blocks.append(Block(kind=BlockKind.BODY, sentences=self._sentences(paragraph)))
            for quote in places.get(index, []):
                blocks.append(self._quote(quote, spoken))
                spoken += 1
        if closing:
            blocks.append(Block(kind=BlockKind.CLOSING, sentences=self._sentences(closing)))
        return tuple(self.glossary.introduce(blocks))

    def _opening(self, lead: Lead, told: list[Told]) -> tuple[list[Told], list[Told]]:
        """Return the sentences of the first paragraph, and those that are left for the body."""
        opening = [Told(text, lead.facts, -2) for text in lead.sentences]
        if told and re.match(r"pada (?:\w+) \(\d+/\d+/\d{4}\), [\ue100-\ue1ff]", told[0].text):
            # Running notes give the day in their second sentence: it belongs to the opening.
            opening.append(told[0])
            told = told[1:]
        present = attendance(self.sheet, self.cast, lead)
        if not present and lead.elsewhere:
            present = [Told(f"{event_noun(lead.event)} berlangsung {lead.elsewhere}", lead.where.facts, -1)]
        words = sum(len(self.cast.spelled(one.text).split()) for one in opening)
        if words <= _LEAD_WORDS or lead.elsewhere:
            return [*opening, *present], told
        return opening, [*present, *told]

    def _sentences(self, told: list[Told], before: str = "") -> tuple[Sentence, ...]:
        made = []
        for one in told:
            text = _CONTRAST.sub(", ", sentence_case(numbers_in_words(self.cast.render(one.text)))).rstrip(" .,;")
            made.append(Sentence(text=f"{before} {text}.".strip(), facts=one.facts))
            before = ""
        return tuple(made)

    def _quote(self, quote: Quote, number: int) -> Block:
        return Block(kind=BlockKind.QUOTE, sentences=(attributed(quote, self.cast, number),))
