package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import io.github.wasmrun.crypto.Hasher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for cryptography against what the JDK has of it. */
class CryptoJdkTest {
  private static final Crypto CRYPTO = Crypto.load(Engine.create()).join();

  private static boolean ofTheJdk(HashAlgorithm algorithm) {
    return algorithm.hmac() && !algorithm.keyed();
  }

  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Around the ends of blocks and of pieces, and anywhere. */
  private static List<Integer> lengths(Random random) {
    List<Integer> lengths = new ArrayList<>();
    for (int edge : new int[] {64, 72, 104, 128, 136, 144, 1 << 15, 1 << 16}) {
      for (int length = edge - 17; length <= edge + 2; length++) {
        lengths.add(length);
      }
    }
    for (int i = 0; i < 60; i++) {
      lengths.add(random.nextInt(1 << random.nextInt(18)));
    }
    return lengths;
  }

  @Test
  void hashesAreThoseOfTheJdk() throws GeneralSecurityException, IOException {
    Random random = new Random(17);
    int count = 0;
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (!ofTheJdk(algorithm)) {
        continue;
      }
      count++;
      MessageDigest digest = MessageDigest.getInstance(algorithm.standardName());
      assertEquals(digest.getDigestLength(), algorithm.length());
      for (int length : lengths(random)) {
        byte[] bytes = random(random, length);
        byte[] expected = digest.digest(bytes);
        assertArrayEquals(expected, CRYPTO.hash(algorithm, bytes), algorithm + " of " + length);
        InputStream in = new ByteArrayInputStream(bytes);
        assertArrayEquals(expected, CRYPTO.hash(algorithm, in), algorithm + " of " + length);
      }
    }
    assertEquals(12, count);
  }

  @Test
  void macsAreThoseOfTheJdk() throws GeneralSecurityException {
    Random random = new Random(18);
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (!ofTheJdk(algorithm)) {
        continue;
      }
      String name = "Hmac" + algorithm.standardName();
      Mac mac = Mac.getInstance(name.contains("SHA3") ? name : name.replace("SHA-", "SHA"));
      for (int length : lengths(random)) {
        byte[] key = random(random, 1 + random.nextInt(200));
        byte[] bytes = random(random, length);
        mac.init(new SecretKeySpec(key, "RAW"));
        byte[] expected = mac.doFinal(bytes);
        assertArrayEquals(expected, CRYPTO.hmac(algorithm, key, bytes), name + " of " + length);
      }
    }
  }

  @Test
  void aFileIsRead(@TempDir Path folder) throws IOException, GeneralSecurityException {
    byte[] bytes = random(new Random(19), 300_000);
    Path file = Files.write(folder.resolve("file"), bytes);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertArrayEquals(expected, CRYPTO.hash(HashAlgorithm.SHA_256, in));
    }
  }

  @Test
  void manyThreadsUseItAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        byte[] bytes = random(new Random(i), 5_000 + i);
        Callable<Boolean> work =
            () ->
                MessageDigest.isEqual(
                    MessageDigest.getInstance("SHA-512").digest(bytes),
                    CRYPTO.hash(HashAlgorithm.SHA_512, bytes));
        results.add(threads.submit(work));
      }
      for (Future<Boolean> result : results) {
        assertTrue(result.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void hashersThatNobodyClosesAreGarbage() throws InterruptedException {
    List<WeakReference<Hasher>> hashers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Hasher hasher = CRYPTO.hasher(HashAlgorithm.SHA_256);
      hasher.update(i);
      hashers.add(new WeakReference<>(hasher));
    }
    for (int i = 0; i < 100 && hashers.stream().anyMatch(h -> h.get() != null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertTrue(hashers.stream().allMatch(hasher -> hasher.get() == null));
  }
}
