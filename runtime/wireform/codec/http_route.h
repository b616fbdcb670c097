#ifndef WIREFORM_CODEC_HTTP_ROUTE_H
#define WIREFORM_CODEC_HTTP_ROUTE_H

#include "wireform/base/text.h"

/** Path templates: "/fs/{client}/{file}".  A parameter is one segment that is not empty; all else
 *  must be there byte for byte.  Escapes are no slashes: a decoded slash never splits a path. */

bool wf_http_path_matches(const char *path_template, wf_text path);

/** The segment of `path`, which matches, that stands for this parameter; still percent-encoded. */
wf_text wf_http_path_value(const char *path_template, wf_text path, const char *parameter);

/** Whether `path` is `prefix` or below it: "/fs", "/fs/a", and not "/fsx". */
bool wf_http_path_is_below(const char *prefix, wf_text path);

#endif
