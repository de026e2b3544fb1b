// The same with something else, which the query names.
import { imports as right } from './thread-imports.mjs';

const wrong = new URL(import.meta.url).search;

async function changed(worker) {
  if (wrong === '?throws') {
    throw new RangeError('not today');
  }
  if (wrong === '?nothing') {
    return undefined;
  }
  const { local } = right(worker);
  if (wrong === '?lacks') {
    delete local.double;
  }
  if (wrong === '?number') {
    local.double = 2;
  }
  if (wrong === '?module') {
    local.index = () => WebAssembly.Module.imports(worker.module).length;
  }
  return { local };
}

export const imports = wrong === '?none' ? undefined : changed;
