/* Which answer belongs to which message. */
#include "client/tie.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wireform/base/arena.h"
#include "wireform/codec/json_read.h"

void tie_init(struct tie *tie, const struct wf_protocol *protocol)
{
    const struct wf_correlation *correlation = &protocol->correlation;

    *tie = (struct tie){0};
    tie->is_counting = correlation->kind == WF_CORRELATION_COUNTER && correlation->begins == 0;
}

/* The member that correlates, as it stands there; `room` holds it.  @return its length, 0: none */
static size_t member_of(const struct wf_protocol *protocol, wf_text text, char room[WF_ECHO_SIZE])
{
    const size_t arena_size = text.len + protocol->arena_base + 2 * WF_PADDING;
    struct wf_json_reader in;
    struct wf_arena arena;
    wf_text value = {0};
    size_t len = 0;

    if (!wf_arena_init(&arena, arena_size))
        return 0;
    wf_json_reader_copy(&in, text, &arena);
    if (wf_json_peek(&in) == WF_JSON_OBJECT && wf_json_find_member(&in, protocol->correlation.at))
        value = wf_json_read_raw(&in);
    if (in.error.status == WF_OK && value.len <= WF_ECHO_SIZE)
        len = value.len;
    if (len > 0)
        memcpy(room, value.ptr, len);
    wf_arena_deinit(&arena);
    return len;
}

static void expect_number(struct tie *tie, uint64_t number)
{
    tie->expected_len = (size_t)snprintf(tie->expected, sizeof(tie->expected), "%" PRIu64, number);
    tie->next_number = number + 1;
}

static void count(struct tie *tie, const struct wf_message *message, wf_text payload)
{
    const struct wf_correlation *correlation = &message->protocol->correlation;
    char digits[WF_ECHO_SIZE];
    size_t len;

    tie->expected_len = 0;
    if (tie->is_counting)
        expect_number(tie, tie->next_number);
    if (tie->is_counting && message->tag == correlation->set_by) {
        len = member_of(message->protocol, payload, digits);
        digits[len < sizeof(digits) ? len : sizeof(digits) - 1] = '\0';
        expect_number(tie, strtoull(digits, NULL, 10));
    }
    if (message->tag == correlation->begins)
        tie->is_counting = true;
}

void tie_note_sent(struct tie *tie, const struct wf_message *message, wf_text payload)
{
    switch (message->protocol->correlation.kind) {
    case WF_CORRELATION_NONE:
        break;
    case WF_CORRELATION_COUNTER:
        count(tie, message, payload);
        break;
    case WF_CORRELATION_ECHO:
        tie->expected_len = member_of(message->protocol, payload, tie->expected);
        break;
    }
}

bool tie_fits(const struct tie *tie, const struct wf_message *heard, wf_text text)
{
    char said[WF_ECHO_SIZE];
    size_t len;

    if (!heard->is_tied)
        return true;
    len = member_of(heard->protocol, text, said);
    return len == tie->expected_len && memcmp(said, tie->expected, len) == 0;
}
