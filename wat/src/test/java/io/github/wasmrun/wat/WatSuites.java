package io.github.wasmrun.wat;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the vectors of the text format: modules with the digest of their binary, and malformed
 * texts. The last line is: N passed, N failed, N skipped.
 */
public final class WatSuites {
  /** Parts of files that need what is no part of WebAssembly 3.0, with the reason. */
  private static final Map<String, String> BEYOND =
      Map.of(
          "custom-descriptors", "custom descriptors are a proposal",
          "stack-switching", "stack switching is a proposal",
          "shared-everything-threads", "sharing of everything is a proposal",
          "shared-any", "sharing of everything is a proposal",
          "memory-discard", "memory.discard is a proposal",
          "compact-imports", "compact imports are a proposal",
          "dylink0.wast", "dylink.0 is an annotation of tools");

  private static final String FINAL =
      "a function without (type) is of the final type func, not of an equal one that is open";
  private static final String LIMITS =
      "limits have 64 bits in WebAssembly 3.0; the module is invalid, not malformed";
  private static final String EMPTY = "an empty text is a module without fields";

  /** Cases that go another way on purpose, with the reason. */
  private static final Map<String, String> DIFFERENT =
      Map.ofEntries(
          Map.entry("spec type-subtyping.wast 30", FINAL),
          Map.entry("spec type-subtyping.wast 31", FINAL),
          Map.entry("wasm-tools gc/type-subtyping.wast 18", FINAL),
          Map.entry("spec proposals/threads/memory.wast 30", LIMITS),
          Map.entry("spec proposals/threads/memory.wast 31", LIMITS),
          Map.entry("spec proposals/threads/memory.wast 32", LIMITS),
          Map.entry("wasm-tools empty.wast 0", EMPTY),
          Map.entry("wasm-tools empty.wast 2", EMPTY),
          Map.entry("wasm-tools empty.wast 3", EMPTY),
          Map.entry("wasm-tools empty.wast 4", EMPTY),
          Map.entry(
              "wasm-tools gc/gc-ref.wast 0",
              "flat instructions in a folded one are no text of the specification"));

  private final Path directory;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> skips = new TreeMap<>();
  private int passed;

  WatSuites(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] args) throws IOException {
    WatSuites suites = new WatSuites(Path.of(args[0]).resolve("wat-vectors"));
    suites.run();
    suites.failures.forEach(System.out::println);
    suites.skips.forEach((reason, count) -> System.out.println("skipped " + count + ": " + reason));
    int skipped = suites.skips.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        suites.passed + " passed, " + suites.failures.size() + " failed, " + skipped + " skipped");
    System.exit(suites.failures.isEmpty() ? 0 : 1);
  }

  List<String> failures() {
    return failures;
  }

  int passed() {
    return passed;
  }

  void run() throws IOException {
    for (String file : List.of("spec", "wasm-tools")) {
      for (String line : Files.readAllLines(directory.resolve(file + ".jsonl"))) {
        one(JsonLine.read(line));
      }
    }
  }

  private void one(Map<String, String> vector) {
    String name = vector.get("suite") + " " + vector.get("file") + " " + vector.get("index");
    String problem;
    try {
      problem = problem(vector);
    } catch (RuntimeException e) {
      problem = e.toString();
    }
    String reason = DIFFERENT.get(name);
    if (problem == null && reason == null) {
      passed++;
    } else if (problem == null) {
      failures.add(name + " is as expected, though listed: " + reason);
    } else {
      for (Map.Entry<String, String> beyond : BEYOND.entrySet()) {
        if (vector.get("file").contains(beyond.getKey())) {
          reason = beyond.getValue();
        }
      }
      if (reason == null && vector.get("sha256") == null && !refused(vector)) {
        reason = "the reference refuses the text, too, or says nothing of it";
      }
      if (reason == null) {
        failures.add(name + " (line " + vector.get("line") + "): " + problem);
      } else {
        skips.merge(reason, 1, Integer::sum);
      }
    }
  }

  private static boolean refused(Map<String, String> vector) {
    return "false".equals(vector.get("accept"));
  }

  /** What is wrong; null if nothing is. */
  private static String problem(Map<String, String> vector) {
    byte[] text = text(vector);
    if (text == null) {
      return null;
    }
    byte[] module;
    try {
      module = Wat.parse(text);
    } catch (WatException e) {
      boolean malformed = vector.get("from").equals("assert_malformed");
      return refused(vector) || malformed ? null : e.getMessage();
    }
    if (refused(vector)) {
      return "is taken, but: " + vector.get("message");
    }
    if (vector.get("sha256") == null) {
      return "is taken, the reference refuses it";
    }
    if (!digest(withoutNames(module)).equals(vector.get("sha256_without_names"))) {
      return "gives other bytes: " + module.length + " of " + vector.get("size");
    }
    String printed = Wat.print(module);
    if (!Arrays.equals(module, Wat.parse(printed))) {
      return "is printed otherwise: " + printed;
    }
    try {
      printed = Wat.printFolded(module);
    } catch (ModuleException e) {
      return null; // not valid: nobody knows what its instructions take
    }
    return Arrays.equals(module, Wat.parse(printed)) ? null : "is folded otherwise: " + printed;
  }

  private static byte[] text(Map<String, String> vector) {
    if (vector.containsKey("text")) {
      return vector.get("text").getBytes(StandardCharsets.UTF_8);
    }
    String hex = vector.get("text_hex");
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A module without its name section. */
  static byte[] withoutNames(byte[] module) {
    WasmBytes rest = new WasmBytes().all(module, 0, 8);
    ByteReader in = new ByteReader(module, 8, module.length - 8, new Problems());
    while (in.remaining() > 0) {
      int start = in.position();
      int id = in.u8();
      int outer = in.enter(in.length());
      boolean names = id == 0 && in.name().equals("name");
      in.leave(outer);
      if (!names) {
        rest.all(module, start, in.position());
      }
    }
    return rest.toArray();
  }
}
