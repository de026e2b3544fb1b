package io.github.wasmrun.bindgen.internal;

import java.util.Optional;

/**
 * A component of a record.
 *
 * @param name its Java name
 * @param type its Java type
 * @param shape what it is, for copies and comparisons
 * @param nullable whether it may be null
 * @param docs its documentation
 */
record Component(String name, String type, Shape shape, boolean nullable, Optional<String> docs) {

  /** What a component is. */
  enum Shape {
    NUMBER,
    FLOAT,
    DOUBLE,
    OBJECT,
    ARRAY,
    LIST,
    LIST_WITH_NULLS,
    MAP
  }
}
