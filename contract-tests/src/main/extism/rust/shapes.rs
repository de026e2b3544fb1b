//! Typed data: JSON, MessagePack and numbers in and out. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Deserialize, FromBytes)]
#[encoding(Json)]
struct Drawing {
    title: Option<String>,
    shapes: Vec<Shape>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Shape {
    Circle { radius: f64 },
    Rectangle { width: f64, height: f64 },
    Nothing,
}

impl Shape {
    fn name(&self) -> &'static str {
        match self {
            Shape::Circle { .. } => "circle",
            Shape::Rectangle { .. } => "rectangle",
            Shape::Nothing => "nothing",
        }
    }

    fn area(&self) -> f64 {
        match self {
            Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
            Shape::Rectangle { width, height } => width * height,
            Shape::Nothing => 0.0,
        }
    }
}

#[derive(Serialize, ToBytes)]
#[encoding(Json)]
struct Areas {
    title: Option<String>,
    total: f64,
    by_kind: BTreeMap<&'static str, f64>,
}

/// The area of a drawing, and of the shapes of each kind.
#[plugin_fn]
pub fn area(drawing: Drawing) -> FnResult<Areas> {
    let mut by_kind = BTreeMap::new();
    for shape in &drawing.shapes {
        *by_kind.entry(shape.name()).or_insert(0.0) += shape.area();
    }
    Ok(Areas { title: drawing.title, total: by_kind.values().sum(), by_kind })
}

#[derive(Serialize, Deserialize)]
struct Point {
    x: i64,
    y: u64,
    label: String,
}

/// JSON to MessagePack.
#[plugin_fn]
pub fn pack(Json(point): Json<Point>) -> FnResult<Msgpack<Point>> {
    Ok(Msgpack(point))
}

/// MessagePack to JSON.
#[plugin_fn]
pub fn unpack(Msgpack(point): Msgpack<Point>) -> FnResult<Json<Point>> {
    Ok(Json(point))
}

/// Twice a number of 8 bytes.
#[plugin_fn]
pub fn double(number: i64) -> FnResult<i64> {
    Ok(number.wrapping_mul(2))
}

/// Nothing in, nothing out.
#[plugin_fn]
pub fn nothing() -> FnResult<()> {
    Ok(())
}
