#include "common/act_dialog.h"

#include "common/widgets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

constexpr int LeastWidth = 460;  // px
constexpr int Steps = 1000;      // of the bar
constexpr int TellEveryMs = 100; // an eye needs no more

/// The fields of all forms of a dialog begin below each other.
void alignForms(const QWidget& dialog) {
    QList<QWidget*> labels;
    int widest = 0;
    for (QFormLayout* form : dialog.findChildren<QFormLayout*>()) {
        form->setHorizontalSpacing(PageGap);
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            if (!item || !item->widget())
                continue;
            labels << item->widget();
            widest = std::max(widest, item->widget()->sizeHint().width());
        }
    }
    for (QWidget* label : labels)
        label->setMinimumWidth(widest);
}

/// What takes the focus, in the order of the layout, which is that of reading.
void collectFields(const QLayout& layout, QList<QWidget*>& fields) {
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem* item = layout.itemAt(i);
        QWidget* widget = item->widget();
        if (widget && (widget->focusPolicy() & Qt::TabFocus))
            fields << widget;
        else if (const QLayout* inner = widget ? widget->layout() : const_cast<QLayoutItem*>(item)->layout())
            collectFields(*inner, fields);
    }
}

} // namespace

ActDialog::ActDialog(const QString& title, const QString& why, const QString& actWords, QWidget* parent)
    : QDialog(parent)
    , m_fields(new QWidget)
    , m_why(makeHint(why))
    , m_body(new QVBoxLayout(m_fields))
    , m_buttons(new QHBoxLayout)
    , m_message(new QLabel)
    , m_progress(new QProgressBar)
    , m_close(makeButton({}, tr("Cancel")))
    , m_act(makeMainButton(actWords)) {
    setWindowTitle(title);
    setMinimumWidth(LeastWidth);
    m_why->setVisible(!why.isEmpty());
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(PageGap);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("problem", true);
    m_message->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(title);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    m_close->setAutoDefault(false);
    m_act->setDefault(true);
    m_buttons->setSpacing(PageGap);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_close);
    m_buttons->addWidget(m_act);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(PageMargin);
    column->addWidget(m_why);
    column->addWidget(m_fields, 1);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addLayout(m_buttons);
    connect(m_act, &QPushButton::clicked, this, &ActDialog::press);
    connect(m_close, &QPushButton::clicked, this, &ActDialog::reject);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(keys, &QShortcut::activated, this, &ActDialog::press);
}

QString ActDialog::message() const {
    return m_message->text();
}

void ActDialog::setCloseWords(const QString& words) {
    m_close->setText(words);
}

void ActDialog::setActWords(const QString& words) {
    m_act->setText(words);
}

void ActDialog::setReady(bool ready) {
    m_ready = ready;
    m_act->setEnabled(ready && !m_working);
}

void ActDialog::setWhy(const QString& why) {
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    fit();
}

void ActDialog::showMessage(const QString& words) {
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    fit();
}

void ActDialog::press() {
    if (m_working || !m_ready)
        return;
    showMessage({});
    setWorking(true);
    act([dialog = QPointer<ActDialog>(this)](const Result<void>& outcome) {
        if (dialog)
            dialog->ended(outcome);
    });
}

std::function<bool(qint64 done, qint64 total)> ActDialog::progressTeller(std::shared_ptr<std::atomic_bool> stop) {
    return [stop = std::move(stop), dialog = QPointer<ActDialog>(this), since = QElapsedTimer()](qint64 done,
                                                                                                 qint64 total) mutable {
        if (!since.isValid() || since.elapsed() >= TellEveryMs) {
            since.start();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [dialog, done, total] {
                    if (dialog && dialog->isWorking())
                        dialog->showProgress(done, total);
                },
                Qt::QueuedConnection);
        }
        return !*stop;
    };
}

void ActDialog::showProgress(qint64 done, qint64 total) {
    if (total <= 0)
        return;
    m_progress->setRange(0, Steps);
    m_progress->setValue(int(done * Steps / total));
}

void ActDialog::ended(const Result<void>& outcome) {
    setWorking(false);
    m_progress->setRange(0, 0);
    if (outcome) {
        succeeded();
        return;
    }
    m_message->setToolTip(outcome.error().details);
    showMessage(outcome.error().message);
    failed(outcome.error());
}

void ActDialog::setWorking(bool working) {
    m_working = working;
    m_progress->setVisible(working);
    m_fields->setEnabled(!working);
    m_close->setEnabled(!working || m_cancel);
    m_act->setEnabled(m_ready && !working);
}

void ActDialog::reject() {
    if (!m_working)
        QDialog::reject();
    else if (m_cancel)
        m_cancel();
}

/// Words that wrap need their height for this width; a dialog asks only once, before it has one.
void ActDialog::fit() {
    if (!isVisible())
        return;
    alignForms(*this);
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (height() < needed)
        resize(width(), needed);
}

void ActDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ActDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    QList<QWidget*> order;
    collectFields(*m_body, order);
    order << m_close << m_act;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    fit();
}

} // namespace dutydesk
