// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "base/log.h"
#include "settings/privatefile.h"

#include <QFile>
#include <QSettings>

namespace viewtide::settings {

namespace {

QString nameOf(const KeyRow &row)
{
    return QString::fromLatin1(row.name);
}

} // namespace

Settings::Settings(const QString &file, Environment environment, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_environment(environment)
{ }

Settings::~Settings() = default;

const char *Settings::variableOf(Key key) const
{
    const bool isIgnored = m_environment == Environment::NotWhere && key == Key::DatabaseUrl;
    return isIgnored ? nullptr : keyRow(key).environment;
}

std::optional<QString> Settings::environmentValue(Key key) const
{
    const char *const variable = variableOf(key);
    if (!variable || qEnvironmentVariableIsEmpty(variable))
        return std::nullopt;
    return qEnvironmentVariable(variable).trimmed();
}

QVariant Settings::stored(const KeyRow &row) const
{
    if (const auto value = environmentValue(row.key))
        return *value;
    return m_file->value(nameOf(row));
}

QString Settings::text(Key key) const
{
    const KeyRow &row = keyRow(key);
    const QString fallback = QString::fromLatin1(row.defaultText);
    const QVariant value = stored(row);
    if (!value.isValid())
        return fallback;
    if (row.isValid(value.toString()))
        return value.toString();
    warnOnce(row);
    return fallback;
}

int Settings::number(Key key) const
{
    return text(key).toInt();
}

bool Settings::isOn(Key key) const
{
    return text(key) == QLatin1String("on");
}

QByteArray Settings::bytes(Key key) const
{
    return stored(keyRow(key)).toByteArray();
}

bool Settings::isFixed(Key key) const
{
    return environmentValue(key).has_value();
}

Status Settings::check() const
{
    for (const KeyRow &row : keyRows()) {
        const QVariant value = stored(row);
        if (!value.isValid() || row.isValid(value.toString()))
            continue;
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = isFixed(row.key) ? tr("the environment sets a value that is not valid")
                                                 : tr("not a valid value in %1").arg(m_file->fileName()),
                      .context = isFixed(row.key) ? QString::fromLatin1(row.environment) : nameOf(row)};
    }
    return Done {};
}

void Settings::set(Key key, const QString &value)
{
    (void)save(key, value); // notSaved() tells
}

Status Settings::save(Key key, const QString &value)
{
    const KeyRow &row = keyRow(key);
    if (!row.isValid(value)) {
        qCWarning(lcApp).noquote() << "setting" << nameOf(row) << "was not changed: the value is not valid";
        return Error {
            .kind = ErrorKind::ConfigInvalid, .detail = tr("the value is not valid"), .context = nameOf(row)};
    }
    const QString before = text(key);
    const Status stored = store(row, value);
    m_warned.remove(static_cast<int>(key));
    if (text(key) != before)
        emit changed(key);
    return tell(stored);
}

void Settings::setBytes(Key key, const QByteArray &value)
{
    const QByteArray before = bytes(key);
    const Status stored = store(keyRow(key), value);
    if (bytes(key) != before)
        emit changed(key);
    (void)tell(stored);
}

Status Settings::store(const KeyRow &row, const QVariant &value)
{
    // Made with its rights before QSettings writes: QSettings gives a new file the rights of the umask.
    const Status made = makePrivateFile(m_file->fileName());
    if (!made)
        qCWarning(lcApp).noquote() << describe(made.error());
    // A status never becomes good again: another object on the same file, which shares its values, has its
    // own.
    if (m_file->status() != QSettings::NoError)
        m_file = std::make_unique<QSettings>(m_file->fileName(), QSettings::IniFormat);
    m_file->setValue(nameOf(row), value);
    m_file->sync();
    QFile::setPermissions(m_file->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (m_file->status() == QSettings::NoError)
        return Done {};
    return invalid(tr("The settings could not be saved to %1: this change is lost when Viewtide ends. "
                      "Is the disk full, or may you not write there?")
                       .arg(m_file->fileName()));
}

Status Settings::tell(Status stored)
{
    if (!stored)
        emit notSaved(describe(stored.error()));
    return stored;
}

void Settings::warnOnce(const KeyRow &row) const
{
    if (m_warned.contains(static_cast<int>(row.key)))
        return;
    m_warned.insert(static_cast<int>(row.key));
    // Never the value: a database address may hold a password.
    qCWarning(lcApp).noquote() << "setting" << nameOf(row) << "is not valid, the default is used";
}

} // namespace viewtide::settings
