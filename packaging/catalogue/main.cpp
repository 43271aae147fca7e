// Makes the files that say what the catalogue says.
#include "catalogue/calc_add_ins.hpp"
#include "catalogue/functions_page.hpp"

#include <fstream>
#include <iostream>
#include <string_view>

namespace {

using namespace berakhlak;

constexpr char usage[] = "usage: catalogue calc-add-ins FILE\n"
                         "       catalogue functions-page FILE\n"
                         "       catalogue functions-help id|en FILE\n";

bool write(std::ostream& out, std::string_view what, std::string_view language) {
    if (what == "calc-add-ins" && language.empty())
        packaging::write_calc_add_ins(out, calc::catalogue());
    else if (what == "functions-page" && language.empty())
        packaging::write_functions_page(out, calc::catalogue());
    else if (what == "functions-help" && (language == "id" || language == "en"))
        packaging::write_functions_help(
            out, calc::catalogue(), language == "id" ? core::Language::indonesian : core::Language::english);
    else
        return false;
    return true;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3 && count != 4) {
        std::cerr << usage;
        return 2;
    }
    std::ofstream out(arguments[count - 1], std::ios::binary);
    if (!write(out, arguments[1], count == 4 ? arguments[2] : "")) {
        std::cerr << usage;
        return 2;
    }
    out.flush();
    return out ? 0 : 1;
}
