#include "core/instrument/json_fields.hpp"

#include "core/instrument/instrument_error.hpp"

#include <boost/json/stream_parser.hpp>

#include <algorithm>
#include <cmath>

namespace berakhlak::core {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse_line(std::string_view json, std::size_t position) {
    auto const line =
        1 + std::count(json.begin(),
                       json.begin() + static_cast<std::ptrdiff_t>(std::min(position, json.size())), '\n');
    auto const number = std::to_string(line);
    throw InstrumentError(
        "/", {"Berkas ini bukan JSON yang benar, lihat baris " + number +
                  ": periksa koma, tanda kutip, dan kurung.",
              "The file is not correct JSON, see line " + number + ": check commas, quotes and brackets."});
}

} // namespace

boost::json::value parse_json(std::string_view json) {
    if (json.starts_with(byte_order_mark))
        json.remove_prefix(byte_order_mark.size());
    boost::json::stream_parser parser;
    boost::json::error_code error;
    auto const read = parser.write_some(json.data(), json.size(), error);
    if (error)
        refuse_line(json, read);
    if (json.find_first_not_of(" \t\r\n", read) != std::string_view::npos)
        refuse_line(json, read);
    parser.finish(error);
    if (error)
        refuse_line(json, json.size());
    return parser.release();
}

void Field::refuse(std::string id, std::string en) const {
    throw InstrumentError(path_.empty() ? "/" : path_, {std::move(id), std::move(en)});
}

std::string Field::string() const {
    if (!value_->is_string())
        refuse("Di sini harus ada teks dalam tanda kutip.", "A text in quotes must stand here.");
    return std::string(value_->get_string());
}

Text Field::text() const {
    if (value_->is_string())
        return {string(), {}};
    if (!value_->is_object())
        refuse("Di sini harus ada teks, atau {\"id\": teks, \"en\": teks}.",
               "A text must stand here, or {\"id\": text, \"en\": text}.");
    Fields fields(*this);
    Text result{fields.required("id").string(), {}};
    fields.optional("en", [&](Field const& english) { result.en = english.string(); });
    fields.refuse_others();
    return result;
}

double Field::number() const {
    if (!value_->is_number())
        refuse("Di sini harus ada angka, dengan titik sebagai tanda desimal.",
               "A number must stand here, with a dot as decimal sign.");
    return value_->to_number<double>();
}

unsigned Field::whole() const {
    constexpr double most = 1e6;
    double const value = number();
    if (!(value >= 0.0 && value <= most) || std::floor(value) != value)
        refuse("Di sini harus ada bilangan bulat, 0 sampai 1000000.",
               "A whole number, 0 to 1000000, must stand here.");
    return static_cast<unsigned>(value);
}

bool Field::boolean() const {
    if (!value_->is_bool())
        refuse("Di sini harus ada true atau false.", "true or false must stand here.");
    return value_->get_bool();
}

std::vector<Field> Field::elements() const {
    if (!value_->is_array())
        refuse("Di sini harus ada daftar dalam kurung siku.", "A list in square brackets must stand here.");
    std::vector<Field> result;
    for (auto const& element : value_->get_array())
        result.emplace_back(element, path_ + "/" + std::to_string(result.size()));
    return result;
}

std::vector<std::string> Field::strings() const {
    std::vector<std::string> result;
    for (auto const& element : elements())
        result.push_back(element.string());
    return result;
}

std::vector<double> Field::numbers() const {
    std::vector<double> result;
    for (auto const& element : elements())
        result.push_back(element.number());
    return result;
}

Fields::Fields(Field const& object) : object_(object) {
    if (!object.value_->is_object())
        object.refuse("Di sini harus ada isian dalam kurung kurawal.",
                      "An object in braces must stand here.");
}

std::optional<Field> Fields::find(std::string_view name) {
    known_.push_back(name);
    auto const* value = object_.value_->get_object().if_contains(name);
    if (value == nullptr)
        return std::nullopt;
    return Field(*value, object_.path_ + "/" + std::string(name));
}

Field Fields::required(std::string_view name) {
    auto field = find(name);
    if (!field)
        object_.refuse("\"" + std::string(name) + "\" belum ada. Tambahkan.",
                       "\"" + std::string(name) + "\" is missing. Add it.");
    return *field;
}

void Fields::refuse_others() const {
    for (auto const& member : object_.value_->get_object()) {
        std::string_view const name(member.key().data(), member.key().size());
        if (std::find(known_.begin(), known_.end(), name) == known_.end())
            object_.refuse("\"" + std::string(name) + "\" tidak dikenal di sini. Periksa ejaannya.",
                           "\"" + std::string(name) + "\" is not known here. Check the spelling.");
    }
}

} // namespace berakhlak::core
