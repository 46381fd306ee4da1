// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/file_body.h"

namespace platen::net {

FileBody::FileBody(const FilePart &part)
    : m_part(part)
    , m_file(part.path)
{
}

bool FileBody::openPart()
{
    return m_file.open(QIODevice::ReadOnly) && m_file.size() >= m_part.offset + m_part.size &&
           m_file.seek(m_part.offset) && open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool FileBody::seek(qint64 position)
{
    return position >= 0 && position <= m_part.size && QIODevice::seek(position) &&
           m_file.seek(m_part.offset + position);
}

qint64 FileBody::readData(char *data, qint64 size)
{
    const qint64 left = m_part.size - (m_file.pos() - m_part.offset);
    if (left <= 0)
        return size > 0 ? -1 : 0;
    return m_file.read(data, std::min(size, left));
}

} // namespace platen::net
