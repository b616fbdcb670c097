/* Arrays and objects made, and made anew around an edit. */
#include <string.h>

#include "server/json_chunk.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

/* ---- Chunks ---- */

void json_entries_release(const struct json_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        json_release(entries[i].name);
        json_release(entries[i].value);
    }
}

/* What an array or object would be, of which only the entries so far are known. */
struct sums {
    uint64_t nodes, text_len, count;
    unsigned depth;
};

static void add_item(struct sums *sums, const struct json_entry *entry)
{
    const struct json *value = entry->value;

    sums->count++;
    sums->nodes += value->nodes;
    sums->text_len += value->text_len + (uint64_t)(sums->count > 1);
    if (entry->name)
        sums->text_len += entry->name->text_len + 1;
    if (value->depth >= sums->depth)
        sums->depth = value->depth + 1U;
}

/* Its brackets fall away, and the node that they were. */
static void add_chunk(struct sums *sums, const struct json *chunk)
{
    sums->text_len += chunk->text_len - 2 + (uint64_t)(sums->count > 0);
    sums->count += chunk->count;
    sums->nodes += chunk->nodes - 1;
    if (chunk->depth > sums->depth)
        sums->depth = chunk->depth;
}

static struct sums sum_up(unsigned level, const struct json_entry *entries, size_t count)
{
    struct sums sums = {.nodes = 1, .text_len = 2, .depth = 1};

    for (size_t i = 0; i < count; i++)
        if (level == 0)
            add_item(&sums, &entries[i]);
        else
            add_chunk(&sums, entries[i].value);
    WF_ASSERT(sums.text_len <= UINT32_MAX && sums.nodes <= UINT32_MAX && sums.depth <= UINT16_MAX);
    return sums;
}

struct json *json_chunk_new(enum json_kind kind, unsigned level, const struct json_entry *entries,
                            size_t count)
{
    size_t slots = kind == JSON_OBJECT ? 2 * count : count;
    struct json_chunk *chunk = wf_alloc(1, sizeof(*chunk) + slots * sizeof(chunk->slots[0]));
    struct sums sums;

    if (!chunk)
        return NULL;
    sums = sum_up(level, entries, count);
    chunk->json = (struct json){
        .references = 1,
        .kind = (uint8_t)kind,
        .level = (uint8_t)level,
        .depth = (uint16_t)sums.depth,
        .nodes = (uint32_t)sums.nodes,
        .text_len = (uint32_t)sums.text_len,
        .count = (uint32_t)sums.count,
    };
    chunk->width = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        chunk->slots[i] = entries[i].value;
        if (kind == JSON_OBJECT)
            chunk->slots[count + i] = entries[i].name;
    }
    return &chunk->json;
}

/* A chunk as an entry of the level above. */
static struct json_entry entry_of(struct json *chunk)
{
    struct json_entry first = json_chunk_entry(json_chunk_of(chunk), 0);

    return (struct json_entry){first.name ? json_retain(first.name) : NULL, chunk};
}

/* Makes entries into chunks of about the same width, which take their places in the list.
 * @return how many; 0 without memory, and all references are given back */
static size_t build_level(enum json_kind kind, unsigned level, struct json_entry *entries,
                          size_t count)
{
    size_t chunks = (count + JSON_CHUNK_WIDTH - 1) / JSON_CHUNK_WIDTH;
    size_t begin = 0;

    for (size_t i = 0; i < chunks; i++) {
        size_t end = count * (i + 1) / chunks;
        struct json *chunk = json_chunk_new(kind, level, entries + begin, end - begin);

        if (!chunk) {
            json_entries_release(entries, i);
            json_entries_release(entries + begin, count - begin);
            return 0;
        }
        entries[i] = entry_of(chunk);
        begin = end;
    }
    return chunks;
}

struct json *json_build(enum json_kind kind, struct json_entry *entries, size_t count)
{
    unsigned level = 0;
    struct json *whole;

    for (; count > JSON_CHUNK_WIDTH; level++) {
        count = build_level(kind, level, entries, count);
        if (count == 0)
            return NULL;
    }
    whole = json_chunk_new(kind, level, entries, count);
    if (!whole)
        json_entries_release(entries, count);
    return whole;
}

/* ---- Edits ---- */

/* What is to become of the entries at a place: `removed` of them go, and one may come. */
struct edit {
    unsigned removed; /* 0 or 1 */
    struct json_entry added;
};

/* The entries of one chunk while they are edited, or of two neighbours. */
struct row {
    unsigned count;
    struct json_entry entries[2 * JSON_CHUNK_WIDTH + 1];
};

/* What a chunk became: itself otherwise, or two. */
struct pieces {
    unsigned count;
    struct json *chunks[2];
};

static void row_copy(struct row *row, const struct json *container, unsigned begin, unsigned end)
{
    const struct json_chunk *chunk = json_chunk_of(container);

    for (unsigned i = begin; i < end; i++) {
        struct json_entry entry = json_chunk_entry(chunk, i);

        json_retain(entry.value);
        if (entry.name)
            json_retain(entry.name);
        row->entries[row->count++] = entry;
    }
}

static void row_copy_all(struct row *row, const struct json *container)
{
    row_copy(row, container, 0, json_chunk_of(container)->width);
}

static void row_add(struct row *row, struct json_entry entry)
{
    row->entries[row->count++] = entry;
}

/* Makes the row, which is used up, into one chunk or, when it is too wide, two. */
static bool divide(const struct json *like, struct row *row, struct pieces *pieces)
{
    unsigned half = row->count > JSON_CHUNK_WIDTH ? row->count / 2 : row->count;

    *pieces = (struct pieces){.count = half < row->count ? 2 : 1};
    pieces->chunks[0] = json_chunk_new(json_kind(like), like->level, row->entries, half);
    if (!pieces->chunks[0]) {
        json_entries_release(row->entries, row->count);
        return false;
    }
    if (pieces->count == 1)
        return true;
    pieces->chunks[1] =
        json_chunk_new(json_kind(like), like->level, row->entries + half, row->count - half);
    if (!pieces->chunks[1]) {
        json_release(pieces->chunks[0]);
        json_entries_release(row->entries + half, row->count - half);
        return false;
    }
    return true;
}

static bool edit_leaf(const struct json *leaf, size_t at, const struct edit *edit,
                      struct pieces *pieces)
{
    unsigned place = (unsigned)at;
    struct row row;

    row.count = 0;
    row_copy(&row, leaf, 0, place);
    if (edit->added.value) {
        if (edit->added.name)
            json_retain(edit->added.name);
        json_retain(edit->added.value);
        row_add(&row, edit->added);
    }
    row_copy(&row, leaf, place + edit->removed, json_chunk_of(leaf)->width);
    return divide(leaf, &row, pieces);
}

/* Which chunk the place is in; of two that it is between, the first can take what comes. */
static unsigned find_child(const struct json_chunk *chunk, size_t *at, const struct edit *edit)
{
    unsigned i = 0;

    while (*at + edit->removed > chunk->slots[i]->count) {
        *at -= chunk->slots[i]->count;
        i++;
    }
    return i;
}

/* One chunk has become too narrow: joins it with a neighbour, and divides both anew if they do not
 * fit into one. */
static bool join(struct json *first, struct json *second, struct pieces *pieces)
{
    struct row row;

    row.count = 0;
    row_copy_all(&row, first);
    row_copy_all(&row, second);
    return divide(first, &row, pieces);
}

/* @param begin, end  entries of the chunk that the pieces stand for; one more, when joined */
static bool widen(const struct json_chunk *chunk, struct pieces *pieces, unsigned *begin,
                  unsigned *end)
{
    struct json *narrow = pieces->chunks[0];
    bool is_done;

    if (pieces->count > 1 || chunk->width == 1 ||
        json_chunk_of(narrow)->width >= JSON_CHUNK_WIDTH / 2)
        return true;
    if (*begin > 0)
        is_done = join(chunk->slots[--*begin], narrow, pieces);
    else
        is_done = join(narrow, chunk->slots[(*end)++], pieces);
    json_release(narrow);
    return is_done;
}

static bool edit_chunk(const struct json *container, size_t at, const struct edit *edit,
                       struct pieces *pieces)
{
    const struct json_chunk *chunk = json_chunk_of(container);
    struct row row;
    struct pieces made;
    unsigned begin, end;

    if (container->level == 0)
        return edit_leaf(container, at, edit, pieces);
    begin = find_child(chunk, &at, edit);
    end = begin + 1;
    if (!edit_chunk(chunk->slots[begin], at, edit, &made) || !widen(chunk, &made, &begin, &end))
        return false;
    row.count = 0;
    row_copy(&row, container, 0, begin);
    for (unsigned i = 0; i < made.count; i++)
        row_add(&row, entry_of(made.chunks[i]));
    row_copy(&row, container, end, chunk->width);
    return divide(container, &row, pieces);
}

/* The topmost chunk may have become two, or hold a single one. */
static struct json *root_of(const struct json *container, const struct pieces *pieces)
{
    struct json_entry halves[2];
    struct json *root = pieces->chunks[0];

    if (pieces->count == 2) {
        halves[0] = entry_of(pieces->chunks[0]);
        halves[1] = entry_of(pieces->chunks[1]);
        root = json_chunk_new(json_kind(container), container->level + 1U, halves, 2);
        if (!root)
            json_entries_release(halves, 2);
    } else if (root->level > 0 && json_chunk_of(root)->width == 1) {
        root = json_retain(json_chunk_of(root)->slots[0]);
        json_release(pieces->chunks[0]);
    }
    return root;
}

static struct json *edited(const struct json *container, size_t at, const struct edit *edit)
{
    struct pieces pieces;

    return edit_chunk(container, at, edit, &pieces) ? root_of(container, &pieces) : NULL;
}

/* ---- Arrays ---- */

struct json *json_array_insert(const struct json *array, size_t index, struct json *item)
{
    WF_ASSERT(index <= array->count);
    return edited(array, index, &(struct edit){.added.value = item});
}

struct json *json_array_replace(const struct json *array, size_t index, struct json *item)
{
    WF_ASSERT(index < array->count);
    return edited(array, index, &(struct edit){.removed = 1, .added.value = item});
}

struct json *json_array_remove(const struct json *array, size_t index)
{
    WF_ASSERT(index < array->count);
    return edited(array, index, &(struct edit){.removed = 1});
}

/* ---- Objects ---- */

/* Where the member of that name is.
 * @param at  its index, or the one it would get
 * @return the entry; without name when there is none */
static struct json_entry find_member(const struct json *object, wf_text name, size_t *at)
{
    const struct json_chunk *chunk = json_chunk_of(object);

    *at = 0;
    for (;;) {
        unsigned behind = json_chunk_rank(chunk, name);
        struct json_entry entry = {0};

        if (behind > 0)
            entry = json_chunk_entry(chunk, behind - 1);
        if (chunk->json.level == 0) {
            bool is_there = entry.name && wf_text_equal(json_text(entry.name), name);

            *at += is_there ? behind - 1 : behind;
            return is_there ? entry : (struct json_entry){0};
        }
        if (!entry.name)
            return entry;
        for (unsigned i = 0; i + 1 < behind; i++)
            *at += chunk->slots[i]->count;
        chunk = json_chunk_of(entry.value);
    }
}

struct json *json_object_set(const struct json *object, wf_text name, struct json *member)
{
    size_t at;
    struct json_entry found = find_member(object, name, &at);
    struct edit edit = {.removed = found.name ? 1 : 0, .added.value = member};
    struct json *result;

    edit.added.name = found.name ? json_retain(found.name) : json_new_text(name);
    if (!edit.added.name)
        return NULL;
    result = edited(object, at, &edit);
    json_release(edit.added.name);
    return result;
}

struct json *json_object_remove(const struct json *object, wf_text name)
{
    size_t at;
    struct json_entry found = find_member(object, name, &at);

    WF_ASSERT(found.name);
    return edited(object, at, &(struct edit){.removed = 1});
}
