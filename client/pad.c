#define _GNU_SOURCE /* memrchr() */
/* wireform pad: a shared text, in the terminal and in pipes. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "client/command.h"
#include "client/editor.h"
#include "client/pad_view.h"
#include "wireform/base/clock.h"
#include "wireform/base/owner.h"

enum { CLOSE_TIMEOUT_MS = 3000, READ_SIZE = 65536, EDITOR_TURN_MS = 50 };

enum mode { VIEW, GET, FOLLOW, APPEND, PUT, EDIT };

static const struct command_option options[] = {
    {"get", NULL, "Print the text.", 'g'},
    {"follow", NULL, "Print it, and every line that is written or changed then.", 'f'},
    {"append", NULL, "Add what is read from stdin, line by line as it comes.", 'a'},
    {"put", NULL, "Make it what is read from stdin; what is the same stays.", 'p'},
    {"edit", NULL, "Edit it in $VISUAL, $EDITOR or vi; what you changed is sent then.", 'e'},
    {"create", NULL, "Make the pad when there is none.", 'c'},
    {"name", "NAME", "What others see as the author.", 'n'},
    {"cookie", "VALUE", "Who one is: the cookie ET of an earlier visit.", 'k'},
    {0},
};

struct pipe {
    struct etherpad_client link;
    enum mode mode;
    struct wf_source input;
    bool is_watched;
    bool has_ended; /* the input */
    struct wf_buf read;
    struct editor editor;
    bool is_over;
    int status;
};

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

static void end(struct pipe *pipe, int status)
{
    if (!pipe->is_over)
        pipe->status = status;
    pipe->is_over = true;
}

/* ---- out ---- */

/* As people edit it: without the newline that ends every pad. */
static bool write_text(struct etherpad_text text, struct wf_buf *out)
{
    etherpad_text_write(text, out);
    if (out->failed)
        return false;
    wf_buf_cut(out, wf_buf_len(out) - 1, 1);
    return true;
}

static void print(struct pipe *pipe, wf_text text)
{
    if (fwrite(text.ptr, 1, text.len, stdout) != text.len || fflush(stdout) != 0)
        end(pipe, EXIT_ANSWERED); /* nobody reads it any more */
}

static void print_text(struct pipe *pipe)
{
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    if (write_text(pipe->link.layers.view, &out))
        print(pipe, text_in(&out));
    wf_buf_deinit(&out);
}

/* Lines that all end; how many empty ones the pad ends in is the server's business. */
static bool write_lines(struct etherpad_text text, struct wf_buf *out)
{
    wf_text all;
    size_t len;

    etherpad_text_write(text, out);
    all = text_in(out);
    for (len = all.len; len > 1 && all.ptr[len - 1] == '\n' && all.ptr[len - 2] == '\n'; len--)
        ;
    wf_buf_cut(out, len, all.len - len);
    return !out->failed;
}

/* The lines that are not as they were, between those that are. */
static wf_text changed_lines(wf_text before, wf_text after)
{
    size_t start = 0, end = 0;

    for (size_t i = 0; i < before.len && i < after.len && before.ptr[i] == after.ptr[i]; i++)
        if (after.ptr[i] == '\n')
            start = i + 1;
    for (size_t i = 1; i + start <= before.len && i + start <= after.len &&
                       before.ptr[before.len - i] == after.ptr[after.len - i];
         i++)
        if (i + start == after.len || after.ptr[after.len - i - 1] == '\n')
            end = i;
    return (wf_text){after.ptr + start, after.len - start - end};
}

static void print_changes(struct pipe *pipe, struct etherpad_text before)
{
    struct wf_buf old, now;

    wf_buf_init(&old, WF_NO_LIMIT);
    wf_buf_init(&now, WF_NO_LIMIT);
    if (write_lines(before, &old) && write_lines(pipe->link.layers.view, &now))
        print(pipe, changed_lines(text_in(&old), text_in(&now)));
    wf_buf_deinit(&old);
    wf_buf_deinit(&now);
}

/* ---- in ---- */

static wf_text author(const struct pipe *pipe)
{
    return pipe->link.page.vars.user_id;
}

static void edit(struct pipe *pipe, bool is_well)
{
    if (is_well) {
        pad_link_send(&pipe->link);
        return;
    }
    command_complain("out of memory");
    end(pipe, EXIT_REFUSED);
}

/* Whole lines; at the end of the input what is left, too. */
static void append_lines(struct pipe *pipe)
{
    wf_text text = text_in(&pipe->read);
    const char *last = text.len > 0 ? memrchr(text.ptr, '\n', text.len) : NULL;

    if (!pipe->has_ended)
        text.len = last ? (size_t)(last + 1 - text.ptr) : 0;
    if (text.len == 0)
        return;
    edit(pipe, pad_layers_append(&pipe->link.layers, text, author(pipe)));
    wf_buf_take(&pipe->read, text.len);
}

static void settled(void *user)
{
    struct pipe *pipe = user;

    if (pipe->has_ended && !pad_link_is_pending(&pipe->link))
        end(pipe, EXIT_ANSWERED);
}

static void take_input(struct pipe *pipe)
{
    if (pipe->mode == APPEND)
        append_lines(pipe);
    else if (pipe->has_ended)
        edit(pipe, pad_layers_replace(&pipe->link.layers, text_in(&pipe->read), author(pipe)));
    if (pipe->has_ended)
        settled(pipe);
}

static void read_input(struct pipe *pipe)
{
    uint8_t *room = wf_buf_room(&pipe->read, READ_SIZE);
    ssize_t count = room ? read(STDIN_FILENO, room, READ_SIZE) : 0;

    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0)
        wf_buf_commit(&pipe->read, (size_t)count);
    pipe->has_ended = count <= 0;
    if (pipe->has_ended && pipe->is_watched) {
        wf_source_remove(pipe->link.loop, &pipe->input);
        pipe->is_watched = false;
    }
    take_input(pipe);
}

static void on_input(struct wf_source *input, uint32_t events)
{
    (void)events;
    read_input(WF_OWNER(input, struct pipe, input));
}

/* A file is not watched: all of it is there. */
static void begin_reading(struct pipe *pipe)
{
    pipe->input = (struct wf_source){.fd = STDIN_FILENO, .events = EPOLLIN, .ready = on_input};
    pipe->is_watched = wf_source_add(pipe->link.loop, &pipe->input);
    while (!pipe->is_watched && !pipe->has_ended && !pipe->is_over)
        read_input(pipe);
}

/* ---- in the editor ---- */

/* Nothing is connected yet: others go on, and what is changed here is rebased over what they did,
 * as after a lost connection.  @return false, explained */
static bool run_editor(struct pipe *pipe)
{
    bool is_good = false;
    struct wf_buf text;

    wf_buf_init(&text, WF_NO_LIMIT);
    errno = ENOMEM;
    if (!write_text(pipe->link.layers.view, &text) ||
        !editor_start(&pipe->editor, ".txt", text_in(&text))) {
        command_complain("the editor: %s", strerror(errno));
        wf_buf_deinit(&text);
        return false;
    }
    wf_buf_deinit(&text);
    while (!editor_is_done(&pipe->editor, &is_good))
        poll(NULL, 0, EDITOR_TURN_MS);
    if (!is_good)
        command_complain("the editor failed");
    else if (!editor_read(&pipe->editor, &pipe->read))
        command_complain("%s: %s", pipe->editor.path, strerror(errno));
    else
        return true;
    return false;
}

static void edit_text(struct pipe *pipe)
{
    if (!run_editor(pipe)) {
        end(pipe, EXIT_REFUSED);
        return;
    }
    pipe->has_ended = true;
    take_input(pipe);
}

/* What was not stored is not lost. */
static void leave_editor(struct pipe *pipe)
{
    if (!pipe->editor.path[0])
        return;
    if (pipe->status == EXIT_ANSWERED)
        editor_forget(&pipe->editor);
    else
        command_complain("your text is kept in %s", pipe->editor.path);
}

/* ---- what becomes of the pad ---- */

static void loaded(void *user)
{
    struct pipe *pipe = user;

    if (pipe->mode == GET || pipe->mode == FOLLOW)
        print_text(pipe);
    else if (pipe->mode == EDIT)
        edit_text(pipe);
    else
        begin_reading(pipe);
    if (pipe->mode == GET)
        end(pipe, EXIT_ANSWERED);
}

static void changed(void *user, struct etherpad_text before)
{
    struct pipe *pipe = user;

    if (pipe->mode == FOLLOW)
        print_changes(pipe, before);
}

static void over(void *user, const char *why, bool is_refused)
{
    struct pipe *pipe = user;

    if (pipe->is_over)
        return;
    if (pipe->link.was_joined || is_refused)
        command_complain("%s: %s", pipe->link.page.place.pad, why);
    else
        command_complain("cannot connect to %s: %s", pipe->link.page.place.address, why);
    end(pipe, is_refused ? EXIT_REFUSED : EXIT_NO_CONNECTION);
}

static void on_signal(void *user, int number)
{
    struct pipe *pipe = user;

    (void)number;
    end(pipe, pad_link_is_pending(&pipe->link) ? EXIT_NO_CONNECTION : EXIT_ANSWERED);
}

static int run_pipe(struct pipe *pipe)
{
    static const struct pad_link_events events = {loaded, changed, NULL, NULL, settled, over};
    struct wf_loop *loop = pipe->link.loop;

    pipe->link.events = &events;
    pipe->link.user = pipe;
    if (!pad_link_begin(&pipe->link) || !wf_loop_signal(loop, SIGINT, on_signal, pipe) ||
        !wf_loop_signal(loop, SIGTERM, on_signal, pipe)) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    while (!pipe->is_over && wf_loop_turn(loop, -1))
        ;
    if (pipe->is_watched)
        wf_source_remove(loop, &pipe->input);
    leave_editor(pipe);
    return pipe->status;
}

/* ---- the command ---- */

static void say_goodbye(struct etherpad_client *link)
{
    uint64_t deadline_ms = wf_clock_ms() + CLOSE_TIMEOUT_MS;

    pad_link_close(link);
    while (!pad_link_is_gone(link) && wf_clock_ms() < deadline_ms)
        wf_loop_turn(link->loop, 100);
    pad_link_deinit(link);
    wf_loop_turn(link->loop, 0);
}

static int visit(struct pipe *pipe, const char *typed)
{
    int status;

    if (!pad_place_read(&pipe->link.page.place, typed))
        return command_usage("\"%s\" is no pad: http://ADDRESS/PAD, ADDRESS/PAD or PAD", typed);
    if (pipe->mode == VIEW && (!isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO)))
        pipe->mode = GET;
    pipe->link.loop = wf_loop_new();
    if (!pipe->link.loop) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    wf_buf_init(&pipe->read, WF_NO_LIMIT);
    status = pipe->mode == VIEW ? pad_view_run(&pipe->link) : run_pipe(pipe);
    say_goodbye(&pipe->link);
    wf_buf_deinit(&pipe->read);
    wf_loop_free(pipe->link.loop);
    return status;
}

static int take_option(struct pipe *pipe, int letter)
{
    static const char modes[] = {
        [GET] = 'g', [FOLLOW] = 'f', [APPEND] = 'a', [PUT] = 'p', [EDIT] = 'e'};
    struct pad_page *page = &pipe->link.page;

    if (letter == 'c') {
        page->creates = true;
    } else if (letter == 'n') {
        pipe->link.name = optarg;
    } else if (letter == 'k') {
        if (strlen(optarg) >= sizeof(page->cookie))
            return command_usage("--cookie %s: too long", optarg);
        memcpy(page->cookie, optarg, strlen(optarg) + 1);
    } else if (pipe->mode != VIEW) {
        return command_usage("only one of --get, --follow, --append, --put and --edit");
    } else {
        pipe->mode = (enum mode)((const char *)memchr(modes, letter, sizeof(modes)) - modes);
    }
    return EXIT_ANSWERED;
}

static int run(const struct command *command, int argc, char **argv)
{
    static struct pipe pipe;
    int status = EXIT_ANSWERED;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(&pipe, letter);
        if (status != EXIT_ANSWERED)
            return status;
    }
    if (letter < 0)
        return status;
    if (argc - optind != 1)
        return command_usage("pad needs one URL");
    return visit(&pipe, argv[optind]);
}

const struct command pad_main = {
    .name = "pad",
    .arguments = "URL",
    .what = "View a pad as it changes, edit it, or pipe text in and out.",
    .more = "URL is http://ADDRESS/PAD, ADDRESS/PAD, or PAD on this machine.  On a terminal it is\n"
            "shown on the colours of its authors; otherwise it is printed, as --get does.  Lost\n"
            "connections are made again, and what was written meanwhile is sent then.\n"
            "\n"
            "  wireform pad http://127.0.0.1:9001/minutes\n"
            "  wireform pad minutes --edit\n"
            "  make 2>&1 | wireform pad minutes --append --create\n"
            "  wireform pad minutes --get | sort | wireform pad minutes --put\n",
    .options = options,
    .run = run,
};
