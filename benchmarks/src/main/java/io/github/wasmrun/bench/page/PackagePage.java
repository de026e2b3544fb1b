package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.crypto.Argon2Parameters;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: the packages for {@code package-rounds.mjs}. */
public final class PackagePage {
  private static final Argon2Parameters PARAMETERS =
      Argon2Parameters.DEFAULTS.withMemoryKib(1024).withPasses(2).withLanes(1).withLength(32);

  private static final byte[] TEXT = Inputs.text(1 << 20);

  private static byte[] packed = {};
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
  public static byte[] text() {
    return TEXT;
  }

  /** Takes what {@link #inflate} decompresses. */
  @JSExport
  public static void packed(byte[] bytes) {
    packed = bytes;
  }

  /** Compresses what {@link #text} is, and gives what came out last. */
  @JSExport
  public static byte[] deflated() {
    return compression.compress(Format.DEFLATE, 6, TEXT);
  }

  // Bytes stay in Java here: what TeaVM does to hand them to JavaScript is not to be measured.

  /** Compresses {@code n} times. */
  @JSExport
  public static int deflate(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += compression.compress(Format.DEFLATE, 6, TEXT).length;
    }
    return sum;
  }

  /** Decompresses {@code n} times. */
  @JSExport
  public static int inflate(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Inputs.digest(compression.decompress(Format.DEFLATE, packed, TEXT.length));
    }
    return sum;
  }

  /** Makes a hash {@code n} times, by the name of its constant. */
  @JSExport
  public static int hash(String algorithm, int n) {
    HashAlgorithm wanted = HashAlgorithm.valueOf(algorithm);
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Inputs.digest(crypto.hash(wanted, TEXT));
    }
    return sum;
  }

  /** Makes a key of a password {@code n} times. */
  @JSExport
  public static int argon2(int n) {
    byte[] password = Inputs.text(16);
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Inputs.digest(crypto.argon2().raw(PARAMETERS, password, password));
    }
    return sum;
  }
}
