#include "survey/answers/cleaning.hpp"

namespace berakhlak::survey {

core::Text name_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::duplicate_identity:
        return {"Identitas yang sama", "The same identity"};
    case FindingKind::duplicate_answers:
        return {"Jawaban yang sama dalam waktu singkat", "The same answers within a short time"};
    case FindingKind::test_answer:
        return {"Jawaban percobaan", "Test answers"};
    case FindingKind::before_start:
        return {"Sebelum survei dimulai", "Before the survey began"};
    case FindingKind::incomplete:
        return {"Tidak lengkap", "Incomplete"};
    case FindingKind::straight_line:
        return {"Jawaban seragam", "Straight-lining"};
    case FindingKind::invalid_answer:
        return {"Jawaban tidak sah", "Invalid answers"};
    case FindingKind::wrong_picks:
        break;
    }
    return {"Pilihan menyalahi aturan", "Picks against the rules"};
}

} // namespace berakhlak::survey
