"""How messages are cut out of the bytes a server sends, and how ours are sent."""
from __future__ import annotations

import base64
import gzip
import json
import zlib

import cbor2

from document import Blob, Mismatch

ZLIB_FIRST_BYTE = 0x78
GZIP_FIRST_BYTE = 0x1F
JSON_SPACE = b" \t\r\n"


def refuse_duplicates(pairs: list[tuple[str, object]]) -> dict:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Mismatch(f"a member is there twice: {pairs}")
    return members


DECODER = json.JSONDecoder(object_pairs_hook=refuse_duplicates)


def decode_json(text: str) -> object:
    try:
        return DECODER.decode(text)
    except ValueError as error:
        raise Mismatch(f"not JSON: {error}: {text[:200]!r}") from None


def encode_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Stream:
    """What framings of plain byte streams have in common: nothing to say by themselves."""

    is_open = True
    outgoing = b""
    close = None

    def encode_raw(self, data: bytes) -> bytes:
        return data

    def encode_text(self, data: bytes) -> bytes:
        return data + b"\n"

    def encode_binary(self, _data: bytes) -> bytes:
        raise Mismatch("this framing has no binary messages")

    def goodbye(self) -> bytes:
        return b""


class JsonStream(Stream):
    """Objects back to back, ended by LF from our server; plain, or one zlib or gzip stream each."""

    def __init__(self, limits: dict, _manner: str) -> None:
        self.limit = limits.get("limit_out")
        self.buffer = b""

    def encode(self, value: object, manner: str) -> bytes:
        return encode(value, manner)

    def feed(self, data: bytes) -> list[tuple[object, str]]:
        """@return the messages that are complete now, each with the form it came in"""
        self.buffer += data
        messages = []
        while (message := self._next()) is not None:
            messages.append(message)
        return messages

    def _next(self) -> tuple[object, str] | None:
        self.buffer = self.buffer.lstrip(JSON_SPACE)
        if not self.buffer:
            return None
        if self.buffer[0] in (ZLIB_FIRST_BYTE, GZIP_FIRST_BYTE):
            return self._inflate()
        end = self.buffer.find(b"\n")
        if end < 0:
            return None
        text, self.buffer = self.buffer[:end + 1], self.buffer[end + 1:]
        return self._decode(text), "plain"

    def _inflate(self) -> tuple[object, str] | None:
        automatic_header = 32 + zlib.MAX_WBITS
        stream = zlib.decompressobj(automatic_header)
        form = "zlib" if self.buffer[0] == ZLIB_FIRST_BYTE else "gzip"
        text = stream.decompress(self.buffer)
        if not stream.eof:
            return None
        self.buffer = stream.unused_data
        return self._decode(text), form

    def _decode(self, text: bytes) -> object:
        if self.limit and len(text) > self.limit:
            raise Mismatch(f"{len(text)} bytes in one message, more than {self.limit}")
        return decode_json(text.decode("utf-8"))


class Lines(JsonStream):
    """One JSON text a line: what the reader above does, without compression."""

    def _inflate(self) -> tuple[object, str] | None:
        raise Mismatch("compressed bytes in a framing of lines")


class Lengths(Stream):
    """Before each message a number that says how many bytes it has; the messages are CBOR."""

    def __init__(self, limits: dict, _manner: str) -> None:
        self.limit = limits["limit_out"]
        self.width, self.order = limits["width"], limits["order"]
        self.buffer = b""

    def feed(self, data: bytes) -> list[tuple[object, str]]:
        self.buffer += data
        messages = []
        while len(self.buffer) >= self.width:
            end = self.width + int.from_bytes(self.buffer[:self.width], self.order)
            if end > self.limit:
                raise Mismatch(f"{end} bytes in one message, more than {self.limit}")
            if len(self.buffer) < end:
                break
            messages.append((as_json(cbor2.loads(self.buffer[self.width:end])), "plain"))
            self.buffer = self.buffer[end:]
        return messages

    def encode(self, value: object, _manner: str) -> bytes:
        item = cbor2.dumps(as_cbor(value))
        return len(item).to_bytes(self.width, self.order) + item


def as_cbor(value: object) -> object:
    if isinstance(value, Blob):
        return base64.b64decode(value)
    if isinstance(value, dict):
        return {key: as_cbor(member) for key, member in value.items()}
    return [as_cbor(item) for item in value] if isinstance(value, list) else value


def as_json(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, dict):
        return {key: as_json(member) for key, member in value.items()}
    return [as_json(item) for item in value] if isinstance(value, list) else value


def encode(value: object, manner: str) -> bytes:
    """`manner`: how this client speaks ("", "zlib", "gzip", "without line feeds")."""
    text = encode_json(value).encode("utf-8")
    if manner == "zlib":
        return zlib.compress(text)
    if manner == "gzip":
        return gzip.compress(text)
    return text if manner == "without line feeds" else text + b"\n"
