/* "Did you mean ...?" */
#include "client/suggestion.h"

#include <string.h>

enum { NAME_LIMIT = 64 };

struct suggestion suggestion_for(const char *typed)
{
    return (struct suggestion){.typed = typed};
}

static unsigned least(unsigned a, unsigned b, unsigned c)
{
    unsigned smaller = a < b ? a : b;

    return smaller < c ? smaller : c;
}

/* Levenshtein's distance, one row of the table at a time. */
static unsigned distance_between(const char *a, const char *b)
{
    unsigned row[NAME_LIMIT + 1];
    unsigned b_len = (unsigned)strlen(b);

    for (unsigned column = 0; column <= b_len; column++)
        row[column] = column;
    for (unsigned line = 1; a[line - 1]; line++) {
        unsigned diagonal = row[0];

        row[0] = line;
        for (unsigned column = 1; column <= b_len; column++) {
            unsigned above = row[column];
            unsigned changed = diagonal + (a[line - 1] != b[column - 1]);

            row[column] = least(above + 1, row[column - 1] + 1, changed);
            diagonal = above;
        }
    }
    return row[b_len];
}

void suggestion_consider(struct suggestion *suggestion, const char *name)
{
    size_t typed_len = strlen(suggestion->typed);
    unsigned distance;

    if (typed_len > NAME_LIMIT || strlen(name) > NAME_LIMIT)
        return;
    distance = distance_between(suggestion->typed, name);
    if (distance > 1 + typed_len / 3)
        return;
    if (suggestion->best && distance >= suggestion->distance)
        return;
    suggestion->best = name;
    suggestion->distance = distance;
}
