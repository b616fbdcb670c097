#include "wireform/codec/http_condition.h"

#include <string.h>

#include "wireform/codec/http_date.h"

struct inquiry {
    const struct wf_http_request *request;
    const struct wf_http_validators *validators;
    int64_t now_s;
};

static wf_text find(const struct inquiry *inquiry, const char *name)
{
    return wf_http_find_field(inquiry->request->fields, inquiry->request->fields_count, name);
}

static bool is_safe(const struct wf_http_request *request)
{
    return request->is_head || wf_text_equal(request->method, WF_TEXT("GET"));
}

/* 8.8.3.2: weak tags match only when weak comparison is enough. */
static bool lists_etag(wf_text list, wf_text etag, bool is_weak_enough)
{
    wf_text element;

    if (wf_text_equal(list, WF_TEXT("*")))
        return true;
    while (wf_http_next_element(&list, &element)) {
        bool is_weak = element.len > 2 && memcmp(element.ptr, "W/", 2) == 0;

        if (is_weak && !is_weak_enough)
            continue;
        if (is_weak)
            element = (wf_text){element.ptr + 2, element.len - 2};
        if (wf_text_equal(element, etag))
            return true;
    }
    return false;
}

/* Several fields of one name are one list. */
static bool any_lists_etag(const struct inquiry *inquiry, const char *name, bool is_weak_enough)
{
    const struct wf_http_request *request = inquiry->request;
    wf_text wanted = wf_text_of(name);

    for (size_t i = 0; i < request->fields_count; i++)
        if (wf_http_same_token(request->fields[i].name, wanted) &&
            lists_etag(request->fields[i].value, inquiry->validators->etag, is_weak_enough))
            return true;
    return false;
}

/* @return false when the field holds no date: then it does not count (13.1.3, 13.1.4) */
static bool find_date(const struct inquiry *inquiry, const char *name, int64_t *date)
{
    wf_text text = find(inquiry, name);

    return text.ptr && wf_http_read_date(text, inquiry->now_s, date);
}

static bool is_failed(const struct inquiry *inquiry)
{
    int64_t date;

    if (find(inquiry, "if-match").ptr)
        return !any_lists_etag(inquiry, "if-match", false);
    return find_date(inquiry, "if-unmodified-since", &date) &&
           inquiry->validators->modified_s > date;
}

static bool is_known(const struct inquiry *inquiry)
{
    int64_t date;

    if (find(inquiry, "if-none-match").ptr)
        return any_lists_etag(inquiry, "if-none-match", true);
    return is_safe(inquiry->request) && find_date(inquiry, "if-modified-since", &date) &&
           inquiry->validators->modified_s <= date;
}

/* 13.1.5: a tag, or a date that must match exactly and be no second that may still see a change. */
static bool is_same_for_range(const struct inquiry *inquiry)
{
    wf_text condition = find(inquiry, "if-range");
    int64_t date;

    if (!condition.ptr)
        return true;
    if (wf_text_equal(condition, inquiry->validators->etag))
        return true;
    return wf_http_read_date(condition, inquiry->now_s, &date) &&
           date == inquiry->validators->modified_s && inquiry->now_s > date + 1;
}

/* 14.1.1, one range: FIRST-LAST, FIRST- or -COUNT.  @return false: broken or several */
static bool read_range(wf_text text, uint64_t size, struct wf_http_selection *selection)
{
    const char *dash;
    wf_text first, last;
    uint64_t begin = 0, end = size;

    if (text.len < 6 || !wf_http_same_token((wf_text){text.ptr, 6}, WF_TEXT("bytes=")))
        return false;
    text = wf_http_trim((wf_text){text.ptr + 6, text.len - 6});
    dash = text.len > 0 ? memchr(text.ptr, '-', text.len) : NULL;
    if (!dash)
        return false;
    first = (wf_text){text.ptr, (size_t)(dash - text.ptr)};
    last = (wf_text){dash + 1, text.len - first.len - 1};

    if (first.len == 0) {
        uint64_t count;

        if (!wf_http_read_length(last, &count))
            return false;
        begin = count < size ? size - count : 0;
        /* No last bytes at all: 14.1.2. */
        if (count == 0)
            begin = size;
    } else {
        if (!wf_http_read_length(first, &begin))
            return false;
        if (last.len > 0 && (!wf_http_read_length(last, &end) || end++ < begin))
            return false;
    }
    if (end > size)
        end = size;
    *selection = begin < end ? (struct wf_http_selection){206, begin, end - begin}
                             : (struct wf_http_selection){.status = 416};
    return true;
}

struct wf_http_selection wf_http_select(const struct wf_http_request *request,
                                        const struct wf_http_validators *validators, int64_t now_s)
{
    struct inquiry inquiry = {request, validators, now_s};
    struct wf_http_selection selection = {200, 0, validators->size};
    wf_text range;

    if (is_failed(&inquiry))
        return (struct wf_http_selection){.status = 412};
    if (is_known(&inquiry))
        return (struct wf_http_selection){.status = is_safe(request) ? 304 : 412};
    range = find(&inquiry, "range");
    if (range.ptr && wf_text_equal(request->method, WF_TEXT("GET")) && is_same_for_range(&inquiry))
        (void)read_range(range, validators->size, &selection);
    return selection;
}
