package io.github.wasmrun.wasi.component.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wasi.spi.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpOutgoingBodyTest {
  private static final HttpFields TRAILERS =
      HttpFields.of(List.of(new HttpTransport.Header("x-sum", "42")));

  private final List<HttpFields> taken = new ArrayList<>();

  @Test
  void trailersThatAreGivenBeforeTheAnswerAreSentWithIt() {
    HttpOutgoingBody body = new HttpOutgoingBody(HttpOutgoingBody.Of.RESPONSE, -1);
    body.hand();
    assertTrue(body.giveTrailers(TRAILERS));
    assertNull(body.finish());
    assertTrue(body.isWhole());
    body.takeTrailers(taken::add);
    assertEquals(List.of(TRAILERS), taken);
  }

  @Test
  void requestsHaveNoTrailers() {
    HttpOutgoingBody body = new HttpOutgoingBody(HttpOutgoingBody.Of.REQUEST, -1);
    body.hand();
    assertFalse(body.giveTrailers(TRAILERS));
  }

  @Test
  void aBodyThatIsDroppedIsNotWhole() {
    HttpOutgoingBody body = new HttpOutgoingBody(HttpOutgoingBody.Of.RESPONSE, 3);
    assertEquals(0, body.knownLength());
    body.hand();
    assertEquals(3, body.knownLength());
    assertFalse(body.isWhole());
    body.drop();
    assertFalse(body.isWhole());
    assertNotNull(body.failure());
    assertNotNull(body.finish());
  }
}
