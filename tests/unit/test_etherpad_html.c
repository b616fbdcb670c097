/* Pads as HTML and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "guarded.h"
#include "server/etherpad_html.h"
#include "wireform/base/alloc.h"

enum { TEXT_LIMIT = 100000 };

/* "[b]" before text in bold, "(u2)" for the marker of a bullet on level 2. */
static void describe(const struct etherpad_runs *runs, char *out, size_t size)
{
    const char *text = (const char *)wf_buf_peek(&runs->text);
    size_t len = 0;

    for (size_t i = 0; i < etherpad_runs_count(runs); i++) {
        const struct etherpad_run *run = etherpad_runs_at(runs, i);

        if (run->list != ETHERPAD_NO_LIST) {
            len += (size_t)snprintf(out + len, size - len, "(%c%u)",
                                    run->list == ETHERPAD_BULLETS ? 'u' : 'o', run->level);
        } else {
            len += (size_t)snprintf(out + len, size - len, "%s%s%s%s%s%s%.*s",
                                    run->styles ? "[" : "", run->styles & ETHERPAD_BOLD ? "b" : "",
                                    run->styles & ETHERPAD_ITALIC ? "i" : "",
                                    run->styles & ETHERPAD_UNDERLINE ? "u" : "",
                                    run->styles & ETHERPAD_STRIKE ? "s" : "",
                                    run->styles ? "]" : "", (int)run->len, text);
            if (run->styles)
                len += (size_t)snprintf(out + len, size - len, "[]");
        }
        assert_true(len < size);
        text += run->len;
    }
    out[len] = '\0';
}

static void assert_read(const char *html, const char *expected)
{
    size_t len = strlen(html);
    struct etherpad_runs runs;
    struct guarded memory;
    char heard[4096] = "";

    guarded_init(&memory, len);
    etherpad_runs_init(&runs, TEXT_LIMIT);
    etherpad_html_read((wf_text){guarded_put(&memory, html, len, 0, 0), len}, &runs);
    assert_true(etherpad_runs_are_whole(&runs));
    describe(&runs, heard, sizeof(heard));
    assert_string_equal(heard, expected);
    etherpad_runs_deinit(&runs);
    guarded_deinit(&memory);
}

static void assert_written(const char *html, const char *body)
{
    struct etherpad_runs runs;
    struct wf_buf out;
    char expected[4096];

    etherpad_runs_init(&runs, TEXT_LIMIT);
    etherpad_html_read(wf_text_of(html), &runs);
    wf_buf_init(&out, TEXT_LIMIT);
    etherpad_html_write(&out, WF_TEXT("tea & <cake>"), &runs);
    wf_buf_put(&out, "", 1);
    snprintf(expected, sizeof(expected),
             "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
             "<title>tea &amp; &lt;cake&gt;</title>\n</head>\n<body>\n%s</body>\n</html>\n",
             body);
    assert_string_equal((const char *)wf_buf_peek(&out), expected);
    etherpad_runs_deinit(&runs);
    wf_buf_deinit(&out);
}

static void lines_are_those_of_a_browser(void **state)
{
    (void)state;
    assert_read("", "");
    assert_read("a", "a\n");
    assert_read("a<br>b", "a\nb\n");
    assert_read("a<br><br>b<br>", "a\n\nb\n");
    assert_read("<p>a</p><p>b</p>", "a\nb\n");
    assert_read("<div>a<div>b</div>c</div>", "a\nb\nc\n");
    assert_read("<p>a<br></p>b", "a\nb\n");
    assert_read("a<p>b", "a\nb\n");
    assert_read("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb\n");
}

static void white_space_is_collapsed(void **state)
{
    (void)state;
    assert_read("  a \n\t b  <br>  c ", "a b\nc\n");
    assert_read("a&nbsp;&nbsp; b\xC2\xA0"
                "c",
                "a   b c\n");
    assert_read("<pre>a\n  b\tc\r\nd\r</pre>e", "a\n  b        c\nd\ne\n");
    assert_read("a <b> b</b>", "a [b]b[]\n");
    assert_read("a<b> b</b>", "a[b] b[]\n");
}

static void styles_are_kept(void **state)
{
    (void)state;
    assert_read("<b>a</b><STRONG>b</STRONG>c", "[b]ab[]c\n");
    assert_read("<i>a<u>b</i>c</u><em>d</em>", "[i]a[][iu]b[][u]c[][i]d[]\n");
    assert_read("<s>a</s><del>b</del><strike>c</strike><ins>d</ins>", "[s]abc[][u]d[]\n");
    assert_read("<b><b>a</b>b</b>c</b>d<b>e</b>", "[b]ab[]cd[b]e[]\n");
    assert_read("<b title='<i>' x=\"</b>\">a</b>b", "[b]a[]b\n");
    assert_read("<font color=red>a</font>", "a\n");
}

static void lists_become_markers(void **state)
{
    (void)state;
    assert_read("<ul><li>a</li><li>b</li></ul>c", "(u1)a\n(u1)b\nc\n");
    assert_read("x<ol><li>a<ul><li>b</ul><li>c</ol>", "x\n(o1)a\n(u2)b\n(o1)c\n");
    assert_read("<ul><li></li><li><p>a</p></li></ul>", "(u1)\n(u1)a\n");
    assert_read("<ul><li><ul><li>deep</ul></ul>", "(u2)deep\n");
    assert_read("<li>stray", "(u1)stray\n");
    assert_read("</ul></li></b><ul><li>a", "(u1)a\n");
    assert_read("<ul><ul><ul><ul><ul><ul><ul><ul><ul><ul><li>a", "(u8)a\n");
}

static void what_is_no_text_is_left_out(void **state)
{
    (void)state;
    assert_read("<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>a",
                "a\n");
    assert_read("a<script>if (1<2) alert('</p>')</script>b", "ab\n");
    assert_read("a<SCRIPT>x</Script >b", "ab\n");
    assert_read("a<script>never closed", "a\n");
    assert_read("a<!-- <b> -- > -->b<!-- open", "ab\n");
    assert_read("a<?php echo ?>b", "ab\n");
    assert_read("a<img src=x onerror=alert(1)>b", "ab\n");
    assert_read("a\x01\x7F"
                "b",
                "ab\n");
}

static void what_is_no_markup_is_text(void **state)
{
    (void)state;
    assert_read("1 < 2 & 3 <> &unknown; &; &#; &#x; &#12z;",
                "1 < 2 & 3 <> &unknown; &; &#; &#x; &#12z;\n");
    assert_read("<", "<\n");
    assert_read("</", "</\n");
    assert_read("&", "&\n");
    assert_read("a<b", "a\n");
}

static void references_are_characters(void **state)
{
    (void)state;
    assert_read("&lt;b&gt;&amp;&quot;&#39;&#x1F600;&auml;", "<b>&\"'\xF0\x9F\x98\x80\xC3\xA4\n");
    assert_read("&#0;&#xD800;&#x110000;&#99999999;",
                "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");
    assert_read("a&#10;b&#160;c", "a b c\n");
}

static void pages_are_written(void **state)
{
    (void)state;
    assert_written("a<br><br><b>b<i>c</i></b>", "a<br>\n<br>\n<b>b</b><b><i>c</i></b><br>\n");
    assert_written("&nbsp;a&nbsp;&nbsp;b&nbsp;<br>", "&nbsp;a &nbsp;b&nbsp;<br>\n");
    assert_written("&lt;script&gt;&amp;\"'", "&lt;script&gt;&amp;&quot;&#39;<br>\n");
    assert_written("<ul><li>a<ol><li>b</ol><li>c</ul>d",
                   "<ul><li>a<ol><li>b</li></ol>\n</li>\n<li>c</li></ul>\nd<br>\n");
    assert_written("<ul><ul><li>a</ul></ul>", "<ul><ul><li>a</li></ul>\n</ul>\n");
    assert_written("<ul><li>a</ul><ol><li>b</ol>", "<ul><li>a</li></ul>\n<ol><li>b</li></ol>\n");
}

static void halves_of_pairs_are_replaced(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 100);
    etherpad_html_escape(&out, WF_TEXT("a\xED\xA0\xBD<\xED\xB8\x80"));
    assert_int_equal(wf_buf_len(&out), 11);
    assert_memory_equal(wf_buf_peek(&out), "a\xEF\xBF\xBD&lt;\xEF\xBF\xBD", 11);
    wf_buf_deinit(&out);
}

/* Whatever was read comes back when what is written is read. */
static void assert_survives(const char *html)
{
    struct etherpad_runs runs;
    struct wf_buf out;
    char before[4096] = "";

    etherpad_runs_init(&runs, TEXT_LIMIT);
    etherpad_html_read(wf_text_of(html), &runs);
    describe(&runs, before, sizeof(before));
    wf_buf_init(&out, TEXT_LIMIT);
    etherpad_html_write(&out, WF_TEXT("t"), &runs);
    wf_buf_put(&out, "", 1);
    assert_read((const char *)wf_buf_peek(&out), before);
    etherpad_runs_deinit(&runs);
    wf_buf_deinit(&out);
}

static const char *random_page(unsigned seed)
{
    static const char *const pieces[] = {
        "a",        "tea",   " ",      "&nbsp;",    "<br>", "<b>",  "</b>",  "<i>",
        "</i>",     "<u>",   "</u>",   "<s>",       "</s>", "<ul>", "</ul>", "<ol>",
        "</ol>",    "<li>",  "</li>",  "<p>",       "</p>", "&lt;", "&amp;", "\n",
        "\xC3\xA4", "<pre>", "</pre>", "&#x1F600;", "*",    "<div>"};
    static char page[1024];

    page[0] = '\0';
    srand(seed);
    for (int i = 0; i < 60; i++)
        strcat(page, pieces[(size_t)rand() % (sizeof(pieces) / sizeof(pieces[0]))]);
    return page;
}

static void round_trips_change_nothing(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 2000; seed++)
        assert_survives(random_page(seed));
}

static void every_cut_is_harmless(void **state)
{
    static const char html[] =
        "<ul><li><b x='y'>a&amp;</b><!-- c --><script>s</script><pre>\t</pre>";

    struct guarded memory;

    (void)state;
    guarded_init(&memory, sizeof(html));
    for (size_t len = 0; len < sizeof(html); len++) {
        struct etherpad_runs runs;

        etherpad_runs_init(&runs, TEXT_LIMIT);
        etherpad_html_read((wf_text){guarded_put(&memory, html, len, 0, 0), len}, &runs);
        assert_true(etherpad_runs_are_whole(&runs));
        etherpad_runs_deinit(&runs);
    }
    guarded_deinit(&memory);
}

static void limits_hold(void **state)
{
    struct etherpad_runs runs;

    (void)state;
    etherpad_runs_init(&runs, 8);
    etherpad_html_read(WF_TEXT("1234567890"), &runs);
    assert_false(etherpad_runs_are_whole(&runs));
    etherpad_runs_deinit(&runs);
    for (size_t nth = 1; nth < 4; nth++) {
        etherpad_runs_init(&runs, TEXT_LIMIT);
        wf_alloc_fail_at(nth);
        etherpad_html_read(WF_TEXT("<b>a</b>b"), &runs);
        wf_alloc_fail_at(0);
        assert_int_equal(etherpad_runs_are_whole(&runs), nth == 3);
        etherpad_runs_deinit(&runs);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_those_of_a_browser),
        cmocka_unit_test(white_space_is_collapsed),
        cmocka_unit_test(styles_are_kept),
        cmocka_unit_test(lists_become_markers),
        cmocka_unit_test(what_is_no_text_is_left_out),
        cmocka_unit_test(what_is_no_markup_is_text),
        cmocka_unit_test(references_are_characters),
        cmocka_unit_test(pages_are_written),
        cmocka_unit_test(halves_of_pairs_are_replaced),
        cmocka_unit_test(round_trips_change_nothing),
        cmocka_unit_test(every_cut_is_harmless),
        cmocka_unit_test(limits_hold),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
