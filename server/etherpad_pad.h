#ifndef SERVER_ETHERPAD_PAD_H
#define SERVER_ETHERPAD_PAD_H

#include "server/etherpad_text.h"

/** One pad in memory: its text, its pool, and its newest revisions, without sockets or storage
 *  (etherpad.md 8).  Everything here happens at once and in memory; who calls makes it durable and
 *  tells people.  When that fails the pad is thrown away and loaded again.
 *
 *  Texts that come out are borrowed until the next call that changes the pad, unless it says
 *  otherwise; texts that go in are copied. */

/** One revision, as etherpad.md 10 stores it. */
struct etherpad_revision {
    uint32_t number;
    wf_text changeset; /**< In the numbers of the pad's pool. */
    wf_text author;    /**< A user id; empty: the server. */
    wf_text socket;    /**< Which made it; empty: the server. */
    int64_t time_ms;
};

/** Where older revisions come from than those in memory. */
struct etherpad_history {
    /** Calls `take` with each revision from `first` to `last`, in order, until it returns false.
     *  @return false when one cannot be had */
    bool (*read)(void *context, uint32_t first, uint32_t last,
                 bool (*take)(void *taker, const struct etherpad_revision *revision), void *taker);

    /** Calls `take` with the newest key revision that is not newer than `rev`.
     *  @return false when there is none */
    bool (*read_key)(void *context, uint32_t rev,
                     bool (*take)(void *taker, uint32_t key_rev, wf_text text, wf_text attribs),
                     void *taker);
    void *context;
};

/** Limits of etherpad.md 9 that an operator may change. */
struct etherpad_pad_limits {
    uint32_t units;    /**< Of the text; 1,000,000. */
    uint32_t runs;     /**< Of its attribution; 262,144. */
    uint32_t catch_up; /**< Revisions a change may be behind; 10,000. */
    size_t memory;     /**< Bytes that past revisions may keep in memory, about; 4 MiB. */
};

/** The values above. */
extern const struct etherpad_pad_limits etherpad_pad_default_limits;

struct etherpad_pad;

/** Makes a new pad: head is 0, the text the default one, cleaned (7.9), and the final newline;
 *  revision 0 by "".  etherpad_pad_revision(pad, 0) is there to be stored.
 *  @param history  copied; `context` must stay
 *  @return NULL without memory */
struct etherpad_pad *etherpad_pad_new(const struct etherpad_history *history,
                                      const struct etherpad_pad_limits *limits,
                                      wf_text default_text, int64_t now_ms);

/** Loads a pad: the newest key revision, then etherpad_pad_replay() for each revision after it.
 *  @param pool   taken over, also when it fails
 *  @return NULL without memory, or when text and attributes do not go together */
struct etherpad_pad *etherpad_pad_load(const struct etherpad_history *history,
                                       const struct etherpad_pad_limits *limits,
                                       struct etherpad_pool *pool, uint32_t key_rev, wf_text text,
                                       wf_text attribs);

/** Adds a revision from storage, whose pairs are in the pool already.
 *  @return WF_OK; WF_BAD_VALUE: it is not the next one or does not fit, and the pad is as it was,
 * but read-only from here on; WF_NO_MEMORY */
enum wf_status etherpad_pad_replay(struct etherpad_pad *pad,
                                   const struct etherpad_revision *revision);

void etherpad_pad_free(struct etherpad_pad *pad);

uint32_t etherpad_pad_head(const struct etherpad_pad *pad);
struct etherpad_text etherpad_pad_text(const struct etherpad_pad *pad); /**< At head; not shared. */
const struct etherpad_pool *etherpad_pad_pool(const struct etherpad_pad *pad);

/** @return a revision that is in memory, or NULL.  Those of the last verdict always are */
const struct etherpad_revision *etherpad_pad_revision(const struct etherpad_pad *pad, uint32_t rev);

/** Why a change was refused. */
enum etherpad_reason {
    ETHERPAD_ACCEPTED,
    ETHERPAD_BAD_CHANGESET, /**< Steps 1 to 5: DISCONNECT_REASON and kill, for every client. */
    ETHERPAD_AUTHOR,        /**< Only where `takes_rejection`: 8.1. */
    ETHERPAD_TOO_LARGE,
    ETHERPAD_READ_ONLY,
    ETHERPAD_FAILED, /**< Not the client's fault: no memory, or no history. */
};

/** USER_CHANGES, and who sent it. */
struct etherpad_change {
    wf_text user;
    wf_text socket;
    int64_t base_rev;
    wf_text changeset;
    struct etherpad_wire_pool apool;
    const struct etherpad_pool *pool; /**< Stands for `apool` unless it is NULL. */
    bool takes_rejection;             /**< The socket has the feature `reject`. */
    bool is_read_only;                /**< It is in a padview room. */
    int64_t now_ms;
};

struct etherpad_verdict {
    enum etherpad_reason reason;
    char detail[128]; /**< For people, when it was refused. */

    /** Accepted: revisions first_rev to head are new, the first of them the change, the others
     *  corrections by "": the author's (8.1), the list's, the newline's (7.9), each if it is
     * needed. Pairs first_number to the end of the pool are new.  All of it is one transaction. */
    uint32_t first_rev;
    uint32_t first_number;
};

/** Steps 1 to 9 of etherpad.md 8.  Refused, the pad is as it was.  @return verdict->reason */
enum etherpad_reason etherpad_pad_submit(struct etherpad_pad *pad,
                                         const struct etherpad_change *change,
                                         struct etherpad_verdict *verdict);

/** The words of etherpad.md 5.2: "badChangeset", "author", "tooLarge", "readOnly"; "shutdown". */
const char *etherpad_reason_name(enum etherpad_reason reason);

/** Import: makes the change by which `user` replaces the whole text, to be submitted with base_rev
 * at head.  An empty text leaves the final newline.
 *  @param attribs  of `text`, which must not hold a carriage return, in the numbers of `pool`
 *  @param pool     of the change; the user's pair is added to it
 *  @param out      gets the changeset */
enum wf_status etherpad_pad_replace(const struct etherpad_pad *pad, wf_text user, wf_text text,
                                    wf_text attribs, struct etherpad_pool *pool,
                                    struct wf_buf *out);

/** What a page reports of a session that died (8.4); texts without a changeset have ptr NULL. */
struct etherpad_missed {
    wf_text user; /**< The cookie's. */
    int64_t base_rev;
    wf_text committed, committed_socket;
    struct etherpad_wire_pool committed_apool;
    wf_text further;
    struct etherpad_wire_pool further_apool;
};

/** Drops the part that was committed, or composes both, and submits what is left, as a change made
 *  by no socket.  When nothing is left it is accepted: first_rev is then behind head. */
enum etherpad_reason etherpad_pad_submit_missed(struct etherpad_pad *pad,
                                                const struct etherpad_missed *missed,
                                                int64_t now_ms, struct etherpad_verdict *verdict);

/** What NEW_CHANGES says of a revision in memory: its changeset in the numbers of `apool`. */
enum wf_status etherpad_pad_wire(const struct etherpad_pad *pad,
                                 const struct etherpad_revision *revision,
                                 struct etherpad_apool *apool, struct wf_buf *out);

/** The text of any revision: shared from memory, or made from the newest key revision before it.
 *  Drop it.  @return WF_OK, WF_BAD_VALUE (no such revision, no history) or WF_NO_MEMORY */
enum wf_status etherpad_pad_text_at(const struct etherpad_pad *pad, uint32_t rev,
                                    struct etherpad_text *text);

/** A step of the time slider; what it has is gone after the call that tells it. */
struct etherpad_step {
    uint32_t first, last; /**< The revisions it is made of. */
    wf_text forwards;     /**< All of them, composed. */
    wf_text backwards;    /**< Its inverse. */
    int64_t before_ms;    /**< Time of the revision before it; of revision 0 when there is none. */
    int64_t time_ms;      /**< Of the last one. */
};

/** Calls `take` with `count` steps of `size` revisions each, the first beginning with revision
 *  `first`, until it returns false, or the next one would not be complete.
 *  @param pool  numbers the attributes of all steps; pairs are added to it
 *  @return WF_OK, WF_BAD_VALUE (no history), WF_TOO_LARGE or WF_NO_MEMORY */
enum wf_status etherpad_pad_slide(struct etherpad_pad *pad, uint32_t first, uint32_t size,
                                  uint32_t count, struct etherpad_pool *pool,
                                  bool (*take)(void *taker, const struct etherpad_step *step),
                                  void *taker);

/** Cleaning of text from outside (7.9): CRLF and CR become LF, tab eight spaces, U+00A0 a space. */
void etherpad_clean(wf_text text, struct wf_buf *out);

#endif
