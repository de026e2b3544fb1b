package io.github.wasmrun.conformance.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a command: {@code --name value}. */
final class Options {
  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /**
   * Reads arguments; ends the program if they are wrong.
   *
   * @param usage what is told then
   * @param names the names that are known
   */
  static Options of(String[] args, String usage, Set<String> names) {
    Options options = new Options();
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (!names.contains(name) || i + 1 == args.length) {
        System.err.println("usage: " + usage);
        System.exit(2);
      }
      options.values.put(name, args[i + 1]);
    }
    return options;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** A directory that must be given and exist; ends the program otherwise. */
  Path directory(String name) {
    String value = values.get(name);
    if (value == null || !Files.isDirectory(Path.of(value))) {
      System.err.println(
          value == null ? "--" + name + " DIR is missing" : value + " is no directory");
      System.exit(2);
    }
    return Path.of(values.get(name));
  }
}
