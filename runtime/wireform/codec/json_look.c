#include "wireform/codec/json_read.h"
#include "wireform/codec/json_reader.h"

/* Looking ahead, for generated decision trees. */

void wf_json_refuse_missing(struct wf_json_reader *in, const char *key)
{
    wf_json_refuse(in, in->at, WF_BAD_VALUE, "required", NULL, "required \"%s\" is missing", key);
}

void wf_json_enter_item(struct wf_json_reader *in, unsigned index)
{
    if (in->error.status == WF_OK && !wf_json_find_item(in, index))
        wf_json_refuse(in, in->at, WF_BAD_VALUE, "minItems", NULL, "fewer than %u item%s",
                       index + 1, index == 0 ? "" : "s");
}

bool wf_json_forgive(struct wf_json_reader *in)
{
    if (in->error.status == WF_OK)
        return true;
    if (in->error.status != WF_NO_MEMORY)
        in->error = (struct wf_error){0};
    return false;
}
