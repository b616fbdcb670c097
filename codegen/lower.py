"""JSON Schema (draft-07, strictly) to types.

A schema becomes a `Use`: its type, and what x-wireform and null say about the member that has it.
What is wrong is told and gives None, so that one run finds what is wrong everywhere.
"""
from __future__ import annotations

import os
from dataclasses import dataclass, replace

from codegen import ir, merge, ranges, scalars, schemas
from codegen.errors import Diagnostics, listed, near_or_list, quoted
from codegen.extension import Extensions
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.unions import Clash, Telling, kinds_of, last_values, show_path

MEMBERS_LIMIT = 256          # WF_MEMBERS_LIMIT of the runtime


@dataclass(frozen=True)
class Use:
    type: ir.Type
    doc: str = ""
    nullable: bool = False
    inline: bool = False
    null_is_absent: bool = False
    empty_array_is_absent: bool = False
    absent_as_null: bool = False
    c_name: str = ""


class Lowering:
    def __init__(self, diagnostics: Diagnostics, resolver: Resolver, extensions: Extensions):
        self.diagnostics = diagnostics
        self.resolver = resolver
        self.extensions = extensions
        self.types: dict[str, ir.Type] = {}
        self._uses: dict[Node, Use | None] = {}
        self._open: list[Node] = []            # targets being lowered
        self._named_while_open: set[Node] = set()
        self._names: dict[Node, str] = {}
        self._unions: list[tuple[ir.Union, Node]] = []

    def error(self, place: ir.Place, code: str, text: str, *reasons: str, hint: str = "") -> None:
        self.diagnostics.error(place, code, text, *reasons, hint=hint)

    # --- Uses -------------------------------------------------------------------------------

    def use(self, schema: Node, name: str) -> Use | None:
        if "$ref" in schema:
            target = self.resolver.target(schema)
            return self.shared(target) if target is not None else None
        return self.written(schema, name)

    def plain(self, schema: Node, name: str) -> ir.Type | None:
        """A use where no member is: an item, a branch, a whole payload."""
        use = self.use(schema, name)
        if use is None:
            return None
        if use.inline or use.empty_array_is_absent or use.null_is_absent or use.absent_as_null:
            self.error(schema.place, "WF-EXTENSION",
                       '"inline", "null", "absent" and "empty_array" speak about a member',
                       "here stands an item, a branch, a map's value or a whole payload")
            return None
        return self.with_null(use, schema, name)

    def with_null(self, use: Use, schema: Node, name: str) -> ir.Type:
        if not use.nullable:
            return use.type
        null = ir.Null(schema.place, f"{name}_null")
        return self.union([ir.Branch(use.type, self.label(use.type, schema)),
                           ir.Branch(null, "null")], schema, name, use.doc)

    def shared(self, target: Node) -> Use | None:
        """A use of a schema that has a name."""
        if target in self._uses:
            return self._uses[target]
        name = self.name_of(target)
        if target in self._open:
            self._named_while_open.add(target)
            return Use(ir.Named(target.place, name, "", name),
                       nullable=self.admits_null(target, ()))
        self._open.append(target)
        use = self.written(target, name)
        self._open.pop()
        if use is not None:
            use = self.named(use, target, name)
        self._uses[target] = use
        return use

    def named(self, use: Use, target: Node, name: str) -> Use | None:
        is_recursive = target in self._named_while_open
        if use.inline and is_recursive:
            self.error(target.place, "WF-INFINITE", f"{quoted(name)} is inline inside itself")
            return None
        if not is_recursive and (use.inline or takes_no_name(use.type)):
            return use
        if isinstance(use.type, ir.Named) and use.type.target == name:
            self.error(target.place, "WF-INFINITE", f"{quoted(name)} is nothing but itself")
            return None
        self.types[name] = use.type
        return replace(use, type=ir.Named(target.place, name, use.doc, name))

    def name_of(self, target: Node) -> str:
        """The key under which it stands, made unique by its file, then by its path."""
        if target in self._names:
            return self._names[target]
        steps = [part for part in target.pointer.split("/")[1:]
                 if part not in ("components", "schemas", "messages", "properties", "payload")]
        stem = os.path.splitext(os.path.basename(target.file))[0]
        last = str(target.key) if target.parent is not None else stem
        taken = set(self._names.values())
        candidates = [last, f"{stem}_{last}", "_".join(steps), f"{stem}_{'_'.join(steps)}"]
        name = next((name for name in candidates if name and name not in taken), None)
        self._names[target] = name or f"{candidates[-1]}_{len(taken)}"
        return self._names[target]

    def admits_null(self, schema: Node, seen: tuple) -> bool:
        """Said of a schema that is not lowered yet; what is wrong in it is told elsewhere."""
        if schema in seen:
            return False
        if "$ref" in schema:
            target = self._uses_target(schema)
            return target is not None and self.admits_null(target, (*seen, schema))
        type_ = schema.get("type")
        if type_ is not None:
            return type_.value == "null" or any(item.value == "null" for item in type_.items())
        values = [schema.get("const")] if "const" in schema else \
            schema.get("enum").items() if "enum" in schema else []
        branches = [branch for word in ("oneOf", "anyOf") if word in schema
                    for branch in schema.get(word).items()]
        return any(value.kind == "null" for value in values) or any(
            self.admits_null(branch, (*seen, schema)) for branch in branches)

    def _uses_target(self, schema: Node) -> Node | None:
        return self.resolver.target(schema)

    # --- One schema -------------------------------------------------------------------------

    def written(self, schema: Node, name: str) -> Use | None:
        if schema.kind == "boolean":
            if schema.value:
                return Use(ir.Raw(schema.place, name))
            self.error(schema.place, "WF-NOTHING", "no value is valid here: the schema is false")
            return None
        if schema.kind != "object":
            self.error(schema.place, "WF-VALUE", "a schema must be an object, true or false")
            return None
        if not schemas.check(schema, self.diagnostics):
            self.look_inside(schema, name)
            return None
        extension = self.extensions.read(schema, "schema")
        if extension is None:
            return None
        use = self.kind_of_schema(schema, extension, name)
        return self.with_extension(use, schema, extension, name) if use is not None else None

    def look_inside(self, schema: Node, name: str) -> None:
        """The schema itself is broken; what is wrong deeper in shall be told in the same run."""
        inside = []
        for word in ("properties", "additionalProperties", "items", "oneOf", "anyOf", "allOf"):
            child = schema.get(word)
            if child is None:
                continue
            if word == "properties" or child.kind == "array":
                inside += child.value.values() if child.kind == "object" else child.items()
            elif child.kind == "object":
                inside.append(child)
        for child in inside:
            if schemas.is_schema(child) and child.value is not False:
                self.use(child, f"{name}_{child.key}")

    def kind_of_schema(self, schema: Node, extension: Node, name: str) -> Use | None:
        doc = documentation(schema)
        if "as" in extension and extension.get("as").value == "text":
            return self.text_if(schema, name, doc)
        if "const" in schema or "enum" in schema:
            return self.enum(schema, extension, name, doc)
        for word in ("oneOf", "anyOf"):
            if word in schema:
                return self.one_of(schema, word, extension, name, doc)
        if "allOf" in schema:
            merged = merge.merged(schema, self.resolver, self.diagnostics)
            return self.kind_of_schema(merged, extension, name) if merged is not None else None
        types = self.types_of(schema)
        if types is None:
            return None
        if not types:
            return Use(ir.Raw(schema.place, name, doc), doc)
        return self.of_types(schema, types, extension, name, doc)

    def types_of(self, schema: Node) -> list[str] | None:
        """What `type` says; [] for anything; None when words stand there that say nothing."""
        node = schema.get("type")
        if node is None:
            speaking = [word for word in schema.value if BY_NAME[word].types]
            for word in speaking[:1]:
                wanted = BY_NAME[word].types[0]
                self.error(schema.get(word).key_place, "WF-TYPE",
                           f"{quoted(word)} without \"type\"",
                           f"values of other types than {wanted} would all be valid",
                           hint=f'add "type": "{wanted}"')
            return None if speaking else []
        types = [node.value] if node.kind == "string" else [item.value for item in node.items()]
        is_silent = False
        for word, value in schema.members():
            speaks_of = BY_NAME[word].types
            if speaks_of and not set(speaks_of) & set(types):
                is_silent = True
                self.error(value.key_place, "WF-SILENT",
                           f"{quoted(word)} says nothing about {listed(types)}",
                           f"it speaks about {listed(speaks_of)} only")
        return None if is_silent else types

    def of_types(self, schema, types, extension, name, doc) -> Use | None:
        nullable = "null" in types and len(types) > 1
        others = [type_ for type_ in types if not (nullable and type_ == "null")]
        if "integer" in others and "number" in others:
            others.remove("integer")       # every integer is a number
        lowered = [self.of_type(schema, type_, extension, name, doc) for type_ in others]
        if None in lowered:
            return None
        if len(lowered) == 1:
            return Use(lowered[0], doc, nullable)
        branches = [ir.Branch(type_, word) for type_, word in zip(lowered, others)]
        return Use(self.union(branches, schema, name, doc), doc, nullable)

    def of_type(self, schema, type_, extension, name, doc) -> ir.Type | None:
        if type_ == "string":
            return ranges.text_or_bytes(schema, extension, name, doc, self.diagnostics)
        if type_ == "integer":
            return ranges.integer(schema, name, doc, self.diagnostics)
        if type_ == "number":
            return ranges.number(schema, name, doc, self.diagnostics)
        if type_ == "boolean":
            return ir.Bool(schema.place, name, doc)
        if type_ == "null":
            return ir.Null(schema.place, name, doc)
        if type_ == "array":
            return self.array(schema, extension, name, doc)
        return self.object(schema, extension, name, doc)

    def text_if(self, schema: Node, name: str, doc: str) -> Use | None:
        for word, value in schema.members():
            if BY_NAME[word].effect == "compiled" and word != "x-wireform":
                self.error(value.key_place, "WF-EXTENSION",
                           f'"as": "text" is for a schema that admits anything, not beside {quoted(word)}',
                           "a string is kept, every other value counts as absent")
                return None
        return Use(ir.TextIf(schema.place, name, doc), doc)

    # --- const and enum ---------------------------------------------------------------------

    def enum(self, schema: Node, extension: Node, name: str, doc: str) -> Use | None:
        word = "const" if "const" in schema else "enum"
        nodes = [schema.get(word)] if word == "const" else schema.get(word).value
        if not self.stands_alone(schema, word) or not self.are_scalars(nodes, word, schema):
            return None
        values = [scalars.scalar(node) for node in nodes]
        first = "as" in extension and extension.get("as").value == "first"
        nullable = None in values and len(values) > 1 and not first
        if nullable:
            values.remove(None)
        if values == [None]:
            return Use(ir.Null(schema.place, name, doc), doc)
        type_ = ir.Enum(schema.place, name, doc, tuple(values),
                        is_const=first or len(values) == 1 and not nullable)
        return Use(type_, doc, nullable)

    def stands_alone(self, schema: Node, word: str) -> bool:
        """`word` decides alone what is valid; others beside it would be noise, or a contradiction."""
        allowed = {word, "type"} if word in ("const", "enum") else {word}
        for other, value in schema.members():
            if BY_NAME[other].effect == "compiled" and other not in allowed | {"x-wireform"}:
                self.error(value.key_place, "WF-BESIDE",
                           f"{quoted(other)} beside {quoted(word)}",
                           hint=f"{quoted(word)} alone must say what is valid"
                           if word in ("const", "enum") else
                           f"move {quoted(other)} into the branches")
                return False
        return True

    def are_scalars(self, nodes: list[Node], word: str, schema: Node) -> bool:
        wanted = schema.get("type")
        types = None if wanted is None else [wanted.value] if wanted.kind == "string" \
            else [item.value for item in wanted.items()]
        good = True
        for node in nodes:
            if node.kind in ("object", "array"):
                self.error(node.place, "WF-UNSUPPORTED",
                           f"an {node.kind} in {quoted(word)} is not implemented yet",
                           hint="scalars only: strings, numbers, true, false, null")
                good = False
            elif types is not None and not any(has_type(node, type_) for type_ in types):
                self.error(node.place, "WF-CONTRADICTION",
                           f"{scalars.show(scalars.scalar(node))} is not of type {listed(types)}",
                           "so it is never valid")
                good = False
        return good

    # --- arrays -----------------------------------------------------------------------------

    def array(self, schema: Node, extension: Node, name: str, doc: str) -> ir.Type | None:
        items = schema.get("items")
        if items is not None and items.kind == "array":
            return self.tuple(schema, items, name, doc)
        if "additionalItems" in schema:
            self.error(schema.get("additionalItems").key_place, "WF-SILENT",
                       '"additionalItems" without an array of "items" says nothing',
                       hint='"items" with one schema speaks about every item')
            return None
        limits = ranges.counts(schema, "minItems", "maxItems", self.diagnostics)
        item = ir.Raw(schema.place, f"{name}_item")
        if items is not None and not (items.value is False and limits == (0, 0)):
            item = self.plain(items, f"{name}_item")
        if item is None or limits is None:
            return None
        cut = "cut" in extension and extension.get("cut").value
        return ir.List(schema.place, name, doc, item, *limits, cut=cut)

    def tuple(self, schema: Node, items: Node, name: str, doc: str) -> ir.Type | None:
        length = len(items.value)
        further = schema.get("additionalItems")
        bounds = [schema.get(word) for word in ("minItems", "maxItems")]
        if length == 0 or further is None or further.value is not False or any(
                bound is None or bound.integer != length for bound in bounds):
            self.error(items.key_place, "WF-TUPLE",
                       'an array of "items" needs its length said as well',
                       "without that shorter and longer arrays are valid too",
                       hint=f'add "additionalItems": false, "minItems": {length}, "maxItems": {length}'
                       if length else 'an empty array: "maxItems": 0')
            return None
        types = [self.plain(item, f"{name}_{index}") for index, item in enumerate(items.value)]
        names = [self.c_name_of(item) for item in items.value]
        if None in types:
            return None
        return ir.TupleType(schema.place, name, doc, tuple(types), tuple(names))

    def c_name_of(self, schema: Node) -> str:
        target = self.resolver.target(schema)
        extension = target.get("x-wireform") if target is not None else None
        found = extension.get("c_name") if extension is not None else None
        return found.value if found is not None and found.kind == "string" else ""

    # --- objects ----------------------------------------------------------------------------

    def object(self, schema: Node, extension: Node, name: str, doc: str) -> ir.Type | None:
        properties = schema.get("properties")
        further = schema.get("additionalProperties")
        names = dict(properties.members()) if properties is not None else {}
        if not self.required_are_known(schema, names):
            return None
        is_closed = further is not None and further.value is False
        has_schema = further is not None and further.kind == "object" and bool(further.value)
        if not names and not is_closed:
            return self.map(schema, further if has_schema else None, name, doc)
        for word in ("minProperties", "maxProperties"):
            if word in schema:
                self.error(schema.get(word).key_place, "WF-UNSUPPORTED",
                           f"{quoted(word)} beside \"properties\" is not implemented yet",
                           hint='"required" says which members there must be')
                return None
        if has_schema:
            self.error(further.key_place, "WF-UNSUPPORTED",
                       'a schema in "additionalProperties" beside "properties" is not implemented yet',
                       hint='give the free names an object of their own, or write false or true')
            self.use(further, f"{name}_value")
            return None
        if len(names) > MEMBERS_LIMIT:
            self.error(properties.key_place, "WF-LIMIT",
                       f"{len(names)} members; an object may name at most {MEMBERS_LIMIT}")
            return None
        return self.record(schema, names, is_closed, extension, name, doc)

    def required_are_known(self, schema: Node, names: dict) -> bool:
        good = True
        required = schema.get("required")
        for item in required.items() if required is not None else ():
            if item.value not in names:
                good = False
                self.error(item.place, "WF-REQUIRED",
                           f"required {quoted(item.value)} is not in \"properties\"",
                           hint=near_or_list(item.value, names)
                           or f'"properties": {{{quoted(item.value)}: {{}}}} admits anything there')
        return good

    def map(self, schema: Node, value: Node | None, name: str, doc: str) -> ir.Type | None:
        limits = ranges.counts(schema, "minProperties", "maxProperties", self.diagnostics)
        inner = ir.Raw(schema.place, f"{name}_value") if value is None \
            else self.plain(value, f"{name}_value")
        if limits is None or inner is None:
            return None
        return ir.Map(schema.place, name, doc, inner, *limits)

    def record(self, schema, names, is_closed, extension, name, doc) -> ir.Type | None:
        required = {item.value for item in schema.get("required").items()} \
            if "required" in schema else set()
        members = [self.member(key, child, key in required, f"{name}_{key}")
                   for key, child in names.items()]
        if None in members:
            return None
        mirror = extension.get("mirror")
        if mirror is not None and not self.mirror_fits(mirror, members):
            return None
        return ir.Record(schema.place, name, doc, tuple(members), is_closed,
                         mirror.value if mirror is not None else "")

    def member(self, wire: str, schema: Node, required: bool, name: str) -> ir.Member | None:
        use = self.use(schema, name)
        if use is None:
            return None
        if use.absent_as_null and required:
            self.error(schema.key_place, "WF-EXTENSION",
                       f'{quoted(wire)} is required, so "absent" says nothing about it')
            return None
        return ir.Member(wire, use.type, required, use.doc, use.c_name, use.inline, use.nullable,
                         use.null_is_absent, use.empty_array_is_absent, use.absent_as_null)

    def mirror_fits(self, mirror: Node, members: list[ir.Member]) -> bool:
        found = next((member for member in members if member.wire == mirror.value), None)
        if found is None:
            self.error(mirror.place, "WF-EXTENSION",
                       f"\"mirror\" names {quoted(mirror.value)}, which is not in \"properties\"",
                       hint=near_or_list(mirror.value, [member.wire for member in members]))
            return False
        if found.required or not isinstance(found.type, ir.Raw):
            self.error(mirror.place, "WF-EXTENSION",
                       f"the mirror {quoted(mirror.value)} must be optional and admit anything",
                       "a reader passes over what does not fit there",
                       hint=f'"{mirror.value}": {{}}, not in "required"')
            return False
        return True

    # --- unions -----------------------------------------------------------------------------

    def one_of(self, schema, word, extension, name, doc) -> Use | None:
        if not self.stands_alone(schema, word):
            return None
        empty_is_absent = "empty_array" in extension
        uses, nulls, empties = [], [], []
        written = [branch for branch in schema.get(word).value if not is_nothing(branch)]
        for index, branch in enumerate(schema.get(word).value):
            use = self.use(branch, name if [branch] == written else f"{name}_{index}")
            if use is None:
                uses = None
            elif isinstance(use.type, ir.Null) and not use.nullable:
                nulls.append(branch)
            elif empty_is_absent and isinstance(use.type, ir.List) and use.type.max_items == 0:
                empties.append(branch)
            elif uses is not None:
                uses.append((branch, use))
                nulls += [branch] if use.nullable else []
        if uses is None or not self.at_most_one_null(nulls, schema):
            return None
        nullable = bool(nulls)
        if not uses:
            return Use(ir.Null(schema.place, name, doc), doc)
        if len(uses) == 1:
            only = uses[0][1]
            return replace(only, doc=doc or only.doc,
                           nullable=nullable, empty_array_is_absent=bool(empties))
        for branch, use in uses:
            if use.inline or use.null_is_absent or use.absent_as_null:
                self.error(branch.place, "WF-EXTENSION",
                           f"a branch of {quoted(word)} is no member: "
                           '"inline", "null" and "absent" say nothing there')
                return None
        branches = [ir.Branch(use.type, self.label(use.type, branch)) for branch, use in uses]
        return Use(self.union(branches, schema, name, doc), doc, nullable,
                   empty_array_is_absent=bool(empties))

    def at_most_one_null(self, nulls: list[Node], schema: Node) -> bool:
        if len(nulls) < 2:
            return True
        self.error(nulls[1].place, "WF-UNION", "null is valid in two branches",
                   f"first at {where(nulls[0].place)}",
                   hint="one branch may admit null")
        return False

    def label(self, type_: ir.Type, schema: Node) -> str:
        """Of a branch, for the tag enum: what names it best."""
        if "$ref" in schema and isinstance(type_, ir.Named):
            return type_.target
        given = self.c_name_of(schema)
        title = schema.get("title")
        if given or title is not None and title.kind == "string":
            return given or title.value
        return ""

    def union(self, branches, schema: Node, name: str, doc: str) -> ir.Union:
        union = ir.Union(schema.place, name, doc, tuple(branches))
        self._unions.append((union, schema))
        return union

    # --- x-wireform -------------------------------------------------------------------------

    def with_extension(self, use: Use, schema: Node, extension: Node, name: str) -> Use | None:
        """What the extension says about the member that has this schema."""
        before = self.diagnostics.calls
        self.keys_fit(use, extension)
        if self.diagnostics.calls > before:
            return None
        given = {key: child.value for key, child in extension.members()}
        use = replace(use,
                      null_is_absent=use.null_is_absent or given.get("null") == "absent",
                      absent_as_null=use.absent_as_null or given.get("absent") == "null",
                      c_name=given.get("c_name", use.c_name))
        if given.get("inline"):
            use = replace(use, inline=True, type=as_record(use.type, self.types))
        return use

    def keys_fit(self, use: Use, extension: Node) -> None:
        type_ = self.types.get(use.type.target) if isinstance(use.type, ir.Named) else use.type
        wants = {
            "inline": (isinstance(type_, ir.Record) or is_open_object(type_), "an object"),
            "mirror": (isinstance(type_, ir.Record), 'an object with "properties"'),
            "cut": (isinstance(type_, ir.List), 'an array with one schema of "items"'),
            "bytes": (isinstance(type_, ir.Bytes), 'a string with "contentEncoding": "base64"'),
            "null": (use.nullable, "a schema that admits null"),
            "absent": (use.nullable, "a schema that admits null"),
            "empty_array": (use.empty_array_is_absent,
                            'a "oneOf" with a branch {"type": "array", "maxItems": 0}'),
        }
        for key, value in extension.members():
            fits, words = wants.get(key, (True, ""))
            if not fits:
                self.error(value.key_place, "WF-EXTENSION", f"{quoted(key)} is for {words}")
            elif key == "as" and value.value == "first" and not isinstance(type_, ir.Enum):
                self.error(value.key_place, "WF-EXTENSION",
                           '"as": "first" is for an "enum"')
            elif key == "empty_array" and not is_object(type_):
                self.error(value.key_place, "WF-EXTENSION",
                           '"empty_array": "absent" is for an object beside that empty array')

    # --- When everything is lowered -----------------------------------------------------------

    def finish(self) -> None:
        """What needs all types: recursion must end, branches must be told apart."""
        self.refuse_infinite()
        if self.diagnostics:
            infinite = [target for target in self.types if target not in self.finite()]
            if infinite:
                return
        telling = Telling(self.types)
        for union, schema in self._unions:
            test = telling.tree([branch.type for branch in union.branches], union.place)
            for clash in telling.clashes:
                report_clash(self.diagnostics, telling, clash,
                             [branch.type for branch in union.branches], "branches")
            seal(union, test, telling)

    def finite(self) -> set[str]:
        """Named types of which an instance ends."""
        found: set[str] = set()
        while True:
            more = {name for name, type_ in self.types.items()
                    if name not in found and ends(type_, found)}
            if not more:
                return found
            found |= more

    def refuse_infinite(self) -> None:
        finite = self.finite()
        for name, type_ in self.types.items():
            if name not in finite:
                self.error(type_.place, "WF-INFINITE", f"{quoted(name)} can never end",
                           "it requires itself, so no finite value is valid",
                           hint="make the member that closes the circle optional, or nullable")


def seal(union: ir.Union, test: ir.Test | None, telling: Telling) -> None:
    """A union's test needs types that are lowered after it, so it is put in last."""
    labels = branch_labels(union, test)
    object.__setattr__(union, "branches", tuple(
        ir.Branch(branch.type, label) for branch, label in zip(union.branches, labels)))
    object.__setattr__(union, "test", test)


def branch_labels(union: ir.Union, test: ir.Test | None) -> list[str]:
    """The label given, else the innermost tag, else the type's kind; all different."""
    tags = last_values(test) if test is not None else {}
    labels: list[str] = []
    for index, branch in enumerate(union.branches):
        values = [value for value in tags.get(index, ()) if isinstance(value, str)]
        kinds = sorted(kinds_of(branch.type))
        label = branch.label or (values[0] if values else kinds[0] if len(kinds) == 1 else "other")
        while label in labels:
            label += f"_{index}"
        labels.append(label)
    return labels


def report_clash(diagnostics: Diagnostics, telling: Telling, clash: Clash, types, what: str) -> None:
    one, other = types[clash.first], types[clash.second]
    first = f"first at {where(one.place)}"
    if clash.path is not None and isinstance(clash.value, str):
        tag = f"the tag {show_path(clash.path)}" if clash.path else "the value"
        diagnostics.error(other.place, "WF-TAG-TWICE",
                          f"two {what} have {tag} = {scalars.show(clash.value)}", first,
                          hint="give each its own value, or another required member "
                               'with a different "const"')
        return
    both = f"both admit {scalars.show(clash.value)} at {show_path(clash.path)}" \
        if clash.path is not None else f"both admit a value of type {clash.kind}" if clash.kind else ""
    diagnostics.error(other.place, "WF-UNION", f"two {what} cannot be told apart", first, both,
                      clash.reason, hint='give each a required member with a different "const"')


def where(place: ir.Place) -> str:
    return f"{place.file}:{place.line}:{place.column}, {place.pointer}"


def documentation(schema: Node) -> str:
    for word in ("description", "title"):
        node = schema.get(word)
        if node is not None and node.value.strip():
            return node.value.strip()
    return ""


def has_type(node: Node, type_: str) -> bool:
    if type_ == "integer":
        return node.is_integer
    return node.kind == type_


def takes_no_name(type_: ir.Type) -> bool:
    """Types that are nothing in C, or the same everywhere."""
    return isinstance(type_, (ir.Raw, ir.TextIf, ir.Null)) or \
        isinstance(type_, ir.Enum) and type_.is_const


def is_open_object(type_: ir.Type | None) -> bool:
    """{"type": "object"} and nothing more."""
    return isinstance(type_, ir.Map) and isinstance(type_.value, ir.Raw) \
        and not type_.min_members and type_.max_members is None


def is_object(type_: ir.Type | None) -> bool:
    return isinstance(type_, (ir.Record, ir.Map))


def as_record(type_: ir.Type, types: dict[str, ir.Type]) -> ir.Type:
    """The object whose members become its parent's; an open one has none."""
    if isinstance(type_, ir.Named):
        type_ = types[type_.target]
    if is_open_object(type_):
        return ir.Record(type_.place, type_.name, type_.doc)
    return type_


def is_nothing(schema: Node) -> bool:
    """{"type": "null"}, or an array that must be empty."""
    type_, most = schema.get("type"), schema.get("maxItems")
    return type_ is not None and (type_.value == "null" or most is not None and most.value == 0)


def ends(type_: ir.Type, finite: set[str]) -> bool:
    if isinstance(type_, ir.Named):
        return type_.target in finite
    if isinstance(type_, ir.Record):
        return all(ends(member.type, finite) for member in type_.members
                   if member.required and not member.nullable)
    if isinstance(type_, ir.TupleType):
        return all(ends(item, finite) for item in type_.items)
    if isinstance(type_, ir.List):
        return type_.min_items == 0 or ends(type_.item, finite)
    if isinstance(type_, ir.Map):
        return type_.min_members == 0 or ends(type_.value, finite)
    if isinstance(type_, ir.Union):
        return any(ends(branch.type, finite) for branch in type_.branches)
    return True
