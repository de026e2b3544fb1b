package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.CoreType;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads core types, and the types of core modules. */
final class CoreTypeText {
  private final Reader reader;
  private final TokenReader in;

  CoreTypeText(Reader reader) {
    this.reader = reader;
    in = reader.in;
  }

  /** Reads {@code (core type …)} past its name. */
  void type(Named name) {
    int open = in.at();
    Scope scope = reader.scope();
    if (in.takeOpen("module")) {
      Supplier<Definition> type = moduleType(in.tokens.close(open), name);
      Definition made = type.get();
      in.close();
      scope.define(made, Sort.CORE_TYPE, name);
      return;
    }
    // A core type may refer to itself, so that its identifier is known before.
    Space space = scope.space(Sort.CORE_TYPE);
    name.register(in, space);
    scope.add(definition(single(space), true));
  }

  /** Reads {@code (core rec …)} past these words. */
  void group() {
    Scope scope = reader.scope();
    scope.add(definition(recursive(scope.space(Sort.CORE_TYPE)), true));
  }

  private static Definition definition(WasmBytes type, boolean prefixed) {
    return new Definition.CoreTypeDefinition(rec(type, prefixed));
  }

  private static CoreType.Rec rec(WasmBytes type, boolean prefixed) {
    byte[] bytes = type.toArray();
    if (prefixed && bytes[0] == TypeCodes.SUB) {
      // The types of modules begin with the same byte.
      bytes = new WasmBytes().u8(0).all(bytes, 0, bytes.length).toArray();
    }
    return new CoreType.Rec(bytes, 0);
  }

  /** The bytes of a type. */
  private WasmBytes single(Space space) {
    WasmBytes out = new WasmBytes();
    new Types(in, space).subType(out);
    return out;
  }

  /** The bytes of a group of types; all their identifiers are known in all of them. */
  private WasmBytes recursive(Space space) {
    int first = in.at();
    while (in.isOpen("type")) {
      int open = in.at();
      in.open("type");
      reader.named().register(in, space);
      in.seek(in.tokens.close(open) + 1);
    }
    in.seek(first);
    WasmBytes group = new WasmBytes();
    int count = 0;
    while (in.takeOpen("type")) {
      in.takeId();
      group.all(single(space));
      in.close();
      count++;
    }
    return new WasmBytes().u8(TypeCodes.REC).u32(count).all(group);
  }

  // The types of modules.

  /** Skips the declarations of a module's type; they are read when it is made. */
  Supplier<Definition> moduleType(int close, Named name) {
    int from = in.at();
    in.seek(close);
    return () -> {
      int back = in.at();
      in.seek(from);
      reader.enter();
      Scope scope = reader.push(name.id());
      Map<String, Integer> functions = new HashMap<>();
      while (in.at() < close) {
        declaration(scope, functions);
      }
      reader.pop();
      reader.leave();
      in.seek(back);
      List<CoreType.Decl> decls = new ArrayList<>(scope.coreDecls);
      return new Definition.CoreTypeDefinition(new CoreType.Module(decls));
    };
  }

  private void declaration(Scope scope, Map<String, Integer> functions) {
    in.open();
    int token = in.at();
    String word = in.word("a declaration");
    Space types = scope.space(Sort.CORE_TYPE);
    switch (word) {
      case "type" -> {
        Named name = reader.named();
        int index = name.register(in, types);
        boolean isFunction = in.isOpen("func");
        CoreType.Rec type = rec(single(types), false);
        if (isFunction) {
          functions.put(key(type.bytes()), index);
        }
        scope.coreDecls.add(new CoreType.Type(type));
      }
      case "rec" -> scope.coreDecls.add(new CoreType.Type(rec(recursive(types), false)));
      case "alias" -> alias(scope);
      case "import" -> {
        String module = in.name();
        String name = in.name();
        CoreType.Rec type = externType(scope, functions);
        scope.coreDecls.add(new CoreType.Import(module, name, type));
      }
      case "export" -> {
        String name = in.name();
        CoreType.Rec type = externType(scope, functions);
        scope.coreDecls.add(new CoreType.Export(name, type));
      }
      default ->
          throw in.error(
              "unexpected token: " + word + " is no declaration of a module type", token);
    }
    in.close();
  }

  private void alias(Scope scope) {
    reader.keyword("outer");
    int outer = reader.indexToken(Sort.COMPONENT);
    int index = reader.indexToken(Sort.CORE_TYPE);
    in.open("type");
    Named name = reader.named();
    in.close();
    int[] found = scope.outerIndex(outer, index, Sort.CORE_TYPE);
    scope.coreDecls.add(new CoreType.Outer(found[0], found[1]));
    name.register(in, scope.space(Sort.CORE_TYPE));
  }

  private static String key(byte[] type) {
    StringBuilder key = new StringBuilder();
    for (byte code : type) {
      key.append((char) (code & 0xFF));
    }
    return key.toString();
  }

  /** Reads the type of an import or an export of a module. */
  private CoreType.Rec externType(Scope scope, Map<String, Integer> functions) {
    in.open();
    Sort sort = reader.coreSort();
    in.takeId();
    Types types = new Types(in, scope.space(Sort.CORE_TYPE));
    WasmBytes out = new WasmBytes().u8(sort.code());
    switch (sort) {
      case CORE_FUNC -> out.u32(function(scope, types, functions));
      case CORE_TABLE -> types.tableType(out);
      case CORE_MEMORY -> types.memoryType(out);
      case CORE_GLOBAL -> types.globalType(out);
      default -> out.u8(0).u32(function(scope, types, functions));
    }
    in.close();
    return new CoreType.Rec(out.toArray(), 0);
  }

  /**
   * Reads the use of a function type. One without a definition gets one, which others do not share.
   *
   * @param functions the types that are defined, by their bytes
   */
  private int function(Scope scope, Types types, Map<String, Integer> functions) {
    Space space = scope.space(Sort.CORE_TYPE);
    if (in.takeOpen("type")) {
      int index = space.index(in);
      in.close();
      types.signature(true);
      return index;
    }
    WasmBytes type = new WasmBytes();
    types.signature(true).write(type);
    CoreType.Rec written = rec(type, false);
    Integer known = functions.get(key(written.bytes()));
    if (known != null) {
      return known;
    }
    int index = space.count();
    space.addUnnamed(1);
    scope.coreDecls.add(new CoreType.Type(written));
    return index;
  }
}
