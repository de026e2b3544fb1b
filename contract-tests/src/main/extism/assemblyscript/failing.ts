// Fails in several ways, and writes lines. Extism's development kit for AssemblyScript.
import { Host, LogLevel, Memory } from '@extism/as-pdk';
import { error_set } from '@extism/as-pdk/lib/env';

/** Fails with the input as its text. */
export function fail(): i32 {
  error_set(Memory.allocateString(Host.inputString()).offset);
  return 1;
}

/** Fails without a text. */
export function quiet(): i32 {
  return 3;
}

/** Writes a line of each level that the kit knows. */
export function lines(): i32 {
  const text = Host.inputString();
  Host.log(LogLevel.Debug, 'debug ' + text);
  Host.log(LogLevel.Info, 'info ' + text);
  Host.log(LogLevel.Warn, 'warn ' + text);
  Host.log(LogLevel.Error, 'error ' + text);
  return 0;
}

/** An index that is outside: AssemblyScript aborts. */
export function outside(): i32 {
  const list: i32[] = [0];
  return list[Host.inputString().length];
}

/** Never ends. */
export function loop(): i32 {
  let x: u32 = 1;
  while (x != 0) x = x * 3 | 1;
  return 0;
}
