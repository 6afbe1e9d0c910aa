"""Fixtures of the news tests: the sample agency, the real checker, and invented notes in the forms staff write them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel

from asisten_humas.clock import fixed_clock
from asisten_humas.grounding.checker import Checker
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import Agency, Draft, NewsBrief
from asisten_humas.news.chain import build_news_chain

ROOT = Path(__file__).parent.parent.parent
DATA = Path(__file__).parent / "data"
FORMS = tuple(sorted(path.stem for path in DATA.glob("*.txt")))
"""Names of the invented notes: labels, bullets, chats, a rundown, running text."""


@pytest.fixture(scope="session")
def agency() -> Agency:
    """The sample agency."""
    return load_agency(ROOT / "knowledge")


@pytest.fixture(scope="session")
def checker(agency: Agency) -> Checker:
    """The checker, without embeddings."""
    return Checker(agency)


@pytest.fixture
def draft_of(agency: Agency, checker: Checker) -> Callable[..., Draft]:
    """Runs the chain over notes, with the template writer or with a model."""

    def run(notes: str, model: BaseChatModel | None = None, **fields: Any) -> Draft:
        chain = build_news_chain(
            agency=agency,
            knowledge=None,
            checker=checker,
            model=model,
            prompts_dir=ROOT / "prompts" if model else None,
            clock=fixed_clock(datetime(2026, 8, 1, 3, tzinfo=UTC)),
        )
        return chain.invoke(NewsBrief(notes=notes, **fields))

    return run


@pytest.fixture
def notes() -> Callable[[str], str]:
    """Notes by name."""
    return lambda name: (DATA / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(params=FORMS)
def any_notes(request: pytest.FixtureRequest) -> str:
    """Each of the invented notes in turn."""
    return (DATA / f"{request.param}.txt").read_text(encoding="utf-8")
