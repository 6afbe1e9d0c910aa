"""Our masking beside lokal-id and Presidio (its defaults, English model), on the labelled texts in tests/privacy.

    python benchmarks/privacy.py [--presidio-model NAME_OR_PATH]

Prints one Markdown table: recall by type, the share of spans to be kept that was touched, milliseconds a text. A peer
that is not installed is left out. lokal-id leaves addresses of reserved mail domains (.example, .test) alone on
purpose, which is all that our invented texts hold, so its figure for EMAIL says nothing. Presidio has no recognisers
for Indonesian identity numbers.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from asisten_humas.evaluation.privacy import Finder, Row, measure, read_rows
from asisten_humas.privacy import Found, Kind, find

TEXTS = Path(__file__).parent.parent / "tests" / "privacy"
TUNING, HELD_OUT = TEXTS / "aduan_tuning.jsonl", TEXTS / "aduan_held_out.jsonl"

LOKAL = {
    **{name: Kind[name] for name in ("NIK", "KK", "NPWP", "PHONE", "EMAIL", "PLATE", "BPJS", "BANK_ACCOUNT", "HEALTH")},
    **dict.fromkeys(("PASSPORT", "SIM", "NIP", "NISN", "AKTA", "CARD"), Kind.OTHER_ID),
    "NAME": Kind.PERSON_PRIVATE,
    "ADDRESS": Kind.HOME_ADDRESS,
    "BIRTH_DATE": Kind.BIRTHDATE,
}
PRESIDIO = {
    "PHONE_NUMBER": Kind.PHONE,
    "EMAIL_ADDRESS": Kind.EMAIL,
    "PERSON": Kind.PERSON_PRIVATE,
    "LOCATION": Kind.HOME_ADDRESS,
    "US_BANK_NUMBER": Kind.BANK_ACCOUNT,
    "DATE_TIME": Kind.BIRTHDATE,
}


def lokal() -> Finder:
    from lokal.samaran import detect_pii

    return lambda text: [Found(m.start, m.end, LOKAL[m.type]) for m in detect_pii(text) if m.type in LOKAL]


def presidio(model: str) -> Finder:
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    configuration = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": model}]}
    engine = NlpEngineProvider(nlp_configuration=configuration).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])

    def finder(text: str) -> Iterator[Found]:
        for result in analyzer.analyze(text, language="en"):
            if result.entity_type in PRESIDIO:
                yield Found(result.start, result.end, PRESIDIO[result.entity_type])

    return finder


def timed(rows: list[Row], finder: Finder) -> dict[str, Any]:
    list(finder(rows[0].text))
    started = time.perf_counter()
    figures = measure(rows, finder)
    return {**figures, "ms": 1000 * (time.perf_counter() - started) / len(rows)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presidio-model", default="en_core_web_lg")
    model = parser.parse_args().presidio_model
    held_out = read_rows(HELD_OUT)
    rows = read_rows(TUNING) + held_out
    results = {"ours": timed(rows, find), "ours, held out": timed(held_out, find)}
    peers: dict[str, Callable[[], Finder]] = {"lokal-id": lokal, "Presidio": lambda: presidio(model)}
    for name, build in peers.items():
        try:
            results[name] = timed(rows, build())
        except ImportError:
            print(f"{name} is not installed and left out\n")
    print_table(results)


def print_table(results: dict[str, dict[str, Any]]) -> None:
    kinds = results["ours"]["types"]
    print(f"| recall | n | {' | '.join(results)} |\n|---|---|{'---|' * len(results)}")
    for kind in kinds:
        figures = [result["types"].get(kind, {"n": 0, "recall": 0.0}) for result in results.values()]
        print_line(kind, kinds[kind]["n"], [figure["recall"] if figure["n"] else None for figure in figures])
    print_line("kept spans touched", results["ours"]["keep"], [r["keep_touched"] for r in results.values()])
    print_line("ms a text", results["ours"]["texts"], [r["ms"] for r in results.values()])


def print_line(label: str, count: int, figures: Sequence[float | None]) -> None:
    cells = " | ".join("–" if figure is None else f"{figure:.3f}" for figure in figures)
    print(f"| {label} | {count} | {cells} |")


if __name__ == "__main__":
    main()
