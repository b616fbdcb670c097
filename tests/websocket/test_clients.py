"""Independent clients: python3-websockets and python3-wsproto from the distribution, `ws` of npm and
headless Chromium where they are installed."""
from __future__ import annotations

import asyncio
import http.server
import json
import os
import queue
import shutil
import socket
import subprocess
import threading
from pathlib import Path

import pytest

from ws_peer import EchoServer

TIME_LIMIT_S = 60
MESSAGES = ["", "hello", "Hello-µ@ßöäüàá-UTF-8!! \U0001d11e", "x" * 125, "y" * 70000, b"", b"\x00\xff" * 500,
            os.urandom(100000)]


@pytest.fixture(scope="module", params=["", "--deflate", "--context"], ids=["plain", "deflate", "context"])
def server(request):
    with EchoServer(*filter(None, [request.param])) as running:
        yield running


# --- python3-websockets ---------------------------------------------------------------------------

def test_websockets(server):
    websockets = pytest.importorskip("websockets", reason="not found: python3-websockets")

    async def talk() -> None:
        async with websockets.connect(server.url, max_size=None) as connection:
            for message in MESSAGES:
                await connection.send(message)
                assert await connection.recv() == message
            await connection.send(["in ", "three ", "fragments"])
            assert await connection.recv() == "in three fragments"
            await asyncio.wait_for(await connection.ping(b"there?"), TIME_LIMIT_S)
            await connection.close(4001, "enough")
        assert (connection.close_code, connection.close_reason) == (4001, "")

    asyncio.run(asyncio.wait_for(talk(), TIME_LIMIT_S))


def test_many_websockets_at_once(server):
    websockets = pytest.importorskip("websockets", reason="not found: python3-websockets")

    async def talk(number: int) -> None:
        async with websockets.connect(server.url) as connection:
            for round_ in range(20):
                message = f"{number} says {round_}" * (1 + number % 7 * 20)
                await connection.send(message)
                assert await connection.recv() == message

    async def all_talk() -> None:
        await asyncio.gather(*[talk(number) for number in range(50)])

    asyncio.run(asyncio.wait_for(all_talk(), TIME_LIMIT_S))


# --- python3-wsproto ------------------------------------------------------------------------------

def test_wsproto(server):
    pytest.importorskip("wsproto", reason="not found: python3-wsproto")
    from wsproto import ConnectionType, WSConnection, events
    from wsproto.extensions import PerMessageDeflate

    connection = WSConnection(ConnectionType.CLIENT)
    with socket.create_connection(server.address, TIME_LIMIT_S) as talker:
        def send(event) -> None:
            talker.sendall(connection.send(event))

        def hear() -> list:
            connection.receive_data(talker.recv(65536) or None)
            return list(connection.events())

        send(events.Request(host="localhost", target="/", extensions=[PerMessageDeflate()]))
        assert any(isinstance(event, events.AcceptConnection) for event in hear())
        for message in MESSAGES:
            is_text = isinstance(message, str)
            send(events.TextMessage(message) if is_text else events.BytesMessage(message))
            parts, finished = [], False
            while not finished:
                for event in hear():
                    parts.append(event.data)
                    finished = event.message_finished
            assert ("" if is_text else b"").join(parts) == message
        send(events.CloseConnection(code=1000))
        assert any(isinstance(event, events.CloseConnection) and event.code == 1000 for event in hear())


# --- npm ws ---------------------------------------------------------------------------------------

NODE_TALK = """
const WebSocket = require('ws');
const socket = new WebSocket(process.argv[2]);
const said = ['', 'hello', 'µ'.repeat(5000), Buffer.from([0, 255, 254]), Buffer.alloc(100000, 7)];
let heard = 0;
const sayNext = () => heard < said.length ? socket.send(said[heard]) : socket.ping('there?');
socket.on('open', sayNext);
socket.on('message', (data, isBinary) => {
    const expected = said[heard++];
    if (isBinary !== Buffer.isBuffer(expected) || !Buffer.from(expected).equals(data)) process.exit(2);
    sayNext();
});
socket.on('pong', data => data.toString() === 'there?' ? socket.close(4002, 'enough') : process.exit(3));
socket.on('close', code => process.exit(code === 4002 ? 0 : 4));
socket.on('error', error => { console.error(error); process.exit(5); });
"""


def node_modules() -> str | None:
    """The folder that has ws: the distribution's, npm's, or one that is named."""
    for folder in (os.environ.get("WIREFORM_NODE_MODULES"), "/usr/share/nodejs", "/usr/lib/node_modules",
                   "/usr/local/lib/node_modules"):
        if folder and (Path(folder) / "ws").exists():
            return folder
    return None


def test_npm_ws(server, tmp_path):
    folder = node_modules()
    if not shutil.which("node") or not folder:
        pytest.skip("not found: node with ws")
    (tmp_path / "talk.js").write_text(NODE_TALK)
    result = subprocess.run(["node", tmp_path / "talk.js", server.url], text=True, timeout=TIME_LIMIT_S,
                            capture_output=True, check=False, env={**os.environ, "NODE_PATH": folder})
    assert result.returncode == 0, result.stderr


# --- A browser ------------------------------------------------------------------------------------

PAGE = """<!doctype html><title>talk</title><script>
const said = ['hello', 'µ'.repeat(5000), new Uint8Array([0, 255, 254])];
const heard = [];
const socket = new WebSocket(%s);
socket.binaryType = 'arraybuffer';
socket.onopen = () => said.forEach(message => socket.send(message));
socket.onmessage = event => {
    heard.push(event.data instanceof ArrayBuffer ? Array.from(new Uint8Array(event.data)) : event.data);
    if (heard.length === said.length) socket.close(4003, 'enough');
};
socket.onclose = event => fetch('/told', {
    method: 'POST', body: JSON.stringify({heard, code: event.code, clean: event.wasClean})});
</script>"""


class Desk(http.server.BaseHTTPRequestHandler):
    """Hands out the page, and takes what it tells."""

    def do_GET(self) -> None:
        page = self.server.page if self.path == "/" else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self) -> None:
        self.server.told.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_) -> None:
        pass


def test_chromium(server, tmp_path):
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if not browser:
        pytest.skip("not found: chromium")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Desk) as desk:
        desk.page, desk.told = (PAGE % json.dumps(server.url)).encode(), queue.Queue()
        threading.Thread(target=desk.serve_forever, daemon=True).start()
        running = subprocess.Popen(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             f"--user-data-dir={tmp_path / 'profile'}", f"http://127.0.0.1:{desk.server_port}/"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            told = desk.told.get(timeout=TIME_LIMIT_S)
        finally:
            running.terminate()
            running.wait(TIME_LIMIT_S)
            desk.shutdown()
    assert told == {"heard": ["hello", "µ" * 5000, [0, 255, 254]], "code": 4003, "clean": True}
