package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.spi.ImportTaker;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.extern.BrowserExtern;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.BrowserTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What an instance imports, as JavaScript has it. */
public final class ImportValues implements ImportTaker<JSObject> {
  private static final int ELEMENTS = 9;

  private final BrowserStore engine;
  private final Origin origin;
  private final List<BrowserTable> tables = new ArrayList<>();
  private int functions;
  private @Nullable DefinedType wanted;

  /** For the instance that imports. */
  public ImportValues(BrowserStore engine, Origin origin) {
    this.engine = engine;
    this.origin = origin;
  }

  /** The value of the next import: they are asked for in their order. */
  public JSObject next(ImportType type, Supplied supplied) {
    wanted = type.type() instanceof FuncType ? origin.module().functions().get(functions++) : null;
    return supplied.give(this);
  }

  @Override
  public JSObject function(HostFunction function) {
    return HostImports.importOf(engine, origin, wanted, function);
  }

  @Override
  public JSObject external(Extern external) {
    if (external instanceof BrowserTable table && origin.module().hasSection(ELEMENTS)) {
      tables.add(table);
      table.attribute(null);
    }
    return ((BrowserExtern) external).js();
  }

  /** Called when there is the instance, which has put its functions into tables of others. */
  public void instantiated() {
    for (BrowserTable table : tables) {
      table.attribute(origin);
    }
  }
}
