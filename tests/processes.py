"""Real processes that start at the same moment, and a process that is killed at any moment."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection

_FORK = multiprocessing.get_context("fork")  # quick to start; every child opens its own store


def race(count: int, run: Callable[[int], str]) -> list[str]:
    """Run `run(number)` in `count` processes released together; return what each of them said, in order."""
    gate = _FORK.Barrier(count)
    pipes = [_FORK.Pipe(duplex=False) for _ in range(count)]

    def start(number: int, out: Connection) -> None:
        gate.wait(timeout=60)
        out.send(run(number))

    children = [_FORK.Process(target=start, args=(n, out)) for n, (_, out) in enumerate(pipes)]
    for child in children:
        child.start()
    said = [receive.recv() if receive.poll(60) else "silent" for receive, _ in pipes]
    for child in children:
        child.join(30)
    return said


def kill_after(words: int, seconds: float, run: Callable[[Callable[[str], None]], None]) -> list[str]:
    """Run `run(say)` in a process and return what it had said when SIGKILL ended it.

    The kill comes `seconds` after its `words`-th word, so that it falls into the work however busy the machine is.
    """
    receive, out = _FORK.Pipe(duplex=False)
    child = _FORK.Process(target=run, args=(out.send,))
    child.start()
    out.close()
    said = [receive.recv() for _ in range(words)]
    child.join(seconds)
    os.kill(child.pid, signal.SIGKILL)
    child.join(30)
    while receive.poll():
        try:
            said.append(receive.recv())
        except EOFError:
            break
    receive.close()
    return said
