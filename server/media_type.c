#include "server/media_type.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *extension;
    const char *type;
} types[] = {
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"gif", "image/gif"},
    {"gz", "application/gzip"},
    {"htm", "text/html; charset=utf-8"},
    {"html", "text/html; charset=utf-8"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json"},
    {"md", "text/markdown; charset=utf-8"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"ogg", "audio/ogg"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"svg", "image/svg+xml"},
    {"txt", "text/plain; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"wav", "audio/wav"},
    {"webp", "image/webp"},
    {"xml", "application/xml"},
    {"zip", "application/zip"},
};

static wf_text extension_of(wf_text name)
{
    size_t begin = name.len;

    while (begin > 0 && name.ptr[begin - 1] != '.')
        begin--;
    return begin > 0 ? (wf_text){name.ptr + begin, name.len - begin} : (wf_text){0};
}

const char *media_type_of(wf_text name)
{
    wf_text extension = extension_of(name);

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (strlen(types[i].extension) == extension.len && extension.len > 0 &&
            strncasecmp(types[i].extension, extension.ptr, extension.len) == 0)
            return types[i].type;
    return "application/octet-stream";
}
