#ifndef WIREFORM_CODEC_VALID_RUN_H
#define WIREFORM_CODEC_VALID_RUN_H

#include "wireform/codec/valid.h"

/** What the files that implement valid.h share. */

/** Ends a trial; otherwise keeps the error, if it is the first, and lets the check go on as if all
 *  were well: what follows may be malformed, which wins.
 *  @param at  the value that is wrong
 *  @return whether to go on, behind the value */
__attribute__((format(printf, 5, 6))) bool wf_valid_refuse(struct wf_valid *in, const char *at,
                                                           const char *keyword, const char *schema,
                                                           const char *format, ...);

/** The same for what is wrong whatever the schema says elsewhere: no trial forgives it. */
__attribute__((format(printf, 6, 7))) bool wf_valid_abort(struct wf_valid *in, const char *at,
                                                          enum wf_status status,
                                                          const char *keyword, const char *schema,
                                                          const char *format, ...);

/** The most steps that checking a message of `size` bytes may take. */
uint64_t wf_valid_steps(size_t size);

/** Checks a value that somebody found to be well-formed, and names in CBOR to be text.
 *  @param begin  of the message, where offsets count from
 *  @param steps  taken so far, of `most`; counted on
 *  @param error  holds none yet */
bool wf_valid_run(struct wf_cursor cursor, const char *begin, wf_valid_check check, uint64_t most,
                  uint64_t *steps, struct wf_error *error);

/** Names of members that are not text mean nothing to a schema.  For a well-formed item of a
 *  message that begins at `begin`. */
bool wf_valid_names_are_text(wf_bytes item, const uint8_t *begin, struct wf_error *error);

/** What the first bytes of values say in each codec: bits of enum wf_kind, WF_KIND_INTEGER. */
extern const unsigned char wf_valid_json_kinds[256];
extern const unsigned char wf_valid_cbor_kinds[256];

/** Says what is wrong with bytes that are not one whole message, whatever a schema demands. */
void wf_valid_json_tell(wf_text text, struct wf_error *error);
void wf_valid_cbor_tell(wf_bytes item, struct wf_error *error);

/** Schemas within schemas that speak about the same value, and values within values, together: each
 *  takes some hundred bytes of the stack. */
#define WF_VALID_CALLS 4096

bool wf_valid_refuse_steps(struct wf_valid *in);
bool wf_valid_refuse_calls(struct wf_valid *in);

/** Counts work that does not come from the length of the message alone.
 *  @return false when it is too much */
static inline bool wf_valid_step(struct wf_valid *in)
{
    if (in->steps_left == 0)
        return wf_valid_refuse_steps(in);
    in->steps_left--;
    return true;
}

/** Calls a check.  @return false also where a trial in it came to an end of all */
static inline bool wf_valid_apply(struct wf_valid *in, wf_valid_check check)
{
    bool is_valid;

    if (!wf_valid_step(in))
        return false;
    if (in->calls == WF_VALID_CALLS)
        return wf_valid_refuse_calls(in);
    in->calls++;
    is_valid = check(in);
    in->calls--;
    return is_valid && !in->is_over;
}

/** Calls a check that may fail; then the cursor is where it was. */
bool wf_valid_try(struct wf_valid *in, wf_valid_check check);

/** Are the items of the array at the cursor all different?  They were checked before.
 *  @param count  how many there are */
bool wf_valid_unique(struct wf_valid *in, size_t count, const char *schema);

/** How to hash values.  Either way equal values have equal hashes, and which others have is for no
 *  sender to know: it depends on what the process was started with. */
struct wf_hash_key {
    uint64_t half[2];
    bool is_quick;
};

/** @param is_quick  64 bits that only tell where to look for equal values; otherwise SipHash: two
 *                   values share its 128 bits only if they are equal, but for chance */
struct wf_hash_key wf_hash_key(bool is_quick);

struct wf_value_hash {
    uint64_t half[2]; /**< The second is 0 where it is quick. */
};

/** Goes behind the value, which was found to be well-formed before. */
struct wf_value_hash wf_value_hash(struct wf_valid *in, const struct wf_hash_key *key);

/** Does the decoded text match? */
bool wf_valid_matches(const struct wf_dfa *dfa, const struct wf_cursor_text *text);

#endif
