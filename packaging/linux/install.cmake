# SPDX-License-Identifier: GPL-3.0-or-later
# Installs to where Linux desktops look.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
install(FILES ${linux}/org.platen.Platen.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/org.platen.Platen.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/platen.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME org.platen.Platen.svg)
install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
