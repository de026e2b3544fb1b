package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;

/** Modules that are kept together with their code. */
public final class PrecompiledTests {
  private PrecompiledTests() {}

  public static void add(Tests tests) {
    tests.test(
        "precompiled: the module and its answers are the same",
        () -> {
          byte[] bytes = Fixtures.bytes("metered");
          WasmModule module = tests.engine().compile(bytes);
          WasmModule again = tests.engine().loadPrecompiled(tests.engine().precompile(module));
          Expect.equal(module.sha256(), again.sha256());
          Expect.equal(module.exports().toString(), again.exports().toString());
          Expect.equal(144, module.instantiate().call("fib", 12));
          Expect.equal(144, again.instantiate().call("fib", 12));
        });
    tests.test(
        "precompiled: damaged bytes are refused",
        () -> {
          byte[] bytes =
              tests.engine().precompile(tests.engine().compile(Fixtures.bytes("metered")));
          for (int i = 0; i < bytes.length; i += 1 + bytes.length / 50) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            Expect.thrown(CompileException.class, () -> tests.engine().loadPrecompiled(damaged));
          }
          for (int length : new int[] {0, 7, 8, 40, bytes.length - 1}) {
            byte[] half = new byte[length];
            System.arraycopy(bytes, 0, half, 0, length);
            Expect.thrown(CompileException.class, () -> tests.engine().loadPrecompiled(half));
          }
          Expect.thrown(
              CompileException.class,
              () -> tests.engine().loadPrecompiled(Fixtures.bytes("metered")));
        });
    tests.test(
        "precompiled: a module of another engine is refused",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                () -> tests.engine().precompile(tests.other().compile(Fixtures.bytes("metered")))));
  }
}
