#!/usr/bin/python3
"""Writes one survey as four tools export it: tests/office/surveys.hpp has its answers and its figures.

Needs Debian's python3-openpyxl. The files are committed; run it to change one of them. Names and addresses are invented.
"""

import csv
import datetime
import json
from pathlib import Path

import openpyxl

FOLDER = Path(__file__).resolve().parent
INSTRUMENT = FOLDER.parents[2] / "extension" / "instruments" / "likert-5.json"

ITEMS = [(item["code"], item["text"]["id"]) for item in json.loads(INSTRUMENT.read_text())["items"]]
# One number per respondent and value; all three items of a value are answered alike.
RESPONDENTS = [
    ("Dinas Satu", (5, 4, 3, 4, 5, 2, 3)),
    ("Dinas Satu", (4, 4, 3, 5, 5, 3, 3)),
    ("Dinas Satu", (4, 5, 4, 4, 4, 2, 4)),
    ("Badan Dua", (3, 4, 4, 4, 5, 1, 3)),
    ("Dinas Satu", (5, 4, 3, 3, 5, 2, 4)),
    ("Dinas Satu", (4, 3, 3, 4, 4, 3, 3)),
]
NEXT_WEEK = ("Dinas Satu", (5, 5, 5, 5, 5, 5, 4))
WORDS = ("Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Sangat Setuju")
NEARLY = {"Membantu orang lain belajar": "Membantu orng lain belajar"}


def levels(values):
    return [level for level in values for _ in range(3)]


def google_forms(name, respondents):
    """A grid question in words; whoever made the form has mistyped one row of it."""
    grid = ["Seberapa setuju Anda? [%s]" % NEARLY.get(text, text) for _, text in ITEMS]
    with open(FOLDER / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["Timestamp", "Email Address", "Unit kerja"] + grid)
        for number, (unit, values) in enumerate(respondents):
            writer.writerow(["2026/08/14 8:05:%02d AM GMT+7" % (number * 7), "pegawai%d@contoh.invalid" % number, unit]
                            + [WORDS[level - 1] for level in levels(values)])


def microsoft_forms(name):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Sheet1"
    sheet.append(["ID", "Start time", "Completion time", "Email", "Name", "Unit kerja"]
                 + ["%d. %s" % (number, text) for number, (_, text) in enumerate(ITEMS, 1)])
    for number, (unit, values) in enumerate(RESPONDENTS, 1):
        start = datetime.datetime(2026, 9, 3, 8, number, 0)
        sheet.append([number, start, start + datetime.timedelta(minutes=4), "anonymous", None, unit]
                     + [WORDS[level - 1] for level in levels(values)])
        for column in (2, 3):
            sheet.cell(number + 1, column).number_format = "m/d/yy h:mm:ss"
    workbook.save(FOLDER / name)


def kobotoolbox(name):
    """XML names and values, as the CSV export writes them: semicolons, everything quoted."""
    with open(FOLDER / name, "w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow(["start", "end", "unit_kerja"] + ["perilaku/" + code for code, _ in ITEMS]
                        + ["_id", "_uuid", "_submission_time", "_validation_status", "_status", "_index"])
        for number, (unit, values) in enumerate(RESPONDENTS, 1):
            writer.writerow(["2026-08-14T08:%02d:00.000+07:00" % number, "2026-08-14T08:%02d:30.000+07:00" % (number + 4), unit]
                            + levels(values)
                            + [41000 + number, "0a1b-%d" % number, "2026-08-14T01:%02d:00" % (number + 5), "",
                               "submitted_via_web", number])


def main():
    google_forms("google-forms.csv", RESPONDENTS)
    google_forms("google-forms-next-week.csv", RESPONDENTS + [NEXT_WEEK])
    microsoft_forms("microsoft-forms.xlsx")
    kobotoolbox("kobotoolbox.csv")


if __name__ == "__main__":
    main()
