// A binding to the structs, written once for all JSON libraries of C and C++.
//
// `Json` says how a library is asked.  Its functions return false when the value is of another
// kind, or broken:
//     parse(text, size, f)    f(value) is called with the whole text's value
//     members(value, f)       f(key, value) for each member in order, until it returns false
//     items(value, f)         f(value) for each item
//     is(key, "name")  name(key, &wf_text)  is_null(value)  text(value, &wf_text)  number(value, &uint64_t)
//     boolean(value, &bool)  raw(value, &wf_text)
#ifndef WIREFORM_TESTS_BENCH_CODEC_BINDING_HH
#define WIREFORM_TESTS_BENCH_CODEC_BINDING_HH

#include <cstring>

#include "contender.h"

// Lists of one message.  Room for the largest there is: no library pays for growing.
template <class Item> struct list_room {
    static constexpr size_t most = 1 << 13;
    static inline Item items[most];
    static inline size_t used;

    static bool push(const Item &item)
    {
        if (used == most)
            return false;
        items[used++] = item;
        return true;
    }
};

inline size_t count_chars(wf_text text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += (static_cast<unsigned char>(text.ptr[i]) & 0xc0) != 0x80;
    return count;
}

// Every character at its place: a digit, a small letter up to f, or a hyphen.
inline bool is_uuid(wf_text text)
{
    static constexpr char shape[] = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
    static const struct classes {
        unsigned char of[256];
        classes() : of{}
        {
            for (const char *digit = "0123456789abcdef"; *digit; digit++)
                of[static_cast<unsigned char>(*digit)] = 'h';
            of[static_cast<unsigned char>('-')] = '-';
        }
    } classes;
    unsigned wrong = 0;

    if (text.len != sizeof(shape) - 1)
        return false;
    for (size_t i = 0; i < sizeof(shape) - 1; i++)
        wrong |= classes.of[static_cast<unsigned char>(text.ptr[i])] ^
                 static_cast<unsigned>(shape[i]);
    return wrong == 0;
}

template <class Json> struct binding {
    using value = typename Json::value;
    using key = typename Json::key;

    // Sets `flag`; a member given twice is refused.
    static bool first(bool &flag)
    {
        bool is_first = !flag;

        flag = true;
        return is_first;
    }

    static bool is_text(value v, const char *expected)
    {
        wf_text text;

        return Json::text(v, text) && text.len == strlen(expected) &&
               memcmp(text.ptr, expected, text.len) == 0;
    }

    static bool uuid(value v, wf_text &text)
    {
        return Json::text(v, text) && is_uuid(text);
    }

    static bool optional_text(value v, size_t chars_max, wf_text &text, bool &has_text)
    {
        if (Json::is_null(v))
            return true;
        has_text = true;
        return Json::text(v, text) && count_chars(text) <= chars_max;
    }

    static bool texts(value v, bool (*take)(value, wf_text &), const wf_text *&items, size_t &count)
    {
        using room = list_room<wf_text>;
        size_t before = room::used;
        bool good = Json::items(v, [&](value item) {
            wf_text text;
            return take(item, text) && room::push(text);
        });

        count = room::used - before;
        items = count > 0 ? room::items + before : nullptr;
        return good;
    }

    // --- ChatMaster: message

    static bool chat_data(value v, chatmaster_message &msg)
    {
        bool has_message = false, has_username = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "message")) {
                size_t chars;
                if (!first(has_message) || !Json::text(member, msg.message))
                    return false;
                chars = count_chars(msg.message);
                return chars >= 1 && chars <= 16384;
            }
            if (Json::is(k, "username")) {
                if (!first(has_username))
                    return false;
                // Only a text counts; anything else is passed over.
                msg.has_username = Json::text(member, msg.username);
            }
            return true;
        });

        return good && has_message;
    }

    static bool chat(value v, message *msg)
    {
        bool has_type = false, has_data = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "message");
            if (Json::is(k, "data"))
                return first(has_data) && chat_data(member, msg->chat);
            return true;
        });

        return good && has_type && has_data;
    }

    // --- Concierge: MESSAGE to a service

    static bool target(value v, concierge_target &target)
    {
        bool has_type = false, has_service = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "SERVICE");
            if (Json::is(k, "service"))
                return first(has_service) && Json::text(member, target.as.service.service);
            return true;
        });

        target.tag = CONCIERGE_TARGET_SERVICE;
        return good && has_type && has_service;
    }

    static bool relay(value v, message *msg)
    {
        bool has_type = false, has_target = false, has_data = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "MESSAGE");
            if (Json::is(k, "target"))
                return first(has_target) && target(member, msg->relay.target);
            if (Json::is(k, "data"))
                return first(has_data) && Json::raw(member, msg->relay.data);
            return true;
        });

        return good && has_type && has_target && has_data;
    }

    // --- EtherPad: NEW_CHANGES

    static bool short_text(value v, size_t chars_max, wf_text &text)
    {
        return Json::text(v, text) && count_chars(text) <= chars_max;
    }

    // A key of one to 64 characters without a comma, and its value.
    static bool attribute(value v, etherpad_attribute &attribute)
    {
        unsigned count = 0;
        bool good = Json::items(v, [&](value item) {
            count++;
            return count == 1 ? short_text(item, 64, attribute.key)
                              : count == 2 && short_text(item, 1024, attribute.value);
        });

        return good && count == 2 && attribute.key.len > 0 &&
               !memchr(attribute.key.ptr, ',', attribute.key.len);
    }

    static bool attribute_number(wf_text key)
    {
        if (key.len < 1 || key.len > 5 || (key.ptr[0] == '0' && key.len > 1))
            return false;
        for (size_t i = 0; i < key.len; i++)
            if (key.ptr[i] < '0' || key.ptr[i] > '9')
                return false;
        return true;
    }

    static bool attributes(value v, etherpad_attribute_pool &pool)
    {
        using entry = etherpad_attribute_pool_num_to_attrib_entry;
        using room = list_room<entry>;
        bool good = Json::members(v, [&](key k, value member) {
            entry made{};

            if (!Json::name(k, made.key) || !attribute_number(made.key) ||
                !attribute(member, made.value))
                return false;
            for (size_t i = 0; i < room::used; i++)
                if (room::items[i].key.len == made.key.len &&
                    memcmp(room::items[i].key.ptr, made.key.ptr, made.key.len) == 0)
                    return false;
            return room::push(made);
        });

        pool.num_to_attrib = room::items;
        pool.num_to_attrib_count = room::used;
        return good;
    }

    static bool pool(value v, etherpad_attribute_pool &pool)
    {
        bool has_attributes = false, has_next = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "numToAttrib"))
                return first(has_attributes) && attributes(member, pool);
            if (Json::is(k, "nextNum"))
                return first(has_next) && small_number(member, 65536, pool.next_num);
            return true;
        });

        return good && has_attributes && has_next;
    }

    static bool small_number(value v, uint64_t max, uint32_t &number)
    {
        uint64_t wide;

        if (!Json::number(v, wide) || wide > max)
            return false;
        number = static_cast<uint32_t>(wide);
        return true;
    }

    static bool changes_data(value v, etherpad_new_changes &msg)
    {
        bool has_type = false, has_rev = false, has_changeset = false, has_pool = false,
             has_author = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "NEW_CHANGES");
            if (Json::is(k, "newRev"))
                return first(has_rev) && small_number(member, 2147483647, msg.new_rev);
            if (Json::is(k, "changeset"))
                return first(has_changeset) && short_text(member, 1048576, msg.changeset);
            if (Json::is(k, "apool"))
                return first(has_pool) && pool(member, msg.apool);
            if (Json::is(k, "author"))
                return first(has_author) && short_text(member, 64, msg.author);
            return true;
        });

        return good && has_type && has_rev && has_changeset && has_pool && has_author;
    }

    static bool changes(value v, message *msg)
    {
        bool has_type = false, has_data = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "COLLABROOM");
            if (Json::is(k, "data"))
                return first(has_data) && changes_data(member, msg->changes);
            return true;
        });

        return good && has_type && has_data;
    }

    // --- Concierge: SELF_SUBSCRIBE_RESULT

    static bool service(value v, concierge_service_info &info)
    {
        bool has_name = false, has_nickname = false, has_owner = false, has_subscribers = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "name"))
                return first(has_name) && Json::text(member, info.name);
            if (Json::is(k, "nickname"))
                return first(has_nickname) &&
                       optional_text(member, 128, info.nickname, info.has_nickname);
            if (Json::is(k, "owner_uuid"))
                return first(has_owner) && uuid(member, info.owner_uuid);
            if (Json::is(k, "subscribers"))
                return first(has_subscribers) &&
                       texts(member, uuid, info.subscribers, info.subscribers_count);
            return true;
        });

        return good && has_name && has_owner && has_subscribers;
    }

    static bool uuids(value v, message *msg)
    {
        bool has_type = false, has_seq = false, has_successful = false, has_service = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "seq")) {
                msg->uuids.has_seq = !Json::is_null(member);
                return first(has_seq) && Json::number(member, msg->uuids.seq);
            }
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "SELF_SUBSCRIBE_RESULT");
            if (Json::is(k, "successful"))
                return first(has_successful) && Json::boolean(member, msg->uuids.successful);
            if (Json::is(k, "service"))
                return first(has_service) && service(member, msg->uuids.service);
            return true;
        });

        return good && has_type && has_successful && has_service;
    }

    // --- Concierge: CLIENT_FETCH_ALL_RESULT

    static bool client(value v, concierge_client_info &info)
    {
        bool has_name = false, has_nickname = false, has_uuid = false, has_tags = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "name"))
                return first(has_name) && Json::text(member, info.name);
            if (Json::is(k, "nickname"))
                return first(has_nickname) &&
                       optional_text(member, 128, info.nickname, info.has_nickname);
            if (Json::is(k, "uuid"))
                return first(has_uuid) && uuid(member, info.uuid);
            if (Json::is(k, "tags"))
                return first(has_tags) && texts(member, Json::text, info.tags, info.tags_count);
            return true;
        });

        return good && has_name && has_uuid && has_tags;
    }

    static bool clients(value v, message *msg)
    {
        using room = list_room<concierge_client_info>;
        bool has_type = false, has_seq = false, has_clients = false;
        bool good = Json::members(v, [&](key k, value member) {
            if (Json::is(k, "seq")) {
                msg->clients.has_seq = true;
                return first(has_seq) && Json::number(member, msg->clients.seq);
            }
            if (Json::is(k, "type"))
                return first(has_type) && is_text(member, "CLIENT_FETCH_ALL_RESULT");
            if (Json::is(k, "clients"))
                return first(has_clients) && Json::items(member, [&](value item) {
                           concierge_client_info info{};
                           return client(item, info) && room::push(info);
                       });
            return true;
        });

        msg->clients.clients = room::items;
        msg->clients.clients_count = room::used;
        return good && has_type && has_clients;
    }

    template <bool bind(value, message *)>
    static bool decode(const char *bytes, size_t size, message *msg)
    {
        list_room<wf_text>::used = 0;
        list_room<concierge_client_info>::used = 0;
        list_room<etherpad_attribute_pool_num_to_attrib_entry>::used = 0;
        *msg = message{};
        return Json::parse(bytes, size, [&](value v) { return bind(v, msg); });
    }
};

#define BOUND(Json)                                                                                \
    {                                                                                              \
        binding<Json>::decode<binding<Json>::chat>, binding<Json>::decode<binding<Json>::relay>,   \
            binding<Json>::decode<binding<Json>::changes>,                                         \
            binding<Json>::decode<binding<Json>::uuids>,                                           \
            binding<Json>::decode<binding<Json>::clients>                                          \
    }

#endif
