# Intervals, changes, strata, waves and bootstrap a second time; base R only, see README.md beside it. Influences are
# derivatives by complex step; where R has the function (t.test, prop.test, aov), it is used.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- dirname(normalizePath(script))
bfi <- read.csv(file.path(here, "..", "bfi.csv"))
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[[item]] <- 7 - bfi[[item]]
scales <- lapply(c(A = "A", C = "C", E = "E", N = "N", O = "O"), paste0, 1:5)
weight <- c(A = 1, C = 2, E = 1, N = 1, O = 3) # of the values in the total

rows <- character()
put <- function(measure, case, figure) rows <<- c(rows, sprintf("%s,%s,%.17g", measure, case, figure))

points <- as.matrix(bfi[unlist(scales)]) / 6 * 100
# Item j of row i is removed.
holes <- points
for (j in 1:25) holes[(7 * seq_len(2800) + 3 * j) %% 10 < 3, j] <- NA

index_of <- function(p, w, share) {
  answered <- !is.na(p)
  p[!answered] <- 0
  sum(share * (colSums(w * p) / colSums(w * answered)))
}
share_of <- function(scale) {
  if (scale == "total") rep(weight / sum(weight) / 5, each = 5) else rep(1 / 5, 5)
}
items_of <- function(scale) if (scale == "total") unlist(scales) else scales[[scale]]

# index, influences (z), variance without a population (v) and S2_T
estimate <- function(p, share) {
  p <- p[rowSums(!is.na(p)) > 0, , drop = FALSE]
  n <- nrow(p)
  z <- vapply(seq_len(n), function(i) {
    w <- rep(1 + 0i, n)
    w[i] <- w[i] + 1e-20i
    Im(index_of(p, w, share)) / 1e-20
  }, 0)
  weighted <- sweep(p, 2, share, "*")
  C <- cov(weighted, use = "pairwise.complete.obs")
  list(n = n, index = index_of(p, rep(1, n), share), z = z, v = n / (n - 1) * sum(z^2), s2 = sum(C),
       scores = index_of(p, rep(1, n), share) + n * z, points = weighted)
}
of <- function(p, scale, which = TRUE) estimate(p[which, items_of(scale), drop = FALSE], share_of(scale))
variance <- function(e, N = Inf) e$v - e$s2 / N
half_width <- function(v, df, level = 0.95) qt(1 - (1 - level) / 2, df) * sqrt(v)

# ---- margins ----
for (data in c("asked", "holes")) for (scale in c("A", "total")) {
  e <- of(if (data == "asked") points else holes, scale)
  put("index", paste(data, scale), e$index)
  for (N in c(Inf, 10000, 3000, 2800))
    put("margin", paste(data, scale, if (is.finite(N)) N else "all"), half_width(variance(e, N), e$n - 1))
}
e <- of(holes, "A", 101:130)
put("margin", "thirty of 35", half_width(variance(e, 35), e$n - 1))

# ---- Feldt ----
for (k in c(3, 5, 25)) {
  x <- holes[, seq_len(k)]
  x <- x[rowSums(!is.na(x)) > 0, ]
  C <- cov(x, use = "pairwise.complete.obs")
  alpha <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
  P <- crossprod(!is.na(x))
  pairs <- mean(P[lower.tri(P)])
  n <- 1 / (1 / nrow(x) + (1 / pairs - 1 / nrow(x)) * min(1, 5 / k))
  put("effective n", k, n)
  put("feldt lower", k, 1 - (1 - alpha) * qf(0.975, n - 1, (n - 1) * (k - 1)))
  put("feldt upper", k, 1 - (1 - alpha) * qf(0.025, n - 1, (n - 1) * (k - 1)))
  for (j in 1:3) put("n of item", paste(k, j), floor(mean(P[j, -j])))
}

# ---- change: men before, women after ----
side <- function(sex, p, scale) of(p, scale, bfi$gender == sex)
welch <- function(a, b, va, vb, dfa, dfb, case) {
  v <- va + vb
  df <- v^2 / (va^2 / dfa + vb^2 / dfb)
  d <- b$index - a$index
  put("change", case, d)
  put("change error", case, sqrt(v))
  put("change df", case, df)
  put("change p", case, 2 * pt(-abs(d) / sqrt(v), df))
  put("change lower", case, d - half_width(v, df))
  put("change upper", case, d + half_width(v, df))
  put("change effect", case, d / sqrt(((a$n - 1) * var(a$scores) + (b$n - 1) * var(b$scores)) / (a$n + b$n - 2)))
}
for (data in c("asked", "holes")) {
  p <- if (data == "asked") points else holes
  a <- side(1, p, "A")
  b <- side(2, p, "A")
  welch(a, b, variance(a), variance(b), a$n - 1, b$n - 1, paste(data, "plain"))
  welch(a, b, variance(a, 950), variance(b, 2000), a$n - 1, b$n - 1, paste(data, "populations"))
  # whole groups of education were drawn
  school <- ifelse(is.na(bfi$education), 9, bfi$education)
  clustered <- function(e, which) {
    g <- school[which][rowSums(!is.na(p[which, items_of("A")])) > 0]
    m <- length(unique(g))
    m / (m - 1) * sum(tapply(e$z, g, sum)^2)
  }
  welch(a, b, clustered(a, bfi$gender == 1), clustered(b, bfi$gender == 2), 5, 5, paste(data, "clusters"))
}

# ---- a panel: rows 1-1400 with keys 1-1400, rows 1401-2800 with keys 201-1600 ----
before <- points[201:1400, scales$A]
after <- points[1401:2600, scales$A]
both <- rowSums(is.na(before)) < 5 & rowSums(is.na(after)) < 5
d <- cbind(before, after)[both, ]
e <- estimate(d, c(rep(-1 / 5, 5), rep(1 / 5, 5)))
a <- estimate(before[both, ], share_of("A"))
b <- estimate(after[both, ], share_of("A"))
for (N in c(Inf, 1300)) {
  case <- paste("panel", if (is.finite(N)) N else "all")
  v <- variance(e, N)
  put("change", case, e$index)
  put("change error", case, sqrt(v))
  put("change df", case, e$n - 1)
  put("change p", case, 2 * pt(-abs(e$index) / sqrt(v), e$n - 1))
  put("change lower", case, e$index - half_width(v, e$n - 1))
  put("change upper", case, e$index + half_width(v, e$n - 1))
  put("change effect", case, e$index / sqrt((var(a$scores) + var(b$scores)) / 2))
}
complete <- complete.cases(before, after)
t <- t.test(rowMeans(after[complete, ]), rowMeans(before[complete, ]), paired = TRUE)
put("change p", "panel complete", t$p.value)
put("change lower", "panel complete", t$conf.int[1])

# ---- strata: education as unit, and one respondent alone in a unit ----
unit <- ifelse(is.na(bfi$education), 6, bfi$education)
unit[17] <- 7
heads <- c(300, 320, 1300, 500, 600, 260, 4)
strata <- function(p, scale, case) {
  parts <- lapply(1:7, function(u) of(p, scale, unit == u))
  W <- heads / sum(heads)
  n <- sapply(parts, `[[`, "n")
  within <- sum(sapply(parts[1:6], function(e) (e$n - 1) * var(e$scores))) / sum(n[1:6] - 1)
  V <- c(sapply(1:6, function(u) variance(parts[[u]], heads[u])), within * (1 - 1 / heads[7]))
  part <- W^2 * V
  df <- sum(part)^2 / sum(part^2 / c(n[1:6] - 1, sum(n[1:6] - 1)))
  put("stratified", case, sum(W * sapply(parts, `[[`, "index")))
  put("stratified error", case, sqrt(sum(part)))
  put("stratified df", case, df)
  put("weighting effect", case, sum(n) * sum(n * (W / n)^2) / sum(n * (W / n))^2)
}
strata(points, "A", "asked A")
strata(points, "total", "asked total")

# ---- units as clusters ----
s <- of(points, "A")$scores
table <- anova(aov(s ~ factor(unit)))
size <- as.numeric(table(unit))
n0 <- (sum(size) - sum(size^2) / sum(size)) / (length(size) - 1)
icc <- (table[1, 3] - table[2, 3]) / (table[1, 3] + (n0 - 1) * table[2, 3])
put("icc", "asked A", icc)
put("icc p", "asked A", table[1, 5])
put("cluster size", "asked A", sum(size^2) / sum(size))
put("design effect", "asked A", 1 + (sum(size^2) / sum(size) - 1) * icc)

# ---- waves: age stands for the time of the answer ----
known <- sort(bfi$age)
third <- floor(length(known) / 3)
early <- bfi$age < known[third + 1]
late <- bfi$age > known[length(known) - third]
a <- of(holes, "A", early)
b <- of(holes, "A", late)
welch(a, b, variance(a), variance(b), a$n - 1, b$n - 1, "waves")
all <- of(holes, "A")
put("non-response", "rate", 100 * all$n / 4000)
put("non-response", "adjusted", all$n / 4000 * all$index + (1 - all$n / 4000) * b$index)

# ---- shares ----
for (case in list(c(7, 7), c(0, 12), c(43, 120), c(1, 9))) {
  w <- prop.test(case[1], case[2], correct = FALSE)$conf.int * 100
  put("wilson lower", paste(case, collapse = " of "), w[1])
  put("wilson upper", paste(case, collapse = " of "), w[2])
}

# ---- bootstrap of the six indices: the worked pick-list example, minimal standard generator of seed 1 ----
library <- read.csv(file.path(here, "..", "oracles", "picklist_p1_library.csv"))
picks <- read.csv(file.path(here, "..", "oracles", "picklist_p1.csv"))
votes_of <- function(section) {
  own <- picks[picks$section == section, -(1:2)]
  t(apply(own, 1, function(row) as.numeric(library$code %in% row)))
}
ballots <- lapply(c(personal = "personal", current = "current", expected = "expected"), votes_of)
positive <- library$polarity == 1
values <- unique(library$value[positive])
six <- function(draw) {
  b <- lapply(ballots, function(x) x[draw, , drop = FALSE])
  v <- lapply(b, colSums)
  top <- lapply(v, function(x) head(order(-x, seq_along(x)), 5))
  top <- lapply(names(v), function(q) top[[q]][v[[q]][top[[q]]] > 0])
  names(top) <- names(v)
  reach <- sapply(values, function(value)
    100 * mean(rowSums(b$current[, positive & library$value == value, drop = FALSE]) > 0))
  area <- tapply(v$current[positive], factor(library$area[positive], levels = 1:6), sum)
  five <- c(mean(reach), 100 * sum(pmin(area / sum(area), 1 / 6)), 100 * sum(v$current[positive]) / sum(v$current),
            100 * length(intersect(top$personal, top$current)) / 5,
            100 * length(intersect(top$current, top$expected)) / 5)
  c(mean(five), five)
}
seed <- 1
draw <- function(n) sapply(seq_len(n), function(i) {
  seed <<- (48271 * seed) %% 2147483647
  floor((seed - 1) * n / 2147483646) + 1
})
results <- replicate(1000, six(draw(5)))
errors <- apply(results, 1, sd) * sqrt(5 / 4)
for (i in 1:6) put("bootstrap", i, errors[i])

writeLines(c("measure,case,figure", rows), file.path(here, "inference_oracle.csv"))
