package io.github.wasmrun.wat;

import java.util.Optional;

/** A module in a script: made only when it is asked for, since it may be malformed. Immutable. */
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

  /** Its name in the script, without {@code $}. */
  public Optional<String> id() {
    return id;
  }

  /**
   * Its bytes; of the form {@link Form#BINARY} whatever they are.
   *
   * @throws WatException if its text is malformed
   */
  public byte[] encode() {
    TokenReader in = new TokenReader(tokens);
    in.seek(open);
    return Scripts.module(in);
  }
}
