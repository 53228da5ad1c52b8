// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/details.h"

#include "base/loginname.h"
#include "base/redact.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

QString forOthers(QString text, const QString &workspace)
{
    static const QRegularExpression kSignIn(u"://[^@/\\s]*@"_s);
    text.replace(kSignIn, u"://"_s);
    // The home first: it is the longer one.
    if (const QString home = QDir::homePath(); home != "/"_L1)
        text.replace(home, u"~"_s);
    if (const QString name = loginName(); !name.isEmpty())
        text.replace(u'/' + name + u'/', u"/…/"_s);
    if (!workspace.isEmpty()) // also as the name of a file, or of a database on a server
        text.replace(
            QRegularExpression(u"(?<=/)%1(?![a-z0-9-])"_s.arg(QRegularExpression::escape(workspace))),
            u"…"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = redact(line); // it would take the breaks for control characters
    return lines.join(u'\n');
}

} // namespace viewtide::gui
