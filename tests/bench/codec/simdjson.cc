// simdjson's on-demand reader; the same file for the distribution's and for newer ones.
#include <simdjson.h>

// The versions that have it differ in other things, too, and tell their number to the compiler only.
#if __has_include(<simdjson/generic/builder/json_builder.h>)
#define HAS_BUILDER
#endif

#include "binding.hh"

namespace {

namespace ondemand = simdjson::ondemand;

struct reader {
    using value = ondemand::value;
    // Names are compared as they are spelled, unless they begin with an escape.
    struct key {
        ondemand::raw_json_string raw;
        std::string_view unescaped;
    };

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static ondemand::parser parser;
        ondemand::document document;
        ondemand::value root;
        const char *rest;

        if (parser.iterate(bytes, size, size + simdjson::SIMDJSON_PADDING).get(document) ||
            document.get_value().get(root) || !f(root))
            return false;
        // Whatever is left behind would be the current location.
        return document.current_location().get(rest) != simdjson::SUCCESS;
    }

    template <class F> static bool members(value v, F f)
    {
        ondemand::object object;

        if (v.get_object().get(object))
            return false;
        for (auto field : object) {
            key k;
            value member;

            if (field.key().get(k.raw) ||
                (*k.raw.raw() == '\\' && field.unescaped_key().get(k.unescaped)) ||
                field.value().get(member) || !f(k, member))
                return false;
        }
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        ondemand::array array;

        if (v.get_array().get(array))
            return false;
        for (auto item : array) {
            value got;

            if (item.get(got) || !f(got))
                return false;
        }
        return true;
    }

    template <size_t size> static bool is(const key &k, const char (&name)[size])
    {
        return k.unescaped.empty() ? k.raw == name : k.unescaped == name;
    }

    static bool name(const key &k, wf_text &text)
    {
        if (k.unescaped.empty())
            text = {k.raw.raw(), strcspn(k.raw.raw(), "\"")};
        else
            text = {k.unescaped.data(), k.unescaped.size()};
        return true;
    }

    static bool is_null(value v)
    {
#ifdef HAS_BUILDER
        bool is_null;
        return !v.is_null().get(is_null) && is_null;
#else
        return v.is_null();
#endif
    }

    static bool text(value v, wf_text &text)
    {
        std::string_view view;

        if (v.get_string().get(view))
            return false;
        text = {view.data(), view.size()};
        return true;
    }

    static bool number(value v, uint64_t &number)
    {
        return v.get_uint64().get(number) == simdjson::SUCCESS;
    }

    static bool boolean(value v, bool &boolean)
    {
        return v.get_bool().get(boolean) == simdjson::SUCCESS;
    }

    // Looks at brackets and quotes only: what is wrong inside goes through.
    static bool raw(value v, wf_text &text)
    {
        std::string_view view;

        if (simdjson::to_json_string(v).get(view))
            return false;
        while (!view.empty() && view.back() <= ' ')
            view.remove_suffix(1);
        text = {view.data(), view.size()};
        return true;
    }
};

#ifdef HAS_BUILDER

// The builder that came with version 4.
template <class F> wf_text build(F f)
{
    static simdjson::builder::string_builder builder(1 << 20);
    std::string_view view;

    builder.clear();
    f(builder);
    return builder.view().get(view) ? wf_text{nullptr, 0} : wf_text{view.data(), view.size()};
}

using simdjson::builder::string_builder;

std::string_view view(wf_text text)
{
    return {text.ptr, text.len};
}

void put_optional(string_builder &out, wf_text text, bool has_text)
{
    if (has_text)
        out.escape_and_append_with_quotes(view(text));
    else
        out.append_null();
}

void put_texts(string_builder &out, const wf_text *items, size_t count)
{
    out.start_array();
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            out.append_comma();
        out.escape_and_append_with_quotes(view(items[i]));
    }
    out.end_array();
}

wf_text write_chat(const message *msg)
{
    return build([&](string_builder &out) {
        out.append_raw(R"({"type":"message","data":{"message":)");
        out.escape_and_append_with_quotes(view(msg->chat.message));
        if (msg->chat.has_username) {
            out.append_raw(R"(,"username":)");
            out.escape_and_append_with_quotes(view(msg->chat.username));
        }
        out.append_raw("}}");
    });
}

wf_text write_relay(const message *msg)
{
    return build([&](string_builder &out) {
        out.append_raw(R"({"type":"MESSAGE","target":{"type":"SERVICE","service":)");
        out.escape_and_append_with_quotes(view(msg->relay.target.as.service.service));
        out.append_raw(R"(},"data":)");
        out.append_raw(view(msg->relay.data));
        out.append_raw("}");
    });
}

wf_text write_changes(const message *msg)
{
    return build([&](string_builder &out) {
        const etherpad_new_changes &changes = msg->changes;

        out.append_raw(R"({"type":"COLLABROOM","data":{"type":"NEW_CHANGES","newRev":)");
        out.append(changes.new_rev);
        out.append_raw(R"(,"changeset":)");
        out.escape_and_append_with_quotes(view(changes.changeset));
        out.append_raw(R"(,"apool":{"numToAttrib":{)");
        for (size_t i = 0; i < changes.apool.num_to_attrib_count; i++) {
            const auto &entry = changes.apool.num_to_attrib[i];

            if (i > 0)
                out.append_comma();
            out.escape_and_append_with_quotes(view(entry.key));
            out.append_raw(":[");
            out.escape_and_append_with_quotes(view(entry.value.key));
            out.append_comma();
            out.escape_and_append_with_quotes(view(entry.value.value));
            out.append_raw("]");
        }
        out.append_raw(R"(},"nextNum":)");
        out.append(changes.apool.next_num);
        out.append_raw(R"(},"author":)");
        out.escape_and_append_with_quotes(view(changes.author));
        out.append_raw("}}");
    });
}

wf_text write_uuids(const message *msg)
{
    return build([&](string_builder &out) {
        const concierge_service_info &service = msg->uuids.service;

        out.append_raw(R"({"seq":)");
        out.append(msg->uuids.seq);
        out.append_raw(R"(,"type":"SELF_SUBSCRIBE_RESULT","successful":)");
        out.append(msg->uuids.successful);
        out.append_raw(R"(,"service":{"name":)");
        out.escape_and_append_with_quotes(view(service.name));
        out.append_raw(R"(,"nickname":)");
        put_optional(out, service.nickname, service.has_nickname);
        out.append_raw(R"(,"owner_uuid":)");
        out.escape_and_append_with_quotes(view(service.owner_uuid));
        out.append_raw(R"(,"subscribers":)");
        put_texts(out, service.subscribers, service.subscribers_count);
        out.append_raw("}}");
    });
}

wf_text write_clients(const message *msg)
{
    return build([&](string_builder &out) {
        out.append_raw(R"({"seq":)");
        out.append(msg->clients.seq);
        out.append_raw(R"(,"type":"CLIENT_FETCH_ALL_RESULT","clients":[)");
        for (size_t i = 0; i < msg->clients.clients_count; i++) {
            const concierge_client_info &client = msg->clients.clients[i];

            out.append_raw(i > 0 ? R"(,{"name":)" : R"({"name":)");
            out.escape_and_append_with_quotes(view(client.name));
            out.append_raw(R"(,"nickname":)");
            put_optional(out, client.nickname, client.has_nickname);
            out.append_raw(R"(,"uuid":)");
            out.escape_and_append_with_quotes(view(client.uuid));
            out.append_raw(R"(,"tags":)");
            put_texts(out, client.tags, client.tags_count);
            out.append_raw("}");
        }
        out.append_raw("]}");
    });
}

#define WRITERS {write_chat, write_relay, write_changes, write_uuids, write_clients}
#else
#define WRITERS {}
#endif

const std::string version = std::to_string(simdjson::SIMDJSON_VERSION_MAJOR) + "." +
                            std::to_string(simdjson::SIMDJSON_VERSION_MINOR) + "." +
                            std::to_string(simdjson::SIMDJSON_VERSION_REVISION);

} // namespace

extern "C" const contender simdjson_contender = {"simdjson", version.c_str(),
                                                 BOUND(reader), WRITERS, true, false};
