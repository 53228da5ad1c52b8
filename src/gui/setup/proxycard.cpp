// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/proxycard.h"

#include "base/proxy.h"
#include "gui/setup/settingfields.h"
#include "gui/setup/settingsform.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/numberedit.h"
#include "gui/widgets/textlabel.h"
#include "settings/settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

constexpr int kKindWidth = 320;
constexpr int kHostWidth = 220;
constexpr int kMostPort = 65535;
constexpr int kUsualPort = 3128;

bool isManual(int kind)
{
    return kind == int(Proxy::Kind::Http) || kind == int(Proxy::Kind::Socks5);
}

} // namespace

ProxyCard::ProxyCard(SettingFields &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_kind(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new NumberEdit)
    , m_problem(wrapped({}, models::Tone::Neutral))
{
    m_kind->setObjectName(u"proxyBox"_s);
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->addItem(tr("As the system says"), int(Proxy::Kind::System));
    m_kind->addItem(tr("No proxy"), int(Proxy::Kind::None));
    m_kind->addItem(tr("HTTP proxy"), int(Proxy::Kind::Http));
    m_kind->addItem(tr("SOCKS 5 proxy"), int(Proxy::Kind::Socks5));
    setUpAddress();
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->hide();

    auto *const form = new SettingsForm(tr("Network"));
    auto *const field = new QWidget;
    auto *const lines = new QVBoxLayout(field);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::kSmall);
    m_kind->setFixedWidth(kKindWidth);
    lines->addWidget(m_kind, 0, Qt::AlignLeft);
    lines->addWidget(m_address);
    form->addRow(tr("Proxy"), field);
    form->addWide(m_problem);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);

    connect(m_kind, &QComboBox::activated, this, [this] {
        showAddress();
        apply();
    });
    connect(m_host, &QLineEdit::editingFinished, this, &ProxyCard::apply);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyCard::apply);
    m_fields.follow(Key::Proxy, this, [this] { showSetting(); });
}

void ProxyCard::setUpAddress()
{
    m_host->setObjectName(u"proxyHostEdit"_s);
    m_host->setAccessibleName(tr("Name or address of the proxy"));
    m_host->setPlaceholderText(u"proxy.example.org"_s);
    m_host->setFixedWidth(kHostWidth);
    m_port->setObjectName(u"proxyPortBox"_s);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setLimits(1, kMostPort);
    m_port->setValue(kUsualPort);
    m_address = inLine({m_host, m_port});
}

void ProxyCard::showSetting()
{
    const auto proxy = proxyFromText(m_fields.settings().text(Key::Proxy)).value_or(Proxy());
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    if (isManual(int(proxy.kind))) {
        const QSignalBlocker quiet(m_port);
        m_host->setText(proxy.host);
        m_port->setValue(proxy.port);
    }
    m_problem->hide();
    showAddress();
}

void ProxyCard::showAddress()
{
    m_address->setVisible(isManual(m_kind->currentData().toInt()));
}

void ProxyCard::apply()
{
    const int kind = m_kind->currentData().toInt();
    QString text = kind == int(Proxy::Kind::None) ? u"none"_s : u"system"_s;
    if (isManual(kind)) {
        const QString host = m_host->text().trimmed();
        if (host.isEmpty()) {
            m_problem->hide();
            return; // not typed yet: the old one stays
        }
        const QString scheme = kind == int(Proxy::Kind::Socks5) ? u"socks5"_s : u"http"_s;
        text = u"%1://%2:%3"_s.arg(scheme, host, QString::number(m_port->value()));
    }
    const bool isValid = settings::keyRow(Key::Proxy).isValid(text);
    m_problem->setVisible(!isValid);
    m_problem->setText(
        tr("That is not the name of a proxy, such as proxy.example.org or 10.0.0.1. Proxies with a "
           "password cannot be used. The proxy that was set before is still in use."));
    if (isValid)
        m_fields.change({.key = Key::Proxy, .value = text, .name = tr("Proxy")});
}

} // namespace viewtide::gui
