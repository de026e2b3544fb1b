;; Rows of a picture of the Mandelbrot set, for many workers over one memory. The word at 0 counts
;; the rows that are done; the pixels follow from 64 on, 4 bytes each: red, green, blue, opacity.
(module
  (import "env" "memory" (memory 1 1024 shared))

  ;; How often z = z * z + c stays within 2, at most $limit times.
  (func $escape (param $cx f64) (param $cy f64) (param $limit i32) (result i32)
    (local $x f64) (local $y f64) (local $xx f64) (local $yy f64) (local $count i32)
    (loop $again
      (local.set $y (f64.add (f64.mul (f64.mul (f64.const 2) (local.get $x)) (local.get $y))
        (local.get $cy)))
      (local.set $x (f64.add (f64.sub (local.get $xx) (local.get $yy)) (local.get $cx)))
      (local.set $xx (f64.mul (local.get $x) (local.get $x)))
      (local.set $yy (f64.mul (local.get $y) (local.get $y)))
      (local.set $count (i32.add (local.get $count) (i32.const 1)))
      (br_if $again
        (i32.and
          (f64.le (f64.add (local.get $xx) (local.get $yy)) (f64.const 4))
          (i32.lt_u (local.get $count) (local.get $limit)))))
    (local.get $count))

  ;; Black inside, else a colour by the count.
  (func $colour (param $count i32) (param $limit i32) (result i32)
    (if (result i32) (i32.eq (local.get $count) (local.get $limit))
      (then (i32.const 0xff000000))
      (else
        (i32.or (i32.const 0xff000000)
          (i32.or
            (i32.and (i32.mul (local.get $count) (i32.const 5)) (i32.const 0xff))
            (i32.or
              (i32.shl (i32.and (i32.mul (local.get $count) (i32.const 7)) (i32.const 0xff))
                (i32.const 8))
              (i32.shl (i32.and (i32.mul (local.get $count) (i32.const 11)) (i32.const 0xff))
                (i32.const 16))))))))

  ;; Paints $rows rows from $first on; ($left, $top) is the corner, $step the size of a pixel.
  (func (export "paint") (param $first i32) (param $rows i32) (param $width i32)
      (param $left f64) (param $top f64) (param $step f64) (param $limit i32)
    (local $column i32) (local $at i32) (local $cy f64)
    (loop $row
      (local.set $column (i32.const 0))
      (local.set $at (i32.add (i32.const 64)
        (i32.shl (i32.mul (local.get $first) (local.get $width)) (i32.const 2))))
      (local.set $cy (f64.add (local.get $top)
        (f64.mul (f64.convert_i32_u (local.get $first)) (local.get $step))))
      (loop $pixel
        (i32.store (local.get $at)
          (call $colour
            (call $escape
              (f64.add (local.get $left)
                (f64.mul (f64.convert_i32_u (local.get $column)) (local.get $step)))
              (local.get $cy)
              (local.get $limit))
            (local.get $limit)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $column (i32.add (local.get $column) (i32.const 1)))
        (br_if $pixel (i32.lt_u (local.get $column) (local.get $width))))
      (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
      (local.set $first (i32.add (local.get $first) (i32.const 1)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows)))))
