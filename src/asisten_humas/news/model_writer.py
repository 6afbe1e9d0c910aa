"""The model writer: a chat model writes sentences over fact ids; what it names is looked up, what it claims is not.

It sees the fact sheet and not the notes, so what staff forbid to print never reaches it. Quotations are placed by id
and rendered by code. An unknown fact, passage or quotation id is dropped.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from asisten_humas.clock import Clock, system_clock
from asisten_humas.grounding.dates import spell
from asisten_humas.models import (
    Agency,
    Block,
    BlockKind,
    Draft,
    FactKind,
    FactSheet,
    Finding,
    ModelCall,
    Sentence,
)
from asisten_humas.news.answers import NewsText, ProposedFacts, RepairedSentences, WrittenBlock
from asisten_humas.news.cast import Cast
from asisten_humas.news.dateline import dateline
from asisten_humas.news.proposals import with_proposals
from asisten_humas.news.quoting import attributed
from asisten_humas.news.regions import region_of
from asisten_humas.news.rhythm import rhythm
from asisten_humas.news.sentences import cleaned, located
from asisten_humas.news.shown import acronym_lines, fact_lines, read_lines
from asisten_humas.news.writing import Material
from asisten_humas.prompts import load_prompt
from asisten_humas.statuses import Severity

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_STYLE_CHARACTERS = 700
_FOR_STAFF = re.compile(r",? atau catat dulu\b[^.]*")
_KINDS = {"teras": BlockKind.LEAD, "tubuh": BlockKind.BODY, "kutipan": BlockKind.QUOTE, "penutup": BlockKind.CLOSING}


class ModelWriter:
    """Writes and mends news with a chat model; needs the prompts `berita-fakta`, `-tulis` and `-perbaiki`."""

    uses_model = True

    def __init__(
        self,
        model: "BaseChatModel",
        prompts_dir: Path,
        *,
        agency: Agency | None = None,
        clock: Clock = system_clock,
    ) -> None:
        from asisten_humas.llm import model_name

        self.model, self.agency, self.clock = model, agency, clock
        self.name = model_name(model)
        self._facts = load_prompt(prompts_dir, "berita-fakta")
        self._write = load_prompt(prompts_dir, "berita-tulis")
        self._repair = load_prompt(prompts_dir, "berita-perbaiki")

    def propose(self, sheet: FactSheet) -> tuple[FactSheet, tuple[ModelCall, ...]]:
        """Return the sheet with the model's facts that are spans of the notes. Raises ModelError."""
        from asisten_humas.llm import ask

        prompt = self._facts.render(catatan=sheet.notes, terbaca=read_lines(sheet))
        answer = ask(self.model, prompt, ProposedFacts, step="facts", clock=self.clock)
        return with_proposals(sheet, answer.value, self.agency), answer.calls

    def write(self, sheet: FactSheet, material: Material) -> Draft:
        """Return the model's draft, unchecked. Raises ModelError when it gives no usable answer."""
        from asisten_humas.llm import ask

        prompt = self._write.render(
            instansi=self.agency.name if self.agency else "instansi",
            jenis_acara=sheet.event_type or "umum",
            wilayah=region_of(sheet.notes, self.agency),
            waktu_acara=event_time(sheet),
            hari_terbit=spell(material.today),
            fakta=fact_lines(sheet, material.today),
            singkatan=acronym_lines(sheet, self.agency),
            kutipan="\n".join(
                f'{q.id} {q.speaker} ({q.position or "tanpa jabatan"}): "{q.text}"' for q in sheet.quotes
            ),
            celah="\n".join(f"- {gap.question}" for gap in sheet.gaps),
            aturan="\n\n".join(f"{p.document_id} {p.label}\n{p.text}" for p in material.policies),
            gaya="\n\n".join(rhythm(text[:_STYLE_CHARACTERS]) for text in material.releases),
        )
        answer = ask(self.model, prompt, NewsText, step="write", clock=self.clock, take_cut=True)
        draft = _Assembly(sheet, self.agency, material).draft(answer.value, self.name)
        return draft.model_copy(update={"calls": answer.calls})

    def repair(self, draft: Draft, findings: tuple[Finding, ...], material: Material) -> Draft:
        """Return the draft with each sentence under a blocking finding rewritten or removed. Raises ModelError."""
        from asisten_humas.llm import ask

        sheet = draft.fact_sheet
        told = _sentences(draft)
        places = [
            (number, finding)
            for finding in findings
            if (number := located(draft, finding)) is not None and not _is_quotation(told[number])
        ]
        wanted = {number for number, finding in places if finding.severity is not Severity.ADVICE}
        if sheet is None or not wanted:
            return draft
        prompt = self._repair.render(
            hari_terbit=spell(material.today),
            fakta=fact_lines(sheet, material.today),
            naskah="\n".join(f"{n}. {s.text}" for n, s in enumerate(told, 1)),
            temuan="\n".join(f"{number + 1}. {finding.message} {_cure(finding)}" for number, finding in places),
        )
        answer = ask(self.model, prompt, RepairedSentences, step="repair", clock=self.clock)
        mended = _mended(draft, answer.value, wanted, {fact.id for fact in sheet.facts})
        return mended.model_copy(update={"calls": (*draft.calls, *answer.calls)})


def _cure(finding: Finding) -> str:
    """Return what the writer can do about a finding: to put something on record is a matter for staff."""
    return _FOR_STAFF.sub("", finding.remedy)


def event_time(sheet: FactSheet) -> str:
    """Return the day of the event as a news item writes it, with the clock time the notes give, or ''."""
    from asisten_humas.news.setting import when_of

    return when_of(sheet).text if sheet.event_day else ""


# --- what comes of the answer ---


class _Assembly:
    """Turns an answer into a draft: ids looked up, quotations rendered, dateline set."""

    def __init__(self, sheet: FactSheet, agency: Agency | None, material: Material) -> None:
        self.sheet, self.agency = sheet, agency
        self.cast = Cast(sheet, agency)
        self.fact_ids = {fact.id for fact in sheet.facts}
        self.passage_ids = {passage.document_id for passage in material.policies}
        self.quotes = {quote.id: quote for quote in sheet.quotes}
        self.spoken = 0

    def draft(self, answer: NewsText, writer: str) -> Draft:
        """Return the answer as a draft."""
        blocks = [block for written in answer.blok if (block := self._block(written)) is not None]
        first = blocks[0] if blocks else Block(kind=BlockKind.LEAD, sentences=(Sentence(text="[lengkapi: naskah]"),))
        opening = first.sentences[0].model_copy(
            update={"text": f"{dateline(self.sheet, self.agency)} {first.sentences[0].text}"}
        )
        first = first.model_copy(update={"kind": BlockKind.LEAD, "sentences": (opening, *first.sentences[1:])})
        titles = [title for text in answer.judul if (title := cleaned(text).rstrip("."))]
        what = next((fact.text for fact in self.sheet.facts if fact.kind is FactKind.WHAT), "")
        return Draft(
            kind="berita",
            subject=what or (titles[0] if titles else "berita"),
            title=titles[0] if titles else "[lengkapi: judul]",
            other_titles=tuple(titles[1:]),
            blocks=(first, *blocks[1:]),
            writer=writer,
            fact_sheet=self.sheet,
        )

    def _block(self, written: WrittenBlock) -> Block | None:
        quote = self.quotes.pop(written.kutipan, None) if written.kutipan else None
        sentences = [
            Sentence(
                text=text,
                facts=tuple(id_ for id_ in one.fakta if id_ in self.fact_ids),
                passages=tuple(id_ for id_ in one.rujukan if id_ in self.passage_ids),
            )
            for one in written.kalimat
            if (text := cleaned(one.teks))
        ]
        for sentence in sentences:
            self.cast.note(sentence.text)
        if quote is not None:
            sentences.append(attributed(quote, self.cast, self.spoken))
            self.spoken += 1
        if not sentences:
            return None
        kind = BlockKind.QUOTE if quote is not None else _KINDS[written.jenis]
        return Block(
            kind=BlockKind.BODY if kind is BlockKind.QUOTE and quote is None else kind, sentences=tuple(sentences)
        )


def _sentences(draft: Draft) -> list[Sentence]:
    return [sentence for block in draft.blocks for sentence in block.sentences]


def _is_quotation(sentence: Sentence) -> bool:
    """Return whether a sentence is a quotation, which code renders and no model rewrites."""
    return any(id_.startswith("Q") for id_ in sentence.facts)


def _mended(draft: Draft, answer: RepairedSentences, wanted: set[int], fact_ids: set[str]) -> Draft:
    """Return the draft with the wanted sentences replaced; an emptied one is removed, quotations stay."""
    new = {one.nomor - 1: one for one in answer.kalimat if one.nomor - 1 in wanted}
    number, blocks = -1, []
    for block in draft.blocks:
        kept = []
        for sentence in block.sentences:
            number += 1
            mended = new.get(number)
            if mended is None or _is_quotation(sentence):
                kept.append(sentence)
                continue
            text = cleaned(mended.teks)
            head = sentence.text[: sentence.text.index(" – ") + 3] if number == 0 and " – " in sentence.text else ""
            if text or head:
                kept.append(
                    Sentence(
                        text=f"{head}{text.removeprefix(head)}", facts=tuple(i for i in mended.fakta if i in fact_ids)
                    )
                )
        if kept:
            blocks.append(block.model_copy(update={"sentences": tuple(kept)}))
    return draft.model_copy(update={"blocks": tuple(blocks)})
