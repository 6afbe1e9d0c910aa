"""Feeds: what they hold, in the form that readers expect, and nothing that is not approved."""

import json
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export import export_feed
from asisten_humas.models import Agency
from exports import no_log
from sample_drafts import news

HOME = "https://humas.harapan.example/berita"


def test_a_json_feed(review, approved, agency: Agency, tmp_path: Path) -> None:
    first, second = approved(news()), approved(news("Satu & <b>dua</b>."))
    review.publish(first.id, "Rina", first.fingerprint)
    path = export_feed(
        [review.get(1), second], "jsonfeed", tmp_path / "umpan.json", agency=agency, log=no_log, home=HOME
    )
    feed = json.loads(path.read_text())
    assert (feed["version"], feed["language"], feed["home_page_url"]) == (
        "https://jsonfeed.org/version/1.1",
        "id",
        HOME,
    )
    assert {item["id"] for item in feed["items"]} == {
        "humas.harapan.example:naskah:1",
        "humas.harapan.example:naskah:2",
    }
    item = next(item for item in feed["items"] if item["id"].endswith("2"))
    assert item["content_html"] == "<p>Satu &amp; &lt;b&gt;dua&lt;/b&gt;.</p>\n<p>(Humas DBMSDA)</p>"
    assert item["content_text"] == "Satu & <b>dua</b>."
    assert item["date_published"] == "2026-03-12T07:05:00+00:00"


def test_an_rss_feed(approved, agency: Agency, tmp_path: Path) -> None:
    record = approved(news("Satu & <b>dua</b>."))
    path = export_feed([record], "rss", tmp_path / "umpan.xml", agency=agency, log=no_log, home=HOME)
    channel = ElementTree.parse(path).getroot().find("channel")
    assert [channel.findtext(name) for name in ("title", "link", "language")] == ["DBMSDA Kota Harapan", HOME, "id"]
    item = channel.find("item")
    assert item.findtext("title") == record.draft.title
    assert item.findtext("description") == "<p>Satu &amp; &lt;b&gt;dua&lt;/b&gt;.</p>\n<p>(Humas DBMSDA)</p>"
    assert (item.find("guid").attrib, item.findtext("guid")) == (
        {"isPermaLink": "false"},
        "humas.harapan.example:naskah:1",
    )
    assert parsedate_to_datetime(item.findtext("pubDate")).isoformat() == "2026-03-12T07:05:00+00:00"


def test_one_unapproved_text_stops_the_feed(review, approved, agency: Agency, tmp_path: Path) -> None:
    with pytest.raises(NotApprovedError):
        records = [approved(news()), review.add(news(), "Siti")]
        export_feed(records, "rss", tmp_path / "umpan.xml", agency=agency, log=no_log, home=HOME)
    assert not (tmp_path / "umpan.xml").exists()


@pytest.mark.parametrize("home", ["", "humas.harapan.example", "javascript:alert(1)", "https://"])
def test_the_home_is_an_address(agency: Agency, tmp_path: Path, home: str) -> None:
    with pytest.raises(InputError, match="no address"):
        export_feed([], "jsonfeed", tmp_path / "umpan.json", agency=agency, log=no_log, home=home)
