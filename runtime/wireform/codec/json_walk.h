#ifndef WIREFORM_CODEC_JSON_WALK_H
#define WIREFORM_CODEC_JSON_WALK_H

#include "wireform/base/status.h"
#include "wireform/codec/json_scan.h"

/** Walks through JSON token by token without recursion: one bit per level.  Whoever needs the
 *  structure and not the values stands on it: check, skip, locate, and the search for tags. */

/** The deepest any walk goes. */
#define WF_JSON_WALK_LEVELS 512

enum wf_json_event {
    WF_JSON_WRONG,  /**< `wrong` says what, `at` where; it comes again and again. */
    WF_JSON_KEY,    /**< `string` is the name; `at` is behind the colon. */
    WF_JSON_SCALAR, /**< `at` is behind it. */
    WF_JSON_OPEN,
    WF_JSON_CLOSE,
    WF_JSON_END, /**< The value is complete, `at` right behind it. */
};

struct wf_json_walk {
    const char *at, *end;
    const char *loads_end; /**< See wf_json_scan_run(). */
    const char *token;     /**< First byte of what the last event was about. */
    struct wf_json_string string;
    const char *wrong;
    const char *lone_surrogate; /**< The first text that holds one; NULL when none does. */
    unsigned depth, depth_limit;
    enum wf_json_expects {
        WF_JSON_EXPECTS_VALUE,
        WF_JSON_EXPECTS_ITEM, /**< The first of an array, or its end. */
        WF_JSON_EXPECTS_NAME, /**< The first of an object, or its end. */
        WF_JSON_EXPECTS_NEXT, /**< A comma or the end of the container. */
    } expects;
    uint64_t is_object[WF_JSON_WALK_LEVELS / 64];
};

/** Begins at a value, or at white space before one.
 *  @param is_padded  WF_JSON_STEP bytes behind `end` can be read */
void wf_json_walk_init(struct wf_json_walk *walk, const char *at, const char *end, bool is_padded,
                       unsigned depth_limit);

enum wf_json_event wf_json_walk_step(struct wf_json_walk *walk);

/** Walks to the end of the value.  @return false when something is wrong */
bool wf_json_walk_to_end(struct wf_json_walk *walk);

/** Fills `error` with what is wrong.
 *  @param begin        the message, where offsets count from
 *  @param depth_limit  to be named when it is what was broken */
void wf_json_walk_report(const struct wf_json_walk *walk, const char *begin, unsigned depth_limit,
                         struct wf_error *error);

/** The first byte of the innermost array or object still open at `place`, found by walking there
 *  from the start: for errors only. */
const char *wf_json_container_of(const char *place, const char *begin);

#endif
