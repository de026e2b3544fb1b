package io.github.wasmrun.plugins;

import org.jspecify.annotations.Nullable;

/** What went wrong in a guest, before it is known whose guest it is. */
final class GuestFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PluginCallException.Reason reason;
  private final String text;

  GuestFault(PluginCallException.Reason reason, String text, @Nullable Throwable cause) {
    super(text, cause);
    this.reason = reason;
    this.text = text;
  }

  static GuestFault contract(String text) {
    return new GuestFault(PluginCallException.Reason.CONTRACT, text, null);
  }

  PluginCallException.Reason reason() {
    return reason;
  }

  String text() {
    return text;
  }
}
