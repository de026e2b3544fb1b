package io.github.wasmrun.web;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.spi.ImportTaker;
import org.teavm.jso.JSObject;

/** What an instance imports, as JavaScript has it. */
final class ImportValues implements ImportTaker<JSObject> {
  private final BrowserEngine engine;
  private final Origin origin;

  /** For the instance that imports. */
  ImportValues(BrowserEngine engine, Origin origin) {
    this.engine = engine;
    this.origin = origin;
  }

  @Override
  public JSObject function(HostFunction function) {
    return HostImports.importOf(engine, origin, function);
  }

  @Override
  public JSObject external(Extern external) {
    if (external instanceof BrowserTable table) {
      table.know(origin);
    }
    return ((BrowserExtern) external).js();
  }
}
