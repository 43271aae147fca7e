// Makes the files that say what the catalogue says: catalogue calc-add-ins > CalcAddIns.xcu
#include "catalogue/calc_add_ins.hpp"

#include <fstream>
#include <iostream>
#include <string_view>

int main(int count, char** arguments) {
    using namespace berakhlak;
    if (count != 3) {
        std::cerr << "usage: catalogue calc-add-ins FILE\n";
        return 2;
    }
    std::string_view const what = arguments[1];
    std::ofstream out(arguments[2], std::ios::binary);
    if (what == "calc-add-ins")
        packaging::write_calc_add_ins(out, calc::catalogue());
    else {
        std::cerr << "unknown kind of file: " << what << '\n';
        return 2;
    }
    out.flush();
    return out ? 0 : 1;
}
