"""Approved texts as a feed that other sites read: JSON Feed 1.1 or RSS 2.0."""

import json
from collections.abc import Sequence
from email.utils import format_datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from asisten_humas.errors import InputError
from asisten_humas.export.files import checked_path, write_whole
from asisten_humas.export.html import paragraphs_html
from asisten_humas.export.leaving import Leaving, Log, heading, leaving
from asisten_humas.models import Agency
from asisten_humas.review.records import Record
from asisten_humas.review.rules import Action

FEEDS = {"jsonfeed": ".json", "rss": ".xml"}


def export_feed(
    records: Sequence[Record], format: Literal["jsonfeed", "rss"], path: Path, *, agency: Agency, log: Log, home: str
) -> Path:
    """Write the records as a feed, newest first, log it, and return the path; `home` is the agency's site.

    Raises NotApprovedError when one of them has no approval of exactly its text: then nothing is written.
    """
    if urlsplit(home).scheme not in {"http", "https"} or not urlsplit(home).hostname:
        raise InputError(
            f"'{home}' is no address of a site; write https://…",
            f"'{home}' bukan alamat situs; tulis https://….",
        )
    target = checked_path(Path(path), FEEDS[format])
    newest = sorted(records, key=_published, reverse=True)
    items = [(record, leaving(record, agency)) for record in newest]
    make = _json_feed if format == "jsonfeed" else _rss
    texts = [item for _, item in items]
    return write_whole(target, make(items, agency, home), lambda mark: log(texts, format, mark))


def _published(record: Record) -> str:
    moments = [decision.at for decision in record.decisions if decision.action in {Action.APPROVE, Action.PUBLISH}]
    return max(moments, default=record.updated_at).isoformat()


def _id(item: Leaving, home: str) -> str:
    # Stable over versions and never an address: a corrected item replaces the earlier one in a reader.
    return f"{urlsplit(home).hostname}:naskah:{item.record_id}"


def _json_feed(items: list[tuple[Record, Leaving]], agency: Agency, home: str) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": agency.short_name,
        "home_page_url": home,
        "language": "id",
        "authors": [{"name": agency.short_name}],
        "items": [
            {
                "id": _id(item, home),
                "title": heading(item),
                "content_html": paragraphs_html(item),
                "content_text": item.body,
                "date_published": _published(record),
            }
            for record, item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


def _rss(items: list[tuple[Record, Leaving]], agency: Agency, home: str) -> bytes:
    from datetime import datetime

    from lxml import etree

    root = etree.Element("rss", version="2.0")
    channel = etree.SubElement(root, "channel")
    for name, value in (
        ("title", agency.short_name),
        ("link", home),
        ("description", f"Berita {agency.name}"),
        ("language", "id"),
    ):
        etree.SubElement(channel, name).text = value
    for record, item in items:
        entry = etree.SubElement(channel, "item")
        etree.SubElement(entry, "title").text = heading(item)
        etree.SubElement(entry, "description").text = paragraphs_html(item)
        etree.SubElement(entry, "guid", isPermaLink="false").text = _id(item, home)
        etree.SubElement(entry, "pubDate").text = format_datetime(datetime.fromisoformat(_published(record)))
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content
