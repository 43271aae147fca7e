// Figures, names and categories as a report writes them, in its own language. Knows no UNO.
#pragma once

#include "core/text/text.hpp"
#include "workbook/report/figures.hpp"

namespace berakhlak::workbook::report {

class Words {
public:
    Words(Figures const& figures, core::Language language);

    [[nodiscard]] std::string text(core::Text const& in_two) const { return in_two.in(language_); }
    [[nodiscard]] core::Language language() const { return language_; }

    /// "62,4" or "62.4"; rounded as Calc shows it.
    [[nodiscard]] std::string decimal(double number, int decimals = 1) const;
    /// "1.234" or "1,234".
    [[nodiscard]] std::string whole(double number) const;
    /// "+4,2", "-0,3"; a true minus.
    [[nodiscard]] std::string change(double number) const;
    /// With the decimals of the instrument's bands; what stands instead of a number in our language.
    [[nodiscard]] std::string index(Figure const& figure) const;
    [[nodiscard]] std::string count(Figure const& figure) const;
    [[nodiscard]] std::string percent(Figure const& figure) const; ///< "43,8"
    /// "61,5-63,3", with a dash; empty without bounds.
    [[nodiscard]] std::string interval(Result const& result) const;
    /// "disembunyikan" is "hidden" in an English report.
    [[nodiscard]] std::string instead(std::string const& word) const;
    /// What stands for a difference that can't be told.
    [[nodiscard]] std::string difference(Figure const& a, Figure const& b) const;

    /// The band of an index; null without one.
    [[nodiscard]] core::Band const* band(Figure const& index) const;
    [[nodiscard]] std::string letter(Figure const& index) const;
    [[nodiscard]] std::string category(Figure const& index) const;

    [[nodiscard]] std::string value(std::size_t position) const;
    [[nodiscard]] std::string item(std::size_t position) const;
    [[nodiscard]] std::string group(std::string const& name) const; ///< empty: those without one
    /// "A", "A dan B", "A, B, dan C".
    [[nodiscard]] std::string list(std::vector<std::string> const& names) const;

    [[nodiscard]] std::string index_name() const; ///< "Indeks BerAKHLAK"
    [[nodiscard]] std::string value_word() const; ///< "nilai", "unsur"
    [[nodiscard]] bool is_public_survey() const;  ///< of the public, not of staff: SKM

private:
    Figures const& figures_;
    core::Instrument const& instrument_;
    core::Language language_;
};

} // namespace berakhlak::workbook::report
