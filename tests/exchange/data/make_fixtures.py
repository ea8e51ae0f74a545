#!/usr/bin/python3
"""Makes the list files of this folder: the same synthetic people four times, as different programs write them.

The tests read the files that lie here and need neither this script nor the programs. They were made with
  LibreOffice 7.4.7.2 (Debian 12, libreoffice-calc-nogui), openpyxl 3.0.9 (Debian 12), Python 3.11.
Run it as: /usr/bin/python3 make_fixtures.py   (it overwrites the files beside it)

Every file has two title lines, the header, 200 people, one row with a wrong check digit, one with 31.02, one that
repeats the third person, one without ЕНП, and a line of totals. Nobody in it exists.
"""
import csv
import datetime
import pathlib
import random
import subprocess
import tempfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
HEADER = ["№ п/п", "Фамилия", "Имя", "Отчество", "Дата рождения", "Пол", "ЕНП", "СНИЛС", "Телефон", "Адрес",
          "Код МО", "Участок", "Программа", "Месяц"]
TITLE = ["Список застрахованных лиц, подлежащих диспансеризации", "Поликлиника № 117, ноябрь 2026 г."]


def enp(region, born, male, serial):
    offset = 20 if born.year <= 1950 else 40 if born.year <= 2000 else 0
    raw = f"{born.month + offset:02d}{str(born.year)[::-1]}{born.day + (50 if male else 0):02d}"
    digits = f"{region:02d}" + "".join(str(9 - int(c)) for c in raw) + f"{serial:05d}"
    total = 0
    for i, c in enumerate(digits):
        d = int(c) * (2 if i % 2 == 0 else 1)
        total += d // 10 + d % 10
    return digits + str((10 - total % 10) % 10)


def snils(nine):
    digits = f"{nine:09d}"
    control = sum(int(c) * (9 - i) for i, c in enumerate(digits)) % 101 % 100
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]} {control:02d}"


def people():
    rng = random.Random(117)
    families = ["Ёлкин", "Кузнецов", "Орлов", "Соловьёв", "Белов", "Жуков", "Щукин", "Фёдоров", "Чернов", "Юдин",
                "Цветков", "Хохлов", "Эйсмонт-Волков", "Ершов", "Объедков"]
    men = [("Пётр", "Петрович"), ("Илья", "Ильич"), ("Семён", "Артёмович"), ("Юрий", "Юрьевич"), ("Фома", "Лукич")]
    women = [("Мария", "Петровна"), ("Анна", "Ильинична"), ("Алёна", "Семёновна"), ("Анна-Мария", "Юрьевна"),
             ("Эльвира", "Фёдоровна")]
    streets = ["ул. Садовая", "пр. Энгельса", "ул. Школьная", "наб. Чёрной речки"]
    for i in range(200):
        male = i % 3 == 0
        given, patronymic = rng.choice(men if male else women)
        family = rng.choice(families)
        if not male:
            family = "-".join(part + "а" if part[-1] in "внм" else part for part in family.split("-"))
        if i % 29 == 7:
            patronymic = ""
        born = datetime.date(1930, 1, 1) + datetime.timedelta(days=rng.randrange(0, 28000))
        number = enp(78, born, male, 1000 + i)
        yield {"family": family, "given": given, "patronymic": patronymic, "born": born, "sex": "М" if male else "Ж",
               "enp": "" if i == 150 else number, "snils": snils(112000000 + i * 1237),
               "phone": f"+7 (921) {rng.randrange(100, 999)}-{rng.randrange(10, 99)}-{rng.randrange(10, 99)}",
               "address": f"{rng.choice(streets)}, д. {rng.randrange(1, 90)}, кв. {rng.randrange(1, 200)}",
               "mo": "780117", "district": 1 + i % 20, "programme": "ДВН", "month": "ноябрь 2026"}


def rows():
    """Cells of the body; dates are datetime.date, numbers int, all else text."""
    listed = list(people())
    table = []
    for i, p in enumerate(listed):
        table.append([i + 1, p["family"], p["given"], p["patronymic"], p["born"], p["sex"], p["enp"], p["snils"], p["phone"],
                      p["address"], p["mo"], p["district"], p["programme"], p["month"]])
    wrong = list(table[10])
    wrong[0], wrong[1], wrong[6] = 201, "Неверных", wrong[6][:-1] + str((int(wrong[6][-1]) + 1) % 10)
    no_day = list(table[11])
    no_day[0], no_day[1], no_day[4] = 202, "Февралев", "31.02.1958"
    again = list(table[2])
    again[0] = 203
    return table + [wrong, no_day, again]


TOTAL = ["Итого:", "", "", 203]


def text_of(value):
    return value.strftime("%d.%m.%Y") if isinstance(value, datetime.date) else str(value)


def write_csv(name, encoding, delimiter):
    with open(HERE / name, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        for line in TITLE:
            writer.writerow([line])
        writer.writerow(HEADER)
        for row in rows():
            writer.writerow([text_of(value) for value in row])
        writer.writerow([text_of(value) for value in TOTAL])


def write_openpyxl():
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Список")
    for line in TITLE:
        sheet.append([line])
    sheet.append(HEADER)
    for row in rows():
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=value if value != "" else None)
            if isinstance(value, datetime.date):
                cell.number_format = "DD.MM.YYYY"
            cells.append(cell)
        sheet.append(cells)
    sheet.append(TOTAL)
    book.save(HERE / "openpyxl_write_only.xlsx")


def fods_cell(value):
    if value == "" or value is None:
        return "<table:table-cell/>"
    if isinstance(value, datetime.date):
        return (f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{text_of(value)}</text:p></table:table-cell>")
    if isinstance(value, int):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def fods_row(cells):
    return "<table:table-row>" + "".join(fods_cell(cell) for cell in cells) + "</table:table-row>"


def write_libreoffice():
    merged = "".join(
        '<table:table-row><table:table-cell table:number-columns-spanned="14" table:number-rows-spanned="1" '
        f'office:value-type="string"><text:p>{escape(line)}</text:p></table:table-cell>'
        '<table:covered-table-cell table:number-columns-repeated="13"/></table:table-row>' for line in TITLE)
    body = merged + fods_row(HEADER) + "".join(fods_row(row) for row in rows()) + fods_row(TOTAL)
    hidden = fods_row(["Фамилия", "Имя", "ЕНП"]) + fods_row(["Скрытый", "Лист", "7856140892001235"])
    document = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text>
<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Список">{body}</table:table>
<table:table table:name="Служебный" table:style-name="off">{hidden}</table:table>
</office:spreadsheet></office:body></office:document>"""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "libreoffice.fods"
        source.write_text(document, encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", str(HERE), str(source)], check=True)


if __name__ == "__main__":
    write_csv("windows1251.csv", "cp1251", ";")
    write_csv("cp866.csv", "cp866", "\t")
    write_openpyxl()
    write_libreoffice()
