/* Bytes to struct to bytes, for all messages of one protocol that travel one way, in one codec.
 * What is accepted must survive the way back, and the way through the other codec; what is refused
 * must be refused for a reason that can be shown; and a validator that was made from the same
 * schemas by other means must have said the same. */
#include "decode.h"
#include "fuzz.h"
#include "tree.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

/* Larger inputs say nothing new. */
enum { INPUT_LIMIT = 65536 };

/* --- Accepted --------------------------------------------------------------------------------- */

static void expect_same_bytes(const struct wf_buf *one, const struct wf_buf *other)
{
    FUZZ_EXPECT(wf_buf_len(one) == wf_buf_len(other));
    FUZZ_EXPECT(wf_buf_len(one) == 0 ||
                memcmp(wf_buf_peek(one), wf_buf_peek(other), wf_buf_len(one)) == 0);
}

/* Written and read again it is the same, and so are the bytes. */
static void expect_round_trip(const struct decoded *decoded, bool is_cbor)
{
    struct wf_buf first, second;
    struct decoded again;

    FUZZ_EXPECT(encode(decoded, &first, is_cbor));
    decode(&again, bytes_in(&first), is_cbor);
    FUZZ_EXPECT(again.message == decoded->message);
    FUZZ_EXPECT(decoded->message->equal(decoded->value, again.value));
    FUZZ_EXPECT(encode(&again, &second, is_cbor));
    expect_same_bytes(&first, &second);
    wf_buf_deinit(&first);
    wf_buf_deinit(&second);
    forget(&again);
}

/* Through the other codec and on from there.  Raw values may come back in another spelling, and
 * what CBOR can hold need not fit into JSON. */
static void expect_translation(const struct decoded *decoded)
{
    struct wf_buf translated;
    struct decoded there;
    bool has_place = encode(decoded, &translated, !fuzz_subject.is_cbor);

    FUZZ_EXPECT(has_place || fuzz_subject.has_raw);
    if (has_place) {
        decode(&there, bytes_in(&translated), !fuzz_subject.is_cbor);
        FUZZ_EXPECT(there.message == decoded->message);
        FUZZ_EXPECT(fuzz_subject.has_raw || there.message->equal(decoded->value, there.value));
        expect_round_trip(&there, !fuzz_subject.is_cbor);
        forget(&there);
    }
    wf_buf_deinit(&translated);
}

/* --- Refused ---------------------------------------------------------------------------------- */

/* Is this member called so?  Names with escapes, in the message or in the pointer, may be. */
static bool may_be_called(const struct tree *tree, unsigned node, const char *step, size_t len)
{
    wf_bytes key = tree->nodes[tree->nodes[node].key].scalar;

    if (memchr(key.ptr, '\\', key.len) || memchr(step, '~', len))
        return true;
    return key.len == len + 2 && memcmp(key.ptr + 1, step, len) == 0;
}

/* Walks to where the error is said to be; a name given twice leads two ways. */
static bool resolves(const struct tree *tree, unsigned node, const char *pointer)
{
    bool is_object = tree->nodes[node].kind == TREE_OBJECT;
    size_t len, index = 0;

    if (*pointer == '\0')
        return true;
    len = strcspn(++pointer, "/");
    for (unsigned at = tree->nodes[node].first; at; at = tree->nodes[at].next, index++) {
        bool is_it =
            is_object ? may_be_called(tree, at, pointer, len) : index == strtoul(pointer, NULL, 10);

        if (is_it && resolves(tree, at, pointer + len))
            return true;
    }
    return false;
}

static void expect_pointer_resolves(const struct wf_error *error, wf_bytes text)
{
    static struct tree tree;
    unsigned root;

    if (strlen(error->pointer) + 4 >= sizeof(error->pointer))
        return; /* Cut at its end. */
    tree_init(&tree, false);
    root = tree_read(&tree, text);
    FUZZ_EXPECT(root == 0 || resolves(&tree, root, error->pointer));
}

static void expect_good_refusal(struct decoded *decoded, wf_bytes bytes, bool well_formed)
{
    struct wf_error *error = &decoded->error;
    wf_text text = {decoded->copy, bytes.len};

    FUZZ_EXPECT(error->status == WF_BAD_SYNTAX || error->status == WF_UNKNOWN_TAG ||
                error->status == WF_BAD_VALUE);
    FUZZ_EXPECT((error->status == WF_BAD_SYNTAX) == !well_formed);
    FUZZ_EXPECT(error->offset <= bytes.len);
    FUZZ_EXPECT(memchr(error->what, '\0', sizeof(error->what)));
    if (fuzz_subject.is_cbor)
        wf_cbor_locate(error, bytes);
    else
        wf_error_locate(error, text);
    FUZZ_EXPECT(memchr(error->pointer, '\0', sizeof(error->pointer)));
    FUZZ_EXPECT(error->pointer[0] == '\0' || error->pointer[0] == '/');
    if (well_formed && !fuzz_subject.is_cbor)
        expect_pointer_resolves(error, bytes);
}

/* --- The validator ---------------------------------------------------------------------------- */

static bool is_valid(const struct wf_message *message, wf_bytes bytes, struct wf_error *error)
{
    const struct wf_validator *validator = &fuzz_subject.valid[message->tag - 1];

    return fuzz_subject.is_cbor ? validator->cbor(bytes.ptr, bytes.len, error)
                                : validator->json((const char *)bytes.ptr, bytes.len, error);
}

static void disagree(const struct wf_message *message, const char *who,
                     const struct wf_error *error)
{
    (void)fprintf(stderr, "%s: only the %s refuses it: byte %zu: %s: %s of %s\n", message->name,
                  who, error->offset, error->what, error->keyword ? error->keyword : "syntax",
                  error->schema ? error->schema : "the codec");
    fuzz_broken_promise("both agree", __FILE__, __LINE__);
}

/* A number that may be another one as a double, so that it passes a limit or falls short of it. */
static bool is_rounded(wf_bytes bytes, size_t offset)
{
    size_t len = 0;

    if (fuzz_subject.is_cbor)
        return offset < bytes.len && (bytes.ptr[offset] & 0x1F) == 27;
    while (offset + len < bytes.len && strchr("+-.eE0123456789", bytes.ptr[offset + len]))
        len++;
    return len > 15 || memchr(bytes.ptr + offset, '.', len) ||
           memchr(bytes.ptr + offset, 'e', len) || memchr(bytes.ptr + offset, 'E', len);
}

static bool is_limit(const struct wf_error *error)
{
    return error->keyword && (strstr(error->keyword, "inimum") || strstr(error->keyword, "aximum"));
}

/* Of CBOR, where the validator passes over tags and takes bytes for text. */
static bool is_tag_or_bytes(wf_bytes bytes, size_t offset)
{
    unsigned major = offset < bytes.len ? bytes.ptr[offset] >> 5 : 0;

    return fuzz_subject.is_cbor && (major == 6 || major == 2);
}

static bool prefers_plain_integers(void)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;

    return fuzz_subject.is_cbor ? protocol->cbor_style.plain_integers : protocol->plain_integers;
}

/* What the schema admits, and a struct or the style of the document does not: integers beyond 64
 * bits, numbers beyond a double, names that a map has twice; bytes that are not base64, or not of
 * the right length; and of CBOR whatever only concerns the spelling. */
static bool is_stricter(const struct wf_error *error, wf_bytes bytes)
{
    static const char *const keywords[] = {"range", "contentEncoding", "duplicate"};
    static const char *const words[] = {" byte", "beyond the range", "found a tag"};

    if (!error->schema || is_tag_or_bytes(bytes, error->offset))
        return true;
    for (unsigned i = 0; i < 3; i++)
        if (strcmp(error->keyword, keywords[i]) == 0 || strstr(error->what, words[i]))
            return true;
    return prefers_plain_integers() && strcmp(error->keyword, "type") == 0 &&
           (strstr(error->what, "found a float") || is_rounded(bytes, error->offset));
}

static bool may_differ(const struct wf_error *error, wf_bytes bytes)
{
    return is_limit(error) && is_rounded(bytes, error->offset);
}

/* Of the codec, not of the schema: the validator wants names to be text also where the reader
 * passes over them, and knows nothing of halves of surrogate pairs that a document keeps. */
static bool is_of_the_codec(const struct wf_error *error)
{
    return !error->schema && (fuzz_subject.is_cbor || fuzz_subject.protocol->keep_surrogates);
}

static void expect_valid(const struct decoded *decoded, wf_bytes bytes)
{
    struct wf_error error;

    if (!is_valid(decoded->message, bytes, &error) && !may_differ(&error, bytes) &&
        !is_of_the_codec(&error))
        disagree(decoded->message, "validator", &error);
}

/* Which error comes first is a matter of taste. */
static void expect_not_valid(const struct decoded *decoded, wf_bytes bytes)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;
    struct wf_error error;

    if (is_stricter(&decoded->error, bytes) || may_differ(&decoded->error, bytes))
        return;
    for (unsigned i = 0; i < protocol->messages_count; i++) {
        const struct wf_message *message = &protocol->messages[i];

        if (fuzz_travels(message) && !fuzz_subject.valid[message->tag - 1].takes_others &&
            is_valid(message, bytes, &error))
            disagree(message, "reader", &decoded->error);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wf_bytes bytes = {data, size};
    struct decoded decoded;
    bool well_formed;

    if (size > INPUT_LIMIT)
        return 0;
    decode(&decoded, bytes, fuzz_subject.is_cbor);
    bytes.ptr = (const uint8_t *)decoded.copy;
    well_formed = is_well_formed(bytes, fuzz_subject.is_cbor);
    if (decoded.message) {
        struct wf_error error = {0};

        FUZZ_EXPECT(well_formed);
        FUZZ_EXPECT(decoded.message->validate(decoded.value, &error));
        expect_round_trip(&decoded, fuzz_subject.is_cbor);
        expect_translation(&decoded);
        expect_valid(&decoded, bytes);
    } else {
        expect_good_refusal(&decoded, bytes, well_formed);
        if (well_formed)
            expect_not_valid(&decoded, bytes);
    }
    forget(&decoded);
    return 0;
}
