#include "calls/script_view.h"

#include "common/widgets.h"
#include "person/language.h"
#include "person/notice.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

QString kindInWords(DialogueStepKind kind) {
    switch (kind) {
    case DialogueStepKind::Opening:
        return ScriptView::tr("Opening");
    case DialogueStepKind::Question:
        return ScriptView::tr("Question");
    case DialogueStepKind::Explanation:
        return ScriptView::tr("Explanation");
    case DialogueStepKind::Offer:
        return ScriptView::tr("Offer");
    case DialogueStepKind::Closing:
        break;
    }
    return ScriptView::tr("Closing");
}

QLabel* spoken(const QString& text, QWidget* parent) {
    auto* label = makeValue(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

QToolButton* folder(const QString& words, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(words);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setArrowType(Qt::RightArrow);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

} // namespace

ScriptView::ScriptView(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Script of the conversation"));
    setFocusPolicy(Qt::TabFocus);
    viewport()->setAutoFillBackground(false);
    restart();
}

QVBoxLayout* ScriptView::restart() {
    m_objections = m_alarms = 0;
    m_objectionsHeading = m_alarmsHeading = nullptr;
    m_title.clear();
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
    verticalScrollBar()->setValue(0);
    return column;
}

void ScriptView::say(const QString& words) {
    auto* column = restart();
    column->addWidget(makeHint(words, widget()));
    column->addStretch(1);
}

void ScriptView::setScript(const CallScript& script) {
    if (!script.dialogue) {
        say(tr("There is no script for this occasion: say who you are, ask for the date of birth, then name the "
               "occasion."));
        return;
    }
    auto* column = restart();
    m_title = script.dialogue->title.words(inRussian());
    addSteps(column, script);
    addObjections(column, script);
    addRedFlags(column, script);
    column->addStretch(1);
}

void ScriptView::scrollTo(QWidget* widget) {
    if (widget)
        verticalScrollBar()->setValue(widget->y());
}

void ScriptView::showObjections() {
    scrollTo(m_objectionsHeading);
}

void ScriptView::showAlarms() {
    scrollTo(m_alarmsHeading);
}

void ScriptView::scrollBy(int lines) {
    verticalScrollBar()->setValue(verticalScrollBar()->value() + lines * fontMetrics().lineSpacing());
}

void ScriptView::addSteps(QVBoxLayout* column, const CallScript& script) {
    const bool russian = inRussian();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(PageMargin);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const DialogueStep& step : script.dialogue->steps) {
        auto* kind = new QLabel(kindInWords(step.kind), widget());
        kind->setProperty("quiet", true);
        grid->addWidget(kind, grid->rowCount(), 0, Qt::AlignTop);
        grid->addWidget(spoken(fillIn(step.text.words(russian), script.values), widget()), grid->rowCount() - 1, 1);
        const QString hint = fillIn(step.hint.words(russian), script.values);
        if (hint.isEmpty())
            continue;
        auto* aside = makeHint(hint, widget());
        QFont italic = aside->font();
        italic.setItalic(true);
        aside->setFont(italic);
        grid->addWidget(aside, grid->rowCount(), 1);
    }
    column->addSpacing(PageGap);
}

void ScriptView::addRedFlags(QVBoxLayout* column, const CallScript& script) {
    if (script.dialogue->redFlags.empty())
        return;
    const bool russian = inRussian();
    QStringList lines;
    for (const DialogueRedFlag& flag : script.dialogue->redFlags)
        lines << tr("%1 – %2").arg(flag.sign.words(russian), flag.action.words(russian));
    m_alarms = int(lines.size());
    m_alarmsHeading = makeSection(tr("Alarm signs: leave the script"), widget());
    column->addWidget(m_alarmsHeading);
    auto* notice = new Notice(widget());
    notice->setSentences(lines);
    column->addWidget(notice);
    column->addSpacing(4);
}

void ScriptView::addObjections(QVBoxLayout* column, const CallScript& script) {
    if (script.dialogue->objections.empty())
        return;
    const bool russian = inRussian();
    m_objectionsHeading = makeSection(tr("Objections and answers"), widget());
    column->addWidget(m_objectionsHeading);
    for (const DialogueObjection& objection : script.dialogue->objections) {
        auto* says = folder(tr("“%1”").arg(objection.says.words(russian)), widget());
        auto* answer = spoken(fillIn(objection.answer.words(russian), script.values), widget());
        answer->setIndent(20);
        answer->hide();
        says->setObjectName(QStringLiteral("objection"));
        connect(says, &QToolButton::toggled, answer, [says, answer, this](bool open) {
            says->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
            answer->setVisible(open);
            if (open)
                QMetaObject::invokeMethod(
                    answer, [this, answer] { ensureWidgetVisible(answer, 0, 8); }, Qt::QueuedConnection);
        });
        column->addWidget(says);
        column->addWidget(answer);
        ++m_objections;
    }
}

} // namespace dutydesk
