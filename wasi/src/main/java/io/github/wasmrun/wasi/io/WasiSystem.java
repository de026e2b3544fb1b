package io.github.wasmrun.wasi.io;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.wasi.Wasi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guest was granted by {@link Wasi}, for those who give it to guests by other functions than
 * those of preview 1. One thread at a time.
 */
public interface WasiSystem {
  /**
   * A directory that is open from the start.
   *
   * @param path where the guest finds it
   * @param directory stays open until the host is closed; guests get handles of their own
   */
  record Preopen(String path, DirectoryHandle directory) {}

  /** The name of the program and its arguments. */
  List<String> args();

  /** The variables, each as {@code name=value}. */
  List<String> environment();

  /** The directories, in the order of their mounts. */
  List<Preopen> preopens();

  /** Standard input. */
  WasiInput stdin();

  /** Standard output. */
  WasiOutput stdout();

  /** Standard error. */
  WasiOutput stderr();

  /** Whether the standard streams are a terminal for the guest. */
  boolean isTerminal();

  /** The clocks. */
  WasiClock clock();

  /** The random numbers. */
  WasiRandom random();

  /** How many files, directories and streams may be open at a time. */
  int maxOpenFiles();

  /** Runs {@code action} once when the host is closed, to end what the guest still uses then. */
  void onClose(Runnable action);

  /** What a guest that ends itself throws; the first exit counts. */
  ExitException exit(int exitCode);

  /** What was thrown when the guest ended itself; null if it did not. */
  @Nullable ExitException exited();
}
