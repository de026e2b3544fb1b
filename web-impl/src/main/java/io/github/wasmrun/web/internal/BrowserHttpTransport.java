package io.github.wasmrun.web.internal;

import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpTransport;
import io.github.wasmrun.wasi.spi.WasiSignal;

/** Sends requests of components by {@code fetch}. */
public final class BrowserHttpTransport implements HttpTransport {
  @Override
  public boolean runsHere() {
    return new BrowserEngineProvider().runsHere();
  }

  @Override
  public WasiSignal newSignal() {
    return new BrowserSignal();
  }

  @Override
  public HttpExchange send(Request request, Runnable changed) {
    return new BrowserHttpExchange(request, changed);
  }
}
