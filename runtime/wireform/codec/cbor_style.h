#ifndef WIREFORM_CODEC_CBOR_STYLE_H
#define WIREFORM_CODEC_CBOR_STYLE_H

#include <stdbool.h>

/** Tags say what an item is meant to be; a schema knows nothing of them. */
enum wf_cbor_tags {
    WF_CBOR_TAGS_UNKNOWN, /**< Passed over in what no schema describes, refused on known values. */
    WF_CBOR_TAGS_REFUSE,  /**< Refused everywhere. */
    WF_CBOR_TAGS_IGNORE   /**< Passed over everywhere: 32("a:b") is the text "a:b". */
};

/** Ways to spell a value that are well-formed CBOR (RFC 8949) and still not welcome: `cbor` of
 *  x-wireform.  All zero is the most liberal but for tags.  A breach is WF_BAD_VALUE. */
struct wf_cbor_style {
    enum wf_cbor_tags tags;
    bool plain_integers;    /**< 1.0 is refused where the schema says integer. */
    bool refuse_indefinite; /**< Arrays, maps and strings whose length is not told in front. */
    bool refuse_long_heads; /**< Longer heads than needed: 1800 for 0. */
};

#endif
