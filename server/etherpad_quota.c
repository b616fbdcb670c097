#include "server/etherpad_quota.h"

enum {
    WINDOW_MS = 60000,
    NETWORKS_LIMIT = 4096, /* counted at a time */
};

/* @return false without memory */
static bool init_quota(struct rate_limit **quota, unsigned limit)
{
    *quota = limit > 0 ? rate_limit_new(limit, WINDOW_MS, NETWORKS_LIMIT) : NULL;
    return *quota || limit == 0;
}

bool etherpad_quotas_init(struct etherpad_quotas *quotas, const struct etherpad_settings *settings)
{
    return init_quota(&quotas->users, settings->new_users_per_address) &&
           init_quota(&quotas->pads, settings->new_pads_per_address);
}

void etherpad_quotas_deinit(struct etherpad_quotas *quotas)
{
    rate_limit_free(quotas->users);
    rate_limit_free(quotas->pads);
}

bool etherpad_quota_take(struct rate_limit *quota, const char *peer_name, uint64_t now_ms)
{
    char room[RATE_LIMIT_NETWORK_SIZE];
    wf_text network;

    if (!quota)
        return true;
    network = rate_limit_network(peer_name, room);
    if (rate_limit_is_reached(quota, network, now_ms))
        return false;
    rate_limit_note(quota, network, now_ms);
    return true;
}
