#include "domain/dialogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace dutydesk {

namespace {

using L = QLatin1String;

constexpr std::array<const char*, 5> StepKinds{"opening", "question", "explanation", "offer", "closing"};

DialogueText readText(const RuleNode& node) {
    node.expectOnly({"ru", "en"});
    return {node.text(L("ru")), node.text(L("en"))};
}

DialogueText readText(const RuleNode& node, L key) {
    const auto text = node.node(key);
    if (!text) {
        node.complain(key, QStringLiteral("is missing"));
        return {};
    }
    return readText(*text);
}

DialogueStep readStep(const RuleNode& node) {
    node.expectOnly({"kind", "text", "hint"});
    DialogueStep step;
    const QString kind = node.text(L("kind"));
    const auto found =
        std::find_if(StepKinds.begin(), StepKinds.end(), [&](const char* code) { return kind == L(code); });
    if (found == StepKinds.end())
        node.complain(L("kind"),
                      QStringLiteral("'%1' is none of opening, question, explanation, offer, closing").arg(kind));
    else
        step.kind = static_cast<DialogueStepKind>(found - StepKinds.begin());
    step.text = readText(node, L("text"));
    if (node.has(L("hint")))
        step.hint = readText(node, L("hint"));
    return step;
}

bool anyOf(const QStringList& wanted, const QStringList& present) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) { return present.contains(one); });
}

// How well a script fits; -1 when one of its conditions does not hold.
int fit(const Dialogue& dialogue, const QStringList& icd10, const QStringList& groups, QStringView programme) {
    int score = 0;
    if (!dialogue.icd10.empty()) {
        if (!std::any_of(icd10.begin(), icd10.end(),
                         [&](const QString& code) { return containsCode(dialogue.icd10, code); }))
            return -1;
        score += 4;
    }
    if (!dialogue.groups.isEmpty()) {
        if (!anyOf(dialogue.groups, groups))
            return -1;
        score += 2;
    }
    if (!dialogue.programme.isEmpty()) {
        if (programme != dialogue.programme)
            return -1;
        score += 1;
    }
    return score;
}

} // namespace

QString fillIn(const QString& text, const DialogueValues& values) {
    QString filled;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open);
        if (close < 0)
            return filled + text.mid(at);
        const QString value = values.value(text.mid(open + 2, close - open - 2).trimmed());
        filled += text.mid(at, open - at) + (value.isEmpty() ? QStringLiteral("…") : value);
        at = close + 2;
    }
}

Result<Dialogue> Dialogues::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "valid_from", "valid_to", "id", "occasions", "variant", "programme", "title", "icd10",
                     "groups", "steps", "objections", "red_flags"});
    Dialogue dialogue;
    dialogue.id = root.text(L("id"));
    dialogue.occasions = root.texts(L("occasions"));
    if (dialogue.occasions.isEmpty())
        root.complain(L("occasions"), QStringLiteral("names none"));
    dialogue.variant = root.text(L("variant"));
    dialogue.programme = root.text(L("programme"), {});
    dialogue.title = readText(root, L("title"));
    dialogue.icd10 = readIcd10(root, L("icd10"));
    dialogue.groups = root.texts(L("groups"));
    for (const RuleNode& node : root.nodes(L("steps")))
        dialogue.steps.push_back(readStep(node));
    if (dialogue.steps.empty())
        root.complain(L("steps"), QStringLiteral("is empty"));
    for (const RuleNode& node : root.nodes(L("objections"))) {
        node.expectOnly({"code", "says", "answer"});
        dialogue.objections.push_back({node.text(L("code")), readText(node, L("says")), readText(node, L("answer"))});
    }
    for (const RuleNode& node : root.nodes(L("red_flags"))) {
        node.expectOnly({"sign", "action"});
        dialogue.redFlags.push_back({readText(node, L("sign")), readText(node, L("action"))});
    }
    if (auto problem = root.problem())
        return *problem;
    return dialogue;
}

Result<Dialogues> Dialogues::load(const QString& folder) {
    Dialogues dialogues;
    const QDir dir(folder);
    const QStringList files = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (files.isEmpty()) {
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("Rules", "No dialogue scripts were found. Install the programme again."),
            folder};
    }
    for (const QString& name : files) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{ErrorKind::Storage,
                         QCoreApplication::translate("Rules", "The file %1 cannot be read.").arg(name),
                         file.errorString()};
        }
        auto dialogue = fromJson(file.readAll(), name);
        if (!dialogue)
            return dialogue.error();
        if (dialogues.find(dialogue->id)) {
            return Error{
                ErrorKind::BadInput,
                QCoreApplication::translate("Rules", "Two dialogue scripts carry the id %1; change one of them.")
                    .arg(dialogue->id),
                name};
        }
        dialogues.m_dialogues.push_back(std::move(*dialogue));
    }
    return dialogues;
}

const Dialogue* Dialogues::choose(QStringView occasion, const QStringList& icd10, const QStringList& groups,
                                  QStringView programme) const {
    const Dialogue* best = nullptr;
    int bestFit = -1;
    for (const Dialogue& dialogue : m_dialogues) {
        const auto at = std::find(dialogue.occasions.begin(), dialogue.occasions.end(), occasion);
        if (at == dialogue.occasions.end())
            continue;
        const int conditions = fit(dialogue, icd10, groups, programme);
        // Of equal scripts the one written mainly for this occasion wins.
        const int score = conditions < 0 ? -1 : conditions * 2 + (at == dialogue.occasions.begin() ? 1 : 0);
        if (score > bestFit) {
            best = &dialogue;
            bestFit = score;
        }
    }
    return best;
}

const Dialogue* Dialogues::find(QStringView id) const {
    const auto found =
        std::find_if(m_dialogues.begin(), m_dialogues.end(), [&](const Dialogue& one) { return one.id == id; });
    return found == m_dialogues.end() ? nullptr : &*found;
}

} // namespace dutydesk
