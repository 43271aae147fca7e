#include "catalogue/markup.hpp"

#include <algorithm>

namespace berakhlak::packaging {

namespace {

std::string escaped(std::string_view text, std::string_view special, std::string_view (*escape)(char)) {
    std::string result;
    for (char const c : text) {
        if (special.find(c) == std::string_view::npos)
            result += c;
        else
            result += escape(c);
    }
    return result;
}

std::string for_markdown(std::string_view text) {
    return escaped(text, "<>*|", [](char c) -> std::string_view {
        switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '*':
            return "\\*";
        default:
            return "\\|";
        }
    });
}

std::string for_html(std::string_view text) {
    return escaped(text, "<>&\"", [](char c) -> std::string_view {
        switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '&':
            return "&amp;";
        default:
            return "&quot;";
        }
    });
}

void markdown_row(std::ostream& out, TextRow const& cells) {
    out << '|';
    for (std::string const& cell : cells)
        out << ' ' << for_markdown(cell) << " |";
    out << '\n';
}

void html_row(std::ostream& out, TextRow const& cells, std::string_view tag) {
    out << "<tr>";
    for (std::string const& cell : cells)
        out << '<' << tag << '>' << for_html(cell) << "</" << tag << '>';
    out << "</tr>\n";
}

} // namespace

// Markdown readers make anchors of headings themselves.
void Markdown::heading(int level, std::string_view text, std::string_view) {
    out() << std::string(static_cast<std::size_t>(level), '#') << ' ' << for_markdown(text) << "\n\n";
}

void Markdown::paragraph(std::string_view text) {
    out() << for_markdown(text) << "\n\n";
}

void Markdown::definitions(std::vector<TextRow> const& entries) {
    for (TextRow const& entry : entries)
        out() << "- **" << for_markdown(entry[0]) << "**: " << for_markdown(entry[1]) << '\n';
    out() << '\n';
}

void Markdown::code(std::string_view text) {
    out() << "    " << text << "\n\n";
}

// A table of Markdown must have a head, if an empty one.
void Markdown::table(TextRow const& head, std::vector<TextRow> const& rows) {
    std::size_t columns = head.size();
    for (TextRow const& row : rows)
        columns = std::max(columns, row.size());
    TextRow first = head;
    first.resize(columns);
    markdown_row(out(), first);
    markdown_row(out(), TextRow(columns, "---"));
    for (TextRow row : rows) {
        row.resize(columns);
        markdown_row(out(), row);
    }
    out() << '\n';
}

void Markdown::contents(std::vector<TextRow> const& rows, TextRow const& anchors) {
    out() << "| | |\n| --- | --- |\n";
    for (std::size_t row = 0; row < rows.size(); ++row)
        out() << "| [" << rows[row][0] << "](#" << anchors[row] << ") | " << for_markdown(rows[row][1])
              << " |\n";
    out() << '\n';
}

Html::Html(std::ostream& stream, std::string_view language, std::string_view title) : Markup(stream) {
    out()
        << "<!DOCTYPE html>\n<html lang=\"" << language << "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        << for_html(title)
        << "</title>\n<style>\nbody { font-family: sans-serif; max-width: 60em; margin: 1em auto; }\n"
           "table { border-collapse: collapse; }\ntd, th { border: 1px solid #999; padding: 0.2em 0.5em; }\n"
           "</style>\n</head>\n<body>\n";
}

Html::~Html() {
    out() << "</body>\n</html>\n";
}

void Html::heading(int level, std::string_view text, std::string_view anchor) {
    out() << "<h" << level << " id=\"" << anchor << "\">" << for_html(text) << "</h" << level << ">\n";
}

void Html::paragraph(std::string_view text) {
    out() << "<p>" << for_html(text) << "</p>\n";
}

void Html::definitions(std::vector<TextRow> const& entries) {
    out() << "<dl>\n";
    for (TextRow const& entry : entries)
        out() << "<dt><b>" << for_html(entry[0]) << "</b></dt>\n<dd>" << for_html(entry[1]) << "</dd>\n";
    out() << "</dl>\n";
}

void Html::code(std::string_view text) {
    out() << "<pre>" << for_html(text) << "</pre>\n";
}

void Html::table(TextRow const& head, std::vector<TextRow> const& rows) {
    out() << "<table>\n";
    if (!head.empty())
        html_row(out(), head, "th");
    for (TextRow const& row : rows)
        html_row(out(), row, "td");
    out() << "</table>\n";
}

void Html::contents(std::vector<TextRow> const& rows, TextRow const& anchors) {
    out() << "<table>\n";
    for (std::size_t row = 0; row < rows.size(); ++row)
        out() << "<tr><td><a href=\"#" << anchors[row] << "\">" << for_html(rows[row][0]) << "</a></td><td>"
              << for_html(rows[row][1]) << "</td></tr>\n";
    out() << "</table>\n";
}

} // namespace berakhlak::packaging
