/* store_probe DIR: an Ensync store that is told what to do line by line, and answers with a line.
 * What stands between it and the disk is syscalls.h.
 *
 *     SESSION start|commit|abort TX
 *     SESSION mkdir TX ID VER DATA         SESSION updir TX ID VER LENGTH DATA
 *     SESSION rmdir TX ID VER LENGTH       SESSION put|link|unlink TX ID LINK [DATA]
 *     SESSION getdir|getobj ID             SESSION list|cleanup|close
 *
 * ID, VER and LINK are two hex digits, repeated 32 times; DATA is text without blanks, "-" for
 * none, "LEN*X" for LEN times X.  Answers: silent, done, fail, notfound, error TEXT, dir VER DATA,
 * obj DATA, list ID:VER:LENGTH...
 *
 * store_probe DIR load THREADS: commits as fast as it can until it is killed.  Each line of its
 * output is a directory and the length that a Done has promised. */
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "server/ensync_store.h"
#include "syscalls.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

enum { SESSIONS_LIMIT = 26, WORDS_LIMIT = 8, LINE_SIZE = 1 << 16 };

static struct ensync_store *store;

/* --- One command -------------------------------------------------------------------------- */

static ensync_id id_of(const char *hex)
{
    ensync_id id;

    memset(id.bytes, (int)strtoul(hex, NULL, 16), sizeof(id.bytes));
    return id;
}

static wf_bytes data_of(const char *word)
{
    static uint8_t *fill;
    char *end;
    size_t len = strtoul(word, &end, 10);

    if (strcmp(word, "-") == 0)
        return (wf_bytes){NULL, 0};
    if (end == word || *end != '*')
        return (wf_bytes){(const uint8_t *)word, strlen(word)};
    fill = realloc(fill, len + 1);
    memset(fill, end[1], len);
    return (wf_bytes){fill, len};
}

struct command {
    const char *name;
    enum ensync_kind kind;
    const char *form; /* t tx, i id, v ver, l linkid, n old_len, d data */
};

static const struct command commands[] = {
    {"start", ENSYNC_DO_START_TX, "t"},     {"commit", ENSYNC_DO_COMMIT, "t"},
    {"abort", ENSYNC_DO_ABORT, "t"},        {"mkdir", ENSYNC_DO_MKDIR, "tivd"},
    {"updir", ENSYNC_DO_UPDIR, "tivnd"},    {"rmdir", ENSYNC_DO_RMDIR, "tivn"},
    {"put", ENSYNC_DO_PUTOBJ, "tild"},      {"link", ENSYNC_DO_LINKOBJ, "til"},
    {"unlink", ENSYNC_DO_UNLINKOBJ, "til"}, {"getdir", ENSYNC_DO_GET_DIR, "i"},
    {"getobj", ENSYNC_DO_GET_OBJ, "i"},     {"list", ENSYNC_DO_FOR_DIR, ""},
    {"cleanup", ENSYNC_DO_CLEAN_UP, ""},
};

static void fill_request(struct ensync_request *request, const char *form, char **words)
{
    for (; *form; form++, words++)
        switch (*form) {
        case 't':
            request->tx = strtoull(*words, NULL, 10);
            break;
        case 'i':
            request->id = id_of(*words);
            break;
        case 'v':
            request->ver = id_of(*words);
            break;
        case 'l':
            request->linkid = id_of(*words);
            break;
        case 'n':
            request->old_len = (uint32_t)strtoul(*words, NULL, 10);
            break;
        default:
            request->data = data_of(*words);
        }
}

static void print_entries(struct ensync_session *session, struct ensync_answer *answer)
{
    printf("list");
    while (answer->verdict == ENSYNC_SAYS_DIR_ENTRIES) {
        for (size_t i = 0; i < answer->entries_count; i++)
            printf(" %02x:%02x:%" PRIu32, answer->entries[i].id.bytes[0],
                   answer->entries[i].ver.bytes[0], answer->entries[i].length);
        ensync_answer_deinit(answer);
        ensync_session_more(session, answer);
    }
    printf("%s%s\n", answer->verdict == ENSYNC_SAYS_ERROR ? " error " : "", answer->error);
}

static void print_answer(struct ensync_answer *answer)
{
    static const char *const words[] = {
        [ENSYNC_SAYS_SILENT] = "silent", [ENSYNC_SAYS_DONE] = "done",
        [ENSYNC_SAYS_FAIL] = "fail",     [ENSYNC_SAYS_NOT_FOUND] = "notfound",
        [ENSYNC_SAYS_ERROR] = "error",   [ENSYNC_SAYS_DIR_DATA] = "dir",
        [ENSYNC_SAYS_OBJ_DATA] = "obj"};

    printf("%s", words[answer->verdict]);
    if (answer->verdict == ENSYNC_SAYS_ERROR)
        printf(" %s", answer->error);
    if (answer->verdict == ENSYNC_SAYS_DIR_DATA)
        printf(" %02x", answer->ver.bytes[0]);
    if (answer->content)
        printf(" %.*s", (int)answer->content_len, (const char *)answer->content);
    printf("\n");
}

static bool run_command(struct ensync_session *session, char **words, unsigned words_count)
{
    struct ensync_request request = {0};
    struct ensync_answer answer;

    for (unsigned i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
        if (strcmp(commands[i].name, words[0]) != 0 || strlen(commands[i].form) != words_count - 1)
            continue;
        request.kind = commands[i].kind;
        fill_request(&request, commands[i].form, words + 1);
        ensync_session_do(session, &request, &answer);
        if (request.kind == ENSYNC_DO_FOR_DIR)
            print_entries(session, &answer);
        else
            print_answer(&answer);
        syscalls_note(request.kind == ENSYNC_DO_COMMIT && answer.verdict == ENSYNC_SAYS_DONE
                          ? "committed"
                          : "answered");
        ensync_answer_deinit(&answer);
        return true;
    }
    return false;
}

static int run_lines(void)
{
    static struct ensync_session *sessions[SESSIONS_LIMIT];
    static char line[LINE_SIZE];

    while (fgets(line, sizeof(line), stdin)) {
        char *words[WORDS_LIMIT];
        unsigned words_count = 0;
        struct ensync_session **session = &sessions[(unsigned)(line[0] - 'a') % SESSIONS_LIMIT];

        for (char *word = strtok(line, " \n"); word && words_count < WORDS_LIMIT;
             word = strtok(NULL, " \n"))
            words[words_count++] = word;
        if (!*session)
            *session = ensync_session_open(store, "probe");
        if (words_count == 2 && strcmp(words[1], "close") == 0) {
            ensync_session_close(*session);
            *session = NULL;
            printf("done\n");
        } else if (words_count < 2 || !run_command(*session, words + 1, words_count - 1)) {
            printf("what?\n");
        }
        fflush(stdout);
    }
    for (unsigned i = 0; i < SESSIONS_LIMIT; i++)
        ensync_session_close(sessions[i]);
    return EXIT_SUCCESS;
}

/* --- Load --------------------------------------------------------------------------------- */

static bool answers_done(struct ensync_session *session, const struct ensync_request *request)
{
    struct ensync_answer answer;
    bool is_done;

    ensync_session_do(session, request, &answer);
    is_done = answer.verdict == ENSYNC_SAYS_DONE || answer.verdict == ENSYNC_SAYS_SILENT;
    ensync_answer_deinit(&answer);
    return is_done;
}

/* A directory grows by one byte with each commit, and each commit refers to an object of the
 * directory's own, whose references are then as many as the bytes. */
static void *put_load(void *argument)
{
    struct ensync_session *session = ensync_session_open(store, "load");
    struct ensync_request request = {.tx = 1};
    uint32_t length = 0;
    char line[96];

    (void)argument;
    if (getrandom(&request.id, sizeof(request.id), 0) < 0)
        abort();
    for (;;) {
        request.kind = ENSYNC_DO_START_TX;
        answers_done(session, &request);
        request.kind = length == 0 ? ENSYNC_DO_MKDIR : ENSYNC_DO_UPDIR;
        request.old_len = length;
        request.data = (wf_bytes){(const uint8_t *)"x", 1};
        answers_done(session, &request);
        request.kind = ENSYNC_DO_PUTOBJ;
        memset(&request.linkid, 0, sizeof(request.linkid));
        memcpy(&request.linkid, &length, sizeof(length));
        request.linkid.bytes[31] = 1;
        request.data = (wf_bytes){request.id.bytes, sizeof(request.id.bytes)};
        answers_done(session, &request);
        request.kind = ENSYNC_DO_COMMIT;
        if (!answers_done(session, &request))
            abort();
        length++;
        for (unsigned i = 0; i < 32; i++)
            snprintf(line + 2 * i, 3, "%02x", request.id.bytes[i]);
        snprintf(line + 64, sizeof(line) - 64, " %" PRIu32 "\n", length);
        if (write(STDOUT_FILENO, line, strlen(line)) < 0)
            abort();
    }
}

static int run_load(unsigned threads_count)
{
    pthread_t thread;

    for (unsigned i = 1; i < threads_count; i++)
        pthread_create(&thread, NULL, put_load, NULL);
    put_load(NULL);
    return EXIT_SUCCESS;
}

/* Full ids, one line each, as the load prints them. */
static int print_lengths(void)
{
    struct ensync_session *session = ensync_session_open(store, "lengths");
    struct ensync_request list = {.kind = ENSYNC_DO_FOR_DIR};
    struct ensync_answer answer;

    ensync_session_do(session, &list, &answer);
    while (answer.verdict == ENSYNC_SAYS_DIR_ENTRIES) {
        for (size_t i = 0; i < answer.entries_count; i++) {
            for (unsigned j = 0; j < 32; j++)
                printf("%02x", answer.entries[i].id.bytes[j]);
            printf(" %" PRIu32 "\n", answer.entries[i].length);
        }
        ensync_answer_deinit(&answer);
        ensync_session_more(session, &answer);
    }
    ensync_session_close(session);
    return answer.verdict == ENSYNC_SAYS_DONE ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    char why[512];
    int status;

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    store = ensync_store_open(argv[1], NULL, why, sizeof(why));
    if (!store) {
        printf("cannot open: %s\n", why);
        return EXIT_FAILURE;
    }
    if (argc > 3 && strcmp(argv[2], "load") == 0)
        return run_load((unsigned)atoi(argv[3]));
    status = argc > 2 ? print_lengths() : run_lines();
    ensync_store_close(store);
    syscalls_end();
    return status;
}
