/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): random messages, for fuzzing.
 */
#ifndef GENERATED_ETHERPAD_RANDOM_H
#define GENERATED_ETHERPAD_RANDOM_H

#include "../etherpad.h"
#include "wireform/codec/random.h"

/* Valid by construction; what they hold lives in the arena of `random`. */

void etherpad_random_client_ready(struct wf_random *random, struct etherpad_client_ready *msg);
void etherpad_random_user_changes(struct wf_random *random, struct etherpad_user_changes *msg);
void etherpad_random_userinfo_update(struct wf_random *random,
                                     struct etherpad_userinfo_update *msg);
void etherpad_random_chat(struct wf_random *random, struct etherpad_chat *msg);
void etherpad_random_pad_options(struct wf_random *random, struct etherpad_pad_options *msg);
void etherpad_random_pad_title(struct wf_random *random, struct etherpad_pad_title *msg);
void etherpad_random_pad_password(struct wf_random *random, struct etherpad_pad_password *msg);
void etherpad_random_suggest_user_name(struct wf_random *random,
                                       struct etherpad_suggest_user_name *msg);
void etherpad_random_new_revision_list(struct wf_random *random,
                                       struct etherpad_new_revision_list *msg);
void etherpad_random_revision_label(struct wf_random *random, struct etherpad_revision_label *msg);
void etherpad_random_guest_answer(struct wf_random *random, struct etherpad_guest_answer *msg);
void etherpad_random_new_changes(struct wf_random *random, struct etherpad_new_changes *msg);
void etherpad_random_accept_commit(struct wf_random *random, struct etherpad_accept_commit *msg);
void etherpad_random_changes_rejected(struct wf_random *random,
                                      struct etherpad_changes_rejected *msg);
void etherpad_random_user_new_info(struct wf_random *random, struct etherpad_user_new_info *msg);
void etherpad_random_user_leave(struct wf_random *random, struct etherpad_user_leave *msg);
void etherpad_random_other_message(struct wf_random *random, struct etherpad_other_message *msg);
void etherpad_random_server_message(struct wf_random *random, struct etherpad_server_message *msg);
void etherpad_random_disconnect_reason(struct wf_random *random,
                                       struct etherpad_disconnect_reason *msg);
void etherpad_random_client_vars(struct wf_random *random, struct etherpad_client_vars *msg);

/** The same without their types: the one of a message is etherpad_random[tag - 1]. */
extern wf_random_message *const etherpad_random[];

#endif
