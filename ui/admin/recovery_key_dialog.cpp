#include "admin/recovery_key_dialog.h"

#include "common/prompts.h"
#include "common/widgets.h"
#include "print/pdf_writer.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

namespace dutydesk {

RecoveryKeyDialog::RecoveryKeyDialog(RecoveryForm form, Make make, QWidget* parent)
    : ActDialog(tr("Recovery key"),
                tr("The recovery key opens the lists when the administrator's password is lost. It is shown once, "
                   "here, and kept on "
                   "paper only. A new key makes all former ones void: their papers are to be destroyed."),
                tr("Make the key"), parent)
    , m_form(std::move(form))
    , m_make(std::move(make))
    , m_key(new QLabel)
    , m_output(new QWidget) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(m_key->font().pointSizeF() * 1.5);
    m_key->setFont(font);
    m_key->setTextFormat(Qt::PlainText);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setFocusPolicy(Qt::TabFocus); // for the screen reader; it cannot be copied
    m_key->hide();
    auto* print = makeButton(QStringLiteral("print"), tr("&Print…"));
    auto* pdf = makeButton(QStringLiteral("export"), tr("&Save as PDF…"));
    for (QPushButton* button : {print, pdf})
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout(m_output);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    row->addStretch(1);
    row->addWidget(print);
    row->addWidget(pdf);
    row->addStretch(1);
    m_output->hide();
    body()->addWidget(m_key);
    body()->addWidget(m_output);
    connect(print, &QPushButton::clicked, this, &RecoveryKeyDialog::print);
    connect(pdf, &QPushButton::clicked, this, &RecoveryKeyDialog::savePdf);
}

RecoveryKeyDialog::~RecoveryKeyDialog() {
    for (QString& line : m_form.lines)
        line.fill(u' ');
}

void RecoveryKeyDialog::act(const Done& done) {
    if (!m_form.lines.isEmpty()) {
        done({}); // the second press: seen and put away
        return;
    }
    m_make([this, done](const Result<QString>& code) {
        if (code)
            m_form.lines = code->split(u'\n');
        done(code ? Result<void>() : Result<void>(code.error()));
    });
}

void RecoveryKeyDialog::succeeded() {
    if (!m_key->text().isEmpty())
        reject();
    else
        showKey();
}

void RecoveryKeyDialog::showKey() {
    setWhy(tr("This is the new recovery key. Print it and put it into a sealed envelope in a safe, away from this "
              "computer. All former keys "
              "are void from now on."));
    m_key->setText(m_form.lines.join(u'\n'));
    m_key->setAccessibleName(tr("The recovery key in four lines"));
    m_key->show();
    m_output->show();
    setActWords(tr("The key is put away"));
    setCloseWords(tr("Close"));
    m_key->setFocus();
    adjustSize();
}

void RecoveryKeyDialog::reject() {
    if (isWorking())
        return;
    if (m_form.lines.isEmpty()) {
        ActDialog::reject();
        return;
    }
    const bool sure =
        m_kept || promptsFor(this).ask(
                      this, {tr("Recovery key"),
                             tr("Close without having printed the key?"),
                             tr("It is not shown again. If you have not written it down, a new one must be made."),
                             tr("Close without printing"),
                             {}});
    if (sure)
        accept();
}

void RecoveryKeyDialog::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Recovery key"));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    auto* preview = new QPrintPreviewDialog(printer.get(), this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowTitle(tr("Print the recovery key"));
    preview->resize(900, 700);
    connect(preview, &QPrintPreviewDialog::paintRequested, this, [this, printer](QPrinter* target) {
        std::vector<std::unique_ptr<QTextDocument>> documents;
        documents.push_back(recoveryForm(m_form));
        if (const auto painted = paintPages(*target, documents); !painted)
            showMessage(painted.error().message);
    });
    connect(preview, &QDialog::accepted, this, [this] { m_kept = true; });
    preview->open();
}

void RecoveryKeyDialog::savePdf() {
    const QString path =
        promptsFor(this).saveFile(this, tr("Save the recovery key"), tr("recovery key.pdf"), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    std::vector<std::unique_ptr<QTextDocument>> documents;
    documents.push_back(recoveryForm(m_form));
    const auto pages = writePdf(path, documents, QStringLiteral("Ключ восстановления"));
    m_kept = m_kept || pages.ok();
    showMessage(
        pages ? tr("Saved as %1. Print it on paper, then delete the file: whoever has it reads the lists.").arg(path)
              : pages.error().message);
}

} // namespace dutydesk
