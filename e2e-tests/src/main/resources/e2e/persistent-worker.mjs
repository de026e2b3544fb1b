// The same in a worker: takes [name, text], answers with the text that was there before.
import { main } from './pages.js';

main(['persistent']);
self.onmessage = ({ data: [name, text] }) => wasmrunPersistent(name, text, (before) => postMessage(before));
