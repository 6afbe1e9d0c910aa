"""The photos of stored texts, kept by the hash of their bytes, so that a later try or a scheduled release has them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from asisten_humas.errors import NotApprovedError
from asisten_humas.export.files import file_hash, write_whole
from asisten_humas.export.images import approved_photos, read_photo
from asisten_humas.models import Attachment

_NAME = re.compile(r"[0-9a-f]{64}")


class KeptPhotos(Mapping[str, Path]):
    """A folder of photos as a mapping from 'sha256:…' to files. The folder is made when the first one is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, path: Path) -> str:
        """Keep a copy of a photo as it is and return its hash. Raises InputError when it is no usable photo."""
        content = read_photo(path)
        mark = file_hash(content)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # a phone writes the place into its photos
        write_whole(self._file(mark), content)
        return mark

    def complete(self, attachments: Sequence[Attachment], files: Sequence[Path]) -> None:
        """Keep the given files of a text's photos, so that all of them are here.

        Raises NotApprovedError, with nothing kept, for a file that is none of the attachments; InputError when one is
        still missing.
        """
        known = {attachment.hash for attachment in attachments}
        for path in files:
            if file_hash(read_photo(path)) not in known:
                raise NotApprovedError(
                    f"'{path.name}' is no photo of the approved text; attach it with humas review attach and have the"
                    " text approved with it",
                    f"'{path.name}' bukan foto pada naskah yang disetujui; lampirkan pada naskahnya, lalu mintakan"
                    " persetujuan.",
                )
        for path in files:
            self.keep(path)
        approved_photos(attachments, self)

    def _file(self, mark: str) -> Path:
        return self.folder / mark.removeprefix("sha256:")

    def __getitem__(self, mark: str) -> Path:
        path = self._file(mark)
        if not _NAME.fullmatch(path.name) or path.parent != self.folder or not path.is_file():
            raise KeyError(mark)
        return path

    def __iter__(self) -> Iterator[str]:
        if self.folder.is_dir():
            yield from (f"sha256:{path.name}" for path in self.folder.iterdir() if _NAME.fullmatch(path.name))

    def __len__(self) -> int:
        return sum(1 for _ in self)
