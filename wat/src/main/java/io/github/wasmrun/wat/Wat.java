package io.github.wasmrun.wat;

import io.github.wasmrun.internal.Utf8;

/**
 * Makes binary modules of texts, and texts of binary modules. Texts are those of WebAssembly 3.0,
 * threads, wide arithmetic and the first form of exceptions; identifiers go into the name section.
 * The same on every host. Thread-safe.
 */
public final class Wat {
  private Wat() {}

  /**
   * The binary module of a text: {@code (module …)} or its fields alone.
   *
   * @throws WatException if the text is malformed; whether the module is valid is not looked at
   */
  public static byte[] parse(String text) {
    TokenReader in = new TokenReader(Tokens.of(text));
    byte[] module = Scripts.module(in);
    if (!in.isEnd()) {
      throw in.expected("the end");
    }
    return module;
  }

  /**
   * The binary module of a text in UTF-8.
   *
   * @throws WatException if the text is malformed
   */
  public static byte[] parse(byte[] utf8) {
    String text = Utf8.decode(utf8, 0, utf8.length);
    if (text == null) {
      throw new WatException("malformed UTF-8 encoding", "", 0);
    }
    return parse(text);
  }

  /**
   * The text of a binary module: flat instructions, blocks indented, names of the name section as
   * identifiers, other custom sections as annotations. Parsing it gives the same bytes, if the
   * module's numbers are as short as they can be; the name section may be another one.
   *
   * @throws io.github.wasmrun.binary.ModuleException if the module is malformed; whether it is
   *     valid is not looked at
   */
  public static String print(byte[] module) {
    return new ModulePrinter(module).print();
  }
}
