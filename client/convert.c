/* wireform convert: messages in files, from one codec to the other. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "client/command.h"
#include "client/converter.h"
#include "client/message_source.h"
#include "client/summary.h"
#include "wireform/codec/json_text.h"

enum target { TO_JSON, TO_CBOR, TO_SUMMARY };

struct convert {
    struct converter converter;
    const struct wf_protocol *protocol;
    bool is_out; /* --direction */
    bool is_hex;
    const char *from, *to; /* as typed, or NULL */
    enum message_form form;
    enum target target;
    struct wf_buf out; /* of one message */
    int status;
};

static const struct command_option options[] = {
    {"direction", "in|out", "To the server (the default), or to the client.", 'd'},
    {"from", "json|cbor", "What is read (default: what the service speaks).", 'f'},
    {"to", "json|cbor|summary", "What is printed (default: the other one).", 't'},
    {"hex", NULL, "CBOR is lines of hexadecimal, read and printed.", 'x'},
    {0},
};

static int take_option(struct convert *convert, int letter)
{
    switch (letter) {
    case 'd':
        convert->is_out = strcmp(optarg, "out") == 0;
        if (!convert->is_out && strcmp(optarg, "in") != 0)
            return command_usage("--direction %s: expected in or out", optarg);
        break;
    case 'f':
        convert->from = optarg;
        if (strcmp(optarg, "json") != 0 && strcmp(optarg, "cbor") != 0)
            return command_usage("--from %s: expected json or cbor", optarg);
        break;
    case 't':
        convert->to = optarg;
        if (strcmp(optarg, "json") != 0 && strcmp(optarg, "cbor") != 0 &&
            strcmp(optarg, "summary") != 0)
            return command_usage("--to %s: expected json, cbor or summary", optarg);
        break;
    default:
        convert->is_hex = true;
    }
    return EXIT_ANSWERED;
}

/* What was not typed follows from the service. */
static int choose_forms(struct convert *convert)
{
    const struct wf_protocol *protocol = convert->protocol;
    bool is_from_cbor = convert->from ? strcmp(convert->from, "cbor") == 0 : protocol->is_cbor;
    const char *to = convert->to ? convert->to : is_from_cbor ? "json" : "cbor";

    convert->form = !is_from_cbor ? MESSAGE_JSON : convert->is_hex ? MESSAGE_HEX : MESSAGE_CBOR;
    convert->target = strcmp(to, "cbor") == 0   ? TO_CBOR
                      : strcmp(to, "json") == 0 ? TO_JSON
                                                : TO_SUMMARY;
    if (!protocol->identify_to_server_cbor && (is_from_cbor || convert->target == TO_CBOR))
        return command_usage("%s has no code for CBOR (./dev gen --codecs json,cbor makes it)",
                             protocol->name);
    return EXIT_ANSWERED;
}

/* ---- what is printed ---- */

static void complain(struct convert *convert, const char *file, uint64_t position,
                     const struct wf_error *error)
{
    struct wf_buf words;

    wf_buf_init(&words, 1024);
    wf_error_print(error, &words);
    command_complain("%s: message %llu: %.*s", file, (unsigned long long)position,
                     (int)wf_buf_len(&words), (const char *)wf_buf_peek(&words));
    wf_buf_deinit(&words);
    convert->status = EXIT_REFUSED;
}

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

static void print_hex(const struct wf_buf *bytes)
{
    for (size_t i = 0; i < wf_buf_len(bytes); i++)
        printf("%02x", wf_buf_peek(bytes)[i]);
    putchar('\n');
}

static void print_summary(const struct wf_message *message, wf_text json, size_t size)
{
    struct wf_buf line;

    wf_buf_init(&line, 4096);
    summary_put(&line, message, json, size);
    fwrite(wf_buf_peek(&line), 1, wf_buf_len(&line), stdout);
    wf_buf_deinit(&line);
}

static void print(const struct convert *convert, const struct wf_message *message, size_t size)
{
    const struct wf_buf *out = &convert->out;

    if (convert->target == TO_SUMMARY) {
        print_summary(message, text_in(out), size);
    } else if (convert->target == TO_CBOR && convert->is_hex) {
        print_hex(out);
    } else {
        fwrite(wf_buf_peek(out), 1, wf_buf_len(out), stdout);
        if (convert->target == TO_JSON)
            putchar('\n');
    }
}

/* ---- from file to file ---- */

/* @return false with the reason in `error` */
static bool convert_message(struct convert *convert, wf_bytes bytes, struct wf_error *error)
{
    const struct wf_message *message = converter_read(&convert->converter, bytes, error);

    if (!message)
        return false;
    wf_buf_reset(&convert->out);
    converter_write(&convert->converter, message, convert->target == TO_CBOR, &convert->out);
    if (convert->out.failed) {
        *error = (struct wf_error){.status = WF_NO_MEMORY, .what = "out of memory"};
        return false;
    }
    print(convert, message, bytes.len);
    return true;
}

static void convert_all(struct convert *convert, struct message_source *source, const char *file)
{
    enum wf_status status;
    struct wf_error error;
    wf_bytes bytes;

    while (!ferror(stdout) && (status = message_source_next(source, &bytes, &error)) != WF_CLOSED)
        if (status != WF_OK || !convert_message(convert, bytes, &error))
            complain(convert, file, source->position, &error);
    if (source->read_error) {
        command_complain("%s: %s", file, strerror(source->read_error));
        convert->status = EXIT_USAGE;
    }
}

static void convert_file(struct convert *convert, const char *file)
{
    bool is_stdin = strcmp(file, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC);
    struct message_source source;

    if (fd < 0) {
        command_complain("%s: %s", file, strerror(errno));
        convert->status = EXIT_USAGE;
        return;
    }
    message_source_init(&source, fd, convert->form, convert->converter.limit);
    convert_all(convert, &source, is_stdin ? "standard input" : file);
    message_source_deinit(&source);
    if (!is_stdin)
        close(fd);
}

static int convert_files(struct convert *convert, int count, char **files)
{
    bool is_from_cbor = convert->form != MESSAGE_JSON;

    if (!converter_init(&convert->converter, convert->protocol, !convert->is_out, is_from_cbor)) {
        command_complain("out of memory");
        return EXIT_REFUSED;
    }
    wf_buf_init(&convert->out, WF_NO_LIMIT);
    if (count == 0)
        convert_file(convert, "-");
    for (int i = 0; i < count; i++)
        convert_file(convert, files[i]);
    wf_buf_deinit(&convert->out);
    converter_deinit(&convert->converter);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        command_complain("standard output: it cannot be written");
        return EXIT_REFUSED;
    }
    return convert->status;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct convert convert = {0};
    int status = EXIT_ANSWERED;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(&convert, letter);
        if (status != EXIT_ANSWERED)
            return status;
    }
    if (letter < 0)
        return status;
    if (optind == argc)
        return command_usage("convert needs SERVICE");
    convert.protocol = command_find_protocol(argv[optind]);
    if (!convert.protocol)
        return EXIT_USAGE;
    status = choose_forms(&convert);
    if (status != EXIT_ANSWERED)
        return status;
    return convert_files(&convert, argc - optind - 1, argv + optind + 1);
}

const struct command convert_main = {
    .name = "convert",
    .arguments = "SERVICE [FILE...]",
    .what = "Check messages in files, and print them in another form.",
    .more =
        "FILE holds messages: a text of JSON in each line, or items of CBOR back to back.\n"
        "Without FILE, or where it is -, standard input is read.  A message that is refused\n"
        "is reported with its number and the place in it, and the next one is read; behind\n"
        "CBOR that is no item at all nothing can be found.\n"
        "Exit status: 0, 1 when a message was refused, 2 usage or a file that cannot be read.\n",
    .options = options,
    .run = run,
};
