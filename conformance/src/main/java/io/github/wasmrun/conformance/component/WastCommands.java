package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.conformance.script.ScriptFiles;
import io.github.wasmrun.wat.Wast;
import io.github.wasmrun.wat.WastCommand;
import io.github.wasmrun.wat.WastModule;
import io.github.wasmrun.wat.WastValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands of a script in the shape that the component form of wast2json has, with the
 * components as files. They are parsed when they are read, since that may be what must fail.
 */
final class WastCommands implements ScriptFiles {
  /** What the scripts of components do not have. */
  private static final String OF_CORE = "of core modules";

  private final List<Map<String, Object>> commands = new ArrayList<>();
  private final List<WastModule> modules = new ArrayList<>();

  private WastCommands() {}

  /**
   * Reads a script.
   *
   * @throws io.github.wasmrun.wat.WatException if it is none
   */
  static WastCommands of(String text) {
    WastCommands commands = new WastCommands();
    for (WastCommand command : Wast.parse(text)) {
      commands.add(command);
    }
    return commands;
  }

  List<Map<String, Object>> list() {
    return commands;
  }

  @Override
  public byte[] read(String name) {
    return ComponentWat.parse(modules.get(Integer.parseInt(name)));
  }

  private Map<String, Object> add(String type, int line) {
    Map<String, Object> command = new HashMap<>();
    command.put("type", type);
    command.put("line", (double) line);
    commands.add(command);
    return command;
  }

  private Map<String, Object> add(String type, int line, WastModule module) {
    Map<String, Object> command = add(type, line);
    command.put("filename", String.valueOf(modules.size()));
    modules.add(module);
    module.id().ifPresent(id -> command.put("name", id));
    return command;
  }

  private void add(WastCommand command) {
    int line = command.line();
    if (command instanceof WastCommand.Module module) {
      add(module.definition() ? "module_definition" : "module", line, module.module());
    } else if (command instanceof WastCommand.ModuleInstance instance) {
      Map<String, Object> added = add("module_instance", line);
      instance.id().ifPresent(id -> added.put("instance", id));
      instance.module().ifPresent(id -> added.put("module", id));
    } else if (command instanceof WastCommand.AssertModule failing) {
      add(type(failing.failure()), failing.module().line(), failing.module())
          .put("text", failing.message());
    } else if (command instanceof WastCommand.AssertReturn returns) {
      Map<String, Object> added = add("assert_return", line);
      added.put("action", action(returns.action()));
      added.put("expected", values(returns.results()));
    } else if (command instanceof WastCommand.AssertTrap traps) {
      Map<String, Object> added = add("assert_trap", line);
      added.put("action", action(traps.action()));
      added.put("text", traps.message());
    } else if (command instanceof WastCommand.Action action) {
      add("action", line).put("action", action(action));
    } else {
      add(OF_CORE, line);
    }
  }

  private static String type(WastCommand.Failure failure) {
    return switch (failure) {
      case INVALID -> "assert_invalid";
      case MALFORMED -> "assert_malformed";
      case TRAP -> "assert_uninstantiable";
      default -> OF_CORE;
    };
  }

  private static Map<String, Object> action(WastCommand.Action action) {
    Map<String, Object> result = new HashMap<>();
    if (action instanceof WastCommand.Invoke invoke) {
      result.put("field", invoke.name());
      result.put("args", values(invoke.arguments()));
      invoke.module().ifPresent(id -> result.put("module", id));
    }
    return result;
  }

  private static List<Object> values(List<WastValue> values) {
    List<Object> result = new ArrayList<>();
    for (WastValue value : values) {
      result.add(WastVals.value(value));
    }
    return result;
  }
}
