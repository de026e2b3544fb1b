// Statistics of a text, and a greeting whose language is configured. Extism's development kit for AssemblyScript.
import { Config, Host, Memory, Var } from '@extism/as-pdk';

function out(text: string): void {
  // Host.outputString gives as many bytes as there are UTF-16 units: wrong for what is not ASCII
  Host.outputMemory(Memory.allocateString(text));
}

/** Counts letters, words and lines; keeps the sum of all words in a variable. */
export function count(): i32 {
  const text = Host.inputString();
  let letters = 0;
  let words = 0;
  let lines = text.length == 0 ? 0 : 1;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c == 10) lines++;
    const space = c == 32 || c == 9 || c == 10 || c == 13;
    if (!space) letters++;
    if (!space && !inWord) words++;
    inWord = !space;
  }
  const before = Var.getString('total');
  const total = words + (before == null ? 0 : I32.parseInt(before));
  Var.set('total', Uint8Array.wrap(String.UTF8.encode(total.toString())));
  out('{"letters":' + letters.toString() + ',"words":' + words.toString()
      + ',"lines":' + lines.toString() + ',"total":' + total.toString() + '}');
  return 0;
}

/** Greets whoever is named in the input. */
export function greet(): i32 {
  const greeting = Config.get('greeting');
  out((greeting == null ? 'Hello' : greeting) + ', ' + Host.inputString() + '!');
  return 0;
}

/** What the kit's own function for texts makes of the input. */
export function echo(): i32 {
  Host.outputString(Host.inputString());
  return 0;
}
