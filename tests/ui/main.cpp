#define CATCH_CONFIG_MAIN
#include "harness/office.hpp"

#include <catch2/catch.hpp>

CATCH_TRANSLATE_EXCEPTION(com::sun::star::uno::Exception const& exception) {
    return "UNO exception: " + berakhlak::tests::to_utf8(exception.Message);
}
