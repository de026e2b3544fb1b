package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.CryptoVectors.algorithm;
import static io.github.wasmrun.contract.packages.CryptoVectors.hex;
import static io.github.wasmrun.contract.packages.CryptoVectors.pattern;
import static io.github.wasmrun.contract.packages.CryptoVectors.rows;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import io.github.wasmrun.crypto.Hasher;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hashes, and what is done with keys. */
public final class CryptoTests {
  private static final byte[] HELLO = utf8("hello world");

  private static @Nullable CompletableFuture<Crypto> loaded;

  private CryptoTests() {}

  /** What a test does, and may throw. */
  interface Work {
    void run(Crypto crypto) throws IOException;
  }

  static void test(Tests tests, String name, Work work) {
    tests.async(
        "crypto: " + name,
        () -> {
          CompletableFuture<Crypto> present = loaded;
          if (present == null) {
            present = Crypto.load(tests.engine());
            loaded = present;
          }
          return present.thenAccept(
              crypto -> {
                try {
                  work.run(crypto);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
        });
  }

  public static void add(Tests tests) {
    test(tests, "hashes of known bytes, and of all short lengths", CryptoTests::hashes);
    test(tests, "hashes of a million bytes, in pieces", CryptoTests::million);
    test(tests, "HMAC with all lengths of keys", CryptoTests::hmacs);
    test(tests, "keyed BLAKE2 with all lengths of keys", CryptoTests::keyed);
    test(tests, "BLAKE3's own vectors", CryptoTests::blake3);
    test(tests, "what wasm_run's tests assert on hashes", CryptoTests::rowsOfHashes);
    test(tests, "CRC-32", CryptoTests::crc32);
    test(tests, "a hasher takes bytes in any portions", CryptoTests::portions);
    test(tests, "a hasher goes on after a hash, and begins anew", CryptoTests::again);
    test(tests, "a stream that fails leaves the hasher as it was", CryptoTests::failingStream);
    test(tests, "a closed hasher refuses all", CryptoTests::closed);
    test(tests, "hashers that nobody closes do no harm", CryptoTests::unclosed);
    test(tests, "lengths of hashes and keys are checked", CryptoTests::arguments);
    test(tests, "an expected hash is compared whole", CryptoTests::matches);
    test(tests, "random bytes", crypto -> random());
    CryptoSecretTests.add(tests);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Collects hashes, to compare many with one value. */
  private static final class Sum {
    private final Hasher hasher;

    Sum(Crypto crypto) {
      hasher = crypto.hasher(HashAlgorithm.SHA_256);
    }

    void add(byte[] bytes) {
      hasher.update(bytes);
    }

    void expect(String digits) {
      Expect.equal(digits, hex(hasher.digest()));
      hasher.close();
    }
  }

  private static void hashes(Crypto crypto) {
    List<String[]> rows = rows(CryptoVectors.HASHES);
    Expect.equal(HashAlgorithm.values().length, rows.size());
    for (String[] row : rows) {
      HashAlgorithm algorithm = algorithm(row[0]);
      Expect.equal(row[1], hex(crypto.hash(algorithm, new byte[0])));
      Expect.equal(row[2], hex(crypto.hash(algorithm, utf8("abc"))));
      Expect.equal(algorithm.length(), row[1].length() / 2);
      Sum sum = new Sum(crypto);
      for (int length = 0; length < 300; length++) {
        sum.add(crypto.hash(algorithm, pattern(length)));
      }
      sum.expect(row[3]);
    }
  }

  /** The long vector of NIST. */
  private static void million(Crypto crypto) {
    byte[] piece = new byte[10_000];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = 'a';
    }
    try (Hasher hasher = crypto.hasher(HashAlgorithm.SHA_256)) {
      for (int count = 0; count < 100; count++) {
        hasher.update(piece);
      }
      Expect.equal(
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", hex(hasher.digest()));
    }
  }

  private static void hmacs(Crypto crypto) {
    List<String[]> rows = rows(CryptoVectors.HMACS);
    int count = 0;
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      count += algorithm.hmac() ? 1 : 0;
    }
    Expect.equal(count, rows.size());
    byte[] key = utf8("Jefe");
    byte[] data = utf8("what do ya want for nothing?");
    for (String[] row : rows) {
      HashAlgorithm algorithm = algorithm(row[0]);
      Expect.equal(row[1], hex(crypto.hmac(algorithm, key, data)));
      Sum sum = new Sum(crypto);
      for (int length = 0; length < 150; length++) {
        sum.add(crypto.hmac(algorithm, pattern(length), pattern(50)));
      }
      sum.expect(row[2]);
      try (Hasher hasher = crypto.hmacHasher(algorithm, key)) {
        for (byte b : data) {
          hasher.update(b);
        }
        Expect.equal(row[1], hex(hasher.digest()));
        hasher.reset();
        hasher.update(data);
        Expect.equal(row[1], hex(hasher.digest()));
      }
    }
  }

  private static void keyed(Crypto crypto) {
    int[] lengths = {0, 1, 64, 65, 128, 129, 200};
    for (String[] row : rows(CryptoVectors.KEYED)) {
      HashAlgorithm algorithm = algorithm(row[0]);
      int most = algorithm == HashAlgorithm.BLAKE2S_256 ? 32 : 64;
      Sum sum = new Sum(crypto);
      for (int key = 1; key <= most; key++) {
        for (int length : lengths) {
          sum.add(crypto.keyedHash(algorithm, pattern(key), pattern(length)));
        }
      }
      sum.expect(row[1]);
      try (Hasher hasher = crypto.keyedHasher(algorithm, pattern(9))) {
        hasher.update(HELLO);
        Expect.isTrue(hasher.matches(crypto.keyedHash(algorithm, pattern(9), HELLO)), row[0]);
      }
    }
  }

  private static void blake3(Crypto crypto) {
    byte[] key = utf8("whats the Elvish word for friend");
    String context = "BLAKE3 2019-12-27 16:29:52 test vectors context";
    Sum sum = new Sum(crypto);
    for (String[] row : rows(CryptoVectors.BLAKE3)) {
      byte[] input = new byte[Integer.parseInt(row[0])];
      for (int i = 0; i < input.length; i++) {
        input[i] = (byte) (i % 251);
      }
      Expect.equal(row[1], hex(crypto.hash(HashAlgorithm.BLAKE3, input)));
      Expect.equal(row[2], hex(crypto.keyedHash(HashAlgorithm.BLAKE3, key, input)));
      Expect.equal(row[3], hex(crypto.deriveKey(context, input, 32)));
      try (Hasher plain = crypto.hasher(HashAlgorithm.BLAKE3);
          Hasher keyed = crypto.keyedHasher(HashAlgorithm.BLAKE3, key);
          Hasher deriver = crypto.keyDeriver(context)) {
        for (Hasher hasher : new Hasher[] {plain, keyed, deriver}) {
          hasher.update(input);
          byte[] extended = hasher.digest(131);
          Expect.isTrue(hex(extended).startsWith(hex(hasher.digest())), "a longer hash");
          sum.add(extended);
        }
      }
      Expect.equal(row[3], hex(crypto.deriveKey(context, input, 131)).substring(0, 64));
    }
    sum.expect(CryptoVectors.BLAKE3_LONG);
  }

  private static void rowsOfHashes(Crypto crypto) {
    String[][] hashes = {
      {"SHA_1", "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"},
      {"MD5", "5eb63bbbe01eeed093cb22bb8f5acdc3"},
      {"SHA_224", "2f05477fc24bb4faefd86517156dafdecec45b8ad3cf2522a563582b"},
      {"SHA_256", "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"},
      {
        "SHA_384",
        "fdbd8e75a67f29f701a4e040385e2e23986303ea10239211"
            + "af907fcbb83578b3e417cb71ce646efd0819dd8c088de1bd"
      },
      {
        "SHA_512",
        "309ecc489c12d6eb4cc40f50c902f2b4d0ed77ee511a7c7a9bcd3ca86d4cd86f"
            + "989dd35bc5ff499670da34255b45b0cfd830e81f605dcf7dc5542e93ae9cd76f"
      },
      {"BLAKE3", "d74981efa70a0c880b8d8c1985d075dbcbf679b99a5f9914e5aaf96b831a9e24"},
    };
    FileTree files = MemoryFiles.create();
    files.write("hello", HELLO);
    for (String[] row : hashes) {
      Expect.equal(row[1], hex(crypto.hash(algorithm(row[0]), HELLO)));
      Expect.equal(row[1], hex(crypto.hash(algorithm(row[0]), files.read("/hello"))));
    }
    Expect.thrown(
        FileException.class, () -> crypto.hash(HashAlgorithm.MD5, files.read("/nowhere")));
    String[][] hmacs = {
      {"SHA_224", "f32028eec32ef0d30f50e21f8e62ad9ab3deaa9e52d4a8637e7ad547"},
      {"SHA_256", "3c0bbe108aa9ea318d538684d08737a20f5f8947428fa8dfc5e566259a3f8f50"},
      {
        "SHA_384",
        "13c642eefbfb6190866573df2277acef9f7e7567fcf14abd"
            + "e0c9fc30c458330528f63188bc3a0c5b2f8af74adbe3a171"
      },
      {
        "SHA_512",
        "7aae5c2e6ee39654d7f95d44f8adb1d2a35b68db72941856f1e00721b1550d69"
            + "877f367bd007b42d2cc08ec4a98acd3dac27890acbe3006bfc3a1f1f8cea6d40"
      },
    };
    byte[] key = {1, 2, 3};
    for (String[] row : hmacs) {
      Expect.equal(row[1], hex(crypto.hmac(algorithm(row[0]), key, HELLO)));
    }
    byte[] sevens = new byte[32];
    for (int i = 0; i < 32; i++) {
      sevens[i] = 7;
    }
    Expect.equal(
        "faa35d9f72d82b9a7c59189a098be3e5e175ab1d33171fd8bef0e1841b3556fa",
        hex(crypto.keyedHash(HashAlgorithm.BLAKE3, sevens, HELLO)));
    Expect.equal(
        "efc45d4c71de52657d71e4e7cf65f3d999fdd1586e264b93158b018cba3eeeba",
        hex(crypto.deriveKey("ctx", HELLO, 32)));
    for (byte[] wrong : new byte[][] {{7}, {1, 2, 3}}) {
      Expect.thrown(
          IllegalArgumentException.class,
          "a key of " + wrong.length + " bytes: those of BLAKE3 have 32",
          () -> crypto.keyedHash(HashAlgorithm.BLAKE3, wrong, HELLO));
    }
  }

  private static void crc32(Crypto crypto) {
    Expect.equal(222957957L, crypto.crc32(HELLO));
    Expect.equal(0xCBF43926L, crypto.crc32(utf8("123456789")));
    Expect.equal(0L, crypto.crc32(new byte[0]));
    java.util.zip.CRC32 host = new java.util.zip.CRC32();
    byte[] bytes = pattern(100_000);
    host.update(bytes, 0, bytes.length);
    Expect.equal(host.getValue(), crypto.crc32(bytes));
  }

  private static void portions(Crypto crypto) throws IOException {
    byte[] bytes = pattern(33_003);
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      byte[] whole = crypto.hash(algorithm, bytes);
      try (Hasher hasher = crypto.hasher(algorithm)) {
        Expect.same(algorithm, hasher.algorithm());
        int at = 0;
        for (int length = 0; at < bytes.length; length = length * 3 + 1) {
          int part = Math.min(length, bytes.length - at);
          hasher.update(bytes, at, part);
          at += part;
        }
        Expect.array(whole, hasher.digest());
        hasher.reset();
        Expect.equal(33_003L, hasher.update(new ByteArrayInputStream(bytes)));
        Expect.array(whole, hasher.digest());
        hasher.reset();
        OutputStream out = hasher.asOutputStream();
        out.write(bytes[0]);
        out.write(bytes, 1, bytes.length - 1);
        out.close();
        Expect.array(whole, hasher.digest());
      }
      Expect.array(whole, crypto.hash(algorithm, new ByteArrayInputStream(bytes)));
    }
  }

  private static void again(Crypto crypto) {
    byte[] abc = crypto.hash(HashAlgorithm.SHA_256, utf8("abc"));
    try (Hasher hasher = crypto.hasher(HashAlgorithm.SHA_256)) {
      hasher.update('a');
      hasher.digest();
      hasher.update(utf8("bc"));
      Expect.array(abc, hasher.digest());
      Expect.array(abc, hasher.digest());
      hasher.reset();
      Expect.array(crypto.hash(HashAlgorithm.SHA_256, new byte[0]), hasher.digest());
    }
  }

  private static void failingStream(Crypto crypto) {
    IOException broken = new IOException("the disk is gone");
    InputStream source =
        new InputStream() {
          private int count;

          @Override
          public int read() throws IOException {
            if (count == 3) {
              throw broken;
            }
            return "abc".charAt(count++);
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            target[offset] = (byte) read();
            return 1;
          }
        };
    try (Hasher hasher = crypto.hasher(HashAlgorithm.SHA_1)) {
      Expect.same(broken, Expect.thrown(IOException.class, () -> hasher.update(source)));
      Expect.array(crypto.hash(HashAlgorithm.SHA_1, utf8("abc")), hasher.digest());
    }
  }

  private static void closed(Crypto crypto) {
    Hasher hasher = crypto.hasher(HashAlgorithm.MD5);
    hasher.update(1);
    hasher.close();
    hasher.close();
    for (Expect.Code code :
        new Expect.Code[] {
          () -> hasher.update(1),
          () -> hasher.update(HELLO),
          () -> hasher.update(new ByteArrayInputStream(HELLO)),
          () -> hasher.asOutputStream().write(1),
          hasher::digest,
          hasher::reset,
          () -> hasher.matches(HELLO)
        }) {
      Expect.thrown(IllegalStateException.class, "closed", code);
    }
    Expect.equal(16, crypto.hash(HashAlgorithm.MD5, HELLO).length);
  }

  private static void unclosed(Crypto crypto) {
    List<Hasher> open = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Hasher hasher = crypto.hasher(HashAlgorithm.SHA_256);
      hasher.update(i);
      open.add(hasher);
    }
    for (int i = 0; i < 20; i++) {
      Expect.array(crypto.hash(HashAlgorithm.SHA_256, new byte[] {(byte) i}), open.get(i).digest());
    }
    // Half of them is left to the collector.
    for (int i = 0; i < 20; i += 2) {
      open.get(i).close();
    }
  }

  private static void arguments(Crypto crypto) {
    try (Hasher hasher = crypto.hasher(HashAlgorithm.SHA_256)) {
      Expect.equal(32, hasher.digest(32).length);
      Expect.thrown(
          IllegalArgumentException.class,
          "length 31: a hash of SHA-256 has 32 bytes",
          () -> hasher.digest(31));
      for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 12}, {11, 1}, {12, 0}}) {
        Expect.thrown(
            IndexOutOfBoundsException.class, () -> hasher.update(HELLO, range[0], range[1]));
      }
      hasher.update(HELLO, 11, 0);
      Expect.array(crypto.hash(HashAlgorithm.SHA_256, new byte[0]), hasher.digest());
    }
    try (Hasher hasher = crypto.hasher(HashAlgorithm.SHAKE128)) {
      Expect.equal(
          "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26", hex(hasher.digest()));
      Expect.equal("7f9c", hex(hasher.digest(2)));
      Expect.equal(1 << 20, hasher.digest(1 << 20).length);
      for (int length : new int[] {-1, 0, (1 << 20) + 1}) {
        Expect.thrown(IllegalArgumentException.class, () -> hasher.digest(length));
      }
    }
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (!algorithm.hmac()) {
        Expect.thrown(IllegalArgumentException.class, () -> crypto.hmac(algorithm, HELLO, HELLO));
        Expect.thrown(IllegalArgumentException.class, () -> crypto.hmacHasher(algorithm, HELLO));
      }
      Expect.thrown(
          IllegalArgumentException.class, () -> crypto.keyedHash(algorithm, new byte[65], HELLO));
      Expect.thrown(
          IllegalArgumentException.class, () -> crypto.keyedHasher(algorithm, new byte[0]));
    }
  }

  private static void matches(Crypto crypto) {
    byte[] key = pattern(32);
    byte[] mac = crypto.hmac(HashAlgorithm.SHA_256, key, HELLO);
    try (Hasher hasher = crypto.hmacHasher(HashAlgorithm.SHA_256, key)) {
      hasher.update(HELLO);
      Expect.isTrue(hasher.matches(mac), "the same");
      for (int bit = 0; bit < 256; bit++) {
        byte[] other = mac.clone();
        other[bit >> 3] ^= (byte) (1 << (bit & 7));
        Expect.isTrue(!hasher.matches(other), "a flipped bit");
      }
      byte[] part = new byte[31];
      System.arraycopy(mac, 0, part, 0, 31);
      Expect.isTrue(!hasher.matches(part), "a part");
      Expect.isTrue(!hasher.matches(new byte[0]), "nothing");
    }
    Expect.isTrue(Crypto.constantTimeEquals(new byte[0], new byte[0]), "nothing is nothing");
    Expect.isTrue(!Crypto.constantTimeEquals(new byte[1], new byte[0]), "a zero is not nothing");
  }

  private static void random() {
    Expect.equal(0, Crypto.randomBytes(0).length);
    byte[] bytes = Crypto.randomBytes(100_000);
    int[] counts = new int[256];
    for (byte b : bytes) {
      counts[b & 0xFF]++;
    }
    for (int count : counts) {
      // 391 on average; 200 and 600 are ten standard deviations away.
      Expect.isTrue(count > 200 && count < 600, "a byte " + count + " times");
    }
    Expect.isTrue(
        !Crypto.constantTimeEquals(Crypto.randomBytes(32), Crypto.randomBytes(32)), "random");
    Expect.thrown(IllegalArgumentException.class, () -> Crypto.randomBytes(-1));
  }
}
