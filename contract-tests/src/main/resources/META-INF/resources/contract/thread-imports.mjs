// Host functions in workers: for PoolScriptTests and the README.
// region imports
export function imports({ memory, index, name, postMessage, module }) {
  return {
    local: {
      index: () => index, // of the worker, from 0 on
      double: (x) => 2 * x,
      read: (address) => new DataView(memory.buffer).getInt32(address, true),
      send: (number) => postMessage([name, number, 1.5, 1n, null, new Uint8Array([7])]),
      fail: () => { throw new Error('local failure'); },
    },
  };
}
// endregion
