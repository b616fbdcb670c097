// Jansson: a tree, hashed objects.
#include <jansson.h>

#include "binding.hh"

namespace {

struct reader {
    using value = json_t *;
    using key = const char *;

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static json_t *root;
        json_error_t error;

        // The last message's texts are borrowed from its tree.
        json_decref(root);
        root = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &error);
        return root && f(root);
    }

    template <class F> static bool members(value v, F f)
    {
        const char *name;
        json_t *member;

        if (!json_is_object(v))
            return false;
        json_object_foreach(v, name, member)
        {
            if (!f(name, member))
                return false;
        }
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        size_t index;
        json_t *item;

        if (!json_is_array(v))
            return false;
        json_array_foreach(v, index, item)
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
        return json_is_null(v);
    }

    static bool text(value v, wf_text &text)
    {
        text = {json_string_value(v), json_string_length(v)};
        return json_is_string(v);
    }

    static bool number(value v, uint64_t &number)
    {
        number = static_cast<uint64_t>(json_integer_value(v));
        return json_is_integer(v);
    }

    static bool boolean(value v, bool &boolean)
    {
        boolean = json_is_true(v);
        return json_is_boolean(v);
    }

    static bool raw(value, wf_text &)
    {
        return true;
    }
};

} // namespace

extern "C" const contender jansson_contender = {"Jansson", JANSSON_VERSION, BOUND(reader), {},
                                                false, false};
