#include "catalogue/functions_page.hpp"

#include "calc/catalogue/catalogue.hpp"
#include "catalogue/markup.hpp"
#include "core/text/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::packaging {

namespace {

using calc::Argument;
using calc::Example;
using calc::Function;
using core::Language;
using core::Text;

Text const title{"Fungsi sel BerAKHLAK untuk Calc", "Cell functions of BerAKHLAK for Calc"};

std::vector<Text> const general_rules{
    {"Nama fungsi sama dalam semua bahasa. Argumen dipisahkan titik koma; yang di dalam kurung siku boleh "
     "dikosongkan. "
     "Desimal dalam rumus ditulis menurut bahasa lembar kerja: 0,05 atau 0.05.",
     "The names of the functions are the same in all languages. Arguments are separated by semicolons; those "
     "in square "
     "brackets may be left out. Decimals in formulas are written as the sheet's language has them: 0.05 or "
     "0,05."},
    {"Fungsi yang menghasilkan tabel diisikan sebagai rumus larik: pilih sel sebanyak tabelnya, ketik "
     "rumusnya, lalu "
     "tekan Ctrl+Shift+Enter. Sebagai rumus biasa yang tampak hanya sel kiri atas.",
     "A function that gives a table is entered as an array formula: select as many cells as the table has, "
     "type the "
     "formula, and press Ctrl+Shift+Enter. As an ordinary formula it shows the top left cell only."},
    {"Sel kosong berarti tidak menjawab, bukan 0. Baris judul yang ikut terpilih dikenali dan dilewati. "
     "Kolom utuh "
     "(B:V) boleh dipakai. Baris yang tersembunyi atau tersaring ikut dihitung; untuk menghitung sebagian "
     "responden "
     "pakailah kriteria.",
     "An empty cell means no answer, not 0. A header row that was selected along is recognised and skipped. "
     "Whole columns "
     "(B:V) may be used. Hidden and filtered rows count; use criteria to count some of the respondents."},
    {"Tulisan atau angka yang bukan jawaban instrumen menghasilkan galat, tidak pernah angka yang diam-diam "
     "salah. Angka "
     "kelompok yang terlalu kecil tidak ditampilkan.",
     "A text or number that is no answer of the instrument gives an error, never a silently wrong number. "
     "Figures of a "
     "group that is too small are not shown."},
    {"\"Definisi bawaan\" berarti: tidak ada pihak yang menerbitkan rumusnya, dan yang dipakai adalah rumus "
     "program ini. "
     "Angka contoh ditampilkan sampai empat desimal.",
     "\"Definisi bawaan\" (built-in definition) means that nobody publishes the formula and this program's "
     "own is used. "
     "Figures of the examples are shown to four decimals."}};

std::string decimal_comma(std::string text) {
    std::ranges::replace(text, '.', ',');
    return text;
}

/// A number as a reader of the language writes it, to four decimals; any other text as it is.
std::string cell_text(std::string const& cell, Language language) {
    auto const number = core::number_from_text(cell);
    if (!number)
        return cell;
    std::string const shown = core::text_from_number(std::round(*number * 1e4) / 1e4);
    return language == Language::indonesian ? decimal_comma(shown) : shown;
}

/// The decimal points of numbers, not what stands in quotes.
std::string formula_text(std::string formula, Language language) {
    bool quoted = false;
    for (char& c : formula) {
        if (c == '"')
            quoted = !quoted;
        if (c == '.' && !quoted && language == Language::indonesian)
            c = ',';
    }
    return formula;
}

std::string column_name(std::size_t column) {
    return std::string(1, static_cast<char>('A' + column));
}

class Page {
public:
    Page(Markup& markup, Language language, std::string anchor_suffix)
        : markup_(markup), language_(language), suffix_(std::move(anchor_suffix)) {}

    void write(std::vector<Function> const& functions, int level) {
        markup_.heading(level, title.in(language_), anchor(say({"fungsi", "functions"})));
        for (Text const& rule : general_rules)
            markup_.paragraph(rule.in(language_));
        std::vector<TextRow> rows;
        TextRow anchors;
        for (Function const& function : functions) {
            rows.push_back({function.display, function.description.in(language_)});
            anchors.push_back(anchor(function.display));
        }
        markup_.contents(rows, anchors);
        for (Function const& function : functions)
            write_function(function, level + 1);
    }

private:
    [[nodiscard]] std::string const& say(Text const& text) const { return text.in(language_); }

    [[nodiscard]] std::string anchor(std::string name) const {
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return name + suffix_;
    }

    void write_function(Function const& function, int level) {
        markup_.heading(level, function.display, anchor(function.display));
        markup_.paragraph(say(function.description));
        markup_.code(syntax(function));
        std::vector<TextRow> arguments;
        for (Argument const& argument : function.arguments)
            arguments.push_back({say(argument.label), say(argument.meaning)});
        if (!arguments.empty())
            markup_.definitions(arguments);
        markup_.definitions(facts(function));
        for (Example const& example : function.examples)
            write_example(example);
        std::vector<TextRow> errors;
        for (auto const& error : function.errors)
            errors.push_back({error.error, say(error.meaning)});
        markup_.table({say({"Galat", "Error"}), say({"Artinya", "Meaning"})}, errors);
    }

    [[nodiscard]] std::string syntax(Function const& function) const {
        std::string text = function.display + "(";
        bool first = true;
        for (Argument const& argument : function.arguments) {
            text += first ? "" : "; ";
            text += argument.optional ? "[" + say(argument.label) + "]" : say(argument.label);
            first = false;
        }
        return text + ")";
    }

    [[nodiscard]] std::vector<TextRow> facts(Function const& function) const {
        std::vector<TextRow> facts;
        facts.push_back({say({"Perhitungan", "Computation"}), say(function.computation)});
        facts.push_back({say({"Sumber", "Source"}), say(function.source)});
        if (function.built_in_definition)
            facts.push_back(
                {say({"Definisi bawaan", "Definisi bawaan (built-in definition)"}),
                 say({"ya, seluruhnya atau sebagian; lihat sumber.", "yes, in whole or in part; see the "
                                                                     "source."})});
        if (function.array)
            facts.push_back(
                {say({"Hasil", "Gives"}), say({"tabel (rumus larik). ", "a table (array formula). "}) +
                                              say(calc::findable_texts(function))});
        facts.push_back({say({"Sejak versi", "Since version"}), function.since});
        return facts;
    }

    void write_example(Example const& example) {
        markup_.paragraph(say({"Contoh:", "Example:"}));
        if (!example.cells.empty())
            markup_.table(column_heads(example), numbered_rows(example));
        markup_.code(formula_text(example.formula, language_));
        if (example.result.size() == 1 && example.result[0].size() == 1) {
            markup_.paragraph(say({"Hasil: ", "Result: "}) + cell_text(example.result[0][0], language_));
            return;
        }
        markup_.paragraph(say({"Hasil:", "Result:"}));
        std::vector<TextRow> rows;
        for (auto const& row : example.result)
            rows.push_back(shown(row));
        markup_.table({}, rows);
    }

    [[nodiscard]] TextRow column_heads(Example const& example) const {
        std::size_t columns = 0;
        for (auto const& row : example.cells)
            columns = std::max(columns, row.size());
        TextRow heads{""};
        for (std::size_t column = 0; column < columns; ++column)
            heads.push_back(column_name(column));
        return heads;
    }

    [[nodiscard]] std::vector<TextRow> numbered_rows(Example const& example) const {
        std::vector<TextRow> rows;
        for (auto const& cells : example.cells) {
            TextRow row = shown(cells);
            row.insert(row.begin(), std::to_string(rows.size() + 1));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    [[nodiscard]] TextRow shown(TextRow row) const {
        for (std::string& cell : row)
            cell = cell_text(cell, language_);
        return row;
    }

    Markup& markup_;
    Language language_;
    std::string suffix_;
};

} // namespace

void write_functions_page(std::ostream& out, std::vector<calc::Function> const& functions) {
    Markdown markdown(out);
    markdown.heading(1, "Daftar fungsi / List of functions", "");
    markdown.paragraph(
        "Dibuat dari katalog fungsi; jangan diubah dengan tangan. English below. / Made from the catalogue "
        "of functions; not to be edited by hand.");
    Page(markdown, Language::indonesian, "").write(functions, 2);
    // The second heading of the same text gets this suffix from readers of Markdown.
    Page(markdown, Language::english, "-1").write(functions, 2);
}

void write_functions_help(std::ostream& out, std::vector<calc::Function> const& functions,
                          Language language) {
    Html html(out, language == Language::indonesian ? "id" : "en", title.in(language));
    Page(html, language, "").write(functions, 1);
}

} // namespace berakhlak::packaging
