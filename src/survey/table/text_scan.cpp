#include "survey/table/text_scan.hpp"

#include "survey/table/refusal.hpp"

#include <map>

namespace berakhlak::survey {

namespace {

bool is_like(Record const& one, Record const& other) {
    return one.fields == other.fields && one.blank == other.blank && one.quoted_lines == 0 &&
           other.quoted_lines == 0;
}

} // namespace

TextScan::TextScan(FileForm const& form)
    : form_(form), text_(form),
      records_(form.delimiter, form.quote,
               [this](Record const& record, std::uint64_t /*end*/) { add(record); }) {}

void TextScan::take(std::string_view bytes) {
    utf8_.take(bytes);
    records_.take(text_.decoded(bytes));
}

void TextScan::add(Record const& record) {
    ++count_;
    if (!runs_.empty() && is_like(runs_.back().first, record))
        ++runs_.back().records;
    else
        runs_.push_back({record, count_});
}

Raggedness TextScan::ragged() const {
    std::map<std::size_t, std::size_t> frequency;
    Raggedness ragged;
    for (auto const& run : runs_) {
        if (run.first.blank)
            continue;
        if (run.first.fields > 1)
            frequency[run.first.fields] += run.records;
        ragged.records = run.number + run.records - 1;
    }
    ragged.fields = usual_fields(frequency);
    bool below_titles = false;
    for (auto const& run : runs_) {
        auto const& record = run.first;
        auto const line = record.line + form_.lines_to_skip;
        below_titles |= record.fields == ragged.fields;
        constexpr std::size_t least_fields = 4; // a comment may well hold a comma or two on a line
        if (ragged.fields >= least_fields && record.quoted_delimiters + 1 >= ragged.fields)
            ragged.swallowing.push_back({line, record.quoted_lines});
        if (record.blank || !below_titles || record.fields == ragged.fields)
            continue;
        auto& list = record.fields < ragged.fields ? ragged.short_records : ragged.long_records;
        for (std::size_t i = 0; i < run.records; ++i)
            list.push_back({line + i, run.number + i, record.fields});
    }
    return ragged;
}

Raggedness ragged_records(std::string_view bytes, FileForm const& form) {
    TextScan scan(form);
    scan.take(bytes);
    scan.finish();
    return scan.ragged();
}

void refuse_swallowing(Raggedness const& ragged) {
    if (ragged.swallowing.empty())
        return;
    auto const& record = ragged.swallowing.front();
    auto const lines = std::to_string(record.lines), rows = std::to_string(ragged.swallowing.size());
    throw Refusal({{}, record.line, std::nullopt, {}},
                  {"Sebuah tanda kutip di baris ini menelan " + lines +
                       " baris berikutnya menjadi satu sel (seluruhnya " + rows + " tempat).",
                   "A quote on this line swallows the next " + lines +
                       " lines into one cell (places in all: " + rows + ")."},
                  {"Hapus tanda kutip yang tidak berpasangan di berkas, atau ekspor ulang.",
                   "Delete the quote without a partner in the file, or export it again."});
}

} // namespace berakhlak::survey
