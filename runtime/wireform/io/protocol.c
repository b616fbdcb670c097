#include <string.h>

#include "wireform/io/protocol.h"

static bool travels(const struct wf_message *message, bool to_server)
{
    return to_server ? message->to_server : message->to_client;
}

const struct wf_message *wf_protocol_find(const struct wf_protocol *protocol, const char *name,
                                          bool to_server)
{
    const struct wf_message *by_wire_name = NULL;

    for (unsigned i = 0; i < protocol->messages_count; i++) {
        const struct wf_message *message = &protocol->messages[i];

        if (!travels(message, to_server))
            continue;
        if (strcmp(message->name, name) == 0)
            return message;
        if (!by_wire_name && message->wire_name && strcmp(message->wire_name, name) == 0)
            by_wire_name = message;
    }
    return by_wire_name;
}

const struct wf_close_code *wf_protocol_close_code(const struct wf_protocol *protocol,
                                                   unsigned code)
{
    for (unsigned i = 0; i < protocol->close_codes_count; i++)
        if (protocol->close_codes[i].code == code)
            return &protocol->close_codes[i];
    return NULL;
}
