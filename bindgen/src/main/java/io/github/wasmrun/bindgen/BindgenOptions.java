package io.github.wasmrun.bindgen;

/** How Java is written. Immutable. */
public final class BindgenOptions {
  /** Package {@code bindings}, documentation, code for components, no header. */
  public static final BindgenOptions DEFAULTS = new BindgenOptions("bindings", "", true, true);

  private final String basePackage;
  private final String header;
  private final boolean docs;
  private final boolean bindings;

  private BindgenOptions(String basePackage, String header, boolean docs, boolean bindings) {
    this.basePackage = basePackage;
    this.header = header;
    this.docs = docs;
    this.bindings = bindings;
  }

  /**
   * Puts all packages into another one. Default: {@code bindings}.
   *
   * @param name a name such as {@code com.example.greeter}
   */
  public BindgenOptions withBasePackage(String name) {
    return new BindgenOptions(name, header, docs, bindings);
  }

  /**
   * Puts a comment at the beginning of each file, such as a licence. Default: nothing.
   *
   * @param text lines without comment marks
   */
  public BindgenOptions withHeader(String text) {
    return new BindgenOptions(basePackage, text, docs, bindings);
  }

  /** Whether documentation of the WIT becomes Javadoc. Default: true. */
  public BindgenOptions withDocs(boolean docs) {
    return new BindgenOptions(basePackage, header, docs, bindings);
  }

  /**
   * Whether there is code that connects the types and interfaces with components, which needs
   * {@code wasmrun-component}. Default: true.
   */
  public BindgenOptions withBindings(boolean bindings) {
    return new BindgenOptions(basePackage, header, docs, bindings);
  }

  /** Whether there is code that connects the types and interfaces with components. */
  public boolean hasBindings() {
    return bindings;
  }

  /** The package that all others are in. */
  public String basePackage() {
    return basePackage;
  }

  /** The comment at the beginning of each file; empty if there is none. */
  public String header() {
    return header;
  }

  /** Whether documentation of the WIT becomes Javadoc. */
  public boolean hasDocs() {
    return docs;
  }
}
