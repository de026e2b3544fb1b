package io.github.wasmrun.jvm.compiler.emit;

/**
 * The names of the classes of one module.
 *
 * <p>Classes that are made at run time have the same names in each module, since each has a class
 * loader of its own. Those that are kept on the class path are in packages of their own.
 */
public final class Names {
  /** Names of all classes of modules start with this. */
  public static final String PREFIX = "wasm.";

  /** The end of the name of the method of a function that leaves its last calls to its caller. */
  public static final String TAIL = "'";

  /** The constant of the state's class with the handle that is called at each jump back. */
  static final String POLL = "POLL";

  /** The start of the simple names of classes with functions; a number follows. */
  public static final String FUNCTIONS = "Functions";

  /** The start of the simple names of the classes with the parts of a function. */
  public static final String PARTS = "Parts";

  /** The names of classes that are made at run time. */
  public static final Names AT_RUN_TIME = new Names("wasm/", "wasm/", false);

  private final String modulePackage;
  private final String shapesPackage;
  private final boolean onClassPath;

  private Names(String modulePackage, String shapesPackage, boolean onClassPath) {
    this.modulePackage = modulePackage;
    this.shapesPackage = shapesPackage;
    this.onClassPath = onClassPath;
  }

  /**
   * The names of classes on the class path.
   *
   * @param modulePackage the package of the module's classes, starting with {@link #PREFIX}
   * @param shapesPackage the package of the classes for shapes of functions, which modules may
   *     share
   */
  public static Names onClassPath(String modulePackage, String shapesPackage) {
    return new Names(
        modulePackage.replace('.', '/') + '/', shapesPackage.replace('.', '/') + '/', true);
  }

  /** Whether these are names of classes on the class path. */
  public boolean areOnClassPath() {
    return onClassPath;
  }

  /**
   * The class that, when it is initialised, lets wasmrun use the classes of its Java module, if
   * that has a name.
   */
  public String door() {
    return shapesPackage + "Door";
  }

  /** The package of the module's classes, as Java has it. */
  public String modulePackage() {
    return inJava(modulePackage.substring(0, modulePackage.length() - 1));
  }

  /** The package of the classes for shapes, as Java has it. */
  public String shapesPackage() {
    return inJava(shapesPackage.substring(0, shapesPackage.length() - 1));
  }

  /** The class with an instance's globals and what the code of a module has in constants. */
  public String state() {
    return modulePackage + "State";
  }

  /** The class that calls exported functions with boxed arguments. */
  public String boxedCalls() {
    return modulePackage + "BoxedCalls";
  }

  /** The start of the names of classes with functions; a number follows. */
  public String functions() {
    return modulePackage + FUNCTIONS;
  }

  /** The start of the names of classes that call one function; its index follows. */
  public String targets() {
    return modulePackage + "Target";
  }

  /** The start of the names of the classes that calls of unknown functions go through. */
  public String signatures() {
    return shapesPackage + "Call_";
  }

  /** The start of the names of the classes that call functions of the host. */
  public String hosts() {
    return shapesPackage + "Host_";
  }

  /** The class that calls of unknown functions of a shape go through. */
  public String signature(Shape shape) {
    return signatures() + shape.key();
  }

  /** The class that calls functions of the host of a shape. */
  public String host(Shape shape) {
    return hosts() + shape.key();
  }

  /** The start of the names of the classes with the variables that parts of a function share. */
  String frames() {
    return modulePackage + "Frame";
  }

  /** The start of the names of the classes with the parts of a function. */
  String parts() {
    return modulePackage + PARTS;
  }

  /** A class's name as Java has it. */
  public static String inJava(String name) {
    return name.replace('/', '.');
  }
}
