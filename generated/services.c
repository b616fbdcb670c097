/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All services.
 */
#include "services.h"

#include "chatmaster_server.h"
#include "composte_server.h"
#include "concierge_server.h"
#include "ensync_server.h"
#include "etherpad_server.h"

const struct wf_service *const wf_services[] = {
    &chatmaster_service, /* ChatMaster 3000 */
    &composte_service,   /* Composte */
    &concierge_service,  /* ert-concierge */
    &ensync_service,     /* Ensync */
    &etherpad_service,   /* EtherPad (classic) */
};
const unsigned wf_services_count = 5;
