#ifndef SERVER_ETHERPAD_SLIDER_H
#define SERVER_ETHERPAD_SLIDER_H

#include "server/etherpad_pad.h"

/** The history of a pad for its time slider (etherpad.md 1). */

enum { ETHERPAD_SLIDER_STEPS = 100 };

/** Writes up to 100 steps of `granularity` revisions as JSON, those that are complete.  Step i is
 *  made of the revisions from `start + i * granularity` on, as classic pages count them: it leads
 *  from the text before that one to the text after the last of them.  `timeDeltas` are seconds, and
 *  `actualEndNum` is the first revision that is in no step. */
enum wf_status etherpad_slider_write(struct wf_buf *out, struct etherpad_pad *pad, uint32_t start,
                                     uint32_t granularity);

#endif
