package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.page.js.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Gets the modules of an example from the server. */
final class ExampleFiles {
  private final Example example;
  private final Consumer<Map<String, byte[]>> whenDone;
  private final Consumer<String> whenFailed;
  private final Map<String, byte[]> files = new HashMap<>();

  private ExampleFiles(
      Example example, Consumer<Map<String, byte[]>> whenDone, Consumer<String> whenFailed) {
    this.example = example;
    this.whenDone = whenDone;
    this.whenFailed = whenFailed;
  }

  /** Gives all modules by their names, or a text that says why not. */
  static void load(
      Example example, Consumer<Map<String, byte[]>> whenDone, Consumer<String> whenFailed) {
    new ExampleFiles(example, whenDone, whenFailed).next(0);
  }

  private void next(int index) {
    if (index == example.files().size()) {
      whenDone.accept(files);
      return;
    }
    String file = example.files().get(index);
    Page.fetchBytes(
        Example.FOLDER + file,
        bytes -> {
          files.put(file, bytes.copyToJavaArray());
          next(index + 1);
        },
        whenFailed::accept);
  }
}
