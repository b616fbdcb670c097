#include "wireform/codec/cbor_item.h"

#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/rules.h"

bool wf_cbor_check(wf_bytes item, unsigned depth_limit, struct wf_error *error)
{
    static const struct wf_cbor_style any_style;
    static const uint8_t nothing[1];
    const uint8_t *begin = item.len > 0 ? item.ptr : nothing;
    struct wf_cbor_walk walk;

    wf_cbor_walk_init(&walk, begin, begin + item.len, depth_limit, &any_style);
    if (wf_cbor_walk_to_end(&walk)) {
        if (walk.at == walk.end)
            return true;
        walk.wrong = "something follows the message";
    }
    *error = (struct wf_error){.status = WF_OK};
    wf_cbor_walk_report(&walk, begin, walk.depth_limit, error);
    return false;
}
