/* The pads of easysync_probe: one in memory, its history in a list here.
 *
 *     pad MEMORY UNITS TEXT                 begins a new one, with these limits
 *     load                                  loads it again from its newest key revision
 *     submit USER SOCKET BASE CHANGESET FLAGS NEXT_NUM [NUMBER KEY VALUE]...
 *                                           FLAGS hold r (takes rejection), v (view only)
 *                                           reason, first_rev, first_number, detail
 *     missed USER BASE SOCKET COMMITTED FURTHER [KEY VALUE]...    one pool for both; "-": none
 *     replace USER TEXT ATTRIBS [KEY VALUE]...                    changeset
 *     revision REV                          changeset, author, socket, time
 *     told REV                              its changeset for the wire, then numbers of the pad
 *     text REV                              text, attribs
 *     head                                  head, the oldest revision in memory
 *     pad_pairs                             of its pool
 *     slide FIRST SIZE COUNT                forwards and backwards of each step, then a "pool" and
 * pairs
 */
#include <stdlib.h>

#include "easysync_probe.h"
#include "server/etherpad_pad.h"

enum { KEY_EVERY = 100 };

static struct etherpad_pad *pad;

/* --- The history: everything that was ever accepted ---------------------------------------------
 */

struct stored {
    struct etherpad_revision revision;
    char *text, *attribs; /* of key revisions */
    size_t text_len, attribs_len;
};

static struct stored *stored;
static size_t stored_count;

static char *copy(wf_text text)
{
    char *bytes = malloc(text.len + 1);

    if (!bytes)
        abort();
    if (text.len > 0)
        memcpy(bytes, text.ptr, text.len);
    return bytes;
}

static wf_text copy_text(wf_text text)
{
    return (wf_text){copy(text), text.len};
}

static void store_key(struct stored *entry, uint32_t rev)
{
    struct etherpad_text text;
    struct wf_buf out;

    if (etherpad_pad_text_at(pad, rev, &text) != WF_OK)
        abort();
    wf_buf_init(&out, WF_NO_LIMIT);
    etherpad_text_write(text, &out);
    entry->text_len = wf_buf_len(&out);
    entry->text = copy(etherpad_text_of(&out));
    wf_buf_reset(&out);
    etherpad_text_write_attribs(text, &out);
    entry->attribs_len = wf_buf_len(&out);
    entry->attribs = copy(etherpad_text_of(&out));
    wf_buf_deinit(&out);
    etherpad_text_drop(&text);
}

static void store_new(void)
{
    for (uint32_t rev = (uint32_t)stored_count; rev <= etherpad_pad_head(pad); rev++) {
        const struct etherpad_revision *revision = etherpad_pad_revision(pad, rev);
        struct stored *entry;

        stored = realloc(stored, (stored_count + 1) * sizeof(*stored));
        if (!stored || !revision)
            abort();
        entry = &stored[stored_count++];
        *entry = (struct stored){.revision = *revision};
        entry->revision.changeset = copy_text(revision->changeset);
        entry->revision.author = copy_text(revision->author);
        entry->revision.socket = copy_text(revision->socket);
        if (rev % KEY_EVERY == 0)
            store_key(entry, rev);
    }
}

static void forget_all(void)
{
    for (size_t i = 0; i < stored_count; i++) {
        free((char *)stored[i].revision.changeset.ptr);
        free((char *)stored[i].revision.author.ptr);
        free((char *)stored[i].revision.socket.ptr);
        free(stored[i].text);
        free(stored[i].attribs);
    }
    free(stored);
    stored = NULL;
    stored_count = 0;
}

static bool read_history(void *context, uint32_t first, uint32_t last,
                         bool (*take)(void *taker, const struct etherpad_revision *revision),
                         void *taker)
{
    (void)context;
    for (; first <= last; first++)
        if (first >= stored_count)
            return false;
        else if (!take(taker, &stored[first].revision))
            return true;
    return true;
}

static bool read_key(void *context, uint32_t rev,
                     bool (*take)(void *taker, uint32_t key_rev, wf_text text, wf_text attribs),
                     void *taker)
{
    uint32_t key_rev = rev - rev % KEY_EVERY;
    const struct stored *entry = &stored[key_rev];

    (void)context;
    return key_rev < stored_count && take(taker, key_rev, (wf_text){entry->text, entry->text_len},
                                          (wf_text){entry->attribs, entry->attribs_len});
}

static const struct etherpad_history history = {read_history, read_key, NULL};

/* --- Commands -----------------------------------------------------------------------------------
 */

static struct etherpad_pad_limits limits;

static void do_pad(const wf_text *words, size_t count)
{
    (void)count;
    pad_probe_end();
    limits = etherpad_pad_default_limits;
    limits.memory = (size_t)probe_number_of(words[0]);
    limits.units = (uint32_t)probe_number_of(words[1]);
    pad = etherpad_pad_new(&history, &limits, words[2], 1000);
    if (!pad)
        abort();
    store_new();
    probe_word("ok");
}

static void do_load(const wf_text *words, size_t count)
{
    uint32_t head = etherpad_pad_head(pad);
    const struct stored *key = &stored[head - head % KEY_EVERY];
    const struct etherpad_pool *old = etherpad_pad_pool(pad);
    struct etherpad_pool pool = {0};

    (void)words, (void)count;
    for (uint32_t i = 0; i < old->count; i++)
        (void)etherpad_pool_put(&pool, etherpad_pool_at(old, i).key,
                                etherpad_pool_at(old, i).value);
    etherpad_pad_free(pad);
    pad = etherpad_pad_load(&history, &limits, &pool, key->revision.number,
                            (wf_text){key->text, key->text_len},
                            (wf_text){key->attribs, key->attribs_len});
    if (!pad)
        abort();
    for (uint32_t rev = key->revision.number + 1; rev <= head; rev++)
        if (etherpad_pad_replay(pad, &stored[rev].revision) != WF_OK)
            abort();
    probe_word("ok");
}

static void tell(const struct etherpad_verdict *verdict)
{
    probe_word("ok");
    probe_word(etherpad_reason_name(verdict->reason));
    probe_number(verdict->first_rev);
    probe_number(verdict->first_number);
    probe_word(verdict->detail);
    if (verdict->reason == ETHERPAD_ACCEPTED)
        store_new();
}

static bool has_flag(wf_text flags, char flag)
{
    return flags.len > 0 && memchr(flags.ptr, flag, flags.len);
}

static void do_submit(const wf_text *words, size_t count)
{
    size_t pairs_count = (count - 6) / 3;
    struct etherpad_wire_pair *pairs = calloc(pairs_count + 1, sizeof(*pairs));
    struct etherpad_change change = {
        .user = words[0],
        .socket = words[1],
        .base_rev = (int64_t)probe_number_of(words[2]),
        .changeset = words[3],
        .takes_rejection = has_flag(words[4], 'r'),
        .is_read_only = has_flag(words[4], 'v'),
        .apool = {pairs, pairs_count, probe_number_of(words[5])},
        .now_ms = 1000 + etherpad_pad_head(pad),
    };
    struct etherpad_verdict verdict;

    if (!pairs)
        abort();
    for (size_t i = 0; i < pairs_count; i++)
        pairs[i] =
            (struct etherpad_wire_pair){words[6 + 3 * i], words[7 + 3 * i], words[8 + 3 * i]};
    etherpad_pad_submit(pad, &change, &verdict);
    tell(&verdict);
    free(pairs);
}

static void do_missed(const wf_text *words, size_t count)
{
    static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    const wf_text none = WF_TEXT("-");
    struct etherpad_wire_pair pairs[10];
    struct etherpad_wire_pool apool = {pairs, (count - 5) / 2, (count - 5) / 2};
    struct etherpad_missed missed = {.user = words[0],
                                     .base_rev = (int64_t)probe_number_of(words[1]),
                                     .committed_socket = words[2],
                                     .committed_apool = apool,
                                     .further_apool = apool};
    struct etherpad_verdict verdict;

    for (size_t i = 0; i < apool.count; i++)
        pairs[i] =
            (struct etherpad_wire_pair){wf_text_of(digits[i]), words[5 + 2 * i], words[6 + 2 * i]};
    if (!wf_text_equal(words[3], none))
        missed.committed = words[3];
    if (!wf_text_equal(words[4], none))
        missed.further = words[4];
    etherpad_pad_submit_missed(pad, &missed, 5000, &verdict);
    tell(&verdict);
}

static void do_replace(const wf_text *words, size_t count)
{
    struct etherpad_pool pool = {0};
    struct etherpad_verdict verdict;
    struct etherpad_change change = {.user = words[0],
                                     .socket = WF_TEXT("import"),
                                     .base_rev = etherpad_pad_head(pad),
                                     .pool = &pool};
    struct wf_buf out;

    for (size_t i = 3; i + 1 < count; i += 2)
        (void)etherpad_pool_put(&pool, words[i], words[i + 1]);
    wf_buf_init(&out, WF_NO_LIMIT);
    if (etherpad_pad_replace(pad, words[0], words[1], words[2], &pool, &out) == WF_OK) {
        change.changeset = etherpad_text_of(&out);
        etherpad_pad_submit(pad, &change, &verdict);
        tell(&verdict);
    } else {
        probe_refuse("it cannot be replaced");
    }
    wf_buf_deinit(&out);
    etherpad_pool_deinit(&pool);
}

static void do_revision(const wf_text *words, size_t count)
{
    const struct etherpad_revision *revision =
        etherpad_pad_revision(pad, (uint32_t)probe_number_of(words[0]));

    (void)count;
    if (!revision) {
        probe_refuse("not in memory");
        return;
    }
    probe_word("ok");
    probe_text(revision->changeset);
    probe_text(revision->author);
    probe_text(revision->socket);
    probe_number(revision->time_ms);
}

static void do_told(const wf_text *words, size_t count)
{
    const struct etherpad_revision *revision =
        etherpad_pad_revision(pad, (uint32_t)probe_number_of(words[0]));
    struct etherpad_apool apool = {0};
    struct wf_buf out;

    (void)count;
    wf_buf_init(&out, WF_NO_LIMIT);
    probe_wire(etherpad_pad_wire(pad, revision, &apool, &out), &apool, &out);
}

static void do_text(const wf_text *words, size_t count)
{
    struct etherpad_text text;

    (void)count;
    if (etherpad_pad_text_at(pad, (uint32_t)probe_number_of(words[0]), &text) != WF_OK) {
        probe_refuse("no such text");
        return;
    }
    probe_word("ok");
    probe_attributed(text);
    etherpad_text_drop(&text);
}

static void do_head(const wf_text *words, size_t count)
{
    uint32_t oldest = etherpad_pad_head(pad) + 1;

    (void)words, (void)count;
    while (oldest > 0 && etherpad_pad_revision(pad, oldest - 1))
        oldest--;
    probe_word("ok");
    probe_number(etherpad_pad_head(pad));
    probe_number(oldest);
}

static void put_pairs(const struct etherpad_pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++) {
        probe_text(etherpad_pool_at(pool, i).key);
        probe_text(etherpad_pool_at(pool, i).value);
    }
}

static void do_pad_pairs(const wf_text *words, size_t count)
{
    (void)words, (void)count;
    probe_word("ok");
    put_pairs(etherpad_pad_pool(pad));
}

static bool take_step(void *taker, const struct etherpad_step *step)
{
    (void)taker;
    probe_text(step->forwards);
    probe_text(step->backwards);
    return true;
}

static void do_slide(const wf_text *words, size_t count)
{
    struct etherpad_pool pool = {0};

    (void)count;
    probe_word("ok");
    if (etherpad_pad_slide(pad, (uint32_t)probe_number_of(words[0]),
                           (uint32_t)probe_number_of(words[1]), (uint32_t)probe_number_of(words[2]),
                           &pool, take_step, NULL) != WF_OK)
        abort();
    probe_word("pool");
    put_pairs(&pool);
    etherpad_pool_deinit(&pool);
}

const struct probe_command pad_commands[] = {
    {"pad", 3, do_pad},       {"load", 0, do_load},           {"submit", 6, do_submit},
    {"missed", 5, do_missed}, {"replace", 3, do_replace},     {"revision", 1, do_revision},
    {"told", 1, do_told},     {"text", 1, do_text},           {"head", 0, do_head},
    {"slide", 3, do_slide},   {"pad_pairs", 0, do_pad_pairs},
};
const size_t pad_commands_count = sizeof(pad_commands) / sizeof(*pad_commands);

void pad_probe_end(void)
{
    if (pad)
        etherpad_pad_free(pad);
    pad = NULL;
    forget_all();
}
