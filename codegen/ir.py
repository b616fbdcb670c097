"""The vocabulary below lowering: plain, frozen, already checked.

Everything here is about meaning; C names, widths and order of bits are layout's business.
A `Place` is where a thing stands in its document, for comments and diagnostics.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING
from typing import Union as AnyOf

if TYPE_CHECKING:
    from codegen.validator.plan import Plan


@dataclass(frozen=True)
class Place:
    file: str      # as given on the command line
    line: int
    column: int
    pointer: str   # "#/components/schemas/Name"


# --- Types -----------------------------------------------------------------------------------
# `name` is a hint for a C name: the key in components/schemas, else the path of members.

@dataclass(frozen=True)
class Type:
    place: Place
    name: str = ""
    doc: str = ""
    # What the type does not say, for the validator; it speaks of values that are not null.
    check: "Plan | None" = field(default=None, kw_only=True, repr=False)


@dataclass(frozen=True)
class Text(Type):
    min_chars: int = 0
    max_chars: int | None = None       # code points
    pattern: str = ""                  # ECMA-262, one that compile_pattern() takes


@dataclass(frozen=True)
class Bytes(Type):                     # contentEncoding: base64
    min_len: int = 0
    max_len: int | None = None


@dataclass(frozen=True)
class Int(Type):
    low: int | None = None             # inclusive
    high: int | None = None
    multiple_of: int | None = None


@dataclass(frozen=True)
class Number(Type):
    low: Decimal | None = None
    high: Decimal | None = None
    is_exclusive_low: bool = False
    is_exclusive_high: bool = False


@dataclass(frozen=True)
class Bool(Type):
    pass


@dataclass(frozen=True)
class Null(Type):
    pass


@dataclass(frozen=True)
class Enum(Type):
    """`enum` or `const`.  Values are JSON scalars: str, int, Decimal, bool, None.

    `is_const`: takes no space in the struct; any of the values is read, the first is written
    (one value, or x-wireform `as: first`: {true, 1} are spellings of one thing).
    """
    values: tuple = ()
    is_const: bool = False


@dataclass(frozen=True)
class List(Type):
    item: Type | None = None
    min_items: int = 0
    max_items: int | None = None
    cut: bool = False                  # x-wireform cut: last items are left out until it fits


@dataclass(frozen=True)
class TupleType(Type):
    items: tuple[Type, ...] = ()       # all required
    item_names: tuple[str, ...] = ()   # x-wireform c_name of the items, "" where none


@dataclass(frozen=True)
class Map(Type):
    """An object with free names and one schema for all values."""
    value: Type | None = None
    min_members: int = 0
    max_members: int | None = None
    key: Text | None = None            # what names must be like; None when any will do


@dataclass(frozen=True)
class Raw(Type):
    """Any well-formed value, kept as the sender's bytes."""


@dataclass(frozen=True)
class TextIf(Type):
    """x-wireform as: text.  Any value is valid; only a string counts as present."""


@dataclass(frozen=True)
class Member:
    wire: str                          # the key, exactly
    type: Type                         # a lone const Enum takes no space in the struct
    required: bool
    doc: str = ""
    c_name: str = ""                   # x-wireform c_name, "" when none
    inline: bool = False               # x-wireform inline: type is a Record whose members become ours
    nullable: bool = False             # null is allowed beside the type
    null_is_absent: bool = False       # x-wireform null: absent
    empty_array_is_absent: bool = False
    absent_as_null: bool = False       # x-wireform absent: null (the writer writes null)
    default: object = None             # a JSON scalar: what is read when it is absent


@dataclass(frozen=True)
class Record(Type):
    members: tuple[Member, ...] = ()
    closed: bool = False               # unknown members are refused
    mirror: str = ""                   # x-wireform mirror: member in which the others stand again
                                       # (it is among `members`, Raw and optional)
    rest: Map | None = None            # members of other names; None: ignored, or refused


@dataclass(frozen=True)
class Branch:
    type: Type
    label: str                         # for the tag enum: "join", "accepted"


@dataclass(frozen=True)
class Union(Type):
    """One of the branches, told apart by `test`."""
    branches: tuple[Branch, ...] = ()
    test: "Test | None" = None
    trials: "tuple[Plan, ...]" = field(default=(), repr=False)   # x-wireform untagged: of each


@dataclass(frozen=True)
class Named(Type):
    """A use of a type that stands in Protocol.types under `target` (shared, or recursive).

    Every `$ref` to a schema is one, scalars included, unless its target is inlined, a lone
    const, a null, Raw or TextIf: those stand here themselves.
    """
    target: str = ""


# --- How branches are told apart --------------------------------------------------------------
# A tree of questions; leaves are indexes into the branches.

@dataclass(frozen=True)
class Leaf:
    branch: int


@dataclass(frozen=True)
class ByKind:
    """Rule e.  Keys: "object", "array", "string", "number", "boolean", "null"."""
    cases: tuple[tuple[str, "Test"], ...]
    place: Place


@dataclass(frozen=True)
class ByValue:
    """Rules a, b, d, f: the scalar at `path` from here (member names, or item numbers)."""
    path: tuple[AnyOf[str, int], ...]
    cases: tuple[tuple[tuple, "Test"], ...]   # ((scalars...), next)
    place: Place
    any_other: "Leaf | None" = None           # what every other text there stands for


@dataclass(frozen=True)
class ByMember:
    """Rule c: the branch whose required member is there."""
    cases: tuple[tuple[str, "Test"], ...]
    place: Place


@dataclass(frozen=True)
class ByTrial:
    """x-wireform untagged: the first branch that is valid."""
    cases: "tuple[tuple[Plan, Leaf], ...]"
    place: Place


Test = AnyOf[Leaf, ByKind, ByValue, ByMember, ByTrial]


# --- Messages and sessions ---------------------------------------------------------------------

@dataclass(frozen=True)
class Message:
    name: str                          # wire-side name: key in components/messages
    payload: Type                      # Record, usually
    doc: str                           # the summary on the first line, then the description
    place: Place
    to_server: bool
    to_client: bool
    wire_tag: str                      # innermost tag, "" when it has none
    c_name: str = ""
    handler: str = ""                  # x-wireform handler of its operation
    refusal: bool = False
    replies: tuple[str, ...] = ()      # message names
    followed: tuple[str, ...] = ()     # those of them after which more replies come
    examples: tuple[str, ...] = ()     # minified JSON
    headers: Type | None = None
    answers: bool = False              # some operation gets it as a reply ...
    comes_alone: bool = False          # ... and some operation sends it unasked


@dataclass(frozen=True)
class Answer:
    """A message with its values: literals, the tag the peer sent, or what is wrong with it."""
    message: str
    values: tuple[tuple[str, object], ...]    # (instance pointer, JSON scalar | TagValue | ReasonValue)


@dataclass(frozen=True)
class TagValue:
    """The innermost tag as the peer wrote it, when made only of the characters `of` and at most
    `max` long; else `otherwise`."""
    of: str                            # like "a-z_"
    max: int
    otherwise: str


@dataclass(frozen=True)
class ReasonValue:
    """What is wrong with the message that is answered, in words."""


@dataclass(frozen=True)
class Reaction:
    answer: Answer | None = None
    strike: bool = False
    close: bool = False
    close_code: "CloseCode | None" = None


@dataclass(frozen=True)
class CloseCode:
    """What a closing frame says (RFC 6455, 7.4)."""
    name: str
    code: int
    text: str = ""


@dataclass(frozen=True)
class UnknownCase:
    at: str
    reaction: Reaction


@dataclass(frozen=True)
class InvalidCase:
    message: str                       # "" = any
    at: str | None                     # "" = the whole, None = any place
    keyword: str                       # "" = any
    reaction: Reaction


@dataclass(frozen=True)
class Amount:
    """A number of the session tables: literal, or the setting that holds it."""
    value: int = 0
    setting: str = ""


@dataclass(frozen=True)
class State:
    name: str
    accept: tuple[str, ...]
    on_misplaced: Reaction
    on_timeout: Reaction
    timeout_ms: Amount = Amount()
    at_most: Amount = Amount()
    check_whole: bool = False
    # Where these are None, or no case fits, the session's own count.
    on_malformed: Reaction | None = None
    on_too_large: Reaction | None = None
    on_other_kind: Reaction | None = None
    on_unknown: tuple[UnknownCase, ...] = ()
    on_invalid: tuple[InvalidCase, ...] = ()


@dataclass(frozen=True)
class Move:
    sources: tuple[str, ...]
    on_send: str
    to: str


@dataclass(frozen=True)
class Idle:
    """A peer that is not heard of: looked at, and pinged, every `ping_ms`."""
    ping_ms: Amount
    after_ms: Amount
    then: Reaction
    counts_messages: bool = False      # not just any frame


@dataclass(frozen=True)
class Correlation:
    """What a reply says about its request."""
    kind: str                          # "echo" or "counter"
    at: str                            # pointer of the member
    begins: str = ""                   # counter: the message after which counting begins
    set_by: str = ""                   # counter: the message whose number is the next


@dataclass(frozen=True)
class Session:
    states: tuple[State, ...]
    moves: tuple[Move, ...]
    greet: Answer | None = None
    on_malformed: Reaction = Reaction(close=True)
    on_too_large: Reaction = Reaction(close=True)
    on_full: Reaction = Reaction(close=True)
    on_strikes: Reaction = Reaction(close=True)
    on_shutdown: Reaction = Reaction(close=True)
    shutdown_handler: bool = False     # the service is told first
    on_other_kind: Reaction = Reaction()
    on_flood: Reaction | None = None   # None: it is not read for a while
    on_slow: Reaction = Reaction(close=True)
    on_unknown: tuple[UnknownCase, ...] = ()
    on_invalid: tuple[InvalidCase, ...] = ()
    strikes: int = 0
    connections: Amount = Amount()
    rate_per_s: Amount = Amount()
    rate_burst: Amount = Amount()
    queue_limit: Amount = Amount()
    queue_pause: Amount = Amount()
    message_limit: Amount = Amount()
    stall_timeout_ms: Amount = Amount()
    flush_timeout_ms: Amount = Amount(2000)
    pacing: str = ""                   # the setting (enum auto, always, never), "" = never
    pacing_gap_ms: Amount = Amount()
    keepalive: tuple[int, int, int] = (0, 0, 0)   # idle s, interval s, probes
    close_codes: tuple[CloseCode, ...] = ()
    correlation: Correlation | None = None
    idle: Idle | None = None


@dataclass(frozen=True)
class Setting:
    name: str
    kind: str                          # "integer", "number", "bool", "text", "texts", "choice"
    type: Type
    doc: str
    default: object
    place: Place


@dataclass(frozen=True)
class WebSocket:
    """Where and how HTTP changes over to the framing."""
    path: str
    subprotocol: str = ""
    deflate: bool = False              # permessage-deflate is taken when offered


@dataclass(frozen=True)
class Comet:
    """Sessions that several requests over HTTP carry."""
    channel_path: str                  # GET, where frames come from
    post_path: str                     # POST, where messages go
    version: str
    cookie: str = ""                   # "" = sockets are bound to nothing
    messages_per_post: int = 64
    per_cookie: Amount = Amount(32)
    per_address: Amount = Amount(512)
    frames: Amount = Amount(10000)
    unsent: Amount = Amount(1048576)
    keepalive_ms: Amount = Amount(25000)
    shortest_poll_ms: Amount = Amount(1000)
    longest_poll_ms: Amount = Amount(30000)
    silence_ms: Amount = Amount(15000)
    kill_timeout_ms: Amount = Amount(15000)


@dataclass(frozen=True)
class Transport:
    """A server of the document: a way to talk the protocol, and a name for it."""
    name: str                          # of the service
    port: Amount
    default_port: int                  # that of the host
    framing: str
    length_width: int = 0              # framing "length": bytes of the number
    length_order: str = ""             # ... and their order, "little" or "big"
    inflate: bool = False
    websocket: WebSocket | None = None
    comet: Comet | None = None


@dataclass(frozen=True)
class RouteValue:
    """A text that a handler gets with its request."""
    source: str                        # "path", "query" or "field"
    name: str
    doc: str = ""


@dataclass(frozen=True)
class Route:
    """An HTTP operation."""
    name: str
    path: str                          # "/fs/{client}/{file}"
    method: str                        # "GET"
    values: tuple[RouteValue, ...]
    doc: str
    place: Place
    handler: str = ""


@dataclass(frozen=True)
class Cors:
    path: str
    origins: str = "*"
    methods: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    exposed: tuple[str, ...] = ()
    max_age_s: int = 0


@dataclass(frozen=True)
class Http:
    """What a service answers over HTTP, and its limits."""
    routes: tuple[Route, ...] = ()
    cors: tuple[Cors, ...] = ()
    head_limit: int = 16384
    fields_limit: int = 100
    head_timeout_ms: Amount = Amount(10000)
    body_timeout_ms: Amount = Amount(30000)
    idle_timeout_ms: Amount = Amount(15000)
    same_origin: bool = False          # only GET may come from pages of other origins


@dataclass(frozen=True)
class CborStyle:
    """Well-formed ways to spell a value that are refused all the same, and how we write."""
    refuse_tags: bool = False          # also in what no schema describes
    refuse_indefinite: bool = False
    refuse_long_heads: bool = False
    plain_integers: bool = False
    is_deterministic: bool = False     # members in the order of RFC 8949, 4.2.1


@dataclass(frozen=True)
class Protocol:
    name: str                          # C prefix, and the service of a server that names none
    title: str
    doc: str
    file: str                          # the document, as comments name it: "schema/chatmaster.json"
    place: Place
    types: dict[str, Type]             # shared and recursive types by name, in document order
    messages: tuple[Message, ...]
    to_server: Test | None             # tells messages apart; leaves index `messages`
    to_client: Test | None
    transports: tuple[Transport, ...] = ()   # none: codec only, no server and client halves
    limit_in: int = 0
    limit_out: int = 0
    depth: int = 64
    depth_out: int = 0                 # 0: no more than that
    plain_integers: bool = False
    in_order: bool = False             # correlation "order"
    unsolicited: tuple[str, ...] = ()  # message names
    unsolicited_ends: bool = False     # ... after which the connection is closed
    session: Session | None = None
    http: Http | None = None
    settings: tuple[Setting, ...] = ()
    codec: str = "json"                # how messages travel, and how raw values are held
    codecs: tuple[str, ...] = ("json",)   # what code is made for
    cbor: CborStyle = CborStyle()
    keep_surrogates: bool = False         # of JSON: halves of pairs, as WTF-8
    notes: tuple[str, ...] = field(default=())   # told to the user of gen: "no framing: ..."
    numbers: dict[str, list] = field(default_factory=dict)   # of the lock file: lock.py

    @property
    def comet(self) -> Comet | None:
        return next((transport.comet for transport in self.transports if transport.comet), None)
