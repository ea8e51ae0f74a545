#include "common/form_draft.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVariantMap>

namespace dutydesk {

namespace {

const QString Type = QStringLiteral("type");
const QString Value = QStringLiteral("value");
const QString Focus = QStringLiteral("focus");

QVariantMap field(const char* type, const QVariant& value) {
    return {{Type, QLatin1String(type)}, {Value, value}};
}

/// Empty for what is no field, or a part of one.
QVariantMap fieldOf(const QWidget& widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        const QWidget* whole = line->parentWidget();
        const bool part = qobject_cast<const QAbstractSpinBox*>(whole) || qobject_cast<const QComboBox*>(whole);
        if (part || line->isReadOnly() || line->echoMode() != QLineEdit::Normal)
            return {};
        return field("line", line->text());
    }
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        return text->isReadOnly() ? QVariantMap() : field("text", text->toPlainText());
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return field("choice", box->currentText());
    if (const auto* spin = qobject_cast<const QSpinBox*>(&widget))
        return field("number", spin->value());
    if (const auto* real = qobject_cast<const QDoubleSpinBox*>(&widget))
        return field("real", real->value());
    if (const auto* moment = qobject_cast<const QDateTimeEdit*>(&widget))
        return field("moment", moment->dateTime().toString(Qt::ISODate));
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && button->isCheckable())
        return field("tick", button->isChecked());
    return {};
}

void fill(QWidget& widget, const QString& type, const QVariant& value) {
    if (auto* line = qobject_cast<QLineEdit*>(&widget))
        line->setText(value.toString());
    else if (auto* text = qobject_cast<QPlainTextEdit*>(&widget))
        text->setPlainText(value.toString());
    else if (auto* box = qobject_cast<QComboBox*>(&widget))
        box->setCurrentIndex(std::max(box->findText(value.toString()), 0));
    else if (auto* spin = qobject_cast<QSpinBox*>(&widget))
        spin->setValue(value.toInt());
    else if (auto* real = qobject_cast<QDoubleSpinBox*>(&widget))
        real->setValue(value.toDouble());
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(&widget))
        moment->setDateTime(QDateTime::fromString(value.toString(), Qt::ISODate));
    else if (auto* button = qobject_cast<QAbstractButton*>(&widget);
             button && type == u"tick" && button->isChecked() != value.toBool())
        button->setChecked(value.toBool());
}

} // namespace

QVariantList fieldsOf(const QWidget& form) {
    QVariantList fields;
    for (const QWidget* widget : form.findChildren<QWidget*>()) {
        QVariantMap one = fieldOf(*widget);
        if (one.isEmpty())
            continue;
        if (form.window()->focusWidget() == widget)
            one.insert(Focus, true);
        fields.append(QVariant(one));
    }
    return fields;
}

void fillFields(QWidget& form, const QVariantList& fields) {
    // Ticks last: a field that is filled may tick what goes with it.
    for (const bool ticks : {false, true}) {
        qsizetype at = 0;
        for (QWidget* widget : form.findChildren<QWidget*>()) {
            const QVariantMap here = fieldOf(*widget);
            if (here.isEmpty() || at >= fields.size())
                continue;
            const QVariantMap kept = fields.at(at++).toMap();
            const QString type = kept.value(Type).toString();
            if (type == here.value(Type).toString() && (type == u"tick") == ticks)
                fill(*widget, type, kept.value(Value));
            if (kept.value(Focus).toBool())
                widget->setFocus(Qt::OtherFocusReason);
        }
    }
}

} // namespace dutydesk
