package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Inputs;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.crypto.AesGcmSiv;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * The packages beside the JDK, which has code of the processor for most of this: 1 MiB each. SQL is
 * beside JSqlParser: 5 statements.
 */
final class PackageRows {
  private static final byte[] TEXT = Inputs.text(1 << 20);

  private PackageRows() {}

  static void measure(String group, Effort effort) throws IOException {
    String name = group.substring("package.".length());
    Engine engine = Engine.create();
    switch (name) {
      case "png.decode", "png.encode", "jpeg.decode", "resize" -> ImageRows.measure(name, effort);
      case "deflate" -> deflate(Compression.load(engine).join(), effort);
      case "inflate" -> inflate(Compression.load(engine).join(), effort);
      case "aes" -> aes(Crypto.load(engine).join(), effort);
      case "crc32" -> crc32(Crypto.load(engine).join(), effort);
      case "sql" -> sql(Sql.load(engine).join(), effort);
      default -> hash(Crypto.load(engine).join(), name, effort);
    }
  }

  private interface Work {
    byte[] run() throws GeneralSecurityException, DataFormatException;
  }

  /** What it gives counts by some of its bytes, or by nothing where two sides may differ. */
  private static Contestant repeat(boolean compared, Work work) {
    return Contestant.of(
        n -> {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            try {
              int digest = Inputs.digest(work.run());
              sum += compared ? digest : 1;
            } catch (GeneralSecurityException | DataFormatException e) {
              throw new IllegalStateException(e);
            }
          }
          return sum;
        });
  }

  private static void play(String name, boolean compared, Work ours, Work peer, Effort effort)
      throws IOException {
    new Match(repeat(compared, ours))
        .against("jvm.package." + name, repeat(compared, peer))
        .play(effort, "ms", 1e6);
  }

  private static byte[] deflated(Deflater deflater, byte[] room) {
    deflater.reset();
    deflater.setInput(TEXT);
    deflater.finish();
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(room, length, room.length - length);
    }
    return Arrays.copyOf(room, length);
  }

  private static void deflate(Compression compression, Effort effort) throws IOException {
    Deflater deflater = new Deflater(6, true);
    byte[] room = new byte[TEXT.length + 1024];
    byte[] packed = compression.compress(Format.DEFLATE, 6, TEXT);
    if (!Arrays.equals(TEXT, compression.decompress(Format.DEFLATE, packed, TEXT.length))) {
      throw new IllegalStateException("deflate");
    }
    play(
        "deflate",
        false,
        () -> compression.compress(Format.DEFLATE, 6, TEXT),
        () -> deflated(deflater, room),
        effort);
  }

  private static void inflate(Compression compression, Effort effort) throws IOException {
    byte[] packed = deflated(new Deflater(6, true), new byte[TEXT.length + 1024]);
    Inflater inflater = new Inflater(true);
    play(
        "inflate",
        true,
        () -> compression.decompress(Format.DEFLATE, packed, TEXT.length),
        () -> {
          byte[] text = new byte[TEXT.length];
          inflater.reset();
          inflater.setInput(packed);
          int length = 0;
          while (length < text.length) {
            length += inflater.inflate(text, length, text.length - length);
          }
          return text;
        },
        effort);
  }

  private static void sql(Sql sql, Effort effort) throws IOException {
    String text =
        """
        SELECT u.id, u.name, count(*) AS n, sum(o.total) FROM users u LEFT JOIN orders o ON o.user_id = u.id
        WHERE u.created > '2020-01-01' AND (o.status IN ('paid', 'sent') OR o.total BETWEEN 10 AND 20)
        GROUP BY u.id, u.name HAVING count(*) > 3 ORDER BY n DESC LIMIT 10;
        """
            .repeat(5);
    play(
        "sql",
        true,
        () -> bytes(sql.parse(text, Dialect.POSTGRESQL).size()),
        () -> {
          try {
            return bytes(CCJSqlParserUtil.parseStatements(text).size());
          } catch (JSQLParserException e) {
            throw new IllegalStateException(e);
          }
        },
        effort);
  }

  private static void crc32(Crypto crypto, Effort effort) throws IOException {
    play(
        "crc32",
        true,
        () -> bytes(crypto.crc32(TEXT)),
        () -> {
          CRC32 crc = new CRC32();
          crc.update(TEXT);
          return bytes(crc.getValue());
        },
        effort);
  }

  private static byte[] bytes(long crc) {
    return new byte[] {(byte) (crc >>> 24), (byte) (crc >>> 16), (byte) (crc >>> 8), (byte) crc};
  }

  private static void hash(Crypto crypto, String name, Effort effort) throws IOException {
    HashAlgorithm algorithm =
        switch (name) {
          case "md5" -> HashAlgorithm.MD5;
          case "sha1" -> HashAlgorithm.SHA_1;
          case "sha256" -> HashAlgorithm.SHA_256;
          case "sha512" -> HashAlgorithm.SHA_512;
          case "sha3" -> HashAlgorithm.SHA3_256;
          default -> throw new IllegalArgumentException(name);
        };
    play(
        name,
        true,
        () -> crypto.hash(algorithm, TEXT),
        () -> MessageDigest.getInstance(algorithm.standardName()).digest(TEXT),
        effort);
  }

  /** AES-GCM-SIV, which the JDK does not have, beside its AES-GCM. */
  private static void aes(Crypto crypto, Effort effort) throws IOException {
    byte[] key = Inputs.text(32);
    AesGcmSiv ours = crypto.aesGcmSiv(key);
    byte[] nonce = new byte[AesGcmSiv.NONCE_LENGTH];
    int[] count = {0};
    play(
        "aes",
        false,
        () -> ours.encrypt(nonce, TEXT),
        () -> {
          // The JDK refuses a nonce that it has seen.
          int number = count[0]++;
          byte[] fresh = Arrays.copyOf(bytes(number), AesGcmSiv.NONCE_LENGTH);
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(
              Cipher.ENCRYPT_MODE,
              new SecretKeySpec(key, "AES"),
              new GCMParameterSpec(8 * AesGcmSiv.TAG_LENGTH, fresh));
          return cipher.doFinal(TEXT);
        },
        effort);
  }
}
