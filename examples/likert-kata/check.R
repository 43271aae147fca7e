# Second computation of the figures of likert-kata.csv, base R only: Rscript check.R likert-kata.csv > check.csv
survey <- read.csv2(commandArgs(TRUE)[1], colClasses = "character", check.names = FALSE,
  fileEncoding = "UTF-8-BOM")
values <- c("BER", "AKU", "KOM", "HAR", "LOY", "ADA", "KOL")
words <- c("sangat tidak setuju" = 1, "sts" = 1, "tidak setuju" = 2, "ts" = 2, "kurang setuju" = 3, "ks" = 3,
  "netral" = 3, "setuju" = 4, "s" = 4, "sangat setuju" = 5, "ss" = 5)
cells <- as.matrix(survey[, grep("^Seberapa setuju", names(survey))])
stopifnot(ncol(cells) == 21)
keys <- tolower(gsub(" +", " ", trimws(cells)))
stopifnot(keys == "" | keys %in% names(words))
scores <- matrix(words[keys], nrow = nrow(cells))         # NA where nothing was answered

profile <- function(rows) {
  n <- sapply(1:7, function(v) sum(rowSums(!is.na(rows[, 3 * v - 2:0, drop = FALSE])) > 0))
  index <- sapply(1:7, function(v) mean(colMeans(rows[, 3 * v - 2:0, drop = FALSE], na.rm = TRUE))) / 5 * 100
  list(n = c(n, sum(rowSums(!is.na(rows)) > 0)), figure = c(index, mean(index)))
}
line <- function(unit, rows) {
  p <- profile(rows)
  cat(sprintf("\"%s\",%s,%d,%.17g\n", unit, c(values, "implementation"), p$n, p$figure), sep = "")
}
cat("unit,measure,n,figure\n")
line("", scores)
unit <- survey[["Unit kerja"]]
for (name in sort(unique(unit), method = "radix"))
  line(name, scores[unit == name, , drop = FALSE])
