#include "wireform/codec/format.h"

#include "wireform/codec/format_scan.h"

bool wf_format_uuid(wf_text text)
{
    static const unsigned groups[] = {8, 4, 4, 4, 12};
    struct wf_scan in = wf_scan_of(text);

    for (unsigned i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
        if (i > 0 && !wf_scan_take(&in, '-'))
            return false;
        if (!wf_scan_take_hex(&in, groups[i]))
            return false;
    }
    return wf_scan_is_at_end(&in);
}

bool wf_format_json_pointer(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    if (!wf_scan_is_at_end(&in) && wf_scan_peek(&in) != '/')
        return false;
    while (!wf_scan_is_at_end(&in)) {
        bool is_escape = *in.at++ == '~';

        if (is_escape && !wf_scan_take(&in, '0') && !wf_scan_take(&in, '1'))
            return false;
    }
    return true;
}
