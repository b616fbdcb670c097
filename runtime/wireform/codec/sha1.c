#include "wireform/codec/sha1.h"

#include <string.h>

#define BLOCK_SIZE  64
#define LENGTH_SIZE 8
#define ROUNDS      80

static uint32_t turn(uint32_t word, unsigned bits)
{
    return word << bits | word >> (32 - bits);
}

static uint32_t read_word(const uint8_t *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void write_word(uint8_t *at, uint32_t word)
{
    for (unsigned i = 0; i < 4; i++)
        at[i] = (uint8_t)(word >> (24 - 8 * i));
}

/* Which of the three functions and constants a round has (4.1.1, 4.2.1). */
static uint32_t mix(unsigned round, uint32_t b, uint32_t c, uint32_t d)
{
    switch (round / 20) {
    case 0:
        return ((b & c) | (~b & d)) + 0x5A827999;
    case 1:
        return (b ^ c ^ d) + 0x6ED9EBA1;
    case 2:
        return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
    default:
        return (b ^ c ^ d) + 0xCA62C1D6;
    }
}

static void add_block(uint32_t hash[5], const uint8_t *block)
{
    uint32_t words[ROUNDS];
    uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4];

    for (unsigned i = 0; i < 16; i++)
        words[i] = read_word(block + (size_t)4 * i);
    for (unsigned i = 16; i < ROUNDS; i++)
        words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    for (unsigned i = 0; i < ROUNDS; i++) {
        uint32_t next = turn(a, 5) + mix(i, b, c, d) + e + words[i];

        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = next;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
}

/* The last bytes, one bit, zeros, and the length in bits: one block, or two. */
static void add_end(uint32_t hash[5], wf_bytes rest, uint64_t len)
{
    uint8_t blocks[2 * BLOCK_SIZE] = {0};
    size_t size = rest.len + 1 + LENGTH_SIZE <= BLOCK_SIZE ? BLOCK_SIZE : 2 * BLOCK_SIZE;

    if (rest.len > 0)
        memcpy(blocks, rest.ptr, rest.len);
    blocks[rest.len] = 0x80;
    write_word(blocks + size - 8, (uint32_t)(len >> 29));
    write_word(blocks + size - 4, (uint32_t)(len << 3));
    for (size_t at = 0; at < size; at += BLOCK_SIZE)
        add_block(hash, blocks + at);
}

void wf_sha1(uint8_t digest[WF_SHA1_SIZE], wf_bytes bytes)
{
    uint32_t hash[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    uint64_t len = bytes.len;

    for (; bytes.len >= BLOCK_SIZE; bytes.ptr += BLOCK_SIZE, bytes.len -= BLOCK_SIZE)
        add_block(hash, bytes.ptr);
    add_end(hash, bytes, len);
    for (unsigned i = 0; i < 5; i++)
        write_word(digest + (size_t)4 * i, hash[i]);
}
