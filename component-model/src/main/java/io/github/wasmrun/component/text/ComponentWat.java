package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.wat.WastModule;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.wat.WatException;
import io.github.wasmrun.wat.internal.Scripts;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;

/**
 * Makes binary components of texts: what {@link Wat} is for core modules, which are taken here,
 * too. Texts are those of the component model with asynchronous functions and its other proposals;
 * identifiers go into name sections. The same on every host. Thread-safe.
 */
public final class ComponentWat {
  private ComponentWat() {}

  /**
   * The binary of a text: {@code (component …)}, {@code (module …)} or the fields of a module
   * alone.
   *
   * @throws WatException if the text is malformed; whether the component is valid is not looked at
   */
  public static byte[] parse(String text) {
    TokenReader in = new TokenReader(Tokens.of(text));
    byte[] binary = ComponentScripts.binary(in);
    if (!in.isEnd()) {
      throw in.expected("the end");
    }
    return binary;
  }

  /**
   * The binary of a text in UTF-8.
   *
   * @throws WatException if the text is malformed
   */
  public static byte[] parse(byte[] utf8) {
    return parse(Scripts.utf8(utf8));
  }

  /**
   * The binary of a component or a module in a script; if it is there as bytes, whatever they are.
   *
   * @throws WatException if the text is malformed; its place is that in {@link WastModule#text}
   */
  public static byte[] parse(WastModule module) {
    return module.isComponent() ? parse(module.text()) : module.encode();
  }

  /**
   * The binary component or module of a file: its bytes themselves if they begin as binaries do,
   * else those of the text that they are in UTF-8.
   *
   * @throws WatException if the bytes are neither
   */
  public static byte[] decode(byte[] file) {
    return Wat.isBinary(file) ? file : parse(file);
  }

  /**
   * The text of a binary component or module: one line for each definition, names of name sections
   * as identifiers, other custom sections as annotations. Parsing it gives the same bytes, if the
   * numbers in them are as short as they can be; the name sections may be others, and so may the
   * places of custom sections in core modules.
   *
   * @throws io.github.wasmrun.binary.ModuleException if it is malformed, or larger than our limits;
   *     whether it is valid is not looked at
   */
  public static String print(byte[] binary) {
    return ComponentReader.isComponent(binary)
        ? new ComponentPrinter().print(ComponentReader.read(binary))
        : Wat.print(binary);
  }
}
