#pragma once

#include "domain/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dutydesk {

/// What a page says besides its resources. The resources themselves are in PageDecoder::resources().
struct BundlePage {
    /// A resource that the page says is deleted (history entries with request.method DELETE).
    struct Deletion {
        Utf8 type;
        Utf8 id;
        qint64 atMs = 0; ///< response.lastModified; 0 when the server does not say
    };

    QString next;       ///< the link of relation "next", verbatim; empty on the last page
    qint64 total = -1;  ///< Bundle.total; -1 when the server does not count
    qint64 asOfMs = 0;   ///< Bundle.meta.lastUpdated: the state of the server that the page was taken from; 0: not said
    qint64 latestMs = 0; ///< the highest meta.lastUpdated (or response.lastModified) on this page
    std::vector<Deletion> deletions;
    QStringList outcomes; ///< what OperationOutcome entries say, in words
};

} // namespace dutydesk
