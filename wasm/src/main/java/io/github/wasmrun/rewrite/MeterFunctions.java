package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;

/** Writes the functions that {@link ModuleMeter} adds to a module, in the order of its indexes. */
final class MeterFunctions {
  private static final int I32 = TypeCodes.I32;
  private static final int I64 = TypeCodes.I64;

  private final ModuleMeter meter;
  private final Metering metering;

  MeterFunctions(ModuleMeter meter) {
    this.meter = meter;
    this.metering = meter.metering();
  }

  /** Adds the bodies to a code section's contents. */
  void writeTo(WasmBytes contents) {
    contents.sized(askBody());
    contents.sized(chargeBody(FuelCost.LENGTH_32));
    contents.sized(chargeBody(FuelCost.LENGTH_64));
    contents.sized(enterBody());
    if (metering.growth()) {
      contents.sized(mayGrowBody(FuelCost.LENGTH_32, MeteredModule.MEMORY_GROWS));
      contents.sized(mayGrowBody(FuelCost.LENGTH_64, MeteredModule.MEMORY_GROWS));
      contents.sized(mayGrowBody(FuelCost.LENGTH_32, MeteredModule.TABLE_GROWS));
      contents.sized(mayGrowBody(FuelCost.LENGTH_64, MeteredModule.TABLE_GROWS));
      contents.sized(grownBody(FuelCost.LENGTH_32));
      contents.sized(grownBody(FuelCost.LENGTH_64));
    }
    if (metering.fuel()) {
      contents.sized(noteGrowthBody(FuelCost.LENGTH_32));
      contents.sized(noteGrowthBody(FuelCost.LENGTH_64));
      contents.sized(chargeGrowthBody(FuelCost.LENGTH_32));
      contents.sized(chargeGrowthBody(FuelCost.LENGTH_64));
      contents.sized(refuelBody());
    }
    if (metering.clock()) {
      contents.sized(lookBody());
    }
  }

  private WasmBytes askBody() {
    WasmBytes body = new WasmBytes().u8(0);
    callHook(body.op(Opcodes.LOCAL_GET).u8(0));
    body.op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    return body.op(Opcodes.UNREACHABLE).op(Opcodes.END).op(Opcodes.END);
  }

  private void callHook(WasmBytes body) {
    body.op(Opcodes.I32_CONST).u8(0);
    body.op(Opcodes.CALL_INDIRECT).u32(meter.hookType()).u32(meter.info().tables().size());
  }

  private WasmBytes mayGrowBody(int length, int what) {
    boolean is64 = length == FuelCost.LENGTH_64;
    int constant = is64 ? Opcodes.I64_CONST : Opcodes.I32_CONST;
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.LOCAL_GET).u8(0).op(constant).s64(MeteredModule.MAX_GROWTH);
    body.op(Opcodes.LOCAL_GET).u8(0).op(constant).s64(MeteredModule.MAX_GROWTH);
    body.op(is64 ? Opcodes.I64_LT_U : Opcodes.I32_LT_U).op(Opcodes.SELECT);
    if (is64) {
      body.op(Opcodes.I32_WRAP_I64);
    }
    body.op(Opcodes.I32_CONST).s64(what << MeteredModule.GROWTH_BITS).op(Opcodes.I32_OR);
    callHook(body);
    body.op(Opcodes.IF).u8(is64 ? I64 : I32).op(constant).s64(-1);
    return body.op(Opcodes.ELSE).op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END).op(Opcodes.END);
  }

  private WasmBytes grownBody(int length) {
    boolean is64 = length == FuelCost.LENGTH_64;
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.LOCAL_GET).u8(0).op(is64 ? Opcodes.I64_CONST : Opcodes.I32_CONST).s64(-1);
    body.op(is64 ? Opcodes.I64_EQ : Opcodes.I32_EQ).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    callHook(body.op(Opcodes.I32_CONST).u8(MeteredModule.NOT_GROWN));
    return body.op(Opcodes.DROP).op(Opcodes.END).op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }

  private WasmBytes enterBody() {
    WasmBytes body = new WasmBytes().u8s(1, 1, I32);
    if (metering.depth()) {
      body.op(Opcodes.GLOBAL_GET).u32(meter.depthGlobal()).op(Opcodes.I32_CONST).u8(1);
      body.op(Opcodes.I32_ADD).op(Opcodes.LOCAL_TEE).u8(0);
      body.op(Opcodes.GLOBAL_GET).u32(meter.maxDepthGlobal());
      body.op(Opcodes.I32_GT_U).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
      body.op(Opcodes.I32_CONST).u8(MeteredModule.TOO_DEEP).op(Opcodes.CALL).u32(meter.ask());
      body.op(Opcodes.END);
      body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_SET).u32(meter.depthGlobal());
    }
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }

  private WasmBytes chargeBody(int length) {
    WasmBytes body = new WasmBytes().u8(0);
    if (!metering.fuel()) {
      return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
    }
    body.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal());
    body.op(Opcodes.LOCAL_GET).u8(0);
    if (length == FuelCost.LENGTH_32) {
      body.op(Opcodes.I64_EXTEND_I32_U);
    } else {
      // At most 2^62, so that the fuel stays below zero.
      body.op(Opcodes.I64_CONST).s64(1L << 62);
      body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.I64_CONST).s64(1L << 62);
      body.op(Opcodes.I64_LT_U).op(Opcodes.SELECT);
    }
    subtract(body);
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }

  /** Takes the number on top of the stack from the fuel below it. */
  private void subtract(WasmBytes body) {
    body.op(Opcodes.I64_SUB).op(Opcodes.GLOBAL_SET).u32(meter.fuelGlobal());
    body.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal()).op(Opcodes.I64_CONST).u8(0);
    body.op(Opcodes.I64_LE_S).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    body.op(Opcodes.I32_CONST).u8(MeteredModule.OUT_OF_FUEL);
    body.op(Opcodes.CALL).u32(meter.ask()).op(Opcodes.END);
  }

  private WasmBytes noteGrowthBody(int length) {
    WasmBytes body = new WasmBytes().u8(0).op(Opcodes.LOCAL_GET).u8(0);
    if (length == FuelCost.LENGTH_32) {
      body.op(Opcodes.I64_EXTEND_I32_U);
    }
    body.op(Opcodes.GLOBAL_SET).u32(meter.growthGlobal());
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }

  /** Only what has grown costs something, as in Wasmtime. */
  private WasmBytes chargeGrowthBody(int length) {
    boolean is64 = length == FuelCost.LENGTH_64;
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.LOCAL_GET).u8(0).op(is64 ? Opcodes.I64_CONST : Opcodes.I32_CONST).s64(-1);
    body.op(is64 ? Opcodes.I64_NE : Opcodes.I32_NE).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    body.op(Opcodes.GLOBAL_GET)
        .u32(meter.fuelGlobal())
        .op(Opcodes.GLOBAL_GET)
        .u32(meter.growthGlobal());
    subtract(body);
    body.op(Opcodes.END);
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }

  private WasmBytes refuelBody() {
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_SET).u32(meter.fuelGlobal());
    body.op(Opcodes.I32_CONST).u8(MeteredModule.OUT_OF_FUEL).op(Opcodes.CALL).u32(meter.ask());
    return body.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal()).op(Opcodes.END);
  }

  private WasmBytes lookBody() {
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.GLOBAL_GET).u32(meter.looksGlobal()).op(Opcodes.LOCAL_GET).u8(0);
    body.op(Opcodes.I32_SUB).op(Opcodes.GLOBAL_SET).u32(meter.looksGlobal());
    body.op(Opcodes.GLOBAL_GET).u32(meter.looksGlobal()).op(Opcodes.I32_CONST).u8(0);
    body.op(Opcodes.I32_LE_S).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    body.op(Opcodes.I32_CONST)
        .s64(ModuleMeter.LOOKS)
        .op(Opcodes.GLOBAL_SET)
        .u32(meter.looksGlobal());
    body.op(Opcodes.I32_CONST).u8(MeteredModule.LOOK).op(Opcodes.CALL).u32(meter.ask());
    return body.op(Opcodes.END).op(Opcodes.END);
  }
}
