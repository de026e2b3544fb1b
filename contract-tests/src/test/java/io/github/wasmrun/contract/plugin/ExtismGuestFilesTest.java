package io.github.wasmrun.contract.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The guests that are committed are those that tools/extism/build.sh built. */
class ExtismGuestFilesTest {
  @Test
  void theDigestsAreThoseOfTheBuild() throws IOException, NoSuchAlgorithmException {
    TreeSet<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("src/main/extism/guests.sha256"))) {
      String name = line.substring(66);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(ExtismGuests.bytes(name));
      assertEquals(line.substring(0, 64), HexFormat.of().formatHex(digest), name);
      names.add(name.replace(".wasm", ""));
    }
    assertTrue(names.containsAll(ExtismGuests.NAMES), () -> "digests of " + names);
  }

  @Test
  void eachGuestOfRustHasItsSource() throws IOException {
    List<String> sources = new ArrayList<>();
    String manifest = Files.readString(Path.of("src/main/extism/rust/Cargo.toml"));
    for (String line : manifest.split("\n")) {
      if (line.startsWith("path = ") && !line.contains("lib.rs")) {
        sources.add(line.substring(8, line.length() - 4));
      }
    }
    assertEquals(8, sources.size());
    for (String name : sources) {
      assertTrue(Files.exists(Path.of("src/main/extism/rust", name + ".rs")), name);
      assertTrue(ExtismGuests.NAMES.contains(name), name);
    }
  }

  @Test
  void eachCrateOfTheGuestsHasALicence() {
    String licences = new String(ExtismGuests.bytes("rust-licences.txt"), StandardCharsets.UTF_8);
    for (String crate : new String[] {"anyhow", "extism-pdk", "rmp-serde", "serde_json"}) {
      assertTrue(licences.contains("\n" + crate + " "), crate);
    }
  }
}
