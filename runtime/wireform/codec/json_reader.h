#ifndef WIREFORM_CODEC_JSON_READER_H
#define WIREFORM_CODEC_JSON_READER_H

#include "wireform/codec/json_read.h"

/** What the files that implement json_read.h share. */

/** Ends the reading with an error at `at`, unless there is one already. */
__attribute__((format(printf, 6, 7))) void wf_json_refuse(struct wf_json_reader *in, const char *at,
                                                          enum wf_status status,
                                                          const char *keyword, const char *schema,
                                                          const char *format, ...);

void wf_json_refuse_syntax(struct wf_json_reader *in, const char *at, const char *what);

/** Ends the reading because of what wf_check_...() just found in the value at `at`. */
void wf_json_refuse_checked(struct wf_json_reader *in, const char *at);

/** Another kind of value than `type` stands at the cursor, or none. */
void wf_json_refuse_type(struct wf_json_reader *in, const char *type, const char *schema);

void wf_json_refuse_memory(struct wf_json_reader *in);
void wf_json_refuse_depth(struct wf_json_reader *in);

/** Takes the string at the cursor, which must be one; lone surrogates are refused or kept.
 *  @return false with an error */
bool wf_json_take_string(struct wf_json_reader *in, struct wf_json_string *string);

/** Goes from behind a name to the value.  @return false with an error: no colon comes next */
bool wf_json_take_colon(struct wf_json_reader *in);

/** The text that a string means: borrowed, or without its escapes in the arena.
 *  @return false with an error */
bool wf_json_text_of(struct wf_json_reader *in, const struct wf_json_string *string, wf_text *text);

/** Puts a member that no rule names behind the others.  @return false with an error */
bool wf_json_add_other(struct wf_json_reader *in, struct wf_json_map *others,
                       const struct wf_json_string *key);

/** Takes the number at the cursor, as it is written; refuses all else as not being `type`.
 *  @return false with an error */
bool wf_json_take_number(struct wf_json_reader *in, const char *type, const char *schema,
                         wf_text *number);

#endif
