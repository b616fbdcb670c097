"""What x-wireform says of sessions that several requests over HTTP carry: the framing "comet"."""
from __future__ import annotations

import re

from codegen import ir
from codegen.errors import near_or_list, quoted
from codegen.loader import Node

PATH = re.compile(r"(/[A-Za-z0-9._~!$&'()*+,;=:@-]+)+")
LITERALS = ("version", "cookie")


def lower_comet(tables, extension: Node) -> ir.Comet | None:
    """`tables` looks up names and settings, and knows the document; None for other framings."""
    return _Comet(tables, extension).lower()


class _Comet:
    def __init__(self, tables, extension: Node):
        self.tables, self.document, self.extension = tables, tables.document, extension

    def lower(self) -> ir.Comet | None:
        says, tied = self.extension.get("comet"), self.tied()
        if self.extension.get("framing").get("kind").value != "comet":
            if says is not None:
                self.error(says, '"comet" is for the framing "comet"')
            return None
        if says is None:
            self.error(self.extension.get("framing"), 'the framing "comet" needs "comet" beside it',
                       hint='"comet": {"version": "2", "cookie": "ET"}')
            return None
        if tied is None:
            self.error(self.extension.get("framing"), "no channel with a session says which other it goes with",
                       hint='"channels": ["frames", "posts"]')
            return None
        self.replies_alone()
        channel, post = self.path(tied, "send"), self.path(tied, "receive")
        if channel and channel == post:
            self.error(tied, "both channels have one address", hint='"/comet/channel", "/comet/post"')
        return ir.Comet(channel, post, **self.values(says))

    def error(self, node: Node, text: str, *reasons: str, hint: str = "") -> None:
        self.document.diagnostics.error(node.place, "WF-FRAMING", text, *reasons, hint=hint)

    def values(self, says: Node) -> dict:
        found = {}
        for key, child in says.members():
            if key in LITERALS:
                found[key] = child.value
            elif key == "messages_per_post":
                found[key] = child.integer
            else:
                found[key] = self.tables.amount(child)
        return found

    def tied(self) -> Node | None:
        for channel in self.document.all_of("channels"):
            extension = self.document.extensions.read(channel, "channel")
            if extension is not None and "channels" in extension:
                self.tied_by, self.says = channel, extension
                return extension.get("channels")
        return None

    def replies_alone(self) -> None:
        """Messages come in any order from several requests, so no reply can go by theirs."""
        correlation = self.says.get("correlation")
        if correlation is not None and correlation.get("kind").value == "order":
            self.error(correlation, 'replies in the order of requests are not implemented over "comet"')

    def path(self, tied: Node, action: str) -> str:
        """The address of the channel whose operations all have this action."""
        names = dict(self.document.root.inside("channels"))
        for item in tied.value:
            if item.value not in names:
                self.error(item, f"no channel is called {quoted(item.value)}",
                           hint=near_or_list(item.value, names))
                return ""
        channels = [self.document.resolver.target(names[item.value]) for item in tied.value]
        if self.tied_by not in channels:
            self.error(tied, "the channel that says it is not among them", hint=quoted(self.tied_by.key))
        ways = [self.actions(channel) for channel in channels]
        fitting = [channel for channel, found in zip(channels, ways) if found == {action}]
        if len(fitting) != 1:
            self.error(tied, f"not one of them alone is for operations that {action}",
                       "frames go one way and messages the other")
            return ""
        address = fitting[0].get("address")
        if address is None or address.kind != "string" or not PATH.fullmatch(address.value):
            self.error(address or fitting[0], "the channel has no path for an address",
                       hint='"address": "/comet/channel"')
            return ""
        return address.value

    def actions(self, channel: Node) -> set[str]:
        operations = self.document.all_of("operations")
        return {operation.get("action").value for operation in operations
                if self.document.resolver.target(operation.get("channel")) is channel}
