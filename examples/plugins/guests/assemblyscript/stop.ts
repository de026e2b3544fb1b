// What aborts instead of AssemblyScript's own import, which Extism's hosts do not have.

export function stop(message: string | null, file: string | null, line: u32, column: u32): void {
  unreachable();
}
