"""How long a page of the queue takes with 100,000 drafts in the store, and the database's plan for it.

    python benchmarks/queue_page.py [DATABASE_URL] [--drafts 100000]

Without an address an SQLite file in a temporary folder is filled. Prints one JSON document.
"""

import argparse
import json
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, event, insert, text

from asisten_humas.review import Review
from asisten_humas.review.stamps import stamp
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from asisten_humas.storage.tables import drafts

PAGES = {
    "all, first page": {},
    "submitted, first page": {"status": DraftStatus.SUBMITTED},
    "submitted replies, first page": {"status": DraftStatus.SUBMITTED, "kind": "balasan"},
    "submitted replies, page 50": {"status": DraftStatus.SUBMITTED, "kind": "balasan", "offset": 4900},
    "all, page 900": {"offset": 89900},
    "one complaint": {"subject": "70007"},
}
_WEIGHTS = (DraftStatus.DRAFT, DraftStatus.SUBMITTED, DraftStatus.SUBMITTED, DraftStatus.RETURNED, DraftStatus.REJECTED)


def fill(connection: Connection, count: int) -> None:
    """Store `count` rows of the queue; approved ones need decisions, so the other statuses stand for them."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    rows = []
    for number in range(count):
        moment = stamp(start + timedelta(minutes=number * 7919 % count))
        person = f"Staf {number % 40}"
        rows.append(
            {
                "kind": "balasan" if number % 4 else "berita",
                "subject": str(10_000 + number),
                "title": f"Tanggapan atas laporan jalan rusak nomor {number} di Kelurahan Tegalsari, Harapan Timur",
                "status": _WEIGHTS[number % 5].value,
                "drafter": person,
                "drafter_key": person.lower().replace(" ", ""),
                "version": 1,
                "editor": person,
                "blocked": number % 3 == 0,
                "created_at": moment,
                "updated_at": moment,
            }
        )
    connection.execute(insert(drafts), rows)


def tidy(store: Store) -> None:
    """Let the database count its rows, as it does by itself some minutes after a change."""
    with store._engine.connect() as connection:
        server = connection.dialect.name == "postgresql"
        free = connection.execution_options(isolation_level="AUTOCOMMIT") if server else connection
        free.execute(text("VACUUM ANALYZE" if server else "ANALYZE"))


def measure(store: Store, repeats: int = 30) -> dict[str, object]:
    """Return, for each page, its time in milliseconds and the plan of its query."""
    review, queries = Review(store), []
    engine = store._engine
    event.listen(engine, "before_cursor_execute", lambda *seen: queries.append((seen[2], seen[3])))
    results: dict[str, object] = {}
    for name, page in PAGES.items():
        taken = []
        for _ in range(repeats):
            begun = time.perf_counter()
            found = review.list(limit=100, **page)
            taken.append((time.perf_counter() - begun) * 1000)
        query = next(seen for seen in reversed(queries) if "FROM drafts" in seen[0])
        results[name] = {
            "rows": len(found),
            "median_ms": round(statistics.median(taken), 2),
            "worst_ms": round(max(taken), 2),
            "plan": plan(store, *query),
        }
    return results


def plan(store: Store, query: str, values: object) -> list[str]:
    """Return the database's own plan for a query."""
    with store.read() as connection:
        word = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN (ANALYZE, COSTS OFF)"
        return [str(row[-1]).strip() for row in connection.exec_driver_sql(f"{word} {query}", values)]


def main() -> None:
    """Fill a store and print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", default=None)
    parser.add_argument("--drafts", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Store.open(given.url or f"sqlite:///{folder}/humas.db") as store:
        with store.write() as connection:
            fill(connection, given.drafts)
        tidy(store)
        print(json.dumps({"drafts": given.drafts, "pages": measure(store)}, indent=1))


if __name__ == "__main__":
    main()
