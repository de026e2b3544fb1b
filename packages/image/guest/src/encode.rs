//! Files that are written.

use crate::decoding::Animation;
use crate::editing::{Encoding, Jpeg, Png, PngFilter, Subsampling, Tiff};
use crate::error::{invalid, of_writing, too_large, unsupported};
use crate::picture::{converted, image as of_picture};
use crate::{Failure, Limits};
use image::codecs::bmp::BmpEncoder;
use image::codecs::farbfeld::FarbfeldEncoder;
use image::codecs::gif::{GifEncoder, Repeat};
use image::codecs::hdr::HdrEncoder;
use image::codecs::ico::IcoEncoder;
use image::codecs::openexr::OpenExrEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::pnm::{PnmEncoder, PnmSubtype, SampleEncoding};
use image::codecs::qoi::QoiEncoder;
use image::codecs::tga::TgaEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ColorType, Delay, DynamicImage, Frame, ImageEncoder};
use jpeg_encoder::{ChromaSubsamplingMethod, SamplingFactor};
use std::io::Cursor;
use tiff::encoder::{colortype, Compression, DeflateLevel, TiffEncoder};
use tiff::tags::Tag;

/// Whether a format has gray apart from colors, alpha, and numbers of 16 bits or floating ones.
struct Abilities {
    gray: bool,
    gray_alpha: bool,
    alpha: bool,
    words: bool,
    floats: bool,
}

const BYTES: Abilities = Abilities { gray: true, gray_alpha: true, alpha: true, words: false, floats: false };

fn abilities(encoding: &Encoding) -> Abilities {
    match encoding {
        Encoding::Png(_) => Abilities { words: true, ..BYTES },
        Encoding::Jpeg(_) => Abilities { gray_alpha: false, alpha: false, ..BYTES },
        Encoding::Gif(_) | Encoding::Qoi => Abilities { gray: false, gray_alpha: false, ..BYTES },
        Encoding::Tiff(_) => Abilities { gray_alpha: false, words: true, floats: true, ..BYTES },
        Encoding::Pnm(text) => match text {
            true => Abilities { gray_alpha: false, alpha: false, ..BYTES },
            false => BYTES, // the crate reads 16 bits and does not write them
        },
        Encoding::Bmp => Abilities { gray_alpha: false, ..BYTES },
        Encoding::Webp | Encoding::Tga(_) => BYTES,
        // Those have one type each, or two.
        Encoding::Ico | Encoding::Farbfeld | Encoding::Hdr | Encoding::OpenExr => BYTES,
    }
}

/// The type of pixels that a format has and that is nearest.
fn fitting(encoding: &Encoding, color: ColorType) -> ColorType {
    match encoding {
        Encoding::Ico => return ColorType::Rgba8,
        Encoding::Farbfeld => return ColorType::Rgba16,
        Encoding::Hdr => return ColorType::Rgb32F,
        Encoding::OpenExr if color.has_alpha() => return ColorType::Rgba32F,
        Encoding::OpenExr => return ColorType::Rgb32F,
        _ => (),
    }
    let can = abilities(encoding);
    let alpha = color.has_alpha() && can.alpha;
    let gray = !color.has_color() && if alpha { can.gray_alpha } else { can.gray };
    let depth = color.bytes_per_pixel() / color.channel_count();
    match (depth, gray, alpha) {
        (4, _, false) if can.floats => ColorType::Rgb32F,
        (4, _, true) if can.floats => ColorType::Rgba32F,
        (2 | 4, true, false) if can.words => ColorType::L16,
        (2 | 4, true, true) if can.words => ColorType::La16,
        (2 | 4, false, false) if can.words => ColorType::Rgb16,
        (2 | 4, false, true) if can.words => ColorType::Rgba16,
        (_, true, false) => ColorType::L8,
        (_, true, true) => ColorType::La8,
        (_, false, false) => ColorType::Rgb8,
        (_, false, true) => ColorType::Rgba8,
    }
}

fn pnm<'a>(out: &'a mut Cursor<Vec<u8>>, color: ColorType, text: bool) -> PnmEncoder<&'a mut Cursor<Vec<u8>>> {
    let samples = if text { SampleEncoding::Ascii } else { SampleEncoding::Binary };
    PnmEncoder::new(out).with_subtype(match color {
        ColorType::L8 => PnmSubtype::Graymap(samples),
        ColorType::Rgb8 => PnmSubtype::Pixmap(samples),
        _ => PnmSubtype::ArbitraryMap,
    })
}

fn png<'a>(out: &'a mut Cursor<Vec<u8>>, settings: &Png) -> Result<PngEncoder<&'a mut Cursor<Vec<u8>>>, Failure> {
    let compression = match settings.level {
        0 => CompressionType::Uncompressed,
        1 => CompressionType::Fast,
        level @ 2..=9 => CompressionType::Level(level),
        level => return Err(invalid(format!("level {level}: the levels of PNG go from 0 to 9"))),
    };
    let filter = match settings.filter {
        PngFilter::None => FilterType::NoFilter,
        PngFilter::Sub => FilterType::Sub,
        PngFilter::Up => FilterType::Up,
        PngFilter::Average => FilterType::Avg,
        PngFilter::Paeth => FilterType::Paeth,
        PngFilter::Adaptive => FilterType::Adaptive,
    };
    Ok(PngEncoder::new_with_quality(out, compression, filter))
}

fn jpeg(image: &DynamicImage, settings: &Jpeg, icc: Option<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    if !(1..=100).contains(&settings.quality) {
        return Err(invalid(format!("quality {}: it goes from 1 to 100", settings.quality)));
    }
    let (Ok(width), Ok(height)) = (u16::try_from(image.width()), u16::try_from(image.height())) else {
        return Err(unsupported("JPEG has 65,535 x 65,535 pixels at most"));
    };
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, settings.quality);
    encoder.set_progressive(settings.progressive);
    // Tables of its own would make a scan for each component, which readers get wrong.
    encoder.set_optimized_huffman_tables(false);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.set_sampling_factor(match settings.subsampling {
        Subsampling::S444 => SamplingFactor::R_4_4_4,
        Subsampling::S422 => SamplingFactor::R_4_2_2,
        Subsampling::S420 => SamplingFactor::R_4_2_0,
    });
    if let Some(icc) = icc {
        encoder.add_icc_profile(&icc).map_err(invalid)?;
    }
    let color = match image.color() {
        ColorType::L8 => jpeg_encoder::ColorType::Luma,
        _ => jpeg_encoder::ColorType::Rgb,
    };
    encoder.encode(image.as_bytes(), width, height, color).map_err(unsupported)?;
    Ok(out)
}

fn tiff(image: &DynamicImage, settings: &Tiff, icc: Option<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    let mut out = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut out).map_err(unsupported)?.with_compression(match settings {
        Tiff::None => Compression::Uncompressed,
        Tiff::Lzw => Compression::Lzw,
        Tiff::Deflate => Compression::Deflate(DeflateLevel::Balanced),
        Tiff::PackBits => Compression::Packbits,
    });
    macro_rules! write {
        ($color:ty, $samples:expr) => {{
            let mut target = encoder.new_image::<$color>(image.width(), image.height()).map_err(unsupported)?;
            if let Some(icc) = icc {
                target.encoder().write_tag(Tag::IccProfile, icc.as_slice()).map_err(unsupported)?;
            }
            target.write_data($samples).map_err(unsupported)?;
        }};
    }
    match image {
        DynamicImage::ImageLuma8(image) => write!(colortype::Gray8, image),
        DynamicImage::ImageRgb8(image) => write!(colortype::RGB8, image),
        DynamicImage::ImageRgba8(image) => write!(colortype::RGBA8, image),
        DynamicImage::ImageLuma16(image) => write!(colortype::Gray16, image),
        DynamicImage::ImageRgb16(image) => write!(colortype::RGB16, image),
        DynamicImage::ImageRgba16(image) => write!(colortype::RGBA16, image),
        DynamicImage::ImageRgb32F(image) => write!(colortype::RGB32Float, image),
        DynamicImage::ImageRgba32F(image) => write!(colortype::RGBA32Float, image),
        _ => return Err(unsupported("gray with alpha in TIFF")),
    }
    Ok(out.into_inner())
}

fn check_speed(speed: u8) -> Result<i32, Failure> {
    match speed {
        1..=30 => Ok(speed as i32),
        _ => Err(invalid(format!("speed {speed}: it goes from 1 to 30"))),
    }
}

fn written(image: &DynamicImage, mut encoder: impl ImageEncoder, icc: Option<Vec<u8>>) -> Result<(), Failure> {
    if let Some(icc) = icc {
        encoder.set_icc_profile(icc).map_err(unsupported)?;
    }
    let color = image.color().into();
    encoder.write_image(image.as_bytes(), image.width(), image.height(), color).map_err(of_writing)
}

/// The file of an image, whose pixels are converted if the format has no such ones.
pub fn file(image: DynamicImage, encoding: &Encoding, icc: Option<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    let color = fitting(encoding, image.color());
    let image = converted(image, color);
    let mut out = Cursor::new(Vec::new());
    match encoding {
        Encoding::Jpeg(settings) => return jpeg(&image, settings, icc),
        Encoding::Tiff(settings) => return tiff(&image, settings, icc),
        Encoding::Gif(speed) => {
            if icc.is_some() {
                return Err(unsupported("a color profile in GIF"));
            }
            let mut encoder = GifEncoder::new_with_speed(&mut out, check_speed(*speed)?);
            let (width, height) = (image.width(), image.height());
            encoder.encode(image.as_bytes(), width, height, color.into()).map_err(of_writing)?;
            drop(encoder);
        }
        Encoding::Png(settings) => written(&image, png(&mut out, settings)?, icc)?,
        Encoding::Webp => written(&image, WebPEncoder::new_lossless(&mut out), icc)?,
        Encoding::Bmp => written(&image, BmpEncoder::new(&mut out), icc)?,
        Encoding::Ico => written(&image, IcoEncoder::new(&mut out), icc)?,
        Encoding::Tga(true) => written(&image, TgaEncoder::new(&mut out), icc)?,
        Encoding::Tga(false) => written(&image, TgaEncoder::new(&mut out).disable_rle(), icc)?,
        Encoding::Pnm(text) => written(&image, pnm(&mut out, color, *text), icc)?,
        Encoding::Qoi => written(&image, QoiEncoder::new(&mut out), icc)?,
        Encoding::Farbfeld => written(&image, FarbfeldEncoder::new(&mut out), icc)?,
        Encoding::Hdr => written(&image, HdrEncoder::new(&mut out), icc)?,
        Encoding::OpenExr => written(&image, OpenExrEncoder::new(&mut out), icc)?,
    }
    Ok(out.into_inner())
}

/// A file of GIF with these frames.
pub fn frames(animation: Animation, speed: u8) -> Result<Vec<u8>, Failure> {
    let none = Limits { max_width: u32::MAX, max_height: u32::MAX, max_bytes: u64::MAX };
    let Some(first) = animation.frames.first() else {
        return Err(invalid("no frames"));
    };
    let (width, height) = (first.picture.width, first.picture.height);
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut out, check_speed(speed)?);
    let repeat = match animation.loops {
        // A file without the extension is shown once.
        1 => None,
        0 => Some(Repeat::Infinite),
        // The extension has the number of times after the first one.
        count => match u16::try_from(count - 1) {
            Ok(more) => Some(Repeat::Finite(more)),
            Err(_) => return Err(too_large(format!("{count} loops: GIF has 65,536 at most"))),
        },
    };
    if let Some(repeat) = repeat {
        encoder.set_repeat(repeat).map_err(of_writing)?;
    }
    for frame in animation.frames {
        if frame.picture.width != width || frame.picture.height != height {
            return Err(invalid("frames of several sizes"));
        }
        let image = of_picture(frame.picture, &none)?.into_rgba8();
        let delay = Delay::from_numer_denom_ms(frame.delay_millis, 1);
        encoder.encode_frame(Frame::from_parts(image, 0, 0, delay)).map_err(of_writing)?;
    }
    drop(encoder);
    Ok(out)
}
