# SPDX-License-Identifier: GPL-3.0-or-later
# Run by CPack over the staged files: what only Debian wants, its copyright, its changelog, and packed pages.
cmake_minimum_required(VERSION 3.25)
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(docs ${root}/doc/viewtide)
set(as COPYONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright ${docs}/copyright ${as})
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog ${docs}/changelog.Debian ${as})
configure_file(${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md ${docs}/changelog ${as})
# Without a name and a time, so that the same files make the same package.
execute_process(COMMAND gzip -9n ${docs}/changelog ${docs}/changelog.Debian ${root}/man/man1/viewtide.1
    COMMAND_ERROR_IS_FATAL ANY)
