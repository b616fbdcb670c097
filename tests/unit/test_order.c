#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cmocka.h>

#include "generated/ensync.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"
#include "wireform/io/service.h"

/* Replies in order, over sockets and over pairs of descriptors:
 *     held, followed    the next request waits until the reply is complete
 *     end_of_input      owed answers are waited for; an end inside a message is told
 *     fullness          reading waits for a slow reader
 *     drained_behind_sending  nobody is called inside of a sending
 *     no_drained_after_goodbye   the service has forgotten the connection by then
 *     lingering         who reads slowly has as much time to hang up
 *     lending           long bytes are not copied, and released once
 *     pairs             pipes, files, and the flags they get back
 *
 * The protocol is Ensync's; its handlers are here: they note what comes and answer when told. */

enum { PATIENCE_MS = 3000, CONTENT_LEN = 1 << 20 };

static struct wf_loop *loop;
static struct wf_instance *instance;
static struct wf_conn *conn; /* of the only session */
static char address[80];
static char handled[256]; /* first letters of what came */
static bool answers_at_once;
static unsigned released;
static uint8_t content[CONTENT_LEN];
static struct wf_tuning wanted;
static size_t live_before;

/* -- the service -- */

static const struct wf_message *message_of(enum ensync_tag tag)
{
    return &ensync_protocol.messages[tag - 1];
}

static void reply(enum ensync_tag tag)
{
    assert_true(wf_send(wf_only(&conn), message_of(tag), NULL));
}

static void count_release(void *owner)
{
    assert_ptr_equal(owner, content);
    released++;
}

static bool reply_content(size_t len)
{
    struct wf_loan loan = {{content, sizeof(content)}, count_release, content};
    struct ensync_obj_data data = {.content = {content, len}};

    return wf_send(wf_lending(&conn, &loan), message_of(ENSYNC_OBJ_DATA), &data);
}

static void *start_service(const struct wf_host *host, const void *settings)
{
    (void)host;
    (void)settings;
    return &loop;
}

static void stop_service(void *service)
{
    (void)service;
}

static void *open_peer(void *service, struct wf_conn *opened)
{
    (void)service;
    conn = opened;
    return &conn;
}

static void close_peer(void *peer)
{
    (void)peer;
    conn = NULL;
}

static void handle(void *peer, unsigned tag, const void *value)
{
    char letter[2] = {message_of(tag)->wire_name[0], '\0'};

    (void)peer;
    (void)value;
    assert_true(strlen(handled) + 1 < sizeof(handled));
    strcat(handled, letter);
    if (answers_at_once && tag == ENSYNC_CLEAN_UP)
        reply(ENSYNC_DONE);
    if (answers_at_once && tag == ENSYNC_GET_OBJ)
        assert_true(reply_content(CONTENT_LEN));
}

static void tune(const void *settings, struct wf_tuning *tuning)
{
    (void)settings;
    *tuning = wanted;
}

static void say_fatal(struct wf_conn *to, wf_text tag)
{
    struct ensync_fatal_error msg = {.text = wf_conn_reason(to)};

    (void)tag;
    wf_send(wf_only(&to), message_of(ENSYNC_FATAL_ERROR), &msg);
}

static const struct wf_state states[] = {{.name = "open", .accepts = WF_MESSAGES(~UINT64_C(0))}};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.answer = say_fatal, .closes = true},
};

static const struct wf_service service = {
    .protocol = &ensync_protocol,
    .session = &session,
    .tune = tune,
    .start = start_service,
    .stop = stop_service,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
};

/* -- the stage -- */

static int start(void **state)
{
    char why[128];

    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    live_before = wf_alloc_live();
    memset(handled, 0, sizeof(handled));
    answers_at_once = false;
    released = 0;
    wanted = (struct wf_tuning){.flush_timeout_ms = 500};
    loop = wf_loop_new();
    assert_non_null(loop);
    instance = wf_instance_start(loop, &service, NULL, ".");
    assert_non_null(instance);
    if (!wf_instance_listen(instance, ensync_protocol.transports, ":0", address, sizeof(address),
                            why, sizeof(why)))
        fail_msg("%s", why);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    wf_instance_free(instance);
    wf_loop_free(loop);
    assert_int_equal(wf_alloc_live(), live_before);
    return 0;
}

static void restart(void)
{
    stop(NULL);
    start(NULL);
}

static void restart_tuned(struct wf_tuning tuning)
{
    char why[128];

    wf_instance_free(instance);
    wanted = tuning;
    instance = wf_instance_start(loop, &service, NULL, ".");
    assert_non_null(instance);
    assert_true(wf_instance_listen(instance, ensync_protocol.transports, ":0", address,
                                   sizeof(address), why, sizeof(why)));
}

static void turn_for(uint64_t ms)
{
    uint64_t end = wf_clock_ms() + ms;

    do
        assert_true(wf_loop_turn(loop, 1));
    while (wf_clock_ms() < end);
}

static int dial(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    to.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
    assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
    turn_for(3);
    assert_non_null(conn);
    return fd;
}

#define FOR_DIR  "\7\0\0\0\146ForDir"
#define CLEAN_UP "\10\0\0\0\147CleanUp"
#define START_TX "\12\0\0\0\202\147StartTx\1"
#define GET_OBJ                                                                                    \
    "\52\0\0\0\202\146GetObj\130\40"                                                               \
    "11111111111111111111111111111111"
#define DONE "\5\0\0\0\144Done"

#define SAY(fd, literal)                                                                           \
    assert_int_equal(write(fd, literal, sizeof(literal) - 1), (ssize_t)sizeof(literal) - 1)

/* Turns the loop until `len` bytes have come.  @return how many did */
static size_t hear(int fd, uint8_t *room, size_t len)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    size_t count = 0;

    while (count < len && wf_clock_ms() < end) {
        struct pollfd ready = {.fd = fd, .events = POLLIN};
        ssize_t part;

        assert_true(wf_loop_turn(loop, 1));
        if (poll(&ready, 1, 0) == 0)
            continue;
        part = read(fd, room + count, len - count);
        if (part <= 0)
            break;
        count += (size_t)part;
    }
    return count;
}

#define HEAR(fd, literal)                                                                          \
    do {                                                                                           \
        uint8_t got[sizeof(literal)];                                                              \
                                                                                                   \
        assert_int_equal(hear(fd, got, sizeof(literal) - 1), sizeof(literal) - 1);                 \
        assert_memory_equal(got, literal, sizeof(literal) - 1);                                    \
    } while (0)

static void hear_end(int fd)
{
    uint8_t byte;

    assert_int_equal(hear(fd, &byte, 1), 0);
    close(fd);
}

/* -- order -- */

static void held(void **state)
{
    int fd = dial();

    (void)state;
    SAY(fd, START_TX CLEAN_UP START_TX CLEAN_UP FOR_DIR);
    turn_for(5);
    assert_string_equal(handled, "SC");
    reply(ENSYNC_DONE);
    HEAR(fd, DONE);
    assert_string_equal(handled, "SCSC");
    reply(ENSYNC_DONE);
    HEAR(fd, DONE);
    assert_string_equal(handled, "SCSCF");
    close(fd);
}

static void followed(void **state)
{
    static const uint8_t id[32];
    struct ensync_dir_entry entry = {.id = {id, 32}, .ver = {id, 32}, .length = 5};
    uint8_t heard[83];
    int fd = dial();

    (void)state;
    SAY(fd, FOR_DIR CLEAN_UP);
    for (unsigned i = 0; i < 3; i++) {
        turn_for(2);
        assert_true(wf_send(wf_only(&conn), message_of(ENSYNC_DIR_ENTRY), &entry));
        assert_int_equal(hear(fd, heard, sizeof(heard)), sizeof(heard));
        assert_string_equal(handled, "F");
    }
    reply(ENSYNC_DONE);
    HEAR(fd, DONE);
    assert_string_equal(handled, "FC");
    close(fd);
}

static void at_once(void **state)
{
    int fd = dial();

    (void)state;
    answers_at_once = true;
    SAY(fd, CLEAN_UP CLEAN_UP START_TX CLEAN_UP);
    HEAR(fd, DONE DONE DONE);
    assert_string_equal(handled, "CCSC");
    close(fd);
}

/* -- the end of the input -- */

static void end_of_input(void **state)
{
    int fd = dial();

    (void)state;
    SAY(fd, CLEAN_UP CLEAN_UP);
    shutdown(fd, SHUT_WR);
    turn_for(5);
    assert_string_equal(handled, "C");
    reply(ENSYNC_DONE);
    turn_for(5);
    assert_string_equal(handled, "CC");
    reply(ENSYNC_DONE);
    HEAR(fd, DONE DONE);
    hear_end(fd);
}

static void end_inside(void **state)
{
    int fd = dial();

    (void)state;
    SAY(fd, CLEAN_UP "\7\0\0\0\146Fo");
    shutdown(fd, SHUT_WR);
    turn_for(5);
    reply(ENSYNC_DONE);
    HEAR(fd, DONE);
    HEAR(fd, "\66\0\0\0\202\152FatalError\170\50frame 2: the input ends inside a message");
    hear_end(fd);

    /* Inside the number nothing was asked. */
    answers_at_once = true;
    fd = dial();
    SAY(fd, CLEAN_UP "\7\0\0");
    shutdown(fd, SHUT_WR);
    HEAR(fd, DONE);
    hear_end(fd);
}

/* -- slow readers -- */

static bool has_drained;
static bool is_sending;

static void note_drained(void *user)
{
    (void)user;
    assert_false(is_sending);
    has_drained = true;
}

static void fullness(void **state)
{
    static uint8_t heard[CONTENT_LEN + 18];
    int fd;

    (void)state;
    restart_tuned((struct wf_tuning){.flush_timeout_ms = 500, .queue_pause = 100000});
    answers_at_once = true;
    has_drained = false;
    fd = dial();
    for (unsigned i = 0; i < 40; i++)
        SAY(fd, GET_OBJ);
    turn_for(20);
    assert_true(wf_conn_is_full(conn));
    assert_true(strlen(handled) < 40);
    wf_conn_on_drained(conn, note_drained, NULL);
    turn_for(2);
    assert_false(has_drained);
    for (unsigned i = 0; i < 40; i++)
        assert_int_equal(hear(fd, heard, sizeof(heard)), sizeof(heard));
    assert_int_equal(strlen(handled), 40);
    assert_true(has_drained);
    assert_int_equal(released, 40);
    assert_int_equal(wf_instance_counters(instance)->bytes_lent, (uint64_t)40 * CONTENT_LEN);
    close(fd);
}

/* Who is told that there is room again sends more at once, which must not happen inside of another
 * sending: a full queue is written to then. */
static void drained_behind_sending(void **state)
{
    struct ensync_dir_entry entry = {.id = {content, 32}, .ver = {content, 32}};
    int fd;

    (void)state;
    restart_tuned(
        (struct wf_tuning){.flush_timeout_ms = 500, .queue_pause = 2000, .queue_limit = 4000});
    has_drained = false;
    fd = dial();
    SAY(fd, FOR_DIR);
    turn_for(3);
    while (!wf_conn_is_full(conn))
        assert_true(wf_send(wf_only(&conn), message_of(ENSYNC_DIR_ENTRY), &entry));
    wf_conn_on_drained(conn, note_drained, NULL);
    is_sending = true;
    for (unsigned i = 0; i < 200; i++)
        assert_true(wf_send(wf_only(&conn), message_of(ENSYNC_DIR_ENTRY), &entry));
    is_sending = false;
    assert_false(has_drained);
    turn_for(3);
    assert_true(has_drained);
    close(fd);
}

/* Whoever waits for a reader is gone with the peer, though what is queued still goes. */
static void no_drained_after_goodbye(void **state)
{
    static uint8_t heard[CONTENT_LEN + 18];
    int fd;

    (void)state;
    restart_tuned((struct wf_tuning){.flush_timeout_ms = PATIENCE_MS, .queue_pause = 100000});
    answers_at_once = true;
    has_drained = false;
    fd = dial();
    for (unsigned i = 0; i < 40; i++)
        SAY(fd, GET_OBJ);
    turn_for(20);
    assert_true(wf_conn_is_full(conn));
    wf_conn_on_drained(conn, note_drained, NULL);
    wf_conn_close(conn);
    turn_for(2);
    assert_null(conn);
    for (size_t i = strlen(handled); i > 0; i--)
        assert_int_equal(hear(fd, heard, sizeof(heard)), sizeof(heard));
    hear_end(fd);
    assert_false(has_drained);
}

/* All the time there is to hang up counts from the last byte: closing sooner over what the peer
 * still says would destroy what it has not read yet. */
static void lingering(void **state)
{
    enum { PATIENT_MS = 1000 };
    static uint8_t heard[CONTENT_LEN + 18];
    int fd;

    (void)state;
    restart_tuned((struct wf_tuning){.flush_timeout_ms = PATIENT_MS, .queue_pause = 100000});
    answers_at_once = true;
    fd = dial();
    for (unsigned i = 0; i < 40; i++)
        SAY(fd, GET_OBJ);
    turn_for(20);
    wf_conn_close(conn);
    turn_for(PATIENT_MS / 2);
    for (size_t i = strlen(handled); i > 0; i--)
        assert_int_equal(hear(fd, heard, sizeof(heard)), sizeof(heard));
    turn_for(PATIENT_MS * 3 / 4);
    assert_int_equal(wf_instance_counters(instance)->closed, 0);
    turn_for(PATIENT_MS / 2);
    assert_int_equal(wf_instance_counters(instance)->closed, 1);
    close(fd);
}

/* -- lending -- */

static void lending(void **state)
{
    static const char head[] = "\12\0\20\0\202\147ObjData\132\0\20\0\0";
    static uint8_t heard[sizeof(head) - 1 + CONTENT_LEN];
    int fd = dial();

    (void)state;
    for (size_t i = 0; i < CONTENT_LEN; i++)
        content[i] = (uint8_t)(i * 7);
    SAY(fd, GET_OBJ);
    turn_for(3);
    assert_true(reply_content(CONTENT_LEN));
    assert_int_equal(released, 0);
    assert_int_equal(hear(fd, heard, sizeof(heard)), sizeof(heard));
    assert_memory_equal(heard + 4, head + 4, sizeof(head) - 5);
    assert_memory_equal(heard + sizeof(head) - 1, content, CONTENT_LEN);
    assert_int_equal(released, 1);

    /* Little is copied, and released at once. */
    SAY(fd, GET_OBJ);
    turn_for(3);
    assert_true(reply_content(100));
    assert_int_equal(released, 2);
    assert_int_equal(hear(fd, heard, 4 + 9 + 2 + 100), 4 + 9 + 2 + 100);

    /* Nobody reads it any more. */
    SAY(fd, GET_OBJ);
    turn_for(3);
    assert_true(reply_content(CONTENT_LEN));
    wf_conn_drop(conn, "test");
    assert_int_equal(released, 3);
    turn_for(3);
    close(fd);
}

/* -- pairs -- */

static int clean = -1;

static void note_end(void *user, bool is_clean)
{
    (void)user;
    clean = is_clean;
}

static void turn_until_ended(void)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;

    while (clean < 0 && wf_clock_ms() < end)
        assert_true(wf_loop_turn(loop, 1));
}

static void pipes(void **state)
{
    int in[2], out[2];

    (void)state;
    assert_int_equal(pipe(in), 0);
    assert_int_equal(pipe(out), 0);
    clean = -1;
    assert_true(wf_instance_serve_pair(instance, ensync_protocol.transports, in[0], out[1],
                                       note_end, NULL));
    assert_string_equal(wf_conn_peer_name(conn), "stdio");
    assert_true(fcntl(in[0], F_GETFL) & O_NONBLOCK);
    SAY(in[1], CLEAN_UP CLEAN_UP);
    turn_for(3);
    /* The writer is gone while the session is held: what it said counts. */
    close(in[1]);
    turn_for(3);
    assert_string_equal(handled, "C");
    answers_at_once = true;
    reply(ENSYNC_DONE);
    turn_until_ended();
    assert_int_equal(clean, true);
    assert_string_equal(handled, "CC");
    HEAR(out[0], DONE DONE);
    restart();
    assert_false(fcntl(in[0], F_GETFL) & O_NONBLOCK);
    close(in[0]);
    close(out[0]);
    close(out[1]);
}

static void refused_pair(void **state)
{
    int in[2], out[2];

    (void)state;
    assert_int_equal(pipe(in), 0);
    assert_int_equal(pipe(out), 0);
    clean = -1;
    assert_true(wf_instance_serve_pair(instance, ensync_protocol.transports, in[0], out[1],
                                       note_end, NULL));
    SAY(in[1], "\0\0\0\0");
    turn_until_ended();
    assert_int_equal(clean, false);
    close(in[0]);
    close(in[1]);
    close(out[0]);
    close(out[1]);
}

static void reader_gone(void **state)
{
    int in[2], out[2];

    (void)state;
    assert_int_equal(pipe(in), 0);
    assert_int_equal(pipe(out), 0);
    clean = -1;
    answers_at_once = true;
    assert_true(wf_instance_serve_pair(instance, ensync_protocol.transports, in[0], out[1],
                                       note_end, NULL));
    close(out[0]);
    SAY(in[1], CLEAN_UP);
    close(in[1]);
    turn_until_ended();
    assert_int_equal(clean, true);
    close(in[0]);
    close(out[1]);
}

static void files(void **state)
{
    char name_in[] = "/tmp/wireform-in-XXXXXX", name_out[] = "/tmp/wireform-out-XXXXXX";
    int in = mkstemp(name_in), out = mkstemp(name_out);
    uint8_t heard[64];

    (void)state;
    unlink(name_in);
    unlink(name_out);
    SAY(in, CLEAN_UP START_TX CLEAN_UP);
    assert_int_equal(lseek(in, 0, SEEK_SET), 0);
    clean = -1;
    answers_at_once = true;
    assert_true(
        wf_instance_serve_pair(instance, ensync_protocol.transports, in, out, note_end, NULL));
    turn_until_ended();
    assert_int_equal(clean, true);
    assert_int_equal(lseek(out, 0, SEEK_SET), 0);
    assert_int_equal(read(out, heard, sizeof(heard)), 2 * (sizeof(DONE) - 1));
    close(in);
    close(out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(held, start, stop),
        cmocka_unit_test_setup_teardown(followed, start, stop),
        cmocka_unit_test_setup_teardown(at_once, start, stop),
        cmocka_unit_test_setup_teardown(end_of_input, start, stop),
        cmocka_unit_test_setup_teardown(end_inside, start, stop),
        cmocka_unit_test_setup_teardown(fullness, start, stop),
        cmocka_unit_test_setup_teardown(drained_behind_sending, start, stop),
        cmocka_unit_test_setup_teardown(no_drained_after_goodbye, start, stop),
        cmocka_unit_test_setup_teardown(lingering, start, stop),
        cmocka_unit_test_setup_teardown(lending, start, stop),
        cmocka_unit_test_setup_teardown(pipes, start, stop),
        cmocka_unit_test_setup_teardown(refused_pair, start, stop),
        cmocka_unit_test_setup_teardown(reader_gone, start, stop),
        cmocka_unit_test_setup_teardown(files, start, stop),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
