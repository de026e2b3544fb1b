// Sends requests. Extism's development kit for AssemblyScript, and its functions of the environment.
import { Host, Memory } from '@extism/as-pdk';
import { http_request, length } from '@extism/as-pdk/lib/env';

/** The input is an address; answers with the body there. */
export function get(): i32 {
  const request = Memory.allocateString('{"url":"' + Host.inputString() + '","method":"GET"}');
  const body = http_request(request.offset, 0);
  Host.outputMemory(new Memory(body, length(body)));
  return 0;
}
