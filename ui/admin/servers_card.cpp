#include "admin/servers_card.h"

#include "common/appearance.h"
#include "common/prompts.h"
#include "common/server_form.h"
#include "common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int TableRows = 4;
const QString ServerKey = QStringLiteral("server"); ///< of a draft; not there: a new one

} // namespace

ServersCard::ServersCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_table(new DataTable(QStringLiteral("settings/servers")))
    , m_formTitle(makeSection({}))
    , m_problem(makeHint({}))
    , m_form(new ServerForm)
    , m_save(makeMainButton(tr("Save the server")))
    , m_remove(makeButton(QStringLiteral("remove"), tr("Remove…")))
{
    using R = ServerRow;
    m_model = new RowModel<R>({{QStringLiteral("name"), tr("Name"), [](const R& r) { return r.name; }, {}, 150},
                               {QStringLiteral("role"), tr("Kind"), [](const R& r) { return serverRoleTitle(r.role); }, {}, 190},
                               {QStringLiteral("state"), tr("State"), [](const R& r) { return r.enabled ? tr("in use") : tr("removed"); }, {}, 90},
                               {QStringLiteral("url"), tr("Address"), [](const R& r) { return r.url; }, {}, 200}},
                              this);
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setExportTitle(tr("Servers"));
    m_table->setEmptyText(tr("No server yet. Fill in the form below."));
    m_table->stretchColumn(QStringLiteral("url"));
    m_table->setFixedHeight((TableRows + 1) * tableRowHeight());
    auto* add = makeButton(QStringLiteral("plus"), tr("Add another"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makeSection(tr("Servers")));
    column->addWidget(m_table);
    auto* acts = new QHBoxLayout;
    acts->addWidget(add);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    column->addLayout(acts);
    column->addSpacing(PageMargin);
    column->addWidget(m_formTitle);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &ServersCard::save);
    connect(m_save, &QPushButton::clicked, this, &ServersCard::save);
    connect(m_remove, &QPushButton::clicked, this, &ServersCard::remove);
    connect(add, &QPushButton::clicked, this, &ServersCard::startNew);
    connect(m_table, &DataTable::currentRowChanged, this, &ServersCard::showCurrent);
    connect(m_form, &ServerForm::failed, m_problem, &QLabel::setText);
    connect(m_form, &ServerForm::edited, this, [this] { m_save->setEnabled(m_form->isFilled()); });
    startNew();
    if (!m_workbench.runner().desk().mayConnect()) {
        for (QWidget* part : std::initializer_list<QWidget*>{add, m_remove, m_formTitle, m_form, m_save})
            part->hide();
        m_table->setEmptyText(tr("No server yet."));
        m_problem->setText(tr("The administrator connects servers and changes them."));
    }
}

void ServersCard::setServers(const QList<ServerRow>& servers)
{
    const bool typing = m_form->isEdited(); // a sync may end, somebody may set something else
    const QSignalBlocker quiet(m_table);
    m_model->setRows(servers);
    if (typing) {
        m_remove->setEnabled(m_table->currentSourceRow() >= 0);
        return;
    }
    const auto wanted = std::find_if(servers.cbegin(), servers.cend(), [&](const ServerRow& server) { return server.id == m_saved; });
    m_saved = {};
    if (wanted != servers.cend())
        m_table->selectSourceRow(int(wanted - servers.cbegin()));
    else if (m_table->currentSourceRow() < 0 && !servers.isEmpty())
        m_table->selectSourceRow(0);
    showCurrent();
    giveBackDraft();
}

QVariantMap ServersCard::draft() const
{
    if (m_form->isHidden() || !m_form->isEdited())
        return {};
    QVariantMap draft = m_form->draft();
    const int row = m_table->currentSourceRow();
    if (row >= 0 && row < m_model->rowCount())
        draft.insert(ServerKey, m_model->row(row).id.value);
    return draft;
}

void ServersCard::giveBackDraft()
{
    const QVariantMap draft = std::exchange(m_draft, {});
    if (draft.isEmpty() || m_form->isHidden())
        return;
    const ServerId id{draft.value(ServerKey).toLongLong()};
    const QList<ServerRow>& servers = m_model->rows();
    const auto known = std::find_if(servers.cbegin(), servers.cend(), [&](const ServerRow& server) { return server.id == id; });
    if (known == servers.cend()) {
        startNew();
    } else {
        m_table->selectSourceRow(int(known - servers.cbegin()));
        showCurrent();
    }
    m_form->restoreDraft(draft);
    m_save->setEnabled(m_form->isFilled());
}

void ServersCard::showCurrent()
{
    const int row = m_table->currentSourceRow();
    const bool any = row >= 0 && row < m_model->rows().size();
    m_remove->setEnabled(any);
    if (!any)
        return;
    m_formTitle->setText(tr("Change “%1”").arg(m_model->row(row).name));
    if (m_form->isHidden()) // somebody else connects servers
        return;
    m_form->edit(m_model->row(row));
    m_problem->clear();
    m_save->setEnabled(m_form->isFilled());
}

void ServersCard::startNew()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_remove->setEnabled(false);
    m_formTitle->setText(tr("A new server"));
    m_form->clear();
    m_problem->clear();
    m_save->setEnabled(false);
}

void ServersCard::save()
{
    if (!m_form->isFilled())
        return;
    const NewServer server = m_form->server();
    m_workbench.runner().verb<ServerId>(
        this, [server](Desk& desk) { return desk.connectServer(server); },
        [this, name = server.name](const Result<ServerId>& outcome) {
            if (outcome) {
                m_form->setSaved();
                m_saved = *outcome;
                Q_EMIT m_workbench.said(tr("The server “%1” is saved; the next sync uses it.").arg(name));
            } else {
                m_problem->setText(outcome.error().message);
            }
        });
}

void ServersCard::remove()
{
    const int row = m_table->currentSourceRow();
    if (row < 0)
        return;
    const ServerRow server = m_model->row(row);
    const bool sure = promptsFor(this).ask(
        this, {tr("Remove the server"), tr("Remove “%1”?").arg(server.name),
               tr("What was received from it stays here. What waits to be sent to it waits until the server is saved again."), tr("Remove the server"), {}});
    if (!sure)
        return;
    m_workbench.runner().verb<void>(
        this, [id = server.id](Desk& desk) { return desk.disconnectServer(id); },
        [this, name = server.name](const Result<void>& outcome) {
            if (outcome)
                Q_EMIT m_workbench.said(tr("The server “%1” is removed.").arg(name));
            else
                Q_EMIT m_workbench.failed(outcome.error());
        });
}

} // namespace dutydesk
