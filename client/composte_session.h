#ifndef CLIENT_COMPOSTE_SESSION_H
#define CLIENT_COMPOSTE_SESSION_H

#include "generated/composte_client.h"
#include "server/json_tree.h"
#include "wireform/io/loop.h"

/** One connection to a server of Composte: asks one question at a time, and keeps a copy of the
 *  project being edited, which updates change meanwhile. */

/** Names and codes with their NUL; a password with one. */
#define COMPOSTE_ID_SIZE     65
#define COMPOSTE_SECRET_SIZE 257

/** What was typed. */
struct composte_options {
    const char *server;
    const char *user;
    int password_fd; /**< -1: asked at the terminal. */
    bool is_websocket;
};

/** A line of the list that comes with the login. */
struct composte_listed {
    char id[COMPOSTE_ID_SIZE];
    char owner[COMPOSTE_ID_SIZE];
    char name[COMPOSTE_PROJECT_NAME_SIZE];
    uint64_t rev;
};

struct composte_client {
    struct wf_loop *loop;
    struct wf_client *connection;
    struct wf_timer ping;
    const struct composte_options *options;
    const char *user;
    char secret[COMPOSTE_SECRET_SIZE]; /**< The password, to log in again with. */
    size_t secret_len;
    bool is_open, is_closed;
    bool is_expected; /**< That it ends, or why was said. */

    /** --- The question under way ---------------------------------------------------------- */
    unsigned awaited; /**< Tag of the answer; 0: none is awaited. */
    void (*take)(void *user, const void *answer);
    void *taker;
    int status;              /**< Exit status so far. */
    enum composte_code code; /**< Of the last refusal. */

    /** --- The list ------------------------------------------------------------------------ */
    struct composte_listed *list;
    size_t list_count;

    /** --- The copy ------------------------------------------------------------------------ */
    char project_id[COMPOSTE_ID_SIZE];
    struct json *document; /**< NULL: nothing is being edited. */
    uint64_t rev;

    /** Told of each revision before the copy has it; and of a copy that is replaced. */
    void (*told)(struct composte_client *client, const struct composte_revision_info *revision);
    void (*replaced)(struct composte_client *client, uint64_t rev, const struct json *document);
};

/** Connects, reads the password and logs in, or makes the account when `registers`.
 *  @param options  must stay until the end
 *  @return an exit status: on failure already explained; composte_leave() in any case */
int composte_enter(struct composte_client *client, const struct composte_options *options,
                   bool registers);
void composte_leave(struct composte_client *client);

/** Connects and logs in again when the connection was lost, and goes on with the project: what was
 *  made of it meanwhile is told, or the copy is replaced.
 *  @return an exit status, explained; EXIT_NO_CONNECTION when it may be worth another try */
int composte_come_back(struct composte_client *client);

/** Ends the connection, or the attempt to make one; nobody needs to hear why. */
void composte_hang_up(struct composte_client *client);

/** Waits for the answer to what was just sent; updates go on meanwhile.
 *  @param tag   of the answer wanted
 *  @param take  called with it, borrowed; NULL: nobody wants to know more
 *  @return an exit status: a refusal, or the end of the connection, already explained */
int composte_await(struct composte_client *client, unsigned tag,
                   void (*take)(void *user, const void *answer), void *user);

/** Lets updates come for a while.  @return false: the connection is over, which was explained */
bool composte_turn(struct composte_client *client, int timeout_ms);

/** Begins to edit a project.
 *  @param name  its id, or a name that only one of the user's projects has */
int composte_select(struct composte_client *client, const char *name);

/** The id of a project.  @return NULL after saying that there is none, or more than one */
const char *composte_find_project(const struct composte_client *client, const char *name);

#endif
