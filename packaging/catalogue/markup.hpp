// A page as Markdown or as HTML: headings, paragraphs, lists, tables.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::packaging {

using TextRow = std::vector<std::string>;

/// All texts are plain; what the format would take for markup is escaped.
class Markup {
public:
    explicit Markup(std::ostream& out) : out_(out) {}
    virtual ~Markup() = default;
    Markup(Markup const&) = delete;
    Markup& operator=(Markup const&) = delete;

    /// Level 1 is the page's title. `anchor` is what links of a table of contents point to.
    virtual void heading(int level, std::string_view text, std::string_view anchor) = 0;
    virtual void paragraph(std::string_view text) = 0;
    /// Each entry is a term and what it means.
    virtual void definitions(std::vector<TextRow> const& entries) = 0;
    virtual void code(std::string_view text) = 0;
    /// Without a head when `head` is empty.
    virtual void table(TextRow const& head, std::vector<TextRow> const& rows) = 0;
    /// The first cell of each row is a heading of the page and links to `anchors[row]`.
    virtual void contents(std::vector<TextRow> const& rows, TextRow const& anchors) = 0;

protected:
    [[nodiscard]] std::ostream& out() { return out_; }

private:
    std::ostream& out_;
};

class Markdown : public Markup {
public:
    using Markup::Markup;
    void heading(int level, std::string_view text, std::string_view anchor) override;
    void paragraph(std::string_view text) override;
    void definitions(std::vector<TextRow> const& entries) override;
    void code(std::string_view text) override;
    void table(TextRow const& head, std::vector<TextRow> const& rows) override;
    void contents(std::vector<TextRow> const& rows, TextRow const& anchors) override;
};

/// A whole document, ended with the object.
class Html : public Markup {
public:
    Html(std::ostream& out, std::string_view language, std::string_view title);
    ~Html() override;
    void heading(int level, std::string_view text, std::string_view anchor) override;
    void paragraph(std::string_view text) override;
    void definitions(std::vector<TextRow> const& entries) override;
    void code(std::string_view text) override;
    void table(TextRow const& head, std::vector<TextRow> const& rows) override;
    void contents(std::vector<TextRow> const& rows, TextRow const& anchors) override;
};

} // namespace berakhlak::packaging
