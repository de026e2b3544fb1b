"""Counts the fuel of the programs of expectations/fuel.txt with Wasmtime.

    python3 -m venv V && V/bin/pip install wasmtime==49.0.0
    V/bin/python fuel.py SIGHTGLASS QUICKJS.wasm [< expectations/fuel.txt]

SIGHTGLASS is the unpacked suite, QUICKJS.wasm the module of the npm package quickjs-wasi that
demo-site/package.json names. Reads lines of fuel.txt, prints each with Wasmtime's number in place
of the one that it has. The last line is: # N equal, N different.
"""

import importlib.metadata
import os
import sys
import tempfile

from wasmtime import Config, Engine, FuncType, Instance, Linker, Module, Store, ValType, WasiConfig

PLENTY = 2**62
HERE = os.path.dirname(os.path.abspath(__file__))
KERNELS = os.path.join(HERE, "../../../../benchmarks/src/main/resources/bench/kernels.wasm")


def store(engine):
    made = Store(engine)
    made.set_fuel(PLENTY)
    return made


def used(made):
    return PLENTY - made.get_fuel()


def call(engine, function, argument):
    """Calls a kernel."""
    made = store(engine)
    instance = Instance(made, Module.from_file(engine, KERNELS), [])
    instance.exports(made)[function](made, int(argument))
    return used(made)


class Seeded:
    """The random bytes of io.github.wasmrun.wasi.io.WasiRandom.seeded(0): hash tables need them."""

    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 0x9E3779B9, 0x243F6A88, 0xB7E15162

    def get(self, caller, address, length):
        data = bytearray()
        for _ in range(length):
            t, s = self.d, self.a
            self.d, self.c, self.b = self.c, self.b, s
            t ^= t << 11 & 0xFFFFFFFF
            t ^= t >> 8
            self.a = t ^ s ^ s >> 19
            data.append(self.a >> 16 & 0xFF)
        caller["memory"].write(caller, data, address)
        return 0


def write_all(caller, descriptor, vectors, count, result):
    """Takes all buffers at once, which WASI leaves open: Wasmtime takes the first, and the guest
    calls again."""
    memory = caller["memory"]
    lengths = [
        int.from_bytes(memory.read(caller, at + 4, at + 8), "little")
        for at in range(vectors, vectors + 8 * count, 8)
    ]
    memory.write(caller, bytearray(sum(lengths).to_bytes(4, "little")), result)
    return 0


def wasi(engine, module, config, functions):
    """Instantiates a module of WASI with more functions: [module, name, type, function]."""
    made = store(engine)
    made.set_wasi(config)
    linker = Linker(engine)
    linker.define_wasi()
    linker.allow_shadowing = True
    i32 = ValType.i32()
    random = FuncType([i32, i32], [i32])
    space = "wasi_snapshot_preview1"
    linker.define_func(space, "random_get", random, Seeded().get, access_caller=True)
    write = FuncType([i32] * 4, [i32])
    linker.define_func(space, "fd_write", write, write_all, access_caller=True)
    for space, name, kind, function in functions:
        linker.define_func(space, name, kind, function)
    return made, linker.instantiate(made, Module.from_file(engine, module)).exports(made)


def evaluate(engine, module, script):
    """What io.github.wasmrun.demo.example.QuickJs does, call by call."""
    i32 = ValType.i32()
    zero = [("host_call", 5), ("host_interrupt", 0), ("host_module_load", 2)]
    zero += [("host_module_normalize", 2), ("host_get_timezone_offset", 2)]
    functions = [
        ("env", name, FuncType([i32] * params, [i32]), lambda *args: 0) for name, params in zero
    ]
    functions.append(("env", "host_promise_rejection", FuncType([i32] * 3, []), lambda *args: None))
    config = WasiConfig()
    config.argv = ["program"]
    made, exports = wasi(engine, module, config, functions)
    memory = exports["memory"]

    def run(name, *args):
        return exports[name](made, *args)

    def text(data):
        address = run("wasm_malloc", len(data) + 1)
        memory.write(made, data + b"\0", address)
        return address

    if "_initialize" in exports:
        run("_initialize")
    run("qjs_init")
    code = script.encode()
    address = text(code)
    name = run("wasm_malloc", 8)
    memory.write(made, b"demo\0", name)
    value = run("qjs_eval", address, len(code), name, 0)
    if run("qjs_is_exception", value):
        raise ValueError("the script throws")
    result = run("qjs_get_string", value)
    run("qjs_free_cstring", result)
    run("qjs_free_value", value)
    run("wasm_free", address)
    run("wasm_free", name)
    return used(made)


def program(engine, module):
    """A program of sightglass; it sees the inputs of its folder under /."""
    with tempfile.TemporaryDirectory() as out:
        config = WasiConfig()
        config.argv = ["program"]
        config.stdout_file = os.path.join(out, "stdout")
        config.stderr_file = os.path.join(out, "stderr")
        folder = os.path.dirname(module)
        if any(name.endswith(".input") for name in os.listdir(folder)):
            config.preopen_dir(folder, "/")
        nothing = FuncType([], [])
        bench = [("bench", name, nothing, lambda: None) for name in ("start", "end")]
        made, exports = wasi(engine, module, config, bench)
        exports["_start"](made)
        return used(made)


def main():
    suite, quickjs = sys.argv[1:3]
    config = Config()
    config.consume_fuel = True
    engine = Engine(config)
    counts = [0, 0]
    print("# Wasmtime", importlib.metadata.version("wasmtime"))
    for line in sys.stdin:
        if not line.strip() or line.startswith("#"):
            continue
        known, name, how = line.split(None, 2)
        how = how.strip()
        if name == "kernels":
            units = call(engine, *how.split()[1:])
        elif name == "quickjs":
            units = evaluate(engine, quickjs, how.split(None, 1)[1])
        else:
            units = program(engine, os.path.join(suite, name + ".wasm"))
        counts[0 if int(known) == units else 1] += 1
        print(units, name, how, flush=True)
    print(f"# {counts[0]} equal, {counts[1]} different")
    return 0 if counts[1] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
