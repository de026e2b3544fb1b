package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.wat.WatException;

/** Reads modules as they stand in files and in scripts. */
public final class Scripts {
  private Scripts() {}

  /** A module, with its parentheses or as fields alone up to the end. */
  public static byte[] module(TokenReader in) {
    if (!in.isOpen("module")) {
      return new ModuleText(in).read(null, 0, in.tokens.count() - 1);
    }
    int open = in.at();
    int close = in.tokens.close(open);
    in.open("module");
    in.takeWord("definition");
    String id = in.takeId();
    byte[] module;
    if (in.takeWord("binary")) {
      module = strings(in);
    } else if (in.takeWord("quote")) {
      byte[] text = strings(in);
      TokenReader quoted = new TokenReader(Tokens.of(utf8(text)));
      module = module(quoted);
      if (!quoted.isEnd()) {
        throw quoted.expected("the end");
      }
    } else {
      module = new ModuleText(in).read(id, open, close);
    }
    in.close();
    return module;
  }

  /**
   * The text that bytes are in UTF-8.
   *
   * @throws WatException if they are not
   */
  public static String utf8(byte[] bytes) {
    String text = Utf8.decode(bytes, 0, bytes.length);
    if (text == null) {
      throw new WatException("malformed UTF-8 encoding", "", 0);
    }
    return text;
  }

  /** The strings that come next, one after another. */
  public static byte[] strings(TokenReader in) {
    WasmBytes bytes = new WasmBytes();
    while (in.isString()) {
      byte[] part = in.string();
      bytes.all(part, 0, part.length);
    }
    return bytes.toArray();
  }
}
