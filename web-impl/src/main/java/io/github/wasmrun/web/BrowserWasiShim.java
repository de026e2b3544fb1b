package io.github.wasmrun.web;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.io.WasiProvider;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Shim;
import io.github.wasmrun.web.internal.memory.BrowserMemory;
import java.util.Objects;
import org.teavm.jso.JSObject;

/**
 * Files and streams of <a href="https://github.com/bjorn3/browser_wasi_shim">browser_wasi_shim</a>,
 * for a page that has its {@code Fd} objects already.
 *
 * <pre>{@code
 * // In JavaScript: import * as shim from './wasmrun/vendor/browser_wasi_shim/dist/index.js';
 * // const fds = [new shim.OpenFile(…), shim.ConsoleStdout.lineBuffered(…), …,
 * //     new shim.PreopenDirectory('/', new Map(…))];
 * Wasi.command(module).args("ä").provider(BrowserWasiShim.of(shim, fds)).run();
 * }</pre>
 *
 * <p>Its functions on descriptors, paths and sockets take the place of ours, with its answers: no
 * symbolic links, no rights, and what a guest writes to standard output goes to its {@code Fd}
 * objects and is not in the result. Arguments, variables, clocks, random numbers, waiting and exit
 * stay ours; its own {@code args_sizes_get} promises too few bytes for an argument that is not
 * ASCII, so that {@code args_get} writes behind the guest's buffer. What its functions throw
 * becomes an error number.
 */
public final class BrowserWasiShim implements WasiProvider {
  private final JSObject wasi;

  private BrowserWasiShim(JSObject wasi) {
    this.wasi = wasi;
  }

  /**
   * A provider for one guest at a time.
   *
   * @param module what {@code import * as module} of the library gives
   * @param fds a JavaScript array of {@code Fd} objects; the index is the descriptor
   */
  public static BrowserWasiShim of(JSObject module, JSObject fds) {
    Objects.requireNonNull(fds, "fds");
    return new BrowserWasiShim(Shim.wasi(Objects.requireNonNull(module, "module"), fds));
  }

  @Override
  public void attach(Memory memory) {
    if (!(memory instanceof BrowserMemory)) {
      throw new IllegalArgumentException("the memory is of another engine");
    }
    Shim.attach(wasi, ((BrowserMemory) memory).js());
  }

  @Override
  public HostFunction function(String name, HostFunction ours) {
    boolean files = name.startsWith("fd_") || name.startsWith("path_") || name.startsWith("sock_");
    JSObject theirs = files ? Shim.function(wasi, name) : null;
    if (Js.isMissing(theirs)) {
      return ours;
    }
    FuncType type = ours.type();
    return HostFunction.of(type, args -> args.returnI32(Shim.call(theirs, values(type, args))));
  }

  private static JSObject values(FuncType type, Args args) {
    JSObject values = Js.array();
    for (int i = 0; i < args.count(); i++) {
      Js.push(
          values, type.params().get(i) == ValType.I64 ? Js.of(args.i64(i)) : Js.of(args.i32(i)));
    }
    return values;
  }
}
