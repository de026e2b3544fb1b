// The peer: browser_wasi_shim, used as its documentation says.
import {
  ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI,
} from './wasmrun/vendor/browser_wasi_shim/dist/index.js';

let calls;

export function prepare(guest, files) {
  const content = new TextEncoder().encode('x');
  const dir = new Map([['file', new File(content)]]);
  for (let i = 0; i < files; i++) {
    dir.set('name' + i, new File(content));
  }
  const fds = [
    new OpenFile(new File([])),
    new ConsoleStdout(() => {}),
    new ConsoleStdout(() => {}),
    new PreopenDirectory('/', new Map([['dir', new Directory(dir)]])),
  ];
  const wasi = new WASI([], [], fds, { debug: false });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(guest), {
    wasi_snapshot_preview1: wasi.wasiImport,
  });
  wasi.inst = instance;
  calls = instance.exports;
}

export const writes = (n, length) => calls.writes(n, length);
export const opens = (n) => calls.opens(n);
export const lists = (n) => calls.lists(n);
