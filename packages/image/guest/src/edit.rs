//! Operations on images, in the order in which they are given.

use crate::decoding::Animation;
use crate::editing::{Area, Encoding, Filter, Fit, Guest, Operation, Placed, Resizing, Source};
use crate::error::{invalid, too_large};
use crate::picture::{self, converted};
use crate::{decode, encode, Failure, Limits, Picture};
use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageBuffer, Pixel, Primitive};
use num_traits::{NumCast, ToPrimitive};
use std::iter::once;

/// The type of pixels with this depth, gray or not, with alpha or not.
fn with_alpha(color: ColorType) -> ColorType {
    match color {
        ColorType::L8 => ColorType::La8,
        ColorType::Rgb8 => ColorType::Rgba8,
        ColorType::L16 => ColorType::La16,
        ColorType::Rgb16 => ColorType::Rgba16,
        ColorType::Rgb32F => ColorType::Rgba32F,
        other => other,
    }
}

/// Does something with two images of the same type of pixels.
macro_rules! both {
    ($bottom:expr, $top:expr, |$a:ident, $b:ident| $work:expr) => {
        match ($bottom, $top) {
            (DynamicImage::ImageLuma8($a), DynamicImage::ImageLuma8($b)) => $work,
            (DynamicImage::ImageLumaA8($a), DynamicImage::ImageLumaA8($b)) => $work,
            (DynamicImage::ImageRgb8($a), DynamicImage::ImageRgb8($b)) => $work,
            (DynamicImage::ImageRgba8($a), DynamicImage::ImageRgba8($b)) => $work,
            (DynamicImage::ImageLuma16($a), DynamicImage::ImageLuma16($b)) => $work,
            (DynamicImage::ImageLumaA16($a), DynamicImage::ImageLumaA16($b)) => $work,
            (DynamicImage::ImageRgb16($a), DynamicImage::ImageRgb16($b)) => $work,
            (DynamicImage::ImageRgba16($a), DynamicImage::ImageRgba16($b)) => $work,
            (DynamicImage::ImageRgb32F($a), DynamicImage::ImageRgb32F($b)) => $work,
            (DynamicImage::ImageRgba32F($a), DynamicImage::ImageRgba32F($b)) => $work,
            _ => return Err(invalid("images of several types of pixels")),
        }
    };
}

/// A pixel over another. That of the crate makes opaque ones a little transparent.
fn blend<P: Pixel>(bottom: &mut P, top: &P) {
    if !P::HAS_ALPHA {
        *bottom = *top;
        return;
    }
    let number = |value: P::Subpixel| value.to_f64().unwrap_or_default();
    let max = number(P::Subpixel::DEFAULT_MAX_VALUE);
    let last = P::CHANNEL_COUNT as usize - 1;
    let above = number(top.channels()[last]) / max;
    let below = number(bottom.channels()[last]) / max * (1.0 - above);
    let alpha = above + below;
    if alpha <= 0.0 {
        return;
    }
    for (index, (under, over)) in bottom.channels_mut().iter_mut().zip(top.channels()).enumerate() {
        let value = match index == last {
            true => alpha * max,
            false => (number(*over) * above + number(*under) * below) / alpha,
        };
        // Half is added to what is cut off; floating-point numbers go from 0 to 1.
        let rounded = if max > 1.0 { value + 0.5 } else { value };
        if let Some(value) = NumCast::from(rounded.min(max)) {
            *under = value;
        }
    }
}

type Buffer<P> = ImageBuffer<P, Vec<<P as Pixel>::Subpixel>>;

fn blend_at<P: Pixel>(bottom: &mut Buffer<P>, top: &Buffer<P>, x: i64, y: i64) {
    let (width, height) = (bottom.width() as i64, bottom.height() as i64);
    let columns = x.clamp(0, width)..x.saturating_add(top.width() as i64).clamp(0, width);
    let rows = y.clamp(0, height)..y.saturating_add(top.height() as i64).clamp(0, height);
    for row in rows {
        for column in columns.clone() {
            let over = top.get_pixel((column - x) as u32, (row - y) as u32);
            blend(bottom.get_pixel_mut(column as u32, row as u32), over);
        }
    }
}

/// Blends the pixels of the top at some places; the type of the bottom's pixels stays.
fn overlay(
    bottom: DynamicImage,
    top: DynamicImage,
    places: impl Iterator<Item = (i64, i64)>,
) -> Result<DynamicImage, Failure> {
    let color = bottom.color();
    let blended = if top.has_alpha() { with_alpha(color) } else { color };
    let mut bottom = converted(bottom, blended);
    let top = converted(top, blended);
    for (x, y) in places {
        both!(&mut bottom, &top, |a, b| blend_at(a, b, x, y));
    }
    Ok(converted(bottom, color))
}

fn replace(mut bottom: DynamicImage, top: DynamicImage, x: i64, y: i64) -> Result<DynamicImage, Failure> {
    let top = converted(top, bottom.color());
    both!(&mut bottom, &top, |a, b| imageops::replace(a, b, x, y));
    Ok(bottom)
}

fn tile(bottom: DynamicImage, top: DynamicImage) -> Result<DynamicImage, Failure> {
    let (width, height) = (bottom.width(), bottom.height());
    let columns = (0..width).step_by(top.width() as usize);
    let rows = (0..height).step_by(top.height() as usize);
    let places = rows.flat_map(|y| columns.clone().map(move |x| (x as i64, y as i64)));
    overlay(bottom, top, places)
}

fn opaque(image: &DynamicImage) -> bool {
    match image {
        DynamicImage::ImageLumaA8(image) => image.pixels().all(|p| p.0[1] == u8::MAX),
        DynamicImage::ImageRgba8(image) => image.pixels().all(|p| p.0[3] == u8::MAX),
        DynamicImage::ImageLumaA16(image) => image.pixels().all(|p| p.0[1] == u16::MAX),
        DynamicImage::ImageRgba16(image) => image.pixels().all(|p| p.0[3] == u16::MAX),
        DynamicImage::ImageRgba32F(image) => image.pixels().all(|p| p.0[3] == 1.0),
        _ => true,
    }
}

fn premultiply_words<P: Pixel<Subpixel = u16>>(pixel: &mut P) {
    let channels = pixel.channels_mut();
    if let Some((alpha, colors)) = channels.split_last_mut() {
        for color in colors {
            *color = ((*color as u32 * *alpha as u32 + 32767) / 65535) as u16;
        }
    }
}

fn divide_words<P: Pixel<Subpixel = u16>>(pixel: &mut P) {
    let channels = pixel.channels_mut();
    if let Some((alpha, colors)) = channels.split_last_mut() {
        let alpha = *alpha as u64;
        for color in colors {
            *color = match alpha {
                0 => 0,
                _ => ((*color as u64 * 65535 + alpha / 2) / alpha).min(65535) as u16,
            };
        }
    }
}

/// Averages pixels of several places. Colors count by their alpha, so that those of pixels that
/// nobody sees do not come out at an edge.
fn averaged(image: DynamicImage, work: impl Fn(&DynamicImage) -> DynamicImage) -> DynamicImage {
    if opaque(&image) {
        return work(&image);
    }
    let color = image.color();
    let wide = match color {
        ColorType::La8 => ColorType::La16,
        ColorType::Rgba8 => ColorType::Rgba16,
        other => other,
    };
    let mut image = converted(image, wide);
    match &mut image {
        DynamicImage::ImageLumaA16(image) => image.pixels_mut().for_each(premultiply_words),
        DynamicImage::ImageRgba16(image) => image.pixels_mut().for_each(premultiply_words),
        DynamicImage::ImageRgba32F(image) => image.pixels_mut().for_each(|pixel| {
            let alpha = pixel.0[3];
            pixel.apply_without_alpha(|color| color * alpha);
        }),
        _ => (),
    }
    let mut image = work(&image);
    match &mut image {
        DynamicImage::ImageLumaA16(image) => image.pixels_mut().for_each(divide_words),
        DynamicImage::ImageRgba16(image) => image.pixels_mut().for_each(divide_words),
        DynamicImage::ImageRgba32F(image) => image.pixels_mut().for_each(|pixel| {
            let alpha = pixel.0[3];
            pixel.apply_without_alpha(|color| if alpha > 0.0 { color / alpha } else { 0.0 });
        }),
        _ => (),
    }
    converted(image, color)
}

/// The size that keeps the proportions and lies inside of another, or covers it.
fn proportional(image: &DynamicImage, width: u32, height: u32, cover: bool) -> (u64, u64) {
    let (from_width, from_height) = (image.width() as f64, image.height() as f64);
    let (x, y) = (width as f64 / from_width, height as f64 / from_height);
    let ratio = if cover { x.max(y) } else { x.min(y) };
    let scaled = |length: f64| ((length * ratio).round() as u64).max(1);
    (scaled(from_width), scaled(from_height))
}

fn resize(image: DynamicImage, to: &Resizing, limits: &Limits) -> Result<DynamicImage, Failure> {
    limits.check(to.width as u64, to.height as u64, image.color())?;
    let (width, height) = match to.fit {
        Fit::Exact => (to.width as u64, to.height as u64),
        Fit::Inside => proportional(&image, to.width, to.height, false),
        Fit::Fill => proportional(&image, to.width, to.height, true),
    };
    let (width, height) = match to.fit {
        Fit::Fill => (width.max(to.width as u64), height.max(to.height as u64)),
        _ => (width, height),
    };
    limits.check(width, height, image.color())?;
    // Filters go by columns first, in 32 bits a number.
    let (width, height) = (width as u32, height as u32);
    let channels = image.color().channel_count() as u64;
    let between = image.width() as u64 * height as u64 * channels * 4;
    if to.filter.is_some() && between > limits.max_bytes.saturating_mul(8) {
        return Err(too_large(format!("{between} bytes between two steps")));
    }
    let filter = to.filter.map(|filter| match filter {
        Filter::Nearest => FilterType::Nearest,
        Filter::Triangle => FilterType::Triangle,
        Filter::CatmullRom => FilterType::CatmullRom,
        Filter::Gaussian => FilterType::Gaussian,
        Filter::Lanczos3 => FilterType::Lanczos3,
    });
    let resized = match filter {
        Some(FilterType::Nearest) => image.resize_exact(width, height, FilterType::Nearest),
        Some(filter) => averaged(image, |image| image.resize_exact(width, height, filter)),
        None => averaged(image, |image| image.thumbnail_exact(width, height)),
    };
    Ok(match to.fit {
        Fit::Fill => {
            let (x, y) = ((width - to.width) / 2, (height - to.height) / 2);
            resized.crop_imm(x, y, to.width, to.height)
        }
        _ => resized,
    })
}

fn crop(image: DynamicImage, area: &Area) -> Result<DynamicImage, Failure> {
    let Area { x, y, width, height } = *area;
    let right = x as u64 + width as u64;
    let bottom = y as u64 + height as u64;
    if width == 0 || height == 0 || right > image.width() as u64 || bottom > image.height() as u64 {
        return Err(invalid(format!(
            "an area of {width} x {height} pixels at ({x}, {y}) of an image of {} x {}",
            image.width(),
            image.height()
        )));
    }
    Ok(image.crop_imm(x, y, width, height))
}

fn sigma(sigma: f32) -> Result<f32, Failure> {
    if sigma > 0.0 && sigma <= 1000.0 {
        return Ok(sigma);
    }
    Err(invalid(format!("sigma {sigma}: it is greater than 0, and 1000 at most")))
}

fn finite(name: &str, value: f32) -> Result<f32, Failure> {
    match value.is_finite() {
        true => Ok(value),
        false => Err(invalid(format!("{name} {value}"))),
    }
}

/// Adds as many 255ths of full brightness, whatever the type of the pixels is.
fn brighten(mut image: DynamicImage, value: i32) -> DynamicImage {
    let value = value.clamp(-255, 255);
    let floats = |color: f32| (color + value as f32 / 255.0).clamp(0.0, 1.0);
    match &mut image {
        DynamicImage::ImageRgb32F(image) => image.pixels_mut().for_each(|pixel| pixel.apply(floats)),
        DynamicImage::ImageRgba32F(image) => image.pixels_mut().for_each(|pixel| pixel.apply_without_alpha(floats)),
        DynamicImage::ImageLuma16(_)
        | DynamicImage::ImageLumaA16(_)
        | DynamicImage::ImageRgb16(_)
        | DynamicImage::ImageRgba16(_) => image = image.brighten(value * 257),
        _ => image = image.brighten(value),
    }
    image
}

fn step(image: DynamicImage, operation: Operation, limits: &Limits) -> Result<DynamicImage, Failure> {
    Ok(match operation {
        Operation::Convert(color) => {
            let color = picture::color(color);
            limits.check(image.width() as u64, image.height() as u64, color)?;
            converted(image, color)
        }
        Operation::Resize(to) => resize(image, &to, limits)?,
        Operation::Crop(area) => crop(image, &area)?,
        Operation::Orient(exif) => match Orientation::from_exif(exif) {
            Some(orientation) => {
                let mut image = image;
                image.apply_orientation(orientation);
                limits.check(image.width() as u64, image.height() as u64, image.color())?;
                image
            }
            None => return Err(invalid(format!("orientation {exif}"))),
        },
        Operation::Blur(by) => {
            let by = sigma(by)?;
            averaged(image, |image| image.blur(by))
        }
        Operation::FastBlur(by) => {
            let by = sigma(by)?;
            averaged(image, |image| image.fast_blur(by))
        }
        Operation::Unsharpen(by) => image.unsharpen(sigma(by.sigma)?, by.threshold),
        Operation::Filter3x3(kernel) => {
            if kernel.len() != 9 {
                return Err(invalid(format!("a kernel of {} numbers", kernel.len())));
            }
            for &number in &kernel {
                finite("kernel", number)?;
            }
            image.filter3x3(&kernel)
        }
        Operation::Brighten(value) => brighten(image, value),
        Operation::Contrast(value) => image.adjust_contrast(finite("contrast", value)?),
        Operation::HueRotate(degrees) => image.huerotate(degrees.rem_euclid(360)),
        Operation::Invert => {
            let mut image = image;
            image.invert();
            image
        }
        Operation::Grayscale => image.grayscale(),
        Operation::Flatten(color) => {
            let pixel = image::Rgba([color.red, color.green, color.blue, 255]);
            let plain = image::RgbaImage::from_pixel(image.width(), image.height(), pixel);
            let bottom = converted(plain.into(), with_alpha(image.color()));
            let without = match image.color() {
                ColorType::La8 => ColorType::L8,
                ColorType::Rgba8 => ColorType::Rgb8,
                ColorType::La16 => ColorType::L16,
                ColorType::Rgba16 => ColorType::Rgb16,
                ColorType::Rgba32F => ColorType::Rgb32F,
                _ => return Ok(image),
            };
            converted(overlay(bottom, image, once((0, 0)))?, without)
        }
        Operation::Overlay(Placed { picture, x, y }) => overlay(image, picture::image(picture, limits)?, once((x, y)))?,
        Operation::Replace(Placed { picture, x, y }) => replace(image, picture::image(picture, limits)?, x, y)?,
        Operation::Tile(picture) => tile(image, picture::image(picture, limits)?)?,
    })
}

fn edited(source: Source, operations: Vec<Operation>, limits: &Limits) -> Result<DynamicImage, Failure> {
    let mut image = match source {
        Source::Picture(picture) => picture::image(picture, limits)?,
        Source::File(file) => decode::image(&file, limits)?,
    };
    for operation in operations {
        image = step(image, operation, limits)?;
    }
    Ok(image)
}

impl Guest for crate::Guest {
    fn edit(source: Source, operations: Vec<Operation>, limits: Limits) -> Result<Picture, Failure> {
        Ok(picture::picture(edited(source, operations, &limits)?))
    }

    fn write(
        source: Source,
        operations: Vec<Operation>,
        limits: Limits,
        encoding: Encoding,
        icc_profile: Option<Vec<u8>>,
    ) -> Result<Vec<u8>, Failure> {
        encode::file(edited(source, operations, &limits)?, &encoding, icc_profile)
    }

    fn write_frames(animation: Animation, speed: u8) -> Result<Vec<u8>, Failure> {
        encode::frames(animation, speed)
    }

    fn memory_bytes() -> u64 {
        core::arch::wasm32::memory_size(0) as u64 * 65536
    }
}
