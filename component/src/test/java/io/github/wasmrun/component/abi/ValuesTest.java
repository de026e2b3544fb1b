package io.github.wasmrun.component.abi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final ValueType U8 = ValueType.of(Kind.U8);
  private static final ValueType S64 = ValueType.of(Kind.S64);
  private static final ValueType F32 = ValueType.of(Kind.F32);
  private static final ValueType CHAR = ValueType.of(Kind.CHAR);

  private static Object[] flat(Val value, ValueType type) {
    return new Lower(new TestMemory().options(StringEncoding.UTF8))
        .values(List.of(value), List.of(type), 16);
  }

  /** What a value is after it was stored and loaded. */
  private static Val round(Val value, ValueType type) {
    AbiOptions options = new TestMemory().options(StringEncoding.UTF8);
    new Lower(options).store(512, value, type);
    return new Lift(options).load(512, type);
  }

  @Test
  void theCasesOfAVariantShareCoreValues() {
    ValueType type =
        ValueType.variant(List.of("a", "b", "c"), java.util.Arrays.asList(F32, S64, null));
    assertEquals("il", type.layout(false).flat());
    assertArrayEquals(
        new Object[] {0, 0x3F800000L}, flat(new Val.Variant("a", new Val.F32(1)), type));
    assertArrayEquals(new Object[] {1, -1L}, flat(new Val.Variant("b", Val.of(-1)), type));
    assertArrayEquals(new Object[] {2, 0L}, flat(new Val.Variant("c", null), type));
  }

  @Test
  void valuesInMemoryComeBack() {
    ValueType pair = ValueType.record(List.of("n", "c"), List.of(U8, CHAR));
    Val value = new Val.Record(List.of("n", "c"), List.of(Val.of(7), new Val.Char(0x1F600)));
    assertEquals(value, round(value, pair));
    ValueType map = ValueType.map(U8, ValueType.option(S64));
    Val entries =
        new Val.MapOf(
            List.of(
                new Val.Entry(Val.of(1), Val.none()),
                new Val.Entry(Val.of(1), Val.some(Val.of(Long.MIN_VALUE)))));
    assertEquals(entries, round(entries, map));
    Val bytes = Val.of(new byte[] {1, 2, 3});
    assertEquals(bytes, round(bytes, ValueType.list(U8)));
    Val flags = new Val.Flags(List.of("b"));
    assertEquals(flags, round(flags, ValueType.flags(List.of("a", "b"))));
  }

  @Test
  void fieldsAreFoundByTheirLabels() {
    ValueType pair = ValueType.record(List.of("n", "c"), List.of(U8, CHAR));
    Val turned = new Val.Record(List.of("c", "n"), List.of(new Val.Char('x'), Val.of(7)));
    assertArrayEquals(new Object[] {7, (int) 'x'}, flat(turned, pair));
  }

  @Test
  void aNaNIsTheCanonicalOne() {
    float odd = Float.intBitsToFloat(0xFFC12345);
    assertEquals(0x7FC00000, Float.floatToRawIntBits((Float) flat(new Val.F32(odd), F32)[0]));
  }

  @Test
  void mistakesOfTheHostNameTypeAndValue() {
    IllegalArgumentException range =
        assertThrows(IllegalArgumentException.class, () -> flat(Val.of(256), U8));
    assertEquals("256 is not in the range of u8", range.getMessage());
    assertThrows(IllegalArgumentException.class, () -> flat(Val.of("x"), U8));
    assertThrows(IllegalArgumentException.class, () -> flat(new Val.Char(0xD800), CHAR));
    assertThrows(
        IllegalArgumentException.class,
        () -> flat(new Val.EnumCase("z"), ValueType.enumOf(List.of("a"))));
  }

  @Test
  void whatAGuestStoresWronglyTraps() {
    TestMemory memory = new TestMemory();
    AbiOptions options = memory.options(StringEncoding.UTF8);
    memory.setInt(512, 0x110000);
    memory.setInt(516, 3);
    ComponentTrapException e =
        assertThrows(ComponentTrapException.class, () -> new Lift(options).load(512, CHAR));
    assertEquals(ComponentTrap.INVALID_CHAR, e.reason());
    ValueType choice = ValueType.enumOf(List.of("a", "b", "c"));
    e = assertThrows(ComponentTrapException.class, () -> new Lift(options).load(516, choice));
    assertEquals(ComponentTrap.INVALID_DISCRIMINANT, e.reason());
    memory.setInt(520, 16);
    memory.setInt(524, -1);
    ValueType list = ValueType.list(S64);
    e = assertThrows(ComponentTrapException.class, () -> new Lift(options).load(520, list));
    assertEquals(ComponentTrap.LIST_TOO_LONG, e.reason());
    memory.setInt(524, 200);
    e = assertThrows(ComponentTrapException.class, () -> new Lift(options).load(520, list));
    assertEquals(ComponentTrap.OUT_OF_BOUNDS, e.reason());
  }

  @Test
  void manyParametersGoThroughMemory() {
    List<ValueType> types = java.util.Collections.nCopies(17, U8);
    List<String> names = java.util.Collections.nCopies(17, "p");
    FuncType type = new FuncType(false, names, types, ValueType.tuple(List.of(U8, U8)));
    assertEquals(new Flat.Signature("i", "i"), Flat.signature(type, Flat.Form.LIFT, false));
    assertEquals(new Flat.Signature("ll", ""), Flat.signature(type, Flat.Form.LOWER, true));
    TestMemory memory = new TestMemory();
    List<Val> values = java.util.Collections.nCopies(17, Val.of(9));
    Object[] flat =
        new Lower(memory.options(StringEncoding.UTF8)).values(values, types, Flat.MOST_PARAMS);
    assertArrayEquals(new Object[] {16}, flat);
    assertEquals(9, memory.getByte(32));
  }
}
