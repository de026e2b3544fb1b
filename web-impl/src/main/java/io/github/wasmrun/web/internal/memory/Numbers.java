package io.github.wasmrun.web.internal.memory;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Little-endian numbers in a {@code DataView}, whose own check is the only one: where it throws,
 * {@link MemoryAccess} looks whether the memory has grown. A check of ours before each access costs
 * three times the access.
 */
public final class Numbers {
  private Numbers() {}

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getInt8(address >>> 0); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetByte(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)B').invoke(memory,"
              + " address); }")
  public static native byte getByte(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setInt8(address >>> 0, value); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetByte(Lio/github/wasmrun/web/internal/memory/MemoryAccess;IB)V').invoke(memory,"
              + " address, value); }")
  public static native void setByte(JSObject view, int address, byte value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getInt8(address);")
  public static native byte getByte(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setInt8(address, value);")
  public static native void setByte(JSObject view, double address, byte value);

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getInt16(address >>> 0, true); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetShort(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)S').invoke(memory,"
              + " address); }")
  public static native short getShort(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setInt16(address >>> 0, value, true); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetShort(Lio/github/wasmrun/web/internal/memory/MemoryAccess;IS)V').invoke(memory,"
              + " address, value); }")
  public static native void setShort(JSObject view, int address, short value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getInt16(address, true);")
  public static native short getShort(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setInt16(address, value, true);")
  public static native void setShort(JSObject view, double address, short value);

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getInt32(address >>> 0, true); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetInt(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)I').invoke(memory,"
              + " address); }")
  public static native int getInt(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setInt32(address >>> 0, value, true); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetInt(Lio/github/wasmrun/web/internal/memory/MemoryAccess;II)V').invoke(memory,"
              + " address, value); }")
  public static native void setInt(JSObject view, int address, int value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getInt32(address, true);")
  public static native int getInt(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setInt32(address, value, true);")
  public static native void setInt(JSObject view, double address, int value);

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getBigInt64(address >>> 0, true); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetLong(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)J').invoke(memory,"
              + " address); }")
  public static native long getLong(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setBigInt64(address >>> 0, value, true); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetLong(Lio/github/wasmrun/web/internal/memory/MemoryAccess;IJ)V').invoke(memory,"
              + " address, value); }")
  public static native void setLong(JSObject view, int address, long value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getBigInt64(address, true);")
  public static native long getLong(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setBigInt64(address, value, true);")
  public static native void setLong(JSObject view, double address, long value);

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getFloat32(address >>> 0, true); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetFloat(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)F').invoke(memory,"
              + " address); }")
  public static native float getFloat(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setFloat32(address >>> 0, value, true); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetFloat(Lio/github/wasmrun/web/internal/memory/MemoryAccess;IF)V').invoke(memory,"
              + " address, value); }")
  public static native void setFloat(JSObject view, int address, float value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getFloat32(address, true);")
  public static native float getFloat(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setFloat32(address, value, true);")
  public static native void setFloat(JSObject view, double address, float value);

  @JSBody(
      params = {"view", "address", "memory"},
      script =
          "try { return view.getFloat64(address >>> 0, true); } catch (error) {return"
              + " javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowGetDouble(Lio/github/wasmrun/web/internal/memory/MemoryAccess;I)D').invoke(memory,"
              + " address); }")
  public static native double getDouble(JSObject view, int address, MemoryAccess memory);

  @JSBody(
      params = {"view", "address", "value", "memory"},
      script =
          "try { view.setFloat64(address >>> 0, value, true); } catch (error) {"
              + "javaMethods.get('io.github.wasmrun.web.internal.memory.MemoryAccess.slowSetDouble(Lio/github/wasmrun/web/internal/memory/MemoryAccess;ID)V').invoke(memory,"
              + " address, value); }")
  public static native void setDouble(
      JSObject view, int address, double value, MemoryAccess memory);

  @JSBody(
      params = {"view", "address"},
      script = "return view.getFloat64(address, true);")
  public static native double getDouble(JSObject view, double address);

  @JSBody(
      params = {"view", "address", "value"},
      script = "view.setFloat64(address, value, true);")
  public static native void setDouble(JSObject view, double address, double value);
}
