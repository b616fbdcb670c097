/* Lines for the log of the chat. */
#define _GNU_SOURCE /* memmem() */
#include "client/chat_line.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "client/chat.h"

static void begin_line(struct chat *chat)
{
    time_t now = time(NULL);
    struct tm local;
    char clock[16];

    wf_buf_reset(&chat->line);
    localtime_r(&now, &local);
    wf_buf_put(&chat->line, clock, strftime(clock, sizeof(clock), "[%H:%M] ", &local));
}

static void end_line(struct chat *chat, enum chat_log_style style)
{
    if (chat->line.failed)
        return;
    chat_log_add(&chat->log, style,
                 (wf_text){(const char *)wf_buf_peek(&chat->line), wf_buf_len(&chat->line)});
    chat->is_stale = true;
    if (chat->said)
        chat->said(chat);
}

static void put_text(struct chat *chat, wf_text text)
{
    wf_buf_put(&chat->line, text.ptr, text.len);
}

__attribute__((format(printf, 2, 0))) static void notice(struct chat *chat, const char *format,
                                                         va_list arguments)
{
    char text[1024];

    vsnprintf(text, sizeof(text), format, arguments);
    put_text(chat, wf_text_of(text));
    end_line(chat, CHAT_LOG_NOTICE);
}

void chat_notice(struct chat *chat, const char *format, ...)
{
    va_list arguments;

    begin_line(chat);
    va_start(arguments, format);
    notice(chat, format, arguments);
    va_end(arguments);
}

void chat_refuse(struct chat *chat, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(chat->reason, sizeof(chat->reason), format, arguments);
    va_end(arguments);
    begin_line(chat);
    WF_BUF_LITERAL(&chat->line, "Error: ");
    va_start(arguments, format);
    notice(chat, format, arguments);
    va_end(arguments);
}

static bool mentions(wf_text text, const char *name)
{
    char mention[CHAT_NAME_SIZE + 1];
    int len = snprintf(mention, sizeof(mention), "@%s", name);

    return memmem(text.ptr, text.len, mention, (size_t)len) != NULL;
}

void chat_line_talk(struct chat *chat, wf_text who, wf_text text)
{
    begin_line(chat);
    put_text(chat, who);
    WF_BUF_LITERAL(&chat->line, ": ");
    put_text(chat, text);
    end_line(chat, mentions(text, chat->name) ? CHAT_LOG_MENTION : CHAT_LOG_TALK);
}

void chat_line_about(struct chat *chat, wf_text who, const char *did, wf_text what)
{
    begin_line(chat);
    WF_BUF_LITERAL(&chat->line, "User ");
    put_text(chat, who);
    put_text(chat, wf_text_of(did));
    put_text(chat, what);
    WF_BUF_LITERAL(&chat->line, ".");
    end_line(chat, CHAT_LOG_NOTICE);
}

void chat_line_list(struct chat *chat, const char *title, const wf_text *names, size_t count)
{
    begin_line(chat);
    put_text(chat, wf_text_of(title));
    for (size_t i = 0; i < count; i++) {
        put_text(chat, i > 0 ? WF_TEXT(", ") : WF_TEXT(" "));
        put_text(chat, names[i]);
    }
    end_line(chat, CHAT_LOG_NOTICE);
}
