package io.github.wasmrun.e2e;

import io.github.wasmrun.e2e.browser.Browser;

class ChromiumContractTest extends BrowserContract {
  ChromiumContractTest() {
    super(Browser.CHROMIUM);
  }
}
