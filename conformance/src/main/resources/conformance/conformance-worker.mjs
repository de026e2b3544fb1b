// Runs one task of a page's conformance suites in a worker.
import { main } from './conformance.js';

main(['conformance']);

self.onmessage = async ({ data }) => {
  while (!globalThis.wasmrunConformance) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await wasmrunConformance.start(data.task, data.url);
  self.postMessage(wasmrunConformance.answer);
};
