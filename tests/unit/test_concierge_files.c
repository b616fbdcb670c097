/* Folders of clients on a disk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "server/concierge_files.h"
#include "wireform/base/alloc.h"

struct disk {
    char path[64];
    struct files files;
    struct files_folder folder;
};

static const struct files_limits limits = {
    .file_size = 100,
    .folder_size = 250,
    .total_size = 300,
    .folder_count = 4,
};

static void open_disk(struct disk *disk)
{
    *disk = (struct disk){.path = "/tmp/wireform-files-XXXXXX"};
    assert_non_null(mkdtemp(disk->path));
    assert_true(files_open(&disk->files, disk->path, &limits));
    disk->folder.files = &disk->files;
    assert_true(uuid_make(disk->folder.uuid));
}

static void close_disk(struct disk *disk)
{
    char path[96];

    files_remove_folder(&disk->folder);
    assert_int_equal(disk->files.stored, 0);
    assert_int_equal(disk->files.pending, 0);
    files_close(&disk->files);
    snprintf(path, sizeof(path), "%s/files", disk->path);
    assert_int_equal(rmdir(path), 0); /* nothing was left behind */
    rmdir(disk->path);
}

static enum files_outcome put(struct files_folder *folder, const char *name, size_t size)
{
    struct files_upload *upload = files_upload_new(folder);
    uint8_t bytes[128];
    enum files_outcome outcome = files_upload_choose(upload, wf_text_of(name));

    memset(bytes, name[0], sizeof(bytes));
    if (outcome == FILES_DONE)
        outcome = files_upload_write(upload, (wf_bytes){bytes, size});
    if (outcome == FILES_DONE)
        return files_upload_finish(upload);
    files_upload_cancel(upload);
    return outcome;
}

static void holds(const struct files_folder *folder, const char *name, const char *content)
{
    char bytes[128] = "";
    struct stat about;
    int fd;

    assert_int_equal(files_read(folder, wf_text_of(name), &fd, &about), FILES_DONE);
    assert_int_equal(about.st_size, strlen(content));
    assert_int_equal(read(fd, bytes, sizeof(bytes)), strlen(content));
    assert_string_equal(bytes, content);
    close(fd);
}

static bool is_missing(const struct files_folder *folder, const char *name)
{
    struct stat about;
    int fd;

    return files_read(folder, wf_text_of(name), &fd, &about) == FILES_MISSING;
}

static void names_are_plain_segments(void **state)
{
    char longest[257];

    (void)state;
    memset(longest, 'x', sizeof(longest));
    assert_true(files_name_is_usable((wf_text){longest, 255}));
    assert_false(files_name_is_usable((wf_text){longest, 256}));
    assert_true(files_name_is_usable(WF_TEXT("a b.txt")));
    assert_true(files_name_is_usable(WF_TEXT(".hidden")));
    assert_true(files_name_is_usable(WF_TEXT("...")));
    assert_true(files_name_is_usable(WF_TEXT("\xc3\xa4.json")));
    assert_false(files_name_is_usable(WF_TEXT("")));
    assert_false(files_name_is_usable(WF_TEXT(".")));
    assert_false(files_name_is_usable(WF_TEXT("..")));
    assert_false(files_name_is_usable(WF_TEXT("a/b")));
    assert_false(files_name_is_usable(WF_TEXT("a\\b")));
    assert_false(files_name_is_usable(WF_TEXT("a\0b")));
    assert_false(files_name_is_usable(WF_TEXT("a\nb")));
    assert_false(files_name_is_usable(WF_TEXT("a\x7f")));
    assert_false(files_name_is_usable(WF_TEXT("a\xc2\x85"))); /* U+0085 */
    assert_false(files_name_is_usable(WF_TEXT("\xff")));
    assert_true(wf_text_equal(files_last_segment(WF_TEXT("C:\\temp\\a.txt")), WF_TEXT("a.txt")));
    assert_true(wf_text_equal(files_last_segment(WF_TEXT("/tmp/a.txt")), WF_TEXT("a.txt")));
    assert_true(wf_text_equal(files_last_segment(WF_TEXT("a.txt")), WF_TEXT("a.txt")));
    assert_int_equal(files_last_segment(WF_TEXT("a/")).len, 0);
}

static void a_file_is_seen_only_whole(void **state)
{
    struct disk disk;
    struct files_upload *upload;

    (void)state;
    open_disk(&disk);
    assert_true(is_missing(&disk.folder, "map"));
    upload = files_upload_new(&disk.folder);
    assert_int_equal(files_upload_choose(upload, WF_TEXT("map")), FILES_DONE);
    assert_int_equal(files_upload_write(upload, (wf_bytes){(const uint8_t *)"ab", 2}), FILES_DONE);
    assert_true(is_missing(&disk.folder, "map"));
    assert_int_equal(files_upload_choose(upload, WF_TEXT("other")), FILES_DONE);
    assert_int_equal(files_upload_choose(upload, WF_TEXT("map")), FILES_DONE);
    assert_int_equal(files_upload_write(upload, (wf_bytes){(const uint8_t *)"c", 1}), FILES_DONE);
    assert_int_equal(files_upload_finish(upload), FILES_DONE);
    holds(&disk.folder, "map", "abc");
    holds(&disk.folder, "other", "");
    assert_int_equal(disk.folder.count, 2);

    assert_int_equal(put(&disk.folder, "map", 2), FILES_DONE);
    holds(&disk.folder, "map", "mm");
    assert_int_equal(disk.folder.count, 2);
    assert_int_equal(disk.folder.stored, 2);

    assert_int_equal(files_delete(&disk.folder, WF_TEXT("map")), FILES_DONE);
    assert_int_equal(files_delete(&disk.folder, WF_TEXT("map")), FILES_MISSING);
    assert_int_equal(disk.folder.stored, 0);
    close_disk(&disk);
}

static void quotas_are_kept(void **state)
{
    struct disk disk;
    struct files_folder second = {0};

    (void)state;
    open_disk(&disk);
    assert_int_equal(put(&disk.folder, "a", 101), FILES_TOO_LARGE);
    assert_int_equal(put(&disk.folder, "a", 100), FILES_DONE);
    assert_int_equal(put(&disk.folder, "b", 100), FILES_DONE);
    assert_int_equal(put(&disk.folder, "c", 51), FILES_FULL);
    assert_true(is_missing(&disk.folder, "c"));
    assert_int_equal(put(&disk.folder, "b", 50), FILES_DONE); /* replaced: room for more */
    assert_int_equal(put(&disk.folder, "c", 100), FILES_DONE);
    assert_int_equal(disk.folder.stored, 250);

    second.files = &disk.files;
    assert_true(uuid_make(second.uuid));
    assert_int_equal(put(&second, "x", 51), FILES_FULL); /* of all folders */
    assert_int_equal(put(&second, "x", 50), FILES_DONE);
    files_remove_folder(&second);
    assert_int_equal(disk.files.stored, 250);

    assert_int_equal(put(&disk.folder, "d", 0), FILES_DONE);
    assert_int_equal(put(&disk.folder, "e", 0), FILES_FULL); /* too many files */
    close_disk(&disk);
}

static void uploads_that_wait_take_room_too(void **state)
{
    struct disk disk;
    struct files_upload *uploads[3];
    uint8_t bytes[100] = {0};

    (void)state;
    open_disk(&disk);
    for (int i = 0; i < 3; i++) {
        uploads[i] = files_upload_new(&disk.folder);
        files_upload_choose(uploads[i], WF_TEXT("same"));
        assert_int_equal(files_upload_write(uploads[i], (wf_bytes){bytes, 100}),
                         i < 2 ? FILES_DONE : FILES_FULL);
    }
    for (int i = 0; i < 3; i++)
        files_upload_cancel(uploads[i]);
    assert_int_equal(disk.folder.pending, 0);
    close_disk(&disk);
}

static void note(void *user)
{
    ++*(int *)user;
}

static void a_folder_takes_its_uploads_with_it(void **state)
{
    struct disk disk;
    struct files_upload *upload;
    int lost_count = 0;

    (void)state;
    open_disk(&disk);
    assert_int_equal(put(&disk.folder, "a", 10), FILES_DONE);
    upload = files_upload_new(&disk.folder);
    files_upload_on_lost(upload, note, &lost_count);
    files_upload_choose(upload, WF_TEXT("b"));
    files_remove_folder(&disk.folder);
    assert_int_equal(lost_count, 1);
    assert_true(is_missing(&disk.folder, "a"));
    close_disk(&disk);
}

static unsigned count_descriptors(void)
{
    unsigned count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

static void many_files_are_one_descriptor(void **state)
{
    static const char *const names[] = {"a", "b", "a", "c", "a"};
    struct disk disk;
    struct files_upload *upload;
    unsigned before;

    (void)state;
    open_disk(&disk);
    before = count_descriptors();
    upload = files_upload_new(&disk.folder);
    for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        uint8_t piece = (uint8_t)('1' + i);

        assert_int_equal(files_upload_choose(upload, wf_text_of(names[i])), FILES_DONE);
        assert_int_equal(files_upload_write(upload, (wf_bytes){&piece, 1}), FILES_DONE);
        assert_int_equal(count_descriptors(), before + 1);
    }
    assert_int_equal(files_upload_finish(upload), FILES_DONE);
    assert_int_equal(count_descriptors(), before);
    holds(&disk.folder, "a", "135");
    holds(&disk.folder, "b", "2");
    close_disk(&disk);
}

static void links_are_not_followed(void **state)
{
    struct disk disk;
    char path[160];

    (void)state;
    open_disk(&disk);
    assert_int_equal(put(&disk.folder, "a", 10), FILES_DONE);
    snprintf(path, sizeof(path), "%s/files/%s/link", disk.path, disk.folder.uuid);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    assert_true(is_missing(&disk.folder, "link"));
    assert_int_equal(files_delete(&disk.folder, WF_TEXT("link")), FILES_MISSING);
    assert_int_equal(put(&disk.folder, "link", 5), FILES_DONE); /* replaces the link itself */
    holds(&disk.folder, "link", "lllll");
    assert_int_equal(access("/etc/passwd", F_OK), 0);
    close_disk(&disk);
}

static void a_second_server_leaves_them_alone(void **state)
{
    struct disk disk;
    struct files second;

    (void)state;
    open_disk(&disk);
    assert_int_equal(put(&disk.folder, "a", 3), FILES_DONE);
    assert_false(files_open(&second, disk.path, &limits));
    assert_int_equal(errno, EBUSY);
    holds(&disk.folder, "a", "aaa");
    close_disk(&disk);
}

static void leftovers_are_removed_at_start(void **state)
{
    struct disk disk;
    char path[160];
    int fd;

    (void)state;
    open_disk(&disk);
    snprintf(path, sizeof(path), "%s/files/upload-7", disk.path);
    fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    close(fd);
    assert_int_equal(put(&disk.folder, "a", 10), FILES_DONE);
    files_close(&disk.files);
    disk.folder.exists = false;
    disk.folder.stored = 0;
    assert_true(files_open(&disk.files, disk.path, &limits));
    close_disk(&disk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_plain_segments),
        cmocka_unit_test(a_file_is_seen_only_whole),
        cmocka_unit_test(quotas_are_kept),
        cmocka_unit_test(uploads_that_wait_take_room_too),
        cmocka_unit_test(a_folder_takes_its_uploads_with_it),
        cmocka_unit_test(many_files_are_one_descriptor),
        cmocka_unit_test(links_are_not_followed),
        cmocka_unit_test(a_second_server_leaves_them_alone),
        cmocka_unit_test(leftovers_are_removed_at_start),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
