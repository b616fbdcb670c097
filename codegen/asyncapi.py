"""The objects of AsyncAPI 3.0 and 3.1 as a table: which members each may have, and of what kind.

A kind is written as

    text, boolean, any, schema     a value; `address` is text or null
    info                           an object of that name in this table
    &message                       such an object, or a reference to one
    @channel                       a reference to one, nothing else
    {tag} [tag]                    an object with free names, an array
    !                              behind it: the member must be there
"""
from __future__ import annotations

DOCUMENTED = {"title": "text", "summary": "text", "description": "text", "tags": "[&tag]",
              "externalDocs": "&externalDocs"}

OBJECTS: dict[str, dict[str, str]] = {
    "document": {
        "asyncapi": "text!", "id": "text", "info": "info!", "servers": "{&server}",
        "defaultContentType": "text", "channels": "{&channel}", "operations": "{&operation}",
        "components": "components"},
    "info": {
        "title": "text!", "version": "text!", "description": "text", "termsOfService": "text",
        "contact": "contact", "license": "license", "tags": "[&tag]",
        "externalDocs": "&externalDocs"},
    "contact": {"name": "text", "url": "text", "email": "text"},
    "license": {"name": "text!", "url": "text"},
    "tag": {"name": "text!", "description": "text", "externalDocs": "&externalDocs"},
    "externalDocs": {"url": "text!", "description": "text"},
    "server": {
        "host": "text!", "protocol": "text!", "protocolVersion": "text", "pathname": "text",
        "variables": "{&serverVariable}", "security": "[&securityScheme]", "bindings": "&bindings"}
    | DOCUMENTED,
    "serverVariable": {"enum": "[text]", "default": "text", "description": "text",
                       "examples": "[text]"},
    "channel": {
        "address": "address", "messages": "{&message}", "servers": "[@server]",
        "parameters": "{&parameter}", "bindings": "&bindings"} | DOCUMENTED,
    "parameter": {"enum": "[text]", "default": "text", "description": "text", "examples": "[text]",
                  "location": "text"},
    "operation": {
        "action": "action!", "channel": "@channel!", "security": "[&securityScheme]",
        "bindings": "&bindings", "traits": "[&operationTrait]", "messages": "[@message]",
        "reply": "&reply"} | DOCUMENTED,
    "operationTrait": {"security": "[&securityScheme]", "bindings": "&bindings"} | DOCUMENTED,
    "reply": {"address": "&replyAddress", "channel": "@channel", "messages": "[@message]"},
    "replyAddress": {"location": "text!", "description": "text"},
    "message": {
        "headers": "schema", "payload": "schema", "correlationId": "&correlationId",
        "contentType": "text", "name": "text", "bindings": "&bindings",
        "examples": "[messageExample]", "traits": "[&messageTrait]"} | DOCUMENTED,
    "messageTrait": {
        "headers": "schema", "correlationId": "&correlationId", "contentType": "text",
        "name": "text", "bindings": "&bindings", "examples": "[messageExample]"} | DOCUMENTED,
    "messageExample": {"headers": "any", "payload": "any", "name": "text", "summary": "text"},
    "correlationId": {"location": "text!", "description": "text"},
    "securityScheme": {
        "type": "text!", "description": "text", "name": "text", "in": "text", "scheme": "text",
        "bearerFormat": "text", "flows": "any", "openIdConnectUrl": "text", "scopes": "[text]"},
    "components": {
        "schemas": "{schema}", "servers": "{&server}", "channels": "{&channel}",
        "operations": "{&operation}", "messages": "{&message}",
        "securitySchemes": "{&securityScheme}", "serverVariables": "{&serverVariable}",
        "parameters": "{&parameter}", "correlationIds": "{&correlationId}", "replies": "{&reply}",
        "replyAddresses": "{&replyAddress}", "externalDocs": "{&externalDocs}", "tags": "{&tag}",
        "operationTraits": "{&operationTrait}", "messageTraits": "{&messageTrait}",
        "serverBindings": "{&bindings}", "channelBindings": "{&bindings}",
        "operationBindings": "{&bindings}", "messageBindings": "{&bindings}"},
    "multiFormat": {"schemaFormat": "text!", "schema": "schema!"},
}

# Where an x-wireform object may stand, by the name of its definition.
EXTENDED = {"document": "root", "server": "server", "channel": "channel", "operation": "operation",
            "message": "message"}

# Would change what is on the wire.  With a framing of ours nobody would carry it out; a document
# for the codec alone leaves the transport to its caller.
TRANSPORT = {
    ("server", "variables"): "the host must be written out",
    ("server", "pathname"): "the framings implemented so far know no paths",
    ("server", "bindings"): "say it in x-wireform, as far as it has words",
    ("channel", "parameters"): "a stream of messages has no address to put them in",
    ("channel", "bindings"): "say it in x-wireform, as far as it has words",
    ("operation", "bindings"): "say it in x-wireform, as far as it has words",
    ("operationTrait", "bindings"): "say it in x-wireform, as far as it has words",
    ("message", "bindings"): "say it in x-wireform, as far as it has words",
    ("messageTrait", "bindings"): "say it in x-wireform, as far as it has words",
    ("message", "headers"): "a stream of messages has no place for them: make them members",
    ("messageTrait", "headers"): "a stream of messages has no place for them: make them members",
    ("reply", "address"): "replies travel on the connection the request came by",
}

# Words of AsyncAPI 2, and what became of them.
FORMER = {
    "publish": '"operations" with "action": "receive"',
    "subscribe": '"operations" with "action": "send"',
    "message": '"messages", an array of references into the channel',
    "operationId": "the operation's key in \"operations\"",
    "messageId": "the message's key",
    "url": '"host" and "pathname"',
    "schemaFormat": '"payload": {"schemaFormat": ..., "schema": ...}',
}

FORMATS = (r"application/vnd\.aai\.asyncapi(\+json|\+yaml)?;version=3\.[01]\.\d+",
           r"application/schema\+(json|yaml);version=draft-07")
