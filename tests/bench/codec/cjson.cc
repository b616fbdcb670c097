// cJSON: a tree of linked lists.  Takes text that is not UTF-8.
#include <cjson/cJSON.h>

#include "binding.hh"

namespace {

struct reader {
    using value = const cJSON *;
    using key = const char *;

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static cJSON *root;
        const char *end;

        // The last message's texts are borrowed from its tree.
        cJSON_Delete(root);
        root = cJSON_ParseWithLengthOpts(bytes, size, &end, false);
        return root && end == bytes + size && f(root);
    }

    template <class F> static bool members(value v, F f)
    {
        const cJSON *member;

        if (!cJSON_IsObject(v))
            return false;
        cJSON_ArrayForEach(member, v)
        {
            if (!f(member->string, member))
                return false;
        }
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        const cJSON *item;

        if (!cJSON_IsArray(v))
            return false;
        cJSON_ArrayForEach(item, v)
        {
            if (!f(item))
                return false;
        }
        return true;
    }

    static bool is(key k, const char *name)
    {
        return strcmp(k, name) == 0;
    }

    static bool name(key k, wf_text &text)
    {
        text = {k, strlen(k)};
        return true;
    }

    static bool is_null(value v)
    {
        return cJSON_IsNull(v);
    }

    static bool text(value v, wf_text &text)
    {
        if (!cJSON_IsString(v))
            return false;
        text = {v->valuestring, strlen(v->valuestring)};
        return true;
    }

    static bool number(value v, uint64_t &number)
    {
        number = static_cast<uint64_t>(v->valuedouble);
        return cJSON_IsNumber(v);
    }

    static bool boolean(value v, bool &boolean)
    {
        boolean = cJSON_IsTrue(v);
        return cJSON_IsBool(v);
    }

    static bool raw(value, wf_text &)
    {
        return true;
    }
};

#define AS_TEXT_AGAIN(version) #version
#define AS_TEXT(version)       AS_TEXT_AGAIN(version)

} // namespace

extern "C" const contender cjson_contender = {
    "cJSON",
    AS_TEXT(CJSON_VERSION_MAJOR) "." AS_TEXT(CJSON_VERSION_MINOR) "." AS_TEXT(CJSON_VERSION_PATCH),
    BOUND(reader),
    {},
    false, false};
