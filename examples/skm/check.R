# Second computation of the figures of skm.csv, base R only: Rscript check.R skm.csv > check.csv
survey <- read.csv(commandArgs(TRUE)[1], check.names = FALSE, encoding = "UTF-8")
scores <- as.matrix(survey[, 5:13])
stopifnot(is.na(scores) | scores %in% 1:4)

line <- function(unit, rows) {
  nrr <- colMeans(rows, na.rm = TRUE)
  n <- c(colSums(!is.na(rows)), sum(rowSums(!is.na(rows)) > 0))
  cat(sprintf("\"%s\",%s,%d,%.17g\n", unit, c(paste0("U", 1:9), "implementation"), n, 25 * c(nrr, mean(nrr))), sep = "")
}
cat("unit,measure,n,figure\n")
line("", scores)
unit <- survey[["Unit layanan"]]
for (name in sort(unique(unit), method = "radix"))
  line(name, scores[unit == name, , drop = FALSE])
