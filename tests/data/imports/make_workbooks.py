#!/usr/bin/python3
"""Writes the XLSX, ODS and XLS cases of this folder, as other programs write them: no LibreOffice takes part.

Needs Debian's python3-openpyxl and python3-xlwt. The files are committed; run it to change one of them. The two
with a password (25-password.xlsx, 25-password.ods) were saved by LibreOffice 7.4 with the password "rahasia":
encrypting is the one thing that neither tool can do.
"""

import datetime
import re
import zipfile
from pathlib import Path

import openpyxl
import xlwt
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FOLDER = Path(__file__).resolve().parent
DAY = (2026, 8, 14, 0, 0, 0)


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SHARED_STRINGS = "xl/sharedStrings.xml"


def with_shared_strings(part, text, shared):
    """Debian's openpyxl writes every text into its cell; Excel and web forms keep them in one list."""

    def moved(match):
        shared.append(match.group(2))
        return '<c r="%s t="s"><v>%d</v></c>' % (match.group(1), len(shared) - 1)

    if part.startswith("xl/worksheets/"):
        return re.sub(r'<c r="([^>]*) t="inlineStr"><is>(.*?)</is></c>', moved, text, flags=re.DOTALL)
    if part == "[Content_Types].xml":
        return text.replace("</Types>", '<Override PartName="/%s" ContentType="application/vnd.openxmlformats-'
                            'officedocument.spreadsheetml.sharedStrings+xml"/></Types>' % SHARED_STRINGS)
    if part == "xl/_rels/workbook.xml.rels":
        return text.replace("</Relationships>", '<Relationship Id="rIdTexts" Type="%ssharedStrings" '
                            'Target="sharedStrings.xml"/></Relationships>' % RELATIONS)
    if part == SHARED_STRINGS:
        return ('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="%d">' % len(shared)
                + "".join("<si>" + string + "</si>" for string in shared) + "</sst>")
    return text


def repacked(name, edit=lambda part, text: text):
    """The same package with fixed times, its parts edited: two runs give the same bytes."""
    path = FOLDER / name
    with zipfile.ZipFile(path) as old:
        parts = [(item, old.read(item)) for item in old.namelist()]
    parts.append((SHARED_STRINGS, b""))
    shared = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for item, content in parts:
            if item.endswith((".xml", ".rels")):
                content = edit(item, with_shared_strings(item, content.decode("utf-8"), shared)).encode("utf-8")
            if item == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-08-14T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(item, DAY), content, zipfile.ZIP_DEFLATED)


def book(rows=(), title="Form Responses 1"):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    fill(sheet, rows)
    return workbook, sheet


def fill(sheet, rows, first=1):
    for row, cells in enumerate(rows, first):
        for column, value in enumerate(cells, 1):
            if value is None:
                continue
            cell = sheet.cell(row, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # text, also when it looks like a formula or an error


def saved(workbook, name, edit=lambda part, text: text):
    workbook.save(FOLDER / name)
    repacked(name, edit)


def moment(*parts):
    return datetime.datetime(*parts)


# --- numbers, dates, identifiers -----------------------------------------------------------------------------

def destroyed_numbers():
    workbook, sheet = book([
        ["NIP", "NIK", "Nomor HP", "Kode", "B1"],
        ["199001012015031001", "6203014101900001", "+62812345678", "001234", 4],
        # What another program left of 198503152010011005 and of 6203014101900002: fifteen digits.
        [198503152010011000.0, 6203014101900000.0, "081234567890", "000001", "5"],
        # Written by a program that keeps all the digits that a number can hold.
        [1.98503E17, 6203014101900003, 62812345678, 1234, 3.0],
    ])
    for row in (3, 4):
        sheet.cell(row, 1).number_format = "0.00000E+00"
    saved(workbook, "10-destroyed-numbers.xlsx")


def date_serials(name, epoch=None):
    workbook, sheet = book()
    if epoch:
        workbook.epoch = epoch
    fill(sheet, [
        ["Timestamp", "Tanggal pelatihan", "Lama mengisi", "Unit kerja", "B1"],
        [moment(2026, 9, 3, 8, 15, 30), datetime.date(1990, 1, 2), datetime.time(0, 5, 12), "Bagian Umum", 4],
        [moment(2026, 9, 4, 17, 45, 5), datetime.date(1985, 3, 15), datetime.time(0, 7, 1), "Bagian Umum", 5],
        ["kemarin", None, None, "Bagian Hukum", 3],
    ])
    for row in (2, 3):
        sheet.cell(row, 1).number_format = "m/d/yy h:mm"  # 22: without seconds, day and month as the office likes
        sheet.cell(row, 2).number_format = "mm-dd-yy"  # 14
        sheet.cell(row, 3).number_format = "[h]:mm:ss"
    saved(workbook, name)


# --- texts --------------------------------------------------------------------------------------------------

def line_breaks():
    workbook, _ = book([
        ["Nama", "Memahami dan memenuhi_x000D_\nkebutuhan masyarakat", "Saran"],
        ["Budi", "Sangat Setuju", "satu_x000D_\ndua"],
        ["Siti", "Setuju_x000D_\n", "tiga\nempat"],
    ])
    saved(workbook, "13-line-breaks.xlsx")


def rich_texts():
    """Runs with their own fonts, and texts within the sheet, as exports of web forms have them."""
    workbook, _ = book([
        ["Nama", "B1", "Saran"],
        ["Budi", 4, "lebih cepat"],
        ["Siti", 5, "RICH"],
        ["Eko", 3, "INLINE"],
    ])

    def edit(part, text):
        if part == SHARED_STRINGS:
            runs = ('<r><rPr><b/></rPr><t xml:space="preserve">sangat </t></r><r><t>baik</t></r>'
                    '<rPh sb="0" eb="1"><t>bunyi</t></rPh>')
            text = text.replace("<si><t>RICH</t></si>", "<si>" + runs + "</si>")
        if part == "xl/worksheets/sheet1.xml":
            text = re.sub(r'<c r="C4" t="s"><v>\d+</v></c>',
                          '<c r="C4" t="inlineStr"><is><t>ramah</t></is></c>', text)
        return text

    saved(workbook, "13-rich-texts.xlsx", edit)


def formula_texts():
    workbook, sheet = book([
        ["=foo", "'=foo", '=HYPERLINK("http://x","Klik")', "@kolom", "B1"],
        ["=1+1", "@SUM(1)", "+62812345678", "-", 4],
        ['=HYPERLINK("http://x","Klik")', "'=foo", "=foo", "+1", 5],
    ])
    sheet.cell(2, 1).quotePrefix = True
    saved(workbook, "21-formula-texts.xlsx")


# --- headers ------------------------------------------------------------------------------------------------

def merged_headers():
    workbook, sheet = book([
        ["Survei BerAKHLAK 2026"],
        ["Nama", "Unit kerja", "Harapan", None, "Kinerja", None],
        [None, None, "B1", "B2", "B1", "B2"],
        ["Budi", "Bagian Umum", 5, 5, 4, 3],
        ["Siti", "Bagian Hukum", 5, 4, 4, 4],
    ], "Tabulasi")
    for area in ("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"):
        sheet.merge_cells(area)
    sheet["A1"].alignment = Alignment(horizontal="center")
    saved(workbook, "17-merged-headers.xlsx")


# --- sheets, rows and columns -------------------------------------------------------------------------------

ANSWERS = [
    ["Nama", "Unit kerja", "B1", "B2"],
    ["Budi", "Bagian Umum", 4, 5],
    ["Siti", "Bagian Hukum", 5, 5],
    ["Eko", "Bagian Hukum", 3, 4],
]


def several_sheets():
    workbook, sheet = book([["Petunjuk pengisian"], [None], ["Isi lembar Jawaban, satu baris satu pegawai."]],
                           "Petunjuk")
    hidden = workbook.create_sheet("Daftar pilihan")
    fill(hidden, [["Kode", "Arti"], [1, "STS"], [2, "TS"], [3, "N"]])
    hidden.sheet_state = "hidden"
    fill(workbook.create_sheet("Jawaban"), ANSWERS)
    fill(workbook.create_sheet("Rekap lama"), [["Unit", "Nilai"], ["Bagian Umum", 80]])
    saved(workbook, "25-several-sheets.xlsx")


def hidden_parts():
    workbook, sheet = book(ANSWERS)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.auto_filter.ref = "A1:D4"
    saved(workbook, "25-hidden-parts.xlsx")


def stale_formulas():
    """What the sheet showed when it was saved is what its author means, though 1+1 has never been 4."""
    workbook, sheet = book(ANSWERS)
    sheet["C2"] = "=1+1"
    sheet["B3"] = '="Bagian "&"Umum"'
    sheet["D4"] = "=LEN(A4)"

    def edit(part, text):
        if part == "xl/worksheets/sheet1.xml":
            text = re.sub(r'(<c r="C2">)(<f>.*?</f>)<v ?/?>(</v>)?', r"\1\2<v>4</v>", text)
            text = re.sub(r'<c r="B3">(<f>.*?</f>)<v ?/?>(</v>)?', r'<c r="B3" t="str">\1<v>Bagian Hukum</v>', text)
            text = re.sub(r'(<c r="D4">)(<f>.*?</f>)<v ?/?>(</v>)?', r"\1\2<v>4</v>", text)
        return text

    saved(workbook, "25-stale-formulas.xlsx", edit)


def booleans():
    picks = ["B1", "B2", "B3", "A1", "A2", "A3", "K2", "H2", "KO2", "X7"]
    chosen = [{"B2", "A1", "A2", "K2", "H2"}, {"B1", "B3", "A3", "KO2", "X7"}]
    rows = [["start", "unit_kerja"] + ["budaya_saat_ini/" + code for code in picks] + ["_id", "_uuid"]]
    for number, codes in enumerate(chosen, 1):
        rows.append(["2026-08-01T08:0%d:00" % number, "Bagian Umum"] + [code in codes for code in picks]
                    + [number, "0a1%d" % number])
    workbook, _ = book(rows, "survei")
    saved(workbook, "25-booleans.xlsx")


def error_cells():
    workbook, sheet = book(ANSWERS)
    sheet["B2"].value = "#N/A"
    sheet["B2"].data_type = "e"
    sheet["D3"].value = "#DIV/0!"
    sheet["D3"].data_type = "e"
    saved(workbook, "25-error-cells.xlsx")


def styled_to_the_end():
    workbook, sheet = book(ANSWERS)
    grey = PatternFill("solid", fgColor="FFEEEEEE")
    for column in "ABCD":
        sheet.column_dimensions[column].fill = grey
        sheet[column + "1048576"].fill = grey
    sheet["F900000"].font = Font(bold=True)
    sheet["C500000"].value = ""  # a text without characters
    saved(workbook, "25-styled-to-the-end.xlsx")


def no_answers_yet():
    workbook, _ = book([["Timestamp", "Unit kerja", "B1", "B2"]])
    saved(workbook, "25-no-answers.xlsx")


def empty_workbook():
    saved(book()[0], "25-empty.xlsx")


# --- what is no workbook, or an old one ---------------------------------------------------------------------

def other_packages():
    with zipfile.ZipFile(FOLDER / "25-photos.xlsx", "w") as package:
        package.writestr(zipfile.ZipInfo("foto/rapat.txt", DAY), "bukan buku kerja\n")
    document = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
            'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
            'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        "word/document.xml":
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
            "<w:t>Laporan survei</w:t></w:r></w:p></w:body></w:document>",
    }
    with zipfile.ZipFile(FOLDER / "25-letter.xlsx", "w") as package:
        for part, text in document.items():
            package.writestr(zipfile.ZipInfo(part, DAY), '<?xml version="1.0" encoding="UTF-8"?>' + text)


def cut_off():
    whole = (FOLDER / "25-hidden-parts.xlsx").read_bytes()
    (FOLDER / "25-cut-off.xlsx").write_bytes(whole[: len(whole) * 2 // 3])


def old_format():
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Jawaban")
    dated = xlwt.easyxf(num_format_str="d/m/yy h:mm")
    rows = [["Timestamp", "NIP"] + ANSWERS[0][1:]]
    for day, cells in enumerate(ANSWERS[1:], 3):
        rows.append([moment(2026, 9, day, 8, 15, 30), "19900101201503100%d" % day] + cells[1:])
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            if isinstance(value, datetime.datetime):
                sheet.write(row, column, value, dated)
            else:
                sheet.write(row, column, value)
    workbook.save(str(FOLDER / "25-old-format.xls"))


def web_page():
    (FOLDER / "25-web-page.xls").write_text(
        "<html><body><table><tr><td>Nama</td><td>B1</td></tr><tr><td>Budi</td><td>4</td></tr></table></body></html>\n")


# --- ODS, written by hand -----------------------------------------------------------------------------------

ODS_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day/><number:text>/</number:text><number:month/></number:date-style>
<number:time-style style:name="N2"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:boolean-style style:name="N3"><number:boolean/></number:boolean-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="time" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="yes" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="grey" style:family="table-cell"><style:table-cell-properties fo:background-color="#eeeeee"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
"""
ODS_END = "</office:spreadsheet></office:body></office:document-content>\n"
ODS_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def ods(name, tables):
    with zipfile.ZipFile(FOLDER / name, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype", DAY), "application/vnd.oasis.opendocument.spreadsheet")
        for part, text in (("content.xml", ODS_HEAD + tables + ODS_END), ("META-INF/manifest.xml", ODS_MANIFEST)):
            package.writestr(zipfile.ZipInfo(part, DAY), text, zipfile.ZIP_DEFLATED)


def text(content, more=""):
    paragraphs = "".join("<text:p>%s</text:p>" % line for line in content.split("\n"))
    return '<table:table-cell office:value-type="string"%s>%s</table:table-cell>' % (more, paragraphs)


def number(value, shown=None):
    return ('<table:table-cell office:value-type="float" office:value="%s"><text:p>%s</text:p></table:table-cell>'
            % (value, shown or value))


def row(*cells, more=""):
    return "<table:table-row%s>%s</table:table-row>\n" % (more, "".join(cells))


def table(name, *rows, more=""):
    return '<table:table table:name="%s"%s>%s</table:table>\n' % (name, more, "".join(rows))


def ods_dates():
    def day(value):
        return ('<table:table-cell table:style-name="day" office:value-type="date" office:date-value="%s">'
                "<text:p>3/9</text:p></table:table-cell>" % value)

    def time(value):
        return ('<table:table-cell table:style-name="time" office:value-type="time" office:time-value="%s">'
                "<text:p>0:05</text:p></table:table-cell>" % value)

    ods("12-date-serials.ods", table(
        "Jawaban",
        row(text("Timestamp"), text("Tanggal pelatihan"), text("Lama mengisi"), text("Unit kerja"), text("B1")),
        row(day("2026-09-03T08:15:30"), day("1990-01-02"), time("PT00H05M12S"), text("Bagian Umum"), number(4)),
        row(day("2026-09-04T17:45:05"), day("1985-03-15"), time("PT00H07M01S"), text("Bagian Umum"), number(5)),
        row(text("kemarin"), "<table:table-cell table:number-columns-repeated=\"2\"/>", text("Bagian Hukum"), number(3)),
    ))


def ods_merged_headers():
    covered = "<table:covered-table-cell/>"
    two = ' table:number-columns-spanned="2" table:number-rows-spanned="1"'
    down = ' table:number-columns-spanned="1" table:number-rows-spanned="2"'
    ods("17-merged-headers.ods", table(
        "Tabulasi",
        row(text("Nama", down), text("Unit kerja", down), text("Harapan", two), covered, text("Kinerja", two), covered),
        row(covered, covered, text("B1"), text("B2"), text("B1"), text("B2")),
        row(text("Budi"), text("Bagian Umum"), number(5), number(5), number(4), number(3)),
        row(text("Siti"), text("Bagian Hukum"), number(5), number(4), number(4), number(4)),
    ))


def ods_typed_sheet():
    """Comments, paragraphs, a formula, a true/false, a percentage, a repeated row, a link, and styles to the end."""
    comment = ('<table:table-cell office:value-type="string"><office:annotation><dc:creator>Siti</dc:creator>'
               "<text:p>periksa lagi</text:p></office:annotation><text:p>Budi</text:p></table:table-cell>")
    link = ('<table:table-cell office:value-type="string"><text:p>lihat <text:a xmlns:xlink="http://www.w3.org/1999/xlink" '
            'xlink:href="http://contoh.invalid/">formulir</text:a><text:s text:c="2"/>ini</text:p></table:table-cell>')
    yes = ('<table:table-cell table:style-name="yes" office:value-type="boolean" office:boolean-value="true">'
           "<text:p>BENAR</text:p></table:table-cell>")
    share = ('<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>')
    formula = ('<table:table-cell table:formula="of:=2+2" office:value-type="float" office:value="4"><text:p>4</text:p>'
               "</table:table-cell>")
    failed = ('<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="">'
              "<text:p>#N/A</text:p></table:table-cell>")
    ods("25-typed-sheet.ods", table(
        "Jawaban",
        row(text("Nama"), text("Unit kerja"), text("B1"), text("B2"), text("Saran"), text("Setuju data"), text("Beban")),
        row(comment, text("Bagian Umum"), formula, number(5), text("satu\ndua"), yes, share),
        row(text("Siti"), text("Bagian Hukum"), number(5), number(4), link, yes, share),
        row(text("Eko"), text("Bagian Hukum"), number(3), number("4.0", "4,0"), text(""), yes, failed,
            more=' table:visibility="collapse"'),
        row(text("Ani"), text("Bagian Umum"), number(4), number(4), text("sama"), yes, share,
            more=' table:number-rows-repeated="2"'),
        row('<table:table-cell table:style-name="grey" table:number-columns-repeated="16384"/>',
            more=' table:number-rows-repeated="1048570"'),
    ))


def ods_last_row_repeated():
    """A space in the last row, which repeats to the end of the sheet. In tests/data/cases."""
    ods("../cases/last-row-repeated.ods", table(
        "Jawaban",
        row(text("Unit kerja"), text("B1"), text("B2"), text("B3")),
        *(row(text("Dinas Sosial" if i % 2 else "Inspektorat"), number(i % 5 + 1), number(4), number(5)) for i in range(6)),
        row(text(" "), "<table:table-cell/>", text(" "), "<table:table-cell/>",
            more=' table:number-rows-repeated="1000000"'),
    ))


def main():
    destroyed_numbers()
    date_serials("12-date-serials.xlsx")
    date_serials("12-date-serials-1904.xlsx", CALENDAR_MAC_1904)
    line_breaks()
    rich_texts()
    merged_headers()
    formula_texts()
    several_sheets()
    hidden_parts()
    stale_formulas()
    booleans()
    error_cells()
    styled_to_the_end()
    no_answers_yet()
    empty_workbook()
    other_packages()
    cut_off()
    old_format()
    web_page()
    ods_dates()
    ods_merged_headers()
    ods_typed_sheet()
    ods_last_row_repeated()


if __name__ == "__main__":
    main()
