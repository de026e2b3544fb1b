package io.github.wasmrun.contract.store;

import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** Text in memories. */
public final class TextTests {
  private TextTests() {}

  private static final String MANY = "Hi é € 😀 \u0000 日本語 \uFFFD \uFFFF";

  private static Memory memory(Tests tests) {
    return tests.instance("memory").memory();
  }

  /** Each text is what the Encoding Standard's decoder makes of the bytes. */
  private static void decodes(Tests tests, String what, String bytes, String text) {
    tests.test(
        "text: " + what,
        () -> {
          Memory memory = memory(tests);
          byte[] raw = Binary.hex(bytes);
          memory.write(1000, raw);
          Expect.equal(text, memory.readUtf8(1000, raw.length));
          Expect.equal(text, memory.readUtf8Z(1000));
        });
  }

  public static void add(Tests tests) {
    tests.test(
        "text: characters of one to four bytes are written and read",
        () -> {
          Memory memory = memory(tests);
          int length = memory.writeUtf8(100, MANY);
          Expect.equal(34, length);
          Expect.equal(MANY, memory.readUtf8(100, length));
          Expect.array(Binary.hex("f0 9f 98 80"), memory.read(110, 4));
        });
    tests.test(
        "text: a zero byte ends the text",
        () -> {
          Memory memory = memory(tests);
          memory.fill(100, (byte) 'x', 20);
          Expect.equal(6, memory.writeUtf8Z(100, "Ho é"));
          Expect.equal("Ho é", memory.readUtf8Z(100));
          Expect.equal(0, memory.getByte(105));
          Expect.equal('x', memory.getByte(106));
        });
    tests.test(
        "text: the empty text is a single zero byte",
        () -> {
          Memory memory = memory(tests);
          memory.setByte(100, (byte) 1);
          Expect.equal(1, memory.writeUtf8Z(100, ""));
          Expect.equal("", memory.readUtf8Z(100));
          Expect.equal(0, memory.writeUtf8(100, ""));
        });
    tests.test(
        "text: surrogates without partner are written as U+FFFD",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(7, memory.writeUtf8(100, "a\uD83Db\uDE00".substring(0, 3) + "cd"));
          Expect.equal("a\uFFFDbcd", memory.readUtf8(100, 7));
          Expect.equal(6, memory.writeUtf8(100, "\uDE00\uD83D"));
          Expect.equal("\uFFFD\uFFFD", memory.readUtf8(100, 6));
        });
    tests.test(
        "text: a byte order mark stays",
        () -> {
          Memory memory = memory(tests);
          Expect.equal(5, memory.writeUtf8(100, "\uFEFFab"));
          Expect.equal("\uFEFFab", memory.readUtf8(100, 5));
          Expect.equal("\uFEFF", memory.readUtf8(100, 3));
        });
    decodes(tests, "a lone continuation byte is one U+FFFD", "61 80 62", "a\uFFFDb");
    decodes(tests, "a cut sequence is one U+FFFD", "61 f0 9f 98", "a\uFFFD");
    decodes(tests, "a cut sequence takes no byte behind it", "e2 82 41", "\uFFFDA");
    decodes(tests, "an over-long form is one U+FFFD for each byte", "c0 80 41", "\uFFFD\uFFFDA");
    decodes(tests, "an encoded surrogate is three U+FFFD", "ed a0 80", "\uFFFD\uFFFD\uFFFD");
    decodes(
        tests,
        "beyond U+10FFFF there is U+FFFD for each byte",
        "f4 90 80 80",
        "\uFFFD\uFFFD\uFFFD\uFFFD");
    decodes(tests, "bytes that UTF-8 never has are U+FFFD", "fe ff 41", "\uFFFD\uFFFDA");
    tests.test(
        "text: a text that does not fit is refused and nothing is written",
        () -> {
          Memory memory = memory(tests);
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 3 bytes at address 65534 is out of bounds: the memory has 65536 bytes",
              () -> memory.writeUtf8(65534, "abc"));
          Expect.equal(0, memory.getShort(65534));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 3 bytes at address 65534 is out of bounds: the memory has 65536 bytes",
              () -> memory.writeUtf8Z(65534, "ab"));
          Expect.equal(0, memory.getShort(65534));
          Expect.equal(2, memory.writeUtf8(65534, "ab"));
          Expect.equal("ab", memory.readUtf8(65534, 2));
        });
    tests.test(
        "text: reading beyond the end is refused",
        () -> {
          Memory memory = memory(tests);
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 3 bytes at address 65534 is out of bounds: the memory has 65536 bytes",
              () -> memory.readUtf8(65534, 3));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 2147483647 bytes at address 0 is out of bounds: the memory has 65536"
                  + " bytes",
              () -> memory.readUtf8(0, Integer.MAX_VALUE));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 1 byte at address 4294967295 is out of bounds: the memory has 65536 bytes",
              () -> memory.readUtf8(-1, 1));
        });
    tests.test(
        "text: a text without a zero byte behind it is refused",
        () -> {
          Memory memory = memory(tests);
          memory.writeUtf8(65533, "abc");
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "no zero byte from address 65533 on: the memory has 65536 bytes",
              () -> memory.readUtf8Z(65533));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "no zero byte from address 65536 on: the memory has 65536 bytes",
              () -> memory.readUtf8Z(65536));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "no zero byte from address 4294967295 on: the memory has 65536 bytes",
              () -> memory.readUtf8Z(-1));
        });
    tests.test(
        "text: a long text is written and read as a whole",
        () -> {
          Memory memory = memory(tests);
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 5000; i++) {
            text.append((char) ('a' + i % 26)).append('é').append('€');
          }
          Expect.equal(30000, memory.writeUtf8(7, text.toString()));
          Expect.equal(text.toString(), memory.readUtf8(7, 30000));
          Expect.equal(text.toString(), memory.readUtf8Z(7));
        });
  }
}
