#include "core/reading/fault_text.hpp"

#include "core/text/number_text.hpp"

namespace berakhlak::core {

namespace {

Text scale_range(Instrument const& instrument) {
    std::string const lowest = text_from_number(instrument.scale.levels.front().score);
    std::string const highest = text_from_number(instrument.scale.levels.back().score);
    return {lowest + " sampai " + highest, lowest + " to " + highest};
}

Text formula_error() {
    return {"sel ini berisi galat rumus; perbaiki rumusnya atau kosongkan sel ini",
            "this cell shows a formula error; correct the formula or clear this cell"};
}

std::string picks_of(Instrument const& instrument) {
    return std::to_string(instrument.picks.picks);
}

} // namespace

Text describe(Unreadable why, Instrument const& instrument) {
    Text const range = scale_range(instrument);
    switch (why) {
    case Unreadable::out_of_scale:
        return {"angka di luar skala " + range.id + "; perbaiki atau kosongkan sel ini",
                "a number outside the scale " + range.en + "; correct or clear this cell"};
    case Unreadable::ambiguous:
        return {"kata ini berarti tingkat yang berbeda di kantor yang berbeda; ganti dengan angka " +
                    range.id,
                "this word means different levels in different offices; replace it by a number " + range.en};
    case Unreadable::error_value:
        return formula_error();
    case Unreadable::truth_value:
        return {"TRUE/FALSE (BENAR/SALAH) bukan jawaban; ganti dengan angka " + range.id,
                "TRUE/FALSE is no answer; replace it by a number " + range.en};
    case Unreadable::other_item:
        return {
            "judul kolom ini menyebut butir lain daripada butir di tempat ini; susun kolom menurut urutan "
            "instrumen, atau beri semua kolom judul butirnya",
            "this header names another item than the one of this place; put the columns in the order of the "
            "instrument, or give every column the name of its item"};
    case Unreadable::not_an_answer:
    case Unreadable::no:
        break;
    }
    return {"tulisan ini bukan jawaban instrumen; ganti dengan kata skala atau angka " + range.id,
            "this text is no answer of the instrument; replace it by a word of the scale or a number " +
                range.en};
}

Text describe(BallotFaultKind kind, Instrument const& instrument) {
    std::string const picks = picks_of(instrument);
    switch (kind) {
    case BallotFaultKind::unknown:
        return {"bukan perilaku dari instrumen ini; periksa ejaannya",
                "no behaviour of this instrument; check the spelling"};
    case BallotFaultKind::too_few:
        return {"kurang dari " + picks + " pilihan", "fewer than " + picks + " picks"};
    case BallotFaultKind::too_many:
        return {"lebih dari " + picks + " pilihan", "more than " + picks + " picks"};
    case BallotFaultKind::repeated:
        return {"perilaku yang sama dipilih dua kali", "the same behaviour picked twice"};
    case BallotFaultKind::several_in_a_cell:
        return {"beberapa perilaku dalam satu sel, padahal kolom lain berisi satu pilihan per sel",
                "several behaviours in one cell, while the other columns hold one pick per cell"};
    case BallotFaultKind::not_an_indicator:
        return {"bukan 0 atau 1", "neither 0 nor 1"};
    case BallotFaultKind::error_value:
        return formula_error();
    case BallotFaultKind::mixed_shapes:
        return {"bentuk pilihan tidak jelas: sel ini tidak cocok dengan kolom lainnya",
                "the shape of the picks is unclear: this cell does not fit the other columns"};
    case BallotFaultKind::header_unclear:
        break;
    }
    return {"judul kolom ini bukan perilaku, atau perilaku yang sama dua kali",
            "this header is no behaviour, or one behaviour twice"};
}

} // namespace berakhlak::core
