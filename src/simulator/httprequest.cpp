// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/httprequest.h"

namespace viewtide::simulator {

namespace {

constexpr qsizetype kLongestHead = 0x10000; // 64 KiB
constexpr qsizetype kLongestBody = 0x800000; // 8 MiB
constexpr QByteArrayView kEndOfHead("\r\n\r\n");

} // namespace

QByteArray headerOf(const SeenRequest &request, QByteArrayView name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void RequestReader::feed(const QByteArray &bytes)
{
    m_buffer.append(bytes);
}

std::optional<SeenRequest> RequestReader::take()
{
    if (m_broken || (!m_head && !readHead()) || m_buffer.size() < m_bodyLength)
        return std::nullopt;
    SeenRequest request = *std::move(m_head);
    m_head.reset();
    request.body = m_buffer.left(m_bodyLength);
    m_buffer.remove(0, m_bodyLength);
    return request;
}

bool RequestReader::readHead()
{
    const qsizetype end = m_buffer.indexOf(kEndOfHead);
    if (end < 0) {
        m_broken = m_buffer.size() > kLongestHead;
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + kEndOfHead.size());

    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.")) {
        m_broken = true;
        return false;
    }
    m_head = SeenRequest {.method = words.at(0), .path = words.at(1), .headers = {}, .body = {}};
    m_bodyLength = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!readHeaderLine(lines.at(i).trimmed())) {
            m_broken = true;
            return false;
        }
    }
    return true;
}

bool RequestReader::readHeaderLine(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArray name = line.left(colon).trimmed().toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    m_head->headers.append({name, value});
    if (name == "content-length") {
        bool isNumber = false;
        m_bodyLength = value.toLongLong(&isNumber);
        return isNumber && m_bodyLength >= 0 && m_bodyLength <= kLongestBody;
    }
    // no client of this API sends chunks
    return name != "transfer-encoding";
}

} // namespace viewtide::simulator
