package io.github.wasmrun.component.model;

import java.util.List;

/** A core type that a component defines: a group of core types, or the type of a core module. */
public sealed interface CoreType {
  /**
   * A group of core types as its bytes, in the form that the section of core types has them.
   *
   * @param bytes its bytes; not copied
   * @param offset where they start in the component that was read; 0 if it was not read
   */
  record Rec(byte[] bytes, int offset) implements CoreType {}

  /** The type of a core module. */
  record Module(List<Decl> decls) implements CoreType {
    /** Copies the list. */
    public Module {
      decls = List.copyOf(decls);
    }
  }

  /** A part of the type of a core module. */
  sealed interface Decl {}

  /** An import; {@code type} is a core external type with its leading byte. */
  record Import(String module, String name, Rec type) implements Decl {}

  /** A type. */
  record Type(CoreType type) implements Decl {}

  /** An alias of a core type of an enclosing component. */
  record Outer(int count, int index) implements Decl {}

  /** An export; {@code type} is a core external type with its leading byte. */
  record Export(String name, Rec type) implements Decl {}
}
