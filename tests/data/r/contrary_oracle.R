# Which items of bfi.csv, none of them reversed, run against the other items of their scale significantly: cor.test of an
# item with the sum of the others, among the first n respondents who answered all. Base R only; see README.md beside it.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- dirname(normalizePath(script))
bfi <- read.csv(file.path(here, "..", "bfi.csv"))
scales <- lapply(c(A = "A", C = "C", E = "E", N = "N", O = "O"), paste0, 1:5)
complete <- na.omit(bfi[unlist(scales)])

rows <- "n,item,r,p"
for (n in c(25, 40, 60, 100, 160, 250, 400))
  for (items in scales)
    for (item in items) {
      x <- complete[seq_len(n), ]
      test <- cor.test(x[[item]], rowSums(x[setdiff(items, item)]))
      rows <- c(rows, sprintf("%d,%s,%.17g,%.17g", n, item, test$estimate, test$p.value))
    }
writeLines(rows, file.path(here, "contrary_oracle.csv"))
