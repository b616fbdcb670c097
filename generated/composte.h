/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: messages.
 */
#ifndef GENERATED_COMPOSTE_H
#define GENERATED_COMPOSTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define COMPOSTE_PORT 9003

/* Bytes of one message, and its open arrays and objects. */
#define COMPOSTE_LIMIT_IN  1048576
#define COMPOSTE_LIMIT_OUT 16777216
#define COMPOSTE_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define COMPOSTE_ARENA_PER_BYTE 60
#define COMPOSTE_ARENA_BASE     4480

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define COMPOSTE_PROJECT_NAME_MIN  1
#define COMPOSTE_PROJECT_NAME_MAX  120
#define COMPOSTE_PROJECT_NAME_SIZE (4 * 120 + 1)

/** The messages, in the order of the document. */
enum composte_tag {
    COMPOSTE_NONE,
    COMPOSTE_LOG_IN,
    COMPOSTE_REGISTER,
    COMPOSTE_CREATE_PROJECT,
    COMPOSTE_LIST_PROJECTS,
    COMPOSTE_SHARE_PROJECT,
    COMPOSTE_SELECT_PROJECT,
    COMPOSTE_PROPOSE_UPDATE,
    COMPOSTE_DONE_EDITING,
    COMPOSTE_PING,
    COMPOSTE_LOGGED_IN,
    COMPOSTE_REGISTER_OK,
    COMPOSTE_CREATE_PROJECT_OK,
    COMPOSTE_PROJECTS,
    COMPOSTE_SHARE_OK,
    COMPOSTE_SELECT_PROJECT_OK,
    COMPOSTE_UPDATE_RESULT,
    COMPOSTE_DONE_EDITING_OK,
    COMPOSTE_PONG,
    COMPOSTE_ERROR,
    COMPOSTE_AUTHORITATIVE_UPDATE,
    COMPOSTE_PROJECT_STATE,
    COMPOSTE_CLOSED,
};

/** Why a connection is closed (RFC 6455, 7.4). */
enum composte_close_code {
    COMPOSTE_CLOSE_GOING_AWAY = 1001,
    COMPOSTE_CLOSE_TEXT_ONLY = 1003,
};

/** What is wrong. */
enum composte_code {
    COMPOSTE_CODE_NONE,
    COMPOSTE_CODE_AUTH_FAILED,
    COMPOSTE_CODE_LOGIN_REQUIRED,
    COMPOSTE_CODE_UNKNOWN_USER,
    COMPOSTE_CODE_UNKNOWN_PROJECT,
    COMPOSTE_CODE_NOT_PERMITTED,
    COMPOSTE_CODE_NOT_EDITING,
    COMPOSTE_CODE_FUTURE_BASE,
    COMPOSTE_CODE_STALE_BASE,
    COMPOSTE_CODE_INVALID_PATCH,
    COMPOSTE_CODE_BAD_REQUEST,
    COMPOSTE_CODE_NAME_TAKEN,
    COMPOSTE_CODE_REGISTRATION_CLOSED,
    COMPOSTE_CODE_TOO_MANY_ATTEMPTS,
    COMPOSTE_CODE_TOO_LARGE,
    COMPOSTE_CODE_BUSY,
};

/** Who somebody is.  Client to server. */
struct composte_log_in {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** The login name. */
    wf_text user_id;
    /** As it is.  Up to 1024 characters. */
    wf_text password;
};

/** Makes an account, where that is allowed; does not log in.  Client to server. */
struct composte_register {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
    wf_text user_id;
    /** 8 to 256 bytes of UTF-8.  Up to 256 characters. */
    wf_text password;
};

/** Makes a blank project; nobody is editing it yet.  Client to server. */
struct composte_create_project {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** Of a project, for people.  1 to 120 characters. */
    wf_text name;
    /** The user logged in. */
    wf_text owner;
    /** At most 16 KiB. */
    wf_text metadata;
    bool has_metadata;
};

/** Asks which projects there are.  Client to server. */
struct composte_list_projects {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
};

/** Makes another user a contributor, or none any more.  Client to server. */
struct composte_share_project {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** The project. */
    wf_text project_id;
    /** The user logged in, who owns it. */
    wf_text user_id;
    /** Whether the other one is to be a contributor. */
    bool contributor;
    /** The other one. */
    wf_text with;
};

/** Begins to edit a project, or begins afresh.  Client to server. */
struct composte_select_project {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** The user logged in. */
    wf_text user_id;
    /** The project. */
    wf_text project_id;
    /** A revision the client still has.  0 to 18446744073709551615. */
    uint64_t since;
    bool has_since;
};

/** Proposes changes to a project that is being edited.  Client to server. */
struct composte_propose_update {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** The project. */
    wf_text project_id;
    /** The revision that the paths refer to.  0 to 18446744073709551615. */
    uint64_t base;
    /** 1 to 256, each taken whole or not at all. */
    const struct composte_proposed_change *changes;
    size_t changes_count;
    /** All of them or none. false when absent. */
    bool atomic;
    bool has_atomic;
};

/** What is accepted or rejected whole. */
struct composte_proposed_change {
    /** Chosen by the client; never twice for one author and project.  Like
     *  ^[A-Za-z0-9_.-]{1,64}$. */
    wf_text id;
    /** A JSON Patch (RFC 6902). */
    wf_text patch;
};

/** Ends the editing of a project.  Client to server. */
struct composte_done_editing {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
    /** The user logged in. */
    wf_text user_id;
    /** The project. */
    wf_text project_id;
};

/** A sign of life.  Client to server. */
struct composte_ping {
    /** Chosen by the client; its answer repeats it. */
    wf_text ref;
    bool has_ref;
};

/** Of what a client may send. */
struct composte_limits {
    /** Bytes.  0 to 4294967295. */
    uint32_t message;
    /** Of a proposal.  0 to 4294967295. */
    uint32_t changes;
    /** Of a change.  0 to 4294967295. */
    uint32_t ops;
};

/** The user is logged in.  Server to client. */
struct composte_logged_in {
    wf_text ref;
    bool has_ref;
    /** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
    wf_text user_id;
    /** Those changed last first; as many as fit into a message. */
    const struct composte_project_info *projects;
    size_t projects_count;
    /** Between two updates.  0 to 4294967295. */
    uint32_t update_interval_ms;
    /** Of what a client may send. */
    struct composte_limits limits;
};

struct composte_project_info {
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text id;
    /** Of a project, for people.  1 to 120 characters. */
    wf_text name;
    /** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
    wf_text owner;
    /** Its head.  0 to 18446744073709551615. */
    uint64_t rev;
    /** Any JSON object. */
    wf_text metadata;
    /** Since 1970.  0 to 9007199254740991. */
    uint64_t modified_ms;
};

/** The account is made.  Server to client. */
struct composte_register_ok {
    wf_text ref;
    bool has_ref;
    /** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
    wf_text user_id;
};

/** The blank project.  Server to client. */
struct composte_create_project_ok {
    wf_text ref;
    bool has_ref;
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** 0.  0 to 18446744073709551615. */
    uint64_t rev;
    /** Any JSON object. */
    wf_text project;
};

/** The projects that the user contributes to.  Server to client. */
struct composte_projects {
    wf_text ref;
    bool has_ref;
    /** Those changed last first; as many as fit into a message. */
    const struct composte_project_info *projects;
    size_t projects_count;
};

/** Who contributes now.  Server to client. */
struct composte_share_ok {
    wf_text ref;
    bool has_ref;
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** The owner is one of them.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$ each. */
    const wf_text *contributors;
    size_t contributors_count;
};

/** The project is being edited.  Server to client. */
struct composte_select_project_ok {
    wf_text ref;
    bool has_ref;
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** The revision the client has behind this.  0 to 18446744073709551615. */
    uint64_t rev;
    /** As it is at rev. */
    wf_text project;
    bool has_project;
    /** Instead of it: those behind `since`. */
    const struct composte_revision_info *changes;
    size_t changes_count;
    bool has_changes;
};

/** An accepted change. */
struct composte_revision_info {
    /** Its number.  0 to 18446744073709551615. */
    uint64_t rev;
    /** A login name.  Like ^[a-z0-9][a-z0-9_.-]{0,31}$. */
    wf_text author;
    /** Chosen by the client; never twice for one author and project.  Like
     *  ^[A-Za-z0-9_.-]{1,64}$. */
    wf_text id;
    /** As it was applied. */
    wf_text patch;
};

enum composte_update_result_status {
    COMPOSTE_UPDATE_RESULT_STATUS_NONE,
    COMPOSTE_UPDATE_RESULT_STATUS_OK,
    COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL,
    COMPOSTE_UPDATE_RESULT_STATUS_REJECTED,
};

/** What became of a proposal.  Server to client. */
struct composte_update_result {
    wf_text ref;
    bool has_ref;
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** Whether all of it was accepted, some, or nothing. */
    enum composte_update_result_status status;
    /** The new head.  0 to 18446744073709551615. */
    uint64_t rev;
    /** In the order of the proposal. */
    const struct composte_accepted *accepted;
    size_t accepted_count;
    /** In the order of the proposal. */
    const struct composte_rejected *rejected;
    size_t rejected_count;
};

struct composte_accepted {
    /** Chosen by the client; never twice for one author and project.  Like
     *  ^[A-Za-z0-9_.-]{1,64}$. */
    wf_text id;
    /** The revision it became, or had become before.  0 to 18446744073709551615. */
    uint64_t rev;
};

/** What a race was lost to. */
struct composte_collision {
    /** The first such revision.  0 to 18446744073709551615. */
    uint64_t rev;
    /** What it wrote. */
    wf_text path;
};

enum composte_rejected_reason {
    COMPOSTE_REJECTED_REASON_NONE,
    COMPOSTE_REJECTED_REASON_RACE,
    COMPOSTE_REJECTED_REASON_DEPENDS,
    COMPOSTE_REJECTED_REASON_INVALID,
    COMPOSTE_REJECTED_REASON_ATOMIC,
    COMPOSTE_REJECTED_REASON_TOO_LARGE,
};

struct composte_rejected {
    /** Chosen by the client; never twice for one author and project.  Like
     *  ^[A-Za-z0-9_.-]{1,64}$. */
    wf_text id;
    /** Why. */
    enum composte_rejected_reason reason;
    /** Which operation of the patch.  0 to 4294967295. */
    uint32_t op;
    bool has_op;
    /** The pointer that was to blame. */
    wf_text path;
    bool has_path;
    /** What a race was lost to. */
    struct composte_collision with;
    bool has_with;
};

/** The project is not being edited any more.  Server to client. */
struct composte_done_editing_ok {
    wf_text ref;
    bool has_ref;
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
};

/** The answer to a sign of life.  Server to client. */
struct composte_pong {
    wf_text ref;
    bool has_ref;
};

/** A request that was refused.  Server to client. */
struct composte_error {
    wf_text ref;
    bool has_ref;
    /** What is wrong. */
    enum composte_code code;
    /** For people. */
    wf_text message;
    /** The type of the request, where it is known. */
    wf_text request;
    bool has_request;
};

/** What became of a project that is being edited.  Server to client. */
struct composte_authoritative_update {
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** The revision the client has.  0 to 18446744073709551615. */
    uint64_t from;
    /** The one it has behind this.  0 to 18446744073709551615. */
    uint64_t to;
    /** In their order. */
    const struct composte_revision_info *changes;
    size_t changes_count;
};

/** Instead of an update that would be too long.  Server to client. */
struct composte_project_state {
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** The revision it is of.  0 to 18446744073709551615. */
    uint64_t rev;
    /** Any JSON object. */
    wf_text project;
};

enum composte_closed_reason {
    COMPOSTE_CLOSED_REASON_NONE,
    COMPOSTE_CLOSED_REASON_NOT_PERMITTED,
    COMPOSTE_CLOSED_REASON_DELETED,
    COMPOSTE_CLOSED_REASON_SHUTDOWN,
};

/** A project is not being edited any more, and nobody asked.  Server to client. */
struct composte_closed {
    /** 128 random bits.  Like ^[0-9a-f]{32}$. */
    wf_text project_id;
    /** Why. */
    enum composte_closed_reason reason;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool composte_read_log_in(struct wf_json_reader *in, struct composte_log_in *msg);
bool composte_read_register(struct wf_json_reader *in, struct composte_register *msg);
bool composte_read_create_project(struct wf_json_reader *in, struct composte_create_project *msg);
bool composte_read_list_projects(struct wf_json_reader *in, struct composte_list_projects *msg);
bool composte_read_share_project(struct wf_json_reader *in, struct composte_share_project *msg);
bool composte_read_select_project(struct wf_json_reader *in, struct composte_select_project *msg);
bool composte_read_propose_update(struct wf_json_reader *in, struct composte_propose_update *msg);
bool composte_read_done_editing(struct wf_json_reader *in, struct composte_done_editing *msg);
bool composte_read_ping(struct wf_json_reader *in, struct composte_ping *msg);
bool composte_read_logged_in(struct wf_json_reader *in, struct composte_logged_in *msg);
bool composte_read_register_ok(struct wf_json_reader *in, struct composte_register_ok *msg);
bool composte_read_create_project_ok(struct wf_json_reader *in,
                                     struct composte_create_project_ok *msg);
bool composte_read_projects(struct wf_json_reader *in, struct composte_projects *msg);
bool composte_read_share_ok(struct wf_json_reader *in, struct composte_share_ok *msg);
bool composte_read_select_project_ok(struct wf_json_reader *in,
                                     struct composte_select_project_ok *msg);
bool composte_read_update_result(struct wf_json_reader *in, struct composte_update_result *msg);
bool composte_read_done_editing_ok(struct wf_json_reader *in, struct composte_done_editing_ok *msg);
bool composte_read_pong(struct wf_json_reader *in, struct composte_pong *msg);
bool composte_read_error(struct wf_json_reader *in, struct composte_error *msg);
bool composte_read_authoritative_update(struct wf_json_reader *in,
                                        struct composte_authoritative_update *msg);
bool composte_read_project_state(struct wf_json_reader *in, struct composte_project_state *msg);
bool composte_read_closed(struct wf_json_reader *in, struct composte_closed *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void composte_write_log_in(struct wf_buf *out, const struct composte_log_in *msg);
void composte_write_register(struct wf_buf *out, const struct composte_register *msg);
void composte_write_create_project(struct wf_buf *out, const struct composte_create_project *msg);
void composte_write_list_projects(struct wf_buf *out, const struct composte_list_projects *msg);
void composte_write_share_project(struct wf_buf *out, const struct composte_share_project *msg);
void composte_write_select_project(struct wf_buf *out, const struct composte_select_project *msg);
void composte_write_propose_update(struct wf_buf *out, const struct composte_propose_update *msg);
void composte_write_done_editing(struct wf_buf *out, const struct composte_done_editing *msg);
void composte_write_ping(struct wf_buf *out, const struct composte_ping *msg);
void composte_write_logged_in(struct wf_buf *out, const struct composte_logged_in *msg);
void composte_write_register_ok(struct wf_buf *out, const struct composte_register_ok *msg);
void composte_write_create_project_ok(struct wf_buf *out,
                                      const struct composte_create_project_ok *msg);
void composte_write_projects(struct wf_buf *out, const struct composte_projects *msg);
void composte_write_share_ok(struct wf_buf *out, const struct composte_share_ok *msg);
void composte_write_select_project_ok(struct wf_buf *out,
                                      const struct composte_select_project_ok *msg);
void composte_write_update_result(struct wf_buf *out, const struct composte_update_result *msg);
void composte_write_done_editing_ok(struct wf_buf *out, const struct composte_done_editing_ok *msg);
void composte_write_pong(struct wf_buf *out, const struct composte_pong *msg);
void composte_write_error(struct wf_buf *out, const struct composte_error *msg);
void composte_write_authoritative_update(struct wf_buf *out,
                                         const struct composte_authoritative_update *msg);
void composte_write_project_state(struct wf_buf *out, const struct composte_project_state *msg);
void composte_write_closed(struct wf_buf *out, const struct composte_closed *msg);

/* The same in CBOR, from the same structs. */

bool composte_read_log_in_cbor(struct wf_cbor_reader *in, struct composte_log_in *msg);
bool composte_read_register_cbor(struct wf_cbor_reader *in, struct composte_register *msg);
bool composte_read_create_project_cbor(struct wf_cbor_reader *in,
                                       struct composte_create_project *msg);
bool composte_read_list_projects_cbor(struct wf_cbor_reader *in,
                                      struct composte_list_projects *msg);
bool composte_read_share_project_cbor(struct wf_cbor_reader *in,
                                      struct composte_share_project *msg);
bool composte_read_select_project_cbor(struct wf_cbor_reader *in,
                                       struct composte_select_project *msg);
bool composte_read_propose_update_cbor(struct wf_cbor_reader *in,
                                       struct composte_propose_update *msg);
bool composte_read_done_editing_cbor(struct wf_cbor_reader *in, struct composte_done_editing *msg);
bool composte_read_ping_cbor(struct wf_cbor_reader *in, struct composte_ping *msg);
bool composte_read_logged_in_cbor(struct wf_cbor_reader *in, struct composte_logged_in *msg);
bool composte_read_register_ok_cbor(struct wf_cbor_reader *in, struct composte_register_ok *msg);
bool composte_read_create_project_ok_cbor(struct wf_cbor_reader *in,
                                          struct composte_create_project_ok *msg);
bool composte_read_projects_cbor(struct wf_cbor_reader *in, struct composte_projects *msg);
bool composte_read_share_ok_cbor(struct wf_cbor_reader *in, struct composte_share_ok *msg);
bool composte_read_select_project_ok_cbor(struct wf_cbor_reader *in,
                                          struct composte_select_project_ok *msg);
bool composte_read_update_result_cbor(struct wf_cbor_reader *in,
                                      struct composte_update_result *msg);
bool composte_read_done_editing_ok_cbor(struct wf_cbor_reader *in,
                                        struct composte_done_editing_ok *msg);
bool composte_read_pong_cbor(struct wf_cbor_reader *in, struct composte_pong *msg);
bool composte_read_error_cbor(struct wf_cbor_reader *in, struct composte_error *msg);
bool composte_read_authoritative_update_cbor(struct wf_cbor_reader *in,
                                             struct composte_authoritative_update *msg);
bool composte_read_project_state_cbor(struct wf_cbor_reader *in,
                                      struct composte_project_state *msg);
bool composte_read_closed_cbor(struct wf_cbor_reader *in, struct composte_closed *msg);
void composte_write_log_in_cbor(struct wf_buf *out, const struct composte_log_in *msg);
void composte_write_register_cbor(struct wf_buf *out, const struct composte_register *msg);
void composte_write_create_project_cbor(struct wf_buf *out,
                                        const struct composte_create_project *msg);
void composte_write_list_projects_cbor(struct wf_buf *out,
                                       const struct composte_list_projects *msg);
void composte_write_share_project_cbor(struct wf_buf *out,
                                       const struct composte_share_project *msg);
void composte_write_select_project_cbor(struct wf_buf *out,
                                        const struct composte_select_project *msg);
void composte_write_propose_update_cbor(struct wf_buf *out,
                                        const struct composte_propose_update *msg);
void composte_write_done_editing_cbor(struct wf_buf *out, const struct composte_done_editing *msg);
void composte_write_ping_cbor(struct wf_buf *out, const struct composte_ping *msg);
void composte_write_logged_in_cbor(struct wf_buf *out, const struct composte_logged_in *msg);
void composte_write_register_ok_cbor(struct wf_buf *out, const struct composte_register_ok *msg);
void composte_write_create_project_ok_cbor(struct wf_buf *out,
                                           const struct composte_create_project_ok *msg);
void composte_write_projects_cbor(struct wf_buf *out, const struct composte_projects *msg);
void composte_write_share_ok_cbor(struct wf_buf *out, const struct composte_share_ok *msg);
void composte_write_select_project_ok_cbor(struct wf_buf *out,
                                           const struct composte_select_project_ok *msg);
void composte_write_update_result_cbor(struct wf_buf *out,
                                       const struct composte_update_result *msg);
void composte_write_done_editing_ok_cbor(struct wf_buf *out,
                                         const struct composte_done_editing_ok *msg);
void composte_write_pong_cbor(struct wf_buf *out, const struct composte_pong *msg);
void composte_write_error_cbor(struct wf_buf *out, const struct composte_error *msg);
void composte_write_authoritative_update_cbor(struct wf_buf *out,
                                              const struct composte_authoritative_update *msg);
void composte_write_project_state_cbor(struct wf_buf *out,
                                       const struct composte_project_state *msg);
void composte_write_closed_cbor(struct wf_buf *out, const struct composte_closed *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool composte_validate_log_in(const struct composte_log_in *msg, struct wf_error *error);
bool composte_validate_register(const struct composte_register *msg, struct wf_error *error);
bool composte_validate_create_project(const struct composte_create_project *msg,
                                      struct wf_error *error);
bool composte_validate_list_projects(const struct composte_list_projects *msg,
                                     struct wf_error *error);
bool composte_validate_share_project(const struct composte_share_project *msg,
                                     struct wf_error *error);
bool composte_validate_select_project(const struct composte_select_project *msg,
                                      struct wf_error *error);
bool composte_validate_propose_update(const struct composte_propose_update *msg,
                                      struct wf_error *error);
bool composte_validate_done_editing(const struct composte_done_editing *msg,
                                    struct wf_error *error);
bool composte_validate_ping(const struct composte_ping *msg, struct wf_error *error);
bool composte_validate_logged_in(const struct composte_logged_in *msg, struct wf_error *error);
bool composte_validate_register_ok(const struct composte_register_ok *msg, struct wf_error *error);
bool composte_validate_create_project_ok(const struct composte_create_project_ok *msg,
                                         struct wf_error *error);
bool composte_validate_projects(const struct composte_projects *msg, struct wf_error *error);
bool composte_validate_share_ok(const struct composte_share_ok *msg, struct wf_error *error);
bool composte_validate_select_project_ok(const struct composte_select_project_ok *msg,
                                         struct wf_error *error);
bool composte_validate_update_result(const struct composte_update_result *msg,
                                     struct wf_error *error);
bool composte_validate_done_editing_ok(const struct composte_done_editing_ok *msg,
                                       struct wf_error *error);
bool composte_validate_pong(const struct composte_pong *msg, struct wf_error *error);
bool composte_validate_error(const struct composte_error *msg, struct wf_error *error);
bool composte_validate_authoritative_update(const struct composte_authoritative_update *msg,
                                            struct wf_error *error);
bool composte_validate_project_state(const struct composte_project_state *msg,
                                     struct wf_error *error);
bool composte_validate_closed(const struct composte_closed *msg, struct wf_error *error);

/* Comparing, deep. */

bool composte_equal_log_in(const struct composte_log_in *a, const struct composte_log_in *b);
bool composte_equal_register(const struct composte_register *a, const struct composte_register *b);
bool composte_equal_create_project(const struct composte_create_project *a,
                                   const struct composte_create_project *b);
bool composte_equal_list_projects(const struct composte_list_projects *a,
                                  const struct composte_list_projects *b);
bool composte_equal_share_project(const struct composte_share_project *a,
                                  const struct composte_share_project *b);
bool composte_equal_select_project(const struct composte_select_project *a,
                                   const struct composte_select_project *b);
bool composte_equal_propose_update(const struct composte_propose_update *a,
                                   const struct composte_propose_update *b);
bool composte_equal_done_editing(const struct composte_done_editing *a,
                                 const struct composte_done_editing *b);
bool composte_equal_ping(const struct composte_ping *a, const struct composte_ping *b);
bool composte_equal_logged_in(const struct composte_logged_in *a,
                              const struct composte_logged_in *b);
bool composte_equal_register_ok(const struct composte_register_ok *a,
                                const struct composte_register_ok *b);
bool composte_equal_create_project_ok(const struct composte_create_project_ok *a,
                                      const struct composte_create_project_ok *b);
bool composte_equal_projects(const struct composte_projects *a, const struct composte_projects *b);
bool composte_equal_share_ok(const struct composte_share_ok *a, const struct composte_share_ok *b);
bool composte_equal_select_project_ok(const struct composte_select_project_ok *a,
                                      const struct composte_select_project_ok *b);
bool composte_equal_update_result(const struct composte_update_result *a,
                                  const struct composte_update_result *b);
bool composte_equal_done_editing_ok(const struct composte_done_editing_ok *a,
                                    const struct composte_done_editing_ok *b);
bool composte_equal_pong(const struct composte_pong *a, const struct composte_pong *b);
bool composte_equal_error(const struct composte_error *a, const struct composte_error *b);
bool composte_equal_authoritative_update(const struct composte_authoritative_update *a,
                                         const struct composte_authoritative_update *b);
bool composte_equal_project_state(const struct composte_project_state *a,
                                  const struct composte_project_state *b);
bool composte_equal_closed(const struct composte_closed *a, const struct composte_closed *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return COMPOSTE_NONE with the reason in the reader's error */
enum composte_tag composte_identify_to_server(struct wf_json_reader *in);
enum composte_tag composte_identify_to_client(struct wf_json_reader *in);
enum composte_tag composte_identify_to_server_cbor(struct wf_cbor_reader *in);
enum composte_tag composte_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol composte_protocol;

/** Settings of Composte. */
struct composte_settings {
    /** TCP port of the lines on loopback when --listen does not name one.  0 to 65535. */
    uint16_t port;
    /** The same of WebSocket.  0 to 65535. */
    uint16_t ws_port;
    /** Between two updates of a project that somebody edits.  20 to 10000. */
    uint16_t update_interval_ms;
    /** Whether people may make accounts of their own. */
    bool self_registration;
    /** Sessions at one time, those that have not logged in included.  1 to 1000000. */
    uint32_t max_sessions;
    /** Sessions of one user.  1 to 1000000. */
    uint32_t sessions_per_user;
    /** Sessions of one address that have not logged in.  1 to 1000000. */
    uint32_t sessions_per_address;
    /** For logging in.  1 to 86400000. */
    uint32_t login_timeout_ms;
    /** Longest silence of a client.  1 to 86400000. */
    uint32_t idle_timeout_ms;
    /** How long a client may take nothing of what it is sent.  1 to 86400000. */
    uint32_t stall_timeout_ms;
    /** How long last words may take.  0 to 600000. */
    uint32_t close_timeout_ms;
    /** Messages a second of one session; beyond them it is not read for a while.  1 to 1000000. */
    uint32_t rate_per_s;
    /** Messages of one session that may come at once.  1 to 1000000. */
    uint32_t rate_burst;
    /** Bytes that may wait for one client; beyond that it is closed.  65536 to 1073741824. */
    uint32_t queue_limit_bytes;
    /** Projects of one owner.  1 to 1000000. */
    uint32_t max_projects;
    /** Contributors of one project.  1 to 65536. */
    uint32_t max_contributors;
    /** Bytes of one project as JSON.  1024 to 16000000. */
    uint32_t project_limit_bytes;
    /** Values in one project.  16 to 16777216. */
    uint32_t project_limit_nodes;
    /** Revisions of a project that are kept for races and late clients.  1 to 1000000. */
    uint32_t log_revisions;
    /** And those that are younger than this.  0 to 86400000. */
    uint32_t log_ms;
    /** How long a project that nobody edits stays in memory.  1 to 86400000. */
    uint32_t unload_after_ms;
    /** Memory of all open projects, about; beyond it those larger than their share take no more.
     *  1048576 to 1099511627776. */
    uint64_t open_projects_bytes;
    /** Wrong passwords a minute for one name.  1 to 1000000. */
    uint32_t login_failures_per_user;
    /** Wrong passwords a minute from one address.  1 to 1000000. */
    uint32_t login_failures_per_address;
    /** That minute.  1 to 86400000. */
    uint32_t login_window_ms;
    /** Passwords that are hashed at one time.  1 to 64. */
    uint8_t hash_threads;
    /** Passwords that may wait for that; with more, the answer is busy.  0 to 65536. */
    uint32_t hash_waiting;
    /** argon2id: memory of one hash.  8 to 4194304. */
    uint32_t hash_memory_kib;
    /** argon2id: passes over it.  1 to 1000. */
    uint16_t hash_passes;
};

extern const struct composte_settings composte_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool composte_read_settings(struct wf_json_reader *in, struct composte_settings *settings);

#endif
