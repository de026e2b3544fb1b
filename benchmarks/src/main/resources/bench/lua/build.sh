# build.sh: Lua 5.4 of the crate lua-src with lua.c as lua.wasm, and as a plugin of Extism's contract as lua-plugin.wasm.
# Runs in a folder of its own. Takes clang and lld 22 and wasi-libc from Debian's packages, unpacked and not installed;
# WASMRUN_RUST names a folder where packages/build-guests has unpacked the compiler already.
set -euo pipefail
crate=lua-src@551.1.0
tools=${WASMRUN_RUST:-$PWD/tools}/root
llvm=usr/lib/llvm-22
debs=(wasi-libc libclang-rt-22-dev-wasm32)
if [ ! -x "$tools/$llvm/bin/clang" ] || [ ! -x "$tools/$llvm/bin/lld" ]; then
  tools=$PWD/tools/root
  debs+=(clang-22 lld-22 libllvm22 libclang-cpp22 libclang-common-22-dev)
fi
mkdir -p debs src empty sysroot "$tools"
(cd debs && apt-get download -q "${debs[@]}")
for deb in debs/*; do
  case $deb in
    debs/wasi-libc* | debs/libclang-rt*) dpkg -x "$deb" sysroot ;;
    *) dpkg -x "$deb" "$tools" ;;
  esac
done
rm -r debs

printf '[package]\nname = "sources"\nversion = "0.0.0"\n[dependencies]\n%s = "=%s"\n' "${crate%@*}" "${crate#*@}" >Cargo.toml
touch src/lib.rs empty/setjmp.h # Lua includes it; what would jump traps instead
cargo vendor -q --no-delete vendor >/dev/null
lua=$(echo vendor/lua-src*/lua-5.4*)
sources=()
for name in lapi lauxlib lbaselib lcode lcorolib lctype ldebug ldo ldump lfunc lgc llex lmathlib lmem lobject lopcodes \
  lparser lstate lstring lstrlib ltable ltablib ltm lundump lutf8lib lvm lzio; do
  sources+=("$lua/$name.c")
done

export LD_LIBRARY_PATH=$tools/usr/lib/x86_64-linux-gnu:$tools/$llvm/lib
ln -sf "$tools/$llvm/bin/lld" wasm-ld
build() {
  "$tools/$llvm/bin/clang" --target=wasm32-wasi -fuse-ld="$PWD/wasm-ld" --no-wasm-opt -nostdlib -O2 -w \
    -mcpu=mvp -mbulk-memory -msign-ext -mnontrapping-fptoint \
    -Iempty -isystem sysroot/usr/include/wasm32-wasi -I"$lua" -D_WASI_EMULATED_SIGNAL \
    '-DLUAI_THROW(L,c)=__builtin_trap()' '-DLUAI_TRY(L,c,a)={a}' -Dluai_jmpbuf=int '-Dluai_makeseed(L)=42' \
    '-Dlua_writestring(s,l)=((void)(s),(void)(l))' '-Dlua_writeline()=((void)0)' '-Dlua_writestringerror(s,p)=((void)0)' \
    "${sources[@]}" lua.c sysroot/usr/lib/wasm32-wasi/libc.a "$(find sysroot -name 'libclang_rt.builtins*.a')" \
    -Wl,--no-entry -Wl,--strip-all "$@"
}
build -DPLUGIN -o lua-plugin.wasm
build -o lua.wasm
