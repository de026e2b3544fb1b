package io.github.wasmrun.web.imports;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.spi.ImportTaker;
import io.github.wasmrun.web.call.Origin;
import io.github.wasmrun.web.extern.BrowserExtern;
import io.github.wasmrun.web.extern.BrowserStore;
import io.github.wasmrun.web.extern.BrowserTable;
import org.teavm.jso.JSObject;

/** What an instance imports, as JavaScript has it. */
public final class ImportValues implements ImportTaker<JSObject> {
  private final BrowserStore engine;
  private final Origin origin;

  /** For the instance that imports. */
  public ImportValues(BrowserStore engine, Origin origin) {
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
