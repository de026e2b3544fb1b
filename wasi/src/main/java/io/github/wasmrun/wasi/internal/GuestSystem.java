package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiRandom;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a guest was granted, without the memory and the numbers of preview 1. */
public final class GuestSystem implements WasiSystem {
  private final Guest guest;
  private final WasiInput stdin;
  private final WasiOutput stdout;
  private final WasiOutput stderr;
  private final boolean terminal;

  /** What {@code guest} has, with the streams that its first descriptors are. */
  public GuestSystem(
      Guest guest, WasiInput stdin, WasiOutput stdout, WasiOutput stderr, boolean terminal) {
    this.guest = guest;
    this.stdin = stdin;
    this.stdout = stdout;
    this.stderr = stderr;
    this.terminal = terminal;
  }

  private static List<String> texts(byte[][] encoded) {
    List<String> texts = new ArrayList<>();
    for (byte[] text : encoded) {
      texts.add(new String(text, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Override
  public List<String> args() {
    return texts(guest.args);
  }

  @Override
  public List<String> environment() {
    return texts(guest.environment);
  }

  @Override
  public List<Preopen> preopens() {
    return guest.fds.preopens();
  }

  @Override
  public WasiInput stdin() {
    return stdin;
  }

  @Override
  public WasiOutput stdout() {
    return stdout;
  }

  @Override
  public WasiOutput stderr() {
    return stderr;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public WasiClock clock() {
    return guest.clock;
  }

  @Override
  public WasiRandom random() {
    return guest.random;
  }

  @Override
  public int maxOpenFiles() {
    return guest.fds.limit();
  }

  @Override
  public void onClose(Runnable action) {
    guest.onClose(action);
  }

  @Override
  public ExitException exit(int exitCode) {
    ExitException exit = guest.exit;
    if (exit == null) {
      exit = new ExitException(exitCode);
      guest.exit = exit;
    }
    return exit;
  }

  @Override
  public @Nullable ExitException exited() {
    return guest.exit;
  }
}
