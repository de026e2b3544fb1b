package io.github.wasmrun.bindgen.internal;

/**
 * Where types and functions are: a Java interface, which is a file of its own or in that of a
 * world.
 *
 * @param packageName the package
 * @param top the simple name of the file's interface
 * @param inner the simple name of the interface in it; empty if it is that itself
 * @param names the names of types in it
 */
record Outer(String packageName, String top, String inner, Uniques names) {
  String simpleName() {
    return inner.isEmpty() ? top : inner;
  }

  /** The interface as code of a file calls it. */
  String in(JavaFile file) {
    if (inner.isEmpty()) {
      return file.use(packageName, top);
    }
    return file.isTop(packageName, top) ? inner : file.use(packageName, top) + "." + inner;
  }
}
