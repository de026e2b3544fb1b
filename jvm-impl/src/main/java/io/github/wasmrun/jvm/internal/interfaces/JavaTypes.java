package io.github.wasmrun.jvm.internal.interfaces;

import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.engine.host.JavaSignature;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Typed interfaces by reflection: which methods they have, under which names, of which types. */
public final class JavaTypes {
  private JavaTypes() {}

  /**
   * The abstract methods of an interface that do not come from {@link Object}, in a fixed order.
   */
  public static List<Method> abstractMethods(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        methods.add(method);
      }
    }
    methods.sort(Comparator.comparing(Method::getName).thenComparing(Method::toString));
    return methods;
  }

  private static boolean isOfObject(Method method) {
    try {
      Object.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** The name of the import or export that a method stands for. */
  public static String wasmName(Method method) {
    WasmName name = method.getAnnotation(WasmName.class);
    return name == null ? method.getName() : name.value();
  }

  public static JavaSignature signature(Method method) {
    StringBuilder params = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      params.append(letter(type));
    }
    Class<?> result = method.getReturnType();
    if (result == CompletableFuture.class) {
      return new JavaSignature(params.toString(), "A");
    }
    String letters =
        result.isArray() ? "[" + letter(result.getComponentType()) : "" + letter(result);
    return new JavaSignature(params.toString(), letters);
  }

  private static char letter(Class<?> type) {
    if (type == void.class) {
      return 'V';
    }
    if (type == int.class) {
      return 'I';
    }
    if (type == long.class) {
      return 'J';
    }
    if (type == float.class) {
      return 'F';
    }
    if (type == double.class) {
      return 'D';
    }
    if (type.isPrimitive() || type.isArray()) {
      return '?';
    }
    if (type == V128.class) {
      return 'S';
    }
    return type == WasmFunction.class ? 'W' : 'L';
  }

  /** Results in the array type that a method declares. */
  public static Object array(Class<?> arrayType, Object[] results) {
    if (arrayType == int[].class) {
      return Arrays.stream(results).mapToInt(Integer.class::cast).toArray();
    }
    if (arrayType == long[].class) {
      return Arrays.stream(results).mapToLong(Long.class::cast).toArray();
    }
    if (arrayType == double[].class) {
      return Arrays.stream(results).mapToDouble(Double.class::cast).toArray();
    }
    if (arrayType == float[].class) {
      float[] floats = new float[results.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (Float) results[i];
      }
      return floats;
    }
    return Arrays.copyOf(results, results.length, arrayType.asSubclass(Object[].class));
  }

  /** The elements of an array that a method gave as its results. */
  public static Object[] elements(Object array) {
    Object[] elements = new Object[java.lang.reflect.Array.getLength(array)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = java.lang.reflect.Array.get(array, i);
    }
    return elements;
  }
}
