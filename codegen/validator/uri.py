"""URI references: split, and resolved against a base (RFC 3986, 5.2).

The standard library's urljoin() knows a list of schemes; a schema may be called urn:uuid:...
"""
from __future__ import annotations

import os
import re
from urllib.parse import quote, unquote

PARTS = re.compile(r"^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$",
                   re.DOTALL)


def split(reference: str) -> tuple[str, str]:
    """Everything but the fragment, and the fragment, decoded."""
    uri, _, fragment = reference.partition("#")
    return uri, unquote(fragment)


def join(base: str, reference: str) -> str:
    scheme, authority, path, query, fragment = PARTS.match(reference).groups()
    base_scheme, base_authority, base_path, base_query, _ = PARTS.match(base).groups()
    if scheme is None:
        scheme = base_scheme
        if authority is None:
            authority = base_authority
            if not path:
                path = base_path
                query = base_query if query is None else query
            elif path.startswith("/"):
                path = without_dots(path)
            else:
                path = without_dots(merged(base_authority, base_path, path))
        else:
            path = without_dots(path)
    else:
        path = without_dots(path)
    return ((f"{scheme}:" if scheme else "") + (f"//{authority}" if authority is not None else "")
            + path + (f"?{query}" if query is not None else "")
            + (f"#{fragment}" if fragment is not None else ""))


def merged(base_authority: str | None, base_path: str, path: str) -> str:
    if base_authority is not None and not base_path:
        return "/" + path
    return base_path[:base_path.rfind("/") + 1] + path


def without_dots(path: str) -> str:
    """`.` and `..` carried out; those that lead above the root are dropped."""
    kept: list[str] = []
    steps = path.split("/")
    for index, step in enumerate(steps):
        is_last = index == len(steps) - 1
        if step == ".." and len(kept) > (1 if path.startswith("/") else 0):
            kept.pop()
        elif step not in (".", ".."):
            kept.append(step)
            continue
        if is_last:
            kept.append("")
    return "/".join(kept)


def of_file(path: str) -> str:
    return "file://" + quote(os.path.abspath(path))


def to_file(uri: str) -> str | None:
    """The path of a file: URI on this machine."""
    scheme, authority, path, _, _ = PARTS.match(uri).groups()
    return unquote(path) if scheme == "file" and not authority else None
