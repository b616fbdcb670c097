/* What Concierge answers over HTTP: its file server (concierge_fs.h), and who it is. */
#include <stdio.h>
#include <string.h>

#include "server/concierge_fs.h"
#include "server/concierge_service.h"

void concierge_on_get_file(struct concierge *service, struct wf_http_exchange *exchange,
                           const struct concierge_get_file *request)
{
    struct fs_request get = {request->client, request->file, request->x_fs_key};

    fs_get(&service->hub, exchange, &get);
}

void concierge_on_delete_file(struct concierge *service, struct wf_http_exchange *exchange,
                              const struct concierge_delete_file *request)
{
    struct fs_request delete = {request->client, request->file, request->x_fs_key};

    fs_delete(&service->hub, exchange, &delete);
}

void concierge_on_put_file(struct concierge *service, struct wf_http_exchange *exchange,
                           const struct concierge_put_file *request)
{
    struct fs_request post = {request->client, request->file, request->x_fs_key};

    fs_post(&service->hub, exchange, &post);
}

void concierge_on_put_files(struct concierge *service, struct wf_http_exchange *exchange,
                            const struct concierge_put_files *request)
{
    struct fs_request post = {.name = request->client, .key = request->x_fs_key};

    fs_post(&service->hub, exchange, &post);
}

void concierge_on_put_files_below(struct concierge *service, struct wf_http_exchange *exchange,
                                  const struct concierge_put_files_below *request)
{
    struct fs_request post = {.name = request->client, .key = request->x_fs_key};

    fs_post(&service->hub, exchange, &post);
}

void concierge_on_about(struct concierge *service, struct wf_http_exchange *exchange)
{
    char address[WF_HTTP_ADDRESS_SIZE];
    const char *port;
    char text[256];
    int len;

    (void)service; /* who it is does not change */
    wf_http_own_address(exchange, address);
    port = strrchr(address, ':');
    len = snprintf(text, sizeof(text),
                   "ert-concierge, by wireform\n"
                   "port %s\n"
                   "server version " CONCIERGE_VERSION "\n"
                   "accepted versions ^" CONCIERGE_VERSION "\n",
                   port ? port + 1 : "");

    wf_http_answer(exchange, 200, "text/plain; charset=utf-8",
                   (wf_bytes){(const uint8_t *)text, (size_t)len});
}
