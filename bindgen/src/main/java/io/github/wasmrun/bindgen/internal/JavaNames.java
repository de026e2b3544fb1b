package io.github.wasmrun.bindgen.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes Java names of WIT names. */
final class JavaNames {
  private static final Set<String> KEYWORDS =
      words(
          "abstract assert boolean break byte case catch char class const continue default do"
              + " double else enum extends final finally float for goto if implements import"
              + " instanceof int interface long native new package private protected public return"
              + " short static strictfp super switch synchronized this throw throws transient try"
              + " void volatile while true false null _");

  /** Methods of Object, which a method without parameters must not replace. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Types that generated code names without their package. */
  private static final Set<String> TYPES =
      words(
          "ArrayCodecs Arrays ArrayList AutoCloseable Boolean Byte Character Codec Codecs"
              + " Collections CompletableFuture ComponentFunction ComponentImports"
              + " ComponentInstance Double ErrorContext Exports Factory Float Function FutureReader"
              + " Futures GuestObject Imports Integer LinkedHashMap List Long Map Nullable Object"
              + " Objects Option Override Result ResourceHandle Resources ResultException Short"
              + " StreamReader String StringBuilder Supplier Unsigned Val WasmComponent");

  /** What generated code that connects an interface calls its own things. */
  private static final Set<String> LOCALS = Set.of("args", "e", "handle", "host", "result");

  private JavaNames() {}

  private static Set<String> words(String text) {
    return new HashSet<>(Texts.split(text, ' '));
  }

  /** {@code get-HTTP-url} as {@code GetHttpUrl}. */
  static String pascal(String name) {
    StringBuilder pascal = new StringBuilder();
    for (String word : Texts.split(name, '-')) {
      String small = word.toLowerCase(Locale.ROOT);
      pascal.append(small.substring(0, 1).toUpperCase(Locale.ROOT)).append(small.substring(1));
    }
    return pascal.toString();
  }

  /** {@code get-HTTP-url} as {@code getHttpUrl}; no keyword. */
  static String camel(String name) {
    String pascal = pascal(name);
    String camel = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    return KEYWORDS.contains(camel) ? camel + "_" : camel;
  }

  /** A name of a parameter that hides nothing in code that connects an interface. */
  static String parameter(String camel) {
    boolean hides =
        LOCALS.contains(camel)
            || camel.endsWith("Codec")
            || camel.endsWith("Resources")
            || camel.endsWith("Function")
            || camel.endsWith("Bindings");
    return hides ? camel + "_" : camel;
  }

  /** A method or the component of a record. */
  static String method(String name) {
    String camel = camel(name);
    return OBJECT_METHODS.contains(camel) || camel.equals("close") ? camel + "_" : camel;
  }

  /** The same with a large first letter. */
  static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code get-HTTP-url} as {@code GET_HTTP_URL}. */
  static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** A part of the name of a package. */
  static String packagePart(String name) {
    String part = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return KEYWORDS.contains(part) ? part + "_" : part;
  }

  /** Whether generated code means something else by this name of a type. */
  static boolean isTaken(String type) {
    return TYPES.contains(type) || type.startsWith("Tuple");
  }
}
