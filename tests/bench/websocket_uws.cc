// The peer of websocket.py that is fastest: uWebSockets saying everything back, or to everybody
// ("fan"), without compression, pings or timeouts, as its own examples do.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "App.h"

namespace
{

struct Peer {
};

using Socket = uWS::WebSocket<false, true, Peer>;

constexpr const char *everybody = "everybody";

} // namespace

int main(int argc, char **argv)
{
    const int port = argc > 1 ? std::atoi(argv[1]) : 0;
    const bool is_fan = argc > 2;
    uWS::App app;
    uWS::App::WebSocketBehavior<Peer> behavior;

    behavior.compression = uWS::DISABLED;
    behavior.maxPayloadLength = 64 << 20;
    behavior.maxBackpressure = 64 << 20;
    behavior.idleTimeout = 0;
    behavior.sendPingsAutomatically = false;
    behavior.open = [is_fan](Socket *socket) {
        if (is_fan)
            socket->subscribe(everybody);
    };
    behavior.message = [is_fan, &app](Socket *socket, std::string_view message, uWS::OpCode kind) {
        if (is_fan)
            app.publish(everybody, message, kind);
        else
            socket->send(message, kind);
    };
    app.ws<Peer>("/*", std::move(behavior));
    app.listen("127.0.0.1", port, [port](us_listen_socket_t *listener) {
        if (!listener)
            std::exit(1);
        std::printf("listening on 127.0.0.1:%d\n", port);
        (void)std::fflush(stdout);
    });
    app.run();
    return 0;
}
