/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: messages.
 */
#ifndef GENERATED_CONCIERGE_H
#define GENERATED_CONCIERGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define CONCIERGE_PORT 64209

/* Bytes of one message, and its open arrays and objects. */
#define CONCIERGE_LIMIT_IN  262144
#define CONCIERGE_LIMIT_OUT 4194304
#define CONCIERGE_DEPTH     128

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CONCIERGE_ARENA_PER_BYTE 60
#define CONCIERGE_ARENA_BASE     3072

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define CONCIERGE_SEQ_MIN           0
#define CONCIERGE_SERVICE_NAME_MIN  1
#define CONCIERGE_SERVICE_NAME_MAX  128
#define CONCIERGE_SERVICE_NAME_SIZE (4 * 128 + 1)
#define CONCIERGE_DESC_MIN          0
#define CONCIERGE_DESC_MAX          200
#define CONCIERGE_DESC_SIZE         (4 * 200 + 1)

/** The messages, in the order of the document. */
enum concierge_tag {
    CONCIERGE_NONE,
    CONCIERGE_IDENTIFY,
    CONCIERGE_MESSAGE,
    CONCIERGE_SELF_SUBSCRIBE,
    CONCIERGE_SELF_UNSUBSCRIBE,
    CONCIERGE_SELF_FETCH,
    CONCIERGE_SELF_SET_SEQ,
    CONCIERGE_SERVICE_CREATE,
    CONCIERGE_SERVICE_DELETE,
    CONCIERGE_SERVICE_FETCH,
    CONCIERGE_SERVICE_FETCH_ALL,
    CONCIERGE_CLIENT_FETCH,
    CONCIERGE_CLIENT_FETCH_ALL,
    CONCIERGE_HELLO,
    CONCIERGE_OK,
    CONCIERGE_BAD,
    CONCIERGE_INVALID_NAME,
    CONCIERGE_INVALID_UUID,
    CONCIERGE_INVALID_SERVICE,
    CONCIERGE_SELF_SUBSCRIBE_RESULT,
    CONCIERGE_SELF_UNSUBSCRIBE_RESULT,
    CONCIERGE_SELF_FETCH_RESULT,
    CONCIERGE_SERVICE_CREATE_RESULT,
    CONCIERGE_SERVICE_DELETE_RESULT,
    CONCIERGE_SERVICE_FETCH_RESULT,
    CONCIERGE_SERVICE_FETCH_ALL_RESULT,
    CONCIERGE_CLIENT_FETCH_RESULT,
    CONCIERGE_CLIENT_FETCH_ALL_RESULT,
    CONCIERGE_CLIENT_JOINED,
    CONCIERGE_CLIENT_LEFT,
    CONCIERGE_SERVICE_CLIENT_SUBSCRIBED,
    CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED,
    CONCIERGE_DELIVERY,
    CONCIERGE_ERROR_PROTOCOL,
    CONCIERGE_ERROR_UNSUPPORTED,
    CONCIERGE_ERROR_INTERNAL,
};

/** Why a connection is closed (RFC 6455, 7.4). */
enum concierge_close_code {
    CONCIERGE_CLOSE_UNKNOWN = 4000,
    CONCIERGE_CLOSE_FATAL_DECODE = 4002,
    CONCIERGE_CLOSE_NO_AUTH = 4003,
    CONCIERGE_CLOSE_AUTH_FAILED = 4004,
    CONCIERGE_CLOSE_DUPLICATE_AUTH = 4005,
    CONCIERGE_CLOSE_BAD_SECRET = 4006,
    CONCIERGE_CLOSE_BAD_VERSION = 4007,
    CONCIERGE_CLOSE_BAD_AUTH = 4008,
    CONCIERGE_CLOSE_HB_FAILED = 4009,
    CONCIERGE_CLOSE_GOING_AWAY = 1001,
};

/** Give oneself a name.  The first message; others know the client by it.  Name, version and
 *  secret have close codes of their own, so the schema lets them pass.  Client to server. */
struct concierge_identify {
    /** 1 to 63 letters, numbers or _. */
    wf_text name;
    /** Of the protocol the client speaks: SemVer, such as 0.2.0. */
    wf_text version;
    /** For people.  Up to 128 characters. */
    wf_text nickname;
    bool has_nickname;
    /** Where the server has one. */
    wf_text secret;
    bool has_secret;
    /** What others may look for; none when absent.  Up to 32 items; up to 64 characters each. */
    const wf_text *tags;
    size_t tags_count;
    bool has_tags;
};

/** The client of that name. */
struct concierge_target_name {
    wf_text name;
};

/** The client with that uuid. */
struct concierge_target_uuid {
    /** In any of the four spellings, and in any case; the server writes it like others. */
    wf_text uuid;
};

/** From its owner: all subscribers.  From a subscriber: the owner. */
struct concierge_target_service {
    wf_text service;
};

/** One client, from the owner of the service. */
struct concierge_target_service_client_uuid {
    wf_text service;
    /** In any of the four spellings, and in any case; the server writes it like others. */
    wf_text uuid;
};

enum concierge_target_tag {
    CONCIERGE_TARGET_NONE,
    CONCIERGE_TARGET_NAME,
    CONCIERGE_TARGET_UUID,
    CONCIERGE_TARGET_SERVICE,
    CONCIERGE_TARGET_SERVICE_CLIENT_UUID,
    CONCIERGE_TARGET_ALL,
};

/** For whom it is. */
struct concierge_target {
    enum concierge_target_tag tag;
    union {
        struct concierge_target_name name;
        struct concierge_target_uuid uuid;
        struct concierge_target_service service;
        struct concierge_target_service_client_uuid service_client_uuid;
    } as;
};

/** Say something to others.  Delivered before it is answered; to nobody is fine.  Client to
 *  server. */
struct concierge_message {
    /** For whom it is. */
    struct concierge_target target;
    /** Whatever it is, passed on byte for byte. */
    wf_text data;
};

/** Hear what a service says.  Client to server. */
struct concierge_self_subscribe {
    /** Its name. */
    wf_text service;
};

/** Hear no more of a service.  Client to server. */
struct concierge_self_unsubscribe {
    /** Its name. */
    wf_text service;
};

/** Set the number of the next message.  The answer has the number itself, the next message the
 *  one after it.  Client to server. */
struct concierge_self_set_seq {
    /** The new number.  0 to 18446744073709551615. */
    uint64_t seq;
};

/** Make a service, and own it.  Client to server. */
struct concierge_service_create {
    /** Without control characters.  1 to 128 characters, like ^[^\u0000-\u001f\u007f-\u009f]*$. */
    wf_text service;
    /** For people.  Up to 128 characters. */
    wf_text nickname;
    bool has_nickname;
};

/** End a service one owns.  Client to server. */
struct concierge_service_delete {
    /** Its name. */
    wf_text service;
};

/** Ask about a service.  Client to server. */
struct concierge_service_fetch {
    /** Its name. */
    wf_text service;
};

/** Ask about a client.  Client to server. */
struct concierge_client_fetch {
    /** In any of the four spellings, and in any case; the server writes it like others. */
    wf_text uuid;
};

/** Welcome: the client is known now.  Messages are counted from here on.  Server to client. */
struct concierge_hello {
    /** As the server writes it.  Like
     *  ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
    wf_text uuid;
    /** Of the protocol the server speaks. */
    wf_text version;
};

/** Done.  Server to client. */
struct concierge_ok {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
};

/** Not allowed.  Server to client. */
struct concierge_bad {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
};

/** Nobody is called that.  Server to client. */
struct concierge_invalid_name {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    wf_text name;
};

/** Nobody has that uuid.  Server to client. */
struct concierge_invalid_uuid {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** As the server writes it.  Like
     *  ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
    wf_text uuid;
};

/** There is no such service.  Server to client. */
struct concierge_invalid_service {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    wf_text service;
};

/** A service as everybody sees it. */
struct concierge_service_info {
    wf_text name;
    /** Up to 128 characters. */
    wf_text nickname;
    bool has_nickname;
    /** As the server writes it.  Like
     *  ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
    wf_text owner_uuid;
    /** Like ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$ each. */
    const wf_text *subscribers;
    size_t subscribers_count;
};

/** One subscribes now.  Server to client. */
struct concierge_self_subscribe_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** False: one did before. */
    bool successful;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** One does not subscribe any more.  Server to client. */
struct concierge_self_unsubscribe_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** False: one did not before. */
    bool successful;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** A client as others see it. */
struct concierge_client_info {
    wf_text name;
    /** Up to 128 characters. */
    wf_text nickname;
    bool has_nickname;
    /** As the server writes it.  Like
     *  ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
    wf_text uuid;
    const wf_text *tags;
    size_t tags_count;
};

/** Who one is.  Server to client. */
struct concierge_self_fetch_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** A client as others see it. */
    struct concierge_client_info client;
    const struct concierge_service_info *subscriptions;
    size_t subscriptions_count;
};

/** A service was made.  Everybody is told, without a number; then whoever made it, with one.
 *  Server to client. */
struct concierge_service_create_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** False: it existed before, as it is shown. */
    bool successful;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** A service is gone.  As for its making; it is shown as it stood.  Server to client. */
struct concierge_service_delete_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** A service as it stands.  Server to client. */
struct concierge_service_fetch_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** All services as they stand.  Server to client. */
struct concierge_service_fetch_all_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    const struct concierge_service_info *services;
    size_t services_count;
};

/** A client, and what it subscribes to.  Server to client. */
struct concierge_client_fetch_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** A client as others see it. */
    struct concierge_client_info client;
    const struct concierge_service_info *subscriptions;
    size_t subscriptions_count;
};

/** All clients, the asking one too.  Server to client. */
struct concierge_client_fetch_all_result {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    const struct concierge_client_info *clients;
    size_t clients_count;
};

/** Somebody came.  Server to client. */
struct concierge_client_joined {
    /** A client as others see it. */
    struct concierge_client_info client;
};

/** Somebody went.  Server to client. */
struct concierge_client_left {
    /** A client as others see it. */
    struct concierge_client_info client;
};

/** A service has another subscriber.  Server to client. */
struct concierge_service_client_subscribed {
    /** A client as others see it. */
    struct concierge_client_info client;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** A service has one subscriber less.  Server to client. */
struct concierge_service_client_unsubscribed {
    /** A client as others see it. */
    struct concierge_client_info client;
    /** A service as everybody sees it. */
    struct concierge_service_info service;
};

/** Who said it. */
struct concierge_origin {
    wf_text name;
    /** Up to 128 characters. */
    wf_text nickname;
    bool has_nickname;
    /** As the server writes it.  Like
     *  ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
    wf_text uuid;
    const wf_text *tags;
    size_t tags_count;
    /** Through which service. */
    struct concierge_service_info service;
    bool has_service;
};

/** What somebody said.  The same word on the wire as the request: never with a number.  Server
 *  to client. */
struct concierge_delivery {
    /** Who said it. */
    struct concierge_origin origin;
    /** For whom it is. */
    struct concierge_target target;
    /** The sender's bytes. */
    wf_text data;
};

/** The message was not understood.  Server to client. */
struct concierge_error_protocol {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** For people.  Original clients refuse escapes, so printable ASCII without quotes.  Up to
     *  200 characters, like ^[ !#-\[\]-~]*$. */
    wf_text desc;
};

/** The server knows no such message.  Server to client. */
struct concierge_error_unsupported {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
};

/** The server cannot, and it is not the client's fault.  Server to client. */
struct concierge_error_internal {
    /** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** For people.  Original clients refuse escapes, so printable ASCII without quotes.  Up to
     *  200 characters, like ^[ !#-\[\]-~]*$. */
    wf_text desc;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool concierge_read_identify(struct wf_json_reader *in, struct concierge_identify *msg);
bool concierge_read_message(struct wf_json_reader *in, struct concierge_message *msg);
bool concierge_read_self_subscribe(struct wf_json_reader *in, struct concierge_self_subscribe *msg);
bool concierge_read_self_unsubscribe(struct wf_json_reader *in,
                                     struct concierge_self_unsubscribe *msg);
bool concierge_read_self_fetch(struct wf_json_reader *in);
bool concierge_read_self_set_seq(struct wf_json_reader *in, struct concierge_self_set_seq *msg);
bool concierge_read_service_create(struct wf_json_reader *in, struct concierge_service_create *msg);
bool concierge_read_service_delete(struct wf_json_reader *in, struct concierge_service_delete *msg);
bool concierge_read_service_fetch(struct wf_json_reader *in, struct concierge_service_fetch *msg);
bool concierge_read_service_fetch_all(struct wf_json_reader *in);
bool concierge_read_client_fetch(struct wf_json_reader *in, struct concierge_client_fetch *msg);
bool concierge_read_client_fetch_all(struct wf_json_reader *in);
bool concierge_read_hello(struct wf_json_reader *in, struct concierge_hello *msg);
bool concierge_read_ok(struct wf_json_reader *in, struct concierge_ok *msg);
bool concierge_read_bad(struct wf_json_reader *in, struct concierge_bad *msg);
bool concierge_read_invalid_name(struct wf_json_reader *in, struct concierge_invalid_name *msg);
bool concierge_read_invalid_uuid(struct wf_json_reader *in, struct concierge_invalid_uuid *msg);
bool concierge_read_invalid_service(struct wf_json_reader *in,
                                    struct concierge_invalid_service *msg);
bool concierge_read_self_subscribe_result(struct wf_json_reader *in,
                                          struct concierge_self_subscribe_result *msg);
bool concierge_read_self_unsubscribe_result(struct wf_json_reader *in,
                                            struct concierge_self_unsubscribe_result *msg);
bool concierge_read_self_fetch_result(struct wf_json_reader *in,
                                      struct concierge_self_fetch_result *msg);
bool concierge_read_service_create_result(struct wf_json_reader *in,
                                          struct concierge_service_create_result *msg);
bool concierge_read_service_delete_result(struct wf_json_reader *in,
                                          struct concierge_service_delete_result *msg);
bool concierge_read_service_fetch_result(struct wf_json_reader *in,
                                         struct concierge_service_fetch_result *msg);
bool concierge_read_service_fetch_all_result(struct wf_json_reader *in,
                                             struct concierge_service_fetch_all_result *msg);
bool concierge_read_client_fetch_result(struct wf_json_reader *in,
                                        struct concierge_client_fetch_result *msg);
bool concierge_read_client_fetch_all_result(struct wf_json_reader *in,
                                            struct concierge_client_fetch_all_result *msg);
bool concierge_read_client_joined(struct wf_json_reader *in, struct concierge_client_joined *msg);
bool concierge_read_client_left(struct wf_json_reader *in, struct concierge_client_left *msg);
bool concierge_read_service_client_subscribed(struct wf_json_reader *in,
                                              struct concierge_service_client_subscribed *msg);
bool concierge_read_service_client_unsubscribed(struct wf_json_reader *in,
                                                struct concierge_service_client_unsubscribed *msg);
bool concierge_read_delivery(struct wf_json_reader *in, struct concierge_delivery *msg);
bool concierge_read_error_protocol(struct wf_json_reader *in, struct concierge_error_protocol *msg);
bool concierge_read_error_unsupported(struct wf_json_reader *in,
                                      struct concierge_error_unsupported *msg);
bool concierge_read_error_internal(struct wf_json_reader *in, struct concierge_error_internal *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void concierge_write_identify(struct wf_buf *out, const struct concierge_identify *msg);
void concierge_write_message(struct wf_buf *out, const struct concierge_message *msg);
void concierge_write_self_subscribe(struct wf_buf *out, const struct concierge_self_subscribe *msg);
void concierge_write_self_unsubscribe(struct wf_buf *out,
                                      const struct concierge_self_unsubscribe *msg);
void concierge_write_self_fetch(struct wf_buf *out);
void concierge_write_self_set_seq(struct wf_buf *out, const struct concierge_self_set_seq *msg);
void concierge_write_service_create(struct wf_buf *out, const struct concierge_service_create *msg);
void concierge_write_service_delete(struct wf_buf *out, const struct concierge_service_delete *msg);
void concierge_write_service_fetch(struct wf_buf *out, const struct concierge_service_fetch *msg);
void concierge_write_service_fetch_all(struct wf_buf *out);
void concierge_write_client_fetch(struct wf_buf *out, const struct concierge_client_fetch *msg);
void concierge_write_client_fetch_all(struct wf_buf *out);
void concierge_write_hello(struct wf_buf *out, const struct concierge_hello *msg);
void concierge_write_ok(struct wf_buf *out, const struct concierge_ok *msg);
void concierge_write_bad(struct wf_buf *out, const struct concierge_bad *msg);
void concierge_write_invalid_name(struct wf_buf *out, const struct concierge_invalid_name *msg);
void concierge_write_invalid_uuid(struct wf_buf *out, const struct concierge_invalid_uuid *msg);
void concierge_write_invalid_service(struct wf_buf *out,
                                     const struct concierge_invalid_service *msg);
void concierge_write_self_subscribe_result(struct wf_buf *out,
                                           const struct concierge_self_subscribe_result *msg);
void concierge_write_self_unsubscribe_result(struct wf_buf *out,
                                             const struct concierge_self_unsubscribe_result *msg);
void concierge_write_self_fetch_result(struct wf_buf *out,
                                       const struct concierge_self_fetch_result *msg);
void concierge_write_service_create_result(struct wf_buf *out,
                                           const struct concierge_service_create_result *msg);
void concierge_write_service_delete_result(struct wf_buf *out,
                                           const struct concierge_service_delete_result *msg);
void concierge_write_service_fetch_result(struct wf_buf *out,
                                          const struct concierge_service_fetch_result *msg);
void concierge_write_service_fetch_all_result(struct wf_buf *out,
                                              const struct concierge_service_fetch_all_result *msg);
void concierge_write_client_fetch_result(struct wf_buf *out,
                                         const struct concierge_client_fetch_result *msg);
void concierge_write_client_fetch_all_result(struct wf_buf *out,
                                             const struct concierge_client_fetch_all_result *msg);
void concierge_write_client_joined(struct wf_buf *out, const struct concierge_client_joined *msg);
void concierge_write_client_left(struct wf_buf *out, const struct concierge_client_left *msg);
void concierge_write_service_client_subscribed(
    struct wf_buf *out, const struct concierge_service_client_subscribed *msg);
void concierge_write_service_client_unsubscribed(
    struct wf_buf *out, const struct concierge_service_client_unsubscribed *msg);
void concierge_write_delivery(struct wf_buf *out, const struct concierge_delivery *msg);
void concierge_write_error_protocol(struct wf_buf *out, const struct concierge_error_protocol *msg);
void concierge_write_error_unsupported(struct wf_buf *out,
                                       const struct concierge_error_unsupported *msg);
void concierge_write_error_internal(struct wf_buf *out, const struct concierge_error_internal *msg);

/* The same in CBOR, from the same structs. */

bool concierge_read_identify_cbor(struct wf_cbor_reader *in, struct concierge_identify *msg);
bool concierge_read_message_cbor(struct wf_cbor_reader *in, struct concierge_message *msg);
bool concierge_read_self_subscribe_cbor(struct wf_cbor_reader *in,
                                        struct concierge_self_subscribe *msg);
bool concierge_read_self_unsubscribe_cbor(struct wf_cbor_reader *in,
                                          struct concierge_self_unsubscribe *msg);
bool concierge_read_self_fetch_cbor(struct wf_cbor_reader *in);
bool concierge_read_self_set_seq_cbor(struct wf_cbor_reader *in,
                                      struct concierge_self_set_seq *msg);
bool concierge_read_service_create_cbor(struct wf_cbor_reader *in,
                                        struct concierge_service_create *msg);
bool concierge_read_service_delete_cbor(struct wf_cbor_reader *in,
                                        struct concierge_service_delete *msg);
bool concierge_read_service_fetch_cbor(struct wf_cbor_reader *in,
                                       struct concierge_service_fetch *msg);
bool concierge_read_service_fetch_all_cbor(struct wf_cbor_reader *in);
bool concierge_read_client_fetch_cbor(struct wf_cbor_reader *in,
                                      struct concierge_client_fetch *msg);
bool concierge_read_client_fetch_all_cbor(struct wf_cbor_reader *in);
bool concierge_read_hello_cbor(struct wf_cbor_reader *in, struct concierge_hello *msg);
bool concierge_read_ok_cbor(struct wf_cbor_reader *in, struct concierge_ok *msg);
bool concierge_read_bad_cbor(struct wf_cbor_reader *in, struct concierge_bad *msg);
bool concierge_read_invalid_name_cbor(struct wf_cbor_reader *in,
                                      struct concierge_invalid_name *msg);
bool concierge_read_invalid_uuid_cbor(struct wf_cbor_reader *in,
                                      struct concierge_invalid_uuid *msg);
bool concierge_read_invalid_service_cbor(struct wf_cbor_reader *in,
                                         struct concierge_invalid_service *msg);
bool concierge_read_self_subscribe_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_self_subscribe_result *msg);
bool concierge_read_self_unsubscribe_result_cbor(struct wf_cbor_reader *in,
                                                 struct concierge_self_unsubscribe_result *msg);
bool concierge_read_self_fetch_result_cbor(struct wf_cbor_reader *in,
                                           struct concierge_self_fetch_result *msg);
bool concierge_read_service_create_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_service_create_result *msg);
bool concierge_read_service_delete_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_service_delete_result *msg);
bool concierge_read_service_fetch_result_cbor(struct wf_cbor_reader *in,
                                              struct concierge_service_fetch_result *msg);
bool concierge_read_service_fetch_all_result_cbor(struct wf_cbor_reader *in,
                                                  struct concierge_service_fetch_all_result *msg);
bool concierge_read_client_fetch_result_cbor(struct wf_cbor_reader *in,
                                             struct concierge_client_fetch_result *msg);
bool concierge_read_client_fetch_all_result_cbor(struct wf_cbor_reader *in,
                                                 struct concierge_client_fetch_all_result *msg);
bool concierge_read_client_joined_cbor(struct wf_cbor_reader *in,
                                       struct concierge_client_joined *msg);
bool concierge_read_client_left_cbor(struct wf_cbor_reader *in, struct concierge_client_left *msg);
bool concierge_read_service_client_subscribed_cbor(struct wf_cbor_reader *in,
                                                   struct concierge_service_client_subscribed *msg);
bool concierge_read_service_client_unsubscribed_cbor(
    struct wf_cbor_reader *in, struct concierge_service_client_unsubscribed *msg);
bool concierge_read_delivery_cbor(struct wf_cbor_reader *in, struct concierge_delivery *msg);
bool concierge_read_error_protocol_cbor(struct wf_cbor_reader *in,
                                        struct concierge_error_protocol *msg);
bool concierge_read_error_unsupported_cbor(struct wf_cbor_reader *in,
                                           struct concierge_error_unsupported *msg);
bool concierge_read_error_internal_cbor(struct wf_cbor_reader *in,
                                        struct concierge_error_internal *msg);
void concierge_write_identify_cbor(struct wf_buf *out, const struct concierge_identify *msg);
void concierge_write_message_cbor(struct wf_buf *out, const struct concierge_message *msg);
void concierge_write_self_subscribe_cbor(struct wf_buf *out,
                                         const struct concierge_self_subscribe *msg);
void concierge_write_self_unsubscribe_cbor(struct wf_buf *out,
                                           const struct concierge_self_unsubscribe *msg);
void concierge_write_self_fetch_cbor(struct wf_buf *out);
void concierge_write_self_set_seq_cbor(struct wf_buf *out,
                                       const struct concierge_self_set_seq *msg);
void concierge_write_service_create_cbor(struct wf_buf *out,
                                         const struct concierge_service_create *msg);
void concierge_write_service_delete_cbor(struct wf_buf *out,
                                         const struct concierge_service_delete *msg);
void concierge_write_service_fetch_cbor(struct wf_buf *out,
                                        const struct concierge_service_fetch *msg);
void concierge_write_service_fetch_all_cbor(struct wf_buf *out);
void concierge_write_client_fetch_cbor(struct wf_buf *out,
                                       const struct concierge_client_fetch *msg);
void concierge_write_client_fetch_all_cbor(struct wf_buf *out);
void concierge_write_hello_cbor(struct wf_buf *out, const struct concierge_hello *msg);
void concierge_write_ok_cbor(struct wf_buf *out, const struct concierge_ok *msg);
void concierge_write_bad_cbor(struct wf_buf *out, const struct concierge_bad *msg);
void concierge_write_invalid_name_cbor(struct wf_buf *out,
                                       const struct concierge_invalid_name *msg);
void concierge_write_invalid_uuid_cbor(struct wf_buf *out,
                                       const struct concierge_invalid_uuid *msg);
void concierge_write_invalid_service_cbor(struct wf_buf *out,
                                          const struct concierge_invalid_service *msg);
void concierge_write_self_subscribe_result_cbor(struct wf_buf *out,
                                                const struct concierge_self_subscribe_result *msg);
void concierge_write_self_unsubscribe_result_cbor(
    struct wf_buf *out, const struct concierge_self_unsubscribe_result *msg);
void concierge_write_self_fetch_result_cbor(struct wf_buf *out,
                                            const struct concierge_self_fetch_result *msg);
void concierge_write_service_create_result_cbor(struct wf_buf *out,
                                                const struct concierge_service_create_result *msg);
void concierge_write_service_delete_result_cbor(struct wf_buf *out,
                                                const struct concierge_service_delete_result *msg);
void concierge_write_service_fetch_result_cbor(struct wf_buf *out,
                                               const struct concierge_service_fetch_result *msg);
void concierge_write_service_fetch_all_result_cbor(
    struct wf_buf *out, const struct concierge_service_fetch_all_result *msg);
void concierge_write_client_fetch_result_cbor(struct wf_buf *out,
                                              const struct concierge_client_fetch_result *msg);
void concierge_write_client_fetch_all_result_cbor(
    struct wf_buf *out, const struct concierge_client_fetch_all_result *msg);
void concierge_write_client_joined_cbor(struct wf_buf *out,
                                        const struct concierge_client_joined *msg);
void concierge_write_client_left_cbor(struct wf_buf *out, const struct concierge_client_left *msg);
void concierge_write_service_client_subscribed_cbor(
    struct wf_buf *out, const struct concierge_service_client_subscribed *msg);
void concierge_write_service_client_unsubscribed_cbor(
    struct wf_buf *out, const struct concierge_service_client_unsubscribed *msg);
void concierge_write_delivery_cbor(struct wf_buf *out, const struct concierge_delivery *msg);
void concierge_write_error_protocol_cbor(struct wf_buf *out,
                                         const struct concierge_error_protocol *msg);
void concierge_write_error_unsupported_cbor(struct wf_buf *out,
                                            const struct concierge_error_unsupported *msg);
void concierge_write_error_internal_cbor(struct wf_buf *out,
                                         const struct concierge_error_internal *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool concierge_validate_identify(const struct concierge_identify *msg, struct wf_error *error);
bool concierge_validate_message(const struct concierge_message *msg, struct wf_error *error);
bool concierge_validate_self_subscribe(const struct concierge_self_subscribe *msg,
                                       struct wf_error *error);
bool concierge_validate_self_unsubscribe(const struct concierge_self_unsubscribe *msg,
                                         struct wf_error *error);
bool concierge_validate_self_set_seq(const struct concierge_self_set_seq *msg,
                                     struct wf_error *error);
bool concierge_validate_service_create(const struct concierge_service_create *msg,
                                       struct wf_error *error);
bool concierge_validate_service_delete(const struct concierge_service_delete *msg,
                                       struct wf_error *error);
bool concierge_validate_service_fetch(const struct concierge_service_fetch *msg,
                                      struct wf_error *error);
bool concierge_validate_client_fetch(const struct concierge_client_fetch *msg,
                                     struct wf_error *error);
bool concierge_validate_hello(const struct concierge_hello *msg, struct wf_error *error);
bool concierge_validate_ok(const struct concierge_ok *msg, struct wf_error *error);
bool concierge_validate_bad(const struct concierge_bad *msg, struct wf_error *error);
bool concierge_validate_invalid_name(const struct concierge_invalid_name *msg,
                                     struct wf_error *error);
bool concierge_validate_invalid_uuid(const struct concierge_invalid_uuid *msg,
                                     struct wf_error *error);
bool concierge_validate_invalid_service(const struct concierge_invalid_service *msg,
                                        struct wf_error *error);
bool concierge_validate_self_subscribe_result(const struct concierge_self_subscribe_result *msg,
                                              struct wf_error *error);
bool concierge_validate_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *msg,
                                                struct wf_error *error);
bool concierge_validate_self_fetch_result(const struct concierge_self_fetch_result *msg,
                                          struct wf_error *error);
bool concierge_validate_service_create_result(const struct concierge_service_create_result *msg,
                                              struct wf_error *error);
bool concierge_validate_service_delete_result(const struct concierge_service_delete_result *msg,
                                              struct wf_error *error);
bool concierge_validate_service_fetch_result(const struct concierge_service_fetch_result *msg,
                                             struct wf_error *error);
bool concierge_validate_service_fetch_all_result(
    const struct concierge_service_fetch_all_result *msg, struct wf_error *error);
bool concierge_validate_client_fetch_result(const struct concierge_client_fetch_result *msg,
                                            struct wf_error *error);
bool concierge_validate_client_fetch_all_result(const struct concierge_client_fetch_all_result *msg,
                                                struct wf_error *error);
bool concierge_validate_client_joined(const struct concierge_client_joined *msg,
                                      struct wf_error *error);
bool concierge_validate_client_left(const struct concierge_client_left *msg,
                                    struct wf_error *error);
bool concierge_validate_service_client_subscribed(
    const struct concierge_service_client_subscribed *msg, struct wf_error *error);
bool concierge_validate_service_client_unsubscribed(
    const struct concierge_service_client_unsubscribed *msg, struct wf_error *error);
bool concierge_validate_delivery(const struct concierge_delivery *msg, struct wf_error *error);
bool concierge_validate_error_protocol(const struct concierge_error_protocol *msg,
                                       struct wf_error *error);
bool concierge_validate_error_unsupported(const struct concierge_error_unsupported *msg,
                                          struct wf_error *error);
bool concierge_validate_error_internal(const struct concierge_error_internal *msg,
                                       struct wf_error *error);

/* Comparing, deep. */

bool concierge_equal_identify(const struct concierge_identify *a,
                              const struct concierge_identify *b);
bool concierge_equal_message(const struct concierge_message *a, const struct concierge_message *b);
bool concierge_equal_self_subscribe(const struct concierge_self_subscribe *a,
                                    const struct concierge_self_subscribe *b);
bool concierge_equal_self_unsubscribe(const struct concierge_self_unsubscribe *a,
                                      const struct concierge_self_unsubscribe *b);
bool concierge_equal_self_set_seq(const struct concierge_self_set_seq *a,
                                  const struct concierge_self_set_seq *b);
bool concierge_equal_service_create(const struct concierge_service_create *a,
                                    const struct concierge_service_create *b);
bool concierge_equal_service_delete(const struct concierge_service_delete *a,
                                    const struct concierge_service_delete *b);
bool concierge_equal_service_fetch(const struct concierge_service_fetch *a,
                                   const struct concierge_service_fetch *b);
bool concierge_equal_client_fetch(const struct concierge_client_fetch *a,
                                  const struct concierge_client_fetch *b);
bool concierge_equal_hello(const struct concierge_hello *a, const struct concierge_hello *b);
bool concierge_equal_ok(const struct concierge_ok *a, const struct concierge_ok *b);
bool concierge_equal_bad(const struct concierge_bad *a, const struct concierge_bad *b);
bool concierge_equal_invalid_name(const struct concierge_invalid_name *a,
                                  const struct concierge_invalid_name *b);
bool concierge_equal_invalid_uuid(const struct concierge_invalid_uuid *a,
                                  const struct concierge_invalid_uuid *b);
bool concierge_equal_invalid_service(const struct concierge_invalid_service *a,
                                     const struct concierge_invalid_service *b);
bool concierge_equal_self_subscribe_result(const struct concierge_self_subscribe_result *a,
                                           const struct concierge_self_subscribe_result *b);
bool concierge_equal_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *a,
                                             const struct concierge_self_unsubscribe_result *b);
bool concierge_equal_self_fetch_result(const struct concierge_self_fetch_result *a,
                                       const struct concierge_self_fetch_result *b);
bool concierge_equal_service_create_result(const struct concierge_service_create_result *a,
                                           const struct concierge_service_create_result *b);
bool concierge_equal_service_delete_result(const struct concierge_service_delete_result *a,
                                           const struct concierge_service_delete_result *b);
bool concierge_equal_service_fetch_result(const struct concierge_service_fetch_result *a,
                                          const struct concierge_service_fetch_result *b);
bool concierge_equal_service_fetch_all_result(const struct concierge_service_fetch_all_result *a,
                                              const struct concierge_service_fetch_all_result *b);
bool concierge_equal_client_fetch_result(const struct concierge_client_fetch_result *a,
                                         const struct concierge_client_fetch_result *b);
bool concierge_equal_client_fetch_all_result(const struct concierge_client_fetch_all_result *a,
                                             const struct concierge_client_fetch_all_result *b);
bool concierge_equal_client_joined(const struct concierge_client_joined *a,
                                   const struct concierge_client_joined *b);
bool concierge_equal_client_left(const struct concierge_client_left *a,
                                 const struct concierge_client_left *b);
bool concierge_equal_service_client_subscribed(const struct concierge_service_client_subscribed *a,
                                               const struct concierge_service_client_subscribed *b);
bool concierge_equal_service_client_unsubscribed(
    const struct concierge_service_client_unsubscribed *a,
    const struct concierge_service_client_unsubscribed *b);
bool concierge_equal_delivery(const struct concierge_delivery *a,
                              const struct concierge_delivery *b);
bool concierge_equal_error_protocol(const struct concierge_error_protocol *a,
                                    const struct concierge_error_protocol *b);
bool concierge_equal_error_unsupported(const struct concierge_error_unsupported *a,
                                       const struct concierge_error_unsupported *b);
bool concierge_equal_error_internal(const struct concierge_error_internal *a,
                                    const struct concierge_error_internal *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CONCIERGE_NONE with the reason in the reader's error */
enum concierge_tag concierge_identify_to_server(struct wf_json_reader *in);
enum concierge_tag concierge_identify_to_client(struct wf_json_reader *in);
enum concierge_tag concierge_identify_to_server_cbor(struct wf_cbor_reader *in);
enum concierge_tag concierge_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol concierge_protocol;

/** Settings of ert-concierge. */
struct concierge_settings {
    /** TCP port on loopback when --listen does not name one.  0 to 65535. */
    uint16_t port;
    /** What clients have to know; empty: nothing.  Up to 256 characters. */
    wf_text secret;
    /** WebSockets at one time, those not identified included.  1 to 1000000. */
    uint32_t max_connections;
    /** Clients at one time.  1 to 4096. */
    uint16_t max_clients;
    /** Services at one time.  1 to 4096. */
    uint16_t max_services;
    /** Services that one client may own.  1 to 4096. */
    uint16_t max_owned;
    /** Services that one client may subscribe to.  1 to 4096. */
    uint16_t max_subscriptions;
    /** From the handshake to IDENTIFY.  1 to 86400000. */
    uint32_t identify_timeout_ms;
    /** Between two looks at a client, and pings.  1 to 86400000. */
    uint32_t heartbeat_ms;
    /** Longest silence of a client.  1 to 86400000. */
    uint32_t silence_ms;
    /** For the last words to a client, and its answer.  0 to 600000. */
    uint32_t close_timeout_ms;
    /** Bytes waiting for one client; beyond that it is dropped.  65536 to 1073741824. */
    uint32_t queue_limit_bytes;
    /** For all of the head of an HTTP request.  1 to 86400000. */
    uint32_t head_timeout_ms;
    /** For the next bytes of its body.  1 to 86400000. */
    uint32_t body_timeout_ms;
    /** Between two requests on one connection.  1 to 86400000. */
    uint32_t keep_alive_ms;
    /** Bytes of one file.  1 to 1099511627776. */
    uint64_t file_limit_bytes;
    /** Bytes of all files of one client.  1 to 1099511627776. */
    uint64_t folder_limit_bytes;
    /** Files of one client.  1 to 1000000. */
    uint32_t folder_files;
    /** Bytes of all files.  1 to 1099511627776. */
    uint64_t files_limit_bytes;
};

extern const struct concierge_settings concierge_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool concierge_read_settings(struct wf_json_reader *in, struct concierge_settings *settings);

#endif
