"""Random documents as people write them: records, lists, unions, maps, and rules beside them; and
values that are valid by such a schema, or nearly so."""
from __future__ import annotations

import random
import re

NAMES = ["a", "b", "kind", "size", "x-1", "é", "items", "value"]
PATTERNS = ["^[a-z]+$", "^x", "[0-9]$", "^.{2}$", "é"]
TEXTS = ["", "a", "ab", "abc", "x1", "é", "\U0001F600", "a\t\"\\", "\u0000", "zz9", "A", "abcdefghi"]
INTEGERS = [0, 1, -1, 2, 3, 7, 100, 255, 256, -128, -129, 2**31, 2**53, 2**63 - 1, -2**63]
NUMBERS = [*INTEGERS[:10], 1.0, 0.5, -0.25, 2.5, 1e3, 1e300]
SCALARS = [None, True, False, 0, 1, -1, 2, 0.5, *TEXTS[:6]]
SHARED = ("One", "Two")


class Documents:
    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.schemas: dict[str, dict] = {}
        self.values = {"string": lambda: self.dice.choice(TEXTS),
                       "integer": lambda: self.dice.choice(INTEGERS),
                       "number": lambda: self.dice.choice(NUMBERS),
                       "boolean": lambda: self.maybe(0.5), "null": lambda: None}

    def maybe(self, chance: float = 0.3) -> bool:
        return self.dice.random() < chance

    # --- Schemas -------------------------------------------------------------------------------

    def document(self, name: str) -> dict:
        """One message `m` to the server."""
        self.schemas = {shared: {} for shared in SHARED}
        self.schemas = {shared: self.schema(2) for shared in SHARED}
        return {"asyncapi": "3.0.0", "info": {"title": name, "version": "1"},
                "x-wireform": {"name": name},
                "channels": {"all": {"messages": {"m": {"$ref": "#/components/messages/m"}}}},
                "operations": {"m": {"action": "receive", "channel": {"$ref": "#/channels/all"},
                                     "messages": [{"$ref": "#/channels/all/messages/m"}]}},
                "components": {"messages": {"m": {"payload": self.record(3)}}, "schemas": self.schemas}}

    def schema(self, depth: int) -> dict:
        leaves = [self.text, self.integer, self.number, self.scalar]
        inner = [self.record, self.record, self.list, self.tuple, self.map, self.union, self.union,
                 self.reference, self.nullable, self.checked, self.checked]
        return self.dice.choice(leaves + inner if depth > 0 else leaves)(depth - 1)

    def limits(self, low: str, high: str, numbers: list) -> dict:
        first, second = sorted(self.dice.sample(numbers, 2))
        return {**({low: first} if self.maybe(0.5) else {}), **({high: second} if self.maybe(0.5) else {})}

    def text(self, _=0) -> dict:
        return {"type": "string", **self.limits("minLength", "maxLength", [0, 1, 2, 3, 9]),
                **({"pattern": self.dice.choice(PATTERNS)} if self.maybe(0.2) else {})}

    def integer(self, _=0) -> dict:
        return {"type": "integer", **self.limits("minimum", "maximum", INTEGERS),
                **({"multipleOf": self.dice.choice([2, 3, 10])} if self.maybe(0.1) else {})}

    def number(self, _=0) -> dict:
        low, high = self.dice.choice([("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum")])
        return {"type": "number", **self.limits(low, high, NUMBERS[:-1]),
                **({"multipleOf": self.dice.choice([0.5, 0.25, 2])} if self.maybe(0.1) else {})}

    def scalar(self, _=0) -> dict:
        return self.dice.choice([
            {"type": "boolean"}, {"const": self.dice.choice(SCALARS[1:])},
            {"enum": self.dice.sample(SCALARS, 3)}, {"enum": self.dice.sample(TEXTS, 3)}])

    def record(self, depth: int) -> dict:
        names = self.dice.sample(NAMES, self.dice.randint(1, 4))
        made = {"type": "object", "properties": {name: self.schema(depth) for name in names},
                "required": [name for name in names if self.maybe(0.5)]}
        if self.maybe():
            made["additionalProperties"] = self.dice.choice([False, True, self.schema(0)])
        return made if made["required"] or self.maybe(0.5) else {
            word: value for word, value in made.items() if word != "required"}

    def list(self, depth: int) -> dict:
        return {"type": "array", "items": self.schema(depth),
                **self.limits("minItems", "maxItems", [0, 1, 2, 3]),
                **({"uniqueItems": True} if self.maybe(0.2) else {})}

    def tuple(self, depth: int) -> dict:
        items = [self.schema(depth) for _ in range(self.dice.randint(1, 3))]
        return {"type": "array", "items": items, "additionalItems": False, "minItems": len(items),
                "maxItems": len(items)}

    def map(self, depth: int) -> dict:
        words = {"additionalProperties": self.schema(depth)} if self.maybe(0.6) else {
            "patternProperties": {self.dice.choice(PATTERNS): self.schema(depth)},
            "additionalProperties": False}
        return {"type": "object", **words, **self.limits("minProperties", "maxProperties", [0, 1, 2, 3])}

    def union(self, depth: int) -> dict:
        kind = self.dice.choice([0, 0, 0, 1, 1, 2])
        if kind == 0:                   # told apart by a tag
            branches = [self.record(depth) for _ in range(self.dice.randint(2, 3))]
            for index, branch in enumerate(branches):
                branch["properties"]["kind"] = {"const": self.dice.choice(["k", ""]) + str(index)}
                branch["required"] = sorted({*branch.get("required", ()), "kind"})
        elif kind == 1:                 # by their types
            branches = [{"type": "null"}, *self.dice.sample(
                [self.text(), self.number(), {"type": "boolean"}, self.record(depth), self.list(depth)], 2)]
        else:                           # not at all
            branches = [self.schema(depth) for _ in range(2)]
        return {self.dice.choice(["oneOf", "anyOf"]): branches}

    def reference(self, _=0) -> dict:
        return {"$ref": f"#/components/schemas/{self.dice.choice(SHARED)}"}

    def nullable(self, depth: int) -> dict:
        made = self.dice.choice([self.text, self.integer, self.list, self.record])(depth)
        return {**made, "type": [made["type"], "null"]}

    def checked(self, depth: int) -> dict:
        """A shape, and a rule that no struct can hold."""
        made = self.record(depth)
        names = list(made["properties"])
        rule = self.dice.choice([
            {"not": {"required": [self.dice.choice(names)]}},
            {"if": {"required": names[:1]}, "then": {"required": names[-1:]}, "else": {"maxProperties": 1}},
            {"dependencies": {names[0]: names[-1:]}}, {"propertyNames": {"maxLength": 4}},
            # Counted are only members that have a place in the struct: others get lost on the way.
            {"minProperties": 1, "maxProperties": 2, "additionalProperties": False},
            {"allOf": [{"properties": {names[0]: self.schema(0)}}]}])
        return {**made, **rule}

    # --- Values --------------------------------------------------------------------------------

    def value(self, schema: object, depth: int = 6) -> object:
        """Mostly as the schema wants it."""
        if self.maybe(0.04) or schema is True or schema is False or depth <= 0:
            return self.anything(2)
        if "$ref" in schema:
            return self.value(self.schemas[schema["$ref"].rsplit("/", 1)[1]], depth - 1)
        for word in ("oneOf", "anyOf"):
            if word in schema:
                return self.value(self.dice.choice(schema[word]), depth - 1)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.dice.choice(schema["enum"])
        kind = schema.get("type")
        kind = self.dice.choice(kind) if isinstance(kind, list) else kind
        if kind == "object":
            return self.object(schema, depth - 1)
        if kind == "array":
            return self.array(schema, depth - 1)
        return self.fitting(schema, self.values[kind]) if kind else self.anything(2)

    def fitting(self, schema: dict, make) -> object:
        """The first of a few that keeps the simple limits."""
        for _ in range(12):
            value = make()
            if isinstance(value, str):
                good = (schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 99)
                        and re.search(schema.get("pattern", ""), value))
            else:
                good = value is None or isinstance(value, bool) or (
                    schema.get("minimum", value) <= value <= schema.get("maximum", value))
            if good:
                break
        return value

    def object(self, schema: dict, depth: int) -> dict:
        made = {}
        for name, inner in schema.get("properties", {}).items():
            if self.maybe(0.97 if name in schema.get("required", ()) else 0.5):
                made[name] = self.value(inner, depth)
        free = schema.get("additionalProperties", True)
        free = next(iter(schema.get("patternProperties", {}).values()), free)
        if free is not False and ("properties" not in schema or self.maybe()):
            for _ in range(self.dice.randint(0, 3)):
                made[self.dice.choice(NAMES + TEXTS)] = self.value(free, depth)
        names = list(made)
        self.dice.shuffle(names)
        return {name: made[name] for name in names}

    def array(self, schema: dict, depth: int) -> list:
        items = schema.get("items", True)
        if isinstance(items, list):
            return [self.value(item, depth) for item in items[:len(items) - self.maybe(0.03)]]
        count = self.dice.randint(schema.get("minItems", 0), schema.get("maxItems", 3))
        return [self.value(items, depth) for _ in range(count)]

    def anything(self, depth: int) -> object:
        kind = self.dice.randrange(4 if depth > 0 else 2)
        if kind == 2:
            return [self.anything(depth - 1) for _ in range(self.dice.randrange(3))]
        if kind == 3:
            return {self.dice.choice(NAMES): self.anything(depth - 1) for _ in range(self.dice.randrange(3))}
        return self.dice.choice(SCALARS + NUMBERS)
