#ifndef WIREFORM_CODEC_SHA1_H
#define WIREFORM_CODEC_SHA1_H

#include "wireform/base/text.h"

enum { WF_SHA1_SIZE = 20 };

/** SHA-1 (FIPS 180-4, 6.1).  The handshake of WebSocket wants it, where it protects nothing; it is
 *  broken as a signature and of no use for anything else. */
void wf_sha1(uint8_t digest[WF_SHA1_SIZE], wf_bytes bytes);

#endif
