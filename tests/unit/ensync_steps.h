#ifndef TESTS_UNIT_ENSYNC_STEPS_H
#define TESTS_UNIT_ENSYNC_STEPS_H

/* Requests of Ensync as short as one thinks them, on a store in a folder of its own. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"
#include "server/ensync_store.h"

static inline ensync_id id_of(unsigned letter)
{
    ensync_id id;

    memset(id.bytes, (int)letter, sizeof(id.bytes));
    return id;
}

static inline wf_bytes bytes_of(const char *text)
{
    return (wf_bytes){(const uint8_t *)text, strlen(text)};
}

static inline struct ensync_store *open_store(void)
{
    char why[512] = "";
    struct ensync_store *store = ensync_store_open(scratch_path, NULL, why, sizeof(why));

    assert_string_equal(why, "");
    assert_non_null(store);
    return store;
}

static inline struct ensync_session *open_session(struct ensync_store *store)
{
    struct ensync_session *session = ensync_session_open(store, "test");

    assert_non_null(session);
    return session;
}

/* The answer as a word: "silent", "done", "fail", "not found", "error: ...", or "VER: content". */
static char answered[512];

static inline const char *describe(struct ensync_answer *answer)
{
    static const char *const words[] = {[ENSYNC_SAYS_SILENT] = "silent",
                                        [ENSYNC_SAYS_DONE] = "done",
                                        [ENSYNC_SAYS_FAIL] = "fail",
                                        [ENSYNC_SAYS_NOT_FOUND] = "not found"};
    size_t size = sizeof(answered);

    if (answer->verdict == ENSYNC_SAYS_ERROR)
        snprintf(answered, size, "error: %s", answer->error);
    else if (answer->verdict == ENSYNC_SAYS_DIR_DATA)
        snprintf(answered, size, "%c: %.*s", answer->ver.bytes[0], (int)answer->content_len,
                 (const char *)answer->content);
    else if (answer->verdict == ENSYNC_SAYS_OBJ_DATA)
        snprintf(answered, size, "%.*s", (int)answer->content_len, (const char *)answer->content);
    else if (answer->verdict == ENSYNC_SAYS_DIR_ENTRIES)
        snprintf(answered, size, "%zu entries", answer->entries_count);
    else
        snprintf(answered, size, "%s", words[answer->verdict]);
    ensync_answer_deinit(answer);
    return answered;
}

static inline const char *ask(struct ensync_session *session, const struct ensync_request *request)
{
    struct ensync_answer answer;

    ensync_session_do(session, request, &answer);
    return describe(&answer);
}

#define ASK(session, ...) ask(session, &(struct ensync_request){__VA_ARGS__})

/* An operation that is never answered. */
#define TELL(...) assert_string_equal(ASK(__VA_ARGS__), "silent")

#define START(session, number) TELL(session, .kind = ENSYNC_DO_START_TX, .tx = number)
#define MKDIR(session, number, dir, version, text)                                                 \
    TELL(session, .kind = ENSYNC_DO_MKDIR, .tx = number, .id = id_of(dir), .ver = id_of(version),  \
         .data = bytes_of(text))
#define UPDIR(session, number, dir, version, length, text)                                         \
    TELL(session, .kind = ENSYNC_DO_UPDIR, .tx = number, .id = id_of(dir), .ver = id_of(version),  \
         .old_len = length, .data = bytes_of(text))
#define RMDIR(session, number, dir, version, length)                                               \
    TELL(session, .kind = ENSYNC_DO_RMDIR, .tx = number, .id = id_of(dir), .ver = id_of(version),  \
         .old_len = length)
#define PUTOBJ(session, number, object, link, text)                                                \
    TELL(session, .kind = ENSYNC_DO_PUTOBJ, .tx = number, .id = id_of(object),                     \
         .linkid = id_of(link), .data = bytes_of(text))
#define UNLINKOBJ(session, number, object, link)                                                   \
    TELL(session, .kind = ENSYNC_DO_UNLINKOBJ, .tx = number, .id = id_of(object),                  \
         .linkid = id_of(link))
#define LINKOBJ(session, number, object, link)                                                     \
    ASK(session, .kind = ENSYNC_DO_LINKOBJ, .tx = number, .id = id_of(object),                     \
        .linkid = id_of(link))
#define COMMIT(session, number) ASK(session, .kind = ENSYNC_DO_COMMIT, .tx = number)
#define ABORT(session, number)  ASK(session, .kind = ENSYNC_DO_ABORT, .tx = number)
#define GETDIR(session, dir)    ASK(session, .kind = ENSYNC_DO_GET_DIR, .id = id_of(dir))
#define GETOBJ(session, object) ASK(session, .kind = ENSYNC_DO_GET_OBJ, .id = id_of(object))
#define CLEANUP(session)        assert_string_equal(ASK(session, .kind = ENSYNC_DO_CLEAN_UP), "done")

#endif
