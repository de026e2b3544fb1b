package io.github.wasmrun.conformance.wasi;

import io.github.wasmrun.conformance.program.WasiProgram;
import java.io.IOException;

/** Runs programs on a host. */
interface ProgramRunner extends AutoCloseable {
  /**
   * Runs one program.
   *
   * @throws IOException if the host failed, or the program did not end in time
   */
  Ended run(WasiProgram program) throws IOException;

  @Override
  void close();
}
