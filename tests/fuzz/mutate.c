/* Changes messages where it hurts, and leaves the rest whole: half of the time bytes, as libFuzzer
 * does by itself; otherwise parts of the tree that the message is.  Values come from random
 * messages of the schema, so limits are met from the inside, and one step further passes them. */

#include "fuzz.h"
#include "scalars.h"
#include "subject.h"
#include "tree.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2,
                                 size_t size2, uint8_t *out, size_t max_size, unsigned seed);

enum { BYTES = 1 << 20, CHANGES = 3 };

/* Everything that one call reads and spells stands in `bytes`, which never moves: the tree borrows
 * from it. */
struct mutation {
    struct tree tree;
    unsigned root; /* Of what is changed; 0: it is no tree. */
    struct wf_random random;
    struct wf_buf bytes;
};

static struct mutation *the_mutation(unsigned seed)
{
    static struct mutation mutation;

    if (!mutation.bytes.data) {
        wf_buf_init(&mutation.bytes, BYTES);
        FUZZ_EXPECT(wf_buf_grow(&mutation.bytes, BYTES));
    }
    wf_buf_reset(&mutation.bytes);
    mutation.bytes.failed = false;
    tree_init(&mutation.tree, fuzz_subject.is_cbor);
    mutation.random = (struct wf_random){.state = seed};
    return &mutation;
}

static unsigned below(struct mutation *it, unsigned limit)
{
    return wf_random_below(&it->random, limit);
}

/* What was put into the buffer since it had `begin` bytes.  @return the root, or 0 */
static unsigned take(struct mutation *it, size_t begin)
{
    wf_bytes bytes = {wf_buf_peek(&it->bytes) + begin, wf_buf_len(&it->bytes) - begin};

    return it->bytes.failed || bytes.len == 0 ? 0 : tree_read(&it->tree, bytes);
}

static unsigned take_bytes(struct mutation *it, const uint8_t *data, size_t size)
{
    size_t begin = wf_buf_len(&it->bytes);

    if (size > 0)
        wf_buf_put(&it->bytes, data, size);
    return take(it, begin);
}

static unsigned take_random(struct mutation *it)
{
    size_t begin = wf_buf_len(&it->bytes);

    return fuzz_random_message(wf_random_bits(&it->random), &it->bytes) ? take(it, begin) : 0;
}

/* --- Places ----------------------------------------------------------------------------------- */

/* A node among those from `first` on, which is where a message begins; keys too. */
static unsigned any_node(struct mutation *it, unsigned first, unsigned behind)
{
    return first + below(it, behind - first);
}

/* An array or an object with `least` children, if chance finds one. */
static unsigned any_holder(struct mutation *it, unsigned least, unsigned children[TREE_CHILDREN],
                           unsigned *count)
{
    for (unsigned i = 0; i < 20; i++) {
        unsigned node = any_node(it, 1, it->tree.count);

        if (it->tree.nodes[node].kind == TREE_SCALAR)
            continue;
        *count = tree_children(&it->tree, node, children);
        if (*count >= least)
            return node;
    }
    return 0;
}

static bool same_scalar(const struct tree *tree, unsigned one, unsigned other)
{
    return tree->nodes[one].kind == TREE_SCALAR && tree->nodes[other].kind == TREE_SCALAR &&
           wf_bytes_equal(tree->nodes[one].scalar, tree->nodes[other].scalar);
}

/* A node of the message from `first` on for the place of `node`: of the same name, or any. */
static unsigned counterpart(struct mutation *it, unsigned node, unsigned first)
{
    unsigned key = it->tree.nodes[node].key;
    unsigned found = any_node(it, first, it->tree.count);

    for (unsigned i = first; key && below(it, 4) && i < it->tree.count; i++)
        if (it->tree.nodes[i].key && same_scalar(&it->tree, it->tree.nodes[i].key, key))
            return i;
    return found;
}

/* --- Changes ---------------------------------------------------------------------------------- */

/* Takes over what `from` is; its own name and its siblings stay. */
static void replace(struct tree *tree, unsigned node, unsigned from)
{
    struct tree_node made = tree->nodes[from];

    made.key = tree->nodes[node].key;
    made.next = tree->nodes[node].next;
    tree->nodes[node] = made;
}

static void swap_two(struct mutation *it)
{
    unsigned children[TREE_CHILDREN], count = 0;
    unsigned holder = any_holder(it, 2, children, &count);

    if (holder) {
        unsigned one = below(it, count), other = below(it, count), kept = children[one];

        children[one] = children[other];
        children[other] = kept;
        tree_set_children(&it->tree, holder, children, count);
    }
}

/* The tag, often: documents name it first. */
static void move_to_end(struct mutation *it)
{
    unsigned children[TREE_CHILDREN], count = 0;
    unsigned holder = any_holder(it, 2, children, &count);

    if (holder) {
        unsigned from = below(it, 2) ? 0 : below(it, count);
        unsigned kept = children[from];

        memmove(children + from, children + from + 1, (count - from - 1) * sizeof(children[0]));
        children[count - 1] = kept;
        tree_set_children(&it->tree, holder, children, count);
    }
}

static void drop_one(struct mutation *it)
{
    unsigned children[TREE_CHILDREN], count = 0;
    unsigned holder = any_holder(it, 1, children, &count);

    if (holder) {
        unsigned from = below(it, count);

        memmove(children + from, children + from + 1, (count - from - 1) * sizeof(children[0]));
        tree_set_children(&it->tree, holder, children, count - 1);
    }
}

/* Once, or so often that a list passes its limit. */
static void repeat_one(struct mutation *it)
{
    unsigned children[TREE_CHILDREN], count = 0;
    unsigned holder = any_holder(it, 1, children, &count);
    unsigned times = 1 + (below(it, 8) == 0 ? below(it, 300) : 0);
    unsigned from = holder ? children[below(it, count)] : 0;

    while (holder && times-- > 0 && count < TREE_CHILDREN) {
        unsigned copy = tree_add(&it->tree, &it->tree.nodes[from]);

        if (copy == 0)
            break;
        children[count++] = copy;
    }
    if (holder)
        tree_set_children(&it->tree, holder, children, count);
}

/* A part of a random message in the place of one of ours. */
static void splice(struct mutation *it)
{
    unsigned first = it->tree.count, node = any_node(it, 1, first);

    if (take_random(it))
        replace(&it->tree, node, counterpart(it, node, first));
}

/* A member of a random message, or one that nobody knows, into one of our objects. */
static void insert(struct mutation *it)
{
    unsigned children[TREE_CHILDREN], count = 0;
    unsigned holder = any_holder(it, 0, children, &count);
    unsigned first = it->tree.count;
    unsigned from, copy, place;

    if (!holder || count == TREE_CHILDREN || !take_random(it))
        return;
    from = any_node(it, first, it->tree.count);
    copy = tree_add(&it->tree, &it->tree.nodes[from]);
    if (copy == 0)
        return;
    if (it->tree.nodes[holder].kind == TREE_OBJECT && it->tree.nodes[copy].key == 0)
        it->tree.nodes[copy].key = any_node(it, first, it->tree.count);
    place = below(it, count + 1);
    children[count] = children[place];
    children[place] = copy;
    tree_set_children(&it->tree, holder, children, count + 1);
}

/* Another scalar near this one, or the same in another spelling; names as well. */
static void respell(struct mutation *it)
{
    for (unsigned i = 0; i < 20; i++) {
        struct tree_node *node = &it->tree.nodes[any_node(it, 1, it->tree.count)];

        if (node->kind != TREE_SCALAR) {
            node->is_indefinite = fuzz_subject.is_cbor && below(it, 2);
            continue;
        }
        node->scalar = (fuzz_subject.is_cbor ? scalar_cbor : scalar_json)(&it->random, node->scalar,
                                                                          &it->bytes);
        return;
    }
}

static void start_over(struct mutation *it)
{
    tree_init(&it->tree, fuzz_subject.is_cbor);
    it->root = take_random(it);
}

static void change(struct mutation *it)
{
    static void (*const changes[])(struct mutation * it) = {
        respell, splice, drop_one, repeat_one, swap_two, move_to_end, insert, respell, splice,
    };

    if (below(it, 20) == 0)
        start_over(it);
    else
        changes[below(it, sizeof(changes) / sizeof(changes[0]))](it);
}

/* --- What libFuzzer calls --------------------------------------------------------------------- */

static size_t written(struct mutation *it, uint8_t *data, size_t max_size)
{
    struct wf_buf out;
    size_t len = 0;

    wf_buf_init(&out, max_size);
    if (it->root)
        tree_write(&it->tree, it->root, &out);
    if (!out.failed && wf_buf_len(&out) > 0) {
        len = wf_buf_len(&out);
        memcpy(data, wf_buf_peek(&out), len);
    }
    wf_buf_deinit(&out);
    return len;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
    struct mutation *it = the_mutation(seed);
    unsigned changes = 1 + below(it, CHANGES);
    size_t len;

    if (below(it, 2))
        return LLVMFuzzerMutate(data, size, max_size);
    it->root = take_bytes(it, data, size);
    if (!it->root)
        start_over(it);
    while (it->root && changes-- > 0)
        change(it);
    len = written(it, data, max_size);
    return len > 0 ? len : LLVMFuzzerMutate(data, size, max_size);
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2,
                                 size_t size2, uint8_t *out, size_t max_size, unsigned seed)
{
    struct mutation *it = the_mutation(seed);
    unsigned first, node;

    it->root = take_bytes(it, data1, size1);
    first = it->tree.count;
    if (!it->root || !take_bytes(it, data2, size2))
        return 0;
    node = any_node(it, 1, first);
    replace(&it->tree, node, counterpart(it, node, first));
    return written(it, out, max_size);
}
