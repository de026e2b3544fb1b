package io.github.wasmrun.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeIdentityTest {
  private static DefinedType single(SubType definition) {
    RecGroup group = new RecGroup(1, 0);
    group.define(0, definition);
    return group.members().get(0);
  }

  private static DefinedType struct(boolean mutable, StorageType... fields) {
    List<FieldType> list =
        List.of(fields).stream().map(type -> new FieldType(type, mutable)).toList();
    return single(new SubType(true, List.of(), new StructType(list)));
  }

  private static ValType ref(DefinedType type) {
    return ValType.ref(false, HeapType.of(type));
  }

  private static DefinedType function(ValType... params) {
    return single(new SubType(true, List.of(), FuncType.of(params)));
  }

  /** A type that refers to itself, in a group of this size. */
  private static DefinedType recursive(int groupSize, int index) {
    RecGroup group = new RecGroup(groupSize, 7);
    for (int i = 0; i < groupSize; i++) {
      group.define(i, new SubType(true, List.of(), FuncType.of(ref(group.members().get(i)))));
    }
    return group.members().get(index);
  }

  private static void same(DefinedType a, DefinedType b) {
    assertEquals(a, b);
    assertEquals(a.hashCode(), b.hashCode());
    assertEquals(ref(a), ref(b));
  }

  @Test
  void typesOfTheSameShapeAreEqual() {
    same(function(ValType.I32), function(ValType.I32));
    same(struct(false, PackedType.I8), struct(false, PackedType.I8));
    same(struct(true, ref(function())), struct(true, ref(function())));
    same(recursive(1, 0), recursive(1, 0));
    same(recursive(2, 1), recursive(2, 1));
  }

  @Test
  void typesOfAnotherShapeAreNot() {
    assertNotEquals(function(ValType.I32), function(ValType.I64));
    assertNotEquals(function(), function(ValType.I32));
    assertNotEquals(
        function(ValType.I32),
        single(new SubType(true, List.of(), FuncType.of().returning(ValType.I32))));
    assertNotEquals(struct(false, PackedType.I8), struct(false, PackedType.I16));
    assertNotEquals(struct(false, PackedType.I8), struct(true, PackedType.I8));
    assertNotEquals(struct(false, ValType.I32), struct(false, ValType.I32, ValType.I32));
    assertNotEquals(function(ValType.FUNCREF), function(ValType.EXTERNREF));
    assertNotEquals(function(ValType.FUNCREF), function(ValType.ref(false, HeapType.FUNC)));
    assertNotEquals(function(), single(new SubType(false, List.of(), FuncType.empty())));
    assertNotEquals(function(ref(function())), function(ref(function(ValType.I32))));
  }

  @Test
  void membersOfGroupsAreOnlyEqualToTheSameMemberOfAnEqualGroup() {
    assertNotEquals(recursive(1, 0), recursive(2, 0));
    assertNotEquals(recursive(2, 0), recursive(2, 1));
    // The group's own member and an equal type from outside are not the same.
    assertNotEquals(recursive(1, 0), function(ref(recursive(1, 0))));
  }

  @Test
  void declaredSupertypesAreSupertypes() {
    DefinedType top = single(new SubType(false, List.of(), new StructType(List.of())));
    DefinedType middle = single(new SubType(false, List.of(top), new StructType(List.of())));
    DefinedType bottom = single(new SubType(true, List.of(middle), new StructType(List.of())));
    DefinedType other = single(new SubType(false, List.of(), new StructType(List.of())));
    assertTrue(bottom.isSubtypeOf(top));
    assertTrue(bottom.isSubtypeOf(other), "equal to the ancestor");
    assertFalse(top.isSubtypeOf(bottom));
    assertNotEquals(middle, top);
    assertTrue(ref(bottom).isSubtypeOf(ValType.ref(true, HeapType.STRUCT)));
    assertTrue(ref(bottom).isSubtypeOf(ValType.ref(true, HeapType.ANY)));
    assertFalse(ref(bottom).isSubtypeOf(ValType.ref(true, HeapType.ARRAY)));
    assertTrue(ValType.ref(false, HeapType.NONE).isSubtypeOf(ref(bottom)));
    assertFalse(ValType.ref(true, HeapType.NONE).isSubtypeOf(ref(bottom)));
  }

  @Test
  void definitionsFitTheirSupertypes() {
    DefinedType top =
        single(
            new SubType(
                false, List.of(), new StructType(List.of(new FieldType(ValType.FUNCREF, false)))));
    FieldType narrower = new FieldType(ValType.ref(false, HeapType.FUNC), false);
    FieldType more = new FieldType(ValType.I32, true);
    assertTrue(
        new SubType(true, List.of(top), new StructType(List.of(narrower, more))).fitsSupertypes());
    assertFalse(new SubType(true, List.of(top), new StructType(List.of())).fitsSupertypes());
    assertFalse(new SubType(true, List.of(top), new StructType(List.of(more))).fitsSupertypes());
    assertFalse(new SubType(true, List.of(top), new ArrayType(narrower)).fitsSupertypes());
    assertFalse(new SubType(true, List.of(function()), FuncType.empty()).fitsSupertypes(), "final");
  }

  @Test
  void longChainsAreComparedInLinearTime() {
    DefinedType a = function();
    DefinedType b = function();
    for (int i = 0; i < 100_000; i++) {
      a = function(ref(a), ref(a));
      b = function(ref(b), ref(b));
    }
    DefinedType first = a;
    DefinedType second = b;
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> same(first, second));
  }
}
