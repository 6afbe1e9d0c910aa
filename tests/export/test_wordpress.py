"""WordPress: a real one on loopback, and a server that answers in every wrong way."""

import io
import random
import shutil
import signal
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from asisten_humas.clock import Clock, fixed_clock
from asisten_humas.errors import ChannelBusyError, ChannelError, InputError, NotApprovedError, SettingsError
from asisten_humas.export.channel import Placement
from asisten_humas.export.images import attach
from asisten_humas.export.leaving import Leaving, leaving
from asisten_humas.export.outbox import CLAIM_FOR, Outbox
from asisten_humas.export.wordpress import WordPress
from asisten_humas.models import Agency
from asisten_humas.review import Review, verify_audit
from asisten_humas.storage import Store
from photos import SECRET, phone_photo
from processes import kill_after
from sample_drafts import LEAD, news
from wordpress_site import Site

SHADES = count(0, 5)  # a picture of its own for each test: one that the site has already is not sent again
HOSTILE = 'Teks <script>alert(1)</script> & "kutip" [gallery].'
everything = "posts&status=publish,future,draft,pending,private,trash&context=edit&per_page=100"

# --- a real site ---


@pytest.fixture
def item(approved, agency: Agency, tmp_path: Path, request: pytest.FixtureRequest) -> Leaving:
    """An approved text of its own for each test, with a photo."""
    photo = phone_photo(tmp_path / "foto.jpg", shade=next(SHADES))
    attachment = attach(photo, caption="RAKOR: warga di jembatan.", alt="Jembatan beton")
    title = f"Uji {request.node.name}"
    return leaving(approved(news(LEAD, HOSTILE, title=title, attachments=(attachment,))), agency)


class Sender(NamedTuple):
    """A way to the site with the item's photo at hand, into one place there."""

    channel: WordPress
    placement: Placement

    def send(self, item: Leaving) -> str:
        return self.channel.send(item, self.placement)


def channel(site: Site, tmp_path: Path, item: Leaving, **options: str) -> Sender:
    photos = {item.attachments[0].hash: tmp_path / "foto.jpg"} if item.attachments else {}
    way = WordPress(site.url, site.user, site.password, photos=photos)
    return Sender(way, Placement(**{"category": site.category, **options}))


def posts(site: Site, title: str) -> list[dict[str, object]]:
    _, found = site.ask(everything)
    return [post for post in found if post["title"]["raw"] == title]


@pytest.mark.wordpress
def test_a_draft_arrives_with_category_and_photo(wordpress_site: Site, item: Leaving, tmp_path: Path) -> None:
    link = channel(wordpress_site, tmp_path, item).send(item)
    (post,) = posts(wordpress_site, item.title)
    assert (post["status"], post["link"]) == ("draft", link)
    assert post["content"]["raw"].startswith(
        f"<p>{LEAD}</p>\n<p>Teks &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;kutip&quot; [gallery].</p>"
    )
    _, category = wordpress_site.ask(f"categories/{post['categories'][0]}")
    assert category["name"] == "Berita &amp; Kegiatan"
    _, media = wordpress_site.ask(f"media/{post['featured_media']}&context=edit")
    assert (media["caption"]["raw"], media["alt_text"]) == ("RAKOR: warga di jembatan.", "Jembatan beton")
    with urllib.request.urlopen(media["source_url"]) as file:
        content = file.read()
    assert SECRET not in content
    assert Image.open(io.BytesIO(content)).size == (60, 40)


@pytest.mark.wordpress
def test_further_photos_follow_the_text(wordpress_site: Site, approved, agency: Agency, tmp_path: Path) -> None:
    files = [phone_photo(tmp_path / f"{n}.jpg", shade=next(SHADES)) for n in range(3)]
    photos = tuple(attach(path, caption=f"Foto <{n}>", alt=f'Gambar "{n}"') for n, path in enumerate(files))
    item = leaving(approved(news(title="Uji <tiga> foto & teks", attachments=photos)), agency)
    kept = {photo.hash: path for photo, path in zip(photos, files, strict=True)}
    WordPress(wordpress_site.url, wordpress_site.user, wordpress_site.password, photos=kept).send(item)
    (post,) = posts(wordpress_site, "Uji &lt;tiga&gt; foto &amp; teks")
    assert post["content"]["raw"].count("<figure") == 2
    assert "<figcaption>Foto &lt;1&gt;</figcaption>" in post["content"]["raw"]
    _, media = wordpress_site.ask(f"media/{post['featured_media']}&context=edit")
    assert media["caption"]["raw"] == "Foto &lt;0&gt;"


@pytest.mark.wordpress
@pytest.mark.parametrize("status", ["draft", "pending"])
def test_a_second_run_changes_nothing(wordpress_site: Site, item: Leaving, tmp_path: Path, status: str) -> None:
    first = channel(wordpress_site, tmp_path, item, status=status).send(item)
    before = posts(wordpress_site, item.title), wordpress_site.ask("media&per_page=100")
    assert channel(wordpress_site, tmp_path, item, status=status).send(item) == first
    assert (posts(wordpress_site, item.title), wordpress_site.ask("media&per_page=100")) == before
    assert [post["status"] for post in before[0]] == [status]


@pytest.mark.wordpress
def test_wordpress_itself_refuses_to_publish(wordpress_site: Site, item: Leaving, tmp_path: Path) -> None:
    channel(wordpress_site, tmp_path, item).send(item)
    (post,) = posts(wordpress_site, item.title)
    status, answer = wordpress_site.ask(f"posts/{post['id']}", method="POST", admin=False, status="publish")
    assert (status, answer["code"]) == (403, "rest_cannot_publish")
    assert posts(wordpress_site, item.title)[0]["status"] == "draft"


@pytest.mark.wordpress
def test_a_post_that_an_editor_published_and_renamed_is_found_again(
    wordpress_site: Site, item: Leaving, tmp_path: Path
) -> None:
    channel(wordpress_site, tmp_path, item).send(item)
    (post,) = posts(wordpress_site, item.title)
    changes = {"status": "publish", "slug": "alamat-lain"}
    assert wordpress_site.ask(f"posts/{post['id']}", method="POST", **changes)[0] == 200
    channel(wordpress_site, tmp_path, item).send(item)
    assert len(posts(wordpress_site, item.title)) == 1


@contextmanager
def cutting(site: Site, word: bytes) -> Iterator[str]:
    """A way to the site that swallows the first answer to a request that holds `word`, and closes the connection."""
    port, cut = int(site.url.rpartition(":")[2]), threading.Event()
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                client, _ = server.accept()
            except OSError:
                return
            with client, socket.create_connection(("127.0.0.1", port)) as behind:
                request = whole(client)
                behind.sendall(request.replace(b"keep-alive", b"close"))
                answer = b"".join(iter(lambda: behind.recv(65536), b""))
                if word in request and not cut.is_set():
                    cut.set()
                else:
                    client.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()
    assert cut.is_set()


def whole(client: socket.socket) -> bytes:
    request = client.recv(65536)
    while b"\r\n\r\n" not in request:
        request += client.recv(65536)
    head, _, body = request.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(body) < length:
        body += client.recv(65536)
    return head + b"\r\n\r\n" + body


@pytest.mark.wordpress
@pytest.mark.parametrize("word", [b"attachment; filename", b"featured_media"], ids=["at the photo", "at the post"])
def test_a_cut_connection_makes_no_second_one(wordpress_site: Site, item: Leaving, tmp_path: Path, word: bytes) -> None:
    with cutting(wordpress_site, word) as url:
        behind = channel(wordpress_site._replace(url=url), tmp_path, item)
        with pytest.raises(ChannelBusyError):
            behind.send(item)
        behind.send(item)
    assert len(posts(wordpress_site, item.title)) == 1
    _, media = wordpress_site.ask(f"media&slug=humas-{item.attachments[0].hash[7:23]}")
    assert len(media) == 1


KILLS = 12


@pytest.mark.wordpress
def test_a_sender_killed_at_any_moment_leaves_one_post_and_one_picture(
    wordpress_site: Site, migrated_file: Path, agency: Agency, tmp_path: Path
) -> None:
    chance, start = random.Random(3), datetime(2026, 3, 12, 7, 5, tzinfo=UTC)
    url, photo = f"sqlite:///{tmp_path}/kirim.db", phone_photo(tmp_path / "foto.jpg", shade=next(SHADES))
    shutil.copyfile(migrated_file, tmp_path / "kirim.db")
    attachment = attach(photo, caption="Jembatan.")
    site = WordPress(wordpress_site.url, wordpress_site.user, wordpress_site.password, photos={attachment.hash: photo})

    def send(clock: Clock, say: Callable[[str], None]) -> None:
        with Store.open(url) as store:
            say("mulai")
            Outbox(store, Review(store, clock), agency, clock).send_due([site])
            signal.pause()  # until it is killed

    with Store.open(url) as store:
        review = Review(store, fixed_clock(start))
        for number in range(KILLS):
            record = review.add(news(title=f"Uji henti {number}", attachments=(attachment,)), "Siti")
            review.approve(record.id, "Budi", review.submit(record.id, "Siti").fingerprint)
            Outbox(store, review, agency, fixed_clock(start)).put(record.id, "wordpress", "Rina")
    for turn in range(KILLS):
        clock = fixed_clock(start + turn * 2 * CLAIM_FOR)  # what the one that was killed had is free again
        kill_after(1, chance.uniform(0, 1.2), lambda say, clock=clock: send(clock, say))
    clock = fixed_clock(start + KILLS * 2 * CLAIM_FOR)
    with Store.open(url) as store:
        outbox = Outbox(store, Review(store, clock), agency, clock)
        outbox.send_due([site])
        assert {delivery.status.value for delivery in outbox.list()} == {"terkirim"}
        assert {summary.status.value for summary in Review(store).list()} == {"terbit"}
        assert verify_audit(store).whole
    assert [len(posts(wordpress_site, f"Uji henti {number}")) for number in range(KILLS)] == [1] * KILLS
    _, media = wordpress_site.ask(f"media&search=humas-{attachment.hash[7:23]}")
    assert len(media) == 1


@pytest.mark.wordpress
def test_refusals_are_one_clear_sentence(wordpress_site: Site, item: Leaving, tmp_path: Path) -> None:
    with pytest.raises(ChannelError, match="no category 'Tiada'"):
        channel(wordpress_site, tmp_path, item, category="Tiada").send(item)
    with pytest.raises(ChannelError, match="401, "):
        channel(wordpress_site._replace(password="salah"), tmp_path, item).send(item)
    assert posts(wordpress_site, item.title) == []


# --- wrong answers ---


@contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture
def bare(approved, agency: Agency) -> Leaving:
    return leaving(approved(news()), agency)


@pytest.mark.parametrize(
    ("status", "body", "error", "message"),
    [
        (500, b"rusak", ChannelBusyError, "status 500"),
        (503, b"", ChannelBusyError, "status 503"),
        (429, b"{}", ChannelBusyError, "status 429"),
        (200, b"<html>", ChannelBusyError, "no JSON"),
        (200, b"{}", ChannelBusyError, "another shape"),
        (200, b"null", ChannelBusyError, "another shape"),
        (200, b'[{"slug": "x"}]', ChannelBusyError, "another shape"),
        (200, b'["x"]', ChannelBusyError, "another shape"),
        (401, b'{"code":"rest_not_logged_in"}', ChannelError, "401, rest_not_logged_in"),
        (404, b"<html>", ChannelError, "404, no reason given"),
        (301, b"", ChannelError, "301"),
    ],
)
def test_wrong_answers(bare: Leaving, status: int, body: bytes, error: type[Exception], message: str) -> None:
    with answering(status, body) as url, pytest.raises(ChannelError, match=message) as caught:
        WordPress(url, "humas", "rahasia").send(bare)
    assert type(caught.value) is error
    assert "rahasia" not in str(caught.value)


def test_nobody_there(bare: Leaving) -> None:
    with pytest.raises(ChannelBusyError, match="ConnectError"):
        WordPress("http://127.0.0.1:1", "humas", "rahasia").send(bare)


@pytest.mark.parametrize("url", ["http://harapan.example", "ftp://harapan.example", "harapan.example", ""])
def test_the_password_does_not_travel_in_the_clear(url: str) -> None:
    with pytest.raises(SettingsError, match="https"):
        WordPress(url, "humas", "rahasia")


def test_it_cannot_be_told_to_publish() -> None:
    with pytest.raises(InputError, match="a person publishes"):
        Placement(status="publish")


def test_a_missing_or_exchanged_photo_stops_the_text(item: Leaving, tmp_path: Path) -> None:
    mark = item.attachments[0].hash
    with pytest.raises(InputError, match=r"the file of the photo 'foto\.jpg' is not here"):
        WordPress("http://127.0.0.1:1", "humas", "rahasia").send(item)
    phone_photo(tmp_path / "foto.jpg", turned=True)
    with pytest.raises(NotApprovedError):
        WordPress("http://127.0.0.1:1", "humas", "rahasia", photos={mark: tmp_path / "foto.jpg"}).send(item)
