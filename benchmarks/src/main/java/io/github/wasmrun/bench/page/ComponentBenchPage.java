package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.bench.guest.bench.calls.Calls;
import io.github.wasmrun.bench.guest.bench.calls.Guest;
import io.github.wasmrun.component.WasmComponent;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: a component, by the Java of bindgen, for {@code component-rounds.mjs}. */
public final class ComponentBenchPage {
  private static final byte[] BYTES = Inputs.text(1 << 20);

  private static @Nullable Calls calls;

  private ComponentBenchPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Makes the instance. */
  @JSExport
  public static void prepare(byte[] guest) {
    WasmComponent component = WasmComponent.compile(Engine.create(), guest);
    calls = Guest.instantiate(component, new Guest.Imports() {}).calls();
  }

  /** What is echoed. */
  @JSExport
  public static byte[] bytes() {
    return BYTES;
  }

  /** Calls {@code join} {@code n} times; the result is how long the texts are. */
  @JSExport
  public static int join(String a, String b, String name, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += calls.join(a, b, new Calls.Item(1 + i, name, 0.5)).length();
    }
    return sum;
  }

  /** Calls {@code echo} {@code n} times. */
  @JSExport
  public static int echo(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      byte[] result = calls.echo(BYTES);
      sum += result.length + result[i & 1023];
    }
    return sum;
  }
}
