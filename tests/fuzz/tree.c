#include "tree.h"

#include <string.h>

#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

void tree_init(struct tree *tree, bool is_cbor)
{
    tree->count = 1;
    tree->is_cbor = is_cbor;
}

unsigned tree_add(struct tree *tree, const struct tree_node *node)
{
    if (tree->count == TREE_NODES)
        return 0;
    tree->nodes[tree->count] = *node;
    return tree->count++;
}

unsigned tree_children(const struct tree *tree, unsigned node, unsigned children[TREE_CHILDREN])
{
    unsigned count = 0;

    for (unsigned at = tree->nodes[node].first; at && count < TREE_CHILDREN;
         at = tree->nodes[at].next)
        children[count++] = at;
    return count;
}

void tree_set_children(struct tree *tree, unsigned node, const unsigned *children, unsigned count)
{
    unsigned next = 0;

    while (count-- > 0) {
        tree->nodes[children[count]].next = next;
        next = children[count];
    }
    tree->nodes[node].first = next;
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* What is read was found well-formed before, so nothing is checked twice. */
struct reading {
    struct tree *tree;
    const uint8_t *at, *end;
    bool is_full;
};

static unsigned read_json(struct reading *in);
static unsigned read_cbor(struct reading *in);

static unsigned add(struct reading *in, const struct tree_node *node)
{
    unsigned made = tree_add(in->tree, node);

    in->is_full |= made == 0;
    return made;
}

/* Hangs a child behind the last one. */
static void append(struct reading *in, unsigned parent, unsigned *last, unsigned child)
{
    if (*last)
        in->tree->nodes[*last].next = child;
    else
        in->tree->nodes[parent].first = child;
    *last = child;
}

static void skip_space(struct reading *in)
{
    while (in->at < in->end && strchr(" \t\n\r", *in->at))
        in->at++;
}

static unsigned read_json_scalar(struct reading *in)
{
    struct tree_node node = {.kind = TREE_SCALAR, .scalar = {.ptr = in->at}};

    if (*in->at == '"') {
        in->at++;
        while (*in->at != '"')
            in->at += *in->at == '\\' ? 2 : 1;
        in->at++;
    } else {
        while (in->at < in->end && !strchr(" \t\r\n,:]}", *in->at))
            in->at++;
    }
    node.scalar.len = (size_t)(in->at - node.scalar.ptr);
    return add(in, &node);
}

static unsigned read_json_key(struct reading *in)
{
    unsigned key = read_json_scalar(in);

    skip_space(in);
    in->at++; /* ':' */
    return key;
}

static unsigned read_json(struct reading *in)
{
    struct tree_node node = {.kind = TREE_ARRAY};
    unsigned made, last = 0;

    skip_space(in);
    if (*in->at != '[' && *in->at != '{')
        return read_json_scalar(in);
    node.kind = *in->at == '{' ? TREE_OBJECT : TREE_ARRAY;
    made = add(in, &node);
    in->at++;
    for (skip_space(in); !in->is_full && *in->at != ']' && *in->at != '}'; skip_space(in)) {
        unsigned key = node.kind == TREE_OBJECT ? read_json_key(in) : 0;
        unsigned child = read_json(in);

        in->tree->nodes[child].key = key;
        append(in, made, &last, child);
        skip_space(in);
        in->at += *in->at == ',';
    }
    in->at++;
    return made;
}

/* The head of an item (RFC 8949, 3).  @return its argument */
static uint64_t take_head(struct reading *in, unsigned *major, bool *is_indefinite)
{
    unsigned low = *in->at & 31;
    uint64_t argument = 0;

    *major = *in->at++ >> 5;
    *is_indefinite = low == 31;
    if (low < 24)
        return low;
    for (unsigned left = low < 28 ? 1u << (low - 24) : 0; left > 0; left--)
        argument = argument << 8 | *in->at++;
    return argument;
}

static bool at_break(const struct reading *in)
{
    return *in->at == 0xFF;
}

/* Passes over what is one scalar to us: strings in pieces and tagged items as well. */
static void pass_cbor(struct reading *in)
{
    unsigned major;
    bool is_indefinite;
    uint64_t argument = take_head(in, &major, &is_indefinite);
    bool has_parts = major == 4 || major == 5 || major == 6 || is_indefinite;

    if (!has_parts && (major == 2 || major == 3))
        in->at += argument;
    if (!has_parts)
        return;
    if (is_indefinite) {
        while (!at_break(in))
            pass_cbor(in);
        in->at++;
        return;
    }
    argument = major == 6 ? 1 : argument << (major == 5);
    while (argument-- > 0)
        pass_cbor(in);
}

static unsigned read_cbor_scalar(struct reading *in)
{
    struct tree_node node = {.kind = TREE_SCALAR, .scalar = {.ptr = in->at}};

    pass_cbor(in);
    node.scalar.len = (size_t)(in->at - node.scalar.ptr);
    return add(in, &node);
}

static unsigned read_cbor(struct reading *in)
{
    struct tree_node node = {.kind = TREE_ARRAY};
    unsigned major = *in->at >> 5, made, last = 0;
    uint64_t left;

    if (major != 4 && major != 5)
        return read_cbor_scalar(in);
    node.kind = major == 5 ? TREE_OBJECT : TREE_ARRAY;
    left = take_head(in, &major, &node.is_indefinite);
    made = add(in, &node);
    while (!in->is_full && (node.is_indefinite ? !at_break(in) : left-- > 0)) {
        unsigned key = node.kind == TREE_OBJECT ? read_cbor(in) : 0;
        unsigned child = in->is_full ? 0 : read_cbor(in);

        in->tree->nodes[child].key = key;
        append(in, made, &last, child);
    }
    in->at += node.is_indefinite;
    return made;
}

static bool is_well_formed(wf_bytes bytes, bool is_cbor)
{
    wf_text text = {(const char *)bytes.ptr, bytes.len};
    struct wf_error error = {0};

    return is_cbor ? wf_cbor_check(bytes, TREE_DEPTH, &error)
                   : wf_json_check(text, TREE_DEPTH, &error);
}

unsigned tree_read(struct tree *tree, wf_bytes bytes)
{
    struct reading in = {.tree = tree, .at = bytes.ptr, .end = bytes.ptr + bytes.len};
    unsigned root;

    if (!is_well_formed(bytes, tree->is_cbor))
        return 0;
    root = tree->is_cbor ? read_cbor(&in) : read_json(&in);
    return in.is_full ? 0 : root;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void write_json(const struct tree *tree, unsigned node, struct wf_buf *out)
{
    const struct tree_node *it = &tree->nodes[node];
    bool is_object = it->kind == TREE_OBJECT;

    if (it->kind == TREE_SCALAR) {
        wf_buf_put(out, it->scalar.ptr, it->scalar.len);
        return;
    }
    wf_buf_put(out, is_object ? "{" : "[", 1);
    for (unsigned at = it->first; at && !out->failed; at = tree->nodes[at].next) {
        if (at != it->first)
            wf_buf_put(out, ",", 1);
        if (is_object) {
            write_json(tree, tree->nodes[at].key, out);
            wf_buf_put(out, ":", 1);
        }
        write_json(tree, at, out);
    }
    wf_buf_put(out, is_object ? "}" : "]", 1);
}

/* Counts are short here: at most 16 bits. */
static void put_count(struct wf_buf *out, unsigned major, unsigned count)
{
    uint8_t head[3] = {(uint8_t)(major << 5)};
    size_t len = 1;

    if (count < 24) {
        head[0] |= (uint8_t)count;
    } else {
        head[0] |= 25;
        head[1] = (uint8_t)(count >> 8);
        head[2] = (uint8_t)count;
        len = 3;
    }
    wf_buf_put(out, head, len);
}

static void write_cbor(const struct tree *tree, unsigned node, struct wf_buf *out)
{
    const struct tree_node *it = &tree->nodes[node];
    unsigned major = it->kind == TREE_OBJECT ? 5 : 4;
    unsigned count = 0;

    if (it->kind == TREE_SCALAR) {
        wf_buf_put(out, it->scalar.ptr, it->scalar.len);
        return;
    }
    for (unsigned at = it->first; at; at = tree->nodes[at].next)
        count++;
    if (it->is_indefinite)
        wf_buf_put(out, major == 5 ? "\xBF" : "\x9F", 1);
    else
        put_count(out, major, count);
    for (unsigned at = it->first; at && !out->failed; at = tree->nodes[at].next) {
        if (major == 5)
            write_cbor(tree, tree->nodes[at].key, out);
        write_cbor(tree, at, out);
    }
    if (it->is_indefinite)
        wf_buf_put(out, "\xFF", 1);
}

void tree_write(const struct tree *tree, unsigned node, struct wf_buf *out)
{
    if (tree->is_cbor)
        write_cbor(tree, node, out);
    else
        write_json(tree, node, out);
}
