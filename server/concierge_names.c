#include "server/concierge_names.h"

#include <unictype.h>

#include "wireform/codec/utf8.h"

enum { NAME_MAX_CHARS = 63 };

static bool is_name_character(uint32_t c)
{
    if (c < 0x80)
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    return uc_is_property(c, UC_PROPERTY_ALPHABETIC) || uc_is_general_category(c, UC_CATEGORY_N);
}

bool concierge_name_is_valid(wf_text name)
{
    const char *at = name.ptr;
    const char *end = at + name.len;
    unsigned chars = 0;

    for (; at < end && chars <= NAME_MAX_CHARS; chars++)
        if (!is_name_character(wf_utf8_next(&at, end)))
            return false;
    return chars >= 1 && chars <= NAME_MAX_CHARS;
}
