package io.github.wasmrun.plugins;

import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.plugins.manifest.FileAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a plugin is granted. Immutable: each {@code with…} returns a changed copy.
 *
 * <p>All of it is enforced while the plugin runs, whatever its manifest says. A plugin whose
 * manifest asks for more, or that imports a host function that is not granted, is not loaded.
 */
public final class Permissions {
  /**
   * Nothing but what a plugin needs to run: 16 MiB of memory, 10 s for a call, 1000 nested calls,
   * responses of 16 MiB.
   */
  public static final Permissions NONE = new Permissions();

  /** A tree of files and what may be done with it. */
  record Files(FileTree tree, FileAccess access) {}

  private static final long PAGE = 65536;

  private List<String> functions = List.of();
  private int memoryPages = 256;
  private long fuel = -1;
  private Duration timeout = Duration.ofSeconds(10);
  private int callDepth = 1000;
  private int responseBytes = 16 << 20;
  private Map<String, Files> files = Map.of();
  private List<String> hosts = List.of();
  private Map<String, String> environment = Map.of();
  private boolean random;
  private boolean clock;

  private Permissions() {}

  private Permissions copy() {
    Permissions copy = new Permissions();
    copy.functions = functions;
    copy.memoryPages = memoryPages;
    copy.fuel = fuel;
    copy.timeout = timeout;
    copy.callDepth = callDepth;
    copy.responseBytes = responseBytes;
    copy.files = files;
    copy.hosts = hosts;
    copy.environment = environment;
    copy.random = random;
    copy.clock = clock;
    return copy;
  }

  /**
   * Grants host functions: those of {@link PluginHostConfig#withFunction(String, PluginFunction)}
   * by their name, those of {@link PluginHostConfig#withFunction(String, String,
   * io.github.wasmrun.HostFunction)} by module and name with a dot between them. Default: none.
   */
  public Permissions withFunctions(String... names) {
    Permissions copy = copy();
    List<String> all = new ArrayList<>(functions);
    all.addAll(List.of(names));
    copy.functions = List.copyOf(all);
    return copy;
  }

  /**
   * Grants {@code pages} pages of 64 KiB to all memories of the plugin together; a guest of
   * Extism's contract has as much again for its inputs and outputs. Default: 256, which are 16 MiB.
   *
   * @param pages 0 to 65536
   */
  public Permissions withMemoryPages(int pages) {
    Range.check("memoryPages", pages, 0, 65536);
    Permissions copy = copy();
    copy.memoryPages = pages;
    return copy;
  }

  /**
   * Grants {@code units} of fuel to each call, see {@link io.github.wasmrun.Limits#withFuel}.
   * Default: fuel is not counted.
   *
   * @param units 0 or more
   */
  public Permissions withFuel(long units) {
    Range.check("fuel", units, 0, Long.MAX_VALUE);
    Permissions copy = copy();
    copy.fuel = units;
    return copy;
  }

  /**
   * Grants each call this time, see {@link io.github.wasmrun.Limits#withTimeout}. A call of a
   * plugin may be several calls of its module, such as one that makes room for the request; each
   * has this time. Default: 10 s.
   *
   * @param timeout more than zero
   */
  public Permissions withTimeout(Duration timeout) {
    if (Objects.requireNonNull(timeout, "timeout").isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be more than zero, got " + timeout);
    }
    Permissions copy = copy();
    copy.timeout = timeout;
    return copy;
  }

  /**
   * Grants {@code calls} nested calls. Default: 1000.
   *
   * @param calls 1 or more
   */
  public Permissions withCallDepth(int calls) {
    Range.check("callDepth", calls, 1, Integer.MAX_VALUE);
    Permissions copy = copy();
    copy.callDepth = calls;
    return copy;
  }

  /**
   * Grants responses, and what the plugin gives to a host function, of {@code bytes} bytes.
   * Default: 16 MiB.
   *
   * @param bytes 0 or more
   */
  public Permissions withResponseBytes(int bytes) {
    Range.check("responseBytes", bytes, 0, Integer.MAX_VALUE);
    Permissions copy = copy();
    copy.responseBytes = bytes;
    return copy;
  }

  /**
   * Grants a tree of files at {@code path}, by WASI. Default: none.
   *
   * @param path where the plugin finds it, for example {@code /data}
   */
  public Permissions withFiles(String path, FileTree tree, FileAccess access) {
    Permissions copy = copy();
    copy.files = with(files, path, new Files(Objects.requireNonNull(tree, "tree"), access));
    return copy;
  }

  /**
   * Grants network hosts, for requests that {@link PluginSettings#withHttp} sends. Default: none.
   *
   * @param patterns names or addresses, where {@code *} denotes any characters
   */
  public Permissions withHosts(String... patterns) {
    Permissions copy = copy();
    List<String> all = new ArrayList<>(hosts);
    all.addAll(List.of(patterns));
    copy.hosts = List.copyOf(all);
    return copy;
  }

  /** Grants a variable of the environment, by WASI, with this value. Default: none. */
  public Permissions withEnvironment(String name, String value) {
    Permissions copy = copy();
    copy.environment = with(environment, name, Objects.requireNonNull(value, "value"));
    return copy;
  }

  /**
   * Grants random numbers, by WASI. Default: WASI gives the same numbers each time, since many
   * programs do not start without.
   */
  public Permissions withRandom() {
    Permissions copy = copy();
    copy.random = true;
    return copy;
  }

  /**
   * Grants the time, by WASI. Default: WASI's clocks begin at 1970 and go on by a microsecond each
   * time that one looks.
   */
  public Permissions withClock() {
    Permissions copy = copy();
    copy.clock = true;
    return copy;
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
    Map<String, T> all = new LinkedHashMap<>(map);
    all.put(Objects.requireNonNull(key, "name"), value);
    return Collections.unmodifiableMap(all);
  }

  /** The names of host functions. */
  public List<String> functions() {
    return functions;
  }

  /** Pages of 64 KiB for all memories together. */
  public int memoryPages() {
    return memoryPages;
  }

  long memoryBytes() {
    return memoryPages * PAGE;
  }

  /** The fuel of a call; empty if it is not counted. */
  public OptionalLong fuel() {
    return fuel < 0 ? OptionalLong.empty() : OptionalLong.of(fuel);
  }

  /** The time of a call. */
  public Duration timeout() {
    return timeout;
  }

  /** How many calls may be nested. */
  public int callDepth() {
    return callDepth;
  }

  /** How many bytes a response may have. */
  public int responseBytes() {
    return responseBytes;
  }

  /** The trees of files by path. */
  Map<String, Files> files() {
    return files;
  }

  /** What may be done with the files at each path. */
  public Map<String, FileAccess> fileAccess() {
    Map<String, FileAccess> all = new LinkedHashMap<>();
    files.forEach((path, granted) -> all.put(path, granted.access()));
    return Collections.unmodifiableMap(all);
  }

  /** The patterns of network hosts. */
  public List<String> hosts() {
    return hosts;
  }

  /** The variables of the environment. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Whether random numbers are random. */
  public boolean random() {
    return random;
  }

  /** Whether the time is the time. */
  public boolean clock() {
    return clock;
  }
}
