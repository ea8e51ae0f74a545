#!/usr/bin/python3
"""Makes the list files of this folder: the same synthetic people as different programs write them, a sheet with all that
real sheets have beside the list, and two workbooks with a password.

The tests read the files that lie here and need neither this script nor the programs. They were made with
  LibreOffice 7.4.7.2 (Debian 12, libreoffice-calc-nogui), openpyxl 3.0.9 (Debian 12), Python 3.11.
Run it as: /usr/bin/python3 make_fixtures.py   (it overwrites the files beside it)

Every file of people has two title lines, the header, 200 people, one row with a wrong check digit, one with 31.02, one
that repeats the third person, one without ЕНП, and a line of totals; the list in XML (R01) has no titles and no totals.
Nobody in it exists. The README of the folder above says what each file is for.
"""
import csv
import datetime
import pathlib
import random
import subprocess
import tempfile
import zipfile
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


def styled(cell, value):
    if isinstance(value, datetime.date):
        cell.number_format = "DD.MM.YYYY"
    return cell


def write_openpyxl():
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Список")
    for line in TITLE:
        sheet.append([line])
    sheet.append(HEADER)
    for row in rows():
        sheet.append([styled(WriteOnlyCell(sheet, value=value if value != "" else None), value) for value in row])
    sheet.append(TOTAL)
    book.save(HERE / "openpyxl_write_only.xlsx")


def write_openpyxl_normal():
    from openpyxl import Workbook
    book = Workbook()
    sheet = book.active
    sheet.title = "Список"
    for line in TITLE:
        sheet.append([line])
    for i in (1, 2):
        sheet.merge_cells(start_row=i, start_column=1, end_row=i, end_column=len(HEADER))
    sheet.append(HEADER)
    for r, row in enumerate(rows(), start=4):
        for c, value in enumerate(row, start=1):
            styled(sheet.cell(row=r, column=c, value=value if value != "" else None), value)
    sheet.append(TOTAL)
    book.save(HERE / "openpyxl.xlsx")


def r01_record(row):
    number, family, given, patronymic, born, sex, enp_, snils_, phone, address, _, district, programme, _ = row
    birthday = born.isoformat() if isinstance(born, datetime.date) else "-".join(reversed(born.split(".")))
    inner = [("IDPAC", number), ("SURNAME", family), ("NAME", given), ("PATRONYMIC", patronymic), ("BIRTHDAY", birthday),
             ("SEX", 1 if sex == "М" else 2), ("SS", snils_), ("TYPE_P", 3), ("NUM_P", enp_), ("ENP", enp_),
             ("CATEGORY", 1), ("T_PR", 1)]
    contacts = [("TEL_M", phone), ("ADDRESS", address)]
    beyond = [("DISTRICT", district), ("PROGRAMME", programme)]
    xml = lambda pairs: "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in pairs if value != "")
    return f"<ZAP>{xml(inner)}<CONTACTS>{xml(contacts)}</CONTACTS>{xml(beyond)}</ZAP>"


def write_r01():
    head = ("<VERSION>1.0</VERSION><CODEM>780117</CODEM><DATE_F>2026-11-02</DATE_F><NAME_F>R01_780117_2611</NAME_F>"
            "<SMO>78001</SMO><YEAR>2026</YEAR><MONTH>11</MONTH><N_PACK>1</N_PACK>")
    text = ('<?xml version="1.0" encoding="windows-1251"?>\r\n<R01>' + f"<ZGLV>{head}</ZGLV>\r\n<PERSONS>\r\n" +
            "\r\n".join(r01_record(row) for row in rows()) + "\r\n</PERSONS></R01>\r\n")
    with zipfile.ZipFile(HERE / "r01.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo("R01_780117_2611.xml", (2026, 11, 2, 9, 0, 0))
        archive.writestr(member, text.encode("cp1251"), zipfile.ZIP_DEFLATED)


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


def fods(tables, filters=""):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text>
<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N2"><number:day number:style="long"/><number:text>.</number:text>
<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/><number:text> </number:text>
<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:percentage-style style:name="N3"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
<number:text>%</number:text></number:percentage-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>{tables}{filters}</office:spreadsheet></office:body></office:document>"""


def convert(name, document, kinds):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / (name + ".fods")
        source.write_text(document, encoding="utf-8")
        for kind in kinds:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                            "--outdir", str(HERE), str(source)], check=True)


def merged_row(text, columns):
    return (f'<table:table-row><table:table-cell table:number-columns-spanned="{columns}" table:number-rows-spanned="1" '
            f'office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
            f'<table:covered-table-cell table:number-columns-repeated="{columns - 1}"/></table:table-row>')


def write_libreoffice():
    body = "".join(merged_row(line, 14) for line in TITLE)
    body += fods_row(HEADER) + "".join(fods_row(row) for row in rows()) + fods_row(TOTAL)
    hidden = fods_row(["Фамилия", "Имя", "ЕНП"]) + fods_row(["Скрытый", "Лист", "7856140892001235"])
    convert("libreoffice", fods(f'<table:table table:name="Список">{body}</table:table>'
                                f'<table:table table:name="Служебный" table:style-name="off">{hidden}</table:table>'),
            ["xlsx", "ods"])


class Raw(str):
    """A cell that stands in the document as it is."""


def tricky_row(cells, attributes=""):
    return f"<table:table-row{attributes}>" + "".join(c if isinstance(c, Raw) else fods_cell(c) for c in cells) + "</table:table-row>"


def write_tricky():
    """What real sheets have beside the list. The tests name the cells one by one."""
    born = datetime.date(1958, 3, 7)
    number = lambda i: enp(78, born, False, 2000 + i)
    person = lambda i, *rest: [f"Тестова {i} Анна Ильинична".replace(f" {i} ", " "), born, "Ж", number(i), snils(150000000 + i * 1237),
                               *rest]
    formula = lambda f, type_, text: Raw(f'<table:table-cell table:formula="of:={f}" {type_}><text:p>{text}</text:p></table:table-cell>')
    noted = Raw('<table:table-cell office:value-type="string"><office:annotation><dc:date>2026-11-02T00:00:00</dc:date>'
                "<text:p>не звонить</text:p></office:annotation><text:p>8 921 123-45-67</text:p></table:table-cell>")
    lines = Raw('<table:table-cell office:value-type="string"><text:p>ул. Мира,<text:s text:c="2"/>д. 5<text:tab/>кв. 7</text:p>'
                "<text:p>домофон <text:span>12</text:span></text:p></table:table-cell>")
    share = Raw('<table:table-cell table:style-name="share" office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>')
    moment = Raw('<table:table-cell table:style-name="moment" office:value-type="date" office:date-value="2026-10-05T14:30:00"><text:p>05.10.2026 14:30</text:p></table:table-cell>')
    true = Raw('<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ИСТИНА</text:p></table:table-cell>')
    as_number = Raw(f'<table:table-cell office:value-type="float" office:value="{number(4)}"><text:p>{number(4)}</text:p></table:table-cell>')
    header = ["ФИО", "Дата рождения", "Пол", "ЕНП", "СНИЛС", "Телефон", "Адрес", "Доля", "Дата прохождения", "Согласие"]
    name = formula("CONCATENATE(&quot;Тестова &quot;;&quot;Анна Ильинична&quot;)", 'office:value-type="string" office:string-value="Тестова Анна Ильинична"', "Тестова Анна Ильинична")
    failed = formula("NA()", 'office:value-type="string" office:string-value=""', "#N/A")
    body = merged_row("Список с примечаниями", 10) + "<table:table-row/>" + tricky_row(header)
    body += tricky_row(person(1, noted, lines, share, moment, true))
    body += tricky_row([name, *person(2)[1:]])
    body += tricky_row([*person(3)[:3], failed, person(3)[4]])
    body += tricky_row([*person(4)[:3], as_number, ""])
    body += tricky_row(person(5), ' table:visibility="filter"') + tricky_row(person(6), ' table:visibility="collapse"')
    body += tricky_row(person(7), ' table:number-rows-repeated="3"')
    body += '<table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="10"/></table:table-row>'
    body += tricky_row(["Итого", "", "", 9])
    second = tricky_row(["ФИО", "ЕНП"]) + tricky_row(["Второв Пётр Ильич", enp(78, born, True, 3000)])
    hidden = tricky_row(["ФИО", "ЕНП"]) + tricky_row(["Скрытов Пётр Ильич", enp(78, born, True, 3001)])
    convert("tricky", fods(f'<table:table table:name="Список">{body}</table:table>'
                           f'<table:table table:name="Архив" table:style-name="off">{hidden}</table:table>'
                           f'<table:table table:name="Второй">{second}</table:table>'), ["xlsx", "ods"])


MACRO = """Sub Main
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  Dim book As Object
  book = StarDesktop.loadComponentFromURL("file://{source}", "_blank", 0, opening())
  saving(0).Name = "FilterName"
  saving(1).Name = "Password"
  saving(1).Value = "secret"
  saving(0).Value = "calc8"
  book.storeToURL("file://{target}/password.ods", saving())
  Dim key(1) As New com.sun.star.beans.NamedValue
  key(0).Name = "OOXPassword"
  key(0).Value = "secret"
  key(1).Name = "CryptoType"
  key(1).Value = "Standard"
  saving(0).Value = "Calc MS Excel 2007 XML"
  saving(1).Name = "EncryptionData"
  saving(1).Value = key()
  book.storeToURL("file://{target}/password.xlsx", saving())
  book.close(True)
End Sub
"""


def write_protected():
    """LibreOffice sets a password only from inside, so a macro of a throw-away profile does it."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "open.fods"
        body = fods_row(["ФИО", "ЕНП"]) + fods_row(["Тестова Анна Ильинична", "7856140892001235"])
        source.write_text(fods(f'<table:table table:name="Список">{body}</table:table>'), encoding="utf-8")
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        subprocess.run([*office, "--terminate_after_init"], check=True, timeout=120)  # makes the profile
        basic = pathlib.Path(folder) / "profile" / "user" / "basic" / "Standard"
        basic.mkdir(parents=True, exist_ok=True)
        library = "http://openoffice.org/2000/library"
        (basic.parent / "script.xlc").write_text(
            f'<library:libraries xmlns:library="{library}" xmlns:xlink="http://www.w3.org/1999/xlink">'
            '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" '
            'xlink:type="simple" library:link="false"/></library:libraries>')
        (basic / "script.xlb").write_text(f'<library:library xmlns:library="{library}" library:name="Standard" '
                                          'library:readonly="false" library:passwordprotected="false">'
                                          '<library:element library:name="Module1"/></library:library>')
        macro = escape(MACRO.format(source=source, target=HERE))
        (basic / "Module1.xba").write_text('<script:module xmlns:script="http://openoffice.org/2000/script" '
                                           f'script:name="Module1" script:language="StarBasic">{macro}</script:module>')
        subprocess.run([*office, "macro:///Standard.Module1.Main"], check=True, timeout=120)


def correct_quarantine(source, mended, target):
    """What a МО does with the quarantine that DutyDesk sent: opens it, corrects the cells, saves it, here with openpyxl.
    `mended`: cell → text."""
    from openpyxl import load_workbook
    book = load_workbook(source)
    for cell, text in mended.items():
        book.active[cell] = text
    book.save(target)


if __name__ == "__main__":
    write_csv("windows1251.csv", "cp1251", ";")
    write_csv("cp866.csv", "cp866", "\t")
    write_openpyxl()
    write_openpyxl_normal()
    write_r01()
    write_libreoffice()
    write_tricky()
    write_protected()
