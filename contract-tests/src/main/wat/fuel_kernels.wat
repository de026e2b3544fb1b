;; The kernels of bin/bench, as clang compiled benchmarks/src/main/guest/kernels.c: the same bytes as
;; there, so that their fuel is counted on each host.
(module
  (type (;0;) (func (param i32) (result i32)))
  (func (;0;) (type 0) (param i32) (result i32)
    (local i32)
    local.get 0
    i32.const 2
    i32.ge_u
    if  ;; label = @1
      loop  ;; label = @2
        local.get 0
        i32.const 1
        i32.sub
        call 0
        local.get 1
        i32.add
        local.set 1
        local.get 0
        i32.const 2
        i32.sub
        local.tee 0
        i32.const 1
        i32.gt_u
        br_if 0 (;@2;)
      end
    end
    local.get 0
    local.get 1
    i32.add)
  (func (;1;) (type 0) (param i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    i32.eqz
    if  ;; label = @1
      i32.const 0
      return
    end
    local.get 0
    i32.const 7
    i32.and
    local.set 2
    local.get 0
    i32.const 1
    i32.sub
    i32.const 7
    i32.ge_u
    if  ;; label = @1
      local.get 0
      i32.const -8
      i32.and
      local.set 3
      loop  ;; label = @2
        local.get 1
        i32.const 1296
        i32.add
        i64.const 0
        i64.store
        local.get 3
        local.get 1
        i32.const 8
        i32.add
        local.tee 1
        i32.ne
        br_if 0 (;@2;)
      end
    end
    local.get 2
    if  ;; label = @1
      local.get 1
      i32.const 1296
      i32.add
      local.set 1
      loop  ;; label = @2
        local.get 1
        i32.const 0
        i32.store8
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 2
        i32.const 1
        i32.sub
        local.tee 2
        br_if 0 (;@2;)
      end
    end
    local.get 0
    i32.const 5
    i32.ge_u
    if  ;; label = @1
      i32.const 2
      local.set 2
      i32.const 4
      local.set 1
      loop  ;; label = @2
        block  ;; label = @3
          local.get 2
          i32.const 1296
          i32.add
          i32.load8_u
          br_if 0 (;@3;)
          local.get 0
          local.get 1
          i32.le_u
          br_if 0 (;@3;)
          loop  ;; label = @4
            local.get 1
            i32.const 1296
            i32.add
            i32.const 1
            i32.store8
            local.get 1
            local.get 2
            i32.add
            local.tee 1
            local.get 0
            i32.lt_u
            br_if 0 (;@4;)
          end
        end
        local.get 2
        i32.const 1
        i32.add
        local.tee 2
        local.get 2
        i32.mul
        local.tee 1
        local.get 0
        i32.lt_u
        br_if 0 (;@2;)
      end
    end
    i32.const 0
    local.set 2
    block  ;; label = @1
      local.get 0
      i32.const 3
      i32.lt_u
      br_if 0 (;@1;)
      local.get 0
      i32.const 2
      i32.sub
      local.tee 1
      i32.const 3
      i32.and
      local.set 3
      block (result i32)  ;; label = @2
        local.get 0
        i32.const 3
        i32.sub
        i32.const 3
        i32.lt_u
        if  ;; label = @3
          i32.const 2
          br 1 (;@2;)
        end
        local.get 1
        i32.const -4
        i32.and
        local.set 0
        i32.const 0
        local.set 1
        loop  ;; label = @3
          local.get 1
          i32.const 1301
          i32.add
          i32.load8_u
          i32.eqz
          local.get 1
          i32.const 1300
          i32.add
          i32.load8_u
          i32.eqz
          local.get 1
          i32.const 1299
          i32.add
          i32.load8_u
          i32.eqz
          local.get 2
          local.get 1
          i32.const 1298
          i32.add
          i32.load8_u
          i32.eqz
          i32.add
          i32.add
          i32.add
          i32.add
          local.set 2
          local.get 0
          local.get 1
          i32.const 4
          i32.add
          local.tee 1
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 1
        i32.const 2
        i32.add
      end
      local.set 1
      local.get 3
      i32.eqz
      br_if 0 (;@1;)
      local.get 1
      i32.const 1296
      i32.add
      local.set 1
      loop  ;; label = @2
        local.get 2
        local.get 1
        i32.load8_u
        i32.eqz
        i32.add
        local.set 2
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 3
        i32.const 1
        i32.sub
        local.tee 3
        br_if 0 (;@2;)
      end
    end
    local.get 2)
  (func (;2;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
    global.get 0
    i32.const 256
    i32.sub
    local.tee 4
    global.set 0
    i32.const 3
    local.set 1
    loop  ;; label = @1
      local.get 1
      i32.const 2098452
      i32.add
      local.get 1
      i32.const 4
      i32.add
      local.tee 2
      i32.store8
      local.get 1
      i32.const 2098451
      i32.add
      local.get 1
      i32.const 3
      i32.add
      i32.store8
      local.get 1
      i32.const 2098450
      i32.add
      local.get 1
      i32.const 2
      i32.add
      i32.store8
      local.get 1
      i32.const 2098449
      i32.add
      local.get 1
      i32.const 1
      i32.add
      i32.store8
      local.get 1
      i32.const 2098448
      i32.add
      local.get 1
      i32.store8
      local.get 1
      i32.const 2098447
      i32.add
      local.get 1
      i32.const 1
      i32.sub
      i32.store8
      local.get 1
      i32.const 2098446
      i32.add
      local.get 1
      i32.const 2
      i32.sub
      i32.store8
      local.get 1
      i32.const 2098445
      i32.add
      local.get 1
      i32.const 3
      i32.sub
      i32.store8
      local.get 1
      i32.const 8
      i32.add
      local.set 1
      local.get 2
      i32.const 65535
      i32.ne
      br_if 0 (;@1;)
    end
    i32.const 0
    local.set 1
    loop  ;; label = @1
      local.get 1
      i32.const 2163987
      i32.add
      i32.const 0
      i32.store8
      local.get 1
      i32.const 2163985
      i32.add
      i32.const 0
      i32.store16 align=1
      local.get 1
      i32.const 2163984
      i32.add
      local.get 1
      i32.eqz
      i32.const 7
      i32.shl
      i32.store8
      local.get 1
      i32.const 4
      i32.add
      local.tee 1
      i32.const 64
      i32.ne
      br_if 0 (;@1;)
    end
    i32.const 2164040
    i64.const 8796093022208
    i64.store
    local.get 0
    if  ;; label = @1
      local.get 4
      i32.const 4
      i32.or
      local.set 23
      loop  ;; label = @2
        i32.const 1541459225
        local.set 13
        i32.const 528734635
        local.set 14
        i32.const -1694144372
        local.set 15
        i32.const 1359893119
        local.set 16
        i32.const -1521486534
        local.set 17
        i32.const 1013904242
        local.set 18
        i32.const -1150833019
        local.set 19
        i32.const 1779033703
        local.set 5
        i32.const 0
        local.set 9
        loop  ;; label = @3
          i32.const 0
          local.set 1
          loop  ;; label = @4
            local.get 1
            local.get 4
            i32.add
            local.get 1
            local.get 9
            i32.add
            i32.const 2098448
            i32.add
            i32.load
            local.tee 2
            i32.const 24
            i32.shl
            local.get 2
            i32.const 8
            i32.shl
            i32.const 16711680
            i32.and
            i32.or
            local.get 2
            i32.const 8
            i32.shr_u
            i32.const 65280
            i32.and
            local.get 2
            i32.const 24
            i32.shr_u
            i32.or
            i32.or
            i32.store
            local.get 1
            i32.const 4
            i32.add
            local.tee 1
            i32.const 64
            i32.ne
            br_if 0 (;@4;)
          end
          i32.const 0
          local.set 3
          local.get 4
          i32.load
          local.tee 10
          local.set 2
          loop  ;; label = @4
            local.get 3
            local.get 4
            i32.add
            local.tee 1
            i32.const -64
            i32.sub
            local.get 1
            i32.const 36
            i32.add
            i32.load
            local.get 2
            i32.add
            local.get 1
            i32.const 4
            i32.add
            i32.load
            local.tee 2
            i32.const 25
            i32.rotl
            local.get 2
            i32.const 14
            i32.rotl
            i32.xor
            local.get 2
            i32.const 3
            i32.shr_u
            i32.xor
            i32.add
            local.get 1
            i32.const 56
            i32.add
            i32.load
            local.tee 1
            i32.const 15
            i32.rotl
            local.get 1
            i32.const 13
            i32.rotl
            i32.xor
            local.get 1
            i32.const 10
            i32.shr_u
            i32.xor
            i32.add
            i32.store
            local.get 3
            i32.const 4
            i32.add
            local.tee 3
            i32.const 192
            i32.ne
            br_if 0 (;@4;)
          end
          i32.const 0
          local.set 3
          local.get 13
          local.set 21
          local.get 14
          local.set 11
          local.get 15
          local.set 12
          local.get 16
          local.set 1
          local.get 17
          local.set 6
          local.get 18
          local.set 7
          local.get 19
          local.set 8
          local.get 5
          local.set 2
          loop  ;; label = @4
            local.get 3
            i32.const 1024
            i32.add
            i32.load
            local.get 10
            local.get 21
            i32.add
            local.get 1
            local.get 12
            i32.and
            i32.add
            local.get 11
            local.get 1
            i32.const -1
            i32.xor
            i32.and
            i32.add
            local.get 1
            i32.const 26
            i32.rotl
            local.get 1
            i32.const 21
            i32.rotl
            i32.xor
            local.get 1
            i32.const 7
            i32.rotl
            i32.xor
            i32.add
            i32.add
            local.tee 10
            local.get 2
            i32.const 30
            i32.rotl
            local.get 2
            i32.const 19
            i32.rotl
            i32.xor
            local.get 2
            i32.const 10
            i32.rotl
            i32.xor
            local.get 7
            local.get 8
            i32.xor
            local.get 2
            i32.and
            local.get 7
            local.get 8
            i32.and
            i32.xor
            i32.add
            i32.add
            local.set 22
            local.get 6
            local.get 10
            i32.add
            local.set 6
            local.get 3
            i32.const 252
            i32.eq
            if  ;; label = @5
              local.get 11
              local.get 13
              i32.add
              local.set 13
              local.get 12
              local.get 14
              i32.add
              local.set 14
              local.get 1
              local.get 15
              i32.add
              local.set 15
              local.get 6
              local.get 16
              i32.add
              local.set 16
              local.get 7
              local.get 17
              i32.add
              local.set 17
              local.get 8
              local.get 18
              i32.add
              local.set 18
              local.get 2
              local.get 19
              i32.add
              local.set 19
              local.get 5
              local.get 22
              i32.add
              local.set 5
              local.get 9
              i32.const 65536
              i32.lt_u
              local.set 1
              local.get 9
              i32.const -64
              i32.sub
              local.set 9
              local.get 1
              br_if 2 (;@3;)
              local.get 20
              i32.const 1
              i32.add
              local.tee 20
              local.get 0
              i32.ne
              br_if 3 (;@2;)
            else
              local.get 3
              local.get 23
              i32.add
              i32.load
              local.set 10
              local.get 3
              i32.const 4
              i32.add
              local.set 3
              local.get 11
              local.set 21
              local.get 12
              local.set 11
              local.get 1
              local.set 12
              local.get 6
              local.set 1
              local.get 7
              local.set 6
              local.get 8
              local.set 7
              local.get 2
              local.set 8
              local.get 22
              local.set 2
              br 1 (;@4;)
            end
          end
        end
      end
    end
    local.get 4
    i32.const 256
    i32.add
    global.set 0
    local.get 5)
  (func (;3;) (type 0) (param i32) (result i32)
    (local i32 i32 i32 i32 i32 i32 i32 i32 i32 f64 f64)
    local.get 0
    i32.eqz
    if  ;; label = @1
      i32.const 0
      return
    end
    loop  ;; label = @1
      i32.const -131072
      local.set 1
      i32.const -16384
      local.set 3
      local.get 4
      local.set 2
      loop  ;; label = @2
        local.get 1
        i32.const 2426192
        i32.add
        local.get 3
        i32.const 16384
        i32.add
        i32.const 65535
        i32.and
        i32.const 5
        i32.rem_u
        f64.convert_i32_u
        f64.const -0x1.4p+0 (;=-1.25;)
        f64.add
        f64.store
        local.get 1
        i32.const 2295120
        i32.add
        local.get 2
        local.get 2
        i32.const 7
        i32.div_u
        i32.const 7
        i32.mul
        i32.sub
        f64.convert_i32_u
        f64.const 0x1p-1 (;=0.5;)
        f64.add
        f64.store
        local.get 3
        i32.const 1
        i32.add
        local.set 3
        local.get 2
        i32.const 1
        i32.add
        local.set 2
        local.get 1
        i32.const 8
        i32.add
        local.tee 1
        br_if 0 (;@2;)
      end
      i32.const 0
      local.set 5
      i32.const 2164048
      local.set 6
      loop  ;; label = @2
        local.get 5
        i32.const 7
        i32.shl
        local.set 9
        i32.const 2295120
        local.set 7
        i32.const 0
        local.set 8
        loop  ;; label = @3
          f64.const 0x0p+0 (;=0;)
          local.set 11
          i32.const 0
          local.set 2
          local.get 7
          local.set 1
          loop  ;; label = @4
            local.get 2
            local.get 6
            i32.add
            local.tee 3
            i32.const 8
            i32.add
            f64.load
            local.get 1
            i32.const 1024
            i32.add
            f64.load
            f64.mul
            local.get 3
            f64.load
            local.get 1
            f64.load
            f64.mul
            local.get 11
            f64.add
            f64.add
            local.set 11
            local.get 1
            i32.const 2048
            i32.add
            local.set 1
            local.get 2
            i32.const 16
            i32.add
            local.tee 2
            i32.const 1024
            i32.ne
            br_if 0 (;@4;)
          end
          local.get 8
          local.get 9
          i32.add
          i32.const 3
          i32.shl
          i32.const 2426192
          i32.add
          local.get 11
          f64.store
          local.get 7
          i32.const 8
          i32.add
          local.set 7
          local.get 8
          i32.const 1
          i32.add
          local.tee 8
          i32.const 128
          i32.ne
          br_if 0 (;@3;)
        end
        local.get 6
        i32.const 1024
        i32.add
        local.set 6
        local.get 5
        i32.const 1
        i32.add
        local.tee 5
        i32.const 128
        i32.ne
        br_if 0 (;@2;)
      end
      i32.const -132096
      local.set 1
      loop  ;; label = @2
        local.get 10
        local.get 1
        i32.const 2558288
        i32.add
        f64.load
        f64.add
        local.get 1
        i32.const 2559320
        i32.add
        f64.load
        f64.add
        local.get 1
        i32.const 2560352
        i32.add
        f64.load
        f64.add
        local.get 1
        i32.const 2561384
        i32.add
        f64.load
        f64.add
        local.set 10
        local.get 1
        i32.const 4128
        i32.add
        local.tee 1
        br_if 0 (;@2;)
      end
      local.get 4
      i32.const 1
      i32.add
      local.tee 4
      local.get 0
      i32.ne
      br_if 0 (;@1;)
    end
    local.get 10
    f64.abs
    f64.const 0x1p+31 (;=2.14748e+09;)
    f64.lt
    if  ;; label = @1
      local.get 10
      i32.trunc_f64_s
      return
    end
    i32.const -2147483648)
  (func (;4;) (type 0) (param i32) (result i32)
    (local i32 i32 i32)
    local.get 0
    i32.eqz
    if  ;; label = @1
      i32.const 12345
      return
    end
    local.get 0
    i32.const 3
    i32.and
    local.set 2
    block  ;; label = @1
      local.get 0
      i32.const 1
      i32.sub
      i32.const 3
      i32.lt_u
      if  ;; label = @2
        i32.const 12345
        local.set 0
        br 1 (;@1;)
      end
      local.get 0
      i32.const -4
      i32.and
      local.set 3
      i32.const 12345
      local.set 0
      loop  ;; label = @2
        local.get 0
        local.get 0
        i32.const 3
        i32.and
        i32.const 2
        i32.shl
        i32.const 1280
        i32.add
        i32.load
        call_indirect (type 0)
        local.tee 0
        local.get 0
        i32.const 3
        i32.and
        i32.const 1
        i32.xor
        i32.const 2
        i32.shl
        i32.const 1280
        i32.add
        i32.load
        call_indirect (type 0)
        local.tee 0
        local.get 0
        i32.const 3
        i32.and
        i32.const 2
        i32.xor
        i32.const 2
        i32.shl
        i32.const 1280
        i32.add
        i32.load
        call_indirect (type 0)
        local.tee 0
        local.get 0
        i32.const -1
        i32.xor
        i32.const 3
        i32.and
        i32.const 2
        i32.shl
        i32.const 1280
        i32.add
        i32.load
        call_indirect (type 0)
        local.set 0
        local.get 3
        local.get 1
        i32.const 4
        i32.add
        local.tee 1
        i32.ne
        br_if 0 (;@2;)
      end
    end
    local.get 2
    if  ;; label = @1
      loop  ;; label = @2
        local.get 0
        local.get 0
        local.get 1
        i32.xor
        i32.const 3
        i32.and
        i32.const 2
        i32.shl
        i32.const 1280
        i32.add
        i32.load
        call_indirect (type 0)
        local.set 0
        local.get 1
        i32.const 1
        i32.add
        local.set 1
        local.get 2
        i32.const 1
        i32.sub
        local.tee 2
        br_if 0 (;@2;)
      end
    end
    local.get 0)
  (func (;5;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.add)
  (func (;6;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 3
    i32.mul)
  (func (;7;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1540483477
    i32.xor)
  (func (;8;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.shr_u)
  (table (;0;) 5 5 funcref)
  (memory (;0;) 40)
  (global (;0;) (mut i32) (i32.const 2573648))
  (export "memory" (memory 0))
  (export "fib" (func 0))
  (export "sieve" (func 1))
  (export "sha256" (func 2))
  (export "matmul" (func 3))
  (export "indirect" (func 4))
  (elem (;0;) (i32.const 1) func 5 6 7 8)
  (data (;0;) (i32.const 1024) "\98/\8aB\91D7q\cf\fb\c0\b5\a5\db\b5\e9[\c2V9\f1\11\f1Y\a4\82?\92\d5^\1c\ab\98\aa\07\d8\01[\83\12\be\851$\c3}\0cUt]\ber\fe\b1\de\80\a7\06\dc\9bt\f1\9b\c1\c1i\9b\e4\86G\be\ef\c6\9d\c1\0f\cc\a1\0c$o,\e9-\aa\84tJ\dc\a9\b0\5c\da\88\f9vRQ>\98m\c61\a8\c8'\03\b0\c7\7fY\bf\f3\0b\e0\c6G\91\a7\d5Qc\ca\06g))\14\85\0a\b7'8!\1b.\fcm,M\13\0d8STs\0ae\bb\0ajv.\c9\c2\81\85,r\92\a1\e8\bf\a2Kf\1a\a8p\8bK\c2\a3Ql\c7\19\e8\92\d1$\06\99\d6\855\0e\f4p\a0j\10\16\c1\a4\19\08l7\1eLwH'\b5\bc\b04\b3\0c\1c9J\aa\d8NO\ca\9c[\f3o.h\ee\82\8ftoc\a5x\14x\c8\84\08\02\c7\8c\fa\ff\be\90\eblP\a4\f7\a3\f9\be\f2xq\c6")
  (data (;1;) (i32.const 1280) "\01\00\00\00\02\00\00\00\03\00\00\00\04"))
