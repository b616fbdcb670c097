/* The validator that wireformc made of tests/codegen/schemas/order.json, and of an instance that is
 * in a file: nanoseconds of CPU time for judging it, as a line of JSON. */
#include <stdio.h>
#include <stdlib.h>

#include "measure.h"
#include "order.h"

enum { INSTANCE_MAX = 1 << 20 };

struct instance {
    char text[INSTANCE_MAX];
    size_t len;
};

static void judge(const void *context)
{
    const struct instance *instance = context;
    struct wf_error error;

    if (!order_valid_json(instance->text, instance->len, &error))
        abort();
}

int main(int argc, char **argv)
{
    static struct instance instance;
    struct runner runner = {judge, &instance};
    struct figure figure;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;

    if (!file)
        return 2;
    instance.len = fread(instance.text, 1, sizeof(instance.text), file);
    (void)fclose(file);
    measure(&runner, 1, &figure);
    printf("{\"ns\": %.1f, \"least\": %.1f, \"most\": %.1f}\n", figure.median, figure.least,
           figure.most);
    return 0;
}
