package io.github.wasmrun.contract.limit;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import java.time.Duration;

/** The same results bit by bit. */
public final class DeterminismTests {
  private static final Limits LIMITS = Limits.NONE.withDeterminism();

  private DeterminismTests() {}

  public static void add(Tests tests) {
    tests.test(
        "determinism: what is not a number has the canonical bits",
        () -> {
          Instance instance = FuelTests.limited(tests, LIMITS);
          Expect.equal(0x7FC00000, instance.call("nan", -1f));
          Expect.equal(0x40000000, instance.call("nan", 4f));
          Instance counted = FuelTests.limited(tests, LIMITS.withFuel(100));
          Expect.equal(0x7FC00000, counted.call("nan", -1f));
          Instance plain = FuelTests.limited(tests, Limits.NONE.withFuel(100));
          plain.call("nan", -1f);
          Expect.equal(plain.fuel().consumed(), counted.fuel().consumed());
        });
    tests.test(
        "determinism: instructions whose results differ are refused",
        () -> {
          if (!tests.engine().features().has(Feature.RELAXED_SIMD)) {
            return;
          }
          WasmModule module = tests.module("feature_relaxedSimd");
          UnsupportedFeatureException lack =
              Expect.thrown(
                  UnsupportedFeatureException.class,
                  () -> module.instantiate(Imports.none(), LIMITS));
          Expect.equal(Feature.RELAXED_SIMD, lack.feature());
          Expect.contains("with deterministic limits", lack.getMessage());
        });
    tests.test(
        "determinism: excludes the clock",
        () -> {
          String text =
              "timeout and cancellation depend on the clock, which determinism excludes: use fuel";
          Limits timed = Limits.NONE.withTimeout(Duration.ofSeconds(1));
          Expect.thrown(IllegalArgumentException.class, text, timed::withDeterminism);
          Expect.thrown(
              IllegalArgumentException.class,
              text,
              () -> LIMITS.withTimeout(Duration.ofSeconds(1)));
          Expect.thrown(IllegalArgumentException.class, text, LIMITS::withCancellation);
        });
  }
}
