#!/usr/bin/env python3
"""Records what Extism's own runtime answers to the calls of contract-tests/src/main/extism/calls.json.

pip install -r requirements.txt && python answers.py: writes answers.json next to the guests, for the contract suite.
"""
import http.server
import json
import pathlib
import threading

import extism
import extism_sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CALLS = ROOT / "contract-tests/src/main/extism/calls.json"
GUESTS = ROOT / "contract-tests/src/main/resources/io/github/wasmrun/contract/plugin"


class Server(http.server.BaseHTTPRequestHandler):
    """Answers with what it was asked; ExtismGuests.reply of the contract suite is the same in Java."""

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
        status = int(self.path[8:]) if self.path.startswith("/status/") else 200
        text = f"{self.command} {self.path} {body}".encode()
        self.send_response(status)
        self.send_header("content-type", "text/x-answer")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_POST = do_GET

    def log_message(self, *args):
        pass


TOLD = []


@extism.host_fn(namespace="extism:host/user")
def lookup(word: str) -> str:
    return f"<{word}>"


@extism.host_fn(namespace="extism:host/user")
def join(left: str, right: str) -> str:
    return f"{right}+{left}"


@extism.host_fn(namespace="extism:host/user")
def tell(text: str):
    TOLD.append(text)


def answer(plugin, call, port):
    data = bytes.fromhex(call["hex"]) if "hex" in call else call["input"].replace("{port}", str(port)).encode()
    try:
        out = plugin.call(call["function"], data)
    except extism.Error as error:
        return {"error": str(error)}
    try:
        return {"output": out.decode()}
    except UnicodeDecodeError:
        return {"outputHex": out.hex()}


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    cases = json.loads(CALLS.read_text())
    for case in cases:
        wasm = (GUESTS / (case["guest"] + ".wasm")).read_bytes()
        manifest = {"wasm": [{"data": wasm}], "allowed_hosts": case.get("hosts", [])}
        with extism.Plugin(manifest, config=case.get("configuration", {}), wasi=case.get("wasi", False)) as plugin:
            extism_sys.lib.extism_plugin_allow_http_response_headers(plugin.plugin)
            for call in case["calls"]:
                TOLD.clear()
                call.update(answer(plugin, call, port))
                if TOLD:
                    call["told"] = list(TOLD)
    text = json.dumps(cases, ensure_ascii=False, indent=1)
    (GUESTS / "answers.json").write_text(text.replace(f":{port}", ":{port}") + "\n")
    server.shutdown()
    print(f"{sum(len(case['calls']) for case in cases)} answers of Extism {extism.extism_version()}")


main()
