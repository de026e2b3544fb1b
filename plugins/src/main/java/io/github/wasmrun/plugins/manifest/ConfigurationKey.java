package io.github.wasmrun.plugins.manifest;

import java.util.Optional;

/**
 * A value that a plugin can be configured with. Immutable.
 *
 * @param type the type that it must have
 * @param description what it is for, maybe empty
 * @param required whether it must be given; never true where there is a default
 * @param defaultValue what counts if it is not given
 */
public record ConfigurationKey(
    Type type, String description, boolean required, Optional<Object> defaultValue) {
  /** A type of JSON. */
  public enum Type {
    /** A text. */
    STRING,
    /** Any number. */
    NUMBER,
    /** A number without fraction, of 64 bits. */
    INTEGER,
    /** True or false. */
    BOOLEAN,
    /** A list. */
    ARRAY,
    /** An object with names and values. */
    OBJECT
  }

  /** Whether {@code value}, as {@link io.github.wasmrun.json.Json} has it, is of the type. */
  public boolean accepts(Object value) {
    return switch (type) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case INTEGER -> value instanceof Long || value instanceof Integer;
      case BOOLEAN -> value instanceof Boolean;
      case ARRAY -> value instanceof java.util.List;
      case OBJECT -> value instanceof java.util.Map;
    };
  }
}
