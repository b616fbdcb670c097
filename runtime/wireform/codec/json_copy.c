#include "wireform/codec/json_copy.h"

/* In a file of its own: where a compiler sees the values, it makes them anew after all. */
#ifdef WF_HAS_SSE2
#define ALL_4(byte)  (char)(byte), (char)(byte), (char)(byte), (char)(byte)
#define ALL_16(byte) ALL_4(byte), ALL_4(byte), ALL_4(byte), ALL_4(byte)

const struct wf_json_stops wf_json_stops = {
    {ALL_16(WF_JSON_QUOTE_BIT), ALL_16(WF_JSON_QUOTE_BIT)},
    {ALL_16(WF_JSON_LOW), ALL_16(WF_JSON_LOW)},
    {ALL_16('\\'), ALL_16('\\')},
    {ALL_16(WF_JSON_HALF_LEAD), ALL_16(WF_JSON_HALF_LEAD)},
};
#endif
