# A second computation of what src/core says about tests/data/bfi.csv. Base R only; see README.md beside it.
# Nothing here follows the way of the C++ code: where R has the function (var, cor, t.test, qf, qt), it is used,
# and the influence of a respondent on an index is a derivative by complex step, not a formula.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- dirname(normalizePath(script))
bfi <- read.csv(file.path(here, "..", "bfi.csv"))
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[[item]] <- 7 - bfi[[item]]
scales <- lapply(c(A = "A", C = "C", E = "E", N = "N", O = "O"), paste0, 1:5)

rows <- character()
put <- function(measure, scale, item, rule, figure)
  rows <<- c(rows, sprintf("%s,%s,%s,%s,%.17g", measure, scale, item, rule, figure))

alpha_of <- function(C) ncol(C) / (ncol(C) - 1) * (1 - sum(diag(C)) / sum(C))

# ---- reliability ----
for (scale in names(scales)) {
  items <- scales[[scale]]
  for (rule in c("pairwise", "listwise")) {
    x <- bfi[items]
    x <- if (rule == "listwise") na.omit(x) else x[rowSums(!is.na(x)) > 0, ]
    C <- cov(x, use = "pairwise.complete.obs")
    R <- cov2cor(C)
    k <- length(items)
    n <- nrow(x)
    alpha <- if (rule == "listwise") k / (k - 1) * (1 - sum(sapply(x, var)) / var(rowSums(x))) else alpha_of(C)
    r <- mean(R[lower.tri(R)])
    put("n", scale, "", rule, n)
    put("alpha", scale, "", rule, alpha)
    put("mean r", scale, "", rule, r)
    put("standardised alpha", scale, "", rule, alpha_of(R))
    P <- crossprod(!is.na(x))
    worth <- mean(P[lower.tri(P)]) # the mean pair's respondents; listwise that is everybody
    put("feldt lower", scale, "", rule, 1 - (1 - alpha) * qf(0.975, worth - 1, (worth - 1) * (k - 1)))
    put("feldt upper", scale, "", rule, 1 - (1 - alpha) * qf(0.025, worth - 1, (worth - 1) * (k - 1)))
    for (item in items) {
      rest <- setdiff(items, item)
      if (rule == "listwise") {
        raw <- cor(x[[item]], rowSums(x))
        corrected <- cor(x[[item]], rowSums(x[rest]))
      } else {
        raw <- sum(C[item, ]) / sqrt(C[item, item] * sum(C))
        corrected <- sum(C[item, rest]) / sqrt(C[item, item] * sum(C[rest, rest]))
      }
      put("item-total raw", scale, item, rule, raw)
      put("item-total corrected", scale, item, rule, corrected)
      put("alpha if dropped", scale, item, rule, alpha_of(C[rest, rest]))
    }
  }
}

# ---- r-table ----
for (n in c(3, 20, 30, 50, 100, 2800)) {
  r_of <- function(tail) { t <- qt(1 - tail, n - 2); t / sqrt(t^2 + n - 2) }
  put("r-table two tails", "", n, "", r_of(0.025))
  put("r-table one tail", "", n, "", r_of(0.05))
}

# ---- indices: points 0-100, value = mean of its item means, total = mean of the five values ----
points <- (bfi[unlist(scales)] - 1) / 5 * 100
names(points) <- unlist(scales)

# One number: the index of respondents that have weights w (complex weights included).
index_of <- function(p, w) {
  answered <- !is.na(p)
  p[!answered] <- 0
  item_means <- colSums(w * p) / colSums(w * answered)
  mean(sapply(scales, function(items) {
    own <- intersect(items, colnames(p))
    if (length(own) == 0) NA else mean(item_means[own])
  }), na.rm = TRUE)
}

# index + n * derivative of the index by the weight of each respondent
scores_of <- function(p) {
  p <- as.matrix(p)
  p <- p[rowSums(!is.na(p)) > 0, , drop = FALSE]
  n <- nrow(p)
  h <- 1e-20
  derivative <- vapply(seq_len(n), function(i) {
    w <- rep(1 + 0i, n)
    w[i] <- w[i] + 1i * h
    Im(index_of(p, w)) / h
  }, 0)
  index_of(p, rep(1, n)) + n * derivative
}

half_width <- function(s, confidence, population)
  qt(1 - (1 - confidence) / 2, length(s) - 1) * sd(s) / sqrt(length(s)) * sqrt(1 - length(s) / population)

groups <- list(A = "A", C = "C", E = "E", N = "N", O = "O", total = names(scales))
for (group in names(groups)) {
  items <- unlist(scales[groups[[group]]])
  for (rule in c("all", "complete")) {
    p <- points[items]
    keep <- if (rule == "complete") complete.cases(p) else rep(TRUE, nrow(p))
    p <- p[keep, ]
    gender <- bfi$gender[keep]
    # without missing answers a respondent's score is the plain mean of the values' means
    scores <- if (rule == "complete") rowMeans else scores_of
    s <- scores(p)
    put("index", group, "", rule, mean(s))
    put("margin 95 %", group, "", rule, half_width(s, 0.95, Inf))
    put("margin 99 % of 10000", group, "", rule, half_width(s, 0.99, 10000))
    test <- t.test(scores(p[gender == 2, ]), scores(p[gender == 1, ]))
    put("change", group, "", rule, test$estimate[[1]] - test$estimate[[2]])
    put("change standard error", group, "", rule, test$stderr)
    put("change degrees of freedom", group, "", rule, test$parameter)
    put("change p", group, "", rule, test$p.value)
  }
}

writeLines(c("measure,scale,item,rule,figure", rows), file.path(here, "bfi_oracle.csv"))
