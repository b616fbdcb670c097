/* Saved revisions: a name for a moment of a pad. */
#include <stdio.h>
#include <string.h>

#include "server/etherpad_form.h"
#include "server/etherpad_json.h"
#include "server/etherpad_pad_id.h"
#include "server/etherpad_visit.h"
#include "wireform/base/clock.h"

enum { FORM_LIMIT = 65536 };

struct saving {
    struct etherpad_visit visit;
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    char by_name[ETHERPAD_NAME_SIZE];
    uint32_t rev;
    bool is_found; /* the pad, and the revision */
    unsigned saved_count;
    struct wf_buf out;
};

static struct saving *saving_of(struct etherpad_visit *visit)
{
    return (struct saving *)(void *)visit; /* its first member */
}

static void deinit(struct etherpad_visit *visit)
{
    wf_buf_deinit(&saving_of(visit)->out);
}

static void answer(struct etherpad_visit *visit)
{
    struct saving *saving = saving_of(visit);

    etherpad_visit_introduce(visit);
    if (saving->out.failed)
        etherpad_visit_refuse(visit, 503, "Out of memory.");
    else
        etherpad_visit_answer(visit, 200, "application/json", &saving->out);
}

static void look_at_list(struct etherpad_visit *visit, struct database *db)
{
    etherpad_json_saved(&saving_of(visit)->out, db, saving_of(visit)->pad_id);
}

static void list(struct etherpad_visit *visit)
{
    if (visit->is_well)
        etherpad_visit_look(visit, look_at_list, answer);
    else
        etherpad_visit_refuse(visit, 500, "The revision cannot be saved now.");
}

static void store(struct etherpad_visit *visit)
{
    struct saving *saving = saving_of(visit);
    struct etherpad_write *write = etherpad_store_write(visit->service->store);
    char id[ETHERPAD_TOKEN_SIZE];
    char label[32];
    struct etherpad_saved saved = {
        .rev = saving->rev,
        .by_name = wf_text_of(saving->by_name),
        .by_id = wf_text_of(visit->user.id),
        .time_ms = wf_clock_wall_ms(),
    };

    etherpad_token_make(id);
    snprintf(label, sizeof(label), "Revision %u", saving->rev);
    saved.id = wf_text_of(id);
    saved.label = wf_text_of(label);
    etherpad_put_saved(write, saving->pad_id, &saved);
    etherpad_visit_store(visit, write, list);
}

static void go_on(struct etherpad_visit *visit)
{
    const struct saving *saving = saving_of(visit);

    if (!saving->is_found)
        etherpad_visit_refuse(visit, 404, "There is no such pad, or no such revision.");
    else if (saving->saved_count >= ETHERPAD_SAVED_LIMIT)
        etherpad_visit_refuse(visit, 409, "This pad has 1000 saved revisions already.");
    else
        etherpad_visit_store_user(visit, store);
}

static void count(void *user, const struct etherpad_saved *saved)
{
    (void)saved;
    ++*(unsigned *)user;
}

static void look(struct etherpad_visit *visit, struct database *db)
{
    struct saving *saving = saving_of(visit);
    uint32_t head, chat_next;

    saving->is_found =
        etherpad_find_pad(db, saving->pad_id, &head, &chat_next) && saving->rev <= head;
    etherpad_list_saved(db, saving->pad_id, count, &saving->saved_count);
}

/* Who saves it is the cookie's user, whatever the form says; only the name is free. */
static void read_form(struct etherpad_visit *visit)
{
    struct saving *saving = saving_of(visit);
    struct etherpad_field fields[] = {{.name = "padId"}, {.name = "revNum"}, {.name = "savedBy"}};
    wf_text by_name;

    if (!etherpad_form_read(&visit->body, fields, 3) ||
        !etherpad_number_of(fields[1].value, &saving->rev)) {
        etherpad_visit_refuse(visit, 400, "The form is malformed.");
        return;
    }
    by_name = fields[2].value;
    if (etherpad_pad_id_clean(fields[0].value, saving->pad_id) != ETHERPAD_ID_IS_GOOD) {
        etherpad_visit_refuse(visit, 404, "No pad has such a name.");
        return;
    }
    if (by_name.len >= sizeof(saving->by_name)) {
        etherpad_visit_refuse(visit, 400, "savedBy is too long.");
        return;
    }
    wf_text_store(saving->by_name, sizeof(saving->by_name), by_name);
    etherpad_visit_look(visit, look, go_on);
}

void etherpad_on_save_revision(struct etherpad *service, struct wf_http_exchange *exchange)
{
    struct saving *saving = etherpad_visit_new(service, exchange, sizeof(*saving));

    if (!saving)
        return;
    wf_buf_init(&saving->out, SIZE_MAX / 2);
    saving->visit.deinit = deinit;
    etherpad_visit_receive(&saving->visit, FORM_LIMIT, read_form);
}
