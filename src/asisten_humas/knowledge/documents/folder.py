"""The agency's knowledge folder → documents: `kebijakan/` gives facts, `rilis/` gives style."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge.documents.front_matter import read_side_car, split_front_matter
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.reading import SUFFIXES, read_content
from asisten_humas.knowledge.documents.validity import settle_validity
from asisten_humas.models import Document

Pool = Literal["kebijakan", "rilis"]
POOLS: tuple[Pool, ...] = ("kebijakan", "rilis")

_TITLE = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")


class Rejected(NamedTuple):
    """A file that cannot be used: its path relative to the knowledge folder, and why."""

    path: str
    error: DocumentError


def load_documents(
    *folders: Path | str,
    limits: Limits | None = None,
    rejected: Callable[[Rejected], None] | None = None,
    before: Callable[[str], Document | None] = lambda _: None,
) -> list[Document]:
    """Return the documents of each folder's kebijakan/ and rilis/, subfolders included, ordered by path.

    A folder without these two is taken as a folder of policies. Files of other types, hidden files and links that
    lead out of the folder are passed over. Which rule replaced which is filled in (see `settle_validity`).

    With `rejected`, a file that cannot be read is handed to it and the others are still loaded; without it the first
    such file ends the run. `before` gives the document that such a path stood for until now, which goes on to stand:
    else the rule that it replaced would be in force again. Raises DocumentError when a folder is missing, a file
    cannot be read, or two files carry one id.
    """
    documents = []
    for folder in map(Path, folders):
        for path, pool in _files_by_pool(folder):
            try:
                documents.append(read_document(path, pool=pool, root=folder, limits=limits))
            except DocumentError as error:
                if rejected is None:
                    raise
                relative = path.relative_to(folder).as_posix()
                rejected(Rejected(relative, error))
                documents += filter(None, [before(relative)])
    _refuse_twins(documents)
    return settle_validity(documents)


def _files_by_pool(root: Path) -> list[tuple[Path, Pool]]:
    if not root.is_dir():
        kind, jenis = ("a file", "berkas") if root.is_file() else ("missing", "folder yang tidak ditemukan")
        raise DocumentError(
            f"{root} is {kind}; name the knowledge folder, the one with kebijakan/ and rilis/ in it",
            f"{root}: {jenis}; sebutkan folder pengetahuan, yaitu yang berisi kebijakan/ dan rilis/.",
        )
    homes: list[tuple[Path, Pool]] = [(root / pool, pool) for pool in POOLS if (root / pool).is_dir()]
    return [(path, pool) for home, pool in homes or [(root, POOLS[0])] for path in _files(home)]


def read_document(
    path: Path | str, *, pool: Pool = "kebijakan", root: Path | None = None, limits: Limits | None = None
) -> Document:
    """Return one file as a document, described by its side-car (see `read_side_car`) or else by its front matter.

    Without a description the id is the file's name and the title its first heading. `path` in the document is
    relative to `root`. Raises DocumentError.
    """
    path = Path(path)
    content = read_content(path, limits or Limits())
    fields, text = split_front_matter(content.text, path)
    cut = len(content.text) - len(text)
    fields = {"pool": pool, **fields, **read_side_car(path)}
    fields.setdefault("id", _NOT_IN_ID.sub("-", path.stem).strip("-") or "dokumen")
    fields.setdefault("title", _first_heading(text) or path.stem)
    fields |= {
        "text": text,
        "path": (path.relative_to(root) if root else path).as_posix(),
        "pages": tuple(max(0, offset - cut) for offset in content.pages),
        "read_by_machine": content.read_by_machine,
    }
    return _document(fields, path)


def _document(fields: dict[str, Any], path: Path) -> Document:
    try:
        document = Document(**fields)
    except ValidationError as error:
        wrong = ", ".join(sorted({str(part) for item in error.errors() for part in item["loc"]}))
        raise DocumentError(
            f"{path.name}: the description of the document is wrong in: {wrong}; correct it and run again",
            f"{path.name}: keterangan dokumen keliru pada: {wrong}; perbaiki lalu ulangi.",
        ) from error
    if document.valid_from and document.valid_until and document.valid_until < document.valid_from:
        raise DocumentError(
            f"{path.name}: 'berlaku_sampai' lies before 'berlaku_mulai'; correct one of them and run again",
            f"{path.name}: 'berlaku_sampai' mendahului 'berlaku_mulai'; perbaiki salah satunya lalu ulangi.",
        )
    return document


def _first_heading(text: str) -> str:
    match = _TITLE.search(text)
    return match.group(1) if match else ""


def _files(home: Path) -> list[Path]:
    inside = home.resolve()
    return sorted(
        path
        for path in home.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith((".", "~$")) for part in path.relative_to(home).parts)
        and path.name.upper() != "README.MD"
        and path.resolve().is_relative_to(inside)
    )


def _refuse_twins(documents: list[Document]) -> None:
    seen: dict[str, Document] = {}
    for document in documents:
        first = seen.setdefault(document.id, document)
        if first is not document:
            raise DocumentError(
                f"{document.path} and {first.path} both carry the id '{document.id}'; give one of them another id",
                f"{document.path} dan {first.path} sama-sama memakai id '{document.id}'; beri salah satunya id lain.",
            )
