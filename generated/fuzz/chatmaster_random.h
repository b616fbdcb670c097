/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: random messages, for fuzzing.
 */
#ifndef GENERATED_CHATMASTER_RANDOM_H
#define GENERATED_CHATMASTER_RANDOM_H

#include "../chatmaster.h"
#include "wireform/codec/random.h"

/* Valid by construction; what they hold lives in the arena of `random`. */

void chatmaster_random_login(struct wf_random *random, struct chatmaster_login *msg);
void chatmaster_random_rename(struct wf_random *random, struct chatmaster_rename *msg);
void chatmaster_random_join(struct wf_random *random, struct chatmaster_join *msg);
void chatmaster_random_channels(struct wf_random *random, struct chatmaster_channels *msg);
void chatmaster_random_message(struct wf_random *random, struct chatmaster_message *msg);
void chatmaster_random_session_accepted(struct wf_random *random,
                                        struct chatmaster_session_accepted *msg);
void chatmaster_random_session_refused(struct wf_random *random,
                                       struct chatmaster_session_refused *msg);
void chatmaster_random_channel_list(struct wf_random *random, struct chatmaster_channel_list *msg);
void chatmaster_random_user_joined(struct wf_random *random, struct chatmaster_user_joined *msg);
void chatmaster_random_user_left(struct wf_random *random, struct chatmaster_user_left *msg);
void chatmaster_random_user_rename(struct wf_random *random, struct chatmaster_user_rename *msg);
void chatmaster_random_channel_mode(struct wf_random *random, struct chatmaster_channel_mode *msg);
void chatmaster_random_error(struct wf_random *random, struct chatmaster_error *msg);

/** The same without their types: the one of a message is chatmaster_random[tag - 1]. */
extern wf_random_message *const chatmaster_random[];

#endif
