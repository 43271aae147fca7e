#include "wizard/forms/database_page.hpp"

#include "core/text/refusal.hpp"
#include "survey/table/clean_text.hpp"

#include <sstream>
#include <utility>

namespace berakhlak::wizard {

namespace {

using core::Text;

std::string trimmed(std::string const& text) {
    return std::string(survey::trimmed(text));
}

std::string part(char const* name, std::string const& value) {
    std::string text = std::string(" ") + name + "='";
    for (char const c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "'";
}

} // namespace

std::string postgresql_address(std::string const& server, std::string const& port,
                               std::string const& database) {
    auto parts = part("host", trimmed(server)) + part("port", trimmed(port)) +
                 part("dbname", trimmed(database)) + part("connect_timeout", "10");
    return "sdbc:postgresql:" + parts.substr(1);
}

void DatabasePage::change(std::string& what, std::string text) {
    if (what == text)
        return;
    what = std::move(text);
    tables_.clear();
    table_.reset();
    failure_.reset();
}

void DatabasePage::set_kind(DatabaseKind kind) {
    if (kind == kind_)
        return;
    kind_ = kind;
    tables_.clear();
    table_.reset();
    failure_.reset();
}

void DatabasePage::set_registered(std::size_t position) {
    if (position == chosen_ || position >= registered_.size())
        return;
    chosen_ = position;
    tables_.clear();
    table_.reset();
}

std::string DatabasePage::place() const {
    switch (kind_) {
    case DatabaseKind::postgresql:
        return trimmed(server_).empty() || trimmed(database_).empty()
                   ? std::string()
                   : postgresql_address(server_, number_, database_);
    case DatabaseKind::registered:
        return chosen_ < registered_.size() ? registered_[chosen_] : std::string();
    case DatabaseKind::address:
        break;
    }
    return trimmed(address_);
}

void DatabasePage::connect() {
    failure_.reset();
    table_.reset();
    tables_.clear();
    try {
        tables_ = port_.tables(place(), trimmed(user_), password_);
        if (tables_.empty())
            failure_ = Text{"Tidak ada tabel yang boleh dibaca oleh pengguna ini.",
                            "There is no table that this user may read."};
        if (tables_.size() == 1)
            table_ = 0;
    } catch (core::Refusal const& refusal) {
        failure_ = refusal.message();
    }
}

void DatabasePage::set_criteria(std::string const& lines) {
    criteria_.clear();
    bad_line_.clear();
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        if (trimmed(line).empty())
            continue;
        auto const semicolon = line.find(';');
        if (semicolon == std::string::npos) {
            bad_line_ = trimmed(line);
            return;
        }
        criteria_.push_back({trimmed(line.substr(0, semicolon)), trimmed(line.substr(semicolon + 1))});
    }
}

std::optional<Text> DatabasePage::problem() const {
    if (failure_)
        return failure_;
    if (!bad_line_.empty())
        return Text{"Syarat “" + bad_line_ +
                        "”: tulis nama kolom, titik koma, lalu syaratnya, misalnya tahun; >=2025",
                    "The criterion “" + bad_line_ +
                        "”: write the column, a semicolon and the criterion, as year; >=2025"};
    return std::nullopt;
}

survey::DatabaseSource DatabasePage::source() const {
    return {place(), trimmed(user_), tables_.at(*table_), criteria_};
}

} // namespace berakhlak::wizard
