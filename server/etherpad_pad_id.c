#include "server/etherpad_pad_id.h"

#include <string.h>

#include "server/etherpad_token.h"

static const char letters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

enum { RANDOM_LEN = 10 };

static const char *const reserved[] = {"ep", "comet", "static", "favicon.ico", "robots.txt"};

static bool is_reserved(wf_text name)
{
    for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++)
        if (wf_text_equal(name, wf_text_of(reserved[i])))
            return true;
    return false;
}

static bool is_good(char byte)
{
    return byte != '\0' && (byte == '-' || strchr(letters, byte));
}

enum etherpad_pad_id etherpad_pad_id_clean(wf_text name, char id[ETHERPAD_PAD_ID_SIZE])
{
    bool was_cleaned = false;
    size_t len = 0;

    for (size_t at = 0; at < name.len && len < ETHERPAD_PAD_ID_SIZE;) {
        size_t step = wf_text_sequence(name.ptr + at, name.len - at);
        bool stays = is_good(name.ptr[at]);

        id[len++] = stays ? name.ptr[at] : '-';
        was_cleaned |= !stays;
        at += step > 0 ? step : 1;
    }
    if (len == 0 || len > ETHERPAD_PAD_ID_LIMIT || is_reserved(name))
        return ETHERPAD_ID_IS_NONE;
    id[len] = '\0';
    return was_cleaned ? ETHERPAD_ID_WAS_CLEANED : ETHERPAD_ID_IS_GOOD;
}

void etherpad_pad_id_make(char id[ETHERPAD_PAD_ID_SIZE])
{
    etherpad_random_name(id, RANDOM_LEN, letters);
}
