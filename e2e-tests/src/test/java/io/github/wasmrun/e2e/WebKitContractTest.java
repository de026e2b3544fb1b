package io.github.wasmrun.e2e;

import io.github.wasmrun.e2e.browser.Browser;

class WebKitContractTest extends BrowserContract {
  WebKitContractTest() {
    super(Browser.WEBKIT);
  }
}
