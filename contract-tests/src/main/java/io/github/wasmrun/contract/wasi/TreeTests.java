package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.wasi.Wasi;
import java.util.function.Supplier;

/** Tests by a guest of WASI with a tree of files. */
abstract class TreeTests {
  static final long BOTH = WasiGuest.READ | WasiGuest.WRITE;

  final Tests tests;
  final String label;
  final Supplier<FileTree> trees;

  /**
   * Tests for one kind of tree.
   *
   * @param label what it is called in the names of the tests
   * @param trees gives an empty tree that can be changed
   */
  TreeTests(Tests tests, String label, Supplier<FileTree> trees) {
    this.tests = tests;
    this.label = label;
    this.trees = trees;
  }

  interface Test {
    void run(WasiGuest guest);
  }

  final void test(String name, Test test) {
    tests.test(
        "wasi " + label + ": " + name,
        () -> {
          try (WasiGuest guest = new WasiGuest(tests, Wasi.host().mount("/", trees.get()))) {
            test.run(guest);
          }
        });
  }

  static void ok(Errno actual) {
    Expect.equal(Errno.SUCCESS, actual);
  }
}
