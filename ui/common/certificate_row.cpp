#include "common/certificate_row.h"

#include "common/theme.h"
#include "common/widgets.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dutydesk {

CertificateRow::CertificateRow(const QString& what, const QString& none, const QString& backWord, QWidget* parent)
    : QWidget(parent)
    , m_none(none)
    , m_words(makeValue())
    , m_file(makeButton(QStringLiteral("folder"), tr("From a file…")))
    , m_back(makeButton(QStringLiteral("undo"), backWord))
{
    m_words->setWordWrap(true);
    m_file->setAccessibleName(tr("%1: from a file").arg(what));
    m_back->setAccessibleName(tr("%1: %2").arg(what, backWord));
    setFocusProxy(m_file);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    row->addWidget(m_words, 1);
    row->addWidget(m_back);
    row->addWidget(m_file);
    connect(m_file, &QPushButton::clicked, this, &CertificateRow::fileAsked);
    connect(m_back, &QPushButton::clicked, this, &CertificateRow::noneAsked);
    setWords({});
}

void CertificateRow::setWords(const QString& words)
{
    say(words.isEmpty() ? m_none : words, !words.isEmpty());
}

void CertificateRow::showFile(const QString& path)
{
    say(tr("from “%1”, once saved").arg(QFileInfo(path).fileName()), true);
}

void CertificateRow::say(const QString& words, bool back)
{
    m_words->setText(words);
    m_back->setVisible(back);
}

} // namespace dutydesk
