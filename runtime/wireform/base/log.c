#include "wireform/base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "wireform/base/text.h"

/* One event is one line and one write(2), so that lines of several processes do not mix.  What
 * is longer is cut. */
#define LINE_SIZE 2048
#define TEXT_SIZE 1024

static enum wf_log_format log_format = WF_LOG_TEXT;
static enum wf_log_level least_level = WF_LOG_INFO;

static const char *const level_names[] = {"debug", "info", "warn", "error"};
static const char *const format_names[] = {"text", "json"};

void wf_log_setup(enum wf_log_format format, enum wf_log_level least)
{
    log_format = format;
    least_level = least;
}

static int index_of(const char *name, const char *const *names, int names_count)
{
    for (int i = 0; i < names_count; i++)
        if (strcmp(name, names[i]) == 0)
            return i;
    return -1;
}

bool wf_log_parse_format(const char *name, enum wf_log_format *format)
{
    int index = index_of(name, format_names, sizeof(format_names) / sizeof(*format_names));

    if (index < 0)
        return false;
    *format = (enum wf_log_format)index;
    return true;
}

bool wf_log_parse_level(const char *name, enum wf_log_level *level)
{
    int index = index_of(name, level_names, sizeof(level_names) / sizeof(*level_names));

    if (index < 0)
        return false;
    *level = (enum wf_log_level)index;
    return true;
}

struct line {
    char bytes[LINE_SIZE];
    size_t len;
};

/* Keeps room for the end of the line. */
#define LINE_END_SIZE 4

static void put(struct line *line, const char *bytes, size_t len)
{
    if (len <= sizeof(line->bytes) - LINE_END_SIZE - line->len) {
        memcpy(line->bytes + line->len, bytes, len);
        line->len += len;
    }
}

static void put_word(struct line *line, const char *word)
{
    put(line, word, strlen(word));
}

static void put_escaped_byte(struct line *line, unsigned char byte)
{
    char escape[8];
    int len =
        snprintf(escape, sizeof(escape), log_format == WF_LOG_JSON ? "\\u%04x" : "\\x%02x", byte);

    put(line, escape, (size_t)len);
}

/* C0, DEL, and C1 (U+0080 to U+009F), which terminals obey too. */
static bool is_control(const char *at, size_t sequence)
{
    unsigned char first = (unsigned char)at[0];

    return first < 0x20 || first == 0x7F ||
           (sequence == 2 && first == 0xC2 && (unsigned char)at[1] < 0xA0);
}

static void put_control(struct line *line, const char *at, size_t sequence)
{
    if (log_format == WF_LOG_JSON) {
        put_escaped_byte(line, (unsigned char)at[sequence - 1]);
        return;
    }
    for (size_t i = 0; i < sequence; i++)
        put_escaped_byte(line, (unsigned char)at[i]);
}

static void put_wrong_byte(struct line *line, char byte)
{
    if (log_format == WF_LOG_JSON)
        put_word(line, "\\ufffd");
    else
        put_escaped_byte(line, (unsigned char)byte);
}

static void put_text(struct line *line, const char *text)
{
    size_t len = strlen(text);

    while (len > 0) {
        size_t sequence = wf_text_sequence(text, len);
        size_t step = sequence ? sequence : 1;

        if (sequence == 0)
            put_wrong_byte(line, *text);
        else if (is_control(text, sequence))
            put_control(line, text, sequence);
        else if (*text == '\\')
            put_word(line, "\\\\");
        else if (*text == '"' && log_format == WF_LOG_JSON)
            put_word(line, "\\\"");
        else
            put(line, text, sequence);
        text += step;
        len -= step;
    }
}

static void put_time(struct line *line)
{
    struct timespec now;
    struct tm utc;
    char text[32];
    size_t len;

    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    len = strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &utc);
    put(line, text, len);
    len = (size_t)snprintf(text, sizeof(text), ".%03ldZ", now.tv_nsec / 1000000);
    put(line, text, len);
}

static void format_text(struct line *line, enum wf_log_level level, const char *service,
                        const char *peer, const char *text)
{
    put_time(line);
    put_word(line, " ");
    put_word(line, level_names[level]);
    put_word(line, " ");
    put_text(line, service);
    if (peer) {
        put_word(line, " ");
        put_text(line, peer);
    }
    put_word(line, ": ");
    put_text(line, text);
}

static void format_json(struct line *line, enum wf_log_level level, const char *service,
                        const char *peer, const char *text)
{
    put_word(line, "{\"time\":\"");
    put_time(line);
    put_word(line, "\",\"level\":\"");
    put_word(line, level_names[level]);
    put_word(line, "\",\"service\":\"");
    put_text(line, service);
    if (peer) {
        put_word(line, "\",\"peer\":\"");
        put_text(line, peer);
    }
    put_word(line, "\",\"text\":\"");
    put_text(line, text);
}

/* Into the room that put() left. */
static void end_line(struct line *line)
{
    const char *end = log_format == WF_LOG_JSON ? "\"}\n" : "\n";
    size_t len = strlen(end);

    memcpy(line->bytes + line->len, end, len);
    line->len += len;
}

void wf_log(enum wf_log_level level, const char *service, const char *peer, const char *format, ...)
{
    struct line line = {.len = 0};
    char text[TEXT_SIZE];
    va_list arguments;
    ssize_t written;

    if (level < least_level)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    if (log_format == WF_LOG_JSON)
        format_json(&line, level, service, peer, text);
    else
        format_text(&line, level, service, peer, text);
    end_line(&line);
    /* A log that cannot be written has nowhere to say so. */
    written = write(STDERR_FILENO, line.bytes, line.len);
    (void)written;
}
