#include "chat_line.h"

#include <stdio.h>
#include <string.h>

const char *const spelling_names[SPELLINGS] = {
    [EXPECTED] = "as we write it",
    [SHUFFLED] = "members shuffled",
    [PRETTY] = "pretty-printed",
    [WORLDLY] = "umlauts and escapes",
};

static const char pretty[] = "{\n"
                             "  \"type\": \"message\",\n"
                             "  \"data\": {\n"
                             "    \"message\": \"%s\",\n"
                             "    \"username\": \"%s\"\n"
                             "  }\n"
                             "}\n";

/* 109 bytes: the chat line of the notes on performance. */
static const char *const formats[SPELLINGS] = {
    [EXPECTED] = "{\"type\":\"message\",\"data\":{\"message\":\"%s\",\"username\":\"%s\"}}",
    [SHUFFLED] = "{\"data\":{\"username\":\"%2$s\",\"message\":\"%1$s\"},\"type\":\"message\"}",
    [PRETTY] = pretty,
    [WORLDLY] = "{\"type\":\"message\",\"data\":{\"message\":\"%s\",\"username\":\"%s\"}}",
};

static void fill(struct sample *sample, enum spelling spelling, unsigned number)
{
    static const char plain[] = "Is there still some tea? The kettle says: %02u.";
    static const char escaped[] =
        "Gr\xc3\xbc\xc3\x9f\xc3\xa9 \\\"%02u\\\" \\u00e4\\n\xf0\x9f\x98\x80 tea";
    static const char resolved[] =
        "Gr\xc3\xbc\xc3\x9f\xc3\xa9 \"%02u\" \xc3\xa4\n\xf0\x9f\x98\x80 tea";
    char spelled[LINE_SIZE];

    (void)snprintf(sample->username, sizeof(sample->username), "Ada%07u", 1234567 + number);
    (void)snprintf(sample->message, sizeof(sample->message), spelling == WORLDLY ? resolved : plain,
                   number);
    (void)snprintf(spelled, sizeof(spelled), spelling == WORLDLY ? escaped : plain, number);
    (void)snprintf(sample->json, LINE_SIZE, formats[spelling], spelled, sample->username);
    sample->size = strlen(sample->json);
}

void chat_lines(enum spelling spelling, struct sample *samples)
{
    for (unsigned i = 0; i < LINES; i++) {
        memset(&samples[i], 0, sizeof(samples[i]));
        fill(&samples[i], spelling, i);
    }
}

const char *const bad_lines[] = {
    "",
    "{}",
    "[]",
    "{\"type\":\"message\"}",
    "{\"data\":{\"message\":\"x\"}}",
    "{\"type\":\"massage\",\"data\":{\"message\":\"x\"}}",
    "{\"type\":7,\"data\":{\"message\":\"x\"}}",
    "{\"type\":\"message\",\"data\":[]}",
    "{\"type\":\"message\",\"data\":{}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":7}}",
    "{\"type\":\"message\",\"data\":{\"message\":null}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"x\",\"message\":\"y\"}}",
    "{\"type\":\"message\",\"type\":\"message\",\"data\":{\"message\":\"x\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"x\"}",
    "{\"type\":\"message\",\"data\":{\"message\":\"x}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"\\x\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"\\ud800\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"\xff\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"\xc0\xaf\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"a\nb\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"x\"}}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"x\"}} x",
    "{\"type\":\"message\",\"data\":{\"message\":\"x\",}}",
    NULL,
};
