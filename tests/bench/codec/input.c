#include "input.h"

#include <stdio.h>
#include <stdlib.h>

const char *const kind_names[KINDS] = {"chat",    "relay",   "changes", "uuids",
                                       "clients", "get_obj", "rmdir",   "putobj"};

static bool load_message(FILE *file, struct input *input)
{
    unsigned char head[4];
    size_t size;
    char *bytes;

    if (fread(head, 1, sizeof(head), file) != sizeof(head))
        return false;
    size = head[0] | (size_t)head[1] << 8 | (size_t)head[2] << 16 | (size_t)head[3] << 24;
    bytes = calloc(size + PADDING, 1);
    if (!bytes || input->count == MESSAGES_MAX || fread(bytes, 1, size, file) != size) {
        (void)fprintf(stderr, "bench: cannot load %s\n", input->name);
        exit(1);
    }
    input->messages[input->count].bytes = bytes;
    input->messages[input->count++].size = size;
    input->bytes += size;
    return true;
}

bool input_load(const char *folder, enum kind kind, const char *spelling, struct input *input)
{
    char path[4096];
    FILE *file;

    *input = (struct input){.kind = kind};
    (void)snprintf(input->name, sizeof(input->name), "%s-%s", kind_names[kind], spelling);
    (void)snprintf(path, sizeof(path), "%s/%s", folder, input->name);
    file = fopen(path, "rb");
    if (!file)
        return false;
    while (load_message(file, input))
        ;
    (void)fclose(file);
    return true;
}

void input_unload(struct input *input)
{
    for (size_t i = 0; i < input->count; i++)
        free(input->messages[i].bytes);
}
