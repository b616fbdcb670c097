#ifndef SERVER_ETHERPAD_QUOTA_H
#define SERVER_ETHERPAD_QUOTA_H

#include "generated/etherpad.h"
#include "server/rate_limit.h"

/** How much one network may have made in a minute: every visitor without a cookie is a user that is
 *  stored for good, and so is every pad. */
struct etherpad_quotas {
    struct rate_limit *users, *pads; /**< NULL: any number. */
};

/** @return false without memory; etherpad_quotas_deinit() is still due */
bool etherpad_quotas_init(struct etherpad_quotas *quotas, const struct etherpad_settings *settings);
void etherpad_quotas_deinit(struct etherpad_quotas *quotas);

/** Counts one more of `quota`, which may be NULL, for the network behind `peer_name`.
 *  @return false: that would be too many, and it is not counted */
bool etherpad_quota_take(struct rate_limit *quota, const char *peer_name, uint64_t now_ms);

#endif
