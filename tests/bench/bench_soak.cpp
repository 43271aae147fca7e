// An office that is used for a long time: random edits, undo and redo, recalculation, guards, saving and
// opening again, each step checked against a plain recomputation of the figures, and memory told. Run by
// hand:
//   bench_soak <minutes>        edits; an hour is the release's
//   bench_soak opens <count>    opens and closes one document with our formulas so often
// Ends with 1 at the first figure that isn't what the cells say.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <random>

using namespace berakhlak::tests;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

namespace css = com::sun::star;
using Clock = std::chrono::steady_clock;

constexpr int respondents = 120;
constexpr int items = 21;

std::size_t memory_in_mib(Office const& office) {
    std::ifstream status("/proc/" + std::to_string(office.process()) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stoul(line.substr(6)) / 1024;
    return 0;
}

/// Two sheets: answers of two units, and their index, one value's index and the recap.
class Soaked {
public:
    explicit Soaked(Office& office) : office_(office), document_(std::make_unique<Document>(office)) {
        Rows rows;
        for (int i = 0; i < respondents; ++i) {
            rows.push_back({i % 3 == 0 ? "Badan Dua" : "Dinas Satu"});
            for (int item = 0; item < items; ++item)
                rows.back().push_back(std::to_string(1 + (i * 5 + item * 3) % 5));
        }
        document_->add_sheet("Data");
        document_->fill("Data.A1", rows);
        document_->type("A1", "=BERAKHLAK_INDEX($Data.B1:V120)");
        document_->type("A2", "=BERAKHLAK_INDEX($Data.B1:V120;\"Adaptif\")");
        document_->type_array("A4:M9", "=BERAKHLAK_RECAP($Data.B1:V120;$Data.A1:A120)");
    }

    void step(std::mt19937& random) {
        auto const cell = "Data." + std::string(1, static_cast<char>('B' + random() % items)) +
                          std::to_string(1 + random() % respondents);
        switch (random() % 20) {
        case 0:
            undo()->isUndoPossible() ? undo()->undo() : void();
            break;
        case 1:
            undo()->isRedoPossible() ? undo()->redo() : void();
            break;
        case 2:
            document_->recalculate();
            break;
        case 3:
            if (random() % 10 == 0)
                service()->protect(document_->model(), "id");
            break;
        case 4:
            if (random() % 10 == 0)
                save_and_open();
            break;
        case 5:
            if (random() % 20 == 0) {
                service()->freeze(document_->model(), "id");
                service()->thaw(document_->model());
            }
            break;
        default:
            document_->set_number(cell, 1.0 + static_cast<double>(random() % 5));
        }
    }

    /// Whether every figure is what the cells say: 20 times the mean, since nothing is missing.
    [[nodiscard]] bool right() const {
        Reference<css::sheet::XCellRangeData> const cells(document_->range("Data.A1:V120"), UNO_QUERY_THROW);
        double all = 0.0, first_unit = 0.0;
        int first = 0;
        for (auto const& row : cells->getDataArray()) {
            rtl::OUString unit;
            row[0] >>= unit;
            double sum = 0.0;
            for (sal_Int32 column = 1; column <= items; ++column) {
                double answer = 0.0;
                row[column] >>= answer;
                sum += answer;
            }
            all += sum;
            if (unit == "Badan Dua")
                first_unit += sum, ++first;
        }
        auto const close = [](Content const& content, double value) {
            return content.kind == Content::Kind::number && std::abs(content.number - value) < 1e-9;
        };
        bool recap = false;
        for (auto const& row : document_->contents("A4:M9"))
            if (row[0] == "Badan Dua")
                for (auto const& cell : row)
                    recap = recap || close(cell, 20.0 * first_unit / (first * items));
        return close(document_->content("A1"), 20.0 * all / (respondents * items)) && recap;
    }

private:
    [[nodiscard]] Reference<css::document::XUndoManager> undo() const {
        return Reference<css::document::XUndoManagerSupplier>(document_->model(), UNO_QUERY_THROW)
            ->getUndoManager();
    }
    [[nodiscard]] Reference<org::berakhlak::calc::XWorkbookSharing> service() const {
        return org::berakhlak::calc::WorkbookSharing::create(office_.context());
    }
    void save_and_open() {
        auto const file = office_.folder() / "lama.ods";
        document_->save_as(file);
        document_.reset();
        document_ = std::make_unique<Document>(office_, file);
    }

    Office& office_;
    std::unique_ptr<Document> document_;
};

int soak(std::chrono::minutes time) {
    Office office(settings_with_extension(), time + std::chrono::minutes(10));
    Soaked soaked(office);
    std::mt19937 random(2026);
    std::size_t steps = 0;
    auto const end = Clock::now() + time;
    for (auto next = Clock::now(); Clock::now() < end; ++steps) {
        soaked.step(random);
        if (!soaked.right()) {
            std::cout << "After " << steps + 1 << " steps a figure isn't what the cells say.\n";
            return 1;
        }
        if (Clock::now() >= next) {
            std::cout << steps << " steps, " << memory_in_mib(office) << " MiB" << std::endl;
            next += time / 12;
        }
    }
    std::cout << steps << " steps, all figures right, " << memory_in_mib(office) << " MiB\n";
    return 0;
}

int open_often(int count) {
    Office office(settings_with_extension(), std::chrono::hours(6));
    auto const file = office.folder() / "dibuka.ods";
    {
        Document const document(office);
        document.fill("B1", Rows(12, Rows::value_type(items, "4")));
        document.type("A1", "=BERAKHLAK_INDEX(B1:V12)");
        document.save_as(file);
    }
    for (int i = 0; i <= count; ++i) {
        Document const document(office, file);
        if (document.content("A1") != 80.0)
            return std::cout << "The figure of opening " << i << " is wrong.\n", 1;
        if (i % std::max(1, count / 10) == 0)
            std::cout << i << " opened, " << memory_in_mib(office) << " MiB" << std::endl;
    }
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    use_extension(berakhlak::tests::places::oxt());
    if (count == 3 && std::string(arguments[1]) == "opens")
        return open_often(std::atoi(arguments[2]));
    return soak(std::chrono::minutes(count == 2 ? std::atoi(arguments[1]) : 60));
}
