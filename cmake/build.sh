# Functions that ./run and ./test share: packages, configuring, building. Sourced by bash from the repository's root.
# All that they print goes to standard error. Exit code 3: the environment lacks something (as the program has it).

say() { printf '%s\n' "$*" >&2; }

stop() { say "$*"; exit 3; }

# install_packages [FILE ...]: installs what the files name, cmake/packages.txt when none is given, and this machine lacks.
install_packages() {
  local wanted missing
  command -v dpkg-query >/dev/null || return 0  # not a Debian: CMake will say what is missing
  wanted=$(sed -e 's/#.*//' "${@:-cmake/packages.txt}")
  # shellcheck disable=SC2086  # a list of words is what is wanted here
  missing=$(comm -23 <(printf '%s\n' $wanted | sort) \
                     <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
                         sed -n 's/^installed //p' | sort -u))
  [[ -z $missing ]] && return 0
  missing=$(echo $missing)
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || stop "Missing packages: $missing. Install them as root: apt-get install $missing"
    as_root=(sudo)
  fi
  say "Installing missing packages: $missing"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  {
    "${apt[@]}" update &&
    # shellcheck disable=SC2086
    "${apt[@]}" install --no-install-recommends $missing
  } >&2 </dev/null || stop "The packages could not be installed."
}

# configure PRESET: CMake's configure step, where the folder has none yet or the presets have changed (the generated
# build repeats it by itself when a CMakeLists.txt changes).
configure() {
  local preset=$1 folder=build/$1 options=()
  [[ ( -f $folder/build.ninja || -f $folder/Makefile ) && ! CMakePresets.json -nt $folder/CMakeCache.txt ]] && return 0
  command -v ninja >/dev/null || options+=(-G "Unix Makefiles")
  command -v ccache >/dev/null && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  say "Configuring $folder"
  cmake --preset "$preset" "${options[@]}" >&2 && touch "$folder/CMakeCache.txt"
}

# build PRESET [TARGET ...]: builds the targets, all of them when none is named; quiet unless something fails.
build() {
  local preset=$1 log
  shift
  configure "$preset" || stop "build/$preset could not be configured."
  log=build/$preset.log
  if [[ -t 2 ]]; then
    cmake --build "build/$preset" -j "$(nproc)" ${1:+--target "$@"} >&2
  else
    cmake --build "build/$preset" -j "$(nproc)" ${1:+--target "$@"} >"$log" 2>&1 || { cat "$log" >&2; false; }
  fi || stop "build/$preset did not build."
}
