#include "wireform/base/entropy.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/random.h>

#include "wireform/base/assert.h"

/* A call of the kernel for each mask would cost more than sending the message. */
#define BLOCK_SIZE 256

struct block {
    uint8_t bytes[BLOCK_SIZE];
    size_t left; /**< At the end; what was given away is wiped. */
};

static void refill(struct block *block)
{
    ssize_t len;

    do
        len = getrandom(block->bytes, BLOCK_SIZE, 0);
    while (len < 0 && errno == EINTR);
    WF_ASSERT(len == BLOCK_SIZE); /* Up to 256 bytes come whole. */
    block->left = BLOCK_SIZE;
}

void wf_entropy_fill(void *bytes, size_t len)
{
    static _Thread_local struct block block;
    uint8_t *to = bytes;

    while (len > 0) {
        size_t part;
        uint8_t *from;

        if (block.left == 0)
            refill(&block);
        part = len < block.left ? len : block.left;
        from = block.bytes + BLOCK_SIZE - block.left;
        memcpy(to, from, part);
        memset(from, 0, part);
        block.left -= part;
        to += part;
        len -= part;
    }
}
