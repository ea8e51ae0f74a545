#include "look_checks.h"

#include "common/appearance.h"
#include "common/table_page_tools.h"

#include <catch2/catch_test_macros.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QToolButton>

namespace dutydesk::test {

namespace {

std::string where(const QWidget* widget, const QString& words) {
    QStringList chain;
    for (const QWidget* at = widget; at; at = at->parentWidget())
        chain.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                 : at->objectName());
    return QString(chain.join(QStringLiteral(" > ")) + QStringLiteral(": ") + words).toStdString();
}

/// Whether the words of a widget have the room that they need; what elides on purpose (a list's row, a state beside a
/// name) draws itself and is no label.
bool hasRoom(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || !label->pixmap().isNull())
            return true;
        const int width = label->contentsRect().width();
        if (!label->wordWrap())
            return width >= label->sizeHint().width() - 2 * label->margin();
        return label->contentsRect().height() >= label->heightForWidth(label->width()) &&
               width >= label->minimumSizeHint().width();
    }
    if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QCheckBox*>(&widget) ||
        qobject_cast<const QRadioButton*>(&widget) || qobject_cast<const QToolButton*>(&widget))
        return widget.width() >= widget.sizeHint().width() && widget.height() >= widget.sizeHint().height() - 1;
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget);
        field && field->text().isEmpty() && !field->placeholderText().isEmpty())
        return field->width() >= field->fontMetrics().horizontalAdvance(field->placeholderText()) + 16;
    return true;
}

QString wordsOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->placeholderText();
    return {};
}

/// Names of keys, formats and of the trade are Latin in Russian too; so is what a server, a file or a person is called.
QString withoutNames(QString words) {
    static const QRegularExpression names(
        QStringLiteral("DutyDesk|Ctrl|Enter|Esc|Shift|Delete|Insert|Page (Up|Down)|Home|Caps "
                       "Lock|Tab|\\bF\\d+|XLSX|ODS|CSV|PDF|Excel|FHIR( R4)?|JSON|Bearer|Basic|Qt [\\d.]+|GPL|"
                       "English|https?(://\\S+)?\\b|/\\S+|\\*\\.\\w+|[A-Z]\\d\\d(\\.\\d)?|\\bI{1,3}\\b|SQLITE_BUSY: "
                       "database is locked|smirnova|ivanova"));
    return words.remove(names);
}

} // namespace

void look(const QString& language, int percent) {
    Appearance appearance;
    appearance.theme = QStringLiteral("light");
    appearance.language = language;
    appearance.textPercent = percent;
    applyAppearance(*qApp, appearance);
}

void requireRoom(QWidget& root) {
    int seen = 0;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const QString words = wordsOf(*widget);
        if (!widget->isVisible() || words.isEmpty() || widget->inherits("dutydesk::ScriptFolder"))
            continue;
        ++seen;
        INFO(where(widget, words) << " has " << widget->width() << "×" << widget->height() << ", needs "
                                  << widget->sizeHint().width() << "×" << widget->sizeHint().height());
        CHECK(hasRoom(*widget));
    }
    CHECK(seen > 0);
}

void requireWholeCaptions(QWidget& root) {
    constexpr int Around = 12, Arrow = 16;
    for (const DataTable* table : root.findChildren<DataTable*>()) {
        if (!table->isVisible())
            continue;
        const QHeaderView* header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const QString words = table->model()->headerData(column, Qt::Horizontal).toString();
            const bool sorted = header->sortIndicatorSection() == column;
            INFO(where(table, words) << " is " << header->sectionSize(column) << " wide");
            CHECK((header->isSectionHidden(column) ||
                   header->sectionSize(column) >=
                       header->fontMetrics().horizontalAdvance(words) + Around + (sorted ? Arrow : 0)));
        }
    }
}

void requireRussian(QWidget& root) {
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{2,}"));
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        for (const QString& words :
             {wordsOf(*widget), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()}) {
            INFO(where(widget, words));
            CHECK_FALSE(withoutNames(words).contains(english));
        }
    }
}

void requireEnglishButtons(QWidget& root) {
    static const QRegularExpression russian(QStringLiteral("[а-яё]{3,}"), QRegularExpression::CaseInsensitiveOption);
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        INFO(where(button, button->text()));
        CHECK_FALSE((button->isVisible() && !button->text().startsWith(u'“') && button->text().contains(russian)));
    }
}

void requireLettersOnce(QWidget& root) {
    QHash<QChar, QString> taken;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (!widget->isVisible() || (label && !label->buddy()))
            continue;
        const QString words = wordsOf(*widget);
        const qsizetype at = QString(words).replace(QStringLiteral("&&"), QStringLiteral("  ")).indexOf(u'&');
        if (at < 0 || at + 1 >= words.size())
            continue;
        const QChar letter = words.at(at + 1).toLower();
        INFO(where(widget, words) << " and " << taken.value(letter).toStdString());
        CHECK_FALSE(taken.contains(letter));
        taken.insert(letter, words);
    }
}

} // namespace dutydesk::test
