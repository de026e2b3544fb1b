//! An HTTP component for tests: the path of a request says what it does.
wit_bindgen::generate!({ world: "served", path: "wit", generate_all });

use exports::wasi::http::incoming_handler::Guest;
use wasi::clocks::monotonic_clock;
use wasi::http::outgoing_handler;
use wasi::http::types::*;
use wasi::io::streams::{InputStream, StreamError};

struct Served;

static mut COUNT: u32 = 0;

/// The number after `?`, or 0.
fn number(query: &str) -> u64 {
    query.parse().unwrap_or(0)
}

fn response(status: u16, headers: &[(&str, &[u8])]) -> OutgoingResponse {
    let fields = Fields::new();
    for (name, value) in headers {
        fields.append(&name.to_string(), &value.to_vec()).unwrap();
    }
    let response = OutgoingResponse::new(fields);
    response.set_status_code(status).unwrap();
    response
}

/// Answers at once, and gives the body, which is to be finished.
fn begin(out: ResponseOutparam, response: OutgoingResponse) -> OutgoingBody {
    let body = response.body().unwrap();
    ResponseOutparam::set(out, Ok(response));
    body
}

fn write(body: &OutgoingBody, bytes: &[u8]) -> Result<(), StreamError> {
    let stream = body.write().unwrap();
    for part in bytes.chunks(4096) {
        stream.blocking_write_and_flush(part)?;
    }
    Ok(())
}

fn text(out: ResponseOutparam, status: u16, text: &str) {
    let length = text.len().to_string();
    let response = response(
        status,
        &[
            ("content-type", b"text/plain".as_slice()),
            ("content-length", length.as_bytes()),
        ],
    );
    let body = begin(out, response);
    if write(&body, text.as_bytes()).is_ok() {
        let _ = OutgoingBody::finish(body, None);
    }
}

fn read_all(stream: &InputStream, mut each: impl FnMut(&[u8])) -> Option<String> {
    loop {
        match stream.blocking_read(65536) {
            Ok(bytes) => each(&bytes),
            Err(StreamError::Closed) => return None,
            Err(StreamError::LastOperationFailed(error)) => {
                return Some(match http_error_code(&error) {
                    Some(code) => format!("{code:?}"),
                    None => error.to_debug_string(),
                })
            }
        }
    }
}

fn fetch(authority: &str, path: &str) -> Result<String, String> {
    let request = OutgoingRequest::new(Fields::new());
    request.set_scheme(Some(&Scheme::Http)).unwrap();
    request.set_authority(Some(authority)).map_err(|_| "authority".to_string())?;
    request.set_path_with_query(Some(path)).map_err(|_| "path".to_string())?;
    let future = outgoing_handler::handle(request, None).map_err(|e| format!("{e:?}"))?;
    future.subscribe().block();
    let answer = future.get().unwrap().unwrap().map_err(|e| format!("{e:?}"))?;
    let body = answer.consume().unwrap();
    let mut all = Vec::new();
    let stream = body.stream().unwrap();
    match read_all(&stream, |bytes| all.extend_from_slice(bytes)) {
        None => Ok(format!("{} {}", answer.status(), String::from_utf8_lossy(&all))),
        Some(error) => Err(error),
    }
}

/// Sends the body of the request back as it comes, with its trailers.
fn echo(request: IncomingRequest, out: ResponseOutparam) {
    let incoming = request.consume().unwrap();
    let body = begin(out, response(200, &[]));
    let failed = {
        let from = incoming.stream().unwrap();
        let to = body.write().unwrap();
        loop {
            match to.blocking_splice(&from, 65536) {
                Ok(_) => {}
                Err(StreamError::Closed) => break false,
                Err(_) => break true,
            }
        }
    };
    if failed {
        return; // the body is dropped
    }
    let future = IncomingBody::finish(incoming);
    future.subscribe().block();
    let trailers = future.get().unwrap().unwrap().unwrap();
    // Those of a request cannot be changed, and are a resource of their own.
    let _ = OutgoingBody::finish(body, trailers);
}

fn describe(request: &IncomingRequest) -> String {
    let mut text = format!(
        "{:?} {:?} {:?} {:?}\n",
        request.method(),
        request.path_with_query(),
        request.scheme(),
        request.authority()
    );
    for (name, value) in request.headers().entries() {
        text += &format!("{name}: {}\n", value.escape_ascii());
    }
    text
}

impl Guest for Served {
    fn handle(request: IncomingRequest, out: ResponseOutparam) {
        let target = request.path_with_query().unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        match path {
            "/hello" => text(out, 200, "hello\n"),
            "/describe" => text(out, 200, &describe(&request)),
            "/environment" => text(out, 200, &format!("{:?}", wasi::cli::environment::get_environment())),
            "/count" => {
                let count = unsafe {
                    COUNT += 1;
                    COUNT
                };
                text(out, 200, &count.to_string());
            }
            "/echo" => echo(request, out),
            "/length" => {
                let incoming = request.consume().unwrap();
                let mut length = 0;
                let stream = incoming.stream().unwrap();
                let failure = read_all(&stream, |bytes| length += bytes.len());
                match failure {
                    None => text(out, 200, &length.to_string()),
                    Some(error) => text(out, 400, &error),
                }
            }
            "/again" => {
                let first = request.consume().is_ok();
                text(out, 200, &format!("{first} {}", request.consume().is_ok()));
            }
            "/bytes" => {
                let body = begin(out, response(200, &[]));
                let count = number(query);
                let mut written = 0;
                {
                    let stream = body.write().unwrap();
                    let part = [b'x'; 4096];
                    while written < count {
                        let length = (count - written).min(4096);
                        if stream.blocking_write_and_flush(&part[..length as usize]).is_err() {
                            return;
                        }
                        written += length;
                    }
                }
                let _ = OutgoingBody::finish(body, None);
            }
            "/slowly" => {
                let body = begin(out, response(200, &[]));
                for _ in 0..1 {
                    let stream = body.write().unwrap();
                    for part in ["one ", "two ", "three"] {
                        if stream.blocking_write_and_flush(part.as_bytes()).is_err() {
                            return;
                        }
                        monotonic_clock::subscribe_duration(number(query) * 1_000_000).block();
                    }
                }
                let _ = OutgoingBody::finish(body, None);
            }
            "/status" => ResponseOutparam::set(out, Ok(response(number(query) as u16, &[("x-empty", b"yes")]))),
            "/fields" => {
                let response = response(200, &[("x-bytes", b"caf\xe9".as_slice()), ("X-Two", b"1"), ("x-two", b"2")]);
                ResponseOutparam::set(out, Ok(response));
            }
            "/before" => {
                let response = response(200, &[]);
                let body = response.body().unwrap();
                write(&body, b"written before the answer").unwrap();
                OutgoingBody::finish(body, None).unwrap();
                ResponseOutparam::set(out, Ok(response));
            }
            "/full" => {
                let response = response(200, &[]);
                let body = response.body().unwrap();
                let wrong = {
                    let stream = body.write().unwrap();
                    let mut wrong = None;
                    for _ in 0..100 {
                        if let Err(StreamError::LastOperationFailed(error)) = stream.blocking_write_and_flush(&[b'x'; 4096]) {
                            wrong = http_error_code(&error);
                            break;
                        }
                    }
                    wrong
                };
                ResponseOutparam::set(out, Err(wrong.unwrap()));
            }
            "/trailers" => {
                let body = begin(out, response(200, &[]));
                write(&body, b"with trailers").unwrap();
                let trailers = Fields::new();
                trailers.append("x-sum", b"42").unwrap();
                OutgoingBody::finish(body, Some(trailers)).unwrap();
            }
            "/error" => ResponseOutparam::set(out, Err(ErrorCode::ConfigurationError)),
            "/error-text" => ResponseOutparam::set(out, Err(ErrorCode::InternalError(Some("no luck".to_string())))),
            "/error-size" => ResponseOutparam::set(out, Err(ErrorCode::HttpRequestBodySize(Some(7)))),
            "/none" => {}
            "/twice" => {
                let handle = out.handle();
                ResponseOutparam::set(out, Ok(response(200, &[])));
                let again = unsafe { ResponseOutparam::from_handle(handle) };
                ResponseOutparam::set(again, Ok(response(200, &[])));
            }
            "/trap" => panic!(),
            "/trap-after" => {
                let body = begin(out, response(200, &[]));
                write(&body, b"some").unwrap();
                panic!();
            }
            "/trap-at-end" => {
                text(out, 200, "whole");
                panic!();
            }
            "/drop" => {
                let body = begin(out, response(200, &[]));
                write(&body, b"some").unwrap();
            }
            "/keep" => {
                let body = begin(out, response(200, &[]));
                write(&body, b"some").unwrap();
                core::mem::forget(body);
            }
            "/keep-stream" => {
                let body = begin(out, response(200, &[]));
                let stream = body.write().unwrap();
                stream.blocking_write_and_flush(b"some").unwrap();
                core::mem::forget(stream);
                let _ = OutgoingBody::finish(body, None);
            }
            "/short" => {
                let body = begin(out, response(200, &[("content-length", b"10")]));
                write(&body, b"some").unwrap();
                if let Err(ErrorCode::HttpResponseBodySize(Some(4))) = OutgoingBody::finish(body, None) {
                    return;
                }
                panic!();
            }
            "/long" => {
                let body = begin(out, response(200, &[("content-length", b"3")]));
                let failed = match write(&body, b"some") {
                    Err(StreamError::LastOperationFailed(error)) => {
                        matches!(http_error_code(&error), Some(ErrorCode::HttpResponseBodySize(_)))
                    }
                    _ => false,
                };
                assert!(failed);
            }
            "/after" => {
                let body = begin(out, response(200, &[]));
                let stream = body.write().unwrap();
                let handle = stream.handle();
                drop(stream);
                OutgoingBody::finish(body, None).unwrap();
                let stream = unsafe { wasi::io::streams::OutputStream::from_handle(handle) };
                let _ = stream.blocking_write_and_flush(b"late");
            }
            "/huge-field" => {
                let fields = Fields::new();
                let value = vec![b'x'; number(query) as usize];
                fields.append("x-huge", &value).unwrap();
                ResponseOutparam::set(out, Ok(OutgoingResponse::new(fields)));
            }
            "/loop" => loop {
                core::hint::black_box(0);
            },
            "/sleep" => {
                monotonic_clock::subscribe_duration(number(query) * 1_000_000).block();
                text(out, 200, "awake");
            }
            "/grow" => {
                let grown = core::arch::wasm32::memory_grow(0, number(query) as usize);
                text(out, 200, if grown == usize::MAX { "no" } else { "yes" });
            }
            "/fetch" => {
                let (authority, path) = query.split_once('/').unwrap_or((query, ""));
                match fetch(authority, &format!("/{path}")) {
                    Ok(answer) => text(out, 200, &answer),
                    Err(error) => text(out, 502, &error),
                }
            }
            "/informational" | "/" => text(out, 200, "served"),
            _ => text(out, 404, "nothing here"),
        }
    }
}

export!(Served);
