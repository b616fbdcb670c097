"""Examples and defaults must be valid: they are documentation that people copy, and tests."""
from __future__ import annotations

from codegen.errors import Diagnostics
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.validate import Validator

INSIDE = ("properties", "patternProperties", "items", "additionalProperties", "oneOf", "anyOf",
          "allOf")


class Examples:
    def __init__(self, diagnostics: Diagnostics, resolver: Resolver):
        self.diagnostics = diagnostics
        self.validator = Validator(resolver.target)
        self._checked: set[Node] = set()

    def check(self, instance: Node, schema: Node, what: str) -> bool:
        breaches = self.validator.breaches(instance, schema)
        for breach in breaches[:3]:
            pointer = breach.node.pointer[len(instance.pointer):]
            place = breach.node.key_place if breach.at_key else breach.node.place
            self.diagnostics.error(
                place, "WF-EXAMPLE", f"the {what} breaks its schema: {breach.text}",
                f"at {pointer} of the {what}" if pointer else "",
                f"{breach.keyword} stands at {breach.schema.place.file}:{breach.schema.place.line}, "
                f"{breach.schema.pointer}", hint=breach.hint)
        return not breaches

    def check_schema(self, schema: Node) -> None:
        """The examples and defaults that stand in a schema, and in all within."""
        todo = [schema]
        while todo:
            node = self.validator.resolve(todo.pop())
            if node is None or node in self._checked or node.kind != "object":
                continue
            self._checked.add(node)
            examples = node.get("examples")
            for example in examples.items() if examples is not None else ():
                self.check(example, node, "example")
            if "default" in node:
                self.check(node.get("default"), node, "default")
            for word in INSIDE:
                child = node.get(word)
                if child is None:
                    continue
                if word in ("properties", "patternProperties"):
                    todo += [inner for _, inner in child.members()]
                else:
                    todo += child.items() or [child]
