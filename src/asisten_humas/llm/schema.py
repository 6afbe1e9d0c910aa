"""The JSON schema that a server holds a model to."""

from typing import Any

from pydantic import BaseModel

LIST_BOUND = 40
TEXT_BOUND = 4000


def answer_schema(schema: type[BaseModel], *, strict: bool) -> dict[str, Any]:
    """Return the JSON schema of `schema` with every object closed, every key required and every list bounded.

    Under a grammar a weak model repeats itself until something stops it, so a list or text without its own bound
    gets `LIST_BOUND` entries or `TEXT_BOUND` characters. With `strict`, lengths of texts are left out: OpenAI's
    strict mode refuses the keyword, and models that need it do not run there.
    """
    tree = schema.model_json_schema()
    _bind(tree, strict)
    return tree


def response_format(schema: type[BaseModel], *, strict: bool) -> dict[str, Any]:
    """Return the `response_format` of a chat completion that asks for `schema`."""
    body = {"name": schema.__name__, "schema": answer_schema(schema, strict=strict)}
    return {"type": "json_schema", "json_schema": {**body, "strict": True} if strict else body}


def _bind(node: Any, strict: bool) -> None:
    if isinstance(node, list):
        for item in node:
            _bind(item, strict)
    if not isinstance(node, dict):
        return
    node.pop("default", None)
    if node.get("type") == "object" and isinstance(node.get("properties"), dict):
        node["additionalProperties"] = False
        node["required"] = list(node["properties"])
    elif node.get("type") == "array":
        node.setdefault("maxItems", LIST_BOUND)
    elif node.get("type") == "string":
        _bind_text(node, strict)
    # Under these keys stand names chosen by the schema's author, which must not be read as keywords.
    for key, value in node.items():
        children = value.values() if key in ("properties", "$defs") and isinstance(value, dict) else [value]
        for child in children:
            _bind(child, strict)


def _bind_text(node: dict[str, Any], strict: bool) -> None:
    if strict:
        node.pop("maxLength", None)
        node.pop("minLength", None)
    elif not {"enum", "const", "pattern", "format"} & node.keys():
        node.setdefault("maxLength", TEXT_BOUND)
