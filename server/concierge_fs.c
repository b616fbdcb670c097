#include "server/concierge_fs.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <strings.h>

#include "server/concierge_member.h"
#include "server/media_type.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

enum {
    PARTS_MAX = 64,
    PART_EXTRA = 8192 + 128, /* bytes of a part's head and boundary */
    FILENAME_SIZE = 1024,    /* a path of some client's own disk, at most */
};

/* --- Checks, in the order of the protocol -------------------------------------------------- */

/* @return the client that asks; NULL: refused */
static struct member *find_asker(const struct hub *hub, struct wf_http_exchange *exchange,
                                 const struct fs_request *request)
{
    char uuid[UUID_SIZE];
    struct hub_client *client;

    if (!request->key.ptr) {
        wf_http_refuse(exchange, 428, "The x-fs-key header is missing.");
        return NULL;
    }
    if (!uuid_parse(request->key, uuid)) {
        wf_http_refuse(exchange, 417, "The x-fs-key is not a UUID.");
        return NULL;
    }
    client = hub_find_uuid(hub, wf_text_of(uuid));
    if (!client) {
        wf_http_refuse(exchange, 401, "Nobody with this x-fs-key is connected.");
        return NULL;
    }
    return (struct member *)client;
}

static bool is_usable(struct wf_http_exchange *exchange, const struct fs_request *request)
{
    if (!request->file.ptr || files_name_is_usable(request->file))
        return true;
    wf_http_refuse(exchange, 400, "A file cannot have this name.");
    return false;
}

/* The asker, when the folder is its own.  @return NULL: refused */
static struct member *find_owner(const struct hub *hub, struct wf_http_exchange *exchange,
                                 const struct fs_request *request)
{
    struct member *asker = find_asker(hub, exchange, request);

    if (!asker)
        return NULL;
    if (!wf_text_equal(asker->client.name.text, request->name)) {
        wf_http_refuse(exchange, 403, "This is somebody else's folder.");
        return NULL;
    }
    return is_usable(exchange, request) ? asker : NULL;
}

static void refuse_outcome(struct wf_http_exchange *exchange, enum files_outcome outcome)
{
    switch (outcome) {
    case FILES_MISSING:
        wf_http_refuse(exchange, 404, "There is no such file.");
        return;
    case FILES_TOO_LARGE:
        wf_http_refuse(exchange, 413, "The file is too large.");
        return;
    case FILES_FULL:
        wf_http_refuse(exchange, 507, "There is no room for the file.");
        return;
    case FILES_DONE:
    case FILES_FAILED:
        break;
    }
    wf_log(WF_LOG_ERROR, "concierge", wf_http_peer_name(exchange), "file server: %s",
           strerror(errno));
    wf_http_refuse(exchange, 500, "The disk refused.");
}

/* --- GET, HEAD and DELETE ------------------------------------------------------------------ */

void fs_get(const struct hub *hub, struct wf_http_exchange *exchange,
            const struct fs_request *request)
{
    const struct member *owner;
    struct wf_http_file file;
    enum files_outcome outcome = FILES_MISSING;
    struct stat about;

    if (!find_asker(hub, exchange, request) || !is_usable(exchange, request))
        return;
    owner = (const struct member *)hub_find_client(hub, request->name);
    if (owner)
        outcome = files_read(&owner->folder, request->file, &file.fd, &about);
    if (outcome != FILES_DONE) {
        refuse_outcome(exchange, outcome);
        return;
    }
    file.size = (uint64_t)about.st_size;
    file.changed_ns = (int64_t)about.st_mtim.tv_sec * 1000000000 + about.st_mtim.tv_nsec;
    file.type = media_type_of(request->file);
    file.download_name = request->file;
    wf_http_answer_file(exchange, &file);
}

void fs_delete(const struct hub *hub, struct wf_http_exchange *exchange,
               const struct fs_request *request)
{
    struct member *owner = find_owner(hub, exchange, request);
    enum files_outcome outcome;

    if (!owner)
        return;
    outcome = files_delete(&owner->folder, request->file);
    if (outcome == FILES_DONE)
        wf_http_answer(exchange, 200, NULL, (wf_bytes){0});
    else
        refuse_outcome(exchange, outcome);
}

/* --- POST ---------------------------------------------------------------------------------- */

/* A request whose body is on its way; gone with its answer. */
struct posting {
    struct wf_http_exchange *exchange;
    struct files_upload *upload;
    unsigned parts_count;
    bool has_filename;            /* of the first part, in ... */
    char filename[FILENAME_SIZE]; /* ... as far as it fits: a longer one is no other's */
    size_t filename_len;
    bool is_single;
    char file[NAME_MAX + 1]; /* single: what the URL says */
};

static void free_posting(struct posting *posting)
{
    files_upload_cancel(posting->upload);
    wf_free(posting);
}

/* @return false: enough of this request */
static bool give_up(struct posting *posting, unsigned status, const char *sentence)
{
    wf_http_refuse(posting->exchange, status, sentence);
    free_posting(posting);
    return false;
}

static bool go_on(struct posting *posting, enum files_outcome outcome)
{
    if (outcome == FILES_DONE)
        return true;
    refuse_outcome(posting->exchange, outcome);
    free_posting(posting);
    return false;
}

/* In the single form all parts are pieces of one file, so they have one filename or none. */
static bool is_of_same_file(const struct posting *posting, wf_text filename)
{
    wf_text first = {posting->filename, posting->filename_len};

    if (!posting->has_filename || !filename.ptr)
        return !posting->has_filename && !filename.ptr;
    return wf_text_equal(filename, first);
}

static void remember_filename(struct posting *posting, wf_text filename)
{
    posting->has_filename = filename.ptr != NULL;
    posting->filename_len = filename.len;
    if (filename.len > 0)
        memcpy(posting->filename, filename.ptr, filename.len);
}

static bool begin_piece(struct posting *posting, const struct wf_http_part *part)
{
    if (posting->parts_count++ == 0)
        remember_filename(posting, part->filename);
    else if (!is_of_same_file(posting, part->filename))
        return give_up(posting, 412, "The parts are of different files.");
    return go_on(posting, files_upload_choose(posting->upload, wf_text_of(posting->file)));
}

static bool begin_file(struct posting *posting, const struct wf_http_part *part)
{
    wf_text name;

    posting->parts_count++;
    if (!part->filename.ptr)
        return give_up(posting, 428, "A part has no filename.");
    name = files_last_segment(part->filename);
    if (!files_name_is_usable(name))
        return give_up(posting, 400, "A file cannot have this name.");
    return go_on(posting, files_upload_choose(posting->upload, name));
}

static bool begin_part(void *user, const struct wf_http_part *part)
{
    struct posting *posting = user;

    if (part->filename.len > sizeof(posting->filename))
        return give_up(posting, 400, "A filename is too long.");
    return posting->is_single ? begin_piece(posting, part) : begin_file(posting, part);
}

static bool take_bytes(void *user, wf_bytes bytes)
{
    struct posting *posting = user;

    return go_on(posting, files_upload_write(posting->upload, bytes));
}

static bool end_part(void *user)
{
    (void)user; /* the next part may go on with the same file */
    return true;
}

static void take_end(void *user)
{
    struct posting *posting = user;
    enum files_outcome outcome;

    if (posting->parts_count == 0) {
        give_up(posting, 400, "The body has no part.");
        return;
    }
    outcome = files_upload_finish(posting->upload);
    posting->upload = NULL;
    if (!go_on(posting, outcome))
        return;
    wf_http_answer(posting->exchange, 201, NULL, (wf_bytes){0});
    free_posting(posting);
}

static void take_failure(void *user, const char *why)
{
    struct posting *posting = user;

    if (why)
        wf_http_refuse(posting->exchange, 400, why);
    free_posting(posting);
}

/* The owner left, and took its folder along. */
static void owner_left(void *user)
{
    struct posting *posting = user;

    posting->upload = NULL; /* freed already */
    wf_http_close(posting->exchange);
    give_up(posting, 401, "The client has left.");
}

static const struct wf_http_part_receiver parts = {
    .begin = begin_part,
    .bytes = take_bytes,
    .end = end_part,
    .done = take_end,
    .failed = take_failure,
};

static bool is_form(const struct wf_http_exchange *exchange)
{
    static const char type[] = "multipart/form-data";
    wf_text given = wf_http_find(wf_http_request_of(exchange), "content-type");
    size_t len = sizeof(type) - 1;

    return given.len >= len && strncasecmp(given.ptr, type, len) == 0 &&
           (given.len == len || strchr("; \t", given.ptr[len]));
}

static struct posting *new_posting(struct wf_http_exchange *exchange, struct member *owner,
                                   const struct fs_request *request)
{
    struct posting *posting = wf_alloc(1, sizeof(*posting));

    if (!posting)
        return NULL;
    posting->exchange = exchange;
    posting->is_single = request->file.ptr != NULL;
    if (posting->is_single)
        wf_text_store(posting->file, sizeof(posting->file), request->file);
    posting->upload = files_upload_new(&owner->folder);
    if (!posting->upload) {
        free_posting(posting);
        return NULL;
    }
    files_upload_on_lost(posting->upload, owner_left, posting);
    return posting;
}

/* Most bytes of a body: the files, and what stands around them. */
static uint64_t body_limit(const struct member *owner, bool is_single)
{
    const struct files_limits *limits = &owner->folder.files->limits;

    return (is_single ? limits->file_size : limits->folder_size) + PARTS_MAX * PART_EXTRA;
}

void fs_post(const struct hub *hub, struct wf_http_exchange *exchange,
             const struct fs_request *request)
{
    struct member *owner = find_owner(hub, exchange, request);
    struct posting *posting;
    const char *why;

    if (!owner)
        return;
    if (!is_form(exchange)) {
        wf_http_refuse(exchange, 415, "Files are sent as multipart/form-data.");
        return;
    }
    posting = new_posting(exchange, owner, request);
    if (!posting)
        wf_http_refuse(exchange, 503, "Out of memory.");
    else if (!wf_http_receive_parts(exchange, body_limit(owner, posting->is_single), PARTS_MAX,
                                    &parts, posting, &why))
        give_up(posting, 400, why);
}
