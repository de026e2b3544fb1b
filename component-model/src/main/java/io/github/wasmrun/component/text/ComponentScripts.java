package io.github.wasmrun.component.text;

import io.github.wasmrun.wat.internal.Scripts;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;

/** Reads components and modules as they stand in files and in scripts. */
final class ComponentScripts {
  private ComponentScripts() {}

  /** A component in parentheses, or a module. */
  static byte[] binary(TokenReader in) {
    if (!in.isOpen("component")) {
      return Scripts.module(in);
    }
    int open = in.at();
    in.open("component");
    int words = in.at();
    in.takeWord("definition");
    in.takeId();
    byte[] component;
    if (in.takeWord("binary")) {
      component = Scripts.strings(in);
    } else if (in.takeWord("quote")) {
      component = quoted(Scripts.utf8(Scripts.strings(in)));
    } else {
      in.seek(words);
      in.takeWord("definition");
      return new ComponentText(in).top(open);
    }
    in.close();
    return component;
  }

  /** The component of fields alone. */
  private static byte[] quoted(String fields) {
    TokenReader in = new TokenReader(Tokens.of("(component " + fields + "\n)"));
    in.open("component");
    byte[] component = new ComponentText(in).top(0);
    if (!in.isEnd()) {
      throw in.expected("the end");
    }
    return component;
  }
}
