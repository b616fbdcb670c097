"""Schemas and instances for the benchmark of validators: each once valid, once wrong at its end."""
from __future__ import annotations

import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE / "codec"))

import inputs


@dataclass
class Case:
    name: str
    stem: str             # Of the validator.
    schema: dict
    valid: object
    invalid: object


def message(protocol: str, name: str) -> dict:
    """The payload of a message, with the document around it that it refers to."""
    document = json.loads((ROOT / f"schema/{protocol}.json").read_text())
    return {"components": document["components"], "allOf": [{"$ref": f"#/components/messages/{name}/payload"}]}


def order(lines: int) -> dict:
    return {"id": "AB-1234", "total": 12.5, "state": "paid", "reference": "R-7", "lines": [
        {"sku": f"sku-{i}", "weight": 1.5 + i, "x-note": "anything", "parts": [{"sku": "a"}, {"sku": "b"}]}
        for i in range(lines)]}


def ended(value: dict, **last) -> dict:
    return {**value, **last}


TREE = {"$ref": "#/definitions/node", "definitions": {"node": {
    "type": "object", "required": ["name", "kids"], "additionalProperties": False,
    "properties": {"name": {"type": "string", "minLength": 1}, "kids": {"type": "array", "items": {"$ref": "#/definitions/node"}}}}}}


def tree(depth: int, leaf: str) -> dict:
    node = {"name": leaf, "kids": []}
    for level in range(depth):
        node = {"name": f"level {level}", "kids": [{"name": "twig", "kids": []}, node]}
    return node


def shape(kind: int) -> dict:
    """One of twenty objects, told apart by a tag."""
    return {"type": "object", "required": ["kind", "id", "x"], "properties": {
        "kind": {"const": f"shape_{kind}"}, "id": {"type": "integer", "minimum": 0}, "x": {"type": "number"},
        "label": {"type": "string", "maxLength": 40}, f"only_{kind}": {"type": "boolean"}}}


SHAPES = {"type": "array", "items": {"oneOf": [shape(kind) for kind in range(20)]}}
NAMED = {"type": "object", "additionalProperties": False, "patternProperties": {
    "^n[0-9]+$": {"type": "number", "minimum": -1000, "maximum": 1000}, "^s_[a-z]+[0-9]*$": {"type": "string", "minLength": 1}}}
SETTINGS = {"type": "object", "additionalProperties": False, "required": [f"setting_{i}" for i in range(0, 200, 5)],
            "properties": {f"setting_{i}": {"type": "integer", "minimum": 0} for i in range(200)}}
UNIQUE = {"type": "array", "items": {"type": ["string", "number"]}, "uniqueItems": True}
UNIQUE_OBJECTS = {"type": "array", "items": {"type": "object"}, "uniqueItems": True}


def shuffled(last: object) -> dict:
    names = [f"setting_{i}" for i in range(200)]
    random.Random(1).shuffle(names)
    return {**{name: len(name) for name in names}, "setting_7": last}


def shapes(last: str) -> list:
    chance = random.Random(1)
    kinds = [chance.randrange(20) for _ in range(99)]
    return [{"kind": f"shape_{kind}", "id": i, "x": i / 4, "label": f"number {i}", f"only_{kind}": True}
            for i, kind in enumerate(kinds)] + [{"kind": "shape_3", "id": 99, "x": 0, "only_3": last == "valid"}]


def named(last: object) -> dict:
    return {**{f"n{i}": i * 0.5 for i in range(200)}, **{f"s_name{i}": f"text {i}" for i in range(200)}, "n999": last}


def unique() -> list:
    chance = random.Random(1)
    return [inputs.a_uuid(chance) if i % 2 else i for i in range(1000)]


def cases() -> list[Case]:
    chance = random.Random(1)
    small = inputs.chat(1, inputs.PLAIN.format(1), chance)
    uuids = inputs.uuids(1, "", chance)
    clients = inputs.clients(1, inputs.PLAIN, chance)
    of_clients = message("concierge", "CLIENT_FETCH_ALL_RESULT")
    of_uuids = message("concierge", "SELF_SUBSCRIBE_RESULT")
    many = unique()
    objects = [{"id": i, "name": f"name {i % 10}"} for i in range(1000)]
    return [
        Case("chat line", "chat", message("chatmaster", "message"), small,
             ended(small, data={"username": "Ada", "message": 1})),
        Case("100 uuids", "uuids", of_uuids, uuids,
             ended(uuids, service={**uuids["service"], "subscribers": [*uuids["service"]["subscribers"], "no uuid"]})),
        Case("1000 clients", "clients", of_clients, clients, ended(clients, clients=[*clients["clients"], {"name": "ada"}])),
        Case("order of 2 lines", "order", ORDER, order(2), ended(order(2), more=1)),
        Case("order of 100 lines", "order", ORDER, order(100), ended(order(100), more=1)),
        Case("tree of 100 levels", "tree", TREE, tree(100, "leaf"), tree(100, "")),
        Case("100 of 20 tagged objects", "shapes", SHAPES, shapes("valid"), shapes("wrong at the end") + [{"kind": "shape_30"}]),
        Case("401 members by patterns", "named", NAMED, named(999), named(1001)),
        Case("200 members in any order", "settings", SETTINGS, shuffled(7), ended(shuffled(7), more=1)),
        Case("1000 unique scalars", "unique", UNIQUE, many, [*many, many[0]]),
        Case("1000 unique objects", "unique_objects", UNIQUE_OBJECTS, objects, [*objects, objects[0]]),
    ]


ORDER = json.loads((ROOT / "tests/codegen/schemas/order.json").read_text())
