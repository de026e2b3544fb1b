package io.github.wasmrun.wasi.component;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentExtern;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.component.internal.Interfaces;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * WASI 0.2 for components: the interfaces of {@code wasi:cli}, {@code io}, {@code clocks}, {@code
 * random} and {@code filesystem}, over the same settings and trees of files as preview 1.
 *
 * <pre>{@code
 * WasmComponent component = WasmComponent.compile(engine, bytes);
 * WasiResult r = WasiComponent.run(component, Wasi.host().args("-v").mount("/", files));
 * }</pre>
 *
 * <p>One implementation serves all versions 0.2.x. {@code wasi:sockets} is there so that programs
 * start; it refuses every socket with {@code access-denied}, but for those who name {@link
 * WasiSockets}. {@code wasi:http} is there for those who name {@link WasiHttp}.
 */
public final class WasiComponent {
  private static final String RUN = "wasi:cli/run@0.2.";

  private WasiComponent() {}

  /** Whether a component is a command: it exports {@code wasi:cli/run} of version 0.2. */
  public static boolean isCommand(WasmComponent component) {
    for (String name : component.type().exports().keySet()) {
      if (name.startsWith(RUN)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The interfaces of WASI for one component that the host instantiates itself, as a library or
   * with imports of its own.
   *
   * <p>A component that exits ends with {@link ExitException}, with code 0 too.
   *
   * @param host what the component is granted; it must stay open while the component runs
   * @throws IllegalArgumentException if its settings are for modules: a module, threads, a worker,
   *     a provider, limits or imports
   */
  public static ComponentImports imports(WasiHost host) {
    return Interfaces.of(host.system());
  }

  /**
   * As {@link #imports(WasiHost)}, with requests or sockets.
   *
   * @param network what the component may do with the network: {@link WasiHttp}, {@link
   *     WasiSockets} or both
   * @throws IllegalArgumentException if there are two of one kind
   * @throws IllegalStateException if no engine of this host is among the program's classes
   */
  public static ComponentImports imports(WasiHost host, WasiNetwork... network) {
    return Interfaces.of(host.system(), WasiNetwork.parts(network));
  }

  /**
   * Runs a command to its end.
   *
   * @param settings what it is granted: {@link Wasi#host} and what was changed of it
   * @return how it ended. The exit code is 1 if {@code run} failed, 134 after a trap
   * @throws IllegalArgumentException if the component is no command, or the settings are for
   *     modules
   * @throws io.github.wasmrun.component.ComponentLinkException if the component imports more than
   *     WASI 0.2
   */
  public static WasiResult run(WasmComponent component, Wasi settings) {
    return run(component, settings, ComponentImports.none());
  }

  /**
   * As {@link #run(WasmComponent, Wasi)}.
   *
   * @param more imports besides WASI; they count where both have one
   */
  public static WasiResult run(WasmComponent component, Wasi settings, ComponentImports more) {
    checkCommand(component);
    try (WasiHost host = settings.open()) {
      WasiSystem system = host.system();
      return run(component, host, system, Interfaces.of(system).withAll(more));
    }
  }

  /**
   * As {@link #run(WasmComponent, Wasi, ComponentImports)}, with requests or sockets. In a page it
   * works in workers only; on the main thread use {@link #runAsync}.
   *
   * @param network what the component may do with the network: {@link WasiHttp}, {@link
   *     WasiSockets} or both
   * @throws IllegalArgumentException also if there are two of one kind
   * @throws IllegalStateException if no engine of this host is among the program's classes
   */
  public static WasiResult run(
      WasmComponent component, Wasi settings, ComponentImports more, WasiNetwork... network) {
    checkCommand(component);
    try (WasiHost host = settings.open()) {
      WasiSystem system = host.system();
      return run(
          component, host, system, Interfaces.of(system, WasiNetwork.parts(network)).withAll(more));
    }
  }

  /**
   * Runs a command that can wait for answers, in a page without keeping it: see {@link
   * io.github.wasmrun.component.ComponentFunction#callAsync}. On the JVM the current thread waits,
   * and the future has ended when this returns.
   *
   * <p>Cancelling the future cancels what the command waits for, which ends it.
   *
   * @param more imports besides WASI; they count where both have one
   * @param network what the component may do with the network: {@link WasiHttp}, {@link
   *     WasiSockets} or both
   * @return how it ended, as {@link #run(WasmComponent, Wasi)} gives it; it fails with what that
   *     throws
   */
  public static CompletableFuture<WasiResult> runAsync(
      WasmComponent component, Wasi settings, ComponentImports more, WasiNetwork... network) {
    CompletableFuture<WasiResult> end = new CompletableFuture<>();
    WasiHost host;
    CompletableFuture<@Nullable Val> running;
    try {
      checkCommand(component);
      host = settings.open();
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
      return end;
    }
    WasiSystem system = host.system();
    try {
      ComponentImports imports = Interfaces.of(system, WasiNetwork.parts(network)).withAll(more);
      running = command(component.instantiate(imports)).function("run").callAsync();
    } catch (RuntimeException e) {
      running = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<@Nullable Val> call = running;
    call.whenComplete(
        (value, error) -> {
          try (host) {
            end.complete(ended(host, system, value, error));
          } catch (Throwable thrown) {
            end.completeExceptionally(thrown);
          }
        });
    return Ended.cancelling(end, call);
  }

  private static WasiResult ended(
      WasiHost host, WasiSystem system, @Nullable Val value, @Nullable Throwable error) {
    Throwable cause = error == null ? null : Ended.cause(error);
    return run(
        host,
        system,
        () -> {
          if (cause instanceof RuntimeException runtime) {
            throw runtime;
          } else if (cause instanceof Error fatal) {
            throw fatal;
          }
          return value;
        });
  }

  private static void checkCommand(WasmComponent component) {
    if (!isCommand(component)) {
      throw new IllegalArgumentException(
          "the component does not export " + RUN + "x: it is no command");
    }
  }

  private static WasiResult run(
      WasmComponent component, WasiHost host, WasiSystem system, ComponentImports imports) {
    return run(host, system, () -> command(component.instantiate(imports)).function("run").call());
  }

  private static WasiResult run(WasiHost host, WasiSystem system, Supplier<@Nullable Val> call) {
    WasmException failure = null;
    int code = 0;
    try {
      Val result = call.get();
      code = result instanceof Val.Result end && end.isOk() ? 0 : 1;
    } catch (ExitException e) {
      if (e != system.exited()) {
        throw e;
      }
    } catch (TrapException | GuestException | ComponentTrapException e) {
      failure = e;
    }
    return host.end(code, failure);
  }

  private static ComponentInstance command(ComponentInstance instance) {
    for (Map.Entry<String, ComponentExtern> export : instance.exports().entrySet()) {
      if (export.getKey().startsWith(RUN)) {
        return instance.instance(export.getKey());
      }
    }
    throw new IllegalStateException(RUN);
  }
}
