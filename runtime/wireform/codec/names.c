#include "wireform/codec/names.h"

#include <string.h>

/* A heap needs no memory and knows no bad input; a hash would want a secret. */

int wf_names_compare(wf_text a, wf_text b)
{
    if (a.len != b.len)
        return a.len < b.len ? -1 : 1;
    return a.len > 0 ? memcmp(a.ptr, b.ptr, a.len) : 0;
}

static bool is_before(wf_text a, wf_text b)
{
    return wf_names_compare(a, b) < 0;
}

/* Lets names[root] sink to its place in a heap whose largest is on top. */
static void sink(wf_text *names, size_t root, size_t count)
{
    wf_text sinking = names[root];
    size_t child;

    while ((child = 2 * root + 1) < count) {
        if (child + 1 < count && is_before(names[child], names[child + 1]))
            child++;
        if (!is_before(sinking, names[child]))
            break;
        names[root] = names[child];
        root = child;
    }
    names[root] = sinking;
}

static void sort(wf_text *names, size_t count)
{
    for (size_t root = count / 2; root > 0; root--)
        sink(names, root - 1, count);
    for (size_t last = count; last > 1; last--) {
        wf_text largest = names[0];

        names[0] = names[last - 1];
        names[last - 1] = largest;
        sink(names, 0, last - 1);
    }
}

const wf_text *wf_names_find_twin(wf_text *names, size_t count)
{
    sort(names, count);
    for (size_t i = 1; i < count; i++)
        if (wf_names_compare(names[i - 1], names[i]) == 0)
            return &names[i];
    return NULL;
}
