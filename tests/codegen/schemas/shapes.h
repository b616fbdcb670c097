/* Generated from shapes.json by wireformc schema; change the schema, then run it again. */
#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/status.h"

/** Shapes * / of "2020-12", with names that are long or strange.  Neither needs padding; false
 *  means not valid, and `error`, which may be NULL, says what is wrong first: see
 *  wireform/codec/valid.h. */
bool shapes_valid_json(const char *text, size_t len, struct wf_error *error);
bool shapes_valid_cbor(const unsigned char *item, size_t len, struct wf_error *error);

#endif
