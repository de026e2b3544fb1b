package io.github.wasmrun.component.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StringsTest {
  private static final List<ValueType> STRING = List.of(ValueType.of(ValueType.Kind.STRING));

  private static Object[] lower(TestMemory memory, StringEncoding encoding, Val value) {
    return new Lower(memory.options(encoding)).values(List.of(value), STRING, 16);
  }

  private static Val lift(TestMemory memory, StringEncoding encoding, int address, int units) {
    CoreReader core =
        new CoreReader() {
          @Override
          public int i32(int index) {
            return index == 0 ? address : units;
          }

          @Override
          public long i64(int index) {
            throw new IllegalStateException("an i64");
          }

          @Override
          public float f32(int index) {
            throw new IllegalStateException("an f32");
          }

          @Override
          public double f64(int index) {
            throw new IllegalStateException("an f64");
          }
        };
    return new Lift(memory.options(encoding)).values(core, STRING, 16).get(0);
  }

  @Test
  void aStringOfTheHostTakesOneBlockInEachEncoding() {
    for (StringEncoding encoding : StringEncoding.values()) {
      for (String text : List.of("", "plain", "caf\u00e9", "\u4e16\u754c", "a\ud83d\ude00b")) {
        TestMemory memory = new TestMemory();
        Object[] flat = lower(memory, encoding, Val.of(text));
        assertEquals(1, memory.calls.size());
        Val back = lift(memory, encoding, (Integer) flat[0], (Integer) flat[1]);
        assertEquals(Val.of(text), back);
      }
    }
  }

  @Test
  void aStringOfAnotherMemoryGrowsAsTheSpecificationSays() {
    TestMemory memory = new TestMemory();
    Val source = new Val.Str("a\u00e9", Val.Str.Source.UTF16, 2);
    lower(memory, StringEncoding.UTF8, source);
    assertEquals("[[0, 0, 1, 2], [16, 2, 1, 6], [18, 6, 1, 3]]", memory.calls.toString());
  }

  @Test
  void bytesThatAreNoStringTrap() {
    TestMemory memory = new TestMemory();
    memory.setByte(16, (byte) 0xC0);
    memory.setShort(18, (short) 0xD800);
    assertEquals(ComponentTrap.INVALID_STRING, reason(memory, StringEncoding.UTF8, 16, 1));
    assertEquals(ComponentTrap.INVALID_STRING, reason(memory, StringEncoding.UTF16, 18, 1));
    assertEquals(ComponentTrap.UNALIGNED_POINTER, reason(memory, StringEncoding.UTF16, 17, 1));
    assertEquals(ComponentTrap.OUT_OF_BOUNDS, reason(memory, StringEncoding.UTF8, 1000, 25));
    assertEquals(ComponentTrap.OUT_OF_BOUNDS, reason(memory, StringEncoding.UTF8, -1, 1));
    assertEquals(ComponentTrap.STRING_TOO_LONG, reason(memory, StringEncoding.UTF8, 16, -1));
    assertEquals(ComponentTrap.STRING_TOO_LONG, reason(memory, StringEncoding.UTF16, 16, 1 << 27));
  }

  private static ComponentTrap reason(
      TestMemory memory, StringEncoding encoding, int address, int units) {
    return assertThrows(ComponentTrapException.class, () -> lift(memory, encoding, address, units))
        .reason();
  }

  @Test
  void aReallocThatLiesIsATrap() {
    for (long lie : new long[] {1021, 0xFFFFFFFFL, 17}) {
      TestMemory memory = new TestMemory();
      memory.answer = lie;
      assertThrows(
          ComponentTrapException.class, () -> lower(memory, StringEncoding.UTF16, Val.of("text")));
    }
  }

  @Test
  void aSurrogateWithoutPartnerIsRefused() {
    TestMemory memory = new TestMemory();
    assertThrows(
        IllegalArgumentException.class,
        () -> lower(memory, StringEncoding.UTF8, Val.of("a\ud800")));
  }
}
