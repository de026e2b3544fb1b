package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternDesc.Kind;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Types;
import java.util.function.Supplier;

/** Reads the types of components and instances, and what else is typed: imports and exports. */
final class TypeText {
  /** What an import, or an export of a type, is called within, and what it is. */
  record Signature(Named name, Sort sort, Supplier<ExternDesc> type) {}

  private final Reader reader;
  private final TokenReader in;
  final ValueTypeText values;
  private final CoreTypeText core;

  TypeText(Reader reader) {
    this.reader = reader;
    in = reader.in;
    values = new ValueTypeText(reader);
    core = new CoreTypeText(reader);
  }

  // Definitions.

  /** Reads {@code (core type …)} past these words. */
  void coreType() {
    Named name = reader.named();
    core.type(name);
  }

  /** Reads {@code (core rec …)} past these words. */
  void coreGroup() {
    core.group();
  }

  /**
   * Reads {@code (type …)} past the word and its name.
   *
   * @return its index
   */
  int type(Named name) {
    Within before = reader.begin();
    Supplier<TypeDefinition> type = definition(name);
    reader.end(before);
    Definition made = new Definition.Type(type.get());
    return reader.scope().define(made, Sort.TYPE, name);
  }

  private Supplier<TypeDefinition> definition(Named name) {
    if (!in.isOpen()) {
      return values.primitiveDefinition();
    }
    int open = in.at();
    Supplier<TypeDefinition> type;
    if (in.takeOpen("func")) {
      type = values.function();
    } else if (in.takeOpen("component")) {
      type = body(in.tokens.close(open), true, name);
    } else if (in.takeOpen("instance")) {
      type = body(in.tokens.close(open), false, name);
    } else if (in.takeOpen("resource")) {
      type = resource();
    } else {
      in.open();
      type = values.compound();
    }
    in.close();
    return type;
  }

  private Supplier<TypeDefinition> resource() {
    in.open("rep");
    WasmBytes representation = new WasmBytes();
    new Types(in, reader.scope().space(Sort.CORE_TYPE)).valType(representation);
    in.close();
    Reference destructor = null;
    if (in.takeOpen("dtor")) {
      destructor = reader.coreReference(Sort.CORE_FUNC, true);
      in.close();
    }
    Reference found = destructor;
    int code = representation.toArray()[0] & 0xFF;
    return () ->
        new TypeDefinition.Resource(code, found == null ? -1 : found.resolve(reader.scope()));
  }

  /**
   * Skips the declarations of a type; they are read when it is made, since only then is known what
   * is defined before them.
   */
  private Supplier<TypeDefinition> body(int close, boolean component, Named name) {
    int from = in.at();
    in.seek(close);
    return () -> {
      int back = in.at();
      in.seek(from);
      reader.enter();
      Scope scope = reader.push(name.id());
      while (in.at() < close) {
        declaration(component);
      }
      reader.pop();
      reader.leave();
      in.seek(back);
      return component
          ? new TypeDefinition.ComponentType(scope.definitions())
          : new TypeDefinition.InstanceType(scope.definitions());
    };
  }

  private void declaration(boolean component) {
    in.open();
    int token = in.at();
    String word = in.word("a declaration");
    switch (word) {
      case "core" -> {
        reader.keyword("type");
        coreType();
      }
      case "type" -> type(reader.named());
      case "alias" -> alias();
      case "export" -> external(false);
      case "import" -> {
        if (!component) {
          throw in.error("unexpected token: an instance type has no imports", token);
        }
        external(true);
      }
      default -> throw in.error("unexpected token: " + word + " is no declaration", token);
    }
    in.close();
  }

  /** Reads an import, or an export of a type, past the word. */
  void external(boolean isImport) {
    Within before = reader.begin();
    ExternName name = reader.externName();
    Signature signature = signature(true);
    reader.end(before);
    ExternDesc type = signature.type().get();
    reader
        .scope()
        .define(
            isImport ? new Definition.Import(name, type) : new Definition.ExportDecl(name, type),
            signature.sort(),
            signature.name());
  }

  /** Reads {@code (alias …)} past the word. */
  void alias() {
    if (in.takeWord("outer")) {
      int outer = reader.indexToken(Sort.COMPONENT);
      int index = reader.indexToken(Sort.TYPE);
      in.open();
      Sort sort = outerSort();
      Named name = reader.named();
      in.close();
      int[] found = reader.scope().outerIndex(outer, index, sort);
      reader.scope().define(new Definition.AliasOuter(sort, found[0], found[1]), sort, name);
      return;
    }
    boolean ofCore = in.takeWord("core");
    if (!in.takeWord("export")) {
      throw in.expected(ofCore ? "'export'" : "'outer', 'export' or 'core'");
    }
    Sort kind = ofCore ? Sort.CORE_INSTANCE : Sort.INSTANCE;
    int instance = reader.indexToken(kind);
    String export = in.name();
    in.open();
    if (ofCore) {
      reader.keyword("core");
    }
    Sort sort = ofCore ? reader.coreSort() : reader.sort();
    Named name = reader.named();
    in.close();
    alias(kind, sort, instance, export, name);
  }

  /** Adds the alias of an export. */
  void alias(Sort kind, Sort sort, int instance, String export, Named name) {
    Scope scope = reader.scope();
    int index = scope.index(instance, kind);
    scope.define(
        kind.isCore()
            ? new Definition.AliasCoreExport(sort, index, export)
            : new Definition.AliasExport(sort, index, export),
        sort,
        name);
  }

  private Sort outerSort() {
    int token = in.at();
    if (in.takeWord("core")) {
      if (in.takeWord("type")) {
        return Sort.CORE_TYPE;
      }
      reader.keyword("module");
      return Sort.CORE_MODULE;
    }
    Sort sort = reader.sort();
    if (sort != Sort.TYPE && sort != Sort.COMPONENT) {
      throw in.expected("'core module', 'core type', 'type' or 'component'", token);
    }
    return sort;
  }

  // Types of externals.

  /** Reads {@code (func …)} and the like. */
  Signature signature(boolean named) {
    int open = in.at();
    in.open();
    Sort sort = reader.sort();
    Named name = named ? reader.named() : Named.NONE;
    Supplier<ExternDesc> type = external(sort, in.tokens.close(open));
    in.close();
    return new Signature(name, sort, type);
  }

  /**
   * Reads the type of an external.
   *
   * @param close the parenthesis that closes it
   */
  Supplier<ExternDesc> external(Sort sort, int close) {
    if (sort == Sort.TYPE) {
      return bound();
    }
    if (sort == Sort.VALUE) {
      Supplier<ValueTypeRef> type;
      if (reader.isTypeReference()) {
        Supplier<Integer> index = typeUse(sort, close);
        type = () -> new ValueTypeRef(index.get());
      } else {
        type = values.inlineType();
      }
      return () -> new ExternDesc(Kind.VALUE, type.get().code());
    }
    Supplier<Integer> index = typeUse(sort, close);
    Kind kind = kindOf(sort);
    return () -> new ExternDesc(kind, index.get());
  }

  private static Kind kindOf(Sort sort) {
    return switch (sort) {
      case FUNC -> Kind.FUNC;
      case COMPONENT -> Kind.COMPONENT;
      case INSTANCE -> Kind.INSTANCE;
      default -> Kind.CORE_MODULE;
    };
  }

  private Supplier<ExternDesc> bound() {
    Supplier<ExternDesc> type;
    if (in.takeOpen("eq")) {
      int token = reader.indexToken(Sort.TYPE);
      type = () -> new ExternDesc(Kind.TYPE_EQ, reader.scope().index(token, Sort.TYPE));
    } else if (in.takeOpen("sub")) {
      reader.keyword("resource");
      type = () -> new ExternDesc(Kind.SUB_RESOURCE, 0);
    } else {
      throw in.expected("'(eq' or '(sub'");
    }
    in.close();
    return type;
  }

  /**
   * Reads {@code (type x)} or a type of that sort, which gets a definition.
   *
   * @param close the parenthesis up to which it goes, if it is one of declarations
   */
  Supplier<Integer> typeUse(Sort sort, int close) {
    Sort types = sort == Sort.CORE_MODULE ? Sort.CORE_TYPE : Sort.TYPE;
    if (reader.isTypeReference()) {
      in.open("type");
      Reference reference = reader.reference(types);
      in.close();
      return () -> reference.resolve(reader.scope());
    }
    Supplier<Definition> definition;
    if (sort == Sort.CORE_MODULE) {
      definition = core.moduleType(close, Named.NONE);
    } else {
      Supplier<TypeDefinition> type =
          sort == Sort.FUNC ? values.function() : body(close, sort == Sort.COMPONENT, Named.NONE);
      definition = () -> new Definition.Type(type.get());
    }
    Pending pending = reader.type(new Pending(types, definition));
    return pending::index;
  }
}
