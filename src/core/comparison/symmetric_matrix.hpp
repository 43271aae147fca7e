// Eigenvalues of a small symmetric matrix. Boost's headers have no such solver, and the matrices here are
// those of a questionnaire's items.
#pragma once

#include <cstddef>
#include <vector>

namespace berakhlak::core {

class SquareMatrix {
public:
    explicit SquareMatrix(std::size_t size) : size_(size), cells_(size * size, 0.0) {}

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] double& at(std::size_t row, std::size_t column) noexcept {
        return cells_[row * size_ + column];
    }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const noexcept {
        return cells_[row * size_ + column];
    }

private:
    std::size_t size_;
    std::vector<double> cells_;
};

/// matrix = vectors x diagonal(values) x transposed vectors; column i of `vectors` belongs to values[i].
struct Eigensystem {
    std::vector<double> values; ///< in no order
    SquareMatrix vectors;
};

/// Jacobi's rotations (Golub & Van Loan, Matrix Computations, 8.5), to the precision of double. Precondition:
/// symmetric and finite.
[[nodiscard]] Eigensystem eigensystem(SquareMatrix matrix);

} // namespace berakhlak::core
