// A report as a list of blocks: what stands in it, without a word on how a document is written. Knows no UNO.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace berakhlak::workbook::report {

/// The looks of a paragraph; each is a style of the template.
enum class Look {
    cover_emblem,
    cover_agency,
    cover_title,
    cover_line,
    title, ///< of a part that isn't numbered
    body,
    lead, ///< what the page is about, a little larger
    bullet,
    note,    ///< small: how to read what stands above
    fill_in, ///< for the office to write
    caption
};

struct Heading {
    int level = 1;
    std::string text;
};

struct Paragraph {
    Look look = Look::body;
    std::string text;
    std::string opening = {}; ///< stands before it, in bold
};

enum class Align { left, centre, right };

struct Cell {
    std::string text;
    Align align = Align::left;
    std::optional<std::uint32_t> background = {};
    bool bold = false;
    bool white = false; ///< letters
};

struct Table {
    std::string name;           ///< of the table in the document
    std::string caption;        ///< none when empty
    std::vector<double> widths; ///< relative to each other
    std::vector<std::vector<Cell>> rows;
    std::size_t header_rows = 1;          ///< repeated on every page
    bool small = false;                   ///< letters of a wide table
    bool ruled = true;                    ///< lines between rows
    std::vector<std::size_t> totals = {}; ///< rows that sum up
    bool headline = false;                ///< large letters in its first row, what they mean below
};

struct Series {
    std::string name;
    std::uint32_t colour = 0;
    std::vector<std::optional<double>> figures; ///< one per category
};

enum class ChartKind {
    bars,    ///< horizontal, the first category on top
    stacked, ///< horizontal, percent of a whole
    marked   ///< bars of the first series, the second as marks without a bar
};

struct Chart {
    ChartKind kind = ChartKind::bars;
    std::string caption;
    std::vector<std::string> categories;
    std::vector<Series> series;
    int decimals = 1; ///< of the figures beside the bars
};

struct PageBreak {};
struct TableOfContents {
    std::string title;
};

using Block = std::variant<Heading, Paragraph, Table, Chart, PageBreak, TableOfContents>;
using Blocks = std::vector<Block>;

} // namespace berakhlak::workbook::report
