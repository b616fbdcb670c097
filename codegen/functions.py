"""The static functions of one file, in an order in which each is defined before its use."""
from __future__ import annotations

from typing import Callable

from codegen.cwriter import Function, function_text, prototype


class Functions:
    def __init__(self, suffix: str = "") -> None:
        self.suffix = suffix                   # of every name, where one plan is carried out twice
        self.done: list[Function] = []
        self.forward: list[str] = []           # of functions that call each other in a circle
        self.started: dict[str, Function | None] = {}

    def need(self, name: str, make: Callable[[], Function]) -> str:
        """Makes sure that static function `name` is there; `make` may need others.

        Returns what it is really called.
        """
        name += self.suffix
        if name not in self.started:
            self.started[name] = None
            function = make()
            function.name = name
            self.started[name] = function
            self.done.append(function)
        elif self.started[name] is None and name not in self.forward:
            self.forward.append(name)
        return name

    def add(self, function: Function) -> None:
        function.name += self.suffix
        self.started[function.name] = function
        self.done.append(function)

    def prototypes(self) -> list[str]:
        return [prototype(self.started[name]) for name in self.forward]

    def texts(self) -> list[str]:
        return [function_text(function) for function in self.done]
