//! Headers of tar archives: ustar, GNU's and POSIX's extensions.

use crate::exports::wasmrun::compression::tar::{Entry, Guest, GuestReader, Header, Kind};
use crate::{corrupt, failure, Failure, FailureKind};
use std::cell::RefCell;
use tar::EntryType;

const BLOCK: usize = 512;

impl Guest for crate::Guest {
    type Reader = Reader;

    fn write_header(entry: Entry) -> Result<Vec<u8>, Failure> {
        write(&entry)
    }
}

/// What headers of extensions say of the next entry, or of all.
#[derive(Clone, Default)]
struct Known {
    path: Option<String>,
    link: Option<String>,
    size: Option<u64>,
    user_id: Option<u64>,
    group_id: Option<u64>,
    user: Option<String>,
    group: Option<String>,
    modified: Option<i64>,
}

#[derive(Default)]
struct State {
    max_extension: u32,
    all: Known,
    next: Known,
    /// The type and size of the extension that is being fed.
    extension: Option<(u8, usize)>,
}

pub struct Reader(RefCell<State>);

impl GuestReader for Reader {
    fn new(max_extension: u32) -> Reader {
        Reader(RefCell::new(State { max_extension, ..State::default() }))
    }

    fn feed(&self, bytes: Vec<u8>) -> Result<Header, Failure> {
        let state = &mut *self.0.borrow_mut();
        if let Some((kind, size)) = state.extension.take() {
            if bytes.len() < size {
                return Err(failure(FailureKind::Invalid, "fewer bytes than were needed"));
            }
            state.extend(kind, &bytes[..size])?;
            return Ok(Header::Needs(BLOCK as u32));
        }
        if bytes.len() != BLOCK {
            return Err(failure(FailureKind::Invalid, "a header has 512 bytes"));
        }
        if bytes.iter().all(|&b| b == 0) {
            return Ok(Header::End);
        }
        state.header(tar::Header::from_byte_slice(&bytes))
    }
}

impl State {
    fn header(&mut self, header: &tar::Header) -> Result<Header, Failure> {
        let sum: u32 = header.as_bytes().iter().enumerate()
            .map(|(i, &b)| if (148..156).contains(&i) { 32 } else { b as u32 })
            .sum();
        if header.cksum().map_err(of_field)? != sum {
            return Err(corrupt("the checksum of a tar header"));
        }
        let size = header.entry_size().map_err(of_field)?;
        let kind = header.as_bytes()[156];
        if matches!(kind, b'x' | b'g' | b'L' | b'K') {
            if size > self.max_extension as u64 {
                let message = format!("an extension of {size} bytes in a tar header");
                return Err(failure(FailureKind::TooLarge, &message));
            }
            self.extension = Some((kind, size as usize));
            return Ok(Header::Needs((size as u32).div_ceil(BLOCK as u32) * BLOCK as u32));
        }
        let next = std::mem::take(&mut self.next);
        let all = &self.all;
        let path = match next.path.or_else(|| all.path.clone()) {
            Some(path) => path,
            None => text(&header.path_bytes()),
        };
        let kind = match header.entry_type() {
            EntryType::Regular if path.ends_with('/') => Kind::Directory,
            EntryType::Regular => Kind::File,
            EntryType::Link => Kind::HardLink,
            EntryType::Symlink => Kind::SymbolicLink,
            EntryType::Char => Kind::CharacterDevice,
            EntryType::Block => Kind::BlockDevice,
            EntryType::Directory => Kind::Directory,
            EntryType::Fifo => Kind::Fifo,
            EntryType::Continuous => Kind::Contiguous,
            EntryType::GNUSparse => Kind::GnuSparse,
            _ => Kind::Other,
        };
        let size = match kind {
            Kind::File | Kind::Contiguous | Kind::GnuSparse | Kind::Other => next.size.or(all.size).unwrap_or(size),
            _ => 0,
        };
        let name = |field: Option<&[u8]>| field.map(text).unwrap_or_default();
        Ok(Header::Entry(Entry {
            path,
            kind,
            link: next.link.or_else(|| all.link.clone())
                .unwrap_or_else(|| header.link_name_bytes().map(|b| text(&b)).unwrap_or_default()),
            size,
            permissions: header.mode().map_err(of_field)? & 0o7777,
            user_id: number(next.user_id.or(all.user_id), header.uid())?,
            group_id: number(next.group_id.or(all.group_id), header.gid())?,
            user: next.user.or_else(|| all.user.clone()).unwrap_or_else(|| name(header.username_bytes())),
            group: next.group.or_else(|| all.group.clone()).unwrap_or_else(|| name(header.groupname_bytes())),
            modified: match next.modified.or(all.modified) {
                Some(modified) => modified,
                None => header.mtime().map_err(of_field)? as i64,
            },
            device_major: header.device_major().ok().flatten().unwrap_or(0),
            device_minor: header.device_minor().ok().flatten().unwrap_or(0),
        }))
    }

    fn extend(&mut self, kind: u8, bytes: &[u8]) -> Result<(), Failure> {
        match kind {
            b'L' => self.next.path = Some(until_zero(bytes)),
            b'K' => self.next.link = Some(until_zero(bytes)),
            _ => {
                let known = if kind == b'g' { &mut self.all } else { &mut self.next };
                records(bytes, known).ok_or_else(|| corrupt("an extended header of tar"))?;
            }
        }
        Ok(())
    }
}

/// Reads `length key=value\n`, again and again.
fn records(mut bytes: &[u8], known: &mut Known) -> Option<()> {
    while !bytes.is_empty() && bytes[0] != 0 {
        let space = bytes.iter().position(|&b| b == b' ')?;
        let length: usize = std::str::from_utf8(&bytes[..space]).ok()?.parse().ok()?;
        if length <= space + 1 || length > bytes.len() || bytes[length - 1] != b'\n' {
            return None;
        }
        let record = &bytes[space + 1..length - 1];
        bytes = &bytes[length..];
        let equals = record.iter().position(|&b| b == b'=')?;
        let value = text(&record[equals + 1..]);
        match &record[..equals] {
            b"path" => known.path = Some(value),
            b"linkpath" => known.link = Some(value),
            b"uname" => known.user = Some(value),
            b"gname" => known.group = Some(value),
            b"size" => known.size = Some(value.parse().ok()?),
            b"uid" => known.user_id = Some(value.parse().ok()?),
            b"gid" => known.group_id = Some(value.parse().ok()?),
            b"mtime" => known.modified = Some(value.split('.').next()?.parse().ok()?),
            _ => {}
        }
    }
    Some(())
}

fn number(known: Option<u64>, field: std::io::Result<u64>) -> Result<u64, Failure> {
    known.map_or_else(|| field.map_err(of_field), Ok)
}

fn of_field(_: std::io::Error) -> Failure {
    corrupt("a number in a tar header")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn until_zero(bytes: &[u8]) -> String {
    text(bytes.split(|&b| b == 0).next().unwrap_or_default())
}

fn write(entry: &Entry) -> Result<Vec<u8>, Failure> {
    let mut path = entry.path.clone();
    if entry.kind == Kind::Directory && !path.ends_with('/') {
        path.push('/');
    }
    for name in [&path, &entry.link, &entry.user, &entry.group] {
        if name.contains('\0') {
            return Err(failure(FailureKind::Invalid, "a zero character in a name"));
        }
    }
    let mut extended = Vec::new();
    let mut header = tar::Header::new_ustar();
    let old = header.as_ustar_mut().unwrap();
    fit(&mut old.name, &path, "path", &mut extended);
    fit(&mut old.linkname, &entry.link, "linkpath", &mut extended);
    fit(&mut old.uname, &entry.user, "uname", &mut extended);
    fit(&mut old.gname, &entry.group, "gname", &mut extended);
    header.set_entry_type(match entry.kind {
        Kind::File => EntryType::Regular,
        Kind::HardLink => EntryType::Link,
        Kind::SymbolicLink => EntryType::Symlink,
        Kind::CharacterDevice => EntryType::Char,
        Kind::BlockDevice => EntryType::Block,
        Kind::Directory => EntryType::Directory,
        Kind::Fifo => EntryType::Fifo,
        Kind::Contiguous => EntryType::Continuous,
        Kind::GnuSparse | Kind::Other => {
            return Err(failure(FailureKind::Invalid, "entries of this kind are not written"))
        }
    });
    header.set_mode(entry.permissions & 0o7777);
    header.set_size(limited(entry.size as i64, 0o77777777777, "size", &mut extended));
    header.set_uid(limited(entry.user_id as i64, 0o7777777, "uid", &mut extended));
    header.set_gid(limited(entry.group_id as i64, 0o7777777, "gid", &mut extended));
    header.set_mtime(limited(entry.modified, 0o77777777777, "mtime", &mut extended));
    let wrong = |_| failure(FailureKind::Invalid, "the number of a device");
    header.set_device_major(entry.device_major).map_err(wrong)?;
    header.set_device_minor(entry.device_minor).map_err(wrong)?;
    header.set_cksum();
    let mut blocks = Vec::new();
    if !extended.is_empty() {
        let mut before = tar::Header::new_ustar();
        let name = b"./PaxHeaders/entry";
        before.as_ustar_mut().unwrap().name[..name.len()].copy_from_slice(name);
        before.set_entry_type(EntryType::XHeader);
        before.set_mode(0o644);
        before.set_uid(0);
        before.set_gid(0);
        before.set_mtime(0);
        before.set_size(extended.len() as u64);
        before.set_cksum();
        blocks.extend_from_slice(before.as_bytes());
        extended.resize(extended.len().div_ceil(BLOCK) * BLOCK, 0);
        blocks.append(&mut extended);
    }
    blocks.extend_from_slice(header.as_bytes());
    Ok(blocks)
}

/// Writes `value` into a field, and a record if it does not fit or is not ASCII.
fn fit(field: &mut [u8], value: &str, key: &str, extended: &mut Vec<u8>) {
    let count = value.len().min(field.len());
    field[..count].copy_from_slice(&value.as_bytes()[..count]);
    if value.len() > field.len() || !value.is_ascii() {
        record(key, value, extended);
    }
}

fn limited(value: i64, max: i64, key: &str, extended: &mut Vec<u8>) -> u64 {
    if (0..=max).contains(&value) {
        return value as u64;
    }
    record(key, &value.to_string(), extended);
    0
}

fn record(key: &str, value: &str, extended: &mut Vec<u8>) {
    let rest = key.len() + value.len() + 3;
    let mut length = rest + 1;
    while rest + length.to_string().len() != length {
        length = rest + length.to_string().len();
    }
    extended.extend_from_slice(format!("{length} {key}={value}\n").as_bytes());
}
