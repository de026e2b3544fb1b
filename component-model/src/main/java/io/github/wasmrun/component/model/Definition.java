package io.github.wasmrun.component.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One definition of a component. Immutable, but for the arrays, which must not be changed. */
public sealed interface Definition {
  /** A custom section. */
  record Custom(String name, byte[] bytes) implements Definition {}

  /**
   * A core module.
   *
   * @param bytes the whole module; not copied
   * @param offset where it starts in the component that was read; 0 if it was not read
   */
  record CoreModule(byte[] bytes, int offset) implements Definition {}

  /** An instance of a core module. */
  record CoreInstantiate(int module, List<CoreArg> args) implements Definition {
    /** Copies the list. */
    public CoreInstantiate {
      args = List.copyOf(args);
    }
  }

  /** An instance for all imports of a module with one module name. */
  record CoreArg(String name, int instance) {}

  /** A core instance made of core definitions. */
  record CoreBundle(List<CoreExport> exports) implements Definition {
    /** Copies the list. */
    public CoreBundle {
      exports = List.copyOf(exports);
    }
  }

  /** An export of a {@link CoreBundle}. */
  record CoreExport(String name, Sort sort, int index) {}

  /** A core type. */
  record CoreTypeDefinition(CoreType type) implements Definition {}

  /** A component in the component. */
  record Nested(Component component) implements Definition {}

  /** An instance of a component. */
  record Instantiate(int component, List<Arg> args) implements Definition {
    /** Copies the list. */
    public Instantiate {
      args = List.copyOf(args);
    }
  }

  /** What is supplied for an import. */
  record Arg(String name, Sort sort, int index) {}

  /** An instance made of definitions. */
  record Bundle(List<BundleExport> exports) implements Definition {
    /** Copies the list. */
    public Bundle {
      exports = List.copyOf(exports);
    }
  }

  /** An export of a {@link Bundle}. */
  record BundleExport(ExternName name, Sort sort, int index) {}

  /** An alias of an export of an instance. */
  record AliasExport(Sort sort, int instance, String name) implements Definition {}

  /** An alias of an export of a core instance. */
  record AliasCoreExport(Sort sort, int instance, String name) implements Definition {}

  /** An alias of a definition of an enclosing component. */
  record AliasOuter(Sort sort, int count, int index) implements Definition {}

  /** A type. */
  record Type(TypeDefinition type) implements Definition {}

  /**
   * A function of the canonical ABI.
   *
   * @param op what it does
   * @param immediates indexes and flags, in the order of the binary format
   * @param options options of the canonical ABI; empty where the operation has none
   * @param result the result of {@code task.return}
   */
  record Canon(
      CanonOp op,
      List<Integer> immediates,
      List<CanonOption> options,
      @Nullable ValueTypeRef result)
      implements Definition {
    /** Copies the lists. */
    public Canon {
      immediates = List.copyOf(immediates);
      options = List.copyOf(options);
    }

    /** An immediate. */
    public int immediate(int index) {
      return immediates.get(index);
    }
  }

  /** An option of the canonical ABI; {@code index} is 0 where it has none. */
  record CanonOption(int code, int index) {}

  /** The start function of a component. */
  record Start(int func, List<Integer> args, int results) implements Definition {
    /** Copies the list. */
    public Start {
      args = List.copyOf(args);
    }
  }

  /** An import of a component or of a component type. */
  record Import(ExternName name, ExternDesc type) implements Definition {}

  /** An export of a component; {@code type} is the type that it is given, if any. */
  record Export(ExternName name, Sort sort, int index, @Nullable ExternDesc type)
      implements Definition {}

  /** An export of a component type or an instance type. */
  record ExportDecl(ExternName name, ExternDesc type) implements Definition {}

  /** A constant value. */
  record Value(ValueTypeRef type, byte[] bytes) implements Definition {}
}
