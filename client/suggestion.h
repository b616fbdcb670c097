#ifndef CLIENT_SUGGESTION_H
#define CLIENT_SUGGESTION_H

/** "Did you mean ...?": the name nearest to what was typed. */
struct suggestion {
    const char *typed;
    const char *best;  /**< NULL: nothing is near. */
    unsigned distance; /**< Of the best: letters to change. */
};

struct suggestion suggestion_for(const char *typed);
void suggestion_consider(struct suggestion *suggestion, const char *name);

#endif
