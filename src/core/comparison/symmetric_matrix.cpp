#include "core/comparison/symmetric_matrix.hpp"

#include <cmath>
#include <limits>

namespace berakhlak::core {

namespace {

struct Rotation {
    double cosine = 1.0;
    double sine = 0.0;
};

/// The rotation that makes cell (p, q) zero.
Rotation annihilating(SquareMatrix const& matrix, std::size_t p, std::size_t q) {
    double const tau = (matrix.at(q, q) - matrix.at(p, p)) / (2.0 * matrix.at(p, q));
    double const tangent = (tau >= 0.0 ? 1.0 : -1.0) / (std::abs(tau) + std::hypot(1.0, tau));
    double const cosine = 1.0 / std::hypot(1.0, tangent);
    return {cosine, tangent * cosine};
}

void rotate(double& one, double& other, Rotation const& rotation) {
    double const before = one;
    one = rotation.cosine * before - rotation.sine * other;
    other = rotation.sine * before + rotation.cosine * other;
}

/// Rotates every pair that isn't zero yet; false when all were.
bool sweep(SquareMatrix& matrix, SquareMatrix& vectors) {
    bool rotated = false;
    std::size_t const size = matrix.size();
    for (std::size_t p = 0; p < size; ++p)
        for (std::size_t q = p + 1; q < size; ++q) {
            double const diagonal = std::sqrt(std::abs(matrix.at(p, p) * matrix.at(q, q)));
            double const small = std::numeric_limits<double>::epsilon() * diagonal;
            if (std::abs(matrix.at(p, q)) <= small + std::numeric_limits<double>::min())
                continue;
            rotated = true;
            Rotation const rotation = annihilating(matrix, p, q);
            for (std::size_t i = 0; i < size; ++i)
                rotate(matrix.at(i, p), matrix.at(i, q), rotation);
            for (std::size_t i = 0; i < size; ++i)
                rotate(matrix.at(p, i), matrix.at(q, i), rotation);
            for (std::size_t i = 0; i < size; ++i)
                rotate(vectors.at(i, p), vectors.at(i, q), rotation);
        }
    return rotated;
}

} // namespace

Eigensystem eigensystem(SquareMatrix matrix) {
    constexpr int most_sweeps = 60; // some ten are enough for any matrix of this size
    Eigensystem result{{}, SquareMatrix(matrix.size())};
    for (std::size_t i = 0; i < matrix.size(); ++i)
        result.vectors.at(i, i) = 1.0;
    for (int sweeps = 0; sweeps < most_sweeps && sweep(matrix, result.vectors); ++sweeps) {
    }
    for (std::size_t i = 0; i < matrix.size(); ++i)
        result.values.push_back(matrix.at(i, i));
    return result;
}

} // namespace berakhlak::core
