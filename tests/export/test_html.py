"""HTML in which the text is data, and a browser's parser that agrees."""

from html.parser import HTMLParser

from asisten_humas.export.html import make_html
from asisten_humas.export.leaving import leaving
from asisten_humas.models import Agency
from sample_drafts import LEAD, news

HOSTILE = 'Jalan <script>alert("1")</script> & <img src=x onerror=alert(1)> "kutip"\nbaris dua.'


class Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_page(approved, agency: Agency) -> None:
    record = approved(news())
    page = make_html(leaving(record, agency), agency)
    assert page.startswith('<!doctype html>\n<html lang="id">')
    assert f"<h1>{record.draft.title}</h1>" in page
    assert f"<p>{LEAD}</p>\n<p>Jembatan itu sepanjang 24 meter.</p>\n<p>(Humas DBMSDA)</p>" in page
    assert record.fingerprint in page


def test_hostile_text_stays_text(approved, agency: Agency) -> None:
    found = Elements(make_html(leaving(approved(news(HOSTILE, title=HOSTILE)), agency), agency))
    assert set(found.tags) == {"html", "head", "meta", "title", "style", "body", "article", "header", "p", "h1", "br"}
    assert 'Jalan <script>alert("1")</script> & <img src=x onerror=alert(1)> "kutip"' in found.texts
