package io.github.wasmrun.jvm.internal.interfaces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes implementations of interfaces whose methods are method handles.
 *
 * <p>The implementation is a hidden class beside the interface, so interfaces that are not public
 * work too. Each method passes the object's context and its own arguments to its handle, which is a
 * constant of the class: the JIT inlines through it.
 */
public final class InterfaceImplementer {
  /** Reads an element of the list that is the class data of a hidden class. */
  public static final Handle CLASS_DATA_AT =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/MethodHandles",
          "classDataAt",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)"
              + "Ljava/lang/Object;",
          false);

  private static final String CONTEXT = "context";

  /** Makes one implementation for one context. */
  public interface Factory {
    Object create(Object context);
  }

  private InterfaceImplementer() {}

  /**
   * Prepares an implementation.
   *
   * @param type the interface
   * @param methods its methods and their handles, of type {@code (Object context, parameters…)}
   */
  public static Factory implement(Class<?> type, Map<Method, MethodHandle> methods) {
    try {
      return hidden(lookupIn(type), type, methods);
    } catch (IllegalAccessException | LinkageError e) {
      // The interface's module is not open to us, or its loader does not see what we need.
      return proxy(type, methods);
    }
  }

  /**
   * A place for a hidden class that sees {@code type}: beside it, which takes its own module or
   * that of our class loader, or else here.
   */
  static MethodHandles.Lookup lookupIn(Class<?> type) throws IllegalAccessException {
    InterfaceImplementer.class.getModule().addReads(type.getModule());
    if (type.getModule() == InterfaceImplementer.class.getModule()) {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }
    if (isVisibleHere(type)) {
      return MethodHandles.lookup();
    }
    throw new IllegalAccessException(type.getName() + " is not visible to this engine");
  }

  /** Whether a class in our own package can implement {@code type}, as those of the JDK. */
  private static boolean isVisibleHere(Class<?> type) {
    Module ours = InterfaceImplementer.class.getModule();
    if (!Modifier.isPublic(type.getModifiers())
        || !type.getModule().isExported(type.getPackageName(), ours)) {
      return false;
    }
    try {
      ClassLoader loader = InterfaceImplementer.class.getClassLoader();
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static MethodType handleType(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .insertParameterTypes(0, Object.class);
  }

  private static Factory hidden(
      MethodHandles.Lookup lookup, Class<?> type, Map<Method, MethodHandle> methods)
      throws IllegalAccessException {
    List<Method> order = new ArrayList<>(methods.keySet());
    List<MethodHandle> handles = new ArrayList<>();
    for (Method method : order) {
      handles.add(methods.get(method).asType(handleType(method)));
    }
    byte[] bytes = classBytes(lookup.lookupClass(), type, order);
    MethodHandles.Lookup defined = lookup.defineHiddenClassWithClassData(bytes, handles, true);
    try {
      MethodHandle constructor =
          defined
              .findConstructor(
                  defined.lookupClass(), MethodType.methodType(void.class, Object.class))
              .asType(MethodType.methodType(Object.class, Object.class));
      return context -> create(constructor, context);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(MethodHandle constructor, Object context) {
    try {
      return (Object) constructor.invokeExact(context);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] classBytes(Class<?> host, Class<?> type, List<Method> methods) {
    String name = host.getPackageName().replace('.', '/');
    name = (name.isEmpty() ? "" : name + "/") + type.getSimpleName() + "Wasm";
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(type)});
    contextField(out, name, CONTEXT);
    for (int i = 0; i < methods.size(); i++) {
      method(out, name, methods.get(i), i);
    }
    out.visitEnd();
    return out.toByteArray();
  }

  /** A field for an object, and a constructor that takes it. */
  public static void contextField(ClassWriter out, String owner, String field) {
    out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, "Ljava/lang/Object;", null, null)
        .visitEnd();
    MethodVisitor constructor = out.visitMethod(0, "<init>", "(Ljava/lang/Object;)V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitVarInsn(Opcodes.ALOAD, 1);
    constructor.visitFieldInsn(Opcodes.PUTFIELD, owner, field, "Ljava/lang/Object;");
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
  }

  private static void method(ClassWriter out, String owner, Method method, int index) {
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
    code.visitCode();
    code.visitLdcInsn(
        new ConstantDynamic("_", "Ljava/lang/invoke/MethodHandle;", CLASS_DATA_AT, index));
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, CONTEXT, "Ljava/lang/Object;");
    int slot = 1;
    for (Type parameter : Type.getArgumentTypes(method)) {
      code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
      slot += parameter.getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        "java/lang/invoke/MethodHandle",
        "invokeExact",
        handleType(method).toMethodDescriptorString(),
        false);
    code.visitInsn(Type.getReturnType(method).getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static Factory proxy(Class<?> type, Map<Method, MethodHandle> methods) {
    Map<Method, MethodHandle> spread = new HashMap<>();
    methods.forEach(
        (method, handle) ->
            spread.put(
                method,
                handle
                    .asType(handleType(method))
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object.class, Object[].class))));
    return context ->
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              MethodHandle handle = spread.get(method);
              return handle != null
                  ? handle.invokeExact(context, arguments)
                  : inherited(type, self, method, arguments);
            });
  }

  private static Object inherited(Class<?> type, Object self, Method method, Object[] arguments)
      throws Throwable {
    if (method.isDefault()) {
      return invokeDefault(self, method, arguments);
    }
    return switch (method.getName()) {
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> type.getName() + "@" + System.identityHashCode(self);
    };
  }

  private static Object invokeDefault(Object self, Method method, Object[] arguments)
      throws Throwable {
    try {
      return java.lang.reflect.InvocationHandler.invokeDefault(self, method, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
