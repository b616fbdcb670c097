#include "client/pad_view.h"

#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "client/command.h"
#include "client/display.h"
#include "server/etherpad_attribs.h"
#include "wireform/base/owner.h"

enum {
    AUTHORS_LIMIT = 256,
    COLORS_LIMIT = 32,
    BAR_PAIR = COLORS_LIMIT + 1,
    CLEAN_SIZE = 64,
};

struct author {
    char id[24];
    unsigned color;
};

struct view {
    struct etherpad_client *link;
    struct wf_source keyboard;
    struct author authors[AUTHORS_LIMIT];
    unsigned authors_count;
    unsigned top;  /* row of the text that is drawn first */
    unsigned rows; /* of the whole text */
    bool is_over;
    int status;
};

/* ---- authors and their colours ---- */

static void set_author(struct view *view, wf_text id, unsigned color)
{
    struct author *author = view->authors;
    struct author *end = author + view->authors_count;

    while (author < end && !wf_text_equal(wf_text_of(author->id), id))
        author++;
    if (author == end && (view->authors_count == AUTHORS_LIMIT || id.len >= sizeof(author->id)))
        return;
    if (author == end) {
        view->authors_count++;
        wf_text_store(author->id, sizeof(author->id), id);
    }
    author->color = color % COLORS_LIMIT;
}

/* @return a pair of curses; 0: nobody's */
static short pair_of(const struct view *view, wf_text attribs)
{
    wf_text id = etherpad_attribs_value(attribs, WF_TEXT("author"), &view->link->layers.pool);

    for (unsigned i = 0; id.len > 0 && i < view->authors_count; i++)
        if (wf_text_equal(wf_text_of(view->authors[i].id), id))
            return (short)(view->authors[i].color + 1);
    return 0;
}

/* The nearest of the 6 * 6 * 6 colours that terminals have from 16 on. */
static short color_near(wf_text css)
{
    unsigned long rgb;
    char digits[8] = "";

    if (css.len != 7 || css.ptr[0] != '#')
        return 231;
    memcpy(digits, css.ptr + 1, 6);
    rgb = strtoul(digits, NULL, 16);
    return (short)(16 + 36 * ((rgb >> 16 & 255) * 5 / 255) + 6 * ((rgb >> 8 & 255) * 5 / 255) +
                   (rgb & 255) * 5 / 255);
}

static void init_colors(const struct etherpad_client_vars *vars)
{
    short plain[] = {COLOR_WHITE, COLOR_CYAN, COLOR_YELLOW, COLOR_GREEN, COLOR_MAGENTA};

    start_color();
    use_default_colors();
    init_pair(BAR_PAIR, COLOR_WHITE, COLOR_BLUE);
    for (unsigned i = 0; i < COLORS_LIMIT && i < vars->color_palette_count; i++)
        init_pair((short)(i + 1), COLORS >= 256 ? 16 : COLOR_BLACK,
                  COLORS >= 256 ? color_near(vars->color_palette[i]) : plain[i % 5]);
}

/* ---- drawing ---- */

/* Where the next character goes; rows above the screen and below it are counted, not drawn. */
struct pen {
    const struct view *view;
    unsigned row, column;
    unsigned width, height;
};

static void put_character(struct pen *pen, wf_text character, unsigned columns)
{
    unsigned top = pen->view->top;
    char clean[CLEAN_SIZE];
    size_t len;

    if (pen->column + columns > pen->width) {
        pen->row++;
        pen->column = 0;
    }
    if (pen->row >= top && pen->row - top < pen->height) {
        len = display_clean(clean, sizeof(clean), character);
        mvaddnstr((int)(pen->row - top), (int)pen->column, clean, (int)len);
    }
    pen->column += columns;
}

static void put_piece(struct pen *pen, const struct etherpad_piece *piece)
{
    struct etherpad_cursor end = piece->from;
    wf_text text = {piece->from.at, 0};

    etherpad_skip(&end, piece->extent.units);
    text.len = (size_t)(end.at - piece->from.at);
    attrset(COLOR_PAIR(pair_of(pen->view, piece->attribs)));
    while (text.len > 0) {
        struct display_span step = display_step(text);

        if (text.ptr[0] == '\n') {
            pen->row++;
            pen->column = 0;
            step.len = 1;
        } else {
            put_character(pen, (wf_text){text.ptr, step.len}, step.columns);
        }
        text = (wf_text){text.ptr + step.len, text.len - step.len};
    }
}

static void draw_bar(const struct view *view)
{
    const struct etherpad_client *link = view->link;
    int y = LINES - 1;

    attrset(COLOR_PAIR(BAR_PAIR));
    mvhline(y, 0, ' ', COLS);
    mvprintw(y, 1, "%s  %s%s", link->page.place.pad, link->state,
             pad_link_is_pending(link) ? ", not saved" : "");
    if (COLS > 60)
        mvprintw(y, COLS - 20, "rev %u   q to quit", link->layers.rev);
}

static void draw(struct view *view)
{
    struct pen pen = {.view = view, .width = (unsigned)COLS, .height = (unsigned)(LINES - 1)};
    struct etherpad_reader reader;
    struct etherpad_piece piece;

    if (!view->link->is_loaded)
        return;
    erase();
    etherpad_reader_init(&reader, view->link->layers.view, 0);
    while (etherpad_reader_next(&reader, UINT32_MAX, &piece))
        put_piece(&pen, &piece);
    view->rows = pen.row;
    draw_bar(view);
    refresh();
}

/* ---- keys ---- */

static void scroll_to(struct view *view, long row)
{
    long page = LINES - 1;
    long last = (long)view->rows - page;

    if (row > last)
        row = last;
    view->top = row > 0 ? (unsigned)row : 0;
}

static void press(struct view *view, int key)
{
    long page = LINES - 2;
    long top = view->top;

    switch (key) {
    case 'q':
        view->is_over = true;
        break;
    case KEY_UP:
    case 'k':
        scroll_to(view, top - 1);
        break;
    case KEY_DOWN:
    case 'j':
        scroll_to(view, top + 1);
        break;
    case KEY_PPAGE:
        scroll_to(view, top - page);
        break;
    case KEY_NPAGE:
    case ' ':
        scroll_to(view, top + page);
        break;
    case KEY_HOME:
    case 'g':
        scroll_to(view, 0);
        break;
    case KEY_END:
    case 'G':
        scroll_to(view, view->rows);
        break;
    default:
        break;
    }
}

static void on_key(struct wf_source *keyboard, uint32_t events)
{
    struct view *view = WF_OWNER(keyboard, struct view, keyboard);
    int key;

    while ((key = getch()) != ERR)
        press(view, key);
    if (events & (EPOLLHUP | EPOLLERR))
        view->is_over = true;
    draw(view);
}

static void on_signal(void *user, int number)
{
    struct view *view = user;
    struct winsize size;

    if (number != SIGWINCH) {
        view->is_over = true;
    } else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        resizeterm(size.ws_row, size.ws_col);
        draw(view);
    }
}

/* ---- what becomes of the pad ---- */

static void loaded(void *user)
{
    struct view *view = user;
    const struct etherpad_client_vars *vars = &view->link->page.vars;

    for (size_t i = 0; i < vars->historical_author_data_count; i++)
        set_author(view, vars->historical_author_data[i].key,
                   vars->historical_author_data[i].value.color_id);
    set_author(view, vars->user_id, vars->user_color);
    initscr();
    cbreak();
    noecho();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    curs_set(0);
    init_colors(vars);
    draw(view);
}

static void changed(void *user, struct etherpad_text before)
{
    (void)before;
    draw(user);
}

static void state(void *user, const char *words)
{
    (void)words;
    draw(user);
}

static void person(void *user, const struct etherpad_known_user *known)
{
    set_author(user, known->user_id, known->color_id);
    draw(user);
}

static void over(void *user, const char *why, bool is_refused)
{
    struct view *view = user;

    (void)why;
    view->is_over = true;
    view->status = is_refused ? EXIT_REFUSED : EXIT_NO_CONNECTION;
}

static bool listen_to_user(struct view *view)
{
    struct wf_loop *loop = view->link->loop;

    view->keyboard = (struct wf_source){.fd = STDIN_FILENO, .events = EPOLLIN, .ready = on_key};
    return wf_source_add(loop, &view->keyboard) && wf_loop_signal(loop, SIGINT, on_signal, view) &&
           wf_loop_signal(loop, SIGTERM, on_signal, view) &&
           wf_loop_signal(loop, SIGWINCH, on_signal, view);
}

int pad_view_run(struct etherpad_client *link)
{
    static const struct pad_link_events events = {loaded, changed, state, person, NULL, over};
    static struct view view;

    view.link = link;
    link->events = &events;
    link->user = &view;
    if (!pad_link_begin(link) || !listen_to_user(&view)) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    while (!view.is_over && wf_loop_turn(link->loop, -1))
        ;
    wf_source_remove(link->loop, &view.keyboard);
    if (link->is_loaded)
        endwin();
    if (view.status != EXIT_ANSWERED)
        command_complain("%s: %s", link->page.place.pad, link->state);
    return view.status;
}
