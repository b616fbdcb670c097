#ifndef WIREFORM_IO_SERVICE_H
#define WIREFORM_IO_SERVICE_H

#include "wireform/io/conn.h"
#include "wireform/io/protocol.h"

struct wf_http_site;
struct wf_loop;

/** The server's half of a protocol: states, reactions and settings as constant tables, and the
 *  generated glue to the handlers. */

/** What the document says to do about something wrong. */
struct wf_reaction {
    /** Sends the document's answer.  `tag` is the innermost tag the peer wrote (borrowed; empty
     *  when there is none); NULL: no answer. */
    void (*answer)(struct wf_conn *conn, wf_text tag);
    bool is_strike;
    bool closes;
    unsigned close_code; /**< Of wf_protocol.close_codes; 0: the framing's own for "all is well". */
};

/** What is said to a body that breaks its schema at one place.  The first that matches wins. */
struct wf_invalid_case {
    unsigned tag;        /**< 0: any message. */
    const char *at;      /**< Instance pointer of the error; NULL: any. */
    const char *keyword; /**< NULL: any. */
    struct wf_reaction reaction;
};

/** What is said to a tag nobody knows; `at` is the pointer of the tag, the first match wins. */
struct wf_unknown_case {
    const char *at;
    struct wf_reaction reaction;
};

enum { WF_STATES_LIMIT = 8 };

struct wf_state {
    const char *name;
    wf_message_set accepts;
    struct wf_reaction on_misplaced; /**< A known message in the wrong state. */
    struct wf_reaction on_timeout;   /**< After wf_tuning.state_timeout_ms. */
    bool checks_whole;               /**< Malformed and invalid bodies win over misplaced ones. */

    /** What is wrong in this state only; NULL, or no case that matches: as in wf_session. */
    const struct wf_reaction *on_malformed, *on_too_large, *on_other_kind;
    const struct wf_unknown_case *on_unknown;
    unsigned on_unknown_count;
    const struct wf_invalid_case *on_invalid;
    unsigned on_invalid_count;
};

/** The state changes because a message was sent. */
struct wf_move {
    unsigned from; /**< Bit i: state i. */
    unsigned on_send;
    unsigned to;
};

struct wf_session {
    const struct wf_state *states; /**< states[0] is the first. */
    unsigned states_count;
    const struct wf_move *moves;
    unsigned moves_count;

    /** Sent to a new connection; NULL: nothing. */
    void (*greet)(struct wf_conn *conn);

    struct wf_reaction on_malformed;
    struct wf_reaction on_too_large;
    struct wf_reaction on_full;       /**< More connections than wf_tuning.connections_limit. */
    struct wf_reaction on_strikes;    /**< strikes_limit reached. */
    struct wf_reaction on_shutdown;   /**< The server ends. */
    struct wf_reaction on_other_kind; /**< A binary message where text is spoken, or the reverse. */
    struct wf_reaction on_idle;       /**< Nothing heard for wf_tuning.idle_after_ms. */
    bool idle_counts_messages;        /**< Not just any sign of life. */
    struct wf_reaction on_slow;       /**< comet: more is not confirmed than may be. */
    /** More messages come than wf_tuning allows; NULL: the connection is not read for a while. */
    const struct wf_reaction *on_flood;
    const struct wf_unknown_case *on_unknown;
    unsigned on_unknown_count;
    const struct wf_invalid_case *on_invalid;
    unsigned on_invalid_count;
    unsigned strikes_limit; /**< 0: none. */
};

enum wf_pacing { WF_PACING_AUTO, WF_PACING_ALWAYS, WF_PACING_NEVER };

/** What a service's settings mean to the runtime; the generated tune() fills it.  0: no limit. */
struct wf_tuning {
    /** Where each transport listens on loopback when nobody says otherwise. */
    unsigned ports[WF_TRANSPORTS_LIMIT];
    unsigned connections_limit;
    unsigned rate_per_s, rate_burst; /**< Messages of one connection; then reading pauses, or
                                          wf_session.on_flood. */
    /** Bytes waiting for one connection, or one message; then it is dropped. */
    size_t queue_limit;
    unsigned stall_timeout_ms; /**< Without any of what waits going out; then it is dropped. */
    size_t queue_pause;   /**< Bytes waiting for one connection; with more it is not read, until
                               half of them are gone. */
    size_t message_limit; /**< Bytes of one message that comes; 0: the document's. */
    unsigned flush_timeout_ms; /**< For what is queued when a connection closes (where replies come
                                    in order: without any of it going out); 0: only what the socket
                                    takes at once. */
    enum wf_pacing pacing;
    unsigned pacing_gap_ms;
    unsigned keepalive_idle_s, keepalive_interval_s, keepalive_probes;
    /** In states without a timeout: how often it is looked at and pinged (where the framing can;
     *  0: it is looked at when idle_after_ms may be over), and the longest silence. */
    unsigned idle_ping_ms, idle_after_ms;
    /** Instead of those of wf_http_site, where they are not 0. */
    unsigned http_head_timeout_ms, http_body_timeout_ms, http_idle_timeout_ms;
    /** Comet.  Sockets that may exist at once (0: any number), and of each how many frames may be
     *  unconfirmed (0: any number; their bytes: queue_limit), and bytes of one response unsent. */
    unsigned comet_per_cookie, comet_per_address, comet_frames;
    size_t comet_unsent;
    unsigned comet_keepalive_ms, comet_shortest_poll_ms, comet_longest_poll_ms;
    unsigned comet_silence_ms;      /**< It lives so long while its current channel is not open. */
    unsigned comet_kill_timeout_ms; /**< The client has so long to confirm that it has ended. */
    unsigned state_timeout_ms[WF_STATES_LIMIT];
    unsigned state_limit[WF_STATES_LIMIT]; /**< Connections in it; then the oldest is closed. */
};

/** One `--set SERVICE.KEY=VALUE`. */
struct wf_setting {
    const char *name;
    enum wf_setting_kind {
        WF_SETTING_INTEGER,
        WF_SETTING_NUMBER,
        WF_SETTING_BOOL,
        WF_SETTING_TEXT,
        WF_SETTING_TEXTS /**< Items separated by commas, or a JSON array. */
    } kind;
    const char *description;
    const char *default_json; /**< As JSON. */
    const char *range;        /**< "1 to 65535", "auto, always or never", or NULL. */
};

/** Where a service keeps what it stores, and who runs it. */
struct wf_host {
    struct wf_loop *loop;
    const char *data_dir; /**< Of this service; it may not exist yet. */
};

struct wf_service {
    const struct wf_protocol *protocol;
    const struct wf_session *session;

    const struct wf_setting *settings;
    unsigned settings_count;
    size_t settings_size;
    const void *default_settings; /**< The struct with the document's defaults. */
    /** Reads one JSON object over the settings that are there: only members it has change. */
    bool (*read_settings)(struct wf_json_reader *in, void *settings);
    void (*tune)(const void *settings, struct wf_tuning *tuning);

    void *(*start)(const struct wf_host *host, const void *settings);
    void (*stop)(void *service);
    /** Its connections will be told on_shutdown next.  NULL: it has nothing to say to that. */
    void (*shut_down)(void *service);
    /** NULL sheds the connection. */
    void *(*open)(void *service, struct wf_conn *conn);
    void (*close)(void *peer);
    void (*handle)(void *peer, unsigned tag, const void *value);

    /** What it answers over HTTP, on listeners of the transport that begins with it; NULL: every
     *  framing begins with the first byte. */
    const struct wf_http_site *http;
};

/** A running service: its state, its listeners, its connections.  There is one however many
 *  transports its protocol has, so that whoever comes by one meets those who came by another. */
struct wf_instance;

/** Starts `service` with `settings` (a struct of its own type, borrowed until the stop).
 *  @return NULL without memory, or when the service's own start refused (it has logged why) */
struct wf_instance *wf_instance_start(struct wf_loop *loop, const struct wf_service *service,
                                      const void *settings, const char *data_dir);

/** Listens on `address`: "127.0.0.1:9000", "[::1]:0", ":9000", "localhost:9000" (every address
 *  of the name).
 *  @param transport  one of the protocol's
 *  @param bound  receives the address with the port that was chosen
 *  @return false with the reason in `why` ("127.0.0.1:9000: address already in use") */
bool wf_instance_listen(struct wf_instance *instance, const struct wf_transport *transport,
                        const char *address, char *bound, size_t bound_size, char *why,
                        size_t why_size);

/** Serves one session over two descriptors, `in` to be read and `out` to be written: pipes, files,
 *  terminals, or the two ends of one socket.  They are made non-blocking and given back as they
 *  were when the instance is freed; call it once.
 *  @param transport  one of the protocol's that does not begin with HTTP
 *  @param ended  called from the loop when the session is over; is_clean: the other side ended it
 *                and was never refused
 *  @return false without memory, or when the kernel refuses */
bool wf_instance_serve_pair(struct wf_instance *instance, const struct wf_transport *transport,
                            int in, int out, void (*ended)(void *user, bool is_clean), void *user);

/** Stops accepting, tells every connection (on_shutdown) and closes them; calls `done` from the
 *  loop when the last is gone, at the latest after twice the flush time. */
void wf_instance_shutdown(struct wf_instance *instance, void (*done)(void *user), void *user);

/** Stops the service and frees the instance: after `done`, or at once (connections are cut). */
void wf_instance_free(struct wf_instance *instance);

struct wf_counters {
    uint64_t accepted, refused, closed;
    uint64_t messages_in, messages_out, bytes_in, bytes_out;
    uint64_t bytes_lent; /**< That were sent without being copied. */
    uint64_t malformed, unknown, invalid, misplaced, too_large, slow;
};
const struct wf_counters *wf_instance_counters(const struct wf_instance *instance);
unsigned wf_instance_connections(const struct wf_instance *instance);

/** What is wrong, for the answer of a reaction: `frame 12: /1/id: shorter than 32 bytes (byte 7)`,
 *  one line of ASCII, emptied with the scratch arena; empty when it is about no message. */
enum { WF_REASON_LIMIT = 320 };
wf_text wf_conn_reason(struct wf_conn *conn);

/** Sends `value` to `conn` as the reply to its message in hand: the member that correlates is
 * filled in, and what `value` (NULL: nothing else is in it) says there does not matter.  Outside of
 * a request it is sent without.  Generated replies call this.
 *  @return false: nothing was sent, because the message is above the document's limit_out */
bool wf_reply(struct wf_conn *conn, const struct wf_message *message, const void *value);

enum { WF_ECHO_SIZE = 1024 };

/** Which request a reply belongs to, for handlers that reply after they have returned.  Plain data,
 *  to be copied and dropped at will. */
struct wf_request {
    uint64_t number; /**< counter */
    bool has_number;
    unsigned short echo_len; /**< echo: the value as the peer wrote it; 0: it gave none ... */
    char echo[WF_ECHO_SIZE]; /**< ... or one longer than this. */
};

/** Remembers the request in hand; in a handler. */
void wf_request_keep(struct wf_conn *conn, struct wf_request *request);

/** From here to wf_request_end(), or to the next message, replies to `conn` are replies to that
 *  request.  `conn` must be open still: on_close is the last moment of its requests. */
void wf_request_resume(struct wf_conn *conn, const struct wf_request *request);
void wf_request_end(struct wf_conn *conn);

/** A refusal that counts: for what a handler refuses and the document calls a strike. */
void wf_conn_strike(struct wf_conn *conn);

#endif
