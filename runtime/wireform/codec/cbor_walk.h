#ifndef WIREFORM_CODEC_CBOR_WALK_H
#define WIREFORM_CODEC_CBOR_WALK_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_style.h"

/** Walks through CBOR item by item without recursion: one level per open array, map or tag.
 *  Whoever needs the structure and not the values stands on it: check, skip, locate, diagnose,
 *  JSON, and the search for tags of unions. */

/** The deepest any walk goes. */
#define WF_CBOR_WALK_LEVELS 512

enum wf_cbor_event {
    WF_CBOR_WRONG,  /**< `wrong` says what, `at` where; it comes again and again. */
    WF_CBOR_SCALAR, /**< A number, a simple value or a whole string; `at` is behind it. */
    WF_CBOR_OPEN,   /**< An array, a map or a tag, by `head`. */
    WF_CBOR_CLOSE,  /**< What that was is in `closed`. */
    WF_CBOR_END,    /**< The item is complete, `at` right behind it. */
};

struct wf_cbor_level {
    size_t left; /**< Items, keys and values counted apart, still to come when not endless. */
    enum wf_cbor_major major;
    bool is_endless;
    bool has_key; /**< In a map: the next item is a value. */
    bool is_key;  /**< It is itself the key of a map. */
};

/** Where a style was not kept to. */
struct wf_cbor_breach {
    const uint8_t *at;   /**< NULL: nowhere. */
    const char *keyword; /**< As x-wireform says it: "tags", "indefinite", "heads". */
    const char *what;
};

struct wf_cbor_walk {
    const uint8_t *at, *end;
    const uint8_t *token;     /**< First byte of what the last event was about. */
    struct wf_cbor_head head; /**< And its head, unless it was a CLOSE. */
    bool is_key;              /**< It is the key of a map, or ends one. */
    bool is_in_item;          /**< When WRONG: inside an item, not between two. */
    struct wf_cbor_level closed;
    const char *wrong;
    struct wf_cbor_style style;
    struct wf_cbor_breach breach; /**< The first. */
    bool is_done;
    unsigned depth, depth_limit;
    struct wf_cbor_level levels[WF_CBOR_WALK_LEVELS];
};

/** Begins at an item.  Reads nothing behind `end`. */
void wf_cbor_walk_init(struct wf_cbor_walk *walk, const uint8_t *at, const uint8_t *end,
                       unsigned depth_limit, const struct wf_cbor_style *style);

enum wf_cbor_event wf_cbor_walk_step(struct wf_cbor_walk *walk);

/** Walks to the end of the item.  @return false when something is wrong */
bool wf_cbor_walk_to_end(struct wf_cbor_walk *walk);

/** Fills `error` with what is wrong.
 *  @param begin        the message, where offsets count from
 *  @param depth_limit  to be named when it is what was broken */
void wf_cbor_walk_report(const struct wf_cbor_walk *walk, const uint8_t *begin,
                         unsigned depth_limit, struct wf_error *error);

/** The item that the last event was about, after a SCALAR. */
static inline wf_bytes wf_cbor_token(const struct wf_cbor_walk *walk)
{
    return (wf_bytes){walk->token, (size_t)(walk->at - walk->token)};
}

/** The pieces of a string that a walk has passed: one, or the chunks it came in. */
struct wf_cbor_chunks {
    const uint8_t *at, *end;
};

/** @param string  the item, head included */
struct wf_cbor_chunks wf_cbor_chunks_of(wf_bytes string);
bool wf_cbor_next_chunk(struct wf_cbor_chunks *chunks, wf_bytes *chunk);

/** Bytes in all chunks together. */
size_t wf_cbor_string_len(wf_bytes string);

/** Is it this text, however it is cut into chunks? */
bool wf_cbor_same_text(wf_bytes string, wf_text text);

#endif
