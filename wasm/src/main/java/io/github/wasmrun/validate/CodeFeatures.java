package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.feature.Feature;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds instructions of a feature in function bodies, for engines that refuse the code without
 * saying that it is a feature they lack.
 */
public final class CodeFeatures {
  /** The instructions whose only immediate is an index or a label, a bit for each. */
  private static final long ONE_INDEX = bits(0x07, 0x08, 0x09, 0x0C, 0x0D, 0x10, 0x12, 0x14, 0x15);

  private final ByteReader in;
  private final Set<Feature> wanted;

  private CodeFeatures(ByteReader in, Set<Feature> wanted) {
    this.in = in;
    this.wanted = wanted;
  }

  private static long bits(int... opcodes) {
    long bits = 1L << 0x18;
    for (int opcode : opcodes) {
      bits |= 1L << opcode;
    }
    return bits;
  }

  /**
   * The first of {@code wanted} that the code of a module uses.
   *
   * @param wanted of {@link Feature#EXCEPTIONS}, {@link Feature#RELAXED_SIMD}, {@link
   *     Feature#SIMD}, {@link Feature#WIDE_ARITHMETIC}
   * @return null if it uses none, or has an instruction before that is not known
   */
  public static @Nullable Feature find(ModuleInfo info, Set<Feature> wanted) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == 10) {
        ByteReader in =
            new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
        try {
          return new CodeFeatures(in, wanted).section();
        } catch (ModuleException malformed) {
          return null;
        }
      }
    }
    return null;
  }

  private @Nullable Feature section() {
    for (int count = in.u32(); count > 0; count--) {
      int outer = in.enter(in.length());
      for (int runs = in.u32(); runs > 0; runs--) {
        in.u32();
        valType();
      }
      while (in.remaining() > 0) {
        Feature feature = instruction(in.u8());
        if (feature != null && wanted.contains(feature)) {
          return feature;
        }
      }
      in.leave(outer);
    }
    return null;
  }

  private void valType() {
    int code = in.u8();
    if (code == 0x63 || code == 0x64) {
      in.signed(33);
    }
  }

  /** A value type, nothing or the index of a type: the last two are a number. */
  private void blockType() {
    int code = in.peek();
    if (code == 0x63 || code == 0x64) {
      in.u8();
    }
    in.signed(33);
  }

  private void indexes(int count) {
    for (int i = 0; i < count; i++) {
      in.u32();
    }
  }

  private void memory() {
    if ((in.u32() & 0x40) != 0) {
      in.u32();
    }
    in.u64();
  }

  /** Reads the immediates of an instruction; gives the feature that it belongs to, if we look. */
  private @Nullable Feature instruction(int opcode) {
    if (opcode < 0x20) {
      return control(opcode);
    }
    if (opcode <= 0x26 || opcode == 0x3F || opcode == 0x40) {
      in.u32();
    } else if (opcode >= 0x28 && opcode <= 0x3E) {
      memory();
    } else if (opcode >= 0xD0 && opcode <= 0xD6) {
      reference(opcode);
    } else {
      switch (opcode) {
        case 0x41:
          in.signed(32);
          break;
        case 0x42:
          in.signed(64);
          break;
        case 0x43:
          in.skip(4);
          break;
        case 0x44:
          in.skip(8);
          break;
        case 0xFB:
          gc(in.u32());
          break;
        case 0xFC:
          return miscellaneous(in.u32());
        case 0xFD:
          return vector(in.u32());
        case 0xFE:
          atomic(in.u32());
          break;
        default:
          if (opcode > 0xC4) {
            throw in.malformed("illegal opcode", in.position());
          }
          break;
      }
    }
    return null;
  }

  private @Nullable Feature control(int opcode) {
    if ((ONE_INDEX >>> opcode & 1) != 0) {
      in.u32();
    }
    switch (opcode) {
      case 0x02:
      case 0x03:
      case 0x04:
      case 0x06:
        blockType();
        break;
      case 0x0E:
        indexes(in.u32() + 1);
        break;
      case 0x11:
      case 0x13:
        indexes(2);
        break;
      case 0x1C:
        for (int count = in.u32(); count > 0; count--) {
          valType();
        }
        break;
      case 0x1F:
        blockType();
        for (int count = in.u32(); count > 0; count--) {
          indexes(in.u8() < 2 ? 2 : 1);
        }
        break;
      default:
        break;
    }
    boolean legacy =
        opcode == 0x06 || opcode == 0x07 || opcode == 0x09 || opcode == 0x18 || opcode == 0x19;
    return legacy ? Feature.EXCEPTIONS : null;
  }

  private void reference(int opcode) {
    if (opcode == 0xD0) {
      in.signed(33);
    } else if (opcode == 0xD2 || opcode >= 0xD5) {
      in.u32();
    }
  }

  private void gc(int opcode) {
    if (opcode == 24 || opcode == 25) {
      in.u8();
      in.u32();
      in.signed(33);
      in.signed(33);
    } else if (opcode >= 20 && opcode <= 23) {
      in.signed(33);
    } else if (opcode < 20 && opcode != 15) {
      boolean two = opcode >= 2 && opcode <= 5 || opcode >= 8 && opcode <= 10 || opcode >= 17;
      indexes(two ? 2 : 1);
    }
  }

  private @Nullable Feature miscellaneous(int opcode) {
    if (opcode >= 8 && opcode <= 17) {
      indexes(opcode == 8 || opcode == 10 || opcode == 12 || opcode == 14 ? 2 : 1);
    }
    return opcode >= 19 && opcode <= 22 ? Feature.WIDE_ARITHMETIC : null;
  }

  private Feature vector(int opcode) {
    if (opcode <= 11 || opcode == 92 || opcode == 93) {
      memory();
    } else if (opcode == 12 || opcode == 13) {
      in.skip(16);
    } else if (opcode >= 21 && opcode <= 34) {
      in.u8();
    } else if (opcode >= 84 && opcode <= 91) {
      memory();
      in.u8();
    }
    return opcode >= 0x100 ? Feature.RELAXED_SIMD : Feature.SIMD;
  }

  private void atomic(int opcode) {
    if (opcode == 3) {
      in.u8();
    } else {
      memory();
    }
  }
}
