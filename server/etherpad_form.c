#include "server/etherpad_form.h"

#include "wireform/codec/http_form.h"

static void keep(struct etherpad_field *fields, size_t count, wf_text name, wf_text value)
{
    for (size_t i = 0; i < count; i++)
        if (!fields[i].value.ptr && wf_text_equal(wf_text_of(fields[i].name), name))
            fields[i].value = value;
}

bool etherpad_form_read(struct wf_buf *body, struct etherpad_field *fields, size_t fields_count)
{
    struct wf_http_form form;
    enum wf_status status;
    wf_text name, value;

    wf_buf_put(body, "", 1); /* the byte behind it that nobody reads */
    if (body->failed)
        return false;
    form = (struct wf_http_form){(char *)body->data + body->begin, wf_buf_len(body) - 1};
    while ((status = wf_http_form_next(&form, &name, &value)) == WF_OK)
        keep(fields, fields_count, name, value);
    return status == WF_CLOSED;
}

bool etherpad_number_of(wf_text text, uint32_t *number)
{
    enum { DIGITS_LIMIT = 10 };
    uint64_t value = 0;

    if (!text.ptr || text.len == 0 || text.len > DIGITS_LIMIT)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        value = value * 10 + (unsigned)(text.ptr[i] - '0');
    }
    *number = (uint32_t)value;
    return value <= INT32_MAX;
}
