package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.contract.docs.DifferencesTable;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the suite itself, without an engine. */
class SuiteTest {
  private static final Path SOURCES = Path.of("src/main/wat");
  private static final Path ASSEMBLED =
      Path.of("src/main/resources/io/github/wasmrun/contract/harness");

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachNameIsAnAreaAndASentence() {
    List<ContractTest> all = new ArrayList<>(ContractSuite.all());
    all.addAll(ContractSuite.threads(EngineConfig.DEFAULTS));
    all.addAll(ContractSuite.components(EngineConfig.DEFAULTS));
    all.addAll(ContractSuite.network(EngineConfig.DEFAULTS, "localhost"));
    all.addAll(ContractSuite.packages(EngineConfig.DEFAULTS));
    all.addAll(ContractSuite.plugins(EngineConfig.DEFAULTS));
    for (ContractTest test : all) {
      assertTrue(test.name().matches("[a-z][a-z0-9. -]*: \\S.*[^.]"), test.name());
    }
  }

  @Test
  void eachClassOfTestsIsListed() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
    StringBuilder texts = new StringBuilder();
    for (Path file : files) {
      texts.append(Files.readString(file));
    }
    List<String> forgotten =
        files.stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(name -> name.endsWith("Tests") && !name.equals("Tests"))
            .filter(name -> !texts.toString().contains("abstract class " + name + " "))
            .filter(name -> !texts.toString().contains(" " + name + ".add"))
            .toList();
    assertEquals(List.of(), forgotten);
  }

  @Test
  void eachSourceIsAssembledAndListedForThePage() throws IOException {
    List<String> sources = names(SOURCES, ".wat");
    assertEquals(sources, names(ASSEMBLED, ".wasm"));
    List<String> listed = Files.readAllLines(ASSEMBLED.resolve("fixtures.txt"));
    assertEquals(sources.stream().map(name -> name + ".wasm").toList(), listed);
  }

  @Test
  void eachFixtureIsValidOutsideOfItsCode() throws IOException {
    for (String fixture : names(ASSEMBLED, ".wasm")) {
      byte[] bytes = Fixtures.bytes(fixture);
      List<ModuleProblem> problems =
          ComponentReader.isComponent(bytes)
              ? ComponentValidator.problems(bytes, Gates.ALL)
              : Wasm.validate(bytes);
      assertEquals(List.of(), problems, fixture);
    }
  }

  @Test
  void theTableHasARowForEachDifference() {
    List<String> lines = DifferencesTable.markdown().lines().toList();
    assertEquals(2 + Difference.values().length, lines.size());
    for (String line : lines) {
      assertTrue(line.startsWith("|") && line.endsWith("|"), line);
    }
  }
}
