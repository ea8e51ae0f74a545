#include "domain/digits.h"
#include "exchange/cell_values.h"
#include "exchange/row_work.h"

namespace dutydesk {

void RowInterpreter::readEnp(Work& work) const {
    const SourceCell* cell = work.sound(ListField::Enp, IssueSeverity::Error);
    if (!cell)
        return;
    const QString written = given(cell->text.trimmed());
    if (written.isEmpty())
        return;
    const bool exponent = isExponentNumber(written);
    const QString text = exponent ? expandNumber(written) : written;
    work.row.enp = Enp::parse(text);
    if (work.row.enp) {
        // A number that Excel cut to 15 digits ends in 0 and then fails the check digit, so a number that passes is
        // whole.
        if (exponent || cell->kind == CellKind::Number)
            work.add(ListField::Enp, IssueSeverity::Healed, written,
                     ExchangeText::tr("The policy number is kept as a number; all its digits are there."));
        else if (written.size() != 16)
            work.add(ListField::Enp, IssueSeverity::Healed, written,
                     ExchangeText::tr("Spaces or hyphens were left out."));
        return;
    }
    const QString digits = digitsOnly(text);
    const QString asText =
        ExchangeText::tr("In the source file, format the column as text, enter the numbers again, and save.");
    const auto error = [&](const QString& message, const QString& remedy) {
        work.add(ListField::Enp, IssueSeverity::Error, written, message, remedy);
    };
    if (exponent && text.isEmpty())
        error(ExchangeText::tr("The policy number was kept as a number and has lost digits: %1.").arg(shown(written)),
              asText);
    else if (cell->kind == CellKind::Number && digits.size() == 16 && digits.endsWith(u'0'))
        error(ExchangeText::tr(
                  "The policy number was kept as a number, and the spreadsheet has replaced its last digit by 0: %1.")
                  .arg(shown(written)),
              asText);
    else if (cell->kind == CellKind::Number && digits.size() == 15)
        error(ExchangeText::tr("The policy number has 15 digits: kept as a number, it has lost a leading zero: %1.")
                  .arg(shown(written)),
              asText);
    else if (digits.size() == 9)
        work.add(ListField::Enp, IssueSeverity::Warning, written,
                 ExchangeText::tr("Nine digits are the number of a temporary certificate, not of a policy: %1.")
                     .arg(shown(written)),
                 ExchangeText::tr("The person is looked for by SNILS, or name and birth date."));
    else if (digits.size() == 16)
        error(ExchangeText::tr("The check digit of the policy number is wrong: %1.").arg(shown(written)),
              ExchangeText::tr("Compare the number with the policy: a digit is mistyped."));
    else if (digits.isEmpty())
        error(ExchangeText::tr("This is not a policy number: %1.").arg(shown(written)),
              ExchangeText::tr("A policy number has 16 digits. Correct the cell or leave it empty."));
    else
        error(ExchangeText::tr("A policy number has 16 digits; this one has %1: %2.")
                  .arg(digits.size())
                  .arg(shown(written)),
              ExchangeText::tr("Compare the number with the policy and correct the cell, or leave it empty."));
}

void RowInterpreter::readSnils(Work& work) const {
    const SourceCell* cell = work.sound(ListField::Snils, work.row.enp ? IssueSeverity::Warning : IssueSeverity::Error);
    if (!cell)
        return;
    const QString written = given(cell->text.trimmed());
    if (written.isEmpty())
        return;
    QString text = isExponentNumber(written) ? expandNumber(written) : written;
    // A number loses its leading zeros, and the 11 digits of a СНИЛС are known, so they can be put back.
    if (cell->kind == CellKind::Number && text.size() >= 8 && text.size() < 11)
        text = text.rightJustified(11, u'0');
    work.row.snils = Snils::parse(text);
    if (work.row.snils) {
        if (text != written)
            work.add(ListField::Snils, IssueSeverity::Healed, written,
                     ExchangeText::tr("Leading zeros were put back."));
        return;
    }
    const int digits = int(digitsOnly(text).size());
    const QString message = digits == 11
                                ? ExchangeText::tr("The control number of the SNILS is wrong: %1.").arg(shown(written))
                                : ExchangeText::tr("A SNILS has 11 digits: %1.").arg(shown(written));
    if (work.row.enp) {
        work.add(ListField::Snils, IssueSeverity::Warning, written, message,
                 ExchangeText::tr("It was left out; the person is known by the policy number."));
    } else {
        work.add(ListField::Snils, IssueSeverity::Error, written, message,
                 ExchangeText::tr("Compare the number with the certificate and correct the cell, or leave it empty."));
    }
}

} // namespace dutydesk
