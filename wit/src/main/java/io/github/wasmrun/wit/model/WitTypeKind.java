package io.github.wasmrun.wit.model;

import java.util.List;
import java.util.Optional;

/** What a {@link WitTypeDef} defines. */
public sealed interface WitTypeKind {

  /**
   * Another name of a type. If that type belongs to another interface, this is a {@code use}.
   *
   * @param type the type
   */
  record Alias(WitType type) implements WitTypeKind {}

  /**
   * {@code record}.
   *
   * @param fields the fields in their order
   */
  record Record(List<Field> fields) implements WitTypeKind {}

  /**
   * A field of a record.
   *
   * @param name its name
   * @param type its type
   * @param docs its documentation
   */
  record Field(String name, WitType type, Optional<String> docs) {}

  /** {@code resource}. Its functions are functions of the interface or world. */
  record Resource() implements WitTypeKind {}

  /**
   * {@code own<…>}.
   *
   * @param resource the index of the resource, or of an alias of it
   */
  record Own(int resource) implements WitTypeKind {}

  /**
   * {@code borrow<…>}.
   *
   * @param resource the index of the resource, or of an alias of it
   */
  record Borrow(int resource) implements WitTypeKind {}

  /**
   * {@code flags}.
   *
   * @param flags the labels in their order
   */
  record Flags(List<Label> flags) implements WitTypeKind {}

  /**
   * {@code enum}.
   *
   * @param cases the cases in their order
   */
  record Enumeration(List<Label> cases) implements WitTypeKind {}

  /**
   * A flag, or a case of an enumeration.
   *
   * @param name its name
   * @param docs its documentation
   */
  record Label(String name, Optional<String> docs) {}

  /**
   * {@code variant}; or {@code union} of the legacy dialect, whose cases are named {@code 0},
   * {@code 1} and so on.
   *
   * @param cases the cases in their order
   * @param isUnion whether the text says {@code union}
   */
  record Variant(List<Case> cases, boolean isUnion) implements WitTypeKind {}

  /**
   * A case of a variant.
   *
   * @param name its name
   * @param type what it carries
   * @param docs its documentation
   */
  record Case(String name, Optional<WitType> type, Optional<String> docs) {}

  /**
   * {@code tuple<…>}.
   *
   * @param types the types in their order
   */
  record Tuple(List<WitType> types) implements WitTypeKind {}

  /**
   * {@code option<…>}.
   *
   * @param type the type of the value
   */
  record Option(WitType type) implements WitTypeKind {}

  /**
   * {@code result<…>}.
   *
   * @param ok the type of a result, if it carries something
   * @param err the type of an error, if it carries something
   */
  record Result(Optional<WitType> ok, Optional<WitType> err) implements WitTypeKind {}

  /**
   * {@code list<…>}.
   *
   * @param element the type of the elements
   */
  record ListOf(WitType element) implements WitTypeKind {}

  /**
   * {@code list<…, length>}.
   *
   * @param element the type of the elements
   * @param length how many there are, 0 to 2<sup>32</sup>-1
   */
  record FixedLengthList(WitType element, long length) implements WitTypeKind {}

  /**
   * {@code map<…, …>}.
   *
   * @param key the type of the keys: a primitive one, no number with a fraction
   * @param value the type of the values
   */
  record MapOf(WitType key, WitType value) implements WitTypeKind {}

  /**
   * {@code future<…>}.
   *
   * @param type the type of the value, if it carries something
   */
  record Future(Optional<WitType> type) implements WitTypeKind {}

  /**
   * {@code stream<…>}.
   *
   * @param type the type of the elements, if they carry something
   */
  record Stream(Optional<WitType> type) implements WitTypeKind {}
}
