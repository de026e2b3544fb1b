package io.github.wasmrun;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The WebAssembly name of a method in a typed interface, where it differs from the Java name.
 *
 * <p>Works for {@link Instance#as exports} and for {@link Imports#withInterface host functions}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WasmName {
  /** The name of the export or import. */
  String value();
}
