/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: how long messages will be.
 */
#ifndef GENERATED_COMPOSTE_SIZE_H
#define GENERATED_COMPOSTE_SIZE_H

#include "composte.h"

/* Exactly the bytes that writing appends, for a message that can be written: one that was read, or
 * that validate() accepts. */

size_t composte_size_log_in(const struct composte_log_in *msg);
size_t composte_size_register(const struct composte_register *msg);
size_t composte_size_create_project(const struct composte_create_project *msg);
size_t composte_size_list_projects(const struct composte_list_projects *msg);
size_t composte_size_share_project(const struct composte_share_project *msg);
size_t composte_size_select_project(const struct composte_select_project *msg);
size_t composte_size_propose_update(const struct composte_propose_update *msg);
size_t composte_size_done_editing(const struct composte_done_editing *msg);
size_t composte_size_ping(const struct composte_ping *msg);
size_t composte_size_logged_in(const struct composte_logged_in *msg);
size_t composte_size_register_ok(const struct composte_register_ok *msg);
size_t composte_size_create_project_ok(const struct composte_create_project_ok *msg);
size_t composte_size_projects(const struct composte_projects *msg);
size_t composte_size_share_ok(const struct composte_share_ok *msg);
size_t composte_size_select_project_ok(const struct composte_select_project_ok *msg);
size_t composte_size_update_result(const struct composte_update_result *msg);
size_t composte_size_done_editing_ok(const struct composte_done_editing_ok *msg);
size_t composte_size_pong(const struct composte_pong *msg);
size_t composte_size_error(const struct composte_error *msg);
size_t composte_size_authoritative_update(const struct composte_authoritative_update *msg);
size_t composte_size_project_state(const struct composte_project_state *msg);
size_t composte_size_closed(const struct composte_closed *msg);

size_t composte_size_log_in_cbor(const struct composte_log_in *msg);
size_t composte_size_register_cbor(const struct composte_register *msg);
size_t composte_size_create_project_cbor(const struct composte_create_project *msg);
size_t composte_size_list_projects_cbor(const struct composte_list_projects *msg);
size_t composte_size_share_project_cbor(const struct composte_share_project *msg);
size_t composte_size_select_project_cbor(const struct composte_select_project *msg);
size_t composte_size_propose_update_cbor(const struct composte_propose_update *msg);
size_t composte_size_done_editing_cbor(const struct composte_done_editing *msg);
size_t composte_size_ping_cbor(const struct composte_ping *msg);
size_t composte_size_logged_in_cbor(const struct composte_logged_in *msg);
size_t composte_size_register_ok_cbor(const struct composte_register_ok *msg);
size_t composte_size_create_project_ok_cbor(const struct composte_create_project_ok *msg);
size_t composte_size_projects_cbor(const struct composte_projects *msg);
size_t composte_size_share_ok_cbor(const struct composte_share_ok *msg);
size_t composte_size_select_project_ok_cbor(const struct composte_select_project_ok *msg);
size_t composte_size_update_result_cbor(const struct composte_update_result *msg);
size_t composte_size_done_editing_ok_cbor(const struct composte_done_editing_ok *msg);
size_t composte_size_pong_cbor(const struct composte_pong *msg);
size_t composte_size_error_cbor(const struct composte_error *msg);
size_t composte_size_authoritative_update_cbor(const struct composte_authoritative_update *msg);
size_t composte_size_project_state_cbor(const struct composte_project_state *msg);
size_t composte_size_closed_cbor(const struct composte_closed *msg);

#endif
