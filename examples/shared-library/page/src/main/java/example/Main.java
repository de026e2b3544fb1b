package example;

import example.text.Sums;

/** The page: the same library as the other side. */
public final class Main {
  public static void main(String[] args) {
    Sums.load("calculator.wasm")
        .thenAccept(
            sums -> {
              System.out.println("1 + 2 + 3 + 4 = " + sums.sum(1, 2, 3, 4));
              sums.close();
            });
  }
}
