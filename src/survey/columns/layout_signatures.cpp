#include "survey/columns/layout_signatures.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::survey {

namespace {

constexpr std::string_view google[] = {"timestamp", "cap waktu", "stempel waktu"};
constexpr std::string_view microsoft[] = {"start time",  "completion time",    "last modified time",
                                          "waktu mulai", "waktu penyelesaian", "waktu terakhir diubah"};
constexpr std::string_view kobo[] = {
    "_id",           "_uuid",  "_submission_time", "_validation_status", "_status",
    "_submitted_by", "_index", "__version__",      "formhub/uuid",       "meta/instanceid"};
constexpr std::string_view lime_codes[] = {"submitdate", "lastpage",  "startlanguage",
                                           "seed",       "startdate", "datestamp"};
constexpr std::string_view lime_texts[] = {"date submitted", "last page", "start language", "date started",
                                           "date last action"};
constexpr std::string_view monkey[] = {"respondent id", "collector id", "date created", "date modified",
                                       "start date",    "end date",     "ip address",   "email address",
                                       "first name",    "last name"};
constexpr std::string_view qualtrics[] = {"startdate",
                                          "enddate",
                                          "responseid",
                                          "recordeddate",
                                          "progress",
                                          "recipientlastname",
                                          "distributionchannel",
                                          "userlanguage",
                                          "externalreference",
                                          "duration (in seconds)"};

constexpr Signature all[] = {
    {Source::qualtrics, qualtrics, 4, ",", ""},
    {Source::surveymonkey, monkey, 4, "", ""},
    {Source::limesurvey, lime_codes, 2, "", "submitdate"},
    {Source::limesurvey, lime_texts, 2, "", "date submitted"},
    {Source::kobotoolbox, kobo, 2, " ", ""},
    {Source::microsoft_forms, microsoft, 2, ";", ""},
    {Source::google_forms, google, 1, ", ", ""},
};

constexpr std::string_view empty_subheaders[] = {"response", "open-ended response", "tanggapan",
                                                 "jawaban terbuka"};

} // namespace

std::span<Signature const> signatures() {
    return all;
}

bool is_empty_subheader(std::string_view key) {
    return std::find(std::begin(empty_subheaders), std::end(empty_subheaders), key) !=
           std::end(empty_subheaders);
}

} // namespace berakhlak::survey
