"""Random JSON values: valid by a schema, or nearly so.  And the judge: jsonschema."""
from __future__ import annotations

import base64
import binascii
import copy
import re

import jsonschema
from hypothesis import strategies as st

DEPTH = 4
TEXT = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-2**63, 2**63 - 1), st.integers(-3, 300), TEXT,
    st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([1.0, 2.0, "", "1", -0.0]))
ANY = st.recursive(SCALARS, lambda inner: st.one_of(
    st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)), max_leaves=6)


# --- The judge -----------------------------------------------------------------------------------

def check_encoding(validator, encoding, instance, schema):
    """jsonschema takes contentEncoding for a remark; for us it is a type with limits in bytes."""
    if not isinstance(instance, str):
        return
    limits = schema.get("x-wireform", {}).get("bytes", {})
    try:
        data = base64.b64decode(instance.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        yield jsonschema.ValidationError("not base64")
        return
    if base64.b64encode(data).decode() != instance:
        yield jsonschema.ValidationError("not the one spelling of these bytes")
    if not limits.get("min", 0) <= len(data) <= limits.get("max", len(data)):
        yield jsonschema.ValidationError("too few or too many bytes")


def check_more_items(validator, more, instance, schema):
    """jsonschema sorts the items that are too many, for its message, and cannot."""
    items = schema.get("items")
    if not isinstance(items, list) or not isinstance(instance, list):
        return
    if more is False and len(instance) > len(items):
        yield jsonschema.ValidationError("too many items")
    elif isinstance(more, dict):
        for item in instance[len(items):]:
            yield from validator.descend(item, more)


def check_pattern(validator, pattern, instance, schema):
    """Python's `$` also matches before a line end that is last."""
    if isinstance(instance, str) and not re.search(as_python(pattern), instance):
        yield jsonschema.ValidationError("does not match")


def as_python(pattern):
    """Where `$` stands for the end: not escaped, and in no class."""
    return re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]|\$",
                  lambda found: r"\Z" if found[0] == "$" else found[0], pattern)


def matching(pattern):
    """Texts that fit, and can be written in UTF-8."""
    return st.from_regex(as_python(pattern)).filter(
        lambda text: not any("\ud800" <= unit <= "\udfff" for unit in text))


Judge = jsonschema.validators.extend(jsonschema.Draft7Validator, {
    "contentEncoding": check_encoding, "additionalItems": check_more_items, "pattern": check_pattern})


def fits_64_bits(value: object) -> bool:
    """Integers beyond that are valid, and refused all the same: the document could not say it."""
    if isinstance(value, (dict, list)):
        return all(map(fits_64_bits, value.values() if isinstance(value, dict) else value))
    return not isinstance(value, (int, float)) or -2**63 <= value < 2**63


def judge_of(document: dict, message: str):
    return Judge({"components": document["components"],
                  "$ref": f"#/components/messages/{message.replace('~', '~0').replace('/', '~1')}/payload"})


# --- Valid values ----------------------------------------------------------------------------------

def resolved(schema, document):
    while isinstance(schema, dict) and "$ref" in schema:
        target = document
        for step in schema["$ref"].split("/")[1:]:
            target = target[step.replace("~1", "/").replace("~0", "~")]
        schema = target
    return schema


def whole(schema, document):
    """With what its allOf says; of two schemas of one member the later one is the narrower."""
    if not isinstance(schema, dict) or "allOf" not in schema:
        return schema
    made = {}
    for part in ({**schema, "allOf": []}, *schema["allOf"]):
        part = resolved(part, document)
        part = whole(part, document) if part.get("allOf") else part
        made = {**made, **part,
                "properties": {**made.get("properties", {}), **part.get("properties", {})},
                "required": [*made.get("required", ()), *part.get("required", ())]}
    del made["allOf"]
    return {key: value for key, value in made.items() if value or key not in ("properties", "required")}


@st.composite
def valid(draw, schema, document, depth=0):
    """A value that should be valid; what the schema leaves open is anything."""
    schema = whole(resolved(schema, document), document)
    if schema is True or not set(schema) & {"type", "const", "enum", "oneOf", "anyOf"}:
        return draw(ANY if depth < DEPTH else SCALARS)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    for word in ("oneOf", "anyOf"):
        if word in schema:
            branches = schema[word] if depth < DEPTH else schema[word][:1]
            common = {key: value for key, value in schema.items() if key != word}
            branch = {"allOf": [common, draw(st.sampled_from(branches))]}
            return draw(valid(branch, document, depth + 1))
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return draw(VALID[draw(st.sampled_from(types))](schema, document, depth))


@st.composite
def valid_object(draw, schema, document, depth):
    made = {}
    for name, inner in schema.get("properties", {}).items():
        if inner is not False and (name in schema.get("required", ())
                                   or depth < DEPTH and draw(st.booleans())):
            made[name] = draw(valid(inner, document, depth + 1))
    free, names = schema.get("additionalProperties", True), TEXT
    for pattern, inner in schema.get("patternProperties", {}).items():
        free, names = inner, matching(pattern)
    if isinstance(free, dict) and depth < DEPTH:
        low, high = schema.get("minProperties", 0), schema.get("maxProperties", 3)
        made |= draw(st.dictionaries(names, valid(free, document, depth + 1), min_size=low,
                                     max_size=high))
    elif free is True and draw(st.integers(0, 4)) == 0:
        name = draw(TEXT)
        if name not in schema.get("properties", {}):
            made[name] = draw(ANY)
    names = draw(st.permutations(list(made)))
    return {name: made[name] for name in names}


@st.composite
def valid_array(draw, schema, document, depth):
    items = schema.get("items", True)
    if isinstance(items, list):
        return [draw(valid(item, document, depth + 1)) for item in items]
    low = schema.get("minItems", 0)
    high = low if depth >= DEPTH else schema.get("maxItems", low + 3)
    return draw(st.lists(valid(items, document, depth + 1), min_size=low, max_size=high))


@st.composite
def valid_integer(draw, schema, document, depth):
    low, high = schema.get("minimum", -2**63), schema.get("maximum", 2**63 - 1)
    step = schema.get("multipleOf", 1)
    return step * draw(st.one_of(st.sampled_from([-(-low // step), high // step]),
                                 st.integers(-(-low // step), high // step)))


@st.composite
def valid_number(draw, schema, document, depth):
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    return draw(st.floats(low, high, allow_nan=False, allow_infinity=False,
                          exclude_min="exclusiveMinimum" in schema,
                          exclude_max="exclusiveMaximum" in schema))


def valid_string(schema, document, depth):
    if schema.get("contentEncoding") == "base64":
        limits = schema.get("x-wireform", {}).get("bytes", {})
        return st.binary(min_size=limits.get("min", 0), max_size=limits.get("max", 9)).map(
            lambda data: base64.b64encode(data).decode())
    low = schema.get("minLength", 0)
    if "pattern" in schema:
        return matching(schema["pattern"]).filter(
            lambda text: low <= len(text) <= schema.get("maxLength", len(text)))
    return st.text(st.characters(blacklist_categories=("Cs",)), min_size=low,
                   max_size=min(schema.get("maxLength", low + 9), low + 40))


VALID = {"object": valid_object, "array": valid_array, "integer": valid_integer,
         "number": valid_number, "string": valid_string,
         "boolean": lambda *_: st.booleans(), "null": lambda *_: st.none()}


# --- Broken values ---------------------------------------------------------------------------------

def places(value, path=()):
    yield path
    inner = value.items() if isinstance(value, dict) else \
        enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from places(item, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


@st.composite
def mutated(draw, value):
    """The value with one to three changes; it may still be valid."""
    value = copy.deepcopy(value)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(places(value))))
        place = at(value, path)
        if not path:
            value = draw(ANY) if draw(st.integers(0, 9)) == 0 else value
            continue
        parent, key = at(value, path[:-1]), path[-1]
        change = draw(st.sampled_from(["replace", "remove", "add", "near", "repeat"]))
        if change == "remove":
            del parent[key]
        elif change == "add" and isinstance(parent, dict):
            parent[draw(TEXT)] = draw(ANY)
        elif change == "repeat" and isinstance(parent, list):
            parent.append(copy.deepcopy(place))
        elif change == "near":
            parent[key] = draw(near(place))
        else:
            parent[key] = draw(ANY)
    return value


def near(value):
    """Something like it, beyond a limit perhaps."""
    if isinstance(value, bool):
        return st.sampled_from([int(value), not value, None])
    if isinstance(value, int):
        return st.sampled_from([value + 1, value - 1, -value, float(value), str(value)]).filter(
            lambda made: not isinstance(made, (int, float)) or abs(made) < 2**63)
    if isinstance(value, str):
        return st.sampled_from([value + "x", value * 9, value[:-1], "", value.upper()])
    if isinstance(value, list):
        return st.sampled_from([value * 2, value[:-1], [], {}])
    return st.sampled_from([None, [], {}, ""])
