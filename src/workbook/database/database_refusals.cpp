#include "workbook/database/database_refusals.hpp"

#include "core/text/text.hpp"
#include "host/uno.hpp"
#include "survey/table/refusal.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::workbook {

namespace {

using com::sun::star::sdbc::SQLException;
using survey::Refusal;

bool any_in(std::string const& text, auto const& words) {
    return std::ranges::any_of(words, [&](char const* word) { return text.find(word) != std::string::npos; });
}

// Drivers tell it by the class of their state (28: invalid authorisation), or only in words.
bool is_login(SQLException const& error) {
    return error.SQLState.startsWith("28") ||
           any_in(core::match_key(host::to_utf8(error.Message)),
                  std::array{"password", "authentication", "access denied", "user name"});
}

bool is_end_of_server(std::string const& words) {
    return any_in(core::match_key(words),
                  std::array{"server closed the connection", "terminating connection", "connection to server",
                             "no connection", "connection refused", "gone away", "could not receive data"});
}

std::string list_of(std::vector<std::string> const& names) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? list + ", …" : list;
}

} // namespace

std::string servers_words(std::string message) {
    for (auto const* end : {"(caused by statement", " at ./", "\nLINE ", "\n at "})
        if (auto const at = message.find(end); at != std::string::npos)
            message.resize(at);
    // "pq_driver: [PGRES_FATAL_ERROR]ERROR:  column ..." and "Couldn't establish ... '...'\nconnection ...".
    for (auto const* begin : {"ERROR: ", "FATAL: ", "FEHLER: ", "GALAT: "})
        if (auto const at = message.find(begin); at != std::string::npos)
            message.erase(0, at + std::string_view(begin).size());
    if (message.starts_with("Couldn't establish"))
        if (auto const at = message.find('\n'); at != std::string::npos)
            message.erase(0, at + 1);
    std::string line;
    for (char const c : message) {
        bool const space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

void refuse_without_database_part() {
    throw Refusal({"LibreOffice di komputer ini dipasang tanpa bagian basis datanya.",
                   "LibreOffice was installed on this computer without its database part."},
                  {"Pasang LibreOffice Base (di Debian: libreoffice-base-core dan libreoffice-base-drivers).",
                   "Install LibreOffice Base (Debian: libreoffice-base-core and libreoffice-base-drivers)."});
}

void refuse_without_driver(std::string const& place) {
    auto const kind = place.substr(0, place.find(':', place.find(':') + 1));
    throw Refusal(
        {"LibreOffice tidak punya penghubung untuk basis data “" + kind + "”.",
         "LibreOffice has no driver for databases of “" + kind + "”."},
        {"Pasang penghubungnya (untuk PostgreSQL di Debian: libreoffice-sdbc-postgresql), atau periksa "
         "alamatnya.",
         "Install the driver (PostgreSQL on Debian: libreoffice-sdbc-postgresql), or check the "
         "address."});
}

void refuse_unknown_source(std::string const& name) {
    throw Refusal(
        {"Sumber data “" + name + "” tidak terdaftar di LibreOffice ini.",
         "No data source “" + name + "” is registered in this LibreOffice."},
        {"Daftarkan lewat Perkakas - Pilihan - LibreOffice Base - Basis Data, atau isi alamat servernya.",
         "Register it under Tools - Options - LibreOffice Base - Databases, or give the address of "
         "the server."});
}

void refuse_connection(SQLException const& error) {
    auto const words = servers_words(host::to_utf8(error.Message));
    if (is_login(error))
        throw Refusal({"Basis data menolak nama pengguna atau kata sandinya: " + words + ".",
                       "The database refuses the user name or the password: " + words + "."},
                      {"Periksa keduanya; huruf besar dan kecil dibedakan.", "Check both; capitals matter."});
    throw Refusal(
        {"Basis data tidak dapat dihubungi: " + words + ".", "The database can't be reached: " + words + "."},
        {"Periksa nama server, port, dan nama basis datanya, dan apakah servernya menyala.",
         "Check the server's name, the port and the name of the database, and whether the server "
         "runs."});
}

void refuse_answer(SQLException const& error) {
    auto const words = servers_words(host::to_utf8(error.Message));
    if (is_end_of_server(words))
        throw Refusal({"Sambungan ke basis data terputus sebelum selesai menghitung: " + words + ".",
                       "The connection to the database broke before it had counted: " + words + "."},
                      {"Tidak ada yang ditulis. Ulangi bila servernya sudah menyala.",
                       "Nothing was written. Try again when the server runs."});
    throw Refusal(
        {"Basis data tidak mau menjawab: " + words + ".", "The database doesn't answer: " + words + "."},
        {"Tidak ada yang ditulis. Minta pengelola basis data memeriksa izin membaca tabelnya.",
         "Nothing was written. Ask who keeps the database whether the table may be read."});
}

void refuse_table(std::string const& name, std::vector<std::string> const& tables, bool several) {
    auto const list = list_of(tables);
    if (several)
        throw Refusal(
            {"Ada beberapa tabel bernama “" + name + "”.", "There are several tables called “" + name + "”."},
            {"Tulis dengan skemanya: " + list + ".", "Write its schema, too: " + list + "."});
    throw Refusal({"Tabel atau view “" + name + "” tidak ada, atau tidak boleh dibaca.",
                   "There is no table or view “" + name + "”, or it may not be read."},
                  {"Yang ada: " + list + ".", "There are: " + list + "."});
}

void refuse_empty(std::string const& table, bool with_criteria) {
    if (with_criteria)
        throw Refusal({"Tidak ada baris di “" + table + "” yang memenuhi syarat.",
                       "No row of “" + table + "” meets the criteria."},
                      {"Periksa syaratnya.", "Check the criteria."});
    throw Refusal({"Tabel “" + table + "” kosong.", "The table “" + table + "” is empty."},
                  {"Pilih tabel yang berisi jawaban.", "Choose a table with answers."});
}

} // namespace berakhlak::workbook
