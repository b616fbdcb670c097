#include "server/etherpad_changeset.h"

/* --- Taken apart --------------------------------------------------------------------------------
 */

/* Reads `Z:` old length, sign and size of the change. */
static bool parse_header(const char **at, const char *end, struct etherpad_changeset *changeset)
{
    uint32_t change;
    int64_t new_len;
    char sign;

    if (end - *at < 2 || memcmp(*at, "Z:", 2) != 0)
        return false;
    *at += 2;
    if (!etherpad_number_read(at, end, &changeset->old_len) || *at == end)
        return false;
    sign = *(*at)++;
    if ((sign != '>' && sign != '<') || !etherpad_number_read(at, end, &change))
        return false;
    if (sign == '<' && change == 0)
        return false;
    new_len = (int64_t)changeset->old_len + (sign == '>' ? (int64_t)change : -(int64_t)change);
    if (new_len < 0 || new_len > ETHERPAD_NUMBER_LIMIT)
        return false;
    changeset->new_len = (uint32_t)new_len;
    return true;
}

bool etherpad_changeset_parse(wf_text text, struct etherpad_changeset *changeset, const char **why)
{
    const char *at = text.ptr;
    const char *end = at + text.len;
    const char *dollar;

    if (text.len == 0 || !parse_header(&at, end, changeset)) {
        *why = "not a changeset";
        return false;
    }
    dollar = memchr(at, '$', (size_t)(end - at));
    if (!dollar) {
        *why = "a changeset without a bank";
        return false;
    }
    changeset->ops = (wf_text){at, (size_t)(dollar - at)};
    changeset->bank = (wf_text){dollar + 1, (size_t)(end - dollar - 1)};
    return true;
}

/* --- Checked ------------------------------------------------------------------------------------
 */

struct check {
    const struct etherpad_changeset *changeset;
    struct etherpad_cursor bank;
    int64_t old_at, new_at;
    const char *why;
};

static bool refuse(struct check *check, const char *why)
{
    check->why = why;
    return false;
}

static bool check_insertion(struct check *check, const struct etherpad_op *op)
{
    struct etherpad_extent taken = etherpad_skip(&check->bank, op->units);

    if (taken.units < op->units)
        return refuse(check, "the bank is too short");
    if (taken.newlines != op->newlines)
        return refuse(check, "an insertion counts its newlines wrong");
    if (op->newlines > 0 && !etherpad_ends_line(taken))
        return refuse(check, "an insertion of lines ends within one");
    check->new_at += op->units;
    return check->new_at <= check->changeset->new_len || refuse(check, "it becomes too long");
}

static bool check_op(struct check *check, const struct etherpad_op *op)
{
    if (op->kind == '+')
        return check_insertion(check, op);
    check->old_at += op->units;
    if (op->kind == '=')
        check->new_at += op->units;
    if (check->old_at > ETHERPAD_NUMBER_LIMIT)
        return refuse(check, "longer than any text");
    return op->kind == '=' || check->old_at <= check->changeset->old_len ||
           refuse(check, "it deletes beyond the end");
}

static bool check_end(struct check *check)
{
    const struct etherpad_changeset *changeset = check->changeset;

    if (check->new_at + changeset->old_len - check->old_at != changeset->new_len)
        return refuse(check, "it does not have the length it claims");
    if (check->bank.at < check->bank.end)
        return refuse(check, "the bank is too long");
    if (changeset->bank.len > 0 && memchr(changeset->bank.ptr, '\r', changeset->bank.len))
        return refuse(check, "it inserts a carriage return");
    return true;
}

/* Checks each op and puts all of them into canonical form again. */
static void check_ops(struct check *check, struct wf_buf *canonical)
{
    struct etherpad_ops ops = etherpad_ops_of(check->changeset->ops);
    struct etherpad_assembler assembler;
    struct etherpad_op op;
    unsigned count = 0;

    etherpad_assembler_init(&assembler, canonical);
    while (!check->why && etherpad_ops_next(&ops, &op)) {
        if (++count > ETHERPAD_OPS_LIMIT)
            refuse(check, "too many operations");
        else if (check_op(check, &op))
            etherpad_assembler_add(&assembler, &op);
    }
    etherpad_assembler_finish(&assembler);
    if (!check->why)
        check->why = ops.why;
    if (!check->why)
        check_end(check);
}

enum wf_status etherpad_changeset_check(wf_text text, struct etherpad_changeset *changeset,
                                        const char **why)
{
    struct check check = {.changeset = changeset};
    struct wf_buf canonical;
    wf_text again;
    bool is_canonical;

    if (!etherpad_changeset_parse(text, changeset, why))
        return WF_BAD_VALUE;
    check.bank = etherpad_cursor_of(changeset->bank);
    wf_buf_init(&canonical, changeset->ops.len);
    check_ops(&check, &canonical);
    again = etherpad_text_of(&canonical);
    is_canonical = !canonical.failed && wf_text_equal(again, changeset->ops);
    wf_buf_deinit(&canonical);
    if (canonical.out_of_memory)
        return WF_NO_MEMORY;
    *why = check.why ? check.why : is_canonical ? NULL : "not in canonical form";
    return *why ? WF_BAD_VALUE : WF_OK;
}

bool etherpad_changeset_spares_end(const struct etherpad_changeset *changeset)
{
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct etherpad_op op;
    uint64_t at = 0;
    uint64_t edited_to = 0;
    bool edits = false;

    while (etherpad_ops_next(&ops, &op)) {
        if (op.kind != '+')
            at += op.units;
        if (op.kind == '=')
            continue;
        edits = true;
        edited_to = at;
    }
    return !edits || edited_to < changeset->old_len;
}

/* --- Put together -------------------------------------------------------------------------------
 */

enum wf_status etherpad_changeset_write(const struct etherpad_changeset *changeset,
                                        struct wf_buf *out)
{
    uint32_t old_len = changeset->old_len;
    uint32_t new_len = changeset->new_len;
    bool grows = new_len >= old_len;

    WF_BUF_LITERAL(out, "Z:");
    etherpad_number_write(out, old_len);
    wf_buf_put(out, grows ? ">" : "<", 1);
    etherpad_number_write(out, grows ? new_len - old_len : old_len - new_len);
    wf_buf_put(out, changeset->ops.ptr, changeset->ops.len);
    WF_BUF_LITERAL(out, "$");
    wf_buf_put(out, changeset->bank.ptr, changeset->bank.len);
    return etherpad_failure_of(out);
}
