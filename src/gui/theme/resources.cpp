// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/resources.h"

#include <QFile>

// In the global namespace, as the macro wants it. A static library loses its resources otherwise.
static void registerOnce()
{
    static const bool done = [] {
        Q_INIT_RESOURCE(viewtide);
        return true;
    }();
    Q_UNUSED(done)
}

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

QString resourcePath(const QString &name)
{
    registerOnce();
    return u":/viewtide/"_s + name;
}

QByteArray resource(const QString &name)
{
    QFile file(resourcePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace viewtide::gui
