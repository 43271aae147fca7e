# What the sheet Butir of examples/skm shows of its drivers: Johnson's relative weights of the nine unsur for
# the index, from a singular value decomposition. Writes skm_drivers.csv beside itself.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
skm <- read.csv(file.path(here, "../../../examples/skm/skm.csv"), check.names = FALSE)
items <- skm[5:13]
keep <- complete.cases(items)
x <- scale(as.matrix(items[keep, ])); y <- as.vector(scale(rowMeans(items[keep, ])))
s <- svd(x)
z <- s$u %*% t(s$v)
weight <- as.vector(cor(x, z)^2 %*% cor(z, y)^2)
out <- data.frame(item = paste0("U", 1:9), r = as.vector(cor(x, y)), weight = weight,
                  percent = 100 * weight / sum(weight), n = sum(keep))
write.csv(format(out, digits = 17), file.path(here, "skm_drivers.csv"), row.names = FALSE, quote = FALSE)
