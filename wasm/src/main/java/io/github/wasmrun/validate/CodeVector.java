package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** Validates the instructions of vectors. */
final class CodeVector {
  /** For each instruction what it is, see {@link #instruction}; a blank is none. */
  private static final String KINDS =
      "mmmmmmmmmmmwkhbiiilfdeepeepepepepep"
          + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
          + "ubbbbctnnnnxxxxmmuu"
          + "uuuttbbuuuusssbbbbbbuubbbbubuuuu"
          + "uubttbbuuuusssbbbbbbubbbbb bbbbb"
          + "uu tt  uuuusssb  b   bbbbbb bbbb"
          + "uu tt  uuuusssb  b   bbbbbbbbbbb"
          + "uu ubbbbbbbbuu ubbbbbbbbuuuuuuuu"
          + "buuuuccccccccbbbbbbc";

  /** The logarithms of the bytes of the loads up to 10 and of the store. */
  private static final String LOADS = "433333301234";

  /** The types and the logarithms of the lanes of the instructions 21 to 34. */
  private static final String LANES = "i4i4i4i3i3i3i2i2l1l1f2f2d1d1";

  private static final int FIRST_LANE = 21;
  private static final ValType V128 = ValType.V128;

  private final CodeContext context;
  private final ByteReader in;
  private final CodeStack stack;

  CodeVector(CodeContext context) {
    this.context = context;
    in = context.in;
    stack = context.stack;
  }

  void instruction(int opcode) {
    char kind = opcode < 0 || opcode >= KINDS.length() ? ' ' : KINDS.charAt(opcode);
    switch (kind) {
      case 'u' -> CodeValidator.signature(stack, "v>v");
      case 'b' -> CodeValidator.signature(stack, "vv>v");
      case 'c' -> CodeValidator.signature(stack, "vvv>v");
      case 's' -> CodeValidator.signature(stack, "vi>v");
      case 't' -> CodeValidator.signature(stack, "v>i");
      case 'i', 'l', 'f', 'd' -> stack.apply(List.of(CodeValidator.type(kind)), List.of(V128));
      case 'e', 'p' -> lane(opcode, kind == 'p');
      case 'm' -> load(opcode);
      case 'w' -> {
        ValType address = context.access(4, false);
        stack.apply(List.of(address, V128), List.of());
      }
      case 'n', 'x' -> accessLane((opcode - 84) % 4, kind == 'n');
      case 'k' -> {
        in.skip(16);
        stack.push(V128);
      }
      case 'h' -> shuffle();
      default -> throw stack.illegal(opcode);
    }
  }

  private void laneIndex(int lanes) {
    if (in.u8() >= lanes) {
      stack.invalid("invalid lane index");
    }
  }

  private void lane(int opcode, boolean replaces) {
    int at = (opcode - FIRST_LANE) * 2;
    ValType type = CodeValidator.type(LANES.charAt(at));
    laneIndex(1 << LANES.charAt(at + 1) - '0');
    if (replaces) {
      stack.apply(List.of(V128, type), List.of(V128));
    } else {
      stack.apply(List.of(V128), List.of(type));
    }
  }

  private void load(int opcode) {
    int log2 = opcode < LOADS.length() ? LOADS.charAt(opcode) - '0' : opcode - 90;
    ValType address = context.access(log2, false);
    stack.apply(List.of(address), List.of(V128));
  }

  private void accessLane(int log2, boolean loads) {
    ValType address = context.access(log2, false);
    laneIndex(16 >> log2);
    stack.apply(List.of(address, V128), loads ? List.of(V128) : List.of());
  }

  private void shuffle() {
    for (int i = 0; i < 16; i++) {
      laneIndex(32);
    }
    stack.apply(List.of(V128, V128), List.of(V128));
  }
}
