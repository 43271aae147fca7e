// How headers are worded in offices, and what comes of each: matched, asked, or told as a column of answers
// without a question. None is dropped.
#include "survey/columns/wording.hpp"

#include "import_case.hpp"
#include "survey/answers/account.hpp"
#include "survey/columns/header_match.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

enum class Outcome { matched, asked, told };

struct Wording {
    char const* header;
    Outcome outcome;
    char const* item; ///< matched or offered first
};

/// A column of answers under `header`, in a file that has no other question of the instrument.
void expect(core::Instrument const& instrument, Wording const& wording) {
    INFO(wording.header);
    auto table =
        test::table_of({{"No", wording.header}, {"1", "4"}, {"2", "3"}, {"3", "4"}, {"4", "2"}, {"5", "1"}});
    auto const layout = recognise(table);
    auto const mapping = match_headers(layout, table, instrument);
    auto const& role = mapping.columns[1];
    auto const account = account_for(table, layout, mapping, instrument, {});
    auto const code = role.item ? instrument.items[*role.item].code : std::string();
    switch (wording.outcome) {
    case Outcome::matched:
        CHECK(role.settled());
        CHECK(code == wording.item);
        CHECK(account.used == 1);
        CHECK(account.questions.empty());
        break;
    case Outcome::asked:
        CHECK_FALSE(role.settled());
        CHECK(code == wording.item);
        REQUIRE(account.questions.size() == 1);
        CHECK(account.questions[0].kind == QuestionKind::column);
        CHECK(account.questions[0].where.column == 2u);
        CHECK(account.questions[0].choices.size() == 2);
        break;
    case Outcome::told:
        CHECK_FALSE(role.item);
        CHECK(account.unread_columns == std::vector<std::size_t>{1});
        REQUIRE(account.questions.size() == 1);
        CHECK(account.questions[0].kind == QuestionKind::unread_answers);
        CHECK_FALSE(account.told.empty());
        break;
    }
}

} // namespace

TEST_CASE("wordings of BerAKHLAK's behaviours: matched, asked or told, none dropped") {
    using enum Outcome;
    Wording const table[] = {
        // As they stand, and with what form builders and typists put around them.
        {"Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"MEMAHAMI DAN MEMENUHI KEBUTUHAN MASYARAKAT.", matched, "B1"},
        {"1. Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"1) Memahami dan memenuhi kebutuhan masyarakat *", matched, "B1"},
        {"(1) Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"I. Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"IV. Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi",
         matched, "A1"},
        {"XIV) Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara", matched, "L2"},
        {"a. Bertindak proaktif", matched, "AD3"},
        {"B1", matched, "B1"},
        {"KO2", matched, "KO2"},
        {"B1. Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"Q5 Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
         matched, "A2"},
        {"Pernyataan 18: Bertindak proaktif", matched, "AD3"},
        {"No. 18 Bertindak proaktif", matched, "AD3"},
        {"Butir 18. Bertindak proaktif", matched, "AD3"},
        {"Bagaimana perilaku Anda? [Bertindak proaktif]", matched, "AD3"},
        {"penilaian/Bertindak proaktif", matched, "AD3"},
        // The speaker and words that say nothing.
        {"Saya memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"Saya selalu memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"Saya ramah, cekatan, solutif, dan dapat diandalkan", matched, "B2"},
        {"2. Saya ramah, cekatan, solutif dan dapat diandalkan.", matched, "B2"},
        {"Kami telah melakukan perbaikan tiada henti", matched, "B3"},
        {"Saya tidak menyalahgunakan kewenangan jabatan", matched, "A3"},
        {"Anda suka menolong orang lain", matched, "H2"},
        {"Ramah, cekatan, solutif, serta dapat diandalkan", matched, "B2"},
        {"Ramah cekatan solutif dan dapat diandalkan", matched, "B2"},
        {"Ramah; cekatan; solutif; dapat diandalkan", matched, "B2"},
        {"Membantu orang lain untuk belajar", matched, "K2"},
        {"I am always acting proactively", matched, "AD3"},
        // The name of the value.
        {"Berorientasi Pelayanan: Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"Berorientasi Pelayanan 1. Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"Akuntabel - Tidak menyalahgunakan kewenangan jabatan", matched, "A3"},
        {"[Kompeten] Membantu orang lain belajar", matched, "K2"},
        {"Membantu orang lain belajar (Kompeten)", matched, "K2"},
        {"Adaptif Saya bertindak proaktif", matched, "AD3"},
        // A code and a text that disagree: the text is believed.
        {"B2. Memahami dan memenuhi kebutuhan masyarakat", matched, "B1"},
        {"A1 (Bertindak proaktif)", matched, "AD3"},
        {"B1: Saya bertindak proaktif", matched, "AD3"},
        // Shortened.
        {"2. Ramah, cekatan, solutif", asked, "B2"},
        {"Ramah", asked, "B2"},
        {"Memahami kebutuhan masyarakat", asked, "B1"},
        {"Perbaikan tiada henti", asked, "B3"},
        {"Menjaga nama baik", asked, "L2"},
        {"Memegang teguh ideologi Pancasila", asked, "L1"},
        {"Melaksanakan tugas dengan jujur", asked, "A1"},
        {"Menolong orang lain", asked, "H2"},
                // Mistyped.
        {"Memahmi dan memenuhi kebutuhan masyarakat", asked, "B1"},
        {"Bertindak proakif", asked, "AD3"},
        {"Membngun lingkugan kerja yang kondusif", asked, "H3"},
        {"Suka menolng orang lain", asked, "H2"},
        // Another word within, another subject, another sense.
        {"Memahami dan memenuhi kebutuhan publik masyarakat", asked, "B1"},
        {"Pimpinan saya bertindak proaktif", asked, "AD3"},
        {"ASN suka menolong orang lain", asked, "H2"},
        {"Rekan kerja membantu orang lain belajar dengan sabar", asked, "K2"},
        {"Saya tidak bertindak proaktif", asked, "AD3"},
        {"Menyalahgunakan kewenangan jabatan", asked, "A3"},
        {"Menurut Anda, apakah pegawai di instansi Anda ramah, cekatan, solutif, dan dapat diandalkan?",
         asked, "B2"},
        {"Apakah Anda menjaga rahasia jabatan?", asked, "L3"},
        // Answers without a question of the instrument.
        {"Q1", told, nullptr},
        {"Berinovasi dan kreatif", told, nullptr},
        {"Pernyataan 7", told, nullptr},
        {"Kepuasan terhadap gaji", told, nullptr},
        {"Instansi kami sudah menerapkan e-office", told, nullptr},
    };
    auto const instrument = test::instrument("likert-5");
    static_assert(std::size(table) >= 60);
    for (auto const& wording : table)
        expect(instrument, wording);
}

TEST_CASE("wordings of SKM's unsur: codes of another order don't win over the text") {
    using enum Outcome;
    Wording const table[] = {
        {"U8 (Sarana dan Prasarana)", matched, "U9"},
        {"U9 (Penanganan Pengaduan, Saran, dan Masukan)", matched, "U8"},
        {"U8. Kualitas sarana dan prasarana", asked, "U9"},
        {"U1 - Kemudahan memenuhi syarat", matched, "U1"},
        {"U3", matched, "U3"},
        {"Waktu Penyelesaian", matched, "U3"},
        {"Biaya / Tarif", matched, "U4"},
        {"Perilaku petugas", asked, "U7"},
    };
    auto const instrument = test::instrument("skm-2017");
    for (auto const& wording : table)
        expect(instrument, wording);
}

TEST_CASE("words that carry the meaning are kept, a negation among them") {
    Wordings const wordings(test::instrument("likert-5"));
    using Words = std::vector<std::string>;
    CHECK(wordings.words_of("3. Saya selalu ramah dan cekatan") == Words{"ramah", "cekatan"});
    CHECK(wordings.words_of("Harmonis: Saya tidak ramah") == Words{"tidak", "ramah"});
    CHECK(wordings.words_of("IV) Kompeten 2 Membantu orang lain") == Words{"membantu", "orang", "lain"});
    CHECK(wordings.words_of("12.") == Words{"12"});
    CHECK_FALSE(wordings.same("Kompeten"));
}

TEST_CASE("likeness is 1 for equal words, and grows with the words that are shared") {
    Wordings const wordings(test::instrument("likert-5"));
    auto const best = [&](char const* text) { return wordings.like(text).at(0); };
    CHECK(best("Ramah, cekatan, solutif, dan dapat diandalkan").likeness == Approx(1.0));
    // Four words of equal weight, three of them shared: the cosine is 3 / sqrt(3 x 4).
    CHECK(best("Ramah, cekatan, solutif").likeness == Approx(0.8660254));
    // "proakif" is one edit of eight letters from "proaktif": (1 + 7/8) / 2.
    CHECK(best("Bertindak proakif").likeness == Approx(0.9375));
    CHECK(wordings.like("Jumlah anak di rumah").empty());
}
