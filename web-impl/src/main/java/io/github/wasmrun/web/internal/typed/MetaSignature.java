package io.github.wasmrun.web.internal.typed;

import io.github.wasmrun.WasmName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.teavm.extension.introspect.IntrospectAnnotation;
import org.teavm.extension.introspect.IntrospectClass;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.introspect.IntrospectParameter;
import org.teavm.metaprogramming.CompileTime;

/**
 * The methods of a typed interface while TeaVM compiles, in the letters of {@link
 * io.github.wasmrun.engine.host.JavaSignature}.
 */
@CompileTime
public final class MetaSignature {
  /** The result of a method that gives a future. */
  public static final String LATER = "A";

  private MetaSignature() {}

  /** The abstract methods of an interface, inherited ones too, without those of Object; by name. */
  public static List<IntrospectMethod> abstractMethods(IntrospectClass<?> type) {
    List<IntrospectMethod> methods = new ArrayList<>();
    for (IntrospectMethod method : type.methods()) {
      if (Modifier.isAbstract(method.modifiers()) && !isOfObject(method)) {
        methods.add(method);
      }
    }
    methods.sort(Comparator.comparing(IntrospectMethod::name).thenComparing(MetaSignature::params));
    return methods;
  }

  static boolean isOfObject(IntrospectMethod method) {
    String signature = method.name() + params(method);
    return signature.equals("equalsL")
        || signature.equals("hashCode")
        || signature.equals("toString");
  }

  /** The WebAssembly name that a method stands for. */
  public static String wasmName(IntrospectMethod method) {
    IntrospectAnnotation<WasmName> name = method.annotation(WasmName.class);
    return name == null ? method.name() : (String) name.value("value");
  }

  public static String params(IntrospectMethod method) {
    StringBuilder letters = new StringBuilder();
    for (IntrospectParameter parameter : method.parameters()) {
      letters.append(letter(parameter.type()));
    }
    return letters.toString();
  }

  public static String result(IntrospectMethod method) {
    IntrospectClass<?> type = method.returnType();
    if (type.name().equals("java.util.concurrent.CompletableFuture")) {
      return LATER;
    }
    if (!type.isArray()) {
      return letter(type);
    }
    return "[" + letter(type.componentType());
  }

  /** Whether all of these are the letters of numbers, or of no result. */
  static boolean isNumeric(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if ("IJFDV".indexOf(letters.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The letter of a type; a question mark where no value type fits. */
  static String letter(IntrospectClass<?> type) {
    switch (type.name()) {
      case "int":
        return "I";
      case "long":
        return "J";
      case "float":
        return "F";
      case "double":
        return "D";
      case "void":
        return "V";
      case "io.github.wasmrun.V128":
        return "S";
      case "io.github.wasmrun.WasmFunction":
        return "W";
      default:
        return type.isPrimitive() || type.isArray() ? "?" : "L";
    }
  }
}
