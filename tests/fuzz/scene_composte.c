/* People register, with hashes that cost little; and where an example names its project they name
 * the one that was made last. */
#define _GNU_SOURCE /* memmem() */
#include "scene.h"

#include <string.h>

#include "generated/composte_server.h"

static const char of_examples[] = "6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7";
enum { ID_LEN = sizeof(of_examples) - 1 };
static char made_last[ID_LEN];

void scene_store(const char *data_dir)
{
    (void)data_dir;
    memcpy(made_last, of_examples, ID_LEN);
}

const void *scene_settings(const void *defaults)
{
    static struct composte_settings settings;

    settings = *(const struct composte_settings *)defaults;
    settings.self_registration = true;
    settings.hash_memory_kib = 8;
    settings.hash_passes = 1;
    return &settings;
}

void scene_heard(unsigned tag, const void *value)
{
    const struct composte_create_project_ok *made = value;

    if (tag == COMPOSTE_CREATE_PROJECT_OK && made->project_id.len == ID_LEN)
        memcpy(made_last, made->project_id.ptr, ID_LEN);
}

void scene_adapt(char *message, size_t len)
{
    char *id;

    while (len > 0 && (id = memmem(message, len, of_examples, ID_LEN))) {
        memcpy(id, made_last, ID_LEN);
        len -= (size_t)(id + ID_LEN - message);
        message = id + ID_LEN;
    }
}
