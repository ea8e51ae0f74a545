#pragma once

#include "desk/list_models.h"
#include "domain/act_verdicts.h"

namespace dutydesk::cli {

/// `--mapping "C=birthDate,ЕНП=enp,F=none"` laid over what the file was understood as: columns by letter or header,
/// fields by code (listFieldCode). BadInput names the word that does not fit and what would.
Result<ColumnMapping> mappingFrom(const QString& words, const FilePreview& preview);

/// `--accept done,moved` and `--dispute new`: leave reasons, `new`, `changed`, `leaving` (every reason) or `all`.
/// BadInput names the word.
Result<void> giveVerdict(ActVerdicts& verdicts, const Reconciliation& reconciliation, const QStringList& words,
                         RowVerdict verdict);

} // namespace dutydesk::cli
