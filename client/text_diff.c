#include "client/text_diff.h"

#include <stdint.h>
#include <string.h>

#include "wireform/base/alloc.h"

/* So many pairs of lines are compared at most; texts that differ in more are taken to have kept
 * nothing between. */
#define MOST_PAIRS ((size_t)1 << 20)

/* Where lines begin, and behind the last one where the text ends. */
struct lines {
    const char *text;
    size_t *begins;
    size_t count;
};

/* Of both texts, without the lines they share at their beginning and at their end. */
struct middle {
    size_t old_begin, old_end;
    size_t new_begin, new_end;
};

/* ---- Lines ---- */

static size_t count_lines(wf_text text)
{
    size_t count = text.len > 0 && text.ptr[text.len - 1] != '\n';

    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '\n';
    return count;
}

/* @return false without memory */
static bool split(wf_text text, struct lines *lines)
{
    size_t line = 0;

    lines->text = text.ptr;
    lines->count = count_lines(text);
    lines->begins = wf_alloc(lines->count + 1, sizeof(*lines->begins));
    if (!lines->begins)
        return false;
    for (size_t i = 0; i + 1 < text.len; i++)
        if (text.ptr[i] == '\n')
            lines->begins[++line] = i + 1;
    lines->begins[lines->count] = text.len;
    return true;
}

static wf_text line_at(const struct lines *lines, size_t index)
{
    size_t begin = lines->begins[index];

    return (wf_text){lines->text + begin, lines->begins[index + 1] - begin};
}

static bool are_equal(const struct lines *before, size_t old_line, const struct lines *after,
                      size_t new_line)
{
    return wf_text_equal(line_at(before, old_line), line_at(after, new_line));
}

static struct middle middle_of(const struct lines *before, const struct lines *after)
{
    struct middle middle = {0, before->count, 0, after->count};

    while (middle.old_begin < middle.old_end && middle.new_begin < middle.new_end &&
           are_equal(before, middle.old_begin, after, middle.new_begin)) {
        middle.old_begin++;
        middle.new_begin++;
    }
    while (middle.old_begin < middle.old_end && middle.new_begin < middle.new_end &&
           are_equal(before, middle.old_end - 1, after, middle.new_end - 1)) {
        middle.old_end--;
        middle.new_end--;
    }
    return middle;
}

/* ---- What stays: the longest common subsequence ---- */

/* lengths[i][j]: of the longest one of what is left from old line i and new line j of the middle
 * on. The shorter side has 1024 lines at most, so a number has room in 16 bits. */
struct table {
    uint16_t *lengths;
    size_t width;
};

static uint16_t *at(const struct table *table, size_t old_line, size_t new_line)
{
    return &table->lengths[old_line * table->width + new_line];
}

/* @return false without memory */
static bool fill(struct table *table, const struct lines *before, const struct lines *after,
                 const struct middle *middle)
{
    size_t old_count = middle->old_end - middle->old_begin;
    size_t new_count = middle->new_end - middle->new_begin;

    table->width = new_count + 1;
    table->lengths = wf_alloc((old_count + 1) * table->width, sizeof(*table->lengths));
    if (!table->lengths)
        return false;
    for (size_t i = old_count; i-- > 0;)
        for (size_t j = new_count; j-- > 0;) {
            uint16_t without_old = *at(table, i + 1, j), without_new = *at(table, i, j + 1);

            if (are_equal(before, middle->old_begin + i, after, middle->new_begin + j))
                *at(table, i, j) = (uint16_t)(*at(table, i + 1, j + 1) + 1);
            else
                *at(table, i, j) = without_old > without_new ? without_old : without_new;
        }
    return true;
}

/* ---- Changes ---- */

/* Lines to bytes. */
static void add(struct text_changes *changes, const struct lines *before, const struct lines *after,
                const struct middle *gap)
{
    changes->list[changes->count++] =
        (struct text_change){before->begins[gap->old_begin], before->begins[gap->old_end],
                             after->begins[gap->new_begin], after->begins[gap->new_end]};
}

/* Along the table, from the first line of the middle to the last: what is equal stays. */
static void add_gaps(struct text_changes *changes, const struct lines *before,
                     const struct lines *after, const struct middle *middle,
                     const struct table *table)
{
    size_t old_count = middle->old_end - middle->old_begin;
    size_t new_count = middle->new_end - middle->new_begin;
    size_t i = 0, j = 0;

    while (i < old_count || j < new_count) {
        struct middle gap = {.old_begin = middle->old_begin + i,
                             .new_begin = middle->new_begin + j};

        while (i < old_count && j < new_count &&
               !are_equal(before, middle->old_begin + i, after, middle->new_begin + j)) {
            if (*at(table, i + 1, j) >= *at(table, i, j + 1))
                i++;
            else
                j++;
        }
        if (i == old_count || j == new_count) {
            i = old_count;
            j = new_count;
        }
        gap.old_end = middle->old_begin + i;
        gap.new_end = middle->new_begin + j;
        if (gap.old_begin < gap.old_end || gap.new_begin < gap.new_end)
            add(changes, before, after, &gap);
        if (i < old_count && j < new_count) { /* a line that stays */
            i++;
            j++;
        }
    }
}

static bool compare(struct text_changes *changes, const struct lines *before,
                    const struct lines *after)
{
    struct middle middle = middle_of(before, after);
    size_t old_count = middle.old_end - middle.old_begin;
    size_t new_count = middle.new_end - middle.new_begin;
    struct table table = {0};

    if (old_count == 0 && new_count == 0)
        return true;
    changes->list = wf_alloc(old_count + new_count, sizeof(*changes->list));
    if (!changes->list)
        return false;
    if (old_count == 0 || new_count == 0 || old_count > MOST_PAIRS / new_count) {
        add(changes, before, after, &middle);
        return true;
    }
    if (!fill(&table, before, after, &middle))
        return false;
    add_gaps(changes, before, after, &middle, &table);
    wf_free(table.lengths);
    return true;
}

bool text_diff(wf_text before, wf_text after, struct text_changes *changes)
{
    struct lines old_lines = {0}, new_lines = {0};
    bool is_done;

    *changes = (struct text_changes){0};
    is_done = split(before, &old_lines) && split(after, &new_lines) &&
              compare(changes, &old_lines, &new_lines);
    wf_free(old_lines.begins);
    wf_free(new_lines.begins);
    return is_done;
}

void text_changes_deinit(struct text_changes *changes)
{
    wf_free(changes->list);
    *changes = (struct text_changes){0};
}
