/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: how long messages will be.
 */
#ifndef GENERATED_ENSYNC_SIZE_H
#define GENERATED_ENSYNC_SIZE_H

#include "ensync.h"

/* Exactly the bytes that writing appends, for a message that can be written: one that was read, or
 * that validate() accepts. */

size_t ensync_size_client_info(const struct ensync_client_info *msg);
size_t ensync_size_get_dir(const struct ensync_get_dir *msg);
size_t ensync_size_get_obj(const struct ensync_get_obj *msg);
size_t ensync_size_for_dir(void);
size_t ensync_size_start_tx(const struct ensync_start_tx *msg);
size_t ensync_size_commit(const struct ensync_commit *msg);
size_t ensync_size_abort(const struct ensync_abort *msg);
size_t ensync_size_mkdir(const struct ensync_mkdir *msg);
size_t ensync_size_updir(const struct ensync_updir *msg);
size_t ensync_size_rmdir(const struct ensync_rmdir *msg);
size_t ensync_size_linkobj(const struct ensync_linkobj *msg);
size_t ensync_size_putobj(const struct ensync_putobj *msg);
size_t ensync_size_unlinkobj(const struct ensync_unlinkobj *msg);
size_t ensync_size_clean_up(void);
size_t ensync_size_done(void);
size_t ensync_size_fail(void);
size_t ensync_size_error(const struct ensync_error *msg);
size_t ensync_size_fatal_error(const struct ensync_fatal_error *msg);
size_t ensync_size_not_found(void);
size_t ensync_size_dir_entry(const struct ensync_dir_entry *msg);
size_t ensync_size_dir_data(const struct ensync_dir_data *msg);
size_t ensync_size_obj_data(const struct ensync_obj_data *msg);
size_t ensync_size_server_info(const struct ensync_server_info *msg);

size_t ensync_size_client_info_cbor(const struct ensync_client_info *msg);
size_t ensync_size_get_dir_cbor(const struct ensync_get_dir *msg);
size_t ensync_size_get_obj_cbor(const struct ensync_get_obj *msg);
size_t ensync_size_for_dir_cbor(void);
size_t ensync_size_start_tx_cbor(const struct ensync_start_tx *msg);
size_t ensync_size_commit_cbor(const struct ensync_commit *msg);
size_t ensync_size_abort_cbor(const struct ensync_abort *msg);
size_t ensync_size_mkdir_cbor(const struct ensync_mkdir *msg);
size_t ensync_size_updir_cbor(const struct ensync_updir *msg);
size_t ensync_size_rmdir_cbor(const struct ensync_rmdir *msg);
size_t ensync_size_linkobj_cbor(const struct ensync_linkobj *msg);
size_t ensync_size_putobj_cbor(const struct ensync_putobj *msg);
size_t ensync_size_unlinkobj_cbor(const struct ensync_unlinkobj *msg);
size_t ensync_size_clean_up_cbor(void);
size_t ensync_size_done_cbor(void);
size_t ensync_size_fail_cbor(void);
size_t ensync_size_error_cbor(const struct ensync_error *msg);
size_t ensync_size_fatal_error_cbor(const struct ensync_fatal_error *msg);
size_t ensync_size_not_found_cbor(void);
size_t ensync_size_dir_entry_cbor(const struct ensync_dir_entry *msg);
size_t ensync_size_dir_data_cbor(const struct ensync_dir_data *msg);
size_t ensync_size_obj_data_cbor(const struct ensync_obj_data *msg);
size_t ensync_size_server_info_cbor(const struct ensync_server_info *msg);

#endif
