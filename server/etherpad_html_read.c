#define _GNU_SOURCE /* memmem() */
/* Reads a page as browsers do: nothing is a mistake, and what is not known is passed over.  One
 * pass, no tree: styles are counted, lists are a short stack, and lines end where a browser would
 * begin a new one. */
#include <string.h>

#include "server/etherpad_html.h"
#include "wireform/codec/http_field.h"
#include "wireform/codec/utf8.h"

enum { STYLES_COUNT = 4, NAME_LIMIT = 16 };

struct page {
    const char *at, *end;
    struct etherpad_runs *out;

    unsigned open_styles[STYLES_COUNT]; /* how many elements ask for it */
    unsigned char lists[ETHERPAD_LIST_LEVELS];
    unsigned lists_count; /* those deeper than the stack are counted only */
    unsigned preformatted;
    bool has_content;           /* on this line */
    bool space_waits;           /* it counts once something follows on the line */
    unsigned char space_styles; /* of the one that waits */
    bool item_waits;            /* its marker is written with the first text */
    bool ends_in_cr;            /* the text in hand; an LF behind it is the same end of line */
};

/* --- Text out ------------------------------------------------------------------------------ */

static unsigned char styles_now(const struct page *page)
{
    unsigned styles = 0;

    for (unsigned i = 0; i < STYLES_COUNT; i++)
        styles |= (page->open_styles[i] > 0 ? 1U : 0U) << i;
    return (unsigned char)styles;
}

static void put_marker(struct page *page)
{
    unsigned level = page->lists_count < ETHERPAD_LIST_LEVELS ? page->lists_count
                                                              : (unsigned)ETHERPAD_LIST_LEVELS;
    struct etherpad_run marker = {.list = ETHERPAD_BULLETS, .level = 1};

    page->item_waits = false;
    if (level > 0) {
        marker.list = page->lists[level - 1];
        marker.level = (unsigned char)level;
    }
    etherpad_runs_add(page->out, WF_TEXT("*"), &marker);
}

static void put_text(struct page *page, wf_text text)
{
    struct etherpad_run space = {.styles = page->space_styles};
    struct etherpad_run like = {.styles = styles_now(page)};

    if (page->item_waits)
        put_marker(page);
    if (page->space_waits && page->has_content)
        etherpad_runs_add(page->out, WF_TEXT(" "), &space);
    page->space_waits = false;
    page->has_content = true;
    etherpad_runs_add(page->out, text, &like);
}

static void end_line(struct page *page)
{
    static const struct etherpad_run plain;

    if (page->item_waits)
        put_marker(page);
    etherpad_runs_add(page->out, WF_TEXT("\n"), &plain);
    page->has_content = false;
    page->space_waits = false;
}

static void begin_block(struct page *page)
{
    page->space_waits = false;
    if (page->has_content)
        end_line(page);
}

static void put_space(struct page *page)
{
    if (page->space_waits || !page->has_content)
        return;
    page->space_waits = true;
    page->space_styles = styles_now(page);
}

/* White space of the source: lines and columns matter in <pre> only. */
static void put_white(struct page *page, char byte)
{
    bool follows_cr = page->ends_in_cr;

    page->ends_in_cr = byte == '\r';
    if (page->preformatted == 0)
        put_space(page);
    else if (byte == '\t')
        put_text(page, WF_TEXT("        "));
    else if (byte == ' ')
        put_text(page, WF_TEXT(" "));
    else if (byte != '\n' || !follows_cr)
        end_line(page);
}

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static void put_code_point(struct page *page, uint32_t code_point)
{
    char bytes[4];

    if (code_point < 0x80 && is_white((char)code_point)) {
        put_white(page, (char)code_point);
        return;
    }
    page->ends_in_cr = false;
    if (code_point < 0x20 || code_point == 0x7F)
        return;
    if (code_point == 0xA0)
        put_text(page, WF_TEXT(" "));
    else
        put_text(page, (wf_text){bytes, wf_utf8_put(bytes, code_point)});
}

/* --- Character references ------------------------------------------------------------------ */

static const struct reference {
    const char *name;
    uint32_t code_point;
} references[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"copy", 0xA9},    {"laquo", 0xAB},    {"reg", 0xAE},     {"deg", 0xB0},
    {"middot", 0xB7},  {"raquo", 0xBB},   {"Auml", 0xC4},     {"Ouml", 0xD6},    {"Uuml", 0xDC},
    {"szlig", 0xDF},   {"auml", 0xE4},    {"eacute", 0xE9},   {"ouml", 0xF6},    {"uuml", 0xFC},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bull", 0x2022},  {"hellip", 0x2026}, {"trade", 0x2122}, {"rarr", 0x2192},
    {"euro", 0x20AC},  {"times", 0xD7},
};

/* @return 0: no name we know */
static uint32_t named_reference(wf_text name)
{
    for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++)
        if (wf_text_equal(name, wf_text_of(references[i].name)))
            return references[i].code_point;
    return 0;
}

static unsigned digit_value(char byte)
{
    if (byte >= '0' && byte <= '9')
        return (unsigned)(byte - '0');
    byte |= 0x20;
    return byte >= 'a' && byte <= 'f' ? (unsigned)(byte - 'a') + 10 : 99;
}

/* "38" or "x26".  @return 0: it is no number */
static uint32_t numeric_reference(wf_text number)
{
    bool is_hex = number.len > 0 && (number.ptr[0] | 0x20) == 'x';
    unsigned base = is_hex ? 16 : 10;
    uint32_t value = 0;

    for (size_t i = is_hex; i < number.len; i++) {
        unsigned digit = digit_value(number.ptr[i]);

        if (digit >= base)
            return 0;
        value = value > 0x10FFFF ? value : value * base + digit;
    }
    if (number.len <= (size_t)is_hex)
        return 0;
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return 0xFFFD;
    return value;
}

/* At a `&`.  What is no reference is text. */
static void read_reference(struct page *page)
{
    enum { LENGTH_LIMIT = 12 };
    size_t left = (size_t)(page->end - page->at) - 1;
    wf_text name = {page->at + 1, left < LENGTH_LIMIT ? left : (size_t)LENGTH_LIMIT};
    const char *semicolon = memchr(name.ptr, ';', name.len);
    uint32_t code_point = 0;

    if (semicolon) {
        name.len = (size_t)(semicolon - name.ptr);
        if (name.len > 0 && name.ptr[0] == '#')
            code_point = numeric_reference((wf_text){name.ptr + 1, name.len - 1});
        else
            code_point = named_reference(name);
    }
    if (code_point == 0) {
        put_code_point(page, '&');
        page->at++;
        return;
    }
    put_code_point(page, code_point);
    page->at = semicolon + 1;
}

/* --- Elements ------------------------------------------------------------------------------ */

enum element_kind {
    ELEMENT_STYLE,
    ELEMENT_BLOCK,
    ELEMENT_PREFORMATTED,
    ELEMENT_LIST,
    ELEMENT_ITEM,
    ELEMENT_BREAK,
    ELEMENT_HIDDEN /* what is in it is no text of the page, and has no elements */
};

static const struct element {
    const char *name;
    unsigned char kind;
    unsigned char what; /* index of the style, kind of list */
} elements[] = {
    {"b", ELEMENT_STYLE, 0},
    {"strong", ELEMENT_STYLE, 0},
    {"i", ELEMENT_STYLE, 1},
    {"em", ELEMENT_STYLE, 1},
    {"u", ELEMENT_STYLE, 2},
    {"ins", ELEMENT_STYLE, 2},
    {"s", ELEMENT_STYLE, 3},
    {"strike", ELEMENT_STYLE, 3},
    {"del", ELEMENT_STYLE, 3},
    {"ul", ELEMENT_LIST, ETHERPAD_BULLETS},
    {"ol", ELEMENT_LIST, ETHERPAD_NUMBERS},
    {"li", ELEMENT_ITEM, 0},
    {"br", ELEMENT_BREAK, 0},
    {"pre", ELEMENT_PREFORMATTED, 0},
    {"script", ELEMENT_HIDDEN, 0},
    {"style", ELEMENT_HIDDEN, 0},
    {"title", ELEMENT_HIDDEN, 0},
    {"textarea", ELEMENT_HIDDEN, 0},
    {"template", ELEMENT_HIDDEN, 0},
    {"noscript", ELEMENT_HIDDEN, 0},
    {"iframe", ELEMENT_HIDDEN, 0},
    {"p", ELEMENT_BLOCK, 0},
    {"div", ELEMENT_BLOCK, 0},
    {"h1", ELEMENT_BLOCK, 0},
    {"h2", ELEMENT_BLOCK, 0},
    {"h3", ELEMENT_BLOCK, 0},
    {"h4", ELEMENT_BLOCK, 0},
    {"h5", ELEMENT_BLOCK, 0},
    {"h6", ELEMENT_BLOCK, 0},
    {"body", ELEMENT_BLOCK, 0},
    {"hr", ELEMENT_BLOCK, 0},
    {"table", ELEMENT_BLOCK, 0},
    {"tr", ELEMENT_BLOCK, 0},
    {"blockquote", ELEMENT_BLOCK, 0},
    {"section", ELEMENT_BLOCK, 0},
    {"article", ELEMENT_BLOCK, 0},
    {"header", ELEMENT_BLOCK, 0},
    {"footer", ELEMENT_BLOCK, 0},
    {"main", ELEMENT_BLOCK, 0},
    {"nav", ELEMENT_BLOCK, 0},
    {"dl", ELEMENT_BLOCK, 0},
    {"dt", ELEMENT_BLOCK, 0},
    {"dd", ELEMENT_BLOCK, 0},
    {"form", ELEMENT_BLOCK, 0},
};

static const struct element *find_element(wf_text name)
{
    for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
        if (wf_http_same_token(name, wf_text_of(elements[i].name)))
            return &elements[i];
    return NULL;
}

static void open_list(struct page *page, unsigned char kind)
{
    begin_block(page);
    page->item_waits = false; /* an item that holds nothing but a list is that list */
    if (page->lists_count < ETHERPAD_LIST_LEVELS)
        page->lists[page->lists_count] = kind;
    page->lists_count++;
}

static void close_list(struct page *page)
{
    begin_block(page);
    page->item_waits = false;
    if (page->lists_count > 0)
        page->lists_count--;
}

/* An item that is empty is a line all the same. */
static void end_item(struct page *page)
{
    if (page->item_waits)
        end_line(page);
    else
        begin_block(page);
}

static void pass_hidden(struct page *page, wf_text name)
{
    for (; page->at < page->end; page->at++) {
        size_t left;

        page->at = memchr(page->at, '<', (size_t)(page->end - page->at));
        if (!page->at) {
            page->at = page->end;
            return;
        }
        left = (size_t)(page->end - page->at);
        if (left > name.len + 2 && page->at[1] == '/' &&
            wf_http_same_token((wf_text){page->at + 2, name.len}, name))
            return;
    }
}

static void begin_element(struct page *page, const struct element *element)
{
    switch (element->kind) {
    case ELEMENT_STYLE:
        page->open_styles[element->what]++;
        break;
    case ELEMENT_BLOCK:
        begin_block(page);
        break;
    case ELEMENT_PREFORMATTED:
        begin_block(page);
        page->preformatted++;
        break;
    case ELEMENT_LIST:
        open_list(page, element->what);
        break;
    case ELEMENT_ITEM:
        end_item(page);
        page->item_waits = true;
        break;
    case ELEMENT_BREAK:
        end_line(page);
        break;
    case ELEMENT_HIDDEN:
        pass_hidden(page, wf_text_of(element->name));
        break;
    }
}

static void end_element(struct page *page, const struct element *element)
{
    switch (element->kind) {
    case ELEMENT_STYLE:
        if (page->open_styles[element->what] > 0)
            page->open_styles[element->what]--;
        break;
    case ELEMENT_BLOCK:
        begin_block(page);
        break;
    case ELEMENT_PREFORMATTED:
        begin_block(page);
        if (page->preformatted > 0)
            page->preformatted--;
        break;
    case ELEMENT_LIST:
        close_list(page);
        break;
    case ELEMENT_ITEM:
        end_item(page);
        break;
    case ELEMENT_BREAK:
    case ELEMENT_HIDDEN:
        break;
    }
}

/* --- Tags ---------------------------------------------------------------------------------- */

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_name_char(char byte)
{
    return is_letter(byte) || (byte >= '0' && byte <= '9');
}

/* Behind the `>` of the tag whose name was read; attributes may hold one in quotes. */
static void pass_attributes(struct page *page)
{
    char quote = '\0';

    for (; page->at < page->end; page->at++) {
        char byte = *page->at;

        if (quote) {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '>') {
            page->at++;
            return;
        } else if ((byte == '"' || byte == '\'') && page->at[-1] == '=') {
            quote = byte;
        }
    }
}

static void read_tag(struct page *page)
{
    bool is_end = page->at[1] == '/';
    const struct element *element;
    wf_text name;

    page->at += 1 + is_end;
    name.ptr = page->at;
    while (page->at < page->end && is_name_char(*page->at))
        page->at++;
    name.len = (size_t)(page->at - name.ptr);
    pass_attributes(page);
    element = find_element(name);
    if (!element)
        return;
    if (is_end)
        end_element(page, element);
    else
        begin_element(page, element);
}

/* Comments, declarations: to their end, or to that of the page. */
static void pass_until(struct page *page, wf_text closing)
{
    const char *found = memmem(page->at, (size_t)(page->end - page->at), closing.ptr, closing.len);

    page->at = found ? found + closing.len : page->end;
}

/* At a `<`.  What begins no tag is text. */
static void read_markup(struct page *page)
{
    size_t left = (size_t)(page->end - page->at);
    bool is_end = left > 1 && page->at[1] == '/';

    if (left > 3 && memcmp(page->at, "<!--", 4) == 0) {
        page->at += 4;
        pass_until(page, WF_TEXT("-->"));
    } else if (left > 1 && (page->at[1] == '!' || page->at[1] == '?')) {
        pass_until(page, WF_TEXT(">"));
    } else if (left > 1 + (size_t)is_end && is_letter(page->at[1 + is_end])) {
        read_tag(page);
    } else {
        put_code_point(page, '<');
        page->at++;
    }
}

/* --- All of it ----------------------------------------------------------------------------- */

/* What may go out as it is, whatever else is going on. */
static bool is_plain(char byte)
{
    unsigned char code = (unsigned char)byte;

    return code > 0x20 && code != 0x7F && code != 0xC2 && byte != '<' && byte != '&';
}

static void read_plain(struct page *page)
{
    wf_text text = {page->at, 0};

    while (page->at < page->end && is_plain(*page->at))
        page->at++;
    text.len = (size_t)(page->at - text.ptr);
    page->ends_in_cr = false;
    put_text(page, text);
}

void etherpad_html_read(wf_text html, struct etherpad_runs *runs)
{
    struct page page = {.at = html.ptr, .end = html.ptr + html.len, .out = runs};

    while (page.at < page.end && etherpad_runs_are_whole(runs)) {
        if (is_plain(*page.at))
            read_plain(&page);
        else if (*page.at == '<')
            read_markup(&page);
        else if (*page.at == '&')
            read_reference(&page);
        else
            put_code_point(&page, wf_utf8_next(&page.at, page.end));
    }
    end_item(&page);
}
