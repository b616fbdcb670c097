#ifndef WIREFORM_BASE_OWNER_H
#define WIREFORM_BASE_OWNER_H

#include <stddef.h>

/** The struct that a member is embedded in. */
#define WF_OWNER(pointer, type, member) ((type *)(void *)((char *)(pointer)-offsetof(type, member)))

#endif
