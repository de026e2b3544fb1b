package io.github.wasmrun.component;

import io.github.wasmrun.component.type.ValueType;

/**
 * Values of components as texts and texts as values, in the form WAVE: {@code {name: "x", tags: [1,
 * 2], kind: some(ok)}}. Handles have no text. The same on every host.
 */
public final class Wave {
  private Wave() {}

  /**
   * The value of a text.
   *
   * @param text the text; comments start with {@code //}
   * @param type its type
   * @throws IllegalArgumentException if it is no value of that type
   */
  public static Val parse(String text, ValueType type) {
    return new WaveReader(text).all(type);
  }

  /**
   * The text of a value. Parsing it gives an equal value, unless it contains a handle, which is
   * written as {@code <resource>}.
   *
   * @param value the value
   * @param type its type
   */
  public static String print(Val value, ValueType type) {
    WaveWriter writer = new WaveWriter();
    writer.value(value, type);
    return writer.toString();
  }
}
