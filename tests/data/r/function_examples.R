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
