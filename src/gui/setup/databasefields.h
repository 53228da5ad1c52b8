// SPDX-License-Identifier: GPL-3.0-or-later
// Names a database without typing an address: Viewtide's own file, another file, or a server. Owned by the
// database card; GUI thread. changed(): another one is named.
#pragma once

#include "base/result.h"
#include "store/location.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace viewtide::gui {

class NumberEdit;

class DatabaseFields final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { OwnFile, OtherFile, Server };

    explicit DatabaseFields(QWidget *parent = nullptr);
    ~DatabaseFields() override;

    Kind kind() const;
    /// Of the setting Key::DatabaseUrl; empty for the own file. ConfigInvalid with a sentence.
    Result<QString> url() const;
    /// Fills in what a setting says. Its password is kept and not shown, until another one is typed.
    void setUrl(const QString &url);
    /// Names of files, servers and people are dots while presenting; call it when that changes.
    void followDiscretion();

signals:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(DatabaseFields)

    QWidget *makeFile();
    QWidget *makeServer();
    QLineEdit *makeEdit(const QString &name, const char *object);
    void chooseFile();
    store::PostgresServer server() const;
    void showKept();

    QComboBox *m_kind;
    QStackedWidget *m_stack;
    QLineEdit *m_path;
    QLineEdit *m_host;
    NumberEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    store::PostgresServer m_kept; ///< what the setting says
};

} // namespace viewtide::gui
