"""Every word a payload schema may hold, and what becomes of it: see also keyword_table.py.

Draft-07 as AsyncAPI extends it.  A word that is not here is an error, never ignored.
"""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Keyword:
    name: str
    effect: str            # "compiled", "checked", "annotation", "dialect", "refused"
    value: str = "any"     # what must stand behind it, see schemas.VALUES
    types: tuple[str, ...] = ()   # of the values it speaks about; () all
    instead: str = ""      # for those we refuse: what to write


STRING, NUMBERS, ARRAY, OBJECT = ("string",), ("number", "integer"), ("array",), ("object",)

TABLE = (
    Keyword("$ref", "compiled", "string"),
    Keyword("type", "compiled", "type"),
    Keyword("const", "compiled"),
    Keyword("enum", "compiled", "values"),
    Keyword("properties", "compiled", "schema-map", OBJECT),
    Keyword("required", "compiled", "names", OBJECT),
    Keyword("patternProperties", "compiled", "schema-map", OBJECT),
    Keyword("additionalProperties", "compiled", "schema", OBJECT),
    Keyword("minProperties", "compiled", "count", OBJECT),
    Keyword("maxProperties", "compiled", "count", OBJECT),
    Keyword("items", "compiled", "schema-or-list", ARRAY),
    Keyword("additionalItems", "compiled", "schema", ARRAY),
    Keyword("minItems", "compiled", "count", ARRAY),
    Keyword("maxItems", "compiled", "count", ARRAY),
    Keyword("minLength", "compiled", "count", STRING),
    Keyword("maxLength", "compiled", "count", STRING),
    Keyword("pattern", "compiled", "string", STRING),
    Keyword("contentEncoding", "compiled", "string", STRING),
    Keyword("minimum", "compiled", "number", NUMBERS),
    Keyword("maximum", "compiled", "number", NUMBERS),
    Keyword("exclusiveMinimum", "compiled", "number", NUMBERS),
    Keyword("exclusiveMaximum", "compiled", "number", NUMBERS),
    Keyword("multipleOf", "compiled", "positive", NUMBERS),
    Keyword("oneOf", "compiled", "schema-list"),
    Keyword("anyOf", "compiled", "schema-list"),
    Keyword("allOf", "compiled", "schema-list"),
    Keyword("x-wireform", "compiled", "object"),

    Keyword("title", "annotation", "string"),
    Keyword("description", "annotation", "string"),
    Keyword("examples", "annotation", "list"),
    Keyword("default", "annotation"),
    Keyword("$comment", "annotation", "string"),
    Keyword("deprecated", "annotation", "boolean"),
    Keyword("readOnly", "annotation", "boolean"),
    Keyword("writeOnly", "annotation", "boolean"),
    Keyword("externalDocs", "annotation", "object"),
    Keyword("format", "annotation", "string"),
    Keyword("contentMediaType", "annotation", "string", STRING),

    Keyword("propertyNames", "checked", "schema", OBJECT),
    Keyword("uniqueItems", "checked", "boolean", ARRAY),
    Keyword("contains", "checked", "schema", ARRAY),
    Keyword("not", "checked", "schema"),
    Keyword("if", "checked", "schema"),
    Keyword("then", "checked", "schema"),
    Keyword("else", "checked", "schema"),
    Keyword("dependencies", "checked", "dependencies", OBJECT),

    Keyword("discriminator", "refused", "string", (),
            'give the member that tells branches apart a "const" in each branch'),
    Keyword("$id", "refused", "string", (), 'shared schemas stand in "#/components/schemas"'),
    Keyword("$schema", "refused", "string", (),
            "payloads are JSON Schema draft-07 as AsyncAPI 3 has it"),
    Keyword("definitions", "refused", "schema-map", (),
            'move them to "#/components/schemas"'),

    Keyword("$defs", "dialect", instead='move them to "#/components/schemas"'),
    Keyword("$anchor", "dialect", instead='name the target by its pointer in "$ref"'),
    Keyword("$dynamicRef", "dialect", instead='use "$ref"'),
    Keyword("$dynamicAnchor", "dialect", instead='use "$ref"'),
    Keyword("$recursiveRef", "dialect", instead='use "$ref"'),
    Keyword("$recursiveAnchor", "dialect", instead='use "$ref"'),
    Keyword("$vocabulary", "dialect", instead="leave it out"),
    Keyword("prefixItems", "dialect",
            instead='"items": [...], "additionalItems": false, "minItems" and "maxItems"'),
    Keyword("unevaluatedItems", "dialect", instead='"additionalItems": false beside an array of "items"'),
    Keyword("unevaluatedProperties", "dialect",
            instead='"additionalProperties": false, with all members in one object'),
    Keyword("dependentRequired", "dialect", instead='"dependencies" means the same in draft-07'),
    Keyword("dependentSchemas", "dialect", instead='"dependencies" means the same in draft-07'),
    Keyword("minContains", "dialect", instead='"contains" asks for one; count more of them in the handler'),
    Keyword("maxContains", "dialect", instead="count them in the handler"),
    Keyword("contentSchema", "dialect", instead="leave it out"),
    Keyword("nullable", "dialect", instead='"type": ["string", "null"] admits null as well'),
    Keyword("example", "dialect", instead='"examples": [...]'),
    Keyword("id", "dialect", instead='shared schemas stand in "#/components/schemas"'),
)

BY_NAME = {keyword.name: keyword for keyword in TABLE}

# What a reader of draft-07 makes of them; the reason a person needs.
SILENT = {
    "unevaluatedProperties": "a draft-07 reader ignores it, so unknown members would pass unseen",
    "unevaluatedItems": "a draft-07 reader ignores it, so further items would pass unseen",
    "prefixItems": "a draft-07 reader ignores it, so the items would not be checked",
}
SILENT_OTHERS = "a draft-07 reader ignores it"

FORMATS = frozenset("""
    date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference
    iri iri-reference uri-template json-pointer relative-json-pointer regex uuid
    int32 int64 float double byte binary password
""".split())

TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")
