// A office without an office: files are tables of text that the test puts on it.
#pragma once

#include "import_case.hpp"
#include "survey/sources/join_sources.hpp"
#include "wizard/presenters/import_wizard.hpp"

#include <map>

namespace berakhlak::test {

using Rows = std::vector<std::vector<std::string>>;

struct PaperOffice : wizard::OfficePort {
    std::map<std::string, Rows> files;
    std::map<std::string, std::vector<std::string>> sheets; ///< of the files that are workbooks: "file#sheet"
    std::map<std::string, std::string> memory;
    int loads = 0;

    survey::SourceFile sheet_of(std::string const& name, std::string const& sheet) const {
        survey::SourceFile source;
        source.sheet = sheet;
        source.sheets = sheets.at(name);
        source.table = table_of(files.at(name + "#" + sheet));
        return source;
    }

    survey::SourceFile load(std::vector<std::string> const& places, survey::ImportPlan const& plan) override {
        auto const& overrides = plan.source;
        ++loads;
        auto name = places.empty() ? std::string() : places.front();
        survey::SourceFile source;
        source.name = wizard::last_part(name);
        bool const workbook = sheets.contains(name);
        if (workbook) {
            source.sheets = sheets.at(name);
            if (overrides.unit_sheets.size() > 1) {
                std::vector<survey::SourceFile> parts;
                for (auto const& sheet : overrides.unit_sheets)
                    parts.push_back(sheet_of(name, sheet));
                auto joined = survey::join_sources(std::move(parts), {}, survey::SourcesAre::sheets);
                joined.name = source.name;
                return joined;
            }
            source.sheet = overrides.sheet.empty() ? source.sheets.front() : overrides.sheet;
            for (auto const& other : source.sheets)
                if (other != source.sheet)
                    source.others.push_back({other, table_of(files.at(name + "#" + other))});
            name += "#" + source.sheet;
        }
        if (!files.contains(name))
            throw survey::Refusal({name, {}, {}, {}}, {"Tidak dapat dibaca.", "Can't be read."}, {});
        source.table = table_of(files.at(name));
        if (!places.empty() && !workbook) {
            source.form.emplace();
            source.form->delimiter = overrides.delimiter.value_or(',');
            source.form->encoding = overrides.encoding.value_or(survey::Encoding::utf8);
        }
        return source;
    }
    survey::SourceFile load_table(survey::DatabaseSource const& source) override {
        survey::SourceFile file;
        file.name = source.table;
        file.table = table_of(files.at(source.table));
        return file;
    }
    survey::KnownInstruments instruments() override {
        survey::KnownInstruments known;
        for (auto const* name : {"likert-4", "likert-5", "pilihan-5", "pilihan-10"})
            known.list.push_back(std::make_shared<core::Instrument const>(instrument(name)));
        return known;
    }
    std::string remembered(std::string const& fingerprint) override { return memory[fingerprint]; }
    void remember(std::string const& fingerprint, std::string const& json) override {
        memory[fingerprint] = json;
    }
};

/// A Google Forms export of a rating on 1-5: every behaviour, a unit, an e-mail.
inline Rows google_forms(std::size_t respondents) {
    auto const rules = instrument("likert-5");
    Rows rows{{"Timestamp", "Email Address", "Unit kerja", "Jenis kelamin"}};
    for (auto const& item : rules.items)
        rows[0].push_back(item.text.id);
    for (std::size_t i = 0; i < respondents; ++i) {
        auto const day = std::to_string(i % 9 + 20);
        rows.push_back({"2026/08/" + day + " 8:05:" + std::to_string(10 + i % 50) + " AM GMT+7",
                        "pegawai" + std::to_string(i) + "@contoh.go.id",
                        i % 2 ? "Dinas Sosial" : "Inspektorat", i % 3 ? "Laki-laki" : "Perempuan"});
        for (std::size_t item = 0; item < rules.items.size(); ++item)
            rows.back().push_back(std::to_string(1 + (i + item * item) % 5));
    }
    return rows;
}

} // namespace berakhlak::test
