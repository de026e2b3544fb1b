package io.github.wasmrun.plugins;

/** How important a line of a plugin is. */
public enum LogLevel {
  /** Each step. */
  TRACE,
  /** For those who look for a mistake. */
  DEBUG,
  /** For everybody. */
  INFO,
  /** Something may be wrong. */
  WARN,
  /** Something is wrong. */
  ERROR
}
