package io.github.wasmrun.wat;

import io.github.wasmrun.wat.internal.ModulePrinter;
import io.github.wasmrun.wat.internal.Scripts;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;

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
    return parse(Scripts.utf8(utf8));
  }

  /**
   * The binary module of a file: its bytes themselves if they begin as a binary module or component
   * does, else those of the text that they are in UTF-8. Made for {@code WasmSource.withDecoder}.
   *
   * @throws WatException if the bytes are neither
   */
  public static byte[] decode(byte[] file) {
    return isBinary(file) ? file : parse(file);
  }

  /** Whether bytes begin with the four of the binary format: zero and {@code asm}. */
  public static boolean isBinary(byte[] file) {
    return file.length >= 4 && file[0] == 0 && file[1] == 'a' && file[2] == 's' && file[3] == 'm';
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

  /**
   * As {@link #print}, but folded: operands stand in parentheses within the instruction that takes
   * them, and so does what is in a block.
   *
   * @throws io.github.wasmrun.binary.ModuleException if the module is malformed or not valid: only
   *     validation finds what an instruction takes
   */
  public static String printFolded(byte[] module) {
    ModulePrinter printer = new ModulePrinter(module);
    printer.fold();
    return printer.print();
  }
}
