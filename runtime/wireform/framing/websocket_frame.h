#ifndef WIREFORM_FRAMING_WEBSOCKET_FRAME_H
#define WIREFORM_FRAMING_WEBSOCKET_FRAME_H

#include "wireform/base/buf.h"

/** One frame (RFC 6455, 5.2) as it stands on the wire. */

enum wf_websocket_opcode {
    WF_OPCODE_CONTINUATION = 0x0,
    WF_OPCODE_TEXT = 0x1,
    WF_OPCODE_BINARY = 0x2,
    WF_OPCODE_CLOSE = 0x8, /**< The first of the control frames. */
    WF_OPCODE_PING = 0x9,
    WF_OPCODE_PONG = 0xA,
};

enum {
    WF_FRAME_FINAL = 0x80, /**< Bits of the first byte. */
    WF_FRAME_COMPRESSED = 0x40,
    WF_FRAME_RESERVED = 0x30,
    WF_FRAME_OPCODE = 0x0F,

    WF_FRAME_LEN_IN_16 = 126,   /**< In place of a length that is at least as long. */
    WF_FRAME_HEADER_LIMIT = 14, /**< Bytes of the longest header, its key included. */
    WF_CONTROL_LIMIT = 125,     /**< Bytes that a control frame carries at most. */
    WF_FRAME_KEY_SIZE = 4,
};

/** What masks a payload, turned so that its first byte is for the next byte. */
typedef struct wf_mask {
    uint8_t key[WF_FRAME_KEY_SIZE];
} wf_mask;

struct wf_frame_header {
    uint8_t bits; /**< WF_FRAME_FINAL, ... and the opcode. */
    bool is_masked;
    bool is_valid; /**< The length is in its shortest form, and below 2^63. */
    uint64_t len;  /**< Of the payload. */
    wf_mask mask;
};

static inline bool wf_frame_is_control(uint8_t bits)
{
    return (bits & WF_OPCODE_CLOSE) != 0;
}

/** Reads the header at the front of `len` bytes; `bits` and `is_masked` are filled as soon as two
 *  bytes are there.  @return its size; 0: more bytes are needed */
size_t wf_frame_header_read(struct wf_frame_header *header, const uint8_t *bytes, size_t len);

/** Bytes of the header of a frame like this. */
static inline size_t wf_frame_header_size(uint64_t len, bool is_masked)
{
    size_t len_size = len < WF_FRAME_LEN_IN_16 ? 0 : len <= UINT16_MAX ? 2 : 8;

    return 2 + len_size + (is_masked ? WF_FRAME_KEY_SIZE : 0);
}

/** Writes that many; the key, where there is one, goes last. */
void wf_frame_header_write(uint8_t *at, uint8_t bits, uint64_t len, const wf_mask *mask);

/** Masks or unmasks `len` bytes from `from` to `to`, and turns `mask` on.  They may overlap when
 *  `to` is not behind `from`.
 *  @return whether what it wrote is ASCII: then text need not be looked at again */
bool wf_mask_bytes(uint8_t *to, const uint8_t *from, size_t len, wf_mask *mask);

/** Appends a whole frame, masked with a fresh key when `is_masked`. */
void wf_frame_put(struct wf_buf *out, uint8_t bits, bool is_masked, wf_bytes payload);

#endif
