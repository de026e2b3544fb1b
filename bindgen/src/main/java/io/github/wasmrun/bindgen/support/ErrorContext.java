package io.github.wasmrun.bindgen.support;

/** An {@code error-context}. */
public interface ErrorContext {
  /** What the maker of the error says about it, for people. */
  String debugMessage();
}
