#ifndef SERVER_COMPOSTE_PROJECT_PRIVATE_H
#define SERVER_COMPOSTE_PROJECT_PRIVATE_H

#include "server/composte_log.h"

/** Between composte_project.c, which keeps projects, and composte_judge.c, which judges
 *  proposals. */
struct composte_project {
    struct composte_project_limits limits;
    struct composte_log log; /**< Pending revisions included. */
    uint64_t rev;            /**< The newest that is settled, */
    struct json *document;   /**< and its document. */
};

#endif
