# What every library and program of the project is compiled with.
add_library(relata_options INTERFACE)
target_compile_features(relata_options INTERFACE cxx_std_20)
target_compile_options(relata_options INTERFACE
  $<BUILD_INTERFACE:-Wall -Wextra -Wconversion -Werror>
  # GCC 12 reports overlaps inside std::string that cannot happen (GCC bug 105329).
  $<BUILD_INTERFACE:$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>>
  # The same sums on every machine: no fused multiply-add behind our back.
  $<BUILD_INTERFACE:-ffp-contract=off>)
target_include_directories(relata_options INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/relata>)

# relata_library(name SOURCES a.cpp ... DEPENDS relata_core ...): a static library, a target a folder.
function(relata_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC relata_options ${ARG_DEPENDS})
  string(REPLACE "relata_" "" short ${name})
  set_target_properties(${name} PROPERTIES EXPORT_NAME ${short})
  set_property(GLOBAL APPEND PROPERTY RELATA_LIBRARIES ${name})
endfunction()

# relata_test(name SOURCES ... DEPENDS ...): one Catch2 program of a test folder. APART: its files have helpers of one
# name, so that they are never compiled as one.
function(relata_test name)
  cmake_parse_arguments(ARG "APART" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE relata_test_main ${ARG_DEPENDS})
  if(ARG_APART)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  endif()
  add_test(NAME ${name} COMMAND ${name})
endfunction()

# relata_tool(name SOURCES ... DEPENDS ...): a program for measuring or looking, which no test starts.
function(relata_tool name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS})
  if(NOT RELATA_TOOLS)
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endfunction()
