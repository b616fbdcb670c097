"""Random schemas and values out of a small world, so that they meet often."""
from __future__ import annotations

import random

NAMES = ["a", "b", "ab", "\u00e9", ""]
PATTERNS = ["a", "^a", "b$", "^.$", "^[a-c]*$", "\u00e9"]
NUMBERS = [0, 1, 2, 3, -1, 5, 1.0, 1.5, -0.5, 0.25, 100, 2**53, 2**64, -2**64, 1e3]
TEXTS = ["", "a", "b", "ab", "abc", "\u00e9", "\U0001F600", "a\t", '"\\', "\u0000"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]


class World:
    def __init__(self, seed: int, modern: bool = False) -> None:
        self.dice = random.Random(seed)
        self.modern = modern           # 2020-12

    # --- Values --------------------------------------------------------------------------------

    def value(self, depth: int = 3) -> object:
        kind = self.dice.randrange(8 if depth > 0 else 5)
        if kind == 0:
            return self.dice.choice([None, True, False])
        if kind <= 2:
            return self.dice.choice(NUMBERS)
        if kind <= 4:
            return self.dice.choice(TEXTS)
        if kind == 5:
            return [self.value(depth - 1) for _ in range(self.dice.randrange(5))]
        return {self.dice.choice(NAMES): self.value(depth - 1) for _ in range(self.dice.randrange(5))}

    # --- Schemas -------------------------------------------------------------------------------

    def document(self) -> dict:
        words = "$defs" if self.modern else "definitions"
        schema = {words: {name: self.schema(2) for name in ("one", "two")}, **self.plain(3)}
        if self.modern:
            schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        return schema

    def schema(self, depth: int) -> object:
        kind = self.dice.randrange(12)
        if kind == 0:
            return self.dice.random() < 0.7
        if kind == 1:
            name = self.dice.choice(["one", "two"])
            ref = {"$ref": f"#/{'$defs' if self.modern else 'definitions'}/{name}"}
            return {**self.plain(0), **ref} if self.modern else ref
        return self.plain(depth)

    def plain(self, depth: int) -> dict:
        words = self.words(depth)
        schema = {word: words[word]() for word in self.dice.sample(sorted(words), self.dice.randint(1, 3))}
        if isinstance(schema.get("items"), bool):
            schema.pop("additionalItems", None)        # The oracle stumbles.
        return schema

    def words(self, depth: int) -> dict:
        dice = self.dice
        small = lambda: dice.randrange(4)                      # noqa: E731
        inner = lambda: self.schema(depth - 1)                 # noqa: E731
        inners = lambda: [inner() for _ in range(dice.randint(1, 3))]   # noqa: E731
        names = lambda: dice.sample(NAMES, dice.randrange(3))  # noqa: E731
        by_name = lambda make: {name: make() for name in names()}       # noqa: E731
        words = {
            "type": lambda: dice.choice(TYPES) if dice.random() < 0.6 else dice.sample(TYPES, 3),
            "const": lambda: self.value(2),
            "enum": lambda: [self.value(0) for _ in range(4)],   # Within, the oracle takes 1 for true.
            "minimum": lambda: dice.choice(NUMBERS), "maximum": lambda: dice.choice(NUMBERS),
            "exclusiveMinimum": lambda: dice.choice(NUMBERS),
            "exclusiveMaximum": lambda: dice.choice(NUMBERS),
            "multipleOf": lambda: dice.choice([1, 2, 0.5, 0.25, 3, 2.0]),
            "minLength": small, "maxLength": small, "pattern": lambda: dice.choice(PATTERNS),
            "minItems": small, "maxItems": small, "uniqueItems": lambda: dice.random() < 0.8,
            "minProperties": small, "maxProperties": small, "required": names,
        }
        if depth <= 0:
            return words
        words |= {
            "contains": inner, "propertyNames": inner, "additionalProperties": inner, "not": inner,
            "properties": lambda: by_name(inner),
            "patternProperties": lambda: {dice.choice(PATTERNS): inner() for _ in range(2)},
            "allOf": inners, "anyOf": inners, "oneOf": inners,
            "if": inner, "then": inner, "else": inner,
        }
        if self.modern:
            return words | {
                "prefixItems": inners, "items": inner, "minContains": small, "maxContains": small,
                "dependentRequired": lambda: by_name(names), "dependentSchemas": lambda: by_name(inner)}
        return words | {
            "items": lambda: inner() if dice.random() < 0.5 else inners(), "additionalItems": inner,
            "dependencies": lambda: by_name(lambda: names() if dice.random() < 0.5 else inner())}
