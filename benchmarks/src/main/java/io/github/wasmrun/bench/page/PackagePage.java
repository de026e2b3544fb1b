package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.crypto.Argon2;
import io.github.wasmrun.crypto.Argon2Parameters;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: the packages for {@code package-rounds.mjs}. */
public final class PackagePage {
  private static final Argon2Parameters PARAMETERS =
      Argon2Parameters.DEFAULTS.withMemoryKib(1024).withPasses(2).withLanes(1).withLength(32);

  private static @Nullable Compression compression;
  private static @Nullable Crypto crypto;

  private PackagePage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Loads the packages. */
  @JSExport
  public static void prepare(PoolPage.Done done) {
    Engine engine = Engine.create();
    Compression.load(engine)
        .thenAcceptBoth(
            Crypto.load(engine),
            (one, other) -> {
              compression = one;
              crypto = other;
              done.accept(0);
            });
  }

  /** What is compressed and hashed. */
  @JSExport
  public static byte[] text(int length) {
    return Inputs.text(length);
  }

  /** Compresses. */
  @JSExport
  public static byte[] deflate(byte[] bytes) {
    return compression.compress(Format.DEFLATE, 6, bytes);
  }

  /** Decompresses. */
  @JSExport
  public static byte[] inflate(byte[] bytes, int length) {
    return compression.decompress(Format.DEFLATE, bytes, length);
  }

  /** Makes a hash by the name of the algorithm in Java. */
  @JSExport
  public static byte[] hash(String algorithm, byte[] bytes) {
    return crypto.hash(HashAlgorithm.valueOf(algorithm), bytes);
  }

  /** Makes a key of a password. */
  @JSExport
  public static byte[] argon2(byte[] password, byte[] salt) {
    Argon2 argon2 = crypto.argon2();
    return argon2.raw(PARAMETERS, password, salt);
  }
}
