// simdjson's on-demand reader with a binding written by hand: one pass over the members in whatever
// order they come.
#include <simdjson.h>

#include "contender.h"

#define AS_TEXT_AGAIN(version) #version
#define AS_TEXT(version) AS_TEXT_AGAIN(version)

namespace {

using namespace simdjson;

constexpr size_t message_chars_max = 16384;

// Code points: every byte that does not continue one.
size_t count_chars(std::string_view text)
{
    size_t count = 0;

    for (char c : text)
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

// Throws nothing: each step's error is looked at.
bool read_data(ondemand::object data, chat_line &line, bool &has_message)
{
    bool has_username = false;

    for (auto field : data) {
        ondemand::raw_json_string key;
        ondemand::value value;
        std::string_view text;

        if (field.key().get(key) || field.value().get(value))
            return false;
        if (key == "message") {
            if (has_message || value.get_string().get(text))
                return false;
            const size_t chars = count_chars(text);
            if (chars < 1 || chars > message_chars_max)
                return false;
            line.message = text.data();
            line.message_len = text.size();
            has_message = true;
        } else if (key == "username") {
            if (has_username)
                return false;
            has_username = true;
            // Only a text counts; anything else is passed over.
            if (!value.get_string().get(text)) {
                line.username = text.data();
                line.username_len = text.size();
                line.has_username = true;
            }
        }
    }
    return true;
}

bool read_package(ondemand::object package, chat_line &line)
{
    bool has_type = false;
    bool has_data = false;
    bool has_message = false;

    for (auto field : package) {
        ondemand::raw_json_string key;
        ondemand::value value;

        if (field.key().get(key) || field.value().get(value))
            return false;
        if (key == "type") {
            std::string_view type;
            if (has_type || value.get_string().get(type) || type != "message")
                return false;
            has_type = true;
        } else if (key == "data") {
            ondemand::object data;
            if (has_data || value.get_object().get(data) || !read_data(data, line, has_message))
                return false;
            has_data = true;
        }
    }
    return has_type && has_message;
}

bool decode(const char *json, size_t size, chat_line *line)
{
    static ondemand::parser parser;
    ondemand::document document;
    ondemand::object package;

    *line = chat_line{};
    if (parser.iterate(json, size, size + SIMDJSON_PADDING).get(document) ||
        document.get_object().get(package) || !read_package(package, *line))
        return false;
    // Whatever is left behind the package would be the current location.
    const char *rest;
    return document.current_location().get(rest) != SUCCESS;
}

} // namespace

extern "C" const contender contender_simdjson = {"simdjson", AS_TEXT(SIMDJSON_VERSION), decode, nullptr};
