/* wireform composte propose. */
#include <stdio.h>
#include <string.h>

#include "client/command.h"
#include "client/composte_proposal.h"
#include "client/composte_verbs.h"

/* More than all the changes of one message. */
enum { INPUT_LIMIT = 4 << 20 };

static bool read_stdin(struct wf_buf *text)
{
    size_t count;

    do {
        uint8_t *room = wf_buf_room(text, 64 * 1024);

        if (!room)
            return false;
        count = fread(room, 1, 64 * 1024, stdin);
        wf_buf_commit(text, count);
    } while (count > 0);
    return !ferror(stdin);
}

/* A JSON Patch, by its form; the rest is for the server to judge. */
static bool check_line(wf_text line, unsigned number)
{
    struct wf_error error;
    struct json *patch = json_parse(line, &json_unlimited, &error);
    bool is_array = patch && json_kind(patch) == JSON_ARRAY;

    if (!patch)
        command_complain("line %u: %s (byte %zu)", number, error.what, error.offset);
    else if (!is_array)
        command_complain("line %u: a JSON Patch is an array", number);
    json_release(patch);
    return is_array;
}

static bool is_blank(wf_text line)
{
    for (size_t i = 0; i < line.len; i++)
        if (!strchr(" \t\r", line.ptr[i]))
            return false;
    return true;
}

static bool add_lines(struct proposal *proposal, wf_text text)
{
    for (unsigned number = 1; text.len > 0; number++) {
        const char *end = memchr(text.ptr, '\n', text.len);
        wf_text line = {text.ptr, end ? (size_t)(end - text.ptr) : text.len};
        size_t taken = line.len + (end ? 1 : 0);

        text.ptr += taken;
        text.len -= taken;
        if (is_blank(line))
            continue;
        if (!check_line(line, number))
            return false;
        if (!proposal_add(proposal, line)) {
            command_complain("out of memory");
            return false;
        }
    }
    if (proposal->count == 0)
        command_complain("nothing to propose on stdin");
    return proposal->count > 0;
}

static int propose(struct composte_client *client, struct proposal *proposal, const char *project)
{
    int status = composte_select(client, project);

    if (status != EXIT_ANSWERED)
        return status;
    if (proposal->base == UINT64_MAX)
        proposal->base = client->rev;
    status = proposal_send(client, proposal);
    if (status != EXIT_ANSWERED)
        return status;
    proposal_print(proposal);
    return proposal_rejected(proposal) > 0 ? EXIT_REFUSED : EXIT_ANSWERED;
}

int composte_propose(struct composte_client *client, const struct composte_wishes *wishes)
{
    struct proposal proposal = {.base = wishes->has_base ? wishes->base : UINT64_MAX,
                                .is_atomic = wishes->is_atomic,
                                .is_whole = true};
    int status = EXIT_REFUSED;
    struct wf_buf text;

    wf_buf_init(&text, INPUT_LIMIT);
    if (!read_stdin(&text))
        command_complain("stdin: more than %d MiB, or not readable", INPUT_LIMIT >> 20);
    else if (add_lines(&proposal, (wf_text){(const char *)wf_buf_peek(&text), wf_buf_len(&text)}))
        status = propose(client, &proposal, wishes->operands[0]);
    proposal_deinit(&proposal);
    wf_buf_deinit(&text);
    return status;
}
