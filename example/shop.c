/* A whole server on generated code: the document decides what is an order, this says what
 * happens to one. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "orders_server.h"
#include "wireform/io/loop.h"

struct orders {
    uint64_t sold;
};

struct orders_peer {
    struct orders *shop;
    struct wf_conn *conn;
};

struct orders *orders_start(const struct wf_host *host)
{
    (void)host; /* nothing is stored */
    return calloc(1, sizeof(struct orders));
}

void orders_stop(struct orders *shop)
{
    free(shop);
}

struct orders_peer *orders_on_open(struct orders *shop, struct wf_conn *conn)
{
    struct orders_peer *customer = calloc(1, sizeof(*customer));

    if (customer)
        *customer = (struct orders_peer){shop, conn};
    return customer;
}

void orders_on_close(struct orders_peer *customer)
{
    free(customer);
}

void orders_on_order(struct orders_peer *customer, const struct orders_order *order)
{
    struct orders_receipt receipt = {.number = ++customer->shop->sold};

    printf("%u of %.*s\n", order->has_pieces ? order->pieces : 1u, (int)order->item.len,
           order->item.ptr);
    fflush(stdout);
    orders_send_receipt(wf_only(&customer->conn), &receipt);
}

static void end(void *loop, int number)
{
    (void)number;
    wf_loop_stop(loop);
}

int main(int argc, char **argv)
{
    const char *address = argc > 1 ? argv[1] : "127.0.0.1:9100";
    struct wf_loop *loop = wf_loop_new();
    struct wf_instance *shop = loop ? wf_instance_start(loop, &orders_service, NULL, ".") : NULL;
    char bound[128];
    char why[512] = "out of memory";

    if (!shop || !wf_loop_signal(loop, SIGINT, end, loop) ||
        !wf_instance_listen(shop, orders_protocol.transports, address, bound, sizeof(bound), why,
                            sizeof(why))) {
        fprintf(stderr, "shop: %s\n", why);
        return EXIT_FAILURE;
    }
    printf("open at %s\n", bound);
    fflush(stdout);
    wf_loop_run(loop);
    wf_instance_free(shop);
    wf_loop_free(loop);
    return EXIT_SUCCESS;
}
