#include "lists/identity_panel.h"

#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace dutydesk {

namespace {

constexpr int RowHeight = 22; ///< px, at least

QString agreementIcon(Agreement agreement) {
    switch (agreement) {
    case Agreement::Equal:
        return QStringLiteral("ok");
    case Agreement::Alike:
        return QStringLiteral("link");
    case Agreement::Differs:
        return QStringLiteral("conflict");
    case Agreement::Missing:
        break;
    }
    return QStringLiteral("minus");
}

QColor agreementColour(Agreement agreement, const Colours& colours) {
    switch (agreement) {
    case Agreement::Equal:
        return colours.fine;
    case Agreement::Alike:
        return colours.today;
    case Agreement::Differs:
        return colours.overdue;
    case Agreement::Missing:
        break;
    }
    return colours.quiet;
}

} // namespace

IdentityPanel::IdentityPanel(QWidget* parent)
    : QWidget(parent)
    , m_heading(makeHint({}))
    , m_back(makeIconButton(QStringLiteral("chevron-left"), tr("The candidate before (Alt+↑)")))
    , m_forward(makeIconButton(QStringLiteral("chevron-right"), tr("The next candidate (Alt+↓)")))
    , m_table(new QTableWidget(0, 2))
    , m_same(makeButton(QStringLiteral("ok"), tr("This is the person ( = )")))
    , m_other(makeButton(QStringLiteral("conflict"), tr("Another person ( - )"))) {
    m_table->setHorizontalHeaderLabels({tr("In the file"), tr("In the replica")});
    m_table->setAccessibleName(tr("The row of the file beside the person of the replica"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(RowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_same->setAccessibleName(tr("This is the person"));
    m_other->setAccessibleName(tr("Another person"));
    m_same->setToolTip(tr("Remembered: the row will be known in later files too (Ctrl+Z takes it back)"));
    m_other->setToolTip(m_same->toolTip());
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_heading, 1);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_forward, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_same);
    column->addWidget(m_other);
    connect(m_same, &QPushButton::clicked, this, [this] { Q_EMIT decided(true); });
    connect(m_other, &QPushButton::clicked, this, [this] { Q_EMIT decided(false); });
    connect(m_back, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(true); });
}

void IdentityPanel::setRow(const ReconciliationRow& row, bool mayDecide) {
    m_matches = row.identity;
    m_same->setVisible(mayDecide && !row.fingerprint.isEmpty());
    m_other->setVisible(m_same->isVisibleTo(this));
    show(0);
}

QString IdentityPanel::candidate() const {
    return m_matches.empty() ? QString() : m_matches[std::size_t(m_shown)].personId;
}

QString IdentityPanel::candidateName() const {
    if (m_matches.empty())
        return {};
    QStringList parts;
    for (const IdentityField field : {IdentityField::Family, IdentityField::Given, IdentityField::Patronymic}) {
        if (const IdentityEvidence* found = m_matches[std::size_t(m_shown)].of(field))
            parts << found->replica;
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void IdentityPanel::step(bool forward) {
    const int next = m_shown + (forward ? 1 : -1);
    if (next >= 0 && next < int(m_matches.size()))
        show(next);
}

void IdentityPanel::show(int candidate) {
    m_shown = candidate;
    const int count = int(m_matches.size());
    m_back->setVisible(count > 1);
    m_forward->setVisible(count > 1);
    m_back->setEnabled(candidate > 0);
    m_forward->setEnabled(candidate + 1 < count);
    m_table->clearSpans();
    m_table->setRowCount(0);
    if (m_matches.empty()) {
        m_heading->clear();
        return;
    }
    m_heading->setText(count > 1 ? tr("Candidate %1 of %2: %3").arg(candidate + 1).arg(count).arg(candidateName())
                                 : tr("Candidate: %1").arg(candidateName()));
    // What parts the two comes first, what neither says last.
    static constexpr std::array order{Agreement::Differs, Agreement::Alike, Agreement::Equal, Agreement::Missing};
    for (const Agreement agreement : order) {
        for (const IdentityEvidence& evidence : m_matches[std::size_t(candidate)].evidence) {
            if (evidence.agreement == agreement)
                addEvidence(evidence);
        }
    }
    m_table->resizeRowsToContents();
}

void IdentityPanel::addEvidence(const IdentityEvidence& evidence) {
    const Colours& colours = coloursOf(palette());
    const QString field = identityFieldWords(evidence.field);
    const QString note = evidence.agreement == Agreement::Equal ? tr("the same") : evidence.note();
    const int heading = m_table->rowCount();
    m_table->setRowCount(heading + 2);
    m_table->setSpan(heading, 0, 1, 2);
    auto* title = new QTableWidgetItem(QStringLiteral("%1 — %2").arg(field, note));
    const QColor colour = agreementColour(evidence.agreement, colours);
    title->setFlags(Qt::ItemIsEnabled);
    title->setBackground(palette().alternateBase());
    title->setForeground(colour);
    title->setIcon(lineIcon(agreementIcon(evidence.agreement), colour));
    m_table->setItem(heading, 0, title);
    const QStringList sources{tr("In the file"), tr("In the replica")};
    const QStringList values{evidence.file, evidence.replica};
    for (int i = 0; i < 2; ++i) {
        auto* item = new QTableWidgetItem(values[i].isEmpty() ? QStringLiteral("—") : values[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(values[i]);
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2: %3, %4").arg(field, sources[i], item->text(), note));
        if (values[i].isEmpty())
            item->setForeground(colours.quiet);
        m_table->setItem(heading + 1, i, item);
    }
}

void IdentityPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !m_matches.empty())
        show(m_shown);
    QWidget::changeEvent(event);
}

} // namespace dutydesk
