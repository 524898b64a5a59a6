;; Sums the rows of each character's features: the inner loop of the tagger, with SIMD over the labels.
;; Sixteen labels go in two vectors of 16-bit sums (at most 255 features of at most 127 fit), label 0 beside them.
(module
  (memory (export "memory") 1)
  ;; hashes: int32, `slots` to a character, 0 = none. table: pairs of int32, hash and row offset in bytes, hash 0 = empty,
  ;; `mask` + 1 places. rows: 17 int8 each. out: 17 float32 to a character.
  (func (export "score")
    (param $hashes i32) (param $n i32) (param $slots i32) (param $table i32) (param $mask i32) (param $rows i32) (param $out i32)
    (local $stop i32) (local $last i32) (local $hash i32) (local $slot i32) (local $at i32) (local $key i32)
    (local $zero i32) (local $row v128) (local $low v128) (local $high v128)
    (local.set $stop
      (i32.add (local.get $hashes) (i32.shl (i32.mul (local.get $n) (local.get $slots)) (i32.const 2))))
    (block $done
      (loop $character
        (br_if $done (i32.ge_u (local.get $hashes) (local.get $stop)))
        (local.set $last (i32.add (local.get $hashes) (i32.shl (local.get $slots) (i32.const 2))))
        (local.set $zero (i32.const 0))
        (local.set $low (v128.const i64x2 0 0))
        (local.set $high (v128.const i64x2 0 0))
        (loop $feature
          (local.set $hash (i32.load (local.get $hashes)))
          (local.set $hashes (i32.add (local.get $hashes) (i32.const 4)))
          (if (local.get $hash)
            (then
              (local.set $slot
                (i32.and
                  (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 15)))
                  (local.get $mask)))
              (block $missing
                (block $found
                  (loop $probe
                    (local.set $at (i32.add (local.get $table) (i32.shl (local.get $slot) (i32.const 3))))
                    (local.set $key (i32.load (local.get $at)))
                    (br_if $found (i32.eq (local.get $key) (local.get $hash)))
                    (br_if $missing (i32.eqz (local.get $key)))
                    (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (local.get $mask)))
                    (br $probe)))
                (local.set $at (i32.add (local.get $rows) (i32.load offset=4 (local.get $at))))
                (local.set $zero (i32.add (local.get $zero) (i32.load8_s (local.get $at))))
                (local.set $row (v128.load offset=1 align=1 (local.get $at)))
                (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $row))))
                (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $row)))))))
          (br_if $feature (i32.lt_u (local.get $hashes) (local.get $last))))
        (f32.store (local.get $out) (f32.convert_i32_s (local.get $zero)))
        (v128.store offset=4 align=4 (local.get $out)
          (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $low))))
        (v128.store offset=20 align=4 (local.get $out)
          (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $low))))
        (v128.store offset=36 align=4 (local.get $out)
          (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $high))))
        (v128.store offset=52 align=4 (local.get $out)
          (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $high))))
        (local.set $out (i32.add (local.get $out) (i32.const 68)))
        (br $character)))))
