#include "extractors/text/literal_dates.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.h"

using namespace relata::text;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

struct Case {
  const char* words;  // tokens, blanks between
  const char* value;  // empty: no date
  const char* datatype;
};

std::string read(const char* words, const DateContext& context, std::string* datatype = nullptr) {
  const auto value = read_date(words_of(words), context);
  if (value && datatype != nullptr) *datatype = value->datatype;
  return value ? value->value : std::string{};
}

void check(const std::vector<Case>& cases, const DateContext& context) {
  for (const Case& c : cases) {
    INFO(c.words);
    std::string datatype;
    CHECK(read(c.words, context, &datatype) == c.value);
    CHECK(datatype == c.datatype);
  }
}

}  // namespace

TEST_CASE("absolute dates keep the grain at which they were said") {
  check({{"2010", "2010", "xsd:gYear"},
         {"in 2010", "2010", "xsd:gYear"},
         {"1832", "1832", "xsd:gYear"},
         {"November 2012", "2012-11", "xsd:gYearMonth"},
         {"in March 2012", "2012-03", "xsd:gYearMonth"},
         {"Nov. 2012", "2012-11", "xsd:gYearMonth"},
         {"Sept 2001", "2001-09", "xsd:gYearMonth"},
         {"May , 2009", "2009-05", "xsd:gYearMonth"},
         {"early March 1998", "1998-03", "xsd:gYearMonth"},
         {"mid-July 1999", "1999-07", "xsd:gYearMonth"},
         {"May 8 , 2009", "2009-05-08", "xsd:date"},
         {"8 May 2009", "2009-05-08", "xsd:date"},
         {"Friday , May 8 , 2009", "2009-05-08", "xsd:date"},
         {"the 8th of May 2009", "2009-05-08", "xsd:date"},
         {"February 29 , 2012", "2012-02-29", "xsd:date"},
         {"January 1st , 2000", "2000-01-01", "xsd:date"},
         {"the twenty-first of June 1941", "1941-06-21", "xsd:date"},
         {"2013-06-17", "2013-06-17", "xsd:date"},
         {"2013-06", "2013-06", "xsd:gYearMonth"},
         {"May", "--05", "xsd:gMonth"},
         {"in April", "--04", "xsd:gMonth"},
         {"June 17", "--06-17", "xsd:gMonthDay"},
         {"17 June", "--06-17", "xsd:gMonthDay"},
         {"the 3rd of October", "--10-03", "xsd:gMonthDay"},
         {"the 1990s", "1990/1999", "xsd:string"},
         {"1840's", "1840/1849", "xsd:string"},
         {"the 19th century", "1801/1900", "xsd:string"},
         {"the twentieth century", "1901/2000", "xsd:string"}},
        {});
}

TEST_CASE("ranges of dates are ISO intervals") {
  check({{"2001-2005", "2001/2005", "xsd:string"},
         {"2001 – 2005", "2001/2005", "xsd:string"},
         {"from 2001 to 2005", "2001/2005", "xsd:string"},
         {"between 1914 and 1918", "1914/1918", "xsd:string"},
         {"1914–18", "1914/1918", "xsd:string"},
         {"from May to July 2010", "2010-05/2010-07", "xsd:string"},
         {"June 17 and 18", "--06-17/--06-18", "xsd:string"},
         {"12 to 14 May 2003", "2003-05-12/2003-05-14", "xsd:string"}},
        {});
}

TEST_CASE("times of day") {
  check({{"5 p.m.", "17:00:00", "xsd:time"},
         {"12 am", "00:00:00", "xsd:time"},
         {"10:30", "10:30:00", "xsd:time"},
         {"9:05 pm", "21:05:00", "xsd:time"},
         {"10pm", "22:00:00", "xsd:time"},
         {"noon", "12:00:00", "xsd:time"},
         {"10:30 on 8 May 2009", "2009-05-08T10:30:00", "xsd:dateTime"}},
        {});
}

TEST_CASE("relative dates count from the document's date") {
  const DateContext friday{CivilDate{2013, 5, 24}, TimeDirection::past};  // a Friday
  check({{"today", "2013-05-24", "xsd:date"},
         {"yesterday", "2013-05-23", "xsd:date"},
         {"tomorrow", "2013-05-25", "xsd:date"},
         {"on Friday", "2013-05-24", "xsd:date"},
         {"on Monday", "2013-05-20", "xsd:date"},
         {"Sunday", "2013-05-19", "xsd:date"},
         {"last Friday", "2013-05-17", "xsd:date"},
         {"next Tuesday", "2013-05-28", "xsd:date"},
         {"this morning", "2013-05-24", "xsd:date"},
         {"last night", "2013-05-23", "xsd:date"},
         {"Monday morning", "2013-05-20", "xsd:date"},
         {"tonight", "2013-05-24", "xsd:date"},
         {"last year", "2012", "xsd:gYear"},
         {"this year", "2013", "xsd:gYear"},
         {"next year", "2014", "xsd:gYear"},
         {"last month", "2013-04", "xsd:gYearMonth"},
         {"next month", "2013-06", "xsd:gYearMonth"},
         {"last week", "2013-05-13/2013-05-19", "xsd:string"},
         {"this week", "2013-05-20/2013-05-26", "xsd:string"},
         {"last weekend", "2013-05-18/2013-05-19", "xsd:string"},
         {"three days ago", "2013-05-21", "xsd:date"},
         {"two years ago", "2011", "xsd:gYear"},
         {"a year ago", "2012", "xsd:gYear"},
         {"six months ago", "2012-11", "xsd:gYearMonth"},
         {"last March", "2013-03", "xsd:gYearMonth"},
         {"last October", "2012-10", "xsd:gYearMonth"},
         {"next June", "2013-06", "xsd:gYearMonth"},
         {"two decades ago", "1993", "xsd:gYear"},
         {"10 a.m. Friday", "2013-05-24T10:00:00", "xsd:dateTime"},
         {"the last decade", "2000/2009", "xsd:string"}},
        friday);
}

TEST_CASE("a bare weekday of what is to come is the next one") {
  const DateContext context{CivilDate{2013, 5, 24}, TimeDirection::future};
  CHECK(read("Monday", context) == "2013-05-27");
  CHECK(read("Friday", context) == "2013-05-24");
}

TEST_CASE("over the end of a year and a leap February") {
  CHECK(read("yesterday", {CivilDate{2012, 3, 1}, TimeDirection::past}) == "2012-02-29");
  CHECK(read("tomorrow", {CivilDate{1999, 12, 31}, TimeDirection::past}) == "2000-01-01");
  CHECK(read("last month", {CivilDate{2013, 1, 15}, TimeDirection::past}) == "2012-12");
  CHECK(read("last week", {CivilDate{2013, 1, 2}, TimeDirection::past}) == "2012-12-24/2012-12-30");
}

TEST_CASE("what needs a date that is not known, and what is no date, is none") {
  for (const char* words : {"yesterday", "on Friday", "last year", "three days ago", "this morning"})
    CHECK(read(words, {}).empty());
  const DateContext year_only{CivilDate{2013, 0, 0}, TimeDirection::past};
  CHECK(read("yesterday", year_only).empty());
  CHECK(read("last month", year_only).empty());
  CHECK(read("last year", year_only) == "2012");
  for (const char* words : {"the end of the year", "February 30 , 2012", "31 June", "12345", "the elections", "10",
                            "first", "25:61", "second", "two ministers", "", "May may may", "2012 2013 2014"})
    CHECK(read(words, {}).empty());
}

TEST_CASE("a year or an ordinal that is no decade or century ends the reading") {
  for (const char* words : {"1991's", "1991s", "up to 1991's", "22nd century", "the 30th century"}) CHECK(read(words, {}).empty());
}

TEST_CASE("civil dates and day numbers are inverse") {
  for (std::int64_t day = -800000; day <= 800000; day += 997) CHECK(day_number(date_of_day(day)) == day);
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(weekday_of(0) == 3);
  CHECK(weekday_of(day_number({2013, 5, 24})) == 4);
  CHECK(iso_text(add_months({2012, 1, 31}, 1)) == "2012-02-29");
}

TEST_CASE("ISO dates of documents") {
  CHECK(iso_text(*parse_iso_date("2013-05-24T10:00:00Z")) == "2013-05-24");
  CHECK_FALSE(parse_iso_date("2013-13").has_value());
  CHECK_FALSE(parse_iso_date("May 2013").has_value());
  CHECK_FALSE(parse_iso_date("2013-02-30").has_value());
  CHECK_FALSE(parse_iso_date("").has_value());
}
