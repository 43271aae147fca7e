// A text file that LibreOffice reads while somebody watches is the same file.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "workbook/source/source_file.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <rtl/ref.hxx>

#include <algorithm>
#include <fstream>

using namespace berakhlak::tests;
namespace survey = berakhlak::survey;
namespace workbook = berakhlak::workbook;
using berakhlak::host::Sequence;
using workbook::AfterReading;

namespace {

constexpr int rows = 20'000;

// Larger than what is read between two questions, with letters of two bytes, line breaks and quotes in cells.
class LargeFile {
public:
    LargeFile() {
        std::ofstream csv(path_, std::ios::binary);
        csv << "Nama,NIP,Saran\r\n";
        for (int row = 0; row < rows; ++row)
            csv << "Désirée " << row << ",00" << row << ",\"baris satu\nkata \"\"" << row % 7 << "\"\"\"\r\n";
    }
    ~LargeFile() { std::filesystem::remove(path_); }
    LargeFile(LargeFile const&) = delete;
    LargeFile& operator=(LargeFile const&) = delete;

    rtl::OUString url() const { return file_url(path_); }
    std::uintmax_t size() const { return std::filesystem::file_size(path_); }

private:
    std::filesystem::path path_ = std::filesystem::temp_directory_path() / "berakhlak-watched.csv";
};

survey::SourceFile load(LargeFile const& file, workbook::ReadingWatcher const& watcher) {
    return workbook::load_source(office_with_extension().context(), file.url(), {},
                                 {AfterReading::close, watcher});
}

} // namespace

TEST_CASE("a file that is watched gives the same cells, and tells how far it is") {
    LargeFile const file;
    REQUIRE(file.size() > 800'000);
    std::vector<double> shares;
    auto const watched = load(file, [&](double share) {
        shares.push_back(share);
        return true;
    });
    auto const alone = load(file, {});
    CHECK(shares.size() >= 3);
    CHECK(std::ranges::is_sorted(shares));
    CHECK(shares.front() > 0.0);
    CHECK(shares.back() <= 1.0);
    CHECK(watched.sha256 == alone.sha256);
    CHECK(watched.bytes == file.size());
    REQUIRE(watched.table.rows() == rows + 1);
    REQUIRE(alone.table.rows() == rows + 1);
    REQUIRE(watched.table.columns.size() == 3);
    CHECK(watched.table.at(rows, 0) == "Désirée 19999");
    CHECK(watched.table.at(rows, 1) == "0019999");
    CHECK(watched.table.at(rows, 2) == "baris satu\nkata \"0\"");
    bool same = true;
    for (std::size_t row = 0; row <= rows; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            same = same && watched.table.at(row, column) == alone.table.at(row, column);
    CHECK(same);
}

TEST_CASE("a reading that isn't wanted any more ends with what a person is told") {
    LargeFile const file;
    int asked = 0;
    auto const stop = [&](double) { return ++asked < 2; };
    try {
        load(file, stop);
        FAIL("it went on");
    } catch (survey::Refusal const& refusal) {
        CHECK(refusal.message().id == "Pembacaan berkas dihentikan. Pilih lagi berkasnya.");
        CHECK(refusal.message().en == "The reading of the files was stopped. Choose the files again.");
    }
    CHECK(asked == 2);
}

TEST_CASE("a watched file is a stream as the office knows them") {
    LargeFile const file;
    rtl::Reference<workbook::WatchedFile> const stream(
        new workbook::WatchedFile(file.url(), [](double) { return true; }));
    auto const size = static_cast<sal_Int64>(file.size());
    CHECK(stream->getLength() == size);
    Sequence<sal_Int8> bytes;
    CHECK(stream->readBytes(bytes, 4) == 4);
    CHECK(std::string(reinterpret_cast<char const*>(bytes.getConstArray()), 4) == "Nama");
    stream->skipBytes(1);
    CHECK(stream->readSomeBytes(bytes, 3) == 3);
    CHECK(std::string(reinterpret_cast<char const*>(bytes.getConstArray()), 3) == "NIP");
    CHECK(stream->getPosition() == 8);
    CHECK(stream->available() == size - 8);
    stream->seek(size - 2);
    CHECK(stream->readBytes(bytes, 100) == 2);
    CHECK(bytes.getLength() == 2);
    CHECK(stream->readBytes(bytes, 100) == 0);
    CHECK_THROWS_AS(stream->seek(size + 1), com::sun::star::lang::IllegalArgumentException);
    CHECK_THROWS_AS(stream->seek(-1), com::sun::star::lang::IllegalArgumentException);
    CHECK(stream->getPosition() == size);
}
