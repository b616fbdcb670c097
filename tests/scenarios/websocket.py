"""A client's end of a WebSocket, as conversations need it; wsproto knows the protocol."""
from __future__ import annotations

from wsproto import ConnectionType, WSConnection
from wsproto.events import (AcceptConnection, BytesMessage, CloseConnection, Ping, RejectConnection,
                            Request, TextMessage)
from wsproto.extensions import PerMessageDeflate
from wsproto.utilities import ProtocolError

from document import Mismatch
from framing import decode_json, encode_json


class WebSocket:
    """One JSON text a message.  Whatever we owe the server waits in `outgoing`."""

    def __init__(self, limits: dict, manner: str) -> None:
        self.limit = limits["limit_out"]
        self.connection = WSConnection(ConnectionType.CLIENT)
        self.is_open = False
        self.text = ""
        self.buffer = b""              # a message that is not whole
        self.close: tuple[int, str] | None = None
        extensions = [PerMessageDeflate()] if manner == "deflate" else []
        subprotocols = [limits["subprotocol"]] if "subprotocol" in limits else []
        self.outgoing = self.connection.send(
            Request(host="localhost", target=limits["path"], extensions=extensions,
                    subprotocols=subprotocols))

    def feed(self, data: bytes) -> list[tuple[object, str]]:
        messages: list[tuple[object, str]] = []
        try:
            self.connection.receive_data(data)
            for event in self.connection.events():
                self._take(event, messages)
        except ProtocolError as error:
            raise Mismatch(f"no WebSocket: {error}") from None
        return messages

    def _take(self, event: object, messages: list[tuple[object, str]]) -> None:
        if isinstance(event, TextMessage):
            self.text += event.data
            if event.message_finished:
                text, self.text = self.text, ""
                if len(text.encode("utf-8")) > self.limit:
                    raise Mismatch(f"a message of {len(text)} characters, more than {self.limit}")
                messages.append((decode_json(text), "plain"))
            self.buffer = self.text.encode("utf-8")
        elif isinstance(event, Ping):
            self.outgoing += self.connection.send(event.response())
        elif isinstance(event, CloseConnection):
            self.close = (int(event.code), event.reason or "")
            self.outgoing += self.connection.send(event.response())
        elif isinstance(event, RejectConnection):
            raise Mismatch(f"the handshake was refused: {event.status_code}")
        elif isinstance(event, AcceptConnection):
            self.is_open = True
        else:
            raise Mismatch(f"not expected of a server: {event}")

    def encode(self, value: object, _manner: str) -> bytes:
        return self.encode_raw(encode_json(value).encode("utf-8"))

    def encode_raw(self, data: bytes) -> bytes:
        return self.connection.send(TextMessage(data=data.decode("utf-8")))

    def encode_text(self, data: bytes) -> bytes:
        return self.encode_raw(data)

    def encode_binary(self, data: bytes) -> bytes:
        return self.connection.send(BytesMessage(data=data))

    def goodbye(self) -> bytes:
        return self.connection.send(CloseConnection(code=1000)) if self.close is None else b""
