package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes of the host, for values that pass from the host to the host: to a function of its own that
 * a component exports again. One call at a time.
 */
public final class HostMemory implements AbiMemory, AbiOptions.Realloc, AbiHandles {
  /** Empty. */
  public HostMemory() {}

  /** The address of values that pass. */
  private static final class Place implements CoreWriter, CoreReader {
    private int address;

    @Override
    public void putI32(int value) {
      address = value;
    }

    @Override
    public void putI64(long value) {
      address = (int) value;
    }

    @Override
    public void putF32(float value) {
      address = 0;
    }

    @Override
    public void putF64(double value) {
      address = 0;
    }

    @Override
    public int i32(int index) {
      return address;
    }

    @Override
    public long i64(int index) {
      return address;
    }

    @Override
    public float f32(int index) {
      return 0;
    }

    @Override
    public double f64(int index) {
      return 0;
    }
  }

  /** One side of a call: what is written, then what is read. */
  public static final class Side {
    private final ValueWriter out;
    private final ValueReader in;

    private Side(AbiOptions options, List<ValueType> types) {
      Passing passing = new Passing(types, false, -1);
      Place place = new Place();
      out = new ValueWriter(options);
      out.begin(passing, place);
      in = new ValueReader(options);
      in.begin(passing, place);
    }

    /** To be written first. */
    public ValueWriter out() {
      return out;
    }

    /** To be read after all is written. */
    public ValueReader in() {
      return in;
    }
  }

  private final List<ResourceHandle> handles = new ArrayList<>();
  private byte[] bytes = new byte[256];
  private int length = 8;

  /** The parameters or the results of a call. */
  public Side side(List<ValueType> types) {
    return new Side(new AbiOptions(this, false, StringEncoding.UTF8, this, this), types);
  }

  @Override
  public ResourceHandle lift(int index, ValueType type) {
    return handles.get(index);
  }

  @Override
  public int lower(ResourceHandle handle, ValueType type) {
    handles.add(handle);
    return handles.size() - 1;
  }

  @Override
  public long call(long oldAddress, long oldSize, int alignment, long newSize) {
    int address = length + alignment - 1 & -alignment;
    long end = address + newSize;
    if (end > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("the values of a call take " + end + " bytes");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(end, Math.min(2L * bytes.length, 1 << 30)));
    }
    System.arraycopy(bytes, (int) oldAddress, bytes, address, (int) oldSize);
    length = (int) end;
    return address;
  }

  @Override
  public long byteLength() {
    return length;
  }

  @Override
  public byte getByte(int address) {
    return bytes[address];
  }

  @Override
  public short getShort(int address) {
    return (short) (bytes[address] & 0xFF | bytes[address + 1] << 8);
  }

  @Override
  public int getInt(int address) {
    return getShort(address) & 0xFFFF | getShort(address + 2) << 16;
  }

  @Override
  public long getLong(int address) {
    return getInt(address) & 0xFFFFFFFFL | (long) getInt(address + 4) << 32;
  }

  @Override
  public void setByte(int address, byte value) {
    bytes[address] = value;
  }

  @Override
  public void setShort(int address, short value) {
    bytes[address] = (byte) value;
    bytes[address + 1] = (byte) (value >> 8);
  }

  @Override
  public void setInt(int address, int value) {
    setShort(address, (short) value);
    setShort(address + 2, (short) (value >> 16));
  }

  @Override
  public void setLong(int address, long value) {
    setInt(address, (int) value);
    setInt(address + 4, (int) (value >> 32));
  }

  @Override
  public void read(int address, byte[] target) {
    System.arraycopy(bytes, address, target, 0, target.length);
  }

  @Override
  public void write(int address, byte[] source, int offset, int count) {
    System.arraycopy(source, offset, bytes, address, count);
  }
}
