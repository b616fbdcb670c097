"""JSON Schema (draft-07, strictly) to types.

A schema becomes a `Use`: its type, and what x-wireform and null say about the member that has it.
What is wrong is told and gives None, so that one run finds what is wrong everywhere.
"""
from __future__ import annotations

import os
from dataclasses import replace

from codegen import (
    arrays, branches, enums, fits, ir, leaving, merge, narrow, objects, ranges, schemas, validate)
from codegen.errors import Diagnostics, listed, quoted
from codegen.extension import Extensions
from codegen.finite import refuse_infinite
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.uses import Use, default_of, documentation, is_alias


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
        self._unions: list[ir.Union] = []
        self._left: list[list[Node]] = []      # to the validator, by the schemas being lowered
        self.leaving = leaving.Leaving(resolver, diagnostics)
        self.validator = validate.Validator(resolver.target)
        self.kept_whole: list[str] = []        # types that the validator judges where they are used
        self.notes: list[str] = []
        self.captures_unknown = False

    def error(self, place: ir.Place, code: str, text: str, *reasons: str, hint: str = "") -> None:
        self.diagnostics.error(place, code, text, *reasons, hint=hint)

    def note(self, schema: Node, text: str) -> None:
        self.notes.append(f"line {schema.line}: {schema.pointer}: {text}")

    def leave(self, schema: Node) -> None:
        """What this says about the value being lowered is the validator's business."""
        if schema.value:
            self._left[-1].append(schema)

    def captures(self, extension: Node) -> bool:
        """Are members kept that a schema leaves open?"""
        own = extension.get("unknown")
        return own.value == "capture" if own is not None else self.captures_unknown

    # --- Uses -------------------------------------------------------------------------------

    def use(self, schema: Node, name: str) -> Use | None:
        if "$ref" in schema:
            target = self.resolver.target(schema)
            return self.shared(target) if target is not None else None
        return self.written(schema, name)

    def plain(self, schema: Node, name: str, has_name: bool = False) -> ir.Type | None:
        """A use where no member is: an item, a map's value, a whole payload.  has_name: one in C,
        as items of tuples have."""
        use = self.use(schema, name)
        if use is None:
            return None
        if use.inline or use.empty_array_is_absent or use.null_is_absent or use.absent_as_null:
            self.error(schema.place, "WF-EXTENSION",
                       '"inline", "null", "absent" and "empty_array" speak about a member',
                       "here stands an item, a branch, a map's value or a whole payload")
            return None
        if use.c_name and not has_name and "$ref" not in schema:
            self.error(schema.get("x-wireform").get("c_name").key_place, "WF-EXTENSION",
                       '"c_name" says nothing here', "what stands here has no name in C")
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
        generic = ("components", "schemas", "messages", "properties", "payload", "items")
        steps = [part for part in target.pointer.split("/")[1:] if part not in generic]
        stem = os.path.splitext(os.path.basename(target.file))[0]
        last = str(target.key) if target.parent is not None else stem
        if last in generic and steps:
            last = f"{steps[-1]}_{last}"
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
            target = self.resolver.target(schema)
            return target is not None and self.admits_null(target, (*seen, schema))
        type_ = schema.get("type")
        if type_ is not None:
            return type_.value == "null" or any(item.value == "null" for item in type_.items())
        values = [schema.get("const")] if "const" in schema else \
            schema.get("enum").items() if "enum" in schema else []
        words = ("oneOf", "anyOf", *(["allOf"] if is_alias(schema) else []))
        branches = [branch for word in words if word in schema
                    for branch in schema.get(word).items()]
        return any(value.kind == "null" for value in values) or any(
            self.admits_null(branch, (*seen, schema)) for branch in branches)

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
        self._left.append([])
        use = self.kind_of_schema(schema, extension, name)
        left = self._left.pop()
        use = leaving.checked(self, use, schema, extension, left) if use is not None else None
        if use is not None and "default" in schema:
            use = replace(use, default=default_of(schema))
        return fits.with_extension(self, use, schema, extension, name) if use is not None else None

    def look_inside(self, schema: Node, name: str) -> None:
        """The schema itself is broken; what is wrong deeper in shall be told in the same run."""
        inside = []
        for word in ("properties", "patternProperties", "additionalProperties", "items", "oneOf",
                     "anyOf", "allOf"):
            child = schema.get(word)
            if child is None:
                continue
            if word in ("properties", "patternProperties") or child.kind == "array":
                inside += child.value.values() if child.kind == "object" else child.items()
            elif child.kind == "object":
                inside.append(child)
        for child in inside:
            if schemas.is_schema(child) and child.value is not False:
                self.use(child, f"{name}_{child.key}")

    def kind_of_schema(self, schema: Node, extension: Node, name: str) -> Use | None:
        doc = documentation(schema)
        kept_as = extension.get("as").value if "as" in extension else ""
        if kept_as == "raw":
            return leaving.raw(self, schema, name)
        if kept_as == "text":
            return enums.text_if(self, schema, name, doc)
        if "const" in schema or "enum" in schema:
            return enums.enum(self, schema, extension, name, doc)
        for word in ("oneOf", "anyOf"):
            if word in schema:
                return branches.one_of(self, schema, word, extension, name, doc)
        if is_alias(schema):
            return self.alias(schema, name, doc)
        if "allOf" in schema:
            return self.all_of(schema, extension, name)
        types = self.types_of(schema)
        if types is None:
            return None
        if not types:
            return Use(ir.Raw(schema.place, name, doc), doc)
        return self.of_types(schema, types, extension, name, doc)

    def alias(self, schema: Node, name: str, doc: str) -> Use | None:
        """"allOf" with one branch: another schema, with words of its own about it."""
        use = self.use(schema.get("allOf").value[0], name)
        return replace(use, doc=doc or use.doc) if use is not None else None

    def all_of(self, schema: Node, extension: Node, name: str) -> Use | None:
        """Objects become one; of other types one gives the type, and the rest narrows it."""
        main = merge.main_part(schema, self.resolver)
        if main is None:
            made = merge.merged(schema, self.resolver, self.diagnostics)
            if made is None:
                return None
            whole, left = made
            for one in left:
                self.leave(one)
            return self.kind_of_schema(whole, extension, name)
        if self.contradicts(schema, main):
            return None
        if main is schema:
            self.leave(leaving.words_of(schema, "allOf"))
            return self.kind_of_schema(leaving.without(schema, "allOf"), extension, name)
        others = [branch for branch in schema.get("allOf").items() if branch is not main]
        if others:
            self.leave(leaving.part(schema, {"allOf": leaving.together(schema, others)}))
        self.leave(leaving.compiled_words(leaving.without(schema, "allOf")))
        return self.use(main, name)

    def contradicts(self, schema: Node, main: Node) -> bool:
        type_ = self.resolver.target(main)
        for part in (schema, *schema.get("allOf").items()):
            if narrow.are_disjoint(type_, self.resolver.target(part)):
                self.error(part.place, "WF-CONTRADICTION", "no value is valid in all parts of \"allOf\"",
                           f"another type stands at {type_.place.file}:{type_.place.line}, {type_.pointer}")
                return True
        return False

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
        labelled = [ir.Branch(type_, word) for type_, word in zip(lowered, others)]
        return Use(self.union(labelled, schema, name, doc), doc, nullable)

    def of_type(self, schema, type_, extension, name, doc) -> ir.Type | None:
        left = leaving.of_scalars(schema, type_)
        if left:
            self.leave(leaving.words_of(schema, left))
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
            return arrays.array(self, schema, extension, name, doc)
        return objects.object_(self, schema, extension, name, doc)

    def c_name_of(self, schema: Node) -> str:
        target = self.resolver.target(schema)
        extension = target.get("x-wireform") if target is not None else None
        found = extension.get("c_name") if extension is not None else None
        return found.value if found is not None and found.kind == "string" else ""

    def label(self, type_: ir.Type, schema: Node) -> str:
        """Of a branch, for the tag enum: what names it best."""
        if "$ref" in schema and isinstance(type_, ir.Named):
            return type_.target
        given = self.c_name_of(schema)
        title = schema.get("title")
        if given or title is not None and title.kind == "string":
            return given or title.value
        return ""

    def union(self, options: list[ir.Branch], schema: Node, name: str, doc: str) -> ir.Union:
        """Its test is found in finish(): it may need types that are not lowered yet."""
        union = ir.Union(schema.place, name, doc, tuple(options))
        self._unions.append(union)
        return union

    def finish(self) -> None:
        """What needs all types: recursion must end, branches must be told apart."""
        self.keep_whole()
        if refuse_infinite(self.types, self.diagnostics):
            branches.tell_apart(self._unions, self.types, self.diagnostics)

    def keep_whole(self) -> None:
        schemas_of = {name: schema for schema, name in self._names.items()}
        seen: set[str] = set()
        for name in self.kept_whole:           # which grows, by the types that these lead to
            if name in self.types and name not in seen and not says_unknown(schemas_of[name]):
                self.types[name] = leaving.keeping_all(self, self.types[name], schemas_of[name])
            seen.add(name)


def says_unknown(schema: Node) -> bool:
    """Does it decide itself what becomes of members that it leaves open?"""
    extension = schema.get("x-wireform") if schema.kind == "object" else None
    return extension is not None and "unknown" in extension


def takes_no_name(type_: ir.Type) -> bool:
    """Types that are nothing in C, or the same everywhere."""
    return isinstance(type_, (ir.Raw, ir.TextIf, ir.Null)) or \
        isinstance(type_, ir.Enum) and type_.is_const
