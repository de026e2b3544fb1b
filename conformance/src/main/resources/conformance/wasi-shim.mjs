// Runs a program with browser_wasi_shim, for the comparison: {exitCode, stdout, stderr, failure}.
import {
  ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI, WASIProcExit,
} from './wasmrun/vendor/browser_wasi_shim/dist/index.js';

const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

function tree(files) {
  const root = new Directory(new Map());
  for (const [path, content] of Object.entries(files)) {
    let folder = root;
    const parts = path.split('/');
    const name = parts.pop();
    for (const part of parts) {
      if (!folder.contents.has(part)) {
        folder.contents.set(part, new Directory(new Map()));
      }
      folder = folder.contents.get(part);
    }
    if (name !== '') {
      folder.contents.set(name, new File(bytes(content)));
    }
  }
  return root.contents;
}

function capture() {
  const decoder = new TextDecoder();
  const output = { text: '' };
  output.fd = new ConsoleStdout((chunk) => {
    output.text += decoder.decode(chunk, { stream: true });
  });
  return output;
}

export async function runInShim(name) {
  const program = await (await fetch(name + '.json')).json();
  const stdout = capture();
  const stderr = capture();
  const fds = [new OpenFile(new File([])), stdout.fd, stderr.fd];
  if (program.hasRoot) {
    fds.push(new PreopenDirectory('/', tree(program.root)));
  }
  const ended = { exitCode: 0, stdout: '', stderr: '', failure: '' };
  try {
    const env = Object.entries(program.env).map(([key, value]) => key + '=' + value);
    const wasi = new WASI(['program', ...program.args], env, fds, { debug: false });
    const module = new WebAssembly.Module(bytes(program.module));
    const instance = new WebAssembly.Instance(module, {
      wasi_snapshot_preview1: wasi.wasiImport,
      bench: { start() {}, end() {} },
    });
    ended.exitCode = wasi.start(instance) ?? 0;
  } catch (error) {
    ended.exitCode = error instanceof WASIProcExit ? error.code : 134;
    ended.failure = error instanceof WASIProcExit ? '' : String(error);
  }
  ended.stdout = stdout.text;
  ended.stderr = stderr.text;
  return ended;
}
