#ifndef SERVER_WEB_ASSETS_PRIVATE_H
#define SERVER_WEB_ASSETS_PRIVATE_H

#include "server/web_assets.h"

/** Defined in the file that client/web/embed.cmake writes. */
extern const struct web_asset web_assets[];
extern const size_t web_assets_count;

#endif
