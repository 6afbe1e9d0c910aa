"""Prompts are data: one YAML file for each model call, validated when loaded, rendered with every variable given.

A file `prompts/<id>.yaml` holds::

    id: balasan-tulis            # the file's name without .yaml
    version: 1                   # raised with every change of wording; recorded with each call
    purpose: Writes a reply …    # one line, for people
    variables:                   # every variable of the two templates, and no other: name → what it holds
      laporan: the masked complaint
    system: |                    # Jinja
      …
    user: |                      # Jinja; citizens' and uploads' text goes through the `fenced` filter
      {{ laporan|fenced("laporan") }}
    output: ReplyText            # name of the pydantic class the answer must have
    examples:                    # optional, shown to the model as earlier turns
      - variables: {laporan: …}
        output: {…}

Nothing is filled in silently: an unknown key, an undeclared or unused variable, a missing or surplus value raises
PromptError before any model is called.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

from asisten_humas.errors import PromptError

if TYPE_CHECKING:
    from jinja2 import Environment, Template


class Message(NamedTuple):
    """One turn of a conversation; LangChain takes it as it is."""

    role: Literal["system", "user", "assistant"]
    content: str


class RenderedPrompt(NamedTuple):
    """What is sent: the turns, and what is needed to record them and to read the answer."""

    messages: tuple[Message, ...]
    prompt: str
    """Id and version, e.g. 'balasan-tulis@1'."""
    output: str
    """Name of the pydantic class of the answer."""

    @property
    def hash(self) -> str:
        """Return 'sha256:…' over the turns, so that a record tells exactly what was asked without holding it."""
        turns = json.dumps([list(message) for message in self.messages], ensure_ascii=False)
        return "sha256:" + hashlib.sha256(turns.encode()).hexdigest()

    def followed_by(self, *messages: Message) -> "RenderedPrompt":
        """Return the prompt with more turns at its end."""
        return self._replace(messages=(*self.messages, *messages))


class Example(BaseModel):
    """A worked example: the variables of a request and the answer it should get."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    variables: dict[str, Any]
    output: dict[str, Any]


class Prompt(BaseModel):
    """A prompt file. `variables` maps each variable's name to what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    version: int = Field(ge=1)
    purpose: str = Field(min_length=1)
    variables: dict[str, str]
    system: str = Field(min_length=1)
    user: str = Field(min_length=1)
    output: str = Field(pattern=r"^[A-Z]\w*$")
    examples: tuple[Example, ...] = ()

    _system: "Template" = PrivateAttr()
    _user: "Template" = PrivateAttr()

    def model_post_init(self, _context: object) -> None:
        """Compile the templates and check that declared and used variables are the same."""
        from jinja2 import TemplateSyntaxError

        try:
            self._check_variables()
            self._system = _environment().from_string(self.system)
            self._user = _environment().from_string(self.user)
        except TemplateSyntaxError as error:
            raise _error(
                self.id, f"the template is broken: {error.message}", f"templatnya rusak: {error.message}"
            ) from None
        for example in self.examples:
            self._user_text(example.variables)

    def render(self, **values: object) -> RenderedPrompt:
        """Return the prompt filled with `values`: system turn, examples as earlier turns, user turn.

        Raises PromptError when a variable is missing or unknown, or the template fails on a value.
        """
        messages = [Message("system", self._fill(self._system, values))]
        for example in self.examples:
            messages.append(Message("user", self._user_text(example.variables)))
            messages.append(Message("assistant", json.dumps(example.output, ensure_ascii=False)))
        messages.append(Message("user", self._user_text(values)))
        return RenderedPrompt(tuple(messages), f"{self.id}@{self.version}", self.output)

    def check_examples(self, schema: type[BaseModel]) -> None:
        """Raise PromptError unless `schema` is the declared output and every example's output validates as it."""
        if schema.__name__ != self.output:
            raise _error(
                self.id,
                f"the answer is declared as '{self.output}' but read as '{schema.__name__}'",
                f"keluaran dinyatakan '{self.output}', tetapi dibaca sebagai '{schema.__name__}'",
            )
        for number, example in enumerate(self.examples, 1):
            try:
                schema.model_validate(example.output)
            except ValidationError as error:
                where = "; ".join(_places(error))
                raise _error(
                    self.id,
                    f"the output of example {number} is not a {self.output}: {where}",
                    f"keluaran contoh ke-{number} bukan {self.output}: {where}",
                ) from None

    def _check_variables(self) -> None:
        from jinja2 import meta

        trees = [_environment().parse(text) for text in (self.system, self.user)]
        used = {name for tree in trees for name in meta.find_undeclared_variables(tree)}
        declared = set(self.variables)
        if used != declared:
            names = ", ".join(sorted(used ^ declared))
            raise _error(
                self.id,
                f"the variables declared and those used in the text differ: {names}",
                f"variabel yang dinyatakan berbeda dengan yang dipakai dalam teks: {names}",
            )

    def _user_text(self, values: Mapping[str, object]) -> str:
        return self._fill(self._user, values)

    def _fill(self, template: "Template", values: Mapping[str, object]) -> str:
        missing, unknown = set(self.variables) - set(values), set(values) - set(self.variables)
        if missing or unknown:
            names = ", ".join(sorted(missing or unknown))
            what, apa = ("missing", "belum diisi") if missing else ("unknown", "tidak dikenal")
            raise _error(self.id, f"variable {what}: {names}", f"variabel {apa}: {names}")
        from jinja2 import TemplateError

        try:
            text = template.render(**values)
        except (TemplateError, TypeError) as error:
            kind = type(error).__name__
            raise _error(
                self.id,
                f"the template cannot be filled with these values ({kind})",
                f"templat tidak dapat diisi dengan nilai ini ({kind})",
            ) from None
        # A lone surrogate in a citizen's text can neither be hashed nor sent.
        return text.encode("utf-8", "replace").decode()


def load_prompt(folder: Path, name: str) -> Prompt:
    """Read and validate `<folder>/<name>.yaml`.

    Raises PromptError when the file is missing, is no YAML, has a wrong, missing or surplus key, or carries another
    id than its file name.
    """
    import yaml

    path = folder / f"{name}.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        kind = type(error).__name__
        raise _error(
            name, f"'{path}' cannot be read as YAML ({kind})", f"'{path}' tidak dapat dibaca sebagai YAML ({kind})"
        ) from None
    try:
        prompt = Prompt.model_validate(data)
    except ValidationError as error:
        where = "; ".join(_places(error))
        raise _error(name, f"'{path}' is not a prompt: {where}", f"'{path}' bukan berkas prompt: {where}") from None
    if prompt.id != name:
        raise _error(name, f"'{path}' carries the id '{prompt.id}'", f"'{path}' memuat id '{prompt.id}'")
    return prompt


def fenced(text: object, label: str) -> str:
    """Return `text` between `<label>` and `</label>`, as data that cannot close its fence or open a chat turn.

    Whatever looks like a tag or like a chat template's control token loses its bracket; control characters go.
    """
    clean = _CONTROL.sub(" ", str(text))
    clean = _TAG_LIKE.sub("‹", clean)
    clean = _TURN_MARK.sub(lambda mark: f"({mark[1]})", clean)
    return f"<{label}>\n{clean.strip()}\n</{label}>"


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]")
_TAG_LIKE = re.compile(r"<(?=\s*[/|!a-zA-Z_])")
_TURN_MARK = re.compile(r"\[(/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS))\]", re.IGNORECASE)


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Sandboxed since an agency may bring its own prompt files; not escaped since the text is no HTML.
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["fenced"] = fenced
    return environment


def _places(error: ValidationError) -> list[str]:
    # Field paths and messages only: the values may come from a citizen's text.
    return [
        f"{'.'.join(str(part) for part in item['loc']) or 'file'}: {item['msg']}"
        for item in error.errors(include_input=False, include_url=False)
    ]


def _error(name: str, english: str, indonesian: str) -> PromptError:
    return PromptError(
        f"prompt '{name}': {english}; correct the file or the call",
        f"Prompt '{name}': {indonesian}; perbaiki berkas atau pemanggilannya.",
    )
