// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences of one user: environment, else file, else default. No secrets in here (secretstore.h).
// Owned by app::Application, GUI thread only; services are told values, they never ask.
#pragma once

#include "base/result.h"
#include "settings/settingkeys.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

class QSettings;

namespace viewtide::settings {

/// What the environment may say.
enum class Environment {
    Everything,
    NotWhere, ///< not which database: it is set for the default workspace, and two must not share one unseen
};

class Settings final : public QObject
{
    Q_OBJECT

public:
    /// `file`: path of the INI file (0600, made when the first value is set).
    explicit Settings(const QString &file, QObject *parent = nullptr)
        : Settings(file, Environment::Everything, parent)
    { }
    Settings(const QString &file, Environment environment, QObject *parent = nullptr);
    ~Settings() override;

    /// The valid value; an invalid one in file or environment is logged once and the default stands.
    QString text(Key key) const;
    int number(Key key) const;
    /// Of a switch, whose values are "on" and "off".
    bool isOn(Key key) const;
    QByteArray bytes(Key key) const;
    /// True if the environment sets it: the window shows such a value as fixed.
    bool isFixed(Key key) const;
    /// The variable that wins over the file; null: there is none.
    const char *variableOf(Key key) const;
    /// ConfigInvalid for the first value that is not valid, with its name: a program without a window stops
    /// on it.
    Status check() const;

    /// A value that is not valid is logged and not taken.
    void set(Key key, const QString &value);
    void setBytes(Key key, const QByteArray &value);
    /// The same as set(), for who goes on only if it is in the file. One that is not stays in use meanwhile.
    Status save(Key key, const QString &value);

signals:
    void changed(viewtide::settings::Key key);
    /// What was set is in use, but not in the file: a sentence that says so.
    void notSaved(const QString &sentence);

private:
    std::optional<QString> environmentValue(Key key) const;
    QVariant stored(const KeyRow &row) const;
    Status store(const KeyRow &row, const QVariant &value);
    Status tell(Status stored);
    void warnOnce(const KeyRow &row) const;

    std::unique_ptr<QSettings> m_file;
    Environment m_environment;
    mutable QSet<int> m_warned; ///< keys whose bad value was logged
};

} // namespace viewtide::settings
