package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentWriter;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.ModuleText;
import io.github.wasmrun.wat.internal.Producers;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of components, each of which becomes one definition or several. */
final class ComponentText {
  private final Reader reader;
  private final TokenReader in;
  private final TypeText types;
  private final CanonText canons;
  private final InstanceText instances;

  /** The exports within definitions, which come after everything else. */
  private List<Definition.Export> exports = new ArrayList<>();

  ComponentText(TokenReader in) {
    reader = new Reader(in);
    this.in = in;
    types = new TypeText(reader);
    canons = new CanonText(reader, types);
    instances = new InstanceText(reader);
  }

  /**
   * Reads fields up to a parenthesis.
   *
   * @param name what the component is called
   * @param open the parenthesis that opens it
   * @param close the parenthesis
   */
  Component fields(Named name, int open, int close) {
    reader.enter();
    Scope scope = reader.push(name.id());
    List<Definition.Export> before = exports;
    exports = new ArrayList<>();
    int last = open;
    while (in.at() < close) {
      customs(last, in.at());
      last = in.tokens.close(in.at());
      field();
    }
    customs(last, close);
    boolean started = false;
    for (Definition definition : scope.definitions()) {
      if (started && definition instanceof Definition.Start) {
        throw in.error("component cannot have more than one start function", close);
      }
      started |= definition instanceof Definition.Start;
    }
    for (Definition.Export export : exports) {
      scope.define(export, export.sort());
    }
    exports = before;
    reader.pop();
    reader.leave();
    List<Definition> definitions = new ArrayList<>(scope.definitions());
    byte[] names = ComponentNames.of(name.shown(), scope);
    if (names.length > 0) {
      definitions.add(new Definition.Custom(ComponentNames.NAME, names));
    }
    return Component.of(definitions);
  }

  /** Custom sections are annotations between fields. */
  private void customs(int from, int to) {
    for (int token = from + 1; token < to; token++) {
      if (in.tokens.kind(token) != Tokens.ANNOTATION) {
        continue; // a word or the name of the component
      }
      if (in.tokens.is(token, "(@custom")) {
        int back = in.at();
        in.seek(token + 1);
        String name = in.name();
        WasmBytes contents = new WasmBytes();
        while (in.isString()) {
          byte[] part = in.string();
          contents.all(part, 0, part.length);
        }
        if (in.at() != in.tokens.close(token)) {
          throw in.expected("a string");
        }
        in.seek(back);
        reader.scope().add(new Definition.Custom(name, contents.toArray()));
      }
      if (in.tokens.is(token, "(@" + Producers.NAME)) {
        byte[] contents = Producers.read(in, token).toArray();
        reader.scope().add(new Definition.Custom(Producers.NAME, contents));
      }
      token = in.tokens.close(token);
    }
  }

  private void field() {
    int open = in.at();
    in.open();
    int token = in.at();
    String word = in.word("a field of a component");
    switch (word) {
      case "core" -> coreField(open);
      case "component" -> component(open);
      case "instance" -> instance(open);
      case "alias" -> types.alias();
      case "type" -> {
        Named name = reader.named();
        List<ExternName> names = reader.inlineExports();
        export(names, Sort.TYPE, types.type(name));
      }
      case "import" -> types.external(true);
      case "func" -> function(open);
      case "export" -> exportField();
      case "start" -> start();
      case "canon" -> canons.field();
      default -> throw in.error("unexpected token: " + word + " is no field of a component", token);
    }
    in.close();
  }

  private void coreField(int open) {
    int token = in.at();
    String word = in.word("a field of a component");
    switch (word) {
      case "module" -> module(open);
      case "instance" -> instances.coreInstance();
      case "type" -> types.coreType();
      case "rec" -> types.coreGroup();
      case "func" -> coreFunction();
      default ->
          throw in.error("unexpected token: core " + word + " is no field of a component", token);
    }
  }

  private void export(List<ExternName> names, Sort sort, int index) {
    for (ExternName name : names) {
      exports.add(new Definition.Export(name, sort, index, null));
    }
  }

  /** Adds an import that is written as a definition, with the type that comes next. */
  private int importField(ExternName external, Sort sort, Named name, int open) {
    Within before = reader.begin();
    Supplier<ExternDesc> type = types.external(sort, in.tokens.close(open));
    reader.end(before);
    ExternDesc found = type.get();
    return reader.scope().define(new Definition.Import(external, found), sort, name);
  }

  private void module(int open) {
    Named name = reader.named();
    List<ExternName> names = reader.inlineExports();
    @Nullable ExternName external = reader.inlineImport();
    if (external != null) {
      export(names, Sort.CORE_MODULE, importField(external, Sort.CORE_MODULE, name, open));
      return;
    }
    int close = in.tokens.close(open);
    byte[] bytes = new ModuleText(in).read(name.shown(), open, close);
    in.seek(close);
    Definition made = new Definition.CoreModule(bytes, 0);
    export(names, Sort.CORE_MODULE, reader.scope().define(made, Sort.CORE_MODULE, name));
  }

  private void component(int open) {
    Named name = reader.named();
    List<ExternName> names = reader.inlineExports();
    @Nullable ExternName external = reader.inlineImport();
    if (external != null) {
      export(names, Sort.COMPONENT, importField(external, Sort.COMPONENT, name, open));
      return;
    }
    Component nested = fields(name, open, in.tokens.close(open));
    Definition made = new Definition.Nested(nested);
    export(names, Sort.COMPONENT, reader.scope().define(made, Sort.COMPONENT, name));
  }

  private void instance(int open) {
    Named name = reader.named();
    List<ExternName> names = reader.inlineExports();
    @Nullable ExternName external = reader.inlineImport();
    int index =
        external != null
            ? importField(external, Sort.INSTANCE, name, open)
            : instances.instance(name);
    export(names, Sort.INSTANCE, index);
  }

  private void function(int open) {
    Named name = reader.named();
    List<ExternName> names = reader.inlineExports();
    @Nullable ExternName external = reader.inlineImport();
    int index;
    if (external != null) {
      index = importField(external, Sort.FUNC, name, open);
    } else if (in.isOpen("alias")) {
      in.open("alias");
      reader.keyword("export");
      int instance = reader.indexToken(Sort.INSTANCE);
      String exported = in.name();
      in.close();
      index = reader.scope().space(Sort.FUNC).count();
      types.alias(Sort.INSTANCE, Sort.FUNC, instance, exported, name);
    } else {
      Within before = reader.begin();
      Supplier<Integer> type = types.typeUse(Sort.FUNC, in.tokens.close(open));
      in.open("canon");
      reader.keyword("lift");
      CanonText.Lift lift = canons.lift();
      in.close();
      reader.end(before);
      index = canons.define(lift, type, name);
    }
    export(names, Sort.FUNC, index);
  }

  private void coreFunction() {
    Named name = reader.named();
    if (in.takeOpen("alias")) {
      reader.keyword("core");
      reader.keyword("export");
      int instance = reader.indexToken(Sort.CORE_INSTANCE);
      String exported = in.name();
      in.close();
      types.alias(Sort.CORE_INSTANCE, Sort.CORE_FUNC, instance, exported, name);
      return;
    }
    in.open("canon");
    Within before = reader.begin();
    Supplier<Definition> canon = canons.coreFunction();
    in.close();
    reader.end(before);
    Definition made = canon.get();
    reader.scope().define(made, Sort.CORE_FUNC, name);
  }

  private void exportField() {
    Named name = reader.named();
    ExternName external = reader.externName();
    Within before = reader.begin();
    Reference item = instances.item();
    TypeText.Signature ascribed = in.isOpen() ? types.signature(false) : null;
    reader.end(before);
    ExternDesc type = ascribed == null ? null : ascribed.type().get();
    int index = item.resolve(reader.scope());
    Definition made = new Definition.Export(external, item.sort(), index, type);
    reader.scope().define(made, item.sort(), name);
  }

  private void start() {
    int function = reader.indexToken(Sort.FUNC);
    List<Reference> args = new ArrayList<>();
    while (in.takeOpen("value")) {
      args.add(reader.reference(Sort.VALUE));
      in.close();
    }
    List<Named> results = new ArrayList<>();
    while (in.takeOpen("result")) {
      in.open("value");
      results.add(reader.named());
      in.close();
      in.close();
    }
    Scope scope = reader.scope();
    int index = scope.index(function, Sort.FUNC);
    List<Integer> values = new ArrayList<>();
    for (Reference arg : args) {
      values.add(arg.resolve(scope));
    }
    scope.add(new Definition.Start(index, values, results.size()));
    for (Named result : results) {
      result.register(in, scope.space(Sort.VALUE));
    }
  }

  /** Reads {@code (component …)} of a file, past that word. */
  byte[] top(int open) {
    Named name = reader.named();
    Component component = fields(name, open, in.tokens.close(open));
    in.close();
    return ComponentWriter.write(component);
  }
}
