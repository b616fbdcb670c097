#define _GNU_SOURCE /* mkostemps() */
#include "client/editor.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* A shell, because people put arguments into these variables. */
static const char script[] = "eval \"${VISUAL:-${EDITOR:-vi}}\" '\"$1\"'";

static bool write_all(int fd, wf_text text)
{
    while (text.len > 0) {
        ssize_t count = write(fd, text.ptr, text.len);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        text.ptr += count;
        text.len -= (size_t)count;
    }
    return true;
}

static bool write_file(struct editor *editor, const char *suffix, wf_text text)
{
    const char *folder = getenv("TMPDIR");
    bool is_written;
    int len = snprintf(editor->path, sizeof(editor->path), "%s/wireform-XXXXXX%s",
                       folder && *folder ? folder : "/tmp", suffix);
    int fd;

    if (len < 0 || (size_t)len >= sizeof(editor->path)) {
        errno = ENAMETOOLONG;
        return false;
    }
    fd = mkostemps(editor->path, (int)strlen(suffix), O_CLOEXEC);
    if (fd < 0)
        return false;
    is_written = write_all(fd, text);
    close(fd);
    if (!is_written)
        editor_forget(editor);
    return is_written;
}

/* The editor has all signals as usual, also those that the loop blocks and that we ignore. */
bool editor_start_again(struct editor *editor)
{
    char *arguments[] = {"sh", "-c", (char *)(uintptr_t)script, "sh", editor->path, NULL};
    posix_spawnattr_t attributes;
    sigset_t none, usual;

    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGINT);
    sigaddset(&usual, SIGQUIT);
    signal(SIGINT, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    errno = posix_spawn(&editor->process, "/bin/sh", NULL, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    return errno == 0;
}

bool editor_start(struct editor *editor, const char *suffix, wf_text text)
{
    int number;

    if (!write_file(editor, suffix, text))
        return false;
    if (editor_start_again(editor))
        return true;
    number = errno;
    editor_forget(editor);
    errno = number;
    return false;
}

bool editor_is_done(struct editor *editor, bool *is_good)
{
    int status = 0;
    pid_t ended = waitpid(editor->process, &status, WNOHANG);

    if (ended == 0 || (ended < 0 && errno == EINTR))
        return false;
    signal(SIGINT, SIG_DFL);
    signal(SIGQUIT, SIG_DFL);
    *is_good = ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

bool editor_read(const struct editor *editor, struct wf_buf *text)
{
    int fd = open(editor->path, O_RDONLY | O_CLOEXEC);
    ssize_t count = -1;

    if (fd < 0)
        return false;
    do {
        uint8_t *room = wf_buf_room(text, 64 * 1024);

        if (!room) {
            errno = text->out_of_memory ? ENOMEM : EFBIG;
            break;
        }
        count = read(fd, room, 64 * 1024);
        if (count > 0)
            wf_buf_commit(text, (size_t)count);
    } while (count > 0 || (count < 0 && errno == EINTR));
    close(fd);
    return count == 0;
}

void editor_forget(struct editor *editor)
{
    int number = errno;

    unlink(editor->path);
    editor->path[0] = '\0';
    errno = number;
}
