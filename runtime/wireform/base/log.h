#ifndef WIREFORM_BASE_LOG_H
#define WIREFORM_BASE_LOG_H

#include <stdbool.h>

enum wf_log_level { WF_LOG_DEBUG, WF_LOG_INFO, WF_LOG_WARN, WF_LOG_ERROR };
enum wf_log_format { WF_LOG_TEXT, WF_LOG_JSON };

/** Process-wide: the log is one stream (stderr).  Default: text, from WF_LOG_INFO up. */
void wf_log_setup(enum wf_log_format format, enum wf_log_level least);

bool wf_log_parse_format(const char *name, enum wf_log_format *format);
bool wf_log_parse_level(const char *name, enum wf_log_level *level);

/** One line for one event: `TIME LEVEL SERVICE PEER: TEXT`.  Control characters and bytes that
 *  are not UTF-8 are escaped, so that a peer cannot forge lines.
 *  @param service  "chatmaster", or "wireformd" for the program itself
 *  @param peer     "127.0.0.1:4021", or NULL when no connection is concerned */
__attribute__((format(printf, 4, 5))) void wf_log(enum wf_log_level level, const char *service,
                                                  const char *peer, const char *format, ...);

#endif
