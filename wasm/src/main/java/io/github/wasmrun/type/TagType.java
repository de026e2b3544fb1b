package io.github.wasmrun.type;

/**
 * The type of an exception tag. Immutable. Its text is {@code tag [i32]}.
 *
 * @param type the function type whose parameters are the payload; it has no results
 */
public record TagType(FuncType type) implements ExternType {
  /** A tag with a payload of these types. */
  public static TagType of(ValType... payload) {
    return new TagType(FuncType.of(payload));
  }

  @Override
  public ExternKind kind() {
    return ExternKind.TAG;
  }

  @Override
  public boolean matches(ExternType expected) {
    return expected instanceof TagType other && type.equals(other.type);
  }

  @Override
  public String toString() {
    return "tag " + FuncType.list(type.params());
  }
}
