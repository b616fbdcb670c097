// json-c: a tree, hashed objects.
#include <json-c/json.h>

#include "binding.hh"

namespace {

struct reader {
    using value = json_object *;
    using key = const char *;

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static json_tokener *tokener = [] {
            json_tokener *made = json_tokener_new();
            json_tokener_set_flags(made, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
            return made;
        }();
        static json_object *root;

        // The last message's texts are borrowed from its tree.
        json_object_put(root);
        json_tokener_reset(tokener);
        root = json_tokener_parse_ex(tokener, bytes, static_cast<int>(size));
        return root && json_tokener_get_parse_end(tokener) == size && f(root);
    }

    template <class F> static bool members(value v, F f)
    {
        if (!json_object_is_type(v, json_type_object))
            return false;
        json_object_object_foreach(v, name, member)
        {
            if (!f(name, member))
                return false;
        }
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        if (!json_object_is_type(v, json_type_array))
            return false;
        for (size_t i = 0; i < json_object_array_length(v); i++)
            if (!f(json_object_array_get_idx(v, i)))
                return false;
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
        return !v;
    }

    static bool text(value v, wf_text &text)
    {
        if (!json_object_is_type(v, json_type_string))
            return false;
        text = {json_object_get_string(v), static_cast<size_t>(json_object_get_string_len(v))};
        return true;
    }

    static bool number(value v, uint64_t &number)
    {
        number = json_object_get_uint64(v);
        return json_object_is_type(v, json_type_int);
    }

    static bool boolean(value v, bool &boolean)
    {
        boolean = json_object_get_boolean(v);
        return json_object_is_type(v, json_type_boolean);
    }

    static bool raw(value, wf_text &)
    {
        return true;
    }
};

} // namespace

extern "C" const contender json_c_contender = {"json-c", JSON_C_VERSION, BOUND(reader), {}, false, false};
