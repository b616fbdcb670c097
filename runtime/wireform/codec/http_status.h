#ifndef WIREFORM_CODEC_HTTP_STATUS_H
#define WIREFORM_CODEC_HTTP_STATUS_H

/** "Not Found"; "Status" for numbers that no standard names. */
const char *wf_http_reason(unsigned status);

#endif
