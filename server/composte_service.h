#ifndef SERVER_COMPOSTE_SERVICE_H
#define SERVER_COMPOSTE_SERVICE_H

#include "generated/composte_server.h"
#include "server/composte_db.h"
#include "server/composte_project.h"
#include "server/composte_store.h"
#include "server/composte_users.h"
#include "server/names.h"
#include "wireform/base/owner.h"
#include "wireform/io/loop.h"

/** The service of Composte as its files see it: who is there (composte_people.c), which projects
 *  are open and who edits them (composte_open.c, composte_editing.c), what editors are told
 *  (composte_updates.c), and the requests that wait for a disk or a worker (composte_request.c).
 *  All of it belongs to the thread of the loop. */

struct composte_request;

enum {
    COMPOSTE_MOST_EDITED = 16,            /**< Projects that one session edits (composte.md 3). */
    COMPOSTE_MOST_METADATA = 16 << 10,    /**< Bytes. */
    COMPOSTE_MOST_UPDATE = 1 << 20,       /**< Bytes of one update (composte.md 7) ... */
    COMPOSTE_MOST_UPDATE_REVISIONS = 1000 /**< ... and its revisions. */
};

/** --- Who is there --------------------------------------------------------------------------- */

/** A user with sessions. */
struct composte_person {
    struct name name;
    char user_id[COMPOSTE_USER_SIZE];
    struct composte_peer *sessions;
    unsigned sessions_count;
};

/** An address with sessions that have not logged in. */
struct composte_address {
    struct name name;
    char text[RATE_LIMIT_NETWORK_SIZE];
    unsigned sessions_count;
};

struct composte_peer {
    struct composte *service;
    struct wf_conn *conn;
    struct composte_address *address;      /**< NULL: logged in. */
    struct composte_person *person;        /**< NULL: not logged in. */
    struct composte_peer *previous, *next; /**< Sessions of the person. */
    struct composte_request *request;      /**< That waits; meanwhile the connection is held. */
    struct composte_editing *editing;      /**< What it edits. */
    unsigned editing_count;
};

/** --- Open projects -------------------------------------------------------------------------- */

/** A session that edits a project. */
struct composte_editing {
    struct composte_peer *peer;
    struct composte_open *project;
    uint64_t to; /**< The revision that the client has. */
    struct composte_editing *next_of_peer;
    struct composte_editing *previous, *next; /**< Of the project. */
};

/** A project in memory, or on its way there. */
struct composte_open {
    struct name name;
    char id[COMPOSTE_ID_SIZE];
    struct composte *service;
    struct composte_load load;
    struct composte_facts facts;
    struct composte_project *model; /**< NULL: it is loaded still. */
    size_t size;                    /**< As last weighed. */
    uint64_t snapshot_rev;
    bool is_damaged; /**< Read-only. */

    struct composte_editing *editors;
    unsigned editors_count;

    /** Requests that wait for the project, or for revisions to be stored: in order. */
    struct composte_request *first_waiting, *last_waiting;
    unsigned appends_count; /**< That are under way. */
    bool has_failed;        /**< One of them; what is pending is given up with the last of them. */

    bool is_changed; /**< Some editor may be behind. */
    struct composte_open *next_changed;
    struct composte_open *previous, *next; /**< All. */
    uint64_t idle_since_ms;
};

/** --- The service ---------------------------------------------------------------------------- */

struct composte {
    const struct composte_settings *settings;
    struct wf_loop *loop;
    struct composte_project_limits limits;
    struct composte_db *db;
    struct composte_users *users;
    struct composte_store *store;

    struct names people, addresses;
    struct names projects;
    struct composte_open *first_project;
    unsigned open_count; /**< Those that are loaded, */
    uint64_t open_size;  /**< and what they weigh. */
    struct wf_timer unload_timer;

    struct composte_open *changed;
    struct wf_timer update_timer;
    struct composte_editing **behind; /**< Room for the editors of one project ... */
    struct wf_conn **conns;           /**< ... and their connections. */
    unsigned behind_size;
    struct composte_revision_info revisions[COMPOSTE_MOST_UPDATE_REVISIONS];
    struct wf_buf text; /**< One document, on its way into a message. */
};

/** --- Requests ------------------------------------------------------------------------------- */

/** A request that is answered after its handler has returned.  Its session takes no other one
 *  meanwhile, so answers keep the order of requests; it may be gone when the answer is known. */
struct composte_request {
    struct composte_peer *peer; /**< NULL: gone. */
    struct composte *service;
    const char *type; /**< As on the wire. */
    struct wf_request kept;
    struct composte_request *next_waiting; /**< Of a project ... */
    uint64_t awaited;                      /**< ... for this revision to be stored; then: */
    void (*settled)(struct composte_request *request, struct composte_open *project,
                    bool is_stored);

    union {
        struct composte_login login;
        struct composte_list list;
        struct composte_share share;
        struct {
            struct composte_create create;
            struct json *document;
        } creation;
        struct {
            void (*carry_out)(struct composte_request *request, struct composte_open *project);
            uint64_t since;
            bool has_since;
        } access;
        struct {
            struct composte_append append;
            struct composte_open *project;
            struct composte_result result;
        } proposal;
    } as;
};

/** Begins one, and holds its session.  @return NULL without memory: the session is shed */
struct composte_request *composte_request_begin(struct composte_peer *peer, const char *type);

/** What is sent to its session from here on answers it.  @return NULL: the session is gone */
struct composte_peer *composte_request_resume(struct composte_request *request);

/** Ends it, answered or not; frees it. */
void composte_request_end(struct composte_request *request);

/** Says no to the request in hand, in the words there are for the code or in these. */
void composte_refuse(struct composte_peer *peer, const char *type, enum composte_code code);
void composte_refuse_with(struct composte_peer *peer, const char *type, enum composte_code code,
                          const char *words);

/** The same, and ends it. */
void composte_request_refuse(struct composte_request *request, enum composte_code code);
void composte_request_refuse_with(struct composte_request *request, enum composte_code code,
                                  const char *words);

/** What a store says no for. */
enum composte_code composte_code_of(enum composte_outcome outcome);

/** --- composte_people.c ---------------------------------------------------------------------- */

extern const struct composte_users_events composte_people_events;

/** A session that has not logged in.  @return false: its address has too many, or no memory */
bool composte_people_arrive(struct composte_peer *peer);

/** It is gone. */
void composte_people_leave(struct composte_peer *peer);

/** Is that the user who is logged in? */
bool composte_is_me(const struct composte_peer *peer, wf_text user_id);

/** --- composte_open.c ------------------------------------------------------------------------ */

/** @return NULL: it is not open, or not loaded yet */
struct composte_open *composte_open_find(struct composte *service, wf_text project_id);

/** Opens a project and calls `carry_out` of the request with it: within the call when it is open
 *  already.  Without it the request is refused. */
void composte_open_for(struct composte_request *request, wf_text project_id);

/** Those of `facts` contribute from now on; who may not edit any more is told. */
void composte_open_share(struct composte_open *project, const struct composte_facts *facts);

bool composte_is_contributor(const struct composte_open *project, const char *user_id);

/** Has `settled` called when all that was judged by now is stored, or given up: in the order of the
 *  calls, and within this one when nothing is under way. */
void composte_open_await(struct composte_open *project, struct composte_request *request,
                         void (*settled)(struct composte_request *request,
                                         struct composte_open *project, bool is_stored));

/** More is stored: tells those who wait for no more than that. */
void composte_open_settled(struct composte_open *project);

/** Nothing of what is under way was stored: tells all who wait. */
void composte_open_gave_up(struct composte_open *project);

/** One of those that composte_timer calls: lets projects go that nobody edits. */
void composte_open_unload(struct wf_timer *timer);

/** Its size is another one now. */
void composte_open_weigh(struct composte_open *project);

/** Whether it may take more, or be kept: all open projects together have a limit (setting
 *  open_projects_bytes).  Beyond it those leave memory that nobody edits, and if that is not
 * enough, those that are larger than their share of it take no more: a small one always does. */
bool composte_open_may_grow(struct composte_open *project);

/** Lets go of all in which nobody edits and nothing is under way. */
void composte_open_evict_all(struct composte *service);

/** The end of the service, behind the end of the store. */
void composte_open_free_all(struct composte *service);

/** --- composte_editing.c --------------------------------------------------------------------- */

/** @return NULL: the session does not edit it */
struct composte_editing *composte_editing_find(const struct composte_peer *peer,
                                               const struct composte_open *project);
void composte_editing_end(struct composte_editing *editing);

/** --- composte_updates.c --------------------------------------------------------------------- */

/** The revisions behind `from`, for a message: `service->revisions`, which hold until the next
 *  proposal.  @return how many; 0: they are too many, or too long, or not in the log any more */
size_t composte_updates_since(struct composte_open *project, uint64_t from);

/** Brings one editor to the newest revision, now. */
void composte_updates_send(struct composte_editing *editing);

/** There are new revisions, of which editors hear at the next tick. */
void composte_updates_note(struct composte_open *project);

/** The document as JSON, in `service->text`.  @return ptr NULL without memory */
wf_text composte_print(struct composte *service, const struct json *document);

/** Makes room for the editors of a project with one more.  @return false without memory */
bool composte_updates_reserve(struct composte *service, unsigned editors_count);

void composte_updates_tick(struct wf_timer *timer);

#endif
