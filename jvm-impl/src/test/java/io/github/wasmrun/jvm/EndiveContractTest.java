package io.github.wasmrun.jvm;

class EndiveContractTest extends JvmContract {
  EndiveContractTest() {
    super("endive");
  }
}
