// yyjson: a tree in a pool.
#include <yyjson.h>

#include "binding.hh"

namespace {

struct reader {
    using value = yyjson_val *;
    using key = yyjson_val *;

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static char memory[4 << 20];
        yyjson_alc pool;
        yyjson_doc *document;

        yyjson_alc_pool_init(&pool, memory, sizeof(memory));
        document = yyjson_read_opts(const_cast<char *>(bytes), size, 0, &pool, nullptr);
        return document && f(yyjson_doc_get_root(document));
    }

    template <class F> static bool members(value v, F f)
    {
        yyjson_obj_iter iterator;

        if (!yyjson_obj_iter_init(v, &iterator))
            return false;
        while (yyjson_val *name = yyjson_obj_iter_next(&iterator))
            if (!f(name, yyjson_obj_iter_get_val(name)))
                return false;
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        yyjson_arr_iter iterator;

        if (!yyjson_arr_iter_init(v, &iterator))
            return false;
        while (yyjson_val *item = yyjson_arr_iter_next(&iterator))
            if (!f(item))
                return false;
        return true;
    }

    template <size_t size> static bool is(key k, const char (&name)[size])
    {
        return yyjson_equals_strn(k, name, size - 1);
    }

    static bool name(key k, wf_text &name)
    {
        return text(k, name);
    }

    static bool is_null(value v)
    {
        return yyjson_is_null(v);
    }

    static bool text(value v, wf_text &text)
    {
        text = {yyjson_get_str(v), yyjson_get_len(v)};
        return yyjson_is_str(v);
    }

    static bool number(value v, uint64_t &number)
    {
        number = yyjson_get_uint(v);
        return yyjson_is_uint(v);
    }

    static bool boolean(value v, bool &boolean)
    {
        boolean = yyjson_get_bool(v);
        return yyjson_is_bool(v);
    }

    static bool raw(value, wf_text &)
    {
        return true;
    }
};

} // namespace

extern "C" const contender yyjson_contender = {"yyjson", YYJSON_VERSION_STRING, BOUND(reader), {},
                                               false, false};
