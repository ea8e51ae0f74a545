#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QUuid>

namespace dutydesk {

/// Randomness for identifiers and back-off jitter; injected so that tests repeat. Not for keys: those come from
/// libsodium. Used from one thread at a time.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual quint64 next() = 0;

    /// Uniform in [0, 1).
    double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    /// A version-4 UUID in lower case without braces: idempotency keys and ids given by the desk.
    QString uuid() {
        quint64 words[2] = {next(), next()};
        QByteArray bytes(reinterpret_cast<const char*>(words), sizeof words);
        bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
        bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
        return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
    }
};

class SystemRandom final : public RandomSource {
public:
    quint64 next() override { return QRandomGenerator::system()->generate64(); }
};

/// SplitMix64: the same numbers from the same seed on every machine.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(quint64 seed)
        : m_state(seed) {}
    quint64 next() override {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    quint64 m_state;
};

} // namespace dutydesk
