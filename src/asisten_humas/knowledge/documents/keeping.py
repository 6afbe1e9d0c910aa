"""A file that staff upload as a rule or a release: read first, then kept with a side-car of what they say about it."""

import re
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge.documents.folder import POOLS, read_document
from asisten_humas.models import Document

_UNSAFE = re.compile(r"[^0-9A-Za-z._-]+")


def keep_document(
    folder: Path, name: str, content: bytes, described: Mapping[str, str | date | None], *, known: Iterable[Document]
) -> Document:
    """Keep an upload under `folder`/POOL with its side-car, and return it as a document.

    `described` has the keys of front matter; what is None or empty is left out. A file with the same name and content
    as one kept before gets the new description. Raises DocumentError, with nothing kept, when the file cannot be
    read, or its name or id is taken by one of the `known` documents or by another file.
    """
    said = {key: value for key, value in described.items() if value}
    with TemporaryDirectory() as passing:
        path = Path(passing) / _safe(name)
        path.write_bytes(content)
        side_car = path.with_name(f"{path.name}.yaml")
        side_car.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")
        document = read_document(path, pool=POOLS[0], root=path.parent)
        target = folder / document.pool / path.name
        _refuse_clash(document, target, content, known, within=folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        # The description first: a rule must never stand without its days.
        for file in (side_car, path):
            shutil.copy(file, target.with_name(file.name))
    return document.model_copy(update={"path": target.relative_to(folder).as_posix()})


def _refuse_clash(document: Document, target: Path, content: bytes, known: Iterable[Document], *, within: Path) -> None:
    if target.exists() and target.read_bytes() != content:
        raise DocumentError(
            f"{target.name}: another file of this name is kept already; give this one another name",
            f"{target.name}: sudah ada berkas lain dengan nama ini; beri nama lain.",
        )
    path = target.relative_to(within).as_posix()
    twin = next((other for other in known if other.id == document.id and other.path != path), None)
    if twin is not None:
        raise DocumentError(
            f"{target.name}: the id '{document.id}' belongs to {twin.path}; give the file another name",
            f"{target.name}: id '{document.id}' sudah dipakai {twin.path}; beri berkasnya nama lain.",
        )
    if document.replaces and document.valid_from is None:
        raise DocumentError(
            f"{target.name}: it replaces {document.replaces}, but since when is missing; give its first day in force",
            f"{target.name}: menggantikan {document.replaces}, tetapi belum disebut sejak kapan; isi berlaku mulai.",
        )


def _safe(name: str) -> str:
    # The browser's name is the user's text: only its last part, in harmless letters, becomes a file name.
    last = name.replace("\\", "/").rpartition("/")[2]
    return _UNSAFE.sub("-", last)[-80:].lstrip(".-~") or "berkas"
