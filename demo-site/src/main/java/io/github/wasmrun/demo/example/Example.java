package io.github.wasmrun.demo.example;

import java.util.List;

/**
 * A module to look at and to call, with calls whose results are known. Immutable.
 *
 * @param id short name, also in addresses: {@code blake3}
 * @param title one line: what the module is
 * @param about what the example shows, a sentence or two
 * @param origin where the module comes from and under which licence
 * @param documents names of files beside the modules: their text, a licence
 * @param files names of the modules, the main one first, in the folder {@link #FOLDER}
 * @param host what the host supplies to the main module
 * @param plan the calls
 */
public record Example(
    String id,
    String title,
    String about,
    String origin,
    List<String> documents,
    List<String> files,
    HostPart host,
    Plan plan) {
  /** Where the modules are: a path of the site, and below {@code META-INF/resources/}. */
  public static final String FOLDER = "examples/";

  /** Copies the lists. */
  public Example {
    documents = List.copyOf(documents);
    files = List.copyOf(files);
  }

  /** The name of the main module. */
  public String file() {
    return files.get(0);
  }
}
