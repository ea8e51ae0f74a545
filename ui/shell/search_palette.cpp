#include "shell/search_palette.h"

#include "common/appearance.h"
#include "common/format.h"
#include "common/group_tag.h"
#include "common/icons.h"
#include "common/two_line_delegate.h"
#include "common/widgets.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int Width = 680;
constexpr int DelayMs = 80; // a keystroke apart: fewer questions, no wait that anybody feels
constexpr int MostHits = 50;
constexpr int VisibleRows = 8;

QString secondLine(const PersonHit& hit)
{
    QStringList parts{formatDate(hit.birthDate)};
    if (hit.age >= 0)
        parts << formatAge(hit.age);
    if (!hit.enp.isEmpty())
        parts << QCoreApplication::translate("SearchPalette", "ENP %1").arg(formatEnp(hit.enp));
    if (!hit.phone.isEmpty())
        parts << formatPhone(hit.phone);
    if (!hit.active)
        parts << QCoreApplication::translate("SearchPalette", "no longer attached");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SearchPalette::SearchPalette(Workbench& workbench, QWidget* window)
    : Overlay(window, Width)
    , m_workbench(workbench)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_hint(makeHint({}))
    , m_model(new RowModel<PersonHit>({{QStringLiteral("person"), {}, [](const PersonHit& hit) { return hit.name; }, {}}}, this))
{
    setAccessibleName(tr("Find a person"));
    m_field->setPlaceholderText(tr("Name, ENP, telephone or birth date"));
    m_field->setAccessibleName(tr("Find a person"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->setMinimumHeight(36);
    m_field->installEventFilter(this);

    m_model->setRoleFunction([](const PersonHit& hit, int, int role) -> QVariant {
        switch (role) {
        case SecondLineRole: return secondLine(hit);
        case GroupsRole: return hit.groups.toInt();
        case Qt::AccessibleTextRole: return QString(hit.name + u", " + secondLine(hit) + u", " + groupsInWords(hit.groups));
        default: return {};
        }
    });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Persons found"));
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows work from the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(PageMargin, PageMargin, PageMargin, PageMargin);
    column->setSpacing(PageGap);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_hint);

    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SearchPalette::look);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_list, &QListView::clicked, this, [this] { choose(); });
    show(QList<PersonHit>());
}

void SearchPalette::begin()
{
    m_field->clear();
    show(QList<PersonHit>());
    open();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::look()
{
    const QString text = m_field->text().trimmed();
    const quint64 asked = ++m_asked;
    if (text.isEmpty()) {
        show(QList<PersonHit>());
        return;
    }
    m_workbench.runner().read<QList<PersonHit>>(
        this, [text](Desk& desk) { return desk.find(text, MostHits); },
        [this, asked](const Result<QList<PersonHit>>& found) {
            if (asked == m_asked) // an answer to an older question is of no use
                show(found);
        });
}

void SearchPalette::show(const Result<QList<PersonHit>>& found)
{
    m_model->setRows(found ? *found : QList<PersonHit>());
    const qsizetype count = m_model->rows().size();
    if (!found)
        m_hint->setText(found.error().message);
    else if (m_field->text().trimmed().isEmpty())
        m_hint->setText(tr("The beginning of a family name and a given name is enough: “elk mar”. Enter opens, Esc closes."));
    else if (count == 0)
        m_hint->setText(tr("Nobody was found. Check the spelling, or try the ENP, the telephone or the birth date (07.03.1951)."));
    else
        m_hint->setText(count == MostHits ? tr("The first %n persons. Type more to narrow it down.", nullptr, MostHits)
                                          : tr("Found: %n person(s). Enter opens, Esc closes.", nullptr, int(count)));
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    fitToRows();
}

void SearchPalette::fitToRows()
{
    const int rows = std::min(VisibleRows, hits());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * tableRowHeight(2) + 2);
    layout()->activate();
    place();
}

void SearchPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PersonId person = m_model->row(index.row()).id;
    dismiss();
    Q_EMIT chosen(person);
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    int to = row;
    switch (key) {
    case Qt::Key_Down: to = std::min(row + 1, hits() - 1); break;
    case Qt::Key_Up: to = std::max(row - 1, 0); break;
    case Qt::Key_PageDown: to = std::min(row + VisibleRows, hits() - 1); break;
    case Qt::Key_PageUp: to = std::max(row - VisibleRows, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return Overlay::eventFilter(watched, event);
    }
    if (to >= 0)
        m_list->setCurrentIndex(m_model->index(to, 0));
    return true;
}

} // namespace dutydesk
