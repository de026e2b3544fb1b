package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads components in the <a
 * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md">binary
 * format</a>. It checks the format only; core modules stay bytes.
 */
public final class ComponentReader {
  private static final int MAGIC = 0x6D736100;
  private static final int COMPONENT = 0x0001000D;

  private final byte[] bytes;
  private final ByteReader in;
  private final TypeDefinitionReader types;

  private ComponentReader(byte[] bytes) {
    this.bytes = bytes;
    in = new ByteReader(bytes, new Problems());
    types = new TypeDefinitionReader(bytes, in);
  }

  /**
   * Reads a component.
   *
   * @param bytes the component; parts of it are copied
   * @throws ModuleException if it is malformed, or larger than our limits
   */
  public static Component read(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new ComponentReader(bytes).component(0);
  }

  /** Whether {@code bytes} start like a component and not like a core module. */
  public static boolean isComponent(byte[] bytes) {
    return bytes.length >= 8
        && bytes[0] == 0
        && bytes[1] == 'a'
        && bytes[2] == 's'
        && bytes[3] == 'm'
        && bytes[6] == 1
        && bytes[7] == 0;
  }

  private Component component(int depth) {
    int start = in.position();
    if (depth > ComponentLimits.NESTING) {
      throw in.malformed(
          "components are nested too deep, the limit is " + ComponentLimits.NESTING, start);
    }
    if (word() != MAGIC) {
      throw in.malformed("magic header not detected", start);
    }
    if (word() != COMPONENT) {
      throw in.malformed("unknown binary version of a component", start + 4);
    }
    List<Section> sections = new ArrayList<>();
    while (in.remaining() > 0) {
      sections.add(section(depth));
    }
    return new Component(sections);
  }

  private int word() {
    return in.u8() | in.u8() << 8 | in.u8() << 16 | in.u8() << 24;
  }

  private Section section(int depth) {
    int at = in.position();
    int id = in.u8();
    if (id > 12) {
      throw in.malformed("malformed section id " + id, at);
    }
    int size = in.length();
    int start = in.position();
    int outer = in.enter(size);
    int width = start - at - 1;
    Section section;
    if (id == 0) {
      String name = in.name();
      section = single(0, new Definition.Custom(name, rest()), start, width);
    } else if (id == 1) {
      section = single(1, new Definition.CoreModule(rest(), start), start, width);
    } else if (id == 4) {
      section = single(4, new Definition.Nested(component(depth + 1)), start, width);
    } else if (id == 9) {
      section = single(9, start(), start, width);
    } else {
      section = list(id, width);
    }
    if (in.remaining() != 0) {
      throw in.malformed("section size mismatch", in.position());
    }
    in.leave(outer);
    return section;
  }

  private Section single(int id, Definition definition, int offset, int width) {
    return new Section(id, List.of(definition), new int[] {offset}, width);
  }

  private byte[] rest() {
    int from = in.position();
    in.skip(in.remaining());
    return Arrays.copyOfRange(bytes, from, in.position());
  }

  private Section list(int id, int width) {
    int count = in.count("definitions", ComponentLimits.ITEMS);
    List<Definition> definitions = new ArrayList<>();
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = in.position();
      definitions.add(definition(id));
    }
    return new Section(id, definitions, offsets, width);
  }

  private Definition definition(int id) {
    switch (id) {
      case 2:
        return coreInstance();
      case 3:
        return new Definition.CoreTypeDefinition(types.coreType(true));
      case 5:
        return instance();
      case 6:
        return types.alias();
      case 7:
        return new Definition.Type(types.type());
      case 8:
        return canon();
      case 10:
        ExternName imported = types.externName();
        return new Definition.Import(imported, types.externDesc());
      case 11:
        return export();
      default:
        ValueTypeRef type = types.valueType();
        int outer = in.enter(in.length());
        byte[] value = rest();
        in.leave(outer);
        return new Definition.Value(type, value);
    }
  }

  private Definition start() {
    int function = in.u32();
    List<Integer> args = types.indexes("values");
    int at = in.position();
    int results = in.u32();
    if (results < 0 || results > 1000) {
      throw in.malformed("start function results size is out of bounds", at);
    }
    return new Definition.Start(function, args, results);
  }

  private Definition coreInstance() {
    int at = in.position();
    int form = in.u8();
    if (form == 0) {
      int module = in.u32();
      int count = in.count("arguments", ComponentLimits.ITEMS);
      List<Definition.CoreArg> args = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = in.name();
        at = in.position();
        if (in.u8() != Sort.CORE_INSTANCE.code()) {
          throw in.malformed("malformed argument kind", at);
        }
        args.add(new Definition.CoreArg(name, in.u32()));
      }
      return new Definition.CoreInstantiate(module, args);
    }
    if (form != 1) {
      throw in.malformed("malformed core instance", at);
    }
    int count = in.count("exports", ComponentLimits.ITEMS);
    List<Definition.CoreExport> exports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.name();
      Sort sort = types.sort(true);
      exports.add(new Definition.CoreExport(name, sort, in.u32()));
    }
    return new Definition.CoreBundle(exports);
  }

  private Definition instance() {
    int at = in.position();
    int form = in.u8();
    if (form == 0) {
      int component = in.u32();
      int count = in.count("arguments", ComponentLimits.ITEMS);
      List<Definition.Arg> args = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = in.name();
        Sort sort = types.sort(false);
        args.add(new Definition.Arg(name, sort, in.u32()));
      }
      return new Definition.Instantiate(component, args);
    }
    if (form != 1) {
      throw in.malformed("malformed instance", at);
    }
    int count = in.count("exports", ComponentLimits.ITEMS);
    List<Definition.BundleExport> exports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ExternName name = types.externName();
      Sort sort = types.sort(false);
      exports.add(new Definition.BundleExport(name, sort, in.u32()));
    }
    return new Definition.Bundle(exports);
  }

  private Definition export() {
    ExternName name = types.externName();
    Sort sort = types.sort(false);
    int index = in.u32();
    @Nullable ExternDesc type = types.flag("optional type") ? types.externDesc() : null;
    return new Definition.Export(name, sort, index, type);
  }

  private Definition canon() {
    int at = in.position();
    int code = in.u8();
    CanonOp op = CanonOp.byCode(code);
    if (op == null) {
      throw in.malformed("malformed canonical function " + code, at);
    }
    if (op == CanonOp.LIFT || op == CanonOp.LOWER) {
      at = in.position();
      if (in.u8() != 0) {
        throw in.malformed("malformed " + op, at);
      }
    }
    List<Integer> immediates = new ArrayList<>();
    List<Definition.CanonOption> options = List.of();
    @Nullable ValueTypeRef result = null;
    String form = op.form();
    for (int i = 0; i < form.length(); i++) {
      char kind = form.charAt(i);
      if (kind == 'o') {
        options = options();
      } else if (kind == 'r') {
        result = types.result();
      } else if (kind == 'a' || kind == 'c') {
        immediates.add(types.flag("flag of " + op) ? 1 : 0);
      } else if (kind == 'v') {
        immediates.add(in.u8());
      } else {
        immediates.add(in.u32());
      }
    }
    return new Definition.Canon(op, immediates, options, result);
  }

  private List<Definition.CanonOption> options() {
    int count = in.count("canonical options", ComponentLimits.LABELS);
    List<Definition.CanonOption> options = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int code = in.u8();
      if (code > CanonOptions.GC) {
        throw in.malformed("malformed canonical option " + code, at);
      }
      options.add(new Definition.CanonOption(code, CanonOptions.hasIndex(code) ? in.u32() : 0));
    }
    return options;
  }
}
