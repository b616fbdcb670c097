"""Who sends a message: replies that say which request they belong to, and what comes unasked."""
from __future__ import annotations

from codegen import ir
from codegen.layout import Layout
from codegen.names import snake, upper
from codegen.shapes import MessagePlan, Object, Part

def correlation(protocol: ir.Protocol) -> ir.Correlation | None:
    """Where replies say which request they belong to."""
    return protocol.session.correlation if protocol.session else None


def correlated(protocol: ir.Protocol, plan: MessagePlan) -> Part | None:
    """The member of a reply, or of what sets the counter, that ties it to a request."""
    found, body = correlation(protocol), plan.struct.body
    if found is None or not isinstance(body, Object) \
            or not (plan.of.answers or plan.of.name == found.set_by):
        return None
    return next((part for part in body.parts if f"/{part.member.wire}" == found.at), None)


def is_reply(protocol: ir.Protocol, plan: MessagePlan) -> bool:
    return correlation(protocol) is not None and plan.of.to_client and plan.of.answers


def is_sent(protocol: ir.Protocol, plan: MessagePlan) -> bool:
    """Also, or only, without a request."""
    return plan.of.to_client and (plan.of.comes_alone or not is_reply(protocol, plan))


def takes_message(protocol: ir.Protocol, plan: MessagePlan) -> bool:
    """Whether a reply says anything but which request it belongs to."""
    part = correlated(protocol, plan)
    return plan.stored and (part is None or plan.struct.body.stored() != [part])


def close_enumerator(layout: Layout, code: ir.CloseCode) -> str:
    return f"{layout.upper}_CLOSE_{upper(code.name)}"


def close_name(code: ir.CloseCode) -> str:
    return snake(code.name)


def sent(layout: Layout) -> list[MessagePlan]:
    return [plan for plan in layout.messages if is_sent(layout.protocol, plan)]


def replies(layout: Layout) -> list[MessagePlan]:
    return [plan for plan in layout.messages if is_reply(layout.protocol, plan)]
