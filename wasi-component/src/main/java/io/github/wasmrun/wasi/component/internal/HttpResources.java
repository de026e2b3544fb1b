package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import java.util.function.Consumer;

/** The resource types of {@code wasi:http}, and how many resources there are. */
final class HttpResources {
  /** How many there may be at a time; pollables and streams do not count. */
  private static final int MOST = 10_000;

  final HostResource fields = of(none -> {});
  final HostResource requests = of(none -> {});
  final HostResource options = of(none -> {});
  final HostResource outgoingBodies =
      of(
          body -> {
            ((HttpOutgoingBody) body).checkDropped("a body was dropped");
            ((HttpOutgoingBody) body).drop();
          });
  final HostResource answers = of(answer -> ((HttpAnswer) answer).drop());
  final HostResource responses = of(response -> ((HttpAnswer.Response) response).drop());
  final HostResource incomingBodies =
      of(
          body -> {
            ((HttpIncomingBody) body).checkDropped("a body was dropped");
            ((HttpIncomingBody) body).sent().cancel();
          });
  final HostResource trailers = of(none -> {});
  final HostResource incomingRequests = of(request -> ((HttpServed) request).dropRequest());
  final HostResource outgoingResponses = of(none -> {});
  final HostResource outparams = of(none -> {});

  private int count;

  private HostResource of(Consumer<Object> destructor) {
    return ComponentResource.ofHost(
        object -> {
          count--;
          destructor.accept(object);
        });
  }

  /** An owning handle of a new resource. */
  Val own(HostResource type, Object object) {
    if (count >= MOST) {
      throw Args.refused("wasi:http: more than " + MOST + " resources at a time");
    }
    count++;
    return Args.own(type, object);
  }

  /** Takes a resource that was passed on to the host. */
  Object take(HostResource type, Val value) {
    Args.object(type, value);
    count--;
    return type.take(((Val.Resource) value).handle());
  }
}
