#ifndef TESTS_STORE_SYSCALLS_H
#define TESTS_STORE_SYSCALLS_H

/** Stands between a program, SQLite included, and the system calls that change files.  Linked into
 *  a program, it takes the place of the C library's functions; without a word from the environment
 *  it only passes them on.
 *
 *      SYSCALLS_COUNT=FILE     writes the number of calls there at the end
 *      SYSCALLS_CRASH=N        ends the process instead of call N, as kill -9 would
 *      SYSCALLS_FAIL=N:ERRNO   call N fails; N:ERRNO:M fails M calls from there on
 *      SYSCALLS_NO_LINKS=1      a file system without hard links
 *      SYSCALLS_LOG=FILE       writes down what every call did, for disk.py
 *
 *  Counted from 1, from the first call on. */

/** Writes a line into the log: what the program promised to whom, between the calls. */
void syscalls_note(const char *line);

/** Writes the count; call it at the end. */
void syscalls_end(void);

#endif
