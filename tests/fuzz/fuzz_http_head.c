/* A head is found at the same place, or refused for the same reason, however its bytes arrive; what
 * it says lies within it. */
#include "fuzz.h"
#include "wireform/codec/http_head.h"

/* Low, so that the edges are reached. */
static const struct wf_http_limits limits = {.head_limit = 512, .fields_limit = 8};

struct found {
    enum wf_status status;
    struct wf_http_scan scan;
    struct wf_http_refusal refusal;
};

static struct found find(const char *bytes, size_t size, size_t step)
{
    struct found found = {.status = WF_MORE};

    for (size_t len = 0; found.status == WF_MORE && len < size;) {
        len = size - len < step ? size : len + step;
        found.status = wf_http_scan_head(&found.scan, &limits,
                                         (wf_bytes){(const uint8_t *)bytes, len}, &found.refusal);
    }
    return found;
}

static void expect_within(wf_text part, wf_text head)
{
    static const char root[] = "/";

    if (!part.ptr || (part.len == 1 && part.ptr[0] == root[0]))
        return;
    FUZZ_EXPECT(part.ptr >= head.ptr && part.ptr + part.len <= head.ptr + head.len);
}

static void check_fields(const struct wf_http_field *fields, size_t count, wf_text head)
{
    FUZZ_EXPECT(count <= limits.fields_limit);
    for (size_t i = 0; i < count; i++) {
        expect_within(fields[i].value, head);
        FUZZ_EXPECT(wf_http_is_token(fields[i].name));
        FUZZ_EXPECT(wf_http_is_value(fields[i].value));
    }
}

static void check_request(wf_text head, const struct found *found)
{
    struct wf_http_field *fields = malloc(found->scan.lines * sizeof(*fields));
    struct wf_http_refusal refusal = {0};
    struct wf_http_request request;

    FUZZ_EXPECT(fields);
    if (wf_http_read_request(head, fields, &request, &refusal)) {
        check_fields(fields, request.fields_count, head);
        expect_within(request.method, head);
        expect_within(request.path, head);
        expect_within(request.query, head);
        expect_within(request.host, head);
        FUZZ_EXPECT(request.has_body == (request.content_length > 0));
        FUZZ_EXPECT(!request.is_1_0 || request.content_length != WF_HTTP_UNKNOWN_LENGTH);
    } else {
        FUZZ_EXPECT(refusal.status >= 400 && refusal.status <= 505 && refusal.why);
    }
    free(fields);
}

static void check_response(wf_text head, const struct found *found)
{
    struct wf_http_field *fields = malloc(found->scan.lines * sizeof(*fields));
    struct wf_http_refusal refusal = {0};
    struct wf_http_response response;

    FUZZ_EXPECT(fields);
    if (wf_http_read_response(head, false, fields, &response, &refusal)) {
        check_fields(fields, response.fields_count, head);
        FUZZ_EXPECT(response.status >= 100 && response.status <= 599);
    } else {
        FUZZ_EXPECT(refusal.status != 0 && refusal.why);
    }
    free(fields);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = fuzz_copy(data, size, 0);
    struct found whole = find(bytes, size, size ? size : 1);
    struct found split = find(bytes, size, 1);

    FUZZ_EXPECT(whole.status == split.status);
    FUZZ_EXPECT(whole.refusal.why == split.refusal.why);
    if (whole.status == WF_OK) {
        wf_text head = {bytes + whole.scan.begin, whole.scan.scanned - whole.scan.begin};
        char *alone = fuzz_copy((const uint8_t *)head.ptr, head.len, 0);

        FUZZ_EXPECT(whole.scan.scanned == split.scan.scanned);
        FUZZ_EXPECT(head.len <= limits.head_limit && whole.scan.lines <= limits.fields_limit + 2);
        check_request((wf_text){alone, head.len}, &whole);
        check_response((wf_text){alone, head.len}, &whole);
        free(alone);
    }
    free(bytes);
    return 0;
}
