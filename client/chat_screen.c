/* The chat on a terminal: keys, signals, the clock.  What it looks like is in screen.c. */
#define _GNU_SOURCE /* get_wch() */
#include "client/chat_screen.h"

#include <fcntl.h>
#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "client/palette.h"
#include "client/screen.h"
#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"

enum {
    CLOCK_MS = 1000,
    ESCAPE_MS = 25, /* how long an escape may be the beginning of a key */
};

/* ---- keys ---- */

static struct line_edit *edited(struct screen *screen)
{
    return screen->chat->stage == CHAT_LOGIN ? &screen->name : &screen->input;
}

static void press_enter(struct screen *screen)
{
    struct line_edit *edit = edited(screen);

    if (!chat_enter(screen->chat, line_edit_text(edit)))
        return;
    if (edit == &screen->name) {
        screen_fill_in_name(screen);
        return;
    }
    line_edit_enter(edit);
    chat_log_scroll_to_end(&screen->chat->log);
}

static void press_up(struct screen *screen)
{
    chat_log_scroll(&screen->chat->log, 1);
}

static void press_down(struct screen *screen)
{
    chat_log_scroll(&screen->chat->log, -1);
}

static void press_page_up(struct screen *screen)
{
    chat_log_scroll(&screen->chat->log, screen_log_height() - 1);
}

static void press_page_down(struct screen *screen)
{
    chat_log_scroll(&screen->chat->log, 1 - screen_log_height());
}

static void press_redraw(struct screen *screen)
{
    (void)screen;
    clearok(curscr, TRUE);
}

#define CONTROL(letter) ((letter)&0x1F)

/* A key edits the line, or does something else. */
static const struct key {
    bool is_function;
    wint_t code;
    void (*edit)(struct line_edit *edit);
    void (*press)(struct screen *screen);
} keys[] = {
    {false, '\r', NULL, press_enter},
    {false, '\n', NULL, press_enter},
    {true, KEY_ENTER, NULL, press_enter},
    {true, KEY_BACKSPACE, line_edit_backspace, NULL},
    {false, 0x7F, line_edit_backspace, NULL},
    {false, CONTROL('H'), line_edit_backspace, NULL},
    {true, KEY_DC, line_edit_delete, NULL},
    {false, CONTROL('W'), line_edit_delete_word, NULL},
    {false, CONTROL('U'), line_edit_delete_to_start, NULL},
    {false, CONTROL('K'), line_edit_delete_to_end, NULL},
    {true, KEY_LEFT, line_edit_left, NULL},
    {true, KEY_RIGHT, line_edit_right, NULL},
    {true, KEY_HOME, line_edit_home, NULL},
    {false, CONTROL('A'), line_edit_home, NULL},
    {true, KEY_END, line_edit_end, NULL},
    {false, CONTROL('E'), line_edit_end, NULL},
    {false, CONTROL('P'), line_edit_older, NULL},
    {false, CONTROL('N'), line_edit_newer, NULL},
    {true, KEY_UP, NULL, press_up},
    {true, KEY_DOWN, NULL, press_down},
    {true, KEY_PPAGE, NULL, press_page_up},
    {true, KEY_NPAGE, NULL, press_page_down},
    {false, CONTROL('L'), NULL, press_redraw},
};

static const struct key *find_key(bool is_function, wint_t code)
{
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (keys[i].code == code && keys[i].is_function == is_function)
            return &keys[i];
    }
    return NULL;
}

static void press(struct screen *screen, bool is_function, wint_t code)
{
    enum chat_stage stage = screen->chat->stage;
    const struct key *key = find_key(is_function, code);

    screen->chat->is_stale = true;
    chat_skip(screen->chat);
    if (stage != CHAT_LOGIN && stage != CHAT_TALKING)
        return;
    if (key && key->edit)
        key->edit(edited(screen));
    else if (key)
        key->press(screen);
    else if (!is_function)
        line_edit_insert(edited(screen), (uint32_t)code);
}

static void on_keyboard(struct wf_source *keyboard, uint32_t ready)
{
    struct screen *screen = WF_OWNER(keyboard, struct screen, keyboard);
    wint_t code;
    int kind;

    if (ready & (EPOLLHUP | EPOLLERR)) {
        chat_set_stage(screen->chat, CHAT_OVER);
        return;
    }
    while (screen->chat->stage != CHAT_OVER && (kind = get_wch(&code)) != ERR) {
        if (kind != KEY_CODE_YES || code != KEY_RESIZE)
            press(screen, kind == KEY_CODE_YES, code);
    }
}

/* ---- clock, signals, beginning and end ---- */

static void on_clock(struct wf_timer *timer)
{
    struct screen *screen = WF_OWNER(timer, struct screen, clock);

    screen->has_colon = !screen->has_colon;
    screen->chat->is_stale = true;
    wf_timer_set(screen->chat->loop, timer, CLOCK_MS);
}

static void on_resize(struct screen *screen)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
    screen->chat->is_stale = true;
}

static void on_signal(void *user, int number)
{
    struct screen *screen = user;

    if (number == SIGWINCH)
        on_resize(screen);
    else
        chat_set_stage(screen->chat, CHAT_OVER);
}

/* An assertion must not leave the terminal behind unusable.  Curses is not made for signal
 * handlers, but the program ends right behind it. */
static void on_abort(int number)
{
    endwin();
    signal(number, SIG_DFL);
    raise(number);
}

static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH};

enum { SIGNALS_COUNT = sizeof(signals) / sizeof(signals[0]) };

static bool listen_to_user(struct screen *screen)
{
    struct wf_loop *loop = screen->chat->loop;

    screen->keyboard =
        (struct wf_source){.fd = STDIN_FILENO, .events = EPOLLIN, .ready = on_keyboard};
    for (unsigned i = 0; i < SIGNALS_COUNT; i++) {
        if (!wf_loop_signal(loop, signals[i], on_signal, screen))
            return false;
    }
    return wf_timer_init(loop, &screen->clock, on_clock) && wf_source_add(loop, &screen->keyboard);
}

/* The loop goes on for a while, to say what is still to be said. */
static void stop_listening(struct screen *screen)
{
    struct wf_loop *loop = screen->chat->loop;

    wf_source_remove(loop, &screen->keyboard);
    wf_timer_deinit(loop, &screen->clock);
    for (unsigned i = 0; i < SIGNALS_COUNT; i++)
        wf_loop_signal(loop, signals[i], NULL, NULL);
}

/* A terminal may stand still, and it may come from a program that left it non-blocking: curses
 * would try again and again, at full speed, where it has to wait. */
static void make_blocking(int fd)
{
    int flags = fcntl(fd, F_GETFL);

    if (flags >= 0 && (flags & O_NONBLOCK))
        fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
}

static SCREEN *open_terminal(void)
{
    SCREEN *terminal;

    make_blocking(STDOUT_FILENO);
    terminal = newterm(NULL, stdout, stdin);
    if (!terminal)
        return NULL;
    signal(SIGABRT, on_abort);
    set_escdelay(ESCAPE_MS);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    palette_init();
    return terminal;
}

static void run(struct screen *screen, const char *name)
{
    struct chat *chat = screen->chat;

    wf_timer_set(chat->loop, &screen->clock, CLOCK_MS);
    if (name)
        chat_begin(chat, name);
    else
        chat_set_stage(chat, CHAT_SPLASH);
    while (chat->stage != CHAT_OVER) {
        if (chat->is_stale)
            screen_draw(screen);
        if (!wf_loop_turn(chat->loop, -1))
            break;
    }
}

int chat_screen_run(struct chat *chat, const char *name)
{
    struct screen *screen = wf_alloc(1, sizeof(*screen));
    SCREEN *terminal = screen ? open_terminal() : NULL;
    bool is_listening;

    if (!terminal) {
        wf_free(screen);
        return -1;
    }
    screen->chat = chat;
    screen->has_colon = true;
    line_edit_init(&screen->name);
    line_edit_init(&screen->input);
    is_listening = listen_to_user(screen);
    if (is_listening)
        run(screen, name);
    stop_listening(screen);
    endwin();
    signal(SIGABRT, SIG_DFL);
    delscreen(terminal);
    line_edit_deinit(&screen->name);
    line_edit_deinit(&screen->input);
    wf_free(screen);
    return is_listening ? EXIT_SUCCESS : -1;
}
