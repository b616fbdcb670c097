#ifndef TESTS_UNIT_FRAMES_H
#define TESTS_UNIT_FRAMES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wireform/framing/websocket_frame.h"

/** WebSocket frames as one can read them: "t.hello" is a whole text message, "t+he" and "c.llo" the
 *  same in two pieces.
 *      first   t text, b binary, c continuation, x close, p ping, o pong, or an opcode in hex
 *      second  . last of its message, + not the last, 1 2 4 the reserved bits, ! + and 1
 *      rest    the payload; %FF is a byte
 *  "=%81%00" stands for the bytes themselves. */

static inline unsigned frames_opcode(char name)
{
    static const char names[] = "ctb.....xpo";
    const char *found = strchr(names, name);
    char digit[2] = {name, '\0'};

    return found ? (unsigned)(found - names) : (unsigned)strtoul(digit, NULL, 16);
}

static inline unsigned frames_bits(char name)
{
    switch (name) {
    case '+':
        return 0;
    case '1':
        return WF_FRAME_FINAL | 0x40;
    case '2':
        return WF_FRAME_FINAL | 0x20;
    case '4':
        return WF_FRAME_FINAL | 0x10;
    case '!':
        return 0x40;
    default:
        return WF_FRAME_FINAL;
    }
}

static inline void frames_bytes(struct wf_buf *out, const char *text)
{
    for (; *text; text++) {
        char digits[3] = {0};
        uint8_t byte = (uint8_t)*text;

        if (*text == '%') {
            memcpy(digits, text + 1, 2);
            byte = (uint8_t)strtoul(digits, NULL, 16);
            text += 2;
        }
        wf_buf_put(out, &byte, 1);
    }
}

/** Appends one frame. */
static inline void frames_put(struct wf_buf *out, const char *frame, bool is_masked)
{
    struct wf_buf payload;

    if (frame[0] == '=') {
        frames_bytes(out, frame + 1);
        return;
    }
    wf_buf_init(&payload, WF_NO_LIMIT);
    frames_bytes(&payload, frame + 2);
    wf_frame_put(out, (uint8_t)(frames_opcode(frame[0]) | frames_bits(frame[1])), is_masked,
                 (wf_bytes){wf_buf_peek(&payload), wf_buf_len(&payload)});
    wf_buf_deinit(&payload);
}

/** Whether the last of them has come to its end. */
static inline bool frames_are_whole(const struct wf_buf *frames)
{
    size_t left = wf_buf_len(frames);
    const uint8_t *at = wf_buf_peek(frames);

    while (left > 0) {
        struct wf_frame_header header = {0};
        size_t size = wf_frame_header_read(&header, at, left);

        if (size == 0 || left - size < header.len)
            return false;
        at += size + header.len;
        left -= size + header.len;
    }
    return true;
}

/** Writes frames down: "<x.%03%E8>". */
static inline void frames_tell(struct wf_buf *heard, const struct wf_buf *frames)
{
    const uint8_t *at = wf_buf_peek(frames);
    const uint8_t *end = at + wf_buf_len(frames);

    while (at < end) {
        struct wf_frame_header header = {0};
        char text[8];

        at += wf_frame_header_read(&header, at, (size_t)(end - at));
        (void)snprintf(text, sizeof(text), "<%c%c", "ctb.....xpo....."[header.bits & 15],
                       header.bits & WF_FRAME_FINAL ? '.' : '+');
        wf_buf_put(heard, text, strlen(text));
        for (uint64_t i = 0; i < header.len; i++) {
            uint8_t byte = at[i] ^ (header.is_masked ? header.mask.key[i % 4] : 0);

            (void)snprintf(text, sizeof(text), byte > 0x20 && byte < 0x7F ? "%c" : "%%%02X", byte);
            wf_buf_put(heard, text, strlen(text));
        }
        WF_BUF_LITERAL(heard, ">");
        at += header.len;
    }
}

#endif
