package io.github.wasmrun.component.support;

/** An {@code error-context}. */
public interface ErrorContext {
  /** What the maker of the error says about it, for people. */
  String debugMessage();
}
