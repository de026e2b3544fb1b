//! Sends requests. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;

/// Status, type and body of what a request gives.
fn told(response: HttpResponse) -> String {
    format!(
        "{} {} {}",
        response.status_code(),
        response.header("content-type").unwrap_or("-"),
        String::from_utf8_lossy(&response.body()))
}

/// The input is an address.
#[plugin_fn]
pub fn get(url: String) -> FnResult<String> {
    Ok(told(http::request::<()>(&HttpRequest::new(url), None)?))
}

/// The input is an address, a space and a body.
#[plugin_fn]
pub fn post(input: String) -> FnResult<String> {
    let (url, body) = input.split_once(' ').unwrap_or((&input, ""));
    let request = HttpRequest::new(url).with_method("POST").with_header("x-from", "a guest");
    Ok(told(http::request(&request, Some(body))?))
}

/// A request that is given in JSON, as it is: answers with the body, in the memory where it came.
#[plugin_fn]
pub fn raw(Json(request): Json<HttpRequest>) -> FnResult<Memory> {
    Ok(http::request::<()>(&request, None)?.into_memory())
}
