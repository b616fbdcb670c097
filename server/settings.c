#include "server/settings.h"

#include <stdio.h>
#include <string.h>

#include "generated/services.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/json_write.h"

enum { SETTINGS_MEMORY = 1 << 20, VALUE_LIMIT = 1 << 16 };

bool settings_init(struct settings *settings)
{
    *settings = (struct settings){0};
    settings->values = wf_alloc(wf_services_count, sizeof(void *));
    if (!settings->values || !wf_arena_init(&settings->arena, SETTINGS_MEMORY))
        return false;
    for (unsigned i = 0; i < wf_services_count; i++) {
        const struct wf_service *service = wf_services[i];

        settings->values[i] = wf_arena_alloc(&settings->arena, 1, service->settings_size);
        if (!settings->values[i])
            return false;
        memcpy(settings->values[i], service->default_settings, service->settings_size);
    }
    return true;
}

void settings_deinit(struct settings *settings)
{
    wf_arena_deinit(&settings->arena);
    wf_free(settings->values);
}

static int find_service(wf_text name)
{
    for (unsigned i = 0; i < wf_services_count; i++)
        if (wf_text_equal(name, wf_text_of(wf_services[i]->protocol->name)))
            return (int)i;
    return -1;
}

static void list_services(char *list, size_t list_size)
{
    size_t len = 0;

    list[0] = '\0';
    for (unsigned i = 0; i < wf_services_count && len < list_size; i++)
        len += (size_t)snprintf(list + len, list_size - len, "%s%s", i ? ", " : "",
                                wf_services[i]->protocol->name);
}

static void list_settings(const struct wf_service *service, char *list, size_t list_size)
{
    size_t len = 0;

    list[0] = '\0';
    for (unsigned i = 0; i < service->settings_count && len < list_size; i++)
        len += (size_t)snprintf(list + len, list_size - len, "%s%s", i ? ", " : "",
                                service->settings[i].name);
}

static const struct wf_setting *find_setting(const struct wf_service *service, wf_text key)
{
    for (unsigned i = 0; i < service->settings_count; i++)
        if (wf_text_equal(key, wf_text_of(service->settings[i].name)))
            return &service->settings[i];
    return NULL;
}

static void put_items(struct wf_buf *out, wf_text list)
{
    const char *end = list.ptr + list.len;
    bool is_first = true;

    WF_BUF_LITERAL(out, "[");
    for (const char *at = list.ptr; list.len && at <= end; is_first = false) {
        const char *comma = memchr(at, ',', (size_t)(end - at));
        const char *item_end = comma ? comma : end;

        if (!is_first)
            WF_BUF_LITERAL(out, ",");
        wf_json_write_text(out, (wf_text){at, (size_t)(item_end - at)});
        at = item_end + 1;
    }
    WF_BUF_LITERAL(out, "]");
}

/* The value as JSON: what people type for texts and lists has no quotes. */
static void put_value(struct wf_buf *out, const struct wf_setting *setting, wf_text value)
{
    char first = value.len ? value.ptr[0] : '\0';

    if (setting->kind == WF_SETTING_TEXTS && first != '[')
        put_items(out, value);
    else if (setting->kind == WF_SETTING_TEXT && first != '"')
        wf_json_write_text(out, value);
    else
        wf_buf_put(out, value.ptr, value.len);
}

static bool read_value(struct settings *settings, unsigned service,
                       const struct wf_setting *setting, wf_text value, struct wf_error *error)
{
    struct wf_json_reader in;
    struct wf_buf json;
    bool is_good;

    wf_buf_init(&json, VALUE_LIMIT);
    WF_BUF_LITERAL(&json, "{");
    wf_json_write_text(&json, wf_text_of(setting->name));
    WF_BUF_LITERAL(&json, ":");
    put_value(&json, setting, value);
    WF_BUF_LITERAL(&json, "}");
    if (json.failed) {
        wf_buf_deinit(&json);
        *error = (struct wf_error){.status = WF_TOO_LARGE, .what = "too long"};
        return false;
    }
    wf_json_reader_copy(&in, (wf_text){(const char *)wf_buf_peek(&json), wf_buf_len(&json)},
                        &settings->arena);
    is_good = wf_services[service]->read_settings(&in, settings->values[service]);
    is_good = wf_json_reader_finish(&in) && is_good;
    *error = in.error;
    wf_buf_deinit(&json);
    return is_good;
}

bool settings_set(struct settings *settings, const char *assignment, char *why, size_t why_size)
{
    const char *equals = strchr(assignment, '=');
    const char *dot = strchr(assignment, '.');
    char known[1024];
    const struct wf_setting *setting;
    const struct wf_service *service;
    struct wf_error error;
    wf_text key;
    int index;

    if (!equals || !dot || dot > equals) {
        snprintf(why, why_size, "\"%s\": expected SERVICE.KEY=VALUE", assignment);
        return false;
    }
    index = find_service((wf_text){assignment, (size_t)(dot - assignment)});
    if (index < 0) {
        list_services(known, sizeof(known));
        snprintf(why, why_size, "\"%s\": no such service; there are: %s", assignment, known);
        return false;
    }
    service = wf_services[index];
    key = (wf_text){dot + 1, (size_t)(equals - dot - 1)};
    setting = find_setting(service, key);
    if (!setting) {
        list_settings(service, known, sizeof(known));
        snprintf(why, why_size, "\"%s\": %s has no such setting; it has: %s", assignment,
                 service->protocol->name, known);
        return false;
    }
    if (!read_value(settings, (unsigned)index, setting, wf_text_of(equals + 1), &error)) {
        snprintf(why, why_size, "\"%s\": %s%s%s", assignment, error.what,
                 setting->range ? "; it takes " : "", setting->range ? setting->range : "");
        return false;
    }
    return true;
}

void settings_describe(const struct wf_service *service)
{
    for (unsigned i = 0; i < service->settings_count; i++) {
        const struct wf_setting *setting = &service->settings[i];

        printf("  %s.%s=%s\n      %s", service->protocol->name, setting->name,
               setting->default_json, setting->description);
        if (setting->range)
            printf("  Takes %s.", setting->range);
        printf("\n");
    }
}
