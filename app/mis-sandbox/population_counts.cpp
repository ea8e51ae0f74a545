#include "population_counts.h"

#include <QCoreApplication>

#include <algorithm>

namespace dutydesk::sandbox {

namespace {

PopulationCounts polyclinicCounts()
{
    PopulationCounts c;
    c.attached = 115'000;
    c.insured = 67'400;
    c.discharged = 1'212;
    c.dischargedLately = 45;
    c.dischargedLowMobility = 43;
    c.helpedToBook = 302;
    c.reminded = 1'188;
    c.escorted = 6;
    c.rehabilitation = 160;
    c.registryOnly = 36;
    c.priorityRight = 54;
    c.priorityLowMobility = 11;
    c.lowMobility = 809; // 1.2%
    c.lowMobilityDue = 81;
    c.dvn = 2'600;
    c.ud = 300;
    c.pmo = 900;
    c.dn = 1'500;
    c.stageTwoPending = 180;
    c.appointmentsAhead = 1'500;
    c.appointmentsPast = 1'200;
    c.noShows = 60;
    c.communications = 2'400;
    c.consents = 9'000;
    c.surveys = 420;
    c.readings = 300;
    c.adverseEvents = 14;
    c.tasks = 48;
    c.ambulance = 40;
    return c;
}

// Every figure by the ratio of insured people, but never below `least`.
PopulationCounts scaled(int attached, int insured)
{
    PopulationCounts c = polyclinicCounts();
    const int of = c.insured;
    const auto scale = [&](int& figure, int least) {
        figure = std::max(least, static_cast<int>((static_cast<qint64>(figure) * insured + of / 2) / of));
    };
    scale(c.discharged, 36);
    scale(c.dischargedLately, 6);
    scale(c.dischargedLowMobility, 4);
    scale(c.helpedToBook, 9);
    scale(c.reminded, 20);
    scale(c.escorted, 2);
    scale(c.rehabilitation, 8);
    scale(c.registryOnly, 4);
    scale(c.priorityRight, 12);
    scale(c.priorityLowMobility, 3);
    scale(c.lowMobility, 24);
    scale(c.lowMobilityDue, 10);
    scale(c.dvn, 78);
    scale(c.ud, 20);
    scale(c.pmo, 28);
    scale(c.dn, 45);
    scale(c.stageTwoPending, 20);
    scale(c.appointmentsAhead, 60);
    scale(c.appointmentsPast, 40);
    scale(c.noShows, 12);
    scale(c.communications, 150);
    scale(c.consents, 260);
    scale(c.surveys, 30);
    scale(c.readings, 20);
    scale(c.adverseEvents, 4);
    scale(c.tasks, 12);
    scale(c.ambulance, 5);
    c.attached = attached;
    c.insured = insured;
    return c;
}

} // namespace

Result<PopulationCounts> countsFor(const QString& size)
{
    if (size == QLatin1String("polyclinic"))
        return polyclinicCounts();
    if (size == QLatin1String("demo")) {
        PopulationCounts c = scaled(3'400, 2'000);
        c.smallStaff = true;
        c.reminded = 28; // so that somebody is left to be called
        return c;
    }
    if (size == QLatin1String("region")) {
        // Thinner in each polyclinic: what a region is for is the number of people.
        PopulationCounts c = scaled(50'000, 50'000);
        c.polyclinics = 20;
        c.slotDays = 7;
        c.smallStaff = true;
        c.dvn /= 4;
        c.pmo /= 4;
        c.dn /= 4;
        c.appointmentsAhead /= 8;
        c.consents /= 8;
        c.communications /= 4;
        return c;
    }
    return Error{ErrorKind::BadInput,
                 QCoreApplication::translate("Population", "The population '%1' is not known: use demo, polyclinic or region.")
                     .arg(size),
                 {}};
}

} // namespace dutydesk::sandbox
