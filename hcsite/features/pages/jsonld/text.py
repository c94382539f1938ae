"""Graphs as text that may stand in a `<script>` element."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.engine import codec

Node = dict[str, object]
"""One thing of a graph: its properties by name."""

CONTEXT = "https://schema.org"


def encode(value: Mapping[str, object]) -> str:
    """Compact JSON without a character that HTML or a script could take for its own."""
    return _safe(codec.encode(value))


def encode_all(nodes: list[Node]) -> str:
    """Nodes as JSON, one after the other with commas between: the inside of a list."""
    return _safe(codec.encode(nodes)[1:-1])


def graph_text(*parts: str) -> str:
    """A graph of the nodes in texts that `encode_all` made."""
    return f'{{"@context":"{CONTEXT}","@graph":[{",".join(parts)}]}}'


def _safe(data: bytes) -> str:
    """These characters stand in texts alone, where JSON lets them be escaped."""
    return (
        data.replace(b"&", b"\\u0026")
        .replace(b"<", b"\\u003c")
        .replace(b">", b"\\u003e")
        .replace(b"\xe2\x80\xa8", b"\\u2028")
        .replace(b"\xe2\x80\xa9", b"\\u2029")
        .decode()
    )


def kept(node: Node) -> Node:
    """The node without the properties that have no value: nothing is claimed that is not known."""
    return {name: value for name, value in node.items() if value}


def one_or_many(values: list[object]) -> object:
    """A single value alone, several as a list."""
    return values[0] if len(values) == 1 else values


def ref(identity: str) -> Node:
    """A reference to a node of the same graph; nothing for nothing."""
    return {"@id": identity} if identity else {}
