package io.github.wasmrun.wat;

import io.github.wasmrun.wat.WastCommand.Action;
import io.github.wasmrun.wat.WastCommand.Failure;
import io.github.wasmrun.wat.WastValue.Kind;
import io.github.wasmrun.wat.internal.Floats;
import io.github.wasmrun.wat.internal.Integers;
import io.github.wasmrun.wat.internal.TokenReader;
import io.github.wasmrun.wat.internal.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads scripts, which the tests of the specification and of the component model are written in.
 * The same on every host.
 */
public final class Wast {
  /** A script that begins with one of these is a module without its parentheses. */
  private static final Set<String> FIELDS =
      Set.of(
          "type", "rec", "import", "func", "table", "memory", "global", "tag", "export", "start",
          "elem", "data");

  private final TokenReader in;

  private Wast(Tokens tokens) {
    in = new TokenReader(tokens);
  }

  /**
   * The commands of a script.
   *
   * @throws WatException if it is no script; what is wrong with a module in it, only {@link
   *     WastModule#encode} reports
   */
  public static List<WastCommand> parse(String text) {
    Wast script = new Wast(Tokens.of(text));
    return List.copyOf(script.commands());
  }

  private List<WastCommand> commands() {
    List<WastCommand> commands = new ArrayList<>();
    if (in.isOpen() && FIELDS.contains(in.tokens.text(in.following()))) {
      WastModule module =
          new WastModule(in.tokens, in.at(), WastModule.Form.TEXT, Optional.empty());
      commands.add(new WastCommand.Module(1, module, false));
      return commands;
    }
    while (!in.isEnd()) {
      commands.add(command());
    }
    return commands;
  }

  /** Lines are counted on from the last one asked for: they only grow. */
  private int counted;

  private int line = 1;

  private int line(int token) {
    int offset = in.tokens.start(token);
    for (; counted < offset; counted++) {
      if (in.tokens.text().charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }

  private WastCommand command() {
    int open = in.at();
    int at = line(open);
    if (isModule()) {
      return module(open, at);
    }
    in.open();
    int wordToken = in.at();
    String word = in.word("a command of a script");
    WastCommand command;
    switch (word) {
      case "register" ->
          command = new WastCommand.Register(at, in.name(), Optional.ofNullable(in.takeId()));
      case "invoke", "get" -> {
        in.seek(open);
        return action();
      }
      case "assert_return" -> {
        Action action = action();
        List<WastValue> results = new ArrayList<>();
        while (!in.isClose()) {
          results.add(value());
        }
        command = new WastCommand.AssertReturn(at, action, List.copyOf(results));
      }
      case "assert_exception" -> command = new WastCommand.AssertException(at, action());
      case "assert_exhaustion" ->
          command = new WastCommand.AssertTrap(at, action(), message(), true);
      case "assert_trap" ->
          command =
              isModule()
                  ? failing(at, Failure.TRAP)
                  : new WastCommand.AssertTrap(at, action(), message(), false);
      case "assert_malformed" -> command = failing(at, Failure.MALFORMED);
      case "assert_invalid" -> command = failing(at, Failure.INVALID);
      case "assert_unlinkable" -> command = failing(at, Failure.UNLINKABLE);
      case "assert_malformed_custom" -> command = failing(at, Failure.MALFORMED_CUSTOM);
      case "assert_invalid_custom" -> command = failing(at, Failure.INVALID_CUSTOM);
      case "thread" -> command = thread(at);
      case "wait" -> {
        String id = in.takeId();
        if (id == null) {
          throw in.expected("the name of a thread");
        }
        command = new WastCommand.Wait(at, id);
      }
      default -> throw in.error("unexpected token: no command is called " + word, wordToken);
    }
    in.close();
    return command;
  }

  private String message() {
    return in.name();
  }

  private boolean isModule() {
    return in.isOpen("module") || in.isOpen("component");
  }

  private void openModule() {
    if (!in.takeOpen("component")) {
      in.open("module");
    }
  }

  private WastCommand module(int open, int at) {
    openModule();
    boolean definition = in.takeWord("definition");
    if (!definition && in.takeWord("instance")) {
      Optional<String> id = Optional.ofNullable(in.takeId());
      Optional<String> of = Optional.ofNullable(in.takeId());
      in.close();
      return new WastCommand.ModuleInstance(at, id, of);
    }
    return new WastCommand.Module(at, rest(open), definition);
  }

  /** The module whose first words have been read. */
  private WastModule rest(int open) {
    Optional<String> id = Optional.ofNullable(in.takeId());
    WastModule.Form form =
        in.isWord("binary")
            ? WastModule.Form.BINARY
            : in.isWord("quote") ? WastModule.Form.QUOTE : WastModule.Form.TEXT;
    in.seek(in.tokens.close(open) + 1);
    return new WastModule(in.tokens, open, form, id);
  }

  private WastCommand failing(int at, Failure failure) {
    int open = in.at();
    openModule();
    in.takeWord("definition");
    WastModule module = rest(open);
    return new WastCommand.AssertModule(at, failure, module, message());
  }

  private Action action() {
    int at = line(in.at());
    Action action;
    if (in.takeOpen("invoke")) {
      Optional<String> module = Optional.ofNullable(in.takeId());
      String name = in.name();
      List<WastValue> arguments = new ArrayList<>();
      while (!in.isClose()) {
        arguments.add(value());
      }
      action = new WastCommand.Invoke(at, module, name, List.copyOf(arguments));
    } else if (in.takeOpen("get")) {
      action = new WastCommand.Get(at, Optional.ofNullable(in.takeId()), in.name());
    } else {
      throw in.expected("'(invoke' or '(get'");
    }
    in.close();
    return action;
  }

  private WastCommand thread(int at) {
    Optional<String> id = Optional.ofNullable(in.takeId());
    List<String> shared = new ArrayList<>();
    while (in.takeOpen("shared")) {
      in.open("module");
      String module = in.takeId();
      if (module == null) {
        throw in.expected("the name of an instance");
      }
      shared.add(module);
      in.close();
      in.close();
    }
    List<WastCommand> commands = new ArrayList<>();
    while (!in.isClose()) {
      if (in.isOpen("thread")) {
        throw in.error("unexpected token: a thread in a thread");
      }
      commands.add(command());
    }
    return new WastCommand.Thread(at, id, List.copyOf(shared), List.copyOf(commands));
  }

  private WastValue value() {
    if (!in.isOpen("either")) {
      return single();
    }
    in.open("either");
    List<WastValue> parts = new ArrayList<>();
    while (!in.isClose()) {
      parts.add(single());
    }
    in.close();
    return WastValue.of(Kind.EITHER, parts);
  }

  private WastValue single() {
    in.open();
    WastValue value = bare();
    in.close();
    return value;
  }

  /** Reads a value without its parentheses. */
  private WastValue bare() {
    int token = in.at();
    String word = in.word("a value");
    WastValue value;
    switch (word) {
      case "i32.const" -> value = WastValue.of(Kind.I32, (int) Integers.any(in, 32));
      case "i64.const" -> value = WastValue.of(Kind.I64, Integers.any(in, 64));
      case "f32.const" -> value = number(false);
      case "f64.const" -> value = number(true);
      case "v128.const" -> value = vector();
      case "ref.null" ->
          value = new WastValue(Kind.REF_NULL, 0, in.isClose() ? "" : heapType(), List.of());
      case "ref.extern" -> value = numbered(Kind.REF_EXTERN, Kind.ANY_EXTERN);
      case "ref.host" -> value = numbered(Kind.REF_HOST, Kind.ANY);
      case "ref.func" -> value = numbered(Kind.ANY_FUNC, Kind.ANY_FUNC);
      case "ref.any" -> value = WastValue.of(Kind.ANY, 0);
      case "ref.eq" -> value = WastValue.of(Kind.ANY_EQ, 0);
      case "ref.i31" -> value = WastValue.of(Kind.ANY_I31, 0);
      case "ref.struct" -> value = WastValue.of(Kind.ANY_STRUCT, 0);
      case "ref.array" -> value = WastValue.of(Kind.ANY_ARRAY, 0);
      case "ref.exn" -> value = WastValue.of(Kind.ANY_EXN, 0);
      default -> value = componentValue(word, token);
    }
    return value;
  }

  /** Reads a value of a component, past its word. */
  private WastValue componentValue(String word, int token) {
    return switch (word) {
      case "bool.const" -> {
        boolean isTrue = in.takeWord("true");
        if (!isTrue && !in.takeWord("false")) {
          throw in.expected("'true' or 'false'");
        }
        yield WastValue.of(Kind.BOOL, isTrue ? 1 : 0);
      }
      case "u8.const" -> WastValue.of(Kind.U8, Integers.unsigned(in, 8));
      case "s8.const" -> WastValue.of(Kind.S8, (byte) Integers.any(in, 8));
      case "u16.const" -> WastValue.of(Kind.U16, Integers.unsigned(in, 16));
      case "s16.const" -> WastValue.of(Kind.S16, (short) Integers.any(in, 16));
      case "u32.const" -> WastValue.of(Kind.U32, Integers.unsigned(in, 32));
      case "s32.const" -> WastValue.of(Kind.S32, (int) Integers.any(in, 32));
      case "u64.const" -> WastValue.of(Kind.U64, Integers.unsigned(in, 64));
      case "s64.const" -> WastValue.of(Kind.S64, Integers.any(in, 64));
      case "char.const" -> character();
      case "str.const" -> WastValue.of(Kind.STRING, in.name(), List.of());
      case "list.const" -> WastValue.of(Kind.LIST, parts());
      case "tuple.const" -> WastValue.of(Kind.TUPLE, parts());
      case "record.const" -> WastValue.of(Kind.RECORD, fields());
      case "variant.const" -> WastValue.of(Kind.VARIANT, in.name(), parts());
      case "enum.const" -> WastValue.of(Kind.ENUM, in.name(), List.of());
      case "option.none" -> WastValue.of(Kind.OPTION, List.of());
      case "option.some" -> WastValue.of(Kind.OPTION, List.of(single()));
      case "result.ok" -> WastValue.of(Kind.RESULT_OK, parts());
      case "result.err" -> WastValue.of(Kind.RESULT_ERROR, parts());
      case "flags.const" -> {
        List<WastValue> labels = new ArrayList<>();
        while (!in.isClose()) {
          labels.add(WastValue.of(Kind.STRING, in.name(), List.of()));
        }
        yield WastValue.of(Kind.FLAGS, labels);
      }
      default -> throw in.error("unexpected token: no value is called " + word, token);
    };
  }

  private WastValue character() {
    int token = in.at();
    String text = in.name();
    if (text.isEmpty() || text.codePointCount(0, text.length()) != 1) {
      throw in.expected("a string of one character", token);
    }
    return WastValue.of(Kind.CHAR, text.codePointAt(0));
  }

  private List<WastValue> parts() {
    List<WastValue> parts = new ArrayList<>();
    while (!in.isClose()) {
      parts.add(single());
    }
    return parts;
  }

  private List<WastValue> fields() {
    List<WastValue> fields = new ArrayList<>();
    while (!in.isClose()) {
      in.open("field");
      String name = in.name();
      fields.add(WastValue.of(Kind.FIELD, name, List.of(in.isOpen() ? single() : bare())));
      in.close();
    }
    return fields;
  }

  private String heapType() {
    int token = in.next();
    return in.tokens.text(token);
  }

  private WastValue numbered(Kind kind, Kind any) {
    return in.isClose() ? WastValue.of(any, 0) : WastValue.of(kind, Integers.u32(in));
  }

  private WastValue number(boolean wide) {
    if (in.takeWord("nan:canonical")) {
      return WastValue.of(wide ? Kind.F64_NAN_CANONICAL : Kind.F32_NAN_CANONICAL, 0);
    }
    if (in.takeWord("nan:arithmetic")) {
      return WastValue.of(wide ? Kind.F64_NAN_ARITHMETIC : Kind.F32_NAN_ARITHMETIC, 0);
    }
    return wide
        ? WastValue.of(Kind.F64, Floats.f64(in))
        : WastValue.of(Kind.F32, Floats.f32(in) & 0xFFFFFFFFL);
  }

  private WastValue vector() {
    int token = in.at();
    String shape = in.word("the shape of a vector");
    List<WastValue> lanes = new ArrayList<>();
    switch (shape) {
      case "i8x16" -> integers(lanes, Kind.I8, 16);
      case "i16x8" -> integers(lanes, Kind.I16, 8);
      case "i32x4" -> integers(lanes, Kind.I32, 4);
      case "i64x2" -> integers(lanes, Kind.I64, 2);
      case "f32x4", "f64x2" -> {
        boolean wide = shape.equals("f64x2");
        while (lanes.size() < (wide ? 2 : 4)) {
          lanes.add(number(wide));
        }
      }
      default -> throw in.expected("the shape of a vector", token);
    }
    return WastValue.of(Kind.V128, lanes);
  }

  private void integers(List<WastValue> lanes, Kind kind, int count) {
    int bits = 128 / count;
    for (int i = 0; i < count; i++) {
      long value = Integers.any(in, bits);
      lanes.add(WastValue.of(kind, bits == 64 ? value : value & (1L << bits) - 1));
    }
  }
}
