/* Nothing needs to be there. */
#include "scene.h"

void scene_store(const char *data_dir)
{
    (void)data_dir;
}

const void *scene_settings(const void *defaults)
{
    return defaults;
}

void scene_heard(unsigned tag, const void *value)
{
    (void)tag;
    (void)value;
}

void scene_adapt(char *message, size_t len)
{
    (void)message;
    (void)len;
}
