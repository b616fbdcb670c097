#ifndef WIREFORM_CODEC_UTF8_WIDE_H
#define WIREFORM_CODEC_UTF8_WIDE_H

#include <stddef.h>

#include "wireform/base/simd.h"

#ifdef WF_HAS_AVX2
/** Shorter texts are not for wf_utf8_is_good_wide(). */
#define WF_UTF8_WIDE 35

/** Is a text of WF_UTF8_WIDE bytes and more UTF-8?  Only for a processor that has AVX2.
 *  @param from  bytes in front that are known to be ASCII, and are not looked at again */
WF_AVX2 bool wf_utf8_is_good_wide(const char *text, size_t len, size_t from);
#endif

#endif
