#include "support/memory_search.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QList>

#include <array>
#include <cstring>

namespace dutydesk::test {

namespace {

std::array<unsigned char, 1 << 20> window; // what is being looked through; left out of the search itself

int countIn(const Masked& secret, quintptr start, qsizetype size) {
    const auto own = reinterpret_cast<quintptr>(window.data());
    const int first = static_cast<unsigned char>(secret.bytes.at(0)) ^ Masked::Mask;
    int found = 0;
    const unsigned char* at = window.data();
    const unsigned char* const end = at + size - secret.bytes.size() + 1;
    while (at < end && (at = static_cast<const unsigned char*>(memchr(at, first, std::size_t(end - at))))) {
        const quintptr where = start + quintptr(at - window.data());
        if ((where < own || where >= own + window.size()) && secret.isAt(at))
            ++found;
        ++at;
    }
    return found;
}

} // namespace

Masked::Masked(const QByteArray& plain)
    : bytes(plain.size(), '\0') {
    for (qsizetype i = 0; i < plain.size(); ++i)
        bytes[i] = char(plain.at(i) ^ char(Mask));
}

bool Masked::isAt(const unsigned char* at) const {
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if ((at[i] ^ Mask) != static_cast<unsigned char>(bytes.at(i)))
            return false;
    }
    return true;
}

int copiesInMemory(const Masked& secret) {
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    int found = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw"))
            continue;
        const quint64 from = parts.at(0).split('-').value(0).toULongLong(nullptr, 16);
        const quint64 to = parts.at(0).split('-').value(1).toULongLong(nullptr, 16);
        const qint64 overlap = secret.bytes.size() - 1;
        for (quint64 at = from; at < to; at += quint64(window.size()) - quint64(overlap)) {
            const qint64 wanted = qint64(std::min<quint64>(window.size(), to - at));
            if (!memory.seek(qint64(at)))
                break;
            const qint64 read = memory.read(reinterpret_cast<char*>(window.data()), wanted);
            if (read > overlap)
                found += countIn(secret, quintptr(at), read);
            if (read < wanted)
                break;
        }
    }
    window.fill(0);
    return found;
}

} // namespace dutydesk::test
