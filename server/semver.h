#ifndef SERVER_SEMVER_H
#define SERVER_SEMVER_H

#include <stdbool.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** A version as Semantic Versioning 2.0.0 spells it; build metadata is checked and forgotten. */
struct semver {
    uint64_t major, minor, patch;
    bool is_prerelease;
};

/** @return false: it is none (semver.org, 2.0.0, items 2, 9 and 10) */
bool semver_parse(wf_text text, struct semver *version);

/** The caret requirement of package managers: not older than `wanted`, and equal in the leftmost
 *  number of it that is not zero.  A pre-release never satisfies it. */
bool semver_is_compatible(const struct semver *version, const struct semver *wanted);

#endif
