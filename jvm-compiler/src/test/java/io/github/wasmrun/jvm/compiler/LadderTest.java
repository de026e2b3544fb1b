package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.wat.Wat;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Interpreters in a guest: a loop around a {@code br_table} with many large cases, which share
 * variables of all kinds, fall into each other, throw and return. What they compute, Endive's
 * interpreter computes, too.
 */
class LadderTest {
  private static final Engine COMPILED =
      Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
  private static final Engine INTERPRETER =
      Engine.create(EngineConfig.DEFAULTS.withEngine("endive-interpreter"));

  private final StringBuilder text = new StringBuilder();

  private LadderTest line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A module with a function {@code f} of {@code params} numbers that runs {@code cases} cases. */
  private byte[] module(int params, int cases, int size, boolean vector, Random random) {
    line("(module (memory 1) (tag $t (param i32))");
    line("(func $hit (param i32) (result i32)");
    line("  (if (i32.eqz (i32.rem_u (local.get 0) (i32.const 5)))");
    line("    (then (throw $t (local.get 0))))");
    line("  (i32.mul (local.get 0) (i32.const 3)))");
    line("(func (export \"f\") (param $x i32)" + " (param i32)".repeat(params - 1));
    line("  (result i64) (local $l i64) (local $d f64) (local $n i32)");
    if (vector) {
      line("  (local $v v128)");
    }
    line("  (local.set $l (i64.extend_i32_u (local.get " + (params - 1) + ")))");
    line("  (block $out (result i32) (try_table (catch $t $out)");
    line("  (loop $next");
    line("    (local.set $n (i32.add (local.get $n) (i32.const 1)))");
    line("    (if (i32.gt_u (local.get $n) (i32.const 300)) (then");
    line("      (return (i64.add (local.get $l) (i64.reinterpret_f64 (local.get $d))))))");
    cases(cases, size, params, vector, "$next", "c", random);
    line("    (br $next))) (unreachable))");
    line("  (return (i64.add (i64.extend_i32_u) (i64.add (local.get $l)");
    if (vector) {
      line("    (i64x2.extract_lane 1 (local.get $v)))))");
    } else {
      line("    (i64.trunc_sat_f64_s (local.get $d)))))");
    }
    line("))");
    return Wat.parse(text.toString());
  }

  private void cases(
      int cases, int size, int params, boolean vector, String next, String name, Random random) {
    for (int i = cases - 1; i >= 0; i--) {
      line("(block $" + name + i);
    }
    line("(br_table");
    for (int i = 0; i < cases; i++) {
      line(" $" + name + i);
    }
    line("(i32.rem_u (local.get $x) (i32.const " + cases + "))))");
    for (int i = 0; i < cases; i++) {
      for (int n = 0; n < size; n++) {
        statement(params, vector, random);
      }
      if (random.nextInt(12) == 0 && name.length() < 3) {
        line("(loop $" + name + i + "x");
        cases(9, 3, params, vector, "$" + next.substring(1), name + i + "y", random);
        line(")");
      }
      switch (random.nextInt(6)) {
        case 0: // falls into the next one
          break;
        case 1:
          line("(br_if " + next + " (i32.and (local.get $x) (i32.const 1)))");
          break;
        case 2:
          line("(if (i32.eq (i32.and (local.get $x) (i32.const 511)) (i32.const 77))");
          line("  (then (return (local.get $l))))");
          line("(br " + next + ")");
          break;
        default:
          line("(br " + next + ")");
          break;
      }
      if (i < cases - 1) {
        line(")");
      }
    }
  }

  private void statement(int params, boolean vector, Random random) {
    int number = random.nextInt(1_000_003);
    String address = "(i32.and (local.get $x) (i32.const 0xfff8))";
    switch (random.nextInt(vector ? 9 : 8)) {
      case 0:
        line("(local.set $x (i32.add (i32.mul (local.get $x) (i32.const 31))");
        line("  (i32.const " + number + ")))");
        break;
      case 1:
        line("(local.set $l (i64.xor (i64.rotl (local.get $l) (i64.const 7))");
        line("  (i64.extend_i32_s (local.tee $x (i32.add (local.get $x) (i32.const 1))))))");
        break;
      case 2:
        line("(i64.store " + address + " (local.get $l))");
        break;
      case 3:
        line("(local.set $l (i64.add (local.get $l) (i64.load " + address + ")))");
        break;
      case 4:
        line("(local.set $d (f64.add (f64.mul (local.get $d) (f64.const 0.5))");
        line("  (f64.convert_i32_u (local.get $x))))");
        break;
      case 5:
        line("(drop (local.tee $d (f64.abs (local.get $d))))");
        break;
      case 6:
        int param = random.nextInt(params);
        line("(local.set " + param + " (i32.xor (local.get $x) (local.get " + param + ")))");
        break;
      case 7:
        if (random.nextInt(3) == 0) {
          line("(block $h (result i32) (try_table (result i32) (catch $t $h)");
          line("  (call $hit (local.tee $x (i32.add (local.get $x) (i32.const 3))))))");
          line("(local.set $x (i32.add (local.get $x)))");
        } else if (random.nextInt(40) == 0) {
          line("(local.set $x (call $hit (local.get $x)))"); // ends all
        }
        break;
      default:
        line("(local.set $v (i64x2.add (local.get $v) (i64x2.splat (local.get $l))))");
        break;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12, 3, false",
    "2, 40, 40, false",
    "3, 150, 30, false",
    "4, 60, 40, true",
    "300, 40, 30, false",
    "300, 40, 30, true",
    "2, 700, 12, false",
    "1, 9, 400, false"
  })
  void computesWhatAnInterpreterDoes(int params, int cases, int size, boolean vector) {
    for (int seed = 0; seed < 2; seed++) {
      text.setLength(0);
      byte[] module = module(params, cases, size, vector, new Random(seed * 31L + cases));
      WasmFunction wanted = function(INTERPRETER, module);
      WasmFunction compiled = function(COMPILED, module);
      Object[] args = new Object[params];
      Set<Object> results = new HashSet<>();
      for (int start = 0; start < 60; start += 7) {
        for (int i = 0; i < params; i++) {
          args[i] = start * 1_000_003 + i;
        }
        Object result = compiled.apply(args)[0];
        assertEquals(wanted.apply(args)[0], result, "seed " + seed + ", start " + start);
        results.add(result);
      }
      assertTrue(results.size() > 5, "the same answer to all: " + results);
    }
  }

  private static WasmFunction function(Engine engine, byte[] module) {
    return engine.compile(module).instantiate(Imports.none()).function("f");
  }
}
