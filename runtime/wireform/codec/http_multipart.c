#include "wireform/codec/http_multipart.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/http_lines.h"
#include "wireform/codec/http_media.h"

/* CR stands nowhere in a delimiter but at its beginning.  So when a match breaks off, what matched
 * was data, and the byte that broke it can only begin a new match: no table is needed, and what has
 * to be given out late need not be kept, because it looks like the delimiter. */

enum stage {
    DATA,     /* of a part, or before the first one: watching for the delimiter */
    AFTER,    /* the delimiter has come: "--", blanks, or CR LF */
    DASH,     /* "-" has come behind it */
    PADDING,  /* blanks have come behind it */
    LINE_LF,  /* CR has come behind it */
    HEAD,     /* of a part */
    EPILOGUE, /* behind the last part */
    BROKEN,
};

static wf_bytes take(wf_bytes *in, size_t count)
{
    wf_bytes taken = {in->ptr, count};

    in->ptr += count;
    in->len -= count;
    return taken;
}

static enum wf_status fail(struct wf_http_multipart *multipart, const char *why)
{
    multipart->stage = BROKEN;
    multipart->why = why;
    return WF_BAD_SYNTAX;
}

/* RFC 2046, 5.1.1: bcharsnospace, and spaces but not at the end. */
static bool is_boundary(wf_text text)
{
    static const char others[] = "'()+_,-./:=? ";

    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        bool is_digit = byte >= '0' && byte <= '9';
        bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');

        if (!is_digit && !is_letter && (byte == '\0' || !strchr(others, byte)))
            return false;
    }
    return text.len > 0 && text.len <= WF_HTTP_BOUNDARY_LIMIT && text.ptr[text.len - 1] != ' ';
}

/* The first delimiter may stand at the very beginning, and one behind an empty part right behind
 * its head: the line end before the data counts as the delimiter's. */
static void begin_data(struct wf_http_multipart *multipart)
{
    multipart->stage = DATA;
    multipart->matched = 2;
    multipart->assumed = 2;
}

bool wf_http_multipart_init(struct wf_http_multipart *multipart, wf_text content_type,
                            unsigned parts_limit)
{
    wf_text boundary = {0};

    *multipart = (struct wf_http_multipart){.parts_limit = parts_limit};
    if (!wf_http_is_media(content_type, "multipart/form-data")) {
        multipart->why = "The body is not multipart/form-data.";
        return false;
    }
    multipart->memory = wf_alloc(2, WF_HTTP_PART_HEAD_LIMIT);
    if (!multipart->memory) {
        multipart->why = "The server is out of memory.";
        return false;
    }
    if (content_type.len <= WF_HTTP_PART_HEAD_LIMIT)
        wf_http_find_parameter(content_type, "boundary", multipart->memory, &boundary);
    if (!is_boundary(boundary)) {
        multipart->why = "The boundary is missing or unusable.";
        return false;
    }
    memcpy(multipart->delimiter, "\r\n--", 4);
    memcpy(multipart->delimiter + 4, boundary.ptr, boundary.len);
    multipart->delimiter_len = (unsigned char)(4 + boundary.len);
    multipart->delimiter[multipart->delimiter_len] = '-';
    begin_data(multipart);
    return true;
}

void wf_http_multipart_deinit(struct wf_http_multipart *multipart)
{
    wf_free(multipart->memory);
    multipart->memory = NULL;
}

/* -- data -- */

/* What matched so far is data after all.  @return whether it is to be told */
static bool give_back(struct wf_http_multipart *multipart, wf_bytes *bytes)
{
    bytes->ptr = (const uint8_t *)multipart->delimiter + multipart->assumed;
    bytes->len = (size_t)(multipart->matched - multipart->assumed);
    multipart->matched = 0;
    multipart->assumed = 0;
    multipart->stage = DATA;
    return multipart->is_in_part && bytes->len > 0;
}

/* Bytes in front of the next CR. */
static bool take_plain(struct wf_http_multipart *multipart, wf_bytes *in, wf_bytes *bytes)
{
    const uint8_t *begin = in->ptr;
    const uint8_t *cr = memchr(begin, '\r', in->len);

    *bytes = take(in, cr ? (size_t)(cr - begin) : in->len);
    return multipart->is_in_part && bytes->len > 0;
}

/* @return whether `bytes` is to be told */
static bool take_data(struct wf_http_multipart *multipart, wf_bytes *in, wf_bytes *bytes)
{
    if (multipart->matched == 0 && *in->ptr != '\r')
        return take_plain(multipart, in, bytes);
    if (*in->ptr != (uint8_t)multipart->delimiter[multipart->matched])
        return give_back(multipart, bytes);
    (void)take(in, 1);
    if (++multipart->matched == multipart->delimiter_len)
        multipart->stage = AFTER;
    return false;
}

/* -- the line of a delimiter -- */

/* The byte behind the delimiter.  @return whether `bytes` is to be told */
static bool take_after(struct wf_http_multipart *multipart, wf_bytes *in, wf_bytes *bytes)
{
    switch (*in->ptr) {
    case '-':
        multipart->stage = DASH;
        multipart->matched++;
        break;
    case ' ':
    case '\t':
        multipart->stage = PADDING;
        break;
    case '\r':
        multipart->stage = LINE_LF;
        break;
    default:
        return give_back(multipart, bytes); /* a longer word that begins like the delimiter */
    }
    (void)take(in, 1);
    return false;
}

static enum wf_status take_padding(struct wf_http_multipart *multipart, wf_bytes *in)
{
    uint8_t byte = *take(in, 1).ptr;

    if (byte == '\r')
        multipart->stage = LINE_LF;
    else if (byte != ' ' && byte != '\t')
        return fail(multipart, "A boundary is followed by something else.");
    return WF_MORE;
}

/* -- the head of a part -- */

static bool read_part_field(const struct wf_http_field *field, char **room,
                            struct wf_http_part *part)
{
    struct wf_http_disposition disposition;

    if (wf_http_same_token(field->name, WF_TEXT("content-type")))
        part->content_type = field->value;
    if (!wf_http_same_token(field->name, WF_TEXT("content-disposition")))
        return true;
    if (!wf_http_read_disposition(field->value, *room, &disposition))
        return false;
    *room += field->value.len;
    part->name = disposition.name;
    part->filename = disposition.filename;
    return true;
}

static bool read_part_head(struct wf_http_multipart *multipart, struct wf_http_part *part)
{
    wf_text rest = {multipart->memory, multipart->head_len};
    char *room = multipart->memory + WF_HTTP_PART_HEAD_LIMIT;
    struct wf_http_refusal refusal;
    struct wf_http_field field;

    *part = (struct wf_http_part){0};
    for (;;) {
        wf_text line = wf_http_take_line(&rest);

        if (line.len == 0)
            return true;
        if (!wf_http_read_field(line, &field, &refusal) || !read_part_field(&field, &room, part))
            return false;
    }
}

/* Line ends are CR LF, and nothing else is below a blank. */
static bool may_follow(const struct wf_http_multipart *multipart, uint8_t byte)
{
    bool is_behind_cr =
        multipart->head_len > 0 && multipart->memory[multipart->head_len - 1] == '\r';

    if (is_behind_cr || byte == '\n')
        return is_behind_cr && byte == '\n';
    return byte == '\r' || wf_http_is_value_char(byte);
}

static bool is_head_whole(const struct wf_http_multipart *multipart)
{
    const char *end = multipart->memory + multipart->head_len;

    if (multipart->head_len == 2)
        return end[-1] == '\n';
    return multipart->head_len >= 4 && memcmp(end - 4, "\r\n\r\n", 4) == 0;
}

/* @return WF_OK: the head is whole */
static enum wf_status take_head(struct wf_http_multipart *multipart, wf_bytes *in,
                                struct wf_http_part *part)
{
    while (in->len > 0) {
        uint8_t byte = *take(in, 1).ptr;

        if (!may_follow(multipart, byte))
            return fail(multipart, "The head of a part is malformed.");
        if (multipart->head_len == WF_HTTP_PART_HEAD_LIMIT)
            return fail(multipart, "The head of a part is too long.");
        multipart->memory[multipart->head_len++] = (char)byte;
        if (!is_head_whole(multipart))
            continue;
        if (!read_part_head(multipart, part))
            return fail(multipart, "The head of a part is malformed.");
        multipart->is_in_part = true;
        begin_data(multipart);
        return WF_OK;
    }
    return WF_MORE;
}

/* -- all together -- */

/* The line of the delimiter is complete.  @return WF_OK: with it a part */
static enum wf_status end_line(struct wf_http_multipart *multipart, enum stage next)
{
    bool was_in_part = multipart->is_in_part;

    multipart->is_in_part = false;
    multipart->stage = (unsigned char)next;
    multipart->head_len = 0;
    if (next == HEAD && ++multipart->parts_count > multipart->parts_limit)
        return fail(multipart, "There are too many parts.");
    return was_in_part ? WF_OK : WF_MORE;
}

static enum wf_status take_line_lf(struct wf_http_multipart *multipart, wf_bytes *in)
{
    if (*take(in, 1).ptr != '\n')
        return fail(multipart, "A boundary is followed by something else.");
    return end_line(multipart, HEAD);
}

/* @return WF_OK: `event` is to be told; WF_MORE: go on */
static enum wf_status take_some(struct wf_http_multipart *multipart, wf_bytes *in,
                                enum wf_http_multipart_event *event, struct wf_http_part *part,
                                wf_bytes *bytes)
{
    *event = WF_HTTP_PART_BYTES;
    switch ((enum stage)multipart->stage) {
    case DATA:
        return take_data(multipart, in, bytes) ? WF_OK : WF_MORE;
    case AFTER:
        return take_after(multipart, in, bytes) ? WF_OK : WF_MORE;
    case DASH:
        if (*in->ptr != '-')
            return give_back(multipart, bytes) ? WF_OK : WF_MORE;
        *event = WF_HTTP_PART_ENDS;
        return end_line(multipart, EPILOGUE);
    case PADDING:
        return take_padding(multipart, in);
    case LINE_LF:
        *event = WF_HTTP_PART_ENDS;
        return take_line_lf(multipart, in);
    case HEAD:
        *event = WF_HTTP_PART_BEGINS;
        return take_head(multipart, in, part);
    case EPILOGUE:
        (void)take(in, in->len);
        return WF_MORE;
    case BROKEN:
        break;
    }
    return WF_BAD_SYNTAX;
}

enum wf_status wf_http_multipart_next(struct wf_http_multipart *multipart, wf_bytes *in,
                                      enum wf_http_multipart_event *event,
                                      struct wf_http_part *part, wf_bytes *bytes)
{
    enum wf_status status = WF_MORE;

    while (status == WF_MORE && in->len > 0)
        status = take_some(multipart, in, event, part, bytes);
    if (status == WF_MORE && multipart->stage == EPILOGUE)
        return WF_CLOSED;
    return status;
}
