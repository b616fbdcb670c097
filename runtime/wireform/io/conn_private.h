#ifndef WIREFORM_IO_CONN_PRIVATE_H
#define WIREFORM_IO_CONN_PRIVATE_H

#include "wireform/framing/framing.h"
#include "wireform/io/conn.h"
#include "wireform/io/loop_private.h"
#include "wireform/io/queue.h"
#include "wireform/io/service.h"

/** A connection as the files of this folder see it.  conn.c moves bytes and knows how a
 *  connection ends; what a message means is its owner's business: a session of a service
 *  (session.c) or a client (client.c), both of which embed struct wf_conn. */

struct wf_conn_owner {
    /** Milliseconds to wait before the next message is taken; 0: none.  NULL: never waits. */
    uint64_t (*delay_ms)(struct wf_conn *conn);

    /** One whole message, borrowed until the return. */
    void (*message)(struct wf_conn *conn, wf_bytes message);

    /** Takes what it wants off the front of what came; not NULL: instead of the framing and
     *  `message`.  It may change the connection's kind: the new one goes on with the rest. */
    void (*input)(struct wf_conn *conn, struct wf_buf *in);

    /** One whole message of the kind the protocol does not speak.  NULL: passed over. */
    void (*other_kind)(struct wf_conn *conn, wf_bytes message);

    /** A sign of life came, which need not be a message.  NULL: no matter. */
    void (*heard)(struct wf_conn *conn);

    /** The peer said goodbye, with a code where the framing has codes (0: it gave none); the
     *  connection closes behind this.  NULL: no matter. */
    void (*peer_closed)(struct wf_conn *conn, unsigned code, wf_text reason);

    /** The byte stream cannot be cut into messages any more; WF_MORE: it ends inside one. */
    void (*broken)(struct wf_conn *conn, enum wf_status status);

    /** `deadline_timer` ran out while the connection was not closing. */
    void (*timeout)(struct wf_conn *conn);

    /** A message was queued.  NULL: no matter. */
    void (*sent)(struct wf_conn *conn, const struct wf_message *message);

    /** All that was queued has been written.  NULL: no matter. */
    void (*drained)(struct wf_conn *conn);

    /** What wf_conn_wait() was called for; NULL: only the connection itself waits. */
    void (*woken)(struct wf_conn *conn);

    /** The peer will send nothing more.  @return true: the owner still has something to say, and
     *  closes the connection itself; NULL: never */
    bool (*half_closed)(struct wf_conn *conn);

    /** No message comes or goes any more; once, from the loop, though what is queued may still
     *  be on its way.  NULL: no matter. */
    void (*goodbye)(struct wf_conn *conn);

    /** Closed; the owner frees it. */
    void (*ended)(struct wf_conn *conn);
};

/** What a connection has instead of a socket, when others carry it. */
struct wf_conn_carrier {
    /** Sends what it may of the queue, where each message is a block of its own. */
    void (*write)(struct wf_conn *conn);

    /** Whether `len` bytes more may be queued. */
    bool (*has_room)(const struct wf_conn *conn, size_t len);

    /** They may not, and were left out.  It closes the connection, later. */
    void (*full)(struct wf_conn *conn);

    /** wf_conn_close(): queues the last words.  @return milliseconds for them to be heard */
    unsigned (*close)(struct wf_conn *conn);

    /** Nothing holds it up any more. */
    void (*go_on)(struct wf_conn *conn);

    /** It will be freed behind this. */
    void (*ended)(struct wf_conn *conn);
};

/** What all connections of one service by one transport, or of one client, have in common. */
struct wf_conn_kind {
    struct wf_loop *loop;
    struct wf_instance *instance; /**< Whose sessions they are; NULL: a client's. */
    const struct wf_conn_owner *owner;
    const struct wf_conn_carrier *carrier; /**< NULL: each has a socket. */
    const struct wf_protocol *protocol;
    const struct wf_transport *transport;
    const struct wf_framing *framing; /**< The transport's; NULL: HTTP, before it changes over. */
    const struct wf_tuning *tuning;
    struct wf_counters *counters;
    struct wf_framing_limits limits;
    size_t encoded_limit; /**< Bytes of a message that is sent ... */
    size_t framed_limit;  /**< ... and with its framing, before compression. */
    bool is_ending;       /**< All of them end together, and nobody is waited for any longer. */
};

enum wf_conn_stage {
    WF_CONN_CONNECTING,
    WF_CONN_OPEN,
    WF_CONN_FLUSHING,  /**< Closing: what is queued still goes out, what comes is thrown away. */
    WF_CONN_LINGERING, /**< All is sent: waiting for the peer to say goodbye, or to hang up, because
                            closing over unread input would destroy the answer on its way. */
    WF_CONN_DOOMED     /**< The loop frees it at the end of this turn. */
};

/** Whom it is with: of IPv4 what its name is made of, or else the name. */
union wf_conn_peer {
    struct {
        uint32_t address; /**< In network order, ... */
        uint16_t port;    /**< ... and so is this. */
    } ipv4;
    char *name;
};

/** There may be thousands that are silent, so it is small, and what a message touches is in front.
 */
struct wf_conn {
    struct wf_source source; /**< What is read, and, but for a pair, written. */
    const struct wf_conn_kind *kind;
    void *framing_state;
    struct wf_queue queue;
    struct wf_buf *carry; /**< An unfinished frame, or messages that wait for the rate limit;
                               NULL when there are none. */

    struct wf_task write_task;
    unsigned holds;        /**< See wf_conn_hold(). */
    unsigned char stage;   /**< enum wf_conn_stage */
    unsigned char variant; /**< Ours, when we are the one who decides. */
    bool is_pair : 1;      /**< Two descriptors do for the two directions. */
    bool is_ipv4 : 1;      /**< Which of `peer` it is. */
    bool is_paused : 1;    /**< By rate limit or owner, or to let others have their turn. */
    bool is_yielding : 1;  /**< The latter: it goes on at the end of this turn. */
    bool is_full : 1;      /**< By queue_pause: too much waits to be written. */
    bool is_blocked : 1;   /**< The socket took less than we had: waiting for EPOLLOUT. */
    bool is_eof : 1;       /**< The peer will send nothing more. */
    bool is_mute : 1;      /**< The peer reads nothing more, or no messages yet. */
    bool has_said_goodbye : 1;
    bool awaits_end : 1; /**< Our closing frame is out, the peer's is not in. */

    unsigned char stalled_looks; /**< How often in a row ... */
    union {
        unsigned unacknowledged; /**< ... the kernel held so many bytes for it. */
        unsigned discarded;      /**< Once it is closing: bytes that came. */
    };
    struct wf_conn_waiting *waiting; /**< NULL: for nothing. */
    struct wf_timer deadline_timer;  /**< The owner's; once closing, the flush time. */
    struct wf_task go_on_task;
    struct wf_task end_task;
    const char *why; /**< It ended; NULL: we closed it. */
    union wf_conn_peer peer;
};

/** What a connection needs to wait for something, which few do at a time. */
struct wf_conn_waiting {
    struct wf_conn *conn;
    struct wf_conn_pair *pair;   /**< NULL: one descriptor does for both directions. */
    struct wf_timer timer;       /**< The gap before a write, or the rate limit, is over. */
    uint64_t last_write_ms;      /**< Of a paced one. */
    void (*drained)(void *user); /**< See wf_conn_on_drained(); NULL: nobody asked. */
    void *drained_user;
};

/** The second descriptor, and what epoll is asked of both: only while there is something to do. */
struct wf_conn_pair {
    struct wf_conn *conn;
    struct wf_source sink; /**< What is written. */
    bool is_source_watched, is_sink_watched;
    bool is_polled; /**< The source is a file, of which epoll knows nothing: read on every turn. */
};

/** Prepares a zeroed connection; `framing_state` points to zeroed room for it.
 *  @return false without memory; wf_conn_deinit() in any case */
bool wf_conn_init(struct wf_conn *conn, const struct wf_conn_kind *kind, void *framing_state);

/** Changes over to another framing and owner (HTTP to WebSocket); `framing_state` is zeroed room
 *  for it.  What was received and not yet taken is read by the new kind. */
void wf_conn_change_kind(struct wf_conn *conn, const struct wf_conn_kind *kind,
                         void *framing_state);

/** Gives back everything it holds, the descriptor too. */
void wf_conn_deinit(struct wf_conn *conn);

/** Begins without a socket: its kind has a carrier.  @return false without memory */
bool wf_conn_open_carried(struct wf_conn *conn, const char *peer_name);

/** Begins to read and write on a connected socket, which it now owns.
 *  @return false when the kernel or memory refuse */
bool wf_conn_open(struct wf_conn *conn, int fd);

/** The same for two descriptors that cannot block, of pipes, terminals, files, or one socket:
 *  `in` is read and `out` written.  They stay open when the connection ends. */
bool wf_conn_open_pair(struct wf_conn *conn, int in, int out, const char *peer_name);

/** Ends at once: the peer does not take what it is sent. */
void wf_conn_drop_slow(struct wf_conn *conn);

/** Ends at once, and for a reason the owner can show; `why` is a literal. */
void wf_conn_doom(struct wf_conn *conn, const char *why);

/** Gives what is queued the flush time to go out, and later the peer as long to hang up. */
void wf_conn_limit_closing(struct wf_conn *conn);

/** Asks the kernel for the events its present stage wants. */
void wf_conn_update_events(struct wf_conn *conn);

/** Made unless it is there.  @return NULL without memory: then the connection is shed */
struct wf_conn_waiting *wf_conn_waiting(struct wf_conn *conn);

/** The same for one that is not open yet, and has none.  @return false without memory */
bool wf_conn_make_waiting(struct wf_conn *conn);

/** Keeps a copy of a name that is no address of IPv4.  @return false without memory */
bool wf_conn_name_peer(struct wf_conn *conn, const char *name);

/** Goes on with what had to wait in `delay_ms`, or sooner. */
void wf_conn_wait(struct wf_conn *conn, uint64_t delay_ms);

/** Asks the kernel for the events of a pair (conn_pair.c). */
void wf_conn_watch_pair(struct wf_conn *conn, bool wants_input, bool wants_room);

/** The two directions: conn_read.c and conn_write.c.
 *  @param is_cut  behind a read that came back short there may be more, or the end
 *  @return whether there may be more, and it is only that others have their turn now */
bool wf_conn_read(struct wf_conn *conn, bool is_cut);
void wf_conn_resume(struct wf_conn *conn);
void wf_conn_drop_carry(struct wf_conn *conn);

/** Bytes of an unfinished message, and of what was received behind it. */
static inline size_t wf_conn_carry_limit(const struct wf_conn_kind *kind)
{
    return kind->limits.limit_in + (size_t)2 * WF_RECEIVE_SIZE;
}

/** Reads nothing more until wf_conn_resume(): for an `input` that takes no more now. */
void wf_conn_pause(struct wf_conn *conn);
void wf_conn_write(struct wf_conn *conn);

/** Takes what was carried, and the end of the input, unless something holds the connection up;
 *  _later: at the end of this turn. */
void wf_conn_go_on(struct wf_conn *conn);
void wf_conn_go_on_later(struct wf_conn *conn);

/** Whether the next message may be handed over. */
static inline bool wf_conn_is_taking(const struct wf_conn *conn)
{
    return !conn->is_paused && !conn->is_full && conn->holds == 0;
}

/** Whether what comes shall be read: to be handled, or, once it is closing, to be thrown away. */
static inline bool wf_conn_wants_input(const struct wf_conn *conn)
{
    return !conn->is_eof && (wf_conn_is_taking(conn) || conn->stage != WF_CONN_OPEN);
}

/** Writes what is queued at the end of this turn. */
void wf_conn_write_later(struct wf_conn *conn);

/** For everything that is done to its queue. */
static inline struct wf_turn_blocks *wf_conn_turn_blocks(const struct wf_conn *conn)
{
    return &conn->kind->loop->turn_blocks;
}

/** Queues framed bytes: by reference, or a copy when their block is NULL. */
void wf_conn_queue(struct wf_conn *conn, const struct wf_slice *slice);

/** A framed message in three pieces, of which the middle one stays where it is.
 *  @return whether the loan is kept */
bool wf_conn_queue_lent(struct wf_conn *conn, wf_bytes head, wf_bytes lent, wf_bytes tail,
                        const struct wf_loan *loan);

/** Queues what a framing wrote for itself; no message, so nothing is counted. */
void wf_conn_queue_control(struct wf_conn *conn, const struct wf_buf *framed);

/** Queues bytes that the limit of the queue does not count: one answer at a time, whose size we
 *  chose.  @return false: it is not writable, or out of memory */
bool wf_conn_queue_answer(struct wf_conn *conn, wf_bytes bytes);

/** The same for a block that others have as well. */
bool wf_conn_queue_shared_answer(struct wf_conn *conn, struct wf_block *block);

/** Frames and queues a message that is encoded already, unless it is above a limit. */
bool wf_conn_send_text(struct wf_conn *conn, wf_bytes message);

static inline bool wf_conn_is_pair(const struct wf_conn *conn)
{
    return conn->is_pair;
}

/** Whether messages for it are queued rather than left out. */
static inline bool wf_conn_is_writable(const struct wf_conn *conn)
{
    return conn->stage <= WF_CONN_OPEN && !conn->is_mute;
}

/** Whether each message needs a write of its own, with a gap before it. */
bool wf_conn_takes_one_at_a_time(const struct wf_conn *conn);

static inline bool wf_conn_is_paced(const struct wf_conn *conn)
{
    return conn->kind->tuning->pacing_gap_ms > 0 && wf_conn_takes_one_at_a_time(conn);
}

#endif
