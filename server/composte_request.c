#include "server/composte_service.h"

#include "wireform/base/alloc.h"

/* Requests that wait, and refusals. */

static const char *const words[] = {
    [COMPOSTE_CODE_AUTH_FAILED] = "Name or password is wrong.",
    [COMPOSTE_CODE_UNKNOWN_USER] = "That is not the user logged in.",
    [COMPOSTE_CODE_UNKNOWN_PROJECT] = "There is no such project.",
    [COMPOSTE_CODE_NOT_PERMITTED] = "You may not do that to this project.",
    [COMPOSTE_CODE_NOT_EDITING] = "You are not editing this project.",
    [COMPOSTE_CODE_FUTURE_BASE] = "The base is newer than the project.",
    [COMPOSTE_CODE_STALE_BASE] = "The base is too old; select the project again.",
    [COMPOSTE_CODE_INVALID_PATCH] = "The proposal is malformed.",
    [COMPOSTE_CODE_BAD_REQUEST] = "A member is not valid.",
    [COMPOSTE_CODE_NAME_TAKEN] = "The name is taken.",
    [COMPOSTE_CODE_REGISTRATION_CLOSED] = "Accounts are made by the administrator.",
    [COMPOSTE_CODE_TOO_MANY_ATTEMPTS] = "Too many wrong passwords; wait a minute.",
    [COMPOSTE_CODE_TOO_LARGE] = "A limit is reached.",
    [COMPOSTE_CODE_BUSY] = "The server is busy; try again.",
};

void composte_refuse_with(struct composte_peer *peer, const char *type, enum composte_code code,
                          const char *why)
{
    struct composte_error error = {
        .code = code, .message = wf_text_of(why), .request = wf_text_of(type), .has_request = true};

    composte_reply_error(peer->conn, &error);
}

void composte_refuse(struct composte_peer *peer, const char *type, enum composte_code code)
{
    composte_refuse_with(peer, type, code, words[code]);
}

struct composte_request *composte_request_begin(struct composte_peer *peer, const char *type)
{
    struct composte_request *request = wf_alloc(1, sizeof(*request));

    if (!request) {
        wf_conn_shed(peer->conn);
        return NULL;
    }
    request->peer = peer;
    request->service = peer->service;
    request->type = type;
    wf_request_keep(peer->conn, &request->kept);
    wf_conn_hold(peer->conn);
    peer->request = request;
    return request;
}

struct composte_peer *composte_request_resume(struct composte_request *request)
{
    if (request->peer)
        wf_request_resume(request->peer->conn, &request->kept);
    return request->peer;
}

void composte_request_end(struct composte_request *request)
{
    struct composte_peer *peer = request->peer;

    if (peer) {
        wf_request_end(peer->conn);
        peer->request = NULL;
        wf_conn_release(peer->conn);
    }
    wf_free(request);
}

void composte_request_refuse_with(struct composte_request *request, enum composte_code code,
                                  const char *why)
{
    struct composte_peer *peer = composte_request_resume(request);

    if (peer)
        composte_refuse_with(peer, request->type, code, why);
    composte_request_end(request);
}

void composte_request_refuse(struct composte_request *request, enum composte_code code)
{
    composte_request_refuse_with(request, code, words[code]);
}

enum composte_code composte_code_of(enum composte_outcome outcome)
{
    switch (outcome) {
    case COMPOSTE_UNKNOWN_PROJECT:
        return COMPOSTE_CODE_UNKNOWN_PROJECT;
    case COMPOSTE_UNKNOWN_USER:
        return COMPOSTE_CODE_UNKNOWN_USER;
    case COMPOSTE_NOT_PERMITTED:
        return COMPOSTE_CODE_NOT_PERMITTED;
    case COMPOSTE_LIMIT_REACHED:
        return COMPOSTE_CODE_TOO_LARGE;
    case COMPOSTE_STORED:
    case COMPOSTE_STORE_FAILED:
        break;
    }
    return COMPOSTE_CODE_BUSY;
}
