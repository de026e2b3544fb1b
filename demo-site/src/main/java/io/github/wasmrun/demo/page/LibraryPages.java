package io.github.wasmrun.demo.page;

/** The pages of libraries that have a guest inside, and the worker that does their long work. */
public final class LibraryPages {
  private LibraryPages() {}

  /**
   * Starts a page, or the worker.
   *
   * @param arguments its name
   */
  public static void main(String[] arguments) {
    switch (arguments[0]) {
      case "compress":
        new CompressPage().start();
        break;
      case "image":
        new ImagePage().start();
        break;
      case "hash":
        new HashPage().start();
        break;
      case "editors":
        new EditorsPage().start();
        break;
      case "sql":
        new SqlPage().start();
        break;
      case "worker":
        new LibraryWorker().start();
        break;
      default:
        throw new IllegalArgumentException(arguments[0]);
    }
  }
}
