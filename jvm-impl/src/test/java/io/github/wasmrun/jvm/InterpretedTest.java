package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No module of the project is interpreted without a reason that is written here: an interpreted
 * function is a hundred times slower, and nothing else shows it.
 */
class InterpretedTest {
  private static final String VECTOR_TYPES = "vectors are among the types of functions or globals";

  /** What Endive's compiler cannot translate. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "feature_simd.wasm", List.of("vectors are in the body"),
          "frame_places.wasm", List.of("vectors are in the body"),
          "deep_stack.wasm", List.of("vectors are in the body"),
          "tail_values.wasm", List.of("vectors are in the body"),
          "v128.wasm", List.of(VECTOR_TYPES),
          "v128_types.wasm", List.of(VECTOR_TYPES),
          "threads_vector.wasm", List.of(VECTOR_TYPES),
          "async_vectors.wasm", List.of(VECTOR_TYPES),
          // ref.null none where another type of structures is wanted
          "refs_null.wasm", List.of("Endive's compiler fails"),
          "segments_once.wasm", List.of("Endive's compiler fails"));

  private final Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("endive"));

  private Map<String, List<String>> interpreted(Path directory) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(f -> f.toString().endsWith(".wasm")).toList();
    }
    assertTrue(!files.isEmpty(), () -> "no modules in " + directory);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes[4] != 1) {
        continue; // a component
      }
      WasmModule module;
      try {
        module = engine.compile(bytes);
      } catch (UnsupportedFeatureException e) {
        continue; // refused as a whole, which other tests are about
      }
      List<String> reasons = module.interpreted().stream().map(Interpreted::reason).toList();
      if (!reasons.isEmpty()) {
        found.put(file.getFileName().toString(), reasons);
      }
    }
    return found;
  }

  @Test
  void contractSuite() throws IOException {
    Path modules = Path.of("..", "contract-tests", "src", "main", "resources");
    assertEquals(new TreeMap<>(KNOWN), interpreted(modules));
  }

  @Test
  void demoAndBenchmarks() throws IOException {
    assertEquals(Map.of(), interpreted(Path.of("..", "demo-site", "src", "main", "resources")));
    assertEquals(
        Map.of("vectors.wasm", List.of("vectors are in the body")), // measured on compiled
        interpreted(Path.of("..", "benchmarks", "src", "main", "resources")));
  }
}
