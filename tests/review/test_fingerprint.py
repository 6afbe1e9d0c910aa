"""What a fingerprint binds, and what it leaves alone."""

import hashlib

import pytest

from asisten_humas.models import (
    Attachment,
    Block,
    BlockKind,
    Draft,
    FactSheet,
    Gap,
    ModelCall,
    Sentence,
    Source,
    SourceKind,
)
from asisten_humas.review import fingerprint
from asisten_humas.review.fingerprint import canonical, digest
from sample_drafts import BODY, LEAD, checked, news

CHANGES = {
    "one character": {"blocks": news(LEAD, BODY.replace("24", "25")).blocks},
    "a space": {"blocks": news(LEAD, BODY + " ").blocks},
    "a citation": {"blocks": news(LEAD, BODY.replace("K18", "K19")).blocks},
    "order": {"blocks": news(BODY, LEAD).blocks},
    "paragraphs": {"blocks": news(f"{LEAD} {BODY}").blocks},
    "title": {"title": "Judul Lain"},
    "other titles": {"other_titles": ("Judul Lain",)},
    "subject": {"subject": "Hal lain"},
    "source": {"sources": (Source(id="catatan", kind=SourceKind.NOTES, text="Catatan."),)},
    "fact sheet": {"fact_sheet": FactSheet(notes="Catatan.")},
    "attachment": {"attachments": (Attachment(name="foto.jpg", hash="sha256:" + "a" * 64),)},
    "open gap": {"gaps": (Gap(kind="kapan_kosong", question="Kapan?", required=False),)},
    "what a sentence rests on": {
        "blocks": (Block(kind=BlockKind.BODY, sentences=(Sentence(text=LEAD, facts=("F1",)), Sentence(text=BODY))),)
    },
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_it_binds(changes: dict[str, object]) -> None:
    assert fingerprint(news(**changes)) != fingerprint(news())


def test_it_leaves_alone_what_only_describes_the_text() -> None:
    call = ModelCall(step="tulis", prompt="berita-tulis@1", prompt_hash="sha256:1", model="m")
    described = news(report=checked(LEAD, BODY, blocking=True), calls=(call,), writer="m", repaired=True)
    assert fingerprint(described) == fingerprint(news())


def test_it_survives_storage() -> None:
    draft = news(fact_sheet=FactSheet(notes="“Kutip” – é 😀"))
    assert fingerprint(Draft.model_validate_json(draft.model_dump_json())) == fingerprint(draft)


def test_it_names_its_algorithm_and_can_be_computed_by_anybody() -> None:
    content = {"b": [1, None, "é"], "a": {"d": 1, "c": True}}
    assert canonical(content) == '{"a":{"c":true,"d":1},"b":[1,null,"\\u00e9"]}'
    assert digest(content) == "sha256:" + hashlib.sha256(canonical(content).encode()).hexdigest()


def test_the_fingerprint_of_a_known_draft_never_changes() -> None:
    """Approvals rest on it: a change of this figure voids every approval that is stored anywhere."""
    assert fingerprint(news()) == "sha256:ab072fbcb66dcb46ad794918ea7007ec3f8be3e87f3f887ac72912909638f626"
