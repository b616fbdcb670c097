/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All services.
 */
#ifndef GENERATED_SERVICES_H
#define GENERATED_SERVICES_H

#include "wireform/io/service.h"

/** In the order of their names. */
extern const struct wf_service *const wf_services[];
extern const unsigned wf_services_count;

#endif
