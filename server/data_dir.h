#ifndef SERVER_DATA_DIR_H
#define SERVER_DATA_DIR_H

#include <stdbool.h>

/** Makes the folder `path` and those above it, as `mkdir -p` does; they belong to their owner alone
 *  (mode 0700), and their names are durable.  @return false with errno */
bool data_dir_make(const char *path);

/** The same for the folders above it. */
bool data_dir_make_above(const char *path);

#endif
