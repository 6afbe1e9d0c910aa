"""The shapes in which a model answers: bounded, so that a weak model cannot run on."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class WrittenSentence(_Answer):
    """A sentence with the ids of the facts (F1) and passages (K04) it rests on."""

    teks: str = Field(max_length=320)
    fakta: list[str] = Field(max_length=8)
    rujukan: list[str] = Field(max_length=4)


class WrittenBlock(_Answer):
    """A paragraph; a quotation is named by its id and its words are left to code."""

    jenis: Literal["teras", "tubuh", "kutipan", "penutup"]
    kutipan: str = Field(max_length=8)
    kalimat: list[WrittenSentence] = Field(max_length=4)


class NewsText(_Answer):
    """A news item: up to three headlines and its paragraphs."""

    judul: list[str] = Field(min_length=1, max_length=3)
    blok: list[WrittenBlock] = Field(min_length=1, max_length=10)


class RepairedSentence(_Answer):
    """A sentence by its number in the draft, rewritten; an empty text removes it."""

    nomor: int = Field(ge=1)
    teks: str = Field(max_length=600)
    fakta: list[str] = Field(max_length=12)


class RepairedSentences(_Answer):
    """The sentences that a repair touches."""

    kalimat: list[RepairedSentence] = Field(max_length=30)


class ProposedFact(_Answer):
    """A fact as a verbatim piece of the notes."""

    jenis: Literal["apa", "siapa", "kapan", "di_mana", "mengapa", "bagaimana", "angka", "langkah_lanjut"]
    potongan: str = Field(max_length=300)
    jabatan: str = Field(max_length=120)


class ProposedFacts(_Answer):
    """The facts a model finds in notes beyond those that rules found."""

    fakta: list[ProposedFact] = Field(max_length=20)
