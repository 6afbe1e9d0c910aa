"""WordPress by its REST interface: an approved text arrives as a draft or as pending, never published.

Use a Contributor account with an application password: WordPress itself then refuses to publish. Every request can be
repeated: a post is found again by a mark in its content, a picture by its name, so a cut connection makes no second.
"""

from collections.abc import Mapping, Sequence
from html import escape, unescape
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from asisten_humas.errors import ChannelBusyError, ChannelError, SettingsError
from asisten_humas.export.channel import Placement
from asisten_humas.export.html import paragraphs_html
from asisten_humas.export.images import Photo, approved_photos
from asisten_humas.export.leaving import Leaving, heading
from asisten_humas.settings import Settings

if TYPE_CHECKING:
    import httpx2

_LOCAL = {"127.0.0.1", "::1", "localhost"}
_FINDABLE = "publish,future,draft,pending"
_TIMEOUT = 30.0
_PAGE = 100


class WordPress:
    """A WordPress site as a channel; `photos` maps the hashes of attachments to their files."""

    name = "wordpress"

    def __init__(self, url: str, user: str, password: str, *, photos: Mapping[str, Path] | None = None) -> None:
        """Name the site. Raises SettingsError for an address that would carry the password in the clear."""
        parts = urlsplit(url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
            raise SettingsError(
                "the address of WordPress must start with https://, or the password would travel in the clear",
                "Alamat WordPress harus diawali https:// supaya kata sandi tidak terkirim terbuka.",
            )
        self._url, self._login = url.rstrip("/") + "/", (user, password)
        self._photos = photos or {}

    def send(self, item: Leaving, placement: Placement = Placement()) -> str:  # noqa: B008  frozen
        """Send an approved text with its photos and return the post's address in WordPress.

        The first photo becomes the post's own; the others follow the text. A text that is there already is left as it
        is. Raises ChannelError when WordPress refuses or has no such category, ChannelBusyError when it does not
        answer, InputError for a photo without its file, NotApprovedError for one that is not the approved picture.
        """
        photos = approved_photos(item.attachments, self._photos)
        with self._client() as client:
            _call(client, "GET", "users/me")  # a wrong password is named as such here, and as something else later
            try:
                found = _find_post(client, item)
                if found is None:
                    found = _call(client, "POST", "posts", json=_post(client, item, placement, photos))
                return str(found.get("link") or found["id"])
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise _no_answer("an answer of another shape") from error

    def _client(self) -> "httpx2.Client":
        import httpx2

        # No redirects: one would carry the password to somebody else. A site on this machine is behind no proxy.
        return httpx2.Client(
            base_url=self._url,
            auth=self._login,
            timeout=_TIMEOUT,
            follow_redirects=False,
            trust_env=urlsplit(self._url).hostname not in _LOCAL,
        )


def open_wordpress(settings: Settings, photos: Mapping[str, Path]) -> WordPress:
    """Return the site of the settings. Raises SettingsError when site, account or password is not set."""
    url, user, password = settings.wordpress_url, settings.wordpress_user, settings.wordpress_password
    if not (url and user and password and password.get_secret_value()):
        raise SettingsError(
            "no WordPress is configured; set HUMAS_WORDPRESS_URL, HUMAS_WORDPRESS_USER and HUMAS_WORDPRESS_PASSWORD (an"
            " application password)",
            "WordPress belum diatur; isi HUMAS_WORDPRESS_URL, HUMAS_WORDPRESS_USER, dan HUMAS_WORDPRESS_PASSWORD (kata"
            " sandi aplikasi).",
        )
    return WordPress(url, user, password.get_secret_value(), photos=photos)


def _post(client: "httpx2.Client", item: Leaving, placement: Placement, photos: Sequence[Photo]) -> dict[str, object]:
    # Looked up first: a category that is not there must not leave pictures behind.
    category = [_category(client, placement.category)] if placement.category else []
    media = [_media(client, photo) for photo in photos]
    figures = "".join(f"\n{_figure(photo, found)}" for photo, found in zip(photos[1:], media[1:], strict=True))
    post: dict[str, object] = {
        "title": escape(heading(item), quote=False),  # WordPress reads titles and captions as HTML
        "content": f"{paragraphs_html(item)}{figures}\n<!-- {_mark(item)} -->",
        "status": placement.status,
        "slug": _mark(item),
    }
    if category:
        post["categories"] = category
    if media:
        post["featured_media"] = media[0]["id"]
    return post


def _figure(photo: Photo, media: Mapping[str, Any]) -> str:
    image = f'<img src="{escape(str(media["source_url"]))}" alt="{escape(photo.attachment.alt)}"/>'
    caption = f"<figcaption>{escape(photo.attachment.caption)}</figcaption>" if photo.attachment.caption else ""
    return f'<figure class="wp-block-image">{image}{caption}</figure>'


def _mark(item: Leaving) -> str:
    """Return what tells this text from every other, also after WordPress changed its address."""
    return f"humas-{item.record_id}-{item.version}-{item.fingerprint.removeprefix('sha256:')[:12]}"


def _find_post(client: "httpx2.Client", item: Leaving) -> dict[str, Any] | None:
    mark = _mark(item)
    # By address first; an editor may have changed it, and WordPress drops it from a pending post. Read as a visitor
    # would (no context=edit): for editing, a Contributor no longer sees a post once it is published.
    for query in ({"slug": mark}, {"search": mark}):
        for post in _call(client, "GET", "posts", params={**query, "status": _FINDABLE, "per_page": str(_PAGE)}):
            if post["slug"] == mark or mark in post["content"]["rendered"]:
                return dict(post)
    return None


def _media(client: "httpx2.Client", photo: Photo) -> dict[str, Any]:
    slug = Path(photo.name).stem
    for found in _call(client, "GET", "media", params={"slug": slug, "context": "edit"}):
        return dict(found)
    headers = {"Content-Type": photo.mime, "Content-Disposition": f'attachment; filename="{photo.name}"'}
    made = _call(client, "POST", "media", content=photo.content, headers=headers)
    texts = {"title": slug, "caption": escape(photo.attachment.caption, quote=False), "alt_text": photo.attachment.alt}
    _call(client, "POST", f"media/{made['id']}", json=texts)
    return dict(made)


def _category(client: "httpx2.Client", name: str) -> int:
    # WordPress searches its own spelling ("Berita &amp; Kegiatan"), so all are read and compared here.
    for page in count(1):
        found = _call(client, "GET", "categories", params={"per_page": str(_PAGE), "page": str(page)})
        for category in found:
            if unescape(category["name"]).casefold() == name.casefold():
                return int(category["id"])
        if len(found) < _PAGE:
            break
    raise ChannelError(
        f"WordPress has no category '{name}'; make it there or name another one",
        f"Kategori '{name}' tidak ada di WordPress; buat di sana atau pakai nama lain.",
    )


def _call(client: "httpx2.Client", method: str, path: str, **given: Any) -> Any:
    import httpx2

    # This form of address works on every site, also where pretty links are off.
    params = {"rest_route": f"/wp/v2/{path}", **given.pop("params", {})}
    try:
        answer = client.request(method, "", params=params, **given)
    except httpx2.HTTPError as error:
        raise _no_answer(type(error).__name__) from error
    if answer.is_success:
        try:
            return answer.json()
        except ValueError as error:
            raise _no_answer("an answer that is no JSON") from error
    if answer.status_code == 429 or answer.status_code >= 500:
        raise _no_answer(f"status {answer.status_code}")
    raise _refused(answer)


def _no_answer(why: str) -> ChannelBusyError:
    return ChannelBusyError(
        f"WordPress did not answer as it should ({why}); it is tried again later",
        "WordPress tidak menjawab semestinya; pengiriman dicoba lagi nanti.",
    )


def _refused(answer: "httpx2.Response") -> ChannelError:
    try:
        code = str(answer.json()["code"])
    except (ValueError, KeyError, TypeError):
        code = "no reason given"
    return ChannelError(
        f"WordPress refused the request (status {answer.status_code}, {code}); check the account, its application"
        " password and its rights, and that the site's address is right",
        f"WordPress menolak permintaan (status {answer.status_code}, {code}); periksa akun, kata sandi aplikasi, hak"
        " akses, dan alamat situsnya.",
    )
