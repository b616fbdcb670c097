/* Objects, arrays, tuples, tags ahead, and how reading ends. */
#include <stdio.h>

#include "reading.h"
#include "wireform/codec/json_text.h"

enum { NAME, AGE, TAGS, HOME, PERSON_MEMBERS };

static const struct wf_member person_members[] = {
    WF_MEMBER("name"), WF_MEMBER("age"), WF_MEMBER("tags"), WF_MEMBER("a home of one's own")};
static const struct wf_record_rule person_rule = {
    "#/person", person_members, PERSON_MEMBERS, false, {1U << NAME}};
static const struct wf_record_rule closed_rule = {
    "#/person", person_members, PERSON_MEMBERS, true, {1U << NAME | 1U << AGE}};
static const struct wf_record_rule empty_rule = {"#/empty", NULL, 0, false, {0}};
static const struct wf_text_rule name_rule = {"#/name", 1, 64, NULL};
static const struct wf_int_rule age_rule = {"#/age", 0, 150, 0};
static const struct wf_list_rule tags_rule = {"#/tags", 1, 3};

struct person {
    wf_text name;
    int64_t age;
    wf_text *tags;
    size_t tags_count;
    bool has_home;
};

static struct person person;

static void read_tags(struct wf_json_reader *in)
{
    struct wf_json_array array;
    wf_text *tag;

    wf_json_open_array(in, &array, &tags_rule, sizeof(*tag));
    while ((tag = wf_json_next_item(in, &array)))
        *tag = wf_json_read_text(in, &name_rule);
    person.tags = wf_json_close_array(in, &array, &person.tags_count);
}

static void read_members(struct wf_json_reader *in, const struct wf_record_rule *rule)
{
    struct wf_json_object object;

    person = (struct person){.age = -1};
    wf_json_open_object(in, &object, rule);
    do {
        if (wf_json_take_member(in, &object, rule, NAME))
            person.name = wf_json_read_text(in, &name_rule);
        if (wf_json_take_member(in, &object, rule, AGE))
            person.age = wf_json_read_int(in, &age_rule);
        if (wf_json_take_member(in, &object, rule, TAGS))
            read_tags(in);
        if (wf_json_take_member(in, &object, rule, HOME))
            person.has_home = wf_json_read_bool(in, "#/home");
    } while (wf_json_more_members(in, &object, rule));
    assert_true(in->error.status != WF_OK || wf_json_saw(&object, NAME));
}

static void read_person(struct wf_json_reader *in)
{
    read_members(in, &person_rule);
}

static void read_closed(struct wf_json_reader *in)
{
    read_members(in, &closed_rule);
}

static void read_empty(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &empty_rule);
    assert_false(wf_json_more_members(in, &object, &empty_rule));
}

#define ADA(json)                                                                                  \
    do {                                                                                           \
        ACCEPTS(read_person, json);                                                                \
        assert_true(wf_text_equal(person.name, WF_TEXT("Ada")));                                   \
        assert_int_equal(person.age, 36);                                                          \
        assert_int_equal(person.tags_count, 2);                                                    \
        assert_true(wf_text_equal(person.tags[0], WF_TEXT("x")));                                  \
        assert_true(wf_text_equal(person.tags[1], WF_TEXT("y")));                                  \
        assert_true(person.has_home);                                                              \
    } while (0)

static void any_order_and_any_space(void **state)
{
    (void)state;
    ADA("{\"name\":\"Ada\",\"age\":36,\"tags\":[\"x\",\"y\"],\"a home of one's own\":true}");
    ADA("{\"a home of one's own\":true,\"tags\":[\"x\",\"y\"],\"age\":36,\"name\":\"Ada\"}");
    ADA("{\"tags\":[\"x\",\"y\"],\"name\":\"Ada\",\"a home of one's own\":true,\"age\":36}");
    ADA("{\"name\": \"Ada\", \"age\": 36, \"tags\": [\"x\", \"y\"], \"a home of one's own\": "
        "true}");
    ADA(" {\n\t\"name\" :\r\n \"Ada\" , \"age\" : 36 ,\n                    \"tags\" : [ \"x\" ,"
        " \"y\" ]   ,   \"a home of one's own\"   : true\n } \n");
    ADA("{\"n\\u0061me\":\"Ada\",\"\\u0061g\\u0065\":36,\"tags\":[\"x\",\"\\u0079\"],"
        "\"a home of one\\u0027s own\":true}");
    ADA("{\"x\":null,\"name\":\"Ada\",\"nam\":{\"name\":[]},\"age\":36,\"names\":7,"
        "\"tags\":[\"x\",\"y\"],\"\":\"}\",\"a home of one's own\":true,\"x\":1,\"x\":2}");
}

static void optional_members_and_no_members(void **state)
{
    (void)state;
    ACCEPTS(read_person, "{\"name\":\"Ada\"}");
    assert_int_equal(person.age, -1);
    ACCEPTS(read_person, "{\"name\":\"Ada\",\"a home of one's own\":false}");
    ACCEPTS(read_empty, "{}");
    ACCEPTS(read_empty, " { \"a\" : [ { } ] , \"a\" : 1 } ");
    ACCEPTS(read_closed, "{\"name\":\"Ada\",\"age\":1}");
}

static void wrong_members(void **state)
{
    (void)state;
    REFUSES(read_person, " {\"age\":36}", WF_BAD_VALUE, 1, "required \"name\" is missing");
    REFUSES(read_person, "{}", WF_BAD_VALUE, 0, "required \"name\" is missing");
    REFUSES(read_closed, "{\"name\":\"Ada\"}", WF_BAD_VALUE, 0, "required \"age\" is missing");
    REFUSES(read_closed, "{\"name\":\"Ada\",\"nam\":1,\"age\":1}", WF_BAD_VALUE, 14,
            "member \"nam\" is not known");
    REFUSES(read_person, "{\"name\":\"Ada\",\"name\":\"Bob\"}", WF_BAD_VALUE, 14,
            "member \"name\" is given twice");
    REFUSES(read_person, "{\"name\":\"Ada\",\"age\":1, \"n\\u0061me\":\"Bob\"}", WF_BAD_VALUE, 23,
            "member \"n\\u0061me\" is given twice");
    REFUSES(read_person, "{\"age\":1,\"name\":\"Ada\",\"age\":1}", WF_BAD_VALUE, 22,
            "member \"age\" is given twice");
    REFUSES(read_person, "{\"name\":\"\"}", WF_BAD_VALUE, 8, "shorter than 1 character");
    REFUSES(read_person, "{\"name\":\"Ada\",\"age\":151}", WF_BAD_VALUE, 20, "more than 150");
    REFUSES(read_person, "{\"name\":7}", WF_BAD_VALUE, 8, "expected text, found a number");
    REFUSES(read_person, "[]", WF_BAD_VALUE, 0, "expected an object, found an array");
    REFUSES(read_person, "{\"\\ud800\":1}", WF_BAD_VALUE, 1, "half of a surrogate pair");
    KEYWORD(read_person, "{}", "required");
    KEYWORD(read_person, "{\"age\":1,\"age\":1}", "duplicate");
    KEYWORD(read_closed, "{\"x\":1}", "additionalProperties");
    KEYWORD(read_person, "[]", "type");
}

static void broken_objects(void **state)
{
    (void)state;
    REFUSES(read_person, "", WF_BAD_SYNTAX, 0, "the message ends early");
    REFUSES(read_person, "{", WF_BAD_SYNTAX, 1, "the message ends early");
    REFUSES(read_person, "{\"name\"", WF_BAD_SYNTAX, 7, "the message ends early");
    REFUSES(read_person, "{\"name\":", WF_BAD_SYNTAX, 8, "the message ends early");
    REFUSES(read_person, "{\"name\":\"Ada\"", WF_BAD_SYNTAX, 13, "the message ends early");
    REFUSES(read_person, "{\"name\":\"Ada\",", WF_BAD_SYNTAX, 14, "the message ends early");
    REFUSES(read_person, "{\"name\":\"Ada\",}", WF_BAD_SYNTAX, 14, "expected a name");
    REFUSES(read_person, "{\"name\":\"Ada\" \"age\":1}", WF_BAD_SYNTAX, 14, "expected , or }");
    REFUSES(read_person, "{\"name\":\"Ada\"]", WF_BAD_SYNTAX, 13, "expected , or }");
    REFUSES(read_person, "{,\"name\":\"Ada\"}", WF_BAD_SYNTAX, 1, "expected a name");
    REFUSES(read_person, "{\"name\" \"Ada\"}", WF_BAD_SYNTAX, 8, "expected a colon");
    REFUSES(read_person, "{\"name\":\"Ada\",\"x\":[1,}", WF_BAD_SYNTAX, 21, "expected a value");
    REFUSES(read_person, "{\"name\":\"Ada\"}{", WF_BAD_SYNTAX, 14, "something follows the message");
    REFUSES(read_person, "{\"name\":\"Ada\",\"x", WF_BAD_SYNTAX, 16, "the text does not end");
    REFUSES(read_person, "{\"na\xFFme\":\"Ada\"}", WF_BAD_SYNTAX, 4, "the text is not UTF-8");
    REFUSES(read_person, "Ada", WF_BAD_SYNTAX, 0, "expected a value");
}

/* The order of members must not decide between malformed and invalid. */
static void broken_syntax_wins_wherever_it_is(void **state)
{
    (void)state;
    REFUSES(read_person, "{\"name\":7,\"age\":x}", WF_BAD_SYNTAX, 16, "expected a value");
    REFUSES(read_person, "{\"age\":x,\"name\":7}", WF_BAD_SYNTAX, 7, "expected a value");
    REFUSES(read_person, "{\"name\":7", WF_BAD_SYNTAX, 9, "the message ends early");
    REFUSES(read_person, "{\"name\":7}}", WF_BAD_SYNTAX, 10, "something follows the message");
    REFUSES(read_person, "{\"name\":{\"a\":1]}", WF_BAD_SYNTAX, 14, "expected , or }");
}

static void lists(void **state)
{
    (void)state;
    ACCEPTS(read_tags, "[\"a\",\"b\",\"c\"]");
    assert_int_equal(person.tags_count, 3);
    ACCEPTS(read_tags, " [ \"a\" ] ");
    REFUSES(read_tags, " []", WF_BAD_VALUE, 1, "fewer than 1 item");
    REFUSES(read_tags, "[\"a\",\"b\",\"c\",\"d\"]", WF_BAD_VALUE, 0, "more than 3 items");
    REFUSES(read_tags, "[\"a\",7]", WF_BAD_VALUE, 5, "expected text, found a number");
    REFUSES(read_tags, "{}", WF_BAD_VALUE, 0, "expected an array, found an object");
    REFUSES(read_tags, "[", WF_BAD_SYNTAX, 1, "the message ends early");
    REFUSES(read_tags, "[\"a\"", WF_BAD_SYNTAX, 4, "the message ends early");
    REFUSES(read_tags, "[\"a\",", WF_BAD_SYNTAX, 5, "the message ends early");
    REFUSES(read_tags, "[\"a\",]", WF_BAD_SYNTAX, 5, "expected a value");
    REFUSES(read_tags, "[,\"a\"]", WF_BAD_SYNTAX, 1, "expected a value");
    REFUSES(read_tags, "[\"a\" \"b\"]", WF_BAD_SYNTAX, 5, "expected , or ]");
    REFUSES(read_tags, "[\"a\"}", WF_BAD_SYNTAX, 4, "expected , or ]");
    REFUSES(read_tags, "[\"a\",\"b\",\"c\",\"d\"", WF_BAD_SYNTAX, 16, "the message ends early");
    KEYWORD(read_tags, "[]", "minItems");
    KEYWORD(read_tags, "[\"a\",\"b\",\"c\",\"d\"]", "maxItems");
}

static const struct wf_list_rule pair_rule = {"#/pair", 2, 2};

static void read_pair(struct wf_json_reader *in)
{
    wf_json_begin_tuple(in, &pair_rule);
    if (wf_json_next_position(in, 0, &pair_rule))
        person.name = wf_json_read_text(in, &name_rule);
    if (wf_json_next_position(in, 1, &pair_rule))
        person.age = wf_json_read_int(in, &age_rule);
    wf_json_end_tuple(in, 2, &pair_rule);
}

static void read_pair_in_array(struct wf_json_reader *in)
{
    wf_json_begin_tuple(in, &pair_rule);
    if (wf_json_next_position(in, 0, &pair_rule))
        wf_json_skip(in);
    if (wf_json_next_position(in, 1, &pair_rule))
        read_pair(in);
    wf_json_end_tuple(in, 2, &pair_rule);
}

static void read_nothing_in_brackets(struct wf_json_reader *in)
{
    static const struct wf_list_rule rule = {"#/none", 0, 0};

    wf_json_begin_tuple(in, &rule);
    wf_json_end_tuple(in, 0, &rule);
}

static void tuples(void **state)
{
    (void)state;
    ACCEPTS(read_pair, "[\"Ada\",36]");
    ACCEPTS(read_pair, " [ \"Ada\" , 36 ] ");
    REFUSES(read_pair, " []", WF_BAD_VALUE, 1, "fewer than 2 items");
    REFUSES(read_pair, "[\"Ada\"]", WF_BAD_VALUE, 0, "fewer than 2 items");
    REFUSES(read_pair, "[\"Ada\",36,1]", WF_BAD_VALUE, 0, "more than 2 items");
    REFUSES(read_pair_in_array, "[{\"a\":[]}, [\"Ada\"]]", WF_BAD_VALUE, 11, "fewer than 2 items");
    REFUSES(read_pair_in_array, "[[[]], [\"Ada\",1,[]]]", WF_BAD_VALUE, 7, "more than 2 items");
    REFUSES(read_pair, "[36,\"Ada\"]", WF_BAD_VALUE, 1, "expected text, found a number");
    REFUSES(read_pair, "{}", WF_BAD_VALUE, 0, "expected an array, found an object");
    REFUSES(read_pair, "[\"Ada\",36", WF_BAD_SYNTAX, 9, "the message ends early");
    REFUSES(read_pair, "[\"Ada\",36}", WF_BAD_SYNTAX, 9, "expected , or ]");
    REFUSES(read_pair, "[\"Ada\" 36]", WF_BAD_SYNTAX, 7, "expected , or ]");
    ACCEPTS(read_nothing_in_brackets, "[ ]");
    REFUSES(read_nothing_in_brackets, "[1]", WF_BAD_VALUE, 0, "more than 0 items");
    KEYWORD(read_pair, "[]", "minItems");
    KEYWORD(read_pair, "[\"a\",1,2]", "maxItems");
}

/* --- Depth ---------------------------------------------------------------------------------- */

static void read_nested(struct wf_json_reader *in)
{
    static const struct wf_list_rule rule = {"#/nested", 0, WF_NO_LIMIT};
    struct wf_json_array array;
    size_t count;

    wf_json_open_array(in, &array, &rule, 1);
    while (wf_json_next_item(in, &array))
        read_nested(in);
    wf_json_close_array(in, &array, &count);
}

static void depth(void **state)
{
    (void)state;
    reading.depth_limit = 3;
    ACCEPTS(read_nested, "[[[]]]");
    ACCEPTS(read_nested, "[[[]],[[],[]]]");
    REFUSES(read_nested, "[[[[]]]]", WF_BAD_SYNTAX, 3, "deeper than 3 levels");
    ACCEPTS(read_person, "{\"name\":\"Ada\",\"x\":[[1]]}");
    REFUSES(read_person, "{\"name\":\"Ada\",\"x\":[[{}]]}", WF_BAD_SYNTAX, 20,
            "deeper than 3 levels");
    REFUSES(read_person, "{\"name\":7,\"x\":[[{}]]}", WF_BAD_SYNTAX, 16, "deeper than 3 levels");
    reading.depth_limit = 1;
    REFUSES(read_person, "{\"name\":\"Ada\",\"tags\":[]}", WF_BAD_SYNTAX, 21,
            "deeper than 1 levels");
    reading.depth_limit = 0;
    REFUSES(read_person, "{}", WF_BAD_SYNTAX, 0, "deeper than 0 levels");
    reading.depth_limit = WF_JSON_DEPTH;
}

/* --- Looking ahead -------------------------------------------------------------------------- */

static const struct wf_scalar kinds[] = {{WF_IS_TEXT, WF_TEXT_INIT("join")},
                                         {WF_IS_TEXT, WF_TEXT_INIT("leave")}};
static const struct wf_enum_rule kinds_rule = {"#/kinds", kinds, 2, NULL, 0, NULL, false};
static unsigned kind;

/* The tag of `{"data": {"kind": "leave"}, ...}`, and then the whole value once more. */
static void read_inner_tag(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);

    kind = 0;
    if (wf_json_find_member(in, "data") && wf_json_find_member(in, "kind"))
        kind = wf_json_tell_by_value(in, &kinds_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    if (kind == 0)
        wf_json_fail(in, "required", "#/kinds", "no kind");
    wf_json_skip(in);
}

static void read_item_tag(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);

    kind = 0;
    if (wf_json_find_item(in, 1))
        kind = wf_json_tell_by_value(in, &kinds_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    if (kind == 0)
        wf_json_fail(in, "minItems", "#/kinds", "no kind");
    wf_json_skip(in);
}

static void tags_ahead(void **state)
{
    (void)state;
    ACCEPTS(read_inner_tag, "{\"data\":{\"kind\":\"leave\"}}");
    assert_int_equal(kind, 2);
    ACCEPTS(read_inner_tag, "{ \"x\" : { \"data\" : 1 } , \"data\" : { \"y\" : [ \"kind\" ] ,"
                            " \"kind\" : \"join\" } , \"z\" : 1 }");
    assert_int_equal(kind, 1);
    ACCEPTS(read_inner_tag, "{\"d\\u0061ta\":{\"kin\\u0064\":\"jo\\u0069n\"}}");
    assert_int_equal(kind, 1);
    REFUSES(read_inner_tag, " {\"data\":{}}", WF_BAD_VALUE, 1, "no kind");
    REFUSES(read_inner_tag, "{\"datum\":{\"kind\":\"join\"}}", WF_BAD_VALUE, 0, "no kind");
    REFUSES(read_inner_tag, "{\"data\":7}", WF_BAD_VALUE, 8, "expected an object, found a number");
    REFUSES(read_inner_tag, "[]", WF_BAD_VALUE, 0, "expected an object, found an array");
    REFUSES(read_inner_tag, "{\"data\":{\"kind\":\"dance\"}}", WF_UNKNOWN_TAG, 16,
            "not one of the allowed values");
    REFUSES(read_inner_tag, "{\"data\":{\"kind\":\"dance\"}", WF_BAD_SYNTAX, 24,
            "the message ends early");
    REFUSES(read_inner_tag, "{\"a\":[1,}", WF_BAD_SYNTAX, 8, "expected a value");
    REFUSES(read_inner_tag, "{\"data\"", WF_BAD_SYNTAX, 7, "the message ends early");
    REFUSES(read_inner_tag, "", WF_BAD_SYNTAX, 0, "the message ends early");
    ACCEPTS(read_item_tag, "[[1,2],\"leave\",{}]");
    assert_int_equal(kind, 2);
    ACCEPTS(read_item_tag, " [ { } , \"join\" ] ");
    assert_int_equal(kind, 1);
    REFUSES(read_item_tag, "[\"leave\"]", WF_BAD_VALUE, 0, "no kind");
    REFUSES(read_item_tag, "[1,[\"leave\"]]", WF_BAD_VALUE, 3, "expected text, found an array");
    REFUSES(read_item_tag, "{}", WF_BAD_VALUE, 0, "expected an array, found an object");
    REFUSES(read_item_tag, "[1,", WF_BAD_SYNTAX, 3, "the message ends early");
}

static void read_behind(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);

    wf_json_enter_behind(in, "{\"type\":\"all\",\"data\":", "data");
    assert_true(in->error.status != WF_OK || in->depth == 1);
    kind = wf_json_tell_by_value(in, &kinds_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    wf_json_skip(in);
}

/* As it mostly comes, and as it may. */
static void members_behind_their_tag(void **state)
{
    static const char *const spellings[] = {
        "{\"type\":\"all\",\"data\":\"leave\"}",
        "{\"type\":\"all\",\"data\":\n\"leave\",\"x\":1}",
        "{\"type\":\"all\", \"data\":\"leave\"}",
        "{\"type\":\"al\\u006c\",\"data\":\"leave\"}",
        "{\"data\":\"leave\",\"type\":\"all\"}",
        " {\"type\":\"all\",\"date\":0,\"data\":\"leave\"}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
        size_t len = strlen(spellings[i]);

        check_accepts(read_behind, spellings[i], len);
        assert_int_equal(kind, 2);
        while (len-- > 0)
            assert_int_not_equal(read_with(read_behind, spellings[i], len, '"').status, WF_OK);
    }
    REFUSES(read_behind, "{\"type\":\"all\",\"datum\":\"leave\"}", WF_BAD_VALUE, 0,
            "required \"data\" is missing");
    REFUSES(read_behind, "{\"type\":\"all\",\"data\":7}", WF_BAD_VALUE, 21,
            "expected text, found a number");
    reading.depth_limit = 0;
    REFUSES(read_behind, "{\"type\":\"all\",\"data\":\"leave\"}", WF_BAD_SYNTAX, 0,
            "deeper than 0 levels");
    reading.depth_limit = WF_JSON_DEPTH;
}

/* A search neither recurses nor judges what it passes: the end of the reading does. */
static void searches_pass_deep_values(void **state)
{
    enum { LEVELS = 20000 };
    static char text[LEVELS + 10] = "{\"a\":";
    struct wf_json_reader in;

    (void)state;
    memset(text + 5, '[', LEVELS);
    wf_arena_reset(&reading.arena);
    wf_json_reader_copy(&in, (wf_text){text, LEVELS + 5}, &reading.arena);
    wf_json_enter_member(&in, "b");
    assert_int_equal(in.error.status, WF_BAD_VALUE);
    assert_false(wf_json_reader_finish(&in));
    assert_int_equal(in.error.status, WF_BAD_SYNTAX);
    assert_int_equal(in.error.offset, 5 + WF_JSON_DEPTH - 1);
}

/* --- How it ends ---------------------------------------------------------------------------- */

static void reading_on_after_an_error_changes_nothing(void **state)
{
    const struct wf_text_rule any = {"#", 0, WF_NO_LIMIT, NULL};
    struct wf_json_mark mark;
    struct wf_json_reader in;
    struct person none = {.age = 0};
    wf_text text;

    (void)state;
    wf_arena_reset(&reading.arena);
    wf_json_reader_copy(&in, WF_TEXT("{\"name\":7,\"age\":1}"), &reading.arena);
    mark = wf_json_mark(&in);
    read_person(&in);
    wf_json_rewind(&in, mark);
    read_person(&in);
    read_tags(&in);
    read_pair(&in);
    wf_json_skip(&in);
    person = none;
    assert_int_equal(wf_json_read_int(&in, &age_rule), 0);
    assert_false(wf_json_read_bool(&in, "#"));
    assert_false(wf_json_take_null(&in));
    assert_false(wf_json_take_empty_array(&in));
    assert_false(wf_json_find_member(&in, "name"));
    assert_false(wf_json_find_item(&in, 0));
    assert_int_equal(wf_json_peek(&in), WF_JSON_NONE);
    assert_int_equal(wf_json_read_enum(&in, &kinds_rule), 0);
    text = wf_json_read_text(&in, &any);
    assert_int_equal(text.len, 0);
    text = wf_json_read_raw(&in);
    assert_int_equal(text.len, 0);
    wf_json_fail(&in, "x", "#", "later");
    assert_false(wf_json_reader_finish(&in));
    assert_int_equal(in.error.offset, 8);
    assert_string_equal(in.error.schema, "#/name");
    assert_string_equal(in.error.what, "expected text, found a number");
}

static void a_full_arena_is_nobodys_fault(void **state)
{
    enum { TEXT_SIZE = 40000 };
    static char text[TEXT_SIZE + WF_PADDING];
    struct wf_json_reader in;
    struct wf_arena small;
    size_t len = 1;

    (void)state;
    assert_true(wf_arena_init(&small, 1));
    memset(text, 'x', sizeof(text));
    wf_json_reader_copy(&in, (wf_text){text, TEXT_SIZE}, &small);
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    assert_false(wf_json_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);

    wf_arena_reset(&small);
    text[0] = '"';
    for (; len < 39990; len += 2)
        memcpy(text + len, "\\n", 2);
    text[len++] = '"';
    wf_json_reader_init(&in, (wf_text){text, len}, &small);
    wf_json_read_text(&in, &(struct wf_text_rule){"#", 0, WF_NO_LIMIT, NULL});
    assert_false(wf_json_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);

    wf_arena_reset(&small);
    text[0] = '[';
    for (len = 1; len < 39990; len += 3)
        memcpy(text + len, "[],", 3);
    memcpy(text + len, "[]]", 3);
    wf_json_reader_init(&in, (wf_text){text, len + 3}, &small);
    read_nested(&in);
    if (!wf_json_reader_finish(&in))
        assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_deinit(&small);
}

static void errors_have_places(void **state)
{
    const char *text = "{\"name\":\"Ada\",\"tags\":[\"x\",\"\"]}";
    struct wf_error error = read_with(read_person, text, strlen(text), 0);

    (void)state;
    wf_error_locate(&error, wf_text_of(text));
    assert_string_equal(error.pointer, "/tags/1");
    text = "{\"name\":\"Ada\",\"age\":1,\"age\":2}";
    error = read_with(read_person, text, strlen(text), 0);
    wf_error_locate(&error, wf_text_of(text));
    assert_string_equal(error.pointer, "/age");
}

/* Every prefix of a message is malformed, and every byte of it matters or does not crash. */
static void cut_and_damaged_messages(void **state)
{
    static const char text[] = "{\"name\":\"A\\u0064\xC3\xB6\",\"age\":36,\"tags\":[\"x\",\"y\"],"
                               "\"x\":{\"y\":[1.5e3,null]}}";

    (void)state;
    for (size_t len = 0; len < sizeof(text) - 1; len++)
        assert_int_equal(read_with(read_person, text, len, '}').status, WF_BAD_SYNTAX);
    for (size_t i = 0; i < sizeof(text) - 1; i++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char damaged[sizeof(text)];
            struct wf_error error, syntax;

            memcpy(damaged, text, sizeof(text));
            damaged[i] = (char)byte;
            error = read_with(read_person, damaged, sizeof(text) - 1, '"');
            if (wf_json_check((wf_text){damaged, sizeof(text) - 1}, WF_JSON_DEPTH, &syntax))
                assert_int_not_equal(error.status, WF_BAD_SYNTAX);
            else
                assert_int_equal(error.status, WF_BAD_SYNTAX);
        }
    }
}

/* More members than one word of seen bits. */
static void large_objects(void **state)
{
    enum { MEMBERS = 200 };
    static char literals[MEMBERS][WF_MEMBER_STEP];
    static struct wf_member members[MEMBERS];
    struct wf_record_rule rule = {"#/large", members, MEMBERS, true, {0}};
    char text[8192] = "{";
    size_t len = 1;
    struct wf_json_reader in;
    struct wf_json_object object;

    (void)state;
    for (unsigned i = 0; i < MEMBERS; i++) {
        int literal_len = snprintf(literals[i], sizeof(literals[i]), "\"m%u\":", i);

        members[i] = (struct wf_member){literals[i], (unsigned)literal_len, false};
        rule.required[i / 64] |= UINT64_C(1) << (i % 64);
    }
    for (unsigned i = MEMBERS; i-- > 0;)
        len += (size_t)snprintf(text + len, sizeof(text) - len, "\"m%u\":%u%s", i, i,
                                i == 0 ? "}" : ",");
    wf_arena_reset(&reading.arena);
    wf_json_reader_init(&in, (wf_text){text, len}, &reading.arena);
    wf_json_open_object(&in, &object, &rule);
    for (unsigned i = MEMBERS; i-- > 0;) {
        assert_true(wf_json_more_members(&in, &object, &rule));
        assert_false(wf_json_take_member(&in, &object, &rule, (i + 1) % MEMBERS));
        assert_true(wf_json_take_member(&in, &object, &rule, i));
        wf_json_skip(&in);
    }
    assert_false(wf_json_more_members(&in, &object, &rule));
    assert_true(wf_json_reader_finish(&in));
    text[len - 7] = 'n'; /* Member m0 is now n0. */
    text[len - 1] = '}';
    rule.is_closed = false;
    wf_json_reader_init(&in, (wf_text){text, len}, &reading.arena);
    wf_json_open_object(&in, &object, &rule);
    do {
        for (unsigned i = 0; i < MEMBERS; i++)
            if (wf_json_take_member(&in, &object, &rule, i))
                wf_json_skip(&in);
    } while (wf_json_more_members(&in, &object, &rule));
    assert_false(wf_json_reader_finish(&in));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_order_and_any_space),
        cmocka_unit_test(optional_members_and_no_members),
        cmocka_unit_test(wrong_members),
        cmocka_unit_test(broken_objects),
        cmocka_unit_test(broken_syntax_wins_wherever_it_is),
        cmocka_unit_test(lists),
        cmocka_unit_test(tuples),
        cmocka_unit_test(depth),
        cmocka_unit_test(tags_ahead),
        cmocka_unit_test(members_behind_their_tag),
        cmocka_unit_test(searches_pass_deep_values),
        cmocka_unit_test(reading_on_after_an_error_changes_nothing),
        cmocka_unit_test(a_full_arena_is_nobodys_fault),
        cmocka_unit_test(errors_have_places),
        cmocka_unit_test(cut_and_damaged_messages),
        cmocka_unit_test(large_objects),
    };

    return cmocka_run_group_tests(tests, begin_reading, end_reading);
}
