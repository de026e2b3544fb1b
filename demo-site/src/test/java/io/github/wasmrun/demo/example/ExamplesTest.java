package io.github.wasmrun.demo.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.demo.jvm.JvmExamples;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  /** All but Argon2 and QuickJS in the interpreter: these would take minutes there. */
  static Stream<Arguments> runs() {
    return Engine.available().stream()
        .flatMap(
            engine -> Examples.list().stream().map(example -> Arguments.of(engine, example.id())))
        .filter(
            run ->
                !run.get()[0].equals("endive-interpreter")
                    || !List.of("argon2", "quickjs").contains(run.get()[1]));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void givesTheKnownAnswersAndTheSameTextOnEachEngineOfTheJvm(String engine, String id) {
    Transcript transcript = run(engine, id);
    assertEquals(List.of(), transcript.failures(), transcript.text());
    assertTrue(transcript.checks() > 0);
    String first = TEXTS.putIfAbsent(id, transcript.text());
    assertEquals(first == null ? transcript.text() : first, transcript.text());
  }

  private static Transcript run(String engine, String id) {
    return JvmExamples.run(
        Engine.create(EngineConfig.DEFAULTS.withEngine(engine)), Examples.byId(id).orElseThrow());
  }

  @Test
  void idsAreUnique() {
    List<String> ids = Examples.list().stream().map(Example::id).toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  @Test
  void documentsLieBesideTheModules() {
    for (Example example : Examples.list()) {
      for (String document : example.documents()) {
        assertNotNull(
            getClass().getResource("/META-INF/resources/" + Example.FOLDER + document), document);
      }
    }
  }

  @Test
  void wrongAnswersAreFailures() {
    Example wrong =
        new Example(
            "wrong",
            "Wrong",
            "",
            "",
            List.of(),
            List.of("numbers.wasm"),
            HostPart.NOTHING,
            steps -> steps.guest().expect("6", "add", 2, 3));
    Transcript transcript = JvmExamples.run(Engine.create(), wrong);
    assertEquals(List.of("expected 6, got 5"), transcript.failures());
    assertTrue(transcript.text().endsWith("  add(2, 3) = 5  [WRONG, known is 6]\n"));
  }

  @Test
  void tellsWhereTextsDiffer() {
    assertEquals("", Transcript.difference("a\nb", "a\nb"));
    assertEquals("line 2: \"bc\" and \"bd\"", Transcript.difference("a\nbc\n", "a\nbd\n"));
    assertEquals("line 2: \"\" and \"b\"", Transcript.difference("a\n", "a\nb"));
  }
}
