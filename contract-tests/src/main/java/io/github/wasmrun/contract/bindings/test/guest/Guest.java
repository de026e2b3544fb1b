package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.component.support.Unsigned;

/** The world {@code guest}. */
public interface Guest {
  /**
   * Makes an instance of a component of this world.
   *
   * @param component the component
   * @param host what the host does when the component calls
   * @return what the host can call
   * @throws io.github.wasmrun.component.ComponentLinkException if the component wants something
   *     else
   */
  static Exports instantiate(WasmComponent component, Imports host) {
    GuestBindings bindings = new GuestBindings();
    return bindings.exports(component.instantiate(bindings.imports(host)));
  }

  /** What the guest imports: the host implements it. */
  interface Imports {
    /** The interface {@code test:guest/echo@1.0.0}. */
    Echo echo();

    /** The interface {@code test:guest/sinks@1.0.0}. */
    Sinks sinks();
  }

  /** What the guest exports: the host calls it. */
  interface Exports {
    /** The interface {@code test:guest/echo@1.0.0}. */
    Echo echo();

    /** The interface {@code test:guest/counters@1.0.0}. */
    Counters counters();

    /**
     * Writes a text to a new sink of that name.
     *
     * @throws LogException if the function gives an error
     */
    @Unsigned
    int log(String name, String text);
  }

  /** The error of functions, as an exception. */
  final class LogException extends ResultException {
    private static final long serialVersionUID = 1L;

    private final transient String error;

    /** Makes an exception of an error. */
    public LogException(String error) {
      super(String.valueOf(error));
      this.error = error;
    }

    @Override
    public String error() {
      return error;
    }
  }
}
