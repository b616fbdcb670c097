#ifndef SERVER_MEDIA_TYPE_H
#define SERVER_MEDIA_TYPE_H

#include "wireform/base/text.h"

/** @return the media type for a file of that name, by what follows its last dot;
 *          `application/octet-stream` for all we do not know.  Constant */
const char *media_type_of(wf_text name);

#endif
