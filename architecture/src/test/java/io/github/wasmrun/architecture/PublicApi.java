package io.github.wasmrun.architecture;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public API as text: each package that a module exports to all, with all that users see. */
final class PublicApi {
  /** TeaVM reads the browser's classes from the class path. */
  private static final Set<String> WITHOUT_DECLARATION = Set.of("io.github.wasmrun.web");

  private PublicApi() {}

  /** The text of each package. */
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    Map<String, Set<String>> packages = packages();
    List<URL> folders = packages.keySet().stream().map(PublicApi::url).toList();
    try (URLClassLoader loader =
        new URLClassLoader(folders.toArray(URL[]::new), PublicApi.class.getClassLoader())) {
      for (Map.Entry<String, Set<String>> module : packages.entrySet()) {
        for (String name : module.getValue()) {
          texts.put(name, text(Project.classes(module.getKey()), name, loader));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }

  /** The packages that a module shows to all. */
  private static Map<String, Set<String>> packages() {
    Map<String, Set<String>> packages = new TreeMap<>();
    Project.exports().forEach((module, exports) -> packages.put(module, exports.forUsers()));
    packages.put("web-impl", WITHOUT_DECLARATION);
    return packages;
  }

  private static URL url(String module) {
    try {
      return Project.classes(module).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path classes, String packageName, ClassLoader loader)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .sorted()
              .toList();
      for (String name : names) {
        Class<?> type = Class.forName(packageName + "." + name, false, loader);
        if (isVisible(type)) {
          text.append(text.length() == 0 ? "" : "\n").append(text(type));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isSynthetic()
        && !type.isAnonymousClass()
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String text(Class<?> type) {
    StringBuilder text = new StringBuilder(header(type)).append('\n');
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        members.add(field.toGenericString() + marks(field));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add(constructor.toGenericString() + marks(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
        members.add(method.toGenericString() + marks(method));
      }
    }
    members.sort(null);
    for (String member : members) {
      text.append("  ").append(member.replace(type.getName() + ".", "")).append('\n');
    }
    return text.toString();
  }

  private static String marks(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class) ? " (deprecated)" : "";
  }

  private static String header(Class<?> type) {
    StringBuilder text = new StringBuilder();
    int modifiers = type.getModifiers() & ~Modifier.INTERFACE;
    if (type.isInterface() || type.isEnum() || type.isRecord()) {
      modifiers &= ~(Modifier.ABSTRACT | Modifier.FINAL);
    }
    if (type.isSealed()) {
      text.append("sealed ");
    }
    text.append(Modifier.toString(modifiers & ~Modifier.STATIC)).append(' ').append(kind(type));
    text.append(' ').append(type.getName());
    if (type.getTypeParameters().length > 0) {
      text.append(list("<", type.getTypeParameters(), ">"));
    }
    if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      text.append(
          Arrays.stream(components)
              .map(each -> each.getGenericType().getTypeName() + " " + each.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Type parent = type.getGenericSuperclass();
    if (parent != null && !type.isEnum() && !type.isRecord() && parent != Object.class) {
      text.append(" extends ").append(parent.getTypeName());
    }
    if (type.getGenericInterfaces().length > 0) {
      text.append(
          list(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces(), ""));
    }
    return text.toString();
  }

  private static String list(String start, Type[] types, String end) {
    return Arrays.stream(types)
        .map(Type::getTypeName)
        .collect(Collectors.joining(", ", start, end));
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    return type.isInterface()
        ? "interface"
        : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
  }
}
