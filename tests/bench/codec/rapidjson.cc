// RapidJSON: a tree in a pool; a writer that needs none.
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "binding.hh"

namespace {

struct reader {
    using value = const rapidjson::Value &;
    using key = const rapidjson::Value &;

    template <class F> static bool parse(const char *bytes, size_t size, F f)
    {
        static char memory[4 << 20];
        static rapidjson::MemoryPoolAllocator<> pool(memory, sizeof(memory));

        pool.Clear();
        static rapidjson::Document document(&pool);
        document.SetNull();
        document.Parse<rapidjson::kParseValidateEncodingFlag>(bytes, size);
        return !document.HasParseError() && f(document);
    }

    template <class F> static bool members(value v, F f)
    {
        if (!v.IsObject())
            return false;
        for (const auto &member : v.GetObject())
            if (!f(member.name, member.value))
                return false;
        return true;
    }

    template <class F> static bool items(value v, F f)
    {
        if (!v.IsArray())
            return false;
        for (const auto &item : v.GetArray())
            if (!f(item))
                return false;
        return true;
    }

    template <size_t size> static bool is(key k, const char (&name)[size])
    {
        return k.GetStringLength() == size - 1 && memcmp(k.GetString(), name, size - 1) == 0;
    }

    static bool name(key k, wf_text &name)
    {
        return text(k, name);
    }

    static bool is_null(value v)
    {
        return v.IsNull();
    }

    static bool text(value v, wf_text &text)
    {
        if (!v.IsString())
            return false;
        text = {v.GetString(), v.GetStringLength()};
        return true;
    }

    static bool number(value v, uint64_t &number)
    {
        if (!v.IsUint64())
            return false;
        number = v.GetUint64();
        return true;
    }

    static bool boolean(value v, bool &boolean)
    {
        if (!v.IsBool())
            return false;
        boolean = v.GetBool();
        return true;
    }

    static bool raw(value, wf_text &)
    {
        return true;
    }
};

using writer = rapidjson::Writer<rapidjson::StringBuffer>;

template <class F> wf_text write(F f)
{
    static rapidjson::StringBuffer buffer;

    buffer.Clear();
    writer out(buffer);
    f(out);
    return {buffer.GetString(), buffer.GetSize()};
}

void put(writer &out, wf_text text)
{
    out.String(text.ptr, static_cast<rapidjson::SizeType>(text.len));
}

void put_optional(writer &out, wf_text text, bool has_text)
{
    if (has_text)
        put(out, text);
    else
        out.Null();
}

void put_texts(writer &out, const wf_text *items, size_t count)
{
    out.StartArray();
    for (size_t i = 0; i < count; i++)
        put(out, items[i]);
    out.EndArray();
}

wf_text write_chat(const message *msg)
{
    return write([&](writer &out) {
        out.StartObject();
        out.Key("type", 4);
        out.String("message", 7);
        out.Key("data", 4);
        out.StartObject();
        out.Key("message", 7);
        put(out, msg->chat.message);
        if (msg->chat.has_username) {
            out.Key("username", 8);
            put(out, msg->chat.username);
        }
        out.EndObject();
        out.EndObject();
    });
}

wf_text write_relay(const message *msg)
{
    return write([&](writer &out) {
        out.StartObject();
        out.Key("type", 4);
        out.String("MESSAGE", 7);
        out.Key("target", 6);
        out.StartObject();
        out.Key("type", 4);
        out.String("SERVICE", 7);
        out.Key("service", 7);
        put(out, msg->relay.target.as.service.service);
        out.EndObject();
        out.Key("data", 4);
        out.RawValue(msg->relay.data.ptr, msg->relay.data.len, rapidjson::kObjectType);
        out.EndObject();
    });
}

wf_text write_changes(const message *msg)
{
    return write([&](writer &out) {
        const etherpad_new_changes &changes = msg->changes;

        out.StartObject();
        out.Key("type", 4);
        out.String("COLLABROOM", 10);
        out.Key("data", 4);
        out.StartObject();
        out.Key("type", 4);
        out.String("NEW_CHANGES", 11);
        out.Key("newRev", 6);
        out.Uint(changes.new_rev);
        out.Key("changeset", 9);
        put(out, changes.changeset);
        out.Key("apool", 5);
        out.StartObject();
        out.Key("numToAttrib", 11);
        out.StartObject();
        for (size_t i = 0; i < changes.apool.num_to_attrib_count; i++) {
            const auto &entry = changes.apool.num_to_attrib[i];

            put(out, entry.key);
            out.StartArray();
            put(out, entry.value.key);
            put(out, entry.value.value);
            out.EndArray();
        }
        out.EndObject();
        out.Key("nextNum", 7);
        out.Uint(changes.apool.next_num);
        out.EndObject();
        out.Key("author", 6);
        put(out, changes.author);
        out.EndObject();
        out.EndObject();
    });
}

wf_text write_uuids(const message *msg)
{
    return write([&](writer &out) {
        const concierge_service_info &service = msg->uuids.service;

        out.StartObject();
        out.Key("seq", 3);
        out.Uint64(msg->uuids.seq);
        out.Key("type", 4);
        out.String("SELF_SUBSCRIBE_RESULT", 21);
        out.Key("successful", 10);
        out.Bool(msg->uuids.successful);
        out.Key("service", 7);
        out.StartObject();
        out.Key("name", 4);
        put(out, service.name);
        out.Key("nickname", 8);
        put_optional(out, service.nickname, service.has_nickname);
        out.Key("owner_uuid", 10);
        put(out, service.owner_uuid);
        out.Key("subscribers", 11);
        put_texts(out, service.subscribers, service.subscribers_count);
        out.EndObject();
        out.EndObject();
    });
}

wf_text write_clients(const message *msg)
{
    return write([&](writer &out) {
        out.StartObject();
        out.Key("seq", 3);
        out.Uint64(msg->clients.seq);
        out.Key("type", 4);
        out.String("CLIENT_FETCH_ALL_RESULT", 23);
        out.Key("clients", 7);
        out.StartArray();
        for (size_t i = 0; i < msg->clients.clients_count; i++) {
            const concierge_client_info &client = msg->clients.clients[i];

            out.StartObject();
            out.Key("name", 4);
            put(out, client.name);
            out.Key("nickname", 8);
            put_optional(out, client.nickname, client.has_nickname);
            out.Key("uuid", 4);
            put(out, client.uuid);
            out.Key("tags", 4);
            put_texts(out, client.tags, client.tags_count);
            out.EndObject();
        }
        out.EndArray();
        out.EndObject();
    });
}

} // namespace

extern "C" const contender rapidjson_contender = {
    "RapidJSON",
    RAPIDJSON_VERSION_STRING,
    BOUND(reader),
    {write_chat, write_relay, write_changes, write_uuids, write_clients},
    false, false};
