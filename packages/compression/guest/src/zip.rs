//! Zip archives that are read, by the directory at the end.

use crate::codec::{Decode, Turn};
use crate::exports::wasmrun::compression::streams::Format;
use crate::exports::wasmrun::compression::zip as wit;
use crate::exports::wasmrun::compression::zip::{Entry, Kind, Source};
use crate::{corrupt, failure, flate, unsupported, Failure, FailureKind};
use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;
use zip::result::ZipError;
use zip::{CompressionMethod, DateTime, ExtraField, ZipArchive};

const BLOCK: u64 = 64 * 1024;

impl wit::Guest for crate::Guest {
    type Reader = Reader;
    type Writer = crate::zip_writer::Writer;
}

/// The host's bytes, a block of them at hand.
#[derive(Clone)]
struct Bytes {
    source: Rc<Source>,
    size: u64,
    at: u64,
    start: u64,
    block: Vec<u8>,
}

impl Bytes {
    fn fetch(&self, at: u64, length: u32) -> io::Result<Vec<u8>> {
        match self.source.read(at, length) {
            Ok(bytes) if bytes.len() == length as usize => Ok(bytes),
            _ => Err(io::Error::from(io::ErrorKind::UnexpectedEof)),
        }
    }
}

impl Read for Bytes {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size || target.is_empty() {
            return Ok(0);
        }
        if self.at < self.start || self.at >= self.start + self.block.len() as u64 {
            self.start = self.at / BLOCK * BLOCK;
            self.block = self.fetch(self.start, BLOCK.min(self.size - self.start) as u32)?;
        }
        let from = &self.block[(self.at - self.start) as usize..];
        let count = from.len().min(target.len());
        target[..count].copy_from_slice(&from[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Bytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

/// The contents of an entry that are being read.
struct Contents {
    at: u64,
    left: u64,
    inflate: Option<flate::Decoder>,
    pending: Vec<u8>,
    used: usize,
    size: u64,
    seen: u64,
    crc: crc32fast::Hasher,
    expected: u32,
    ended: bool,
}

struct Open {
    archive: ZipArchive<Bytes>,
    bytes: Bytes,
    contents: Option<Contents>,
}

pub struct Reader(RefCell<Open>);

impl wit::GuestReader for Reader {
    fn open(source: Source, max_entries: u32) -> Result<wit::Reader, Failure> {
        let size = source.size();
        let bytes = Bytes { source: Rc::new(source), size, at: 0, start: 0, block: Vec::new() };
        let archive = ZipArchive::new(bytes.clone()).map_err(of_zip)?;
        if archive.len() > max_entries as usize {
            let message = format!("{} entries in the zip archive, {max_entries} are allowed", archive.len());
            return Err(failure(FailureKind::TooLarge, &message));
        }
        Ok(wit::Reader::new(Reader(RefCell::new(Open { archive, bytes, contents: None }))))
    }

    fn comment(&self) -> String {
        String::from_utf8_lossy(self.0.borrow().archive.comment()).into_owned()
    }

    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let archive = &mut self.0.borrow_mut().archive;
        (0..archive.len()).map(|i| entry(archive, i)).collect()
    }

    fn select(&self, index: u32) -> Result<(), Failure> {
        let open = &mut *self.0.borrow_mut();
        open.contents = None;
        let file = open.archive.by_index_raw(index as usize).map_err(of_zip)?;
        if file.encrypted() {
            return Err(unsupported("an encrypted entry"));
        }
        let inflate = match file.compression() {
            CompressionMethod::Stored => None,
            CompressionMethod::Deflated => Some(flate::Decoder::new(Format::Deflate)),
            other => return Err(unsupported(&format!("compression method {other}"))),
        };
        let at = file.data_start();
        let left = file.compressed_size();
        if at.checked_add(left).is_none_or(|end| end > open.bytes.size) {
            return Err(failure(FailureKind::Truncated, "an entry ends after the archive"));
        }
        open.contents = Some(Contents {
            at,
            left,
            inflate,
            pending: Vec::new(),
            used: 0,
            size: file.size(),
            seen: 0,
            crc: crc32fast::Hasher::new(),
            expected: file.crc32(),
            ended: false,
        });
        Ok(())
    }

    fn read(&self, limit: u32) -> Result<Vec<u8>, Failure> {
        let open = &mut *self.0.borrow_mut();
        match &mut open.contents {
            Some(contents) => contents.read(&open.bytes, limit as usize),
            None => Err(failure(FailureKind::Invalid, "no entry is selected")),
        }
    }
}

impl Contents {
    fn read(&mut self, bytes: &Bytes, limit: usize) -> Result<Vec<u8>, Failure> {
        let mut out = Vec::with_capacity(limit);
        while !self.ended && out.len() < out.capacity() {
            if self.used == self.pending.len() && self.left > 0 {
                let count = self.left.min(BLOCK) as u32;
                self.pending = bytes.fetch(self.at, count).map_err(of_io)?;
                self.used = 0;
                self.at += count as u64;
                self.left -= count as u64;
            }
            let last = self.left == 0;
            self.ended = match &mut self.inflate {
                None => {
                    let count = (self.pending.len() - self.used).min(out.capacity() - out.len());
                    out.extend_from_slice(&self.pending[self.used..self.used + count]);
                    self.used += count;
                    last && self.used == self.pending.len()
                }
                Some(inflate) => match inflate.turn(&self.pending, &mut self.used, &mut out)? {
                    Turn::End => true,
                    Turn::Idle if last => {
                        return Err(failure(FailureKind::Truncated, "an entry ends before its contents do"))
                    }
                    _ => false,
                },
            };
        }
        self.crc.update(&out);
        self.seen += out.len() as u64;
        if self.seen > self.size || self.ended && self.seen != self.size {
            return Err(corrupt("an entry has another size than the archive says"));
        }
        if self.ended && self.crc.clone().finalize() != self.expected {
            return Err(corrupt("the checksum of an entry"));
        }
        Ok(out)
    }
}

fn entry(archive: &mut ZipArchive<Bytes>, index: usize) -> Result<Entry, Failure> {
    let file = archive.by_index_raw(index).map_err(of_zip)?;
    let exact = file.extra_data_fields().find_map(|field| match field {
        ExtraField::ExtendedTimestamp(times) => times.mod_time().map(|t| t as i32 as i64),
        _ => None,
    });
    let mode = file.unix_mode();
    Ok(Entry {
        name: file.name().to_string(),
        kind: if file.is_dir() {
            Kind::Directory
        } else if mode.is_some_and(|mode| mode & 0o170000 == 0o120000) {
            Kind::SymbolicLink
        } else {
            Kind::File
        },
        compression_method: method(file.compression()),
        size: file.size(),
        compressed_size: file.compressed_size(),
        crc32: file.crc32(),
        modified: exact.or_else(|| file.last_modified().map(|time| seconds(&time))),
        permissions: mode.map(|mode| mode & 0o7777),
        comment: file.comment().to_string(),
        encrypted: file.encrypted(),
        extra: file.extra_data().unwrap_or_default().to_vec(),
    })
}

#[allow(deprecated)]
fn method(method: CompressionMethod) -> u32 {
    match method {
        CompressionMethod::Stored => 0,
        CompressionMethod::Deflated => 8,
        CompressionMethod::Unsupported(number) => number as u32,
        _ => u32::MAX,
    }
}

fn of_zip(error: ZipError) -> Failure {
    match error {
        ZipError::Io(error) => of_io(error),
        ZipError::UnsupportedArchive(text) => unsupported(text),
        ZipError::InvalidArchive(text) => corrupt(&text),
        other => corrupt(&other.to_string()),
    }
}

fn of_io(error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => failure(FailureKind::Truncated, "the archive ends too early"),
        _ => corrupt(&error.to_string()),
    }
}

/// Days from 1970-01-01 of a date of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468
}

fn seconds(time: &DateTime) -> i64 {
    let day = days(time.year() as i64, time.month() as i64, time.day() as i64);
    ((day * 24 + time.hour() as i64) * 60 + time.minute() as i64) * 60 + time.second() as i64
}

/// The date and time of the format that is nearest, from 1980 to 2107; 1980-01-01 for none.
pub fn date_time(seconds: Option<i64>) -> (u16, u16) {
    let low = days(1980, 1, 1) * 86400;
    let high = days(2108, 1, 1) * 86400 - 1;
    let seconds = seconds.unwrap_or(low).clamp(low, high);
    let (day, rest) = (seconds.div_euclid(86400), seconds.rem_euclid(86400));
    let shifted = day + 719468;
    let era = shifted.div_euclid(146097);
    let of_era = shifted.rem_euclid(146097);
    let year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let moved = (5 * of_year + 2) / 153;
    let date = of_year - (153 * moved + 2) / 5 + 1;
    let month = if moved < 10 { moved + 3 } else { moved - 9 };
    let year = year + era * 400 + if month <= 2 { 1 } else { 0 };
    let of_day = (rest / 3600) << 11 | (rest / 60 % 60) << 5 | rest % 60 / 2;
    ((year - 1980) as u16 * 512 + (month * 32 + date) as u16, of_day as u16)
}
