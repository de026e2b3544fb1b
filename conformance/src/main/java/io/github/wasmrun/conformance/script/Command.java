package io.github.wasmrun.conformance.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One command of a script, or a part of one, as wast2json writes it. */
@SuppressWarnings("unchecked")
final class Command {
  private final Map<String, @Nullable Object> members;

  private Command(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /** The commands of a script. */
  static List<Command> ofScript(String json) {
    Object script = Json.parse(json);
    if (!(script instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("no script: not an object");
    }
    return new Command((Map<String, @Nullable Object>) members).list("commands");
  }

  /** A text member; null if it is missing. */
  @Nullable String text(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /** A text member that must be there. */
  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalArgumentException("a command lacks " + name);
    }
    return text;
  }

  String type() {
    return required("type");
  }

  int line() {
    return members.get("line") instanceof Double line ? line.intValue() : 0;
  }

  /** A member that is an object; null if it is missing. */
  @Nullable Command part(String name) {
    return members.get(name) instanceof Map<?, ?> part
        ? new Command((Map<String, @Nullable Object>) part)
        : null;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** A member that is an array of objects; empty if it is missing. */
  List<Command> list(String name) {
    List<Command> list = new ArrayList<>();
    if (members.get(name) instanceof List<?> elements) {
      for (Object element : elements) {
        list.add(new Command((Map<String, @Nullable Object>) element));
      }
    }
    return list;
  }

  /** A member that is an array of texts, or a single one. */
  List<String> texts(String name) {
    Object member = members.get(name);
    if (member instanceof String text) {
      return List.of(text);
    }
    return member instanceof List<?> list ? (List<String>) list : List.of();
  }
}
