/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: random messages, for fuzzing.
 */
#ifndef GENERATED_ENSYNC_RANDOM_H
#define GENERATED_ENSYNC_RANDOM_H

#include "../ensync.h"
#include "wireform/codec/random.h"

/* Valid by construction; what they hold lives in the arena of `random`. */

void ensync_random_client_info(struct wf_random *random, struct ensync_client_info *msg);
void ensync_random_get_dir(struct wf_random *random, struct ensync_get_dir *msg);
void ensync_random_get_obj(struct wf_random *random, struct ensync_get_obj *msg);
void ensync_random_start_tx(struct wf_random *random, struct ensync_start_tx *msg);
void ensync_random_commit(struct wf_random *random, struct ensync_commit *msg);
void ensync_random_abort(struct wf_random *random, struct ensync_abort *msg);
void ensync_random_mkdir(struct wf_random *random, struct ensync_mkdir *msg);
void ensync_random_updir(struct wf_random *random, struct ensync_updir *msg);
void ensync_random_rmdir(struct wf_random *random, struct ensync_rmdir *msg);
void ensync_random_linkobj(struct wf_random *random, struct ensync_linkobj *msg);
void ensync_random_putobj(struct wf_random *random, struct ensync_putobj *msg);
void ensync_random_unlinkobj(struct wf_random *random, struct ensync_unlinkobj *msg);
void ensync_random_error(struct wf_random *random, struct ensync_error *msg);
void ensync_random_fatal_error(struct wf_random *random, struct ensync_fatal_error *msg);
void ensync_random_dir_entry(struct wf_random *random, struct ensync_dir_entry *msg);
void ensync_random_dir_data(struct wf_random *random, struct ensync_dir_data *msg);
void ensync_random_obj_data(struct wf_random *random, struct ensync_obj_data *msg);
void ensync_random_server_info(struct wf_random *random, struct ensync_server_info *msg);

/** The same without their types: the one of a message is ensync_random[tag - 1]. */
extern wf_random_message *const ensync_random[];

#endif
