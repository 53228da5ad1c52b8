# SPDX-License-Identifier: GPL-3.0-or-later
# The package that `cpack -G DEB` makes. Libraries are found by dpkg-shlibdeps; what is loaded at run time, it
# cannot see, and is named here.
set(CPACK_PACKAGE_NAME viewtide)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Viewtide contributors <viewtide@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "analytics board for people who publish short videos")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Viewtide collects the analytics of an Ayrshare account in the background and
keeps every observation in the user's own database, SQLite or PostgreSQL. It
shows growth, rankings and campaigns of seven networks, and makes client
reports as CSV, JSON, XLSX, PDF and HTML.

The same program runs without a display, from cron or as a systemd user
service. A demo workspace with generated data shows all of it without an
account.")
set(CPACK_PACKAGE_HOMEPAGE_URL https://github.com/viewtide/viewtide)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 0viewtide1) # a package of Debian itself starts with 1 and is newer
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, ca-certificates, hicolor-icon-theme")
string(JOIN ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS
    libqt6sql6-psql
    "default-dbus-session-bus | dbus-session-bus"
    libsecret-1-0
    "gnome-keyring | kwalletmanager"
    "qt6-gtk-platformtheme | qt6-xdgdesktopportal-platformtheme"
    qt6-wayland
    qt6-translations-l10n
    fonts-dejavu-core
    fonts-noto-color-emoji)
include(CPack)
