#ifndef SERVER_CONCIERGE_FILES_H
#define SERVER_CONCIERGE_FILES_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#include "server/uuid.h"
#include "wireform/base/text.h"

/** The files of Concierge's clients: a folder each, from the first upload until the client leaves.
 *  On disk a folder bears its owner's uuid, files in it the names they were given. */

struct files_limits {
    uint64_t file_size, folder_size, total_size; /**< Bytes. */
    unsigned folder_count;                       /**< Files of one folder. */
};

struct files {
    int root; /**< Descriptor of the directory all folders are in. */
    struct files_limits limits;
    uint64_t stored, pending; /**< Bytes in place, and in uploads that are not complete. */
    unsigned long uploads_count;
};

/** Embedded in the owner; uuid set, the rest zero, is a folder that does not exist yet. */
struct files_folder {
    struct files *files;
    char uuid[UUID_SIZE];
    bool exists;
    uint64_t stored, pending;
    unsigned count;
    struct files_upload *uploads;
};

enum files_outcome {
    FILES_DONE,
    FILES_MISSING,   /**< No such file, or no plain one: links are not followed. */
    FILES_TOO_LARGE, /**< Above the limit of one file. */
    FILES_FULL,      /**< Above a limit of the folder or of all folders. */
    FILES_FAILED,    /**< The disk refused; errno says why. */
};

/** Opens `DIR/files`, made when it is not there, and removes what an earlier run left in it.
 *  @return false with errno; EBUSY: another server has it open, and its files are left alone */
bool files_open(struct files *files, const char *data_dir, const struct files_limits *limits);
void files_close(struct files *files);

/** May a file be called that?  1 to 255 bytes of UTF-8, not `.` or `..`, no slash of either kind,
 *  no control character. */
bool files_name_is_usable(wf_text name);

/** What follows the last slash of either kind: some browsers send the whole path. */
wf_text files_last_segment(wf_text filename);

/** Removes all its files and gives uploads up; the folder is as if it had never been. */
void files_remove_folder(struct files_folder *folder);

/** Opens a file for reading.  @param fd  on FILES_DONE, the caller's to close */
enum files_outcome files_read(const struct files_folder *folder, wf_text name, int *fd,
                              struct stat *about);

enum files_outcome files_delete(struct files_folder *folder, wf_text name);

/** One or more files on their way into a folder: nobody sees any of them before all are whole. */
struct files_upload;

/** @return NULL without memory */
struct files_upload *files_upload_new(struct files_folder *folder);

/** Goes on with the file of that name: a new one, or one of this upload that more is added to. */
enum files_outcome files_upload_choose(struct files_upload *upload, wf_text name);
enum files_outcome files_upload_write(struct files_upload *upload, wf_bytes bytes);

/** Puts all files in place, replacing those of the same names, and frees the upload.
 *  @return FILES_DONE, or nothing was stored */
enum files_outcome files_upload_finish(struct files_upload *upload);

/** Drops what came so far and frees the upload; NULL is fine. */
void files_upload_cancel(struct files_upload *upload);

/** Called once when files_remove_folder() takes the upload away from its user. */
void files_upload_on_lost(struct files_upload *upload, void (*lost)(void *user), void *user);

#endif
