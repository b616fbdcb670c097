#include "server/etherpad_token.h"

#include <string.h>

#include "wireform/base/entropy.h"

static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

/* A byte at or above the largest multiple of `count` would make some results likelier. */
static size_t random_below(size_t count)
{
    unsigned char byte;

    do {
        wf_entropy_fill(&byte, 1);
    } while (byte >= 256 / count * count);
    return byte % count;
}

void etherpad_random_name(char *name, size_t len, const char *alphabet)
{
    size_t count = strlen(alphabet);

    for (size_t i = 0; i < len; i++)
        name[i] = alphabet[random_below(count)];
    name[len] = '\0';
}

void etherpad_token_make(char token[ETHERPAD_TOKEN_SIZE])
{
    etherpad_random_name(token, ETHERPAD_TOKEN_LEN, digits);
}

bool etherpad_is_token(wf_text text)
{
    if (text.len != ETHERPAD_TOKEN_LEN)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '\0' || !strchr(digits, text.ptr[i]))
            return false;
    return true;
}
