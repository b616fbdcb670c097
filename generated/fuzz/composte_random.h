/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: random messages, for fuzzing.
 */
#ifndef GENERATED_COMPOSTE_RANDOM_H
#define GENERATED_COMPOSTE_RANDOM_H

#include "../composte.h"
#include "wireform/codec/random.h"

/* Valid by construction; what they hold lives in the arena of `random`. */

void composte_random_log_in(struct wf_random *random, struct composte_log_in *msg);
void composte_random_register(struct wf_random *random, struct composte_register *msg);
void composte_random_create_project(struct wf_random *random, struct composte_create_project *msg);
void composte_random_list_projects(struct wf_random *random, struct composte_list_projects *msg);
void composte_random_share_project(struct wf_random *random, struct composte_share_project *msg);
void composte_random_select_project(struct wf_random *random, struct composte_select_project *msg);
void composte_random_propose_update(struct wf_random *random, struct composte_propose_update *msg);
void composte_random_done_editing(struct wf_random *random, struct composte_done_editing *msg);
void composte_random_ping(struct wf_random *random, struct composte_ping *msg);
void composte_random_logged_in(struct wf_random *random, struct composte_logged_in *msg);
void composte_random_register_ok(struct wf_random *random, struct composte_register_ok *msg);
void composte_random_create_project_ok(struct wf_random *random,
                                       struct composte_create_project_ok *msg);
void composte_random_projects(struct wf_random *random, struct composte_projects *msg);
void composte_random_share_ok(struct wf_random *random, struct composte_share_ok *msg);
void composte_random_select_project_ok(struct wf_random *random,
                                       struct composte_select_project_ok *msg);
void composte_random_update_result(struct wf_random *random, struct composte_update_result *msg);
void composte_random_done_editing_ok(struct wf_random *random,
                                     struct composte_done_editing_ok *msg);
void composte_random_pong(struct wf_random *random, struct composte_pong *msg);
void composte_random_error(struct wf_random *random, struct composte_error *msg);
void composte_random_authoritative_update(struct wf_random *random,
                                          struct composte_authoritative_update *msg);
void composte_random_project_state(struct wf_random *random, struct composte_project_state *msg);
void composte_random_closed(struct wf_random *random, struct composte_closed *msg);

/** The same without their types: the one of a message is composte_random[tag - 1]. */
extern wf_random_message *const composte_random[];

#endif
