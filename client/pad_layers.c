#include "client/pad_layers.h"

#include "client/text_diff.h"
#include "server/etherpad_attribs.h"
#include "wireform/base/alloc.h"

/* Changesets are kept as texts, and an empty buffer is the identity. */

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

static bool has(const struct wf_buf *changeset)
{
    return wf_buf_len(changeset) > 0;
}

/* Of a buffer that is not empty, or the identity on a text of that length. */
static bool parse(const struct wf_buf *buf, uint32_t len, struct etherpad_changeset *changeset)
{
    const char *why;

    if (has(buf))
        return etherpad_changeset_parse(text_in(buf), changeset, &why);
    *changeset = (struct etherpad_changeset){
        .old_len = len, .new_len = len, .ops = {"", 0}, .bank = {"", 0}};
    return true;
}

/* Puts `made` where the changeset was. */
static void replace(struct wf_buf *changeset, struct wf_buf *made)
{
    wf_buf_deinit(changeset);
    *changeset = *made;
    wf_buf_init(made, WF_NO_LIMIT);
}

static void empty(struct wf_buf *changeset)
{
    wf_buf_release(changeset);
}

/* -- the view -- */

static bool apply_to(struct etherpad_text *text, const struct wf_buf *changeset,
                     const struct etherpad_pool *pool)
{
    struct etherpad_changeset parsed;
    struct etherpad_text made;

    if (!has(changeset))
        return true;
    if (!parse(changeset, 0, &parsed) || etherpad_text_apply(*text, &parsed, pool, &made) != WF_OK)
        return false;
    etherpad_text_drop(text);
    *text = made;
    return true;
}

static bool refresh(struct pad_layers *layers)
{
    etherpad_text_drop(&layers->view);
    layers->view = etherpad_text_share(layers->base);
    return apply_to(&layers->view, &layers->sent, &layers->pool) &&
           apply_to(&layers->view, &layers->edited, &layers->pool);
}

/* -- pools -- */

/* A pool of the wire, from the compiler's structs. */
static bool read_pool(const struct etherpad_attribute_pool *apool, struct etherpad_pool *pool)
{
    size_t count = apool->num_to_attrib_count;
    struct etherpad_wire_pair *pairs = wf_alloc(count + 1, sizeof(*pairs));
    struct etherpad_wire_pool wire = {pairs, count, apool->next_num};
    enum wf_status status = WF_NO_MEMORY;
    const char *why;

    for (size_t i = 0; pairs && i < count; i++)
        pairs[i] = (struct etherpad_wire_pair){apool->num_to_attrib[i].key,
                                               apool->num_to_attrib[i].value.key,
                                               apool->num_to_attrib[i].value.value};
    if (pairs)
        status = etherpad_pool_read(pool, &wire, &why);
    wf_free(pairs);
    return status == WF_OK;
}

/* A changeset from the wire, in the numbers of our pool. */
static bool move_in(struct pad_layers *layers, wf_text changeset,
                    const struct etherpad_attribute_pool *apool, struct wf_buf *moved)
{
    struct etherpad_pool wire = {0};
    bool is_well =
        read_pool(apool, &wire) && etherpad_move(changeset, &wire, &layers->pool, moved) == WF_OK;

    etherpad_pool_deinit(&wire);
    return is_well;
}

/* -- life -- */

bool pad_layers_init(struct pad_layers *layers, const struct etherpad_client_vars *vars)
{
    *layers = (struct pad_layers){.rev = vars->rev};
    wf_buf_init(&layers->sent, WF_NO_LIMIT);
    wf_buf_init(&layers->edited, WF_NO_LIMIT);
    return read_pool(&vars->apool, &layers->pool) &&
           etherpad_text_make(vars->text, vars->attribs, &layers->base) == WF_OK && refresh(layers);
}

void pad_layers_deinit(struct pad_layers *layers)
{
    etherpad_text_drop(&layers->base);
    etherpad_text_drop(&layers->view);
    wf_buf_deinit(&layers->sent);
    wf_buf_deinit(&layers->edited);
    etherpad_pool_deinit(&layers->pool);
}

/* -- edits -- */

static bool clean(wf_text text, struct wf_buf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        bool has_next = i + 1 < text.len;

        if (byte == '\r') {
            if (!has_next || text.ptr[i + 1] != '\n')
                WF_BUF_LITERAL(out, "\n");
        } else if (byte == '\t') {
            WF_BUF_LITERAL(out, "        ");
        } else if (byte == 0xC2 && has_next && (unsigned char)text.ptr[i + 1] == 0xA0) {
            WF_BUF_LITERAL(out, " ");
            i++;
        } else {
            wf_buf_put(out, &text.ptr[i], 1);
        }
    }
    return !out->failed;
}

static bool compose_edit(struct pad_layers *layers, struct wf_buf *edit)
{
    struct etherpad_changeset before, after;
    struct wf_buf both;

    if (!has(&layers->edited)) {
        replace(&layers->edited, edit);
        return refresh(layers);
    }
    wf_buf_init(&both, WF_NO_LIMIT);
    if (!parse(&layers->edited, 0, &before) || !parse(edit, 0, &after) ||
        etherpad_compose(&before, &after, &layers->pool, &both) != WF_OK) {
        wf_buf_deinit(&both);
        return false;
    }
    replace(&layers->edited, &both);
    return refresh(layers);
}

bool pad_layers_edit(struct pad_layers *layers, uint32_t start, uint32_t removed, wf_text inserted,
                     wf_text author)
{
    uint32_t number = etherpad_pool_put(&layers->pool, WF_TEXT("author"), author);
    struct etherpad_attribs attribs = {.len = 0};
    struct wf_buf cleaned, edit;
    bool is_well;

    if (number == ETHERPAD_NO_NUMBER)
        return false;
    etherpad_attribs_add(&attribs, number);
    wf_buf_init(&cleaned, WF_NO_LIMIT);
    wf_buf_init(&edit, WF_NO_LIMIT);
    is_well = clean(inserted, &cleaned) &&
              etherpad_splice(layers->view, start, removed, text_in(&cleaned),
                              etherpad_attribs_text(&attribs), &edit) == WF_OK &&
              compose_edit(layers, &edit);
    wf_buf_deinit(&cleaned);
    wf_buf_deinit(&edit);
    return is_well;
}

/* Bytes that both begin with; never part of a code point. */
static size_t common_start(wf_text a, wf_text b)
{
    size_t len = 0;

    while (len < a.len && len < b.len && a.ptr[len] == b.ptr[len])
        len++;
    while (len > 0 && ((len < a.len && (a.ptr[len] & 0xC0) == 0x80) ||
                       (len < b.len && (b.ptr[len] & 0xC0) == 0x80)))
        len--;
    return len;
}

static size_t common_end(wf_text a, wf_text b)
{
    size_t len = 0;

    while (len < a.len && len < b.len && a.ptr[a.len - len - 1] == b.ptr[b.len - len - 1])
        len++;
    while (len > 0 && (a.ptr[a.len - len] & 0xC0) == 0x80)
        len--;
    return len;
}

static wf_text without_ends(wf_text text, size_t start, size_t end)
{
    return (wf_text){text.ptr + start, text.len - start - end};
}

/* What changed in some lines of `old`, which the view still has up to their end. */
static bool change_lines(struct pad_layers *layers, wf_text old, wf_text text,
                         const struct text_change *change, wf_text author)
{
    wf_text removed = {old.ptr + change->old_begin, change->old_end - change->old_begin};
    wf_text inserted = {text.ptr + change->new_begin, change->new_end - change->new_begin};
    size_t start = common_start(removed, inserted);
    size_t end = common_end(without_ends(removed, start, 0), without_ends(inserted, start, 0));
    uint32_t at = etherpad_measure((wf_text){old.ptr, change->old_begin + start}).units;

    return pad_layers_edit(layers, at, etherpad_measure(without_ends(removed, start, end)).units,
                           without_ends(inserted, start, end), author);
}

/* From the last change to the first, so that places in front of it are those of `old`. */
static bool change_text(struct pad_layers *layers, wf_text old, wf_text text, wf_text author)
{
    struct text_changes changes;
    bool is_well = text_diff(old, text, &changes);

    for (size_t i = changes.count; i-- > 0 && is_well;)
        is_well = change_lines(layers, old, text, &changes.list[i], author);
    text_changes_deinit(&changes);
    return is_well;
}

/* The last newline of the view belongs to the pad. */
bool pad_layers_replace(struct pad_layers *layers, wf_text text, wf_text author)
{
    struct wf_buf now, cleaned;
    bool is_well;

    wf_buf_init(&now, WF_NO_LIMIT);
    wf_buf_init(&cleaned, WF_NO_LIMIT);
    etherpad_text_write(layers->view, &now);
    is_well = clean(text, &cleaned) && !now.failed &&
              change_text(layers, without_ends(text_in(&now), 0, 1), text_in(&cleaned), author);
    wf_buf_deinit(&now);
    wf_buf_deinit(&cleaned);
    return is_well;
}

/* In front of the last newline, and on a line of its own. */
bool pad_layers_append(struct pad_layers *layers, wf_text text, wf_text author)
{
    uint32_t end = etherpad_text_units(layers->view) - 1;
    struct etherpad_extent before = etherpad_text_measure(layers->view, end);
    struct wf_buf lines;
    bool is_well;

    wf_buf_init(&lines, WF_NO_LIMIT);
    if (before.units > 0 && !etherpad_ends_line(before))
        WF_BUF_LITERAL(&lines, "\n");
    wf_buf_put(&lines, text.ptr, text.len);
    is_well = !lines.failed && pad_layers_edit(layers, end, 0, text_in(&lines), author);
    wf_buf_deinit(&lines);
    return is_well;
}

/* -- sending -- */

bool pad_layers_may_send(const struct pad_layers *layers)
{
    return has(&layers->edited) && !has(&layers->sent);
}

bool pad_layers_send(struct pad_layers *layers, struct wf_buf *changeset,
                     struct etherpad_apool *apool)
{
    wf_buf_reset(changeset);
    replace(&layers->sent, &layers->edited);
    return etherpad_wire(text_in(&layers->sent), &layers->pool, apool, changeset) == WF_OK;
}

/* -- what the server says -- */

/* Rewrites `moved` so that it comes behind `applied`, both made at a text of that length. */
static bool follow(const struct pad_layers *layers, const struct wf_buf *applied,
                   const struct wf_buf *moved, uint32_t len, bool reverse, struct wf_buf *made)
{
    struct etherpad_changeset first, second;

    return !has(moved) || (parse(applied, len, &first) && parse(moved, len, &second) &&
                           etherpad_follow(&first, &second, reverse, &layers->pool, made) == WF_OK);
}

/* Length of the text that was sent. */
static uint32_t sent_len(const struct pad_layers *layers)
{
    struct etherpad_changeset parsed;

    if (has(&layers->sent) && parse(&layers->sent, 0, &parsed))
        return parsed.new_len;
    return etherpad_text_units(layers->base);
}

/* The flags make the server's order win wherever two people type at one place. */
static bool rebase(struct pad_layers *layers, const struct wf_buf *news)
{
    uint32_t len = etherpad_text_units(layers->base);
    struct wf_buf sent, news_behind_sent, edited;
    bool is_well;

    wf_buf_init(&sent, WF_NO_LIMIT);
    wf_buf_init(&news_behind_sent, WF_NO_LIMIT);
    wf_buf_init(&edited, WF_NO_LIMIT);
    is_well = follow(layers, news, &layers->sent, len, false, &sent) &&
              follow(layers, &layers->sent, news, len, true, &news_behind_sent) &&
              follow(layers, &news_behind_sent, &layers->edited, sent_len(layers), true, &edited);
    if (is_well) {
        replace(&layers->sent, &sent);
        replace(&layers->edited, &edited);
    }
    wf_buf_deinit(&sent);
    wf_buf_deinit(&news_behind_sent);
    wf_buf_deinit(&edited);
    return is_well;
}

/* Whatever a server sends: what does not go with our text is not applied. */
static bool fits(const struct pad_layers *layers, const struct wf_buf *changeset)
{
    struct etherpad_changeset checked;
    const char *why;
    bool is_loose;

    return etherpad_changeset_check(text_in(changeset), &checked, &why) == WF_OK &&
           etherpad_text_fits(layers->base, &checked, &is_loose, &why);
}

bool pad_layers_take_changes(struct pad_layers *layers, const struct etherpad_new_changes *news)
{
    struct wf_buf changeset;
    bool is_well;

    wf_buf_init(&changeset, WF_NO_LIMIT);
    is_well = news->new_rev == layers->rev + 1 &&
              move_in(layers, news->changeset, &news->apool, &changeset) &&
              fits(layers, &changeset) && rebase(layers, &changeset) &&
              apply_to(&layers->base, &changeset, &layers->pool) && refresh(layers);
    wf_buf_deinit(&changeset);
    layers->rev = news->new_rev;
    return is_well;
}

bool pad_layers_be_accepted(struct pad_layers *layers, uint32_t new_rev)
{
    bool is_well = new_rev == layers->rev + 1 && has(&layers->sent) &&
                   apply_to(&layers->base, &layers->sent, &layers->pool);

    empty(&layers->sent);
    layers->rev = new_rev;
    return is_well && refresh(layers);
}

bool pad_layers_send_again(struct pad_layers *layers)
{
    struct wf_buf edited;
    bool is_well;

    if (!has(&layers->sent))
        return true;
    wf_buf_init(&edited, WF_NO_LIMIT);
    replace(&edited, &layers->edited);
    replace(&layers->edited, &layers->sent);
    is_well = !has(&edited) || compose_edit(layers, &edited);
    wf_buf_deinit(&edited);
    return is_well;
}

bool pad_layers_be_rejected(struct pad_layers *layers)
{
    struct etherpad_changeset sent;
    struct wf_buf back, edited;
    bool is_well;

    if (!has(&layers->sent))
        return true;
    wf_buf_init(&back, WF_NO_LIMIT);
    wf_buf_init(&edited, WF_NO_LIMIT);
    is_well = parse(&layers->sent, 0, &sent) &&
              etherpad_inverse(layers->base, &sent, &layers->pool, &back) == WF_OK &&
              follow(layers, &back, &layers->edited, sent.new_len, false, &edited);
    if (is_well)
        replace(&layers->edited, &edited);
    empty(&layers->sent);
    wf_buf_deinit(&back);
    wf_buf_deinit(&edited);
    return is_well && refresh(layers);
}
