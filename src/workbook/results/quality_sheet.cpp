#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/population_sheet.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <array>

namespace berakhlak::workbook {

namespace {

using core::Text;

constexpr sal_Int32 last_column = 7;
constexpr sal_Int32 findings_shown = 20;
constexpr std::array widths{5200, 7600, 2600, 2400, 2600, 2600, 2400, 2600};

class Quality {
public:
    Quality(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data, Sheet const& sheet,
            std::string const& name)
        : book_(book), survey_(survey), instrument_(*survey.instrument), data_(data), answers_(data.main()),
          units_(data.units), answers_only_(answers_), sheet_(sheet), name_(name) {
        ++answers_only_.first_row;
    }

    void write() {
        for (std::size_t column = 0; column < widths.size(); ++column)
            set_column_width(sheet_, static_cast<sal_Int32>(column), widths[column]);
        {
            FixedHeights const fixed(book_.document); // once for all lines is enough
            add_respondents();
            add_precision();
            if (data_.times)
                add_nonresponse(*data_.times);
            if (instrument_.kind == core::Kind::likert) {
                add_alpha();
                add_omega();
                add_validity();
            }
            add_findings();
        }
        fit_rows(sheet_, rows_of_heading, row_ - 1);
        write_heading(book_, survey_, sheet_, text({"Mutu Data", "Data Quality"}), last_column);
        auto const end = write_method(book_, survey_, sheet_, row_, last_column);
        set_printed(book_, sheet_, last_column, end - 1, Paper::portrait);
    }

private:
    [[nodiscard]] std::string const& text(Text const& in_two) const { return book_.text(in_two); }
    [[nodiscard]] std::string call(char const* function, std::string const& arguments) const {
        return function_call(function, answers_.reference() + ";" + arguments);
    }
    [[nodiscard]] std::string argument() const { return book_.argument(instrument_); }
    [[nodiscard]] std::string value_cell(sal_Int32 row) const { return "$C$" + std::to_string(row + 1); }

    // Of one unit, of equal answers or of too few: there is no figure, and that is no mistake of the office.
    // An answer that can't be read is one, and stays #VALUE! (3 is its ERROR.TYPE).
    [[nodiscard]] std::string or_words(std::string const& figure) const {
        return "IFERROR(" + figure + ";IF(ERROR.TYPE(" + figure + ")=3;" + figure + ";" +
               quoted_text(text({"tidak dapat dihitung", "can't be computed"})) + "))";
    }

    void section(Text const& title) {
        put_text(sheet_, 0, row_, text(title));
        style_cells(book_, sheet_, {{}, 0, row_, 0, row_}, Style::subtitle);
        ++row_;
    }

    // A name over two columns, and its value beside it.
    void name_line(Text const& name, Style style) {
        put_text(sheet_, 0, row_, text(name));
        style_cells(book_, sheet_, {{}, 0, row_, 1, row_}, Style::text);
        merge_cells(sheet_, {{}, 0, row_, 1, row_});
        style_cells(book_, sheet_, {{}, 2, row_, 2, row_}, style);
    }
    void number_line(Text const& name, double number) {
        name_line(name, Style::integer);
        sheet_->getCellByPosition(2, row_)->setValue(number);
        ++row_;
    }
    sal_Int32 native_line(Text const& name, Style style, std::string const& formula) {
        name_line(name, style);
        put_formula(sheet_, 2, row_, formula);
        return row_++;
    }
    sal_Int32 live_line(Text const& name, Style style, std::string const& live) {
        name_line(name, style);
        book_.guarded.write_cell({name_, 2, row_, 2, row_}, live);
        return row_++;
    }

    void add_respondents() {
        auto const& prepared = survey_.prepared;
        section({"Responden dan jawaban", "Respondents and answers"});
        number_line({"Baris yang diterima saat impor", "Rows received at the import"},
                    static_cast<double>(prepared.rows.size() + prepared.dropped.size()));
        number_line({"Tidak dipakai (rinciannya di Catatan)", "Not used (details on the sheet Notes)"},
                    static_cast<double>(prepared.dropped.size()));
        CellBlock source_rows = answers_only_;
        source_rows.first_column = source_rows.last_column = 0;
        native_line({"Responden di lembar Data", "Respondents on the sheet Data"}, Style::integer,
                    "COUNT(" + source_rows.reference() + ")");
        auto const cells = answers_only_.reference();
        auto const blank = native_line({"Sel jawaban yang kosong", "Blank cells of answers"}, Style::integer,
                                       "COUNTBLANK(" + cells + ")");
        native_line({"Persen kosong", "Percent blank"}, Style::number,
                    "100*" + value_cell(blank) + "/(ROWS(" + cells + ")*COLUMNS(" + cells + "))");
        ++row_;
    }

    void add_precision() {
        section({"Ketelitian indeks", "Precision of the index"});
        name_line(agency_population_label(), Style::input);
        if (book_.agency_population)
            sheet_->getCellByPosition(agency_population_column, row_)->setValue(*book_.agency_population);
        population_ = value_cell(row_++);
        live_line({"Responden yang diperlukan (Krejcie-Morgan)", "Respondents needed (Krejcie-Morgan)"},
                  Style::integer,
                  "IF(ISNUMBER(" + population_ + ");" + function_call("sample", population_) + ";\"-\")");
        live_line(
            {"Batas galat indeks, kepercayaan 95 % (poin)", "Margin of the index, 95 % confidence (points)"},
            Style::mean,
            "IF(ISNUMBER(" + population_ + ");" + call("margin", population_ + ";0.95;;" + argument()) + ";" +
                call("margin", ";0.95;;" + argument()) + ")");
        auto const effect = call("designeffect", units_.reference() + ";;" + argument());
        live_line({"Kemiripan jawaban rekan seunit (ICC)", "Likeness of colleagues' answers (ICC)"},
                  Style::coefficient, or_words("INDEX(" + effect + ";1;1)"));
        live_line({"Efek desain bila unit utuh yang ditarik", "Design effect if whole units were drawn"},
                  Style::coefficient, or_words("INDEX(" + effect + ";2;1)"));
        ++row_;
    }

    // Who answered last is most like who didn't answer at all.
    void add_nonresponse(CellBlock const& times) {
        section({"Yang tidak menjawab (sepertiga yang menjawab paling akhir dibandingkan dengan yang paling "
                 "awal)",
                 "Who did not answer (the third that answered last beside the third that answered first)"});
        if (!data_.times_are_clear) {
            name_line({"Waktu menjawab", "Times of the answers"}, Style::text);
            put_text(sheet_, 2, row_,
                     text({"bukan tanggal yang jelas (hari atau bulan dahulu?)",
                           "no clear dates (day or month first?)"}));
            row_ += 2;
            return;
        }
        auto const line = [&](std::string const& population, int row) {
            return or_words("INDEX(" +
                            call("nonresponse", times.reference() + ";" + population + ";;" + argument()) +
                            ";" + std::to_string(row) + ";1)");
        };
        live_line(
            {"Indeks yang akhir dikurangi yang awal (poin)", "Index of the last less the first (points)"},
            Style::mean, line({}, 1));
        live_line({"p (di bawah 0,05: berbeda nyata)", "p (below 0.05: they differ)"}, Style::coefficient,
                  line({}, 3));
        live_line({"Indeks bila yang tidak menjawab seperti yang akhir",
                   "Index if who did not answer is like the last"},
                  Style::number, "IF(ISNUMBER(" + population_ + ");" + line(population_, 10) + ";\"-\")");
        ++row_;
    }

    void header(TextRows const& titles) {
        put_texts(sheet_, 0, row_, titles);
        auto const last = static_cast<sal_Int32>(titles.front().size()) - 1;
        style_cells(book_, sheet_, {{}, 0, row_, last, row_}, Style::header);
        ++row_;
    }

    void alpha_line(std::string const& name, std::string const& value) {
        put_text(sheet_, 0, row_, name);
        book_.guarded.write_array({name_, 1, row_, last_column, row_},
                                  "TRANSPOSE(" + call("alpha", value + ";" + argument()) + ")");
        style_cells(book_, sheet_, {{}, 0, row_, 0, row_}, Style::text);
        style_cells(book_, sheet_, {{}, 1, row_, 5, row_}, Style::coefficient);
        style_cells(book_, sheet_, {{}, 6, row_, last_column, row_}, Style::integer);
        ++row_;
    }
    void add_alpha() {
        bool const listwise = instrument_.missing.reliability == core::MissingPairs::listwise;
        section(
            listwise
                ? Text{"Reliabilitas (alpha Cronbach, jawaban lengkap seperti SPSS; lazimnya mulai 0,6 atau "
                       "0,7)",
                       "Reliability (Cronbach's alpha, listwise as SPSS; 0.6 or 0.7 is the usual least)"}
                : Text{"Reliabilitas (alpha Cronbach, berpasangan; SPSS memakai jawaban lengkap; lazimnya "
                       "mulai "
                       "0,6 atau 0,7)",
                       "Reliability (Cronbach's alpha, pairwise; SPSS is listwise; 0.6 or 0.7 is the usual "
                       "least)"});
        header({{text({"Nilai", "Value"}), text({"Alpha", "Alpha"}), text({"Terstandar", "Standardised"}),
                 text({"Rerata r", "Mean r"}), text({"Batas bawah", "Lower bound"}),
                 text({"Batas atas", "Upper bound"}), text({"n", "n"}), text({"Butir", "Items"})}});
        if (instrument_.values.size() > 1)
            for (std::size_t value = 0; value < instrument_.values.size(); ++value)
                if (instrument_.items_of(value).size() > 1)
                    alpha_line(text(instrument_.values[value].name),
                               quoted_text(instrument_.values[value].code));
        if (instrument_.items.size() > 1)
            alpha_line(text({"Semua butir", "All items"}), {});
        ++row_;
    }

    void omega_line(Text const& name, std::string const& value) {
        live_line(name, Style::coefficient, or_words(call("omega", value + ";" + argument())));
    }
    void add_omega() {
        constexpr std::size_t fewest_items = 3;
        if (instrument_.items.size() < fewest_items)
            return;
        section({"Omega total (McDonald; butir boleh berbeda kekuatannya)",
                 "Omega total (McDonald; items may differ in strength)"});
        if (instrument_.values.size() > 1)
            for (std::size_t value = 0; value < instrument_.values.size(); ++value)
                if (instrument_.items_of(value).size() >= fewest_items)
                    omega_line(instrument_.values[value].name, quoted_text(instrument_.values[value].code));
        omega_line({"Semua butir", "All items"}, {});
        ++row_;
    }

    void add_validity() {
        section({"Validitas butir (korelasi dengan sisanya, yang menentukan, dan dengan total)",
                 "Validity of the items (correlation with the rest, which decides, and with the total)"});
        auto const items = static_cast<sal_Int32>(instrument_.items.size());
        auto const table = book_.guarded.write_array({name_, 0, row_, last_column, row_ + items},
                                                     call("itemtotal", "1;;" + argument()));
        auto const first = table.first_row + 1;
        style_cells(book_, sheet_, {{}, 0, table.first_row, last_column, table.first_row}, Style::header);
        style_cells(book_, sheet_, {{}, 0, first, 1, table.last_row}, Style::phrase);
        style_cells(book_, sheet_, {{}, 2, first, 4, table.last_row}, Style::coefficient);
        style_cells(book_, sheet_, {{}, 5, first, 5, table.last_row}, Style::integer);
        style_cells(book_, sheet_, {{}, 6, first, 6, table.last_row}, Style::coefficient);
        style_cells(book_, sheet_, {{}, last_column, first, last_column, table.last_row}, Style::category);
        row_ = table.last_row + 2;
    }

    // The sentence stands where there is room for it: row, sentence, column, content.
    void add_findings() {
        section({"Temuan pemeriksaan", "Findings"});
        // A header that is skipped would be a finding too.
        auto const check = function_call("check", answers_only_.reference() + ";" + argument());
        auto const count_row = row_++;
        auto const first = row_ + 1;
        auto const last = row_ + findings_shown;
        constexpr std::array columns_of_check{1, 4, 2, 3};
        for (std::size_t column = 0; column < columns_of_check.size(); ++column)
            book_.guarded.write_padded(
                {name_, static_cast<sal_Int32>(column), row_, static_cast<sal_Int32>(column), last},
                "INDEX(" + check + ";0;" + std::to_string(columns_of_check[column]) + ")");
        style_cells(book_, sheet_, {{}, 0, row_, 3, row_}, Style::header);
        style_cells(book_, sheet_, {{}, 0, first, 2, last}, Style::category);
        style_cells(book_, sheet_, {{}, 1, first, 1, last}, Style::phrase);
        style_cells(book_, sheet_, {{}, 3, first, 3, last}, Style::phrase);
        // CHECK lists a thousand. A clean survey has one row too, which names neither row nor column nor
        // content.
        row_ = count_row;
        auto const cell = [&](char const* column) { return column + std::to_string(first + 1) + "=\"\""; };
        live_line(
            {"Jumlah temuan (paling banyak 20 yang ditampilkan)", "Findings in all (20 are shown at most)"},
            Style::integer,
            "IF(AND(" + cell("A") + ";" + cell("C") + ";" + cell("D") + ");0;IF(ROWS(" + check + ")>1001;\"" +
                book_.text({"lebih dari 1.000", "more than 1,000"}) + "\";ROWS(" + check + ")-1))");
        row_ = last + 2;
    }

    Workbook& book_;
    survey::ImportedSurvey const& survey_;
    core::Instrument const& instrument_;
    DataSheet const& data_;
    CellBlock answers_;
    CellBlock units_;
    CellBlock answers_only_; ///< without the header
    Sheet sheet_;
    std::string name_;
    sal_Int32 row_ = rows_of_heading;
    std::string population_; ///< the cell where the agency's headcount is filled in
};

} // namespace

void write_quality_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                         Sheet const& sheet, std::string const& name) {
    Quality(book, survey, data, sheet, name).write();
}

} // namespace berakhlak::workbook
