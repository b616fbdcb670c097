/* Generated from order.json by wireformc schema; change the schema, then run it again. */
#ifndef ORDER_H
#define ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/status.h"

/** An order.  Neither needs padding; false means not valid, and `error`, which may be NULL, says
 *  what is wrong first: see wireform/codec/valid.h. */
bool order_valid_json(const char *text, size_t len, struct wf_error *error);
bool order_valid_cbor(const unsigned char *item, size_t len, struct wf_error *error);

#endif
