package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.CanonOp;
import io.github.wasmrun.component.model.CanonOptions;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wat.internal.Integers;
import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads functions of the canonical ABI. */
final class CanonText {
  /** An option, and what it refers to. */
  private record Option(int code, @Nullable Reference reference) {}

  private final Reader reader;
  private final TokenReader in;
  private final TypeText types;

  CanonText(Reader reader, TypeText types) {
    this.reader = reader;
    in = reader.in;
    this.types = types;
  }

  /** Reads {@code (canon …)} past the word. */
  void field() {
    Within before = reader.begin();
    if (in.takeWord("lift")) {
      Lift lift = lift();
      int open = in.at();
      in.open("func");
      Named name = reader.named();
      Supplier<Integer> type = types.typeUse(Sort.FUNC, in.tokens.close(open));
      in.close();
      reader.end(before);
      define(lift, type, name);
      return;
    }
    Supplier<Definition> canon = coreFunction();
    in.open("core");
    reader.keyword("func");
    Named name = reader.named();
    in.close();
    reader.end(before);
    Definition made = canon.get();
    reader.scope().define(made, Sort.CORE_FUNC, name);
  }

  // Lifting.

  /** The core function that is lifted, and the options. */
  record Lift(Reference function, List<Supplier<Definition.CanonOption>> options) {}

  /** Reads what comes after {@code lift}, without the type. */
  Lift lift() {
    in.open("core");
    reader.keyword("func");
    Reference function = reader.reference(Sort.CORE_FUNC);
    in.close();
    return new Lift(function, options());
  }

  int define(Lift lift, Supplier<Integer> type, Named name) {
    int typeIndex = type.get();
    int function = lift.function().resolve(reader.scope());
    List<Definition.CanonOption> options = all(lift.options());
    Definition made =
        new Definition.Canon(CanonOp.LIFT, List.of(function, typeIndex), options, null);
    return reader.scope().define(made, Sort.FUNC, name);
  }

  private static List<Definition.CanonOption> all(List<Supplier<Definition.CanonOption>> options) {
    List<Definition.CanonOption> result = new ArrayList<>();
    for (Supplier<Definition.CanonOption> option : options) {
      result.add(option.get());
    }
    return result;
  }

  // Core functions.

  /** Reads what comes after {@code canon}, if it makes a core function. */
  Supplier<Definition> coreFunction() {
    int token = in.at();
    String word = in.word("a canonical function");
    CanonOp op = word.equals("lower") ? CanonOp.LOWER : CanonOp.ofText(word);
    if (op == null || op == CanonOp.LIFT) {
      throw in.error("unexpected token: no canonical function is called " + word, token);
    }
    List<Supplier<Integer>> immediates = new ArrayList<>();
    List<Supplier<Definition.CanonOption>> options = new ArrayList<>();
    Supplier<ValueTypeRef> result = null;
    boolean coreType = word.startsWith("thread.");
    for (int i = 0; i < op.form().length(); i++) {
      switch (op.form().charAt(i)) {
        case 'o' -> options = options();
        case 'r' -> result = types.values.functionResult();
        default -> immediates.add(immediate(op.form().charAt(i), coreType));
      }
    }
    List<Supplier<Definition.CanonOption>> found = options;
    Supplier<ValueTypeRef> type = result;
    return () -> {
      ValueTypeRef resultType = type == null ? null : type.get();
      List<Integer> numbers = new ArrayList<>();
      for (Supplier<Integer> immediate : immediates) {
        numbers.add(immediate.get());
      }
      return new Definition.Canon(op, numbers, all(found), resultType);
    };
  }

  /** Reads an immediate; {@link CanonOp} has the letters. */
  private Supplier<Integer> immediate(char letter, boolean coreType) {
    switch (letter) {
      case 'f' -> {
        in.open("func");
        Reference function = reader.reference(Sort.FUNC);
        in.close();
        return resolved(function);
      }
      case 't' -> {
        return resolved(
            coreType
                ? reader.coreReference(Sort.CORE_TYPE, false)
                : reader.indexOrReference(Sort.TYPE));
      }
      case 'a' -> {
        int flag = in.takeWord("async") ? 1 : 0;
        return () -> flag;
      }
      case 'c' -> {
        int flag = in.takeWord("cancellable") ? 1 : 0;
        return () -> flag;
      }
      case 'm' -> {
        in.open("memory");
        Reference memory = contents(Sort.CORE_MEMORY);
        in.close();
        return resolved(memory);
      }
      case 'b' -> {
        return resolved(reader.coreReference(Sort.CORE_TABLE, true));
      }
      case 'v' -> {
        WasmBytes type = new WasmBytes();
        new Types(in, new Space("type")).valType(type);
        int code = type.toArray()[0] & 0xFF;
        return () -> code;
      }
      default -> {
        int number = Integers.u32(in);
        return () -> number;
      }
    }
  }

  private Supplier<Integer> resolved(Reference reference) {
    return () -> reference.resolve(reader.scope());
  }

  /**
   * Reads a reference where the word of its sort has been read: an index, formerly with the name of
   * an export, or a whole reference.
   */
  private Reference contents(Sort sort) {
    return Space.isIndex(in) ? reader.reference(sort) : reader.coreReference(sort, false);
  }

  // Options.

  private List<Supplier<Definition.CanonOption>> options() {
    List<Supplier<Definition.CanonOption>> options = new ArrayList<>();
    for (Option option = option(); option != null; option = option()) {
      int code = option.code();
      Reference reference = option.reference();
      options.add(
          () ->
              new Definition.CanonOption(
                  code, reference == null ? 0 : reference.resolve(reader.scope())));
    }
    return options;
  }

  private @Nullable Option option() {
    if (in.isWord()) {
      int code =
          switch (in.tokens.text(in.at())) {
            case "string-encoding=utf8" -> CanonOptions.UTF8;
            case "string-encoding=utf16" -> CanonOptions.UTF16;
            case "string-encoding=latin1+utf16" -> CanonOptions.COMPACT_UTF16;
            case "async" -> CanonOptions.ASYNC;
            case "gc" -> CanonOptions.GC;
            default -> throw in.expected("an option of a canonical function");
          };
      in.next();
      return new Option(code, null);
    }
    Option option;
    if (in.takeOpen("memory")) {
      option = new Option(CanonOptions.MEMORY, contents(Sort.CORE_MEMORY));
    } else if (in.takeOpen("realloc")) {
      option = new Option(CanonOptions.REALLOC, reader.coreReference(Sort.CORE_FUNC, true));
    } else if (in.takeOpen("post-return")) {
      option = new Option(CanonOptions.POST_RETURN, reader.coreReference(Sort.CORE_FUNC, true));
    } else if (in.takeOpen("callback")) {
      option = new Option(CanonOptions.CALLBACK, reader.coreReference(Sort.CORE_FUNC, true));
    } else if (in.takeOpen("core-type")) {
      option = new Option(CanonOptions.CORE_TYPE, reader.coreReference(Sort.CORE_TYPE, true));
    } else {
      return null;
    }
    in.close();
    return option;
  }
}
