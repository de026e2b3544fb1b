package io.github.wasmrun.jvm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.contract.harness.Fixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs of the site's page for users of Endive and Chicory. */
class MigrationTest {
  @Test
  void bothProgramsDoTheSame() {
    byte[] bytes = Fixtures.bytes("readme");
    List<Object> before = new ArrayList<>();
    WithEndive.run(bytes, before);
    List<Object> after = new ArrayList<>();
    WithWasmrun.run(bytes, after);
    assertEquals(List.of(5, 7), before);
    assertEquals(before, after);
  }
}
