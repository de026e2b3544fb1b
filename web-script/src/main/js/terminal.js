// wasmrun-terminal.mjs: what <wasm-terminal src args env stdin> shows.

const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
.frame { font: 14px/1.45 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  background: #14181f; color: #e6e9ee; border-radius: 6px; padding: 12px; overflow: auto;
  max-height: var(--wasm-terminal-height, 24em); box-sizing: border-box; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.error { color: #ffb4a8; }
.status { color: #aab4c3; }
form { display: flex; gap: 8px; margin: 4px 0 0; }
form[hidden] { display: none; }
input { flex: 1; min-width: 0; font: inherit; color: inherit; background: transparent;
  border: 0; border-bottom: 1px solid #5b6676; padding: 2px 0; }
input:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 2px; }
`;

/** Words as a shell has them: quotes keep spaces together. */
function words(text) {
  const found = [];
  for (const [, double, single, plain] of text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)) {
    found.push(double ?? single ?? plain);
  }
  return found;
}

export function connect() {
  return (element, wasmrun) => show(element, wasmrun);
}

async function show(element, { wasi }) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const frame = make("div", { className: "frame", tabIndex: 0 });
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", element.getAttribute("aria-label") ?? "Terminal");
  const output = make("pre");
  output.setAttribute("role", "log");
  output.setAttribute("aria-live", "polite");
  const form = make("form", { hidden: true });
  const line = make("input", { type: "text", autocomplete: "off", spellcheck: false });
  line.autocapitalize = "off";
  line.setAttribute("aria-label", "Input of the program");
  form.append(line);
  frame.append(output, form);
  root.replaceChildren(frame);

  const print = (text, kind) => {
    const part = kind ? make("span", { className: kind }) : document.createTextNode("");
    part.textContent = text;
    output.append(part);
    frame.scrollTop = frame.scrollHeight;
  };

  const controller = new AbortController();
  element.stop = () => controller.abort();
  const interactive = globalThis.crossOriginIsolated === true && !element.hasAttribute("stdin");
  const options = {
    args: words(element.getAttribute("args") ?? ""),
    env: words(element.getAttribute("env") ?? "").reduce((all, one) => {
      const [, name, value] = /^([^=]*)=?(.*)$/s.exec(one);
      return all.set(name, value);
    }, new Map()),
    name: element.getAttribute("name") ?? undefined,
    stdout: (text) => print(text),
    stderr: (text) => print(text, "error"),
    files: element.files ?? {},
    signal: controller.signal,
  };
  if (interactive) {
    const input = wasi.input();
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      print(line.value + "\n", "status");
      input.write(line.value + "\n");
      line.value = "";
    });
    line.addEventListener("keydown", (event) => {
      if (event.key === "d" && event.ctrlKey) {
        event.preventDefault();
        input.end();
      } else if (event.key === "c" && event.ctrlKey && line.selectionStart === line.selectionEnd) {
        event.preventDefault();
        controller.abort();
      }
    });
    options.stdin = input;
    options.worker = true;
  } else {
    options.stdin = element.getAttribute("stdin") ?? "";
  }

  try {
    const result = await wasi.run(element.getAttribute("src"), options);
    print(
      result.trap ? `${result.trap.message}\n` : `(exit code ${result.exitCode})\n`,
      result.trap ? "error" : "status",
    );
    element.dispatchEvent(new CustomEvent("exit", { detail: result }));
  } catch (error) {
    print(controller.signal.aborted ? "(ended)\n" : `${error.message}\n`, "error");
    if (!controller.signal.aborted) {
      element.dispatchEvent(new CustomEvent("error", { detail: error }));
    }
  } finally {
    form.hidden = true;
  }
}
