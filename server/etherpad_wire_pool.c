#include "server/etherpad_wire_pool.h"

bool etherpad_wire_pool_of(const struct etherpad_attribute_pool *apool, struct wf_arena *arena,
                           struct etherpad_wire_pool *wire)
{
    size_t count = apool->num_to_attrib_count;
    struct etherpad_wire_pair *pairs = wf_arena_alloc(arena, count, sizeof(*pairs));

    if (!pairs && count > 0)
        return false;
    for (size_t i = 0; i < count; i++)
        pairs[i] = (struct etherpad_wire_pair){
            .number = apool->num_to_attrib[i].key,
            .key = apool->num_to_attrib[i].value.key,
            .value = apool->num_to_attrib[i].value.value,
        };
    *wire = (struct etherpad_wire_pool){pairs, count, apool->next_num};
    return true;
}
