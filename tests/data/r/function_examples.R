# The results of the examples in src/calc/*_catalogue.cpp, computed without our code: Rscript function_examples.R
options(digits = 15, width = 200)
say <- function(name, ...) cat(name, ":", format(c(...), digits = 15, trim = TRUE), "\n")
rows <- function(...) do.call(rbind, list(...))

# Nine unsur of SKM, five respondents.
skm <- rows(c(4, 4, 3, 4, 4, 3, 4, 3, 4), c(3, 3, 3, 4, 3, 3, 3, 4, 3), c(4, 3, 3, 3, 4, 4, 3, 3, 4),
            c(2, 3, 3, 3, 3, 3, 4, 4, 3), c(4, 4, 4, 4, 4, 3, 3, 3, 4))
say("skm index", mean(colMeans(skm)) * 25)
say("skm means", colMeans(skm))
say("skm item indices", colMeans(skm) * 25)
for (level in 1:4) say(paste("skm %", level), colMeans(skm == level) * 100)
say("skm positive", colMeans(skm > 2.5) * 100)

# Picks of five respondents, five of thirty behaviours.
personal <- list(c("A1", "H1", "K1", "L1", "B2"), c("A1", "H2", "K1", "KO2", "B1"), c("A1", "L1", "AD2", "H1", "K3"),
                 c("B1", "A1", "H1", "KO2", "K1"), c("A1", "L1", "H2", "B2", "K3"))
current <- list(c("A1", "H1", "L1", "X1", "KO2"), c("A1", "X1", "X2", "H2", "KO2"), c("A3", "L1", "X1", "H1", "B2"),
                c("A1", "KO2", "B2", "X3", "K3"), c("L1", "X1", "A2", "H1", "KO1"))
expected <- list(c("A1", "K1", "AD1", "KO2", "H1"), c("AD1", "AD2", "K1", "KO2", "B3"), c("A1", "AD2", "K1", "B3", "H1"),
                 c("AD1", "KO2", "B3", "A1", "K1"), c("KO2", "AD2", "K1", "H1", "A1"))
value_of <- function(picks) sub("[0-9]+$", "", picks)
reach <- function(ballots) sapply(c("B", "A", "K", "H", "L", "AD", "KO"),
                                  function(value) 100 * mean(sapply(ballots, function(b) value %in% value_of(b))))
area <- c(B1 = 6, B2 = 2, B3 = 3, A1 = 5, A2 = 1, A3 = 5, K1 = 4, K2 = 6, K3 = 3, H1 = 2, H2 = 2, H3 = 2, L1 = 5, L2 = 5, L3 = 1,
          AD1 = 4, AD2 = 4, AD3 = 4, KO1 = 6, KO2 = 5, KO3 = 6)
codes <- c(names(area), paste0("X", 1:9))
votes <- function(ballots) table(factor(unlist(ballots), levels = codes))
entropy <- function(ballots) 100 * mean(value_of(unlist(ballots)) == "X")
balance <- function(ballots) {
    positive <- Filter(function(code) value_of(code) != "X", unlist(ballots))
    100 * sum(pmin(table(factor(area[positive], levels = 1:6)) / length(positive), 1 / 6))
}
top <- function(ballots, k = 5) head(codes[order(-votes(ballots), seq_along(codes))], k)
matches <- function(a, b) 100 * length(intersect(top(a), top(b))) / 5
overlap <- function(a, b) 100 * sum(pmin(votes(a) / sum(votes(a)), votes(b) / sum(votes(b))))
for (question in c("personal", "current", "expected")) {
    ballots <- get(question)
    say(paste("reach", question), reach(ballots))
    say(paste("implementation", question), mean(reach(ballots)))
    say(paste("top", question), top(ballots))
    say(paste("votes", question), votes(ballots)[top(ballots)])
}
say("reach of both", reach(c(current, personal)))
say("implementation of both", mean(reach(c(current, personal))))
say("mean of units", (reach(current) + reach(personal)) / 2, mean((reach(current) + reach(personal)) / 2))
say("chance", 100 * (1 - choose(27, 5) / choose(30, 5)))
six <- c(mean(reach(current)), balance(current), 100 - entropy(current), matches(personal, current), matches(current, expected))
say("health", mean(six), six)
say("entropy", entropy(current))
say("overlap", overlap(personal, current), overlap(current, expected))
jump <- votes(expected) - votes(current)
say("jumps", paste(codes, votes(current), votes(expected), jump)[order(-jump, seq_along(codes))][1:6])

# Adaptif on 1-5, six respondents: performance and expectation, and last year's five.
now <- rows(c(4, 3, 4), c(3, 3, 5), c(4, 2, 4), c(5, 4, 4), c(3, 3, 3), c(4, 3, 5))
wanted <- rows(c(5, 5, 4), c(4, 5, 5), c(5, 4, 4), c(5, 5, 5), c(4, 4, 4), c(5, 5, 4))
before <- rows(c(3, 2, 4), c(3, 3, 3), c(4, 2, 3), c(4, 3, 4), c(2, 3, 3))
say("gap items", colMeans(now) - colMeans(wanted))
say("gap performance", colMeans(now), mean(colMeans(now)))
say("gap expectation", colMeans(wanted), mean(colMeans(wanted)))
say("gap conformity", colMeans(now) / colMeans(wanted) * 100, mean(colMeans(now)) / mean(colMeans(wanted)) * 100)
say("gap", mean(colMeans(now)) - mean(colMeans(wanted)))
score <- function(answers) rowMeans(answers) / 5 * 100
welch <- t.test(score(now), score(before))
say("change", mean(score(now)) - mean(score(before)), welch$stderr, welch$p.value, welch$parameter, mean(score(before)),
    mean(score(now)))
half_width <- function(x, N = Inf, level = 0.95)
    qt(1 - (1 - level) / 2, length(x) - 1) * sd(x) / sqrt(length(x)) * sqrt(1 - length(x) / N)
say("margin", half_width(score(now)), half_width(score(now), 40), half_width(score(now), 40, 0.9))

# Reliability of the same six respondents.
k <- ncol(now); n <- nrow(now); total <- rowSums(now)
alpha <- function(x) ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
r <- mean(cor(now)[lower.tri(diag(k))])
say("alpha", alpha(now), k * r / (1 + (k - 1) * r), r)
say("Feldt", 1 - (1 - alpha(now)) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)))
say("item total", cor(now, total))
say("item rest", sapply(1:k, function(i) cor(now[, i], total - now[, i])))
say("dropped", sapply(1:k, function(i) alpha(now[, -i])))
rtable <- function(n, level = 0.05, tails = 2) { t <- qt(1 - level / tails, n - 2); t / sqrt(t^2 + n - 2) }
say("r table", rtable(n), rtable(30), rtable(100, 0.05, 1))

# ---- uncertainty: 18 respondents of Adaptif in three offices, in the order of their answers ----
cells <- function(...) cat("{\"", paste(c(...), collapse = "\", \""), "\"},\n", sep = "")
number <- function(x) format(x, digits = 15, trim = TRUE)
eighteen <- rbind(now, before, rows(c(5, 4, 4), c(4, 4, 4), c(3, 4, 3), c(5, 5, 4), c(4, 3, 4), c(4, 4, 5), c(3, 4, 4)))
office <- rep(c("A", "B", "C"), c(6, 5, 7))
heads <- c(A = 60, B = 20, C = 40)
s <- score(eighteen)
W <- heads / sum(heads)
size <- table(office)
V <- tapply(s, office, var) / size * (1 - size / heads)
df <- sum(W^2 * V)^2 / sum((W^2 * V)^2 / (size - 1))
index <- sum(W * tapply(s, office, mean))
half <- qt(0.975, df) * sqrt(sum(W^2 * V))
say("weighted", index, sqrt(sum(W^2 * V)), index - half, index + half, mean(s), mean(tapply(s, office, mean)),
    length(s) * sum(size * (W / size)^2) / sum(size * W / size)^2)
table_of <- anova(aov(s ~ factor(office)))
n0 <- (18 - sum(size^2) / 18) / 2
icc <- (table_of[1, 3] - table_of[2, 3]) / (table_of[1, 3] + (n0 - 1) * table_of[2, 3])
m <- sum(size^2) / 18
say("design effect", icc, 1 + (m - 1) * icc, m, 18 / (1 + (m - 1) * icc), table_of[1, 5])
waves <- t.test(s[13:18], s[1:6])
say("non-response", diff(rev(waves$estimate)), waves$stderr, waves$p.value, waves$conf.int, mean(s[1:6]), mean(s[13:18]), mean(s),
    18 / 120 * 100, 0.15 * mean(s) + 0.85 * mean(s[13:18]), 0.85 * (mean(s[13:18]) - mean(s)))

# ---- change: bounds and Cohen's d; with populations of 40 and 30; a panel of the first five ----
spread <- sqrt((5 * var(score(now)) + 4 * var(score(before))) / 9)
say("change bounds", welch$conf.int, 12 / spread)
paired <- t.test(score(now[1:5, ]), score(before), paired = TRUE)
say("panel", mean(score(now[1:5, ]) - score(before)), paired$stderr, paired$p.value, paired$conf.int)

# ---- changeprofile of SKM: last year's five respondents and this year's ----
skm_before <- rows(c(3, 3, 2, 3, 4, 3, 3, 3, 4), c(3, 2, 3, 3, 3, 2, 3, 3, 3), c(2, 3, 3, 3, 3, 3, 2, 3, 3),
                   c(2, 2, 3, 2, 3, 3, 3, 4, 2), c(3, 3, 3, 4, 4, 3, 3, 2, 3))
all_changes <- lapply(1:10, function(i) {
    a <- if (i < 10) skm_before[, i] * 25 else rowMeans(skm_before) * 25
    b <- if (i < 10) skm[, i] * 25 else rowMeans(skm) * 25
    w <- t.test(b, a)
    list(before = mean(a), after = mean(b), lower = w$conf.int[1], upper = w$conf.int[2], error = w$stderr,
         d = (mean(b) - mean(a)) / sqrt((var(a) + var(b)) / 2), p = w$p.value)
})
adjusted <- c(p.adjust(sapply(all_changes[1:9], `[[`, "p"), "holm"), NA)
for (i in 1:10) with(all_changes[[i]], {
    decides <- if (i < 10) adjusted[i] else p
    cells(i, number(before), number(after), number(after - before), number(lower), number(upper), number(error), number(d),
          number(p), if (i < 10) number(adjusted[i]) else "",
          if (decides >= 0.05) "tidak ada perubahan nyata" else if (after > before) "naik" else "turun")
})

# ---- profile with intervals: the nine unsur of SKM ----
for (i in 1:10) {
    x <- if (i < 10) skm[, i] * 25 else rowMeans(skm) * 25
    h <- qt(0.975, 4) * sd(x) / sqrt(5)
    say(paste("skm interval", i), max(0, mean(x) - h), min(100, mean(x) + h))
}
wilson <- function(x) prop.test(x, 5, correct = FALSE)$conf.int * 100
for (value in c("B", "A", "K", "H", "L", "AD", "KO"))
    say(paste("reach interval", value), suppressWarnings(wilson(sum(sapply(current, function(b) value %in% value_of(b))))))
total <- sapply(current, function(b) 100 * mean(c("B", "A", "K", "H", "L", "AD", "KO") %in% value_of(b)))
say("reach interval all", mean(total) + c(-1, 1) * qt(0.975, 4) * sd(total) / sqrt(5))
say("jump percent", 100 * jump[c("K1", "B3", "AD1", "AD2")] / 5)

# ---- health with intervals: the bootstrap of the six indices, minimal standard generator of seed 1 ----
six_of <- function(draw) {
    f <- c(mean(reach(current[draw])), balance(current[draw]), 100 - entropy(current[draw]),
           matches(personal[draw], current[draw]), matches(current[draw], expected[draw]))
    c(mean(f), f)
}
seed <- 1
draw_one <- function() { seed <<- (48271 * seed) %% 2147483647; floor((seed - 1) * 5 / 2147483646) + 1 }
resampled <- replicate(1000, six_of(sapply(1:5, function(i) draw_one())))
error <- apply(resampled, 1, sd) * sqrt(5 / 4)
half <- qt(0.975, 4) * error
six_all <- six_of(1:5)
for (i in 1:6) say(paste("health interval", i), max(0, six_all[i] - half[i]), min(100, six_all[i] + half[i]))

# What the tables of the comparing functions show, as rows of a C++ initialiser: numbers with 15 digits.
cell <- function(x) if (length(x) == 0 || is.na(x)) '""' else if (is.numeric(x)) paste0('"', format(x, digits = 15, trim = TRUE), '"') else paste0('"', x, '"')
line <- function(...) cat("{", paste(sapply(list(...), cell), collapse = ", "), "},\n", sep = "")

# ITEMS: what follows percent positive
for (i in 1:9) { x <- skm[, i]; line(100 * mean(x > 2.5), 100 * mean(x < 2.5), 100 * (mean(x > 2.5) - mean(x < 2.5)), sd(x), median(x)) }

# GAP: bounds, p, Holm
gap_test <- function(d) { t <- t.test(d); c(t$conf.int, t$p.value) }
per_item <- sapply(1:3, function(i) gap_test(now[, i] - wanted[, i]))
whole <- gap_test(rowMeans(now) - rowMeans(wanted))
line(whole[1], whole[2], whole[3], whole[3])
for (i in 1:3) line(per_item[1, i], per_item[2, i], per_item[3, i], p.adjust(per_item[3, ], "holm")[i])

# REACH
blind <- 100 * (1 - choose(27, 5) / choose(30, 5))
for (value in reach(current)) line(5, value, blind, 100 * (value - blind) / (100 - blind))
line(5, mean(reach(current)), blind, mean(100 * (reach(current) - blind) / (100 - blind)))

# OMEGA: three items are reproduced exactly
scale3 <- rows(c(4, 3, 4), c(3, 3, 4), c(5, 4, 4), c(2, 2, 3), c(4, 4, 5), c(3, 2, 3), c(5, 5, 4), c(3, 4, 3))
r <- cor(scale3)
l <- sqrt(c(r[1, 2] * r[1, 3] / r[2, 3], r[1, 2] * r[2, 3] / r[1, 3], r[1, 3] * r[2, 3] / r[1, 2]))
say("omega", sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), l)

# DIFFERENCES, PAIRS, DRIVERS: nine unsur of SKM, twelve respondents of two loket
service <- rows(c(4, 4, 3, 4, 4, 3, 4, 3, 4), c(3, 3, 3, 4, 3, 3, 3, 4, 3), c(4, 3, 3, 3, 4, 4, 3, 3, 4),
                c(3, 3, 4, 3, 3, 3, 4, 4, 3), c(4, 4, 4, 4, 4, 3, 3, 3, 4), c(4, 4, 3, 4, 3, 4, 4, 4, 4),
                c(2, 3, 2, 4, 3, 3, 3, 2, 3), c(3, 2, 2, 3, 3, 3, 2, 3, 2), c(3, 3, 2, 4, 4, 2, 3, 3, 3),
                c(2, 3, 1, 3, 3, 3, 3, 3, 3), c(3, 3, 3, 4, 2, 3, 3, 2, 3), c(2, 2, 2, 3, 3, 2, 3, 3, 2))
loket <- rep(c("Loket 1", "Loket 2"), each = 6)
scores_of <- cbind(service * 25, rowMeans(service) * 25)
tests <- lapply(1:10, function(i) oneway.test(scores_of[, i] ~ loket))
p <- sapply(tests, `[[`, "p.value")
for (i in 1:10) {
    means <- tapply(scores_of[, i], loket, mean)
    squares <- summary(aov(scores_of[, i] ~ loket))[[1]][["Sum Sq"]]
    line(i, "2 dari 2", 12, names(which.min(means)), min(means), names(which.max(means)), max(means), diff(range(means)),
         tests[[i]]$statistic[[1]], p[i], p.adjust(p, "holm")[i], if (p.adjust(p, "holm")[i] < 0.05) "berbeda nyata" else "tidak berbeda nyata",
         tests[[i]]$parameter[[1]], tests[[i]]$parameter[[2]], squares[1] / sum(squares))
}
pair <- t.test(scores_of[loket == "Loket 2", 10], scores_of[loket == "Loket 1", 10])
line("Loket 1", "Loket 2", pair$estimate[[2]], pair$estimate[[1]], pair$estimate[[1]] - pair$estimate[[2]], pair$conf.int[1],
     pair$conf.int[2], pair$p.value, pair$p.value)
ranks <- kruskal.test(round(scores_of[, 10], 6), factor(loket))
say("kruskal", ranks$statistic, ranks$p.value)
x <- scale(service[, 1:8]); y <- as.vector(scale(service[, 9]))
model <- summary(lm(y ~ x))
decomposition <- svd(x)
z <- decomposition$u %*% t(decomposition$v)
weight <- as.vector(cor(x, z)^2 %*% cor(z, y)^2)
for (i in 1:8) line(paste0("U", i), cor(x[, i], y), model$coefficients[i + 1, 1], weight[i], 100 * weight[i] / sum(weight), rank(-weight)[i])
say("R squared", model$r.squared, model$adj.r.squared)

# TREND: index, margin and n of four years, the last with another version of the instrument
years <- data.frame(index = c(71.25, 74.5, 75.1, 78), margin = c(2.1, 1.8, 1.7, 1.9), n = c(80, 95, 110, 100))
error <- years$margin / qt(0.975, years$n - 1)
step <- function(i) {
    se <- sqrt(error[i]^2 + error[i - 1]^2)
    df <- se^4 / (error[i]^4 / (years$n[i] - 1) + error[i - 1]^4 / (years$n[i - 1] - 1))
    d <- years$index[i] - years$index[i - 1]
    c(d, d - qt(0.975, df) * se, d + qt(0.975, df) * se, 2 * pt(-abs(d) / se, df))
}
steps <- sapply(2:3, step)
for (i in 1:4) {
    change <- if (i %in% 2:3) c(steps[, i - 1], p.adjust(steps[4, ], "holm")[i - 1]) else rep(NA_character_, 5)
    line(years$n[i], years$index[i], years$index[i] - years$margin[i], years$index[i] + years$margin[i], change[1], change[2],
         change[3], change[4], change[5])
}
