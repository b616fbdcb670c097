/* The chat on a terminal.  Everything is drawn anew after each turn of the loop in which
 * something changed; curses finds out what that means for the terminal. */
#define _GNU_SOURCE /* get_wch() */
#include "client/chat_screen.h"

#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "client/chat.h"
#include "client/line_edit.h"
#include "client/palette.h"
#include "wireform/base/alloc.h"

enum {
    ROSTER_COLUMNS = 15,
    ROSTER_NEEDS_COLUMNS = 40, /* on a narrower terminal only the log is shown */
    CLOCK_COLUMNS = 5,
    CLOCK_MS = 1000,
    ROWS_LIMIT = 1024,
    ESCAPE_MS = 25,
};

static const char prompt[] = "> ";

struct screen {
    struct chatmaster_client *chat;
    struct wf_source keyboard;
    struct wf_timer clock;
    bool has_colon; /* now; the clock blinks with it */
    struct line_edit name, input;
    enum chat_stage shown; /* the stage drawn last */
    struct chat_log_row rows[ROWS_LIMIT];
};

/* ---- drawing ---- */

static void fill(int row, int column, int columns, enum palette_style style)
{
    if (columns > 0)
        mvhline(row, column, ' ' | palette(style), columns);
}

static void fill_screen(enum palette_style style)
{
    for (int row = 0; row < LINES; row++)
        fill(row, 0, COLS, style);
}

/* Clean text only: what came from the network goes through display_clean() first. */
static void put(int row, int column, wf_text text, enum palette_style style)
{
    int room = COLS - column;

    if (row < 0 || row >= LINES || room <= 0)
        return;
    attrset((int)palette(style));
    mvaddnstr(row, column, text.ptr, (int)display_fit(text, (unsigned)room).len);
}

static void put_centred(int row, const char *unclean, enum palette_style style)
{
    char clean[1024];
    wf_text text = {clean, display_clean(clean, sizeof(clean), wf_text_of(unclean))};
    int margin = (COLS - (int)display_columns(text)) / 2;

    put(row, margin > 0 ? margin : 0, text, style);
}

static void put_clock(const struct screen *screen, int row, enum palette_style style)
{
    time_t now = time(NULL);
    struct tm local;
    char text[CLOCK_COLUMNS + 1];

    localtime_r(&now, &local);
    strftime(text, sizeof(text), screen->has_colon ? "%H:%M" : "%H %M", &local);
    put(row, COLS - CLOCK_COLUMNS, wf_text_of(text), style);
}

/* Where the cursor stands tells whose turn it is, so the field is drawn last. */
static void put_field(struct line_edit *edit, int row, int column, int columns,
                      enum palette_style style)
{
    unsigned cursor;
    wf_text text;

    if (columns <= 0)
        return;
    text = line_edit_view(edit, (unsigned)columns, &cursor);
    fill(row, column, columns, style);
    put(row, column, text, style);
    move(row, column + (int)cursor);
    curs_set(1);
}

static void draw_splash(struct screen *screen)
{
    (void)screen;
    fill_screen(PALETTE_LOG);
    put_centred(LINES / 2, "Welcome to ChatMaster 3000", PALETTE_NOTICE);
}

static void draw_login(struct screen *screen)
{
    int columns = CHATMASTER_USERNAME_MAX + 1;
    int middle = LINES / 2;

    if (columns > COLS)
        columns = COLS;
    fill_screen(PALETTE_LOG);
    put_centred(0, chatmaster_protocol.title, PALETTE_NOTICE);
    put_centred(middle - 1, "Type in your username:", PALETTE_LOG);
    put_centred(middle + 2, screen->chat->reason, PALETTE_MENTION);
    put_clock(screen, LINES - 1, PALETTE_LOG);
    put_field(&screen->name, middle, (COLS - columns) / 2, columns, PALETTE_BAR);
}

static void draw_connecting(struct screen *screen)
{
    bool is_connected = screen->chat->stage != CHAT_CONNECTING;

    fill_screen(PALETTE_LOG);
    put_centred(LINES / 2 - 1, is_connected ? "Connection established." : "Connecting...",
                PALETTE_LOG);
    if (is_connected)
        put_centred(LINES / 2, "Joining server...", PALETTE_LOG);
}

static void draw_trouble(struct screen *screen)
{
    fill_screen(PALETTE_LOG);
    put_centred(LINES / 2 - 1, screen->chat->trouble, PALETTE_NOTICE);
    put_centred(LINES / 2, screen->chat->reason, PALETTE_LOG);
}

static int roster_width(void)
{
    return COLS >= ROSTER_NEEDS_COLUMNS ? ROSTER_COLUMNS : 0;
}

static int log_column(void)
{
    return roster_width() ? roster_width() + 1 : 0;
}

/* Between the bar on top and the input below. */
static int log_height(void)
{
    int height = LINES - 2;

    return height < 1 ? 1 : height > ROWS_LIMIT ? ROWS_LIMIT : height;
}

static void draw_bar(const struct screen *screen)
{
    fill(0, 0, COLS, PALETTE_BAR);
    put_centred(0, chatmaster_protocol.title, PALETTE_TITLE);
    put_clock(screen, 0, PALETTE_BAR);
}

/* One name of the left column, and what follows it there. */
static void put_roster_name(int row, const char *name, const char *behind, enum palette_style style)
{
    char clean[4 * CHATMASTER_CHANNEL_SIZE];
    char shown[sizeof(clean) + 8];
    unsigned room = ROSTER_COLUMNS - (unsigned)strlen(behind);
    wf_text text = {clean, display_clean(clean, sizeof(clean), wf_text_of(name))};
    struct display_span span = display_shorten(shown, sizeof(shown), text, room);

    put(row, 0, (wf_text){shown, span.len}, style);
    put(row, (int)span.columns, wf_text_of(behind), style);
}

static void draw_roster(const struct chatmaster_client *chat)
{
    const struct roster *roster = &chat->roster;

    for (int row = 1; row < LINES - 1; row++) {
        fill(row, 0, ROSTER_COLUMNS, PALETTE_ROSTER);
        fill(row, ROSTER_COLUMNS, 1, PALETTE_BAR);
    }
    put_roster_name(1, chat->channel[0] ? chat->channel : "Channels", ":", PALETTE_ROSTER_TITLE);
    for (int i = 0; i < (int)roster->count && i + 2 < LINES - 1; i++)
        put_roster_name(i + 2, roster->names[i], "", PALETTE_ROSTER);
}

static enum palette_style style_of(enum chat_log_style style)
{
    switch (style) {
    case CHAT_LOG_NOTICE:
        return PALETTE_NOTICE;
    case CHAT_LOG_MENTION:
        return PALETTE_MENTION;
    case CHAT_LOG_TALK:
        break;
    }
    return PALETTE_LOG;
}

static void draw_log(struct screen *screen)
{
    struct chat_log *log = &screen->chat->log;
    unsigned count;

    chat_log_resize(log, (unsigned)(COLS - log_column()), (unsigned)log_height());
    count = chat_log_view(log, screen->rows);
    for (int row = 1; row < LINES - 1; row++)
        fill(row, log_column(), COLS - log_column(), PALETTE_LOG);
    for (unsigned i = 0; i < count && (int)i + 1 < LINES - 1; i++)
        put((int)i + 1, log_column(), screen->rows[i].text, style_of(screen->rows[i].style));
}

static void draw_talking(struct screen *screen)
{
    int indent = (int)sizeof(prompt) - 1;

    draw_bar(screen);
    if (roster_width())
        draw_roster(screen->chat);
    draw_log(screen);
    fill(LINES - 1, 0, COLS, PALETTE_BAR);
    put(LINES - 1, 0, WF_TEXT(prompt), PALETTE_BAR);
    put_field(&screen->input, LINES - 1, indent, COLS - indent, PALETTE_BAR);
}

static void (*const draw_stage[])(struct screen *screen) = {
    [CHAT_SPLASH] = draw_splash,         [CHAT_LOGIN] = draw_login,
    [CHAT_CONNECTING] = draw_connecting, [CHAT_WAITING] = draw_connecting,
    [CHAT_JOINING] = draw_connecting,    [CHAT_TALKING] = draw_talking,
    [CHAT_TROUBLE] = draw_trouble,       [CHAT_OVER] = draw_splash,
};

/* The last name is there to be used again. */
static void fill_in_name(struct screen *screen)
{
    char clean[4 * CHATMASTER_USERNAME_SIZE];
    size_t len = display_clean(clean, sizeof(clean), wf_text_of(screen->chat->name));

    line_edit_set(&screen->name, (wf_text){clean, len});
}

static void draw(struct screen *screen)
{
    struct chatmaster_client *chat = screen->chat;

    if (screen->shown != chat->stage && chat->stage == CHAT_LOGIN)
        fill_in_name(screen);
    screen->shown = chat->stage;
    chat->is_stale = false;
    erase();
    curs_set(0);
    draw_stage[chat->stage](screen);
    refresh();
}

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
        fill_in_name(screen);
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
    chat_log_scroll(&screen->chat->log, log_height() - 1);
}

static void press_page_down(struct screen *screen)
{
    chat_log_scroll(&screen->chat->log, 1 - log_height());
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
    struct screen *screen = (struct screen *)((char *)keyboard - offsetof(struct screen, keyboard));
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
    struct screen *screen = (struct screen *)((char *)timer - offsetof(struct screen, clock));

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

static bool listen_to_user(struct screen *screen)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH};
    struct wf_loop *loop = screen->chat->loop;

    screen->keyboard =
        (struct wf_source){.fd = STDIN_FILENO, .events = EPOLLIN, .ready = on_keyboard};
    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
        if (!wf_loop_signal(loop, signals[i], on_signal, screen))
            return false;
    }
    return wf_timer_init(loop, &screen->clock, on_clock) && wf_source_add(loop, &screen->keyboard);
}

static SCREEN *open_terminal(void)
{
    SCREEN *terminal = newterm(NULL, stdout, stdin);

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
    struct chatmaster_client *chat = screen->chat;

    wf_timer_set(chat->loop, &screen->clock, CLOCK_MS);
    if (name)
        chat_begin(chat, name);
    else
        chat_set_stage(chat, CHAT_SPLASH);
    while (chat->stage != CHAT_OVER) {
        if (chat->is_stale)
            draw(screen);
        if (!wf_loop_turn(chat->loop, -1))
            break;
    }
    wf_source_remove(chat->loop, &screen->keyboard);
    wf_timer_deinit(chat->loop, &screen->clock);
}

int chat_screen_run(struct chatmaster_client *chat, const char *name)
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
    endwin();
    signal(SIGABRT, SIG_DFL);
    delscreen(terminal);
    line_edit_deinit(&screen->name);
    line_edit_deinit(&screen->input);
    wf_free(screen);
    return is_listening ? EXIT_SUCCESS : -1;
}
