package io.github.wasmrun.plugins.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a manifest asks for. Immutable.
 *
 * @param functions host functions, by their names
 * @param memoryPages pages of 64 KiB for all of the plugin's memories together; empty if it does
 *     not matter
 * @param fuel units of fuel for a call; empty if it does not matter
 * @param timeoutMillis time for a call; empty if it does not matter
 * @param callDepth how many calls may be in progress; empty if it does not matter
 * @param files the paths of trees of files, with what is done with them
 * @param hosts network hosts, where {@code *} denotes any characters
 * @param environment names of variables
 * @param random whether it wants random numbers
 * @param clock whether it wants the time
 */
public record Asked(
    List<String> functions,
    OptionalInt memoryPages,
    OptionalLong fuel,
    OptionalLong timeoutMillis,
    OptionalInt callDepth,
    Map<String, FileAccess> files,
    List<String> hosts,
    List<String> environment,
    boolean random,
    boolean clock) {
  /** Nothing. */
  public static final Asked NOTHING =
      new Asked(
          List.of(),
          OptionalInt.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalInt.empty(),
          Map.of(),
          List.of(),
          List.of(),
          false,
          false);

  /** Copies the collections. */
  public Asked {
    functions = List.copyOf(functions);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    hosts = List.copyOf(hosts);
    environment = List.copyOf(environment);
  }
}
