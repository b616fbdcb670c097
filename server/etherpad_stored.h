#ifndef SERVER_ETHERPAD_STORED_H
#define SERVER_ETHERPAD_STORED_H

#include "server/etherpad_pad.h"
#include "server/etherpad_store.h"

/** Pads as the store has them (etherpad.md 10). */

enum { ETHERPAD_CHAT_SHOWN = 30, ETHERPAD_SAVED_LIMIT = 1000 };

/** A pad that was loaded. */
struct etherpad_stored {
    struct etherpad_pad *pad;
    int64_t created_ms;
    int64_t head_ms; /**< When the newest revision was made. */
    uint32_t chat_next;
    bool is_damaged;     /**< Some revision does not fit: it can be read, and that is all. */
    char damage[128];    /**< What is wrong, for the log. */
    struct wf_buf texts; /**< What the two below borrow from. */
    wf_text title, options;
};

enum etherpad_outcome { ETHERPAD_FOUND, ETHERPAD_MISSING, ETHERPAD_UNREADABLE };

/** Where the revisions of a pad come from that are in no memory; its context.  Both are borrowed:
 *  they stay as long as the pad. */
struct etherpad_stored_history {
    struct database *db;
    const char *pad_id;
};

struct etherpad_history etherpad_history_of(struct etherpad_stored_history *stored);

/** Loads a pad at its head: the newest key revision, then what follows it.
 *  @param history  what the pad asks for older revisions, now and later
 *  @param stored   zeroed; etherpad_stored_deinit() whatever the outcome */
enum etherpad_outcome etherpad_load(struct database *db, const char *pad_id,
                                    const struct etherpad_history *history,
                                    const struct etherpad_pad_limits *limits,
                                    struct etherpad_stored *stored);
void etherpad_stored_deinit(struct etherpad_stored *stored);

/** Writes a pad that was just made, with revision 0.  @return false without memory */
bool etherpad_put_pad(struct etherpad_write *write, const char *pad_id,
                      const struct etherpad_pad *pad);

/** Writes what a verdict accepted: its revisions, pairs and key revisions, and the new head; all of
 *  it follows what was written before, or nothing of it happens.
 *  @return false without memory */
bool etherpad_put_revisions(struct etherpad_write *write, const char *pad_id,
                            const struct etherpad_pad *pad, const struct etherpad_verdict *verdict);

/* --- Beside the text ---------------------------------------------------------------------- */

struct etherpad_chat_line {
    uint32_t number;
    wf_text user_id;
    wf_text name; /**< ptr NULL: none. */
    int64_t time_ms;
    wf_text line;
    unsigned color; /**< Of the user, when it is read. */
};

void etherpad_put_chat(struct etherpad_write *write, const char *pad_id,
                       const struct etherpad_chat_line *line, uint32_t kept);

/** @param head       receives the newest revision
 *  @param chat_next  receives the number of the line that comes next
 *  @return false: there is no such pad */
bool etherpad_find_pad(struct database *db, const char *pad_id, uint32_t *head,
                       uint32_t *chat_next);

/** Calls `take` with the lines from `start` to `end` - 1; borrowed. */
void etherpad_list_chat(struct database *db, const char *pad_id, uint32_t start, uint32_t end,
                        void (*take)(void *user, const struct etherpad_chat_line *line),
                        void *user);

struct etherpad_saved {
    wf_text id;
    uint32_t rev;
    wf_text label, by_name, by_id;
    int64_t time_ms;
};

void etherpad_put_saved(struct etherpad_write *write, const char *pad_id,
                        const struct etherpad_saved *saved);

/** Newest first. */
void etherpad_list_saved(struct database *db, const char *pad_id,
                         void (*take)(void *user, const struct etherpad_saved *saved), void *user);

void etherpad_put_title(struct etherpad_write *write, const char *pad_id, wf_text title);
void etherpad_put_options(struct etherpad_write *write, const char *pad_id, wf_text options);

#endif
