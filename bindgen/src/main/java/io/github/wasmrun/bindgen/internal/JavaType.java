package io.github.wasmrun.bindgen.internal;

/**
 * A Java type as text, in pieces, for annotations stand in the middle of it.
 *
 * @param annotation an annotation of the type with a blank, or an empty string
 * @param qualifier what stands before the last name, with its dot, or an empty string
 * @param name the last name, with type arguments
 * @param boxed the class of a primitive type; empty for any other
 * @param isArray whether this is an array of that
 */
record JavaType(String annotation, String qualifier, String name, String boxed, boolean isArray) {

  static JavaType primitive(String name, String boxed) {
    return new JavaType("", "", name, boxed, false);
  }

  static JavaType unsigned(String annotation, String name, String boxed) {
    return new JavaType(annotation, "", name, boxed, false);
  }

  static JavaType of(String qualifier, String name) {
    return new JavaType("", qualifier, name, "", false);
  }

  boolean isPrimitive() {
    return !boxed.isEmpty() && !isArray;
  }

  JavaType array() {
    return new JavaType(annotation, qualifier, name, boxed, true);
  }

  /** The same as an object. */
  JavaType box() {
    return isPrimitive() ? new JavaType(annotation, qualifier, boxed, "", false) : this;
  }

  /** The same, with null. */
  String nullable(String nullable) {
    if (isArray) {
      return annotation + qualifier + name + " " + nullable + " []";
    }
    JavaType object = box();
    return object.qualifier.isEmpty()
        ? nullable + " " + object.annotation + object.name
        : object.qualifier + nullable + " " + object.annotation + object.name;
  }

  @Override
  public String toString() {
    return qualifier + annotation + name + (isArray ? "[]" : "");
  }
}
