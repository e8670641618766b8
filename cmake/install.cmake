# What an installation holds: the program, the libraries with their headers, models and data, and the files that
# make find_package(relata) give the targets relata::core, relata::text, ...
include(CMakePackageConfigHelpers)

get_property(libraries GLOBAL PROPERTY RELATA_LIBRARIES)
set_target_properties(relata_options PROPERTIES EXPORT_NAME options)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/relata)

if(TARGET relata)
  install(TARGETS relata RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(TARGETS relata_options ${libraries} EXPORT relata-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT relata-targets NAMESPACE relata:: DESTINATION ${package_folder})

# A header is included as in the source tree: #include "core/span.h".
foreach(folder core ontology extractors exporters query)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/relata
          FILES_MATCHING PATTERN "*.h" PATTERN training EXCLUDE)
endforeach()

foreach(folder models data)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/relata)
endforeach()
install(DIRECTORY exporters/databases DESTINATION ${CMAKE_INSTALL_DATADIR}/relata/exporters USE_SOURCE_PERMISSIONS
        FILES_MATCHING REGEX "\\.(sh|md|cypher|sql|rq|tsv)$")
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(cmake/relata-config.cmake.in ${PROJECT_BINARY_DIR}/relata-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/relata-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/relata-config.cmake ${PROJECT_BINARY_DIR}/relata-config-version.cmake
        DESTINATION ${package_folder})
