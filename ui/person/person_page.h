#pragma once

#include "common/page.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace dutydesk {

class Card;
class ContactCard;
class FormHost;
class InlineForm;
class PersonIdentity;

/// Everything about one person: who he is, what he needs, what was planned, booked, said and done, and the verbs for
/// it. activate() takes a PersonId; without one the last person stays. UI thread.
class PersonPage : public Page {
    Q_OBJECT

public:
    explicit PersonPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;
    const PersonCard& card() const { return m_card; }
    FormHost* forms() const { return m_forms; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showNothing() override;

private:
    QWidget* makeActions();
    QWidget* makeColumns();
    Card* addCard(QVBoxLayout* column, const QString& title);
    void addShortcuts();
    void showPerson(const PersonCard& card);
    void fillCards();
    void showTimeline(int limit);
    /// `kind` names the form among the drafts of this page.
    void open(const QString& kind, InlineForm* form);
    void giveBackDraft();
    void book();
    void askSurvey();
    void askReading();
    void askHomeVisit();
    void askAdverseEvent();
    void askLowMobility();
    void askConsent();
    void askPhones();
    void printSheet();

    PersonId m_person, m_reading;
    bool m_again = false;
    PersonCard m_card;
    QVariantMap m_draft; ///< until its person's card has been read
    bool m_stale = false;
    int m_timelineLimit = 0;
    PersonIdentity* m_identity;
    QWidget* m_actions = nullptr;
    FormHost* m_forms;
    QScrollArea* m_scroll = nullptr;
    ContactCard* m_contact = nullptr;
    Card* m_needs = nullptr;
    Card* m_plans = nullptr;
    Card* m_appointments = nullptr;
    Card* m_contacts = nullptr;
    Card* m_details = nullptr;
    Card* m_consents = nullptr;
    Card* m_discharges = nullptr;
    Card* m_requests = nullptr;
    Card* m_lists = nullptr;
    Card* m_timeline = nullptr;
};

} // namespace dutydesk
