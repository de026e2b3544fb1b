package io.github.wasmrun.integration;

import io.github.wasmrun.wat.Wat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The guests of the tests, of which the texts are beside this class. */
public final class Guests {
  private Guests() {}

  /** The bytes of {@code NAME.wat}. */
  public static byte[] bytes(String name) {
    try (InputStream in = Guests.class.getResourceAsStream(name + ".wat")) {
      return Wat.parse(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The functions of {@code rows.wat}. */
  public static GuestFunction rows(String export) {
    return GuestFunction.of(ModuleSource.of(bytes("rows")), export);
  }

  /** The same in Java as {@code fnv} of {@code rows.wat}. */
  public static long fnv(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return hash;
  }
}
