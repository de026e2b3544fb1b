package example;

import example.text.Sums;

/** The server: the same library as the other side. */
public final class Main {
  public static void main(String[] args) {
    Sums.load("classpath:calculator.wasm")
        .thenAccept(
            sums -> {
              System.out.println("1 + 2 + 3 + 4 = " + sums.sum(1, 2, 3, 4));
              sums.close();
            })
        .join();
  }
}
