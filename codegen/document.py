"""An AsyncAPI document to a Protocol: which messages travel which way, and how they are told apart."""
from __future__ import annotations

import os
import re
from dataclasses import replace

from codegen import cuts, ir, names, unions
from codegen.any_other import AnyOther
from codegen.branches import report_clash
from codegen.encoding import lower_encoding
from codegen.errors import Diagnostics, quoted
from codegen.limits import MESSAGES_LIMIT
from codegen.examples import Examples
from codegen.extension import Extensions
from codegen.loader import Node, minified
from codegen.lower import Lowering
from codegen.messages import Found, Messages
from codegen.resolver import Resolver
from codegen.routes import Routes
from codegen.session import lower_session
from codegen.settings import lower_settings
from codegen.traits import with_traits
from codegen.walk import missing_step, parts

DEPTH = 64


class Document:
    def __init__(self, root: Node, resolver: Resolver, diagnostics: Diagnostics):
        self.root, self.resolver, self.diagnostics = root, resolver, diagnostics
        self.extensions = Extensions(diagnostics)
        self.lowering = Lowering(diagnostics, resolver, self.extensions)
        self.examples = Examples(diagnostics, resolver)
        self.routes = Routes(root, resolver, diagnostics)
        self.messages = Messages(root, resolver, self.extensions, diagnostics, self.routes)
        self.any_other = AnyOther(diagnostics)
        self.notes: list[str] = []

    def protocol(self) -> ir.Protocol | None:
        """None when something is wrong, which is told."""
        extension = self.extensions.read(self.root, "root")
        self.lowering.captures_unknown = text_of(extension, "unknown") == "capture"
        servers = self.framed_servers()
        messages = [self.message(found) for found in self.messages.search()]
        self.lower_unused_schemas()
        settings = lower_settings(self.root, self.lowering, self.diagnostics)
        self.lowering.finish()
        if self.diagnostics or extension is None:
            return None
        return self.assemble(extension, servers, [m for m in messages if m], settings)

    # --- Servers ------------------------------------------------------------------------------

    def framed_servers(self) -> list[Node]:
        """Those whose x-wireform names a framing; none: the document is for the codec only."""
        framed = []
        for server in self.all_of("servers"):
            extension = self.extensions.read(server, "server")
            if extension is not None and "framing" in extension:
                framed.append(server)
        return framed

    def all_of(self, word: str) -> list[Node]:
        """The document's servers, channels or operations, references followed."""
        return [self.resolver.target(node) for _, node in self.root.inside(word)]

    # --- Messages -------------------------------------------------------------------------------

    def message(self, found: Found) -> ir.Message | None:
        node = with_traits(found.node, self.resolver)
        if not found.to_server and not found.to_client:
            self.notes.append(f"message {quoted(found.name)} is in no operation: "
                              "it is read and written, but nobody sends it")
        extension = self.extensions.read(node, "message")
        payload = self.payload(node)
        if payload is None or extension is None:
            return None
        type_ = self.lowering.plain(payload, found.name)
        headers = self.headers(node, found.name)
        if type_ is None:
            return None
        self.correlation(node, type_)
        self.any_other.add(found.name, extension)
        self.examples.check_schema(payload)
        examples = self.message_examples(node, payload)
        return ir.Message(
            name=found.name, payload=type_, doc=message_doc(node), place=node.place,
            to_server=found.to_server, to_client=found.to_client, wire_tag="",
            c_name=text_of(extension, "c_name"), handler=found.handler,
            refusal=bool(extension.get("refusal") and extension.get("refusal").value),
            replies=tuple(found.replies), followed=tuple(found.followed),
            examples=tuple(examples), headers=headers,
            answers=found.answers, comes_alone=found.comes_alone)

    def payload(self, node: Node) -> Node | None:
        payload = node.get("payload")
        if payload is None:
            self.diagnostics.error(node.place, "WF-REQUIRED", "the message has no payload",
                                   "AsyncAPI allows that; a message without one cannot be told from others",
                                   hint='"payload": {} admits anything')
            return None
        return self.of_its_format(payload)

    def of_its_format(self, schema: Node) -> Node:
        """What stands in a Multi Format Schema Object, else the schema itself."""
        target = self.resolver.target(schema)
        return target.get("schema") if target is not None and "schemaFormat" in target else schema

    def headers(self, node: Node, name: str) -> ir.Type | None:
        if "headers" not in node:
            return None
        self.notes.append(f"headers of message {quoted(name)}: no code is made for them")
        return self.lowering.plain(self.of_its_format(node.get("headers")), f"{name}_headers")

    def correlation(self, node: Node, payload: ir.Type) -> None:
        """Documentation, but it must name something that is there."""
        correlation = self.resolver.target(node.get("correlationId"))
        location = correlation.get("location") if correlation is not None else None
        if location is None:
            return
        match = re.fullmatch(r"\$message\.(payload|header)#(/.*)?", location.value)
        if not match:
            self.diagnostics.error(location.place, "WF-VALUE",
                                   f"{quoted(location.value)} is no runtime expression",
                                   hint='"$message.payload#/member"')
        elif match[1] == "payload" and match[2]:
            missing = missing_step(payload, match[2], self.lowering.types)
            if missing:
                self.diagnostics.error(location.place, "WF-REF",
                                       f"the payload has no {quoted(missing)}", f"in {location.value}")

    def message_examples(self, node: Node, payload: Node) -> list[str]:
        found = []
        for example in node.get("examples").items() if "examples" in node else ():
            if "payload" in example:
                self.examples.check(example.get("payload"), payload, "example")
                found.append(minified(example.get("payload")))
        return found

    def lower_unused_schemas(self) -> None:
        """What nobody uses must be right all the same."""
        for name, schema in self.root.inside("components", "schemas"):
            target = self.resolver.target(self.of_its_format(schema))
            if target is None:
                continue
            self.examples.check_schema(target)
            if name != "Settings":
                self.lowering.shared(target)

    # --- The whole ------------------------------------------------------------------------------

    def assemble(self, extension: Node, servers: list[Node], messages: list[ir.Message],
                 settings: tuple[ir.Setting, ...]) -> ir.Protocol | None:
        if not messages:
            self.diagnostics.error(self.root.place, "WF-REQUIRED", "the document has no message",
                                   "C is made of messages and of the schemas they use",
                                   hint='"components": {"messages": {"Name": {"payload": {...}}}}')
        if len(messages) > MESSAGES_LIMIT:
            self.diagnostics.error(self.root.place, "WF-LIMIT",
                                   f"{len(messages)} messages; there may be {MESSAGES_LIMIT}")
        telling = unions.Telling(self.lowering.types)
        self.choices_told_apart(messages, telling)
        for message in messages:
            cuts.check(message, self.lowering.types, self.diagnostics)
            self.any_other.check_place(message, telling)
        to_server = self.direction(messages, "to_server", telling, bool(servers))
        to_client = self.direction(messages, "to_client", telling, bool(servers))
        tags = wire_tags(to_client) | wire_tags(to_server)
        messages = [replace(message, wire_tag=tags.get(index, ""))
                    for index, message in enumerate(messages)]
        json = extension.get("json")
        info = self.root.get("info")
        protocol = ir.Protocol(
            name=self.name(extension), title=info.get("title").value, doc=text_of(info, "description"),
            file=shown(self.root.file), place=self.root.place, types=self.types_in_order(messages, settings),
            messages=tuple(messages), to_server=to_server, to_client=to_client,
            depth=extension.get("depth").integer if "depth" in extension else DEPTH,
            depth_out=extension.get("depth_out").integer if "depth_out" in extension else 0,
            plain_integers=json is not None and text_of(json, "integers") == "plain",
            keep_surrogates=json is not None and text_of(json, "surrogates") == "keep",
            settings=settings)
        if servers:
            protocol = lower_session(protocol, servers, self)
        else:
            self.notes.append("no server has an x-wireform framing: codec only, "
                              "no server and client halves")
        protocol = lower_encoding(protocol, self)
        notes = (*self.notes, *dict.fromkeys(self.lowering.notes))
        return None if self.diagnostics else replace(protocol, notes=notes)

    def direction(self, messages, way: str, telling: unions.Telling, framed: bool) -> ir.Test | None:
        indexes = [index for index, message in enumerate(messages) if getattr(message, way)]
        if not indexes:
            return None
        travelling = [messages[index] for index in indexes]
        payloads = [message.payload for message in travelling]
        test = telling.tree(payloads, self.root.place, self.any_other.places(travelling))
        self.any_other.check_use(travelling, test)
        if isinstance(test, ir.Leaf):
            return renumbered(test, indexes)
        if test is not None:
            return renumbered(telling.after_shared_tags(test, payloads, self.root.place), indexes)
        if framed:
            for clash in telling.clashes:
                report_clash(self.diagnostics, clash, payloads, "messages")
        else:
            clash = telling.clashes[0]
            self.notes.append(
                f"{way}: {quoted(messages[indexes[clash.first]].name)} and "
                f"{quoted(messages[indexes[clash.second]].name)} cannot be told apart: "
                "no function finds out which message it is")
        return None

    def choices_told_apart(self, messages: list[ir.Message], telling: unions.Telling) -> None:
        """Messages of one operation share a channel: one must be told from the other."""
        by_name = {message.name: message for message in messages}
        for choice in self.messages.choices:
            chosen = [by_name[found.name] for found in choice if found.name in by_name]
            payloads = [message.payload for message in chosen]
            telling.tree(payloads, self.root.place, self.any_other.places(chosen))
            for clash in telling.clashes:
                report_clash(self.diagnostics, clash, payloads, "messages")

    def name(self, extension: Node) -> str:
        given = text_of(extension, "name")
        title = self.root.get("info").get("title")
        name = given or re.sub("[^a-z0-9]+", "_", title.value.lower()).strip("_")
        if not re.fullmatch("[a-z][a-z0-9_]{0,31}", name):
            self.diagnostics.error(title.place, "WF-NAME",
                                   f"the title {quoted(title.value)} makes no name for C",
                                   hint='add "x-wireform": {"name": "..."} to the document')
        elif names.is_taken(name):
            where = extension.get("name") if given else title
            self.diagnostics.error(where.place, "WF-NAME", f"{quoted(name)} cannot be a prefix in C",
                                   names.why_taken(name),
                                   hint='choose another "name" in x-wireform of the document')
        return name

    def types_in_order(self, messages, settings) -> dict[str, ir.Type]:
        """Named types that something uses: as components/schemas has them, then by first use."""
        used = reachable([message.payload for message in messages]
                         + [setting.type for setting in settings], self.lowering.types)
        first = [name for name, _ in self.root.inside("components", "schemas") if name in used]
        return {name: self.lowering.types[name]
                for name in first + [name for name in used if name not in first]}


def shown(file: str) -> str:
    """The document as generated comments name it: the same wherever the compiler runs."""
    if file == "-":
        return "standard input"
    for base in (os.getcwd(), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))):
        relative = os.path.relpath(file, base)
        if not relative.startswith(os.pardir):
            return relative
    return os.path.basename(file)


def command_for(files: list[str]) -> str:
    """What makes their C again: ./dev gen knows the documents of our own schema/."""
    ours = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "schema")
    return "./dev gen" if all(os.path.dirname(os.path.abspath(file)) == ours for file in files) else "wireformc gen"


def text_of(node: Node | None, key: str) -> str:
    child = node.get(key) if node is not None else None
    return child.value if child is not None and child.kind == "string" else ""


def message_doc(node: Node) -> str:
    """The summary, or the title, on the first line; then the description."""
    first = text_of(node, "summary") or text_of(node, "title")
    return "\n".join(part.strip() for part in (first, text_of(node, "description")) if part.strip())


def renumbered(test: ir.Test, indexes: list[int]) -> ir.Test:
    if isinstance(test, ir.Leaf):
        return ir.Leaf(indexes[test.branch])
    found = replace(test, cases=tuple((key, renumbered(inner, indexes)) for key, inner in test.cases))
    if isinstance(test, ir.ByValue) and test.any_other:
        found = replace(found, any_other=renumbered(test.any_other, indexes))
    return found


def wire_tags(test: ir.Test | None) -> dict[int, str]:
    """Of each message the innermost tag, where that is a text no other message has."""
    tags = {index: values[0] for index, values in unions.last_values(test).items()
            if values and isinstance(values[0], str)}
    return {index: tag for index, tag in tags.items() if list(tags.values()).count(tag) == 1}


def reachable(types, named: dict[str, ir.Type]) -> dict[str, None]:
    """Names of the types that these are made of, in the order of their first use."""
    found: dict[str, None] = {}
    todo = list(reversed(types))
    while todo:
        type_ = todo.pop()
        if isinstance(type_, ir.Named):
            if type_.target not in found:
                found[type_.target] = None
                todo.append(named[type_.target])
        else:
            todo += reversed(parts(type_))
    return found
