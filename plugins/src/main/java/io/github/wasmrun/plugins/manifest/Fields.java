package io.github.wasmrun.plugins.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An object of a manifest, with a note of which of its names were asked for. */
final class Fields {
  private final String prefix;
  private final Map<?, ?> map;
  private final Consumer<String> problems;
  private final Set<String> known = new HashSet<>();

  /**
   * The fields of an object.
   *
   * @param prefix where it is, with a dot at the end
   * @param value the object; null counts as an empty one
   */
  Fields(String prefix, @Nullable Object value, Consumer<String> problems) {
    this.prefix = prefix;
    this.problems = problems;
    this.map = value instanceof Map<?, ?> object ? object : Map.of();
  }

  String path(String name) {
    return prefix + name;
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Object name : map.keySet()) {
      names.add((String) name);
    }
    return names;
  }

  @Nullable Object value(String name) {
    known.add(name);
    return map.get(name);
  }

  private void wrong(String name, String expected) {
    problems.accept(path(name) + ": expected " + expected);
  }

  @Nullable String requiredText(String name) {
    Object value = value(name);
    if (value == null) {
      problems.accept(path(name) + ": is missing");
      return null;
    }
    return value instanceof String text ? text : wrongText(name);
  }

  private @Nullable String wrongText(String name) {
    wrong(name, "a text");
    return null;
  }

  String text(String name, String otherwise) {
    Object value = value(name);
    if (value instanceof String text) {
      return text;
    }
    if (value != null) {
      wrong(name, "a text");
    }
    return otherwise;
  }

  boolean flag(String name) {
    Object value = value(name);
    if (value != null && !(value instanceof Boolean)) {
      wrong(name, "true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  OptionalLong number(String name) {
    Object value = value(name);
    if (value instanceof Long number && number >= 0) {
      return OptionalLong.of(number);
    }
    if (value != null) {
      wrong(name, "a whole number, 0 or more");
    }
    return OptionalLong.empty();
  }

  OptionalInt smallNumber(String name) {
    Object value = value(name);
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return OptionalInt.of((int) (long) number);
    }
    if (value != null) {
      wrong(name, "a whole number, 0 to 2147483647");
    }
    return OptionalInt.empty();
  }

  List<String> texts(String name) {
    Object value = value(name);
    List<String> texts = new ArrayList<>();
    boolean good = value == null || value instanceof List<?>;
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof String text) {
          texts.add(text);
        } else {
          good = false;
        }
      }
    }
    if (!good) {
      wrong(name, "a list of texts");
    }
    return texts;
  }

  Fields object(String name) {
    Object value = value(name);
    if (value != null && !(value instanceof Map<?, ?>)) {
      wrong(name, "an object");
    }
    return new Fields(path(name) + ".", value, problems);
  }

  /** Reports names that nobody has asked for. */
  void end() {
    for (String name : names()) {
      if (!known.contains(name)) {
        problems.accept(path(name) + ": is not known");
      }
    }
  }
}
