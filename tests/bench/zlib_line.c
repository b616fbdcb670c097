/* Compressing a chat line of 103 bytes: a stream that is kept, one with a dictionary of what the
 * schema says every line has, and zlib's own compress2() for each. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "measure.h"
#include "wireform/base/buf.h"
#include "wireform/codec/deflate.h"

static const char line[] =
    "{\"type\":\"message\",\"data\":{\"message\":\"Is there still some tea? The "
    "kettle says: 1.\",\"username\":\"Ada\"}}";
/* Keys and constants of the document, the most frequent last. */
static const char dictionary[] =
    "\"channels\":[\"parameters\":{\"channel\":\"\"command\":\"userList\""
    "\"error\"}}{\"type\":\"message\",\"data\":{\"message\":\""
    "\",\"username\":\"";

enum { OUT_SIZE = 4096, LEVEL = 6 };

static struct wf_buf buf;
static size_t sizes[3];

static void kept(const void *context)
{
    (void)context;
    wf_buf_reset(&buf);
    wf_deflate_put(&buf, WF_ZLIB, (wf_bytes){(const uint8_t *)line, sizeof(line) - 1});
    sizes[0] = wf_buf_len(&buf);
}

static void with_dictionary(const void *context)
{
    static z_stream stream;
    static Bytef out[OUT_SIZE];

    (void)context;
    if (!stream.state &&
        deflateInit2(&stream, LEVEL, Z_DEFLATED, 12, 5, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    (void)deflateReset(&stream);
    (void)deflateSetDictionary(&stream, (const Bytef *)dictionary, sizeof(dictionary) - 1);
    stream.next_in = (Bytef *)line;
    stream.avail_in = sizeof(line) - 1;
    stream.next_out = out;
    stream.avail_out = sizeof(out);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        abort();
    sizes[1] = sizeof(out) - stream.avail_out;
}

static void each_anew(const void *context)
{
    static Bytef out[OUT_SIZE];
    uLongf size = sizeof(out);

    (void)context;
    if (compress2(out, &size, (const Bytef *)line, sizeof(line) - 1, LEVEL) != Z_OK)
        abort();
    sizes[2] = size;
}

int main(void)
{
    static const char *const names[] = {"wireform, kept stream", "wireform, with a dictionary",
                                        "compress2 " ZLIB_VERSION};
    const struct runner runners[] = {{kept, NULL}, {with_dictionary, NULL}, {each_anew, NULL}};
    struct figure figures[3];

    wf_buf_init(&buf, OUT_SIZE);
    measure(runners, 3, figures);
    for (size_t i = 0; i < 3; i++)
        printf("{\"who\": \"%s\", \"ns\": %.1f, \"least\": %.1f, \"most\": %.1f, \"size\": %zu}\n",
               names[i], figures[i].median, figures[i].least, figures[i].most, sizes[i]);
    wf_buf_deinit(&buf);
    return 0;
}
