#include "wireform/framing/websocket_frame.h"

#include "wireform/base/entropy.h"

/* The second byte: is it masked, and the length, or which form the length has. */
#define MASKED    0x80
#define LEN       0x7F
#define LEN_IN_16 WF_FRAME_LEN_IN_16
#define LEN_IN_64 127

/* Of eight bytes; ASCII has none of them. */
#define HIGH_BITS UINT64_C(0x8080808080808080)

static uint64_t big_endian(const uint8_t *bytes, size_t count)
{
    uint64_t number = 0;

    for (size_t i = 0; i < count; i++)
        number = number << 8 | bytes[i];
    return number;
}

static uint8_t *put_big_endian(uint8_t *at, uint64_t number, size_t count)
{
    for (size_t i = 0; i < count; i++)
        at[i] = (uint8_t)(number >> 8 * (count - 1 - i));
    return at + count;
}

size_t wf_frame_header_read(struct wf_frame_header *header, const uint8_t *bytes, size_t len)
{
    uint8_t form;
    size_t len_size, size;

    if (len < 2)
        return 0;
    form = bytes[1] & LEN;
    len_size = form == LEN_IN_64 ? 8 : form == LEN_IN_16 ? 2 : 0;
    header->bits = bytes[0];
    header->is_masked = (bytes[1] & MASKED) != 0;
    size = 2 + len_size + (header->is_masked ? WF_FRAME_KEY_SIZE : 0);
    if (len < size)
        return 0;

    header->len = len_size > 0 ? big_endian(bytes + 2, len_size) : form;
    header->is_valid =
        header->len <= INT64_MAX && wf_frame_header_size(header->len, header->is_masked) == size;
    if (header->is_masked)
        memcpy(header->mask.key, bytes + 2 + len_size, WF_FRAME_KEY_SIZE);
    return size;
}

void wf_frame_header_write(uint8_t *at, uint8_t bits, uint64_t len, const wf_mask *mask)
{
    uint8_t masked = mask ? MASKED : 0;

    *at++ = bits;
    if (len < LEN_IN_16) {
        *at++ = masked | (uint8_t)len;
    } else if (len <= UINT16_MAX) {
        *at++ = masked | LEN_IN_16;
        at = put_big_endian(at, len, 2);
    } else {
        *at++ = masked | LEN_IN_64;
        at = put_big_endian(at, len, 8);
    }
    if (mask)
        memcpy(at, mask->key, WF_FRAME_KEY_SIZE);
}

static void turn(wf_mask *mask, size_t count)
{
    wf_mask old = *mask;

    if (count == 0)
        return;
    for (size_t i = 0; i < WF_FRAME_KEY_SIZE; i++)
        mask->key[i] = old.key[(i + count) % WF_FRAME_KEY_SIZE];
}

/* Sixteen bytes at once where the machine can; compilers know how, for any machine. */
typedef uint64_t wf_mask_word __attribute__((vector_size(16)));

static inline uint32_t mask_four(uint8_t *to, const uint8_t *from, uint32_t key)
{
    uint32_t word;

    memcpy(&word, from, sizeof(word));
    word ^= key;
    memcpy(to, &word, sizeof(word));
    return word;
}

bool wf_mask_bytes(uint8_t *to, const uint8_t *from, size_t len, wf_mask *mask)
{
    wf_mask_word keys, word, seen = {0};
    uint32_t rest_seen = 0;
    uint32_t key;
    size_t at = 0;

    memcpy(&key, mask->key, sizeof(key));
    keys = (wf_mask_word){(uint64_t)key << 32 | key, (uint64_t)key << 32 | key};
    for (; len - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, from + at, sizeof(word));
        word ^= keys;
        seen |= word;
        memcpy(to + at, &word, sizeof(word));
    }
    for (; len - at >= WF_FRAME_KEY_SIZE; at += WF_FRAME_KEY_SIZE)
        rest_seen |= mask_four(to + at, from + at, key);
    for (size_t i = 0; at < len; at++, i++) {
        to[at] = from[at] ^ mask->key[i];
        rest_seen |= to[at];
    }
    turn(mask, len % WF_FRAME_KEY_SIZE);
    return ((seen[0] | seen[1] | rest_seen) & HIGH_BITS) == 0;
}

void wf_frame_put(struct wf_buf *out, uint8_t bits, bool is_masked, wf_bytes payload)
{
    size_t size = wf_frame_header_size(payload.len, is_masked);
    uint8_t *at = wf_buf_room(out, size + payload.len);
    wf_mask mask;

    if (!at)
        return;
    if (is_masked) {
        wf_entropy_fill(&mask, sizeof(mask));
        wf_frame_header_write(at, bits, payload.len, &mask);
        (void)wf_mask_bytes(at + size, payload.ptr, payload.len, &mask);
    } else {
        wf_frame_header_write(at, bits, payload.len, NULL);
        if (payload.len > 0)
            memcpy(at + size, payload.ptr, payload.len);
    }
    wf_buf_commit(out, size + payload.len);
}
