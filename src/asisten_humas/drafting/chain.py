"""A chain is a list of named steps over one typed state, made into a LangChain runnable."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

State = TypeVar("State")
Input = TypeVar("Input")
Output = TypeVar("Output")


class Step(NamedTuple, Generic[State]):
    """A named step: takes the state and returns the next one; it never changes the one it got."""

    name: str
    run: Callable[[State], State]


def build_chain(
    name: str,
    enter: Callable[[Input], State],
    steps: Sequence[Step[State]],
    leave: Callable[[State], Output],
) -> "Runnable[Input, Output]":
    """Return `enter → steps… → leave` as one runnable whose parts carry their names in callbacks and traces.

    `.invoke`, `.batch`, `.stream` and callbacks work as for any LangChain runnable.
    """
    from langchain_core.runnables import RunnableLambda, RunnableSequence

    parts: list[Any] = [
        RunnableLambda(enter, name=f"{name}:masuk"),
        *(RunnableLambda(step.run, name=step.name) for step in steps),
        RunnableLambda(leave, name=f"{name}:hasil"),
    ]
    return RunnableSequence(*parts, name=name)
