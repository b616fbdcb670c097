// A peer of websocket.py: npm's `ws` saying everything back, or to everybody ("fan").
// websocket_ws.mjs NODE_MODULES PORT [fan]
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

const [folder, port, fan] = process.argv.slice(2);
const { WebSocketServer } = createRequire(path.resolve(folder, "nothing.js"))("ws");
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(port), perMessageDeflate: false });

server.on("listening", () => console.log(`listening on 127.0.0.1:${port}`));
server.on("connection", (socket) => {
    socket.on("message", (message) => {
        for (const each of fan ? server.clients : [socket]) each.send(message, { binary: false });
    });
});
