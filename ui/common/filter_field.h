#pragma once

class QLineEdit;
class QWidget;

namespace dutydesk {

class DataTable;

/// The field that filters a table as one types; Ctrl+F comes to it from anywhere on the page, Down goes on to the table, Esc
/// empties it first.
QLineEdit* makeFilterField(DataTable& table, QWidget* parent = nullptr);

} // namespace dutydesk
