#ifndef WIREFORM_CODEC_CBOR_READER_H
#define WIREFORM_CODEC_CBOR_READER_H

#include "wireform/codec/cbor_read.h"
#include "wireform/codec/cbor_walk.h"

/** What the files that implement cbor_read.h share. */

/** Items to come in what ends with a break; they are counted down all the same, and no message
 *  has bytes enough to leave the upper half. */
#define WF_CBOR_ENDLESS SIZE_MAX

static inline bool wf_cbor_ends_with_break(size_t left)
{
    return left > WF_CBOR_ENDLESS / 2;
}

/** Ends the reading with an error at `at`, unless there is one already. */
__attribute__((format(printf, 6, 7))) void wf_cbor_refuse(struct wf_cbor_reader *in,
                                                          const uint8_t *at, enum wf_status status,
                                                          const char *keyword, const char *schema,
                                                          const char *format, ...);

/** Ends the reading because of what wf_check_...() just found in the value at `at`. */
void wf_cbor_refuse_checked(struct wf_cbor_reader *in, const uint8_t *at);

void wf_cbor_refuse_walk(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk);

void wf_cbor_refuse_memory(struct wf_cbor_reader *in);

/** A walk from the cursor on, with the levels that are left. */
void wf_cbor_begin_walk(const struct wf_cbor_reader *in, struct wf_cbor_walk *walk);

/** Looks at the item at the cursor, one step of a walk deep: a whole scalar, or the head of a
 *  container.  Passes the tags before it, where they are ignored; passes nothing else.
 *  @return false with an error: nothing well-formed stands there, or the style forbids it */
bool wf_cbor_look(struct wf_cbor_reader *in, struct wf_cbor_walk *walk);

/** The same for an item that must be of one major type.
 *  @param type  in words, for the error: "text" */
bool wf_cbor_look_for(struct wf_cbor_reader *in, struct wf_cbor_walk *walk,
                      enum wf_cbor_major major, const char *type, const char *schema);

/** Another kind of value than `type` was looked at. */
void wf_cbor_refuse_type(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                         const char *type, const char *schema);

/** Puts a member that no rule names, its name at `at`, behind the others.
 *  @return false with an error */
bool wf_cbor_add_other(struct wf_cbor_reader *in, struct wf_cbor_map *others, const uint8_t *at,
                       wf_text name);

/** Takes the string that was looked at: borrowed, or put together in the arena.
 *  @return false with an error */
bool wf_cbor_take_string(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                         wf_bytes *string);

/** Enters the array or the map that was looked at.
 *  @return how many items, or members, are to come; WF_CBOR_ENDLESS */
size_t wf_cbor_enter(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk);

/** Goes to the next item of a container, or behind its break.
 *  @return false at its end, or with an error */
static inline bool wf_cbor_has_next(struct wf_cbor_reader *in, size_t *left)
{
    if (in->error.status != WF_OK || *left == 0)
        return false;
    if (wf_cbor_ends_with_break(*left) && in->at < in->end && *in->at == WF_CBOR_BREAK) {
        in->at++;
        *left = 0;
        return false;
    }
    --*left;
    return true;
}

#endif
