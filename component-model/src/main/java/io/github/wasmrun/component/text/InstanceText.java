package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads instances of core modules and of components. */
final class InstanceText {
  private final Reader reader;
  private final TokenReader in;

  InstanceText(Reader reader) {
    this.reader = reader;
    in = reader.in;
  }

  /** Reads {@code (core instance …)} past these words. */
  void coreInstance() {
    Named name = reader.named();
    Within before = reader.begin();
    Supplier<Definition> instance;
    if (in.takeOpen("instantiate")) {
      Reference module = reader.indexOrReference(Sort.CORE_MODULE);
      List<String> names = new ArrayList<>();
      List<Supplier<Integer>> args = new ArrayList<>();
      while (in.takeOpen("with")) {
        names.add(in.name());
        args.add(coreArgument());
        in.close();
      }
      in.close();
      instance =
          () -> {
            int index = module.resolve(reader.scope());
            List<Definition.CoreArg> all = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
              all.add(new Definition.CoreArg(names.get(i), args.get(i).get()));
            }
            return new Definition.CoreInstantiate(index, all);
          };
    } else {
      instance = coreBundle();
    }
    reader.end(before);
    Definition made = instance.get();
    reader.scope().define(made, Sort.CORE_INSTANCE, name);
  }

  /** Reads {@code (instance x)} or an instance made of exports, which gets a definition. */
  private Supplier<Integer> coreArgument() {
    in.open("instance");
    Supplier<Integer> index;
    if (Space.isIndex(in)) {
      Reference reference = reader.reference(Sort.CORE_INSTANCE);
      index = () -> reference.resolve(reader.scope());
    } else {
      index = reader.instance(new Pending(Sort.CORE_INSTANCE, coreBundle()))::index;
    }
    in.close();
    return index;
  }

  private Supplier<Definition> coreBundle() {
    List<String> names = new ArrayList<>();
    List<Reference> items = new ArrayList<>();
    while (in.takeOpen("export")) {
      names.add(in.name());
      in.open();
      Sort sort = reader.coreSort();
      items.add(reader.reference(sort));
      in.close();
      in.close();
    }
    return () -> {
      List<Definition.CoreExport> exports = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Reference item = items.get(i);
        int index = item.resolve(reader.scope());
        exports.add(new Definition.CoreExport(names.get(i), item.sort(), index));
      }
      return new Definition.CoreBundle(exports);
    };
  }

  /** Reads an instance after its name, inline exports and imports. */
  int instance(Named name) {
    Within before = reader.begin();
    Supplier<Definition> instance;
    if (in.takeOpen("instantiate")) {
      Reference component = reader.indexOrReference(Sort.COMPONENT);
      List<Supplier<Definition.Arg>> args = new ArrayList<>();
      while (in.takeOpen("with")) {
        args.add(argument(in.name()));
        in.close();
      }
      in.close();
      instance =
          () -> {
            int index = component.resolve(reader.scope());
            List<Definition.Arg> all = new ArrayList<>();
            for (Supplier<Definition.Arg> arg : args) {
              all.add(arg.get());
            }
            return new Definition.Instantiate(index, all);
          };
    } else {
      instance = bundle();
    }
    reader.end(before);
    Definition made = instance.get();
    return reader.scope().define(made, Sort.INSTANCE, name);
  }

  private Supplier<Definition.Arg> argument(String name) {
    Supplier<Definition.Arg> arg;
    in.open();
    Sort sort = reader.sort();
    if (sort == Sort.INSTANCE && !Space.isIndex(in)) {
      Pending pending = reader.instance(new Pending(sort, bundle()));
      arg = () -> new Definition.Arg(name, sort, pending.index());
    } else {
      Reference item = reader.reference(sort);
      arg = () -> new Definition.Arg(name, sort, item.resolve(reader.scope()));
    }
    in.close();
    return arg;
  }

  private Supplier<Definition> bundle() {
    List<ExternName> names = new ArrayList<>();
    List<Reference> items = new ArrayList<>();
    while (in.takeOpen("export")) {
      names.add(reader.externName());
      items.add(item());
      in.close();
    }
    return () -> {
      List<Definition.BundleExport> exports = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Reference item = items.get(i);
        int index = item.resolve(reader.scope());
        exports.add(new Definition.BundleExport(names.get(i), item.sort(), index));
      }
      return new Definition.Bundle(exports);
    };
  }

  /** Reads {@code (sort x "export"*)}. */
  Reference item() {
    in.open();
    Sort sort = reader.sort();
    Reference item = reader.reference(sort);
    in.close();
    return item;
  }
}
