package io.github.wasmrun.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Limits;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.wat.Wat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What scripts of other suites than the specification's expect of the runner. */
class ScriptRunnerTest {
  private static final String MEMORY = "(module (memory (export \"shared\") 1 1 shared))";
  private static final String WAITS =
      "(module (memory (import \"mem\" \"shared\") 1 1 shared)"
          + " (func (export \"run\") (result i32)"
          + " (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))";
  private static final String WAKES =
      "(module (memory (import \"mem\" \"shared\") 1 1 shared) (func (export \"run\")"
          + " (loop (br_if 0 (i32.ne (i32.const 1)"
          + " (memory.atomic.notify (i32.const 0) (i32.const 1)))))))";
  private static final String TWO_THREADS =
      "{'commands': ["
          + "{'type': 'module', 'line': 1, 'name': 'Mem', 'filename': 'memory'},"
          + "{'type': 'thread', 'line': 2, 'name': 'T1', 'shared_module': 'Mem', 'commands': ["
          + "{'type': 'register', 'line': 3, 'name': 'Mem', 'as': 'mem'},"
          + "{'type': 'module', 'line': 4, 'filename': 'waits'},"
          + "{'type': 'assert_return', 'line': 5, 'action': {'type': 'invoke', 'field': 'run',"
          + " 'args': []}, 'expected': [{'type': 'i32', 'value': '0'}]}]},"
          + "{'type': 'thread', 'line': 6, 'name': 'T2', 'shared_module': 'Mem', 'commands': ["
          + "{'type': 'register', 'line': 7, 'name': 'Mem', 'as': 'mem'},"
          + "{'type': 'module', 'line': 8, 'filename': 'wakes'},"
          + "{'type': 'assert_return', 'line': 9, 'action': {'type': 'invoke', 'field': 'run',"
          + " 'args': []}, 'expected': []}]},"
          + "{'type': 'wait', 'line': 10, 'thread': 'T1'},"
          + "{'type': 'wait', 'line': 11, 'thread': 'T2'},"
          + "{'type': 'wait', 'line': 12, 'thread': 'T3'},"
          + "{'type': 'assert_unlinkable', 'line': 13, 'filename': 'waits', 'text': 'unknown'}]}";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, byte[]> provided = new HashMap<>();

  private List<Outcome> run(String script, ScriptThreads threads) {
    return ScriptRunner.run(
        Engine.create(), script.replace('\'', '"'), files::get, Limits.NONE, provided, threads);
  }

  private static Supplier<List<Outcome>> start(Supplier<List<Outcome>> body) {
    FutureTask<List<Outcome>> task = new FutureTask<>(body::get);
    new Thread(task).start();
    return () -> {
      try {
        return task.get();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    };
  }

  private static String lines(List<Outcome> outcomes, Status status) {
    return outcomes.stream()
        .filter(outcome -> outcome.status() == status)
        .map(outcome -> "" + outcome.line())
        .collect(Collectors.joining(" "));
  }

  private void threadFiles() {
    files.put("memory", Wat.parse(MEMORY));
    files.put("waits", Wat.parse(WAITS));
    files.put("wakes", Wat.parse(WAKES));
  }

  @Test
  void threadsRunAtOnceAndShareOneInstance() {
    threadFiles();
    List<Outcome> outcomes = run(TWO_THREADS, ScriptRunnerTest::start);
    assertEquals("1 2 6 3 4 5 10 7 8 9 11 13", lines(outcomes, Status.PASSED));
    assertEquals("12", lines(outcomes, Status.FAILED));
  }

  @Test
  void threadsAreSkippedWhereThereAreNone() {
    threadFiles();
    List<Outcome> outcomes = run(TWO_THREADS, null);
    assertEquals("1 13", lines(outcomes, Status.PASSED));
    assertEquals("2 6 10 11 12", lines(outcomes, Status.SKIPPED));
  }

  @Test
  void threadsThatNobodyWaitsForEndWithTheScript() {
    files.put("traps", Wat.parse("(module (func (export \"run\") unreachable))"));
    List<Outcome> outcomes =
        run(
            "{'commands': [{'type': 'thread', 'line': 1, 'name': 'T', 'commands': ["
                + "{'type': 'module', 'line': 2, 'filename': 'traps'},"
                + "{'type': 'action', 'line': 3,"
                + " 'action': {'type': 'invoke', 'field': 'run', 'args': []}}]}]}",
            ScriptRunnerTest::start);
    assertEquals("1 2", lines(outcomes, Status.PASSED));
    assertEquals("3", lines(outcomes, Status.FAILED));
  }

  @Test
  void importsComeFromNamedModulesToo() {
    files.put("seven", Wat.parse("(module (func (export \"f\") (result i32) (i32.const 7)))"));
    files.put("eight", Wat.parse("(module (func (export \"f\") (result i32) (i32.const 8)))"));
    files.put(
        "calls",
        Wat.parse(
            "(module (import \"M\" \"f\" (func $f (result i32)))"
                + " (func (export \"run\") (result i32) (call $f)))"));
    String run =
        "{'type': 'module', 'line': 9, 'filename': 'calls'}, {'type': 'assert_return', 'line':"
            + " %d, 'action': {'type': 'invoke', 'field': 'run', 'args': []}, 'expected':"
            + " [{'type': 'i32', 'value': '%d'}]}";
    List<Outcome> outcomes =
        run(
            "{'commands': [{'type': 'module', 'line': 1, 'name': '$M', 'filename': 'seven'}, "
                + run.formatted(2, 7)
                + ", {'type': 'module', 'line': 3, 'filename': 'eight'},"
                + " {'type': 'register', 'line': 4, 'as': 'M'}, "
                + run.formatted(5, 8)
                + "]}",
            null);
    assertEquals("1 9 2 3 4 9 5", lines(outcomes, Status.PASSED));
  }

  @Test
  void importsComeFromProvidedModules() {
    provided.put("host", Wat.parse("(module (global (export \"g\") i32 (i32.const 5)))"));
    files.put(
        "reads",
        Wat.parse("(module (import \"host\" \"g\" (global i32)) (export \"g\"" + " (global 0)))"));
    List<Outcome> outcomes =
        run(
            "{'commands': [{'type': 'module', 'line': 1, 'filename': 'reads'},"
                + " {'type': 'assert_return', 'line': 2, 'action': {'type': 'get', 'field': 'g'},"
                + " 'expected': [{'type': 'i32', 'value': '5'}]}]}",
            null);
    assertEquals("1 2", lines(outcomes, Status.PASSED));
  }
}
