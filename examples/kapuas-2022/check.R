# Second computation of the figures of kapuas-2022.csv, base R only: Rscript check.R kapuas-2022.csv > check.csv
# and by gender and generation: Rscript check.R kapuas-2022.csv cuts > check-groups.csv
# It knows the instrument by this table alone, finds behaviours as fixed texts and never splits at commas.
items <- read.table(sep = "|", quote = "", stringsAsFactors = FALSE, encoding = "UTF-8",
  col.names = c("value", "area", "text"), na.strings = "", text = "
BER|6|Memahami dan memenuhi kebutuhan masyarakat
BER|2|Ramah, cekatan, solutif, dan dapat diandalkan
BER|3|Melakukan perbaikan tiada henti
AKU|5|Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi
AKU|1|Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien
AKU|5|Tidak menyalahgunakan kewenangan jabatan
KOM|4|Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah
KOM|6|Membantu orang lain belajar
KOM|3|Melaksanakan tugas dengan kualitas terbaik
HAR|2|Menghargai setiap orang apapun latar belakangnya
HAR|2|Suka menolong orang lain
HAR|2|Membangun lingkungan kerja yang kondusif
LOY|5|Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah
LOY|5|Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara
LOY|1|Menjaga rahasia jabatan dan negara
ADA|4|Cepat menyesuaikan diri menghadapi perubahan
ADA|4|Terus berinovasi dan mengembangkan kreativitas
ADA|4|Bertindak proaktif
KOL|6|Memberi kesempatan kepada berbagai pihak untuk berkontribusi
KOL|5|Terbuka dalam bekerja sama untuk menghasilkan nilai tambah
KOL|6|Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama
|3|Prosedur yang berbelit-belit
|2|Saling menyalahkan
|1|Pemborosan anggaran dan fasilitas
|4|Enggan berubah
|5|Mendahulukan kepentingan pribadi atau kelompok
|6|Bekerja sendiri-sendiri antarbagian
|3|Menunda pekerjaan
|2|Takut menyampaikan pendapat
|6|Pimpinan mengendalikan segala hal secara berlebihan")
values <- unique(na.omit(items$value))

survey <- read.csv(commandArgs(TRUE)[1], colClasses = "character", check.names = FALSE, encoding = "UTF-8")
unit <- survey[["Unit kerja"]]
picks <- function(cells) {
  found <- sapply(items$text, grepl, x = cells, fixed = TRUE)
  lengths <- nchar(items$text)
  whole <- found %*% lengths + 2 * pmax(rowSums(found) - 1, 0)
  stopifnot(whole == nchar(cells))                        # nothing but behaviours stands in a cell
  found[cells != "", ] * 1
}
question <- function(words) survey[[grep(words, names(survey))]]
personal <- picks(question("nilai pribadi"))
current <- picks(question("saat ini"))
expected <- picks(question("harapkan"))
answered <- question("saat ini") != ""

reach <- function(rows) sapply(values, function(v)
  100 * mean(rowSums(rows[, which(items$value == v), drop = FALSE]) > 0))
top <- function(rows) {
  votes <- sort(colSums(rows), decreasing = TRUE)
  stopifnot(votes[10] > votes[11])
  names(votes)[1:10]
}
positive <- !is.na(items$value)
areas <- tapply(colSums(current)[positive], items$area[positive], sum)
entropy <- 100 * sum(current[, !positive]) / sum(current)
five <- c(implementation = mean(reach(current)),
  balance = 100 * sum(pmin(areas / sum(areas), 1 / 6)),
  positive_energy = 100 - entropy,
  personal_current = 10 * length(intersect(top(personal), top(current))),
  current_expected = 10 * length(intersect(top(current), top(expected))))

line <- function(unit, measure, n, figure)
  cat(sprintf("\"%s\",%s,%d,%.17g\n", unit, measure, n, figure), sep = "")
groups <- function(unit) for (name in sort(unique(unit), method = "radix")) {
  rows <- current[which(unit[answered] == name), , drop = FALSE]
  line(name, values, nrow(rows), reach(rows))
  line(name, "implementation", nrow(rows), mean(reach(rows)))
}
cat("unit,measure,n,figure\n")
if ("cuts" %in% commandArgs(TRUE)) {
  born <- as.integer(survey[["Tahun lahir"]])
  groups(survey[["Jenis kelamin"]])
  groups(as.character(cut(born, c(-Inf, 1945, 1964, 1980, 1996, 2012, Inf), c("Pre-Boomer", "Baby Boomer",
    "Generasi X", "Milenial", "Generasi Z", "Post Generasi Z"))))   # BPS, Sensus Penduduk 2020
  quit(status = 0)
}
n <- c(nrow(personal), nrow(current), nrow(expected))       # a figure on several questions: the fewest
line("", names(five), c(rep(n[2], 3), min(n[1:2]), min(n[2:3])), five)
line("", "total", min(n), mean(five))
line("", "entropy", nrow(current), entropy)
line("", values, nrow(current), reach(current))
groups(unit)
