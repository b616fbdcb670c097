"""What is absent reads as its default, and is not written."""
import json
import subprocess

import made
import pytest

CASE = made.HERE / "cases" / "defaults.json"
PROGRAM = r"""
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "defaults.h"
#include "wireform/base/arena.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"

static void show(const struct defaults_search *msg)
{
    struct wf_buf out;

    printf("limit %d %u, offset %d %" PRId64 ", rank %g, fuzzy %d %d, language %d %d, other %d %d, "
           "sort %d, owner %d %d %.*s, group %d %zu, since %d %.*s, deep %.*s\n",
           msg->has_limit, msg->limit, msg->has_offset, msg->offset, msg->rank, msg->has_fuzzy, msg->fuzzy,
           msg->has_language, msg->language == DEFAULTS_LANGUAGE_FR, msg->has_other,
           msg->other == DEFAULTS_LANGUAGE_DE, msg->sort == DEFAULTS_SEARCH_SORT_2_5, msg->has_owner,
           msg->is_null_owner, (int)msg->owner.len, msg->owner.ptr, msg->has_group, msg->group.len,
           msg->has_since, (int)msg->since.len, msg->since.ptr, (int)msg->inner.deep.len,
           msg->inner.deep.ptr ? msg->inner.deep.ptr : "");
    wf_buf_init(&out, 65536);
    defaults_write_search(&out, msg);
    printf("%.*s\n", (int)wf_buf_len(&out), (const char *)wf_buf_peek(&out));
    wf_buf_deinit(&out);
}

int main(int argc, char **argv)
{
    struct defaults_search msg, again;
    struct wf_json_reader in;
    struct wf_cbor_reader cbor;
    struct wf_arena arena;
    struct wf_error error;
    struct wf_buf out;

    (void)argc;
    wf_arena_init(&arena, 65536);
    wf_json_reader_copy(&in, wf_text_of(argv[1]), &arena);
    defaults_read_search(&in, &msg);
    if (!wf_json_reader_finish(&in) || !defaults_validate_search(&msg, &error))
        return 1;
    wf_buf_init(&out, 65536);
    defaults_write_search_cbor(&out, &msg);
    wf_cbor_reader_copy(&cbor, (wf_bytes){wf_buf_peek(&out), wf_buf_len(&out)}, &arena);
    memset(&again, 0x55, sizeof(again));
    defaults_read_search_cbor(&cbor, &again);
    if (!wf_cbor_reader_finish(&cbor) || !defaults_equal_search(&msg, &again))
        return 2;
    show(&msg);
    show(&again);
    wf_buf_deinit(&out);
    wf_arena_deinit(&arena);
    return 0;
}
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory, library):
    folder = tmp_path_factory.mktemp("defaults")
    files = made.generated(CASE, codecs=("json", "cbor"))
    made.write({"defaults.h": files["defaults.h"], "defaults.c": files["defaults.c"], "main.c": PROGRAM}, folder)
    subprocess.run(["gcc", "-std=gnu11", "-O1", f"-I{made.ROOT / 'runtime'}", f"-I{folder}",
                    str(folder / "main.c"), str(folder / "defaults.c"), str(library), "-lz", "-lm",
                    "-o", str(folder / "program")], timeout=120, check=True)
    return folder / "program"


def told(program, message):
    run = subprocess.run([program, json.dumps(message)], capture_output=True, text=True, timeout=10, check=True)
    facts, text, facts_again, text_again = run.stdout.splitlines()
    assert (facts, text) == (facts_again, text_again)
    return facts, json.loads(text)


def test_all_absent(program):
    message = {"query": "q", "page": 0}
    facts, written = told(program, message)
    assert facts == ("limit 0 50, offset 0 -9223372036854775808, rank 0.5, fuzzy 0 1, language 0 1, other 0 1, "
                     "sort 1, owner 0 0 me, group 0 0, since 0 ever, deep ")
    assert written == message


def test_what_came_wins(program):
    message = {"query": "q", "page": 0, "limit": 1, "offset": 0, "fuzzy": False, "language": "en", "owner": None,
               "since": None, "inner": {}}
    facts, written = told(program, message)
    assert facts == ("limit 1 1, offset 1 0, rank 0.5, fuzzy 1 0, language 1 0, other 0 1, sort 1, owner 1 1 me, "
                     'group 0 0, since 0 ever, deep "é"')
    del message["since"]                # null means absent here
    assert written == message
