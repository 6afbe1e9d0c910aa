"""A chain is a LangChain runnable whose steps carry their names."""

from langchain_core.callbacks import BaseCallbackHandler

from asisten_humas.drafting import Step, build_chain

CHAIN = build_chain("uji", int, [Step("tambah", lambda n: n + 1), Step("kali", lambda n: n * 10)], str)


class Names(BaseCallbackHandler):
    """Collects the names of what starts."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def on_chain_start(self, *_: object, **kwargs: object) -> None:
        self.seen.append(str(kwargs.get("name")))


def test_invoke_batch_and_stream_agree() -> None:
    assert CHAIN.invoke("4") == "50"
    assert CHAIN.batch(["1", "2"]) == ["20", "30"]
    assert list(CHAIN.stream("4")) == ["50"]


def test_callbacks_see_every_step_by_name() -> None:
    names = Names()
    CHAIN.invoke("4", {"callbacks": [names]})
    assert names.seen == ["uji", "uji:masuk", "tambah", "kali", "uji:hasil"]
