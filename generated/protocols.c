/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All protocols.
 */
#include "protocols.h"

#include "chatmaster.h"
#include "concierge.h"
#include "ensync.h"
#include "etherpad.h"

const struct wf_protocol *const wf_protocols[] = {
    &chatmaster_protocol,
    &concierge_protocol,
    &ensync_protocol,
    &etherpad_protocol,
};
const unsigned wf_protocols_count = 4;
