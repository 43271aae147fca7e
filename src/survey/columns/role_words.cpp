#include "survey/columns/role_words.hpp"

#include "core/text/text.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::survey {

namespace {

constexpr RoleWord columns[] = {
    {Role::unit, "unit kerja"},
    {Role::unit, "unit organisasi"},
    {Role::unit, "nama unit"},
    {Role::unit, "unit"},
    {Role::unit, "opd"},
    {Role::unit, "skpd"},
    {Role::unit, "perangkat daerah"},
    {Role::unit, "instansi"},
    {Role::unit, "satuan kerja"},
    {Role::unit, "satker"},
    {Role::unit, "bagian"},
    {Role::unit, "bidang"},
    {Role::unit, "dinas"},
    {Role::unit, "dinas badan"},
    {Role::unit, "tempat tugas"},
    {Role::unit, "tempat bekerja"},
    {Role::unit, "work unit"},
    {Role::unit, "department"},
    {Role::unit, "division"},
    {Role::unit, "agency"},
    {Role::unit, "organisation"},
    {Role::unit, "organization"},
    {Role::unit, "office"},
    {Role::group, "jenis kelamin"},
    {Role::group, "kelamin"},
    {Role::group, "gender"},
    {Role::group, "sex"},
    {Role::group, "usia"},
    {Role::group, "umur"},
    {Role::group, "age"},
    {Role::group, "tahun lahir"},
    {Role::group, "tanggal lahir"},
    {Role::group, "year of birth"},
    {Role::group, "birth year"},
    {Role::group, "generasi"},
    {Role::group, "generation"},
    {Role::group, "pendidikan"},
    {Role::group, "education"},
    {Role::group, "masa kerja"},
    {Role::group, "lama bekerja"},
    {Role::group, "lama kerja"},
    {Role::group, "tenure"},
    {Role::group, "length of service"},
    {Role::group, "years of service"},
    {Role::group, "jabatan"},
    {Role::group, "jenjang"},
    {Role::group, "eselon"},
    {Role::group, "position"},
    {Role::group, "golongan"},
    {Role::group, "pangkat"},
    {Role::group, "gol"},
    {Role::group, "grade"},
    {Role::group, "rank"},
    {Role::group, "status kepegawaian"},
    {Role::group, "status pegawai"},
    {Role::group, "status asn"},
    {Role::group, "status"},
    {Role::group, "employment status"},
    {Role::group, "pekerjaan"},
    {Role::group, "jenis layanan"},
    {Role::identity, "nip"},
    {Role::identity, "nik"},
    {Role::identity, "nrp"},
    {Role::identity, "nama lengkap"},
    {Role::identity, "nama responden"},
    {Role::identity, "nama pegawai"},
    {Role::identity, "full name"},
    {Role::identity, "first name"},
    {Role::identity, "last name"},
    {Role::identity, "recipientfirstname"},
    {Role::identity, "recipientlastname"},
    {Role::identity, "email"},
    {Role::identity, "e-mail"},
    {Role::identity, "surel"},
    {Role::identity, "alamat email"},
    {Role::identity, "recipientemail"},
    {Role::identity, "telepon"},
    {Role::identity, "telp"},
    {Role::identity, "nomor hp"},
    {Role::identity, "no hp"},
    {Role::identity, "no. hp"},
    {Role::identity, "hp"},
    {Role::identity, "handphone"},
    {Role::identity, "wa"},
    {Role::identity, "whatsapp"},
    {Role::identity, "phone"},
    {Role::identity, "phone number"},
    {Role::identity, "mobile"},
    {Role::identity, "ip address"},
    {Role::identity, "ipaddress"},
    {Role::identity, "ipaddr"},
    {Role::identity, "username"},
    {Role::identity, "nama pengguna"},
    {Role::time, "timestamp"},
    {Role::time, "cap waktu"},
    {Role::time, "stempel waktu"},
    {Role::time, "start time"},
    {Role::time, "completion time"},
    {Role::time, "last modified time"},
    {Role::time, "waktu mulai"},
    {Role::time, "waktu selesai"},
    {Role::time, "waktu penyelesaian"},
    {Role::time, "waktu pengisian"},
    {Role::time, "tanggal pengisian"},
    {Role::time, "tanggal isi"},
    {Role::time, "tanggal survei"},
    {Role::time, "tanggal"},
    {Role::time, "submitdate"},
    {Role::time, "date submitted"},
    {Role::time, "date started"},
    {Role::time, "date last action"},
    {Role::time, "startdate"},
    {Role::time, "enddate"},
    {Role::time, "recordeddate"},
    {Role::time, "datestamp"},
    {Role::time, "start date"},
    {Role::time, "end date"},
    {Role::time, "recorded date"},
    {Role::time, "date created"},
    {Role::time, "date modified"},
    {Role::time, "submission time"},
    {Role::ignore, "respondent id"},
    {Role::ignore, "collector id"},
    {Role::ignore, "response id"},
    {Role::ignore, "lastpage"}, // LimeSurvey's own columns
    {Role::ignore, "startlanguage"},
    {Role::ignore, "seed"},
    {Role::ignore, "nomor urut"},
    {Role::ignore, "saran"},
    {Role::ignore, "kritik"},
    {Role::ignore, "alasan"},
    {Role::ignore, "komentar"},
};

// These are columns only when nothing else stands in the header: Kobo's "start" is a time, "Start of ..."
// none.
constexpr RoleWord whole_headers[] = {
    {Role::time, "start"},    {Role::time, "end"},      {Role::time, "today"}, {Role::time, "waktu"},
    {Role::identity, "nama"}, {Role::identity, "name"}, {Role::ignore, "id"},  {Role::ignore, "no"},
    {Role::ignore, "no."},    {Role::ignore, "nomor"},
};

constexpr RoleWord phrases[] = {
    {Role::picks_personal, "nilai pribadi"},
    {Role::picks_personal, "nilai-nilai pribadi"},
    {Role::picks_personal, "nilai diri"},
    {Role::picks_personal, "personal value"},
    {Role::picks_personal, "personal values"},
    {Role::picks_current, "budaya saat ini"},
    {Role::picks_current, "budaya organisasi saat ini"},
    {Role::picks_current, "budaya kerja saat ini"},
    {Role::picks_current, "current culture"},
    {Role::picks_expected, "budaya yang diharapkan"},
    {Role::picks_expected, "budaya diharapkan"},
    {Role::picks_expected, "budaya organisasi yang diharapkan"},
    {Role::picks_expected, "budaya kerja yang diharapkan"},
    {Role::picks_expected, "budaya ideal"},
    {Role::picks_expected, "expected culture"},
    {Role::picks_expected, "desired culture"},
};

constexpr RoleWord hints[] = {
    {Role::picks_expected, "harapkan"},   {Role::picks_expected, "harapan"},
    {Role::picks_personal, "pribadi"},    {Role::picks_personal, "personal"},
    {Role::picks_personal, "diri saya"},  {Role::picks_personal, "diri anda"},
    {Role::picks_current, "saat ini"},    {Role::picks_current, "current"},
    {Role::picks_expected, "diharapkan"}, {Role::picks_expected, "expected"},
    {Role::picks_expected, "desired"},    {Role::picks_expected, "diinginkan"},
};

constexpr RoleWord ratings[] = {
    {Role::expectation_item, "harapan"},      {Role::expectation_item, "kepentingan"},
    {Role::expectation_item, "expectation"},  {Role::expectation_item, "expected"},
    {Role::expectation_item, "importance"},   {Role::performance_item, "kinerja"},
    {Role::performance_item, "kenyataan"},    {Role::performance_item, "performance"},
    {Role::performance_item, "implementasi"}, {Role::performance_item, "pelaksanaan"},
};

constexpr std::string_view tests[] = {"test",      "tes",      "testing", "coba",
                                      "coba-coba", "cobacoba", "uji",     "percobaan"};

constexpr std::string_view questions[] = {
    "pertanyaan", "pernyataan",  "butir",         "butir pertanyaan", "indikator", "item",
    "question",   "question id", "question text", "kode pertanyaan",  "soal"};
constexpr std::string_view answers[] = {"jawaban", "answer", "response", "nilai",
                                        "skor",    "score",  "value",    "answer text"};

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::size_t longest_header_in_words = 10;

std::size_t count_words(std::string_view key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

} // namespace

std::span<RoleWord const> column_words() {
    return columns;
}
std::span<RoleWord const> question_phrases() {
    return phrases;
}
std::span<RoleWord const> question_hints() {
    return hints;
}
std::span<RoleWord const> rating_words() {
    return ratings;
}
std::span<std::string_view const> test_words() {
    return tests;
}
std::span<std::string_view const> question_headers() {
    return questions;
}
std::span<std::string_view const> answer_headers() {
    return answers;
}

std::size_t find_words(std::string_view key, std::string_view words) {
    for (auto at = key.find(words); at != key.npos; at = key.find(words, at + 1)) {
        auto const end = at + words.size();
        if ((at == 0 || !is_word_character(key[at - 1])) &&
            (end == key.size() || !is_word_character(key[end])))
            return at;
    }
    return key.npos;
}

std::string spaced(std::string_view key) {
    std::string words(key);
    std::replace(words.begin(), words.end(), '_', ' ');
    return core::match_key(words);
}

std::optional<Role> role_by_words(std::string_view header_key) {
    if (header_key.starts_with('_')) // KoboToolbox's own columns
        return header_key == "_submission_time" ? Role::time : Role::ignore;
    std::string const key = spaced(header_key);
    if (count_words(key) > longest_header_in_words)
        return std::nullopt;
    for (auto const& header : whole_headers)
        if (key == header.words)
            return header.role;
    RoleWord const* best = nullptr;
    std::size_t best_at = std::string::npos;
    for (auto const& entry : columns) {
        auto const at = find_words(key, entry.words);
        if (at == std::string::npos ||
            (best && (at > best_at || (at == best_at && entry.words.size() <= best->words.size()))))
            continue;
        // "Saran untuk pimpinan" is a remark, "Unit yang perlu saran" is not.
        if (entry.role == Role::ignore && at > 0)
            continue;
        best = &entry;
        best_at = at;
    }
    if (best)
        return best->role;
    if (!names_a_person(key) || count_words(key) > 4)
        return std::nullopt;
    return names_a_place(key) ? Role::unit : Role::identity; // "Nama Kantor"
}

bool names_a_place(std::string_view key) {
    constexpr std::array<std::string_view, 24> words = {
        "tempat", "kantor", "biro",    "puskesmas", "kecamatan",  "kelurahan",  "desa",        "lokasi",
        "lokus",  "asal",   "wilayah", "sekolah",   "direktorat", "deputi",     "seksi",       "subbagian",
        "uptd",   "balai",  "cabang",  "divisi",    "tim",        "penempatan", "rumah sakit", "badan"};
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return find_words(key, word) != key.npos; });
}

bool names_only_a_unit(std::string_view header_key) {
    constexpr std::array<std::string_view, 52> words = {
        "kode",         "kantor",       "biro",       "puskesmas", "kecamatan",  "sekolah",   "seksi",
        "unit",         "kerja",        "organisasi", "opd",       "skpd",       "perangkat", "daerah",
        "instansi",     "satuan",       "satker",     "bagian",    "bidang",     "dinas",     "badan",
        "tempat",       "tugas",        "bekerja",    "work",      "department", "division",  "agency",
        "organisation", "organization", "office",     "nama",      "asal",       "anda",      "saudara",
        "saat",         "ini",          "di",         "pada",      "mana",       "apa",       "bertugas",
        "pilih",        "silakan",      "tuliskan",   "isi",       "dan",        "atau",      "sub",
        "subbagian",    "your",         "the"};
    std::string word;
    bool only = true;
    auto const end_word = [&] {
        only = only && (word.empty() || std::ranges::find(words, std::string_view(word)) != words.end());
        word.clear();
    };
    for (char const c : header_key) {
        if (c != '_' && is_word_character(c))
            word.push_back(c);
        else
            end_word();
    }
    end_word();
    return only;
}

bool asks_something(std::string_view header_key) {
    constexpr std::array<std::string_view, 16> words = {
        "apakah",   "bagaimana", "bagaimanakah", "seberapa",  "sejauh", "mengapa", "berapa", "sudah",
        "sudahkah", "telah",     "pernah",       "pernahkah", "adakah", "how",     "does",   "has"};
    return header_key.find('?') != header_key.npos || std::ranges::any_of(words, [&](auto word) {
               return find_words(header_key, word) != header_key.npos;
           });
}

bool tells_a_birth(std::string_view key) {
    constexpr std::array<std::string_view, 5> words = {"lahir", "usia", "umur", "birth", "age"};
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return find_words(key, word) != key.npos; });
}

bool names_a_person(std::string_view key) {
    return find_words(key, "nama") != key.npos || find_words(key, "name") != key.npos;
}

} // namespace berakhlak::survey
