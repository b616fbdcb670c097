#ifndef SERVER_SETTINGS_H
#define SERVER_SETTINGS_H

#include "wireform/base/arena.h"
#include "wireform/io/service.h"

/** The settings of all services: the documents' defaults, then every `--set`. */
struct settings {
    void **values;         /**< One settings struct for each of wf_services[]. */
    struct wf_arena arena; /**< Holds the structs and the texts they borrow; never reset. */
};

/** @return false without memory */
bool settings_init(struct settings *settings);
void settings_deinit(struct settings *settings);

/** Takes one SERVICE.KEY=VALUE.  VALUE is checked against the service's schema of settings;
 *  lists are items between commas.
 *  @return false with the reason in `why`, which names the services or keys there are */
bool settings_set(struct settings *settings, const char *assignment, char *why, size_t why_size);

/** Prints every setting of `service` with its default, range and meaning. */
void settings_describe(const struct wf_service *service);

#endif
