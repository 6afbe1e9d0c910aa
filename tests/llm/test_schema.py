"""The schema that is sent: closed, complete, bounded."""

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, Field

from asisten_humas.llm.schema import LIST_BOUND, TEXT_BOUND, answer_schema, response_format


class Kind(StrEnum):
    LEAD = "teras"
    BODY = "tubuh"


class Item(BaseModel):
    text: str
    kind: Kind = Kind.BODY
    facts: tuple[str, ...] = ()
    note: str | None = None


class Page(BaseModel):
    title: str = Field(max_length=100)
    items: list[Item] = Field(max_length=5)
    type: str = Field(default="", pattern="^[a-z]*$")


def _objects(node: Any) -> list[dict[str, Any]]:
    found = [node] if isinstance(node, dict) and node.get("type") == "object" else []
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return found + [item for child in children for item in _objects(child)]


def test_every_object_is_closed_and_every_key_required() -> None:
    objects = _objects(answer_schema(Page, strict=False))
    assert len(objects) == 2
    for item in objects:
        assert item["additionalProperties"] is False
        assert item["required"] == list(item["properties"])


def test_lists_and_texts_without_a_bound_get_one() -> None:
    schema = answer_schema(Page, strict=False)
    item = schema["$defs"]["Item"]["properties"]
    assert schema["properties"]["items"]["maxItems"] == 5
    assert item["facts"]["maxItems"] == LIST_BOUND
    assert item["facts"]["items"]["maxLength"] == TEXT_BOUND
    assert schema["properties"]["title"]["maxLength"] == 100
    assert "maxLength" not in schema["properties"]["type"]
    assert "maxLength" not in schema["$defs"]["Kind"]


def test_a_property_may_be_called_like_a_keyword() -> None:
    assert answer_schema(Page, strict=False)["properties"]["type"]["type"] == "string"


def test_strict_mode_leaves_out_what_its_dialect_refuses() -> None:
    sent = response_format(Page, strict=True)
    assert sent["json_schema"]["strict"] is True
    assert "maxLength" not in str(sent)
    assert "default" not in str(sent)
    assert sent["json_schema"]["schema"]["properties"]["items"]["maxItems"] == 5
    assert "strict" not in response_format(Page, strict=False)["json_schema"]
