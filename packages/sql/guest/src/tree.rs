//! Trees as bytes: whatever serde says of sqlparser's types, without what is at its default.
//!
//! A value is a tag and what follows it; numbers are LEB128, texts a length in bytes and UTF-8.
//! A name is its index in the order of appearance; one that is new is followed by its text.
//!
//! | Tag | Value |
//! |---|---|
//! | 0 | nothing: an option that is not there |
//! | 1, 2 | false, true |
//! | 3, 4 | a number n >= 0; a number -1 - n |
//! | 5 | a text |
//! | 6 | a list: how many, values |
//! | 7 | a struct: fields |
//! | 8 | a variant without contents: name |
//! | 9 | a variant of one value: name, value |
//! | 10 | a variant of several values: name, how many, values |
//! | 11 | a variant of fields: name, fields |
//!
//! Fields are index + 1 of a name, value, and so on; 0 ends them. Fields that are false, nothing, empty,
//! or called None are left out, as are the places of tokens in the text.

use serde::ser::{self, Serialize};
use std::collections::HashMap;
use std::fmt::{self, Display};

#[derive(Debug)]
pub struct TooDeep;

impl Display for TooDeep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too deep")
    }
}

impl std::error::Error for TooDeep {}

impl ser::Error for TooDeep {
    fn custom<T: Display>(_: T) -> Self {
        TooDeep
    }
}

struct Writer {
    out: Vec<u8>,
    names: HashMap<(usize, usize), u32>,
    /// Levels that may still come.
    left: u32,
}

/// Whether a value is at its default.
type Default = bool;

/// The bytes of a value, if it is at most so deep.
pub fn write<T: Serialize + ?Sized>(value: &T, depth: u32) -> Option<Vec<u8>> {
    let mut writer = Writer { out: Vec::new(), names: HashMap::new(), left: depth };
    value.serialize(&mut writer).ok()?;
    Some(writer.out)
}

impl Writer {
    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.out.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.out.push(value as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Names are constants, so that two of the same address and length are the same.
    fn name(&mut self, name: &'static str, offset: u32) {
        let next = self.names.len() as u32;
        let index = *self.names.entry((name.as_ptr() as usize, name.len())).or_insert(next);
        self.number(u64::from(index + offset));
        if index == next {
            self.text(name);
        }
    }

    fn enter(&mut self) -> Result<(), TooDeep> {
        self.left = self.left.checked_sub(1).ok_or(TooDeep)?;
        Ok(())
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<Default, TooDeep> {
        let start = self.out.len();
        let known = self.names.len();
        self.name(key, 1);
        let default = value.serialize(&mut *self)?;
        if default {
            // A name that would be told here is told where it comes next.
            self.out.truncate(start);
            if self.names.len() > known {
                self.names.retain(|_, index| (*index as usize) < known);
            }
        }
        Ok(default)
    }
}

struct Fields<'a> {
    writer: &'a mut Writer,
    default: bool,
}

impl Fields<'_> {
    fn finish(self, default: bool) -> Result<Default, TooDeep> {
        self.writer.left += 1;
        Ok(default)
    }
}

impl ser::SerializeSeq for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooDeep> {
        self.default = false;
        value.serialize(&mut *self.writer).map(|_| ())
    }

    fn end(self) -> Result<Default, TooDeep> {
        let default = self.default;
        self.finish(default)
    }
}

impl ser::SerializeTuple for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooDeep> {
        value.serialize(&mut *self.writer).map(|_| ())
    }

    fn end(self) -> Result<Default, TooDeep> {
        self.finish(false)
    }
}

impl ser::SerializeTupleStruct for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooDeep> {
        value.serialize(&mut *self.writer).map(|_| ())
    }

    fn end(self) -> Result<Default, TooDeep> {
        self.finish(false)
    }
}

impl ser::SerializeTupleVariant for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooDeep> {
        value.serialize(&mut *self.writer).map(|_| ())
    }

    fn end(self) -> Result<Default, TooDeep> {
        self.finish(false)
    }
}

impl ser::SerializeStruct for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), TooDeep> {
        self.default &= self.writer.field(key, value)?;
        Ok(())
    }

    fn end(self) -> Result<Default, TooDeep> {
        self.writer.out.push(0);
        let default = self.default;
        self.finish(default)
    }
}

impl ser::SerializeStructVariant for Fields<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), TooDeep> {
        self.writer.field(key, value).map(|_| ())
    }

    fn end(self) -> Result<Default, TooDeep> {
        self.writer.out.push(0);
        self.finish(false)
    }
}

/// The place of a token in the text is not written.
enum Struct<'a> {
    Fields(Fields<'a>),
    Nowhere,
}

impl ser::SerializeStruct for Struct<'_> {
    type Ok = Default;
    type Error = TooDeep;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), TooDeep> {
        match self {
            Struct::Fields(fields) => ser::SerializeStruct::serialize_field(fields, key, value),
            Struct::Nowhere => Ok(()),
        }
    }

    fn end(self) -> Result<Default, TooDeep> {
        match self {
            Struct::Fields(fields) => ser::SerializeStruct::end(fields),
            Struct::Nowhere => Ok(true),
        }
    }
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = Default;
    type Error = TooDeep;
    type SerializeSeq = Fields<'a>;
    type SerializeTuple = Fields<'a>;
    type SerializeTupleStruct = Fields<'a>;
    type SerializeTupleVariant = Fields<'a>;
    type SerializeMap = ser::Impossible<Default, TooDeep>;
    type SerializeStruct = Struct<'a>;
    type SerializeStructVariant = Fields<'a>;

    fn serialize_bool(self, value: bool) -> Result<Default, TooDeep> {
        self.out.push(if value { 2 } else { 1 });
        Ok(!value)
    }

    fn serialize_i8(self, value: i8) -> Result<Default, TooDeep> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i16(self, value: i16) -> Result<Default, TooDeep> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i32(self, value: i32) -> Result<Default, TooDeep> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i64(self, value: i64) -> Result<Default, TooDeep> {
        self.out.push(if value < 0 { 4 } else { 3 });
        self.number(if value < 0 { !value as u64 } else { value as u64 });
        Ok(false)
    }

    fn serialize_u8(self, value: u8) -> Result<Default, TooDeep> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u16(self, value: u16) -> Result<Default, TooDeep> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Result<Default, TooDeep> {
        self.serialize_u64(u64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Result<Default, TooDeep> {
        self.out.push(3);
        self.number(value);
        Ok(false)
    }

    fn serialize_f32(self, value: f32) -> Result<Default, TooDeep> {
        self.serialize_str(&value.to_string())
    }

    fn serialize_f64(self, value: f64) -> Result<Default, TooDeep> {
        self.serialize_str(&value.to_string())
    }

    fn serialize_char(self, value: char) -> Result<Default, TooDeep> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Default, TooDeep> {
        self.out.push(5);
        self.text(value);
        Ok(false)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Default, TooDeep> {
        self.serialize_str(&String::from_utf8_lossy(value))
    }

    fn serialize_none(self) -> Result<Default, TooDeep> {
        self.out.push(0);
        Ok(true)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Default, TooDeep> {
        value.serialize(self).map(|_| false)
    }

    fn serialize_unit(self) -> Result<Default, TooDeep> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Default, TooDeep> {
        self.serialize_none()
    }

    fn serialize_unit_variant(self, of: &'static str, _: u32, variant: &'static str) -> Result<Default, TooDeep> {
        self.out.push(8);
        self.name(variant, 0);
        Ok(matches!(variant, "None" | "NONE") && of != "AlterTableLock")
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Default, TooDeep> {
        if name == "AttachedToken" {
            self.out.push(0);
            return Ok(true);
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Default, TooDeep> {
        self.enter()?;
        self.out.push(9);
        self.name(variant, 0);
        value.serialize(&mut *self)?;
        self.left += 1;
        Ok(false)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Fields<'a>, TooDeep> {
        self.enter()?;
        self.out.push(6);
        self.number(length.unwrap_or(0) as u64);
        Ok(Fields { writer: self, default: true })
    }

    fn serialize_tuple(self, length: usize) -> Result<Fields<'a>, TooDeep> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Fields<'a>, TooDeep> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Fields<'a>, TooDeep> {
        self.enter()?;
        self.out.push(10);
        self.name(variant, 0);
        self.number(length as u64);
        Ok(Fields { writer: self, default: false })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, TooDeep> {
        // sqlparser has no maps in its trees.
        Err(TooDeep)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Struct<'a>, TooDeep> {
        if name == "Span" {
            self.out.push(0);
            return Ok(Struct::Nowhere);
        }
        self.enter()?;
        self.out.push(7);
        Ok(Struct::Fields(Fields { writer: self, default: true }))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields<'a>, TooDeep> {
        self.enter()?;
        self.out.push(11);
        self.name(variant, 0);
        Ok(Fields { writer: self, default: false })
    }
}
