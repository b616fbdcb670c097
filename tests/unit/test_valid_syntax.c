/* Judging finds out on the way whether a message is well-formed: the same answer as that of those
 * who do nothing else, wherever a message is cut or changed, and whatever a schema asks of it. */
#include <stdio.h>

#include "guarded.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid.h"

/* --- Schemas that any value is valid by, and that go into it on different ways ---------------- */

static bool check_tree(struct wf_valid *in);

static const struct wf_valid_array_rule items = {
    .schema = "#", .rest = check_tree, .max_items = WF_NO_LIMIT};
static const struct wf_valid_array_rule unique_items = {
    .schema = "#", .max_items = WF_NO_LIMIT, .is_unique = true};
static const struct wf_valid_member members[] = {
    {WF_TEXT_INIT("a"), check_tree},
    {WF_TEXT_INIT("name"), wf_valid_anything},
    {WF_TEXT_INIT("a name of many letters, more than a step"), check_tree},
};
static const struct wf_valid_object_rule object = {.schema = "#",
                                                   .members = members,
                                                   .members_count = 3,
                                                   .additional = check_tree,
                                                   .max_members = WF_NO_LIMIT};
static const struct wf_valid_number_rule number = {.schema = "#", .minimum = {"-1e400", 0, 255}};
static const struct wf_valid_text_rule text = {.schema = "#", .max_chars = 1000};

static bool check_tree(struct wf_valid *in)
{
    switch (wf_valid_kind(in)) {
    case WF_KIND_ARRAY:
        return wf_valid_array(in, &items);
    case WF_KIND_OBJECT:
        return wf_valid_object(in, &object);
    case WF_KIND_NUMBER:
        return wf_valid_number(in, &number);
    case WF_KIND_TEXT:
        return wf_valid_text(in, &text);
    default:
        return wf_valid_anything(in);
    }
}

static bool check_nothing(struct wf_valid *in)
{
    return wf_valid_nothing(in, "#");
}

static bool check_not(struct wf_valid *in)
{
    return wf_valid_not(in, check_nothing, "#");
}

static bool check_twice(struct wf_valid *in)
{
    const char *value = in->cursor.at;

    if (!wf_valid_if(in, check_not, check_tree, NULL))
        return false;
    wf_valid_rewind(in, value);
    return wf_valid_type(in, 0x7F, "#") && wf_valid_anything(in);
}

static bool check_unique(struct wf_valid *in)
{
    const char *value = in->cursor.at;

    wf_valid_array(in, &unique_items);
    wf_valid_rewind(in, value);
    return wf_valid_anything(in);
}

static bool check_tagged(struct wf_valid *in)
{
    static const wf_valid_check checks[] = {check_tree, check_tree};
    static const struct wf_valid_tag tags[] = {{WF_TEXT_INIT("b"), 0}, {WF_TEXT_INIT("c"), 1}};
    static const struct wf_valid_choice_rule rule = {.schema = "#",
                                                     .checks = checks,
                                                     .checks_count = 2,
                                                     .tag = WF_TEXT_INIT("a"),
                                                     .tags = tags,
                                                     .tags_count = 2};

    return wf_valid_one_of(in, &rule);
}

static const wf_valid_check all_checks[] = {wf_valid_anything, check_tree,   check_not,
                                            check_twice,       check_unique, check_tagged,
                                            check_nothing};
enum { CHECKS = sizeof(all_checks) / sizeof(all_checks[0]) };

/* --- Both answers --------------------------------------------------------------------------- */

/* A schema's own mistakes come after those of the syntax. */
static void expect_same(const struct wf_error *error, const struct wf_error *syntax)
{
    if (syntax->status == WF_OK) {
        assert_int_not_equal(error->status, WF_BAD_SYNTAX);
    } else {
        assert_int_equal(error->status, syntax->status);
        assert_int_equal(error->offset, syntax->offset);
        assert_string_equal(error->what, syntax->what);
    }
}

static void try_json(struct guarded *guarded, const char *bytes, size_t len)
{
    wf_text message = {guarded_put(guarded, bytes, len, 0, 0), len};
    struct wf_error syntax = {.status = WF_OK};

    wf_json_check(message, WF_VALID_DEPTH, &syntax);
    for (unsigned i = 0; i < CHECKS; i++) {
        struct wf_error error;

        wf_valid_json(message, all_checks[i], &error);
        expect_same(&error, &syntax);
        if (syntax.status == WF_OK && i < 4)
            assert_true(error.status == WF_OK || error.keyword);
    }
}

/* A name that is no text is well-formed and yet no name. */
static void try_cbor(struct guarded *guarded, const char *bytes, size_t len)
{
    wf_bytes message = {(const uint8_t *)guarded_put(guarded, bytes, len, 0, 0), len};
    struct wf_error syntax = {.status = WF_OK};

    wf_cbor_check(message, WF_VALID_DEPTH, &syntax);
    for (unsigned i = 0; i < CHECKS; i++) {
        struct wf_error error;

        wf_valid_cbor(message, all_checks[i], &error);
        if (error.status != WF_BAD_VALUE || !error.keyword || strcmp(error.keyword, "type") != 0)
            expect_same(&error, &syntax);
    }
}

typedef void (*try_message)(struct guarded *guarded, const char *bytes, size_t len);

static const char likely[] =
    "{}[]\",:\\u0-.eE tfn\n\x1f\xc3\xa9\xff\x00\x60\x7f\x80\x9f\xa1\xbf\xc1\xf8\xf5";

/* As it is, cut anywhere, and with each byte made others or left out. */
static void try_all(try_message try, const char *message, size_t len)
{
    struct guarded guarded;
    char changed[1024];

    guarded_init(&guarded, sizeof(changed));
    for (size_t cut = 0; cut <= len; cut++)
        try(&guarded, message, cut);
    for (size_t at = 0; at < len; at++) {
        memcpy(changed, message, len);
        for (size_t i = 0; i < sizeof(likely); i++) {
            changed[at] = likely[i];
            try(&guarded, changed, len);
        }
        memmove(changed + at, message + at + 1, len - at - 1);
        try(&guarded, changed, len - 1);
    }
    guarded_deinit(&guarded);
}

static void json_wherever_it_breaks(void **state)
{
    static const char *const messages[] = {
        "{\"a\":1,\"name\":\"a text of more than sixteen letters\",\"x\":[1,-2.5e3,true]}",
        " { \"a\" : \"b\" , \"a name of many letters, more than a step\" : { } , \"z\" : [ ] } ",
        "[\"\\u00e9\\n\\\\\",\"\xc3\xa9\xe6\x9d\xb1\xf0\x9f\x98\x80\",\"\\ud83d\\ude00\",null,"
        "false]",
        "[[[{\"a\":[[{\"a\":{\"a\":0.5}}]]}]],0,-0,1E+2,10]",
        "\"\\ud800\"",
        "-0.0e-1",
        "{\"a\":\"c\",\"a\":1}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(messages) / sizeof(messages[0]); i++)
        try_all(try_json, messages[i], strlen(messages[i]));
}

#define CBOR(bytes)                                                                                \
    {                                                                                              \
        bytes, sizeof(bytes) - 1                                                                   \
    }

static void cbor_wherever_it_breaks(void **state)
{
    static const wf_text messages[] = {
        CBOR("\xa3\x61"
             "a\x01\x64name\x78\x1e"
             "a text of more than 24 letters\x61x\x83\x01\xf9\x3c\x00\xf5"),
        CBOR("\xbf\x61"
             "a\x7f\x61x\x60\x62yz\xff\x63zzz\x9f\x20\x18\x2a\x19\x01\x00\xff\xff"),
        CBOR(
            "\xd9\xd9\xf7\x84\xc2\x41\x01\xc0\x64text\x43\x01\x02\x03\x5f\x41\x01\x42\x02\x03\xff"),
        CBOR("\x86\xf6\xf7\xf8\x20\xfb\x3f\xf8\x00\x00\x00\x00\x00\x00\xfa\x7f\x80\x00\x00\x80"),
        CBOR("\xa2\x61"
             "a\xa1\x61"
             "a\xa0\x62\xc3\xa9\x82\x80\x1b\x00\x00\x00\x01\x00\x00\x00\x00"),
    };

    (void)state;
    for (size_t i = 0; i < sizeof(messages) / sizeof(messages[0]); i++)
        try_all(try_cbor, messages[i].ptr, messages[i].len);
}

/* --- Depth ---------------------------------------------------------------------------------- */

static void only_so_deep(void **state)
{
    char nested[2 * (WF_VALID_DEPTH + 2) + 1];
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(nested));
    for (size_t depth = WF_VALID_DEPTH - 1; depth <= WF_VALID_DEPTH + 2; depth++) {
        memset(nested, '[', depth);
        memset(nested + depth, ']', depth);
        try_json(&guarded, nested, 2 * depth);
        memset(nested, 0x81, depth);
        nested[depth] = 0x01;
        try_cbor(&guarded, nested, depth + 1);
        memset(nested, 0xC1, depth);
        nested[0] = (char)0x81;
        try_cbor(&guarded, nested, depth + 1);
        nested[depth] = (char)0x80;
        try_cbor(&guarded, nested, depth + 1);
    }
    guarded_deinit(&guarded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_wherever_it_breaks),
        cmocka_unit_test(cbor_wherever_it_breaks),
        cmocka_unit_test(only_so_deep),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
