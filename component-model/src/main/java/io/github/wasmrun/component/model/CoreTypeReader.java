package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleBuilder;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.TypeReader;
import io.github.wasmrun.binary.TypeSection;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads core types and finds where each ends; what they refer to is the validator's business. */
final class CoreTypeReader {
  private static final int MODULE = 0x50;

  /** Lets broken rules of validation pass. */
  private static final class FormatOnly extends Problems {
    @Override
    public void invalid(String message, int offset) {}
  }

  private final byte[] bytes;
  private final ByteReader in;

  CoreTypeReader(byte[] bytes, ByteReader in) {
    this.bytes = bytes;
    this.in = in;
  }

  /**
   * Reads a type.
   *
   * @param modules whether it may be the type of a module
   */
  CoreType type(boolean modules) {
    if (in.peek() == MODULE && modules) {
      in.u8();
      return module();
    }
    int start = in.position();
    ModuleBuilder module = at(start);
    if (module.in.peek() == TypeCodes.SHARED) {
      module.in.u8();
    }
    if (module.in.peek() == 0) {
      module.in.u8();
      if (module.in.peek() != MODULE) {
        throw in.malformed("malformed non-final sub type", start + 1);
      }
    }
    TypeSection.group(module);
    return slice(start, module);
  }

  private ModuleBuilder at(int position) {
    ModuleBuilder module = new ModuleBuilder(bytes, new FormatOnly());
    module.in.skip(position);
    module.in.enter(in.remaining());
    return module;
  }

  private CoreType.Rec slice(int start, ModuleBuilder end) {
    in.skip(end.in.position() - start);
    return new CoreType.Rec(Arrays.copyOfRange(bytes, start, in.position()), start);
  }

  private CoreType module() {
    int count = in.count("declarations", ComponentLimits.ITEMS);
    List<CoreType.Decl> decls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decls.add(decl());
    }
    return new CoreType.Module(decls);
  }

  private CoreType.Decl decl() {
    int at = in.position();
    int code = in.u8();
    switch (code) {
      case 0:
        String module = in.name();
        String name = in.name();
        return new CoreType.Import(module, name, externType());
      case 1:
        return new CoreType.Type(type(false));
      case 2:
        if (in.u8() != Sort.CORE_TYPE.code() || in.u8() != 1) {
          throw in.malformed("malformed outer alias", at);
        }
        int scopes = in.u32();
        return new CoreType.Outer(scopes, in.u32());
      case 3:
        String exported = in.name();
        return new CoreType.Export(exported, externType());
      default:
        throw in.malformed("malformed module type declaration " + code, at);
    }
  }

  private CoreType.Rec externType() {
    int start = in.position();
    ModuleBuilder module = at(start);
    ByteReader type = module.in;
    int kind = type.u8();
    switch (kind) {
      case 0:
        type.u32();
        break;
      case 1:
        TypeReader.refType(module);
        limits(type);
        break;
      case 2:
        limits(type);
        break;
      case 3:
        TypeReader.valType(module);
        TypeReader.mutability(module);
        break;
      case 4:
        type.u8();
        type.u32();
        break;
      default:
        throw in.malformed("malformed core external kind " + kind, start);
    }
    return slice(start, module);
  }

  /** Limits with all their flags: maximum, shared, 64 bits, size of pages. */
  private static void limits(ByteReader type) {
    int at = type.position();
    int flags = type.u8();
    if (flags > 0x0F) {
      throw type.malformed("malformed limits flags", at);
    }
    type.u64();
    if ((flags & 1) != 0) {
      type.u64();
    }
    if ((flags & 8) != 0) {
      type.u32();
    }
  }
}
