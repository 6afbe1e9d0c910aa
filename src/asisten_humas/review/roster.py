"""Who is what in the office: a YAML file of names with their roles, kept by the admin.

Sari Wulandari: [penyusun]
Rina Lestari: [penyunting, penerbit]
"""

from collections.abc import Callable, Collection
from pathlib import Path

from asisten_humas.errors import InputError, SettingsError
from asisten_humas.review.people import person_key
from asisten_humas.review.rules import Role

_KNOWN = ", ".join(role.value for role in Role)


def read_roster(path: Path) -> Callable[[str], Collection[Role]]:
    """Return what gives a person's roles, none for somebody who is not in the file.

    Raises SettingsError, naming the file and the name, for a file that cannot be read, an unknown role, or a person who
    is in it twice.
    """
    roles: dict[str, frozenset[Role]] = {}
    for name, given in _entries(path).items():
        key = _key(name, path)
        if key in roles:
            raise _wrong(path, f"'{name}' is there twice", f"'{name}' tertulis dua kali")
        roles[key] = frozenset(_role(one, name, path) for one in (given if isinstance(given, list) else [given]))
    return lambda person: roles.get(person_key(person), frozenset())


def _entries(path: Path) -> dict[object, object]:
    import yaml

    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _wrong(path, f"it cannot be read ({error.strerror})", "berkas tidak dapat dibaca") from None
    except (UnicodeDecodeError, yaml.YAMLError):
        raise _wrong(path, "it is no YAML in UTF-8", "bukan YAML dalam UTF-8") from None
    if not isinstance(entries, dict) or not entries:
        raise _wrong(path, "it names nobody", "tidak memuat satu nama pun")
    return entries


def _key(name: object, path: Path) -> str:
    try:
        return person_key(str(name))
    except InputError:
        raise _wrong(path, f"'{name}' is no name", f"'{name}' bukan nama") from None


def _role(value: object, name: object, path: Path) -> Role:
    try:
        return Role(str(value))
    except ValueError:
        raise _wrong(path, f"'{value}' of {name} is no role", f"'{value}' pada {name} bukan peran") from None


def _wrong(path: Path, english: str, indonesian: str) -> SettingsError:
    return SettingsError(
        f"{path}: {english}; write a name and its roles a line, e.g. Rina: [penerbit]; roles are: {_KNOWN}",
        f"{path}: {indonesian}; tulis nama dan perannya, misalnya Rina: [penerbit]; peran: {_KNOWN}.",
    )
