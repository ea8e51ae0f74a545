#pragma once

#include "domain/result.h"

#include <QDate>
#include <QString>

namespace dutydesk {

class Store;

/// What is put into an empty sandbox.
struct PopulationOptions {
    QString size = QStringLiteral("demo"); ///< demo, polyclinic or region
    quint64 seed = 1;                      ///< the same seed, size and day give the same resources
    QDate today;                           ///< the sandbox's day, on which the population's history ends
};

/// Fills an empty store with the polyclinic's МИС: people, lists, plans, visits, contacts. BadInput for an unknown size.
Result<void> populate(Store& store, const PopulationOptions& options);

/// Fills an empty store with the regional cardioregistry of the same people (the same seed, size and day): Patient, Encounter IMP,
/// Condition and RiskAssessment under ids of its own and the Group `insured-78008`. Some discharges are only here.
Result<void> populateRegistry(Store& store, const PopulationOptions& options);

} // namespace dutydesk
