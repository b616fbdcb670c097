/* A validator that wireformc made, and an instance that is in a file: nanoseconds of CPU time for
 * judging it, as a line of JSON.
 *     validator NAME json|cbor valid|invalid INSTANCE
 *     validator NAME json|cbor valid|invalid INSTANCE TIMES    judges it so often, for a profile */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "validator_entries.h"

enum { INSTANCE_MAX = 1 << 20 };

struct task {
    const struct wf_validator *validator;
    bool is_cbor;
    bool is_valid;
    unsigned char bytes[INSTANCE_MAX];
    size_t len;
};

static void judge(const void *context)
{
    const struct task *task = context;
    struct wf_error error;
    bool is_valid = task->is_cbor
                        ? task->validator->cbor(task->bytes, task->len, &error)
                        : task->validator->json((const char *)task->bytes, task->len, &error);

    if (is_valid != task->is_valid)
        abort();
}

static const struct wf_validator *validator_of(const char *name)
{
    for (const struct entry *entry = entries; entry->name; entry++)
        if (strcmp(entry->name, name) == 0)
            return &entry->validator;
    return NULL;
}

int main(int argc, char **argv)
{
    static struct task task;
    struct runner runner = {judge, &task};
    struct figure figure;
    FILE *file = argc > 4 ? fopen(argv[4], "rb") : NULL;

    if (!file)
        return 2;
    task.validator = validator_of(argv[1]);
    task.is_cbor = strcmp(argv[2], "cbor") == 0;
    task.is_valid = strcmp(argv[3], "valid") == 0;
    task.len = fread(task.bytes, 1, sizeof(task.bytes), file);
    (void)fclose(file);
    if (!task.validator)
        return 2;
    if (argc > 5) {
        for (int left = atoi(argv[5]); left > 0; left--)
            judge(&task);
        return 0;
    }
    measure(&runner, 1, &figure);
    printf("{\"ns\": %.1f, \"least\": %.1f, \"most\": %.1f}\n", figure.median, figure.least,
           figure.most);
    return 0;
}
