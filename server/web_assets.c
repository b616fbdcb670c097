#include "server/web_assets.h"

#include "server/media_type.h"
#include "server/web_assets_private.h"
#include "wireform/base/assert.h"

const struct web_asset *web_asset_find(wf_text name)
{
    for (size_t i = 0; i < web_assets_count; i++)
        if (wf_text_equal(wf_text_of(web_assets[i].name), name))
            return &web_assets[i];
    return NULL;
}

const char *web_asset_type(const struct web_asset *asset)
{
    return media_type_of(wf_text_of(asset->name));
}

/* @return where `mark` (two bytes) begins at or behind `at`; `text.len`: nowhere */
static size_t find_mark(wf_text text, size_t at, const char *mark)
{
    for (; at + 2 <= text.len; at++)
        if (memcmp(text.ptr + at, mark, 2) == 0)
            return at;
    return text.len;
}

static void put_value(struct wf_buf *out, wf_text name, const struct web_value *values,
                      size_t values_count)
{
    for (size_t i = 0; i < values_count; i++)
        if (wf_text_equal(wf_text_of(values[i].name), name)) {
            wf_buf_put(out, values[i].text.ptr, values[i].text.len);
            return;
        }
    WF_ASSERT(false); /* A page has a name in braces that nobody fills in. */
}

void web_page_write(struct wf_buf *out, const struct web_asset *page,
                    const struct web_value *values, size_t values_count)
{
    wf_text text = {(const char *)page->bytes.ptr, page->bytes.len};
    size_t written = 0;

    for (;;) {
        size_t open = find_mark(text, written, "{{");
        size_t close = find_mark(text, open, "}}");

        if (close == text.len)
            break;
        wf_buf_put(out, text.ptr + written, open - written);
        put_value(out, (wf_text){text.ptr + open + 2, close - open - 2}, values, values_count);
        written = close + 2;
    }
    wf_buf_put(out, text.ptr + written, text.len - written);
}
