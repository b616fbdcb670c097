/* Generated from tests/codegen/cases/boxes.json; change the schema, then run wireformc gen.
 *
 * Boxes: reading, writing, checking.
 */
#include "boxes.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    EVENT_WHAT,
};
static const struct wf_member event_members[] = {
    WF_MEMBER("what"), /* EVENT_WHAT */
};
static const struct wf_record_rule event_rule = {
    .schema = "#/components/messages/Event/payload",
    .members = event_members,
    .members_count = 1,
    .required = {1 << EVENT_WHAT},
};

enum {
    SMALL_KIND,
    SMALL_N,
};
static const struct wf_member small_members[] = {
    WF_MEMBER("kind"), /* SMALL_KIND */
    WF_MEMBER("n"),    /* SMALL_N */
};
static const struct wf_record_rule small_rule = {
    .schema = "#/components/schemas/Small",
    .members = small_members,
    .members_count = 2,
    .required = {1 << SMALL_KIND},
};

static const struct wf_enum_rule small_kind_rule = {
    .schema = "#/components/schemas/Small/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("small")},
    .values_count = 1,
};

static const struct wf_int_rule small_n_rule = {
    .schema = "#/components/schemas/Small/properties/n",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    LARGE_KIND,
    LARGE_TEXT_1,
    LARGE_TEXT_2,
    LARGE_TEXT_3,
    LARGE_TEXT_4,
    LARGE_TEXT_5,
    LARGE_TEXT_6,
    LARGE_TEXT_7,
    LARGE_TEXT_8,
    LARGE_TEXT_9,
    LARGE_TEXT_10,
    LARGE_TEXT_11,
    LARGE_TEXT_12,
    LARGE_TEXT_13,
    LARGE_TEXT_14,
    LARGE_TEXT_15,
    LARGE_TEXT_16,
    LARGE_TEXT_17,
    LARGE_TEXT_18,
    LARGE_TEXT_19,
    LARGE_TEXT_20,
    LARGE_TEXT_21,
    LARGE_TEXT_22,
    LARGE_TEXT_23,
    LARGE_TEXT_24,
    LARGE_TEXT_25,
    LARGE_TEXT_26,
    LARGE_TEXT_27,
    LARGE_TEXT_28,
    LARGE_NUMBER,
};
static const struct wf_member large_members[] = {
    WF_MEMBER("kind"),    /* LARGE_KIND */
    WF_MEMBER("text_1"),  /* LARGE_TEXT_1 */
    WF_MEMBER("text_2"),  /* LARGE_TEXT_2 */
    WF_MEMBER("text_3"),  /* LARGE_TEXT_3 */
    WF_MEMBER("text_4"),  /* LARGE_TEXT_4 */
    WF_MEMBER("text_5"),  /* LARGE_TEXT_5 */
    WF_MEMBER("text_6"),  /* LARGE_TEXT_6 */
    WF_MEMBER("text_7"),  /* LARGE_TEXT_7 */
    WF_MEMBER("text_8"),  /* LARGE_TEXT_8 */
    WF_MEMBER("text_9"),  /* LARGE_TEXT_9 */
    WF_MEMBER("text_10"), /* LARGE_TEXT_10 */
    WF_MEMBER("text_11"), /* LARGE_TEXT_11 */
    WF_MEMBER("text_12"), /* LARGE_TEXT_12 */
    WF_MEMBER("text_13"), /* LARGE_TEXT_13 */
    WF_MEMBER("text_14"), /* LARGE_TEXT_14 */
    WF_MEMBER("text_15"), /* LARGE_TEXT_15 */
    WF_MEMBER("text_16"), /* LARGE_TEXT_16 */
    WF_MEMBER("text_17"), /* LARGE_TEXT_17 */
    WF_MEMBER("text_18"), /* LARGE_TEXT_18 */
    WF_MEMBER("text_19"), /* LARGE_TEXT_19 */
    WF_MEMBER("text_20"), /* LARGE_TEXT_20 */
    WF_MEMBER("text_21"), /* LARGE_TEXT_21 */
    WF_MEMBER("text_22"), /* LARGE_TEXT_22 */
    WF_MEMBER("text_23"), /* LARGE_TEXT_23 */
    WF_MEMBER("text_24"), /* LARGE_TEXT_24 */
    WF_MEMBER("text_25"), /* LARGE_TEXT_25 */
    WF_MEMBER("text_26"), /* LARGE_TEXT_26 */
    WF_MEMBER("text_27"), /* LARGE_TEXT_27 */
    WF_MEMBER("text_28"), /* LARGE_TEXT_28 */
    WF_MEMBER("number"),  /* LARGE_NUMBER */
};
static const struct wf_record_rule large_rule = {
    .schema = "#/components/schemas/Large",
    .members = large_members,
    .members_count = 30,
    .required = {1 << LARGE_KIND},
};

static const struct wf_enum_rule large_kind_rule = {
    .schema = "#/components/schemas/Large/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("large")},
    .values_count = 1,
};

static const struct wf_text_rule large_text_1_rule = {
    .schema = "#/components/schemas/Large/properties/text_1",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_2_rule = {
    .schema = "#/components/schemas/Large/properties/text_2",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_3_rule = {
    .schema = "#/components/schemas/Large/properties/text_3",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_4_rule = {
    .schema = "#/components/schemas/Large/properties/text_4",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_5_rule = {
    .schema = "#/components/schemas/Large/properties/text_5",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_6_rule = {
    .schema = "#/components/schemas/Large/properties/text_6",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_7_rule = {
    .schema = "#/components/schemas/Large/properties/text_7",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_8_rule = {
    .schema = "#/components/schemas/Large/properties/text_8",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_9_rule = {
    .schema = "#/components/schemas/Large/properties/text_9",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_10_rule = {
    .schema = "#/components/schemas/Large/properties/text_10",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_11_rule = {
    .schema = "#/components/schemas/Large/properties/text_11",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_12_rule = {
    .schema = "#/components/schemas/Large/properties/text_12",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_13_rule = {
    .schema = "#/components/schemas/Large/properties/text_13",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_14_rule = {
    .schema = "#/components/schemas/Large/properties/text_14",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_15_rule = {
    .schema = "#/components/schemas/Large/properties/text_15",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_16_rule = {
    .schema = "#/components/schemas/Large/properties/text_16",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_17_rule = {
    .schema = "#/components/schemas/Large/properties/text_17",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_18_rule = {
    .schema = "#/components/schemas/Large/properties/text_18",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_19_rule = {
    .schema = "#/components/schemas/Large/properties/text_19",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_20_rule = {
    .schema = "#/components/schemas/Large/properties/text_20",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_21_rule = {
    .schema = "#/components/schemas/Large/properties/text_21",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_22_rule = {
    .schema = "#/components/schemas/Large/properties/text_22",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_23_rule = {
    .schema = "#/components/schemas/Large/properties/text_23",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_24_rule = {
    .schema = "#/components/schemas/Large/properties/text_24",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_25_rule = {
    .schema = "#/components/schemas/Large/properties/text_25",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_26_rule = {
    .schema = "#/components/schemas/Large/properties/text_26",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_27_rule = {
    .schema = "#/components/schemas/Large/properties/text_27",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule large_text_28_rule = {
    .schema = "#/components/schemas/Large/properties/text_28",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_int_rule large_number_rule = {
    .schema = "#/components/schemas/Large/properties/number",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    OTHER_KIND,
    OTHER_S,
};
static const struct wf_member other_members[] = {
    WF_MEMBER("kind"), /* OTHER_KIND */
    WF_MEMBER("s"),    /* OTHER_S */
};
static const struct wf_record_rule other_rule = {
    .schema = "#/components/schemas/Other",
    .members = other_members,
    .members_count = 2,
    .required = {1 << OTHER_KIND},
};

static const struct wf_enum_rule other_kind_rule = {
    .schema = "#/components/schemas/Other/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("other")},
    .values_count = 1,
};

static const struct wf_text_rule other_s_rule = {
    .schema = "#/components/schemas/Other/properties/s",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_scalar tell_event_what_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("small")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("large")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("other")}, /* 2 */
};
static const uint16_t tell_event_what_kind_groups[] = {
    BOXES_EVENT_WHAT_SMALL, /* 0 */
    BOXES_EVENT_WHAT_LARGE, /* 1 */
    BOXES_EVENT_WHAT_OTHER, /* 2 */
};
static const struct wf_enum_rule tell_event_what_kind_rule = {
    .schema = "#/components/messages/Event/payload/properties/what",
    .values = tell_event_what_kind_values,
    .values_count = 3,
    .groups = tell_event_what_kind_groups,
};

static enum boxes_event_what_tag tell_event_what(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &tell_event_what_kind_rule, WF_BAD_VALUE);
}

static void read_small(struct wf_json_reader *in, struct boxes_small *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &small_rule);
    do {
        if (wf_json_take_member(in, &object, &small_rule, SMALL_KIND))
            wf_json_read_enum(in, &small_kind_rule);
        if (wf_json_take_member(in, &object, &small_rule, SMALL_N)) {
            value->n = wf_json_read_int(in, &small_n_rule);
            value->has_n = true;
        }
    } while (wf_json_more_members(in, &object, &small_rule));
}

static void read_large(struct wf_json_reader *in, struct boxes_large *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &large_rule);
    do {
        if (wf_json_take_member(in, &object, &large_rule, LARGE_KIND))
            wf_json_read_enum(in, &large_kind_rule);
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_1)) {
            value->text_1 = wf_json_read_text(in, &large_text_1_rule);
            value->has_text_1 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_2)) {
            value->text_2 = wf_json_read_text(in, &large_text_2_rule);
            value->has_text_2 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_3)) {
            value->text_3 = wf_json_read_text(in, &large_text_3_rule);
            value->has_text_3 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_4)) {
            value->text_4 = wf_json_read_text(in, &large_text_4_rule);
            value->has_text_4 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_5)) {
            value->text_5 = wf_json_read_text(in, &large_text_5_rule);
            value->has_text_5 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_6)) {
            value->text_6 = wf_json_read_text(in, &large_text_6_rule);
            value->has_text_6 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_7)) {
            value->text_7 = wf_json_read_text(in, &large_text_7_rule);
            value->has_text_7 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_8)) {
            value->text_8 = wf_json_read_text(in, &large_text_8_rule);
            value->has_text_8 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_9)) {
            value->text_9 = wf_json_read_text(in, &large_text_9_rule);
            value->has_text_9 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_10)) {
            value->text_10 = wf_json_read_text(in, &large_text_10_rule);
            value->has_text_10 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_11)) {
            value->text_11 = wf_json_read_text(in, &large_text_11_rule);
            value->has_text_11 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_12)) {
            value->text_12 = wf_json_read_text(in, &large_text_12_rule);
            value->has_text_12 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_13)) {
            value->text_13 = wf_json_read_text(in, &large_text_13_rule);
            value->has_text_13 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_14)) {
            value->text_14 = wf_json_read_text(in, &large_text_14_rule);
            value->has_text_14 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_15)) {
            value->text_15 = wf_json_read_text(in, &large_text_15_rule);
            value->has_text_15 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_16)) {
            value->text_16 = wf_json_read_text(in, &large_text_16_rule);
            value->has_text_16 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_17)) {
            value->text_17 = wf_json_read_text(in, &large_text_17_rule);
            value->has_text_17 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_18)) {
            value->text_18 = wf_json_read_text(in, &large_text_18_rule);
            value->has_text_18 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_19)) {
            value->text_19 = wf_json_read_text(in, &large_text_19_rule);
            value->has_text_19 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_20)) {
            value->text_20 = wf_json_read_text(in, &large_text_20_rule);
            value->has_text_20 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_21)) {
            value->text_21 = wf_json_read_text(in, &large_text_21_rule);
            value->has_text_21 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_22)) {
            value->text_22 = wf_json_read_text(in, &large_text_22_rule);
            value->has_text_22 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_23)) {
            value->text_23 = wf_json_read_text(in, &large_text_23_rule);
            value->has_text_23 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_24)) {
            value->text_24 = wf_json_read_text(in, &large_text_24_rule);
            value->has_text_24 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_25)) {
            value->text_25 = wf_json_read_text(in, &large_text_25_rule);
            value->has_text_25 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_26)) {
            value->text_26 = wf_json_read_text(in, &large_text_26_rule);
            value->has_text_26 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_27)) {
            value->text_27 = wf_json_read_text(in, &large_text_27_rule);
            value->has_text_27 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_TEXT_28)) {
            value->text_28 = wf_json_read_text(in, &large_text_28_rule);
            value->has_text_28 = true;
        }
        if (wf_json_take_member(in, &object, &large_rule, LARGE_NUMBER)) {
            value->number = wf_json_read_int(in, &large_number_rule);
            value->has_number = true;
        }
    } while (wf_json_more_members(in, &object, &large_rule));
}

static const struct boxes_large *read_new_large(struct wf_json_reader *in)
{
    struct boxes_large *value = wf_arena_alloc(in->arena, 1, sizeof(*value));

    if (!value)
        return NULL;
    *value = (struct boxes_large){0};
    read_large(in, value);
    return value;
}

static void read_other(struct wf_json_reader *in, struct boxes_other *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &other_rule);
    do {
        if (wf_json_take_member(in, &object, &other_rule, OTHER_KIND))
            wf_json_read_enum(in, &other_kind_rule);
        if (wf_json_take_member(in, &object, &other_rule, OTHER_S)) {
            value->s = wf_json_read_text(in, &other_s_rule);
            value->has_s = true;
        }
    } while (wf_json_more_members(in, &object, &other_rule));
}

static void read_event_what(struct wf_json_reader *in, struct boxes_event_what *value)
{
    value->tag = tell_event_what(in);
    switch (value->tag) {
    case BOXES_EVENT_WHAT_NONE:
        break;
    case BOXES_EVENT_WHAT_SMALL:
        read_small(in, &value->as.small);
        break;
    case BOXES_EVENT_WHAT_LARGE:
        value->as.large = read_new_large(in);
        break;
    case BOXES_EVENT_WHAT_OTHER:
        read_other(in, &value->as.other);
        break;
    }
}

bool boxes_read_event(struct wf_json_reader *in, struct boxes_event *msg)
{
    struct wf_json_object object;

    *msg = (struct boxes_event){0};
    wf_json_open_object(in, &object, &event_rule);
    do {
        if (wf_json_take_member(in, &object, &event_rule, EVENT_WHAT))
            read_event_what(in, &msg->what);
    } while (wf_json_more_members(in, &object, &event_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_small(struct wf_buf *out, uint8_t *at, const struct boxes_small *value)
{
    at = WF_PUT(out, at, "{\"kind\":\"small\"");
    if (value->has_n)
        at = WF_JSON_PUT_INT(out, at, ",\"n\":", value->n);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_large(struct wf_buf *out, uint8_t *at, const struct boxes_large *value)
{
    at = WF_PUT(out, at, "{\"kind\":\"large\"");
    if (value->has_text_1)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_1\":", value->text_1);
    if (value->has_text_2)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_2\":", value->text_2);
    if (value->has_text_3)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_3\":", value->text_3);
    if (value->has_text_4)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_4\":", value->text_4);
    if (value->has_text_5)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_5\":", value->text_5);
    if (value->has_text_6)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_6\":", value->text_6);
    if (value->has_text_7)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_7\":", value->text_7);
    if (value->has_text_8)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_8\":", value->text_8);
    if (value->has_text_9)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_9\":", value->text_9);
    if (value->has_text_10)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_10\":", value->text_10);
    if (value->has_text_11)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_11\":", value->text_11);
    if (value->has_text_12)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_12\":", value->text_12);
    if (value->has_text_13)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_13\":", value->text_13);
    if (value->has_text_14)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_14\":", value->text_14);
    if (value->has_text_15)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_15\":", value->text_15);
    if (value->has_text_16)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_16\":", value->text_16);
    if (value->has_text_17)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_17\":", value->text_17);
    if (value->has_text_18)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_18\":", value->text_18);
    if (value->has_text_19)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_19\":", value->text_19);
    if (value->has_text_20)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_20\":", value->text_20);
    if (value->has_text_21)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_21\":", value->text_21);
    if (value->has_text_22)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_22\":", value->text_22);
    if (value->has_text_23)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_23\":", value->text_23);
    if (value->has_text_24)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_24\":", value->text_24);
    if (value->has_text_25)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_25\":", value->text_25);
    if (value->has_text_26)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_26\":", value->text_26);
    if (value->has_text_27)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_27\":", value->text_27);
    if (value->has_text_28)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text_28\":", value->text_28);
    if (value->has_number)
        at = WF_JSON_PUT_INT(out, at, ",\"number\":", value->number);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_other(struct wf_buf *out, uint8_t *at, const struct boxes_other *value)
{
    at = WF_PUT(out, at, "{\"kind\":\"other\"");
    if (value->has_s)
        at = WF_JSON_PUT_TEXT(out, at, ",\"s\":", value->s);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_event_what(struct wf_buf *out, uint8_t *at,
                                 const struct boxes_event_what *value)
{
    switch (value->tag) {
    case BOXES_EVENT_WHAT_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case BOXES_EVENT_WHAT_SMALL:
        at = write_small(out, at, &value->as.small);
        break;
    case BOXES_EVENT_WHAT_LARGE:
        at = write_large(out, at, value->as.large);
        break;
    case BOXES_EVENT_WHAT_OTHER:
        at = write_other(out, at, &value->as.other);
        break;
    }
    return at;
}

void boxes_write_event(struct wf_buf *out, const struct boxes_event *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"what\":");
    at = write_event_what(out, at, &msg->what);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_large(const struct boxes_large *value, struct wf_error *error)
{
    if (value->has_text_1 && !wf_check_utf8_text(value->text_1, &large_text_1_rule, error))
        return wf_error_push(error, "text_1");
    if (value->has_text_2 && !wf_check_utf8_text(value->text_2, &large_text_2_rule, error))
        return wf_error_push(error, "text_2");
    if (value->has_text_3 && !wf_check_utf8_text(value->text_3, &large_text_3_rule, error))
        return wf_error_push(error, "text_3");
    if (value->has_text_4 && !wf_check_utf8_text(value->text_4, &large_text_4_rule, error))
        return wf_error_push(error, "text_4");
    if (value->has_text_5 && !wf_check_utf8_text(value->text_5, &large_text_5_rule, error))
        return wf_error_push(error, "text_5");
    if (value->has_text_6 && !wf_check_utf8_text(value->text_6, &large_text_6_rule, error))
        return wf_error_push(error, "text_6");
    if (value->has_text_7 && !wf_check_utf8_text(value->text_7, &large_text_7_rule, error))
        return wf_error_push(error, "text_7");
    if (value->has_text_8 && !wf_check_utf8_text(value->text_8, &large_text_8_rule, error))
        return wf_error_push(error, "text_8");
    if (value->has_text_9 && !wf_check_utf8_text(value->text_9, &large_text_9_rule, error))
        return wf_error_push(error, "text_9");
    if (value->has_text_10 && !wf_check_utf8_text(value->text_10, &large_text_10_rule, error))
        return wf_error_push(error, "text_10");
    if (value->has_text_11 && !wf_check_utf8_text(value->text_11, &large_text_11_rule, error))
        return wf_error_push(error, "text_11");
    if (value->has_text_12 && !wf_check_utf8_text(value->text_12, &large_text_12_rule, error))
        return wf_error_push(error, "text_12");
    if (value->has_text_13 && !wf_check_utf8_text(value->text_13, &large_text_13_rule, error))
        return wf_error_push(error, "text_13");
    if (value->has_text_14 && !wf_check_utf8_text(value->text_14, &large_text_14_rule, error))
        return wf_error_push(error, "text_14");
    if (value->has_text_15 && !wf_check_utf8_text(value->text_15, &large_text_15_rule, error))
        return wf_error_push(error, "text_15");
    if (value->has_text_16 && !wf_check_utf8_text(value->text_16, &large_text_16_rule, error))
        return wf_error_push(error, "text_16");
    if (value->has_text_17 && !wf_check_utf8_text(value->text_17, &large_text_17_rule, error))
        return wf_error_push(error, "text_17");
    if (value->has_text_18 && !wf_check_utf8_text(value->text_18, &large_text_18_rule, error))
        return wf_error_push(error, "text_18");
    if (value->has_text_19 && !wf_check_utf8_text(value->text_19, &large_text_19_rule, error))
        return wf_error_push(error, "text_19");
    if (value->has_text_20 && !wf_check_utf8_text(value->text_20, &large_text_20_rule, error))
        return wf_error_push(error, "text_20");
    if (value->has_text_21 && !wf_check_utf8_text(value->text_21, &large_text_21_rule, error))
        return wf_error_push(error, "text_21");
    if (value->has_text_22 && !wf_check_utf8_text(value->text_22, &large_text_22_rule, error))
        return wf_error_push(error, "text_22");
    if (value->has_text_23 && !wf_check_utf8_text(value->text_23, &large_text_23_rule, error))
        return wf_error_push(error, "text_23");
    if (value->has_text_24 && !wf_check_utf8_text(value->text_24, &large_text_24_rule, error))
        return wf_error_push(error, "text_24");
    if (value->has_text_25 && !wf_check_utf8_text(value->text_25, &large_text_25_rule, error))
        return wf_error_push(error, "text_25");
    if (value->has_text_26 && !wf_check_utf8_text(value->text_26, &large_text_26_rule, error))
        return wf_error_push(error, "text_26");
    if (value->has_text_27 && !wf_check_utf8_text(value->text_27, &large_text_27_rule, error))
        return wf_error_push(error, "text_27");
    if (value->has_text_28 && !wf_check_utf8_text(value->text_28, &large_text_28_rule, error))
        return wf_error_push(error, "text_28");
    return true;
}

static bool check_other(const struct boxes_other *value, struct wf_error *error)
{
    if (value->has_s && !wf_check_utf8_text(value->s, &other_s_rule, error))
        return wf_error_push(error, "s");
    return true;
}

static bool check_event_what(const struct boxes_event_what *value, struct wf_error *error)
{
    switch (value->tag) {
    case BOXES_EVENT_WHAT_NONE:
        break;
    case BOXES_EVENT_WHAT_LARGE:
        return check_large(value->as.large, error);
    case BOXES_EVENT_WHAT_OTHER:
        return check_other(&value->as.other, error);
    case BOXES_EVENT_WHAT_SMALL:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/Event/payload/properties/what", "no such kind");
    return false;
    return true;
}

bool boxes_validate_event(const struct boxes_event *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_event_what(&msg->what, error))
        return wf_error_push(error, "what");
    return true;
}

static bool equal_small(const struct boxes_small *a, const struct boxes_small *b)
{
    if (a->has_n != b->has_n)
        return false;
    if (a->has_n && a->n != b->n)
        return false;
    return true;
}

static bool equal_large(const struct boxes_large *a, const struct boxes_large *b)
{
    if (a->has_text_1 != b->has_text_1)
        return false;
    if (a->has_text_1 && !wf_text_equal(a->text_1, b->text_1))
        return false;
    if (a->has_text_2 != b->has_text_2)
        return false;
    if (a->has_text_2 && !wf_text_equal(a->text_2, b->text_2))
        return false;
    if (a->has_text_3 != b->has_text_3)
        return false;
    if (a->has_text_3 && !wf_text_equal(a->text_3, b->text_3))
        return false;
    if (a->has_text_4 != b->has_text_4)
        return false;
    if (a->has_text_4 && !wf_text_equal(a->text_4, b->text_4))
        return false;
    if (a->has_text_5 != b->has_text_5)
        return false;
    if (a->has_text_5 && !wf_text_equal(a->text_5, b->text_5))
        return false;
    if (a->has_text_6 != b->has_text_6)
        return false;
    if (a->has_text_6 && !wf_text_equal(a->text_6, b->text_6))
        return false;
    if (a->has_text_7 != b->has_text_7)
        return false;
    if (a->has_text_7 && !wf_text_equal(a->text_7, b->text_7))
        return false;
    if (a->has_text_8 != b->has_text_8)
        return false;
    if (a->has_text_8 && !wf_text_equal(a->text_8, b->text_8))
        return false;
    if (a->has_text_9 != b->has_text_9)
        return false;
    if (a->has_text_9 && !wf_text_equal(a->text_9, b->text_9))
        return false;
    if (a->has_text_10 != b->has_text_10)
        return false;
    if (a->has_text_10 && !wf_text_equal(a->text_10, b->text_10))
        return false;
    if (a->has_text_11 != b->has_text_11)
        return false;
    if (a->has_text_11 && !wf_text_equal(a->text_11, b->text_11))
        return false;
    if (a->has_text_12 != b->has_text_12)
        return false;
    if (a->has_text_12 && !wf_text_equal(a->text_12, b->text_12))
        return false;
    if (a->has_text_13 != b->has_text_13)
        return false;
    if (a->has_text_13 && !wf_text_equal(a->text_13, b->text_13))
        return false;
    if (a->has_text_14 != b->has_text_14)
        return false;
    if (a->has_text_14 && !wf_text_equal(a->text_14, b->text_14))
        return false;
    if (a->has_text_15 != b->has_text_15)
        return false;
    if (a->has_text_15 && !wf_text_equal(a->text_15, b->text_15))
        return false;
    if (a->has_text_16 != b->has_text_16)
        return false;
    if (a->has_text_16 && !wf_text_equal(a->text_16, b->text_16))
        return false;
    if (a->has_text_17 != b->has_text_17)
        return false;
    if (a->has_text_17 && !wf_text_equal(a->text_17, b->text_17))
        return false;
    if (a->has_text_18 != b->has_text_18)
        return false;
    if (a->has_text_18 && !wf_text_equal(a->text_18, b->text_18))
        return false;
    if (a->has_text_19 != b->has_text_19)
        return false;
    if (a->has_text_19 && !wf_text_equal(a->text_19, b->text_19))
        return false;
    if (a->has_text_20 != b->has_text_20)
        return false;
    if (a->has_text_20 && !wf_text_equal(a->text_20, b->text_20))
        return false;
    if (a->has_text_21 != b->has_text_21)
        return false;
    if (a->has_text_21 && !wf_text_equal(a->text_21, b->text_21))
        return false;
    if (a->has_text_22 != b->has_text_22)
        return false;
    if (a->has_text_22 && !wf_text_equal(a->text_22, b->text_22))
        return false;
    if (a->has_text_23 != b->has_text_23)
        return false;
    if (a->has_text_23 && !wf_text_equal(a->text_23, b->text_23))
        return false;
    if (a->has_text_24 != b->has_text_24)
        return false;
    if (a->has_text_24 && !wf_text_equal(a->text_24, b->text_24))
        return false;
    if (a->has_text_25 != b->has_text_25)
        return false;
    if (a->has_text_25 && !wf_text_equal(a->text_25, b->text_25))
        return false;
    if (a->has_text_26 != b->has_text_26)
        return false;
    if (a->has_text_26 && !wf_text_equal(a->text_26, b->text_26))
        return false;
    if (a->has_text_27 != b->has_text_27)
        return false;
    if (a->has_text_27 && !wf_text_equal(a->text_27, b->text_27))
        return false;
    if (a->has_text_28 != b->has_text_28)
        return false;
    if (a->has_text_28 && !wf_text_equal(a->text_28, b->text_28))
        return false;
    if (a->has_number != b->has_number)
        return false;
    if (a->has_number && a->number != b->number)
        return false;
    return true;
}

static bool equal_other(const struct boxes_other *a, const struct boxes_other *b)
{
    if (a->has_s != b->has_s)
        return false;
    if (a->has_s && !wf_text_equal(a->s, b->s))
        return false;
    return true;
}

static bool equal_event_what(const struct boxes_event_what *a, const struct boxes_event_what *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case BOXES_EVENT_WHAT_NONE:
        break;
    case BOXES_EVENT_WHAT_SMALL:
        return equal_small(&a->as.small, &b->as.small);
    case BOXES_EVENT_WHAT_LARGE:
        return equal_large(a->as.large, b->as.large);
    case BOXES_EVENT_WHAT_OTHER:
        return equal_other(&a->as.other, &b->as.other);
    }
    return true;
}

bool boxes_equal_event(const struct boxes_event *a, const struct boxes_event *b)
{
    if (!equal_event_what(&a->what, &b->what))
        return false;
    return true;
}

enum boxes_tag boxes_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return BOXES_EVENT;
}

enum boxes_tag boxes_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return BOXES_EVENT;
}

/* What the table calls: the same functions without their types. */

static bool read_any_event(struct wf_json_reader *in, void *value)
{
    return boxes_read_event(in, value);
}

static void write_any_event(struct wf_buf *out, const void *value)
{
    boxes_write_event(out, value);
}

static bool validate_any_event(const void *value, struct wf_error *error)
{
    return boxes_validate_event(value, error);
}

static bool equal_any_event(const void *a, const void *b)
{
    return boxes_equal_event(a, b);
}

static const char *const event_examples[] = {
    "{\"what\":{\"kind\":\"small\",\"n\":1}}",
    "{\"what\":{\"kind\":\"large\",\"text_1\":\"a\",\"text_28\":\"b\",\"number\":5}}",
    "{\"what\":{\"kind\":\"other\"}}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &boxes_protocol,
        .tag = BOXES_EVENT,
        .name = "event",
        .wire_name = "Event",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct boxes_event),
        .read_json = read_any_event,
        .write_json = write_any_event,
        .validate = validate_any_event,
        .equal = equal_any_event,
        .examples = event_examples,
        .examples_count = 3,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct boxes_event event;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return boxes_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return boxes_identify_to_client(in);
}

const struct wf_protocol boxes_protocol = {
    .abi = WF_ABI,
    .name = "boxes",
    .title = "Boxes",
    .description = "",
    .limits =
        {
            .depth_limit = BOXES_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = BOXES_ARENA_PER_BYTE,
    .arena_base = BOXES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
