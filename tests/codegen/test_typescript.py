"""TypeScript for documents that browsers speak; what it says, tsc judges."""
from __future__ import annotations

import json
import shutil
import subprocess

import made
import pytest

from codegen import emit

PAGE = {
    "asyncapi": "3.0.0",
    "info": {"title": "Page", "version": "1"},
    "servers": {"main": {"host": "localhost:1", "protocol": "ws", "x-wireform": {
        "service": "page", "framing": {"kind": "websocket", "path": "/ws", "limit_in": 99, "limit_out": 99}}}},
    "channels": {"main": {"address": "/ws", "messages": {
        name: {"$ref": f"#/components/messages/{name}"} for name in ("SAY-IT", "other")}}},
    "operations": {
        "say": {"action": "receive", "channel": {"$ref": "#/channels/main"},
                "messages": [{"$ref": "#/channels/main/messages/SAY-IT"}]},
        "told": {"action": "send", "channel": {"$ref": "#/channels/main"},
                 "messages": [{"$ref": "#/channels/main/messages/other"}]}},
    "components": {
        "messages": {
            "SAY-IT": {"summary": "Says it. */ Really", "payload": {
                "type": "object", "required": ["type", "of", "pair", "free", "which"],
                "properties": {
                    "type": {"const": "say"},
                    "of": {"type": "array", "maxItems": 3, "items": {"enum": ["a", "b"]}},
                    "pair": {"type": "array", "items": [{"type": "string"}, {"type": "integer"}],
                             "additionalItems": False, "minItems": 2, "maxItems": 2},
                    "free": {},
                    "which": {"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/Tree"}]},
                    "no-name": {"type": ["number", "null"], "default": 5}}}},
            "other": {"payload": {"type": "object", "required": ["type"], "properties": {
                "type": {"const": "other"},
                "names": {"type": "object", "additionalProperties": {"type": "boolean"}}}}}},
        "schemas": {"Tree": {"type": "object", "description": "Grows.", "properties": {
            "below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}}},
}

EXPECTED = """\
/** Grows. */
export interface Tree {
    below?: Tree[];
}

/** Says it. * / Really.  Client to server. */
export interface SayItMessage {
    type: "say";
    /** Up to 3 items. */
    of: ("a" | "b")[];
    pair: [string, number];
    free: unknown;
    which: string | Tree;
    /** Absent it means 5. */
    "no-name"?: number | null;
}

/** Server to client. */
export interface OtherMessage {
    type: "other";
    names?: {[name: string]: boolean};
}

/** What a client sends. */
export type ToServer = SayItMessage;

/** What the server sends. */
export type ToClient = OtherMessage;
"""


def declarations(document: dict) -> str | None:
    protocol = made.protocol("page.json", json.dumps(document).encode())
    return emit.generate([protocol]).get("page.d.ts")


def test_what_is_said() -> None:
    assert declarations(PAGE).partition("*/\n\n")[2] == EXPECTED


def test_only_what_browsers_reach() -> None:
    files = made.generated(*made.CASES)
    assert {"gateway.d.ts", "twofold.d.ts"} <= files.keys()
    assert not {"boxes.d.ts", "cbor.d.ts", "lines.d.ts"} & files.keys()


@pytest.mark.skipif(not shutil.which("tsc"), reason="tsc: not found")
def test_tsc_takes_all(tmp_path) -> None:
    files = made.generated(*made.CASES) | made.generated(*made.SCHEMAS) | {"page.d.ts": declarations(PAGE)}
    written = [tmp_path / name for name in files if name.endswith(".d.ts")]
    for path in written:
        path.write_text(files[path.name])
    judged = subprocess.run(["tsc", "--noEmit", "--strict", *written], capture_output=True, text=True,
                            timeout=60, check=False)
    assert judged.returncode == 0, judged.stdout
