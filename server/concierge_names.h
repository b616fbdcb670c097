#ifndef SERVER_CONCIERGE_NAMES_H
#define SERVER_CONCIERGE_NAMES_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** May a client be called that?  1 to 63 characters, each alphabetic or a number (Nd, Nl, No) as
 *  Unicode has it, or `_`. */
bool concierge_name_is_valid(wf_text name);

#endif
