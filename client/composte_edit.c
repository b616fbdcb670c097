/* wireform composte edit: what somebody changed in his editor is proposed, change by change; what
 * is rejected he may keep, drop, or edit again. */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "client/command.h"
#include "client/composte_print.h"
#include "client/composte_proposal.h"
#include "client/composte_verbs.h"
#include "client/editor.h"
#include "client/json_diff.h"
#include "server/json_patch.h"

enum { TURN_MS = 50 };

struct edit {
    struct composte_client *client;
    bool is_atomic;
    struct editor editor;
    struct json *base; /* What is in the editor was made of it. */
    uint64_t base_rev;
    struct json *edited;
};

/* What is to happen next. */
enum step { STEP_DONE, STEP_EDIT_AGAIN, STEP_GIVE_UP, STEP_NO_CONNECTION };

/* ---- Talking with people ---- */

static bool is_interactive(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* The first letter of an answer; updates and pings go on until it comes.  @return 'n' at the end */
static char ask(struct edit *edit, const char *question)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char line[80];

    printf("%s ", question);
    (void)fflush(stdout);
    while (poll(&input, 1, 0) == 0)
        if (!composte_turn(edit->client, TURN_MS))
            return 'n';
    return fgets(line, sizeof(line), stdin) ? line[0] : 'n';
}

static void keep_text(const struct edit *edit)
{
    command_complain("your text is kept in %s", edit->editor.path);
}

/* ---- The editor ---- */

static bool start(struct edit *edit, const struct json *document)
{
    struct wf_buf text;
    bool is_started;

    wf_buf_init(&text, WF_NO_LIMIT);
    composte_print_document(document, &text);
    errno = ENOMEM;
    is_started = !text.failed &&
                 editor_start(&edit->editor, ".json",
                              (wf_text){(const char *)wf_buf_peek(&text), wf_buf_len(&text)});
    if (!is_started)
        command_complain("the editor: %s", strerror(errno));
    wf_buf_deinit(&text);
    return is_started;
}

/* @return false: it ended badly */
static bool wait_for_editor(struct edit *edit)
{
    bool is_good = false;

    while (!editor_is_done(&edit->editor, &is_good))
        if (!composte_turn(edit->client, TURN_MS))
            poll(NULL, 0, TURN_MS); /* The editor is left alone, and its text is kept. */
    return is_good;
}

static void tell_line(wf_text text, const struct wf_error *error)
{
    size_t line = 1, column = 1;

    for (size_t i = 0; i < error->offset && i < text.len; i++) {
        line += text.ptr[i] == '\n';
        column = text.ptr[i] == '\n' ? 1 : column + 1;
    }
    command_complain("line %zu, column %zu: %s", line, column, error->what);
}

static bool read_edited(struct edit *edit)
{
    struct wf_error error;
    struct wf_buf buf;
    wf_text text;

    json_release(edit->edited);
    edit->edited = NULL;
    wf_buf_init(&buf, JSON_MOST_TEXT);
    if (editor_read(&edit->editor, &buf)) {
        text = (wf_text){(const char *)wf_buf_peek(&buf), wf_buf_len(&buf)};
        edit->edited = json_parse(text, &json_unlimited, &error);
        if (!edit->edited)
            tell_line(text, &error);
    } else {
        command_complain("%s: %s", edit->editor.path, strerror(errno));
    }
    wf_buf_deinit(&buf);
    return edit->edited != NULL;
}

/* Until what is in the file is JSON.  @return STEP_DONE, STEP_GIVE_UP or STEP_NO_CONNECTION */
static enum step edit_text(struct edit *edit)
{
    for (;;) {
        bool is_good = wait_for_editor(edit);

        if (!is_good)
            command_complain("the editor did not end well");
        if (edit->client->is_closed)
            return STEP_NO_CONNECTION;
        if (is_good && read_edited(edit))
            return STEP_DONE;
        if (!is_interactive() || ask(edit, "Edit it again? [y/n]") != 'y' ||
            !editor_start_again(&edit->editor))
            return STEP_GIVE_UP;
    }
}

/* ---- Rejected changes ---- */

static bool apply_to(struct json **root, wf_text text)
{
    struct json_patch_error failure;
    struct json_patch patch;
    struct wf_error broken;
    bool is_done = json_patch_parse(&patch, text, &broken, &failure) == JSON_PATCH_OK &&
                   json_patch_apply(root, &patch, &json_unlimited, &failure) == JSON_PATCH_OK;

    json_patch_deinit(&patch);
    return is_done;
}

static bool goes_with_head(const struct edit *edit, const struct proposed *change)
{
    struct json *root = json_retain(edit->client->document);
    bool is_done = apply_to(&root, change->patch);

    json_release(root);
    return is_done;
}

/* Proposes one change again, for the document as it is now. */
static bool insist(struct edit *edit, struct proposed *change)
{
    struct proposal again = {.base = edit->client->rev};
    bool is_accepted;

    if (!goes_with_head(edit, change)) {
        printf("It does not go with the project any more.\n");
        return false;
    }
    is_accepted =
        proposal_add(&again, change->patch) && proposal_send(edit->client, &again) == EXIT_ANSWERED;
    if (is_accepted)
        proposal_print(&again);
    is_accepted = is_accepted && again.changes[0].is_accepted;
    proposal_deinit(&again);
    return is_accepted;
}

/* @return STEP_DONE: settled */
static enum step review_change(struct edit *edit, struct proposed *change)
{
    printf("\nRejected: %s\nYours:\n", change->why);
    composte_print_patch(stdout, edit->base, change->patch);
    for (;;) {
        switch (ask(edit, "Keep [m]ine, keep [t]heirs, [e]dit again?")) {
        case 'm':
            if (insist(edit, change))
                return STEP_DONE;
            break;
        case 't':
            return STEP_DONE;
        case 'e':
            return STEP_EDIT_AGAIN;
        case 'n':
            return STEP_GIVE_UP;
        default:
            break;
        }
        if (edit->client->is_closed)
            return STEP_NO_CONNECTION;
    }
}

/* The document as it is now, with those changes that nobody has decided about, as far as they go.
 */
static bool begin_again(struct edit *edit, struct proposal *proposal)
{
    struct json *document = json_retain(edit->client->document);
    bool is_started;

    for (size_t i = 0; i < proposal->count; i++)
        if (!proposal->changes[i].is_accepted)
            apply_to(&document, proposal->changes[i].patch);
    json_release(edit->base);
    edit->base = json_retain(edit->client->document);
    edit->base_rev = edit->client->rev;
    editor_forget(&edit->editor);
    is_started = start(edit, document);
    json_release(document);
    return is_started;
}

static enum step review(struct edit *edit, struct proposal *proposal)
{
    enum step step = STEP_DONE;

    for (size_t i = 0; i < proposal->count && step == STEP_DONE; i++) {
        if (proposal->changes[i].is_accepted)
            continue;
        step = review_change(edit, &proposal->changes[i]);
        proposal->changes[i].is_accepted = step == STEP_DONE; /* Decided. */
    }
    if (step == STEP_EDIT_AGAIN && !begin_again(edit, proposal))
        step = STEP_GIVE_UP;
    return step;
}

/* ---- Proposing ---- */

static enum step propose(struct edit *edit, struct proposal *proposal)
{
    int status = proposal_send(edit->client, proposal);

    if (status == EXIT_NO_CONNECTION)
        return STEP_NO_CONNECTION;
    if (status != EXIT_ANSWERED)
        return STEP_GIVE_UP;
    proposal_print(proposal);
    if (proposal_rejected(proposal) == 0)
        return STEP_DONE;
    return is_interactive() ? review(edit, proposal) : STEP_GIVE_UP;
}

static enum step propose_changes(struct edit *edit)
{
    struct proposal proposal = {.base = edit->base_rev, .is_atomic = edit->is_atomic};
    enum step step = STEP_GIVE_UP;
    struct json_changes changes;
    bool is_known = json_diff(edit->base, edit->edited, &changes);

    for (size_t i = 0; i < changes.count && is_known; i++)
        is_known = proposal_add(&proposal, json_changes_patch(&changes, i));
    if (!is_known) {
        command_complain("out of memory");
    } else if (proposal.count == 0) {
        printf("nothing was changed\n");
        step = STEP_DONE;
    } else {
        step = propose(edit, &proposal);
    }
    proposal_deinit(&proposal);
    json_changes_deinit(&changes);
    return step;
}

static int edit_project(struct edit *edit)
{
    enum step step = STEP_EDIT_AGAIN;

    while (step == STEP_EDIT_AGAIN) {
        step = edit_text(edit);
        if (step == STEP_DONE)
            step = propose_changes(edit);
    }
    if (step == STEP_DONE) {
        editor_forget(&edit->editor);
        return EXIT_ANSWERED;
    }
    keep_text(edit);
    return step == STEP_NO_CONNECTION ? EXIT_NO_CONNECTION : EXIT_REFUSED;
}

int composte_edit(struct composte_client *client, const struct composte_wishes *wishes)
{
    struct edit edit = {.client = client, .is_atomic = wishes->is_atomic};
    int status = composte_select(client, wishes->operands[0]);

    if (status != EXIT_ANSWERED)
        return status;
    edit.base = json_retain(client->document);
    edit.base_rev = client->rev;
    status = start(&edit, edit.base) ? edit_project(&edit) : EXIT_REFUSED;
    json_release(edit.base);
    json_release(edit.edited);
    return status;
}
