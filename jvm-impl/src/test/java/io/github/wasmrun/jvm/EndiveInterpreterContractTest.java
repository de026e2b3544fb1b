package io.github.wasmrun.jvm;

class EndiveInterpreterContractTest extends JvmContract {
  EndiveInterpreterContractTest() {
    super("endive-interpreter");
  }
}
