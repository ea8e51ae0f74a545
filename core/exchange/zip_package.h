#pragma once

#include "domain/result.h"
#include "exchange/table_reader.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace dutydesk {

/// A zip file (stored and deflated members, zip64) read member by member, with guards against archives that swell: a
/// member may not grow beyond 200 times its packed size once it is larger than 50 MB, nor beyond the limit given, nor
/// may 64 MB pass in which the caller finds nothing useful(). One member is open at a time. It stands on zlib alone:
/// QuaZip and libxlsxwriter export the same minizip names with different meanings, and a program that loads both
/// crashes when it writes a workbook.
class ZipPackage {
public:
    ZipPackage();
    ~ZipPackage();
    ZipPackage(const ZipPackage&) = delete;
    ZipPackage& operator=(const ZipPackage&) = delete;

    Result<void> open(const QString& path);
    /// Counts what is unpacked into `work`, which must outlive the package.
    void countInto(ReadWork* work) { m_work = work; }

    /// Names of all members, in the order of their names.
    QStringList members() const;
    /// Names are compared without case, as spreadsheet programs do.
    bool contains(const QString& name) const { return m_members.contains(name.toLower()); }

    /// Opens a member; `limit` is its greatest unpacked size in bytes.
    Result<void> openMember(const QString& name, qint64 limit);
    /// Unpacked bytes of the open member; 0 at its end (its checksum is checked then), −1 after an error.
    qint64 read(char* data, qint64 size);
    /// Tells that what was read held something worth reading (a cell, a shared string).
    void useful() { m_usefulAt = m_total; }
    /// What read() failed with.
    const Error& error() const { return m_error; }
    /// How much of the open member has been read, 0..1.
    double progress() const;

    /// A whole small member, at most `limit` bytes.
    Result<QByteArray> readAll(const QString& name, qint64 limit);

private:
    struct Member {
        QString name;
        quint16 flags = 0;
        quint16 method = 0;
        quint32 crc = 0;
        qint64 packed = 0;
        qint64 unpacked = 0;
        qint64 offset = 0; ///< of the local header
    };
    struct Directory {
        qint64 entries = 0;
        qint64 size = 0;
        qint64 offset = 0;
        qint64 shift = 0; ///< bytes in front of the archive
    };
    struct Inflater;

    Result<Directory> findDirectory();
    Result<void> readDirectory(const Directory& directory);
    qint64 fail(const Error& error);
    qint64 unpack(char* data, qint64 size);
    bool fillInput();
    bool swells() const;

    QFile m_file;
    QHash<QString, Member> m_members; ///< by the name in lower case
    std::unique_ptr<Inflater> m_inflater;
    Member m_current;
    qint64 m_packedLeft = 0;
    qint64 m_limit = 0;
    qint64 m_done = 0;
    qint64 m_total = 0; ///< unpacked from all members
    qint64 m_usefulAt = 0;
    ReadWork* m_work = nullptr;
    quint32 m_crc = 0;
    Error m_error;
};

/// "The file is damaged or incomplete …" with what to do.
Error damagedFile(const QString& details);

} // namespace dutydesk
