package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.bench.guest.WasiCalls;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiOutput;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: the guest that {@code wasi-rounds.mjs} also runs with browser_wasi_shim. */
public final class WasiBenchPage {
  private static @Nullable WasiCalls calls;

  private WasiBenchPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Makes the instance, with {@code files} files in a directory. */
  @JSExport
  public static void prepare(byte[] guest, int files) {
    MemoryFiles tree = MemoryFiles.create();
    tree.write("dir/file", "x");
    for (int i = 0; i < files; i++) {
      tree.write("dir/name" + i, "x");
    }
    WasiHost host = Wasi.host().mount("/", tree).stdout(WasiOutput.none()).open();
    Instance instance = Engine.create().compile(guest).instantiate(host.imports());
    host.attach(instance);
    calls = instance.as(WasiCalls.class);
  }

  /** Writes. */
  @JSExport
  public static int writes(int n, int length) {
    return calls.writes(n, length);
  }

  /** Opens and closes. */
  @JSExport
  public static int opens(int n) {
    return calls.opens(n);
  }

  /** Lists. */
  @JSExport
  public static int lists(int n) {
    return calls.lists(n);
  }
}
