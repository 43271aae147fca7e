# A second computation of src/core/comparison, of omega and of the items' spread, from tests/data/bfi.csv.
# Base R only; see README.md beside it. Where R has the test (oneway.test, kruskal.test, t.test, p.adjust, lm)
# it is used; Johnson's weights come from a singular value decomposition of the data, not from the correlations.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- dirname(normalizePath(script))
bfi <- read.csv(file.path(here, "..", "bfi.csv"))
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[[item]] <- 7 - bfi[[item]]
scales <- lapply(c(A = "A", C = "C", E = "E", N = "N", O = "O"), paste0, 1:5)
points <- (bfi[unlist(scales)] - 1) / 5 * 100
names(points) <- unlist(scales)

rows <- character()
put <- function(measure, scale, item, rule, figure)
  rows <<- c(rows, sprintf("%s,%s,%s,%s,%.17g", measure, scale, item, rule, figure))

# ---- groups: education 1-5 among those who answered the whole scale ----
p_welch <- p_ranks <- c()
for (scale in names(scales)) {
  keep <- complete.cases(points[scales[[scale]]]) & !is.na(bfi$education)
  s <- rowMeans(points[keep, scales[[scale]]])
  g <- factor(bfi$education[keep])
  welch <- oneway.test(s ~ g)
  put("F", scale, "", "welch", welch$statistic)
  put("freedom", scale, "", "welch", welch$parameter[[1]])
  put("freedom within", scale, "", "welch", welch$parameter[[2]])
  put("p", scale, "", "welch", welch$p.value)
  squares <- summary(aov(s ~ g))[[1]][["Sum Sq"]]
  put("effect", scale, "", "welch", squares[1] / sum(squares))
  ranks <- kruskal.test(round(s, 6), g) # equal means differ in their last digits
  put("H", scale, "", "ranks", ranks$statistic)
  put("freedom", scale, "", "ranks", ranks$parameter)
  put("p", scale, "", "ranks", ranks$p.value)
  put("effect", scale, "", "ranks", ranks$statistic / (length(s) - 1))
  two <- t.test(s[g == 5], s[g == 1])
  put("pair difference", scale, "", "welch", two$estimate[[1]] - two$estimate[[2]])
  put("pair standard error", scale, "", "welch", two$stderr)
  put("pair freedom", scale, "", "welch", two$parameter)
  put("pair lower", scale, "", "welch", two$conf.int[1])
  put("pair upper", scale, "", "welch", two$conf.int[2])
  put("pair p", scale, "", "welch", two$p.value)
  p_welch[scale] <- welch$p.value
  p_ranks[scale] <- ranks$p.value
}
for (scale in names(scales)) {
  put("holm", scale, "", "welch", p.adjust(p_welch, "holm")[[scale]])
  put("fdr", scale, "", "welch", p.adjust(p_welch, "BH")[[scale]])
  put("holm", scale, "", "ranks", p.adjust(p_ranks, "holm")[[scale]])
  put("fdr", scale, "", "ranks", p.adjust(p_ranks, "BH")[[scale]])
}

# ---- gap: A1-A5 as performance, C1-C5 as expectation, all turned as in bfi.json ----
gap_of <- function(x, y, w) { # of weighted respondents; complex weights give the derivative
  mean_of <- function(m) { there <- !is.na(m); m[!there] <- 0; colSums(w * m) / colSums(w * there) }
  mean(mean_of(x) - mean_of(y))
}
for (item in c("", 1:5)) {
  x <- as.matrix(bfi[if (item == "") scales$A else paste0("A", item)])
  y <- as.matrix(bfi[if (item == "") scales$C else paste0("C", item)])
  both <- complete.cases(x, y)
  test <- t.test(rowMeans(x[both, , drop = FALSE]), rowMeans(y[both, , drop = FALSE]), paired = TRUE)
  put("gap", "", item, "complete", test$estimate)
  put("gap standard error", "", item, "complete", test$stderr)
  put("gap lower", "", item, "complete", test$conf.int[1])
  put("gap upper", "", item, "complete", test$conf.int[2])
  put("gap p", "", item, "complete", test$p.value)
  keep <- rowSums(!is.na(cbind(x, y))) > 0
  x <- x[keep, , drop = FALSE]
  y <- y[keep, , drop = FALSE]
  n <- nrow(x)
  influence <- vapply(seq_len(n), function(i) {
    w <- rep(1 + 0i, n)
    w[i] <- w[i] + 1e-20i
    Im(gap_of(x, y, w)) / 1e-20
  }, 0)
  d <- gap_of(x, y, rep(1, n))
  se <- sqrt(n / (n - 1) * sum(influence^2))
  put("gap", "", item, "all", d)
  put("gap standard error", "", item, "all", se)
  put("gap lower", "", item, "all", d - qt(0.975, n - 1) * se)
  put("gap upper", "", item, "all", d + qt(0.975, n - 1) * se)
  put("gap p", "", item, "all", 2 * pt(-abs(d) / se, n - 1))
}

# ---- omega: factanal, then Newton on the likelihood equations, whose Jacobian is a complex step ----
loadings_of <- function(R) {
  k <- ncol(R)
  equations <- function(l) { u <- 1 - l^2; as.vector(R %*% (l / u)) - l * (1 + sum(l^2 / u)) }
  l <- if (k > 3) as.vector(factanal(covmat = R, factors = 1)$loadings)
       else sqrt(c(R[1, 2] * R[1, 3] / R[2, 3], R[1, 2] * R[2, 3] / R[1, 3], R[1, 3] * R[2, 3] / R[1, 2]))
  for (step in 1:50) {
    J <- sapply(1:k, function(j) { z <- l + 0i; z[j] <- z[j] + 1e-30i; Im(equations(z)) / 1e-30 })
    l <- l - solve(J, equations(l))
  }
  stopifnot(max(abs(equations(l))) < 1e-12)
  if (sum(l) < 0) -l else l
}
omega_of <- function(l) sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
for (scale in names(scales)) for (rule in c("pairwise", "listwise")) {
  x <- bfi[scales[[scale]]]
  # as everything of one scale: one matrix of covariances, each item with the variance of all who answered it
  R <- cov2cor(cov(x, use = if (rule == "pairwise") "pairwise.complete.obs" else "complete.obs"))
  l <- loadings_of(R)
  put("omega", scale, "", rule, omega_of(l))
  for (item in 1:5) put("loading", scale, scales[[scale]][item], rule, l[item])
  # of three items the factor reproduces the correlations
  if (scale %in% c("A", "E", "N")) put("omega of three", scale, "", rule, omega_of(loadings_of(R[3:5, 3:5])))
}
# psych 2.2.9, fa(fm = "ml") prints 0.72402165, factanal 0.72402135: their optimisers stop 3e-7 and 2e-8 short of
# the maximum
stopifnot(abs(as.numeric(sub(".*,", "", grep("^omega,A,,listwise", rows, value = TRUE))) - 0.72402165) < 5e-7)

# ---- drivers ----
johnson <- function(x, y) { # Johnson (2000) by the singular values of the standardised data
  x <- scale(as.matrix(x)); y <- as.vector(scale(y))
  s <- svd(x)
  z <- s$u %*% t(s$v)
  as.vector(cor(x, z)^2 %*% cor(z, y)^2)
}
put_drivers <- function(name, items, outcome) {
  keep <- complete.cases(bfi[items], outcome)
  x <- bfi[keep, items]
  y <- outcome[keep]
  model <- summary(lm(scale(y) ~ scale(as.matrix(x))))
  weight <- johnson(x, y)
  put("n", "drivers", "", name, sum(keep))
  put("r squared", "drivers", "", name, model$r.squared)
  put("adjusted r squared", "drivers", "", name, model$adj.r.squared)
  for (i in seq_along(items)) {
    put("driver r", "", items[i], name, cor(x[[i]], y))
    put("driver beta", "", items[i], name, model$coefficients[i + 1, 1])
    put("driver weight", "", items[i], name, weight[i])
    put("driver percent", "", items[i], name, 100 * weight[i] / sum(weight))
  }
}
put_drivers("item E5", setdiff(unlist(scales, use.names = FALSE), "E5"), bfi$E5)
put_drivers("index A", scales$A, rowMeans(points[scales$A]))

# ---- trend: three years are thirds of the respondents who answered all of N ----
s <- rowMeans(na.omit(points[scales$N]))
year <- cut(seq_along(s), c(0, 700, 1500, length(s)), labels = FALSE)
changes <- lapply(2:3, function(i) t.test(s[year == i], s[year == i - 1]))
holm <- p.adjust(sapply(changes, `[[`, "p.value"), "holm")
for (i in 1:3) {
  one <- t.test(s[year == i])
  put("trend index", "", i, "", one$estimate)
  put("trend lower", "", i, "", one$conf.int[1])
  put("trend upper", "", i, "", one$conf.int[2])
  if (i == 1) next
  change <- changes[[i - 1]]
  put("trend change", "", i, "", change$estimate[[1]] - change$estimate[[2]])
  put("trend standard error", "", i, "", change$stderr)
  put("trend change lower", "", i, "", change$conf.int[1])
  put("trend change upper", "", i, "", change$conf.int[2])
  put("trend p", "", i, "", change$p.value)
  put("trend holm", "", i, "", holm[i - 1])
}

# ---- items ----
for (item in unlist(scales)) {
  x <- na.omit(bfi[[item]])
  put("negative", "", item, "", 100 * mean(x < 3.5))
  put("net", "", item, "", 100 * mean(x > 3.5) - 100 * mean(x < 3.5))
  put("sd", "", item, "", sd(x))
  put("median", "", item, "", median(x))
}

writeLines(c("measure,scale,item,rule,figure", rows), file.path(here, "comparison_oracle.csv"))
