package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.CanonOp;
import io.github.wasmrun.component.model.CanonOptions;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wat.internal.ModulePrinter;
import io.github.wasmrun.wat.internal.Producers;
import io.github.wasmrun.wat.internal.Texts;
import java.util.List;
import java.util.Optional;

/** Writes components, one definition after another. */
final class ComponentPrinter {
  private final Lines out = new Lines();
  private final DeclarationPrinter declarations = new DeclarationPrinter(out);

  String print(Component component) {
    PrintScope scope = PrintScope.of(null, component);
    String name = scope.name();
    fields("(component" + (name == null ? "" : " " + id(name)), component, scope);
    return out.toString();
  }

  private static String id(String name) {
    return name.isEmpty() ? "(@name \"\")" : Texts.identifier(name);
  }

  private void fields(String head, Component component, PrintScope scope) {
    int start = out.open(head);
    declarations.enter(scope);
    for (Section section : component.sections()) {
      int at = 0;
      for (Definition definition : section.definitions()) {
        definition(definition, section.offset(at++), scope);
      }
    }
    declarations.leave();
    out.close(start);
  }

  private void definition(Definition definition, int offset, PrintScope scope) {
    if (definition instanceof Definition.Custom custom) {
      custom(custom);
    } else if (definition instanceof Definition.CoreModule module) {
      String head = "(core module " + scope.next(Sort.CORE_MODULE);
      out.lines(new ModulePrinter(module.bytes()).print(head));
    } else if (definition instanceof Definition.Nested nested) {
      String head = "(component " + scope.next(Sort.COMPONENT);
      fields(head, nested.component(), PrintScope.of(scope, nested.component()));
    } else if (definition instanceof Definition.CoreInstantiate instance) {
      coreInstantiate(instance, scope);
    } else if (definition instanceof Definition.CoreBundle bundle) {
      int start = out.open("(core instance " + scope.next(Sort.CORE_INSTANCE));
      for (Definition.CoreExport export : bundle.exports()) {
        String item = scope.use(export.sort(), export.index());
        String word = Reader.wordOf(export.sort());
        out.line("(export " + Texts.quoted(export.name()) + " (" + word + " " + item + "))");
      }
      out.close(start);
    } else if (definition instanceof Definition.Instantiate instance) {
      instantiate(instance, scope);
    } else if (definition instanceof Definition.Bundle bundle) {
      int start = out.open("(instance " + scope.next(Sort.INSTANCE));
      for (Definition.BundleExport export : bundle.exports()) {
        String name = DeclarationPrinter.name(export.name());
        out.line("(export " + name + " " + item(scope, export.sort(), export.index()) + ")");
      }
      out.close(start);
    } else if (definition instanceof Definition.Canon canon) {
      canon(canon, scope);
    } else if (definition instanceof Definition.Start start) {
      start(start, scope);
    } else if (definition instanceof Definition.Export export) {
      export(export, scope);
    } else if (definition instanceof Definition.Value) {
      throw new ModuleException("values have no text", offset);
    } else {
      declarations.print(definition);
    }
  }

  private void custom(Definition.Custom custom) {
    Optional<List<String>> producers =
        custom.name().equals(Producers.NAME)
            ? Producers.print(custom.bytes(), 0, custom.bytes().length)
            : Optional.empty();
    if (producers.isPresent()) {
      producers.get().forEach(out::line);
    } else if (!custom.name().equals(ComponentNames.NAME)) {
      StringBuilder text = new StringBuilder("(@custom ");
      text.append(Texts.quoted(custom.name())).append(' ');
      Texts.bytes(text, custom.bytes(), 0, custom.bytes().length);
      out.line(text.append(')').toString());
    }
  }

  private static String item(PrintScope scope, Sort sort, int index) {
    return "(" + sort.text() + " " + scope.use(sort, index) + ")";
  }

  // Instances.

  private void coreInstantiate(Definition.CoreInstantiate instance, PrintScope scope) {
    String head = "(core instance " + scope.next(Sort.CORE_INSTANCE) + " (instantiate ";
    head += scope.use(Sort.CORE_MODULE, instance.module());
    if (instance.args().isEmpty()) {
      out.line(head + "))");
      return;
    }
    int start = out.open(head);
    out.indent();
    for (Definition.CoreArg arg : instance.args()) {
      String item = scope.use(Sort.CORE_INSTANCE, arg.instance());
      out.line("(with " + Texts.quoted(arg.name()) + " (instance " + item + "))");
    }
    out.closeBoth(start);
  }

  private void instantiate(Definition.Instantiate instance, PrintScope scope) {
    String head = "(instance " + scope.next(Sort.INSTANCE) + " (instantiate ";
    head += scope.use(Sort.COMPONENT, instance.component());
    if (instance.args().isEmpty()) {
      out.line(head + "))");
      return;
    }
    int start = out.open(head);
    out.indent();
    for (Definition.Arg arg : instance.args()) {
      String item = item(scope, arg.sort(), arg.index());
      out.line("(with " + Texts.quoted(arg.name()) + " " + item + ")");
    }
    out.closeBoth(start);
  }

  // Canonical functions.

  private void canon(Definition.Canon canon, PrintScope scope) {
    CanonOp op = canon.op();
    StringBuilder text = new StringBuilder();
    if (op == CanonOp.LIFT) {
      text.append("(func ").append(scope.next(Sort.FUNC)).append(" (type ");
      text.append(scope.use(Sort.TYPE, canon.immediate(1))).append(") (canon lift (core func ");
      text.append(scope.use(Sort.CORE_FUNC, canon.immediate(0))).append(')');
      options(text, canon.options(), scope);
    } else {
      text.append("(core func ").append(scope.next(Sort.CORE_FUNC)).append(" (canon ");
      text.append(op == CanonOp.LOWER ? "lower" : op.text());
      immediates(text, canon, scope);
    }
    out.line(text.append("))").toString());
  }

  private void immediates(StringBuilder text, Definition.Canon canon, PrintScope scope) {
    CanonOp op = canon.op();
    Sort types = op.text().startsWith("thread.") ? Sort.CORE_TYPE : Sort.TYPE;
    int next = 0;
    for (int i = 0; i < op.form().length(); i++) {
      char letter = op.form().charAt(i);
      if (letter == 'o') {
        options(text, canon.options(), scope);
        continue;
      }
      if (letter == 'r') {
        ValueTypeRef result = canon.result();
        if (result != null) {
          text.append(" (result ").append(declarations.valueType(result)).append(')');
        }
        continue;
      }
      int value = canon.immediate(next++);
      switch (letter) {
        case 'f' -> text.append(' ').append(item(scope, Sort.FUNC, value));
        case 't' -> text.append(' ').append(scope.use(types, value));
        case 'a' -> text.append(value == 0 ? "" : " async");
        case 'c' -> text.append(value == 0 ? "" : " cancellable");
        case 'm' -> option(text, "memory", scope.use(Sort.CORE_MEMORY, value));
        case 'b' -> text.append(' ').append(scope.use(Sort.CORE_TABLE, value));
        case 'v' -> text.append(' ').append(DeclarationPrinter.coreType(value));
        default -> text.append(' ').append(Integer.toUnsignedString(value));
      }
    }
  }

  private static void option(StringBuilder text, String word, String reference) {
    text.append(" (").append(word).append(' ').append(reference).append(')');
  }

  private static void options(
      StringBuilder text, List<Definition.CanonOption> options, PrintScope scope) {
    for (Definition.CanonOption option : options) {
      int index = option.index();
      switch (option.code()) {
        case CanonOptions.UTF8 -> text.append(" string-encoding=utf8");
        case CanonOptions.UTF16 -> text.append(" string-encoding=utf16");
        case CanonOptions.COMPACT_UTF16 -> text.append(" string-encoding=latin1+utf16");
        case CanonOptions.MEMORY -> option(text, "memory", scope.use(Sort.CORE_MEMORY, index));
        case CanonOptions.REALLOC -> option(text, "realloc", scope.use(Sort.CORE_FUNC, index));
        case CanonOptions.POST_RETURN ->
            option(text, "post-return", scope.use(Sort.CORE_FUNC, index));
        case CanonOptions.ASYNC -> text.append(" async");
        case CanonOptions.CALLBACK -> option(text, "callback", scope.use(Sort.CORE_FUNC, index));
        case CanonOptions.CORE_TYPE -> option(text, "core-type", scope.use(Sort.CORE_TYPE, index));
        default -> text.append(" gc");
      }
    }
  }

  // The rest.

  private void start(Definition.Start start, PrintScope scope) {
    StringBuilder text = new StringBuilder("(start ").append(scope.use(Sort.FUNC, start.func()));
    for (int arg : start.args()) {
      text.append(' ').append(item(scope, Sort.VALUE, arg));
    }
    for (int i = 0; i < start.results(); i++) {
      text.append(" (result (value ").append(scope.next(Sort.VALUE)).append("))");
    }
    out.line(text.append(')').toString());
  }

  private void export(Definition.Export export, PrintScope scope) {
    String item = item(scope, export.sort(), export.index());
    String type = export.type() == null ? "" : " " + declarations.external(export.type(), "");
    String head = "(export " + scope.next(export.sort()) + " ";
    out.line(head + DeclarationPrinter.name(export.name()) + " " + item + type + ")");
  }
}
