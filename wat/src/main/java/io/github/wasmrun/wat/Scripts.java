package io.github.wasmrun.wat;

import io.github.wasmrun.binary.WasmBytes;

/** Reads modules as they stand in files and in scripts. */
final class Scripts {
  private Scripts() {}

  /** A module, with its parentheses or as fields alone up to the end. */
  static byte[] module(TokenReader in) {
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
      module = Wat.parse(text);
    } else {
      module = new ModuleText(in).read(id, open, close);
    }
    in.close();
    return module;
  }

  private static byte[] strings(TokenReader in) {
    WasmBytes bytes = new WasmBytes();
    while (in.isString()) {
      byte[] part = in.string();
      bytes.all(part, 0, part.length);
    }
    return bytes.toArray();
  }
}
