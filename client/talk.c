/* A conversation without a person. */
#include "client/talk.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "client/address.h"
#include "client/command.h"
#include "client/converter.h"
#include "client/payload.h"
#include "client/tie.h"
#include "wireform/base/clock.h"
#include "wireform/base/owner.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/client.h"
#include "wireform/io/loop.h"

enum {
    CONNECT_TIMEOUT_MS = 10000,
    ANSWER_TIMEOUT_MS = 5000,
    REFUSAL_GRACE_MS = 200, /* for what has no answer but may be refused */
    CLOSE_TIMEOUT_MS = 3000,
    OWN_CLOSE_CODES = 4000, /* and above; those below mean the same everywhere */
};

/* A conversation under way. */
struct running {
    const struct talk *talk;
    struct wf_loop *loop;
    struct wf_client *client;
    struct wf_timer timer;
    char address[TALK_SERVER_SIZE];
    struct tie tie;
    struct converter to_server; /* of what people type, where the wire is CBOR */
    struct wf_buf converted;
    unsigned step; /* in flight; steps_count: all were answered */
    unsigned printed_count;
    bool is_open, is_closed;
    bool is_over;
    bool was_answered; /* the last step */
    int status;
};

/* ---- what to send ---- */

static int refuse_payload(const struct wf_message *message, wf_text json,
                          const struct payload_mistake *mistake)
{
    struct wf_buf words;

    wf_buf_init(&words, 4096);
    payload_explain(&words, message, json, mistake);
    fprintf(stderr, "wireform: %.*s", (int)wf_buf_len(&words), (const char *)wf_buf_peek(&words));
    wf_buf_deinit(&words);
    return EXIT_REFUSED;
}

int talk_add(struct talk *talk, const char *name, wf_text json)
{
    struct talk_step *step = &talk->steps[talk->steps_count];
    struct payload_mistake mistake;

    step->message = command_find_message(talk->protocol, name);
    if (!step->message)
        return EXIT_USAGE;
    wf_buf_init(&step->payload, 2 * talk->protocol->limits.limit_in);
    if (!payload_build(&step->payload, step->message, json, &mistake)) {
        wf_buf_deinit(&step->payload);
        return refuse_payload(step->message, json, &mistake);
    }
    talk->steps_count++;
    return EXIT_ANSWERED;
}

/* 'MESSAGE JSON' or 'MESSAGE' */
static int add_line(struct talk *talk, const char *line)
{
    size_t begin = strspn(line, " ");
    size_t len = strcspn(line + begin, " ");
    const char *json = line + begin + len;
    char name[64];

    json += strspn(json, " ");
    if (len >= sizeof(name))
        return command_usage("\"%s\": expected 'MESSAGE JSON'", line);
    snprintf(name, sizeof(name), "%.*s", (int)len, line + begin);
    return talk_add(talk, name, wf_text_of(json));
}

int talk_take_option(struct talk *talk, int letter, const char *argument)
{
    if (letter == 's') {
        talk->server = argument;
    } else if (letter == 'k') {
        talk->cookie = argument;
    } else if (letter == 'f') {
        if (talk->firsts_count == TALK_STEPS_LIMIT)
            return command_usage("--first: more than %d messages", TALK_STEPS_LIMIT);
        talk->firsts[talk->firsts_count++] = argument;
    } else if (!command_read_compression(argument, &talk->compression)) {
        return command_usage("--compress %s: expected zlib or gzip", argument);
    }
    return EXIT_ANSWERED;
}

int talk_prepare(struct talk *talk, const char *service)
{
    int status = EXIT_ANSWERED;

    talk->transport = command_find_service(service);
    if (!talk->transport)
        return EXIT_USAGE;
    talk->protocol = talk->transport->protocol;
    for (unsigned i = 0; status == EXIT_ANSWERED && i < talk->firsts_count; i++)
        status = add_line(talk, talk->firsts[i]);
    return status;
}

void talk_deinit(struct talk *talk)
{
    for (unsigned i = 0; i < talk->steps_count; i++)
        wf_buf_deinit(&talk->steps[i].payload);
}

/* ---- the conversation ---- */

static void end(struct running *run, int status)
{
    if (run->is_over)
        return;
    run->is_over = true;
    run->status = status;
}

static bool is_last_step(const struct running *run)
{
    return run->step + 1 == run->talk->steps_count;
}

/* Refusals may answer anything, so a set of nothing else promises no answer. */
static bool expects_answer(const struct wf_message *message)
{
    const struct wf_protocol *protocol = message->protocol;

    for (unsigned i = 0; i < protocol->messages_count; i++) {
        if (wf_message_set_has(&message->replies, i + 1) && !protocol->messages[i].is_refusal)
            return true;
    }
    return false;
}

/* Replies come in order: one to what has none can only be the end of everything. */
static bool needs_no_patience(const struct running *run, const struct wf_message *message)
{
    return message->protocol->in_order && !expects_answer(message) && !is_last_step(run);
}

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/* What was typed, as it travels; it has been checked already.  @return empty without memory */
static wf_text on_the_wire(struct running *run, wf_text json)
{
    const struct wf_message *message;
    struct wf_error error;

    if (!run->talk->protocol->is_cbor)
        return json;
    wf_buf_reset(&run->converted);
    message =
        converter_read(&run->to_server, (wf_bytes){(const uint8_t *)json.ptr, json.len}, &error);
    if (message)
        converter_write(&run->to_server, message, true, &run->converted);
    return text_in(&run->converted);
}

static void send_step(struct running *run)
{
    const struct talk_step *step = &run->talk->steps[run->step];
    wf_text payload = text_in(&step->payload);
    unsigned patience_ms = expects_answer(step->message) ? ANSWER_TIMEOUT_MS : REFUSAL_GRACE_MS;

    if (!wf_client_send_text(run->client, on_the_wire(run, payload))) {
        command_complain("%s: the message is too large", step->message->name);
        end(run, EXIT_REFUSED);
        return;
    }
    tie_note_sent(&run->tie, step->message, payload);
    if (run->talk->collects && is_last_step(run))
        patience_ms = run->talk->collect_ms;
    else if (needs_no_patience(run, step->message))
        patience_ms = 0;
    wf_timer_set(run->loop, &run->timer, patience_ms);
}

/* All steps are answered: over, or time to listen. */
static void finish_steps(struct running *run)
{
    if (!run->talk->listens) {
        end(run, EXIT_ANSWERED);
        return;
    }
    wf_timer_clear(run->loop, &run->timer);
    if (run->talk->collect_ms)
        wf_timer_set(run->loop, &run->timer, run->talk->collect_ms);
}

static void next_step(struct running *run)
{
    run->step++;
    if (run->step < run->talk->steps_count)
        send_step(run);
    else
        finish_steps(run);
}

static void on_opened(void *user)
{
    struct running *run = user;

    run->is_open = true;
    if (run->talk->compression)
        wf_client_compress(run->client, run->talk->compression);
    if (run->talk->steps_count > 0)
        send_step(run);
    else
        finish_steps(run);
}

/* A line each, as it came; only what spans lines is put on one. */
static void print(struct running *run, wf_text text)
{
    struct wf_buf one_line;

    wf_buf_init(&one_line, text.len);
    if (memchr(text.ptr, '\n', text.len)) {
        wf_json_minify(text, &one_line);
        text = (wf_text){(const char *)wf_buf_peek(&one_line), wf_buf_len(&one_line)};
    }
    fwrite(text.ptr, 1, text.len, stdout);
    putchar('\n');
    if (fflush(stdout) != 0)
        end(run, EXIT_ANSWERED); /* nobody reads it any more */
    wf_buf_deinit(&one_line);
    run->printed_count++;
    if (run->talk->count_limit && run->printed_count == run->talk->count_limit)
        end(run, EXIT_ANSWERED);
}

static void on_answer(struct running *run, const struct wf_message *heard)
{
    const struct talk *talk = run->talk;
    bool is_collecting = talk->collects && is_last_step(run);

    if (is_collecting) {
        run->was_answered = true;
        if (heard->is_refusal)
            run->status = EXIT_REFUSED;
        return;
    }
    if (heard->is_refusal)
        end(run, EXIT_REFUSED);
    else
        next_step(run);
}

/* Others of the same kind may come in between: news, and answers to nobody knows what. */
static bool is_answer(const struct running *run, const struct wf_message *heard, wf_text text)
{
    const struct wf_message *sent;

    if (!heard || run->step == run->talk->steps_count)
        return false;
    sent = run->talk->steps[run->step].message;
    return (heard->is_refusal || wf_message_set_has(&sent->replies, heard->tag)) &&
           tie_fits(&run->tie, heard, text);
}

/* A reply of many, after which more come. */
static bool is_followed(const struct running *run, const struct wf_message *heard)
{
    const struct talk *talk = run->talk;

    return run->step < talk->steps_count &&
           wf_message_set_has(&talk->steps[run->step].message->followed, heard->tag);
}

static void on_text(struct running *run, unsigned tag, wf_text text)
{
    const struct talk *talk = run->talk;
    const struct wf_message *heard = tag ? &talk->protocol->messages[tag - 1] : NULL;
    bool is_awaited;

    if (run->is_over)
        return;
    is_awaited = is_answer(run, heard, text);
    if (talk->prints_all || (talk->collects && is_last_step(run)) ||
        (is_awaited && (heard->is_refusal || is_last_step(run))))
        print(run, text);
    if (!is_awaited || run->is_over)
        return;
    if (is_followed(run, heard))
        wf_timer_set(run->loop, &run->timer, ANSWER_TIMEOUT_MS);
    else
        on_answer(run, heard);
}

/* People read JSON, whatever the wire is.  Without memory they read nothing. */
static void on_message(void *user, unsigned tag, const void *value, wf_text text,
                       const struct wf_error *error)
{
    struct running *run = user;
    const struct wf_protocol *protocol = run->talk->protocol;
    struct wf_error untold;

    (void)error; /* shown as it came, whatever the schema thinks of it */
    if (!protocol->is_cbor) {
        on_text(run, tag, text);
        return;
    }
    wf_buf_reset(&run->converted);
    if (tag)
        protocol->messages[tag - 1].write_json(&run->converted, value);
    else
        wf_json_from_cbor((wf_bytes){(const uint8_t *)text.ptr, text.len},
                          wf_protocol_depth_out(protocol), &run->converted, &untold);
    on_text(run, tag, text_in(&run->converted));
}

/* An answer, too: a document's own codes (RFC 6455, 7.4.2) say what was wrong with the message. */
static bool is_refusal(const struct running *run)
{
    unsigned code = wf_client_close_code(run->client);

    return run->step < run->talk->steps_count && code >= OWN_CLOSE_CODES &&
           wf_protocol_close_code(run->talk->protocol, code);
}

static void on_closed(void *user, const char *why)
{
    struct running *run = user;

    run->is_closed = true;
    if (run->is_over)
        return;
    if (run->was_answered) {
        end(run, run->status);
        return;
    }
    if (is_refusal(run)) {
        command_complain("%s: %s", run->talk->steps[run->step].message->name, why);
        end(run, EXIT_REFUSED);
        return;
    }
    if (run->is_open)
        command_complain("connection to %s lost: %s", run->address, why);
    else
        command_complain("cannot connect to %s: %s", run->address, why);
    end(run, EXIT_NO_CONNECTION);
}

static void on_timer(struct wf_timer *timer)
{
    struct running *run = WF_OWNER(timer, struct running, timer);
    const struct talk *talk = run->talk;
    const struct wf_message *message;

    if (run->step == talk->steps_count) {
        end(run, EXIT_ANSWERED);
        return;
    }
    message = talk->steps[run->step].message;
    if (!expects_answer(message) || run->was_answered) {
        if (talk->collects && is_last_step(run))
            end(run, run->status);
        else
            next_step(run);
        return;
    }
    command_complain("%s: no answer", message->name);
    end(run, EXIT_NO_CONNECTION);
}

static void on_signal(void *user, int number)
{
    (void)number;
    end(user, EXIT_ANSWERED);
}

static bool connect_to_server(struct running *run)
{
    static const struct wf_client_events events = {
        .opened = on_opened, .message = on_message, .closed = on_closed};
    char why[160] = "out of memory";

    run->client = wf_client_connect(run->loop, run->talk->transport, run->address,
                                    CONNECT_TIMEOUT_MS, &events, run, why, sizeof(why));
    if (!run->client)
        command_complain("%s", why);
    else if (run->talk->cookie)
        wf_client_set_cookie(run->client, wf_text_of(run->talk->cookie));
    return run->client != NULL;
}

static bool prepare(struct running *run)
{
    const struct wf_protocol *protocol = run->talk->protocol;

    tie_init(&run->tie, protocol);
    wf_buf_init(&run->converted, WF_NO_LIMIT);
    if (protocol->is_cbor && !converter_init(&run->to_server, protocol, true, false))
        return false;
    run->loop = wf_loop_new();
    if (!run->loop)
        return false;
    if (!wf_timer_init(run->loop, &run->timer, on_timer))
        return false;
    if (!run->talk->listens)
        return true; /* a signal just ends it */
    return wf_loop_signal(run->loop, SIGINT, on_signal, run) &&
           wf_loop_signal(run->loop, SIGTERM, on_signal, run);
}

static void converse(struct running *run)
{
    uint64_t deadline_ms;

    if (!connect_to_server(run))
        return;
    while (!run->is_over && wf_loop_turn(run->loop, -1))
        ;
    if (!run->is_closed)
        wf_client_close(run->client);
    deadline_ms = wf_clock_ms() + CLOSE_TIMEOUT_MS;
    while (!run->is_closed && wf_clock_ms() < deadline_ms)
        wf_loop_turn(run->loop, 100);
}

int talk_run(struct talk *talk)
{
    struct running run = {.talk = talk};

    if (!address_complete(run.address, sizeof(run.address), talk->server ? talk->server : "",
                          talk->transport->default_port))
        return command_usage("\"%s\" is too long for a server", talk->server);
    if (!prepare(&run)) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    converse(&run);
    wf_timer_deinit(run.loop, &run.timer);
    wf_loop_free(run.loop);
    if (talk->protocol->is_cbor)
        converter_deinit(&run.to_server);
    wf_buf_deinit(&run.converted);
    return run.is_over ? run.status : EXIT_NO_CONNECTION;
}
