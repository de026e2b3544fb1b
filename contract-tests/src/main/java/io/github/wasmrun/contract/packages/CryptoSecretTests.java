package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.CryptoTests.test;
import static io.github.wasmrun.contract.packages.CryptoTests.utf8;
import static io.github.wasmrun.contract.packages.CryptoVectors.hex;
import static io.github.wasmrun.contract.packages.CryptoVectors.pattern;
import static io.github.wasmrun.contract.packages.CryptoVectors.rows;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.crypto.AesGcmSiv;
import io.github.wasmrun.crypto.Argon2;
import io.github.wasmrun.crypto.Argon2Limits;
import io.github.wasmrun.crypto.Argon2Parameters;
import io.github.wasmrun.crypto.Argon2Parameters.Variant;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.CryptoException;
import io.github.wasmrun.crypto.CryptoException.Kind;
import io.github.wasmrun.crypto.HashAlgorithm;
import java.util.List;

/** Argon2 and AES-GCM-SIV. */
final class CryptoSecretTests {
  private static final byte[] HELLO = utf8("hello world");
  private static final byte[] SALT = utf8("somesalt");

  private static final Argon2Parameters SMALL =
      Argon2Parameters.DEFAULTS.withMemoryKib(64).withLength(16);

  private CryptoSecretTests() {}

  static void add(Tests tests) {
    test(tests, "the vectors of RFC 9106", CryptoSecretTests::rfc9106);
    test(tests, "texts of the reference implementation of Argon2", CryptoSecretTests::texts);
    test(tests, "what wasm_run's tests assert on Argon2", CryptoSecretTests::rowsOfArgon2);
    test(tests, "passwords are verified, and others are not", CryptoSecretTests::verify);
    test(tests, "a text that asks for too much is refused", CryptoSecretTests::tooMuch);
    test(tests, "what is no text of Argon2 is refused", CryptoSecretTests::malformed);
    test(tests, "parameters of Argon2 are checked", CryptoSecretTests::parameters);
    test(tests, "the vectors of RFC 8452", CryptoSecretTests::rfc8452);
    test(tests, "what wasm_run's tests assert on AES-GCM-SIV", CryptoSecretTests::rowsOfSiv);
    test(tests, "each flipped bit is noticed", CryptoSecretTests::flips);
    test(tests, "sealed messages are opened, and no others", CryptoSecretTests::sealed);
    test(tests, "a long message is encrypted whole", CryptoSecretTests::large);
    test(tests, "lengths of keys and nonces are checked", CryptoSecretTests::lengths);
  }

  private static void refused(Kind kind, Expect.Code code) {
    CryptoException e = Expect.thrown(CryptoException.class, code);
    Expect.equal(kind, e.kind());
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  private static void rfc9106(Crypto crypto) {
    Argon2 argon2 = crypto.argon2().withSecret(filled(8, 3));
    Argon2Parameters parameters =
        Argon2Parameters.DEFAULTS
            .withMemoryKib(32)
            .withPasses(3)
            .withLanes(4)
            .withAssociatedData(filled(12, 4));
    String[] tags = {
      "512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb",
      "c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8",
      "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
    };
    for (Variant variant : Variant.values()) {
      byte[] tag = argon2.raw(parameters.withVariant(variant), filled(32, 1), filled(16, 2));
      Expect.equal(tags[variant.ordinal()], hex(tag));
    }
    String text = argon2.hash(parameters, filled(32, 1), filled(16, 2));
    Expect.isTrue(argon2.verify(text, filled(32, 1)), text);
    Expect.isTrue(!crypto.argon2().verify(text, filled(32, 1)), "without the secret");
    Expect.equal(parameters, argon2.parameters(text));
  }

  private static void texts(Crypto crypto) {
    Argon2 argon2 = crypto.argon2();
    List<String[]> rows = rows(CryptoVectors.ARGON2);
    Expect.equal(24, rows.size());
    for (String[] row : rows) {
      String text = row[0];
      Argon2Parameters parameters = argon2.parameters(text);
      byte[] password = utf8("pass" + parameters.memoryKib());
      Expect.isTrue(argon2.verify(text, password), text);
      Expect.isTrue(!argon2.verify(text, HELLO), text);
      byte[] salt = utf8("somesalt" + parameters.lanes());
      Expect.equal(text, argon2.hash(parameters, password, salt));
    }
  }

  private static void rowsOfArgon2(Crypto crypto) {
    Argon2Parameters defaults = Argon2Parameters.DEFAULTS;
    Expect.equal(Variant.ARGON2ID, defaults.variant());
    Expect.equal(0x13, defaults.version());
    Expect.equal(19_456, defaults.memoryKib());
    Expect.equal(2, defaults.passes());
    Expect.equal(1, defaults.lanes());
    Expect.equal(32, defaults.length());
    Expect.equal(0, defaults.associatedData().length);
    Argon2 argon2 = crypto.argon2();
    Expect.equal("39ed36519e64c17288a907b35de2007d", hex(argon2.raw(SMALL, HELLO, SALT)));
    Expect.equal(
        "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
        argon2.hash(SMALL, HELLO, SALT));
    refused(
        Kind.MALFORMED, () -> argon2.verify("$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$AAAA", HELLO));
  }

  private static void verify(Crypto crypto) {
    Argon2 argon2 = crypto.argon2();
    String text = argon2.hash(HELLO);
    Expect.isTrue(text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), text);
    Expect.isTrue(argon2.verify(text, HELLO), text);
    Expect.isTrue(!argon2.verify(text, utf8("hello World")), text);
    String one = argon2.hash(SMALL, HELLO);
    String two = argon2.hash(SMALL, HELLO);
    Expect.isTrue(!one.equals(two), "the salts differ");
    Argon2 secret = argon2.withSecret(SALT);
    String three = secret.hash(SMALL, HELLO);
    Expect.isTrue(secret.verify(three, HELLO), three);
    Expect.isTrue(!argon2.verify(three, HELLO), "without the secret");
    Expect.isTrue(!argon2.withSecret(HELLO).verify(three, HELLO), "with another secret");
    String empty = argon2.hash(SMALL, new byte[0]);
    Expect.isTrue(argon2.verify(empty, new byte[0]), empty);
    Expect.isTrue(!argon2.verify(empty, new byte[1]), empty);
  }

  private static void tooMuch(Crypto crypto) {
    Argon2 argon2 = crypto.argon2();
    String end = "$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ";
    for (String asked :
        new String[] {
          "m=262145,t=1,p=1",
          "m=4294967295,t=1,p=1",
          "m=64,t=7,p=1",
          "m=64,t=4294967295,p=1",
          "m=4294967295,t=4294967295,p=255"
        }) {
      refused(Kind.TOO_LARGE, () -> argon2.verify("$argon2id$v=19$" + asked + end, HELLO));
    }
    for (String allowed : new String[] {"m=64,t=6,p=1", "m=64,t=6,p=4"}) {
      Expect.isTrue(!argon2.verify("$argon2id$v=19$" + allowed + end, HELLO), allowed);
    }
    String small = "$argon2id$v=19$m=64,t=2,p=1" + end;
    Argon2Limits limits = Argon2Limits.DEFAULTS.withMaxMemoryKib(64).withMaxPasses(2);
    Expect.isTrue(argon2.verify(small, HELLO, limits), small);
    refused(Kind.TOO_LARGE, () -> argon2.verify(small, HELLO, limits.withMaxMemoryKib(63)));
    refused(Kind.TOO_LARGE, () -> argon2.verify(small, HELLO, limits.withMaxPasses(1)));
    refused(Kind.TOO_LARGE, () -> argon2.parameters("$argon2id$v=19$m=4294967295,t=1,p=1" + end));
    Expect.thrown(IllegalArgumentException.class, () -> limits.withMaxMemoryKib(0));
    Expect.thrown(IllegalArgumentException.class, () -> limits.withMaxPasses(0));
    Expect.isTrue(argon2.verify(small, HELLO), "usable after that");
  }

  private static void malformed(Crypto crypto) {
    Argon2 argon2 = crypto.argon2();
    String good = "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ";
    String[] texts = {
      "",
      "$",
      "password",
      "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
      "$scrypt$ln=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=64,t=2,p=1",
      "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ",
      "$argon2id$v=18$m=64,t=2,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=64,t=2,p=9$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=-64,t=2,p=1$c29tZXNhbHQ$Oe02UZ5kwXKIqQezXeIAfQ",
      "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbH!$Oe02UZ5kwXKIqQezXeIAfQ",
      good + "\u0000",
      good + "$",
      good.substring(1),
      "x".repeat(100_000),
    };
    for (String text : texts) {
      CryptoException e = Expect.thrown(CryptoException.class, () -> argon2.verify(text, HELLO));
      Expect.equal(Kind.MALFORMED + " of " + text, e.kind() + " of " + text);
    }
    int seed = 12345;
    for (int i = 0; i < 1000; i++) {
      char[] chars = good.toCharArray();
      seed = seed * 1103515245 + 12345;
      chars[(seed >>> 8) % chars.length] ^= (char) (1 << (seed >>> 28 & 7));
      String text = new String(chars);
      try {
        Argon2Limits limits = Argon2Limits.DEFAULTS.withMaxMemoryKib(128);
        Expect.isTrue(!argon2.verify(text, HELLO, limits), text);
      } catch (CryptoException e) {
        Expect.isTrue(e.kind() != Kind.FAILED, text + ": " + e.getMessage());
      }
    }
    Expect.isTrue(argon2.verify(good, HELLO), "usable after that");
  }

  private static void parameters(Crypto crypto) {
    Argon2 argon2 = crypto.argon2();
    for (Expect.Code code :
        new Expect.Code[] {
          () -> SMALL.withMemoryKib(7),
          () -> SMALL.withMemoryKib((1 << 20) + 1),
          () -> SMALL.withMemoryKib(Integer.MAX_VALUE),
          () -> SMALL.withPasses(0),
          () -> SMALL.withLanes(0),
          () -> SMALL.withLanes(256),
          () -> SMALL.withLength(3),
          () -> SMALL.withLength((1 << 20) + 1),
          () -> SMALL.withVersion(0x12),
          () -> SMALL.withAssociatedData(new byte[33]),
          () -> argon2.hash(SMALL.withLanes(9), HELLO),
          () -> argon2.raw(SMALL.withLanes(9), HELLO, SALT),
          () -> argon2.hash(SMALL.withLength(9), HELLO),
          () -> argon2.hash(SMALL.withLength(65), HELLO),
          () -> argon2.hash(SMALL, HELLO, new byte[7]),
          () -> argon2.hash(SMALL, HELLO, new byte[49]),
          () -> argon2.raw(SMALL, HELLO, new byte[7])
        }) {
      Expect.thrown(IllegalArgumentException.class, code);
    }
    Expect.equal(4, argon2.raw(SMALL.withLength(4), HELLO, SALT).length);
    Expect.equal(5000, argon2.raw(SMALL.withLength(5000), HELLO, pattern(100)).length);
    Expect.equal(SMALL, Argon2Parameters.DEFAULTS.withLength(16).withMemoryKib(64));
    Expect.equal(SMALL.hashCode(), SMALL.withAssociatedData(new byte[0]).hashCode());
    Expect.isTrue(!SMALL.equals(SMALL.withPasses(3)), "other passes");
    Expect.equal("ARGON2ID v=19 m=64 t=2 p=1", SMALL.toString());
  }

  private static void rfc8452(Crypto crypto) {
    List<String[]> rows = rows(CryptoVectors.SIV);
    Expect.equal(50, rows.size());
    for (String[] row : rows) {
      AesGcmSiv cipher = crypto.aesGcmSiv(hex(row[0]));
      byte[] nonce = hex(row[1]);
      byte[] data = hex(row[2]);
      byte[] plaintext = hex(row[3]);
      byte[] ciphertext = cipher.encrypt(nonce, plaintext, data);
      Expect.equal(row[4], hex(ciphertext));
      Expect.array(plaintext, cipher.decrypt(nonce, ciphertext, data));
    }
  }

  private static void rowsOfSiv(Crypto crypto) {
    byte[] nonce = filled(12, 2);
    Expect.equal(
        "2302134a522f8f3284d8618de3e7ccaf89ca34752dae0761e488e4",
        hex(crypto.aesGcmSiv(filled(16, 1)).encrypt(nonce, HELLO)));
    Expect.equal(
        "bc6ddebde7f4af7e97caf151acd3cdf2e7eb578f40287ea5119ad5",
        hex(crypto.aesGcmSiv(filled(32, 1)).encrypt(nonce, HELLO, new byte[] {9})));
    Expect.thrown(
        IllegalArgumentException.class,
        "a key of 24 bytes: it has 16 or 32",
        () -> crypto.aesGcmSiv(filled(24, 1)));
    byte[] key = Crypto.randomBytes(32);
    Expect.array(
        HELLO, crypto.aesGcmSiv(key).decrypt(nonce, crypto.aesGcmSiv(key).encrypt(nonce, HELLO)));
  }

  private static void flips(Crypto crypto) {
    int seed = 99;
    for (int keyLength : new int[] {16, 32}) {
      byte[][] good = {pattern(keyLength), pattern(12), null, pattern(33)};
      byte[] plaintext = pattern(200);
      good[2] = crypto.aesGcmSiv(good[0]).encrypt(good[1], plaintext, good[3]);
      for (int i = 0; i < 1000; i++) {
        byte[][] bad = {good[0], good[1], good[2], good[3]};
        seed = seed * 1103515245 + 12345;
        // Key, nonce, ciphertext, associated data, and most often the ciphertext.
        int which = i % 8 < 4 ? i % 4 : 2;
        bad[which] = bad[which].clone();
        bad[which][(seed >>> 8) % bad[which].length] ^= (byte) (1 << (seed >>> 28 & 7));
        AesGcmSiv cipher = crypto.aesGcmSiv(bad[0]);
        refused(Kind.REJECTED, () -> cipher.decrypt(bad[1], bad[2], bad[3]));
      }
      AesGcmSiv cipher = crypto.aesGcmSiv(good[0]);
      for (int length = 0; length < good[2].length; length++) {
        byte[] part = new byte[length];
        System.arraycopy(good[2], 0, part, 0, length);
        refused(Kind.REJECTED, () -> cipher.decrypt(good[1], part, good[3]));
      }
      Expect.array(plaintext, cipher.decrypt(good[1], good[2], good[3]));
    }
  }

  private static void sealed(Crypto crypto) {
    AesGcmSiv cipher = crypto.aesGcmSiv(Crypto.randomBytes(32));
    byte[] sealed = cipher.seal(HELLO);
    Expect.equal(HELLO.length + 28, sealed.length);
    Expect.array(HELLO, cipher.open(sealed));
    Expect.isTrue(!Crypto.constantTimeEquals(sealed, cipher.seal(HELLO)), "nonces differ");
    Expect.array(new byte[0], cipher.open(cipher.seal(new byte[0])));
    AesGcmSiv other = crypto.aesGcmSiv(Crypto.randomBytes(16));
    refused(Kind.REJECTED, () -> other.open(sealed));
    refused(Kind.REJECTED, () -> cipher.open(new byte[27]));
    sealed[0] ^= 1;
    refused(Kind.REJECTED, () -> cipher.open(sealed));
  }

  private static void large(Crypto crypto) {
    AesGcmSiv cipher = crypto.aesGcmSiv(pattern(32));
    byte[] plaintext = pattern(1_500_000);
    byte[] ciphertext = cipher.encrypt(pattern(12), plaintext);
    byte[] back = cipher.decrypt(pattern(12), ciphertext);
    Expect.isTrue(Crypto.constantTimeEquals(plaintext, back), "the same");
    ciphertext[1_000_000] ^= 4;
    refused(Kind.REJECTED, () -> cipher.decrypt(pattern(12), ciphertext));
    Expect.equal(32, crypto.hash(HashAlgorithm.SHA_256, HELLO).length);
  }

  private static void lengths(Crypto crypto) {
    AesGcmSiv cipher = crypto.aesGcmSiv(pattern(16));
    for (int length : new int[] {0, 11, 13, 16}) {
      Expect.thrown(IllegalArgumentException.class, () -> cipher.encrypt(new byte[length], HELLO));
      Expect.thrown(IllegalArgumentException.class, () -> cipher.decrypt(new byte[length], HELLO));
    }
    for (int length : new int[] {0, 15, 17, 24, 31, 33, 64}) {
      Expect.thrown(IllegalArgumentException.class, () -> crypto.aesGcmSiv(new byte[length]));
    }
  }
}
