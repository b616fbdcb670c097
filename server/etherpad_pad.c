#include "server/etherpad_pad_private.h"

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

const struct etherpad_pad_limits etherpad_pad_default_limits = {
    .units = 1000000, .runs = 262144, .catch_up = 10000, .memory = 4 << 20};

static const wf_text nothing = WF_TEXT_INIT("");

/* --- Revisions in memory ------------------------------------------------------------------------
 */

static wf_text store(char **at, wf_text text)
{
    wf_text stored = {*at, text.len};

    if (text.len > 0)
        memcpy(*at, text.ptr, text.len);
    *at += text.len;
    return stored;
}

struct etherpad_recent *etherpad_recent_make(const struct etherpad_revision *revision,
                                             struct etherpad_text text, size_t cost)
{
    size_t size = sizeof(struct etherpad_recent) + revision->changeset.len + revision->author.len +
                  revision->socket.len;
    struct etherpad_recent *recent = wf_alloc(1, size);
    char *at;

    if (!recent) {
        etherpad_text_drop(&text);
        return NULL;
    }
    at = recent->bytes;
    recent->revision = *revision;
    recent->revision.changeset = store(&at, revision->changeset);
    recent->revision.author = store(&at, revision->author);
    recent->revision.socket = store(&at, revision->socket);
    recent->text = text;
    recent->cost = cost + size;
    return recent;
}

void etherpad_recent_free(struct etherpad_recent *recent)
{
    etherpad_text_drop(&recent->text);
    wf_free(recent);
}

static struct etherpad_recent **place_of(const struct etherpad_pad *pad, uint32_t rev)
{
    return &pad->recent[rev & (pad->recent_size - 1)];
}

enum { FIRST_SIZE = 16 };

bool etherpad_pad_reserve(struct etherpad_pad *pad, uint32_t count)
{
    uint32_t wanted = pad->head + 1 - pad->first + count;
    uint32_t size = pad->recent_size ? pad->recent_size : FIRST_SIZE;
    struct etherpad_pad larger = *pad;

    while (size < wanted)
        size *= 2;
    if (size == pad->recent_size)
        return true;
    larger.recent_size = size;
    larger.recent = wf_alloc(size, sizeof(struct etherpad_recent *));
    if (!larger.recent)
        return false;
    for (uint32_t rev = pad->first; rev != pad->head + 1; rev++)
        *place_of(&larger, rev) = *place_of(pad, rev);
    wf_free(pad->recent);
    *pad = larger;
    return true;
}

void etherpad_pad_add(struct etherpad_pad *pad, struct etherpad_recent *recent)
{
    pad->head++;
    WF_ASSERT(recent->revision.number == pad->head);
    *place_of(pad, pad->head) = recent;
    pad->cost += recent->cost;
    etherpad_text_drop(&pad->text);
    pad->text = etherpad_text_share(recent->text);
}

void etherpad_pad_trim(struct etherpad_pad *pad, uint32_t count)
{
    while (pad->cost > pad->limits.memory && pad->head + 1 - pad->first > count) {
        struct etherpad_recent *oldest = *place_of(pad, pad->first++);

        pad->cost -= oldest->cost;
        etherpad_recent_free(oldest);
    }
}

/* --- Its life -----------------------------------------------------------------------------------
 */

static struct etherpad_pad *make(const struct etherpad_history *history,
                                 const struct etherpad_pad_limits *limits)
{
    struct etherpad_pad *pad = wf_alloc(1, sizeof(*pad));

    if (!pad)
        return NULL;
    pad->history = *history;
    pad->limits = *limits;
    return pad;
}

void etherpad_pad_free(struct etherpad_pad *pad)
{
    for (uint32_t rev = pad->first; rev != pad->head + 1; rev++)
        etherpad_recent_free(*place_of(pad, rev));
    wf_free(pad->recent);
    etherpad_text_drop(&pad->text);
    etherpad_pool_deinit(&pad->pool);
    wf_free(pad);
}

void etherpad_clean(wf_text text, struct wf_buf *out)
{
    const char *end = text.ptr + text.len;

    for (const char *at = text.ptr; at < end; at++) {
        bool has_next = at + 1 < end;

        if (*at == '\r' && has_next && at[1] == '\n')
            continue;
        if (*at == '\r') {
            WF_BUF_LITERAL(out, "\n");
        } else if (*at == '\t') {
            WF_BUF_LITERAL(out, "        ");
        } else if (*at == '\xC2' && has_next && at[1] == '\xA0') {
            WF_BUF_LITERAL(out, " ");
            at++;
        } else {
            wf_buf_put(out, at, 1);
        }
    }
}

/* Puts the default text into the text of a new pad, as its revision 0. */
static bool begin(struct etherpad_pad *pad, wf_text default_text, int64_t now_ms)
{
    struct etherpad_revision revision = {0, nothing, nothing, nothing, now_ms};
    struct wf_buf cleaned, changeset;
    enum wf_status status;

    wf_buf_init(&cleaned, WF_NO_LIMIT);
    wf_buf_init(&changeset, WF_NO_LIMIT);
    etherpad_clean(default_text, &cleaned);
    status = etherpad_splice(pad->text, 0, 0, etherpad_text_of(&cleaned), nothing, &changeset);
    revision.changeset = etherpad_text_of(&changeset);
    if (status == WF_OK && !cleaned.failed)
        status = etherpad_pad_replay(pad, &revision);
    wf_buf_deinit(&cleaned);
    wf_buf_deinit(&changeset);
    return status == WF_OK &&
           etherpad_pool_put(&pad->pool, WF_TEXT("author"), nothing) != ETHERPAD_NO_NUMBER;
}

struct etherpad_pad *etherpad_pad_new(const struct etherpad_history *history,
                                      const struct etherpad_pad_limits *limits,
                                      wf_text default_text, int64_t now_ms)
{
    struct etherpad_pad *pad = make(history, limits);

    if (!pad)
        return NULL;
    pad->head = UINT32_MAX; /* one before the first */
    if (etherpad_text_make(WF_TEXT("\n"), WF_TEXT("|1+1"), &pad->text) == WF_OK &&
        begin(pad, default_text, now_ms))
        return pad;
    etherpad_pad_free(pad);
    return NULL;
}

struct etherpad_pad *etherpad_pad_load(const struct etherpad_history *history,
                                       const struct etherpad_pad_limits *limits,
                                       struct etherpad_pool *pool, uint32_t key_rev, wf_text text,
                                       wf_text attribs)
{
    struct etherpad_pad *pad = make(history, limits);

    if (!pad) {
        etherpad_pool_deinit(pool);
        return NULL;
    }
    pad->pool = *pool;
    *pool = (struct etherpad_pool){0};
    pad->head = key_rev;
    pad->first = key_rev + 1;
    if (etherpad_text_make(text, attribs, &pad->text) == WF_OK)
        return pad;
    etherpad_pad_free(pad);
    return NULL;
}

enum wf_status etherpad_pad_replay(struct etherpad_pad *pad,
                                   const struct etherpad_revision *revision)
{
    struct etherpad_changeset changeset;
    struct etherpad_recent *recent;
    struct etherpad_text text;
    enum wf_status status = WF_BAD_VALUE;
    const char *why;
    size_t cost;

    if (!etherpad_pad_reserve(pad, 1))
        return WF_NO_MEMORY;
    if (revision->number == pad->head + 1 && !pad->is_read_only &&
        etherpad_changeset_parse(revision->changeset, &changeset, &why))
        status = etherpad_text_apply_at_cost(pad->text, &changeset, &pad->pool, &text, &cost);
    if (status != WF_OK) {
        pad->is_read_only = status != WF_NO_MEMORY;
        return status == WF_NO_MEMORY ? WF_NO_MEMORY : WF_BAD_VALUE;
    }
    recent = etherpad_recent_make(revision, text, cost);
    if (!recent)
        return WF_NO_MEMORY;
    etherpad_pad_add(pad, recent);
    etherpad_pad_trim(pad, 1);
    return WF_OK;
}

/* --- Looking ------------------------------------------------------------------------------------
 */

uint32_t etherpad_pad_head(const struct etherpad_pad *pad)
{
    return pad->head;
}

struct etherpad_text etherpad_pad_text(const struct etherpad_pad *pad)
{
    return pad->text;
}

const struct etherpad_pool *etherpad_pad_pool(const struct etherpad_pad *pad)
{
    return &pad->pool;
}

static const struct etherpad_recent *find(const struct etherpad_pad *pad, uint32_t rev)
{
    return rev >= pad->first && rev <= pad->head ? *place_of(pad, rev) : NULL;
}

const struct etherpad_revision *etherpad_pad_revision(const struct etherpad_pad *pad, uint32_t rev)
{
    const struct etherpad_recent *recent = find(pad, rev);

    return recent ? &recent->revision : NULL;
}

/* Who takes revisions, and whether they have had enough. */
struct taking {
    bool (*take)(void *taker, const struct etherpad_revision *revision);
    void *taker;
    bool has_enough;
};

static bool hand_over(void *context, const struct etherpad_revision *revision)
{
    struct taking *taking = context;

    taking->has_enough = !taking->take(taking->taker, revision);
    return !taking->has_enough;
}

bool etherpad_pad_each(const struct etherpad_pad *pad, uint32_t first, uint32_t last,
                       bool (*take)(void *taker, const struct etherpad_revision *revision),
                       void *taker)
{
    const struct etherpad_history *history = &pad->history;
    struct taking taking = {take, taker, false};

    if (first < pad->first && first <= last) {
        uint32_t stored = last < pad->first ? last : pad->first - 1;

        if (!history->read || !history->read(history->context, first, stored, hand_over, &taking))
            return false;
        first = stored + 1;
    }
    for (; first <= last && first <= pad->head && !taking.has_enough; first++)
        hand_over(&taking, &find(pad, first)->revision);
    return true;
}

enum wf_status etherpad_pad_wire(const struct etherpad_pad *pad,
                                 const struct etherpad_revision *revision,
                                 struct etherpad_apool *apool, struct wf_buf *out)
{
    return etherpad_wire(revision->changeset, &pad->pool, apool, out);
}

/* --- The text of an old revision ----------------------------------------------------------------
 */

struct rebuilding {
    const struct etherpad_pad *pad;
    struct etherpad_text text;
    uint32_t rev;
    enum wf_status status;
};

static bool take_key(void *taker, uint32_t key_rev, wf_text text, wf_text attribs)
{
    struct rebuilding *rebuilding = taker;

    rebuilding->rev = key_rev;
    rebuilding->status = etherpad_text_make(text, attribs, &rebuilding->text);
    return true;
}

static bool take_revision(void *taker, const struct etherpad_revision *revision)
{
    struct rebuilding *rebuilding = taker;
    struct etherpad_changeset changeset;
    struct etherpad_text text;
    const char *why;

    rebuilding->status = WF_BAD_VALUE;
    if (revision->number != rebuilding->rev + 1 ||
        !etherpad_changeset_parse(revision->changeset, &changeset, &why))
        return false;
    rebuilding->status =
        etherpad_text_apply(rebuilding->text, &changeset, &rebuilding->pad->pool, &text);
    if (rebuilding->status != WF_OK)
        return false;
    etherpad_text_drop(&rebuilding->text);
    rebuilding->text = text;
    rebuilding->rev++;
    return true;
}

enum wf_status etherpad_pad_text_at(const struct etherpad_pad *pad, uint32_t rev,
                                    struct etherpad_text *text)
{
    struct rebuilding rebuilding = {.pad = pad, .status = WF_BAD_VALUE};
    const struct etherpad_history *history = &pad->history;
    const struct etherpad_recent *recent = find(pad, rev);

    if (recent || rev == pad->head) {
        *text = etherpad_text_share(recent ? recent->text : pad->text);
        return WF_OK;
    }
    if (rev > pad->head || !history->read_key ||
        !history->read_key(history->context, rev, take_key, &rebuilding))
        return WF_BAD_VALUE;
    if (rebuilding.status == WF_OK && rebuilding.rev <= rev &&
        !etherpad_pad_each(pad, rebuilding.rev + 1, rev, take_revision, &rebuilding))
        rebuilding.status = WF_BAD_VALUE;
    if (rebuilding.status == WF_OK && rebuilding.rev != rev)
        rebuilding.status = WF_BAD_VALUE;
    if (rebuilding.status == WF_OK)
        *text = rebuilding.text;
    else
        etherpad_text_drop(&rebuilding.text);
    return rebuilding.status;
}
