// Where wasmrun.js works besides an ordinary page.

const own = (file) => new URL(file, import.meta.url).href;
const message = (target) =>
  new Promise((resolve, reject) => {
    target.onmessage = (event) => resolve(event.data);
    target.onerror = (event) => reject(new Error(event.message ?? "the worker failed"));
  });
const until = async (condition) => {
  for (let i = 0; i < 300; i++) {
    const found = condition();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing has come");
};
const text = (terminal) => terminal.shadowRoot?.textContent ?? "";

window.places = {
  // The first script is the one that stays; its files are next to it.
  async twice() {
    const { stdout } = await wasmrun.wasi.run(own("../wasi_copy.wasm"), { stdin: "once" });
    const from = performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname);
    return `${stdout} ${from.filter((path) => path.endsWith("wasmrun-system.mjs"))}`;
  },
  async classicWorker() {
    const worker = new Worker(own("classic-worker.js"));
    return message(worker).finally(() => worker.terminate());
  },
  async moduleWorker() {
    const worker = new Worker(own("module-worker.mjs"), { type: "module" });
    return message(worker).finally(() => worker.terminate());
  },
  async serviceWorker(file, options) {
    const registration = await navigator.serviceWorker.register(own(file), options);
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const channel = new MessageChannel();
    const answer = message(channel.port1);
    await until(() => worker.state === "activated");
    worker.postMessage({ add: own("../add.wasm"), copy: own("../wasi_copy.wasm") }, [channel.port2]);
    return answer.finally(() => registration.unregister());
  },
  // What a page does against scripts that change what all objects have, or after one that did.
  async prepared(how) {
    const frame = document.createElement("iframe");
    frame.src = own(`prepared.html?${how}`);
    document.body.append(frame);
    const result = await until(() => frame.contentWindow.result);
    frame.remove();
    return result;
  },
  async frame() {
    const frame = document.createElement("iframe");
    frame.src = own("frame.html");
    document.body.append(frame);
    const result = await until(() => frame.contentWindow.result);
    frame.remove();
    return result;
  },
  // Another program of TeaVM with an engine of its own: traps are told apart.
  async otherProgram() {
    const { main } = await import("../pages.js");
    main(["isolation"]);
    const theirs = await new Promise((end) => window.wasmrunIsolation("compile", end));
    const { exports } = await wasmrun.load(own("../traps.wasm"));
    try {
      exports.unreachable();
    } catch (error) {
      return `${theirs} ${error.name} ${error.message}`;
    }
  },
  async globals() {
    const frame = document.createElement("iframe");
    frame.src = own("empty.html");
    document.body.append(frame);
    await until(() => frame.contentWindow.empty);
    const before = Object.getOwnPropertyNames(frame.contentWindow);
    const script = frame.contentDocument.createElement("script");
    script.src = own("../wasmrun/wasmrun.js");
    frame.contentDocument.head.append(script);
    await until(() => frame.contentWindow.wasmrun);
    const after = Object.getOwnPropertyNames(frame.contentWindow);
    frame.remove();
    // Playwright adds names of its own, whenever it likes.
    return after.filter((name) => !before.includes(name) && !name.startsWith("__pw")).join(" ");
  },
  async terminal() {
    const terminal = document.getElementById("given");
    await until(() => text(terminal).includes("exit code"));
    return text(terminal);
  },
  // Its address comes later, then another one.
  async later() {
    const terminal = document.createElement("wasm-terminal");
    terminal.setAttribute("stdin", "one");
    document.body.append(terminal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const empty = terminal.shadowRoot === null;
    const ended = (times) =>
      until(() => text(terminal).split("exit code").length > times && text(terminal));
    terminal.setAttribute("src", own("../wasi_copy.wasm"));
    await ended(1);
    terminal.setAttribute("stdin", "two");
    terminal.setAttribute("src", own("../wasi_copy.wasm?again"));
    await until(() => text(terminal).includes("two") && text(terminal).includes("exit code"));
    return `${empty} ${text(terminal)}`;
  },
  async typed() {
    const terminal = document.createElement("wasm-terminal");
    terminal.setAttribute("src", own("../wasi_ask.wasm"));
    document.body.append(terminal);
    await until(() => text(terminal).includes("name? "));
    const input = terminal.shadowRoot.querySelector("input");
    input.value = "Ada";
    input.form.requestSubmit();
    await until(() => text(terminal).includes("hello Ada"));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "d", ctrlKey: true }));
    await until(() => text(terminal).includes("exit code"));
    return text(terminal).replaceAll("\n", "|");
  },
};
