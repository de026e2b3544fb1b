// Keeps notes in variables. Extism's development kit for AssemblyScript.
import { Host, Memory, Var } from '@extism/as-pdk';

/** The input is name=text. */
export function put(): i32 {
  const input = Host.inputString();
  const end = input.indexOf('=');
  Var.set(input.substring(0, end), Uint8Array.wrap(String.UTF8.encode(input.substring(end + 1))));
  return 0;
}

/** The text of a name; none where there is none. */
export function get(): i32 {
  const note = Var.get(Host.inputString());
  if (note !== null) Host.output(note);
  return 0;
}

/** Forgets a name. */
export function remove(): i32 {
  Var.remove(Host.inputString());
  return 0;
}

/** Turns the bytes of the input round, in blocks of the host's memory. */
export function reverse(): i32 {
  const input = Host.input();
  const block = Memory.allocate(input.length);
  block.store(input);
  const copy = new Uint8Array(input.length);
  block.load(copy);
  block.free();
  Host.output(copy.reverse());
  return 0;
}
