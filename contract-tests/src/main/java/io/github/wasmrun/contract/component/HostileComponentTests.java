package io.github.wasmrun.contract.component;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Components that break rules: they are stopped with our errors, and stay stopped. */
public final class HostileComponentTests {
  /** What a trap of core code is called in {@link #FUNCTIONS}. */
  private static final String CORE = "core";

  /** Functions of the fixture, and the rule that each breaks. */
  static final String[][] FUNCTIONS = {
    {"string-beyond", "OUT_OF_BOUNDS"},
    {"string-at-end", "OUT_OF_BOUNDS"},
    {"string-wraps", "OUT_OF_BOUNDS"},
    {"string-huge", "STRING_TOO_LONG"},
    {"string-too-long", "STRING_TOO_LONG"},
    {"string-byte", "INVALID_STRING"},
    {"string-overlong", "INVALID_STRING"},
    {"string-cut", "INVALID_STRING"},
    {"string-surrogate", "INVALID_STRING"},
    {"string-above", "INVALID_STRING"},
    {"utf16-odd", "UNALIGNED_POINTER"},
    {"utf16-beyond", "OUT_OF_BOUNDS"},
    {"utf16-huge", "STRING_TOO_LONG"},
    {"utf16-lone", "INVALID_STRING"},
    {"utf16-twisted", "INVALID_STRING"},
    {"latin1-odd", "UNALIGNED_POINTER"},
    {"latin1-beyond", "OUT_OF_BOUNDS"},
    {"latin1-tagged", "OUT_OF_BOUNDS"},
    {"latin1-huge", "STRING_TOO_LONG"},
    {"place-beyond", "OUT_OF_BOUNDS"},
    {"place-above", "OUT_OF_BOUNDS"},
    {"place-odd", "UNALIGNED_POINTER"},
    {"list-beyond", "OUT_OF_BOUNDS"},
    {"list-odd", "UNALIGNED_POINTER"},
    {"list-huge", "LIST_TOO_LONG"},
    {"list-overflow", "LIST_TOO_LONG"},
    {"list-empty-far", "OUT_OF_BOUNDS"},
    {"bytes-huge", "LIST_TOO_LONG"},
    {"bytes-beyond", "OUT_OF_BOUNDS"},
    {"list-inner", "OUT_OF_BOUNDS"},
    {"list-char", "INVALID_CHAR"},
    {"char-surrogate", "INVALID_CHAR"},
    {"char-above", "INVALID_CHAR"},
    {"char-negative", "INVALID_CHAR"},
    {"enum-case", "INVALID_DISCRIMINANT"},
    {"enum-large", "INVALID_DISCRIMINANT"},
    {"variant-case", "INVALID_DISCRIMINANT"},
    {"option-case", "INVALID_DISCRIMINANT"},
    {"result-case", "INVALID_DISCRIMINANT"},
    {"own-zero", "UNKNOWN_HANDLE"},
    {"own-none", "UNKNOWN_HANDLE"},
    {"own-large", "UNKNOWN_HANDLE"},
    {"own-other", "WRONG_HANDLE_TYPE"},
    {"drop-twice", "UNKNOWN_HANDLE"},
    {"drop-other", "WRONG_HANDLE_TYPE"},
    {"drop-zero", "UNKNOWN_HANDLE"},
    {"rep-none", "UNKNOWN_HANDLE"},
    {"rep-other", "WRONG_HANDLE_TYPE"},
    {"again", "CANNOT_ENTER"},
    {"unreachable", CORE},
    {"out-of-bounds", CORE},
    {"endless-recursion", CORE},
    {"realloc-above", "OUT_OF_BOUNDS"},
    {"realloc-end", "OUT_OF_BOUNDS"},
    {"realloc-odd", "UNALIGNED_POINTER"},
    {"realloc-traps", CORE},
    {"realloc-calls-out", "CANNOT_LEAVE"},
    {"realloc-drops", "CANNOT_LEAVE"},
    {"post-return-traps", CORE},
    {"post-return-calls-out", "CANNOT_LEAVE"},
    {"post-return-drops", "CANNOT_LEAVE"},
  };

  private HostileComponentTests() {}

  public static void add(Tests tests) {
    tests.test(
        "hostile components: a rule that is broken at run time ends the instance",
        () -> run(tests));
    tests.test("hostile components: what is cut off is refused", HostileComponentTests::cut);
    tests.test(
        "hostile components: changed bytes are valid or refused", HostileComponentTests::changed);
    tests.test("hostile components: counts and sizes that lie", () -> lies(tests));
    tests.test("hostile components: deep nesting ends in a refusal", () -> deep(tests));
  }

  private static void run(Tests tests) {
    WasmComponent component =
        WasmComponent.compile(tests.engine(), Fixtures.bytes("component_hostile"));
    List<String> wrong = new ArrayList<>();
    for (String[] function : FUNCTIONS) {
      String found = reason(component, function[0]);
      if (!found.equals(function[1])) {
        wrong.add(function[0] + ": " + found + ", not " + function[1]);
      }
    }
    Expect.equal(List.of(), wrong);
    Expect.equal(61, FUNCTIONS.length);
  }

  /** Why a function is stopped; its instance must be of no use afterwards. */
  private static String reason(WasmComponent component, String name) {
    ComponentInstance[] self = new ComponentInstance[1];
    ComponentImports imports =
        ComponentImports.none()
            .withFunction(
                "again",
                args -> {
                  self[0].function("seven").call();
                  return null;
                });
    ComponentInstance instance = component.instantiate(imports);
    self[0] = instance;
    Expect.equal(Val.of(7L), instance.function("seven").call());
    ComponentFunction function = instance.function(name);
    String reason;
    try {
      Val result =
          function.type().params().isEmpty() ? function.call() : function.call(Val.of("text"));
      return "no trap, but " + result;
    } catch (ComponentTrapException e) {
      reason = e.reason().name();
    } catch (TrapException e) {
      reason = CORE;
    } catch (WasmException e) {
      return e.toString();
    }
    try {
      instance.function("seven").call();
      return reason + ", and can be entered again";
    } catch (ComponentTrapException e) {
      return e.reason() == ComponentTrap.CANNOT_ENTER ? reason : e.toString();
    }
  }

  /** Whether bytes are a valid component; anything but a refusal fails the test. */
  private static boolean isValid(byte[] bytes) {
    try {
      ComponentValidator.validate(ComponentReader.read(bytes), Gates.STABLE);
      return true;
    } catch (ModuleException e) {
      return false;
    }
  }

  private static void cut() {
    byte[] whole = Fixtures.bytes("component_hostile");
    Expect.isTrue(isValid(whole), "the whole component is valid");
    int valid = 0;
    for (int length = 0; length < whole.length; length += 23) {
      valid += isValid(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    // Between two sections a component may end.
    Expect.isTrue(valid < 10, valid + " beginnings are valid");
  }

  private static void changed() {
    byte[] whole = Fixtures.bytes("component_hostile");
    int refused = 0;
    for (int at = 0; at < whole.length; at += 61) {
      for (int value : new int[] {0, 0x7F, 0xFF}) {
        byte[] bytes = whole.clone();
        bytes[at] = (byte) value;
        refused += isValid(bytes) ? 0 : 1;
      }
    }
    Expect.isTrue(refused > 100, refused + " are refused");
  }

  private static byte[] component(int... body) {
    byte[] bytes = new byte[8 + body.length];
    int[] header = {0, 'a', 's', 'm', 0x0D, 0, 1, 0};
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i < 8 ? header[i] : body[i - 8]);
    }
    return bytes;
  }

  private static void refused(Tests tests, byte[] bytes) {
    Expect.thrown(CompileException.class, () -> WasmComponent.compile(tests.engine(), bytes));
  }

  private static void lies(Tests tests) {
    for (int section = 1; section <= 12; section++) {
      refused(tests, component(section, 5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F));
      refused(tests, component(section, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F));
      refused(tests, component(section, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1));
      refused(tests, component(section, 1, 1));
    }
    refused(tests, component(13, 0));
    refused(tests, component(0, 2, 5, 'a'));
    // Labels of a record, cases, flags, elements of a tuple: 2^32 - 1 of them.
    for (int code : new int[] {0x72, 0x71, 0x6F, 0x6E, 0x6D}) {
      refused(tests, component(7, 7, 1, code, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F));
    }
  }

  /** Wraps {@code inner} in components again and again: a section, its size and a header. */
  private static byte[] nested(int depth) {
    int length = 8;
    List<byte[]> heads = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      byte[] head = new byte[6];
      head[0] = 4;
      for (int j = 0; j < 5; j++) {
        head[1 + j] = (byte) (length >>> 7 * j & 0x7F | (j < 4 ? 0x80 : 0));
      }
      heads.add(head);
      length += 6 + 8;
    }
    byte[] bytes = new byte[length];
    byte[] header = component();
    int at = 0;
    for (int i = depth; i >= 0; i--) {
      System.arraycopy(header, 0, bytes, at, 8);
      at += 8;
      if (i > 0) {
        System.arraycopy(heads.get(i - 1), 0, bytes, at, 6);
        at += 6;
      }
    }
    return bytes;
  }

  private static void deep(Tests tests) {
    Expect.isTrue(isValid(nested(3)), "a few components in each other are valid");
    refused(tests, nested(10_000));
    // A type section in which each type is a list of the one before it.
    int count = 10_000;
    byte[] types = new byte[8 + 1 + 5 + 5 + 4 * count];
    byte[] header = component();
    System.arraycopy(header, 0, types, 0, 8);
    int at = 8;
    types[at++] = 7;
    at = padded(types, at, 5 + 4 * count);
    at = padded(types, at, count);
    for (int i = 0; i < count; i++) {
      types[at++] = 0x70;
      int index = i == 0 ? -1 : i - 1;
      types[at++] = (byte) (i == 0 ? 0xFD : index & 0x7F | 0x80);
      types[at++] = (byte) (i == 0 ? 0xFF : index >> 7 & 0x7F | 0x80);
      types[at++] = (byte) (i == 0 ? 0x7F : index >> 14 & 0x3F);
    }
    refused(tests, types);
  }

  private static int padded(byte[] bytes, int at, int value) {
    for (int j = 0; j < 5; j++) {
      bytes[at + j] = (byte) (value >>> 7 * j & 0x7F | (j < 4 ? 0x80 : 0));
    }
    return at + 5;
  }
}
