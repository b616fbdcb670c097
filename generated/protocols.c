/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All protocols.
 */
#include "protocols.h"

#include "chatmaster.h"
#include "composte.h"
#include "concierge.h"
#include "ensync.h"
#include "etherpad.h"

const struct wf_protocol *const wf_protocols[] = {
    &chatmaster_protocol, /* ChatMaster 3000 */
    &composte_protocol,   /* Composte */
    &concierge_protocol,  /* ert-concierge */
    &ensync_protocol,     /* Ensync */
    &etherpad_protocol,   /* EtherPad (classic) */
};
const unsigned wf_protocols_count = 5;
