package io.github.wasmrun.demo.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All examples of the demo. */
public final class Examples {
  private static final List<Example> ALL = all();

  private Examples() {}

  private static List<Example> all() {
    List<Example> all = new ArrayList<>(OwnExamples.all());
    all.addAll(HashExamples.all());
    all.add(Argon2Example.example());
    all.add(Lz4Example.example());
    all.add(FilesExample.example());
    all.add(Bzip2Example.example());
    all.add(QuickJsExample.example());
    return List.copyOf(all);
  }

  /** The examples in the order in which they are shown. */
  public static List<Example> list() {
    return ALL;
  }

  /** The example with this {@link Example#id}; empty if there is none. */
  public static Optional<Example> byId(String id) {
    for (Example example : ALL) {
      if (example.id().equals(id)) {
        return Optional.of(example);
      }
    }
    return Optional.empty();
  }
}
