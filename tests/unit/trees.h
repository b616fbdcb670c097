#ifndef TESTS_UNIT_TREES_H
#define TESTS_UNIT_TREES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "server/json_tree.h"
#include "wireform/base/alloc.h"

/** JSON trees as texts, for all tests that work on them. */

static const struct json_limits roomy = {(size_t)64 << 20, 10000000, 64};

static inline struct json *tree_of(const char *text)
{
    struct wf_error error;
    struct json *tree = json_parse(wf_text_of(text), &roomy, &error);

    if (!tree)
        fail_msg("%s: byte %zu: %s", text, error.offset, error.what);
    return tree;
}

/** @return to be freed */
static inline char *text_of(const struct json *tree)
{
    struct wf_buf out;
    char *text;

    wf_buf_init(&out, WF_NO_LIMIT);
    json_print(tree, &out);
    assert_false(out.failed);
    assert_int_equal(wf_buf_len(&out), json_text_len(tree));
    text = calloc(wf_buf_len(&out) + 1, 1);
    assert_non_null(text);
    memcpy(text, wf_buf_peek(&out), wf_buf_len(&out));
    wf_buf_deinit(&out);
    return text;
}

static inline void assert_tree(const struct json *tree, const char *expected)
{
    char *text = text_of(tree);

    assert_string_equal(text, expected);
    free(text);
}

/** For setup and teardown: all blocks are given back. */
static size_t live_blocks;

static inline int count_blocks(void **state)
{
    (void)state;
    live_blocks = wf_alloc_live();
    return 0;
}

static inline int miss_no_block(void **state)
{
    (void)state;
    return wf_alloc_live() == live_blocks ? 0 : -1;
}

#define tree_test(function) cmocka_unit_test_setup_teardown(function, count_blocks, miss_no_block)

#endif
