#include "survey/sources/import_notes.hpp"

#include "survey/answers/decisions.hpp"

namespace berakhlak::survey {

namespace {

using core::Text;

class Notes {
public:
    explicit Notes(ImportedSurvey const& survey) : survey_(survey) {}

    std::vector<Text> list(bool instrument_given) {
        add_form();
        add("Bentuk berkas: ", "Layout: ", survey_.layout.name());
        Text const name{survey_.instrument->name, {}};
        if (instrument_given)
            add("Instrumen ditentukan: ", "Instrument given: ", name);
        else
            add("Instrumen dikenali dari isi berkas: ", "Instrument recognised from the file: ", name);
        add_columns();
        return std::move(list_);
    }

private:
    void add(char const* id, char const* en, Text const& text) {
        list_.push_back({id + text.id, en + text.in(core::Language::english)});
    }

    void add_form() {
        if (!survey_.source.sheet.empty())
            add("Lembar: ", "Sheet: ", {survey_.source.sheet, {}});
        if (auto const& form = survey_.source.form) {
            add("Pengodean aksara: ", "Encoding: ", name_of(form->encoding));
            add("Pemisah kolom: ", "Delimiter: ", name_of_delimiter(form->delimiter));
        }
    }

    void add_columns() {
        for (std::size_t column = 0; column < survey_.mapping.columns.size(); ++column) {
            auto const& role = survey_.mapping.columns[column];
            auto const& header = survey_.layout.headers[column];
            if (header.empty())
                continue;
            auto const meaning = name_of(role.role);
            auto const code = role.item ? " " + survey_.instrument->items[*role.item].code : std::string();
            bool const given = role.how == How::given;
            list_.push_back(
                {"Kolom “" + header + "”: " + meaning.id + code + (given ? " (ditentukan pemakai)" : ""),
                 "Column “" + header + "”: " + meaning.en + code + (given ? " (said by the user)" : "")});
        }
        for (auto const& choice : survey_.mapping.words)
            add_word(choice);
        if (survey_.mapping.of(Role::unit).empty())
            list_.push_back(
                {"Tidak ada kolom unit: semua responden direkap sebagai satu kelompok tanpa unit.",
                 "There is no unit column: all respondents stand in one group without a unit."});
    }

    void add_word(WordChoice const& choice) {
        auto const& word = survey_.instrument->scale.levels[choice.level].words.front();
        list_.push_back({"Jawaban “" + choice.word + "” berarti “" + word + "” (ditentukan pemakai).",
                         "The answer “" + choice.word + "” means “" + word + "” (said by the user)."});
    }

    ImportedSurvey const& survey_;
    std::vector<Text> list_;
};

} // namespace

std::vector<Text> decisions_of(ImportedSurvey const& survey, ImportPlan const& plan) {
    return Notes(survey).list(!plan.instrument.empty());
}

} // namespace berakhlak::survey
