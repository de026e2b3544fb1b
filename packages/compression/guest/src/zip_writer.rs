//! Zip archives that are written, from front to back. The crate's writer puts the size of each
//! entry after its contents, which readers that go from front to back refuse for stored ones.

use crate::codec::{Encode, Turn};
use crate::exports::wasmrun::compression::streams::{Flush, Format};
use crate::exports::wasmrun::compression::zip as wit;
use crate::exports::wasmrun::compression::zip::{Known, Kind, Settings};
use crate::zip::date_time;
use crate::{corrupt, failure, flate, unsupported, Failure, FailureKind};
use std::cell::RefCell;
use std::collections::HashSet;

const BLOCK: usize = 64 * 1024;
const MAX_32: u64 = u32::MAX as u64;

const UTF8: u16 = 1 << 11;
const SIZES_FOLLOW: u16 = 1 << 3;

/// What a local header and the directory have in common.
struct Header {
    name: String,
    flags: u16,
    deflated: bool,
    date: u16,
    time: u16,
    mode: u32,
    directory: bool,
    /// Sizes are numbers of 64 bits.
    large: bool,
    offset: u64,
    crc: u32,
    size: u64,
    compressed_size: u64,
}

/// The contents of an entry that are being written.
struct Contents {
    header: Header,
    deflate: Option<flate::Encoder>,
    crc: crc32fast::Hasher,
    known: Option<Known>,
}

#[derive(Default)]
struct Archive {
    out: Vec<u8>,
    /// How many bytes have been handed over.
    handed: u64,
    names: HashSet<String>,
    entries: Vec<Header>,
    contents: Option<Contents>,
    finished: bool,
}

trait LittleEndian {
    fn u16(&mut self, value: u16);
    fn u32(&mut self, value: u32);
    fn u64(&mut self, value: u64);
    /// A number of 64 bits in a field of 32, which says that it is elsewhere.
    fn least(&mut self, value: u64);
}

impl LittleEndian for Vec<u8> {
    fn u16(&mut self, value: u16) {
        self.extend_from_slice(&value.to_le_bytes());
    }

    fn u32(&mut self, value: u32) {
        self.extend_from_slice(&value.to_le_bytes());
    }

    fn u64(&mut self, value: u64) {
        self.extend_from_slice(&value.to_le_bytes());
    }

    fn least(&mut self, value: u64) {
        self.u32(value.min(MAX_32) as u32);
    }
}

impl Header {
    fn version(&self) -> u16 {
        match self.large || self.offset >= MAX_32 {
            true => 45,
            false if self.deflated || self.directory => 20,
            false => 10,
        }
    }

    /// The fields from the version to the time.
    fn start(&self, out: &mut Vec<u8>) {
        out.u16(self.version());
        out.u16(self.flags);
        out.u16(if self.deflated { 8 } else { 0 });
        out.u16(self.time);
        out.u16(self.date);
    }

    fn local(&self, out: &mut Vec<u8>) {
        out.u32(0x0403_4B50);
        self.start(out);
        out.u32(self.crc);
        match self.large {
            true => (out.u32(u32::MAX), out.u32(u32::MAX)),
            false => (out.u32(self.compressed_size as u32), out.u32(self.size as u32)),
        };
        out.u16(self.name.len() as u16);
        out.u16(if self.large { 20 } else { 0 });
        out.extend_from_slice(self.name.as_bytes());
        if self.large {
            out.u16(1);
            out.u16(16);
            out.u64(self.size);
            out.u64(self.compressed_size);
        }
    }

    fn after(&self, out: &mut Vec<u8>) {
        out.u32(0x0807_4B50);
        out.u32(self.crc);
        match self.large {
            true => (out.u64(self.compressed_size), out.u64(self.size)),
            false => (out.u32(self.compressed_size as u32), out.u32(self.size as u32)),
        };
    }

    fn central(&self, out: &mut Vec<u8>) {
        let mut long = Vec::new();
        for number in [self.size, self.compressed_size, self.offset] {
            if number >= MAX_32 {
                long.u64(number);
            }
        }
        out.u32(0x0201_4B50);
        out.u16(3 << 8 | 45); // made on Unix
        self.start(out);
        out.u32(self.crc);
        out.least(self.compressed_size);
        out.least(self.size);
        out.u16(self.name.len() as u16);
        out.u16(if long.is_empty() { 0 } else { long.len() as u16 + 4 });
        out.u16(0); // comment
        out.u16(0); // disk
        out.u16(0); // internal attributes
        out.u32(self.mode << 16 | if self.directory { 0x10 } else { 0 });
        out.least(self.offset);
        out.extend_from_slice(self.name.as_bytes());
        if !long.is_empty() {
            out.u16(1);
            out.u16(long.len() as u16);
            out.extend_from_slice(&long);
        }
    }
}

impl Archive {
    fn at(&self) -> u64 {
        self.handed + self.out.len() as u64
    }

    fn start(&mut self, settings: Settings) -> Result<(), Failure> {
        if settings.deflated && !(0..=9).contains(&settings.level) {
            let message = format!("level {}: the levels of deflate go from 0 to 9", settings.level);
            return Err(failure(FailureKind::Invalid, &message));
        }
        let directory = match settings.kind {
            Kind::File => false,
            Kind::Directory => true,
            Kind::SymbolicLink => return Err(unsupported("symbolic links are not written")),
        };
        let mut name = settings.name;
        if directory && !name.ends_with('/') {
            name.push('/');
        }
        if name.len() > u16::MAX as usize {
            return Err(failure(FailureKind::Invalid, "a name of more than 65,535 bytes"));
        }
        if !self.names.insert(name.clone()) {
            return Err(corrupt(&format!("two entries of the name {name}")));
        }
        let known = match directory {
            true => Some(Known { size: 0, crc32: 0 }),
            false => settings.known,
        };
        if known.is_some() && settings.deflated {
            return Err(failure(FailureKind::Invalid, "the size of a deflated entry is not known"));
        }
        let (size, crc) = known.as_ref().map_or((0, 0), |known| (known.size, known.crc32));
        let (date, time) = date_time(settings.modified);
        let mode = match directory {
            true => 0o040000 | settings.permissions.map_or(0o755, |mode| mode & 0o7777),
            false => 0o100000 | settings.permissions.map_or(0o644, |mode| mode & 0o7777),
        };
        let header = Header {
            flags: if name.is_ascii() { 0 } else { UTF8 } | if known.is_some() { 0 } else { SIZES_FOLLOW },
            name,
            deflated: settings.deflated,
            date,
            time,
            mode,
            directory,
            large: settings.large && !directory || size >= MAX_32,
            offset: self.at(),
            crc,
            size,
            compressed_size: size,
        };
        header.local(&mut self.out);
        self.contents = Some(Contents {
            header,
            deflate: settings.deflated.then(|| flate::Encoder::new(Format::Deflate, settings.level)),
            crc: crc32fast::Hasher::new(),
            known,
        });
        if let Some(contents) = &mut self.contents {
            (contents.header.size, contents.header.compressed_size) = (0, 0);
        }
        Ok(())
    }

    fn write(&mut self, bytes: &[u8], flush: Flush) -> Result<(), Failure> {
        let Some(contents) = &mut self.contents else {
            return Err(failure(FailureKind::Invalid, "no entry is started"));
        };
        let before = self.out.len();
        contents.crc.update(bytes);
        contents.header.size += bytes.len() as u64;
        match &mut contents.deflate {
            None => self.out.extend_from_slice(bytes),
            Some(deflate) => {
                let mut at = 0;
                loop {
                    let mut piece = Vec::with_capacity(BLOCK);
                    let turn = deflate.turn(bytes, &mut at, &mut piece, flush)?;
                    self.out.extend_from_slice(&piece);
                    if turn != Turn::Full {
                        break;
                    }
                }
            }
        }
        contents.header.compressed_size += (self.out.len() - before) as u64;
        if !contents.header.large && contents.header.size.max(contents.header.compressed_size) >= MAX_32 {
            return Err(failure(FailureKind::Invalid, "contents of 4 GiB or more, and the entry is not large"));
        }
        Ok(())
    }

    /// Ends the entry that is being written, if there is one.
    fn end(&mut self) -> Result<(), Failure> {
        if self.contents.as_ref().is_some_and(|contents| contents.deflate.is_some()) {
            self.write(&[], Flush::End)?;
        }
        let Some(Contents { mut header, crc, known, .. }) = self.contents.take() else {
            return Ok(());
        };
        header.crc = crc.finalize();
        match known {
            None => header.after(&mut self.out),
            Some(known) if known.size == header.size && known.crc32 == header.crc => (),
            Some(_) => return Err(failure(FailureKind::Invalid, "an entry has other contents than were announced")),
        }
        self.entries.push(header);
        Ok(())
    }

    fn finish(&mut self, comment: &str) -> Result<(), Failure> {
        if comment.len() > u16::MAX as usize {
            return Err(failure(FailureKind::Invalid, "a comment of more than 65,535 bytes"));
        }
        self.end()?;
        let offset = self.at();
        for entry in &self.entries {
            entry.central(&mut self.out);
        }
        let end = self.at();
        let size = end - offset;
        let count = self.entries.len() as u64;
        let out = &mut self.out;
        if count >= u16::MAX as u64 || size >= MAX_32 || offset >= MAX_32 {
            out.u32(0x0606_4B50);
            out.u64(44); // how much follows
            out.u16(3 << 8 | 45);
            out.u16(45);
            out.u32(0); // disk
            out.u32(0); // disk of the directory
            out.u64(count);
            out.u64(count);
            out.u64(size);
            out.u64(offset);
            out.u32(0x0706_4B50);
            out.u32(0); // disk
            out.u64(end);
            out.u32(1); // disks
        }
        out.u32(0x0605_4B50);
        out.u16(0); // disk
        out.u16(0); // disk of the directory
        out.u16(count.min(u16::MAX as u64) as u16);
        out.u16(count.min(u16::MAX as u64) as u16);
        out.least(size);
        out.least(offset);
        out.u16(comment.len() as u16);
        out.extend_from_slice(comment.as_bytes());
        self.finished = true;
        Ok(())
    }
}

#[derive(Default)]
pub struct Writer(RefCell<Archive>);

impl Writer {
    fn with(&self, work: impl FnOnce(&mut Archive) -> Result<(), Failure>) -> Result<Vec<u8>, Failure> {
        let archive = &mut *self.0.borrow_mut();
        if archive.finished {
            return Err(failure(FailureKind::Invalid, "the archive is finished"));
        }
        work(archive)?;
        archive.handed = archive.at();
        Ok(std::mem::take(&mut archive.out))
    }
}

impl wit::GuestWriter for Writer {
    fn new() -> Writer {
        Writer::default()
    }

    fn start(&self, settings: Settings) -> Result<Vec<u8>, Failure> {
        self.with(|archive| {
            archive.end()?;
            archive.start(settings)
        })
    }

    fn write(&self, contents: Vec<u8>) -> Result<Vec<u8>, Failure> {
        self.with(|archive| archive.write(&contents, Flush::None))
    }

    fn finish(&self, comment: String) -> Result<Vec<u8>, Failure> {
        self.with(|archive| archive.finish(&comment))
    }
}
