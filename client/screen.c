/* What the chat looks like.  Everything is drawn anew each time; curses finds out what that means
 * for the terminal. */
#include "client/screen.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "client/palette.h"

enum {
    ROSTER_COLUMNS = 15,
    ROSTER_NEEDS_COLUMNS = 40, /* on a narrower terminal only the log is shown */
    CLOCK_COLUMNS = 5,
};

static const char prompt[] = "> ";

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

static const char *title_of(const struct screen *screen)
{
    return screen->chat->dialect->protocol->title;
}

static void draw_splash(struct screen *screen)
{
    char welcome[128];

    snprintf(welcome, sizeof(welcome), "Welcome to %s", title_of(screen));
    fill_screen(PALETTE_LOG);
    put_centred(LINES / 2, welcome, PALETTE_NOTICE);
}

static void draw_login(struct screen *screen)
{
    int columns = (int)screen->chat->dialect->name_max + 1;
    int middle = LINES / 2;

    if (columns > COLS)
        columns = COLS;
    fill_screen(PALETTE_LOG);
    put_centred(0, title_of(screen), PALETTE_NOTICE);
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

int screen_log_height(void)
{
    int height = LINES - 2;

    return height < 1 ? 1 : height > SCREEN_ROWS_LIMIT ? SCREEN_ROWS_LIMIT : height;
}

static void draw_bar(const struct screen *screen)
{
    fill(0, 0, COLS, PALETTE_BAR);
    put_centred(0, title_of(screen), PALETTE_TITLE);
    put_clock(screen, 0, PALETTE_BAR);
}

/* One name of the left column, and what follows it there. */
static void put_roster_name(int row, const char *name, const char *behind, enum palette_style style)
{
    char clean[4 * CHAT_ROOM_SIZE];
    char shown[sizeof(clean) + 8];
    unsigned room = ROSTER_COLUMNS - (unsigned)strlen(behind);
    wf_text text = {clean, display_clean(clean, sizeof(clean), wf_text_of(name))};
    struct display_span span = display_shorten(shown, sizeof(shown), text, room);

    put(row, 0, (wf_text){shown, span.len}, style);
    put(row, (int)span.columns, wf_text_of(behind), style);
}

static void draw_roster(const struct chat *chat)
{
    const struct roster *roster = &chat->roster;

    for (int row = 1; row < LINES - 1; row++) {
        fill(row, 0, ROSTER_COLUMNS, PALETTE_ROSTER);
        fill(row, ROSTER_COLUMNS, 1, PALETTE_BAR);
    }
    put_roster_name(1, chat->room[0] ? chat->room : chat->dialect->lobby, ":",
                    PALETTE_ROSTER_TITLE);
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

    chat_log_resize(log, (unsigned)(COLS - log_column()), (unsigned)screen_log_height());
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

void screen_fill_in_name(struct screen *screen)
{
    char clean[4 * CHAT_NAME_SIZE];
    size_t len = display_clean(clean, sizeof(clean), wf_text_of(screen->chat->name));

    line_edit_set(&screen->name, (wf_text){clean, len});
}

void screen_draw(struct screen *screen)
{
    struct chat *chat = screen->chat;

    if (screen->shown != chat->stage && chat->stage == CHAT_LOGIN)
        screen_fill_in_name(screen);
    screen->shown = chat->stage;
    chat->is_stale = false;
    erase();
    curs_set(0);
    draw_stage[chat->stage](screen);
    refresh();
}
