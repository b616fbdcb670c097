#ifndef WIREFORM_CODEC_CURSOR_CODEC_H
#define WIREFORM_CODEC_CURSOR_CODEC_H

#include "wireform/codec/cursor.h"

/** What a cursor does in each codec; only for cursor.c. */

enum wf_kind wf_cursor_json_kind(const struct wf_cursor *cursor);
void wf_cursor_json_skip(struct wf_cursor *cursor);
wf_text wf_cursor_json_take_number(struct wf_cursor *cursor);
struct wf_cursor_text wf_cursor_json_take_text(struct wf_cursor *cursor);
struct wf_cursor_text wf_cursor_json_take_name(struct wf_cursor *cursor);
void wf_cursor_json_open(struct wf_cursor *cursor, struct wf_cursor_items *items);
bool wf_cursor_json_next(struct wf_cursor *cursor, struct wf_cursor_items *items);
bool wf_cursor_json_next_piece(struct wf_cursor_pieces *pieces, wf_text *piece);

enum wf_kind wf_cursor_cbor_kind(const struct wf_cursor *cursor);
bool wf_cursor_cbor_is_true(const struct wf_cursor *cursor);
void wf_cursor_cbor_skip(struct wf_cursor *cursor);
bool wf_cursor_cbor_take_number(struct wf_cursor *cursor, struct wf_cursor_number *number);
struct wf_cursor_text wf_cursor_cbor_take_text(struct wf_cursor *cursor);
void wf_cursor_cbor_open(struct wf_cursor *cursor, struct wf_cursor_items *items);
bool wf_cursor_cbor_next(struct wf_cursor *cursor, struct wf_cursor_items *items);
bool wf_cursor_cbor_next_chunk(struct wf_cursor_pieces *pieces, wf_text *piece);
bool wf_cursor_cbor_next_base64(struct wf_cursor_pieces *pieces, wf_text *piece);

#endif
