"""Shared by the tests of the compiler: documents from a few lines, and what it says about them."""
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
sys.setrecursionlimit(5_000)

from codegen.errors import Diagnostics
from codegen.front import protocol_of

CHATMASTER = os.path.join(ROOT, "schema", "chatmaster.json")


def document(payload=None, schemas=None, messages=None, **more):
    """The smallest document around one payload; a second message would need telling apart."""
    if messages is None:
        messages = {"Thing": {"payload": {"type": "object"} if payload is None else payload}}
    return {"asyncapi": "3.0.0", "info": {"title": "Test", "version": "1"},
            "components": {"messages": messages, "schemas": schemas or {}}, **more}


def compiled(doc):
    """(protocol or None, what was said)."""
    diagnostics = Diagnostics()
    data = doc if isinstance(doc, bytes) else json.dumps(doc).encode()
    return protocol_of("test.json", diagnostics, data), diagnostics


def lowered(payload, **parts):
    """The payload's type; the document must be right."""
    protocol, diagnostics = compiled(document(payload, **parts))
    assert not diagnostics, diagnostics.render()
    return protocol.messages[0].payload


def codes(doc):
    return [found.code for found in compiled(doc)[1].sorted()]


def refused(payload, **parts):
    """The codes of what is said about a payload that is wrong."""
    found = codes(document(payload, **parts))
    assert found, "it was accepted"
    return found
