package io.github.wasmrun.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The guest that is in the jar is the one that was built. */
class GuestFileTest {
  private static byte[] resource(String name) throws IOException {
    try (var in = Sql.class.getResourceAsStream("/META-INF/" + name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void theDigestIsThatOfTheBuild() throws IOException, NoSuchAlgorithmException {
    byte[] guest = resource("resources/wasmrun/sql.wasm");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(guest);
    assertEquals(
        Files.readString(Path.of("guest", "guest.sha256")),
        HexFormat.of().formatHex(digest) + "  sql.wasm\n");
    assertTrue(guest.length < 3_000_000);
  }

  @Test
  void eachCrateOfTheGuestHasALicence() throws IOException {
    String licences = new String(resource("sql-licences.txt"), StandardCharsets.UTF_8);
    for (String crate : new String[] {"sqlparser", "serde", "log", "wit-bindgen"}) {
      assertTrue(licences.contains("\n" + crate + " "), crate);
    }
  }
}
