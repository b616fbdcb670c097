/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All services.
 */
#include "services.h"

#include "chatmaster_server.h"

const struct wf_service *const wf_services[] = {
    &chatmaster_service,
};
const unsigned wf_services_count = 1;
