package io.github.wasmrun.wat;

import io.github.wasmrun.wat.internal.Scripts;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;
import java.util.Optional;

/**
 * A module or a component in a script: made only when it is asked for, since it may be malformed.
 * Immutable.
 */
public final class WastModule {
  /** How a module stands in a script. */
  public enum Form {
    /** As text. */
    TEXT,
    /** As text in strings. */
    QUOTE,
    /** As bytes in strings. */
    BINARY
  }

  private final Tokens tokens;
  private final int open;
  private final Form form;
  private final Optional<String> id;

  WastModule(Tokens tokens, int open, Form form, Optional<String> id) {
    this.tokens = tokens;
    this.open = open;
    this.form = form;
    this.id = id;
  }

  /** How it stands in the script. */
  public Form form() {
    return form;
  }

  /** Whether this is a component, which only {@code ComponentWat} encodes. */
  public boolean isComponent() {
    return tokens.is(open + 1, "component");
  }

  /** The line where it starts, from 1. */
  public int line() {
    int line = 1;
    for (int i = tokens.start(open) - 1; i >= 0; i--) {
      line += tokens.text().charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** How the script has it, from parenthesis to parenthesis. */
  public String text() {
    return tokens.text().substring(tokens.start(open), tokens.end(tokens.close(open)));
  }

  /** Its name in the script, without {@code $}. */
  public Optional<String> id() {
    return id;
  }

  /**
   * The bytes of a module; of the form {@link Form#BINARY} whatever they are.
   *
   * @throws WatException if its text is malformed, or that of a component
   */
  public byte[] encode() {
    TokenReader in = new TokenReader(tokens);
    in.seek(open);
    return Scripts.module(in);
  }
}
