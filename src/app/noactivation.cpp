// SPDX-License-Identifier: GPL-3.0-or-later
// Activation of a build without the window.
#include "app/activation.h"

namespace viewtide::app {

class Activation::Private
{
};

Activation::Activation(QObject *parent)
    : QObject(parent)
{ }

Activation::~Activation() = default;

void Activation::listen()
{
    QMetaObject::invokeMethod(this, &Activation::refused, Qt::QueuedConnection);
}

} // namespace viewtide::app
