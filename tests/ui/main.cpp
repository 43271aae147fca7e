#define CATCH_CONFIG_RUNNER
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "postgres.hpp"
#include "postgres.hpp"

#include <catch2/catch.hpp>

CATCH_TRANSLATE_EXCEPTION(com::sun::star::uno::Exception const& exception) {
    return "UNO exception: " + berakhlak::tests::to_utf8(exception.Message);
}

int main(int count, char** arguments) {
    berakhlak::tests::use_extension(berakhlak::tests::places::oxt());
    int const result = Catch::Session().run(count, arguments);
    berakhlak::tests::end_postgres();
    berakhlak::tests::end_postgres();
    berakhlak::tests::end_offices();
    return result;
}
