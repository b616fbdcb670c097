/* The parts of a form are the same however its bytes arrive, and what a query or a field holds
 * comes back.  The first byte decides how the rest is split. */
#include "fuzz.h"
#include "wireform/codec/http_condition.h"
#include "wireform/codec/http_date.h"
#include "wireform/codec/http_media.h"
#include "wireform/codec/http_multipart.h"
#include "wireform/codec/http_query.h"
#include "wireform/codec/http_route.h"

struct told {
    struct wf_buf all;
    enum wf_status end;
};

static void put_text(struct wf_buf *out, wf_text text)
{
    wf_buf_put(out, &text.len, sizeof(text.len));
    if (text.len > 0)
        wf_buf_put(out, text.ptr, text.len);
}

static void take(struct wf_http_multipart *multipart, wf_bytes in, struct told *told)
{
    enum wf_http_multipart_event event;
    struct wf_http_part part;
    wf_bytes bytes;

    while ((told->end = wf_http_multipart_next(multipart, &in, &event, &part, &bytes)) == WF_OK) {
        if (event == WF_HTTP_PART_BYTES) {
            FUZZ_EXPECT(bytes.len > 0);
            wf_buf_put(&told->all, bytes.ptr, bytes.len);
            continue;
        }
        wf_buf_put(&told->all, event == WF_HTTP_PART_BEGINS ? "{" : "}", 1);
        if (event != WF_HTTP_PART_BEGINS)
            continue;
        put_text(&told->all, part.name);
        put_text(&told->all, part.filename);
        put_text(&told->all, part.content_type);
    }
    FUZZ_EXPECT(told->end == WF_BAD_SYNTAX ? multipart->why != NULL : in.len == 0);
}

static struct told feed(const char *data, size_t size, size_t step)
{
    struct told told = {.end = WF_MORE};
    struct wf_http_multipart multipart;

    wf_buf_init(&told.all, WF_NO_LIMIT);
    FUZZ_EXPECT(wf_http_multipart_init(&multipart, WF_TEXT("multipart/form-data; boundary=B"), 4));
    for (size_t at = 0; at < size && told.end != WF_BAD_SYNTAX; at += step)
        take(&multipart,
             (wf_bytes){(const uint8_t *)data + at, size - at < step ? size - at : step}, &told);
    wf_http_multipart_deinit(&multipart);
    return told;
}

static void check_form(const char *data, size_t size, size_t step)
{
    struct told whole = feed(data, size, size);
    struct told split = feed(data, size, step);

    FUZZ_EXPECT(whole.end == split.end);
    FUZZ_EXPECT(wf_buf_len(&whole.all) == wf_buf_len(&split.all));
    FUZZ_EXPECT(memcmp(wf_buf_peek(&whole.all), wf_buf_peek(&split.all), wf_buf_len(&whole.all)) ==
                0);
    wf_buf_deinit(&whole.all);
    wf_buf_deinit(&split.all);
}

static void check_escapes(wf_text text)
{
    char *room = malloc(3 * text.len + 1);
    struct wf_buf encoded;
    wf_text decoded;

    FUZZ_EXPECT(room);
    wf_buf_init(&encoded, WF_NO_LIMIT);
    wf_http_encode(&encoded, text);
    FUZZ_EXPECT(wf_http_decode((wf_text){(const char *)wf_buf_peek(&encoded), wf_buf_len(&encoded)},
                               text.len % 2, room, &decoded));
    FUZZ_EXPECT(wf_text_equal(decoded, text));
    if (wf_http_decode(text, true, room, &decoded))
        FUZZ_EXPECT(decoded.len <= text.len);
    wf_buf_deinit(&encoded);
    free(room);
}

/* Nothing but that they stay within what they are given. */
static void look_at(wf_text text)
{
    struct wf_http_field fields[] = {{WF_TEXT_INIT("Range"), text},
                                     {WF_TEXT_INIT("If-None-Match"), text}};
    struct wf_http_request request = {
        .method = WF_TEXT("GET"), .fields = fields, .fields_count = text.len % 3};
    struct wf_http_validators validators = {WF_TEXT_INIT("\"1\""), 1, 1000};
    struct wf_http_selection selection = wf_http_select(&request, &validators, 1);
    char *room = malloc(text.len + 1);
    struct wf_http_disposition disposition;
    wf_text rest = text, name, value;
    int64_t seconds;

    FUZZ_EXPECT(room);
    FUZZ_EXPECT(selection.begin + selection.len <= validators.size);
    (void)wf_http_read_disposition(text, room, &disposition);
    wf_http_find_parameter(text, "a", room, &value);
    while (wf_http_next_pair(&rest, &name, &value))
        FUZZ_EXPECT(name.len + value.len <= text.len);
    if (wf_http_read_date(text, 1700000000, &seconds)) {
        char printed[WF_HTTP_DATE_LEN + 1];
        int64_t again;

        wf_http_print_date(seconds, printed);
        FUZZ_EXPECT(wf_http_read_date(wf_text_of(printed), 1700000000, &again));
        FUZZ_EXPECT(again == seconds);
    }
    if (wf_http_path_matches("/a/{b}/c", text))
        FUZZ_EXPECT(wf_http_path_value("/a/{b}/c", text, "b").len > 0);
    free(room);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes;

    if (size < 2)
        return 0;
    bytes = fuzz_copy(data + 1, size - 1, 0);
    check_form(bytes, size - 1, 1 + data[0] % 16);
    check_escapes((wf_text){bytes, size - 1});
    look_at((wf_text){bytes, size - 1});
    free(bytes);
    return 0;
}
