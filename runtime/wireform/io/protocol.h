#ifndef WIREFORM_IO_PROTOCOL_H
#define WIREFORM_IO_PROTOCOL_H

#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"
#include "wireform/framing/framing.h"

/** Constant tables that the compiler generates and the runtime reads: what both ends of a
 *  protocol share.  The server's half is in service.h, the client's in client.h. */

/** Generated tables assert it: a stale runtime or stale generated code does not compile. */
#define WF_ABI 4

/** Messages are numbered from 1, in the order in which they came into the document; 0 is "none". */

/** A set of messages: bit `tag % 64` of words[tag / 64] says that `tag` is a member.  It has as
 *  many words as its largest member takes; all zero it is empty. */
typedef struct wf_message_set {
    const uint64_t *words;
    unsigned words_count;
} wf_message_set;

/** The constant set of these words. */
#define WF_MESSAGES(...)                                                                           \
    {                                                                                              \
        (const uint64_t[]){__VA_ARGS__},                                                           \
            sizeof((const uint64_t[]){__VA_ARGS__}) / sizeof(uint64_t)                             \
    }

static inline bool wf_message_set_has(const wf_message_set *set, unsigned tag)
{
    return tag / 64 < set->words_count && (set->words[tag / 64] >> tag % 64 & 1);
}

/** What a closing frame may say (RFC 6455, 7.4). */
struct wf_close_code {
    unsigned code;
    const char *name; /**< "BAD_AUTH" */
    const char *text; /**< The reason that goes with it; NULL: none. */
};

/** What a reply says about its request. */
struct wf_correlation {
    enum wf_correlation_kind {
        WF_CORRELATION_NONE,
        WF_CORRELATION_ECHO,   /**< It repeats a member of the request. */
        WF_CORRELATION_COUNTER /**< It gives the number of the request. */
    } kind;
    const char *at;  /**< Its name: "ref", "seq". */
    unsigned begins; /**< counter: the message after this one is number 0; 0: the first is. */
    unsigned set_by; /**< counter: the message whose number is the next; 0: none. */
};

/** A session that several requests over HTTP carry: frames come in the answers to GET, messages go
 *  in the bodies of POST. */
struct wf_comet {
    const char *channel_path;   /**< "/comet/channel" */
    const char *post_path;      /**< "/comet/post" */
    const char *version;        /**< What `v` of every request must be. */
    const char *cookie;         /**< Whoever made a socket shows this one; NULL: any client may
                                     speak for it. */
    unsigned messages_per_post; /**< Most of them in one body. */
};

struct wf_message {
    const struct wf_protocol *protocol;
    unsigned tag;
    const char *name;        /**< "join", as in C. */
    const char *wire_name;   /**< Its innermost tag as the wire spells it: "join", "IDENTIFY". */
    const char *description; /**< One sentence of the document. */
    bool to_server, to_client;
    bool is_refusal; /**< An answer that says no: `wireform call` exits with 1. */

    size_t size; /**< Of its struct. */
    bool (*read_json)(struct wf_json_reader *in, void *value);
    void (*write_json)(struct wf_buf *out, const void *value);
    bool (*read_cbor)(struct wf_cbor_reader *in, void *value); /**< NULL: only JSON is generated. */
    void (*write_cbor)(struct wf_buf *out, const void *value);
    bool (*validate)(const void *value, struct wf_error *error);
    bool (*equal)(const void *a, const void *b);

    /** Answers an operation may get (request side); empty when it has none. */
    wf_message_set replies;
    /** Those of them after which more come; any other completes the answer. */
    wf_message_set followed;

    /** Members inlined into the struct stand between these two, so that people may type
     *  {"channel": "Tea"} for the whole message; NULL when the document inlines nothing. */
    const char *short_head, *short_tail;

    /** Where nothing is inlined: the members that always say the same, `"type":"IDENTIFY"`, which
     *  people may leave out as well; NULL when there are none. */
    const char *constants;

    /** Offset in the struct of the item count of the list that is cut at its end until the
     *  message fits limit_out (x-wireform `cut`); 0 when there is none. */
    size_t cut_count_offset;

    /** A reply, or what sets the counter: where its struct has what ties it to a request.  A
     *  uint64_t where requests are counted, a raw wf_text where they are echoed. */
    bool is_tied;
    size_t tie_offset;
    size_t has_tie_offset; /**< Of its has_x; 0: it is always there. */

    const char *const *examples; /**< Whole payloads, minified JSON. */
    unsigned examples_count;
};

enum { WF_TRANSPORTS_LIMIT = 4 };

/** A way to talk a protocol: a server of the document, which people call a service.  All of one
 *  protocol carry the same messages to the same sessions. */
struct wf_transport {
    const struct wf_protocol *protocol;
    const char *name; /**< Of the service: "composte", "composte-ws". */
    unsigned default_port;
    const struct wf_framing *framing;
    bool begins_with_http;        /**< With what wf_service.http says; the framing comes later. */
    const char *path;             /**< websocket: the HTTP path that changes over. */
    const char *subprotocol;      /**< websocket: what clients offer; NULL: nothing. */
    bool deflate;                 /**< websocket: permessage-deflate is offered and taken. */
    const struct wf_comet *comet; /**< comet: its paths. */
};

struct wf_protocol {
    unsigned abi;
    const char *name;  /**< "chatmaster" */
    const char *title; /**< "ChatMaster 3000" */
    const char *description;

    const struct wf_transport *transports; /**< The first is what people mean by its name. */
    unsigned transports_count;             /**< 0: the document names none; only the codec is. */
    struct wf_framing_limits limits;       /**< The same on all of them. */
    size_t limit_out;                      /**< Bytes of one message as sent, framing included. */
    unsigned depth_out;                    /**< Of what clients take, if above the limits'. */
    struct wf_correlation correlation;
    const struct wf_close_code *close_codes;
    unsigned close_codes_count;
    bool plain_integers;
    bool keep_surrogates;
    bool is_cbor; /**< Messages travel as CBOR; JSON is for people then. */
    struct wf_cbor_style cbor_style;

    /** Replies come in the order of their requests, exactly as many as `replies` and `followed`
     *  say; nothing else is sent but what is unsolicited. */
    bool in_order;
    wf_message_set unsolicited;
    bool unsolicited_ends; /**< One that answers nothing is the last. */

    const struct wf_message *messages; /**< messages[tag - 1]; all zero where one was removed, and
                                            then it travels in no direction. */
    unsigned messages_count;
    size_t message_size; /**< Of the largest struct. */

    /** Most arena bytes that decoding `n` bytes can take: n * arena_per_byte + arena_base. */
    size_t arena_per_byte, arena_base;

    /** Finds out which message `in` holds, looking at tags only; leaves the cursor at its
     *  start.  @return its tag; 0 with WF_UNKNOWN_TAG (offset: the tag's value), WF_BAD_VALUE
     *  (a tag is missing or of another type) or WF_BAD_SYNTAX in the reader */
    unsigned (*identify_to_server)(struct wf_json_reader *in);
    unsigned (*identify_to_client)(struct wf_json_reader *in);
    unsigned (*identify_to_server_cbor)(struct wf_cbor_reader *in); /**< NULL: only JSON. */
    unsigned (*identify_to_client_cbor)(struct wf_cbor_reader *in);
};

/** Most open arrays and objects of a message that clients take. */
static inline unsigned wf_protocol_depth_out(const struct wf_protocol *protocol)
{
    unsigned depth = protocol->limits.depth_limit;

    return protocol->depth_out > depth ? protocol->depth_out : depth;
}

/** @return the message of that C or wire name which travels that way, or NULL */
const struct wf_message *wf_protocol_find(const struct wf_protocol *protocol, const char *name,
                                          bool to_server);

/** @return what the document says of that close code, or NULL */
const struct wf_close_code *wf_protocol_close_code(const struct wf_protocol *protocol,
                                                   unsigned code);

#endif
