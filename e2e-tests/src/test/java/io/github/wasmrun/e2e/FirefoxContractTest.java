package io.github.wasmrun.e2e;

import io.github.wasmrun.e2e.browser.Browser;

class FirefoxContractTest extends BrowserContract {
  FirefoxContractTest() {
    super(Browser.FIREFOX);
  }
}
