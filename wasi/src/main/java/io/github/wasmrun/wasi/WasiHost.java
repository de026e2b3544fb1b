package io.github.wasmrun.wasi;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.Extern;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.wasi.internal.Capture;
import io.github.wasmrun.wasi.internal.Guest;
import io.github.wasmrun.wasi.internal.GuestSystem;
import io.github.wasmrun.wasi.internal.Preview1;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiProvider;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * WASI for one guest that the host instantiates itself.
 *
 * <pre>{@code
 * try (WasiHost wasi = Wasi.host().args("-v").open();
 *     Instance instance = module.instantiate(wasi.imports().withAll(mine))) {
 *   WasiResult result = wasi.run(instance);
 * }
 * }</pre>
 *
 * <p>A guest that calls {@code proc_exit} ends with {@link ExitException}, with code 0 too; {@link
 * #run} makes a result of it, the host's own calls get it thrown. Once it has exited, every further
 * call of WASI throws the same again. One thread at a time.
 */
public final class WasiHost implements AutoCloseable {
  /** What a shell reports for a program that was aborted. */
  static final int TRAP_CODE = 134;

  private final Guest guest;
  private final Imports imports;
  private final WasiOutput stdout;
  private final WasiOutput stderr;
  private final @Nullable WasiProvider provider;
  private final WasiInput stdin;
  private final Wasi settings;
  private boolean closed;

  WasiHost(Wasi wasi, byte[][] args, byte[][] environment) {
    WasiOutput out = wasi.stdout();
    WasiOutput err = wasi.stderr();
    stdout = out == null ? new Capture(wasi.captureLimit()) : out;
    stderr = err == null ? new Capture(wasi.captureLimit()) : err;
    guest = new Guest(args, environment, wasi.clock(), wasi.random(), wasi.maxOpenFiles());
    settings = wasi;
    stdin = wasi.newStdin();
    guest.openStdio(stdin, stdout, stderr, wasi.isTerminal());
    try {
      for (Wasi.Mount mount : wasi.mounts()) {
        guest.preopen(mount.path(), mount.tree());
      }
    } catch (RuntimeException e) {
      guest.close();
      throw e;
    }
    provider = wasi.provider();
    imports = Preview1.imports(guest, provider).withAll(wasi.imports());
  }

  Guest guest() {
    return guest;
  }

  /** The functions of WASI alone, by their names. */
  Map<String, HostFunction> functions() {
    return Preview1.functions(guest, provider);
  }

  /**
   * What the guest was granted, for those who give it to guests by other functions than those of
   * preview 1.
   *
   * @throws IllegalArgumentException if the settings are for modules: a module, threads, a worker,
   *     a provider, limits or imports
   */
  public WasiSystem system() {
    settings.checkForOthers();
    return new GuestSystem(guest, stdin, stdout, stderr, settings.isTerminal());
  }

  /**
   * What a guest has come to that got {@link #system} and was run without {@link #run}; its outputs
   * end.
   *
   * @param exitCode counts if the guest has not exited
   * @param failure the trap or exception that ended it, null if none did; as {@code exitCode}, with
   *     the code 134 then
   */
  public WasiResult end(int exitCode, @Nullable WasmException failure) {
    ExitException exit = guest.exit();
    if (exit != null) {
      return result(exit.exitCode(), null);
    }
    return result(failure == null ? exitCode : TRAP_CODE, failure);
  }

  /** All functions of {@code wasi_snapshot_preview1}, and what {@link Wasi#imports} added. */
  public Imports imports() {
    return imports;
  }

  /**
   * Tells WASI which instance calls it: pointers mean its exported {@code memory}. {@link #run} and
   * {@link #initialize} do this too.
   */
  public void attach(Instance instance) {
    Extern extern = instance.exports().get("memory");
    if (extern instanceof Memory memory) {
      attach(memory);
    }
  }

  /** Tells WASI which memory pointers mean, for a guest that does not export it. */
  public void attach(Memory memory) {
    guest.attach(memory);
    if (provider != null) {
      provider.attach(memory);
    }
  }

  /**
   * Runs the {@code _start} of a command.
   *
   * @return how it ended; a trap is an end too
   */
  public WasiResult run(Instance instance) {
    attach(instance);
    try {
      instance.function("_start").call();
    } catch (WasmException e) {
      if (!isEnd(e)) {
        throw e;
      }
      return ended(e);
    }
    return end(0, null);
  }

  /**
   * {@link #run} of a command that can wait for asynchronous host functions. Cancelling the result
   * cancels what the guest waits for.
   */
  CompletableFuture<WasiResult> runAsync(Instance instance) {
    attach(instance);
    CompletableFuture<WasiResult> result = new CompletableFuture<>();
    CompletableFuture<?> call = instance.function("_start").callAsync();
    Ended.cancelling(result, call);
    call.whenComplete(
        (none, error) -> {
          if (error == null) {
            result.complete(end(0, null));
          } else if (isEnd(error)) {
            result.complete(ended(error));
          } else {
            result.completeExceptionally(error);
          }
        });
    return result;
  }

  /** Whether a program that ended with {@code error} has come to an end that is a result. */
  private boolean isEnd(Throwable error) {
    return isGuestsEnd(error) || error instanceof ExitException && error == guest.exit();
  }

  private WasiResult ended(Throwable error) {
    return end(0, error instanceof ExitException ? null : (WasmException) error);
  }

  /** Whether the guest was ended, by itself or by a limit. */
  static boolean isGuestsEnd(Throwable error) {
    return error instanceof TrapException
        || error instanceof GuestException
        || error instanceof FuelExhaustedException
        || error instanceof TimeoutException
        || error instanceof CancelledException;
  }

  /** What the program has come to. */
  WasiResult result(int exitCode, @Nullable WasmException failure) {
    end();
    return new WasiResult(exitCode, failure, kept(stdout), kept(stderr), isCut());
  }

  /** Runs the {@code _initialize} of a reactor, if it has one. */
  public void initialize(Instance instance) {
    attach(instance);
    if (instance.exports().containsKey("_initialize")) {
      instance.function("_initialize").call();
    }
  }

  /** What the guest wrote to standard output so far, if it is kept. */
  public byte[] stdoutBytes() {
    return kept(stdout);
  }

  /** What the guest wrote to standard error so far, if it is kept. */
  public byte[] stderrBytes() {
    return kept(stderr);
  }

  /** {@link #stdoutBytes} as UTF-8 text. */
  public String stdout() {
    return new String(stdoutBytes(), StandardCharsets.UTF_8);
  }

  /** {@link #stderrBytes} as UTF-8 text. */
  public String stderr() {
    return new String(stderrBytes(), StandardCharsets.UTF_8);
  }

  /** The code that the guest exited with, if it did. */
  public OptionalInt exitCode() {
    ExitException exit = guest.exit();
    return exit == null ? OptionalInt.empty() : OptionalInt.of(exit.exitCode());
  }

  private static byte[] kept(WasiOutput output) {
    return output instanceof Capture capture ? capture.bytes() : new byte[0];
  }

  private boolean isCut() {
    return stdout instanceof Capture out && out.isCut()
        || stderr instanceof Capture err && err.isCut();
  }

  /** Closes the guest's files and ends its outputs. Calling it again does nothing. */
  @Override
  public void close() {
    end();
    guest.close();
  }

  private void end() {
    if (!closed) {
      closed = true;
      stdout.end();
      stderr.end();
    }
  }
}
