#ifndef WIREFORM_TESTS_FUZZ_SCENE_H
#define WIREFORM_TESTS_FUZZ_SCENE_H

#include <stddef.h>

/** What a service finds when a run of fuzz_session.c begins: without accounts, or a text to write
 * on, its handlers would get nowhere.  scene_P.c is that of the service P, scene_bare.c of the
 * rest. */

/** Stores what is there before the service starts. */
void scene_store(const char *data_dir);

/** @param defaults  settings of the document
 *  @return those of the run */
const void *scene_settings(const void *defaults);

/** The service is about to send this. */
void scene_heard(unsigned tag, const void *value);

/** Puts what peers know by now into a message that is about to be said, at the same length. */
void scene_adapt(char *message, size_t len);

#endif
