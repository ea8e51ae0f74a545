#include "person/inline_form.h"

#include <QAbstractSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

bool isSaveKey(const QKeyEvent* event) {
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

InlineForm::InlineForm(const QString& title, const QString& saveWords, QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_hint(new QLabel(this))
    , m_save(new QPushButton(saveWords, this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout) {
    setAccessibleName(title);
    setObjectName(QStringLiteral("inlineForm"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("formHint"));
    m_save->setObjectName(QStringLiteral("saveForm"));
    m_save->setDefault(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    auto* close = new QPushButton(tr("Close without saving"), this);
    close->setAutoDefault(true);
    close->setToolTip(tr("Esc"));

    m_body->setSpacing(8);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_hint, 1);
    m_buttons->addWidget(close);
    m_buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(m_body);
    column->addLayout(m_buttons);
    column->addStretch(1);

    connect(m_save, &QPushButton::clicked, this, &InlineForm::save);
    connect(close, &QPushButton::clicked, this, &InlineForm::dismiss);
}

QString InlineForm::title() const {
    return m_title->text();
}

void InlineForm::save() {
    recheck();
    if (missing().isEmpty())
        Q_EMIT submitted();
    else
        start();
}

void InlineForm::start() {
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

void InlineForm::addButton(QPushButton* button) {
    button->setAutoDefault(true);
    m_buttons->insertWidget(1, button);
}

void InlineForm::recheck() {
    const QString what = missing();
    m_hint->setText(what);
    m_save->setEnabled(what.isEmpty());
}

void InlineForm::addField(const QString& label, QWidget* field) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* words = new QLabel(label, this);
    words->setMinimumWidth(120);
    words->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    row->addWidget(words);
    row->addWidget(field, 1);
    if (qobject_cast<QAbstractSpinBox*>(field)) { // a date needs no line of its own length
        field->setMaximumWidth(200);
        row->addStretch(1);
    }
    m_body->addLayout(row);
}

void InlineForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (isSaveKey(event))
        save();
    else
        QFrame::keyPressEvent(event);
}

bool InlineForm::event(QEvent* event) {
    // Esc and Ctrl+Enter belong to the form while it is open, whatever the window does with them otherwise.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || (isSaveKey(key) && key->modifiers().testFlag(Qt::ControlModifier))) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

} // namespace dutydesk
