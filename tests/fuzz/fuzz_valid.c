/* Generated validators on any bytes: no crash, errors inside the message, and the same verdict on
 * an item of CBOR and on the JSON made of it. */
#include "../codegen/schemas/order.c"
#include "../codegen/schemas/shapes.c"
#include "fuzz.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/json_text.h"

struct validator {
    bool (*json)(const char *text, size_t len, struct wf_error *error);
    bool (*cbor)(const unsigned char *item, size_t len, struct wf_error *error);
};

static void expect_sound(bool is_valid, const struct wf_error *error, size_t size)
{
    FUZZ_EXPECT(is_valid == (error->status == WF_OK));
    FUZZ_EXPECT(error->offset <= size);
    FUZZ_EXPECT(is_valid || memchr(error->what, '\0', sizeof(error->what)));
}

static void try_json(const struct validator *validator, wf_text text)
{
    struct wf_error error;
    bool is_valid = validator->json(text.ptr, text.len, &error);

    expect_sound(is_valid, &error, text.len);
    if (!is_valid)
        wf_error_locate(&error, text);
}

/* What JSON does not have becomes null in it, and then another verdict is right. */
static bool has_null(wf_text text)
{
    for (size_t i = 0; i + 4 <= text.len; i++)
        if (memcmp(text.ptr + i, "null", 4) == 0)
            return true;
    return false;
}

static void expect_same(const struct validator *validator, wf_bytes item,
                        const struct wf_error *error)
{
    struct wf_error ignored, other;
    struct wf_buf json;
    wf_text text;

    wf_buf_init(&json, WF_NO_LIMIT);
    if (wf_json_from_cbor(item, WF_VALID_DEPTH, &json, &ignored)) {
        text = (wf_text){(const char *)wf_buf_peek(&json), wf_buf_len(&json)};
        if (!has_null(text)) {
            validator->json(text.ptr, text.len, &other);
            FUZZ_EXPECT(other.status == error->status);
            FUZZ_EXPECT(other.keyword == error->keyword ||
                        strcmp(other.keyword, error->keyword) == 0);
            FUZZ_EXPECT(other.schema == error->schema);
        }
    }
    wf_buf_deinit(&json);
}

static void try_cbor(const struct validator *validator, wf_bytes item)
{
    struct wf_error error;
    bool is_valid = validator->cbor(item.ptr, item.len, &error);
    bool is_about_names = error.status == WF_BAD_VALUE && !error.schema;

    expect_sound(is_valid, &error, item.len);
    if (!is_valid)
        wf_cbor_locate(&error, item);
    if (error.status != WF_BAD_SYNTAX && error.status != WF_TOO_LARGE && !is_about_names)
        expect_same(validator, item, &error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct validator validators[] = {
        {order_valid_json, order_valid_cbor},
        {shapes_valid_json, shapes_valid_cbor},
    };
    char *copy = fuzz_copy(data, size, 0);

    for (unsigned i = 0; i < 2; i++) {
        try_json(&validators[i], (wf_text){copy, size});
        try_cbor(&validators[i], (wf_bytes){(const uint8_t *)copy, size});
    }
    free(copy);
    return 0;
}
